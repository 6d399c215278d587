"""Harvard: Author (Year) ‘Title’, Source, day month. Available at: URL (Accessed: date).

As in Cite Them Right; books and reports have their title unquoted and Place: Publisher.
"""

from __future__ import annotations

from newsld.source import Span
from newsld.text.names import is_organization
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.fields.borders import (
    Border,
    answers,
    bracket_border,
    comma_border,
    goes_on,
    names_site,
    stopped_question,
    thesis_in_brackets,
)
from newsld.text.references.fields.deciding import settle
from newsld.text.references.fields.signing import may_be_person
from newsld.text.references.scanners import dating, publishing
from newsld.text.references.scanners.authors import Authors, read_authors
from newsld.text.references.scanners.bodies import is_known, is_name_like
from newsld.text.references.scanners.hosting import host_behind_date
from newsld.text.references.scanners.quoted_titles import after_quote
from newsld.text.references.scanners.sentences import boundaries, sentence_end
from newsld.text.references.scanners.titles import PAIRS, Title, find_quoted, read_title, trim
from newsld.text.references.sources.bracketed import placed_in_brackets
from newsld.text.references.sources.likeness import of_host
from newsld.text.references.sources.sources import read_source
from newsld.text.references.styles.apa import split_title

_FARTHEST, _LONGEST_DAY = 300, 20
_KNOWN = 0.96
_OPENERS = frozenset("‘'“\"")
_FIGURES = frozenset("[(0123456789")
_AHEAD = ("Epub ahead", "Advance online", "Online first", "Published online", "First published online")
"""What begins no name of a source: Coastal Studies. [Online] 12 (3), 4–9."""
_OF_KIND = 0.95
_PARTED, _SURE = 0.95, 0.97
"""How sure a border at a comma is where one stands behind the year: Holm, R 2021, Sand, House."""
_HALF_QUOTED = 0.9
_HEAD = pattern(
    r"(?P<name>[^\W\d_a-z][\w’'.-]+(?:\s(?:of|for|the|and|[^\W\d_a-z][\w’'.-]*)){0,4})(?:(?P<mark>[,:])|\s[–—-])\s"
    r"(?=[^\W\d_a-z]|[“‘])"
)
"""How sure a title is whose closing mark is missing."""
_SUBTITLED = 0.91
"""What a border is worth behind which another sentence of the title may stand."""
_HOLDS_MORE = 0.75
"""What a title before the date is worth that may have taken the source or who wrote it."""
_OF_DATE = pattern(
    r"[^\W\d_]\s(?:on|of|from|since|until|vom|am|seit|du|le|depuis|del?|desde|il|do|em|van)\s\Z"
)
"""A word before a date that so is the title's: Statement on 7 July 2020."""
_SIGNED = pattern(
    r"(?:[^\W\d_a-z]\.[\s-]?){1,3}\s(?:[a-z]{1,3}\s){0,2}[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)?,\s"
)
_SPOKEN = ("speech at", "remarks at", "paper presented", "presented at", "lecture at", "address to")
_MOST = 6
"""So many borders are tried from either end."""
_TAIL_DATE = pattern(r",\s[^,]{3,20}\Z")


def read(entry: Entry) -> Draft | None:
    """The entry read as Harvard; None where it has no year in parentheses."""
    text, end = entry.text, entry.end
    dated, slot = entry.dated, entry.slot
    if dated is None or slot is None:
        return None
    rest = trim(text, dated.span.end, end, " .,;:–—-")
    slot = settle(entry, slot, rest)
    if rest is None and (slot.title is None or names_site(entry, slot.title)):
        return None
    authors, quality = slot.authors, slot.quality
    if slot.title is not None:
        title = read_title(text, *slot.title)
        authors, source = (
            _behind(entry, rest) if authors is None and rest else (authors, _source(entry, rest))
        )
        quality *= _HOLDS_MORE if _holds_more(entry, slot.title) else 0.97
    else:
        title, source, fit = title_and_source(entry, rest) if rest else (None, Source(), 0.0)
        quality *= fit
    if title is None:
        return None
    return Draft(
        style="harvard",
        quality=quality * _form(text, dated),
        title=title,
        authors=authors,
        source=source,
        issued=_joined(dated.issued, source),
        issued_at=source.issued_at if source.issued_at and not dated.issued else dated.span,
        year_suffix=dated.suffix,
        deviations=slot.deviations + (authors.deviations if authors else ()),
    )


