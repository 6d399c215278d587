"""Vancouver and its kin: Family IN, Family IN. Title. Journal. 2021;5(1):33-58.

And the numbered form of reference managers: Family, I. and I. Family, Title. Journal, 2021. 5(1): p. 33-58.
And the press among the works of Science, PNAS and physicists: I. Family, I. Family, Title. Outlet (2021).

https://www.ncbi.nlm.nih.gov/books/NBK7256/
"""

from __future__ import annotations

import re

from newsld.source import Span
from newsld.text.dates import parse_date
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.fields.borders import Border, comma_border
from newsld.text.references.scanners.dating import find_dates
from newsld.text.references.scanners.scholars import scholars
from newsld.text.references.scanners.sentences import boundaries, sentence_end
from newsld.text.references.scanners.slots import Slot, leading_authors
from newsld.text.references.scanners.titles import read_title, trim
from newsld.text.references.sources import likeness
from newsld.text.references.sources.sources import read_source

_ASKED = pattern(r"[?!],\s(?=[^\W\d_a-z])")
"""A title's own mark with a comma where its stop should stand."""
_IMPRINT = pattern(
    r"\s(?:(?<=[.,]\s)|(?<=[^\W\d_]\s))(?P<date>\d{4}(?:\s[A-Z][a-z]{2}(?:\s\d{1,2})?)?)(?:;|,(?=\s?\d{1,4}\s?(?:\(|:\s?\w{0,3}\d{1,6}\s?[–-])))\s?"
    r"(?P<volume>\d{1,4})(?:\s?\(\s?(?P<issue>[^()]{1,20})\))?(?:\s?:\s?(?P<page>[\w–-]{1,20}))?"
)
_YEAR_LAST = pattern(r"[\s,.]\s?\((?P<date>[^()]{0,14}(?:1[89]|20)\d\d)\)[\s.;]*\Z")
_LONGEST_YEAR = 30
_STOPPED, _LIKELY, _UNPARTED, _NAMED = 0.97, 0.9, 0.7, 0.7
"""How sure a border is: a stop, none at all, none behind a comma; and what a name must be like to be a
source's for sure."""
_MANAGED = pattern(
    r",\s(?P<date>\d{4})\.\s(?P<volume>\d{1,4})(?:\s?\((?P<issue>[^()]{1,20})\))?:\spp?\.\s(?P<page>[\w–-]{1,20})"
)


def read(entry: Entry) -> Draft | None:
    """The entry read so; None where no year stands before volume and pages, nor in brackets or a link at the
    end."""
    return _located(entry) or _closed(entry)


def _located(entry: Entry) -> Draft | None:
    text, end = entry.text, entry.end
    imprint = _IMPRINT.search(text, 0, end)
    is_managed = imprint is None and ": p" in text
    imprint = _MANAGED.search(text, 0, end) if is_managed else imprint
    if imprint is None:
        return None
    at = imprint.start() - (text[imprint.start() - 1] in ".,")
    slot = _before_comma(text, at) if is_managed else leading_authors(text, at)
    if slot is None:
        return None
    ends = boundaries(text, slot.end, at + 1)
    asked = _ASKED.search(text, slot.end, at) if not ends else None
    if not ends and asked is None:
        return None
    mark, following = ends[-1] if ends or asked is None else asked.span()
    title = trim(text, slot.end, sentence_end(text, mark))
    container = trim(text, following, at)
    if title is None or container is None:
        return None
    source = Source(
        container=container,
        likeness=likeness.likeness(entry, container),
        volume=_place(imprint, "volume"),
        issue=_place(imprint, "issue"),
        page=_place(imprint, "page"),
    )
    return Draft(
        style="numeric",
        quality=0.97 * min(1.0, slot.quality + 0.1),
        title=read_title(text, *title),
        authors=slot.authors,
        source=source,
        issued=parse_date(imprint["date"]),
        issued_at=Span(*imprint.span("date")),
    )


def _closed(entry: Entry) -> Draft | None:
    """Names with their initials first, a comma, and a year in brackets at the end, or no date but a link."""
    text, end = entry.text, entry.end
    year = _YEAR_LAST.search(text, max(0, end - _LONGEST_YEAR), end)
    if year is None and not (entry.links.url and text[1:2] == "." and not find_dates(text, 0, end)):
        return None
    issued, stop = (parse_date(year["date"]), year.start()) if year else ("", end)
    if year and not issued:
        return None
    slot = _before_comma(text, stop)
    if slot is None or slot.authors is None or slot.authors.inverted:
        return None
    border = _border(entry, Span(slot.end, stop))
    title = read_title(text, slot.end, border.end)
    if title is None:
        return None
    source = read_source(entry, border.start, stop, book=None, dates=False)
    is_named = source.container is not None or source.publisher is not None
    return Draft(
        style="numeric",
        quality=border.quality * slot.quality * (_LIKELY if is_named and source.likeness < _NAMED else 1.0),
        title=title,
        authors=slot.authors,
        source=source,
        issued=issued,
        issued_at=Span(*year.span("date")) if year else None,
    )


def _border(entry: Entry, rest: Span) -> Border:
    """The last stop before the source, or the comma before a known one; the end of a title alone."""
    text = entry.text
    if ends := [end for end in boundaries(text, *rest) if not text[end[1]].islower()]:
        mark, following = ends[-1]
        return Border(sentence_end(text, mark), following, _STOPPED)
    whole = Border(rest.end, rest.end, _UNPARTED if ", " in text[slice(*rest)] else _LIKELY)
    return comma_border(entry, rest, dated=True) or whole


def _before_comma(text: str, end: int) -> Slot | None:
    found = scholars(text, 0, end)
    if found is None or not text.startswith(", ", found[1]):
        return None
    return Slot(found[0], None, (), found[0].quality, found[1] + 2)


def _place(imprint: re.Match[str], name: str) -> Span | None:
    return Span(*imprint.span(name)) if imprint[name] else None
