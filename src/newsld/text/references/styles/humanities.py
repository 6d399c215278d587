"""History and literature: names and title between commas, ``Holm, Rosa, Title, in: Outlet 12 (2014), S. 3``;
``Holm, Rosa, Title, Place Year``; ``Holm, Rosa, Title, Paris, House, 2004, 312 p.``

https://www.infoclio.ch/de/zitieren-und-bibliographieren
"""

from __future__ import annotations

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.dates import month_number
from newsld.text.patterns import pattern
from newsld.text.references.authors import Authors
from newsld.text.references.comma_names import heads
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.hosting import host_mark
from newsld.text.references.hosts import PAGE
from newsld.text.references.houses import cut_house, cut_town
from newsld.text.references.rest import Rest
from newsld.text.references.sources import read_source
from newsld.text.references.titles import Title, read_title, trim

_HOST = " in: "
_EXTENT = pattern(r",\s\d{1,4}\s(?:p|pp|S)\.?\s?\Z")
_YEAR = pattern(r"(?:,|(?P<word>[^\W\d_]+)\.?)\s(?:19|20)\d\d\s?\Z")
_LATE = pattern(r"(?:1[5-9]|20)\d\d(?:[,:]\s[^,:\d]{0,4}\d[\d\s–-]{0,12}(?:pp?|S)?)?[\s.,;]*\Z")
"""A year at the end, behind which pages or their number may stand."""
_TOWN = pattern(
    r",\s(?P<town>[^\W\d_a-z][\w-]+(?:[/–-][^\W\d_a-z][\w-]+){0,2})(?:\su\.\s?a\.)?\s(?P<date>(?:1[5-9]|20)\d\d)\s?\Z"
)
_HOSTED, _PRINTED, _UNLISTED = 0.99, 0.98, 0.9
_FARTHEST, _SHORTEST, _LONGEST_END = 400, 4, 40


def read(entry: Entry) -> Draft | None:
    """The entry read as part of a host that "in:" announces, with names and title between commas before it;
    None without these."""
    text = entry.text
    if text.find(_HOST, 0, entry.end) < 0 or text.find(", ", 0, entry.end) < 0:
        return None
    at = host_mark(text, 0, min(entry.end, _FARTHEST))
    for authors, start in heads(text, at) if at else ():
        title = read_title(text, start, at or start) if start < (at or 0) else None
        if title and text[title.span.start].isalnum():
            source = read_source(entry, at or 0, entry.end)
            return _draft(_HOSTED, (authors, title), source)
    return None


def book(entry: Entry) -> Draft | None:
    """``Holm, Rosa, Title, Place Year``: a work with its place, house and year behind commas."""
    text = entry.text
    if not _LATE.search(text, max(0, entry.end - _LONGEST_END), entry.end):
        return None
    rest = Rest(text, 0, len(text[: entry.end].rstrip(" ,;.")))
    page = None if rest.cut(_EXTENT) else rest.cut(PAGE)
    year = _YEAR.search(text, 0, rest.end)
    if year is None or month_number(year["word"] or ""):
        return None
    source, quality = _imprint(rest)
    for authors, start in heads(text, rest.end) if source else ():
        title = read_title(text, *span) if (span := trim(text, start, rest.end)) else None
        if source and title and (authors.inverted or quality == _PRINTED):
            place = Span(*page.span("page")) if page else None
            source = source._replace(page=place, asides=tuple(rest.asides))
            return _draft(quality, (authors, title), source)
    return None


def _imprint(rest: Rest) -> tuple[Source | None, float]:
    """The house, or the place alone, and the year at the end. What its own words do not tell is a house only
    behind a place: between a stop or comma and a place stand subtitles and outlets."""
    whole = rest.end
    house = cut_house(rest)
    if house and house.date and (house.sure or house.name.start > rest.end + _SHORTEST):
        source = Source(publisher=house.name, issued=house.date["date"])
        return source._replace(
            issued_at=Span(*house.date.span("date"))
        ), _PRINTED if house.sure else _UNLISTED
    if house:
        rest.end = whole
        rest.asides.pop()
    town = _TOWN.search(rest.text, rest.start, rest.end)
    if town and (month_number(town["town"]) or lexicon.key(town["town"]) in lexicon.outlets()):
        return None, 0.0
    dated, quality = cut_town(rest), _PRINTED
    if dated is None and town:
        dated, quality = rest.cut(_TOWN), _UNLISTED
    return (
        (Source(issued=dated["date"], issued_at=Span(*dated.span("date"))), quality) if dated else (None, 0.0)
    )


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
