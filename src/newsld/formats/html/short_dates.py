"""Dates in the short forms of page heads: 26 | 01 | 2022, 30.10.23."""

from __future__ import annotations

import re

from newsld.text.dates import parse_date

_BARRED = re.compile(r"(?<![\d|])(\d{1,2}) ?([|·/]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{2})(?![\d.:])")
_DAY_FIRST = frozenset("bg cs da de et fi hr lv mk nb nn no pl ro ru sk sl sr tr uk".split())
"""Languages whose short dates are day, month and year with full stops (CLDR, dateFormatLength short):
https://cldr.unicode.org/translation/date-time/date-time-patterns"""
_CENTURY = 80
"""Two figures below this are years of the 2000s."""


def short_date(line: str, language: str) -> tuple[str, str] | None:
    """A date of a line as it stands and in ISO 8601; None where there is none or its order is open.

    Two figures are a year only behind two full stops, in a language that writes the day first.
    """
    if match := _BARRED.search(line):
        value = parse_date(f"{match[1]}/{match[3]}/{match[4]}")
        return (match[0], value) if value else None
    if language.partition("-")[0].lower() in _DAY_FIRST and (match := _DOTTED.search(line)):
        year = int(match[3]) + (2000 if int(match[3]) < _CENTURY else 1900)
        value = parse_date(f"{match[1]}.{match[2]}.{year}")
        return (match[0], value) if value else None
    return None
