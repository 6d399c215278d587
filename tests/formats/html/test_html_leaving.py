"""Large parts beside the article are gone into only where the rest does not say who wrote it, or when."""

import sys
from collections.abc import Callable

import pytest

import newsld
from newsld import Document, NewsArticle

SENTENCE = (
    "The crews of the night ferry asked for longer turnarounds, and the port said that it would answer. "
)
TALE = "".join(f"<p>{SENTENCE * 2}</p>" for _ in range(6))
TEASER = (
    "<div class=card><h3><a href=/{0}>What the harbour wants, part {0}</a></h3><p>{1}</p>"
    "<span class=author>Ivo Holm</span><time datetime=2020-01-0{0}>{0} January 2020</time></div>"
)
TEASERS = "".join(TEASER.format(n, SENTENCE) for n in range(1, 9))
HEADLINE = "<h1>Night ferry waits for an answer</h1>"
SIGNED = f"{HEADLINE}<p class=byline>By Ada Finch</p><time datetime=2024-03-04>4 March 2024</time>"
FRAMES = (
    "<aside>{}</aside>",
    "<div class=related>{}</div>",
    "<header>{}</header>",
    "<div class=widget>{}</div>",
)


def read(*parts: str) -> Document:
    return newsld.parse(f"<html lang=en><body>{''.join(parts)}</body></html>", format="html")


def article(*parts: str) -> NewsArticle:
    found = read(*parts).metadata.article
    assert isinstance(found, NewsArticle)
    return found


def names(found: NewsArticle) -> list[object]:
    return [one.name for one in found.author]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("is_before", [True, False])
def test_teasers_say_nothing_of_the_article(frame: str, is_before: bool) -> None:
    beside, own = frame.format(TEASERS), f"<main>{SIGNED}{TALE}</main>"
    found = article(*((beside, own) if is_before else (own, beside)))
    assert names(found) == ["Ada Finch"]
    assert str(found.datePublished) == "2024-03-04"
    assert found.headline == "Night ferry waits for an answer"


@pytest.mark.parametrize("frame", [frame for frame in FRAMES if "header" in frame or "widget" in frame])
def test_the_author_in_a_large_part_is_found_where_no_other_is_named(frame: str) -> None:
    links = "".join(f"<li><a href=/s/{n}><b>Sharing {n}</b></a></li>" for n in range(20))
    signed = f"<div><a rel=author href=/authors/ada-finch>Ada Finch</a></div><ul>{links}</ul>"
    found = article(f"<main>{HEADLINE}<time datetime=2024-03-04>4 March 2024</time>{TALE}</main>")
    assert names(found) == []
    found = article(f"<main>{HEADLINE}<p>4 March 2024</p>{TALE}{frame.format(signed)}</main>")
    assert names(found) == ["Ada Finch"]


def test_the_date_in_a_large_part_is_found_where_there_is_no_other() -> None:
    links = "".join(f"<li><a href=/tags/{n}><b>Tag {n}</b></a></li>" for n in range(20))
    row = f"<div class='footer row'><ul>{links}</ul><div class=published>4 March 2024</div></div>"
    found = article(f"<main>{HEADLINE}<p class=byline>By Ada Finch</p>{TALE}{row}</main>")
    assert str(found.datePublished) == "2024-03-04"


def test_an_author_named_between_headline_and_text_is_found_in_a_large_part() -> None:
    icons = "".join("<a href=/share><svg><path d=M0></path></svg><span></span></a>" for _ in range(12))
    kit = f"<div class=sharekit><div>By Ada Finch</div>{icons}</div>"
    site = "<meta name=author content='Coast Courier'>"
    assert names(article(site, f"<main>{HEADLINE}{kit}<p>4 March 2024</p>{TALE}</main>")) == ["Ada Finch"]


def test_markup_in_a_large_part_counts() -> None:
    script = '<script type=application/ld+json>{"@type": "NewsArticle", "headline": "Night ferry waits", \
"author": {"@type": "Person", "name": "Ada Finch"}, "datePublished": "2024-03-04"}</script>'
    found = article(f"<main>{HEADLINE}{TALE}</main><aside>{TEASERS}{script}</aside>")
    assert names(found) == ["Ada Finch"]


def test_an_article_in_what_is_called_a_sidebar_is_read() -> None:
    document = read(f"<div class=sidebar><div>{SIGNED}{TALE}</div></div><div class=related>{TEASERS}</div>")
    assert len(document.paragraphs) == 6
    assert document.article.headline == "Night ferry waits for an answer"


