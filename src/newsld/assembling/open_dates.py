"""Dates that are written so that nobody can tell the day."""

from __future__ import annotations

from newsld.document import Finding
from newsld.source import Span
from newsld.text.dates import two_readings


def open_date(raw: str, span: Span | None) -> Finding | None:
    """A finding on a date that may be either of two days, such as 12/06/2023; None on any other text."""
    days = two_readings(raw)
    return Finding("DAT003", f"“{raw}” may be {days[0]} or {days[1]}; it is not read", span) if days else None
