"""Chicago notes: First Last, “Title,” Container, date, URL; First Last, Title (Place: Publisher, year).

And IEEE's books: A. Last, Title. Place: Publisher, year.
https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-1.html
"""

from __future__ import annotations

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.names import is_organization
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.fields.borders import comma_border
from newsld.text.references.fields.signing import for_outlet, is_signed
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.authors import Authors, is_turned, read_authors, unlisted_body
from newsld.text.references.scanners.bodies import UNIT, is_name_like, is_outlet_before, literal
from newsld.text.references.scanners.comma_names import inverted, is_turned_before
from newsld.text.references.scanners.dating import Dated, find_dates
from newsld.text.references.scanners.name_forms import LEADING
from newsld.text.references.scanners.persons import initials
from newsld.text.references.scanners.publishing import is_place_name
from newsld.text.references.scanners.quoted_titles import after_quote
from newsld.text.references.scanners.scholars import scholars
from newsld.text.references.scanners.sentences import boundaries, sentence_end
from newsld.text.references.scanners.titles import Title, find_quoted, read_title, repeated, trim
from newsld.text.references.sources.imprint import without_place
from newsld.text.references.sources.law_sources import imprint as law_imprint, source_behind
from newsld.text.references.sources.likeness import of_host
from newsld.text.references.sources.parts import is_noise
from newsld.text.references.sources.sources import read_source
from newsld.text.references.styles import free, humanities
from newsld.text.references.styles.notes_plain import bodied, imprinted, interview, named_before, yearly
from newsld.text.references.styles.pieces import is_press

_IMPRINT = pattern(r"[\s,]\s?\((?=[^()]*(?:(?<!/)\d{4}|n\.d\.))(?P<imprint>[^()]{4,120})\)")
_PAGE = pattern(r",\s(?:pp?\.\s?)?(?P<page>\d{1,5}(?:\s?[-–]\s?\d{1,5})?)(?=[.,;]|\Z)")
_JOINED = pattern(r"\s(?:and|&|und|et|y|e|en)\s|\bet al")
_ASIDE = pattern(r"\s\(([^()]{3,40})\)\Z")
_RELEASE = pattern(
    r"(?i:press\srelease|(?:news|media)\srelease|press\sstatement|pressemitteilung|medienmitteilung|persbericht"
    r"|communiqué(?:\sde\spresse)?|comunicado(?:\sde\s(?:prensa|imprensa))?|nota\sde\sprensa|comunicato(?:\sstampa)?"
    r"|komunikat(?:\sprasowy)?|pressmeddelande|pressemelding):\s(?=\S)"
)
"""What stands between a body and what it told the press."""
_ROLE = pattern(r"(?:eds?|trans|editors?|hrsg)\.?,\s", 2)
_BYLINE = pattern(r",\s(?:by|von|por|par|di|da|door|av|af)\s[^\W\d_a-z]")
_JOINT = pattern(r"(?:in|su|dans|en|em|w|i)\s(?=[^\W\d_a-z])")
_YEAR_LAST = pattern(r"[^\W\d_]\s(?:19|20)\d\d[a-z]?\Z")
_GIVEN_NAME = pattern(r"(?:[^\W\d_a-z][^\W\d_]+\s)?(?:[^\W\d_a-z]\.-?){1,4}\s")
"""A given name and an initial, or one alone, where a title seems to begin: DAVIS, Angela Y. Sand"""
_FARTHEST, _OUTLET = 300, 0.96
_LONGEST_OUTLET, _SMALL = 4, 3


def read(entry: Entry) -> Draft | None:
    """The entry read as a note; None where the parts are not between commas."""
    text, end = entry.text, entry.end
    quoted = find_quoted(text, 0, end)
    behind = after_quote(text, quoted, Span(0, end)) if quoted else None
    if quoted and behind is None and quoted[0] and is_signed(text[quoted[3] : end].lstrip()):
        return None
    if quoted is None or behind is None:
        return _unquoted(entry)
    opening, start, stop, after = quoted if quoted[0] else repeated(text, quoted, end)
    if text[opening] in "„«" and is_press(entry, 0, Span(opening, after)):
        return None
    before = _without_kind(text, _behind_platform(text, trim(text, 0, quoted[0], " ,;:")))
    signed = for_outlet(entry, before) if before else None
    authors = signed[0] if signed else None
    if before and not signed:
        authors = _heading(entry, before, opening)
    if before and (text[opening - 2 : opening] != ", " or _is_dated(text, before)):
        return None
    site = before if before and not signed and _is_site(entry, before, authors) else None
    if before and (site or authors is None):
        authors = None if site else unlisted_body(text, before)
    title = read_title(text, start, stop, quoted=True)
    if title is None or (before and not (authors or site)):
        return None
    is_law = before and text[opening] in "‘'" and text[after : after + 1] == " "
    source = (source_behind(entry, after) if is_law else None) or read_source(entry, after, end)
    authors = authors or source.authors
    if site:
        source = source._replace(container=site, likeness=1.0)
    if before and authors and not signed and is_outlet_before(text[slice(*before)]):
        authors, source = _signed(text, before, source)
    if signed and source.container is None:
        source = source._replace(container=signed[1], likeness=1.0)
    elif authors and len(authors.names) > 1 and source.container is None:
        authors, source = _parted(authors, source)
    quality = (authors.quality / 0.9 if authors else 0.95) * (1.0 if source.likeness >= 0.7 else 0.85)
    draft = _draft(min(0.97, quality), title, authors, source)
    return draft if before or opening else free.signed(entry, draft) or draft


