"""Works that come out every year and bear it in their names: Annual Report 2020, Jahresbericht 2019/20."""

from __future__ import annotations

from functools import cache

from newsld.source import Span
from newsld.text.patterns import pattern
from newsld.text.references.scanners import publishing

_YEAR = pattern(r"\s(?P<year>(?:19|20)\d\d)(?:\s?[-–/]\s?\d{2,4})?\Z")
_LONGEST_YEAR = len(" 2019 / 2020")


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(sorted(publishing.words("yearly")))


def year_of(text: str, work: Span) -> Span | None:
    """The year at the end of a yearly work's name; None where the name is another's."""
    if not text[work.end - 1].isdecimal():
        return None
    year = _YEAR.search(text, max(work.start, work.end - _LONGEST_YEAR), work.end)
    named = year is not None and text[work.start : year.start()].casefold().endswith(_kinds())
    return Span(*year.span("year")) if year and named else None
