"""How many entries of labelled lists are read wholly right, and how far "sure" can be trusted."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest

from newsld.document import Name, Reference
from newsld.source import Span
from newsld.text.references import parse_entries

SETS = Path(__file__).resolve().parents[1] / "data" / "references"
SURE = 0.95
PARTS = ("family", "given", "suffix", "literal")


def words(text):
    plain = unicodedata.normalize("NFKD", text or "").casefold()
    return re.findall(r"[^\W_]+", "".join(char for char in plain if not unicodedata.combining(char)))


def people(names):
    """Every word of the names, in any order."""
    return sorted(word for name in names for part in name for word in words(part))


def read(name: str) -> list[tuple[dict, Reference]]:
    rows = [json.loads(line) for line in (SETS / f"{name}.jsonl").read_text("utf-8").splitlines()]
    pairs = []
    for key in dict.fromkeys(row["list"] for row in rows):
        listed = [row for row in rows if row["list"] == key]
        text, spans = "", []
        for row in listed:
            spans.append(Span(len(text), len(text) + len(row["raw"])))
            text += row["raw"] + "\n"
        pairs += zip(listed, parse_entries(text, spans), strict=True)
    return pairs


def parts(name: Name) -> tuple[str, ...]:
    return tuple(getattr(name, part) for part in PARTS)


def is_right(gold: dict, found: Reference) -> bool:
    named = [
        tuple(name.get(key, "") for key in ("family", "given", "suffix", "literal"))
        for name in gold["author"]
    ]
    sources = {tuple(words(gold[key])) for key in ("container", "publisher")} - {()}
    read = {tuple(words(one)) for one in (found.container, found.publisher)} - {()}
    return (
        people(named) in (people(map(parts, found.author)), people(map(parts, found.author or found.editor)))
        and (sources == read or bool(sources & read))
        and words(gold["title"]) == words(found.title)
        and gold["issued"] == found.issued
        and gold["url"] == found.url
        and gold["doi"].casefold() == found.doi.casefold()
    )


@pytest.mark.parametrize(
    ("name", "whole", "trust"),
    [
        ("a", 0.9, 0.97),
        ("b", 0.82, 0.97),
        ("c", 0.81, 0.9),
        ("d", 0.86, 0.97),
        ("e", 0.83, 0.94),
        ("f", 0.77, 0.91),
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
