"""Fact-checks in front matter: tables with schema.org's names, in any spelling, each value with its place.

```yaml
claimReview:
  claimReviewed: The port of Larnby will close in May.
  itemReviewed:
    author: Edda Holm
    appearance: https://larnby.example/speech
  reviewRating: {alternateName: False, ratingValue: 1, worstRating: 1, bestRating: 5}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from newsld import vocabulary
from newsld.assembling import Part, arranged
from newsld.assembling.claims import agent, digest
from newsld.document import Evidence, Finding
from newsld.formats.markdown.fields import Text, key_of, tables, texts
from newsld.source import Span
from newsld.text.dates import parse_date
from newsld.text.timestamps import timestamp

_KINDS = {
    "claimreview": "ClaimReview",
    "claimreviews": "ClaimReview",
    "mediareview": "MediaReview",
    "mediareviews": "MediaReview",
}
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_WORK = re.compile(r"#?(ref-[\w-]+)")
_NUMBER = re.compile(r"-?\d{1,9}(\.\d{1,9})?", re.ASCII)


class _Meant(NamedTuple):
    """What a plain text under a property stands for: a thing of a type, by its address or its words."""

    type: str
    address: str
    words: str


_SHORT = {
    "appearance": _Meant("CreativeWork", "url", "name"),
    "firstAppearance": _Meant("CreativeWork", "url", "name"),
    "itemReviewed": _Meant("Claim", "url", "text"),
    "mediaItemAppearance": _Meant("MediaObject", "contentUrl", "name"),
    "reviewRating": _Meant("Rating", "url", "alternateName"),
}
_AGENTS = frozenset({"Organization", "Person"})


def read_claim_reviews(fields: Mapping[str, Any], findings: list[Finding]) -> tuple[Part, ...]:
    """The ClaimReviews and MediaReviews of front matter; what cannot be taken goes to ``findings``."""
    made: list[Part] = []
    known: set[str] = set()
    for name, value in fields.items():
        kind = _KINDS.get(key_of(name))
        if kind is None:
            continue
        for text in texts(value):
            message = f"“{name}” is {text.value!r:.60}; a table is wanted, with what was reviewed and how"
            findings.append(Finding("VOC004", message, text.span))
        for table in tables(value):
            part = _completed(_thing(table, kind, findings))
            made.append(_named(part, known))
    return tuple(made)


def _completed(part: Part) -> Part:
    """The review with the label of its rating as readers are shown it, and with the words of its claim."""
    node, stands = part.value, dict(part.evidence)
    rating, item = node.get("reviewRating"), node.get("itemReviewed")
    if isinstance(rating, dict) and "name" in rating and "alternateName" not in rating:
        rating["alternateName"] = rating["name"]
        stands["/reviewRating/alternateName"] = stands["/reviewRating/name"]
    is_claim = isinstance(item, dict) and item.get("@type") == "Claim"
    if is_claim and "claimReviewed" in node and not {"text", "name"} & item.keys():
        item["text"] = node["claimReviewed"]
        stands["/itemReviewed/text"] = stands["/claimReviewed"]
    return Part(node, stands)


def _named(part: Part, known: set[str]) -> Part:
    """The review with an id that its claim gives it."""
    claim = part.value.get("claimReviewed")
    identifier = f"#review-{digest(claim)}" if isinstance(claim, str) else ""
    if not identifier or identifier in known:
        return part
    known.add(identifier)
    return Part({"@type": part.value["@type"], "@id": identifier} | part.value, part.evidence)


def _thing(table: Mapping[str, Any], kind: str, findings: list[Finding]) -> Part:
    """A table as a thing of schema.org; ``type`` in it says of which type, if of another."""
    said = {key_of(name): value for name, value in table.items()}.get("type")
    if isinstance(said, Text) and said.value in vocabulary.classes():
        kind = said.value
    node: dict[str, Any] = {"@type": kind}
    stands: dict[str, tuple[Evidence, ...]] = {}
    for name, value in table.items():
        key = _properties(kind).get(key_of(name))
        if key is None:
            if key_of(name) != "type" or node["@type"] != getattr(said, "value", None):
                findings.append(_unknown(name, value, kind))
            continue
        several = [_value(key, one, kind, findings) for one in _each(value)]
        if several:
            node[key], within = arranged(key, several)
            stands |= within
    spans = [one.span for held in stands.values() for one in held if one.span]
    if spans:
        whole = Span(min(span.start for span in spans), max(span.end for span in spans))
        stands[""] = (Evidence(None, "front-matter", whole, verbatim=False),)
    return Part(node, stands)


def _each(value: Any) -> Iterator[Any]:
    for one in value if isinstance(value, tuple) else (value,):
        if isinstance(one, Mapping) or (isinstance(one, Text) and one.value):
            yield one


def _value(key: str, value: Any, kind: str, findings: list[Finding]) -> Part:
    if isinstance(value, Mapping):
        return _thing(value, _kind_of(key, kind), findings)
    made = _plain(key, value)
    if not isinstance(made, dict):
        return Part(made, {"": (value.evidence(made),)})
    if key == "itemReviewed":
        made["@type"] = _kind_of(key, kind)
    name = next((inner for inner in made if inner[:1] != "@"), "")
    pointer = f"/{name}" if name else ""
    return Part(made, {pointer: (value.evidence(made.get(name, value.value)),)})


def _kind_of(key: str, around: str) -> str:
    """The type of a thing that a table under a property is, where it does not say."""
    if key == "itemReviewed" and around == "MediaReview":
        return "MediaReviewItem"
    if key in _SHORT:
        return _SHORT[key].type
    term = vocabulary.term(key)
    kinds = term.range if term else ()
    return "Thing" if set(kinds) >= _AGENTS or len(kinds) != 1 else kinds[0]


def _plain(key: str, text: Text) -> Any:
    """What a text under a property says: a thing, a date, a number, or just the text."""
    term = vocabulary.term(key)
    kinds = set(term.range) if term else set()
    if meant := _SHORT.get(key):
        if key.endswith("ppearance") and (work := _WORK.fullmatch(text.value)):
            return {"@id": f"#{work[1]}"}
        is_address = _ADDRESS.fullmatch(text.value)
        return {"@type": meant.type, meant.address if is_address else meant.words: text.value}
    if kinds >= _AGENTS:
        return agent(text.value) or text.value
    if "Date" in kinds:
        return timestamp(text.value) or parse_date(text.value) or text.value
    if "Number" in kinds and (number := _NUMBER.fullmatch(text.value)):
        return float(text.value) if number[1] else int(text.value)
    return text.value


@cache
def _properties(kind: str) -> Mapping[str, str]:
    return {key_of(name): name for name in vocabulary.properties_of(kind)}


def _unknown(name: str, value: Any, kind: str) -> Finding:
    near = vocabulary.closest(name, vocabulary.properties_of(kind))
    hint = f"; did you mean “{near}”?" if near else ""
    place = next((text.span for text in texts(value)), None)
    return Finding("VOC001", f"“{name:.60}” is no property of a {kind} and is left out{hint}", place)
