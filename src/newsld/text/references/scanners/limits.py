"""What an entry has more of than any one reference, which is why it is not read."""

from __future__ import annotations

from newsld.text.patterns import pattern
from newsld.text.references.scanners.sentences import boundaries

LONGEST = 4000
_SHORTEST = 300
"""A shorter entry is read, whatever it has."""
_MOST, _MOST_YEARS = 30, 20
_LETTERS, _MOST_OF_LETTERS = 3, 0.8
"""How long words are that can be no more than letters and signs, and how much of an entry they can be."""
_COUNTED = {
    "brackets": "([",
    "colons": ":",
    "quotation marks": '“‘„«"',
    "dashes": "–—",
    "bars": "|",
}
_YEAR = pattern(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


def excess(text: str) -> str:
    """What is told of an entry that cannot be one reference; "" of any other."""
    length = len(text)
    if length < _SHORTEST:
        return ""
    if length > LONGEST:
        return _told(length, "characters", LONGEST)
    for things, marks in _COUNTED.items():
        if (count := sum(map(text.count, marks))) > _MOST:
            return _told(count, things, _MOST)
    if (count := len(_YEAR.findall(text))) > _MOST_YEARS:
        return _told(count, "years", _MOST_YEARS)
    words = text.split()
    if (count := sum(len(word) < _LETTERS for word in words)) > _MOST_OF_LETTERS * len(words):
        return f"has {count:,} letters and signs among its {len(words):,} words"
    if (count := len(boundaries(text, 0, len(text)))) > _MOST:
        return _told(count, "sentences", _MOST)
    return ""


def _told(count: int, things: str, most: int) -> str:
    return f"has {count:,} {things}, more than any one reference ({most:,})"
