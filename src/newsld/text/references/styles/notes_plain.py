"""Notes without quotation marks or parentheses: interviews, books with place and house behind commas."""

from __future__ import annotations

from collections.abc import Callable

from newsld.source import Span
from newsld.text.names import is_organization
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.scanners.authors import Authors, read_authors
from newsld.text.references.scanners.bodies import is_author_before, is_known, is_name_like, literal
from newsld.text.references.scanners.dating import Dated, find_dates
from newsld.text.references.scanners.sentences import boundaries
from newsld.text.references.scanners.titles import read_title, trim
from newsld.text.references.scanners.yearly import year_of
from newsld.text.references.sources.imprint import placed_publisher
from newsld.text.references.sources.sources import read_source

Leading = Callable[[str, int], tuple[Authors, int] | None]
_INTERVIEWED = pattern(
    r",\s(?P<what>(?:interview(?:ed)?\s(?:by|with)|entretien\savec|entrevista\s(?:por|con|de)"
    r"|Interview\smit|intervista\sdi)\s(?P<names>[^\W\d_][^,:;“”\"]{3,60})),\s"
)
_SHORT = pattern(
    r"(?P<names>[^\W\d_a-z][\w’'-]+(?:\s(?:and|et|und|y|e)\s[^\W\d_a-z][\w’'-]+)?),\s(?P<title>[^\W\d_a-z][^,.:;“”\"]{3,80}),"
    r"\s(?:pp?\.\s|S\.\s)?(?P<page>\d{1,4}(?:\s?[–-]\s?\d{1,4})?)\.?"
)
_FARTHEST, _MOST, _LONGEST_NAME = 300, 12, 80
_SPOKEN, _PRINTED, _BODIED, _SHORT_FORM, _FEWEST = 0.95, 0.96, 0.93, 0.9, 3
_PAGE = pattern(r",\s(?:pp?|S|págs?|s|blz)\.\s?(?P<page>\d{1,5}(?:\s?[–-]\s?\d{1,5})?)[.\s]*\Z")


def interview(entry: Entry) -> Draft | None:
    """``Rosa Holm, interview by Sam Berg, Tideline, Harbour Radio, May 6, 2013``: it has no title."""
    text, end = entry.text, entry.end
    asked = _INTERVIEWED.search(text, 0, min(end, _FARTHEST))
    authors = read_authors(text, 0, asked.start()) if asked else None
    if asked is None or authors is None or not any(name.given for name in authors.names):
        return None
    source = read_source(entry, asked.end(), end)
    if not source.container and is_known(asked["names"]):
        source = source._replace(container=Span(*asked.span("names")))
    source = source._replace(kind="interview", asides=(*source.asides, Span(*asked.span("what"))))
    return _draft(_SPOKEN * min(1.0, authors.quality + 0.05), authors, source)


def imprinted(entry: Entry, leading: Leading) -> Draft | None:
    """``Rosa Holm, Ports of the South: A History, New York: Verso, 2020, 14``."""
    text, end = entry.text, entry.end
    dates = [dated for dated in find_dates(text, 0, end) if len(dated.issued) == 4]
    found = leading(text, dates[-1].span.start) if dates and text.find(": ", 0, end) > 0 else None
    if found is None:
        return None
    authors, at = found
    comma = at
    for _ in range(_MOST):
        comma = text.find(", ", comma + 2, dates[-1].span.start)
        if comma < 0:
            return None
        place = Span(comma + 2, dates[-1].span.start)
        if placed_publisher(entry, place) and not boundaries(text, *place):
            break
    title = read_title(text, at, comma)
    source = read_source(entry, comma + 2, end, book=True)
    if title is None or boundaries(text, *title.span) or not source.publisher or not source.issued:
        return None
    return _draft(_PRINTED * min(1.0, authors.quality + 0.05), authors, source)._replace(title=title)


