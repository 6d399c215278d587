"""The nodes of JSON-LD texts as they are written, with their places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from newsld import vocabulary
from newsld.checking import Context
from newsld.source import Span

if TYPE_CHECKING:
    from newsld.json_tree import JsonNode

_ALIASES = frozenset({"id", "type"})
"""What schema.org's context makes of these is @id and @type. https://schema.org/docs/jsonldcontext.jsonld"""
_SUFFIXES = ("-input", "-output")
"""Annotations of actions. https://schema.org/docs/actions.html#part-4"""


class Written(NamedTuple):
    """A node as it is written: the object, its schema.org types, and whether it stands at the top."""

    node: JsonNode
    types: tuple[str, ...]
    is_top: bool


class Said(NamedTuple):
    """A property as it is written: its schema.org name, the place of the key, and the value."""

    name: str
    key: str
    span: Span
    value: JsonNode


def written(context: Context) -> tuple[Written, ...]:
    """Every node of the JSON-LD of the document whose context is schema.org's.

    Of several articles of one file only the first gives them, lest each is told again and again.
    """
    return context.once(_written) if not context.document.index else ()


def _written(context: Context) -> tuple[Written, ...]:
    return tuple(_nodes(context))


def _nodes(context: Context) -> Iterator[Written]:
    for block in context.json_blocks:
        for root in block.items():
            if root.kind != "object" or not _is_schema(root.get("@context")):
                continue
            graph = root.get("@graph")
            tops = {id(node) for node in ([*graph.items(), root] if graph else [root])}
            for node in root.walk():
                if node.kind == "object" and node.get("@value") is None and not _is_context(root, node):
                    yield Written(node, types(node), id(node) in tops)


def _is_context(root: JsonNode, node: JsonNode) -> bool:
    context = root.get("@context")
    return context is not None and any(node is inner for inner in context.walk())


def _is_schema(context: JsonNode | None) -> bool:
    """Whether the context is schema.org's alone, or there is none."""
    if context is None:
        return True
    for part in context.items():
        if part.kind == "object":
            vocab = part.get("@vocab")
            others = [key for key, _, _ in part.members if key not in ("@vocab", "@language")]
            if others or vocab is None or "schema.org" not in str(vocab.value):
                return False
        elif "schema.org" not in str(part.value):
            return False
    return True


def types(node: JsonNode) -> tuple[str, ...]:
    """The types of a node, schema.org's by their local names."""
    kinds = node.get("@type") or node.get("type")
    found = (kind.value for kind in kinds.items()) if kinds else ()
    return tuple(vocabulary.local_name(kind) or kind for kind in found if isinstance(kind, str))


def is_typed(context: Context, *kinds: str) -> bool:
    """Whether the article, or a node of the source's JSON-LD, is of one of the classes."""
    own = (kind for found in written(context) for kind in found.types)
    return any(context.article.is_a(kind) for kind in kinds) or not set(kinds).isdisjoint(own)


def said(node: JsonNode) -> Iterator[Said]:
    """The properties of a node, keywords and those of other vocabularies left out."""
    for key, span, value in node.members:
        if key.startswith("@") or key in _ALIASES or key.endswith(_SUFFIXES):
            continue
        name = vocabulary.local_name(key) or key
        if ":" not in name and "/" not in name:
            yield Said(name, key, span, value)


def flat(value: JsonNode) -> Iterator[JsonNode]:
    """The single values of a property: those of arrays, @list, @set and @value."""
    for item in value.items():
        inner = next((item.get(key) for key in ("@list", "@set") if item.get(key)), None)
        if inner is not None:
            yield from inner.items()
        else:
            yield item.get("@value") or item


def string(node: JsonNode, name: str) -> str:
    """The one text of a property, or the names of what stands there."""
    for prop in said(node):
        if prop.name == name:
            texts = [_text(item) for item in flat(prop.value)]
            return "; ".join(text for text in texts if text)
    return ""


def _text(node: JsonNode) -> str:
    if node.kind == "object":
        return string(node, "name") or str((node.get("@id") or node).value or "")
    return node.value if isinstance(node.value, str) else ""
