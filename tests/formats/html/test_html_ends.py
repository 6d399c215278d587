"""Where the text of an article on a page begins and ends, and where one paragraph ends in it."""

import pytest

import newsld

HEAD = "<h1>Ferry crews strike</h1><p class=byline>By Ada Finch</p><p>3 May 2024</p>"
TALE = [
    "The ferry left the pier at nine, and nobody on the quay had been told why it was late, again.",
    "The crews asked for longer turnarounds; the port said on Monday that it would answer in autumn.",
]
READER = "<div><b>Bo Lind</b><p>I waited for that boat for three hours and nobody said a thing.</p></div>"


def body(inner: str) -> list[str]:
    page = f"<title>Ferry crews strike</title><body><div><a href=/>Home</a></div>{inner}</body>"
    return [paragraph.text for paragraph in newsld.parse(page, format="html").paragraphs]


def told(*behind: str) -> str:
    return HEAD + "".join(f"<p>{one}</p>" for one in TALE) + "".join(behind)


@pytest.mark.parametrize(
    "behind",
    [
        "<p>Reporting by Ada Finch; Editing by Tom Berg</p><p>Our Standards: The Quay Principles.</p>",
        "<p>Tom Berg and Rosa Holm contributed to this report.</p>",
        "<p>Ada Finch covers ports and ferries for the Review.</p>",
        "<p>Ada Finch</p>",
        f"</article><div><h3>2 Comments</h3>{READER * 2}</div><article>",
    ],
)
def test_what_is_said_of_authors_and_by_readers_is_no_text_of_the_article(behind: str) -> None:
    assert body(f"<main><article>{told(behind)}</article></main>") == TALE


def test_a_heading_that_counts_comments_does_not_end_an_article_that_stands_below_it() -> None:
    assert body(f"<main><div><h3>2 Comments</h3>{told()}</div></main>")[-2:] == TALE


def test_a_short_paragraph_behind_a_pull_quote_is_of_the_article() -> None:
    last = "<aside><p>Nobody had been told</p></aside><p>The boat sails at noon.</p>"
    assert body(f"<article>{told(last)}</article>") == [*TALE, "The boat sails at noon."]


def test_two_line_ends_part_paragraphs_and_one_does_not() -> None:
    assert body(f"<table><td>{HEAD}{TALE[0]}<br>\n<br/>{TALE[1]}<br>And again.</table>") == [
        TALE[0],
        f"{TALE[1]}\nAnd again.",
    ]


@pytest.mark.parametrize("signature", ["Ada Finch", "Ada Finch and Tom Berg"])
def test_a_name_behind_the_text_signs_a_page_that_names_nobody_else(signature: str) -> None:
    text = "".join(f"<p>{one}</p>" for one in TALE)
    page = f"<h1>Ferry crews strike</h1>{text}<p>{signature}</p>"
    document = newsld.parse(page, format="html")
    assert [person.name for person in document.article.author] == signature.split(" and ")
    assert [paragraph.text for paragraph in document.paragraphs] == TALE


@pytest.mark.parametrize(
    "last", ["“We were told nothing.”", "The crews know what Ada Finch is asking for now."]
)
def test_a_name_that_the_text_quotes_or_speaks_of_signs_nothing(last: str) -> None:
    text = "".join(f"<p>{one}</p>" for one in (*TALE, last))
    document = newsld.parse(f"<h1>Ferry crews strike</h1>{text}<p>Ada Finch</p>", format="html")
    assert not document.article.author


def test_the_footer_of_an_article_may_say_who_wrote_it() -> None:
    footer = "<footer><div>Submitted by <b>Ada Finch</b> on 3 May 2024</div></footer>"
    text = "".join(f"<p>{one}</p>" for one in TALE)
    document = newsld.parse(f"<h1>Ferry crews strike</h1><article>{footer}{text}</article>", format="html")
    assert [person.name for person in document.article.author] == ["Ada Finch"]
    assert [paragraph.text for paragraph in document.paragraphs] == TALE


def test_the_footer_of_a_box_in_an_article_may_say_when_it_was_updated() -> None:
    updated = "Updated: <time class=dt-published datetime=2024-05-04T10:15:00+02:00>May 4, 2024</time>"
    text = "".join(f"<p>{one}</p>" for one in TALE)
    footer = f"<footer class=page__meta><p class=page__date>{updated}</p></footer>"
    page = f"<body><article><div><h1>Ferry crews strike</h1>{text}{footer}</div></article></body>"
    document = newsld.parse(page, format="html")
    assert document.node["dateModified"] == "2024-05-04"
    assert [paragraph.text for paragraph in document.paragraphs] == TALE


@pytest.mark.parametrize("mark", ["standfirst", "article-subtitle", "dek"])
def test_what_its_class_calls_a_standfirst_is_not_of_the_body(mark: str) -> None:
    first = f"<h1>Ferry crews strike</h1><p class={mark}>The port says why, and the crews say why not.</p>"
    text = "".join(f"<p>{one}</p>" for one in TALE)
    assert body(f"<article>{first}{text}</article>") == TALE
    assert len(body(f"<article>{first}<p>{TALE[0]}</p></article>")) == 2
