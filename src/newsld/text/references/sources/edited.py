"""Books that stand under their titles, with those who edited them where a title would stand."""

from __future__ import annotations

from newsld.source import Span
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.scanners.authors import read_authors
from newsld.text.references.scanners.titles import Title, trim
from newsld.text.references.sources.locating import editors_of

_TOGETHER = pattern(r"\s(?:mit|with|avec|con|com|met)\s")


def with_editors(entry: Entry, draft: Draft) -> Draft:
    """``Ports (2016). Edited by Rosa Holm. House``: what stood before the date is the title."""
    names = draft.authors.names if draft.authors else ()
    if not names or names[0].given:
        return draft
    spans = [name.span for name in names if name.span]
    is_head = bool(spans) and not any(name.given for name in names[1:])
    place = editors_of(entry.text, draft.title.span) if draft.title and is_head else None
    title = trim(entry.text, spans[0].start, spans[-1].end) if place else None
    if title is None or place is None:
        return draft
    together = _TOGETHER.search(entry.text, *place)
    stop = together.start() if together else place.end
    editors = read_authors(entry.text, place.start, stop, first_inverted=False)
    if editors is None or any(name.literal for name in editors.names):
        return draft
    aside = draft.title.span if draft.title else Span(*title)
    source = draft.source._replace(editors=editors, asides=(*draft.source.asides, aside))
    return draft._replace(title=Title(title), authors=None, source=source)
