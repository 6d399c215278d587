"""Which reference a mention means: the one, several, one with another year, one with a name like it, none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from newsld.document import Reference, Resolution
from newsld.kept import kept
from newsld.text.citations.keys import Heard, bare, heard, key, respellings, stem
from newsld.text.citations.naming import Called, read_names, unglued
from newsld.text.citations.works import Author, Work, works_of
from newsld.text.languages import small_words, words
from newsld.text.references.scanners.publishing import places

_MOST_COMPARED = 100
"""So many works of one name and year, or of one letter and year, are looked at; lists have fewer."""
_MOST_HEARD = 200
_MOST_CANDIDATES = 20
_MOST_GIVEN = 4
"""So many given names stand before a surname at most."""
_FAR = 10
"""A year farther off than this, unless one figure differs, is that of another work."""


class Match(NamedTuple):
    """The references a mention means. ``indexes`` holds one where it is found, several where they are
    candidates; ``is_far`` says that the year is so far off that another work may be meant, ``is_indirect``
    that the name is not that of the first author but another's, or the outlet's."""

    resolution: Resolution
    indexes: tuple[int, ...] = ()
    is_far: bool = False
    is_indirect: bool = False

    @property
    def bound(self) -> int | None:
        """The one reference that was meant; the resolution says whether something is off."""
        if len(self.indexes) != 1 or self.is_far or self.resolution == "ambiguous":
            return None
        return self.indexes[0]

    @property
    def is_exact(self) -> bool:
        """Whether names and year are those of one reference or several."""
        return self.resolution in ("resolved", "ambiguous")


UNRESOLVED = Match("unresolved")
_PLAIN_GENITIVE = frozenset({"de", "nl", "sv", "da", "nb", "nn", "no"})
_Table = dict[tuple[str, str], list[Work]]


def _filed(named: Iterable[tuple[str, Work]]) -> _Table:
    """Works by what they are called and by year, and by "" for any year."""
    table: _Table = defaultdict(list)
    for form, work in named:
        for year in {work.year, ""}:
            table[form, year].append(work)
    return dict(table)


class Shelf:
    """The references of an article, ready to be looked up by name and year. ``language`` tells that of the
    article, "" where that is not known; it is seldom asked."""

    def __init__(self, references: Sequence[Reference], language: Callable[[], str] = str) -> None:
        self.references = references
        self._language = language
        self.works = works_of(references)
        self.short_forms: dict[str, str] = {}
        self.names_pairs = False
        """Whether the article names both authors of a work that has two: then "et al." stands for more."""
        self._memory: dict[tuple[str, str, str, str], Match] = {}

    @kept
    def bears_plain_genitive(self) -> bool:
        """Whether the article's language ends a genitive in s without an apostrophe: Brandts (2019)."""
        return self._language() in _PLAIN_GENITIVE

    @kept
    def _table(self) -> _Table:
        """Works by how their first author or title is called and by year, and by "" for any year."""
        return _filed((form, work) for work in self.works for form in work.first)

    @kept
    def _by_stem(self) -> _Table:
        """Works by their bodies' names without endings, and by year, in an article in German."""
        bodies = [work for work in self.works if work.authors and not work.authors[0].initial]
        is_inflected = bool(bodies) and self._language() == "de"
        return _filed((stem(work.authors[0].forms[0]), work) for work in bodies) if is_inflected else {}

    @kept
    def _by_title(self) -> _Table:
        """Works that have an author by their titles, and by year."""
        return _filed((form, work) for work in self.works if work.authors for form in work.titles)

    @kept
    def _by_acronym(self) -> _Table:
        """Works by the initials of the body that made them, and by year."""
        return _filed((acronym, work) for work in self.works for acronym in work.acronyms)

    @kept
    def _spellings(self) -> dict[str, str]:
        """Forms by how they are written without their accents."""
        table: dict[str, str] = {}
        for work in self.works:
            for form in (*(form for author in work.authors for form in author.forms), *work.titles):
                for spelling in respellings(form):
                    table.setdefault(spelling, form)
        return table

    @kept
    def _by_letter(self) -> dict[tuple[str, str], list[tuple[Heard, Work]]]:
        """Forms as they are heard, with their works, by first letter and year."""
        table: dict[tuple[str, str], list[tuple[Heard, Work]]] = defaultdict(list)
        for work in self.works:
            for form in work.first:
                one = heard(form)
                table[one.sound[:1], work.year].append((one, work))
        return dict(table)

    @kept
    def _by_other(self) -> _Table:
        """Works by authors behind the first, and by outlet and publisher: names that stand in for others."""
        return _filed(
            (form, work)
            for work in self.works
            for form in {key(work.reference.container), *(author.forms[0] for author in work.authors[1:])}
            if form not in work.first
        )

    @kept
    def _by_first_word(self) -> _Table:
        """Works by the first word of their titles, and by year."""
        return _filed(
            (word, work) for work in self.works for word in {form.partition(" ")[0] for form in work.titles}
        )

    @kept
    def _by_word(self) -> dict[tuple[str, str], list[tuple[str, Work]]]:
        """Works of bodies, each with its body's name, by the words of these and by year."""
        table: dict[tuple[str, str], list[tuple[str, Work]]] = defaultdict(list)
        for work in self.works:
            if work.authors and not work.authors[0].initial:
                name = work.authors[0].forms[0]
                for word in dict.fromkeys(name.split(" ")):
                    table[word, work.year].append((name, work))
        return dict(table)

    @kept
    def _longest(self) -> dict[str, int]:
        """By the last word of names and titles, how many words stand before it in the longest."""
        table: dict[str, int] = {}
        for work in self.works:
            for form in work.first:
                last = form.rpartition(" ")[2]
                table[last] = max(table.get(last, 0), form.count(" "))
        return table

    def reach(self, word: str) -> int:
        """How many words may stand before this last one of names, whatever their case."""
        return self._longest.get(key(word), 0)

    def define(self, abbreviation: str, names: str) -> None:
        """Note a short form the article defines."""
        self.short_forms.setdefault(key(abbreviation), key(names))
        self._memory.clear()

    def note(self, names: str, year: str, suffix: str) -> None:
        """Note that the article calls a work so: see ``names_pairs``."""
        called = read_names(names)
        if len(called.parts) == 2 and not (called.has_others or self.names_pairs):
            found = self.find(names, year, suffix)
            if found.resolution == "resolved" and len(self.works[found.indexes[0]].authors) == 2:
                self.names_pairs = True
                self._memory.clear()

    def find(self, names: str, year: str, suffix: str = "", other_year: str = "") -> Match:
        """What a mention of these names and this year ("" for none) means."""
        memory = (names, year, suffix, other_year)
        match = self._memory.get(memory)
        if match is None:
            match = self._find(read_names(names), year, suffix, other_year)
            if not match.is_exact and (apart := unglued(names)) != names:
                several = self._find(read_names(apart), year, suffix, other_year)
                match = several if several.is_exact else match
            self._memory[memory] = match
        return match

    def _find(self, called: Called, year: str, suffix: str, other_year: str) -> Match:
        if not called.whole:
            return UNRESOLVED
        fitting = self._named(called, year)
        if other_year:
            fitting = [*fitting, *self._named(called, other_year)]
        if fitting:
            return self._settle(fitting, suffix)
        if year and (named := self._named(called, "")):
            undated = [work for work in named if not work.year]
            return self._settle(undated, "") if undated and year == "n.d." else self._off_year(named, year)
        return self._alike(called, year)

    def _settle(self, works: Sequence[Work], suffix: str) -> Match:
        lettered = [work for work in works if work.suffix == suffix] if suffix else works
        if not lettered:
            return Match("year-mismatch", tuple(self._distinct(works)))
        kept = self._distinct(lettered)
        return Match("resolved" if len(kept) == 1 else "ambiguous", tuple(kept))

    def _off_year(self, works: Sequence[Work], year: str) -> Match:
        kept = self._distinct(works)
        is_far = len(kept) == 1 and _is_far(year, works[0].year) and not works[0].private
        return Match("year-mismatch", tuple(kept), is_far)

    def _distinct(self, works: Iterable[Work]) -> list[int]:
        """Indexes without those that repeat a work already there (same DOI, address or title)."""
        kept: list[int] = []
        for work in works:
            if work.index not in kept and not any(self._is_same(work.index, other) for other in kept):
                kept.append(work.index)
                if len(kept) == _MOST_CANDIDATES:
                    break
        return kept

    def _is_same(self, one: int, two: int) -> bool:
        first, second = self.references[one], self.references[two]
        if first.doi and second.doi:
            return first.doi.casefold() == second.doi.casefold()
        if first.year_suffix or second.year_suffix:
            return False
        if first.url and first.url == second.url:
            return True
        works = self.works[one], self.works[two]
        return _share(*(work.first for work in works)) and _share(*(work.titles for work in works))

    def _named(self, called: Called, year: str) -> list[Work]:
        """The works of the year ("" for any) that are called so, the closest kind of agreement only."""
        table, whole = self._table, called.whole
        if called.is_title:
            at = (whole, year)
            return self._by_title.get(at) or table.get(at) or self._begun(whole, year)
        if len(called.parts) > 1 or called.has_others:
            found = self._by_parts(called, year)
            if found or (called.has_others and self.names_pairs):
                return found
        direct = table.get((whole, year), [])[:_MOST_COMPARED]
        if direct:
            return [work for work in direct if len(work.authors) <= 1] or direct
        defined = self.short_forms.get(whole)
        if defined and (known := table.get((defined, year))):
            return known
        if called.is_short:
            return self._by_acronym.get((bare(whole), year), [])
        if len(called.parts) == 1:
            return self._by_full_name(whole, year) or self._inflected(whole, year)
        return []

    def _inflected(self, whole: str, year: str) -> list[Work]:
        """Works of bodies whose names are inflected: des Statistischen Bundesamtes."""
        return self._by_stem.get((stem(whole), year), []) if " " in whole else []

    def _by_full_name(self, whole: str, year: str) -> list[Work]:
        """Works whose first author has the surname the name ends in and its initial: anna van dijk."""
        parts = whole.split(" ")
        if len(parts[0]) > 1 and parts[0] in _openers():
            return []
        for at in range(1, len(parts))[:_MOST_GIVEN]:
            named = self._table.get((" ".join(parts[at:]), year), [])
            found = [work for work in named if work.authors and work.authors[0].initial == parts[0][0]]
            if found:
                return found
        return self._by_title.get((whole, year), []) if len(parts) >= 3 else []

    def _begun(self, title: str, year: str) -> list[Work]:
        """Works whose title begins so, as long ones are cited; such without an author first, since only they
        should be, even if their title is but nearly so."""
        named = self._by_first_word.get((title.partition(" ")[0], year), [])[:_MOST_COMPARED]
        begun = [work for work in named if any(form.startswith(f"{title} ") for form in work.titles)]
        unsigned = [work for work in begun if not work.authors]
        if unsigned or not begun:
            return unsigned
        sound = heard(title)
        alike = (not work.authors and sound.is_near(heard(form)) for work in named for form in work.titles)
        return [] if any(alike) else begun

    def _by_parts(self, called: Called, year: str) -> list[Work]:
        first = called.parts[0]
        named = self._table.get((first, year)) or self._by_full_name(first, year)
        exact = [
            work
            for work in islice(named, _MOST_COMPARED)
            if len(work.authors) >= len(called.parts)
            and all(map(_is_called, work.authors[1:], called.parts[1:]))
        ]
        if called.has_others:
            more = [work for work in exact if len(work.authors) > len(called.parts) or work.has_more_authors]
            many = [work for work in more if len(work.authors) > 2 or work.has_more_authors]
            return many if self.names_pairs else more or exact
        return [work for work in exact if len(work.authors) == len(called.parts)]

    def _alike(self, called: Called, year: str) -> Match:
        """The works of the year whose names are nearly those: other accents, a letter off, in other order."""
        found = (
            self._respelt(called, year)
            or self._with_others(called, year)
            or self._near(called, year)
            or self._shortened(called, year)
        )
        others = [] if found else self._by_other.get((called.whole, year), [])
        indexes = tuple(self._distinct(found or others))
        return Match("name-mismatch", indexes, is_indirect=bool(others)) if indexes else UNRESOLVED

    def _respelt(self, called: Called, year: str) -> list[Work]:
        parts = tuple(map(self._spelling, called.parts))
        return self._named(called._replace(whole=self._spelling(called.whole), parts=parts), year)

    def _spelling(self, form: str) -> str:
        """The form of a reference that is written so without its accents, if there is one."""
        known = (self._spellings.get(spelling) for spelling in respellings(form))
        return next(filter(None, known), form)

    def _near(self, called: Called, year: str) -> list[Work]:
        found: list[Work] = []
        for form in dict.fromkeys((called.whole, *called.parts[:1])):
            if len(form) >= 4 and form not in words("citation.not-name"):
                sought = heard(form)
                bucket = self._by_letter.get((sought.sound[:1], year), [])
                alike = (work for other, work in islice(bucket, _MOST_HEARD) if sought.is_near(other))
                found += islice(alike, _MOST_CANDIDATES)
        return found

    def _shortened(self, called: Called, year: str) -> list[Work]:
        """The works of bodies whose names have these words, in any order, or this head: the Ministry."""
        said = [word for word in called.whole.split(" ") if word not in small_words()]
        if len(called.parts) != 1 or not said:
            return []
        bucket = self._by_word.get((said[-1], year), [])[:_MOST_COMPARED]
        if len(said) == 1:
            return [work for name, work in bucket if name != said[0] and _is_cut(name, said[0])]
        return [work for name, work in bucket if set(said).issubset(name.split(" "))]

    def _with_others(self, called: Called, year: str) -> list[Work]:
        """The first author is right and the others are not, or they stand in another order."""
        if called.is_title or not called.parts:
            return []
        bucket = self._table.get((called.parts[0], year), [])[:_MOST_COMPARED]
        return [work for work in bucket if work.authors] or [
            work
            for part in called.parts[1:]
            for work in self._table.get((part, year), [])[:_MOST_COMPARED]
            if any(_is_called(author, called.parts[0]) for author in work.authors[1:])
        ]


