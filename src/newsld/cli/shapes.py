"""The JSON shapes that scripts read: what was understood of an article, and of a reference.

They are published as JSON Schemas. Keys are added, never renamed or dropped; every key is always there, but
for ``verbatim`` and ``positions``, which stand only where they say something out of the ordinary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import orjson

from newsld import facts

if TYPE_CHECKING:
    from newsld.cli.reading import Failure
    from newsld.comparing import Change, Difference, Notice
    from newsld.document import Attribution, Document, Finding, InTextCitation, Name, Reference
    from newsld.schema.shapes import (
        ChangeShape,
        ClaimShape,
        DifferenceShape,
        ErrorShape,
        InspectShape,
        InTextCitationShape,
        NameShape,
        NoticeShape,
        ReferenceShape,
        VersionShape,
    )
    from newsld.source import Source, Span


def encode(row: InspectShape | ReferenceShape | DifferenceShape) -> bytes:
    """A row as one line of JSON."""
    return orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE)


def inspection(document: Document) -> InspectShape:
    """What was understood of an article, as ``newsld inspect --json`` prints it."""
    article, source = document.article, document.source
    people = facts.credited(article)
    roles: dict[str, list[str]] = {}
    for person in people:
        roles.setdefault(person.role, []).append(person.name)
    row: InspectShape = {
        "schema_version": 1,
        "file": file_name(source.name),
        "index": document.index,
        "format": document.format,
        "language": facts.language(article) or None,
        "headline": facts.first_text(article, "headline") or None,
        "authors": roles.get("author", []),
        "editors": roles.get("editor", []),
        "roles": roles,
        "date_published": facts.first_text(article, "datePublished") or None,
        "date_modified": facts.first_text(article, "dateModified") or None,
        "site": facts.site(article) or None,
        "sections": facts.texts(article, "articleSection"),
        "body": facts.first_text(article, "articleBody") or None,
        "body_start": document.body_span.start if document.body_span else None,
        "references": [reference(entry, source) for entry in document.references],
        "in_text_citations": [_citation(mark, source) for mark in document.in_text_citations],
        "claims": [_claim(claim, source) for claim in document.claims],
        "spans": _spans(document),
        "errors": [_finding(finding, source) for finding in document.findings],
    }
    if document.positions != "source":
        row["positions"] = document.positions
    return row


def failed_inspection(failure: Failure) -> InspectShape:
    """The row of an input that could not be read: its ``errors``, and nothing else."""
    return {
        "schema_version": 1,
        "file": file_name(failure.file),
        "index": 0,
        "format": "",
        "language": None,
        "headline": None,
        "authors": [],
        "editors": [],
        "roles": {},
        "date_published": None,
        "date_modified": None,
        "site": None,
        "sections": [],
        "body": None,
        "body_start": None,
        "references": [],
        "in_text_citations": [],
        "claims": [],
        "spans": {},
        "errors": [
            {
                "code": failure.code,
                "message": file_name(failure.message),
                "line": failure.line,
                "column": failure.column,
            }
        ],
    }


def file_name(name: str) -> str:
    """A file's name as JSON can hold it: bytes that are no UTF-8 are U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def reference(entry: Reference, source: Source) -> ReferenceShape:
    """An entry of a reference list, as ``newsld references --to json`` prints it."""
    start, end = entry.span or (None, None)
    row: ReferenceShape = {
        "raw": entry.raw,
        "start": start,
        "end": end,
        "list": entry.list,
        "style": entry.style,
        "author": [_name(name) for name in entry.author],
        "editor": [_name(name) for name in entry.editor],
        "issued": entry.issued,
        "title": entry.title,
        "container": entry.container,
        "publisher": entry.publisher,
        "volume": entry.volume,
        "issue": entry.issue,
        "page": entry.page,
        "edition": entry.edition,
        "url": entry.url,
        "doi": entry.doi,
        "accessed": entry.accessed,
        "type": entry.type,
        "confidence": entry.confidence,
        "field_confidence": dict(entry.field_confidence),
    }
    if not _is_verbatim(entry.span, entry.raw, source):
        row["verbatim"] = False
    return row


def _name(name: Name) -> NameShape:
    return cast("NameShape", name.csl())


def _citation(mark: InTextCitation, source: Source) -> InTextCitationShape:
    start, end = mark.span or (None, None)
    row: InTextCitationShape = {
        "text": mark.text,
        "start": start,
        "end": end,
        "references": list(mark.references),
        "resolution": mark.resolution,
        "candidates": list(mark.candidates),
    }
    if not _is_verbatim(mark.span, mark.text, source):
        row["verbatim"] = False
    return row


def _claim(claim: Attribution, source: Source) -> ClaimShape:
    start, end = claim.span or (None, None)
    row: ClaimShape = {
        "claimant": claim.claimant,
        "cue": claim.cue,
        "text": claim.text,
        "start": start,
        "end": end,
        "quote": claim.quote,
        "references": list(claim.references),
        "confidence": claim.confidence,
    }
    if not _is_verbatim(claim.span, claim.text, source):
        row["verbatim"] = False
    return row


def _finding(finding: Finding, source: Source) -> ErrorShape:
    line, column = source.position(finding.span.start) if finding.span else (None, None)
    return {"code": finding.code, "message": finding.message, "line": line, "column": column}


def _is_verbatim(span: Span | None, text: str, source: Source) -> bool:
    return span is None or source[span] == text


def _spans(document: Document) -> dict[str, list[int]]:
    places = ((pointer, facts.place(document, pointer)) for pointer in document.evidence)
    return {pointer: list(span) for pointer, span in places if span}


def difference(found: Difference, old: Document, new: Document) -> DifferenceShape:
    """What changed between two versions, as ``newsld diff --output-format json`` prints it."""
    versions: list[VersionShape] = [
        {"file": file_name(document.source.name), "format": document.format} for document in (old, new)
    ]
    return {
        "schema_version": 1,
        "old": versions[0],
        "new": versions[1],
        "changes": [_change(change) for change in found.changes],
        "notices": [_notice(notice) for notice in found.notices],
    }


def _change(change: Change) -> ChangeShape:
    before, after = change.old_region, change.new_region
    return {
        "subject": change.subject,
        "kind": change.kind,
        "property": change.property,
        "name": change.name,
        "old": change.old,
        "new": change.new,
        "old_line": before.start_line if before else None,
        "old_column": before.start_column if before else None,
        "new_line": after.start_line if after else None,
        "new_column": after.start_column if after else None,
    }


def _notice(notice: Notice) -> NoticeShape:
    line, column = notice.region[:2] if notice.region else (None, None)
    return {"text": notice.text, "line": line, "column": column}
