"""Dates in the short forms of page heads: 26 | 01 | 2022, 30.10.23, 04/03/2024 in French."""

from __future__ import annotations

import re

from newsld.text.dates import parse_date

_BARRED = re.compile(r"(?<![\d|])(\d{1,2}) ?([|·/]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)")
_SHORT = re.compile(r"(?<![\d./-])(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?![\d.:/-]\d|\d)")
_DAY_FIRST = frozenset(
    """ar bg ca cs da de el es et fi fr gl he hr id it lv mk ms nb nl nn no pl pt ro ru sk sl sr tr uk
    vi""".split()
)
"""Languages whose short dates are day, month and year (CLDR, dateFormatLength short):
https://cldr.unicode.org/translation/date-time/date-time-patterns"""
_ALSO = frozenset(("en-gb", "en-ie", "en-au", "en-nz", "en-in"))
"""English is of both kinds; en-US is what many systems say of pages of other countries."""
_OTHERWISE = frozenset(("es-us", "es-pr", "es-pa", "fr-ca"))
_CENTURY = 80
"""Two figures below this are years of the 2000s."""


def short_date(line: str, language: str) -> tuple[str, str] | None:
    """A date of a line as it stands and in ISO 8601; None where there is none or its order is open.

    Which of two figures is the day, and whether a third is a year, only a language says that writes the day
    first.
    """
    if match := _BARRED.search(line):
        value = parse_date(f"{match[1]}/{match[3]}/{match[4]}")
        if value:
            return match[0], value
    tag = language.replace("_", "-").lower()
    if tag in _OTHERWISE or (tag not in _ALSO and tag.partition("-")[0] not in _DAY_FIRST):
        return None
    if match := _SHORT.search(line):
        year = int(match[4])
        if len(match[4]) == 2:
            year += 2000 if year < _CENTURY else 1900
        value = parse_date(f"{match[1]}.{match[3]}.{year}")
        return (match[0], value) if value else None
    return None
