"""Entries of one list to References: the style of the list first, another where it fits an entry better."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import NamedTuple

from newsld.document import Reference
from newsld.source import Span
from newsld.text import lexicon
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.fields.bare_names import with_bare_names
from newsld.text.references.fields.family_first import with_families_first
from newsld.text.references.fields.figures import dated
from newsld.text.references.fields.heads import Reading, with_presses
from newsld.text.references.fields.in_order import with_names_in_order
from newsld.text.references.fields.late_years import with_late_years
from newsld.text.references.reading import reference
from newsld.text.references.scanners.limits import LONGEST, excess
from newsld.text.references.scanners.links import find_links
from newsld.text.references.settling.anchors import is_title
from newsld.text.references.settling.settling import settled
from newsld.text.references.styles import free
from newsld.text.references.styles.grammars import (
    all_drafts,
    best_of,
    choose,
    drafts_of,
    style_of,
    usual_order,
)
from newsld.text.references.tidying.clean import clean, edits, may_repeat
from newsld.text.references.tidying.leading import key_of, lead, with_key
from newsld.text.references.tidying.linked import Link, links_of
from newsld.text.references.trust.company import in_company
from newsld.text.references.trust.evidence import evidence

_KNOWN = 0.96
"""From here on an outlet is known without the other entries."""
_FEWEST, _HABIT = 3, 1.5
"""Entries of free form that make a habit, and what a step is worth that all of them take."""
LONGEST_LOOK = 20_000
"""So many code points of a list are asked for the order of day and month."""
_TOGETHER = 1000
"""So many entries of a list are read in the light of one another."""
_WORD = pattern(r"[^\W_]")
_BARE = 32


def parse_entries(
    text: str, entries: Sequence[Span], *, list_index: int = 0, links: Sequence[Link] = ()
) -> tuple[Reference, ...]:
    """A Reference for each entry, in order. One that fits no grammar keeps its text, with confidence 0.

    ``text`` may be the whole source: places count its code points. ``links`` are those of the text, in order.
    """
    return tuple(each_entry(text, entries, list_index, links))


def each_entry(
    text: str, entries: Sequence[Span], list_index: int, links: Sequence[Link] = ()
) -> Iterator[Reference]:
    """Like parse_entries, one by one, so that a list of any length takes little memory."""
    before: Reference | None = None
    for start in range(0, len(entries), _TOGETHER):
        part = entries[start : start + _TOGETHER]
        for entry, found in _together(text, part, list_index, links):
            if entry and entry.tidy.repeats and before and found.style:
                found = _with_repeated(found, before)
            before = found
            yield found


def apart(text: str, entries: Sequence[Span]) -> Iterator[Sequence[Span]]:
    """The entries in parts that each_entry reads as it reads the whole list."""
    start = 0
    for at in range(_TOGETHER, len(entries), _TOGETHER):
        if not may_repeat(text, entries[at]):
            yield entries[start:at]
            start = at
    yield entries[start:]


def _with_repeated(found: Reference, before: Reference) -> Reference:
    """With the authors of the entry before, for whom dashes stand; with its first one, if others follow."""
    repeated = [name._replace(span=None) for name in before.author or before.editor]
    if edits(found.raw):
        return found._replace(editor=(*repeated, *found.editor))
    return found._replace(author=(*repeated[: 1 if found.author else None], *found.author))


def _together(
    text: str, entries: Sequence[Span], list_index: int, links: Sequence[Link]
) -> Iterator[tuple[Entry | None, Reference]]:
    """Entries of one list, each read in the light of the others."""
    for span, (entry, draft) in zip(entries, readings(text, entries, links), strict=True):
        place = _stripped(text, span)
        raw = text[place.start : place.end]
        if entry is None or draft is None:
            yield entry, _unread(entry, raw, place, list_index)
        else:
            found = reference(entry, draft, raw, place, list_index)
            yield entry, with_key(found, entry.tidy.key) if entry.tidy.key else found


def readings(
    text: str, entries: Sequence[Span], links: Sequence[Link] = ()
) -> list[tuple[Entry | None, Draft | None]]:
    """What each entry of a list holds and how it is read, None where no grammar reads it."""
    head = lead(text, entries)
    read = [_entry(text, span, head, links and links_of(text, span, links)) for span in entries]
    drafts = all_drafts(read)
    look = text[entries[0].start : min(entries[-1].end, entries[0].start + LONGEST_LOOK)]
    style = style_of(drafts), usual_order(drafts)
    known = _outlets(read, drafts)
    others = _Others(known, known.difference(lexicon.outlets()), _habits(drafts), style, look)
    chosen: list[Reading] = [
        _chosen(entry, options, others) if entry and options else (entry, None)
        for entry, options in zip(read, drafts, strict=True)
    ]
    for together in (
        with_presses,
        with_names_in_order,
        with_families_first,
        with_bare_names,
        with_late_years,
    ):
        chosen = list(together(chosen))
    signs = [evidence(entry, draft) if entry and draft else [] for entry, draft in chosen]
    settled_drafts = in_company([draft for _, draft in chosen], signs)
    return list(zip([entry for entry, _ in chosen], settled_drafts, strict=True))


class _Others(NamedTuple):
    """What a list says of its entries: keys of outlets, those of them that nothing else tells, habits, its
    style and order of parts, its text."""

    known: frozenset[str]
    told: frozenset[str]
    habits: dict[tuple[str, str, str], float]
    style: tuple[str, str]
    look: str


def _chosen(entry: Entry, options: list[Draft], others: _Others) -> tuple[Entry, Draft]:
    """The best reading of an entry in the light of the others, and the entry as it was read so."""
    known, told, habits, style, look = others
    best = choose(options, *style)
    if best.source.likeness < _KNOWN and not _is_named(entry, best, known) and _names_one(entry, known):
        entry = Entry(entry.tidy, entry.links, known)
        best = choose(drafts_of(entry), *style)
    if habits and best.steps:
        if entry.known != known and _names_one(entry, told):
            entry = Entry(entry.tidy, entry.links, known)
        entry = entry.among(habits)
        best = free.read(entry) or best
    return entry, dated(entry, settled(entry, best), look)


def _is_named(entry: Entry, draft: Draft, known: frozenset[str]) -> bool:
    """Whether the outlet that was read is one that others of the list name."""
    place = draft.source.container
    return place is not None and lexicon.key(entry.text[slice(*place)]) in known


def _names_one(entry: Entry, known: frozenset[str]) -> bool:
    """Whether the entry holds the name of an outlet that others of the list name."""
    folded = lexicon.key(entry.text)
    return any(name in folded for name in known)


def _habits(drafts: list[list[Draft]]) -> dict[tuple[str, str, str], float]:
    """How often one part follows another over a mark in the entries of free form, of three and more."""
    free_form = [best.steps for options in drafts if options and (best := best_of(options)).steps]
    if len(free_form) < _FEWEST:
        return {}
    counts = Counter(step for steps in free_form for step in set(steps))
    return {step: _HABIT * count / len(free_form) for step, count in counts.items() if count > 1}


def _unread(entry: Entry | None, raw: str, place: Span, list_index: int) -> Reference:
    """An entry no grammar reads: its text, and the link with what stands beside it if it has one."""
    links = entry.links if entry else None
    if entry is None or links is None or not (links.url or links.doi):
        return Reference(raw=raw, span=place, list=list_index)
    return Reference(
        raw=raw,
        span=place,
        list=list_index,
        url=links.url,
        doi=links.doi,
        accessed=links.accessed,
        archive=links.archive,
        spans=MappingProxyType(
            {name: entry.tidy.span(*at) for name, at in links.spans if entry.tidy.shows(at)}
        ),
    )


def _stripped(text: str, span: Span) -> Span:
    if span.start == span.end or not (text[span.start].isspace() or text[span.end - 1].isspace()):
        return span
    raw = text[span.start : span.end]
    start = span.start + len(raw) - len(raw.lstrip())
    return Span(start, start + len(raw.strip()))


def _entry(text: str, span: Span, head: re.Pattern[str] | None, links: Sequence[Link]) -> Entry | None:
    if span.end - span.start > LONGEST:
        return None
    tidy = clean(text, span, head=head, links=links)
    if key := key_of(text, span, head) if head else None:
        tidy = tidy._replace(key=key)
    if not _WORD.search(tidy.text) or excess(tidy.text):
        return None
    if len(tidy.text) < _BARE and not tidy.anchor and _is_bare(tidy.text):
        return None
    entry = Entry(tidy, find_links(tidy.text))
    if tidy.anchor and not is_title(entry, tidy.anchor):
        return Entry(tidy._replace(anchor=None), entry.links)
    return entry


def _is_bare(text: str) -> bool:
    """Whether a text is nothing but a word, or two without figures and marks: no grammar reads these."""
    return text.rstrip(".,;)").isalnum() or (text.count(" ") == 1 and text.replace(" ", "").isalpha())


def _outlets(entries: Sequence[Entry | None], drafts: list[list[Draft]]) -> frozenset[str]:
    """Keys of the outlets that two entries of the list name, or one with its link."""
    seen: Counter[str] = Counter()
    for entry, options in zip(entries, drafts, strict=True):
        if entry and options:
            best = best_of(options)
            if best.source.container:
                seen[lexicon.key(entry.text[slice(*best.source.container)])] += 1 + (
                    best.source.likeness >= _KNOWN
                )
    return frozenset(name for name, count in seen.items() if count > 1)
