"""What a page says of its frame, of comments and of other articles is not of its own article."""

import pytest

import newsld
from newsld import NewsArticle

TALE = (
    "<p>The ferry left the pier at nine, and nobody on the quay had been told why it was late, again.</p>"
    "<p>The crews asked for longer turnarounds; the port said on Monday that it would answer in autumn.</p>"
)
HEADING = "<h1>Ferry crews strike over turnarounds</h1>"
DATED = f"{HEADING}<p>4 March 2026</p>"
STORM = "<h3><a href=/storm>Storm closes the port for a week</a></h3>"
TODAY = "<header><a href=/>Coast Courier</a><b class=date>Friday, March 20, 2026</b></header>"
THING = "itemscope itemtype=https://schema.org/NewsArticle"


def article(text: str, tail: str = "", before: str = "") -> NewsArticle:
    page = f"<html lang=en><body>{before}<main>{text}{TALE}{tail}</main></body></html>"
    found = newsld.parse(page, format="html").article
    assert isinstance(found, NewsArticle)
    return found


@pytest.mark.parametrize(
    ("text", "tail", "before", "date"),
    [
        (DATED, "", TODAY, "2026-03-04"),
        (HEADING, "", TODAY, None),
        (HEADING, "", TODAY.replace("b class=date", "time"), None),
        ("", "", f"<header>{HEADING}<b class=date>Friday, March 20, 2026</b></header>", "2026-03-20"),
        (DATED, f"<article>{STORM}<time datetime=2026-03-09>9 March</time></article>", "", "2026-03-04"),
        (HEADING, f"<article>{STORM}<time datetime=2026-03-09>9 March</time></article>", "", None),
        (HEADING, f"<div>{STORM}<b class=date>9 March 2026</b></div>", "", None),
        (HEADING, "<ul><li><h5>Storm closes the port again</h5><time>2026-03-09</time></ul>", "", None),
        (HEADING, "<ul><li><a href=/b>风暴袭来港口将关闭一周时间</a><time>2026-03-09</time></ul>", "", None),
        (HEADING, "<div><h3>Storm</h3><b class=date>9 March 2026</b></div>", "", "2026-03-09"),
        (HEADING, "<div class=popular><time datetime=2026-03-09>9 March</time></div>", "", None),
        (f"{HEADING}<p>The fair opens on 5 June 2026.</p>", "", "", None),
        (f"{HEADING}<p>Ada Berg (born 4 March 1950) was a captain.</p>", "", "", None),
        (f"{HEADING}<p>This piece was published 4 March 2026.</p>", "", "", "2026-03-04"),
    ],
)  # fmt: skip
def test_dates_of_others(text: str, tail: str, before: str, date: str | None) -> None:
    assert article(text, tail, before).date_published == date


LIST = (
    '<script type=application/ld+json>{{"@type":"ItemList","itemListElement":[{{"@type":"ListItem","item":'
    '{{"@type":"NewsArticle","headline":"{}","author":"Ivo Holm","datePublished":"2026-03-09"}}}}]}}</script>'
)


@pytest.mark.parametrize(
    ("headline", "authors"),
    [("Storm closes the port", []), ("Ferry crews strike over turnarounds", ["Ivo Holm"])],
)
def test_an_article_in_a_list_is_the_page_s_only_where_the_page_shows_its_headline(
    headline: str, authors: list[str]
) -> None:
    found = article(HEADING, before=LIST.format(headline))
    assert [one.name for one in found.author] == authors
    assert (found.date_published is None) == (not authors)


NAMED = '<script type=application/ld+json>{"@type":"NewsArticle","author":"Ada Berg"}</script>'


@pytest.mark.parametrize(
    ("text", "tail", "authors"),
    [
        (
            f"{NAMED}{HEADING}<p class=author><b>Ada Berg</b> <i>Herald Morning</i></p><p>By Ada Berg</p>",
            "",
            ["Ada Berg"],
        ),
        (HEADING, "<div id=reader-comments><p class=author>Ivo Holm</p></div>", []),
        (HEADING, "<p class=author>Gesponserte Inhalte</p>", []),
        (
            f"<div {THING}>{HEADING}<i itemprop=author>Ada Berg</i></div>",
            f"<div {THING}><i itemprop=author>Ivo Holm</i></div>",
            ["Ada Berg"],
        ),
        (
            f"{HEADING}<div {THING}><i itemprop=author>Ada Berg</i></div>",
            f"<div {THING}><i itemprop=author>Ivo Holm</i></div>",
            ["Ada Berg"],
        ),
    ],
)  # fmt: skip
def test_authors_of_others(text: str, tail: str, authors: list[str]) -> None:
    assert [one.name for one in article(text, tail).author] == authors


ENTRY = (
    "<div class=entry><time datetime=2026-03-09T{}Z>{}</time><p class=author>{}</p>"
    "<p>The ferry left the pier at nine, and nobody on the quay had been told why it was late, {}.</p></div>"
)
ENTRIES = ENTRY.format("09:50", "9:50", "Tom Berg", "again") + ENTRY.format(
    "08:10", "8:10", "Bo Lind", "twice"
)


@pytest.mark.parametrize(
    ("top", "entries", "authors", "date"),
    [
        ("<p>By Ada Berg</p><p>4 March 2026</p>", ENTRIES, ["Ada Berg"], "2026-03-04"),
        ("", ENTRIES, [], None),
        ("", ENTRIES.replace(" class=author>", ">By "), [], None),
        ("", ENTRY.format("09:50", "9:50", "Tom Berg", "again"), ["Tom Berg"], "2026-03-09T09:50Z"),
        ("", f"<div class=entry>{HEADING}{ENTRIES[17:]}", ["Tom Berg"], "2026-03-09T09:50Z"),
    ],
)
def test_entries_of_a_live_blog_are_not_signed_and_dated_for_all_of_it(
    top: str, entries: str, authors: list[str], date: str | None
) -> None:
    heading = "" if "<h1>" in entries else HEADING
    page = f"<html lang=en><body><main>{heading}{top}{entries}</main></body></html>"
    found = newsld.parse(page, format="html").article
    assert ([one.name for one in found.author], found.date_published) == (authors, date)
