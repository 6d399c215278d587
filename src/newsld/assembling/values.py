"""Values that stand outside the text: given on the command line or by the configuration."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsld import vocabulary
from newsld.assembling.handing_down import handed_down
from newsld.assembling.rebasing import rebased
from newsld.document import Document, Evidence, Origin
from newsld.errors import NewsldError
from newsld.nodes import as_dict
from newsld.nodes.naming import SYNONYMS, camel_case

_OF_NAME = frozenset({"@id", "givenName", "familyName", "additionalName"})
"""What a thing has by its name, and not under another."""
_TRUTH = {"true": True, "false": False}
_NUMBERS = frozenset({"Integer", "Number"})
_NESTED = {"publisher": "Organization", "author": "Person", "editor": "Person", "image": "ImageObject"}


def with_values(document: Document, values: Mapping[str, Any], origin: Origin = "command-line") -> Document:
    """The document with properties of its article set.

    A key is schema.org's name, its Python form, or a path of names (``publisher.name``); a value is a text or
    JSON data. Setting ``url`` makes the ids absolute. Raises NewsldError where a name is not schema.org's, or
    not one of the thing that it is said of.
    """
    node = as_dict(document.root)
    evidence = dict(document.evidence)
    for key, value in values.items():
        path = _set(node, key, value)
        pointer = "/" + "/".join(path)
        evidence = {old: held for old, held in evidence.items() if not _is_within(old, pointer)}
        evidence[pointer] = (Evidence(value, origin),)
    evidence |= handed_down(node, evidence)
    first = {key: node[key] for key in ("@type", "@id", "url") if key in node}
    made = first | node
    if isinstance(made.get("url"), str):
        made = rebased(made, made["url"].partition("#")[0])
    return document.changed(made, evidence)


def _property(name: str, node: Mapping[str, Any]) -> str:
    """The property of a node that a name means."""
    key = camel_case(name)
    term = vocabulary.term(key) if key in vocabulary.properties() else None
    types = node.get("@type", ())
    known = [kind for kind in ((types,) if isinstance(types, str) else types) if vocabulary.ancestors(kind)]
    if term and (
        not known or any(vocabulary.is_subclass(kind, top) for kind in known for top in term.domain)
    ):
        return key
    own = frozenset[str]().union(*map(vocabulary.properties_of, known)) or vocabulary.properties()
    meant = camel_case(SYNONYMS.get(name, ""))
    near = meant if meant in own else vocabulary.closest(key, own)
    whose = known[0] if term else "schema.org"
    raise NewsldError(f"{whose} has no property {name!r}{vocabulary.did_you_mean(near)}")


def _set(node: dict[str, Any], key: str, value: Any) -> list[str]:
    """Set what the path of names leads to, and give the path in schema.org's names."""
    path: list[str] = []
    *within, last = key.split(".")
    for part in within:
        name = _property(part, node)
        inner = node.get(name)
        if not isinstance(inner, dict):
            inner = {"@type": _NESTED[name]} if name in _NESTED else {}
            node[name] = inner
        node = inner
        path.append(name)
    name = _property(last, node)
    if name == "name" and path:
        for held in _OF_NAME & node.keys():
            del node[held]
    _check(value)
    node[name] = _typed(name, value)
    return [*path, name]


def _check(value: Any) -> None:
    """Raise NewsldError where JSON data names a property that there is not."""
    if isinstance(value, list):
        for item in value:
            _check(item)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key[:1] != "@" and ":" not in key:
                _property(key, value)
            _check(inner)


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
