"""What fixes write: the source afterwards, letter by letter, and that nothing but the fault is gone."""

from __future__ import annotations

import json

import pytest

import newsld
from newsld import Config

HEAD = '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets"'
ADA = '{"@type": "Person", "name": "Ada Moreno"}'
BEN = '{"@type": "Person", "name": "Ben Osei"}'
TOM = '{"@type": "Person", "name": "Tom Quill"}'
BOTH = '{"@type": "Person", "name": "Ada Moreno and Ben Osei"}'

MEMBERS = [
    (
        "AUT006",
        '"author": {"@type": "Person", "name": "Ada Moreno and Ben Osei"}',
        f'"author": [{ADA}, {BEN}]',
    ),
    ("AUT006", '"author": "Ada Moreno and Ben Osei"', '"author": ["Ada Moreno", "Ben Osei"]'),
    (
        "AUT006",
        f'"author": [{BOTH}, {TOM}]',
        f'"author": [{ADA}, {BEN}, {TOM}]',
    ),
    ("AUT012", f'"author": [{ADA}, {BEN}, {ADA}]', f'"author": [{ADA}, {BEN}]'),
    ("EDT004", f'"editor": [{ADA}, {ADA}, {BEN}]', f'"editor": [{ADA}, {BEN}]'),
    ("AUT005", '"author": {"@type": "Person", "name": "By Ada Moreno"}', f'"author": {ADA}'),
    ("EDT007", '"editor": {"@type": "Person", "name": "Edited by Ben Osei"}', f'"editor": {BEN}'),
    (
        "AUT007",
        '"author": {"@type": "Person", "name": "Associated Press"}',
        '"author": {"@type": "Organization", "name": "Associated Press"}',
    ),
    ("LNK003", '"url": "https//larnby.example/a b"', '"url": "https://larnby.example/a%20b"'),
    ("LNK003", '"url": "https:/larnby.example/50%"', '"url": "https://larnby.example/50%25"'),
    (
        "LNK004",
        '"url": "https://larnby.example/board", "image": "/quay.jpg"',
        '"url": "https://larnby.example/board", "image": "https://larnby.example/quay.jpg"',
    ),
    ("LNK005", '"url": "https://larnby.example/a?utm_source=x"', '"url": "https://larnby.example/a"'),
    (
        "LNK005",
        '"url": "https://larnby.example/a?fbclid=x&page=2&utm_medium=y#end"',
        '"url": "https://larnby.example/a?page=2#end"',
    ),
    ("DAT003", '"datePublished": "5 March 2024"', '"datePublished": "2024-03-05"'),
    (
        "DAT003",
        '"datePublished": "Tue, 05 Mar 2024 16:07:38 -0600"',
        '"datePublished": "2024-03-05T16:07:38-06:00"',
    ),
    (
        "ART013",
        '"articleBody": "It met on Monday.", "wordCount": 400',
        '"articleBody": "It met on Monday.", "wordCount": 4',
    ),
    (
        "ART024",
        '"isAccessibleForFree": false, "articleBody": "It met on Monday.", "inLanguage": "en"',
        '"isAccessibleForFree": false, "inLanguage": "en"',
    ),
    (
        "SEC005",
        '"author": {"@type": "Person", "name": "Ada Moreno", "email": "ada.moreno@gmail.com"}',
        f'"author": {ADA}',
    ),
    (
        "LNK007",
        '"citation": {"@type": "Report", "name": "Fees", "url": "http://dx.doi.org/10.5555/pr.2.1"}',
        '"citation": {"@type": "Report", "name": "Fees", "url": "https://doi.org/10.5555/pr.2.1"}',
    ),
]


@pytest.mark.parametrize(("code", "before", "after"), MEMBERS)
def test_json_ld_is_mended_at_the_fault_alone(code: str, before: str, after: str) -> None:
    article = newsld.parse(f"{HEAD}, {before}}}", format="json-ld")
    mended = newsld.fix(article, newsld.validate(article, select=[code]), unsafe=True)
    assert mended == f"{HEAD}, {after}}}"
    assert json.loads(mended)
    assert newsld.validate(newsld.parse(mended, format="json-ld"), select=[code]) == []


@pytest.mark.parametrize(
    ("code", "member"),
    [
        ("VOC001", f'"author": {ADA}, "autor": {BEN}'),
        ("DAT003", '"datePublished": "6/5/2024"'),
        ("DAT003", '"datePublished": "2024-02-30"'),
        ("LNK004", '"image": "/quay.jpg"'),
        (
            "AUT006",
            '"author": {"@type": "Person", "name": "Ada Moreno and Ben Osei", "url": "https://larnby.example/ada"}',
        ),
        ("AUT012", f'"author": [{ADA}, {{"@type": "Person", "name": "ADA MORENO", "jobTitle": "Reporter"}}]'),
    ],
)
def test_what_only_the_newsroom_knows_is_left(code: str, member: str) -> None:
    article = newsld.parse(f"{HEAD}, {member}}}", format="json-ld")
    (found,) = newsld.validate(article, select=[code])
    assert found.fix is None


