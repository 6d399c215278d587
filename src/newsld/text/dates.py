"""Dates as people print them, read as EDTF: never more precise than the text, never guessed.

EDTF is the Extended Date/Time Format of the Library of Congress: https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from newsld.text.patterns import pattern

UNDATED = "n.d."

_VOWEL_SIGNS = (
    "\u093a-\u094f\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u09d7\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u102b-\u103e"
)
"""Of Devanagari, Bengali, Thai and Burmese: they are parts of words and no letters."""
_THAI = f"[\u0e01-\u0e30{_VOWEL_SIGNS}]"
_TOKEN = pattern(rf"\d+|{_THAI}+(?:\.{_THAI}+)+|[^\W\d_](?:[^\W\d_]|[{_VOWEL_SIGNS}])*|\S")
_TIME = pattern(
    r"[T,]?\s?(?:(?:at|um|às|à|a las|alle)\s)?(?:\d{1,2}[:h]\d{2}|\d{1,2}\.\d{2}(?=\s?(?:[ap]\.?\s?m|Uhr)))"
    r"(?::\d{2}(?:\.\d{1,9})?)?\s?(?:[ap]\.?\s?m|Uhr|Z|[+-]\d{2}:?\d{2}|UTC|GMT)?\Z",
    re.IGNORECASE,
)
_FILLERS = frozenset(
    """de del of the den der am le el la il da do di vom on th st nd rd er º ª ° o a г року года р r i m d
    gada ngày เวลา""".split()
)
_BEHIND_DOT = {"listopada": 10, "lip": 6}
"""Months that Croatian, which puts a stop behind the day, calls as Polish, which puts none, calls others."""
_DASHES = frozenset("-–—‐‑−/")
_PAUSES = frozenset(",.;'’")
_MONTH = r"([A-Z][a-z]{2,8})"
_PLAIN = pattern(
    rf"(\d{{4}}),? {_MONTH} (\d{{1,2}})|([1-9]\d?) {_MONTH}\.? (\d{{4}})|{_MONTH}\.? ([1-9]\d?), (\d{{4}})"
)
"""The commonest forms: 2024, May 2; 2 May 2024; May 2, 2024."""
_CJK = pattern(r"(\d{4})\s?[年년](?:\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일号])?)?")
_NUMERIC = pattern(r"(\d{1,4})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?")
_OPEN = pattern(r"(?<![\d/.-])(\d{1,2})\s?([-/])\s?(\d{1,2})\s?\2\s?(\d{4})(?![\d/.-])")
_YEAR_MONTH = pattern(r"(\d{4})-(\d{2})")
_YEAR_SLASH_MONTH = pattern(r"(\d{1,2})/(\d{4})")
_CLOCK = pattern(r"\d[:hH.]\d")
_APOSTROPHES = frozenset("’'‘")
_SHORT_YEAR = pattern(r"\s[’'‘](\d{2})\Z")
_TWO_DAYS = pattern(r"(\d{1,2})\.?\s?[–/-]\s?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
"""The days of an issue that is for both: 20./21.8.2022."""
_YEARS = pattern(r"(\d{4})\s?[-–—‐‑−/]\s?(\d{4}|\d{2})")
_SINCE = pattern(r"(\d{4})\s?[-–—‐‑−]\s?([^\W\d_]+)?")
_HYPHENED = pattern(r"\d{1,2}-[^\W\d_]{3,12}\.?(?:-\d{4})?|\d{4}-[^\W\d_]{3,12}-\d{1,2}")
_OVER_YEARS = pattern(r"([^\W\d_]+)\s(\d{4}/\d{2,4})")
_SEASON_RANGE = range(21, 25)
_SHORTEST_MONTH = 28
_VIETNAMESE = pattern(r"(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm|,)?\s+(\d{4})\Z", re.IGNORECASE)
_TWO_NAMES = pattern(r"([^\W\d_]+)\s?/\s?([^\W\d_]+)")
_BUDDHIST = pattern(r"[\u0e01-\u0e4e]\.? ?(2[45]\d\d)\Z")
_AHEAD = 543
"""The calendar of Thailand is so many years ahead."""
_FIGURE = pattern(r"\d")
_OTHER_FIGURE = pattern(r"[^\D0-9]")
_LATIN = pattern(r"[A-Za-z]")
LONGEST = 64
"""No date is longer than this many code points; a longer text is none."""


class PartialDate(NamedTuple):
    """The parts of one date; 0 where a part is not said. ``month`` 21 to 24 are EDTF's seasons."""

    year: int = 0
    month: int = 0
    day: int = 0

    def edtf(self) -> str:
        """The date as EDTF, "" without a year or where the calendar has no such day."""
        if not self.is_possible or not self.year:
            return ""
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
        if self.day:
            text += f"-{self.day:02d}"
        return text

    @property
    def is_possible(self) -> bool:
        """Whether a calendar can have this date."""
        if self.year and not 1000 <= self.year <= 2999:
            return False
        if not self.month:
            return self.day == 0
        if self.month in _SEASON_RANGE:
            return self.day == 0
        if self.month > 12:
            return False
        return self.day <= _SHORTEST_MONTH or self.day <= monthrange(self.year or 2000, self.month)[1]


