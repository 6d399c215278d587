"""An attributed statement as the command ``claims`` shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsld.assembling.claims import claim_id, withheld
from newsld.cli.shapes import file_name

if TYPE_CHECKING:
    from newsld.document import Attribution, Document
    from newsld.schema.shapes import StatementShape


def rows(document: Document) -> Iterator[StatementShape]:
    """The statements of an article in their order."""
    for statement in document.claims:
        yield _row(document, statement)


def _row(document: Document, statement: Attribution) -> StatementShape:
    source, span, sentence = document.source, statement.span, statement.sentence
    known = [n for n in statement.references if n < len(document.references)]
    reason = withheld(statement)
    return {
        "file": file_name(source.name),
        "index": document.index,
        "id": None if reason else claim_id(statement),
        "withheld": reason or None,
        "claimant": statement.claimant,
        "cue": statement.cue,
        "kind": statement.kind,
        "text": statement.text,
        "wording": statement.wording,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "line": source.position(span.start)[0] if span else None,
        "quote": statement.quote,
        "direct": statement.is_direct,
        "sentence": " ".join(source[sentence].split()) if sentence else statement.text,
        "references": list(statement.references),
        "sources": [document.references[n].raw for n in known],
        "confidence": statement.confidence,
        "reviewed": statement.is_reviewed,
    }
