"""The marks in the prose that point to references: (Cha, 2022), Cha (2022), [3], [^1], [@cha2022]."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from newsld.document import InTextCitation, Reference
from newsld.source import Span
from newsld.text.citations.author_year import author_year_marks
from newsld.text.citations.labels import labels
from newsld.text.citations.notes import raised_marks, round_marks, shown_raised, sunken_marks
from newsld.text.citations.numbered import bracket_marks
from newsld.text.citations.numbering import Numbering
from newsld.text.citations.pages import page_marks
from newsld.text.citations.shelf import Shelf
from newsld.text.citations.units import find_by_unit, is_numbered, restarts, units_of, without_overlap
from newsld.text.language import language_of
from newsld.text.patterns import pattern

__all__ = ["find_citations"]

_YEAR = pattern(r"(?<!\d[–-])(?:1[4-9]|20)\d\d[a-z]?\s?[)）]")
_NUMBERED_STYLES = frozenset(
    {"numeric", "vancouver", "ieee", "chicago-notes", "notes", "footnotes", "footnote"}
)

_MANY = 2
"""Where numbers above the line are so many times as many as names with years, they too lead to the list."""


def find_citations(
    text: str, body: Sequence[Span], references: Sequence[Reference], raised: Sequence[Span] = ()
) -> tuple[InTextCitation, ...]:
    """The in-text citations of the paragraphs, in their order, bound to references where it is sure.

    ``body`` are the paragraphs' spans, code points of ``text``. A mark's span is that of its parenthesis or
    bracket, or from the name to the closing parenthesis where the name stands in the sentence. In a mark
    whose resolution is ``year-mismatch`` or ``name-mismatch``, ``references`` holds the one work that was
    meant, if there is one only; ``ambiguous`` and ``unresolved`` ones are not bound. Without references only
    forms that leave no doubt are citations. ``raised`` are the places of what a page shows above the line.

    Where parts of the text close with lists of their own, works are looked for in these first.
    """

    def find(paragraphs: Sequence[Span], listed: Sequence[Reference]) -> tuple[InTextCitation, ...]:
        return _find(text, paragraphs, listed, raised)

    marks = find(body, references)
    if not (units := units_of(body, references)):
        return marks
    own = find_by_unit(units, references, find)
    if restarts(units, labels(text, references)):
        marks = tuple([mark for mark in marks if not is_numbered(mark)])
        own = [mark for mark in own if mark.resolution == "resolved" or is_numbered(mark)]
    else:
        own = [mark for mark in own if mark.resolution == "resolved" and not is_numbered(mark)]
    return _in_order([*own, *without_overlap(marks, own)])


def _find(
    text: str, body: Sequence[Span], references: Sequence[Reference], raised: Sequence[Span]
) -> tuple[InTextCitation, ...]:
    shelf = Shelf(references, partial(language_of, text, body))
    marks = author_year_marks(text, body, shelf)
    marked = labels(text, references)
    numbering = Numbering(references, marked)
    is_numbered = any(label.isdigit() for label in marked) or any(
        reference.style in _NUMBERED_STYLES for reference in references
    )
    numbered = _numbered(text, body, numbering, is_numbered=is_numbered, has_others=bool(marks))
    if raised and numbering.last:
        above = list(shown_raised(text, body, numbering, raised))
        numbered += above if len(above) > _MANY * len(marks) else []
    by_page = sum(reference.style == "mla" for reference in references)
    read = sum(bool(reference.style) for reference in references)
    if references and (by_page * 2 > read or not (marks or numbered or _has_years(text, body))):
        marks += page_marks(text, body, shelf)
    return _in_order([*marks, *numbered])


def _numbered(
    text: str, body: Sequence[Span], numbering: Numbering, *, is_numbered: bool, has_others: bool
) -> list[InTextCitation]:
    """Marks by number. Forms that leave doubt count only where nothing else points to a numbered list."""
    has_numbers = is_numbered or (numbering.last > 0 and not has_others)
    numbered = list(bracket_marks(text, body, numbering, has_numbers=has_numbers))
    if has_numbers:
        numbered += raised_marks(text, body, numbering)
    if is_numbered and not numbered and not has_others:
        return round_marks(text, body, numbering) or sunken_marks(text, body, numbering)
    return numbered


def _has_years(text: str, body: Sequence[Span]) -> bool:
    """Whether any parenthesis of the paragraphs ends in a year: then they are not cited by page."""
    return any(_YEAR.search(text, *span) for span in body)


def _by_place(mark: InTextCitation) -> tuple[Span, bool, int]:
    return mark.span or Span(0, 0), mark.resolution != "resolved", -len(mark.works)


def _in_order(marks: Iterable[InTextCitation]) -> tuple[InTextCitation, ...]:
    """The marks by their place; of two in one place the resolved one, that of more works, or the first."""
    kept: list[InTextCitation] = []
    end = 0
    for mark in sorted(marks, key=_by_place):
        if mark.span is not None and mark.span.start >= end:
            kept.append(mark)
            end = mark.span.end
    return tuple(kept)
