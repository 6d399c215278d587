"""What was found in one article, with all that is shown of it: the source itself need not be kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newsld.diagnostics import Diagnostic
from newsld.fingerprints import fingerprint
from newsld.source import Region, Source

ROOM = 400
"""The most code points of a line that are kept on either side of a place, and of the place itself."""


class Excerpt(NamedTuple):
    """The line of a place as three texts: before it, the place as far as it is on the line, behind it."""

    before: str
    marked: str
    after: str


class Reported(NamedTuple):
    """A finding with its fingerprint, its line, and the regions of its fix's edits."""

    diagnostic: Diagnostic
    fingerprint: str
    excerpt: Excerpt | None = None
    edited: tuple[Region, ...] = ()


class Checked(NamedTuple):
    """What was found in one article, or, where ``is_read`` is false, why there is none."""

    file: str
    found: tuple[Reported, ...] = ()
    is_read: bool = True


def checked(file: str, diagnostics: Iterable[Diagnostic], source: Source | None) -> Checked:
    """What was found in the article of a source, or without one, why there is none."""
    return Checked(file, tuple(_reported(held, source) for held in diagnostics), source is not None)


def _reported(diagnostic: Diagnostic, source: Source | None) -> Reported:
    mark = fingerprint(diagnostic, source)
    if source is None:
        return Reported(diagnostic, mark)
    edits = diagnostic.fix.edits if diagnostic.fix else ()
    edited = tuple(source.region(edit.span) for edit in edits)
    return Reported(diagnostic, mark, _excerpt(diagnostic, source), edited)


def _excerpt(diagnostic: Diagnostic, source: Source) -> Excerpt | None:
    region = diagnostic.region
    if region is None:
        return None
    line = source.line(region.start_line)
    start = region.start_column - 1
    end = max(start, region.end_column - 1 if region.end_line == region.start_line else len(line))
    marked = line[start:end]
    return Excerpt(line[max(0, start - ROOM) : start], marked[:ROOM], line[end : end + ROOM])
