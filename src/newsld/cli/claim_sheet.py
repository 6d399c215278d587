"""The fact-checker's sheet: a row a statement, with columns to fill in, as CSV (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsld.cli.claim_rows import rows

if TYPE_CHECKING:
    from newsld.document import Document
    from newsld.schema.shapes import StatementShape

_HEADS = (
    "file", "line", "sentence", "statement", "speaker", "kind", "quotation", "source", "confidence",
    "published", "checked by", "verdict", "note",
)  # fmt: skip
_FORMULAS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def sheet(documents: Iterable[Document]) -> bytes:
    """The sheet in UTF-8 with a byte order mark, by which spreadsheets know it.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    https://owasp.org/www-community/attacks/CSV_Injection
    """
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(_HEADS)
    writer.writerows([safe(cell) for cell in _cells(row)] for document in documents for row in rows(document))
    return out.getvalue().encode("utf-8-sig", "replace")


def _cells(row: StatementShape) -> tuple[str, ...]:
    line = "" if row["line"] is None else str(row["line"])
    source = " | ".join(row["sources"])
    said = (row["file"], line, row["sentence"], row["text"], row["claimant"], row["kind"], row["quote"] or "")
    return (*said, source, f"{row['confidence']:.2f}", "yes" if row["id"] else "no", "", "", "")


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula, on one line."""
    cell = " ".join(cell.split()) if cell.strip() else ""
    return f"'{cell}" if cell.startswith(_FORMULAS) else cell
