"""The words of an entry, by which what needs one of some words is known not to be there."""

from __future__ import annotations

from functools import lru_cache

from newsld.text.patterns import pattern

_WORD = pattern(r"[^\W\d_]+|№")


def words_of(text: str) -> frozenset[str]:
    """The words of a text, case folded."""
    return frozenset().union(*map(_words, text.split()))


@lru_cache(maxsize=2048)
def _words(piece: str) -> tuple[str, ...]:
    """The words of what stands between two spaces, which other entries have too."""
    folded = piece.casefold()
    return (folded,) if folded.isalpha() else tuple(_WORD.findall(folded))
