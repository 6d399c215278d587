"""The words of an entry, by which what needs one of some words is known not to be there."""

from __future__ import annotations

from newsld.text.patterns import pattern

_WORD, _PLAIN = pattern(r"[^\W\d_]+|№"), pattern("[a-z]+")
_BLANKS = "".join(chr(code) if chr(code).islower() else " " for code in range(128))
"""For ASCII, what blanks are put for between its words."""
_UNCOMMON = pattern("[^\0-\x7f“”‘’–]")
"""An entry without these has no letters but the plain ones, which are found faster."""


def words_of(text: str) -> frozenset[str]:
    """The words of a text, case folded."""
    folded = text.casefold()
    if folded.isascii():
        return frozenset(folded.translate(_BLANKS).split())
    is_plain = not _UNCOMMON.search(folded)
    return frozenset((_PLAIN if is_plain else _WORD).findall(folded))
