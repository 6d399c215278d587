"""History and literature: names and title between commas, ``Holm, Rosa, Title, in: Outlet 12 (2014), S. 3``;
``Holm, Rosa, Title, Place Year``; ``Holm, Rosa, Title, Paris, House, 2004, 312 p.``

https://www.infoclio.ch/de/zitieren-und-bibliographieren
"""

from __future__ import annotations

import re

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.dates import month_number
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.scanners.authors import Authors
from newsld.text.references.scanners.comma_names import heads
from newsld.text.references.scanners.hosting import host_mark
from newsld.text.references.scanners.rest import Rest
from newsld.text.references.scanners.titles import Title, find_quoted, is_edition, read_title, trim
from newsld.text.references.sources.hosts import PAGE
from newsld.text.references.sources.houses import cut_house, cut_town
from newsld.text.references.sources.sources import read_source

_HOST = " in: "
_EXTENT = pattern(r",\s\d{1,4}\s(?:p|pp|S)\.?\s?\Z")
_YEAR = pattern(r"(?:,|(?P<word>(?<![^\W\d_])[^\W\d_]+)\.?)\s(?:19|20)\d\d\s?\Z")
_LATE = pattern(r"(?:1[5-9]|20)\d\d(?:[,:]\s[^,:\d]{0,4}\d[\d\s–-]{0,12}(?:pp?|S)?)?[\s.,;]*\Z")
"""A year at the end, behind which pages or their number may stand."""
_TOWN = pattern(
    r",\s(?P<town>[^\W\d_a-z][\w-]+(?:[/–][^\W\d_a-z][\w-]+){0,2})(?:\su\.\s?a\.)?\s(?P<date>(?:1[5-9]|20)\d\d)\s?\Z"
)
_LAST = pattern(r"[.,?!]\s")
_SERIES = pattern(
    r",\s(?:coll\.|collection)\s[«“\"][^«»“”\"]{2,60}[»”\"](?:,\s[^,\d]{1,4}\d{1,4})?,"
    r"\s(?P<date>(?:19|20)\d\d)\Z"
)
"""A series between a house and the year, as in France."""
_IN_SERIES = ("coll. ", "collection ")
_HOSTED, _PRINTED, _UNLISTED = 0.99, 0.98, 0.9
_FARTHEST, _SHORTEST, _LONGEST_END = 400, 4, 40


def read(entry: Entry) -> Draft | None:
    """The entry read as part of a host that "in:" announces, with names and title between commas before it;
    None without these."""
    text = entry.text
    quoted = find_quoted(text, 0, entry.end) if "coll" in entry.words else None
    if quoted and text.endswith(_IN_SERIES, 0, quoted[0]) and (found := book(entry)):
        return found
    if text.find(_HOST, 0, entry.end) < 0 or text.find(", ", 0, entry.end) < 0:
        return None
    at = host_mark(text, 0, min(entry.end, _FARTHEST))
    if at and entry.dated and entry.dated.span.end < at:
        return None
    for authors, start in heads(text, at) if at else ():
        title = read_title(text, start, at or start) if start < (at or 0) else None
        if title and text[title.span.start].isalnum():
            source = read_source(entry, at or 0, entry.end)
            return _draft(_HOSTED, (authors, title), source)
    return None


def book(entry: Entry) -> Draft | None:
    """``Holm, Rosa, Title, Place Year``: a work with its place, house and year behind commas."""
    found = printed(entry, 0)
    if found is None:
        return None
    whole, source, quality = found
    for authors, start in heads(entry.text, whole.end):
        title = read_title(entry.text, *span) if (span := trim(entry.text, start, whole.end)) else None
        if title and (authors.inverted or quality == _PRINTED):
            return _draft(quality, (authors, title), source)
    return None


def printed(entry: Entry, start: int) -> tuple[Span, Source, float] | None:
    """What stands before the place, house and year that end an entry, what these say, and how surely they are
    such; None where it does not end so."""
    text = entry.text
    if not _LATE.search(text, max(start, entry.end - _LONGEST_END), entry.end):
        return None
    rest = Rest(text, start, len(text[: entry.end].rstrip(" ,;.")))
    page = None if rest.cut(_EXTENT) else rest.cut(PAGE)
    year = _YEAR.search(text, start, rest.end)
    if year is None or month_number(year["word"] or ""):
        return None
    series = rest.cut(_SERIES) if "coll" in entry.words else None
    source, quality = _of_series(rest, series) if series else _imprint(rest)
    if source is None:
        return None
    place = Span(*page.span("page")) if page else None
    return Span(start, rest.end), source._replace(page=place, asides=tuple(rest.asides)), quality


def _imprint(rest: Rest) -> tuple[Source | None, float]:
    """The house, or the place alone, and the year at the end. What its own words do not tell is a house only
    behind a place or an edition: between a title and a place stand subtitles and outlets."""
    whole = rest.end
    house = cut_house(rest)
    if house and house.date and (house.sure or house.name.start > rest.end + _SHORTEST):
        return _dated(house.date, house.name), _PRINTED if house.sure else _UNLISTED
    if house and house.date and (name := _behind_edition(rest, house.name.end)):
        return _dated(house.date, name), _UNLISTED
    if house:
        rest.end = whole
        rest.asides.pop()
    town = _TOWN.search(rest.text, rest.start, rest.end)
    if town and (month_number(town["town"]) or lexicon.key(town["town"]) in lexicon.outlets()):
        return None, 0.0
    dated, quality = cut_town(rest), _PRINTED
    if dated is None and town:
        dated, quality = rest.cut(_TOWN), _UNLISTED
    if dated is None or lexicon.key(_LAST.split(rest.text[rest.start : rest.end])[-1]) in lexicon.outlets():
        return None, 0.0
    return _dated(dated), quality


def _of_series(rest: Rest, series: re.Match[str]) -> tuple[Source | None, float]:
    """The house before a series and the year: ``, Seuil, coll. « Rivages », 2012``."""
    house = cut_house(rest)
    return (_dated(series, house.name), _PRINTED) if house and house.sure else (None, 0.0)


def _behind_edition(rest: Rest, end: int) -> Span | None:
    """The house that ends there behind an edition, up to which the rest is cut: ``, 2. Auflage, House``."""
    head, _, name = rest.text[rest.start : end].rpartition(", ")
    if not is_edition(head.rpartition(", ")[2]):
        return None
    rest.cut_to(rest.start + len(head))
    return Span(end - len(name), end)


def _dated(date: re.Match[str], publisher: Span | None = None) -> Source:
    return Source(publisher=publisher, issued=date["date"], issued_at=Span(*date.span("date")))


def _draft(quality: float, parts: tuple[Authors, Title], source: Source) -> Draft:
    authors, title = parts
    return Draft(
        style="chicago-notes",
        quality=quality * min(1.0, authors.quality + 0.05),
        title=title,
        authors=authors,
        source=source,
        issued=source.issued,
        issued_at=source.issued_at,
    )
