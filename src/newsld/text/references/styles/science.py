"""How the natural sciences print journals: names, often no title, a journal cut short, volume, page, year.

``R. Holm and S. Berg, Phys. Rev. D 12, 345 (2004)``; ``Holm, R. Title. Phys. Rev. 12 (2004) 345``;
``Holm, R. 2004, ApJ, 12, 345``. https://journals.aps.org/authors/style-basics
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.dates import parse_date
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.scanners.authors import Authors, read_authors
from newsld.text.references.scanners.comma_names import inverted
from newsld.text.references.scanners.hosting import EDITED
from newsld.text.references.scanners.periodicals import begins, is_abbreviated
from newsld.text.references.scanners.scholars import scholars
from newsld.text.references.scanners.slots import leading_authors
from newsld.text.references.scanners.titles import PAIRS, Title, find_quoted, read_title, trim
from newsld.text.references.sources.volumes import YEAR, Figures, find_figures

_DATED = pattern(rf"[,.]?\s?\(?{YEAR}\)?[.,:]?\s?")
_BEHIND_LINK = pattern(r",\s(?P<date>(?:1[5-9]|20)\d\d)[a-z]?\.?\Z")
_IN = pattern(r"(?:[Ii]n|[Dd]ans|[Ee]n):?\s(?=[^\W\d_a-z])")
_FIRM, _SURE, _MOST_NAMES, _LONGEST_HEAD = 0.85, 0.9, 20, 150
_FULL, _FAIR, _PLAIN, _POOR, _ANONYMOUS = 0.97, 0.93, 0.88, 0.7, 0.95
"""How sure a reading is: of a journal's name cut short, of another one behind a title, of one alone, of a
title in lower case, without names."""


class _Head(NamedTuple):
    """What stands before the journal, a year behind the names, and where the rest begins."""

    authors: Authors | None
    title: Title | None
    year: re.Match[str] | None
    end: int


_NUMBERED = pattern(r",\s(?:n|nr|no|fasc)\.?\Z")
"""What tells that the figure behind a name is its issue, which other grammars read."""


def read(entry: Entry) -> Draft | None:
    """The entry read so; None without the figures of a journal at its end."""
    figures = find_figures(entry)
    if figures is None:
        return None
    text, stop = entry.text, figures.start
    authors, title, year, at = _head(text, stop)
    dated = figures.dated or year or _BEHIND_LINK.search(text, entry.end)
    begin = at if title else begins(text, at, stop)
    if dated is None or begin is None:
        return None
    if title is None and (span := trim(text, at, begin, " ,;:.(")):
        title = read_title(text, *span)
    host = _IN.match(text, begin, stop) if title else None
    container = trim(text, host.end() if host else begin, stop, " ,;:")
    if container is None or not (authors or title or begin == 0):
        return None
    if (title and not title.quoted and _holds_head(entry, title.span)) or EDITED.search(text, *container):
        return None
    draft = Draft(
        style="science",
        quality=0.0,
        title=title,
        authors=authors,
        issued=parse_date(dated["date"].replace(",", " ")),
        issued_at=Span(*dated.span("date")),
    )
    return _with_journal(text, draft, container, figures)


def _holds_head(entry: Entry, title: Span) -> bool:
    """Whether a title that no marks part took the names before it: a date in parentheses or a quotation that
    is followed by a mark stands in it."""
    dated, quoted = entry.dated, find_quoted(entry.text, *title)
    if dated and title.start < dated.span.start and dated.span.end < title.end:
        return True
    is_whole = quoted is not None and entry.text.count(" ", quoted[1], quoted[2]) > 1
    return is_whole and quoted is not None and quoted[0] > title.start and quoted[3] >= title.end - 1


def _with_journal(text: str, draft: Draft, container: Span, figures: Figures) -> Draft | None:
    """The draft with its journal; None where the figures tell of none, and other grammars know more."""
    name, title = text[slice(*container)], draft.title
    volume, page = figures.located(titled=title is not None)
    if volume and not page and lexicon.key(text[container.start : volume.end]) in lexicon.outlets():
        return None
    abbreviated = is_abbreviated(name)
    known = (volume or not title) and (draft.authors or title) and (figures.dated or not title)
    if not (abbreviated or known) or not figures.follow(name) or _NUMBERED.search(name):
        return None
    if "." not in name[:-1]:
        container = trim(text, *container) or container
    quality = _FULL if abbreviated else _FAIR if title else _PLAIN
    if title and not title.quoted and text[title.span.start].islower():
        quality = _POOR
    source = Source(
        container=container,
        likeness=quality,
        volume=volume,
        issue=figures.place("issue", "number", "part"),
        page=page,
        asides=(figures.tail, Span(*figures.found.span())),
    )
    return draft._replace(
        quality=quality * (draft.authors.quality if draft.authors else _ANONYMOUS), source=source
    )


def _head(text: str, stop: int) -> _Head:
    """Names, and a quoted title before or behind them."""
    title, at = _quoted(text, 0, stop)
    found = scholars(text, at, stop)
    if found is None and title is None:
        found = _written_out(text, stop)
    if found is None:
        return _Head(None, title, None, at)
    authors, at = found
    if year := _DATED.match(text, at, stop):
        at = year.end()
    while at < stop and text[at] in " .,:;":
        at += 1
    if title is None:
        title, at = _quoted(text, at, stop)
    return _Head(authors, title, year, at)


def _written_out(text: str, stop: int) -> tuple[Authors, int] | None:
    """Given names and all, closed by a mark: ``Rosa Holm and Sven Berg, Title``, ``Holm, Rosa: Title``."""
    if (head := inverted(text, stop)) and text[head[1]] in PAIRS:
        return head
    found, at = None, text.find(", ", 0, stop)
    for _ in range(_MOST_NAMES):
        authors = read_authors(text, 0, at, first_inverted=False) if at > 0 else None
        if authors is None or authors.quality < _FIRM or not all(name.given for name in authors.names):
            break
        found, at = (authors, at + 2), text.find(", ", at + 2, stop)
    colon = text.find(": ", 0, min(stop, _LONGEST_HEAD))
    named = read_authors(text, 0, colon) if colon > 0 else None
    if named and named.inverted and named.quality >= _SURE and all(name.given for name in named.names):
        return named, colon + 2
    slot = leading_authors(text, stop)
    if slot and slot.authors and slot.quality >= _FIRM and (found is None or slot.end > found[1]):
        return slot.authors, slot.end
    return found


def _quoted(text: str, at: int, stop: int) -> tuple[Title | None, int]:
    """A quoted title at a place, and where what follows it begins."""
    found = find_quoted(text, at, stop) if text[at : at + 1] in PAIRS else None
    span = trim(text, found[1], found[2]) if found and found[0] == at else None
    if found is None or span is None:
        return None, at
    after = found[3]
    while after < stop and text[after] in " .,":
        after += 1
    return Title(span, quoted=True), after
