"""Where a title without quotation marks ends at a comma: ``Title, Outlet``, ``Title, House, Place``."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsld.source import Span
from newsld.text.patterns import pattern
from newsld.text.references.entry import Entry, Source
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.bodies import UNIT, is_name_like
from newsld.text.references.scanners.dating import find_dates
from newsld.text.references.scanners.sentences import boundaries
from newsld.text.references.scanners.titles import is_about, trim, without_of
from newsld.text.references.sources import likeness
from newsld.text.references.sources.imprint import placed_publisher, without_place
from newsld.text.references.sources.parts import is_noise

_DESCRIBED = pattern(
    r"\s\[(?:video|vídeo|vidéo|video file|podcast|audio podcast|tweet"
    r"|press release|blog post|film|photograph|data set|dataset|infographic|webinar|facebook|speech|interview"
    r"|radio broadcast|tv broadcast|pdf|map|thesis"
    r"|[^\[\]]{0,24}(?:thesis|dissertation|episode|release)[^\[\]]{0,40})"
    r"\](?:[.,]?\s|\.(?=[A-Z]))",
    re.IGNORECASE,
)
_HOUSED = pattern(
    r"\s[\[(](?P<kind>[^\[\](),\d]{3,48}),\s(?P<house>[^\W\d_a-z][^\[\]()]{2,90})[\])](?:\.\s|\.?\Z)"
)
_HOUSED_SIGNS = frozenset(
    "thesis dissertation thèse mémoire tesis tesi tese trabajo dissertação masterarbeit magisterarbeit"
    " bachelorarbeit diplomarbeit proefschrift masterscriptie doktorsavhandling praca rozprawa".split()
)
_FIGURE = pattern(r"\d")
_KNOWN, _BODY, _NAME = 0.96, 0.95, 0.85
PLACED = 0.93
"""How sure a house is before which its place stands: Title, Paris, House."""
_LEAST, _LEAST_OWN = 0.5, 4
"""A sentence less like a name is none of a series; so many letters of an author's name tell it again."""
_IN = ("In ", "In: ", "Dans ", "En: ")
"""What a host stands behind."""
_SHORTEST, _MOST, _LONGEST_DAY = 8, 5, 24
_LOCATED = pattern(r"(?:vol|nº?|n°|no|nr|núm|bd|jg|heft|t)\b\.?\s?\d", re.IGNORECASE)
"""Behind the name of what appears in volumes and numbers."""
_JOINED = pattern(r"\A(?:and|&)\s|\s(?:and|&|und|et|y|e)\s")
_STATE = pattern(r",\s(?:[A-Z]{2}|D\.C\.|Mass\.|Conn\.|Calif\.|Ill\.|England|USA):\s")
_LONGEST_JOURNAL, _SHORT_NAME = 6, 3
_FEWEST_WORDS = 5
"""So long a name behind a question may be a subtitle."""


class Border(NamedTuple):
    """Where the title ends, where the source begins, and how sure that is."""

    end: int
    start: int
    quality: float


def bracket_border(text: str, rest: Span) -> int | None:
    """Where a description in brackets between title and source ends: ``Title [Video]. YouTube``."""
    match = _DESCRIBED.search(text, *rest) if text.find("[", *rest) >= 0 else None
    if match is None or match.end() >= rest.end or match.start() <= rest.start:
        return None
    return match.end()


def stopped_question(text: str, rest: Span) -> int | None:
    """Where a stop behind a question or exclamation mark ends the title, as programs print it: ``Who pays?.
    Gazette``. What follows begins two further."""
    for mark in ("?. ", "!. "):
        at = text.find(mark, rest.start + 1, rest.end)
        if at >= 0:
            return at + 1
    return None


