"""Entries of one list to References: the style of the list first, another where it fits an entry better."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from types import MappingProxyType

from newsld.document import Reference
from newsld.source import Span
from newsld.text import lexicon
from newsld.text.patterns import pattern
from newsld.text.references.clean import clean, is_numbered
from newsld.text.references.dating import day_first, read_figures
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.links import find_links
from newsld.text.references.reading import reference
from newsld.text.references.sentences import boundaries
from newsld.text.references.styles import (
    apa,
    author_date,
    colon,
    free,
    gost,
    harvard,
    legal,
    mla,
    notes,
    numeric,
)
from newsld.text.references.titles import find_quoted

Grammar = Callable[[Entry], Draft | None]
_OTHERS: tuple[Grammar, ...] = (author_date.read, numeric.read, mla.read, notes.read, colon.read)
_FIRM = 0.75
"""A reading below this calls for the free grammar as well."""
_CERTAIN = 0.97
"""A reading this sure needs no other one beside it."""
_KNOWN = 0.96
"""From here on an outlet is known without the other entries."""
_BONUS = 0.08
"""What the list's own style is worth to a reading of an entry."""
_FEWEST, _HABIT = 3, 1.5
"""Entries of free form that make a habit, and what a step is worth that all of them take."""
LONGEST_LOOK = 20_000
"""So many code points of a list are asked for the order of day and month."""
_OF_STYLE: dict[str, Grammar] = {
    "apa": apa.read,
    "harvard": harvard.read,
    "chicago-author-date": author_date.read,
    "mla": mla.read,
    "numeric": numeric.read,
    "chicago-notes": notes.read,
}
_UNDATED = ("n.d.", "n. d.", "s.d.", "s. d.", "s.f.", "s. f.", "o.j.", "o. j.", "b.d.", "z.j.", "u.å.")
_FIRST, _SURE = 12, 0.95
"""So many entries tell the style of a list."""
_WORD = pattern(r"[^\W_]")
_FAR, _MOST_MARKS = 500, 30
LONGEST = 4000
"""A longer entry is no reference."""


def parse_entries(text: str, entries: Sequence[Span], *, list_index: int = 0) -> tuple[Reference, ...]:
    """A Reference for each entry, in order. One that fits no grammar keeps its text, with confidence 0.

    ``text`` may be the whole source: places count its code points.
    """
    numbered = is_numbered(text, entries)
    read = [_entry(text, span, numbered) for span in entries]
    drafts = _all_drafts(read)
    known = _outlets(read, drafts)
    habits = _habits(drafts)
    style = _style(drafts)
    found = []
    for span, entry, options in zip(entries, read, drafts, strict=True):
        place = _stripped(text, span)
        raw = text[place.start : place.end]
        if entry is None or not options:
            found.append(_unread(entry, raw, place, list_index))
            continue
        best = _choose(options, style)
        if best.source.likeness < _KNOWN and not _is_named(entry, best, known) and _names_one(entry, known):
            entry = Entry(entry.tidy, entry.links, known)
            best = _choose(_drafts(entry), style)
        if habits and best.steps:
            entry = replace(entry, known=known, habits=habits)
            best = free.read(entry) or best
        if best.issued_at and not best.issued:
            best = _in_figures(entry, best, text[entries[0].start : entries[-1].end])
        read_as = reference(entry, best, raw, place, list_index)
        if entry.tidy.repeats and found and not read_as.author:
            names = tuple(replace(name, span=None) for name in found[-1].author)
            read_as = replace(read_as, author=names)
        found.append(read_as)
    return tuple(found)


def _in_figures(entry: Entry, draft: Draft, text: str) -> Draft:
    """The draft with its date of the kind 3/2/2024, if the list says whether day or month comes first."""
    order = day_first(text[:LONGEST_LOOK])
    if order is None or draft.issued_at is None:
        return draft
    return draft._replace(issued=read_figures(entry.text[slice(*draft.issued_at)], order))


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
    free_form = [best.steps for options in drafts if options and (best := _best(options)).steps]
    if len(free_form) < _FEWEST:
        return {}
    counts = Counter(step for steps in free_form for step in set(steps))
    return {step: _HABIT * count / len(free_form) for step, count in counts.items() if count > 1}


def _best(options: list[Draft]) -> Draft:
    return options[0] if len(options) == 1 else max(options, key=lambda draft: draft.quality)


def _unread(entry: Entry | None, raw: str, place: Span, list_index: int) -> Reference:
    """An entry no grammar reads: its text, and the link if it has one."""
    links = entry.links if entry else None
    if entry is None or links is None or not (links.url or links.doi):
        return Reference(raw=raw, span=place, list=list_index)
    spans = MappingProxyType({name: entry.tidy.span(*at) for name, at in links.spans})
    return Reference(raw=raw, span=place, list=list_index, url=links.url, doi=links.doi, spans=spans)


