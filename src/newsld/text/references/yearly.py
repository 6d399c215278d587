"""Works that come out every year and bear it in their names: Annual Report 2020, Jahresbericht 2019/20."""

from __future__ import annotations

import re
from functools import cache

from newsld.source import Span
from newsld.text.references import publishing


@cache
def _named() -> re.Pattern[str]:
    kinds = "|".join(map(re.escape, sorted(publishing.words("yearly"))))
    return re.compile(rf"(?i:\b\w{{0,16}}(?:{kinds}))\s(?P<year>(?:19|20)\d\d)(?:\s?[-–/]\s?\d{{2,4}})?\Z")


def year_of(text: str, work: Span) -> Span | None:
    """The year at the end of a yearly work's name; None where the name is another's."""
    found = _named().search(text, *work) if text[work.end - 1].isdecimal() else None
    return Span(*found.span("year")) if found else None
