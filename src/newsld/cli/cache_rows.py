"""Findings as rows of JSON and back, for the cache; what is not of the form raises."""

from __future__ import annotations

from typing import Any, get_args

from newsld.checking import Diagnostic, Level
from newsld.fixing import Applicability, Edit, Fix
from newsld.reporters import Checked, Excerpt, Reported
from newsld.source import Region, Span

Row = list[Any]


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


def from_row(rows: list[Row], file: str) -> Checked:
    """What was found in one article of the file. Raises TypeError or ValueError where it is no such row."""
    return Checked(file, tuple(_reported(row, file) for row in rows))


def _reported(row: Row, file: str) -> Reported:
    (
        code,
        name,
        level,
        message,
        index,
        confidence,
        url,
        positions,
        span,
        region,
        excerpt,
        fix,
        mark,
        edited,
    ) = row
    diagnostic = Diagnostic(
        code=_text(code),
        name=_text(name),
        level=Level(level),
        message=_text(message),
        file=file,
        index=_number(index),
        span=Span(*map(_number, span)) if span else None,
        region=Region(*map(_number, region)) if region else None,
        fix=_fix(*fix) if fix else None,
        confidence=None if confidence is None else float(confidence),
        url=None if url is None else _text(url),
        positions="text" if positions == "text" else "source",
    )
    words = Excerpt(*map(_text, excerpt)) if excerpt else None
    return Reported(diagnostic, _text(mark), words, tuple(Region(*map(_number, one)) for one in edited))


def _fix(applicability: Applicability, edits: list[Row]) -> Fix:
    if applicability not in get_args(Applicability):
        raise ValueError(applicability)
    made = (Edit(Span(_number(start), _number(end)), _text(text)) for start, end, text in edits)
    return Fix(tuple(made), applicability)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _number(value: Any) -> int:
    if not isinstance(value, int):
        raise TypeError(value)
    return value
