"""A reference as citations see it: the names and titles it may be called by, and its year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from newsld.document import Name, Reference
from newsld.kept import kept
from newsld.text import lexicon
from newsld.text.citations.initials import initials
from newsld.text.citations.keys import key
from newsld.text.citations.naming import split_names
from newsld.text.languages import phrases, words as known
from newsld.text.patterns import pattern
from newsld.text.references.scanners.bodies import with_short_form
from newsld.text.tokens import fold
from newsld.text.wide import is_hangul, is_wide

_YEAR = pattern(r"(?<!\d)((?:1[4-9]|20)\d\d)([a-l]\b)?(?!\d)")
"""A year and the letter behind it."""

_LETTER = r"(?:\)\()?([a-l])\b"
"""Behind a year: 2018a, (2018)(a)."""

_KEY_YEAR = pattern(r",?\s\d{4}[a-l]?\Z")

_BETWEEN_NAMES = pattern(r"\s/\s|;|\s&\s")

_HEAD = pattern(
    r"([^\W\d_](?:[^\d\r\n.,;:()\[\]“”«»\"]|(?<=[A-Z])\.|(?<=\Wal)\.|(?<=u)\.|(?<=\sa)\.){1,80}?)\s"
    r"((?:1[4-9]|20)\d\d)([a-l]?)\b"
)
"""Names and a year that open an entry as they cite it: Berg / Lind 2018a A. Berg, …"""

_OWN_YEAR = pattern(r"(?:1[4-9]|20)\d\d[a-l]?\b")

_LONGEST_HEAD = 200
_LONGEST_GIVEN = 12
_UNSURE = 0.5

_BROKEN = pattern(r"[“„«\[(][^”“»\])]*\Z")
"""A quotation or bracket that is left open: what is read so is no name."""

_WIDE_NAME = pattern(r"[\u3005\u3041-\u30fa\u30fc-\u9fff\uac00-\ud7a3]{2,6}")
_WIDE_NAMES = pattern(
    rf"{_WIDE_NAME.pattern}(?:\s?[,、，・·･]\s?{_WIDE_NAME.pattern}){{0,9}}(?=\s?[(（.。「『《])"
)
_FEWEST_WITH_FAMILY = 4
_LONGEST_NAME = 60

_BRANCH = ("،", ". ")
"""What stands between a body and the part of it that made the work."""


class Author(NamedTuple):
    """``forms`` are the keys that name one author, best first (``van dijk``, ``dijk``, ``anna van dijk``);
    ``initial`` is that of the given name, "" for bodies."""

    forms: tuple[str, ...]
    initial: str = ""


@dataclass(frozen=True)
class Work:
    """A reference taken apart for comparison; keys are made by ``key``.

    ``heads`` are what an entry without author begins with; ``year`` is "n.d." where it is undated, "" where
    it is unknown.
    """

    index: int
    reference: Reference
    authors: tuple[Author, ...]
    heads: tuple[str, ...]
    year: str
    suffix: str

    @kept
    def titles(self) -> tuple[str, ...]:
        """The keys a work without author is cited by."""
        return tuple(dict.fromkeys((*_title_forms(self.reference.title), *self.heads)))

    @kept
    def private(self) -> tuple[str, ...]:
        """What a talk that nobody printed is called by, if the entry is one: personal interview."""
        if self.reference.url or self.reference.container:
            return ()
        said = fold(self.reference.raw)
        return tuple(key(phrase) for phrase in phrases("citation.private") if phrase in said)

    @kept
    def has_more_authors(self) -> bool:
        """Whether the entry itself says "et al." before its title."""
        raw, title = self.reference.raw, self.reference.title
        head = fold(raw.partition(title)[0] if title else raw[:_LONGEST_HEAD])
        return any(f" {phrase}" in head for phrase in phrases("citation.et-al"))

    @kept
    def acronyms(self) -> frozenset[str]:
        """The initials of the body that made the work."""
        if not self.authors or self.authors[0].initial:
            return frozenset()
        names = self.reference.author or self.reference.editor
        literal = with_short_form(names[0].literal)[0] if names else ""
        return initials(literal or self.authors[0].forms[0])

    @kept
    def first(self) -> tuple[str, ...]:
        """The keys of the first author, or of the title where there is none, and the names of its key."""
        forms = (*(self.authors[0].forms if self.authors else self.titles), *self.private)
        named = key(_KEY_YEAR.sub("", self.reference.key)) if self.reference.key else ""
        return (*forms, named) if named and named not in forms else forms


def works_of(references: Sequence[Reference]) -> list[Work]:
    """The references taken apart. A dash in place of the authors, or a year at the head of an entry, means
    those of the entry above."""
    works: list[Work] = []
    for index, reference in enumerate(references):
        work = _work(index, reference)
        if works and not work.authors and _is_repeated(reference.raw):
            work = replace(work, authors=works[-1].authors, heads=())
        works.append(work)
    return works


def _is_repeated(raw: str) -> bool:
    dash = raw.lstrip("*•0123456789.[]() ")[:3]
    return dash in ("---", "———", "–––", "___", "——.", "––.") or bool(_OWN_YEAR.match(raw))


def _work(index: int, reference: Reference) -> Work:
    names = reference.author or reference.editor
    authors = tuple(author for name in names if (author := _author(name)).forms)
    if len(names) == 1 and "," in names[0].literal:
        authors = _unread_authors(names[0].literal) or authors
    elif len(authors) == 1 and names[0].literal:
        authors = (_as_printed(authors[0], reference.raw),)
    if names and _BROKEN.search(names[0].literal):
        authors = ()
    if (
        len(authors) == 1
        and reference.confidence < _UNSURE
        and ";" in (head := reference.raw[:_LONGEST_HEAD])
    ):
        several = _unread_authors(head)
        authors = several if several and several[0].forms[0] in authors[0].forms else authors
    year, suffix = _dated(reference)
    if (opening := _HEAD.match(reference.raw)) and (
        _is_repeated_behind(opening) or (opening[2] == (year or opening[2]) and not _are_read(authors))
    ):
        authors = tuple(Author((form,)) for name in split_names(opening[1]) if (form := key(name)))
        return Work(index, reference, authors, (), opening[2], suffix or opening[3])
    heads: list[str] = []
    if not authors:
        head = reference.raw[:_LONGEST_HEAD].lstrip(" \t*_[]^.)(•-0123456789")
        authors = _wide_authors(head) or _unread_authors(head)
        heads = _head_forms(head)
    return Work(index, reference, authors, tuple(heads), year, suffix)


def _is_repeated_behind(opening: re.Match[str]) -> bool:
    """Whether the first of the names that open an entry stands behind their year too: Lind 2015 Lind A., …"""
    behind = key(opening.string[opening.end() : opening.end() + len(opening[1]) + _LONGEST_GIVEN])
    return f" {key(split_names(opening[1])[0])} " in f" {behind} "


def _are_read(authors: Sequence[Author]) -> bool:
    """Whether there are any, and no figure is in their names."""
    return bool(authors) and not any(char.isdigit() for author in authors for char in author.forms[0])


def _as_printed(body: Author, raw: str) -> Author:
    """A body with its name as the entry begins, which may say more: Staff writer."""
    head = raw[:_LONGEST_NAME].partition(" (")
    name = key(head[0])
    is_longer = bool(head[1]) and any(name.startswith(f"{form} ") for form in body.forms)
    return body._replace(forms=(*body.forms, name)) if is_longer else body


def _dated(reference: Reference) -> tuple[str, str]:
    """The year and its letter. An entry whose date could not be read is searched for one, and so is one that
    says before its title that it has none, and no year."""
    suffix = reference.year_suffix
    raw = reference.raw.partition("http")[0][:400]
    head = raw[: raw.find(reference.title) + _LONGEST_GIVEN] if reference.title in raw else ""
    undated = _undated().search(head)
    if reference.issued and reference.issued != "n.d.":
        year = _YEAR.search(reference.issued)
        if year is None or not undated or year[1] in head:
            letter = None if suffix or not year else re.search(year[1] + _LETTER, raw)
            return (year[1] if year else ""), letter[1] if letter else suffix
    if undated := undated or _undated().search(raw):
        return "n.d.", suffix or undated[1] or ""
    if reference.issued:
        return "n.d.", suffix
    year = _YEAR.search(raw)
    return (year[1], suffix or year[2] or "") if year else ("", suffix)


@cache
def _undated() -> re.Pattern[str]:
    """What says that there is no date, where it stands by itself, with its letter; words in brackets."""
    every = phrases("citation.no-date")
    said = "|".join(re.escape(one).replace(r"\.", r"\. ?") for one in every if not one.isalpha())
    words = "|".join(one for one in every if one.isalpha())
    return pattern(
        rf"(?<![^\s(\[,])(?:{said}|(?<=[(\[])(?:{words})(?=[)\]]))(?:[-–]?([a-h])\b)?(?![^\s).,;:\]–-])",
        re.IGNORECASE,
    )


def _unread_authors(head: str) -> tuple[Author, ...]:
    """Several names, surname first, that the entry's grammar did not take: Moreau, Paul / Gay, Ann (1989)."""
    names = [name for name in _BETWEEN_NAMES.split(head.partition("(")[0]) if name.strip()]
    surnames = [key(name.partition(",")[0]) for name in names if "," in name]
    if len(names) < 2 or len(surnames) < len(names):
        return ()
    return tuple(Author((surname,)) for surname in surnames if surname)


