"""Kinds of articles in which rules once saw a fault that was none."""

from __future__ import annotations

import pytest

import newsld

STORY = "Harbour fees rise again\n\nBy Ada Moreno\n\n{}\n\nFishers object, and the board will meet in May.\n"


@pytest.mark.parametrize(
    "body",
    [
        '"It is hard on us,” Tom Quill said. “Nobody asked us in the winter."',
        "Der Hafen nennt es „fair“. Das steht auch im “Pakt von Larnby“ der beiden Häfen vom Vorjahr.",
        "Hafenmeister Quill sagt: „Wir zahlen seit Jahren dafür.\n\nDas ist zu viel für alle“, fügt er an.",
    ],
    ids=["straight marks for curly ones", "English opening mark", "a German quotation over two paragraphs"],
)
def test_marks_that_pair_in_their_own_way(body: str) -> None:
    article = newsld.parse(STORY.format(body), format="text")
    assert newsld.validate(article, select=["CLM011"]) == []


def json_ld(members: str, headline: str = "The board meets") -> newsld.Document:
    node = (
        f'{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "{headline}", {members}}}'
    )
    return newsld.parse(node, format="json-ld")


def test_a_system_stamps_the_last_change_shortly_before_it_publishes() -> None:
    near = json_ld('"datePublished": "2024-03-05T08:00:35Z", "dateModified": "2024-03-05T08:00:27Z"')
    far = json_ld('"datePublished": "2024-03-05T08:00:35Z", "dateModified": "2024-03-05T06:00:27Z"')
    assert newsld.validate(near, select=["DAT005"]) == []
    assert [found.code for found in newsld.validate(far, select=["DAT005"])] == ["DAT005"]


def test_a_pronoun_of_another_language_is_none() -> None:
    claim = '"mentions": {"@type": "Claim", "text": "Je höher die Gebühr, desto leerer der Hafen."}'
    assert newsld.validate(json_ld(f'"inLanguage": "de", {claim}'), select=["CLM016"]) == []


def test_a_gated_body_need_not_hold_what_the_headline_quotes() -> None:
    body = '"articleBody": "The port will charge more.", "isAccessibleForFree": false'
    assert newsld.validate(json_ld(body, headline="Fees “hard on us”"), select=["ART023"]) == []


def page(head: str, above: str) -> newsld.Document:
    return newsld.parse(
        f"""<!DOCTYPE html><html lang="en"><head><title>Harbour fees rise</title>{head}</head>
<body><article><h1>Harbour fees rise</h1>{above}
<p>The port of Larnby will charge more for berths from May, its board decided on Monday.</p>
<p>Fishers object, and the harbour master expects fewer ships than in the year before.</p>
</article></body></html>""",
        format="html",
    )


def marked_up(members: str) -> str:
    node = f'{{"@context": "https://schema.org", "@type": "NewsArticle", {members}}}'
    return f'<script type="application/ld+json">{node}</script>'


PUBLISHED = '<meta property="article:published_time" content="2024-03-05">'
CAPTION = """The quay of Larnby, seen from the ferry to the islands on a Sunday in autumn, 12 October 2019.
Photograph: The Larnby Courier"""

AGREEING = [
    (marked_up('"headline": "Harbour fees rise &amp; rise: what it means for you"'), ""),
    (
        marked_up(
            '"headline": "Harbour fees rise", "author": {"@type": "Organization", "name": "City Desk"}'
        ),
        "",
    ),
    (
        marked_up('"headline": "Harbour fees rise", "author": {"@type": "Person", "name": "Ada Moreno"}'),
        "<p>By ADA MORENO</p>",
    ),
    (
        f'{PUBLISHED}<meta property="article:modified_time" content="2024-03-09T10:00:00Z">',
        "<p>Updated 9 March 2024</p>",
    ),
    ('<meta property="article:published_time" content="2024-03-05T23:30:00-05:00">', "<p>6 March 2024</p>"),
    (
        PUBLISHED,
        f"<figure><img src='/a.jpg'><figcaption>{CAPTION}</figcaption></figure>",
    ),
    (
        '<link rel="canonical" href="https://other.example/fees"><meta property="og:url" content="https://larnby.example/fees">',
        "",
    ),
]


@pytest.mark.parametrize(("head", "above"), AGREEING)
def test_markup_that_agrees_with_the_page(head: str, above: str) -> None:
    found = newsld.validate(page(head, above), select=["ART014", "ART025", "AUT003", "DAT009", "LNK002"])
    assert found == []


DISAGREEING = [
    (
        "AUT003",
        marked_up('"author": {"@type": "Person", "name": "Ada Moreno"}'),
        "<p>By Ada Moreno and Ben Osei</p>",
    ),
    ("AUT003", marked_up('"author": {"@type": "Person", "name": "Tom Quill"}'), "<p>By Ada Moreno</p>"),
    ("ART025", marked_up('"headline": "Ferry crew wins a medal"'), ""),
    (
        "ART025",
        marked_up('"headline": "Harbour fees rise", "author": {"@type": "Person", "name": "Ada Moreno"}'),
        "",
    ),
    ("DAT009", PUBLISHED, "<p>9 January 2024</p>"),
    (
        "DAT009",
        marked_up('"headline": "Harbour fees rise", "datePublished": "2024-03-05"'),
        "<p>9 January 2024</p>",
    ),
]


@pytest.mark.parametrize(("code", "head", "above"), DISAGREEING)
def test_markup_that_says_something_else_than_the_page(code: str, head: str, above: str) -> None:
    found = newsld.validate(page(head, above), profile=["newsroom", "google"])
    assert [one.code for one in found if one.code in ("AUT003", "ART025", "DAT009")] == [code]
    assert all(one.region for one in found if one.code == code)


@pytest.mark.parametrize("room", range(36, 56))
def test_a_day_is_read_to_its_end_however_far_other_figures_stand_before_it(room: int) -> None:
    body = f"The board wants 12 {'x' * room} 5 March, it said, and not a day later than that (Quill, 2024)."
    text = f"{STORY.format(body)}\nReferences\n\nQuill, T. (2024). Fees. The Larnby Courier, p. 3.\n"
    (found,) = newsld.validate(newsld.parse(text, format="text"), select=["DAT006"])
    assert found.message.startswith("“5 March” ")


@pytest.mark.parametrize(
    ("member", "level"),
    [
        ('"isbn": 978', "warning"),
        ('"headline": 5', "note"),
        ('"author": 7', "warning"),
        ('"telephone": 12', "warning"),
    ],
)
def test_a_number_is_worse_where_digits_are_lost_or_a_thing_is_wanted(member: str, level: str) -> None:
    text = f'{{"@context": "https://schema.org", "@type": "NewsArticle", {member}}}'
    (found,) = newsld.validate(newsld.parse(text, format="json-ld"), select=["VOC004"])
    assert found.level == level
