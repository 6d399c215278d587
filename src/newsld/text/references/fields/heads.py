"""Who stands before the date at the head of entries: ``Harbour Gazette (2 May 2024): Title``.

Where as many entries begin with the press as with authors so, a name that nobody listed is the press's.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsld.text import lexicon
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.scanners.bodies import is_known, is_masthead

Reading = tuple[Entry | None, Draft | None]
MARKS = (":", " – ", " — ", " - ")
"""What parts such a date from the title."""
_FEWEST, _LIKENESS = 2, 0.9
_EITHER = 0.75
"""How sure a reading is whose authors may be read in two ways."""


def doubted(draft: Draft) -> Draft:
    """The draft as one whose authors may be read in two ways, of which the list does not tell one."""
    if draft.authors is None:
        return draft
    authors = draft.authors._replace(quality=min(draft.authors.quality, _EITHER), either=True)
    return draft._replace(quality=min(draft.quality, _EITHER), authors=authors)


def with_presses(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, the unknown names at their heads read as those at the heads of the others."""
    presses = sum(_begins_with_press(entry, draft) for entry, draft in readings)
    authors = sum(_begins_with_author(entry, draft) for entry, draft in readings)
    if presses < max(_FEWEST, authors):
        return list(readings)
    return [
        (entry, _with_press(draft)) if draft and _begins_with_body(entry, draft) else (entry, draft)
        for entry, draft in readings
    ]


def _with_press(draft: Draft) -> Draft:
    place = draft.authors.names[0].span if draft.authors else None
    return draft._replace(authors=None, source=draft.source._replace(container=place, likeness=_LIKENESS))


def _begins_with_press(entry: Entry | None, draft: Draft | None) -> bool:
    if entry is None or draft is None or draft.authors:
        return False
    place = draft.source.container
    return place is not None and place.start == 0


def _begins_with_body(entry: Entry | None, draft: Draft | None) -> bool:
    """Whether the author is a name that nobody listed, of no person or authority, and no source is named."""
    if draft is None or draft.authors is None or not _begins_with_author(entry, draft):
        return False
    name, source = draft.authors.names[0], draft.source
    called = name.literal or f"{name.given} {name.family}".strip()
    is_person = bool(name.given) and not is_masthead(called)
    if len(draft.authors.names) > 1 or is_person or source.container or source.publisher:
        return False
    governs = not lexicon.words("government").isdisjoint(called.casefold().split())
    return name.span is not None and not governs and not is_known(called)


def _begins_with_author(entry: Entry | None, draft: Draft | None) -> bool:
    """Whether a colon or dash parts authors and date from a title behind them."""
    if entry is None or draft is None or draft.authors is None or draft.title is None:
        return False
    return draft.issued_at is not None and entry.text.startswith(MARKS, draft.issued_at.end)
