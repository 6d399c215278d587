"""Notes that hold no work of their own, or two: the works are the references, and marks point to these."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from newsld.assembling.links import Linked
from newsld.document import CitedWork, InTextCitation, Reference
from newsld.source import Span
from newsld.text.citations.labels import labels
from newsld.text.foot import entry_signs
from newsld.text.languages import phrases
from newsld.text.patterns import pattern
from newsld.text.references.repeated import is_again, repeats
from newsld.text.tokens import fold

_PART = pattern(r";\s+(?=[^\W\d_])")
_SIGNS = 2
_FEWEST = 6
"""A note of fewer words is no sentence."""


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
    if note.style or note.url or note.doi or entry_signs(note.raw) >= _SIGNS:
        return False
    words = note.raw.split()
    return len(words) >= _FEWEST and 2 * sum(map(str.islower, words)) > len(words)


def settled(text: str, found: Linked, behind: Collection[int] = (), remarks: Collection[int] = ()) -> Linked:
    """References without the notes that name one of them again; the marks of these point to that one.

    ``behind`` are the indexes of references that share a note with the one before: its mark cites both.
    ``remarks`` are those of notes that hold no work: these and their marks are left out.
    """
    short = repeats(found.references)
    if short and not any(labels(text, found.references)):
        short = {}
    if not (short or behind or remarks):
        return found
    kept = [index for index in range(len(found.references)) if index not in short and index not in remarks]
    place = {index: new for new, index in enumerate(kept)}
    leads = _leads(found.references, short, behind)
    means = {
        index: tuple(dict.fromkeys(place[one] for one in several if one in place))
        for index, several in leads.items()
    }
    marks = [_pointing(mark, means) for mark in found.marks if not _is_of_remark(mark, remarks)]
    return Linked(tuple(found.references[index] for index in kept), tuple(marks))


def _is_of_remark(mark: InTextCitation, remarks: Collection[int]) -> bool:
    """Whether a mark leads to remarks alone."""
    return bool(mark.references) and all(index in remarks for index in mark.references)


def _leads(
    references: Sequence[Reference], short: Mapping[int, int], behind: Collection[int]
) -> dict[int, list[int]]:
    """What a mark of each reference cites: it, or what it repeats, with all that share its note."""
    leads: dict[int, list[int]] = {}
    head = 0
    for index in range(len(references)):
        meant = short.get(index, index)
        leads[index] = [meant]
        if index in behind:
            leads[head].append(meant)
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
