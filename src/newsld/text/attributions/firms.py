"""Names of bodies that a reader may take for less or for somebody else: a founder's, one half of two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsld.source import Span
from newsld.text.patterns import pattern
from newsld.text.tokens import fold

_FIRM = pattern(
    r"\b([^\W\d_][\w’'-]+) (?:& [^\W\d_a-z]|(?:Ltd|Inc|plc|PLC|Corp|LLC|AG|GmbH|Group|Holdings?)\b"
    r"|(?:and|und|et|y|e) (?:[Ss]ons?|Söhne|Co|Partners?|Brothers|Daughters?|[Ff]ils|Hijos|Figli)\b)"
)
_JOINTS = frozenset(("and", "&", "und", "et", "y", "e", "i", "en"))
_BEFORE = 40


def founders(text: str, body: Sequence[Span]) -> frozenset[str]:
    """The first words of firms' names, folded, which may be a person's too: Berg & Daughters."""
    every = (_FIRM.finditer(text, *paragraph) for paragraph in body)
    return frozenset(fold(match[1]) for matches in every for match in matches)


def halves(text: str, runs: Iterable[tuple[int, str]]) -> frozenset[str]:
    """The runs of capitals behind a capital and an "and", which may be half a name: Skell and Larnby Union.

    ``runs`` are their places in the text and what they read.
    """
    found = set()
    for place, run in runs:
        before = text[max(0, place - _BEFORE) : place].split()
        if len(before) > 1 and before[-1] in _JOINTS and before[-2][:1].isupper():
            found.add(run)
    return frozenset(found)
