"""Sources as English and Australian law has them: ‘Title’ (2008) 12 Review 33; ‘Title’ in A Berg (ed), Book
(2nd edn, House 2010); ‘Title’ (PhD thesis, University 2009).

https://www.law.ox.ac.uk/oscola
"""

from __future__ import annotations

from newsld.source import Span
from newsld.text.dates import month_number
from newsld.text.patterns import pattern
from newsld.text.references.entry import Entry, Source
from newsld.text.references.scanners.publishing import is_places
from newsld.text.references.scanners.titles import is_edition, trim
from newsld.text.references.sources.parts import is_noise
from newsld.text.references.sources.sources import read_source

_ARTICLE = pattern(
    r"\s[(\[](?P<year>(?:1[5-9]|20)\d\d)[)\]]\s(?:(?P<volume>\d{1,4}|(?=[IVXLC]{2})[XLC]{0,5}(?:IX|IV|V?I{0,3})\b|[VX]\b)\s?(?:\((?P<issue>[\d/–-]{1,7})\)\s)?)?"
    r"(?P<journal>[^\W\d_a-z][^\d()\[\]“”‘„«»\"]{0,90}?)\s(?P<page>[A-Z]?\d{1,5}(?:[–-]\d{1,5})?)(?:,\s[\d–-]{1,11})?[\s.<]*\Z"
)
_IMPRINT = pattern(
    r"\s\((?P<inside>[^()\d][^()]{0,160}?(?:\([^()]{1,40}\)[^()]{0,80})?|\d{1,2}(?:st|nd|rd|th)\sedn?,\s[^()]{2,120})"
    r"\s(?P<year>(?:1[5-9]|20)\d\d)\)"
    r"(?:\s(?P<page>\d{1,4}(?:[–-]\d{1,4})?)|,?\s(?:ch|vol|para|pt)\s[\d, a-z]{1,20})?[\s.<]*\Z"
)
_LAST_WORD = pattern(r"(?:\A|\s)([^\W\d_]+)\.?\Z")
_SURE = 0.97


def source_behind(entry: Entry, after: int) -> Source | None:
    """The source behind a quoted title; None where no review and page, nor a house and its year, end it."""
    text, end = entry.text, entry.end
    if article := _ARTICLE.match(text, after, end):
        place = {name: Span(*article.span(name)) for name, found in article.groupdict().items() if found}
        return Source(
            container=place["journal"],
            volume=place.get("volume"),
            issue=place.get("issue"),
            page=place["page"],
            issued=article["year"],
            issued_at=place["year"],
            asides=(Span(*article.span()),),
        )
    issued = imprint(entry, after)
    if issued is None:
        return None
    start, source = issued
    host = read_source(entry, after, start) if trim(text, after, start) else None
    if host is None:
        return source
    if host.container is None and host.publisher is None:
        return None
    return host._replace(
        container=host.container or host.publisher,
        publisher=source.publisher,
        edition=source.edition,
        issued=source.issued,
        issued_at=source.issued_at,
        page=source.page,
        asides=(*host.asides, *source.asides),
    )


def imprint(entry: Entry, after: int) -> tuple[int, Source] | None:
    """Where brackets with a house and a year begin at the end, and what they say: ``(2nd edn, Hall 2010) 4``.
    A month before the year, or a place alone, makes it another thing's."""
    text = entry.text
    found = _IMPRINT.search(text, after, entry.end)
    word = _LAST_WORD.search(found["inside"]) if found else None
    if found is None or (word and month_number(word[1])):
        return None
    start, stop = found.span("inside")
    edition: Span | None = None
    kinds: list[str] = []
    while (comma := text.find(", ", start, stop)) > 0:
        part = text[start:comma]
        if is_edition(part):
            edition = Span(start, comma)
        elif is_noise(part):
            kinds.append(part)
        else:
            break
        start = comma + 2
    name = Span(start, stop)
    if is_places(text[slice(*name)]) or is_noise(text[slice(*name)]):
        return None
    page = Span(*found.span("page")) if found["page"] else None
    return found.start(), Source(
        publisher=name,
        edition=edition,
        page=page,
        issued=found["year"],
        issued_at=Span(*found.span("year")),
        kind=kinds[0] if kinds else "",
        likeness=_SURE,
        asides=(Span(*found.span()),),
    )
