"""The JSON that ``newsld inspect``, ``references``, ``validate`` and ``diff`` print, as types.

Whoever prints one of these builds the type, so that mypy holds it to the published schema. ``start`` and
``end`` are code points from 0, ``end`` exclusive, into the decoded file, or into the text taken out of it
where ``positions`` is ``"text"``; they are null where a value stands nowhere in it. Indexes count from 0,
lines and columns from 1. Keys may be added in a later version; none is taken away or changes its meaning.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, Literal, NotRequired

from pydantic import Field, TypeAdapter, with_config
from typing_extensions import TypedDict

from newsld.schema.names import DIALECT, VERSION, schema_id

Offset = Annotated[int, Field(ge=0)]
Index = Annotated[int, Field(ge=0)]
Counted = Annotated[int, Field(ge=1)]
Probability = Annotated[float, Field(ge=0, le=1)]
Code = Annotated[str, Field(pattern="^[A-Z]{3}[0-9]{3}$")]
Issued = Annotated[str, Field(pattern="^(n[.]d[.]|[0-9]{2}[0-9X]{2}[0-9X?~%/.-]*)?$")]

_documented = with_config({"use_attribute_docstrings": True})


@_documented
class NameShape(TypedDict, total=False):
    """A name as CSL takes it apart, or ``literal``, left whole."""

    family: str
    given: str
    suffix: str
    literal: str


@_documented
class ReferenceShape(TypedDict):
    """One entry of a reference list. Texts are empty where the entry does not say."""

    raw: str
    """The entry as it stands."""
    start: Offset | None
    end: Offset | None
    list: Index
    """Which list of the input the entry is in."""
    style: str
    """The style it was read as, such as ``apa``."""
    author: list[NameShape]
    editor: list[NameShape]
    issued: Issued
    """EDTF: ``2023-06-12``, ``2023``, ``2023-06/2023-07``; ``n.d.`` if the entry says so."""
    title: str
    container: str
    publisher: str
    volume: str
    issue: str
    page: str
    edition: str
    url: str
    doi: str
    """Bare, beginning with ``10.``."""
    accessed: str
    type: str
    """A CSL 1.0.2 item type."""
    confidence: Probability
    """The probability that every field is right; 0 where the entry could not be read."""
    verbatim: NotRequired[bool]
    """False where tags or entities stand inside the span."""


@_documented
class InTextCitationShape(TypedDict):
    """A mark in the prose, and the entries of the reference list it is bound to."""

    text: str
    start: Offset | None
    end: Offset | None
    references: list[Index]
    verbatim: NotRequired[bool]


@_documented
class ClaimShape(TypedDict):
    """A statement the article puts into somebody's mouth."""

    claimant: str
    cue: str
    """The words that attribute it, such as ``said``."""
    text: str
    start: Offset | None
    end: Offset | None
    quote: str | None
    references: list[Index]
    confidence: Probability
    verbatim: NotRequired[bool]


@_documented
class ErrorShape(TypedDict):
    """Something a reader could not take as it stands."""

    code: Code
    message: str
    line: Counted | None
    column: Counted | None


@_documented
class InspectShape(TypedDict):
    """What was understood of one article: a line of ``newsld inspect --json``."""

    schema_version: Literal[1]
    file: str
    index: Index
    """Which article of the file."""
    format: str
    language: str | None
    headline: str | None
    authors: list[str]
    editors: list[str]
    roles: dict[str, list[str]]
    """Names by the role they were given in a byline or credit."""
    date_published: str | None
    date_modified: str | None
    site: str | None
    sections: list[str]
    body: str | None
    body_start: Offset | None
    references: list[ReferenceShape]
    in_text_citations: list[InTextCitationShape]
    claims: list[ClaimShape]
    spans: dict[str, Annotated[list[Offset], Field(min_length=2, max_length=2)]]
    """JSON Pointer into the article's JSON-LD → start and end."""
    errors: list[ErrorShape]
    positions: NotRequired[Literal["source", "text"]]


@_documented
class EditShape(TypedDict):
    """A replacement of the text from ``start`` to ``end``."""

    start: Offset
    end: Offset
    text: str


@_documented
class FixShape(TypedDict):
    """Edits that cure a finding."""

    applicability: Literal["safe", "unsafe"]
    edits: list[EditShape]


@_documented
class FindingShape(TypedDict):
    """One finding of ``newsld validate``. Positions are null where it is about the whole document."""

    file: str
    code: Code
    name: str
    level: Literal["error", "warning", "note"]
    message: str
    start_line: Counted | None
    start_column: Counted | None
    end_line: Counted | None
    end_column: Counted | None
    fix: FixShape | None
    confidence: Probability | None
    url: str | None
    """Where the rule is explained."""
    positions: NotRequired[Literal["source", "text"]]
    """``text`` where lines and columns count in the text taken out of the file (docx, REST)."""


@_documented
class VersionShape(TypedDict):
    """One of the two versions of an article."""

    file: str
    format: str


@_documented
class ChangeShape(TypedDict):
    """One thing that is other in the new version than in the old one. Null where there is none."""

    subject: Literal[
        "headline", "person", "date", "section", "publisher", "link", "language", "text", "source", "claim"
    ]
    kind: Literal["added", "removed", "changed"]
    property: str
    """By schema.org's name; empty for a source or claim as a whole."""
    name: str
    """Which person, source or claim it is about."""
    old: str | None
    new: str | None
    old_line: Counted | None
    old_column: Counted | None
    new_line: Counted | None
    new_column: Counted | None


@_documented
class NoticeShape(TypedDict):
    """A correction notice that only the new version has."""

    text: str
    line: Counted | None
    column: Counted | None


@_documented
class DifferenceShape(TypedDict):
    """What changed between two versions of an article."""

    schema_version: Literal[1]
    old: VersionShape
    new: VersionShape
    changes: list[ChangeShape]
    notices: list[NoticeShape]


SHAPES: dict[str, tuple[Any, str]] = {
    "inspect": (InspectShape, "A line of newsld inspect --json: what was understood of one article"),
    "references": (ReferenceShape, "A line of newsld references --to json: one entry of a reference list"),
    "findings": (list[FindingShape], "What newsld validate --output-format json prints: every finding"),
    "difference": (DifferenceShape, "What newsld diff --output-format json prints: changes and notices"),
}
"""Schema name → the type it is made from, and what it is."""


@cache
def shape_schemas() -> dict[str, dict[str, Any]]:
    """The JSON Schema 2020-12 of each shape by its name."""
    return {name: _schema(name, shape, about) for name, (shape, about) in SHAPES.items()}


def _schema(name: str, shape: Any, about: str) -> dict[str, Any]:
    made = _untitled(TypeAdapter(shape).json_schema(mode="serialization"))
    head = {"$schema": DIALECT, "$id": schema_id(name), "title": name, "description": about}
    return {**head, "$comment": f"version {VERSION}; the $id is a name, nothing is fetched", **made, **head}


def _untitled(schema: Any) -> Any:
    """The schema without the titles pydantic makes of the names of keys."""
    if isinstance(schema, dict):
        kept = {
            key: value for key, value in schema.items() if not (key == "title" and isinstance(value, str))
        }
        return {key: _untitled(value) for key, value in kept.items()}
    return [_untitled(item) for item in schema] if isinstance(schema, list) else schema
