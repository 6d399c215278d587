"""Entries of one list to References, by the grammar of the list's style."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.document import Reference
from newsld.source import Span
from newsld.text.references import apa
from newsld.text.references.clean import clean


def parse_entries(text: str, entries: Sequence[Span], *, list_index: int = 0) -> tuple[Reference, ...]:
    """A Reference for each entry, in order. One that fits no grammar keeps its text, with confidence 0."""
    return tuple(_entry(text, entry, list_index) for entry in entries)


def _entry(text: str, entry: Span, list_index: int) -> Reference:
    tidy = clean(text, entry)
    span = tidy.span(0, len(tidy.text)) if tidy.text else entry
    raw = text[span.start : span.end]
    found = apa.read(tidy)
    if found is None:
        return Reference(raw=raw, span=span, list=list_index)
    return found.reference(raw, span, list_index)