@pytest.mark.parametrize(
    ("code", "members", "mended"),
    [
        ("VOC001", ("autor", "authr"), ("author", "authr")),
        ("VOC002", ("significantLinks", "significantLinks"), ("significantLink", "significantLinks")),
    ],
)
def test_two_keys_never_get_one_name(code: str, members: tuple[str, ...], mended: tuple[str, ...]) -> None:
    before, after = (
        f"{HEAD}, " + ", ".join(f'"{name}": "{n}"' for n, name in enumerate(names)) + "}"
        for names in (members, mended)
    )
    article = newsld.parse(before, format="json-ld")
    assert newsld.fix(article, newsld.validate(article, select=[code]), unsafe=True) == after


def test_a_relative_link_is_completed_from_the_configuration() -> None:
    article = newsld.parse(f'{HEAD}, "image": "/quay.jpg"}}', format="json-ld")
    found = newsld.validate(article, select=["LNK004"], config=Config(base_url="https://larnby.example"))
    assert newsld.fix(article, found).endswith('"image": "https://larnby.example/quay.jpg"}')


STORY = """\
Harbour fees rise again

By Ada Moreno

The port of Larnby will charge more for berths from May, its board decided (Osei, 2023; Quill, 2024).

References

"""
OSEI = "Osei, B. (2023, May 2). Berths of the north. Port Review. https://ports.example/north"
QUILL = "Quill, T. (2024, March 4). Larnby weighs fees. The Larnby Courier. https://larnby.example/fees"
TOLLS = "Quill, T. (2024, May 6). Larnby weighs tolls. The Larnby Courier. https://larnby.example/tolls"

LISTS = [
    ("REF021", [QUILL, OSEI], [OSEI, QUILL]),
    (
        "REF017",
        [OSEI, TOLLS, QUILL],
        [OSEI, TOLLS.replace("2024,", "2024b,"), QUILL.replace("2024,", "2024a,")],
    ),
    (
        "REF010",
        [OSEI, "Reuters. (2024, March 4). Larnby weighs fees. Reuters. https://larnby.example/fees"],
        [OSEI, "Reuters. (2024, March 4). Larnby weighs fees. https://larnby.example/fees"],
    ),
    ("LNK003", [OSEI, QUILL.replace("https:", "https")], [OSEI, QUILL]),
]


@pytest.mark.parametrize(("code", "before", "after"), LISTS)
def test_lists_are_mended_at_the_fault_alone(code: str, before: list[str], after: list[str]) -> None:
    article = newsld.parse(f"{STORY}{chr(10).join(before)}\n", format="text")
    mended = newsld.fix(article, newsld.validate(article, select=[code]), unsafe=True)
    assert mended == f"{STORY}{chr(10).join(after)}\n"
    assert newsld.validate(newsld.parse(mended, format="text"), select=[code]) == []


PAGE = """\
<!DOCTYPE html><html><head><title>Harbour fees rise again</title>
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Harbour fees rise again"}
</script></head><body><article><h1>Harbour fees rise again</h1><p>By Ada Moreno</p>
<p>The port of Larnby will charge more for berths from May, its board decided on Monday. The fishers
say that they were not asked, and that they will not pay before they have been heard by those who decide.</p>
</article></body></html>
"""
LEAD = "The port of Larnby will charge more for berths from May, its board decided on Monday."
MARKED = '"headline": "Harbour fees rise again"'
NOTE = f"""\
---
title: Harbour fees rise again
---
By Ada Moreno

{LEAD} The fishers say that they were not asked, and that they will not pay before they have been heard by
somebody who can decide.
"""
LABELLED = PAGE.replace("<p>By Ada", "<p>Sponsored content</p><p>By Ada")
HELPED = "This article was translated with the help of AI."
WRITTEN = "This article was generated by AI."
CORRECTED = "Correction: An earlier version gave the wrong month."
DATED = f'{MARKED}, "datePublished": "2024-03-02", "dateModified": "2024-03-05"'
TEXT = "Harbour fees rise again\n\nBy Ada Moreno\n\n"


BARE = '"@context": "https://schema.org", "@type": "NewsArticle", "alternativeHeadline": "Fees \\"rise\\""'


def noted(line: str) -> str:
    return PAGE.replace("</article>", f"<p>{line}</p></article>")


def source_type(name: str) -> str:
    return f'{MARKED}, "digitalSourceType": "https://schema.org/{name}DigitalSource"'


