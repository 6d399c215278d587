"""How probable it is that every field of a reading is right."""

from __future__ import annotations

from newsld.text.references.entry import Draft

_MASTHEAD_STYLES = frozenset({"harvard", "chicago-author-date"})
SURE = 0.95


def confidence(draft: Draft) -> float:
    """The draft's quality, less what the entry as a whole gives cause to doubt; 0.95 and more means sure."""
    doubt = 1.0
    source = draft.source
    if source.container and source.likeness < 0.8 and not source.volume:
        doubt *= 0.96
    sure = max(0.05, min(0.99, draft.quality * doubt))
    return round(min(sure, 0.9) if _masthead(draft) else sure, 3)


def _masthead(draft: Draft) -> bool:
    """Whether a body stands before a quoted title that names no outlet.

    Harvard and Chicago put the newspaper there where a story is unsigned, so that it may be container or
    author: nothing in the entry says which.
    """
    return (
        draft.style in _MASTHEAD_STYLES
        and draft.title is not None
        and draft.title.quoted
        and draft.source.container is None
        and draft.authors is not None
        and len(draft.authors.names) == 1
        and bool(draft.authors.names[0].literal)
    )
