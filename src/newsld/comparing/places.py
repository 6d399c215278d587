"""Where a value of an article stands, in lines and columns."""

from __future__ import annotations

from newsld.checking import Context
from newsld.source import Region, Span


def region_of(context: Context, at: str | Span | None) -> Region | None:
    """The region of a span, or of what a JSON Pointer into the article leads to; None where there is none."""
    span = context.place(at) if isinstance(at, str) else at
    return context.document.source.region(span) if span else None