def _heading(entry: Entry, before: Span, opening: int) -> Authors | None:
    """Who stands before a quoted title: persons, the first of whom may be turned round, or a body."""
    text = entry.text
    head = inverted(text, opening) if text.find(", ", *before) > 0 else None
    if head and head[1] == opening:
        return head[0]
    return read_authors(text, *before, first_inverted=False)


def _is_site(entry: Entry, before: Span, authors: Authors | None) -> bool:
    """Whether the link's site stands before a quoted title: one word that nothing tells from a family name,
    or words in small letters, which no body has: ``Café maritime, « Le sable », cafemaritime.example``."""
    name = entry.text[slice(*before)]
    if authors is None:
        return not is_name_like(name) and of_host(name, entry.host)
    first = authors.names[0]
    return bool(first.family) and not first.given and of_host(name, entry.host)


def _unquoted(entry: Entry) -> Draft | None:
    return (
        interview(entry)
        or yearly(entry)
        or _book(entry)
        or humanities.book(entry)
        or imprinted(entry, _listing)
        or _stopped(entry)
        or _page(entry)
        or named_before(entry)
        or bodied(entry)
    )


def _behind_platform(text: str, before: Span | None) -> Span | None:
    """What stands behind a platform and a colon: ``Substack: Rosa Holm, “Title”``."""
    colon = text.find(": ", *before) if before else -1
    if before is None or colon < 0 or lexicon.key(text[before.start : colon]) not in lexicon.outlets():
        return before
    return Span(colon + 2, before.end)


def _is_dated(text: str, before: Span) -> bool:
    """Whether what stands before a title has a day in it, or ends in the year of an author-date style."""
    return _YEAR_LAST.search(text, *before) is not None or any(map(_has_day, find_dates(text, *before)))


def _has_day(dated: Dated) -> bool:
    return dated.day is not None or len(dated.issued) > len("2024")


def _without_kind(text: str, before: Span | None) -> Span | None:
    """What stands before a quoted title without what the work is: ``Press release, Body, “Title”``, ``Body
    press release, “Title”``, ``Body, press release, “Title”``, ``Body (press release), “Title”``."""
    if before is None:
        return None
    if (comma := text.find(", ", *before)) >= 0:
        last = text.rfind(", ", *before)
        if is_noise(text[before.start : comma]):
            return Span(comma + 2, before.end)
        if text[last + 2].isalpha() and is_noise(text[last + 2 : before.end]):
            return Span(before.start, last)
    aside = _ASIDE.search(text, *before) if text[before.end - 1] == ")" else None
    if aside and is_noise(aside[1]):
        return Span(before.start, aside.start())
    name, *kind = text[slice(*before)].rsplit(" ", 2)
    if len(kind) == 2 and " ".join(kind).casefold() in publishing.genres():
        return Span(before.start, before.start + len(name))
    return before


def _signed(text: str, outlet: Span, source: Source) -> tuple[Authors | None, Source]:
    """An outlet before the title and who signs behind it: ``Harbour Gazette, “Title”, 4 May, R. Holm``."""
    signed = source.authors
    if signed is None and source.container:
        signed = read_authors(text, *source.container, first_inverted=False)
        if signed is None or not all(name.given for name in signed.names):
            return read_authors(text, *outlet), source
    return signed, source._replace(container=outlet, likeness=1.0)


def _parted(authors: Authors, source: Source) -> tuple[Authors, Source]:
    """Persons and the outlet named beside them: ``Harbour Gazette, Rosa Holm, “Title”``. An outlet beside a
    body is an author."""
    outlet = next((name for name in authors.names if is_outlet_before(name.literal)), None)
    if outlet is None or outlet.span is None:
        return authors, source
    names = tuple(name for name in authors.names if name is not outlet)
    if names and all(name.literal for name in names):
        return authors, source
    return authors._replace(names=names), source._replace(container=outlet.span, likeness=1.0)


