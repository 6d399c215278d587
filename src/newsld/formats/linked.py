"""The sidecar of an article: who says what, and what is cited where, as Web Annotations on its text.

Web Annotation Data Model: https://www.w3.org/TR/annotation-model/; CiTO: http://purl.org/spar/cito. The ids
are those of the article's graph, and all nodes hang on the article as the citing entity.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from newsld.assembling.claims import SURE, claim_id, digest, is_claim, speaker
from newsld.assembling.identifiers import reference_ids
from newsld.assembling.rebasing import rebased
from newsld.assembling.situating import Body
from newsld.document import Attribution, Document, InTextCitation
from newsld.errors import WriteError
from newsld.formats.jsonld import CONTEXT, encode
from newsld.formats.rdf.base import from_content
from newsld.formats.registry import WriteOptions
from newsld.model import Thing
from newsld.source import Span

_CONTEXT = [
    CONTEXT,
    {
        "oa": "http://www.w3.org/ns/oa#",
        "cito": "http://purl.org/spar/cito/",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    },
]
_AROUND = 32
"""Code points of text before and behind what an annotation selects, by which it is found again."""


def write(items: Sequence[Document | Thing], options: WriteOptions) -> bytes:
    """One JSON-LD graph with the annotations of all articles; raises WriteError for things without a text."""
    graph: list[dict[str, Any]] = []
    for item in items:
        if not isinstance(item, Document):
            raise WriteError("linked: only articles that were read have a text to annotate")
        base = from_content([item.article]) if len(items) > 1 else options.base
        graph.extend(_Linked(item, base).nodes())
    data = {"@context": _CONTEXT, "@graph": graph}
    return encode(data, orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


class _Linked:
    """The annotations of one article."""

    def __init__(self, document: Document, base: str | None) -> None:
        node = document.article.node
        url = node.get("url")
        self._page = url if isinstance(url, str) else (base or "")
        self._base = self._page.partition("#")[0]
        self._document = document
        self._works = [self._id(identifier) for identifier in reference_ids(document.references)]
        self._text = Body(document.paragraphs)

    def nodes(self) -> Iterator[dict[str, Any]]:
        """The article with what it cites, then its statements, then its citations."""
        yield self._article()
        seen: Counter[str] = Counter()
        for statement in self._document.claims:
            yield self._statement(statement, seen)
        for mark in self._document.in_text_citations:
            for reference in _bound(mark):
                yield self._citation(mark, self._works[reference], seen)

    def _article(self) -> dict[str, Any]:
        document = self._document
        cited = [n for mark in document.in_text_citations for n in _bound(mark)]
        quoted = [n for statement in document.claims if statement.quote for n in statement.references]
        node: dict[str, Any] = {"@id": self._id("#article")}
        for key, numbers in (("cito:cites", cited), ("cito:includesQuotationFrom", quoted)):
            if numbers:
                node[key] = _one_or_many([{"@id": self._works[n]} for n in dict.fromkeys(numbers)])
        return node

    def _statement(self, statement: Attribution, seen: Counter[str]) -> dict[str, Any]:
        name = digest(statement.text)
        seen[name] += 1
        again = f"-{seen[name]}" if seen[name] > 1 else ""
        return {
            "@id": self._id(f"#mention-{name}{again}"),
            "@type": "oa:Annotation",
            "oa:motivatedBy": {"@id": "oa:identifying"},
            "oa:hasBody": self._body(statement, name + again),
            "oa:hasTarget": self._target(statement.span, statement.text),
        }

    def _body(self, statement: Attribution, name: str) -> dict[str, Any]:
        """The Claim that is published, else the words with who says them and what he does with them."""
        if is_claim(statement):
            return {"@id": self._id(claim_id(statement))}
        body: dict[str, Any] = {
            "@id": self._id(f"#statement-{name}"),
            "@type": "oa:TextualBody",
            "rdf:value": statement.text,
            "additionalType": statement.kind,
        }
        if statement.claimant:
            who = speaker(statement) if statement.confidence >= SURE else None
            body["author"] = rebased(who, self._base) if who else {"name": statement.claimant}
        works = [{"@id": self._works[n]} for n in statement.references]
        return body | ({"citation": _one_or_many(works)} if works else {})

    def _citation(self, mark: InTextCitation, work: str, seen: Counter[str]) -> dict[str, Any]:
        stem = work.rpartition("#")[2].removeprefix("ref-")
        seen[stem] += 1
        return {
            "@id": self._id(f"#cite-{stem}-{seen[stem]}"),
            "@type": ["oa:Annotation", "cito:Citation"],
            "oa:motivatedBy": {"@id": "oa:linking"},
            "cito:hasCitingEntity": {"@id": self._id("#article")},
            "cito:hasCitedEntity": {"@id": work},
            "oa:hasBody": {"@id": work},
            "oa:hasTarget": self._target(mark.span, mark.text),
        }

    def _target(self, span: Span | None, text: str) -> dict[str, Any]:
        source = {"@id": self._page or "#article"}
        place = self._text.find(span, text)
        quote: dict[str, Any] = {"@type": "oa:TextQuoteSelector", "oa:exact": text}
        selectors = [quote]
        if place is not None:
            paragraph = self._text.paragraphs[place.number].text
            quote["oa:prefix"] = paragraph[max(0, place.start - _AROUND) : place.start]
            quote["oa:suffix"] = paragraph[place.end : place.end + _AROUND]
            position = {"oa:start": place.before + place.start, "oa:end": place.before + place.end}
            refined = {"@type": "oa:TextPositionSelector", **position}
            selectors.append({"@type": "oa:CssSelector", "rdf:value": "article", "oa:refinedBy": refined})
        return {
            "@type": "oa:SpecificResource",
            "oa:hasSource": source,
            "oa:hasSelector": _one_or_many(selectors),
        }

    def _id(self, fragment: str) -> str:
        return f"{self._base}{fragment}"


def _bound(mark: InTextCitation) -> list[int]:
    """The works that a mark cites for sure: of an ambiguous one not those that it may mean."""
    if mark.resolution != "ambiguous":
        return list(mark.references)
    return [work.reference for work in mark.works if work.reference is not None]


def _one_or_many(values: list[dict[str, Any]]) -> Any:
    return values[0] if len(values) == 1 else values
