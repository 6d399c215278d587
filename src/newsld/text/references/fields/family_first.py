"""Persons whose family names stand first with no comma behind them, as in Swiss, French and Italian notes:
``Holm Rosa et Berg Samuel T., « Title »``. Known given names tell it, of the whole list at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newsld.document import Name
from newsld.text import languages, lexicon
from newsld.text.names import PARTICLES, eastern_order, is_organization
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.fields.heads import Reading, doubted
from newsld.text.references.scanners.bodies import is_known
from newsld.text.references.scanners.persons import initials

_TELLING, _TIMES = 2, 2
"""So many signs that family names stand first tell a list, and so many times those that given names do."""
_SHORTEST, _PERSONAL = 2, range(2, 5)


def with_families_first(readings: Sequence[Reading]) -> Sequence[Reading]:
    """The readings, names turned round where the list puts family names first; unsure where one name alone
    says that it does."""
    first = last = 0
    plain = set()
    for number, (_, draft) in enumerate(readings):
        authors = draft.authors if draft else None
        if authors is None or (authors.inverted and " " not in authors.names[0].family):
            continue
        plain.add(number)
        for name in authors.names:
            sign = _sign(name.given, name.family) if name.given else 0
            if sign > 0:
                first += sign
            else:
                last -= sign
    if not first or first <= _TIMES * last:
        return readings
    is_told = first >= _TELLING
    return [
        (entry, (_turned(entry, draft) if is_told else doubted(draft)))
        if entry and draft and number in plain
        else (entry, draft)
        for number, (entry, draft) in enumerate(readings)
    ]


@lru_cache(maxsize=4096)
def _sign(given: str, family: str) -> int:
    """1 where the second word of a name is a given one and the first is not, 2 where an initial follows it,
    -1 where the first is."""
    known = languages.given()
    if given[1:2] != ".":
        return (family.casefold() in known) - (given.casefold() in known)
    *before, last = family.casefold().split(" ")
    return 2 if before and last in known and before[0] not in known else -1


def _turned(entry: Entry, draft: Draft) -> Draft:
    """The draft with its persons turned round; unsure where one of them does not tell where to."""
    if draft.authors is None:
        return draft
    names = [_family_first(entry.text, name) for name in draft.authors.names]
    settled = draft._replace(authors=draft.authors._replace(names=tuple(names)))
    return settled if all(name.given or not _is_person(name) for name in names) else doubted(settled)


def _is_person(name: Name) -> bool:
    """Whether a name of some words that was left whole may be a person's."""
    words = name.literal.split(" ")
    is_short = len(words) in _PERSONAL and words[-1].isalpha() and "," not in name.literal
    return is_short and not (is_known(name.literal) or is_organization(name.literal))


def _family_first(text: str, name: Name) -> Name:
    """The name with its last word as the given one, the given names before it and the initials behind it;
    as it is where no given name is known in one of several words."""
    words = text[slice(*name.span)].split(" ") if name.span else []
    end = len(words)
    while end > 1 and initials(words[end - 1]):
        end -= 1
    if end < _SHORTEST or initials(words[0]) or (name.literal and not _is_person(name)):
        return name
    given = languages.given()
    is_told = words[end - 1].casefold() in given
    is_plain = name.given and (end == _SHORTEST or end < len(words)) and words[end - 2] not in PARTICLES
    if not (is_told or is_plain or words[0] in lexicon.surnames("only")) or eastern_order(words):
        return name
    cut = end - 1
    while cut > 1 and words[cut - 1].casefold() in given:
        cut -= 1
    return Name(" ".join(words[:cut]), " ".join(words[cut:]), name.suffix, span=name.span)
