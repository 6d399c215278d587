"""What rules find, as it is reported. Nothing else is imported for it: a report may be of an earlier run."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from newsld.fixing import Fix
from newsld.source import Region, Span


class Level(StrEnum):
    """How grave a finding is, by SARIF's names. https://docs.oasis-open.org/sarif/sarif/v2.1.0/ (3.27.10)"""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """3 for an error, 2 for a warning, 1 for a note."""
        return {"error": 3, "warning": 2, "note": 1}[self.value]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding about one document. ``span`` and ``region`` are None where it is about the whole of it.

    ``index`` says which article of the file it is about; ``positions`` is as of Document: ``"text"`` where
    span and region count in the text taken out of the file (docx, REST).
    """

    code: str
    name: str
    level: Level
    message: str
    file: str = "<input>"
    index: int = 0
    span: Span | None = None
    region: Region | None = None
    fix: Fix | None = None
    confidence: float | None = None
    url: str | None = None
    positions: Literal["source", "text"] = "source"

    @property
    def region_in_file(self) -> Region | None:
        """The region, where it is one of the file itself."""
        return self.region if self.positions == "source" else None

    @property
    def told(self) -> str:
        """The message for those who look at the file: with the place in the text where it has none there."""
        if self.region is None or self.positions == "source":
            return self.message
        return f"{self.message} ({self.region.start_line}:{self.region.start_column} of the text taken out)"
