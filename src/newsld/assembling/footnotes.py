"""Notes that hold no work of their own, or two: the works are the references, and marks point to these."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType

from newsld.assembling.links import Linked
from newsld.document import CitedWork, InTextCitation, Reference
from newsld.source import Span
from newsld.text.citations.author_year import author_year_marks
from newsld.text.citations.labels import labels
from newsld.text.citations.shelf import Shelf
from newsld.text.foot import entry_signs
from newsld.text.languages import phrases
from newsld.text.patterns import pattern
from newsld.text.references.finding.repeated import is_again, repeats
from newsld.text.tokens import fold

_PART = pattern(r";\s+(?=[^\W\d_])")
_SIGNS = 2
_OPENING = pattern(r"(?:[^\s,.;:()]+\s){4}[^\s,.;:()]+")
"""Sentences begin so, entries with a name and a mark behind it."""
_FEWEST = 6
"""A note of fewer words is no sentence."""
_NONE: Mapping[int, Sequence[int]] = MappingProxyType({})
_SURE = 0.95
_READ = 0.5
"""A reading surer than this is of a work."""
_QUOTED = pattern(r',\s[“„«"][^\W\d_a-z]')
"""A title in quotation marks behind a name."""


def parted(text: str, notes: Sequence[Span]) -> Iterator[tuple[Span, bool]]:
    """The works of some notes, and of each whether it goes on with the note before: …; see also ….

    A note is parted only where both sides look like entries, or the first is a mere "Ibid.".
    """
    for note in notes:
        start = note.start
        for match in _PART.finditer(text, *note):
            rest = fold(text[match.end() : match.end() + 24])
            lead = next((one for one in phrases("citation.prefix") if rest.startswith(f"{one} ")), "")
            left, right = text[start : match.start()], text[match.end() + len(lead) : note.end].lstrip()
            is_work = is_again(left) or entry_signs(left) >= _SIGNS
            if lead and is_work and entry_signs(right) >= _SIGNS:
                yield Span(start, match.start()), start > note.start
                start = note.end - len(right)
        yield Span(start, note.end), start > note.start


def is_remark(note: Reference) -> bool:
    """Whether a note holds no work, but sentences: what the author adds."""
    if note.url or note.doi or note.confidence >= _READ or _QUOTED.search(note.raw):
        return False
    words = note.raw.split()
    if len(words) < _FEWEST or _OPENING.match(note.raw) is None or entry_signs(note.raw):
        return False
    return 2 * sum(map(str.islower, words)) > len(words)


def emptied(note: Reference) -> Reference:
    """A note without its words, so that nothing is taken for what they name."""
    return Reference(raw="", span=note.span, list=note.list, key=note.key)


def cites(text: str, note: Reference, shelf: Shelf) -> bool:
    """Whether a note names works of a list by author and year, rather than one of its own."""
    if not shelf.references or note.span is None:
        return False
    if note.confidence >= _SURE and not shelf.find(f"“{note.title}”", "").is_exact:
        return False
    marks = author_year_marks(text, [note.span], shelf)
    return any(mark.resolution == "resolved" for mark in marks)


def settled(
    text: str,
    found: Linked,
    behind: Collection[int] = (),
    left: Collection[int] = (),
    named: Mapping[int, Sequence[int]] = _NONE,
) -> Linked:
    """References without the notes that name one of them again; the marks of these point to that one.

    ``behind`` are the indexes of references that share a note with the one before: its mark cites both.
    ``named`` are those of notes that are known to name others, with these. Those ``left`` out, such as notes
    that hold no work, go with their marks, as do entries to which numbers lead and that hold none.
    """
    left = {*left, *_remarks(found)}
    numbers = labels(text, found.references)
    again = repeats(found.references, numbers) if any(numbers) else {}
    short = {**{index: named.get(meant, [meant]) for index, meant in again.items()}, **named}
    if not (short or behind or left):
        return found
    kept = [index for index in range(len(found.references)) if index not in short and index not in left]
    place = {index: new for new, index in enumerate(kept)}
    leads = _leads(found.references, short, behind)
    means = {
        index: tuple(dict.fromkeys(place[one] for one in several if one in place))
        for index, several in leads.items()
    }
    marks = [_pointing(mark, means) for mark in found.marks if not _leads_to(mark, left)]
    return Linked(tuple(found.references[index] for index in kept), tuple(marks))


def _remarks(found: Linked) -> Iterator[int]:
    """The indexes of references without a work that are cited by number."""
    for mark in found.marks:
        for work in mark.works:
            if work.key and work.reference is not None and is_remark(found.references[work.reference]):
                yield work.reference


def _leads_to(mark: InTextCitation, some: Collection[int]) -> bool:
    """Whether a mark leads to some references alone."""
    return bool(mark.references) and all(index in some for index in mark.references)


def _leads(
    references: Sequence[Reference], short: Mapping[int, Sequence[int]], behind: Collection[int]
) -> dict[int, list[int]]:
    """What a mark of each reference cites: it, or what it repeats, with all that share its note."""
    leads: dict[int, list[int]] = {}
    head = 0
    for index in range(len(references)):
        meant = short.get(index, [index])
        leads[index] = [*meant]
        if index in behind:
            leads[head] += meant
        else:
            head = index
    return leads


def _pointing(mark: InTextCitation, means: Mapping[int, tuple[int, ...]]) -> InTextCitation:
    def moved(indexes: Sequence[int]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(new for index in indexes for new in means[index]))

    works: list[CitedWork] = []
    for work in mark.works:
        candidates = moved(work.candidates)
        targets = means[work.reference] if work.reference is not None else (None,)
        works += [work._replace(reference=target, candidates=candidates) for target in targets]
    return mark._replace(
        references=moved(mark.references), candidates=moved(mark.candidates), works=tuple(works)
    )
