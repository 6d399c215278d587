"""Statements of labelled articles: of those whose faults were mended, and of those nobody looked at."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest
from test_labelled_articles import folded, overlap

import newsld

FOLDER = Path(__file__).parent / "data" / "statements"


class Score(NamedTuple):
    precision: float
    recall: float
    named: float
    """The share of the statements found whose speaker is right."""


def score(half: int) -> Score:
    right = read = wanted = named = 0
    for path in sorted(FOLDER.glob("*.gold.json")):
        if int(path.name[:2]) % 2 != half:
            continue
        gold = json.loads(path.read_text("utf-8"))
        statements = [one for one in newsld.read(FOLDER / gold["file"]).claims if one.span]
        labels = [*gold["claims"], *gold["claims_optional"]]
        read += len(statements)
        wanted += len(gold["claims"])
        left = list(statements)
        for claim in gold["claims"]:
            match = next((one for one in left if overlap(claim, one.span)), None)
            if match is not None:
                left.remove(match)
                right += 1
                named += is_same(folded(claim["claimant"]), folded(match.claimant))
        read -= sum(any(overlap(label, one.span) for label in labels) for one in left)
    return Score(right / read, right / wanted, named / right)


def is_same(wanted: str, found: str) -> bool:
    """Whether a name is the wanted one, a part of it, or has its last word."""
    return bool(found) and (wanted in found or found in wanted or wanted.split()[-1] == found.split()[-1])


@pytest.mark.parametrize(
    ("half", "least"),
    [(0, Score(0.97, 0.87, 0.93)), (1, Score(0.86, 0.7, 0.84))],
    ids=["read", "unread"],
)
def test_statements_are_found_and_their_speakers_right(half, least):
    found = score(half)
    print(found)
    assert all(value >= floor for value, floor in zip(found, least, strict=True)), found
