"""What stands behind a title: outlet or issuer, volume, issue, pages, edition, a date, who made it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.patterns import pattern
from newsld.text.references.entry import Entry, Source
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.authors import Authors, read_authors
from newsld.text.references.scanners.dating import Dated, complete, find_dates
from newsld.text.references.scanners.hosting import Host, find_host
from newsld.text.references.scanners.publishing import is_place_name
from newsld.text.references.scanners.sentences import boundaries
from newsld.text.references.scanners.titles import trim, without_of
from newsld.text.references.sources.imprint import (
    placed_publisher,
    read_imprint,
    sentences,
    without_aside,
    without_place,
)
from newsld.text.references.sources.likeness import of_host
from newsld.text.references.sources.locating import HANDED, Cut, hands, locators
from newsld.text.references.sources.parts import names_in
from newsld.text.references.sources.plain_sources import is_outlet, read_plain_host, read_plain_source

_NAME = pattern(r"[^.,;:(\[]+")
_BRACKET = pattern(r"\[([^\[\]]{2,60})\]")
_BRACKETED_HOUSE = pattern(r"\s\(([^():]{2,40}:\s[^():]{2,60})\)\Z")
_DIGIT = pattern(r"\d")
_ELSEWHERE = pattern(r"\su\.\s?a\.(?=:|\s\d|,)")
"""That a work came out in other places as well: Göttingen u. a. 2008."""
_HANDS = pattern(
    r"\b(?:by|von|par|por|da|av|van|with|mit|avec|con|com|a|przez)\s|\b(?:eds?|hrsg|hg|trans|transl|coord"
    r"|red|dir)\.|cura di|под ред|,\sEds?\."
    r"|\sdirection de\s",
    re.IGNORECASE,
)
_OTHER = pattern(
    r"(?:distributed|modified|updated|accessed|viewed|cited|bis|until|archived|dep\.|aufgerufen|abgerufen"
    r"|consultato|consultado|consulté)\W{0,3}(?:on\s|am\s|il\s|el\s|le\s)?(?:\d{4}\s)?\Z",
    2,
)
_MARKS = " ,;:.)]–—-("
_COMMA = pattern(r",\s")
_LAST_VOLUME = pattern(r"(?<=[^\W\d_]{3})\s(?P<volume>\d{1,3})\Z")
"""A journal's volume right behind its name, where pages follow: Harbour Studies 61, S. 12–30."""
_DASHES = ("– ", "— ", "- ")
_PROCEEDINGS = ("Proc.", "Proceedings")
_POOR, _PLACED, _KNOWN = 0.7, 0.95, 1.0
_FAIR = 0.8
_WEAK = 0.3
_LONGEST_HOUSE = 5


def read_source(
    entry: Entry, start: int, end: int, *, book: bool | None = False, dates: bool = True
) -> Source:
    """The source in ``entry.text[start:end]``. ``book`` says that the title before it is not quoted, so that
    a name is rather a publisher's; ``dates`` that a date may stand in it."""
    text = entry.text
    region = _behind_dash(text, trim(text, start, end))
    if region is None:
        return Source()
    is_plain = dates and HANDED.isdisjoint(entry.words)
    if is_plain and (plain := read_plain_source(entry, region, book=book)):
        return plain
    if is_outlet(text, region, book):
        return Source(container=region)
    host = None if _begins_with_in(entry, region) else find_host(text, region)
    if host:
        return read_plain_host(entry, host) or _in_parts(entry, host.region, host, (book, dates))
    return _in_parts(entry, region, None, (book, dates))