@cache
def _words() -> dict[str, dict[str, int]]:
    tables: dict[str, dict[str, int]] = {"month": {}, "season": {}, "undated": {}, "open": {}}
    for row in Path(__file__).with_name("months.tsv").read_text("utf-8").splitlines()[1:]:
        kind, number, _, names = row.split("\t")
        for name in names.split():
            tables[kind].setdefault(name.casefold(), int(number))
    return tables


@cache
def _months() -> dict[str, int]:
    """Months and seasons."""
    return _words()["season"] | _words()["month"]


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation, 21 to 24 for a season's, 0 for any other word."""
    return _months().get(word.casefold(), 0)


def names_month(words: frozenset[str]) -> bool:
    """Whether one of some words, case folded, is a month's or season's name or abbreviation."""
    return not _months().keys().isdisjoint(words)


def is_undated(text: str) -> bool:
    """Whether the text says, in one of the languages known, that a work bears no date."""
    if len(text) > LONGEST:
        return False
    folded = text.casefold().strip(" .,()[]")
    if folded == "s.a" and "S" in text:
        return False  # a company: Harbour Bank S.A.
    return folded.replace(" ", "-") in _words()["undated"] or folded.replace(" ", "") in _words()["undated"]


@lru_cache(maxsize=1024)
def parse_date(text: str) -> str:
    """EDTF of a text that is a date and nothing else: ``2023-06-12``, ``2023-06``, ``2023``, ``2023-21``
    for spring 2023, ``2023-06/2023-07``, ``2019/..`` for 2019–present; ``n.d.`` where it says that there is
    none; ``""`` otherwise.

    A day and month without a year, a day the calendar lacks and 12/06/2023, which is read in two ways,
    are no dates, unless the day of the week before it says which.
    """
    if (plain := _PLAIN.fullmatch(text)) and (month := month_number(plain[2] or plain[5] or plain[7])):
        year, day = plain[1] or plain[6] or plain[9], plain[3] or plain[4] or plain[8]
        return PartialDate(int(year), month, int(day)).edtf()
    text = text.strip(" \t\r\n\xa0.,;:()[]")
    if not text or len(text) > LONGEST:
        return ""
    if not text.isascii():
        text = _in_one_way(plain_figures(text))
    if not _FIGURE.search(text):
        return UNDATED if is_undated(text) else ""
    if len(text) == 4 and text.isascii() and text.isdecimal():
        return PartialDate(int(text)).edtf()
    if _CLOCK.search(text) and (match := _TIME.search(text)):
        text = text[: match.start()].rstrip(" ,") or text
    if text[-3:-2] in _APOSTROPHES and (match := _SHORT_YEAR.search(text)):
        text = f"{text[: match.start()]} {_century(int(match[1]))}"
    if _LATIN.search(text) is None and (fixed := _fixed_form(text)):
        return fixed
    return _open(text) or _worded(text) or _by_weekday(text)


