"""Document from what a format found: values with their evidence, people, works."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import Any, Literal

from newsld.assembling.claims import statements
from newsld.assembling.credited import Credited
from newsld.assembling.handing_down import handed_down
from newsld.assembling.identifiers import ARTICLE, person_id, reference_ids
from newsld.assembling.open_dates import open_date
from newsld.assembling.parts import Part, arranged
from newsld.assembling.rebasing import rebased
from newsld.assembling.reviewing import review
from newsld.assembling.works import work
from newsld.document import (
    Attribution,
    Document,
    Evidence,
    Finding,
    InTextCitation,
    PageMark,
    Paragraph,
    Reference,
    Verdict,
)
from newsld.source import Source, Span
from newsld.text.byline import Credit
from newsld.text.names import organization_type, split_person

_ROLES = {"author": "author", "editor": "editor", "translator": "translator"}
_ORDER = {
    key: n
    for n, key in enumerate(
        "headline alternativeHeadline description inLanguage articleSection keywords dateline "
        "datePublished dateModified author editor translator contributor publisher articleBody "
        "wordCount citation mentions hasPart".split()
    )
}


IN_TEXT: Mapping[str, bool] = MappingProxyType({"in text": True})
"""Marks fields whose places count the text, and not the source it was taken out of."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a format found in one article.

    ``values`` maps schema.org names to values, and each value to its candidates, best first: the values of
    ``articleSection`` may be several, that of ``headline`` is one. ``body`` are the paragraphs of ``text``,
    and ``body_span`` where they stand in the source; credits and references bear spans of the source too.
    ``stated`` holds, by JSON Pointer, what the source says in other words than the article does (an author
    field that reads "By Ada Berg"). ``positions`` is as of Document.
    """

    source: Source
    format: str
    text: str
    body: tuple[Span, ...] = field(default=(), metadata=IN_TEXT)
    body_span: Span | None = None
    values: Mapping[str, Sequence[Sequence[Evidence]]] = field(default_factory=lambda: MappingProxyType({}))
    credits: tuple[Credited, ...] = ()
    references: tuple[Reference, ...] = ()
    in_text_citations: tuple[InTextCitation, ...] = ()
    claims: Callable[[], tuple[Attribution, ...]] | None = field(default=None, metadata=IN_TEXT)
    """Reads who says what in the text, with places in the source."""
    findings: tuple[Finding, ...] = ()
    index: int = 0
    stated: Mapping[str, Sequence[Evidence]] = field(default_factory=lambda: MappingProxyType({}))
    positions: Literal["source", "text"] = "source"
    paragraphs: tuple[Paragraph, ...] = field(default=(), metadata=IN_TEXT)
    verdicts: Sequence[Verdict] = ()
    page: tuple[PageMark, ...] = ()
    corrections: tuple[Evidence, ...] = ()
    """The correction notices that readers see."""
    reviews: Sequence[Part] = ()
    """The reviews of claims and media that the article holds."""


def assemble(found: Found) -> Document:
    """The Document of an article: what was found, as one NewsArticle, with the evidence for each value.

    Ids are relative (``#article``) unless its URL was found. Who says what is read when somebody asks for it,
    or at once where an editor's verdicts or reviews go with it.
    """
    ids = reference_ids(found.references)
    parts = _values(found) | _people(found) | _works(found, ids)
    if found.reviews:
        parts["hasPart"] = [*parts.get("hasPart", ()), *found.reviews]
    if found.claims is None or found.verdicts or found.reviews:
        claims, misfits = review(
            found.claims() if found.claims else (), found.verdicts, found.paragraphs, ids
        )
        return _assembled(found, parts, _statements(claims, parts, ids), claims=claims, findings=misfits)
    before = _assembled(found, parts, {}, claims=found.claims)
    known = {key: held for key, held in vars(before).items() if key not in _OF_CLAIMS}
    return Document.later(partial(_with_claims, found, parts, ids, before), before_claims=before, **known)


_OF_CLAIMS = ("article", "evidence", "claims")


def _with_claims(
    found: Found, parts: Mapping[str, list[Part]], ids: Sequence[str], before: Document
) -> Document:
    """The Document with the nodes of what is said in its article."""
    claims = before.claims
    return _assembled(found, parts, _statements(claims, parts, ids), claims=claims)


def _assembled(
    found: Found,
    parts: Mapping[str, list[Part]],
    said: Mapping[str, list[Part]],
    *,
    claims: Any,
    findings: Sequence[Finding] = (),
) -> Document:
    """The Document of the parts; what is said stands behind what the markup has of the same property."""
    node: dict[str, Any] = {"@type": "NewsArticle", "@id": ARTICLE}
    evidence: dict[str, tuple[Evidence, ...]] = {}
    for key in sorted({**parts, **said}, key=lambda name: _ORDER.get(name, len(_ORDER))):
        _place(node, evidence, key, [*parts.get(key, ()), *said.get(key, ())])
    for pointer, candidates in (*found.stated.items(), ("/correction", found.corrections)):
        if candidates:
            evidence[pointer] = (*evidence.get(pointer, ()), *candidates)
    stands = _compared(evidence, found.source.text)
    if "headline" in node:
        node["name"] = node["headline"]
    stands |= handed_down(node, stands)
    if isinstance(node.get("url"), str):
        node = rebased(node, node["url"].partition("#")[0])
    return Document(
        source=found.source,
        article=node,  # type: ignore[arg-type]
        format=found.format,
        index=found.index,
        body_span=found.body_span,
        evidence=MappingProxyType(stands),
        references=found.references,
        in_text_citations=found.in_text_citations,
        claims=claims,
        findings=(*found.findings, *_open_dates(found), *findings),
        positions=found.positions,
        paragraphs=found.paragraphs,
        page=found.page,
    )


def _open_dates(found: Found) -> Iterator[Finding]:
    """Findings on dates that may be either of two days, where no other was found."""
    for key in ("datePublished", "dateModified"):
        for one in () if key in found.values else found.stated.get(f"/{key}", ()):
            finding = open_date(str(one.value), one.span)
            if finding:
                yield finding


def _compared(evidence: dict[str, tuple[Evidence, ...]], text: str) -> dict[str, tuple[Evidence, ...]]:
    """The evidence, verbatim only where nothing but the value, if it is a text, stands at its place."""
    stands = dict(evidence)
    for pointer, several in evidence.items():
        for at, (value, _, span, is_verbatim) in enumerate(several):
            if is_verbatim and span and type(value) is str and text[span[0] : span[1]] != value:
                held = list(stands[pointer])
                held[at] = several[at]._replace(verbatim=False)
                stands[pointer] = tuple(held)
    return stands


def _place(
    node: dict[str, Any], evidence: dict[str, tuple[Evidence, ...]], key: str, parts: Sequence[Part]
) -> None:
    node[key], stands = arranged(key, parts)
    evidence.update(stands)


def _values(found: Found) -> dict[str, list[Part]]:
    parts = {
        key: [Part(candidates[0].value, _stands(candidates)) for candidates in values if candidates]
        for key, values in found.values.items()
    }
    if found.body:
        paragraphs = [found.text[span.start : span.end] for span in found.body]
        body = "\n\n".join(paragraphs)
        is_verbatim = found.body_span is None or found.source[found.body_span] == body
        stands = Evidence(body, "text", found.body_span, verbatim=is_verbatim)
        parts["articleBody"] = [Part(body, {"": (stands,)})]
        count = len(body.split())
        parts.setdefault("wordCount", [Part(count, {"": (Evidence(count, "inferred", found.body_span),)})])
    return {key: several for key, several in parts.items() if several}


def _stands(candidates: Sequence[Evidence]) -> dict[str, tuple[Evidence, ...]]:
    """The evidence for a value; for a node (a publisher) also for its name, which is what stands there."""
    stands = {"": tuple(candidates)}
    names = [
        one._replace(value=one.value["name"])
        for one in candidates
        if isinstance(one.value, dict) and one.value.get("name")
    ]
    return stands | ({"/name": tuple(names)} if names else {})


def _people(found: Found) -> dict[str, list[Part]]:
    parts: dict[str, list[Part]] = {}
    for person in found.credits:
        credit = person.credit
        property_ = _ROLES.get(credit.role)
        start = "" if property_ else "/contributor"
        stands = {f"{start}/name": person.evidence}
        stands |= {f"{start}/{key}": (evidence,) for key, evidence in person.profile.items()}
        node = _contributor(credit) | {key: evidence.value for key, evidence in person.profile.items()}
        if property_:
            parts.setdefault(property_, []).append(Part(node, stands))
        else:
            role = {"@type": "Role", "roleName": credit.role, "contributor": node}
            parts.setdefault("contributor", []).append(Part(role, stands))
    return parts


def _contributor(credit: Credit) -> dict[str, Any]:
    if credit.is_organization:
        return {"@type": organization_type(credit.name), "name": credit.name}
    node: dict[str, Any] = {"@type": "Person"}
    identifier = person_id(credit.name)
    if identifier:
        node["@id"] = identifier
    node["name"] = credit.name
    name = split_person(credit.name)
    parts = {
        "givenName": name.given if name.family else "",
        "familyName": name.family,
        "honorificPrefix": credit.honorific,
        "jobTitle": credit.job_title,
        "affiliation": credit.affiliation,
    }
    return node | {key: value for key, value in parts.items() if value}


def _works(found: Found, ids: Sequence[str]) -> dict[str, list[Part]]:
    parts = []
    shorts = {
        cited.reference: cited.abbreviation
        for mark in found.in_text_citations
        for cited in mark.works
        if cited.reference is not None and cited.abbreviation
    }
    for index, (reference, identifier) in enumerate(zip(found.references, ids, strict=True)):
        stands = {"": (Evidence(reference.raw, "text", reference.span),)} if reference.span else {}
        for name, pointer in _REFERENCE_POINTERS.items():
            if name in reference.spans:
                value = getattr(reference, name)
                stands[pointer] = (Evidence(value, "text", reference.spans[name]),)
        reference = _with_abbreviation(reference, shorts.get(index, ""))
        parts.append(Part(work(reference, identifier), stands))
    return {"citation": parts} if parts else {}


def _statements(
    claims: Sequence[Attribution], parts: Mapping[str, Sequence[Part]], ids: Sequence[str]
) -> dict[str, list[Part]]:
    made: dict[str, list[Part]] = {}
    values = [part.value for several in parts.values() for part in several]
    known = frozenset(value["@id"] for value in values if isinstance(value, dict) and "@id" in value)
    for key, node, statement in statements(claims, ids, known):
        span = statement.span if key == "mentions" else statement.quote_span
        stands = {"/text": (Evidence(node["text"], "text", span),)} if span else {}
        made.setdefault(key, []).append(Part(node, stands))
    return made


def _with_abbreviation(reference: Reference, short: str) -> Reference:
    """The reference with the short form that a citation in the text defines for its one author."""
    if not short or len(reference.author) != 1 or not reference.author[0].literal:
        return reference
    return reference._replace(author=(reference.author[0]._replace(abbreviation=short),))


_REFERENCE_POINTERS = {"title": "/name", "issued": "/datePublished", "url": "/url", "author": "/author"}
