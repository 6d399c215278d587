"""What an entry holds that no field took."""

from __future__ import annotations

import re
from functools import lru_cache

from newsld.source import Span
from newsld.text.dates import month_number
from newsld.text.patterns import pattern
from newsld.text.references import publishing
from newsld.text.references.authors import HANDS
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.parts import is_noise
from newsld.text.references.titles import is_about

_LETTER = pattern(r"[^\W\d_]")
_WORD = pattern(r"[^\W\d_]+")
_PIECE = pattern(r"[^.,;:()\[\]/“”\"]+")
_BRACKETS = pattern(r"\[[^\[\]]{1,280}\]")
_PARENTHESES = pattern(r"\(([^()]{2,80})\)")
_BEHIND_LINK = pattern(r"\s(?![Aa]rchiv)[^\W_]")
_SECTION = pattern(r"\bsec\.\s[^\W\d_a-z][^,;:()]{0,32}")
"""The section of a newspaper: sec. Technology."""
_AMOUNT = pattern(
    r"@[\w.]+|\d+\s(?:min|vols?|págs?|minutes)"
    r"|(?:chapter|ch|kap|kapitel|chap|cap|folge|episode)\s\d+",
    re.IGNORECASE,
)
"""A handle, a length or a part of a work."""
_SHORTEST = 4
"""A shorter stretch is no word that counts."""
_SMALL = HANDS | frozenset("in and et al y e und en of at on the by from p pp vol no s t anon".split())
"""Words that stand between the parts and belong to none."""


def leaves_words(entry: Entry, draft: Draft) -> bool:
    """Words stand before the link that no field took."""
    text, at = entry.text, 0
    for start, end in (*sorted(_places(draft)), (entry.end, entry.end)):
        if start - at >= _SHORTEST and _LETTER.search(text, at, start) and _has_words(text[at:start]):
            return True
        if end > at:
            at = end
    return False


def goes_on_behind_link(entry: Entry) -> bool:
    """A word stands right behind the link, which may be the rest of it or a field."""
    end = max([span.end for _, span in entry.links.spans], default=len(entry.text))
    return end < len(entry.text) and _BEHIND_LINK.match(entry.text, end) is not None


@lru_cache(maxsize=512)
def _has_words(text: str) -> bool:
    """Whether a stretch that no field took has other words than places, genres, series and small ones."""
    if "sec. " in text:
        text = _SECTION.sub("", text)
    if "[" in text:
        text = _BRACKETS.sub("", text)
    if "(" in text:
        text = _PARENTHESES.sub(lambda match: "" if is_about(match[1]) else match[0], text)
    return any(map(_is_left, _PIECE.findall(text)))


def _is_left(piece: str) -> bool:
    piece = piece.strip()
    if len(piece) < _SHORTEST or publishing.is_place_name(piece) or is_noise(piece):
        return False
    if _AMOUNT.fullmatch(piece):
        return False
    words = (word.casefold() for word in _WORD.findall(piece))
    return any(word not in _SMALL and not month_number(word) for word in words)


def _places(draft: Draft) -> list[Span]:
    source = draft.source
    places = [source.container, source.publisher, source.volume, source.issue, source.page, source.edition]
    places += [*source.asides, source.issued_at, draft.issued_at, draft.title.span if draft.title else None]
    for people in (draft.authors, source.editors, source.authors):
        if people:
            places += [name.span for name in people.names]
    return list(filter(None, places))
