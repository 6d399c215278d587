"""Notes that only name works of the list, as where a bibliography follows them: Vgl. Moreau 2021, S. 4."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from newsld.document import InTextCitation, Reference
from newsld.source import Span
from newsld.text.citations.author_year import author_year_marks
from newsld.text.citations.keys import key
from newsld.text.citations.numbered import bracket_marks
from newsld.text.citations.numbering import Numbering
from newsld.text.citations.shelf import Shelf
from newsld.text.patterns import pattern

_LONGEST = 240
_LOCATOR = 40
"""A longer locator is something else that the note says."""
_YEAR = pattern(r",?\s\(((?:1[4-9]|20)\d\d[a-l]?)\)")
_AROUND = " .,;\n"


def short_notes(references: Sequence[Reference], notes: Collection[int]) -> Mapping[int, tuple[int, ...]]:
    """The indexes of the notes that only cite, each with those of the other references that it cites."""
    listed = [index for index in range(len(references)) if index not in notes]
    if not (listed and notes):
        return {}
    works = [references[index] for index in listed]
    shelf, keys = Shelf(works), Numbering(works, [one.key for one in works])
    cited = {note: tuple(listed[n] for n in _cited(references[note], shelf, keys)) for note in notes}
    return {note: several for note, several in cited.items() if several}


def _cited(note: Reference, shelf: Shelf, keys: Numbering) -> Iterator[int]:
    said = note.raw.strip(_AROUND)
    if not 0 < len(said) <= _LONGEST:
        return
    if "@" in said:
        inner = f"[{said.strip('[]')}]"
        marks = list(bracket_marks(inner, [Span(0, len(inner))], keys, has_numbers=False))
    else:
        inner = "(" + _YEAR.sub(r", \1", said) + ")"
        marks = author_year_marks(inner, [Span(0, len(inner))], shelf)
    if len(marks) == 1 and _is_whole(marks[0], inner, shelf):
        yield from marks[0].references


def _is_whole(mark: InTextCitation, said: str, shelf: Shelf) -> bool:
    """Whether a mark is all that is said, and what stands behind each work is a place in it or its title."""
    if mark.span != Span(0, len(said)) or mark.resolution != "resolved":
        return False
    form = f" {key(said)} "
    return all(
        work.reference is not None
        and (
            not work.locator
            or (len(work.locator) <= _LOCATOR and work.locator.rstrip("f. ")[-1:].isdigit())
            or any(f" {title} " in form for title in shelf.works[work.reference].titles)
        )
        for work in mark.works
    )
