"""Dates in figures that are read in two ways, and whether a text names the day or the month first."""

from __future__ import annotations

from functools import lru_cache

from newsld.text.dates import parse_date
from newsld.text.language import detect_language
from newsld.text.patterns import pattern

FIGURES = pattern(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?![\d/-])")
_STOPPED = pattern(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.]\d)")


@lru_cache(maxsize=4)
def day_first(text: str) -> bool | None:
    """Whether dates in figures name the day before the month: 13/2/2024 says so, and so does every language
    but English. None where nothing says."""
    orders = {
        int(match[1]) > 12 for match in FIGURES.finditer(text) if max(int(match[1]), int(match[2])) > 12
    }
    if len(orders) == 1:
        return orders.pop()
    language = detect_language(text)
    return True if language and language[0] != "en" else None


@lru_cache(maxsize=4)
def month_first(text: str) -> bool:
    """Whether dates in figures with stops name the month before the day, as 06.28.2022 says that they do."""
    orders = {
        int(match[2]) > 12 for match in _STOPPED.finditer(text) if max(int(match[1]), int(match[2])) > 12
    }
    return orders == {True}


def turned(printed: str) -> str:
    """EDTF of a date in figures with stops that names the month first, 5.3.2024; "" for any other text."""
    match = _STOPPED.fullmatch(printed.strip("()[] "))
    return parse_date(f"{match[2]}.{match[1]}.{match[3]}") if match else ""


def read_figures(printed: str, is_day_first: bool) -> str:
    """EDTF of a date in figures, 3/2/2024, that is read in two ways; "" for any other text."""
    match = FIGURES.fullmatch(printed.strip("()[] "))
    if match is None:
        return ""
    first, second, year = match.groups()
    return parse_date(f"{first}.{second}.{year}" if is_day_first else f"{second}.{first}.{year}")
