"""An attributed statement as the command ``claims`` shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

from newsld.assembling.claims import claim_id, is_claim
from newsld.cli.shapes import file_name
from newsld.document import Attribution, Document


class ClaimRow(TypedDict):
    """One statement. Offsets count code points as in ``inspect``; lines are counted from 1.

    ``id`` is the fragment of the Claim that is published, None where none is; ``sources`` are the entries of
    the reference list that cover the statement, as they stand.
    """

    file: str
    index: int
    id: str | None
    claimant: str
    cue: str
    kind: str
    text: str
    start: int | None
    end: int | None
    line: int | None
    quote: str | None
    direct: bool
    sentence: str
    references: list[int]
    sources: list[str]
    confidence: float


def rows(document: Document) -> Iterator[ClaimRow]:
    """The statements of an article in their order."""
    for statement in document.claims:
        yield _row(document, statement)


def _row(document: Document, statement: Attribution) -> ClaimRow:
    source, span, sentence = document.source, statement.span, statement.sentence
    known = [n for n in statement.references if n < len(document.references)]
    return {
        "file": file_name(source.name),
        "index": document.index,
        "id": claim_id(statement) if is_claim(statement) else None,
        "claimant": statement.claimant,
        "cue": statement.cue,
        "kind": statement.kind,
        "text": statement.text,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "line": source.position(span.start)[0] if span else None,
        "quote": statement.quote,
        "direct": statement.is_direct,
        "sentence": " ".join(source[sentence].split()) if sentence else statement.text,
        "references": list(statement.references),
        "sources": [document.references[n].raw for n in known],
        "confidence": statement.confidence,
    }
