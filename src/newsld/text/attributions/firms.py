"""Names of bodies that a reader may take for less or for somebody else: a founder's, one half of two."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.source import Span
from newsld.text.patterns import pattern

_FIRM = pattern(
    r"(?<![\w\-’'‑])([\w\-’'‑]++) (?:& [^\W\d_a-z]|(?:Ltd|Inc|plc|PLC|Corp|LLC|AG|GmbH|Group|Holdings?)\b"
    r"|(?:and|und|et|y|e) (?:[Ss]ons?|Söhne|Co|Partners?|Brothers|Daughters?|[Ff]ils|Hijos|Figli)\b)"
)
"""The first word of a firm's name, and what follows it: Berg & Daughters."""
_JOINTS = frozenset(("and", "&", "und", "et", "y", "e", "i", "en"))
_BEFORE = 40


def firms(text: str, body: Sequence[Span]) -> frozenset[str]:
    """The words that begin a firm's name somewhere, and so may be more than a person's."""
    return frozenset(match[1] for span in body for match in _FIRM.finditer(text, *span))


def is_half(text: str, place: int) -> bool:
    """Whether a run of capitals stands behind a capital and an "and", and may be half a name: Skell and
    Larnby Union."""
    before = text[max(0, place - _BEFORE) : place].rsplit(None, 2)
    return len(before) > 1 and before[-1] in _JOINTS and before[-2][:1].isupper()
