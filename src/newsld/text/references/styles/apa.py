"""APA: Author. (Date). Title. Source. URL

https://apastyle.apa.org/style-grammar-guidelines/references
"""

from __future__ import annotations

from collections.abc import Sequence

from newsld.document import Deviation
from newsld.source import Span
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.fields.borders import (
    PLACED,
    answers,
    bracket_border,
    comma_border,
    names_site,
    stopped_question,
    thesis_in_brackets,
)
from newsld.text.references.fields.deciding import settle
from newsld.text.references.fields.site_titles import site_in
from newsld.text.references.scanners import dating
from newsld.text.references.scanners.authors import Authors, read_authors
from newsld.text.references.scanners.hosting import host_behind_date
from newsld.text.references.scanners.publishing import is_place_name, is_places
from newsld.text.references.scanners.quoted_titles import (
    CLOSERS,
    after_quote,
    behind_name,
    runs_on,
    without_kind_before,
)
from newsld.text.references.scanners.sentences import boundaries, sentence_end
from newsld.text.references.scanners.slots import Slot
from newsld.text.references.scanners.titles import (
    BAR,
    BARS,
    PAIRS,
    Title,
    find_quoted,
    read_title,
    trim,
    without_of,
)
from newsld.text.references.sources import likeness
from newsld.text.references.sources.imprint import without_aside, without_place
from newsld.text.references.sources.sources import read_source

_ENOUGH, _KNOWN = 0.45, 0.96
_SITE, _BODY, _SHORTEST = 0.97, 0.95, 12
"""How likely an outlet behind a comma must be one, and how long the title before it."""
_LONGEST_DAY = 22
_YEAR_ALONE = 7
"""Longer dates in parentheses are APA's, whatever follows."""
_OPENERS, _HALF_QUOTED = tuple("‘“'\""), 0.85
_ARTICLE = pattern(r"(?:il|la|le|el|les|los|de|het|das|die|der|al)\s[^\W\d_a-z]")
_MEDIUM = pattern(r",\s\[(?:online|en línea|en ligne|em linha)\]\s\Z", 2)
"""What stands between an outlet and its day: New Statesman, [online] 3 March."""
_FIGURE = pattern(r"\d")
_HOST = pattern(r"(?:In\s(?=[^\W\d_a-z])|Proceedings of\s)")


def read(entry: Entry) -> Draft | None:
    """The entry read as APA 6 or 7; None where it has no date in parentheses."""
    if entry.dated is None or entry.slot is None:
        return None
    return _draft(entry, entry.dated, entry.slot)


def _draft(entry: Entry, dated: dating.Dated, slot: Slot) -> Draft | None:
    text, end = entry.text, entry.end
    rest = trim(text, dated.span.end, end, " .,;:–—-")
    rest, issued = _without_day(entry, rest, dated.issued)
    slot = settle(entry, slot, rest)
    deviations = list(slot.deviations)
    authors, quality = slot.authors, slot.quality
    if slot.title is not None:
        title = read_title(text, *slot.title)
        source = read_source(entry, rest.start, rest.end, dates=False) if rest else Source()
        quality = max(quality, 0.96) if source.container and source.likeness >= _KNOWN else quality
        if rest and authors is None and (moved := _authors_behind(entry, rest)):
            authors, source = moved
            deviations.append(Deviation("element-order", dated.span))
            quality *= 0.97
    elif rest:
        title, source, fit = split_title(entry, rest, year_only=len(dated.issued.partition("/")[0]) == 4)
        quality *= fit
    else:
        return None
    if title is None or (rest is None and names_site(entry, title.span)):
        return None
    source, issued = _day_behind(text, source, issued)
    if authors:
        deviations.extend(authors.deviations)
    quality *= _form(text, dated.span, slot) * (1.0 if dated.issued else 0.9)
    if rest is None:
        quality *= 1.0 if site_in(entry, title.span) else 0.7
    return Draft(
        style="apa",
        quality=quality,
        title=title,
        authors=authors,
        source=source,
        issued=issued,
        issued_at=dated.span,
        year_suffix=dated.suffix,
        deviations=tuple(dict.fromkeys(deviations)) if deviations else (),
    )


def _without_day(entry: Entry, rest: Span | None, year: str) -> tuple[Span | None, str]:
    """What follows the year without what the work is before it and a day at its end, and the day: ``UN Women.
    [online] 15 August``, ``Die Zeit vom 22.08.2022``."""
    text = entry.text
    if rest and text[rest.start] in "[(":
        rest = without_kind_before(text, rest)
    if rest is None or len(year) != 4 or not _FIGURE.search(text, max(0, rest.end - _LONGEST_DAY), rest.end):
        return rest, year
    found = dating.find_dates(text, max(rest.start, rest.end - _LONGEST_DAY), rest.end)
    if not found or found[-1].span.end < rest.end - 1:
        return rest, year
    last = found[-1]
    medium = _MEDIUM.search(text, rest.start, last.span.start)
    if medium:
        last = last._replace(span=Span(medium.start(), last.span.end))
    issued = dating.complete(year, last.day) if last.issued[:4] != year else last.issued
    kept = trim(text, rest.start, last.span.start)
    if kept and last.day is None and text[kept.end : kept.end + 1] == " ":
        kept = _of_outlet(entry, kept)
    return (kept, issued) if kept and len(issued) > 4 else (rest, year)


