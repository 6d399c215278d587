"""The newsroom's own form: outlet, author, title, date and link in any order, between commas, bars, dashes.

What a part is, its words say, and what the other entries of the list do. Notes without quotation marks are
of this form too: Author, Title, Place: Publisher, Year, pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.fields.leftovers import leaves_words
from newsld.text.references.fields.signing import is_signed, names_of
from newsld.text.references.scanners.authors import Authors, read_authors
from newsld.text.references.scanners.bodies import is_name_like, literal
from newsld.text.references.scanners.dating import Dated, complete, find_dates
from newsld.text.references.scanners.titles import find_quoted, read_title, unquoted, without_of
from newsld.text.references.sources import likeness
from newsld.text.references.sources.imprint import without_aside, without_kind, without_number
from newsld.text.references.sources.locating import Cut, locators
from newsld.text.references.styles.labelling import label, worth
from newsld.text.references.styles.pieces import SHOW, Piece, cut

_UNTITLED = (0.5, 0.93)
"""How sure a reading without a title is: of a work that nobody, or that somebody put online."""
_SHORTEST = 8
"""A title with what tells so is no shorter."""
_OPENERS = '“„‘"«'
_COMMAS = tuple(f"{first}{second}" for first in ",”\"“»’'" for second in ",”\"“»’'" if "," in (first, second))
"""A comma and a closing quotation mark, in either order."""
_BEST, _UNSURE, _UNDATED = 0.96, 0.9, 0.95
_KNOWN, _PLAIN, _NAMED = 0.96, 1.0, 1.5
"""From here on an outlet, and a title or names, are told by themselves."""


def read(entry: Entry) -> Draft | None:
    """The entry read part by part; None where neither a title nor a dated outlet is found."""
    pieces = cut(entry)
    found = label(entry) if pieces else None
    if found is None or (entry.end < _SHORTEST and "T" in found.labels):
        return _bare(entry, pieces)
    runs = {name: _run(found.labels, pieces, name) for name in "TOA"}
    place = runs["T"]
    title = read_title(entry.text, place.start, _closed(entry.text, place)) if place else None
    authors = _authors(entry, pieces, found.labels)
    date = _date(entry, [piece.dated for piece in pieces if piece.dated and piece.fixed == "D"])
    if not (runs["O"] or authors or date or entry.links.url or entry.links.doi):
        return None
    channel, place = _channel(entry, pieces, found.labels) if authors is None else None, runs["O"]
    if channel:
        authors, place = channel
    source = _source(entry, place, pieces, found.labels)
    return Draft(
        style="free",
        quality=_quality(entry, found.labels, pieces, source) if title else _UNTITLED[bool(authors)],
        title=title,
        authors=authors,
        source=source,
        issued=date.issued if date else "",
        issued_at=date.span if date and not date.day else None,
        steps=found.steps,
        margin=found.margin,
    )


def _bare(entry: Entry, pieces: Sequence[Piece]) -> Draft | None:
    """A link with a day beside it and nothing else; None for anything else."""
    tail = entry.text[entry.links.tail :]
    dates = [piece.dated for piece in pieces if piece.dated]
    date = _date(entry, dates) if entry.links.url and len(dates) == len(pieces) else None
    if date is None or len(date.issued) < len("2024-05"):
        return None
    if not dates and any(map(str.isalnum, tail.replace(entry.text[slice(*date.span)], ""))):
        return None
    return Draft(style="free", quality=_UNTITLED[False], issued=date.issued, issued_at=date.span)


def signed(entry: Entry, other: Draft) -> Draft | None:
    """The reading of an entry whose title stands first, in quotation marks, where ``other`` names nobody, or
    takes the outlet for one more; None unless persons and an outlet follow the title that is known or stands
    where ``other`` has two names, or the entry says that they wrote it."""
    source = other.source
    if (other.authors and source.container) or (
        source.container
        and source.likeness == 1.0
        and not source.publisher
        and not leaves_words(entry, other)
    ):
        return None
    draft = read(entry)
    if draft is None or draft.authors is None or draft.title is None or draft.source.container is None:
        return None
    persons = all(name.given for name in draft.authors.names)
    if persons and (_is_said(entry, draft) or _is_second(entry, draft, other)):
        return draft
    known = draft.source.likeness >= _KNOWN and other.authors is None
    return draft if persons and known and draft.quality >= _UNSURE else None


def _is_second(entry: Entry, draft: Draft, other: Draft) -> bool:
    """Whether persons and an outlet are what ``other`` took for an outlet and its publisher, or for persons,
    behind a comma: ``“Title”, Rosa Holm, Harbour Notes, 3 May 2024``."""
    names, outlet = draft.authors.names if draft.authors else (), draft.source.container
    if draft.title is None or outlet is None or not entry.text.startswith(_COMMAS, draft.title.span.end):
        return False
    if other.authors is None:
        return other.source.publisher == outlet and is_name_like(entry.text[slice(*outlet)])
    return [name.span for name in other.authors.names] == [*(name.span for name in names), outlet]


def _is_said(entry: Entry, draft: Draft) -> bool:
    """Whether words between a title and names say that these wrote it: ``“Title”, a report by Rosa Holm``."""
    first = draft.authors.names[0].span if draft.authors else None
    if first is None or draft.title is None:
        return False
    between = entry.text[draft.title.span.end : first.start].strip(" ,.”“»«\"'’")
    return bool(between) and is_signed(f"{between} {entry.text[slice(*first)]}")


def _closed(text: str, title: Span) -> int:
    """The end of a title, with the bracket that closes one in it: ``Sand and ports (a survey) | House``."""
    is_open = text.count("(", *title) > text.count(")", *title)
    return title.end + (is_open and text.startswith(")", title.end))


def _run(labels: str, pieces: Sequence[Piece], name: str) -> Span | None:
    first, last = labels.find(name), labels.rfind(name)
    return Span(pieces[first].span.start, pieces[last].span.end) if first >= 0 else None


def _channel(entry: Entry, pieces: Sequence[Piece], labels: str) -> tuple[Authors, Span] | None:
    """The channel beside the platform on which it put a work, and that: ``YouTube, Tideline``."""
    first, last = labels.find("O"), labels.rfind("O")
    if last != first + 1:
        return None
    for place, other in permutations((pieces[first].span, pieces[last].span)):
        outlet = lexicon.outlets().get(lexicon.key(entry.text[slice(*place)]))
        if outlet and outlet.kind in ("platform", "video"):
            return Authors((literal(entry.text[slice(*other)], other),), _KNOWN), place
    return None


def _authors(entry: Entry, pieces: Sequence[Piece], labels: str) -> Authors | None:
    span = _run(labels, pieces, "A")
    if span is None:
        return None
    if pieces[labels.find("A")].fixed == "A":
        return read_authors(entry.text, *span)
    return names_of(entry, span)


def _date(entry: Entry, dates: Sequence[Dated]) -> Dated | None:
    """The most precise date before the link, a year and a day put together, else one behind it."""
    best = max(dates, key=lambda dated: len(dated.issued), default=None)
    day = next((dated.day for dated in dates if dated.day), None)
    if best and len(best.issued) == 4 and day:
        best = best._replace(issued=complete(best.issued, day))
    if best is None or not best.issued:
        behind = find_dates(entry.text, entry.links.tail, len(entry.text))
        return next((dated for dated in behind if dated.issued), best)
    return best


def _source(entry: Entry, place: Span | None, pieces: Sequence[Piece], labels: str) -> Source:
    """The outlet, and volume and pages in the pieces that no other part took."""
    cuts: list[Cut] = []
    remarks = [piece.span for piece in pieces if piece.fixed == "N" and piece.mark]
    for piece, name in zip(pieces, labels, strict=True):
        if name == "N" and piece.span not in remarks:
            locators(entry, piece.span, cuts)
    places = {found.name: found.value for found in reversed(cuts) if found.name}
    if place and (show := SHOW.fullmatch(entry.text, *place)):
        place = Span(*show.span("name"))
    place = unquoted(entry.text, without_of(entry.text, place)) if place else None
    outlet = (
        without_kind(entry, without_aside(entry.text, without_number(entry.text, place))) if place else None
    )
    return Source(
        container=outlet,
        volume=places.get("volume"),
        issue=places.get("issue"),
        page=places.get("page"),
        edition=places.get("edition"),
        asides=(*(found.span for found in cuts), *remarks),
        likeness=likeness.likeness(entry, outlet) if outlet else 1.0,
    )


def _quality(entry: Entry, labels: str, pieces: Sequence[Piece], source: Source) -> float:
    """The less sure, the more parts there are that nothing but their place tells from others."""
    quality = _BEST if "D" in labels else _BEST * _UNDATED
    half = any(entry.text[piece.span.start] in _OPENERS for piece in pieces if not piece.fixed)
    if half and find_quoted(entry.text, 0, entry.end) is None:
        quality *= _UNSURE * _UNSURE
    known = source.container is not None and source.likeness >= _KNOWN
    for name in "TA":
        run = [piece for piece, label_ in zip(pieces, labels, strict=True) if label_ == name]
        least = _PLAIN if name == "T" or known else _NAMED
        if run and not any(piece.fixed for piece in run):
            quality *= (
                1.0 if worth(entry, Span(run[0].span.start, run[-1].span.end), name) >= least else _UNSURE
            )
    if "OT" in labels and pieces[labels.index("OT") + 1].mark == ".":
        quality *= _UNSURE * _UNSURE
    stops = any(label_ == "T" and piece.mark == "." for piece, label_ in zip(pieces, labels, strict=True))
    if source.container is None and stops and "TT" in labels:
        quality *= _UNSURE
    if stops and _in_capitals(
        entry.text, [piece.span for piece, one in zip(pieces, labels, strict=True) if one == "T"]
    ):
        quality *= _UNSURE * _UNSURE
    if source.container is None:
        return quality if "A" in labels else quality * _UNSURE
    return quality if source.likeness >= _KNOWN else quality * _UNSURE


def _in_capitals(text: str, title: Sequence[Span]) -> bool:
    """Whether capitals, as bodies have them in Brazil, begin a title that goes on without."""
    first, *others = [text[slice(*part)] for part in title]
    return " " in first and first.isupper() and not all(map(str.isupper, others))
