"""What a reader understood of one article: the values, and where each of them stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from newsld.extract import Extract
from newsld.nodes import Node, adopt
from newsld.source import Source, Span

if TYPE_CHECKING:
    from newsld.model import CreativeWork, Thing

Origin = Literal["text", "markup", "meta", "front-matter", "config", "command-line", "inferred"]


class Evidence(NamedTuple):
    """One candidate for a value of the article, and where it came from.

    ``span`` counts code points of the Source and is None where the value stands nowhere in it. ``verbatim``
    is False where tags, entities or escapes stand inside the span, so that it does not read as the value.
    """

    value: Any
    origin: Origin
    span: Span | None = None
    verbatim: bool = True


class Name(NamedTuple):
    """A name as CSL takes it apart: a person's parts, or a ``literal`` that is left whole.

    https://docs.citationstyles.org/en/stable/specification.html#name-parts
    """

    family: str = ""
    given: str = ""
    suffix: str = ""
    literal: str = ""
    abbreviation: str = ""
    """The short form the source defines for it: MoFA for Ministry of Foreign Affairs [MoFA]."""
    span: Span | None = None
    """From its first to its last part, in the order of the source; a handle or role may stand between."""

    def __str__(self) -> str:
        return self.literal or " ".join(filter(None, (self.given, self.family, self.suffix)))

    def csl(self) -> dict[str, str]:
        """The name as a CSL-JSON name variable."""
        parts = {"family": self.family, "given": self.given, "suffix": self.suffix, "literal": self.literal}
        return {key: value for key, value in parts.items() if value}


class Deviation(NamedTuple):
    """A place where a reference departs from its style and was read as it was meant; None where it stands
    nowhere in the source."""

    kind: str
    span: Span | None


class Reference(NamedTuple):
    """One entry of a reference list: the field values, each with its place, and how sure they are.

    ``raw`` is the entry as it stands. ``issued`` is EDTF (``2023-06-12``, ``2023``, ``2023-06/2023-07``),
    ``"n.d."`` if the entry says so, ``""`` if it says nothing; ``doi`` is bare (``10.…``). ``type`` is a
    CSL 1.0.2 item type. ``confidence`` is the probability that every field is right; 0 where nothing could
    be read. ``field_confidence`` is that of each field alone: ``author``, ``issued``, ``title``, ``source``
    (container or publisher) and ``link`` (URL and DOI), whether the entry has it or not.
    """

    raw: str
    span: Span | None = None
    list: int = 0
    style: str = ""
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    issued: str = ""
    title: str = ""
    container: str = ""
    publisher: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    edition: str = ""
    url: str = ""
    doi: str = ""
    accessed: str = ""
    archive: str = ""
    type: str = ""
    confidence: float = 0.0
    field_confidence: Mapping[str, float] = MappingProxyType({})
    year_suffix: str = ""
    key: str = ""
    """The name under which a bibliography file has it (doe2020), by which ``[@doe2020]`` cites it."""
    spans: Mapping[str, Span] = MappingProxyType({})
    """Field name (``author``, ``issued``, ``title`` …) to its place; that of each author and editor is the
    name's own ``span``.

    Every field read from a text has one, but for authors for whom dashes stand (———) and an address that only
    a page's markup shows. There stands what the field says, perhaps with what a text is read without: markup,
    line ends and doubled blanks, entities, LaTeX's escapes, ligatures, a hyphen at a line's end, a mark such
    as [Online]; with ``doi``, what leads to it (https://doi.org/); of dates, the words. ``issued`` has one
    without a value where a date stands that says no year or day there is.
    """
    deviations: tuple[Deviation, ...] = ()
    more: Mapping[str, Any] = MappingProxyType({})
    """What a bibliography file says besides, by CSL's variables (``ISBN``, ``publisher-place``)."""


Resolution = Literal["resolved", "unresolved", "ambiguous", "year-mismatch", "name-mismatch"]


class InTextCitation(NamedTuple):
    """A mark in the prose that points to entries of the reference list.

    ``references`` holds the indexes it points to. Where one work of the mark could not be bound,
    ``resolution`` says why and ``candidates`` holds the indexes it may have meant. An ambiguous mark points
    to all of these, but none of its ``works`` has one as its ``reference``.
    """

    text: str
    span: Span | None
    references: tuple[int, ...] = ()
    resolution: Resolution = "resolved"
    candidates: tuple[int, ...] = ()
    works: tuple[CitedWork, ...] = ()


class CitedWork(NamedTuple):
    """One work as an in-text citation names it: ``(Cha & Kim, 2022a, p. 4)`` → names, year, locator."""

    names: tuple[str, ...] = ()
    year: str = ""
    locator: str = ""
    abbreviation: str = ""
    """A short form defined here: MoFA in (Ministry of Foreign Affairs [MoFA], 2023)."""
    key: str = ""
    """The mark of a numeric or keyed citation: 3 in [3], doe2020 in [@doe2020]."""
    span: Span | None = None
    reference: int | None = None
    resolution: Resolution = "resolved"
    candidates: tuple[int, ...] = ()


AttributionKind = Literal["asserts", "denies", "pledges", "judges", "wishes"]
"""What a speaker does with a statement: only what he asserts can be a Claim of his."""


class Attribution(NamedTuple):
    """A statement the article puts into somebody's mouth. It is not yet a Claim.

    ``claimant`` is the fullest name the article has for the speaker where that is sure, else as the text
    names him at ``speaker``, "" where he is not known. ``text`` are the words at ``span``; ``quote`` those
    of them that stand in quotation marks. ``is_direct`` where the whole statement does. ``references`` are
    those that cover it, ``confidence`` is the probability that speaker and words are right.
    """

    claimant: str
    cue: str
    text: str
    span: Span | None
    quote: str | None = None
    references: tuple[int, ...] = ()
    confidence: float = 0.0
    kind: AttributionKind = "asserts"
    is_direct: bool = False
    is_clause: bool = False
    """Whether the words are a full clause that says something by itself: it begins with no pronoun."""
    is_fact: bool = False
    """Whether that clause is told as a fact: no view, plan, guess or denial, and nothing that others say."""
    speaker: Span | None = None
    cue_span: Span | None = None
    quote_span: Span | None = None
    sentence: Span | None = None
    is_work: bool = False
    """Whether a work that is cited says it, rather than somebody."""
    is_reviewed: bool = False
    """Whether an editor answers for it."""
    wording: str = ""
    """The editor's own sentence for it, "" where its words stand for themselves."""
    claimant_type: str = ""
    """Schema.org's type of the speaker, where an editor gives it."""


class Verdict(NamedTuple):
    """What an editor says of a statement of the article, which wins over what was read there.

    ``exact``, ``prefix`` and ``suffix`` are the statement's words and those around them, by which it is found
    again (https://www.w3.org/TR/annotation-model/#text-quote-selector). Of the rest "" and () say nothing.
    ``fault`` is what is wrong with an entry that cannot be followed. ``span`` is its place in the article's
    own front matter, ``where`` in a file beside it (``story.claims.toml:12``).
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    ruling: Literal["", "accept", "reject"] = ""
    speaker: str = ""
    speaker_type: str = ""
    kind: AttributionKind | None = None
    text: str = ""
    sources: tuple[str, ...] = ()
    """The fragments of the cited works: ref-shin-2023."""
    fault: str = ""
    span: Span | None = None
    where: str = ""


class PageMark(NamedTuple):
    """A place that belongs to the page around the article: its chrome, or one of its labelled fields.

    ``kind`` is that of the chrome (``viewing-prefix``, ``navigation``, ``share``, ``reading-time``,
    ``counter``, ``caption``, ``notice``), or ``field``; then ``label`` is the field's (``author``,
    ``section`` …) and ``value`` the place of its value, empty where the field is.
    """

    kind: str
    span: Span | None
    label: str = ""
    value: Span | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body as it reads: from ``start`` on in the text that was taken out of the source."""

    text: str
    start: int
    extract: Extract = field(repr=False)

    def place(self, start: int, end: int) -> Span | None:
        """Where in the source a part of its text stands; offsets are code points of ``text``."""
        return self.extract.span(Span(self.start + start, self.start + end))