WHOLE = [
    ("ART007", "html", PAGE, PAGE.replace("<html>", '<html lang="en">')),
    ("ART007", "markdown", NOTE, NOTE.replace("again\n---", 'again\nlang: "en"\n---')),
    ("ART007", "json-ld", f'{HEAD}, "inLanguage": "en_GB"}}', f'{HEAD}, "inLanguage": "en-GB"}}'),
    ("ART010", "html", PAGE, PAGE.replace(MARKED, f'{MARKED}, "description": "{LEAD}"')),
    (
        "ART010",
        "html",
        PAGE.replace(PAGE[PAGE.index("<script") : PAGE.index("</head")], ""),
        PAGE.replace(
            PAGE[PAGE.index("<script") : PAGE.index("</head")],
            f'<meta name="description" content="{LEAD}">\n',
        ),
    ),
    ("ART010", "markdown", NOTE, NOTE.replace("again\n---", f'again\ndescription: "{LEAD}"\n---')),
    (
        "ART001",
        "json-ld",
        f"{{{BARE}}}",
        f'{{{BARE}, "headline": "Fees \\"rise\\""}}',
    ),
    ("ART020", "html", LABELLED, LABELLED.replace('"NewsArticle"', '"AdvertiserContentArticle"')),
    (
        "ART022",
        "html",
        noted(HELPED),
        noted(HELPED).replace(MARKED, source_type("CompositeWithTrainedAlgorithmicMedia")),
    ),
    (
        "ART022",
        "html",
        noted(WRITTEN),
        noted(WRITTEN).replace(MARKED, source_type("TrainedAlgorithmicMedia")),
    ),
    (
        "ART018",
        "html",
        noted(CORRECTED).replace(MARKED, DATED),
        noted(CORRECTED).replace(
            MARKED, f'{DATED}, "correction": {{"@type": "CorrectionComment", "text": "{CORRECTED}"}}'
        ),
    ),
    (
        "EDT002",
        "json-ld",
        f'{HEAD}, "editor": {{"@type": "Organization", "name": "Foreign Desk"}}}}',
        f'{HEAD}, "contributor": {{"@type": "Organization", "name": "Foreign Desk"}}}}',
    ),
    (
        "VOC006",
        "json-ld",
        '{"@type": "NewsArticle", "headline": "The board meets"}',
        HEAD + "}",
    ),
    (
        "REF016",
        "text",
        f"{STORY}{OSEI.replace('of the north', 'for the Port, Its Board Decided')}\n{QUILL}\n",
        f"{STORY}{OSEI.replace('of the north', 'for the port, its board decided')}\n{QUILL}\n",
    ),
    (
        "CLM011",
        "text",
        f"{TEXT}{LEAD}\n\n“We were not asked.\n\nThe board meets again in May.\n",
        f"{TEXT}{LEAD}\n\n“We were not asked.”\n\nThe board meets again in May.\n",
    ),
]


@pytest.mark.parametrize(("code", "form", "before", "after"), WHOLE)
def test_what_the_article_says_elsewhere_is_put_where_it_is_missed(
    code: str, form: str, before: str, after: str
) -> None:
    article = newsld.parse(before, format=form)
    found = newsld.validate(article, select=[code])
    assert found
    assert all(held.fix for held in found)
    mended = newsld.fix(article, found, unsafe=True)
    assert mended == after
    assert newsld.validate(newsld.parse(mended, format=form), select=[code]) == []
    if code != "VOC006":
        assert newsld.fix(article, found) == before


UNKNOWN = [
    (
        "ART001",
        "json-ld",
        '{"@context": "https://schema.org", "@type": "NewsArticle", "articleBody": "It met."}',
    ),
    ("ART007", "json-ld", f'{HEAD}, "inLanguage": "English, mostly"}}'),
    ("ART010", "text", f"{TEXT}Fees rise.\n"),
    ("ART018", "html", noted(CORRECTED)),
    ("CLM011", "text", f"{TEXT}{LEAD} “We were not asked, said Tom Quill, a fisher.\n"),
    (
        "REF016",
        "text",
        f"{STORY}{OSEI.replace('of the north', 'and Fjords of Norway, Its Board Decided')}\n{QUILL}\n",
    ),
    (
        "EDT002",
        "json-ld",
        f'{HEAD}, "contributor": {ADA}, "editor": {{"@type": "Organization", "name": "Foreign Desk"}}}}',
    ),
]


@pytest.mark.parametrize(("code", "form", "text"), UNKNOWN)
def test_what_the_article_does_not_say_is_not_made_up(code: str, form: str, text: str) -> None:
    found = newsld.validate(newsld.parse(text, format=form), select=[code])
    assert found
    assert not any(held.fix for held in found)


def test_the_house_knows_its_language_and_its_editors() -> None:
    config = Config.of({"language": "nl", "people": [{"name": "Ben Osei"}]})
    text = f'{HEAD}, "editor": {{"@type": "Organization", "name": "Ben Osei"}}}}'
    found = newsld.validate(newsld.parse(text, format="json-ld"), select=["ART007", "EDT002"], config=config)
    mended = newsld.fix(newsld.parse(text, format="json-ld"), found, unsafe=True)
    assert mended == f'{HEAD}, "editor": {BEN}, "inLanguage": "nl"}}'