def _draft(quality: float, title: Title, authors: Authors | None, source: Source) -> Draft:
    return Draft(
        style="chicago-notes",
        quality=quality,
        title=title,
        authors=authors,
        source=source,
        issued=source.issued,
        issued_at=source.issued_at,
    )


def _leading(text: str, stop: int) -> tuple[Authors, int] | None:
    """Names up to a comma: the first one that will do, or the last one behind an "and"."""
    shortest: tuple[Authors, int] | None = None
    joined: tuple[Authors, int] | None = None
    comma = text.find(", ", 0, stop)
    while 0 <= comma < min(stop, _FARTHEST):
        found = read_authors(text, 0, comma, first_inverted=False)
        if found and len(found.names) == 1 and found.names[0].given.partition(" ")[0] in LEADING:
            return None
        if found and found.quality >= 0.75 and not found.inverted:
            shortest = shortest or (found, comma + 2)
            many = len(found.names) > 1 or found.et_al
            if many and found.quality >= 0.85 and _JOINED.search(text, 0, comma):
                joined = (found, comma + 2)
                break
        comma = text.find(", ", comma + 2, stop)
    if shortest is None and (comma := text.find(", ", 0, stop)) > 0:
        name = unlisted_body(text, Span(0, comma))
        shortest = (name, comma + 2) if name else None
    best = joined or (_with_units(text, shortest, stop) if shortest else None)
    if best and (UNIT.fullmatch(text, best[1], stop) or _BYLINE.match(text, best[1] - 2)):
        return None
    if best and (colon := text.find(": ", best[1], stop)) > 0 and is_turned_before(text, colon):
        return None
    if best and (role := _ROLE.match(text, best[1], stop) or _RELEASE.match(text, best[1], stop)):
        return best[0], role.end()
    comma = text.find(", ", best[1], stop) if best else -1
    if best and comma > 0 and text[best[1]].isalpha() and is_noise(text[best[1] : comma]):
        return best[0], comma + 2
    return best


def _listing(text: str, stop: int) -> tuple[Authors, int] | None:
    """Names up to a comma, with those behind it whose initials stand first: ``R. Holm, S. Berg, Title``."""
    best = _leading(text, stop)
    while best and (comma := text.find(", ", best[1], stop)) > 0:
        found = read_authors(text, 0, comma, first_inverted=False)
        if found is None or not all(initials(name.given) for name in found.names):
            break
        best = found, comma + 2
    return best


def _with_units(text: str, head: tuple[Authors, int], stop: int) -> tuple[Authors, int]:
    """A body with its chamber, committee or office: ``Congress, Senate, Committee on Fisheries, Title``."""
    authors, at = head
    if len(authors.names) > 1:
        return head
    name = authors.names[0]
    while name.literal and name.span and not any(mark in ".?!:" for mark in text[name.span.end : at]):
        comma = text.find(", ", at, stop)
        if comma < 0 or not UNIT.fullmatch(text, at, comma) or not is_name_like(text[at:comma]):
            break
        whole = Span(name.span.start, comma)
        name, at = literal(text[slice(*whole)], whole), comma + 2
        authors = authors._replace(names=(name,))
    return authors, at


def _book(entry: Entry) -> Draft | None:
    """``First Last, Title (Place: Publisher, year), page``."""
    text, end = entry.text, entry.end
    imprint = _IMPRINT.search(text, 0, end)
    if (
        imprint
        and imprint["imprint"].isdecimal()
        and any(map(_has_day, find_dates(text, imprint.end(), end)))
    ):
        return None
    found = (inverted(text, imprint.start()) or _leading(text, imprint.start())) if imprint else None
    if imprint is None or found is None:
        return None
    authors, at = found
    title = read_title(text, at, imprint.start())
    source = read_source(entry, *imprint.span("imprint"), book=True)
    is_day = len(source.issued) > len("2024")
    may_be_housed = not is_day or all(name.given for name in authors.names)
    if (
        may_be_housed
        and not (source.container or source.publisher)
        and (housed := _housed(entry, Span(at, imprint.start()), is_dated=is_day))
    ):
        title = read_title(text, at, housed[0])
        source = source._replace(container=housed[1].container, publisher=housed[1].publisher)
    if not source.issued and (issued := law_imprint(entry, at)):
        source = issued[1]
    if page := _PAGE.match(text, imprint.end(), end):
        source = source._replace(page=Span(*page.span("page")))
    if title is None or not source.issued:
        return None
    quality = min(0.96, authors.quality / 0.9) * (0.97 if source.publisher else 0.93)
    return _draft(quality, title, authors, source)


