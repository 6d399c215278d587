"""What is found of an article takes time in proportion to what it holds, however alike its parts are."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache

import pytest
from growth import growth

import newsld
from newsld import Document

HEAD = "Ferry strike ends\n\nBy Ada Finch\n\nThe crews of the northern line went back to work.\n\n"
OPENING = '<script type="application/ld+json">'
Kind = Callable[[int], str]


def listed(entry: Kind) -> Kind:
    return lambda count: HEAD + "References\n\n" + "\n".join(map(entry, range(count)))


def marked_up(scripts: Kind) -> Kind:
    return lambda count: (
        f"<!doctype html><html><head><title>Strike ends</title>{scripts(count)}</head></html>"
    )


def described(article: Callable[[int], dict[str, str]]) -> Kind:
    def script(count: int) -> str:
        nodes = [{"@type": "NewsArticle"} | article(n) for n in range(count)]
        return f"{OPENING}{json.dumps(nodes)}</script>"

    return marked_up(script)


KINDS: dict[str, tuple[str, Kind]] = {
    "works of one author and year": (
        "text",
        listed(lambda n: f"Quill, T. (2024). Fees of berth {n}. Port Review."),
    ),
    "one work over and over": (
        "text",
        listed(lambda n: "Quill, T. (2024). Larnby weighs fees. Port Review."),
    ),
    "works of many": (
        "text",
        listed(lambda n: f"Quill{'abcdefgh'[n % 8] * (n % 9)}, T. ({1900 + n % 99}). Fees {n}. Port Review."),
    ),
    "marks in a sentence without end": ("text", lambda n: HEAD[:33] + "It cost more " + "[1] " * (8 * n)),
    "a long address for an author": (
        "markdown",
        lambda n: f"---\ntitle: Strike ends\nauthor: {'a@' * n}\n---\nIt did.",
    ),
    "comments that silence": (
        "markdown",
        lambda n: "".join(f"It cost {i} (Quill, {i}).\n\n<!-- newsld-ignore: DAT -->\n\n" for i in range(n)),
    ),
    "one article over and over": ("html", described(lambda n: {"headline": "Strike ends"})),
    "articles of one page": ("html", described(lambda n: {"@id": f"#{n}", "url": "https://l.example/a"})),
    "articles of one id": ("html", described(lambda n: {"@id": "#a", "headline": "Strike ends"})),
    "scripts that do not end": ("html", marked_up(lambda n: f"{OPENING}{{<!-- " * n)),
}


@pytest.mark.parametrize("kind", KINDS)
def test_an_article_is_checked_in_time_as_it_grows(kind: str) -> None:
    form, written = KINDS[kind]

    @cache
    def read(count: int) -> Document:
        return newsld.parse(written(count), format=form)

    assert growth(lambda count: newsld.validate(read(count)), 1_600) < 1.7
