"""The findings as a JSON list, as ``schemas/findings.schema.json`` describes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import orjson

from newsld.diagnostics import Diagnostic
from newsld.fixing import Fix
from newsld.reporters import Checked, Showing

if TYPE_CHECKING:
    from newsld.schema.shapes import FindingShape, FixShape


def report(results: Iterable[Checked], _: Showing) -> Iterator[str]:
    """One object a finding and a line."""
    before = "["
    for checked in results:
        for reported in checked.found:
            yield f"{before}\n{orjson.dumps(row(reported.diagnostic)).decode()}"
            before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def row(diagnostic: Diagnostic) -> FindingShape:
    """The object of one finding."""
    region = diagnostic.region
    made: FindingShape = {
        "file": readable(diagnostic.file),
        "code": diagnostic.code,
        "name": diagnostic.name,
        "level": diagnostic.level.value,
        "message": readable(diagnostic.message),
        "start_line": region.start_line if region else None,
        "start_column": region.start_column if region else None,
        "end_line": region.end_line if region else None,
        "end_column": region.end_column if region else None,
        "fix": _fix(diagnostic.fix) if diagnostic.fix else None,
        "confidence": diagnostic.confidence,
        "url": diagnostic.url,
    }
    if diagnostic.positions != "source":
        made["positions"] = diagnostic.positions
    return made


def _fix(fix: Fix) -> FixShape:
    edits = [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits]
    return {"applicability": fix.applicability, "edits": edits}  # type: ignore[typeddict-item]


def readable(text: str) -> str:
    """A text as JSON can hold it: bytes of file names that are no UTF-8 are U+FFFD."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace") if not text.isascii() else text
