"""The words and names of publishing.tsv: houses, journals, cities, genres."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path


@cache
def words(kind: str) -> frozenset[str]:
    """Single words of publishing.tsv of one kind."""
    return frozenset(word for row in _rows(kind) for word in row.split())


@cache
def phrases(kind: str) -> frozenset[str]:
    """Whole phrases of publishing.tsv of one kind, case folded."""
    return frozenset(phrase.casefold() for row in _rows(kind) for phrase in row.split("|"))


@cache
def speech() -> re.Pattern[str]:
    """How the description of a speech begins; not Speech Monographs, nor Talking Points."""
    begun = "|".join(map(re.escape, sorted(phrases("speech"), key=len, reverse=True)))
    return re.compile(
        rf"(?i:{begun})(?=\Z|[,.:;]|\s(?:[^\W\d_A-ZÀ-Ý]|(?i:to|at|by|before|given|delivered|in|on|for)\s))"
    )


@cache
def genres() -> frozenset[str]:
    """What a work may be called, case folded, without stops."""
    return frozenset(genre.replace(".", "") for genre in phrases("genre"))


@cache
def places() -> frozenset[str]:
    """Cities and countries, case folded, without stops, and with their blanks lost."""
    names = {place.replace(".", "") for place in phrases("place") | phrases("country")}
    return frozenset(names | {name.replace(" ", "") for name in names})


def _rows(kind: str) -> list[str]:
    return [row.partition("\t")[2] for row in _table() if row.startswith(f"{kind}\t")]


@cache
def _table() -> list[str]:
    return Path(__file__).with_name("publishing.tsv").read_text("utf-8").splitlines()


@lru_cache(maxsize=1024)
def is_place_name(name: str) -> bool:
    """Whether a part is a city of publishing, a country or the short form of a state."""
    bare = name.replace(".", "").strip()
    return bare.casefold() in places() or (not bare[3:] and is_state(bare))


def is_state(name: str) -> bool:
    """Whether two capitals may be the short form of a state: MA, D.C."""
    letters = name.replace(".", "").replace(" ", "")
    return len(letters) == len("MA") and letters.isalpha() and letters.isupper()


def is_places(text: str) -> bool:
    """Whether nothing but places stands between the commas."""
    first, comma, rest = text.partition(", ")
    return is_place_name(first) and (not comma or is_places(rest))