def _stripped(text: str, span: Span) -> Span:
    if not (text[span.start].isspace() or text[span.end - 1].isspace()):
        return span
    raw = text[span.start : span.end]
    start = span.start + len(raw) - len(raw.lstrip())
    return Span(start, start + len(raw.strip()))


def _entry(text: str, span: Span, numbered: bool) -> Entry | None:
    if span.end - span.start > LONGEST:
        return None
    tidy = clean(text, span, numbered=numbered)
    if not _WORD.search(tidy.text) or _is_strewn(tidy.text):
        return None
    return Entry(tidy, find_links(tidy.text))


def _is_strewn(text: str) -> bool:
    """Whether a text has more brackets, colons, quotations or sentences than any reference."""
    if len(text) < _FAR:
        return False
    marked = any(text.count(mark) > _MOST_MARKS for mark in ("(", ":", "“", "‘", '"', " – ", " | "))
    return marked or len(boundaries(text, 0, len(text))) > _MOST_MARKS


def _all_drafts(entries: Sequence[Entry | None]) -> list[list[Draft]]:
    """What the grammars make of each entry. Behind the first entries, the grammar of the list's style comes
    first, and stays alone where its reading is sure."""
    drafts = [_drafts(entry) if entry else [] for entry in entries[:_FIRST]]
    first = _OF_STYLE.get(_style(drafts))
    drafts.extend(_drafts(entry, first) if entry else [] for entry in entries[_FIRST:])
    return drafts


def _drafts(entry: Entry, first: Grammar | None = None) -> list[Draft]:
    """What the grammars whose marks the entry bears make of it; ``first`` is that of its list."""
    if alone := legal.read(entry) or gost.read(entry):
        return [alone]
    if entry.tidy.anchor and (linked := free.read(entry)):
        return [linked]
    likely = _likely(entry)
    read = {likely: likely(entry)}
    if (draft := read[likely]) and draft.quality >= _CERTAIN:
        return [draft]
    if first and first not in read:
        read[first] = first(entry)
    if first and (draft := read[first]) and draft.quality >= _SURE:
        return [draft]
    drafts: list[Draft] = []
    for grammar in (*_parenthetical(entry), *_OTHERS):
        if grammar is _OTHERS[0] and drafts and max(draft.quality for draft in drafts) >= _FIRM:
            break
        if draft := read[grammar] if grammar in read else grammar(entry):
            drafts.append(draft)
            if draft.quality >= _CERTAIN:
                break
    doubtful = not drafts or max(draft.quality for draft in drafts) < _FIRM + 0.1
    if doubtful and (draft := free.read(entry)):
        drafts.append(draft)
    return drafts


def _likely(entry: Entry) -> Grammar:
    """The grammar whose marks the entry bears, as far as a glance tells."""
    text = entry.text
    if entry.dated:
        after = text[entry.dated.span.end : entry.dated.span.end + 2]
        return harvard.read if after in (" ‘", " '") and len(entry.dated.issued) == 4 else apa.read
    quoted = find_quoted(text, 0, entry.end)
    if quoted is None or quoted[0] < 2:
        return numeric.read
    before = text[: quoted[0]].rstrip(" ")
    if before.endswith(","):
        return notes.read
    is_dated = before.rstrip(".,")[-4:].isdecimal() or before.casefold().endswith(_UNDATED)
    return author_date.read if is_dated else mla.read


def _parenthetical(entry: Entry) -> tuple[Grammar, ...]:
    """APA or Harvard, by the marks around the date in parentheses, or both where they do not say."""
    if entry.dated is None:
        return ()
    after = entry.text[entry.dated.span.end : entry.dated.span.end + 1]
    if after == "." and len(entry.dated.issued) > 4:
        return (apa.read,)
    return (apa.read, harvard.read)


def _style(drafts: list[list[Draft]]) -> str:
    """The style that reads the list best, "" for a list of one."""
    if len(drafts) < 2:
        return ""
    votes: Counter[str] = Counter()
    for options in drafts:
        for draft in options:
            votes[draft.style] += int(1000 * draft.quality**4)
    return max(votes, key=lambda style: votes[style], default="")


def _choose(options: list[Draft], style: str) -> Draft:
    if len(options) == 1:
        return options[0]
    return max(options, key=lambda draft: draft.quality + (_BONUS if draft.style == style else 0.0))


def _outlets(entries: Sequence[Entry | None], drafts: list[list[Draft]]) -> frozenset[str]:
    """Keys of the outlets that two entries of the list name, or one with its link."""
    seen: Counter[str] = Counter()
    for entry, options in zip(entries, drafts, strict=True):
        if entry and options:
            best = _best(options)
            if best.source.container:
                seen[lexicon.key(entry.text[slice(*best.source.container)])] += 1 + (
                    best.source.likeness >= _KNOWN
                )
    return frozenset(name for name, count in seen.items() if count > 1)