def plain_figures(text: str) -> str:
    """The text, as long as it was, with the figures of every script as those of ASCII: ٢٠٢٤ is 2024."""
    return text if text.isascii() else _OTHER_FIGURE.sub(lambda figure: str(int(figure[0])), text)


def _in_one_way(text: str) -> str:
    """A date with its month in figures where they name it (3 tháng 5 năm 2024), with the second of two names
    of one month (أيار/مايو), and with the year that a Thai one is (พฤษภาคม 2567)."""
    if match := _VIETNAMESE.search(text):
        return f"{match[3]}-{match[2]}-{match[1]}"
    if match := _BUDDHIST.search(text):
        return f"{text[: match.start(1)]}{int(match[1]) - _AHEAD}"
    if (match := _TWO_NAMES.search(text)) and month_number(match[1]) == month_number(match[2]) != 0:
        return text[: match.start()] + text[match.start(2) :]
    return text


def _open(text: str) -> str:
    """Years of which only the first has come, ``2019–``, ``2016–present``, or over which a season went."""
    match = _SINCE.fullmatch(text)
    if match is None and (season := _OVER_YEARS.fullmatch(text)):
        return _fixed_form(season[2]) if month_number(season[1]) in _SEASON_RANGE else ""
    if match is None or (match[2] and match[2].casefold() not in _words()["open"]):
        return ""
    first = PartialDate(int(match[1])).edtf()
    return f"{first}/.." if first else ""


@lru_cache(maxsize=1024)
def parse_day(text: str) -> PartialDate | None:
    """A date without a year: ``3 May``, ``Feb 23rd``, ``16. August``; None where it is none."""
    if not text or len(text) > LONGEST:
        return None
    dates = _read_words(text)
    if dates is None or len(dates) != 1 or dates[0].year or not dates[0].month:
        return None
    return dates[0] if dates[0].is_possible else None


def _fixed_form(text: str) -> str:
    """Dates written in figures alone."""
    if match := _CJK.fullmatch(_of_era(text)):
        return PartialDate(*(int(part or 0) for part in match.groups())).edtf()
    if match := _NUMERIC.fullmatch(text):
        return _numeric(match)
    if match := _YEAR_MONTH.fullmatch(text):
        year, rest = int(match[1]), int(match[2])
        if rest <= 12:
            return PartialDate(year, rest).edtf()
    if match := _YEAR_SLASH_MONTH.fullmatch(text):
        return PartialDate(int(match[2]), int(match[1])).edtf() if 1 <= int(match[1]) <= 12 else ""
    if match := _TWO_DAYS.fullmatch(text):
        ends = (PartialDate(int(match[4]), int(match[3]), int(day)).edtf() for day in match.group(1, 2))
        start, end = ends
        return f"{start}/{end}" if start and end and start < end else ""
    if match := _YEARS.fullmatch(text):
        first, last = int(match[1]), int(match[2])
        last = last if last > 99 else first // 100 * 100 + last
        start, end = PartialDate(first).edtf(), PartialDate(last).edtf()
        return f"{start}/{end}" if start and end and first < last else ""
    return ""


def _of_era(text: str) -> str:
    """A date in years of a Japanese reign with the year that it is: 令和6年5月3日, 平成元年."""
    match = _ERA.match(text)
    if match is None:
        return text
    year = _ERAS[match[1]] + int(match[2].replace("元", "1"))
    return f"{year}{text[match.end(2) :]}"


ERA = r"(令和|平成|昭和|大正)\s?(\d{1,2}|元)\s?(?=年)"
_ERA = pattern(ERA)
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911}


