"""The JSON that the commands print, as types.

Whoever prints one of these builds the type, so that mypy holds it to the published schema. ``start`` and
``end`` are code points from 0, ``end`` exclusive, into the decoded file, or into the text taken out of it
where ``positions`` is ``"text"``; they are null where a value stands nowhere in it. Indexes count from 0,
lines and columns from 1. Keys may be added in a later version; none is taken away or changes its meaning.
"""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired

from pydantic import Field, with_config
from typing_extensions import TypedDict

from newsld.document import Resolution

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
    field_confidence: dict[str, Probability]
    """That of ``author``, ``issued``, ``title``, ``source`` (container or publisher) and ``link`` (URL and
    DOI) each, whether the entry has it or not. Empty where the entry could not be read."""
    verbatim: NotRequired[bool]
    """False where tags or entities stand inside the span."""


@_documented
class InTextCitationShape(TypedDict):
    """A mark in the prose, and the entries of the reference list it is bound to."""

    text: str
    start: Offset | None
    end: Offset | None
    references: list[Index]
    """Those it is bound to; where ``resolution`` is not resolved, also those it may mean."""
    resolution: Resolution
    """Why a work of the mark is not bound to one entry, if it is not."""
    candidates: list[Index]
    """The entries that such a work may have meant."""
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
class StatementShape(TypedDict):
    """A statement the article puts into somebody's mouth: a line of ``newsld claims --to json``."""

    file: str
    index: Index
    """Which article of the file."""
    id: str | None
    """The fragment of the Claim it is published as, such as ``#claim-56f9a69b``; null where it is not."""
    withheld: str | None
    """Why it is not published as a Claim, for people; null where it is."""
    claimant: str
    """Who says it; empty where nobody is sure."""
    cue: str
    kind: Literal["asserts", "denies", "pledges", "judges", "wishes"]
    """What the speaker does with it."""
    text: str
    """Its words, as they stand."""
    wording: str
    """An editor's sentence for it, which is published instead; empty where there is none."""
    start: Offset | None
    end: Offset | None
    line: Counted | None
    quote: str | None
    direct: bool
    """Whether all of it stands in quotation marks."""
    sentence: str
    references: list[Index]
    sources: list[str]
    """The entries of the reference list that cover it, as they stand."""
    confidence: Probability
    """The probability that speaker and words are right."""
    reviewed: bool
    """Whether an editor answers for it."""


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


@_documented
class RuleShape(TypedDict):
    """A rule, and the profiles it is in."""

    code: Code
    level: Literal["error", "warning", "note"]
    name: str
    profiles: list[str]
    fix: Literal["no", "safe", "unsafe", "config"]
    """What kind of fix there may be; ``config`` is a hint to newsld.toml."""
    summary: str
    url: str
    """Where the rule is explained."""


@_documented
class ProfileShape(TypedDict):
    """A profile: rules that go together, and the requirement they follow."""

    name: str
    about: str
    date: str
    """The day or version of the requirement."""
    source: str
    """Where the requirement stands."""


@_documented
class FormatShape(TypedDict):
    """A format, by its name for --from and --to."""

    name: str
    reads: bool
    writes: bool
    media_type: str
    extensions: list[str]
