"""The grammars of reference styles, asked for their readings of an entry: the likely one first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from newsld.source import Span
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.scanners.sentences import boundaries
from newsld.text.references.scanners.titles import find_quoted, trim
from newsld.text.references.sources.volumes import may_end_in_figures
from newsld.text.references.styles import (
    apa,
    author_date,
    colon,
    free,
    gost,
    harvard,
    humanities,
    law_review,
    legal,
    mla,
    notes,
    numeric,
    polish,
    preprints,
    science,
    science_books,
    short,
)

Grammar = Callable[[Entry], Draft | None]
_OTHERS: tuple[Grammar, ...] = (author_date.read, numeric.read, mla.read, notes.read, colon.read)
_FIRM = 0.75
"""A reading below this calls for the free grammar as well."""
_CERTAIN = 0.97
"""A reading this sure needs no other one beside it."""
_BONUS = 0.08
"""What the list's own style is worth to a reading of an entry."""
_IN_ORDER = 0.06
"""What it is worth to a reading that its parts follow one another as in half of the list."""
_FEWEST_ALIKE = 3
_OF_STYLE: dict[str, Grammar] = {
    "apa": apa.read,
    "harvard": harvard.read,
    "chicago-author-date": author_date.read,
    "mla": mla.read,
    "numeric": numeric.read,
    "chicago-notes": notes.read,
    "science": science.read,
}
_FIRST, _SURE = 12, 0.95
"""So many entries tell the style of a list."""
_PARTING, _PARTED = (" | ", " – ", " — ", " - "), 0.75
"""What parts the newsroom's form, and how sure its reading must be to stand alone where two of it do."""
_UNDATED = ("n.d.", "n. d.", "s.d.", "s. d.", "s.f.", "s. f.", "o.j.", "o. j.", "b.d.", "z.j.", "u.å.")


def all_drafts(entries: Sequence[Entry | None]) -> list[list[Draft]]:
    """What the grammars make of each entry. Behind the first entries, the grammar of the list's style comes
    first, and stays alone where its reading is sure."""
    drafts = [drafts_of(entry) if entry else [] for entry in entries[:_FIRST]]
    if rest := entries[_FIRST:]:
        first = _OF_STYLE.get(style_of(drafts))
        drafts.extend(drafts_of(entry, first) if entry else [] for entry in rest)
    return drafts


def drafts_of(entry: Entry, first: Grammar | None = None) -> list[Draft]:
    """What the grammars whose marks the entry bears make of it; ``first`` is that of its list."""
    if sole := _sole(entry):
        return [sole]
    parted = free.read(entry) if _is_parted(entry) else None
    if parted and parted.quality >= _PARTED:
        return [parted]
    likely = _likely(entry)
    if first is harvard.read and likely is apa.read and (sure := _of_harvard(entry)):
        return [sure]
    read = {likely: _scholarly(entry, likely(entry))}
    if (draft := read[likely]) and (draft.quality >= _CERTAIN or draft.style == "science"):
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
    if doubtful and (draft := parted or free.read(entry)):
        drafts.append(draft)
    return drafts


def _sole(entry: Entry) -> Draft | None:
    """The reading of an entry whose form leaves no other one."""
    if alone := _alone(entry):
        return alone
    return _linked(entry, entry.tidy.anchor) if entry.tidy.anchor else None


def _alone(entry: Entry) -> Draft | None:
    """The reading of a form whose marks no other has."""
    text = entry.text
    return (
        (")" in text[entry.end - 3 : entry.end] and law_review.read(entry))
        or legal.read(entry)
        or (" // " in text and gost.read(entry))
        or (entry.end == len(text) and short.read(entry))
        or (("in" in entry.words or "coll" in entry.words) and humanities.read(entry))
        or ("„" in text and polish.read(entry))
        or None
    )


