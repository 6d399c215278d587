"""The words of an entry, by which what needs one of some words is known not to be there."""

from __future__ import annotations

from newsld.text.patterns import pattern

_WORD, _ASCII = pattern(r"[^\W\d_]+|№"), pattern("[a-z]+")


def words_of(text: str) -> frozenset[str]:
    """The words of a text, case folded."""
    return frozenset((_ASCII if text.isascii() else _WORD).findall(text.casefold()))