def yearly(entry: Entry) -> Draft | None:
    """``Tidal Bank, Annual Report 2020``: a body and what it puts out every year, with the place and the year
    in which it came out or without: ``Tidal Bank, Annual Report 2020, Oslo, May 2021``."""
    text, whole = entry.text, trim(entry.text, 0, entry.end)
    comma = text.find(", ", 0, entry.end)
    if whole is None or not 0 < comma < _LONGEST_NAME:
        return None
    issued = _issued(text, Span(comma + 2, whole.end))
    work = trim(text, comma + 2, issued.span.start) if issued else Span(comma + 2, whole.end)
    work = _without_imprint(text, work) if issued and work else work
    year = year_of(text, work) if work else None
    name = text[:comma]
    if work is None or year is None or not is_name_like(name) or name[-1].isdecimal():
        return None
    if boundaries(text, 0, work.end) or text.find(", ", comma + 2, year.start) > 0:
        return None
    source = Source(issued=text[slice(*year)], issued_at=year)
    if issued:
        behind = Span(work.end, issued.span.end)
        source = Source(issued=issued.issued, issued_at=issued.span, asides=(behind,))
    authors = Authors((literal(name, Span(0, comma)),), _PRINTED)
    return _draft(_SPOKEN, authors, source)._replace(title=read_title(text, *work))


def bodied(entry: Entry) -> Draft | None:
    """``Amnesty International, Low Water, 2021, p. 9``: a body that is no press, a title without commas, and
    a date, with the place before it and a page behind it or without."""
    text, comma = entry.text, entry.text.find(", ", 0, entry.end)
    name = text[: max(comma, 0)]
    if comma < 0 or not (is_known(name) or is_organization(name)) or ": " in name:
        return None
    if not is_author_before(name):
        return None
    page = _PAGE.search(text, comma, entry.end)
    rest = trim(text, comma + 2, page.start() if page else entry.end)
    dates = find_dates(text, *rest) if rest else []
    if rest is None or not dates or dates[-1].span.end < rest.end - 1 or not dates[-1].issued:
        return None
    issued = dates[-1]
    work = trim(text, rest.start, issued.span.start)
    work = _without_imprint(text, work) if work else None
    if work is None or text[work.end] != "," or is_known(text[slice(*work)]):
        return None
    if not is_known(name) and is_name_like(text[slice(*work)]):
        return None
    if text.find(", ", *work) > 0 or boundaries(text, *work):
        return None
    authors = Authors((literal(name, Span(0, comma)),), _PRINTED)
    source = Source(
        page=Span(*page.span("page")) if page else None,
        issued=issued.issued,
        issued_at=issued.span,
        asides=(Span(work.end, issued.span.end),),
    )
    return _draft(_BODIED, authors, source)._replace(title=read_title(text, *work))


def _issued(text: str, rest: Span) -> Dated | None:
    """The date with which an entry ends, where the year of the work's own name stands before it."""
    dates = find_dates(text, *rest)
    is_last = len(dates) > 1 and dates[-1].span.end >= rest.end - 1
    return dates[-1] if is_last else None


def _without_imprint(text: str, work: Span) -> Span:
    """A work's name without the place behind its comma, where a date follows."""
    comma = text.rfind(", ", *work)
    is_short = comma > 0 and text.count(" ", comma + 2, work.end) < _FEWEST
    return Span(work.start, comma) if is_short and not text[work.end - 1].isdecimal() else work


def named_before(entry: Entry) -> Draft | None:
    """``Holm and Berg, Ports of the South, 14``: a work that was named before."""
    match = _SHORT.fullmatch(entry.text[: entry.end])
    if match is None:
        return None
    authors = read_authors(entry.text, *match.span("names"), first_inverted=False)
    title = read_title(entry.text, *match.span("title"))
    if authors is None or title is None or any(name.literal for name in authors.names):
        return None
    source = Source(page=Span(*match.span("page")))
    return _draft(_SHORT_FORM, authors, source)._replace(title=title)


def _draft(quality: float, authors: Authors, source: Source) -> Draft:
    return Draft(
        style="chicago-notes",
        quality=quality,
        authors=authors,
        source=source,
        issued=source.issued,
        issued_at=source.issued_at,
    )
