"""MLA and Chicago bibliographies: Author. “Title.” Container, date, location. Author. Title. Publisher, year.

https://style.mla.org/works-cited/works-cited-a-quick-guide/
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsld.document import Deviation, Name
from newsld.source import Span
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.authors import Authors, read_authors, unlisted_body
from newsld.text.references.scanners.bodies import is_known, is_name_like, is_outlet_before, literal
from newsld.text.references.scanners.dating import find_dates, in_parentheses, year_behind
from newsld.text.references.scanners.hosting import host_mark
from newsld.text.references.scanners.quoted_titles import after_quote
from newsld.text.references.scanners.sentences import boundaries, sentence_end
from newsld.text.references.scanners.slots import Slot, end_before_title, leading_authors
from newsld.text.references.scanners.titles import Title, find_quoted, read_title, repeated, trim
from newsld.text.references.sources import likeness
from newsld.text.references.sources.sources import read_source
from newsld.text.references.styles import free
from newsld.text.references.styles.names_first import names_first
from newsld.text.references.styles.pieces import is_press
from newsld.text.references.styles.title_first import BY, title_first, turned_behind
from newsld.text.wide import is_wide

_FIRST_YEAR = pattern(r"[.?!][”\"»]?\s(?P<year>(?:1[4-9]|20)\d\d)\Z")
_YEAR_BEHIND = pattern(r"\s(?P<year>(?:1[4-9]|20)\d\d)\.\s(?=[^\W\d_a-z])")
"""The year in which a work first came out, before the source of what was used."""
_CLOSED_YEAR = pattern(r"\s?\(?\d{4}\)")
"""The year behind the link, which then is the entry's."""
_PAGE_BEHIND = pattern(r":(?P<page>[A-Z]?\d[\w–-]*)")
_STROKED = pattern(r"[^\W\d_a-z][^\W\d_]+(?:[-’'][^\W\d_]+)?")
_JOINED = pattern(
    r"(?P<names>[^\W\d_a-z][^\W\d_]+(?:[-’'][^\W\d_]+)?(?:\s?/\s?[^\W\d_a-z][^\W\d_]+(?:[-’'][^\W\d_]+)?){1,5})[,:]\s"
)
"""Family names as German law prints them: Maas/Berg, Title, in: Deichrecht 2019, S. 12."""
_TURNED = pattern(r"[^\W\d_a-z][\w’'-]+,\s[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z]\b\.?)?")
_STOPPED = pattern(rf"{_TURNED.pattern}(?:\.\s{_TURNED.pattern})+\.?")
"""Names turned round with a stop behind each, as students list them: Holm, Rosa. Berg, Sam."""
_STROKES, _ROWS = 0.95, 0.97
_LONGEST_DATE = 24
_FARTHEST, _KNOWN = 100, 0.96
_IMPRINT = pattern(r"\.\s[^.]{3,60},\s(?:19|20)\d\d\Z")
_BODY, _CAPITALS = 0.85, 0.95
"""How sure a body is that nobody listed, in capitals before a title that has none."""
_SECOND, _LONGEST_NAME = 0.5, 3
"""What a source is worth that is only the second; the blanks of a database's name."""


def read(entry: Entry) -> Draft | None:
    """The entry read as author, title, source with the date in it; None where no such parts are found."""
    text, end = entry.text, entry.end
    if quoted := find_quoted(text, 0, end):
        if found := _signed(entry, quoted) or _quoted(entry, quoted):
            return found
    elif (opening := _unclosed(text, end)) is not None:
        return _half_quoted(entry, opening)
    return _unquoted(entry)


def _signed(entry: Entry, first: tuple[int, int, int, int]) -> Draft | None:
    """``“Rosa Holm”, “Title”, Outlet, 2014``: the author too in quotation marks, as of tables."""
    text, (opening, start, stop, after) = entry.text, first
    behind = trim(text, after, min(after + 3, entry.end), " ,;:.")
    second = find_quoted(text, after, entry.end) if opening == 0 and behind else None
    if second is None or behind is None or second[0] != behind.start:
        return None
    authors = read_authors(text, start, stop)
    title = read_title(text, second[1], second[2], quoted=True)
    if authors is None or title is None or not all(name.given for name in authors.names):
        return None
    source = read_source(entry, second[3], entry.end)
    return _draft(entry, title_parts=(authors, title), source=source, quality=_ROWS)


def _outlet_before(text: str, before: Span, opening: int) -> Span | None:
    """The outlet before a quoted title and a colon, a comma or a dash: ``Harbour Gazette: “Title”``. Before a
    dash it may be anything but a person."""
    name = trim(text, before.start, before.end, " :,")
    mark = text[before.end : opening].strip(" _*[") or text[before.end - 1]
    if name is None or mark not in (":", ",", *_DASHES):
        return None
    is_outlet = is_outlet_before(text[slice(*name)])
    return name if is_outlet or (mark in _DASHES and not _names_person(text, name)) else None


