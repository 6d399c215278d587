"""Names of bodies that a reader may take for less or for somebody else: a founder's, one half of two."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.source import Span
from newsld.text.patterns import pattern

_FIRM = pattern(
    r"(?:& [^\W\d_a-z]|(?:Ltd|Inc|plc|PLC|Corp|LLC|AG|GmbH|Group|Holdings?)\b"
    r"|(?:and|und|et|y|e) (?:[Ss]ons?|Söhne|Co|Partners?|Brothers|Daughters?|[Ff]ils|Hijos|Figli)\b)"
)
"""What follows the first word of a firm's name."""
_JOINTS = frozenset(("and", "&", "und", "et", "y", "e", "i", "en"))
_BEFORE = 40


def names_firm(text: str, body: Sequence[Span], word: str) -> bool:
    """Whether a word begins a firm's name, and so may be more than a person's: Berg & Daughters."""
    led = f"{word} "
    for start, end in body:
        at = text.find(led, start, end)
        while at >= 0:
            if _FIRM.match(text, at + len(led), end) and not _is_joined(text[at - 1 : at]):
                return True
            at = text.find(led, at + 1, end)
    return False


def _is_joined(before: str) -> bool:
    """Whether a word goes on from the code point before it."""
    return before.isalnum() or before in {"_", "-", "’", "'"}


def is_half(text: str, place: int) -> bool:
    """Whether a run of capitals stands behind a capital and an "and", and may be half a name: Skell and
    Larnby Union."""
    before = text[max(0, place - _BEFORE) : place].rsplit(None, 2)
    return len(before) > 1 and before[-1] in _JOINTS and before[-2][:1].isupper()
