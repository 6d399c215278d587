"""How the natural sciences print books and chapters: names, title, host, and who issued it at the end.

``Holm, R. T. Tides of the shelf (Oxford Univ. Press, 2003)``; ``R. Holm, Tides, Springer, Berlin, 2003``;
``Holm, R. in Tides of the Shelf (eds Lind, D. & Moe, K.) 43–68 (Springer, 2013)``;
``Holm, R.: Tides. In: Lind, D. (ed.) Shelves. LNCS, vol. 12, pp. 43–68. Springer, Berlin (2013)``.
https://www.nature.com/nature/for-authors/formatting-guide
"""

from __future__ import annotations

import re

from newsld.source import Span
from newsld.text.dates import parse_date
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.scanners.authors import Authors, is_turned, unlisted_body
from newsld.text.references.scanners.rest import Rest
from newsld.text.references.scanners.scholars import dated_scholars
from newsld.text.references.scanners.sentences import boundaries
from newsld.text.references.scanners.titles import PAIRS, Title, read_title, trim
from newsld.text.references.sources.hosts import (
    BARE_PAGE,
    PAGE,
    PROCEEDINGS,
    RANGE,
    VOLUME,
    Work,
    place,
    read_work,
)
from newsld.text.references.sources.houses import House, cut_house, cut_places, cut_town

_DATED = pattern(r"\)(?:,\s(?:pp?\.\s)?[\d–-]+)?[\s.;]*\Z|\b(?:1[5-9]|20)\d\d[\s.;]*\Z")
_REISSUED = pattern(r"(?<=\d\));\s[^;]{5,160}\Z")
"""Who issued a translation, behind the work: (1965); English transl., House, Place (2007)."""
_NOTE = pattern(r"\s?\[\s?[Ii]n\s?[^\W\d_a-z]\w+\s?\][\s.;]*\Z")
"""A work's language: [in Russian]."""
_ISBN = pattern(r";\sISBN[\s\dX-]+\Z")
_HOUSED = pattern(r";\s[^;:]{2,80}:\s[^;:]{2,60},\s(?:19|20)\d\d")
_CHAPTER = pattern(r",?\s[Cc]h(?:ap(?:ter)?|apitre)?\b\.?\s\d{1,3}\Z")
_ONLINE = "[Internet]"
"""What Vancouver puts behind a site, which is no house: In: Harbour Gazette [Internet]. 3 May 2021."""
_SURE, _PLACED, _LIKELY, _SHORT = 0.97, 0.9, 0.75, 24


def read(entry: Entry) -> Draft | None:
    """The entry read so; None without scholars' names, or where no house issued the work."""
    text, end = entry.text, entry.end
    while end and text[end - 1] in " ,;.":
        end -= 1
    if not (text[end - 1 : end].isdecimal() or text.endswith((")", "]"), 0, end)) or _ONLINE in text:
        return None
    head = dated_scholars(text, 0, end) or _body(text, end)
    if head is None:
        return None
    authors, year, at = head
    if year and "(" in year[0] and not _DATED.search(text, max(at, end - _SHORT), end):
        return None
    rest = Rest(text, at, end)
    rest.cut(_REISSUED)
    rest.cut(_ISBN)
    rest.cut(_NOTE)
    rest.cut(_CHAPTER)
    last = rest.cut(PAGE) or rest.cut(BARE_PAGE) or (rest.cut(RANGE) if year else None)
    if PROCEEDINGS.match(text, at):
        return _in_proceedings(rest, authors, place(last, "page"))
    volume, house = place(rest.cut(VOLUME), "volume"), cut_house(rest)
    dated = (house.date or year) if house else cut_town(rest)
    if dated is None and house is None:
        return _in_host(rest, authors)
    work = read_work(rest) if dated else None
    if dated is None or work is None:
        return None
    quality = _worth(text, house, work, authors) if house else _PLACED
    if not quality:
        return None
    source = _source(rest, house, work)
    source = source._replace(page=source.page or place(last, "page"), volume=source.volume or volume)
    draft = _draft(authors, source, dated, quality)
    return draft._replace(title=_title(text, work.title) if work.title else None)


def _body(text: str, end: int) -> tuple[Authors, None, int] | None:
    """A body at the head, where a semicolon parts work and house: ``Body. Title; House: Place, 2020``."""
    semicolon = text.find("; ", 0, end)
    ends = boundaries(text, 0, semicolon) if semicolon > 0 and _HOUSED.match(text, semicolon, end) else ()
    authors = unlisted_body(text, Span(0, ends[0][0])) if ends else None
    if authors is None or is_turned(text, authors.names[0], ends[0][0]):
        return None
    return authors._replace(quality=_SURE), None, ends[0][1]


def _worth(text: str, house: House, work: Work, authors: Authors) -> float:
    """How sure it is that a house issued the work, 0 where it is not likely: what nothing but a place tells
    of may be an outlet that nobody listed."""
    if house.in_brackets:
        return _SURE if house.sure else _PLACED
    if not (house.date or work.editors):
        return 0.0
    if house.sure:
        return _SURE
    if work.host and PROCEEDINGS.match(text, work.host.start):
        return 0.0
    bracketed = house.date is not None and "(" in house.date[0]
    several = len(authors.names) > 1 or authors.editors
    return _LIKELY if bracketed or several or work.host or work.volume else 0.0


def _title(text: str, span: Span) -> Title | None:
    return read_title(text, *span, quoted=span.start > 0 and text[span.start - 1] in PAIRS)


def _draft(authors: Authors, source: Source, dated: re.Match[str], quality: float) -> Draft:
    return Draft(
        style="science",
        quality=quality * authors.quality,
        authors=authors,
        source=source,
        issued=parse_date(dated["date"]),
        issued_at=Span(*dated.span("date")),
    )


def _in_proceedings(rest: Rest, authors: Authors, page: Span | None) -> Draft | None:
    """``R. Holm, Proc. 12th Sand Conf., Oslo, 2007``: no title."""
    house = cut_house(rest)
    dated = house.date if house else cut_places(rest)
    host = trim(rest.text, rest.start, rest.end)
    if host is None or dated is None:
        return None
    source = Source(container=host, page=page, asides=tuple(rest.asides), kind="conference paper")
    return _draft(authors, source._replace(publisher=house.name if house else None), dated, _PLACED)


def _in_host(rest: Rest, authors: Authors) -> Draft | None:
    """``Title, in: Day of Sand, 6–13, 2002``: a host, pages and a year, and no house."""
    dated = cut_places(rest)
    page = place(dated if dated and dated["page"] else None, "page")
    work = read_work(rest) if dated and page else None
    if dated is None or work is None or work.host is None or work.title is None:
        return None
    source = Source(
        container=work.host, page=page, editors=work.editors, asides=tuple(rest.asides), kind="chapter"
    )
    return _draft(authors, source, dated, _PLACED)._replace(title=_title(rest.text, work.title))


def _source(rest: Rest, house: House | None, work: Work) -> Source:
    source = Source(
        container=work.host,
        volume=work.volume,
        page=work.page,
        edition=work.edition,
        editors=work.editors,
        asides=tuple(rest.asides),
        kind=work.kind,
    )
    if house is None:
        return source
    return source._replace(
        publisher=house.name, page=source.page or house.page, kind=house.kind or source.kind
    )
