"""Chicago notes: First Last, “Title,” Container, date, URL; First Last, Title (Place: Publisher, year).

https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-1.html
"""

from __future__ import annotations

from newsld.text.patterns import pattern
from newsld.text.references.authors import read_authors
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.sources import read_source
from newsld.text.references.titles import find_quoted, read_title, trim

_IMPRINT = pattern(r"[\s,]\s?\((?=[^()]*(?:\d{4}|n\.d\.))(?P<imprint>[^()]{4,120})\)")
_PAGE = pattern(r",\s(?:pp?\.\s?)?(?P<page>\d{1,5}(?:\s?[-–]\s?\d{1,5})?)(?=[.,;]|\Z)")


def read(entry: Entry) -> Draft | None:
    """The entry read as a note; None where the parts are not between commas."""
    text, end = entry.text, entry.end
    quoted = find_quoted(text, 0, end)
    if quoted is None:
        return _book(entry)
    opening, start, stop, after = quoted
    before = trim(text, 0, opening, " ,;:")
    authors = read_authors(text, before.start, before.end, first_inverted=False) if before else None
    if before and (authors is None or text[opening - 2 : opening] != ", "):
        return None
    title = read_title(text, start, stop, quoted=True)
    source = read_source(entry, after, end)
    if title is None:
        return None
    quality = (authors.quality / 0.9 if authors else 0.95) * (1.0 if source.likeness >= 0.7 else 0.85)
    return Draft(
        style="chicago-notes",
        quality=min(0.97, quality),
        title=title,
        authors=authors,
        source=source,
        issued=source.issued,
        issued_at=source.issued_at,
    )


def _book(entry: Entry) -> Draft | None:
    text, end = entry.text, entry.end
    imprint = _IMPRINT.search(text, 0, end)
    comma = text.find(", ", 0, imprint.start()) if imprint else -1
    if imprint is None or comma < 0:
        return None
    authors, at = None, 0
    while 0 <= comma < imprint.start() and comma < 200:
        found = read_authors(text, 0, comma, first_inverted=False)
        if found is None:
            break
        authors, at = found, comma + 2
        comma = text.find(", ", comma + 2, imprint.start())
    if authors is None or authors.quality < 0.7:
        return None
    title = read_title(text, at, imprint.start())
    source = read_source(entry, *imprint.span("imprint"), book=True)
    if page := _PAGE.match(text, imprint.end(), end):
        from newsld.source import Span

        source = source._replace(page=Span(*page.span("page")))
    if title is None or not source.issued:
        return None
    return Draft(
        style="chicago-notes",
        quality=min(0.96, authors.quality / 0.9) * (0.97 if source.publisher else 0.9),
        title=title,
        authors=authors,
        source=source,
        issued=source.issued,
        issued_at=source.issued_at,
    )