def _in_parts(entry: Entry, region: Span, host: Host | None, form: tuple[bool | None, bool]) -> Source:
    """The source in a region, or behind the editors of its host, taken apart."""
    text, (book, dates) = entry.text, form
    cuts: list[Cut] = []
    if host and host.between:
        cuts.append(Cut("page" if host.page else "", host.between, host.page or host.between))
    date = None
    if dates or _holds_figures(text, region):
        found = find_dates(text, *region) if dates else ()
        date = _best_date(text, found)
        if host is None and (dated := _dated_outlet(text, region, found, book)):
            return dated
        if found:
            cuts.extend([Cut("", dated.span, dated.span) for dated in found])
        locators(entry, region, cuts)
    _cut_asides(entry, region, cuts)
    if host is None and not book and cuts:
        is_paged = cuts[0].name == "page" and cuts[0] is cuts[-1] and _is_placed(entry, region, cuts[0])
        host = Host(region) if is_paged or _is_edited(region, cuts) else None
    if host:
        return _assembled(_hosted(entry, host, cuts), text, cuts, date)
    if not cuts and not dates:
        is_kind = text[slice(*region)].casefold() in publishing.genres()
        return Source(asides=(region,)) if is_kind else read_imprint(entry, region, book=book)
    return _assembled(_best_name(entry, region, cuts, form), text, cuts, date)


def _holds_figures(text: str, region: Span) -> bool:
    return _DIGIT.search(text, *region) is not None or text.startswith("n.", region.start)


def _behind_dash(text: str, region: Span | None) -> Span | None:
    if region and text.startswith(_DASHES, region.start):
        return trim(text, region.start + 2, region.end)
    return region


def _begins_with_in(entry: Entry, region: Span) -> bool:
    """Whether the link says that "In" begins a name: In Harbour Light, inharbourlight.example."""
    text = entry.text
    if not text.startswith("In ", region.start) or not entry.host.startswith("in"):
        return False
    name = _NAME.match(text, *region)
    return name is not None and of_host(name[0], entry.host)


def _cut_asides(entry: Entry, region: Span, cuts: list[Cut]) -> None:
    """Hands, descriptions in brackets and further places, added to the cuts."""
    text = entry.text
    if "u" in entry.words and (others := _ELSEWHERE.search(text, *region)):
        cuts.append(Cut("", Span(*others.span()), Span(*others.span())))
    if not HANDED.isdisjoint(entry.words) and _HANDS.search(text, *region):
        hands(text, region, cuts)
    if text.find("[", *region) >= 0:
        cuts.extend(Cut("kind", Span(*m.span()), Span(*m.span(1))) for m in _BRACKET.finditer(text, *region))


def _dated_outlet(text: str, region: Span, found: Sequence[Dated], book: bool | None) -> Source | None:
    """``The Guardian, 3 May 2021``, ``France 24 (2021)``: a known outlet and a date."""
    if len(found) != 1 or text[found[0].span.end : region.end] not in ("", ")"):
        return None
    span, issued, day, _ = found[0]
    name = trim(text, region.start, span.start, " ,;:.(")
    if name is None or not is_outlet(text, name, book):
        return None
    return Source(container=name, issued=issued, issued_at=span, day=day, asides=(span,))


def _best_date(text: str, found: Sequence[Dated]) -> Dated | None:
    """The most precise date, of those that are not said to be something else's."""
    if len(found) < 2:
        return found[0] if found else None
    own = [
        dated for dated in found if not _OTHER.search(text, max(0, dated.span.start - 20), dated.span.start)
    ]
    best = max(own or found, key=lambda dated: (len(dated.issued), dated.day is not None))
    day = next((dated.day for dated in own if dated.day and not dated.issued), None)
    return best._replace(issued=complete(best.issued, day)) if day and not best.day else best


def _is_edited(region: Span, cuts: list[Cut]) -> bool:
    """Whether editors stand behind a name, which so is a book's: Ports of the South. Ed. S. Berg."""
    return any(cut.name == "editors" and cut.span.start > region.start + 3 for cut in cuts)


def _is_placed(entry: Entry, region: Span, page: Cut) -> bool:
    """Whether a book, its house and a place stand before pages: Ports at War, Verso, London, pp. 3–9."""
    name = trim(entry.text, region.start, page.span.start)
    housed = _placed_house(entry, name) if name else []
    return bool(housed) and lexicon.key(entry.text[slice(*housed[0])]) not in lexicon.outlets()