def _of_outlet(entry: Entry, kept: Span) -> Span | None:
    """What stands before a day without the "of" between them, where a known outlet stands before that."""
    bare = without_of(entry.text, kept)
    comma = max(entry.text.rfind(mark, *bare) for mark in (", ", ". "))
    return bare if bare != kept and comma > 0 and _known(entry, comma + 2, bare.end) else None


def _day_behind(text: str, source: Source, issued: str) -> tuple[Source, str]:
    """The day printed behind the outlet where the parentheses hold the year alone."""
    place = source.container or source.publisher
    if place is None or len(issued) != 4 or not issued.isdecimal():
        return source, issued
    if source.issued.startswith(issued):
        return source, source.issued
    for found in dating.find_dates(text, *place):
        whole = found.issued if found.issued.startswith(issued) else dating.complete(issued, found.day)
        name = trim(text, place.start, found.span.start)
        name = without_place(text, name) if name else None
        if len(whole) > 4 and name:
            return source._replace(container=name, publisher=None), whole
    return source, issued


def may_be_certain(entry: Entry) -> bool:
    """Whether the marks around the date may be APA's and no other style's."""
    date = entry.dated.span if entry.dated else Span(0, 0)
    return entry.text[date.end : date.end + 1] in ".,:" or date.end - date.start > _YEAR_ALONE


def _form(text: str, date: Span, slot: Slot) -> float:
    """How much the marks around the date are APA's: a stop behind it, none of Harvard's quotation marks."""
    after = text[date.end : date.end + 1]
    form = 1.0 if after == "." else 0.97 if after in ",:" or date.end - date.start > _YEAR_ALONE else 0.93
    if slot.title is not None:
        return form
    rest = text[date.end :].lstrip(" .,:")
    if rest[:1] in "‘“'" and rest[:1] and "’" in rest:
        form *= 0.95
    elif rest[:1] in _OPENERS and find_quoted(text, date.end, len(text)) is None:
        form *= _HALF_QUOTED
    return form


def _authors_behind(entry: Entry, rest: Span) -> tuple[Authors, Source] | None:
    """Persons between the date and the outlet, where the title stood before the date."""
    text = entry.text
    at = rest.start
    best = None
    while (at := text.find(". ", at, rest.end)) >= 0 and at - rest.start < 400:
        found = read_authors(text, rest.start, at + 1)
        if found and found.inverted and found.quality >= 0.9:
            best = (found, at + 2)
        at += 2
    if best is None:
        return None
    return best[0], read_source(entry, best[1], rest.end, dates=False)


def split_title(entry: Entry, rest: Span, *, year_only: bool = False) -> tuple[Title | None, Source, float]:
    """Title and source of what stands behind the date, and how sure the border between them is."""
    text = entry.text
    if (text[rest.start] in PAIRS or text[rest.end - 1] in CLOSERS) and (found := _quoted(entry, rest)):
        return found
    if (at := host_behind_date(text, rest.start, rest.end)) is not None:
        return read_title(text, rest.start, at), read_source(entry, at, rest.end), 0.97
    if thesis := thesis_in_brackets(entry, rest):
        return read_title(text, rest.start, thesis[0]), thesis[1], 1.0
    if cut := _outlet_in_title(entry, rest):
        return cut
    if (at := bracket_border(text, rest) or stopped_question(text, rest)) is not None:
        return read_title(text, rest.start, at), read_source(entry, at, rest.end, book=None), 0.97
    ends = _borders(entry, rest)
    last = ends[-1][1] if ends else rest.end
    if ends and is_places(text[last : rest.end].strip(" .")) and not _known(entry, last, rest.end):
        rest = Span(rest.start, ends[-1][0])
        ends = ends[:-1]
    for _, following in ends:
        if _HOST.match(text, following):
            source = read_source(entry, following, rest.end, dates=False)
            return read_title(text, rest.start, following), source, 0.98
    if not ends:
        if cut := _comma_source(entry, rest):
            return cut
        border = comma_border(entry, rest)
        placed = is_place_name(text[slice(*rest)].rpartition(", ")[2])
        if border and (placed or border.quality >= PLACED):
            source = read_source(entry, border.start, rest.end, book=None, dates=False)
            return read_title(text, rest.start, border.end), source, border.quality
        return read_title(text, *(_without_city(entry, rest) if placed else rest)), Source(), 1.0
    return _best_border(entry, rest, ends, year_only)


def _quoted(entry: Entry, rest: Span) -> tuple[Title | None, Source, float] | None:
    """A title in quotation marks, with the source behind it, or before it at the end of an entry."""
    text = entry.text
    if headed := behind_name(text, rest):
        (start, stop), quoted = headed
    else:
        first = find_quoted(text, *rest) if text[rest.start] in PAIRS else None
        if first is None or first[0] > rest.start or runs_on(text, first, rest.end):
            return None
        after = after_quote(text, first, rest)
        if after is None:
            return None
        start, stop, quoted = after, rest.end, first
    source = read_source(entry, start, stop, dates=False)
    known = source.container is not None and source.likeness >= _KNOWN
    return read_title(text, quoted[1], quoted[2]), source, 0.97 if known else 0.9