def two_readings(text: str) -> tuple[str, str] | None:
    """The two days that figures such as 12/06/2023 may mean, the day first and the month first; None where
    one is meant, and where dots stand between them, which mean that the day is first."""
    match = _OPEN.search(text) if len(text) <= LONGEST else None
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    readings = PartialDate(year, second, first).edtf(), PartialDate(year, first, second).edtf()
    return readings if all(readings) and first != second else None


def _by_weekday(text: str) -> str:
    """The one of two readings that falls on the day of the week that is named: Fri, 05/03/2024."""
    name = text[:3].casefold()
    readings = two_readings(text) if name in _WEEKDAYS and _OF_WEEKDAY.fullmatch(text) else None
    days = [day for day in readings or () if date.fromisoformat(day).weekday() == _WEEKDAYS.index(name)]
    return days[0] if len(days) == 1 else ""


_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_OF_WEEKDAY = pattern(r"[A-Za-z]{3,9}\.?,?\s[\d/ -]{8,14}")


def _century(year: int) -> int:
    """The year that two figures stand for: of this century up to 39, of the last one from 40 on."""
    return year + (2000 if year < 40 else 1900)


def _numeric(match: re.Match[str]) -> str:
    """Year first, or day and month: dots mean day first, other marks only where it must be."""
    printed, mark, digits = match[1], match[2], match[4]
    first, second, third = int(printed), int(match[3]), int(digits)
    if len(printed) == 4:
        return PartialDate(first, second, third).edtf() if second and third else ""
    if third < 100 and len(digits) == 2 and (mark == "." or first > 12 or second > 12):
        third = _century(third)
    if third < 1000 or not first or not second:
        return ""
    if second > 12:
        return PartialDate(third, first, second).edtf()
    if mark == "." or first == second or first > 12:
        return PartialDate(third, second, first).edtf()
    return ""


def _worded(text: str) -> str:
    """Dates with the month in words, ranges among them."""
    dates = _read_words(text)
    if not dates:
        return ""
    if len(dates) == 1:
        return dates[0].edtf()
    start, end = (date.edtf() for date in dates)
    return f"{start}/{end}" if start and end and start < end else ""


def _read_words(text: str) -> list[PartialDate] | None:
    """One date, or the two ends of a range with what they share filled in; None for any other text."""
    ends: list[dict[str, int]] = [{}]
    before = ""
    for token in _TOKEN.findall(_unhyphened(text)):
        here, last, before = ends[-1], before, token
        if token.isdecimal():
            number = int(token) if len(token) <= 4 else 0
            key = "year" if len(token) == 4 else "day"
            if key == "year" and here.get(key) == number:
                continue
            if key in here or not number:
                return None
            here[key] = number
        elif token in _PAUSES:
            continue
        elif month := month_number(token):
            if "month" in here:
                return None
            here["month"] = _BEHIND_DOT.get(token.casefold(), month) if last == "." else month
        elif token in _DASHES or token.casefold() in ("to", "bis", "au", "al", "und", "and"):
            if len(ends) == 2 or not here:
                return None
            ends.append({})
        elif token.casefold() not in _FILLERS:
            return None
    if len(ends) == 2:
        return _fill(*ends)
    return [PartialDate(**ends[0])] if ends[0] else None


def _unhyphened(text: str) -> str:
    """``4-Mar-2024`` and ``2024-Mar-04``, where hyphens make no range, with blanks."""
    return text.replace("-", " ") if _HYPHENED.fullmatch(text) else text


def _fill(first: dict[str, int], second: dict[str, int]) -> list[PartialDate] | None:
    """June 12–14, 2023 → both ends with month and year."""
    if not second:
        return None
    for key in ("year", "month"):
        if key in first and key not in second:
            second[key] = first[key]
        elif key in second and key not in first:
            first[key] = second[key]
    if ("day" in first) != ("day" in second):
        return None
    return [PartialDate(**first), PartialDate(**second)]
