"""From a draft, which counts the code points of the tidy entry, to a Reference in its source."""

from __future__ import annotations

from types import MappingProxyType

from newsld.document import Deviation, Name, Reference
from newsld.source import Span
from newsld.text.references.clean import Clean
from newsld.text.references.confidence import confidence
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.kinds import kind

_PARTS = ("container", "publisher", "volume", "issue", "page", "edition")


def reference(entry: Entry, draft: Draft, raw: str, span: Span, list_index: int) -> Reference:
    """The Reference of a draft, its places in the source."""
    tidy, links, source = entry.tidy, entry.links, draft.source
    text = tidy.text
    places: dict[str, Span] = {name: place for name, place in zip(_PARTS, source[:6], strict=True) if place}
    values = {name: text[start:end] for name, (start, end) in places.items()}
    if title := draft.title:
        places["title"], values["title"] = title.span, text[slice(*title.span)]
        if title.edition and "edition" not in places:
            places["edition"], values["edition"] = title.edition, text[slice(*title.edition)]
    places.update([link for link in links.spans if tidy.places is None or tidy.shows(link[1])])
    if draft.issued_at:
        places["issued"] = draft.issued_at
    authors, editors = _people(draft)
    if names := [name.span for name in authors if name.span]:
        places["author"] = Span(names[0].start, names[-1].end)
    places = _in_source(tidy, places)
    trust = confidence(draft)
    return Reference(
        raw=raw,
        span=span,
        list=list_index,
        style=draft.style,
        author=_placed(tidy, authors),
        editor=_placed(tidy, editors) if editors else (),
        issued=draft.issued,
        url=links.url,
        doi=links.doi,
        accessed=links.accessed,
        archive=links.archive,
        type=kind(entry, draft),
        confidence=trust.whole,
        field_confidence=trust.fields,
        year_suffix=draft.year_suffix,
        spans=MappingProxyType(places),
        deviations=tuple([_deviation(tidy, found) for found in draft.deviations]) if draft.deviations else (),
        **values,
    )


def _people(draft: Draft) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """Authors and editors; those before the title are editors where the entry says so."""
    editors = draft.source.editors.names if draft.source.editors else ()
    if draft.authors is None:
        return (), editors
    if draft.authors.editors and not any(name.literal for name in draft.authors.names):
        return (), draft.authors.names + editors
    return draft.authors.names, editors


def _in_source(tidy: Clean, places: dict[str, Span]) -> dict[str, Span]:
    if tidy.places is None:
        at = tidy.start
        return {name: tuple.__new__(Span, (start + at, end + at)) for name, (start, end) in places.items()}
    return {name: _place(tidy, place) for name, place in places.items()}


def _placed(tidy: Clean, names: tuple[Name, ...]) -> tuple[Name, ...]:
    if not (tidy.start or tidy.places):
        return names
    return tuple(
        [tuple.__new__(Name, (*name[:-1], tidy.span(*name.span))) if name.span else name for name in names]
    )


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
