"""Dates in the prose: weekdays that are not theirs, days without a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from newsld.checking import Context, Hit, rule
from newsld.nodes import Date
from newsld.rules.needs import quoted, text_of
from newsld.source import Span
from newsld.text.dates import month_number, parse_date
from newsld.text.languages import languages, phrases_of
from newsld.text.patterns import pattern

_DAY_FIRST = r"\d{1,2}(?:st|nd|rd|th|º|er)?\.?\s(?:de\s|of\s)?[^\W\d_]{3,12}\.?,?\s(?:de\s|del\s)?\d{4}\b"
_MONTH_FIRST = r"[^\W\d_]{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}\b"
_ISO = r"\d{4}-\d{2}-\d{2}\b"
_WEEKDAY_AND_DATE = pattern(
    rf"\b([^\W\d_]{{3,14}}(?:-feira)?)[,.]?\s(?:den\s|the\s|le\s|el\s|il\s|dia\s)?({_DAY_FIRST}|{_MONTH_FIRST}|{_ISO})"
)
_DAY_AND_MONTH = pattern(
    r"\b(?:(\d{1,2})(?:st|nd|rd|th)?\s([A-Z][a-z]{2,8})|([A-Z][a-z]{2,8})\.?\s(\d{1,2}))\b(?!,?\s?\d{2,4}\b|\d)"
)
_DATED = pattern(r"\d{1,4}(?:-\d{2}-\d{2}|[^\W\d]{0,2}[º.]?,?\s(?:[^\W\d_]{1,12}[.,]{0,2}\s){0,3}\d{4})\b")
"""The digits of a day with its year, and what may stand between them."""
_DAY = pattern(r"\d{1,2}(?<!\d\d\d)(?!\d)")
_NEAR = 50
"""A weekday or a month stands within so many code points of the digits."""
_SAME = 40
"""A year within so many code points belongs to the day."""
_YEAR = pattern(r"\b(?:1[89]|20)\d\d")
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@cache
def _weekdays() -> dict[str, int]:
    """Weekday names of all languages, case-folded, to 0 (Monday) to 6; one that is two days is left out."""
    found: dict[str, int] = {}
    clashing = set()
    for language in languages():
        listed = phrases_of(language, "date.weekday")
        for number, name in enumerate([name for name in listed if name != "sonnabend"][:7]):
            if found.setdefault(name.casefold(), number) != number:
                clashing.add(name.casefold())
    return {name: number for name, number in found.items() if name not in clashing}


@rule("DAT011", "weekday-date-mismatch", "warning", "base")
def weekday_date_mismatch(context: Context) -> Iterator[Hit]:
    """A date is given with a weekday that it did not fall on.

    ## Why it matters
    One of the two is wrong, and only the writer knows which.

    ## How to fix it
    Look at a calendar.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The board of the port of Larnby met on Monday, 5 March 2024, and decided to charge more for berths.
    ```
    - 5:40-60: 5 March 2024 was a Tuesday, not “Monday”

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The board of the port of Larnby met on Tuesday, 5 March 2024, and decided to charge more for berths.
    ```
    """
    for paragraph in context.document.paragraphs:
        for match in _around(_WEEKDAY_AND_DATE, _DATED, paragraph.text):
            said = _weekdays().get(match[1].casefold())
            read = parse_date(match[2])
            if said is not None and len(read) == 10 and date.fromisoformat(read).weekday() != said:
                actual = _NAMES[date.fromisoformat(read).weekday()]
                message = f"{match[2]} was a {actual}, not {quoted(match[1])}"
                yield Hit(message, paragraph.place(match.start(), match.end()))


def _around(wanted: re.Pattern[str], digits: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Where the pattern matches around digits: a text has fewer of them than it has words to begin at."""
    at = 0
    for near in digits.finditer(text):
        for match in wanted.finditer(text, max(at, near.start() - _NEAR), near.end() + _NEAR):
            if match.start() < near.end() and near.start() < match.end():
                yield match
                at = match.end()
                break


@rule("DAT006", "incomplete-date", "note", "newsroom", cure="unsafe")
def incomplete_date(context: Context) -> Iterator[Hit]:
    """A day is named without its year, and the article bears no date that would tell it.

    ## Why it matters
    Once the article is a year old, “27 January” is another day.

    ## How to fix it
    Add the year, or give the article its date of publication. `--unsafe-fixes` adds the year of
    the last change or of the article's address, where the day is not later; there is no other to go by.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The board of the port of Larnby met on 5 March and decided to charge more for berths. Fishers object.
    ```
    - 5:40-47: “5 March” is of no year, and the article bears no date

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno
    6 March 2024

    The board of the port of Larnby met on 5 March and decided to charge more for berths. Fishers object.
    ```
    """
    if context.article.values("datePublished"):
        return
    for paragraph in context.document.paragraphs:
        for match in _around(_DAY_AND_MONTH, _DAY, paragraph.text):
            month, day = match[2] or match[3], int(match[1] or match[4])
            around = paragraph.text[max(0, match.start() - _SAME) : match.end() + _SAME]
            if 1 <= month_number(month) <= 12 and 1 <= day <= 31 and not _YEAR.search(around):
                message = f"{quoted(match[0])} is of no year, and the article bears no date"
                place, year = (
                    paragraph.place(match.start(), match.end()),
                    _year(context, month_number(month), day),
                )
                end = Span(place.end, place.end) if place else None
                added = f"{'' if match[1] else ','} {year}"
                yield Hit(message, place, context.fix((end, added), unsafe=True) if year else None)


_IN_ADDRESS = pattern(r"/((?:19|20)\d\d)[/-](\d{2})(?:[/-](\d{2}))?/")


def _year(context: Context, month: int, day: int) -> str:
    """The year of the last change or of the article's address, if the day is not later in it; else ""."""
    address = _IN_ADDRESS.search(text_of(context.article, "url"))
    told = text_of(context.article, "dateModified") or "-".join(
        filter(None, address.groups() if address else ())
    )
    known = told[5:10] if Date(told).is_valid else ""
    return told[:4] if known and f"{month:02}-{day:02}"[: len(known)] <= known else ""


RULES = (incomplete_date, weekday_date_mismatch)