class Finding(NamedTuple):
    """Something a reader could not take as it stands; ``code`` is that of the rule that reports it."""

    code: str
    message: str
    span: Span | None = None


class _Model:
    """Keeps a node until somebody asks for its model; to check and to write it, nobody needs one."""

    def __get__(self, document: Document | None, owner: type[Document]) -> CreativeWork:
        if document is None:
            raise AttributeError("article")  # The field has no default.
        held = _article(document)
        if type(held) in (dict, Node):
            from newsld.model.nodes import model_of

            held = vars(document)["article"] = model_of(held)
        article: CreativeWork = held
        return article

    def __set__(self, document: Document, article: Node | Mapping[str, Any]) -> None:
        vars(document)["article"] = article


class _Claims:
    """Keeps how statements are read until somebody asks for them."""

    def __get__(self, document: Document | None, owner: type[Document]) -> tuple[Attribution, ...]:
        if document is None:
            return ()
        held = _held(document, "claims")
        if callable(held):
            held = vars(document)["claims"] = held()
        claims: tuple[Attribution, ...] = held
        return claims

    def __set__(self, document: Document, claims: tuple[Attribution, ...]) -> None:
        vars(document)["claims"] = claims


def _article(document: Document) -> Any:
    """The article as it is held: a node, or its model."""
    return _held(document, "article")