def _linked(entry: Entry, anchor: Span) -> Draft | None:
    """The reading of an entry whose title is linked: of a style, if it finds the title there too."""
    grammar = _likely(entry)
    if grammar is numeric.read and not entry.dated:
        grammar = notes.read if anchor.start else free.read
    draft = grammar(entry)
    title = trim(entry.text, *anchor) or anchor
    at = draft.title.span if draft and draft.title else None
    begins = at is not None and at.start in (title.start, title.start + 1)
    goes_on = at is not None and any(end >= at.end for end, _ in boundaries(entry.text, *title))
    if at and begins and at.end <= title.end and not goes_on:
        return draft
    return free.read(entry)


def _of_harvard(entry: Entry) -> Draft | None:
    """The sure reading of an entry of a Harvard list, whose marks let no other one be surer."""
    if apa.may_be_certain(entry) or science.read(entry) or science_books.read(entry):
        return None
    draft = harvard.read(entry)
    return draft if draft and draft.quality >= _SURE else None


def _scholarly(entry: Entry, draft: Draft | None) -> Draft | None:
    """The draft, or the sciences' reading where the figures are theirs and the draft says otherwise."""
    if draft and draft.style == "numeric" and draft.quality >= _CERTAIN and draft.source.page:
        return draft
    if not may_end_in_figures(entry):
        return draft
    found = science.read(entry) or science_books.read(entry) or preprints.read(entry)
    if found is None or (draft and not found.title and _swallows_title(entry, found)):
        return draft
    cut = found.title is not None and entry.text[found.title.span.start] in "/;,&"
    if draft and (cut or (draft.source.editors and not found.source.editors)):
        return draft
    if draft is None or _parts(draft) != _parts(found):
        return found
    source = draft.source._replace(container=found.source.container, publisher=found.source.publisher)
    return draft._replace(source=source, quality=max(draft.quality, found.quality))


def _swallows_title(entry: Entry, found: Draft) -> bool:
    """Whether a journal's name behind the date of APA holds a title: ``(2023). Sand. Journal of Ports``."""
    place, dated = found.source.container, entry.dated
    stopped = dated is not None and entry.text.startswith(". ", dated.span.end)
    return stopped and place is not None and bool(boundaries(entry.text, *place))


def _parts(draft: Draft) -> tuple[object, ...]:
    source = draft.source
    names = [name.family for name in draft.authors.names] if draft.authors else []
    figures = source.volume, source.issue, source.page
    title, container = draft.title and draft.title.span, source.container and source.container.start
    return names, draft.issued, title, container, *figures


def _is_parted(entry: Entry) -> bool:
    """Whether bars or dashes with spaces around them part the entry, and no names stand at its head."""
    if not any(map(entry.text.__contains__, _PARTING)):
        return False
    head = entry.text[: entry.links.spans[0][1].start] if entry.links.spans else entry.text
    if max(map(head.count, _PARTING)) < 2:
        return False
    return entry.slot is None or entry.slot.authors is None


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


def style_of(drafts: list[list[Draft]]) -> str:
    """The style that reads the list best, "" for a list of one."""
    if len(drafts) < 2:
        return ""
    votes: Counter[str] = Counter()
    for options in drafts:
        for draft in options:
            votes[draft.style] += int(1000 * draft.quality**4)
    return max(votes, key=lambda style: votes[style], default="")


def usual_order(drafts: list[list[Draft]]) -> str:
    """The order of parts that half of a list's entries have, as they are read best; "" without one, or where
    no entry is read in two ways."""
    if all(len(options) < 2 for options in drafts):
        return ""
    orders = Counter(best_of(options).order for options in drafts if options)
    (usual, count), *_ = orders.most_common(1)
    return usual if count >= _FEWEST_ALIKE and 2 * count >= orders.total() else ""


def choose(options: list[Draft], style: str, usual: str = "") -> Draft:
    """The best reading, the list's own style and its ``usual`` order of parts before others."""
    if len(options) == 1:
        return options[0]
    return max(
        options,
        key=lambda draft: (
            draft.quality
            + (_BONUS if draft.style == style else 0.0)
            + (_IN_ORDER if usual and draft.order == usual else 0.0)
        ),
    )


def best_of(options: list[Draft]) -> Draft:
    return options[0] if len(options) == 1 else max(options, key=lambda draft: draft.quality)
