"""How the natural sciences print books: names, title, and who issued it in brackets at the end.

``Holm, R. T. Tides of the shelf (Oxford Univ. Press, 2003)``; chapters name editors and pages before them:
``Holm, R. in Tides of the Shelf (eds Lind, D. & Moe, K.) 43–68 (Springer, 2013)``.
https://www.nature.com/nature/for-authors/formatting-guide
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsld.source import Span
from newsld.text.dates import parse_date
from newsld.text.patterns import pattern
from newsld.text.references import publishing
from newsld.text.references.authors import Authors
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.publishing import is_place_name
from newsld.text.references.scholars import dated_scholars, scholars
from newsld.text.references.titles import read_title, trim

_ISSUED = pattern(
    r"\s?\((?:(?P<place>[^\W\d_a-z][^():,\d]{1,30}):\s?)?(?P<house>[^\W\d_a-z][^():\d]{1,70}?)"
    r"(?:,\s?(?P<date>(?:1[5-9]|20)\d\d))?\)[\s.;]*\Z"
)
_PAGES = pattern(r",?\s(?:pp?\.?\s?)?(?P<page>\d{1,5}\s?[–-]\s?\d{1,5})\Z")
_EDITORS = pattern(r",?\s\((?:[Ee]ds?\.?\s(?P<names>[^()]{4,200})|(?P<before>[^()]{4,200}),\s[Ee]ds?\.?)\)\Z")
_IN = pattern(r"[Ii]n\s(?=[^\W\d_a-z])")
_INNER = pattern(r"[.,]\s[Ii]n[:\s]|[“”\"]|\.\s[^\W\d_a-z]")
_LONGEST = 120
_SURE, _PLACED = 0.97, 0.9


class _Host(NamedTuple):
    end: int
    page: Span | None
    editors: Authors | None
    asides: tuple[Span, ...]


def read(entry: Entry) -> Draft | None:
    """The entry read so; None without scholars' names, or where no house issued the work."""
    text = entry.text
    last = text[max(0, entry.end - _LONGEST) : entry.end].rstrip(" .;")
    issued = _ISSUED.search(text, max(0, entry.end - _LONGEST), entry.end) if last.endswith(")") else None
    head = dated_scholars(text, 0, issued.start()) if issued else None
    if issued is None or head is None:
        return None
    authors, year, at = head
    dated = issued if issued["date"] else year
    house = _house(text, issued)
    if dated is None or house is None:
        return None
    host = _host(text, at, issued.start())
    begin = _IN.match(text, at)
    span = trim(text, begin.end() if begin else at, host.end)
    if span is None or _INNER.search(text, *span):
        return None
    source = Source(
        publisher=house,
        page=host.page,
        editors=host.editors,
        asides=(*host.asides, Span(*issued.span())),
        kind="chapter" if begin and host.page else "",
    )
    return Draft(
        style="science",
        quality=(_SURE if _is_house(text[slice(*house)]) else _PLACED) * authors.quality,
        title=read_title(text, *span),
        authors=authors,
        source=source,
        issued=parse_date(dated["date"]),
        issued_at=Span(*dated.span("date")),
    )


def _host(text: str, start: int, end: int) -> _Host:
    """Where a title ends before pages and editors in brackets."""
    asides: list[Span] = []
    page = editors = None
    if found := _PAGES.search(text, start, end):
        page, end = Span(*found.span("page")), found.start()
        asides.append(Span(*found.span()))
    if found := _EDITORS.search(text, start, end):
        at, stop = found.span("names" if found["names"] else "before")
        named = scholars(text, at, stop)
        editors, end = named[0] if named else None, found.start()
        asides.append(Span(*found.span()))
    return _Host(end, page, editors, tuple(asides))


def _house(text: str, issued: re.Match[str]) -> Span | None:
    """The publisher without places behind it; None where neither a place nor its own words tell of one."""
    start, end = issued.span("house")
    comma = text.find(",", start, end)
    house = trim(text, start, comma if comma > 0 else end)
    if house is None:
        return None
    placed = issued["place"] is not None or (comma > 0 and is_place_name(text[comma + 1 : end].strip()))
    return house if placed or _is_house(text[slice(*house)]) else None


def _is_house(name: str) -> bool:
    words = {word.strip(".,").casefold() for word in name.replace("-", " ").split()}
    return not words.isdisjoint(publishing.words("publisher"))
