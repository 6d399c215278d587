"""Where in JSON-LD the values of an article stand, and where JSON-LD stands in a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from newsld import vocabulary
from newsld.json_tree import JsonNode
from newsld.nodes import Node
from newsld.source import Span
from newsld.text.patterns import pattern

# What nothing ends goes on to the end of the page, as in browsers; so each letter is looked at once.
_SCRIPT = pattern(
    r"<!--.*?(?:-->|\Z)|<script\b([^>]{0,1000})>(?P<inside>.*?)(?:</script|\Z)", re.IGNORECASE | re.DOTALL
)


def json_scripts(text: str) -> Iterator[Span]:
    """The insides of a page's scripts of JSON-LD; what stands in comments and other scripts is none."""
    for match in _SCRIPT.finditer(text):
        if match[1] and "ld+json" in match[1].lower():
            yield Span(*match.span("inside"))


class JsonPlaces:
    """The places of an article's values in the JSON-LD that describes it, given as trees."""

    def __init__(self, blocks: Sequence[JsonNode], article: Node) -> None:
        self._objects = [node for block in blocks for node in block.walk() if node.kind == "object"]
        self._article = article

    def place(self, pointer: str) -> Span | None:
        """The place of what a JSON Pointer into the article leads to, or of the nearest value around it."""
        here = self._written
        span: Span | None = None
        for part in pointer.split("/")[1:] if here else ():
            assert here
            here = self._step(here, part.replace("~1", "/").replace("~0", "~"))
            if here is None:
                break
            span = here.span
        return span

    @cached_property
    def _written(self) -> JsonNode | None:
        """The object that describes the article: by its id, its headline, or the first article there is."""
        articles = [node for node in self._objects if _is_article(node)]
        for key in ("@id", "headline"):
            wanted = self._article.node.get(key)
            for node in articles if isinstance(wanted, str) else ():
                held = _member(node, key)
                if held is not None and held.value == wanted and len(node.members) > 1:
                    return node
        return articles[0] if articles else None

    @cached_property
    def _described(self) -> dict[str, JsonNode]:
        """The first object by each id that says more than the id."""
        found: dict[str, JsonNode] = {}
        for node in self._objects:
            if len(node.members) > 1 and (held := node.get("@id")) and isinstance(held.value, str):
                found.setdefault(held.value, node)
        return found

    def _step(self, here: JsonNode, part: str) -> JsonNode | None:
        if here.kind == "object":
            inner = next((here.get(key) for key in ("@list", "@set", "@value") if here.get(key)), None)
            if inner is not None and _member(here, part) is None:
                here = inner
        if here.kind == "array":
            is_there = part.isdecimal() and int(part) < len(here.members)
            return here.members[int(part)][2] if is_there else None
        if here.kind == "object":
            return _member(self._followed(here), part)
        return None

    def _followed(self, node: JsonNode) -> JsonNode:
        """The node itself, or that which describes what it only refers to."""
        if [key for key, _, _ in node.members] != ["@id"]:
            return node
        name = node.members[0][2].value
        return self._described.get(name, node) if isinstance(name, str) else node


def _is_article(node: JsonNode) -> bool:
    kinds = node.get("@type")
    names = [kind.value for kind in kinds.items() if isinstance(kind.value, str)] if kinds else []
    return any(vocabulary.is_subclass(vocabulary.local_name(name) or name, "Article") for name in names)


def _member(node: JsonNode, name: str) -> JsonNode | None:
    found = node.get(name)
    if found is None:
        keys = (key for key, _, _ in node.members if vocabulary.local_name(key) == name)
        found = next((node.get(key) for key in keys), None)
    return found
