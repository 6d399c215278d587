"""Values that stand outside the text: given on the command line or by the configuration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from newsld import vocabulary
from newsld.assembling.rebasing import rebase
from newsld.document import Document, Evidence, Origin
from newsld.errors import NewsldError
from newsld.model import CreativeWork
from newsld.model.nodes import adopt, as_dict
from newsld.model.properties import camel_case

_OF_NAME = frozenset({"@id", "givenName", "familyName", "additionalName"})
"""What a thing has by its name, and not under another."""
_TRUTH = {"true": True, "false": False}
_NUMBERS = frozenset({"Integer", "Number"})
_NESTED = {"publisher": "Organization", "author": "Person", "editor": "Person", "image": "ImageObject"}


def with_values(document: Document, values: Mapping[str, Any], origin: Origin = "command-line") -> Document:
    """The document with properties of its article set.

    A key is schema.org's name, its Python form, or a path of names (``publisher.name``); a value is a text or
    JSON data. Setting ``url`` makes the ids absolute. Raises NewsldError where a name is not schema.org's.
    """
    node = as_dict(document.article)
    evidence = dict(document.evidence)
    for key, value in values.items():
        path = [_property(name) for name in key.split(".")]
        _set(node, path, value)
        pointer = "/" + "/".join(path)
        evidence = {old: held for old, held in evidence.items() if not _is_within(old, pointer)}
        evidence[pointer] = (Evidence(value, origin),)
    first = {key: node[key] for key in ("@type", "@id", "url") if key in node}
    article = adopt(first | node)
    if "url" in node and isinstance(node["url"], str):
        article = rebase(article, node["url"].partition("#")[0])
    if not isinstance(article, CreativeWork):
        raise NewsldError(f"{node.get('@type')!r} is no type of article")
    return replace(document, article=article, evidence=MappingProxyType(evidence))


def _property(name: str) -> str:
    key = camel_case(name)
    if key in vocabulary.properties():
        return key
    near = vocabulary.closest(key, vocabulary.properties())
    hint = f"; did you mean {near!r}?" if near else ""
    raise NewsldError(f"schema.org has no property {name!r}{hint}")


def _set(node: dict[str, Any], path: list[str], value: Any) -> None:
    for name in path[:-1]:
        inner = node.get(name)
        if not isinstance(inner, dict):
            inner = {"@type": _NESTED[name]} if name in _NESTED else {}
            node[name] = inner
        node = inner
    if path[-1] == "name" and len(path) > 1:
        for key in _OF_NAME & node.keys():
            del node[key]
    node[path[-1]] = _typed(path[-1], value)


def _typed(name: str, value: Any) -> Any:
    """A text as the number or truth value that the property is said to hold."""
    if not isinstance(value, str):
        return value
    term = vocabulary.term(name)
    kinds = set(term.range) if term else set()
    if "Boolean" in kinds and value.lower() in _TRUTH:
        return _TRUTH[value.lower()]
    if "Text" not in kinds and not kinds.isdisjoint(_NUMBERS) and value.isascii() and value.isdigit():
        return int(value) if str(int(value)) == value else value
    return value


def _is_within(pointer: str, above: str) -> bool:
    return pointer == above or pointer.startswith(above + "/")