@cache
def _openers() -> frozenset[str]:
    """Words that open a sentence before a name and are no given names: Since Strand (2020)."""
    said = {word for phrase in words("citation.according") for word in phrase.split(" ")}
    return words("citation.not-name") | words("citation.prefix") | said


def _head(name: str) -> str:
    """The word of a body's name that says what it is: ministry of transport, european commission."""
    words = name.split(" ")
    end = next((n for n, word in enumerate(words) if n and word in small_words()), len(words))
    return words[end - 1]


def _is_cut(name: str, word: str) -> bool:
    """Whether a word stands for a body's whole name: its head, or what a country's name follows."""
    first, _, rest = name.partition(" ")
    return _head(name) == word or (first == word and rest in places())


def _share(one: Iterable[str], two: Iterable[str]) -> bool:
    return not set(one).isdisjoint(two)


def _is_called(author: Author, name: str) -> bool:
    """Whether a key names the author: by surname, or by surname and a given name with the initial."""
    if name in author.forms:
        return True
    return author.initial == name[0] and name.endswith(f" {author.forms[0]}")


def _is_far(year: str, other: str) -> bool:
    if not (year.isdigit() and other.isdigit()):
        return False
    differing = sum(a != b for a, b in zip(year, other, strict=True))
    return abs(int(year) - int(other)) > _FAR and differing > 1 and sorted(year) != sorted(other)