def thesis_in_brackets(entry: Entry, rest: Span) -> tuple[int, Source] | None:
    """Where a title ends behind which brackets hold what it is and its university, and the source:
    ``Title [Doctoral dissertation, University of Lund]. Repository``."""
    text = entry.text
    match = None if _HOUSED_SIGNS.isdisjoint(entry.words) else _HOUSED.search(text, *rest)
    if match is None or not is_about(match["kind"]):
        return None
    house = without_place(text, Span(*match.span("house")))
    tail = trim(text, match.end(), rest.end)
    source = Source(publisher=house, container=tail, asides=(Span(*match.span()),), likeness=_KNOWN)
    return match.start(), source._replace(kind="thesis")


def names_site(entry: Entry, title: Span) -> bool:
    """Whether what stands alone with a date is no title, but the name of the link's site."""
    return entry.text.count(" ", *title) < _SHORT_NAME and likeness.likeness(entry, title) >= _KNOWN


def goes_on(entry: Entry, mark: int, following: int, source: Source) -> bool:
    """Whether the sentence behind a title's mark is rather its subtitle than a part of the source that was
    read there: ``Who pays? Lessons of a flood. London: House``."""
    text, place = entry.text, source.container or source.publisher
    asked = text[mark] in "?!…"
    ends = boundaries(text, following, place.start + 1) if place else ()
    comma = text.find(", ", following, place.start) if place and asked else -1
    stop = ends[0][0] if ends else comma
    if stop < 0 or text.startswith(_IN, following):
        return False
    skipped = Span(following, stop)
    if is_noise(text[slice(*skipped)]) or publishing.is_place_name(text[slice(*skipped)]):
        return False
    if any(skipped.start <= aside.start < skipped.end for aside in source.asides):
        return False
    return likeness.likeness(entry, skipped) < (_KNOWN if asked else _LEAST)


def answers(entry: Entry, mark: int, source: Source) -> bool:
    """Whether what was read as an outlet between a question and a publisher is rather the subtitle:
    ``Who pays? Media and the Price of a Flood. House``. It is long, and bears no word of
    journals, or asks too."""
    place = source.container if source.publisher and entry.text[mark] == "?" else None
    if place and entry.text.startswith("?", place.end):
        return True
    if place is None or source.volume or source.page or likeness.likeness(entry, place) >= _KNOWN:
        return False
    words = entry.text[slice(*place)].casefold().split()
    return len(words) >= _FEWEST_WORDS and publishing.words("journal").isdisjoint(words)


def comma_border(entry: Entry, rest: Span, *, dated: bool = False) -> Border | None:
    """The comma before an outlet or publisher at the end of ``rest``; None where the title fills it.

    A known outlet, the link's own site and a body need no more; any other name needs a place behind it, or a
    date (``dated``).
    """
    text = entry.text
    whole = trim(text, *rest, " ,;.")
    end, backed = without_of(text, whole).end if whole else rest.end, dated
    located = False
    for _ in range(_MOST):
        comma = text.rfind(",", rest.start + _SHORTEST, end)
        piece = trim(text, comma + 1, end, " ,;.") if comma >= 0 else None
        if piece is None:
            return None
        name = text[piece.start : piece.end]
        if _JOINED.search(name) and (unit := _of_unit(text, rest.start, comma, name)):
            return Border(unit, unit + 1, _KNOWN)
        if name.startswith("and "):
            return None
        if is_noise(name):
            end, backed = comma, backed or _FIGURE.search(name) is not None
            located = located or _LOCATED.match(name) is not None
        elif publishing.is_place_name(name):
            end, backed = comma, True
        elif placed_publisher(entry, piece):
            return Border(comma, piece.start, _KNOWN + 0.01)
        elif ":" in name and (placed := _behind_city(entry, Span(rest.start, piece.end), comma)):
            return placed
        else:
            degree = _KNOWN if _is_own(text, name) else likeness.likeness(entry, piece)
            if degree < _BODY and " " not in name and _body_before(entry, rest.start, comma):
                end, backed = comma, True
                continue
            if located and name[0].isupper() and name.count(" ") < _LONGEST_JOURNAL:
                return Border(comma, piece.start, _BODY)
            return _before_name(entry, Span(rest.start, comma), piece, degree, backed=backed)
    return None