def _before(text: str, opening: int) -> Span | None:
    """What stands before a quoted title, without the mark or the dash between them."""
    before = trim(text, 0, opening, " ,;")
    is_dashed = before is not None and text[: before.end].endswith(_SPACED_DASHES)
    return trim(text, before.start, before.end - 2) if before and is_dashed else before


def _names_person(text: str, name: Span) -> bool:
    found = read_authors(text, *name, first_inverted=False)
    return found is not None and any(one.given for one in found.names)


_DASHES = ("-", "–", "—")
_SPACED_DASHES = tuple(f" {dash}" for dash in _DASHES)


def _unclosed(text: str, end: int) -> int | None:
    at = text.find("“", 0, end)
    return at if 0 <= at < 160 and "”" not in text[at:end] else None


def _quoted(entry: Entry, quoted: tuple[int, int, int, int]) -> Draft | None:
    text, end = entry.text, entry.end
    before = _before(text, quoted[0])
    opening, start, stop, after = quoted if before else repeated(text, quoted, end)
    if after_quote(text, quoted, Span(0, end)) is None:
        return None
    authors: Authors | None = None
    stopped = True
    if before:
        if before.end > 400 or (is_wide(text[0]) and text[before.end - 1] != "."):
            return None
        if text[opening] in "„«" and is_press(entry, 0, Span(opening, after)):
            return None
        if text[before.end - 1] == ":" and any(len(one.issued) > 7 for one in find_dates(text, *before)):
            return None
        stopped = text[before.end - 1] == "."
        if not stopped and _names_outlet(entry, before):
            return None
        authors = _names(text, before)
        if authors is None or (not stopped and end_before_title(text, before.end, authors)):
            return None
    title = read_title(text, start, stop, quoted=True)
    if title is None:
        return None
    turned = None if before else turned_behind(entry, after)
    authors, source = turned or (authors, _behind_first_year(entry, after) or _source(entry, after))
    authors = authors or source.authors
    if before and not source.container and (outlet := _outlet_before(text, before, opening)):
        authors, source, stopped = source.authors, source._replace(container=outlet, likeness=1.0), True
    quality = (authors.quality if authors else 0.97) * (1.0 if stopped else 0.97)
    if source.likeness < 0.7 or (
        source.issued_at and source.issued_at.start <= after + 2 and source.container
    ):
        quality *= 0.85
    if before and text[before.end : opening].strip(" ") in (",", ":"):
        quality *= 0.9
    draft = _draft(entry, title_parts=(authors, title), source=source, quality=quality, stopped=stopped)
    return draft if before or opening else free.signed(entry, draft) or draft


def _names(text: str, before: Span) -> Authors | None:
    """Who stands before a quoted title, also behind "By", as in copies: ``By Rosa Holm. “Title.”``"""
    by = BY.match(text, *before)
    found = read_authors(text, by.end(), before.end, first_inverted=False) if by else None
    if found and all(name.given and name.family for name in found.names):
        return found
    if stopped := _STOPPED.fullmatch(text, *before):
        parts = [read_authors(text, *one.span()) for one in _TURNED.finditer(text, *stopped.span())]
        names = [name for part in parts if part and part.inverted for name in part.names]
        return Authors(tuple(names), _BODY, inverted=True) if len(names) == len(parts) else None
    return read_authors(text, before.start, before.end) or unlisted_body(text, before) or _desk(text, before)


def _desk(text: str, before: Span) -> Authors | None:
    """A newsroom's desk in small letters: ``onze politieke redactie. “Title.”``"""
    name = text[slice(*before)].rstrip(".")
    is_desk = name.casefold().rpartition(" ")[2] in publishing.phrases("desk")
    return Authors((literal(name, Span(before.start, before.start + len(name))),), _BODY) if is_desk else None


def _source(entry: Entry, start: int, *, book: bool = False) -> Source:
    """The source behind a title, whether or not a mark parts it from its year: ``Harbour Gazette 2021``."""
    year = year_behind(entry.text, start, entry.end)
    if year is None or _CLOSED_YEAR.match(entry.text, entry.links.tail):
        return read_source(entry, start, entry.end, book=book)
    source = read_source(entry, start, year.span.start, book=book)
    page = _PAGE_BEHIND.match(entry.text, year.span.end)
    place = Span(*page.span("page")) if page else source.page
    return source._replace(issued=year.issued, issued_at=year.span, page=place)