def test_references_in_a_large_part_behind_the_article_are_read() -> None:
    entries = "".join(
        f"<li><p><span>Holm, R. (20{n}).</span> <i>Ports of the south</i>. <b>Verso</b>.</p></li>"
        for n in range(10, 22)
    )
    document = read(
        f"<main>{SIGNED}{TALE}</main><div class='widget notes'><h2>References</h2><ol>{entries}</ol></div>"
    )
    assert [one.issued for one in document.references] == [f"20{n}" for n in range(10, 22)]


BOXES = ("<aside>{}</aside>", "<div class='widget notes'>{}</div>", "<section class=see-also>{}</section>")


@pytest.mark.parametrize("frame", BOXES)
@pytest.mark.parametrize("many", [3, 12, 40])
def test_references_in_a_box_of_the_article_are_read(frame: str, many: int) -> None:
    entries = "".join(
        f"<li>Holm, R. ({1980 + n}). <i>Ports of the south</i>. Verso.</li>" for n in range(many)
    )
    document = read(f"<main>{SIGNED}{TALE}{frame.format(f'<h2>References</h2><ol>{entries}</ol>')}</main>")
    assert [one.issued for one in document.references] == [str(1980 + n) for n in range(many)]
    assert len(document.paragraphs) == 6


LINKS = "".join(f"<li><a href=/s/{n}><b>Harbours {n}</b></a></li>" for n in range(15))


@pytest.mark.parametrize("head", ["<header>{}</header>", "<div class=page-header>{}</div>"])
def test_no_author_of_a_teaser_is_taken_where_the_head_of_the_article_is_large(head: str) -> None:
    """And has no h1: what stands in front of it is farther from the article than it seems."""
    own = "<div class=title>Night ferry waits for an answer</div><p>By Ada Finch</p><p>4 March 2024</p>"
    found = article(
        f"<div class=top>{TEASERS.replace('<span class=author>', '<span>By ')}</div>"
        f"<div class=story>{head.format(f'{own}<ul>{LINKS}</ul>')}{TALE * 4}</div>"
    )
    assert "Ivo Holm" not in names(found)
    assert found.date_published is None


def test_no_reader_is_taken_for_the_author_where_the_article_is_left() -> None:
    own = f"<p class=byline>By Ada Finch</p><p>4 March 2024</p><p>{SENTENCE}</p><ul>{LINKS}</ul>"
    comment = (
        "<li class=comment><b class=comment-author>Ivo Holm</b>"
        f"<time datetime=2020-01-02>2 January 2020</time><div><p>{SENTENCE * 3}</p></div></li>"
    )
    found = article(
        f"<div class=overlay><h2>{HEADLINE[4:-5]}</h2>{own}</div><ol class=commentlist>{comment * 5}</ol>"
    )
    assert names(found) == ["Ada Finch"]
    assert str(found.datePublished) == "2024-03-04"


@pytest.mark.parametrize(
    "row", ["<div>{}</div>", "<ul><li>{}</li></ul>", "{}<br><br>", "<table><tr><td>{}</table>"]
)
def test_an_article_without_paragraphs_is_not_left_for_its_name(row: str) -> None:
    tale = row.format(SENTENCE * 2) * 12
    document = read(
        f"<div class=overlay><div>{SIGNED.replace('h1', 'h2')}{tale}</div></div><div>{TEASERS}</div>"
    )
    assert [one.name for one in document.article.author] == ["Ada Finch"]
    assert len(document.paragraphs) == 12


def calls(read: Callable[[], object]) -> int:
    """How many calls of functions it takes, which is the same on every machine, unlike time."""
    count = 0

    def tell(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tell)
    try:
        read()
    finally:
        sys.setprofile(None)
    return count


def test_a_teaser_beside_a_signed_article_costs_next_to_nothing() -> None:
    card = TEASER.replace(" class=author", "").replace("{0}", "1").replace("{1}", "Boats go.")
    own = f"<main>{SIGNED}{TALE}</main>"
    article(own, f"<aside>{card * 10}</aside>")
    few, many = (calls(lambda n=n: article(own, f"<aside>{card * n}</aside>")) for n in (20, 220))
    inside = calls(lambda: article(f"<main>{SIGNED}{TALE}{card * 200}</main>"))
    assert (many - few) / 200 <= 25
    assert (inside - few) / 200 > 50
