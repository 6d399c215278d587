"""A date in words with its time and zone: March 4, 2026, 3:45 PM EST."""

from __future__ import annotations

import re

from newsld.text.dates import parse_date
from newsld.text.languages import words as phrases
from newsld.text.patterns import pattern

_ZONES = {
    "Z": "UTC GMT Z WET",
    "+01:00": "CET MEZ WEST",
    "+02:00": "CEST MESZ EET SAST",
    "+03:00": "EEST MSK EAT TRT",
    "+05:00": "PKT",
    "+07:00": "WIB ICT",
    "+08:00": "SGT HKT AWST PHT WITA MYT",
    "+09:00": "JST KST WIT",
    "+10:00": "AEST",
    "+11:00": "AEDT",
    "+12:00": "NZST",
    "+13:00": "NZDT",
    "-03:00": "BRT ART",
    "-04:00": "EDT",
    "-05:00": "EST CDT",
    "-06:00": "CST MDT",
    "-07:00": "MST PDT",
    "-08:00": "PST AKDT",
    "-09:00": "AKST",
    "-10:00": "HST",
}
"""Names of zones that mean one offset; CST, MST and their like as RFC 822 has them.
https://www.rfc-editor.org/rfc/rfc822#section-5"""
_OFFSETS = {name: offset for offset, names in _ZONES.items() for name in names.split()}
_AMBIGUOUS = frozenset(("IST", "BST", "AST", "ET", "CT", "MT", "PT", "GST", "WST"))
"""Names that mean several, or one in summer and another in winter: the time is kept without a zone."""
_CLOCK = pattern(
    r"(?<![\d.:])(\d{1,2})(?:\s?[:.h]\s?(\d{2})(?::(\d{2}))?)?(?:\s?([ap])\.?\s?m\b\.?)?(?:\s?(?:Uhr|hrs|h)\b)?",
    re.IGNORECASE,
)
_ZONE = pattern(r"\s*\(?(?:(?:UTC|GMT)?\s?([+-]\d{1,2}):?(\d{2})?|([A-Z]{1,4}))\)?(?=\W|$)")
_EDGES = " ,|–—-·•@/()"


def dated_time(words: str) -> str:
    """ISO 8601 of a date in words with a time, and its zone where the name means one offset; "" for all else.

    ``words`` are one line of no more than a few dozen code points.
    """
    for clock in _CLOCK.finditer(words):
        if clock[2] is None and clock[4] is None:
            continue
        value = _clock(clock)
        zone = _ZONE.match(words, clock.end()) or _trailing(words, clock.end())
        offset, cut = _offset(zone, clock.end())
        date = parse_date(_date_of(words[: clock.start()], words[cut[0] : cut[1]] + words[cut[2] :]))
        if value and len(date) == 10:
            return f"{date}T{value}{offset}"
    return ""


def _clock(clock: re.Match[str]) -> str:
    hour, minute, second = int(clock[1]), clock[2] or "00", clock[3]
    if clock[4]:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if clock[4] in "pP" else 0)
    if hour > 23 or int(minute) > 59 or int(second or 0) > 59:
        return ""
    return f"{hour:02d}:{minute}" + (f":{second}" if second else "")


def _trailing(words: str, start: int) -> re.Match[str] | None:
    """The zone at the end of the line, where the time stands first: 15:45, 4 March 2026 GMT."""
    at = words.rfind(" ")
    found = _ZONE.match(words, at) if at >= start else None
    return found if found and found.end() == len(words) else None


def _offset(zone: re.Match[str] | None, end: int) -> tuple[str, tuple[int, int, int]]:
    """The zone in ISO 8601, and what of the words behind ``end`` is left: from, to, and again from."""
    if zone is None:
        return "", (end, end, end)
    left = (end, zone.start(), zone.end())
    if zone[1]:
        return f"{zone[1][0]}{int(zone[1][1:]):02d}:{zone[2] or '00'}", left
    if zone[3] in _OFFSETS:
        return _OFFSETS[zone[3]], left
    return "", left if zone[3] in _AMBIGUOUS else (end, end, end)


def _date_of(before: str, behind: str) -> str:
    """The words of the date around the time, without those that join them: March 4, 2026 at."""
    parts = [_stripped(before), _stripped(behind)]
    return " ".join(part for part in parts if part)


def _stripped(part: str) -> str:
    part = re.sub(r"(?<=\d)T$", "", part.strip(_EDGES))
    for _ in range(3):
        head, _, last = part.rpartition(" ")
        if last.casefold().strip(".") in _joints():
            part = head.strip(_EDGES)
        first, _, rest = part.partition(" ")
        if first.casefold().strip(".,") in _joints() | phrases("date.weekday"):
            part = rest.strip(_EDGES)
    return part


def _joints() -> frozenset[str]:
    return phrases("date.word")
