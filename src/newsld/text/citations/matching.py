"""Which reference a mention means: the one, several, one with another year, one with a name like it, none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from newsld.document import Reference, Resolution
from newsld.text.citations.authors import Work, acronyms, key, work_of
from newsld.text.languages import phrases, words
from newsld.text.tokens import fold

_LONGEST_BUCKET = 200


@dataclass(frozen=True, slots=True)
class Match:
    """The references a mention means. ``indexes`` holds one where it is bound, several as candidates."""

    resolution: Resolution
    indexes: tuple[int, ...] = ()

    @property
    def bound(self) -> int | None:
        """The one reference that was meant; the resolution says whether something is off."""
        return self.indexes[0] if len(self.indexes) == 1 and self.resolution != "ambiguous" else None


UNRESOLVED = Match("unresolved")


class Shelf:
    """The references of an article, ready to be looked up by name and year."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self.references = references
        self.works = [work_of(n, reference) for n, reference in enumerate(references)]
        self.short_forms: dict[str, str] = {}
        self._memory: dict[tuple[str, str, str, str], Match] = {}

    @cached_property
    def _by_first(self) -> dict[str, list[Work]]:
        table: dict[str, list[Work]] = defaultdict(list)
        for work in self.works:
            for form in work.first:
                table[form].append(work)
            if work.authors:
                for form in work.titles:
                    table[f"“{form}"].append(work)
        return table

    @cached_property
    def _by_acronym(self) -> dict[str, list[Work]]:
        table: dict[str, list[Work]] = defaultdict(list)
        for work in self.works:
            names = self.references[work.index].author
            if names and names[0].literal:
                for acronym in acronyms((), names[0].literal):
                    table[acronym].append(work)
        return table

    @cached_property
    def _by_year(self) -> dict[tuple[str, str], list[Work]]:
        table: dict[tuple[str, str], list[Work]] = defaultdict(list)
        for work in self.works:
            for form in work.first:
                table[work.year, form[:1]].append(work)
        return table

    def define(self, abbreviation: str, names: str) -> None:
        """Note a short form the article defines."""
        self.short_forms.setdefault(key(abbreviation), key(names))
        self._memory.clear()

    def find(self, names: str, year: str, suffix: str = "", other_year: str = "") -> Match:
        """What a mention of these names and this year ("" for none) means."""
        memory = (names, year, suffix, other_year)
        if memory not in self._memory:
            self._memory[memory] = self._find(names, year, suffix, other_year)
        return self._memory[memory]

    def names_a_work(self, names: str) -> bool:
        """Whether the names, read exactly, are those of some reference."""
        return bool(self.by_names(names))

    def _find(self, names: str, year: str, suffix: str, other_year: str) -> Match:
        named = self.by_names(names)
        if not year:
            return self._settle(named)
        fitting = [work for work in named if work.year in {year, other_year} - {""}]
        if fitting:
            lettered = [work for work in fitting if work.suffix == suffix] if suffix else fitting
            return self._settle(lettered or fitting)
        if named:
            return self._off("year-mismatch", named)
        return self._alike(names, year)

    def _settle(self, works: Sequence[Work]) -> Match:
        if not works:
            return UNRESOLVED
        kept = self._distinct(works)
        if len(kept) == 1:
            return Match("resolved", (kept[0],))
        return Match("ambiguous", tuple(kept))

    def _off(self, resolution: Resolution, works: Sequence[Work]) -> Match:
        return Match(resolution, tuple(self._distinct(works)))

    def _distinct(self, works: Iterable[Work]) -> list[int]:
        """Indexes without those that repeat a work already there (same DOI, address or title)."""
        kept: list[int] = []
        for work in works:
            if work.index not in kept and not any(self._is_same(work.index, other) for other in kept[:20]):
                kept.append(work.index)
        return kept

    def _is_same(self, one: int, two: int) -> bool:
        first, second = self.references[one], self.references[two]
        if first.doi and second.doi:
            return first.doi.casefold() == second.doi.casefold()
        if first.year_suffix or second.year_suffix:
            return False
        titles = set(self.works[one].titles) & set(self.works[two].titles)
        return bool(titles) or bool(first.url and first.url == second.url)

    def by_names(self, names: str) -> list[Work]:
        """The works whose authors the names are, the closest kind of agreement only."""
        has_more, stem = _without_others(names)
        whole = key(stem)
        if not whole:
            return []
        if names[:1] in '"“„«':
            return self._by_first.get(f"“{whole}", []) or self._by_first.get(whole, [])
        parts = _parts(stem)
        pairs = self._by_parts(parts, has_more=has_more) if len(parts) > 1 or has_more else []
        if pairs:
            return pairs
        direct = self._by_first.get(whole, [])
        if direct and not has_more:
            alone = [work for work in direct if len(work.authors) <= 1]
            return alone or direct
        defined = self.short_forms.get(whole)
        if defined and (known := self._by_first.get(defined, [])):
            return known
        if direct:
            return direct
        if len(parts) == 1 and sum(char.isupper() for char in stem) >= 2 and " " not in stem:
            return self._by_acronym.get(whole, [])
        return self._by_first.get(f"“{whole}", []) if len(whole.split()) >= 3 else []

    def _by_parts(self, parts: Sequence[str], *, has_more: bool) -> list[Work]:
        first = self._by_first.get(parts[0], [])
        exact = [
            work
            for work in first
            if len(work.authors) >= len(parts)
            and all(part in forms for part, forms in zip(parts, work.authors, strict=False))
        ]
        if has_more:
            many = [work for work in exact if len(work.authors) > len(parts) or work.has_more_authors]
            return many or exact
        same_length = [work for work in exact if len(work.authors) == len(parts)]
        return same_length or exact

    def _alike(self, names: str, year: str) -> Match:
        """Works of the year whose first author is spelt nearly so."""
        _, stem = _without_others(names)
        parts = _parts(stem)
        found = []
        for form in dict.fromkeys((key(stem), parts[0] if parts else "")):
            bucket = self._by_year.get((year, form[:1]), [])
            if len(form) >= 4 and form not in words("citation.not-name") and len(bucket) <= _LONGEST_BUCKET:
                found += [work for work in bucket if any(_is_near(form, other) for other in work.first)]
        if len(parts) > 1 and not found:
            found = [w for w in self._by_first.get(parts[0], []) if w.year == year]
        return self._off("name-mismatch", found) if found else UNRESOLVED


