"""Dates that stand where no grammar takes them: in figures that are read in two ways, behind the link."""

from __future__ import annotations

from datetime import date

from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.scanners.dating import find_dates
from newsld.text.references.scanners.day_order import day_first, month_first, read_figures, turned
from newsld.text.references.scanners.yearly import year_of

_IN_URL = pattern(r"(?<!\d)(?P<year>20\d\d)(?P<mark>[-/]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)")
_NEAR = 2
"""So many days may lie between the date of an address and the one printed."""


def dated(entry: Entry, draft: Draft, text: str) -> Draft:
    """The draft with a date of the kind 3/2/2024, if the link, the list or the language says what it means,
    or with one that stands behind the link or ends a yearly work's name; ``text`` is the list's."""
    if draft.issued:
        return _turned(entry, draft, text)
    if draft.issued_at is None:
        behind = find_dates(entry.text, entry.links.tail, len(entry.text))
        if found := next((dated for dated in behind if len(dated.issued) > 4), None):
            return draft._replace(issued=found.issued, issued_at=found.span)
        year = year_of(entry.text, draft.title.span) if draft.title else None
        return draft._replace(issued=entry.text[slice(*year)], issued_at=year) if year else draft
    printed = entry.text[slice(*draft.issued_at)]
    if issued := _of_url(entry.links.url, printed):
        return draft._replace(issued=issued)
    order = day_first(text)
    order = day_first(entry.text) if order is None else order
    return draft if order is None else draft._replace(issued=read_figures(printed, order))


def _turned(entry: Entry, draft: Draft, text: str) -> Draft:
    """The draft, a date such as 3.2.2024 with the month first where others of the list have it so."""
    place = draft.issued_at
    if (
        place is None
        or len(draft.issued) < len("2024-02-03")
        or not (issued := turned(entry.text[slice(*place)]))
    ):
        return draft
    return draft._replace(issued=issued) if month_first(text) else draft


def _of_url(url: str, printed: str) -> str:
    """The reading of a date that is that of its address, /2024/02/03/, or nearly; "" without such a one."""
    match = _IN_URL.search(url)
    named = _day("-".join(match.group("year", "month", "day"))) if match else None
    for is_day_first in (True, False):
        issued = read_figures(printed, is_day_first)
        day = _day(issued)
        if day and named and abs((day - named).days) <= _NEAR:
            return issued
    return ""


def _day(edtf: str) -> date | None:
    try:
        return date.fromisoformat(edtf)
    except ValueError:
        return None
