"""Dates in the prose: weekdays that are not theirs, days without a year."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from datetime import date
from functools import cache

from newsld.checking import Context, Hit, rule
from newsld.fixing import Fix
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
_DATED = pattern(r"\d\d{0,3}(?:-\d{2}-\d{2}|[^\W\d]{0,2}[º.]?,?\s(?:[^\W\d_]{1,12}[.,]{0,2}\s){0,3}\d{4})\b")
"""The digits of a day with its year, and what may stand between them."""
_NEAR = 50
"""A weekday stands within so many code points before the digits."""
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
        for match in _dates(paragraph.text):
            said = _weekdays().get(match[1].casefold())
            read = parse_date(match[2])
            if said is not None and len(read) == 10 and date.fromisoformat(read).weekday() != said:
                actual = _NAMES[date.fromisoformat(read).weekday()]
                message = f"{match[2]} was a {actual}, not {quoted(match[1])}"
                yield Hit(message, paragraph.place(match.start(), match.end()))


def _dates(text: str) -> Iterator[re.Match[str]]:
    """Dates with a word before them, looked for where a year is: a text has fewer of these than of words."""
    at = 0
    for near in _DATED.finditer(text):
        if match := _WEEKDAY_AND_DATE.search(text, max(at, near.start() - _NEAR), near.end()):
            yield match
        at = near.end()


@rule("DAT006", "incomplete-date", "note", "newsroom", cure="unsafe")
def incomplete_date(context: Context) -> Iterator[Hit]:
    """A cited sentence names a day without its year, and nothing dates the article.

    ## Why it matters
    Days of running prose are those of the article's own year. What a source of another time says happened
    “on 27 January” did so in a year that the reader cannot know.

    ## How to fix it
    Add the year, or give the article its date of publication. `--unsafe-fixes` adds the year of the source,
    where the day is not later than it.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The board of the port of Larnby met on 5 March and decided to charge more for berths (Quill, 2024).

    References

    Quill, T. (2024, March 9). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 5:40-47: “5 March” is of no year, and the article bears no date

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The board of the port of Larnby met on 5 March and decided to charge more for berths. Fishers object.
    ```
    """
    if _is_dated(context):
        return
    ends = [mark.span.start for mark in context.document.in_text_citations if mark.span]
    for paragraph in context.document.paragraphs if ends else ():
        for match in _DAY_AND_MONTH.finditer(paragraph.text):
            month, day = month_number(match[2] or match[3]), int(match[1] or match[4])
            around = paragraph.text[max(0, match.start() - _SAME) : match.end() + _SAME]
            place = paragraph.place(match.start(), match.end())
            if month in range(1, 13) and day in range(1, 32) and place and not _YEAR.search(around):
                at = bisect(ends, place.end)
                between = context.text[place.end : ends[at]] if at < len(ends) else ""
                if between and len(between) <= _SENTENCE and not _END.search(between):
                    issued = _issued(context, ends[at])
                    message = f"{quoted(match[0])} is of no year, and the article bears no date"
                    yield Hit(message, place, _with_year(context, place, issued, f"-{month:02}-{day:02}"))


_IN_ADDRESS = pattern(r"/(?:19|20)\d\d[/-]\d{2}(?:[/-]\d{2})?/")
_SENTENCE = 600
"""A sentence ends within so many code points."""
_END = pattern(r"[.!?][”’\"')]{0,2}\s+[“‘\"']?[A-ZÀ-Þ]|\n\s*\n")


def _is_dated(context: Context) -> bool:
    """Whether the article says when it is of, be it by its last change or its address."""
    told = text_of(context.article, "datePublished") or text_of(context.article, "dateModified")
    return bool(told) or _IN_ADDRESS.search(text_of(context.article, "url")) is not None


def _issued(context: Context, at: int) -> str:
    """When the one work that the citation at a place means was issued."""
    marks = [mark for mark in context.document.in_text_citations if mark.span and mark.span.start == at]
    found = [context.document.references[index].issued for mark in marks for index in mark.references]
    return found[0] if len(found) == 1 else ""


def _with_year(context: Context, place: Span, issued: str, day: str) -> Fix | None:
    """The day with the year of its source added, as a day of that order has it, if it is not later."""
    year = issued[:4]
    if not year.isdecimal() or day > (issued[4:10] or day):
        return None
    is_day_first = context.text[place.start].isdecimal()
    return context.fix((Span(place.end, place.end), f" {year}" if is_day_first else f", {year}"), unsafe=True)


RULES = (incomplete_date, weekday_date_mismatch)
