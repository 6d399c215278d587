"""One entry as the grammars see it, and one style's reading of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from newsld.document import Deviation
from newsld.kept import kept
from newsld.source import Span
from newsld.text import lexicon
from newsld.text.patterns import pattern
from newsld.text.references.scanners.authors import Authors
from newsld.text.references.scanners.dating import Dated, behind_names, find_dates, in_parentheses
from newsld.text.references.scanners.links import Links
from newsld.text.references.scanners.slots import Slot, before_date
from newsld.text.references.scanners.titles import Title, find_quoted
from newsld.text.references.scanners.wording import words_of
from newsld.text.references.tidying.clean import Clean


def _is_locator(text: str, date: Span) -> bool:
    """Whether a date in parentheses belongs to a volume: ``35, no. 3 (2019): 181–204``."""
    before = text[: date.start].rstrip()
    if not before[-1:].isdecimal():
        return False
    number = before.rpartition(" ")[2]
    if text[date.start] == "[" and len(number) == 4 and date.end - date.start == len("[1946]"):
        return True
    return (
        bool(_AT_PAGE.match(text, date.end))
        or before[: -len(number)].rstrip().endswith(_NUMBERS)
        or "." in number
        or _has_quoted(text, date)
        or any(
            len(found.issued) > 7 for found in find_dates(text, date.end, min(len(text), date.end + _NEAR))
        )
    )


def _is_reissued(text: str, found: Dated) -> bool:
    """Whether a later year without brackets follows the one of the first edition, as Chicago has them:
    ``Holm, Rosa. (1987) 2021. Sand``."""
    later = _REISSUED.match(text, found.span.end)
    return later is not None and found.issued < later[1]


def _is_late(text: str, date: Span) -> bool:
    """Whether a quoted title stands before a date in parentheses, and a bare year or an outlet with it, or a
    volume behind it."""
    found = find_quoted(text, 0, date.start)
    if found is None:
        return date.end >= len(text.rstrip(" .")) and _is_hosted(text, date)
    if found[3] + 1 == date.start and text[found[0]] in "‘'" and _AT_VOLUME.match(text, date.end):
        return text[found[0] - 2 : found[0]] == ", "
    if found[3] + 1 == date.start and text[found[0] - 2 : found[0]] == ", " and _is_note(text, date):
        return True
    if found[0] == 0:
        return text.startswith(_PARTING, found[3]) and any(c.isalpha() for c in text[found[3] : date.start])
    named = any(c.isalpha() for c in text[found[3] : date.start]) and text.count(" ", found[1], found[2]) > 1
    return named or bool(_BARE_YEAR.search(text, 0, found[0]))


def _is_note(text: str, date: Span) -> bool:
    """Whether a date in parentheses behind a quoted title is a day, or nothing but a link follows it, as in
    notes: ``Tidal Bank, “Ports” (May 2022), link``."""
    behind = text[date.end : date.end + _LOOK].strip(" .,<")
    return date.end - date.start > len("(2024)") or not behind or behind.startswith(("http", "www."))


def _has_quoted(text: str, date: Span) -> bool:
    found = find_quoted(text, 0, date.start)
    return found is not None and found[3] < date.start - 2


_PARTING = (", ", " - ", " – ", " — ")
_HOST = pattern(r"(?:.*?://(?=.))?(?:[^/?#]*@)?(?:www\.)?([^/?#:]*)", re.DOTALL)


def _is_hosted(text: str, date: Span) -> bool:
    """Whether an outlet stands before a date, as in German lists: ``Title. In: Outlet (2021)``."""
    return _HOSTED.search(text, 0, date.start) is not None


_HOSTED = pattern(r"[.?!,]\s[Ii]n:\s[^\W\d_a-z][^:]{2,80}\s\Z")
_BARE_YEAR = pattern(r"[.,\s](?:1[5-9]|20)\d\d[.,:]?\s\Z")
_AT_PAGE = pattern(
    r"\s?:|[.,]?\s\d{1,4}\s?[–-]\s?\d|(?:,\s(?:H|Heft|Nr)\.?)?(?:\s\d{1,3})?,\sS\.\s?\d{1,4}\s?[–-]\s?\d"
)
_AT_VOLUME = pattern(r"\s(?:\d{1,4}\s?(?:\([\d/–-]{1,7}\)\s)?)?[^\W\d_a-z][^\d()“”‘,]{0,90}\s\d")
"""A volume, a review and a page behind a year, as in English law: ‘Title’ (2008) 12 Tidal Law Review 33."""
_BRACKETED = pattern(r"[()\[:]")
"""What such a date has around it or behind it, if half of it was forgotten."""
_REISSUED = pattern(r"\s((?:1[5-9]|20)\d\d)[a-z]?\.\s")
_NEAR, _LOOK = 120, 12
_EMPTY_EDITION = pattern(r"(?<=[^\W\d_])[.,]\sEdition[.,\s]*\Z")
"""What programs print where a newspaper's edition is not known: Skell Gazette, 3 May, Edition."""
_NUMBERS = tuple(
    "no. nr. n. n° núm. Nr. H. vol. Bd. Resolution resolution Résolution résolution Resolución resolución "
    "Resolução Risoluzione UNSCR".split()
)


