"""Evaluates the table of requirements on things: the same answers as the SHACL shapes give on their graph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from newsld import vocabulary
from newsld.model import Literal, Ordered, Thing
from newsld.schema.requirements import (
    POINTING_ELSEWHERE,
    REQUIREMENTS,
    SCOPES,
    Missing,
    Requirement,
)

WEB_IRI = r"^https?://[^#\s]+$"
"""An IRI of the web that names the node by itself, not a part of the page: it has no fragment."""

_WEB_IRI = re.compile(WEB_IRI)
_NESTING = ("@graph", "@included")


@dataclass(slots=True, eq=False)
class _Node:
    """All that is said of one node, wherever it stands."""

    pointer: str
    id: str | None = None
    types: list[str] = field(default_factory=list)
    values: dict[str, list[Any]] = field(default_factory=dict)
    pointed_at: list[tuple[str, _Node]] = field(default_factory=list)

    @property
    def is_own_article(self) -> bool:
        return _is_any(self, ("Article",)) and not any(
            key in POINTING_ELSEWHERE for key, _ in self.pointed_at
        )


def evaluate(things: Thing | Iterable[Thing]) -> list[Missing]:
    """See ``newsld.schema.requirements.missing``."""
    return [
        Missing(requirement, node.pointer)
        for node in _collect(things)
        if node.types
        for requirement in _of(frozenset(_scopes(node)))
        if _is_asked(requirement, node) and not _is_met(requirement, node)
    ]


@cache
def _of(scopes: frozenset[str]) -> tuple[Requirement, ...]:
    return tuple(requirement for requirement in REQUIREMENTS if requirement.scope in scopes)


def _scopes(node: _Node) -> set[str]:
    """Whose requirements are asked of a node."""
    scopes = {key for key, holder in node.pointed_at if holder.is_own_article}
    scopes -= set(SCOPES)
    return scopes | {
        scope
        for scope, name in SCOPES.items()
        if (node.is_own_article if scope == "article" else _is_any(node, (name,)))
    }


def _is_asked(requirement: Requirement, node: _Node) -> bool:
    if requirement.only_for and not _is_any(node, requirement.only_for):
        return False
    return not (requirement.not_for and _is_any(node, requirement.not_for))


def _is_any(node: _Node, classes: tuple[str, ...]) -> bool:
    return any(vocabulary.is_subclass(own, name) for name in classes for own in node.types)


def _is_met(requirement: Requirement, node: _Node) -> bool:
    if requirement.must_be:
        return _is_any(node, (requirement.must_be,))
    return any(_leads_somewhere(way, node) for way in requirement.ways)


def _leads_somewhere(way: tuple[str, ...], node: _Node) -> bool:
    if way == ("@id",):
        return bool(node.id and _WEB_IRI.search(node.id))
    here = [node]
    for key in way[:-1]:
        here = [value for place in here for value in place.values.get(key, ()) if isinstance(value, _Node)]
    return any(_is_present(value) for place in here for value in place.values.get(way[-1], ()))


def _is_present(value: Any) -> bool:
    if isinstance(value, _Node):
        return value.id is None or bool(value.id.strip())
    if isinstance(value, str):
        return bool(value.strip())
    return bool(value) if isinstance(value, Ordered) else value is not None


def _collect(things: Thing | Iterable[Thing]) -> list[_Node]:
    """Every node described in the things, in the order they stand in, joined by ``@id``."""
    roots = [("", things)] if isinstance(things, Thing) else [(f"/{i}", t) for i, t in enumerate(things)]
    nodes: dict[str | int, _Node] = {}
    described: dict[_Node, None] = {}
    stack = roots[::-1]
    while stack:
        pointer, thing = stack.pop()
        node = _node_of(thing, nodes)
        if not thing.is_reference and node not in described:
            node.pointer = pointer
            described[node] = None
        for kind in thing.values("@type"):
            if isinstance(kind, str) and kind not in node.types:
                node.types.append(kind)
        stack.extend(reversed(list(_take_in(node, thing, pointer, nodes))))
    return list(described)


def _node_of(thing: Thing, nodes: dict[str | int, _Node]) -> _Node:
    name = thing.node.get("@id")
    key = name if isinstance(name, str) else id(thing)
    if key not in nodes:
        nodes[key] = _Node("", name if isinstance(name, str) else None)
    return nodes[key]


def _take_in(
    node: _Node, thing: Thing, pointer: str, nodes: dict[str | int, _Node]
) -> Iterator[tuple[str, Thing]]:
    """Add what the thing says of the node; gives the things nested in it, with their places."""
    for key, value in thing.node.items():
        place = f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}"
        if key == "@reverse" and isinstance(value, Thing):
            for name, holder, where in _members(value, place):
                _point(_node_of(holder, nodes), name, node)
                yield where, holder
        elif key in _NESTING or not key.startswith("@"):
            for item, where in _items(value, place):
                told = _told(item, key, nodes)
                if isinstance(item, Thing):
                    yield where, item
                if key not in _NESTING:
                    _say(node, key, told, isinstance(value, Ordered))
            if isinstance(value, Ordered):
                node.values.setdefault(key, []).append(value)


def _members(reverse: Thing, place: str) -> Iterator[tuple[str, Thing, str]]:
    for name, value in reverse.node.items():
        for item, where in _items(value, f"{place}/{name}"):
            if isinstance(item, Thing):
                yield name, item, where


def _items(value: Any, place: str) -> Iterator[tuple[Any, str]]:
    """The values of a property with their places, as plain data has them."""
    if isinstance(value, tuple):
        start = f"{place}/@list" if isinstance(value, Ordered) else place
        for index, item in enumerate(value):
            yield from _items(item, f"{start}/{index}")
    else:
        yield value, place


def _told(item: Any, key: str, nodes: dict[str | int, _Node]) -> Any:
    """What a value says: a node, or a scalar; a text is a node's name where the context reads it so."""
    if isinstance(item, Thing):
        return _node_of(item, nodes)
    if isinstance(item, Literal):
        return item.value
    if isinstance(item, str) and vocabulary.coercion(key) == "@id":
        return nodes.setdefault(item, _Node("", item))
    return item


def _say(node: _Node, key: str, told: Any, in_list: bool) -> None:
    if not in_list:
        node.values.setdefault(key, []).append(told)
    if isinstance(told, _Node):
        told.pointed_at.append((key, node))


def _point(holder: _Node, key: str, node: _Node) -> None:
    _say(holder, key, node, in_list=False)
