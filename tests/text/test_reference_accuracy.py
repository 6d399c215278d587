"""How many entries of labelled lists are read wholly right, and how far "sure" can be trusted."""

from __future__ import annotations

import pytest
from labelled_lists import SETS, is_right, rows, typed

from newsld.document import Reference
from newsld.text.references import parse_entries

SURE = 0.95


def read(name: str) -> list[tuple[dict, Reference]]:
    return [
        pair
        for entries in rows(SETS / f"{name}.jsonl")
        for pair in zip(entries, parse_entries(*typed(entries)), strict=True)
    ]


@pytest.mark.parametrize(
    ("name", "whole", "trust"),
    [
        ("a", 0.91, 0.97),
        ("b", 0.85, 0.97),
        ("c", 0.82, 0.9),
        ("d", 0.88, 0.97),
        ("e", 0.83, 0.94),
        ("f", 0.8, 0.91),
    ],
)
def test_labelled_lists_are_read_as_well_as_they_were(name, whole, trust):
    pairs = read(name)
    right = [is_right(gold, found) for gold, found in pairs]
    sure = [one for one, (_, found) in zip(right, pairs, strict=True) if found.confidence >= SURE]
    print(f"{name}: right {sum(right) / len(right):.3f}", end=", ")
    print(f"sure {len(sure) / len(right):.3f}, of these right {sum(sure) / len(sure):.3f}")
    assert sum(right) >= whole * len(right)
    assert sum(sure) >= trust * len(sure)