def _behind_first_year(entry: Entry, after: int) -> Source | None:
    """``“Title.” 1977. Container, House, 1988``: the source behind the year of the first edition."""
    first = _YEAR_BEHIND.match(entry.text, after, entry.end)
    source = read_source(entry, first.end(), entry.end) if first else None
    return _with_aside(source, first) if first and source and source.issued else None


def _with_aside(source: Source, first: re.Match[str]) -> Source:
    return source._replace(asides=(*source.asides, Span(*first.span("year"))))


def _names_outlet(entry: Entry, before: Span) -> bool:
    """Whether an outlet stands where given names would: ``Rosa Holm, Harbour Gazette: “Title”``."""
    comma = entry.text.rfind(", ", *before)
    return comma > 0 and likeness.likeness(entry, Span(comma + 2, before.end)) >= _KNOWN


def _draft(
    entry: Entry,
    *,
    title_parts: tuple[Authors | None, Title | None],
    source: Source,
    quality: float,
    stopped: bool = True,
) -> Draft:
    authors, title = title_parts
    deviations: tuple[Deviation, ...] = authors.deviations if authors else ()
    if not stopped and authors:
        last = authors.names[-1].span
        if last:
            deviations += (Deviation("author-terminator", Span(last.end, last.end)),)
    return Draft(
        style="numeric" if authors and _is_medical(entry.text, authors) else _style(entry, source),
        quality=quality,
        title=title,
        authors=authors,
        source=source,
        issued=source.issued,
        issued_at=source.issued_at,
        deviations=deviations,
    )


def _is_medical(text: str, authors: Authors) -> bool:
    """Whether the names are Vancouver's: a family name and initials with no comma between them."""
    return authors.inverted and all(
        name.span and "," not in text[slice(*name.span)] for name in authors.names
    )


def _style(entry: Entry, source: Source) -> str:
    """Chicago prints the month before the day and a place before the publisher, MLA neither."""
    printed = entry.text[source.issued_at.start : source.issued_at.end] if source.issued_at else ""
    words = printed.split()
    if len(words) == 3 and words[0][:1].isalpha():
        return "chicago-notes"
    if source.publisher and entry.text[: source.publisher.start].rstrip().endswith(":"):
        return "chicago-notes"
    return "mla"


def _half_quoted(entry: Entry, opening: int) -> Draft | None:
    """A title whose closing mark is missing ends at the stop before the source."""
    text, end = entry.text, entry.end
    before = trim(text, 0, opening, " ,;")
    authors = read_authors(text, before.start, before.end) if before else None
    if before and authors is None:
        return None
    for mark, following in boundaries(text, opening, end)[-4:][::-1]:
        source = read_source(entry, following, end)
        if source.likeness >= 0.7 and source.container:
            title = read_title(text, opening + 1, sentence_end(text, mark))
            quality = 0.85 * (authors.quality if authors else 1.0)
            return (
                _draft(entry, title_parts=(authors, title), source=source, quality=quality) if title else None
            )
    return None


def _unquoted(entry: Entry) -> Draft | None:
    """``Rushdie, Salman. Joseph Anton: A Memoir. Random House, 2012.``"""
    text, end = entry.text, entry.end
    if first := title_first(entry):
        return _draft(entry, title_parts=(first[1], first[0]), source=first[2], quality=first[1].quality)
    slot = leading_authors(text, end)
    if slot is None or (slot.quality < _BODY and text[: slot.end].isupper()):
        slot = _body_first(entry) or slot
    hosted = slot is not None and text.startswith("In: ", slot.end)
    if slot and (hosted or _is_title_first(entry, slot)):
        slot = None
    if slot is None and not hosted and _has_colon_head(text, end):
        return None
    slot = slot or names_first(entry)
    start = slot.end if slot else 0
    if text[start : start + 4].isdecimal() and text[start + 4 : start + 6] in (". ", ", "):
        return None
    if _begins_with_date(text, start, end):
        return None
    authors = slot.authors if slot else None
    if (at := host_mark(text, start, end)) is not None:
        if slot is None and (found := _JOINED.match(text, 0, at)):
            authors, start = _joined(found), found.end()
        source = read_source(entry, at, end)
        title = read_title(text, start, at)
        quality = 0.99 * (authors.quality if authors else 0.9)
        return _draft(entry, title_parts=(authors, title), source=source, quality=quality) if title else None
    ends = boundaries(text, start, end)
    if ends:
        return _bordered(entry, slot, start, ends)
    rest = trim(text, start, end)
    title = read_title(text, *rest) if rest else None
    if title is None or slot is None or slot.quality < 0.85:
        return None
    return _draft(entry, title_parts=(authors, title), source=Source(), quality=0.8 * slot.quality)


def _joined(match: re.Match[str]) -> Authors:
    """Family names with strokes between them."""
    found = [Span(*one.span()) for one in _STROKED.finditer(match.string, *match.span("names"))]
    return Authors(tuple(Name(family=match.string[slice(*one)], span=one) for one in found), _STROKES)