def _assembled(source: Source, text: str, cuts: list[Cut], date: Dated | None) -> Source:
    places = {cut.name: cut.value for cut in reversed(cuts)}
    kind, editors = places.get("kind"), places.get("editors")
    people: Authors | None = read_authors(text, *editors, first_inverted=False) if editors else None
    if source.publisher and source.container is None and "issue" in places and "volume" in places:
        source = source._replace(container=source.publisher, publisher=None)
    by, volume, container = places.get("by"), places.get("volume"), source.container
    if container and volume is None and "page" in places and (last := _LAST_VOLUME.search(text, *container)):
        container, volume = Span(container.start, last.start()), Span(*last.span("volume"))
    return Source(
        container,
        source.publisher,
        volume,
        places.get("issue"),
        places.get("page"),
        places.get("edition"),
        date.issued if date else "",
        date.span if date else None,
        date.day if date else None,
        text[kind.start : kind.end] if kind else source.kind,
        read_authors(text, *by, first_inverted=False) if by else None,
        people or source.editors,
        tuple([cut.span for cut in cuts]),
        source.likeness,
    )


def _best_name(entry: Entry, region: Span, cuts: list[Cut], form: tuple[bool | None, bool]) -> Source:
    """The outlet or issuer in what the cuts leave: the first part that looks like one."""
    book, loose = form
    best: Source | None = None
    bare: Source | None = None
    left = 0
    is_paged = any(cut.name == "page" for cut in cuts)
    for gap in _gaps(entry.text, region, cuts):
        if is_paged and ": " in entry.text[slice(*gap)] and (housed := _placed_house(entry, gap)):
            issuer = read_imprint(entry, housed[1], book=True)
            return Source(housed[0], issuer.publisher, likeness=_PLACED, kind="chapter")
        left += gap.end - gap.start
        for name in names_in(entry, gap, loose=loose):
            source = read_imprint(entry, name, book=book)
            if source.container is None and source.publisher is None and source.kind != "speech":
                bare = source
                continue
            best = _better(best, source, loose or is_paged)
    return best or bare or Source(likeness=1.0 if left < 8 else 0.5)


def _hosted(entry: Entry, host: Host, cuts: list[Cut]) -> Source:
    """A host's title and, behind it, who issued it."""
    names: list[Span] = []
    for gap in _gaps(entry.text, host.region, cuts):
        whole = entry.text.startswith(_PROCEEDINGS, gap.start)
        housed = None if whole or names else _placed_house(entry, gap)
        if housed:
            names += housed
            continue
        for sentence in _meeting(entry, gap) if whole else sentences(entry.text, gap):
            loose = bool(names) or whole or _ends_in_house(entry.text, sentence)
            names += names_in(entry, sentence, loose=loose)
    if not names:
        return Source(likeness=0.5)
    title, *rest = names
    source = Source(container=without_aside(entry.text, title), likeness=0.95, editors=host.editors)
    known = lexicon.key(entry.text[slice(*title)]) in lexicon.outlets()
    if host.editors or (not known and _is_chapter(cuts)):
        source = source._replace(kind="chapter")
    issuers = [issuer for name in rest if (issuer := read_imprint(entry, name, book=True))]
    places = [place for issuer in issuers if (place := issuer.publisher or issuer.container)]
    houses = [place for place in places if _is_house(entry.text[slice(*place)])]
    return source._replace(publisher=(houses or places)[0]) if places else source


def _placed_house(entry: Entry, place: Span) -> list[Span]:
    """``Ports, House, Place``, ``Ports, Place: House``, ``Ports (Place: House)``: a host and who issued it,
    whatever commas the host bears; nothing where no place stands so."""
    text = entry.text
    bracketed = _BRACKETED_HOUSE.search(text, *place) if text[place.end - 1] == ")" else None
    if bracketed and placed_publisher(entry, Span(*bracketed.span(1))):
        return [Span(place.start, bracketed.start()), Span(*bracketed.span(1))]
    comma = text.rfind(", ", *place)
    if comma < 0 or boundaries(text, *place):
        return []
    for at in (comma, text.rfind(", ", place.start, comma)):
        if at > 0 and placed_publisher(entry, Span(at + 2, place.end)):
            city = text.rfind(", ", place.start, at)
            if city > 0 and text[at + 2 : at + 5].isupper() and is_place_name(text[city + 2 : at]):
                at = city
            return [Span(place.start, at), Span(at + 2, place.end)]
    last, places = Span(comma + 2, place.end), 0
    while comma > 0 and is_place_name(text[slice(*last)]):
        comma, last, places = text.rfind(", ", place.start, comma), Span(place.start, comma), places + 1
        last = Span(comma + 2, last.end)
    if comma > 0 and places:
        return [Span(place.start, comma), last]
    return _behind_place(text, place)