def _holds_more(entry: Entry, title: Span) -> bool:
    """Whether a name stands behind the last stop before a date, a person before the first comma or who issued
    the work before a colon or dash: ``Title. Harbour Gazette (2021)``, ``R. Holm, Title, Harbour Gazette
    (2021)``, ``Harbour Institute: Title (2021)``."""
    text = entry.text
    if _SIGNED.match(text, *title) or _is_headed(entry, title):
        return True
    ends = boundaries(text, *title)
    last = text[ends[-1][1] : title.end] if ends and text[ends[-1][0]] == "." else ""
    return bool(last) and (is_known(last) or is_name_like(last))


def _is_headed(entry: Entry, title: Span) -> bool:
    """Whether what stands before the first comma, colon or dash may be a person or body of its own."""
    head = _HEAD.match(entry.text, *title)
    if head is None:
        return False
    name, mark = head["name"], head["mark"]
    if mark == ",":
        return entry.text.find(", ", head.end(), title.end) > 0 and all(
            map(may_be_person, name.split(" and "))
        )
    return mark is None or is_organization(name) or is_known(name) or of_host(name, entry.host)


def _form(text: str, dated: dating.Dated) -> float:
    """A full date in the parentheses and a stop behind them are APA's marks."""
    form = 1.0 if len(dated.issued) == 4 or dated.issued == "n.d." else 0.9
    return form * (0.97 if text[dated.span.end : dated.span.end + 1] == "." else 1.0)


def _source(entry: Entry, rest: Span | None) -> Source:
    return read_source(entry, rest.start, rest.end) if rest else Source()


def _joined(year: str, source: Source) -> str:
    """The day printed behind the outlet belongs to the year of the author."""
    if source.day:
        return dating.complete(year, source.day)
    return source.issued if source.issued.startswith(year) and len(source.issued) > len(year) else year


def _behind(entry: Entry, rest: Span) -> tuple[Authors | None, Source]:
    """Outlet and persons behind a title that came first: ``Sky News, Ramsay, S., 16 August``."""
    text = entry.text
    at, farthest = rest.start, min(rest.end, rest.start + _FARTHEST)
    while (at := text.find(", ", at, farthest)) >= 0:
        stop = at + 2
        for _ in range(4):
            stop = text.find(",", stop + 1, rest.end)
            if stop < 0:
                break
            found = read_authors(text, at + 2, stop)
            if found and found.inverted and found.quality >= 1.0:
                source = read_source(entry, rest.start, at)
                later = read_source(entry, stop, rest.end)
                return found, _dated(source, later)
        at += 2
    return None, read_source(entry, rest.start, rest.end)


def _dated(source: Source, later: Source) -> Source:
    return source._replace(issued=later.issued, issued_at=later.issued_at, day=later.day)


def title_and_source(entry: Entry, rest: Span) -> tuple[Title | None, Source, float]:
    """A quoted title and its source, or an unquoted one up to its stop."""
    text = entry.text
    quoted = find_quoted(text, *rest) if text[rest.start] in PAIRS else None
    if quoted and quoted[0] == rest.start and after_quote(text, quoted, rest) is not None:
        title = read_title(text, quoted[1], quoted[2], quoted=True)
        source = read_source(entry, quoted[3], rest.end)
        return title, source, 1.0 if source.likeness >= 0.7 else 0.9
    if quoted is None and text[rest.start : rest.start + 1] in _OPENERS:
        start = next((at for at in range(*rest) if text[at] not in _OPENERS), rest.end)
        if start == rest.end:
            return None, Source(), 0.0
        title, source, fit = title_and_source(entry, Span(start, rest.end))
        return title, source, _HALF_QUOTED * fit
    if thesis := thesis_in_brackets(entry, rest):
        return read_title(text, rest.start, thesis[0]), thesis[1], 1.0
    if (at := bracket_border(text, rest) or stopped_question(text, rest)) is not None:
        return read_title(text, rest.start, at), read_source(entry, at, rest.end, book=True), 0.97
    if (at := host_behind_date(text, rest.start, rest.end)) is not None:
        return read_title(text, rest.start, at), read_source(entry, at, rest.end), 0.97
    if placed := placed_in_brackets(entry, rest):
        return placed
    if boundaries(text, rest.start, rest.end):
        return _unquoted(entry, rest)
    return _single(entry, rest)