def _before_name(entry: Entry, title: Span, piece: Span, degree: float, *, backed: bool) -> Border | None:
    """The comma before a name, and before the place, the day or the genre that stands before it."""
    text, start = entry.text, title.start
    place = _place_before(text, start, title.end)
    if place < title.end and degree >= _NAME:
        return Border(place, piece.start, PLACED)
    if day := _day_before(text, start, place):
        return Border(day, day + 1, _BODY) if degree >= _NAME else None
    place, genre = _genre_before(text, start, place)
    return _judge(entry, Span(place, piece.start), degree, backed or genre)


def _of_unit(text: str, start: int, comma: int, last: str) -> int:
    """The comma before a body whose own name goes on over the one at ``comma`` to its ``last`` part: ``Title,
    Department of Ports, Roads and the Arts``; 0 where none does."""
    for _ in range(_MOST if _JOINED.search(last) else 0):
        first = text.rfind(",", start + _SHORTEST, comma)
        part = text[first + 1 : comma].strip()
        if first < 0 or not is_name_like(part):
            break
        if UNIT.fullmatch(part):
            return first
        comma = first
    return 0


def _is_own(text: str, name: str) -> bool:
    """Whether a name is that with which the entry begins, of a body that issued what it wrote."""
    return len(name) >= _LEAST_OWN and text.startswith((f"{name} ", f"{name}."))


def _behind_city(entry: Entry, title: Span, comma: int) -> Border | None:
    """The comma before a city with its state and a house: ``Title, Cambridge, MA: MIT Press``."""
    first = entry.text.rfind(",", title.start + _SHORTEST, comma)
    whole = trim(entry.text, first + 1, title.end, " ,;.") if first >= 0 else None
    if whole is None or not _STATE.match(entry.text, comma) or not placed_publisher(entry, whole):
        return None
    return Border(first, whole.start, _KNOWN + 0.01)


def _body_before(entry: Entry, start: int, comma: int) -> bool:
    """Whether a body's name stands before a comma, so that one word behind it is a place nobody listed."""
    first = entry.text.rfind(",", start + _SHORTEST, comma)
    piece = trim(entry.text, first + 1, comma, " ,;.") if first >= 0 else None
    if piece is None:
        return False
    name = entry.text[slice(*piece)]
    is_own = _is_own(entry.text, name) or _of_unit(entry.text, start, first, name) > 0
    return is_own or likeness.likeness(entry, piece) >= _BODY


def _day_before(text: str, start: int, comma: int) -> int:
    """The comma before a day that stands before another: ``Title, 3 March, Outlet``; 0 where none does."""
    first = text.rfind(", ", start + _SHORTEST, comma)
    if first < 0 or comma - first > _LONGEST_DAY or not _FIGURE.search(text, first, comma):
        return 0
    found = find_dates(text, first + 2, comma)
    is_day = len(found) == 1 and found[0].day and found[0].span == (first + 2, comma)
    return first if is_day else 0


def _genre_before(text: str, start: int, comma: int) -> tuple[int, bool]:
    """The comma before what the work is, if that stands before another, and whether it does:
    ``Title, PhD thesis, University``."""
    first = text.rfind(",", start + _SHORTEST, comma)
    is_genre = first >= 0 and is_noise(text[first + 1 : comma].strip())
    return (first, True) if is_genre else (comma, False)


def _place_before(text: str, start: int, comma: int) -> int:
    """The comma before a city that stands before another: ``Title, Paris, House``; else that other."""
    first = text.rfind(",", start + _SHORTEST, comma)
    return first if first >= 0 and publishing.is_place_name(text[first + 1 : comma].strip()) else comma


def _judge(entry: Entry, comma: Span, degree: float, backed: bool) -> Border | None:
    text = entry.text
    if degree >= _KNOWN:
        return Border(comma.start, comma.end, 0.97)
    if degree >= _BODY and (backed or entry.links.url):
        return Border(comma.start, comma.end, 0.95)
    title_case = is_name_like(text[max(0, comma.start - 40) : comma.start].partition(" ")[2])
    if degree >= _NAME and backed and not title_case:
        return Border(comma.start, comma.end, 0.9)
    return None