def _behind_place(text: str, place: Span) -> list[Span]:
    """``Ports of the South, Place, House``: a host and who issued it, behind the place that stands last."""
    borders = [found.start() for found in _COMMA.finditer(text, *place)]
    for number in range(len(borders) - 2, -1, -1):
        for stop in (*borders[number + 2 : number + 3], borders[number + 1]):
            if is_place_name(text[borders[number] + 2 : stop]):
                return [Span(place.start, borders[number]), Span(stop + 2, place.end)]
    return []


def _is_chapter(cuts: list[Cut]) -> bool:
    """Whether a part has editors or pages, and no volume, which tells of a journal."""
    names = [cut.name for cut in cuts]
    return "editors" in names or ("page" in names and "volume" not in names)


def _meeting(entry: Entry, gap: Span) -> list[Span]:
    """A meeting's name, whatever stops it holds, and who issued its papers: ``. New York: House``, ``. House,
    New York``."""
    *parts, last = sentences(entry.text, gap)
    placed = is_place_name(entry.text[slice(*last)].rpartition(", ")[2])
    if parts and (placed or placed_publisher(entry, last)):
        return [Span(gap.start, parts[-1].end), last]
    return [gap]


def _ends_in_house(text: str, place: Span) -> bool:
    """Whether a publisher's name stands behind the last comma, its place behind it or not: Sand and Stone,
    Harbour Press, Oslo."""
    comma = text.rfind(", ", *place)
    if comma > 0 and is_place_name(text[comma + 2 : place.end]):
        place = without_place(text, place)
        comma = text.rfind(", ", *place)
    return comma > 0 and _is_house(text[comma + 2 : place.end])


def _is_house(name: str) -> bool:
    words = name.casefold().split()
    return len(words) < _LONGEST_HOUSE and not publishing.words("publisher").isdisjoint(words)


def _better(best: Source | None, source: Source, loose: bool) -> Source:
    """The first name is the outlet's, a second one its publisher's, unless the first looks like none."""
    if best is None:
        return source
    if best.likeness < _POOR and source.likeness > best.likeness and not (loose and best.likeness >= _WEAK):
        return source
    if best.container is None and source.container and best.likeness > _FAIR and source.likeness >= _KNOWN:
        return source
    if loose and best.container and not best.publisher and source.likeness >= _FAIR:
        return best._replace(publisher=source.publisher or source.container)
    return best


def _opened(text: str, gap: Span) -> list[Span]:
    """A gap in two where a parenthesis opens and closes behind it: ``Ports of the South (London: Verso``."""
    at = text.rfind(" (", *gap)
    if at < 0 or text.find(")", at, gap.end) >= 0:
        return [gap]
    return [part for part in (Span(gap.start, at), Span(at + 2, gap.end)) if part.end > part.start]


def _closed(text: str, gap: Span) -> Span:
    """A gap with the parenthesis that closes one opened in it, and no other at its end: Institute (INS)."""
    opened = text.count("(", *gap) - text.count(")", *gap)
    if opened > 0 and text.startswith(")", gap.end):
        return Span(gap.start, gap.end + 1)
    return Span(gap.start, gap.end - 1) if opened < 0 and text[gap.end - 1] == ")" else gap


def _gaps(text: str, region: Span, cuts: list[Cut]) -> list[Span]:
    gaps: list[Span] = []
    at = region.start
    for start, end in sorted([cut.span for cut in cuts]):
        if start > at and (gap := trim(text, at, start, " ,;:.(")):
            gaps.extend(_opened(text, _closed(text, without_of(text, gap))))
        at = max(at, end)
    if gap := trim(text, at, region.end, _MARKS):
        gaps.append(_closed(text, gap))
    return [gap for gap in gaps if gap.end - gap.start > 1 or text[gap.start].isupper()]
