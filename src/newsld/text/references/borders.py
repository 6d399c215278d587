"""Where a title without quotation marks ends at a comma: ``Title, Outlet``, ``Title, House, Place``."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsld.source import Span
from newsld.text.patterns import pattern
from newsld.text.references import likeness, publishing
from newsld.text.references.bodies import is_name_like
from newsld.text.references.entry import Entry
from newsld.text.references.imprint import placed_publisher
from newsld.text.references.parts import is_noise
from newsld.text.references.titles import trim, without_of

_DESCRIBED = pattern(
    r"\s\[(?:video|vídeo|vidéo|video file|podcast|audio podcast|tweet"
    r"|press release|blog post|film|photograph|data set|dataset|infographic|webinar|facebook|speech|interview"
    r"|radio broadcast|tv broadcast|pdf|map|thesis"
    r"|[^\[\]]{0,24}(?:thesis|dissertation|episode|release)[^\[\]]{0,40})"
    r"\](?:[.,]?\s|\.(?=[A-Z]))",
    re.IGNORECASE,
)
_KNOWN, _BODY, _NAME = 0.96, 0.95, 0.85
_SHORTEST, _MOST = 8, 5


class Border(NamedTuple):
    """Where the title ends, where the source begins, and how sure that is."""

    end: int
    start: int
    quality: float


def bracket_border(text: str, rest: Span) -> int | None:
    """Where a description in brackets between title and source ends: ``Title [Video]. YouTube``."""
    match = _DESCRIBED.search(text, *rest) if text.find("[", *rest) >= 0 else None
    if match is None or match.end() >= rest.end or match.start() <= rest.start:
        return None
    return match.end()


def comma_border(entry: Entry, rest: Span, *, dated: bool = False) -> Border | None:
    """The comma before an outlet or publisher at the end of ``rest``; None where the title fills it.

    A known outlet, the link's own site and a body need no more; any other name needs a place behind it, or a
    date (``dated``).
    """
    text = entry.text
    whole = trim(text, *rest, " ,;.")
    end, backed = without_of(text, whole).end if whole else rest.end, dated
    for _ in range(_MOST):
        comma = text.rfind(",", rest.start + _SHORTEST, end)
        piece = trim(text, comma + 1, end, " ,;.") if comma >= 0 else None
        if piece is None:
            return None
        name = text[piece.start : piece.end]
        if is_noise(name):
            end = comma
        elif publishing.is_place_name(name):
            end, backed = comma, True
        elif placed_publisher(entry, piece):
            return Border(comma, piece.start, _KNOWN + 0.01)
        else:
            place = _place_before(text, rest.start, comma)
            if place < comma and likeness.likeness(entry, piece) >= _NAME:
                return Border(place, piece.start, 0.93)
            return _judge(entry, Span(place, piece.start), likeness.likeness(entry, piece), backed)
    return None


def _place_before(text: str, start: int, comma: int) -> int:
    """The comma before a city that stands before another: ``Title, Paris, House``; else that other."""
    first = text.rfind(",", start + _SHORTEST, comma)
    return first if first >= 0 and publishing.is_place_name(text[first + 1 : comma].strip()) else comma


def _judge(entry: Entry, comma: Span, degree: float, backed: bool) -> Border | None:
    text = entry.text
    if degree >= _KNOWN:
        return Border(comma.start, comma.end, 0.97)
    if degree >= _BODY and (backed or entry.links.url):
        return Border(comma.start, comma.end, 0.95)
    title_case = is_name_like(text[max(0, comma.start - 40) : comma.start].partition(" ")[2])
    if degree >= _NAME and backed and not title_case:
        return Border(comma.start, comma.end, 0.9)
    return None