def _held(document: Document, name: str) -> Any:
    """What a document has under a name; what was left to be read later is read as far as that takes."""
    while name not in vars(document) and (read := vars(document).get(_READ)) is not None:
        found = vars(read())
        vars(document).update(found | vars(document) | {_READ: found.get(_READ)})
    return vars(document)[name]


_READ = "_read"
_MADE = ("metadata", "before_claims")
"""What is kept with a document that was made of it."""
OF_TEXT = frozenset({"articleBody", "wordCount", "citation", "mentions", "hasPart"})
"""Properties of an article that its metadata leave out."""


@dataclass(frozen=True)
class Document:
    """One article as it was understood. ``article`` is the resolved model; the rest says on what it rests.

    ``evidence`` maps JSON Pointers into the article's JSON-LD (``/author/0/name``, RFC 6901,
    https://www.rfc-editor.org/rfc/rfc6901) to every candidate for that value, best first.
    ``body_span`` reaches from the first to the last body paragraph, ``paragraphs`` are these one by one.
    ``positions`` is ``"source"`` where spans count code points of the decoded file, ``"text"`` where of the
    text taken out of it (docx, REST). ``page`` is what stands around the article, in source order.

    Of a web page only the ``metadata`` are read at once, their places and all else when first asked for; of
    all articles who says what in them last, with ``claims`` or the whole ``article``.
    """

    source: Source
    article: CreativeWork = _Model()  # type: ignore[assignment]
    format: str = "text"
    index: int = 0
    body_span: Span | None = field(default_factory=lambda: None)
    evidence: Mapping[str, tuple[Evidence, ...]] = field(default_factory=lambda: MappingProxyType({}))
    references: tuple[Reference, ...] = field(default_factory=tuple)
    in_text_citations: tuple[InTextCitation, ...] = field(default_factory=tuple)
    claims: tuple[Attribution, ...] = _Claims()  # type: ignore[assignment]
    findings: tuple[Finding, ...] = field(default_factory=tuple)
    positions: Literal["source", "text"] = "source"
    paragraphs: tuple[Paragraph, ...] = field(default_factory=tuple)
    page: tuple[PageMark, ...] = field(default_factory=tuple)
    # Factories leave no values with the class: what is not read yet is not there, and is asked for below.

    @classmethod
    def later(cls, read: Callable[[], Document], **known: Any) -> Document:
        """A document of which only some fields are known; all others are read when one is first asked for."""
        document = object.__new__(cls)
        vars(document).update(known, **{_READ: read})
        return document

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            if name not in self.__dataclass_fields__ or vars(self).get(_READ) is None:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            return _held(self, name)

    @cached_property
    def metadata(self) -> Document:
        """The document without the article's text and what stands in it: body, citations, claims, parts."""
        read = self.before_claims
        node = {key: value for key, value in read.root.node.items() if key not in OF_TEXT}
        kept = {
            pointer: candidates
            for pointer, candidates in read.evidence.items()
            if pointer[1:].partition("/")[0] not in OF_TEXT
        }
        none: dict[str, Any] = dict.fromkeys(("references", "in_text_citations", "claims", "paragraphs"), ())
        return read.changed(type(read.root).of(node), kept, body_span=None, **none)

    @property
    def before_claims(self) -> Document:
        """The document without the nodes of what is said in the article, where that is yet to be read.

        It is read for its ``claims``. Where the article has these nodes already it is the document itself,
        which keeps no word of itself: what goes round in a circle is freed late.
        """
        _held(self, "references")
        before: Document = vars(self).get("before_claims", self)
        return before

    @property
    def root(self) -> Node:
        """The article as a node, to look at; its model, where there is one already."""
        held = _article(self)
        if type(held) is dict:
            held = vars(self)["article"] = adopt(held)
        root: Node = held
        return root

    @property
    def node(self) -> Mapping[str, Any]:
        """The article's JSON-LD node, as writers need it; what is nested in it may be Nodes."""
        held = _article(self)
        node: Mapping[str, Any] = held if type(held) is dict else held.node
        return node

    def changed(
        self, node: Node | Mapping[str, Any], evidence: Mapping[str, tuple[Evidence, ...]], **more: Any
    ) -> Document:
        """The same with another node for its article, and what that rests on; ``more`` are other fields."""
        made = object.__new__(type(self))
        kept = {key: held for key, held in vars(self).items() if key not in _MADE}
        vars(made).update(kept, article=node, evidence=MappingProxyType(evidence), **more)
        return made


def thing_of(item: Document | Thing) -> Thing:
    """The model of an article, or the thing itself."""
    return item.article if isinstance(item, Document) else item
