"""How probable it is that every field of a reading is right."""

from __future__ import annotations

from newsld.text.references.entry import Draft, Entry


def confidence(entry: Entry, draft: Draft) -> float:
    """The draft's quality, less what the entry as a whole gives cause to doubt; 0.95 and more means sure."""
    doubt = 1.0
    source = draft.source
    if source.container and source.likeness < 0.8 and not source.volume:
        doubt *= 0.96
    return round(max(0.05, min(0.99, draft.quality * doubt)), 3)
