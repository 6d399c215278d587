"""From a draft, which counts the code points of the tidy entry, to a Reference in its source."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from newsld.document import Deviation, Name, Reference
from newsld.source import Span
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.sources.kinds import kind
from newsld.text.references.tidying.clean import Clean
from newsld.text.references.trust.confidence import confidence

_PARTS = ("title", "container", "publisher", "volume", "issue", "page", "edition", "issued", "author")


def reference(entry: Entry, draft: Draft, raw: str, span: Span, list_index: int) -> Reference:
    """The Reference of a draft, its places in the source."""
    tidy, links, text = entry.tidy, entry.links, entry.text
    trust, (authors, editors) = confidence(draft), _people(draft)
    parts = _parts(draft, authors)
    shown = links.spans if tidy.places is None else [one for one in links.spans if tidy.shows(one[1])]
    values = [text[part[0] : part[1]] if part else "" for part in parts[:7]]
    heading, container, publisher, volume, issue, page, edition = values
    return Reference(
        raw,
        span,
        list_index,
        draft.style,
        _placed(tidy, authors) if authors else (),
        _placed(tidy, editors) if editors else (),
        draft.issued,
        heading,
        container,
        publisher,
        volume,
        issue,
        page,
        edition,
        links.url,
        links.doi,
        links.accessed,
        links.archive,
        kind(entry, draft),
        trust.whole,
        trust.fields,
        draft.year_suffix,
        spans=MappingProxyType(_in_source(tidy, [*zip(_PARTS, parts, strict=True), *shown])),
        deviations=tuple([_deviation(tidy, found) for found in draft.deviations]) if draft.deviations else (),
    )


def _parts(draft: Draft, authors: tuple[Name, ...]) -> tuple[Span | None, ...]:
    """The places of what _PARTS names."""
    title, source = draft.title, draft.source
    named = [name.span for name in authors if name.span]
    return (
        title.span if title else None,
        *source[:5],
        source.edition or (title.edition if title else None),
        draft.issued_at,
        Span(named[0].start, named[-1].end) if named else None,
    )


def _people(draft: Draft) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """Authors and editors; those before the title are editors where the entry says so."""
    editors = draft.source.editors.names if draft.source.editors else ()
    if draft.authors is None:
        return (), editors
    if draft.authors.editors and not any(name.literal for name in draft.authors.names):
        return (), draft.authors.names + editors
    return draft.authors.names, editors


def _in_source(tidy: Clean, places: Iterable[tuple[str, Span | None]]) -> dict[str, Span]:
    if tidy.places is None:
        new, at = tuple.__new__, tidy.start
        return {name: new(Span, (place[0] + at, place[1] + at)) for name, place in places if place}
    return {name: _place(tidy, place) for name, place in places if place}


def _placed(tidy: Clean, names: tuple[Name, ...]) -> tuple[Name, ...]:
    new, at = tuple.__new__, tidy.start
    if tidy.places is None:
        return tuple(
            [
                new(Name, (*name[:5], new(Span, (span[0] + at, span[1] + at)))) if (span := name[5]) else name
                for name in names
            ]
        )
    return tuple([name._replace(span=tidy.span(*name.span)) if name.span else name for name in names])


def _deviation(tidy: Clean, found: Deviation) -> Deviation:
    return found._replace(span=_place(tidy, found.span)) if found.span else found


def _place(tidy: Clean, place: Span) -> Span:
    if tidy.places is None:
        start, end = place
        if end <= start:
            start = end = start if start <= len(tidy.text) else 0
        return Span(tidy.start + start, tidy.start + end)
    if place.end > place.start:
        return tidy.span(place.start, place.end)
    here = tidy.places[min(place.start, len(tidy.places) - 1)]
    return Span(here, here)
