"""The year of the edition that was used, beside that in which the work first came out."""

from __future__ import annotations

from newsld.source import Span
from newsld.text.patterns import pattern

_YEAR = r"(?:1[5-9]|20)\d\d"
_REPRINT = pattern(
    rf"\((?P<year>{_YEAR})(?P<letter>[a-z]?)\s?\[{_YEAR}\]\)"
    rf"|\(\[{_YEAR}\]\s?(?P<later>{_YEAR})\)"
    rf"|\[{_YEAR}\]\s\((?P<last>{_YEAR})\)"
)
_TWO = pattern(rf"({_YEAR})/({_YEAR})")


def reprint(text: str, end: int) -> tuple[Span, str, str] | None:
    """Where two years stand, that of the edition used and its letter: ``(2010a [2000])``, ``([2000] 2010)``,
    ``[2000] (2010)``; None where none do."""
    found = _REPRINT.search(text, 0, end)
    if found is None:
        return None
    return Span(*found.span()), found["year"] or found["later"] or found["last"], found["letter"] or ""


def later_year(text: str) -> str:
    """The second of two years too far apart for a season or a school year: ``1967/1992``; "" for any other
    text."""
    years = _TWO.fullmatch(text)
    return years[2] if years and int(years[1]) + 1 < int(years[2]) else ""
