"""Labelled articles: people and dates in each, and how many statements are found, with whose name."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import newsld

FOLDER = Path(__file__).parent / "data" / "articles"
FORMATS = {".txt", ".md", ".html"}
ARTICLES = sorted(path for path in FOLDER.iterdir() if path.suffix in FORMATS and path.stem.isdigit())


def gold(path: Path) -> dict:
    return json.loads(path.with_suffix(".gold.json").read_text("utf-8"))


def folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", (text or "").casefold()))


def found(path: Path) -> dict:
    article = newsld.read(path).article
    return {
        "headline": folded(article.headline),
        "authors": {folded(one.name) for one in article.author},
        "editors": {folded(one.name) for one in article.editor},
        "date_published": str(article.date_published or "")[:10],
    }


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_headline_people_and_date_are_found(path):
    wanted = gold(path)
    expected = {
        "headline": folded(wanted["headline"]),
        "authors": set(map(folded, wanted["authors"])),
        "editors": set(map(folded, wanted["editors"])),
        "date_published": (wanted["date_published"] or "")[:10],
    }
    wrong = {key for key, value in found(path).items() if value != expected[key]}
    assert not wrong


def test_attributed_statements_are_found_and_their_speakers_right():
    right = read = wanted = named = 0
    for path in ARTICLES:
        claims = [one for one in gold(path)["claims"] if one["start"] is not None]
        statements = [one for one in newsld.read(path).claims if one.span]
        wanted += len(claims)
        read += len(statements)
        for claim in claims:
            match = next((one for one in statements if overlap(claim, one.span)), None)
            if match is not None:
                right += 1
                named += folded(match.claimant) in ("", folded(claim["claimant"]))
    print(f"precision {right / read:.3f}, recall {right / wanted:.3f}", end=", ")
    print(f"speakers right or open {named / right:.3f}")
    assert right >= 0.92 * read
    assert right >= 0.9 * wanted
    assert named >= 0.85 * right


def overlap(claim: dict, span: newsld.Span) -> bool:
    shared = min(claim["end"], span.end) - max(claim["start"], span.start)
    return shared * 2 >= min(claim["end"] - claim["start"], span.end - span.start) > 0
