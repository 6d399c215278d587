"""The marks in the prose that point to references: (Cha, 2022), Cha (2022), [3], [^1], [@cha2022]."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newsld.document import InTextCitation, Reference
from newsld.source import Span
from newsld.text.citations.author_year import author_year_marks
from newsld.text.citations.labels import labels
from newsld.text.citations.matching import Shelf
from newsld.text.citations.numbered import Numbering, numbered_marks, round_marks
from newsld.text.citations.pages import page_marks

__all__ = ["find_citations"]

_NUMBERED_STYLES = frozenset(
    {"numeric", "vancouver", "ieee", "chicago-notes", "notes", "footnotes", "footnote"}
)


def find_citations(
    text: str, body: Sequence[Span], references: Sequence[Reference]
) -> tuple[InTextCitation, ...]:
    """The in-text citations of the paragraphs, in their order, bound to references where it is sure.

    ``body`` are the paragraphs' spans, code points of ``text``. A mark's span is that of its parenthesis or
    bracket, or from the name to the closing parenthesis where the name stands in the sentence. In a mark
    whose resolution is ``year-mismatch`` or ``name-mismatch``, ``references`` holds the one work that was
    meant, if there is one only; ``ambiguous`` and ``unresolved`` ones are not bound. Without references only
    forms that leave no doubt are citations.
    """
    shelf = Shelf(references)
    marks = author_year_marks(text, body, shelf)
    marked = labels(text, references)
    numbering = Numbering.of(references, marked)
    is_numbered = any(label.isdigit() for label in marked) or any(
        reference.style in _NUMBERED_STYLES for reference in references
    )
    has_numbers = is_numbered or bool(references and not marks)
    numbered = list(numbered_marks(text, body, numbering, has_numbers=has_numbers))
    if is_numbered and not numbered and not marks:
        numbered = round_marks(text, body, numbering)
    if any(reference.style == "mla" for reference in references) or (
        references and not marks and not numbered and not _has_years(text, body)
    ):
        marks += page_marks(text, body, shelf)
    return _in_order([*marks, *numbered])


_YEAR = re.compile(r"(?:1[4-9]|20)\d\d[a-z]?\s?[)）]")


def _has_years(text: str, body: Sequence[Span]) -> bool:
    """Whether any parenthesis of the paragraphs ends in a year: then they are not cited by page."""
    return any(_YEAR.search(text, *span) for span in body)


def _in_order(marks: Iterable[InTextCitation]) -> tuple[InTextCitation, ...]:
    """The marks by their place; of two in one place the first."""
    kept: list[InTextCitation] = []
    end = -1
    for mark in sorted(marks, key=lambda mark: mark.span or Span(0, 0)):
        if mark.span is not None and mark.span.start >= end:
            kept.append(mark)
            end = mark.span.end
    return tuple(kept)
