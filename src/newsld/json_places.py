"""Where in JSON-LD the values of an article stand, and where JSON-LD stands in a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsld import vocabulary
from newsld.json_tree import JsonNode
from newsld.model import Thing
from newsld.source import Span

_SCRIPT = re.compile(r"<script\b([^>]{0,1000})>", re.IGNORECASE)


def json_scripts(text: str) -> Iterator[Span]:
    """The insides of a page's scripts of JSON-LD."""
    folded = text.lower() if len(text.lower()) == len(text) else text
    for match in _SCRIPT.finditer(text):
        if "ld+json" in match[1].lower():
            end = folded.find("</script", match.end())
            yield Span(match.end(), end if end >= 0 else len(text))


def json_place(blocks: Sequence[JsonNode], article: Thing, pointer: str) -> Span | None:
    """The place of what a JSON Pointer into the article leads to, or of the nearest value around it."""
    nodes = [node for block in blocks for node in block.walk() if node.kind == "object"]
    here = _written(nodes, article)
    span: Span | None = None
    for part in pointer.split("/")[1:] if here else ():
        assert here
        here = _step(here, part.replace("~1", "/").replace("~0", "~"), nodes)
        if here is None:
            break
        span = here.span
    return span


def _written(nodes: Sequence[JsonNode], article: Thing) -> JsonNode | None:
    """The object that describes the article: by its id, its headline, or the first article there is."""
    articles = [node for node in nodes if _is_article(node)]
    for key in ("@id", "headline"):
        wanted = article.node.get(key)
        for node in articles if isinstance(wanted, str) else ():
            held = _member(node, key)
            if held is not None and held.value == wanted and len(node.members) > 1:
                return node
    return articles[0] if articles else None


def _is_article(node: JsonNode) -> bool:
    kinds = node.get("@type")
    names = [kind.value for kind in kinds.items() if isinstance(kind.value, str)] if kinds else []
    return any(vocabulary.is_subclass(vocabulary.local_name(name) or name, "Article") for name in names)


def _step(here: JsonNode, part: str, nodes: Sequence[JsonNode]) -> JsonNode | None:
    if here.kind == "object":
        inner = next((here.get(key) for key in ("@list", "@set", "@value") if here.get(key)), None)
        if inner is not None and _member(here, part) is None:
            here = inner
    if here.kind == "array":
        items = here.items()
        return items[int(part)] if part.isdecimal() and int(part) < len(items) else None
    if here.kind == "object":
        return _member(_described(here, nodes), part)
    return None


def _described(node: JsonNode, nodes: Sequence[JsonNode]) -> JsonNode:
    """The node itself, or that which describes what it only refers to."""
    if [key for key, _, _ in node.members] != ["@id"]:
        return node
    name = node.members[0][2].value
    for other in nodes:
        if len(other.members) > 1 and (held := other.get("@id")) is not None and held.value == name:
            return other
    return node


def _member(node: JsonNode, name: str) -> JsonNode | None:
    found = node.get(name)
    if found is None:
        keys = (key for key, _, _ in node.members if vocabulary.local_name(key) == name)
        found = next((node.get(key) for key in keys), None)
    return found
