"""The words of an entry, by which what needs one of some words is known not to be there."""

from __future__ import annotations

from newsld.text.patterns import pattern

_WORD, _ASCII = pattern(r"[^\W\d_]+|№"), pattern("[a-z]+")
_MARKS = "“”‘’–"
"""Without these most entries are of ASCII alone, whose letters are found faster."""


def words_of(text: str) -> frozenset[str]:
    """The words of a text, case folded."""
    folded = text.casefold()
    if not folded.isascii():
        for mark in _MARKS:
            folded = folded.replace(mark, " ")
    return frozenset((_ASCII if folded.isascii() else _WORD).findall(folded))
