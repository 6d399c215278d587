"""Polish humanities: names and title between commas, the outlet in quotation marks, its number behind it.

``Lind A., Moe K., Title, „Outlet” 2021, t. 18, nr 2, s. 12–30``; ``Lind A., 2021, Title, „Outlet” 18: 12–30``
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.scanners.authors import Authors, read_authors, unlisted_body
from newsld.text.references.scanners.comma_names import heads
from newsld.text.references.scanners.dating import complete
from newsld.text.references.scanners.titles import read_title, trim
from newsld.text.references.sources.sources import read_source

_PRESS = pattern(
    r",\s„(?P<name>[^„”“\"]{2,100})[”“\"](?=\s\(?\d|,?\s(?:nr|t\.|[rR]\.|z\.|vol\.|\d)|[\s.]*\Z)",
)
"""An outlet behind a comma: it has figures or nothing behind it, where a quoted title has its outlet."""
_YEAR = pattern(r"(?P<year>(?:1[89]|20)\d\d)(?P<letter>[a-z]?),\s")
_DATED = pattern(r",\s(?=(?:1[89]|20)\d\d[a-z]?,\s)")
_SURE, _LOOSE = 0.98, 0.9
_FEWEST = 2


def read(entry: Entry) -> Draft | None:
    """The entry read so; None where quotation marks hold no outlet behind a title."""
    text, end = entry.text, entry.end
    press = _PRESS.search(text, 0, end)
    if press is None:
        return None
    outlet = Span(*press.span("name"))
    for authors, start in (*_heads(text, press.start()), (None, 0)):
        year = _YEAR.match(text, start, press.start())
        span = trim(text, year.end() if year else start, press.start())
        title = read_title(text, *span) if span else None
        if title is None or (authors is None and not _is_alone(text, title.span, press)):
            continue
        source = read_source(entry, press.end(), end)
        if year and source.day:
            source = source._replace(issued=complete(year["year"], source.day))
        is_own = year is None or source.issued.startswith(year["year"])
        return Draft(
            style="chicago-notes",
            quality=_SURE * min(1.0, authors.quality + 0.05) if authors else _LOOSE,
            title=title,
            authors=authors,
            source=source._replace(container=outlet, publisher=None, likeness=1.0, kind=""),
            issued=source.issued if is_own or year is None else year["year"],
            issued_at=source.issued_at if is_own or year is None else Span(*year.span("year")),
            year_suffix=year["letter"] if year else "",
        )
    return None


def _is_alone(text: str, title: Span, press: re.Match[str]) -> bool:
    """Whether a title needs no names before it: what may be a body's name before a quoted title is none."""
    is_listed = lexicon.key(press["name"]) in lexicon.outlets()
    return text.count(" ", *title) >= _FEWEST and (is_listed or text[press.end() : press.end() + 1] == " ")


def _heads(text: str, stop: int) -> Iterator[tuple[Authors, int]]:
    """Who stands before a year; names before the title. A body nobody listed may as well begin the title."""
    if dated := _DATED.search(text, 0, stop):
        authors = read_authors(text, 0, dated.start()) or unlisted_body(text, Span(0, dated.start()))
        if authors:
            yield authors, dated.end()
            return
    for authors, start in heads(text, stop):
        if authors.quality >= _LOOSE:
            yield authors, start
