"""The newsroom's own form: outlet, author, title, date and link in any order, between commas, bars, dashes.

What a part is, its words say, and what the other entries of the list do. Notes without quotation marks are
of this form too: Author, Title, Place: Publisher, Year, pages.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsld.source import Span
from newsld.text.references import likeness
from newsld.text.references.authors import Authors, read_authors
from newsld.text.references.dating import Dated, find_dates
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.imprint import without_aside
from newsld.text.references.labelling import label, names_of
from newsld.text.references.locating import Cut, locators
from newsld.text.references.pieces import Piece, cut
from newsld.text.references.titles import read_title

_LINKED = 0.1
"""What it adds that the words of a link are the title."""


def read(entry: Entry) -> Draft | None:
    """The entry read part by part; None where neither a title nor a dated outlet is found."""
    if entry.end < 8:
        return None
    pieces = cut(entry)
    found = label(entry, pieces, entry.habits) if pieces else None
    if found is None:
        return None
    runs = {name: _run(found.labels, pieces, name) for name in "TOA"}
    place = runs["T"]
    title = read_title(entry.text, *place) if place else None
    authors = _authors(entry, pieces, found.labels)
    date = _date(entry, [piece.dated for piece in pieces if piece.dated and piece.fixed == "D"])
    if not (runs["O"] or authors or date or entry.links.url or entry.links.doi):
        return None
    source = _source(entry, runs["O"], pieces, found.labels)
    return Draft(
        style="free",
        quality=_quality((source, authors, date), pieces, entry.tidy.anchor is not None) if title else 0.5,
        title=title,
        authors=authors,
        source=source,
        issued=date.issued if date else "",
        issued_at=date.span if date and not date.day else None,
        steps=found.steps,
    )


def _run(labels: str, pieces: Sequence[Piece], name: str) -> Span | None:
    first, last = labels.find(name), labels.rfind(name)
    return Span(pieces[first].span.start, pieces[last].span.end) if first >= 0 else None


def _authors(entry: Entry, pieces: Sequence[Piece], labels: str) -> Authors | None:
    span = _run(labels, pieces, "A")
    if span is None:
        return None
    if pieces[labels.find("A")].fixed == "A":
        return read_authors(entry.text, *span)
    return names_of(entry, span)


def _date(entry: Entry, dates: Sequence[Dated]) -> Dated | None:
    """The most precise date before the link, else one behind it."""
    best = max(dates, key=lambda dated: len(dated.issued), default=None)
    if best is None or not best.issued:
        behind = find_dates(entry.text, entry.links.tail, len(entry.text))
        return next((dated for dated in behind if dated.issued), best)
    return best


def _source(entry: Entry, place: Span | None, pieces: Sequence[Piece], labels: str) -> Source:
    """The outlet, and volume and pages in the pieces that no other part took."""
    cuts: list[Cut] = []
    for piece, name in zip(pieces, labels, strict=True):
        if name == "N":
            locators(entry, piece.span, cuts)
    places = {found.name: found.value for found in reversed(cuts) if found.name}
    outlet = without_aside(entry.text, place) if place else None
    return Source(
        container=outlet,
        volume=places.get("volume"),
        issue=places.get("issue"),
        page=places.get("page"),
        edition=places.get("edition"),
        likeness=likeness.likeness(entry, outlet) if outlet else 1.0,
    )


def _quality(
    parts: tuple[Source, Authors | None, Dated | None], pieces: Sequence[Piece], is_linked: bool
) -> float:
    source, authors, date = parts
    quality = 0.62 + 0.06 * (authors is not None) + 0.05 * bool(date and date.issued)
    if source.container:
        quality += 0.12 if source.likeness >= 0.96 else 0.06
    return quality + 0.05 * any(piece.fixed == "T" for piece in pieces) + _LINKED * is_linked