def _single(entry: Entry, rest: Span) -> tuple[Title | None, Source, float]:
    """A title without a stop in it, with the source behind its last comma, or a date and no source."""
    text = entry.text
    if kind := _kind_between(text, rest):
        return read_title(text, rest.start, kind.start), read_source(entry, kind.end, rest.end), _OF_KIND
    found = dating.find_dates(text, rest.start, rest.end)
    last = found[-1] if found else None
    dated = last is not None and last.span.end >= rest.end - 1 and last.span.start > rest.start + 8
    if (
        last
        and dated
        and len(last.issued) == len("2022-03")
        and text[: last.span.start].rstrip()[-1].isalpha()
    ):
        dated = False
    stop = last.span.start if last and dated else rest.end
    if border := _comma(entry, Span(rest.start, stop), dated=dated):
        title = read_title(text, rest.start, border.end)
        return title, read_source(entry, border.start, rest.end, book=None), border.quality
    if last and dated and not _OF_DATE.search(text, rest.start, stop):
        title = read_title(text, rest.start, stop)
        return title, Source(issued=last.issued, issued_at=last.span, day=last.day), 0.97
    return read_title(text, *rest), Source(), 0.93 if ", " in text[rest.start : rest.end] else 0.98


def _comma(entry: Entry, rest: Span, *, dated: bool = False) -> Border | None:
    """The comma before the source; where one stands behind the year too, a body's name needs no more."""
    border = comma_border(entry, rest, dated=dated)
    if border or dated or not entry.text.startswith(", ", rest.start - 2):
        return border
    border = comma_border(entry, rest, dated=True)
    return border if border and border.quality >= _PARTED else None


def _kind_between(text: str, rest: Span) -> Span | None:
    """What the work is, between commas behind its title: ``Sand wars, online video, 12 May, Tideline``,
    ``Sand wars, paper presented at the Tidal Conference, Lund``."""
    comma = text.find(", ", *rest)
    while comma > 0:
        following = text.find(", ", comma + 2, rest.end)
        kind = text[comma + 2 : following].casefold()
        if following > 0 and kind in publishing.genres():
            return Span(comma, following + 2)
        if following > 0 and kind.startswith(_SPOKEN):
            return Span(comma, comma + 2)
        comma = following
    return None


def _unquoted(entry: Entry, rest: Span) -> tuple[Title | None, Source, float]:
    """A title in italics: it ends at the first stop behind which everything is source."""
    text = entry.text
    ends = boundaries(text, rest.start, rest.end)
    while len(ends) > 1 and (text[ends[-1][1]] in _FIGURES or text.startswith(_AHEAD, ends[-1][1])):
        ends = ends[:-1]
    last = Span(ends[-1][1], rest.end)
    dated = last.end - last.start < _LONGEST_DAY and _is_date(text, last)
    border = _comma(entry, Span(rest.start, ends[-1][0]) if dated else rest, dated=dated)
    least = _PARTED if dated or text.startswith(", ", rest.start - 2) else _SURE
    placed = border and publishing.is_place_name(text[last.start : border.end])
    if border and not placed and border.quality >= least and (dated or border.end > last.start):
        title = read_title(text, rest.start, border.end)
        return title, read_source(entry, border.start, rest.end, book=True), 0.95
    best: tuple[float, int, Source] | None = None
    for mark, following in (*ends[:_MOST], *ends[_MOST:][-_MOST:]):
        source = read_source(entry, following, rest.end, book=True)
        if answers(entry, mark, source):
            continue
        fit = _fit(source, is_last=following == ends[-1][1])
        if goes_on(entry, mark, following, source):
            fit = min(fit, _SUBTITLED)
        if best is None or fit > best[0]:
            best = (fit, mark, source)
        if fit >= 0.98:
            break
    if border and not placed and best and best[0] <= _SUBTITLED and border.end > last.start:
        title = read_title(text, rest.start, border.end)
        return title, read_source(entry, border.start, rest.end, book=True), border.quality
    if best is None or best[0] < 0.9:
        return split_title(entry, rest, year_only=True)
    span = trim(text, rest.start, sentence_end(text, best[1]))
    return (read_title(text, *span) if span else None), best[2], best[0]


def _is_date(text: str, place: Span) -> bool:
    found = dating.find_dates(text, *place)
    return len(found) == 1 and found[0].span.start == place.start and found[0].span.end >= place.end - 1


def _fit(source: Source, *, is_last: bool) -> float:
    """How surely a reading of what follows a stop is a source; 0 where a later stop may be the border."""
    if source.container is None and source.publisher is None:
        placed = is_last and source.likeness >= 0.9 and not (source.volume or source.page)
        said = source.kind or source.day or source.edition or placed
        return 0.97 if said else 0.0
    if source.publisher and source.likeness >= 0.9:
        return 0.99
    if source.container and source.likeness >= _KNOWN:
        return 0.98
    if not is_last or source.likeness < 0.5:
        return 0.0
    return 0.97 if source.likeness >= 0.9 else 0.9