def _begins_with_date(text: str, start: int, end: int) -> bool:
    """Whether a whole date, or one in parentheses, stands where the title should: the entry is of an
    author-date style."""
    if text[start : start + 1] == "(":
        inner = in_parentheses(text, min(end, start + _LONGEST_DATE + 2))
        return inner is not None and inner.span.start == start
    found = find_dates(text, start, min(end, start + _LONGEST_DATE))
    return bool(found) and found[0].span.start == start and len(found[0].issued) >= 7


def _is_title_first(entry: Entry, slot: Slot) -> bool:
    """Whether a known outlet follows what would be a body's name, which so is a title."""
    names = slot.authors.names if slot.authors else ()
    if len(names) != 1 or not names[0].literal or is_known(names[0].literal):
        return False
    ends = boundaries(entry.text, slot.end, entry.end)
    following = Span(slot.end, ends[0][0] if ends else entry.end)
    return likeness.likeness(entry, following) >= _KNOWN


def _has_colon_head(text: str, end: int) -> bool:
    """Whether inverted names and a colon begin the entry, which so is of another style."""
    colon = text.find(": ", 0, min(end, _FARTHEST))
    found = read_authors(text, 0, colon) if colon > 0 else None
    return found is not None and found.quality >= 0.9 and (found.inverted or bool(found.names[0].literal))


def _body_first(entry: Entry) -> Slot | None:
    """A body nobody listed, where a title and a source still follow, or in capitals before a title alone:
    ``Cour des comptes. Title. House.``, ``REDE DAS LAGOAS. Title``."""
    text = entry.text
    ends = boundaries(text, 0, entry.end)
    if not ends or text[ends[0][0]] != ".":
        return None
    mark, following = ends[0]
    in_capitals = text[:mark].isupper() and not is_name_like(text[following : entry.end])
    if len(ends) == 1 and not in_capitals:
        return None
    if len(ends) > 1 and likeness.likeness(entry, Span(following, ends[1][0])) >= _KNOWN:
        return None
    authors = unlisted_body(text, Span(0, mark))
    return Slot(authors, None, (), _CAPITALS if in_capitals else 0.88, following) if authors else None


def _bordered(entry: Entry, slot: Slot | None, start: int, ends: Sequence[tuple[int, int]]) -> Draft | None:
    """The border before which a title and behind which a source stands, the last ones tried first."""
    text = entry.text
    best: tuple[float, Draft] | None = None
    for mark, following in ends[-4:][::-1]:
        if text[following] in "–—-|/":
            continue
        source = _source(entry, following, book=True)
        span = trim(text, start, sentence_end(text, mark))
        worth = _worth(source) * (_SECOND if span and _holds_imprint(text, span, source) else 1.0)
        source = _with_database(entry, source)
        first = _FIRST_YEAR.search(text, *span) if span and source.issued else None
        if span and first and first.start() > span.start:
            span, source = Span(span.start, sentence_end(text, first.start())), _with_aside(source, first)
        title = read_title(text, *span) if span else None
        if title and worth and (best is None or worth > best[0] + 0.03):
            fit = 0.99 if worth >= 0.9 else 0.97 if worth >= 0.65 else 0.7
            quality = fit * (slot.quality if slot else 0.85)
            parts = (slot.authors if slot else None, title)
            best = (worth, _draft(entry, title_parts=parts, source=source, quality=quality))
    return best[1] if best else None


def _holds_imprint(text: str, title: Span, source: Source) -> bool:
    """Whether a title took a publisher and the year before a database: ``Sand Wars. House, 2016. JSTOR``."""
    return not source.issued and _IMPRINT.search(text, *title) is not None


def _with_database(entry: Entry, source: Source) -> Source:
    """A book's source with the database behind the year: ``House, 2016. JSTOR, www.jstor.org``."""
    year = source.issued_at
    if source.container or source.publisher is None or year is None or not entry.links.url:
        return source
    name = trim(entry.text, year.end, entry.end) if entry.text.startswith(". ", year.end) else None
    if name is None or name.start != year.end + 2 or not is_name_like(entry.text[slice(*name)]):
        return source
    if entry.text.count(" ", *name) > _LONGEST_NAME or boundaries(entry.text, *name):
        return source
    return source._replace(container=name)


def _worth(source: Source) -> float:
    """How much a reading of the source is one; 0 where it holds nothing."""
    located = bool(source.volume or source.page)
    if source.container is None and source.publisher is None:
        return 0.7 if source.issued or source.edition or source.volume else 0.0
    likeness = max(source.likeness, 0.95) if source.volume and source.issued else source.likeness
    return likeness if source.issued or located else 0.93 * likeness