def _without_others(names: str) -> tuple[bool, str]:
    """Whether the names end in "et al.", and the names before it."""
    folded = fold(names).rstrip(" ,")
    if not folded.endswith(phrases("citation.et-al")):
        return False, names
    for phrase in phrases("citation.et-al"):
        if folded.endswith(phrase) and len(folded) > len(phrase):
            return True, names[: len(folded) - len(phrase)].rstrip(" ,&")
    return False, names


_JOINTS = re.compile(r",|&")


def _parts(names: str) -> list[str]:
    return [made for piece in _pieces(names) if (made := key(piece))]


def _pieces(names: str) -> list[str]:
    """The single names: apart at commas, ampersands and the "and" of any language."""
    joints = words("citation.and")
    pieces: list[list[str]] = [[]]
    for word in _JOINTS.sub(" & ", names).split():
        if word == "&" or (word in joints and word.islower()):
            pieces.append([])
        else:
            pieces[-1].append(word)
    return [" ".join(piece) for piece in pieces if piece]


def split_names(names: str) -> list[str]:
    """The names of a mention one by one, as written; a title or a body with an "and" in it may come apart."""
    _, stem = _without_others(names)
    return [stem] if names[:1] in '"“„«' else _pieces(stem)


def _is_near(one: str, two: str) -> bool:
    """At most one letter apart for short names, two for longer ones; spellings of one sound count as near."""
    if one == two:
        return True
    limit = 1 if max(len(one), len(two)) <= 6 else 2
    return _distance(_sound(one), _sound(two), limit) <= limit


def _sound(name: str) -> str:
    for written, heard in (("ij", "y"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ph", "f"), ("ck", "k")):
        name = name.replace(written, heard)
    return name


def _distance(one: str, two: str, limit: int) -> int:
    """Edits (insert, delete, change, swap of neighbours) between two words, at most ``limit + 1``."""
    if abs(len(one) - len(two)) > limit or max(len(one), len(two)) > 80:
        return limit + 1
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, b in enumerate(two, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if last and i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]