def _housed(entry: Entry, work: Span, *, is_dated: bool) -> tuple[int, Source] | None:
    """Where a title ends before a house and the year in brackets, or an outlet and its day: ``First Last,
    Title, House (2019)``, ``First Last, Title, Outlet (May 3, 2019)``."""
    if border := comma_border(entry, work, dated=True):
        return border.end, read_source(entry, border.start, work.end, book=True)
    comma = entry.text.rfind(", ", *work)
    house = trim(entry.text, comma + 2, work.end) if comma > work.start else None
    if house is None or entry.text.count(" ", *house) >= _LONGEST_OUTLET:
        return None
    joint = _JOINED.search(entry.text, *house)
    if joint and (is_dated or "&" not in joint[0]):
        return None
    if not is_name_like(entry.text[slice(*house)]):
        return None
    return comma, Source(container=house) if is_dated else Source(publisher=house)


def _stopped(entry: Entry) -> Draft | None:
    """``A. Last, Title. Place: Publisher, year``: a publisher behind a stop, names in order at the head."""
    text, end = entry.text, entry.end
    for mark, following in boundaries(text, 0, min(end, _FARTHEST)):
        found = _leading(text, mark)
        if found is None:
            continue
        authors, at = found
        if is_turned(text, authors.names[0], mark):
            return None
        source = read_source(entry, following, end, book=True)
        span = trim(text, at, sentence_end(text, mark))
        title = read_title(text, *span) if span else None
        if title and _GIVEN_NAME.match(text, title.span.start):
            return None
        if title and source.publisher and source.issued and source.likeness >= 0.9:
            return _draft(min(0.96, authors.quality + 0.02), title, authors, source)
    return None


def _turned(text: str, stop: int) -> tuple[Authors, int] | None:
    """Persons turned round, if neither further names follow nor a body's short name stands first."""
    head = inverted(text, stop)
    if head is None or head[0].names[0].family.isupper() or scholars(text, head[1], stop):
        return None
    return head


def _page(entry: Entry) -> Draft | None:
    """``Body, Title, April 28, 1999, URL``."""
    text, end = entry.text, entry.end
    dates = find_dates(text, 0, end)
    if not dates or dates[-1].span.end < end - 2 or len(dates[-1].issued) < 7:
        return None
    found = _turned(text, dates[-1].span.start) or _leading(text, dates[-1].span.start)
    if found is None or found[0].quality < 0.85 or text.find(" | ", 0, found[1]) > 0:
        return None
    authors, at = found
    whole = trim(text, at, dates[-1].span.start)
    border = comma_border(entry, whole) if whole else None
    outlet = trim(text, border.start, whole.end) if whole and border and border.quality > _OUTLET else None
    if whole and border and outlet:
        whole = Span(at, border.end)
    elif whole and all(name.given for name in authors.names) and (outlet := _closing(text, whole)):
        whole = Span(at, text.rfind(", ", at, outlet.start))
    if whole and (comma := text.rfind(", ", *whole)) > at and is_noise(text[comma + 2 : whole.end]):
        whole = Span(at, comma)
    title = read_title(text, *without_place(text, whole)) if whole else None
    if (
        title is None
        or is_noise(text[slice(*title.span)])
        or lexicon.key(text[slice(*title.span)]) in lexicon.outlets()
        or boundaries(text, title.span.start, outlet.end if outlet else title.span.end)
        or _BYLINE.search(text, *title.span)
    ):
        return None
    source = Source(container=outlet, issued=dates[-1].issued, issued_at=dates[-1].span)
    head = Span(0, at - len(", "))
    if outlet is None and is_outlet_before(text[slice(*head)]):
        return _draft(0.95, title, None, source._replace(container=head))
    sure = all(name.given or is_organization(name.literal) for name in authors.names)
    return _draft((0.96 if sure else 0.86) * min(1.0, authors.quality + 0.05), title, authors, source)


def _closing(text: str, whole: Span) -> Span | None:
    """The outlet behind the last comma of a headline, which its capitals tell from it: ``Rosa Holm, Sand runs
    short at the port, Tidal Review, 3 May 2024``."""
    comma = text.rfind(", ", *whole)
    last = trim(text, comma + 2, whole.end) if comma > whole.start else None
    if last and (joint := _JOINT.match(text, *last)):
        last = Span(joint.end(), last.end)
    if last is None or text.count(" ", *last) >= _LONGEST_OUTLET or is_place_name(text[slice(*last)]):
        return None
    name, headline = text[slice(*last)], text[whole.start : comma].split()
    lower = sum(word.islower() and len(word) > _SMALL for word in headline)
    is_told = lower > 1 and is_name_like(name) and not any(map(str.isdecimal, name))
    return last if is_told and not is_noise(name) else None