def _without_city(entry: Entry, rest: Span) -> Span:
    """A title without the city behind it, where the date has a comma or colon: ``(2021), Title, Rome``."""
    at = entry.dated.span.end if entry.dated else 0
    return Span(rest.start, entry.text.rfind(", ", *rest)) if entry.text[at : at + 1] in (",", ":") else rest


def _borders(entry: Entry, rest: Span) -> list[tuple[int, int]]:
    """Sentence ends that may part title and source; a stop behind one capital only before a known outlet."""
    text = entry.text
    ends = [*boundaries(text, rest.start, rest.end)]
    at = text.rfind(". ", rest.start, rest.end)
    if at >= 0 and (not ends or ends[-1][0] < at):
        tail = trim(text, at + 2, rest.end)
        if tail and likeness.likeness(entry, tail) >= (1.0 if text[at - 2] == "." else _KNOWN):
            ends.append((at, at + 2))
    return ends


def _best_border(
    entry: Entry, rest: Span, ends: Sequence[tuple[int, int]], year_only: bool
) -> tuple[Title | None, Source, float]:
    """The border before which a title and behind which a source stands, the last ones tried first."""
    text = entry.text
    best: tuple[float, int, int, Source] | None = None
    for mark, following in ends[-3:][::-1]:
        if (
            text[mark] == "."
            and text[following : following + 1].islower()
            and not _ARTICLE.match(text, following)
            and not _known(entry, following, rest.end)
        ):
            continue
        source = _issuer(
            read_source(entry, following, rest.end, book=None if year_only else False, dates=False)
        )
        if answers(entry, mark, source):
            continue
        worth = _worth(source) + 0.05 * (source.publisher is not None and source.container is not None)
        if best is None or worth > best[0] + 0.03:
            best = (worth, mark, following, source)
    if best is None or best[0] < _ENOUGH:
        doubt = 0.97 if best is None else 0.9 if best[0] < 0.3 else 0.75
        return read_title(text, *rest), Source(), doubt
    worth, mark, _, source = best
    title = trim(text, rest.start, sentence_end(text, mark))
    fit = 1.0 if worth >= 0.9 else 0.97 if worth >= 0.8 else 0.9 if worth >= 0.7 else 0.8
    return (read_title(text, *title) if title else None), source, fit


def _issuer(source: Source) -> Source:
    """A volume makes a publisher's name a journal's."""
    if source.publisher and source.container is None and (source.volume or source.issue):
        return source._replace(container=source.publisher, publisher=None)
    return source


def _known(entry: Entry, start: int, end: int) -> bool:
    tail = trim(entry.text, start, end)
    return tail is not None and likeness.likeness(entry, tail) >= 0.96


def _worth(source: Source) -> float:
    """How much a reading of the source is one."""
    if source.container is None and source.publisher is None:
        return 0.9 if source.kind in ("speech", "own") else 0.0
    if source.volume or source.issue or source.kind == "chapter":
        return 1.0
    return source.likeness


def _comma_source(entry: Entry, rest: Span) -> tuple[Title | None, Source, float] | None:
    """A single sentence may still hold the outlet behind its last comma, if that is a known one."""
    text = entry.text
    at = text.rfind(", ", rest.start, rest.end)
    if at < 0:
        return None
    tail = trim(text, at + 2, rest.end)
    tail = without_aside(text, tail) if tail else None
    parted = entry.dated is not None and text[entry.dated.span.end : entry.dated.span.end + 1] == ","
    least = _BODY if parted else _SITE
    if tail is None or likeness.likeness(entry, tail) < least or at - rest.start < _SHORTEST:
        return None
    return read_title(text, rest.start, at), read_source(entry, tail.start, tail.end, dates=False), 0.8


def _outlet_in_title(entry: Entry, rest: Span) -> tuple[Title | None, Source, float] | None:
    """``Title | Outlet`` and ``Title - Outlet``, as copied from a page's title."""
    text = entry.text
    for mark in BARS if BAR.search(text, *rest) else ():
        at = text.rfind(mark, rest.start, rest.end)
        if at < 0:
            continue
        tail = trim(text, at + len(mark), rest.end)
        if tail and likeness.likeness(entry, tail) >= 0.96 and not boundaries(text, tail.start, tail.end):
            section = _section_before(text, rest.start, at) if mark == " | " else at
            source = Source(container=tail, asides=(Span(section, at),) if section < at else ())
            return read_title(text, rest.start, section), source, 0.95
    return None


def _section_before(text: str, start: int, bar: int) -> int:
    """The bar before a section that stands between a page's title and its outlet, ``Title | World | Outlet``;
    else the bar before the outlet."""
    first = text.rfind(" | ", start + _SHORTEST, bar)
    is_section = first > 0 and text.count(" ", first + 3, bar) < 2 and text.find(",", first, bar) < 0
    return first if is_section else bar
