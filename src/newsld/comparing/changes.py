"""What a comparison gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsld.source import Region

Subject = Literal[
    "headline", "person", "date", "section", "publisher", "link", "language", "text", "source", "claim"
]
Kind = Literal["added", "removed", "changed"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is other in the new version than in the old one.

    ``name`` says which person, source or claim it is about, as the old version names it if it has it;
    ``property`` which of its properties, by schema.org's name (``author`` for a person who is added to the
    authors; ``""`` for a source or claim as a whole). ``old`` and ``new`` are the values as texts, None where
    there is none. The regions are their places in the two sources, None where they stand nowhere.
    """

    subject: Subject
    kind: Kind
    property: str
    name: str = ""
    old: str | None = None
    new: str | None = None
    old_region: Region | None = None
    new_region: Region | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A correction notice: a CorrectionComment, a ``correction`` property, or one that readers see."""

    text: str
    region: Region | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed between two versions of an article, and the correction notices only the new one has."""

    changes: tuple[Change, ...] = ()
    notices: tuple[Notice, ...] = ()