_NO_HABITS: Mapping[tuple[str, str, str], float] = MappingProxyType({})


@dataclass(frozen=True, init=False)
class Entry:
    """A tidy entry with its links; grammars read ``text[:end]``. ``known`` holds the keys of outlets that
    other entries of the list name, ``habits`` how its parts follow one another (see labelling)."""

    tidy: Clean
    links: Links
    known: frozenset[str]
    habits: Mapping[tuple[str, str, str], float]
    text: str = field(init=False, repr=False)
    end: int = field(init=False, repr=False)
    words: frozenset[str] = field(init=False, repr=False)
    """Those before the link, case folded: a form that needs one of some words is not looked for without."""

    def __init__(
        self,
        tidy: Clean,
        links: Links,
        known: frozenset[str] = frozenset(),
        habits: Mapping[tuple[str, str, str], float] = _NO_HABITS,
    ) -> None:
        text, end = tidy.text, links.head
        words = links.words or words_of(text[:end])
        if "edition" in words and (empty := _EMPTY_EDITION.search(text, 0, end)):
            end = empty.start()
        self.__dict__.update(
            tidy=tidy, links=links, known=known, habits=habits, text=text, end=end, words=words
        )

    def among(self, habits: Mapping[tuple[str, str, str], float]) -> Entry:
        """The same entry in a list of these habits, and all that was kept of it."""
        entry = object.__new__(Entry)
        entry.__dict__.update(self.__dict__, habits=habits)
        return entry

    @kept
    def dated(self) -> Dated | None:
        """The first date in parentheses, by which APA and Harvard are known."""
        if self.text.find("(", 0, self.end) < 0 and _BRACKETED.search(self.text, 0, self.end) is None:
            return None
        if found := behind_names(self.text, self.end):
            is_last = found.span.end >= self.end - 1 and _is_hosted(self.text, found.span)
            return None if is_last or _is_reissued(self.text, found) else found
        found = in_parentheses(self.text, self.end, is_headless=self.tidy.repeats)
        if found and (
            _is_reissued(self.text, found)
            or _is_locator(self.text, found.span)
            or _is_late(self.text, found.span)
            or self._quotes(found)
        ):
            return None
        return found

    def _quotes(self, found: Dated) -> bool:
        """Whether a date stands in a quoted title behind names."""
        quoted = find_quoted(self.text, 0, self.end)
        return quoted is not None and quoted[0] < found.span.start and found.span.end <= quoted[2] + 1

    @kept
    def slot(self) -> Slot | None:
        """What stands before that date."""
        return before_date(self.text, self.dated.span, self.host) if self.dated else None

    @kept
    def host(self) -> str:
        """The host of the URL, lower case, without ``www.``; "" without a URL."""
        host = _HOST.match(self.links.url.casefold())
        return host[1] if host else ""

    @kept
    def host_outlet(self) -> lexicon.Outlet | None:
        """The outlet whose site the link leads to."""
        return lexicon.outlet_of_host(self.host) if self.host else None


class Source(NamedTuple):
    """What stands behind the title: places in the tidy text, the date as EDTF."""

    container: Span | None = None
    publisher: Span | None = None
    volume: Span | None = None
    issue: Span | None = None
    page: Span | None = None
    edition: Span | None = None
    issued: str = ""
    issued_at: Span | None = None
    day: tuple[int, int] | None = None
    """Month and day of a date without a year."""
    kind: str = ""
    authors: Authors | None = None
    editors: Authors | None = None
    asides: tuple[Span, ...] = ()
    """What was understood and is no field: who put a video online, a series and its number."""
    likeness: float = 1.0
    """How much the container or publisher looks like one, 1 where there is none."""


class Draft(NamedTuple):
    """One style's reading of an entry. ``quality`` is the probability that it is right, as far as the style
    can tell."""

    style: str
    quality: float
    title: Title | None = None
    authors: Authors | None = None
    source: Source = Source()
    issued: str = ""
    issued_at: Span | None = None
    year_suffix: str = ""
    deviations: tuple[Deviation, ...] = ()
    steps: tuple[tuple[str, str, str], ...] = ()
    """For the free form, how one part follows another."""
    margin: float = 0.0
    """For the free form, how much better its parts fit than the next best ones."""
    signs: tuple[tuple[str, float], ...] = ()
    """What it shows by itself and beside the others of its list, and to which degree (see ``evidence``)."""

    def showing(self, signs: tuple[tuple[str, float], ...]) -> Draft:
        """The same reading, with these signs."""
        return Draft(*self[:-1], signs)

    @property
    def order(self) -> str:
        """How author, title, source and date follow one another: ``ADTC`` in APA."""
        source, authors = self.source, self.authors or self.source.authors
        found = []
        if authors and authors.names and (span := authors.names[0].span):
            found.append((span[0], "A"))
        if self.title:
            found.append((self.title.span[0], "T"))
        if span := source.container or source.publisher:
            found.append((span[0], "C"))
        if span := self.issued_at or source.issued_at:
            found.append((span[0], "D"))
        found.sort()
        return "".join([name for _, name in found])
