"""Times as metadata write them, in ISO 8601: never more precise than they say, never guessed."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import lru_cache

from newsld.text.clocks import dated_time
from newsld.text.dates import parse_date
from newsld.text.patterns import pattern

LONGEST = 80
_ISO = pattern(
    r"(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s*"
    r"(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?Z?",
    re.IGNORECASE,
)
_SLASHED = pattern(r"(\d{4})/(\d{1,2})/(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?")
_EPOCH = pattern(r"1\d{9}(?:\d{3})?")
_RFC_822 = pattern(
    r"(?:[A-Z][a-z]{2,8},?\s+)?\d{1,2}\s+[A-Z][a-z]{2}[a-z]*\s+\d{4}\s+\d{1,2}:\d{2}", re.IGNORECASE
)
_HALF = pattern(r"\d\s?[ap]\.?\s?m\b", re.IGNORECASE)
_JAVASCRIPT = pattern(
    r"[A-Z][a-z]{2}\s+([A-Z][a-z]{2})\s+(\d{1,2})\s+(\d{4})\s+(\d{2}:\d{2}:\d{2})\s+GMT([+-]\d{4})",
    re.IGNORECASE,
)


def timestamp(words: str) -> str:
    """ISO 8601 of a date or time as scripts write it, or EDTF of one in words; "" for all else.

    The first day of Unix time is what a system prints that knows no date; years that no newspaper has are
    of another calendar (2567 in Thailand, 1403 in Iran).
    """
    words = " ".join(words.split())
    return _timestamp(words) if words and len(words) <= LONGEST else ""


@lru_cache(maxsize=64)
def _timestamp(words: str) -> str:
    """The same of one line; most pages say a time in several places."""
    known = _iso(words) or _slashed(words) or _epoch(words) or dated_time(words)
    value = known or _rfc822(words) or _written(words)
    return value if _FIRST <= value < _LAST and not value.startswith("1970-01-01") else ""


_FIRST, _LAST = "1600", "2200"


def _iso(words: str) -> str:
    match = _ISO.fullmatch(words)
    if match is None:
        return ""
    year, month, day, hour, minute, second, fraction, zone = match.groups()
    value = f"{year}-{month}-{day}"
    if hour is not None:
        value += f"T{int(hour):02d}:{minute}"
        value += f":{second}" if second else ""
        value += f".{fraction}" if fraction else ""
        value += _zone(zone or ("Z" if words[-1] in "zZ" else ""))
    return value if _is_possible(value) else ""


def _zone(zone: str) -> str:
    if zone.upper() in ("UTC", "GMT", "Z"):
        return "Z"
    if not zone:
        return ""
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _is_possible(value: str) -> bool:
    try:
        moment = datetime.fromisoformat(value if "." not in value else re.sub(r"\.\d+", "", value))
    except ValueError:
        return False
    return 1000 <= moment.year <= 2999


def _slashed(words: str) -> str:
    match = _SLASHED.fullmatch(words)
    if match is None:
        return ""
    year, month, day, hour, minute, second = match.groups()
    value = f"{year}-{int(month):02d}-{int(day):02d}"
    if hour is not None:
        value += f"T{int(hour):02d}:{minute}" + (f":{second}" if second else "")
    return value if _is_possible(value) else ""


def _epoch(words: str) -> str:
    if not _EPOCH.fullmatch(words):
        return ""
    return datetime.fromtimestamp(int(words[:10]), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _rfc822(words: str) -> str:
    if match := _JAVASCRIPT.match(words):
        month, day, year, clock, zone = match.groups()
        words = f"{day} {month} {year} {clock} {zone}"
    elif not _RFC_822.match(words) or _HALF.search(words):
        return ""
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(words)
    except (TypeError, ValueError, IndexError, OverflowError):
        return ""
    return moment.isoformat()


def _written(words: str) -> str:
    value = parse_date(words)
    return value if len(value) == 10 else ""
