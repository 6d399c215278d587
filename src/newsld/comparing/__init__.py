"""Two versions of an article to what changed between them, and whether a correction notice says so."""

from __future__ import annotations

from newsld.checking import Context
from newsld.comparing.changes import Change, Difference, Notice, Subject
from newsld.comparing.claims import claims
from newsld.comparing.fields import changed_fields
from newsld.comparing.items import changed_items
from newsld.comparing.notices import added_notices
from newsld.comparing.people import changed_order, people
from newsld.comparing.sources import sources
from newsld.document import Document

SUBJECTS: tuple[Subject, ...] = (
    "headline",
    "person",
    "date",
    "section",
    "publisher",
    "link",
    "language",
    "text",
    "source",
    "claim",
)
"""What a change may be about, in the order in which changes are told."""


def compare(old: Document, new: Document) -> Difference:
    """What changed from one version of an article to another, in any forms."""
    before, after = Context(old), Context(new)
    changes = [
        *changed_fields(before, after),
        *changed_items(people(before), people(after)),
        *changed_order(before, after),
        *changed_items(sources(before), sources(after)),
        *changed_items(*claims(before, after)),
    ]
    changes.sort(key=lambda change: SUBJECTS.index(change.subject))
    return Difference(tuple(changes), added_notices(before, after))


__all__ = ["SUBJECTS", "Change", "Difference", "Notice", "compare"]
