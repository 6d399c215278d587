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
