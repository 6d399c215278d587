"""Two persons in order that a comma parts, told from one whose family name stands first by the list: where
other entries put given names first, ``Rosa Holm, Sam Berg`` are two."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.document import Name
from newsld.source import Span
from newsld.text.names import split_person
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.fields.heads import Reading, doubted


def with_names_in_order(readings: Sequence[Reading]) -> Sequence[Reading]:
    """The readings, names like those of two persons read as the other entries' names."""
    doubtful = {
        number
        for number, (_, draft) in enumerate(readings)
        if draft and draft.authors and " " in draft.authors.names[0].family and _first_of_two(draft)
    }
    if not doubtful:
        return readings
    sure = [draft for number, (_, draft) in enumerate(readings) if number not in doubtful]
    in_order, inverted = sum(map(_begins_in_order, sure)), sum(map(_begins_inverted, sure))
    if inverted and in_order <= inverted:
        return readings
    return [
        (entry, _parted(entry, draft) if in_order else doubted(draft))
        if number in doubtful and entry and draft
        else (entry, draft)
        for number, (entry, draft) in enumerate(readings)
    ]


def _first_of_two(draft: Draft) -> bool:
    """Whether the first person may be two: a family and a given name of two words each, none an initial."""
    first = _first(draft)
    if first is None or first.suffix:
        return False
    if first.family.count(" ") != 1 or first.given.count(" ") != 1:
        return False
    words = *first.family.split(), *first.given.split()
    return all(len(word) > 1 and word[0].isupper() and word[-1].isalpha() for word in words)


def _first(draft: Draft | None) -> Name | None:
    """The person whom the authors begin with, given and family name known."""
    names = draft.authors.names if draft and draft.authors else ()
    return names[0] if names and names[0].given and names[0].family and names[0].span else None


def _begins_in_order(draft: Draft | None) -> bool:
    first = _first(draft)
    return (
        first is not None and draft is not None and draft.authors is not None and not draft.authors.inverted
    )


def _begins_inverted(draft: Draft | None) -> bool:
    return _first(draft) is not None and not _begins_in_order(draft)


def _parted(entry: Entry, draft: Draft) -> Draft:
    if draft.authors is None:
        return draft
    whole = draft.authors.names[0].span or Span(0, 0)
    comma = entry.text.find(", ", *whole)
    persons = [
        split_person(entry.text[slice(*span)])._replace(span=span)
        for span in (Span(whole.start, comma), Span(comma + 2, whole.end))
    ]
    names = (*persons, *draft.authors.names[1:])
    return draft._replace(authors=draft.authors._replace(names=names, inverted=False))
