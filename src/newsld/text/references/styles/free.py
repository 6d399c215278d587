"""The newsroom's own form: outlet, author, title, date and link in any order, between commas, bars, dashes.

What a part is, its words say: a known outlet, a date, "by" before a name, quotation marks. What nothing says
anything of is the title.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.names import is_organization
from newsld.text.patterns import pattern
from newsld.text.references import likeness
from newsld.text.references.authors import Authors, read_authors
from newsld.text.references.dating import Dated, find_dates
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.titles import Title, find_quoted, read_title, trim

_STRONG = pattern(r"\s[|–—•·/]\s|\s-\s|\s?\|\s?")
_WEAK = pattern(r",\s?(?=\D)|:\s|[.?!]\s+|;\s")
_BYLINE = pattern(
    r"[\s,(–—|-]+\(?(?:by|por|von|par|di|da|door|av|text)[:\s]\s?(?P<names>[^\W\d_][^,()|:–—]{2,60}?)(?=\s?[,()|:–—]|\.?\s*\Z)",
    re.IGNORECASE,
)
_ASIDE = pattern(r"\s*\((?P<aside>[^()]{2,40})\)\s*\Z")
_PAGE = pattern(r"[,\s]+(?:pp?|S|págs?)\.\s?(?P<page>[A-Z]?\d{1,5}(?:\s?[-–]\s?\d{1,5})?)(?=[.,;\s]|\Z)")
_BEHIND = pattern(r"\s\((?P<inside>[^()]{4,120})\)?\s*\Z")
_PIECE = pattern(r"(?:(?!\s[-–—|]\s)[^,;])+")
_SPACE = " ,;:.|–—-/•·"
_REPORTER = pattern(r"\s(?:기자|특파원|記者|记者)\Z")


class _Found(NamedTuple):
    start: int
    end: int
    authors: Authors | None = None
    container: Span | None = None
    likeness: float = 0.0


def read(entry: Entry) -> Draft | None:
    """The entry read part by part; None where no title is left."""
    text, end = entry.text, entry.end
    if end < 8:
        return None
    dates = find_dates(text, 0, end)
    date = max(dates, key=lambda dated: len(dated.issued), default=None)
    if date is not None and not date.issued and date.day is None:
        date = None
    behind = [] if date and date.issued else find_dates(text, entry.links.tail, len(text))
    region = _without(text, end, dates)
    found = _in_brackets(entry, _Found(*region)) or _Found(*region)
    found = _byline(text, found)
    page = _PAGE.search(text, found.start, found.end)
    if page and page.end() >= found.end - 2:
        found = found._replace(end=page.start())
    found = _peel(entry, found)
    title, found = _title(entry, found)
    if title is None or not (found.container or found.authors or dates or entry.links.url or entry.links.doi):
        return None
    stated = next((dated for dated in behind if dated.issued), None) or date
    return _draft(title, found, stated, page)


def _without(text: str, end: int, dates: list[Dated]) -> tuple[int, int]:
    """The entry without dates at its head and foot."""
    start = 0
    for dated in dates:
        if not text[start : dated.span.start].strip(_SPACE):
            start = dated.span.end
    for dated in reversed(dates):
        inner = text[dated.span.end : end].strip(_SPACE + "()")
        if dated.span.start > start and (not inner or _PAGE.fullmatch(f" {inner}")):
            end = dated.span.start
        elif (
            dated.span.start > start + 12
            and len(inner) < 60
            and text[dated.span.start - 2 : dated.span.start] in (", ", "| ")
        ):
            end = dated.span.start if not is_organization(inner) else end
    span = trim(text, start, end, _SPACE + "(")
    return (span.start, span.end) if span else (start, start)


def _in_brackets(entry: Entry, found: _Found) -> _Found | None:
    """``Title (Damian Carr, Guardian - 9 May ’23)``: who and where in brackets behind the title."""
    text = entry.text
    aside = _BEHIND.search(text, found.start, found.end)
    if aside is None:
        return None
    inside, end = _Found(found.start, aside.start()), aside.end("inside")
    for dated in find_dates(text, aside.start("inside"), end):
        end = min(end, dated.span.start) if text[dated.span.end : end].strip(_SPACE) == "" else end
    at = aside.start("inside")
    for piece in _PIECE.finditer(text, at, end):
        part = trim(text, *piece.span(), _SPACE)
        step = _role(entry, inside, part, 0.96) if part else inside
        if step is None:
            return None
        inside = step
    return inside if inside.authors or inside.container else None


def _byline(text: str, found: _Found) -> _Found:
    """``by J. Aitken`` at the end of what is left, or between marks."""
    for match in _BYLINE.finditer(text, found.start, found.end):
        authors = read_authors(text, *match.span("names"), first_inverted=False)
        if authors and authors.quality >= 0.75 and text[match.start("names")].isupper():
            after = text[match.end() : found.end].strip(_SPACE + ")")
            if not after:
                return found._replace(end=match.start(), authors=authors)
    return found


def _peel(entry: Entry, found: _Found) -> _Found:
    """Outlet and authors taken from the ends, as long as something is left for the title."""
    for _ in range(4):
        step = _from_end(entry, found) or _from_start(entry, found)
        if step is None:
            break
        found = step
    return found


def _from_end(entry: Entry, found: _Found) -> _Found | None:
    text = entry.text
    cuts = [*_STRONG.finditer(text, found.start, found.end)]
    strong = cuts[-1] if cuts else None
    weak = next(reversed([*_WEAK.finditer(text, found.start, found.end)]), None)
    for match, least in ((weak, 0.96), (strong, 0.72)):
        if match is None or (match is weak and strong and strong.start() > match.start()):
            continue
        tail = trim(text, match.end(), found.end, _SPACE)
        if tail is None or match.start() <= found.start + 2:
            continue
        if step := _role(entry, found, tail, least):
            return step._replace(end=match.start() + (text[match.start()] in "?!"))
    return None


def _from_start(entry: Entry, found: _Found) -> _Found | None:
    text = entry.text
    quoted = find_quoted(text, found.start, found.end)
    strong = _STRONG.search(text, found.start, found.end)
    weak = _WEAK.search(text, found.start, found.end)
    for match, least in ((weak, 0.96), (strong, 0.72)):
        if match is None or (quoted and match.start() > quoted[0]):
            continue
        head = trim(text, found.start, match.start(), _SPACE)
        if (
            head is None
            or match.end() >= found.end - 3
            or (match is strong and weak and weak.start() < match.start())
        ):
            continue
        if step := _role(entry, found, head, least):
            return step._replace(start=match.end())
    return None


def _role(entry: Entry, found: _Found, part: Span, least: float) -> _Found | None:
    """The part taken as outlet or as authors; None where it is neither, or has been found already."""
    text = entry.text
    bare = part
    if aside := _ASIDE.search(text, part.start, part.end):
        bare = Span(part.start, aside.start())
    outlet = lexicon.outlets().get(lexicon.key(text[bare.start : bare.end]))
    degree = likeness.likeness(entry, bare)
    if found.container is None and (outlet or degree >= 0.97) and degree >= least:
        return found._replace(container=bare, likeness=degree)
    if found.authors is None:
        if reporter := _REPORTER.search(text, part.start, part.end):
            part = Span(part.start, reporter.start())
        authors = read_authors(text, *part, first_inverted=False)
        if (
            authors
            and (authors.quality >= 0.85)
            and _plausible(authors, text[part.start : part.end], bool(reporter))
        ):
            return found._replace(authors=authors)
    if found.container is None and least < 0.9 and degree >= least:
        return found._replace(container=bare, likeness=degree)
    return None


def _plausible(authors: Authors, text: str, reporter: bool) -> bool:
    """Persons of two words or with initials, or a body known as one."""
    for name in authors.names:
        if name.literal and not is_organization(name.literal):
            return reporter
        if not name.literal and not name.given:
            return reporter
    return len(text) < 120


def _title(entry: Entry, found: _Found) -> tuple[Title | None, _Found]:
    text = entry.text
    span = trim(text, found.start, found.end, " ,;:|–—-/")
    if span is None:
        return None, found
    comma = text.rfind(",", span.start, span.end)
    if comma > span.start and text[comma + 1 : span.end].strip().casefold() in likeness.phrases("place"):
        span = Span(span.start, comma)
    quoted = find_quoted(text, *span)
    if quoted and quoted[0] <= span.start + 1 and found.end - quoted[3] > 2:
        after = trim(text, quoted[3], span.end, _SPACE)
        if after and text[quoted[3] : quoted[3] + 1] in ",.;" and found.container is None:
            degree = likeness.likeness(entry, after)
            if degree >= 0.72:
                return read_title(text, quoted[1], quoted[2]), found._replace(
                    container=after, likeness=degree
                )
    if quoted and text[quoted[0] - 2 : quoted[0]] == ", " and quoted[3] >= span.end - 1:
        return read_title(text, quoted[1], quoted[2]), found
    return read_title(text, *span), found


def _draft(title: Title, found: _Found, date: Dated | None, page: re.Match[str] | None) -> Draft:
    source = Source(
        container=found.container,
        page=Span(*page.span("page")) if page else None,
        likeness=found.likeness if found.container else 1.0,
    )
    quality = (
        0.62 + 0.12 * (found.container is not None) + 0.06 * (found.authors is not None) + 0.05 * bool(date)
    )
    return Draft(
        style="free",
        quality=quality,
        title=title,
        authors=found.authors,
        source=source,
        issued=date.issued if date else "",
        issued_at=date.span if date and date.issued else None,
    )