def _wide_authors(head: str) -> tuple[Author, ...]:
    """Names in Han, kana or Hangul that the entry's grammar did not take: 鈴木一郎・高橋次郎（2018）."""
    names = _WIDE_NAMES.match(head)
    if names is None:
        return ()
    return tuple(Author(_wide_forms(name), name[-1]) for name in _WIDE_NAME.findall(names[0]))


def _wide_forms(name: str) -> tuple[str, ...]:
    """A name, and the family name that it may begin with; none is taken of names so short as Chinese ones."""
    is_long = len(name) >= _FEWEST_WITH_FAMILY and not is_hangul(name)
    return (name, name[:2], name[:3]) if is_long else (name,)


def _head_forms(head: str) -> list[str]:
    """What an entry without a readable author may be cited by: its first word, or up to a full stop."""
    cuts = (
        head.partition(". ")[0],
        head.partition(" (")[0],
        head.partition(", ")[0],
        head.partition("（")[0],
    )
    return [form for cut in cuts if len(form := key(cut)) >= 3 and len(cut) < 120]


def _author(name: Name) -> Author:
    """The keys under which one author may be cited."""
    forms = [*(_body_forms(name.literal) if name.literal else ()), key(name.abbreviation)]
    if "-" in (called := name.literal or name.family):
        forms.append(key(called.replace("-", "")))
    given = key(name.given)
    if name.family:
        family = rest = key(name.family)
        forms.append(family)
        while " " in rest and rest.partition(" ")[0] in known("name.particle"):
            rest = rest.partition(" ")[2]
            forms.append(rest)
        if given:
            forms += (f"{given} {family}", f"{family} {given}")
        if is_wide(name.given):
            forms.append(f"{family}{given}")
    elif _WIDE_NAME.fullmatch(name.literal):
        forms += _wide_forms(name.literal)
    return Author(tuple(dict.fromkeys(filter(None, forms))), given[:1])


def _body_forms(literal: str) -> Iterator[str]:
    """The keys of a body: its name, without "Ltd" and its branch, and the short form it bears; what stands
    before its comma, if that is one word, which may be a family name."""
    name, short = with_short_form(literal)
    whole = key(name)
    yield whole
    for mark in _BRANCH:
        body, found, _ = literal.partition(mark)
        if found and "." not in body and body.casefold() not in known("name.dotted"):
            yield key(body)
    head, comma, _ = literal.partition(",")
    if comma and " " not in head:
        yield key(head)
    first, _, last = whole.rpartition(" ")
    if last in lexicon.words("legal"):
        yield first
    if short:
        yield key(short)


def _title_forms(title: str) -> tuple[str, ...]:
    """A title's key, and that of what stands before its colon."""
    if not title:
        return ()
    short, colon, _ = title.partition(":")
    return tuple(filter(None, (key(title), key(short)) if colon else (key(title),)))
