"""Findings as rows of JSON and back, for the cache and for the way between processes."""

from __future__ import annotations

from typing import Any

from newsld.diagnostics import Diagnostic, Level
from newsld.fixing import Applicability, Edit, Fix
from newsld.reporters import Checked, Excerpt, Reported
from newsld.source import Region, Span

Row = list[Any]
_LEVELS = {level.value: level for level in Level}


def to_row(checked: Checked) -> list[Row]:
    """A list for each finding in one article."""
    return [_of(reported) for reported in checked.found]


def _of(reported: Reported) -> Row:
    held = reported.diagnostic
    fix = held.fix and [held.fix.applicability, [[*edit.span, edit.text] for edit in held.fix.edits]]
    about = [
        held.code,
        held.name,
        held.level.value,
        held.message,
        held.index,
        held.confidence,
        held.url,
        held.positions,
    ]
    place = [several and [*several] for several in (held.span, held.region, reported.excerpt)]
    return [*about, *place, fix, reported.fingerprint, [[*region] for region in reported.edited]]


def from_row(rows: list[Row], file: str, *, is_read: bool = True) -> Checked:
    """What was found in one article of the file, from rows as ``to_row`` made them."""
    return Checked(file, tuple([_reported(row, file) for row in rows]), is_read)


def _reported(row: Row, file: str) -> Reported:
    code, name, level, message, index, confidence, url, positions, *rest = row
    span, region, excerpt, fix, mark, edited = rest
    diagnostic = Diagnostic(
        code,
        name,
        _LEVELS[level],
        message,
        file,
        index,
        Span(*span) if span else None,
        Region(*region) if region else None,
        _fix(*fix) if fix else None,
        confidence,
        url,
        positions,
    )
    words = Excerpt(*excerpt) if excerpt else None
    return Reported(diagnostic, mark, words, tuple([Region(*one) for one in edited]))


def _fix(applicability: Applicability, edits: list[Row]) -> Fix:
    return Fix(tuple([Edit(Span(start, end), text) for start, end, text in edits]), applicability)
