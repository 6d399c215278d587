"""Evaluates the table of requirements on things: the same answers as the SHACL shapes give on their graph."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from newsld import vocabulary
from newsld.nodes import Literal, Node, Ordered
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
_LEADING_ON = frozenset(
    [*SCOPES, *POINTING_ELSEWHERE]
    + [row.scope for row in REQUIREMENTS]
    + [key for row in REQUIREMENTS for way in row.ways for key in way[:-1]]
)
"""The properties of which it counts which nodes they lead to; of others only whether they say something."""
_LOOKED_AT = _LEADING_ON | {way[-1] for row in REQUIREMENTS for way in row.ways} - {"@id"}
"""The properties that requirements are about; texts of others need not be looked at."""


@dataclass(slots=True, eq=False)
class _Node:
    """All that is said of one node, wherever it stands."""

    pointer: str
    id: str | None = None
    types: list[str] = field(default_factory=list)
    values: dict[str, list[Any]] = field(default_factory=dict)
    pointed_at: list[tuple[str, _Node]] = field(default_factory=list)


def evaluate(things: Node | Iterable[Node]) -> list[Missing]:
    """See ``newsld.schema.requirements.missing``."""
    nodes = _collect(things)
    own = {node for node in nodes if _is_own_article(node)}
    return [
        Missing(requirement, node.pointer)
        for node in nodes
        if node.types
        for requirement in _asked(_roles(node, own), tuple(node.types))
        if not _is_met(requirement, node)
    ]


@lru_cache(maxsize=4096)
def _asked(roles: frozenset[str], types: tuple[str, ...]) -> tuple[Requirement, ...]:
    """The requirements that are asked of a node in these roles and of these types."""
    classes = _classes(types)
    scopes = roles.union(scope for scope, name in SCOPES.items() if scope != "article" and name in classes)
    return tuple(
        requirement
        for requirement in REQUIREMENTS
        if requirement.scope in scopes
        and (not requirement.only_for or not classes.isdisjoint(requirement.only_for))
        and classes.isdisjoint(requirement.not_for)
    )


@lru_cache(maxsize=4096)
def _classes(types: tuple[str, ...]) -> frozenset[str]:
    """The types and every class above them."""
    return frozenset(above for name in types for above in vocabulary.ancestors(name))


def _is_own_article(node: _Node) -> bool:
    return "Article" in _classes(tuple(node.types)) and not any(
        key in POINTING_ELSEWHERE for key, _ in node.pointed_at
    )


def _roles(node: _Node, own: Collection[_Node]) -> frozenset[str]:
    """What a node is to the articles that are asked themselves, by property; ``article`` if it is one."""
    found = {key for key, holder in node.pointed_at if holder in own and key not in SCOPES}
    if node in own:
        found.add("article")
    return frozenset(found)


def _is_met(requirement: Requirement, node: _Node) -> bool:
    if requirement.must_be:
        return requirement.must_be in _classes(tuple(node.types))
    held = node.values
    for way in requirement.ways:
        if way == ("@id",):
            if node.id and _WEB_IRI.search(node.id):
                return True
        elif way[0] in held and any(map(_is_present, _at_end(way, node))):
            return True
    return False


def _at_end(way: tuple[str, ...], node: _Node) -> list[Any]:
    """The values that a way leads to."""
    found: list[Any] = node.values[way[0]]
    for key in way[1:]:
        found = [value for place in found if isinstance(place, _Node) for value in place.values.get(key, ())]
    return found


def _is_present(value: Any) -> bool:
    if isinstance(value, _Node):
        return value.id is None or bool(value.id.strip())
    if isinstance(value, str):
        return bool(value.strip())
    return bool(value) if isinstance(value, Ordered) else value is not None


def _collect(things: Node | Iterable[Node]) -> list[_Node]:
    """Every node described in the things, in the order they stand in, joined by ``@id``."""
    roots = [("", things)] if isinstance(things, Node) else [(f"/{i}", t) for i, t in enumerate(things)]
    nodes: dict[str | int, _Node] = {}
    described: dict[_Node, None] = {}
    seen: set[int] = set()
    stack = roots[::-1]
    while stack:
        pointer, thing = stack.pop()
        if thing.is_reference or id(thing) in seen:
            continue
        seen.add(id(thing))
        node = _node_of(thing, nodes)
        if node not in described:
            node.pointer = pointer
            described[node] = None
        for kind in thing.values("@type"):
            if isinstance(kind, str) and kind not in node.types:
                node.types.append(kind)
        stack.extend(reversed(_take_in(node, thing, pointer, nodes)))
    return list(described)


def _node_of(thing: Node, nodes: dict[str | int, _Node]) -> _Node:
    name = thing.node.get("@id")
    key = name if isinstance(name, str) else id(thing)
    if key not in nodes:
        nodes[key] = _Node("", name if isinstance(name, str) else None)
    return nodes[key]


def _take_in(node: _Node, thing: Node, pointer: str, nodes: dict[str | int, _Node]) -> list[tuple[str, Node]]:
    """Add what the thing says of the node; gives the things nested in it, with their places."""
    nested: list[tuple[str, Node]] = []
    for key, value in thing.node.items():
        is_asked = key in _LOOKED_AT
        if isinstance(value, str):
            if key in _LEADING_ON:
                _say(node, key, _told(value, key, nodes), in_list=False)
            elif is_asked:
                node.values.setdefault(key, []).append(value)
            continue
        step = key.replace("~", "~0").replace("/", "~1") if "~" in key or "/" in key else key
        place = f"{pointer}/{step}"
        if key == "@reverse" and isinstance(value, Node):
            for name, holder, where in _members(value, place):
                _point(_node_of(holder, nodes), name, node)
                nested.append((where, holder))
        elif key in _NESTING or key[:1] != "@":
            in_list = isinstance(value, Ordered)
            for item, where in _items(value, place) if isinstance(value, tuple) else ((value, place),):
                if isinstance(item, Node):
                    nested.append((where, item))
                if is_asked:
                    _say(node, key, _told(item, key, nodes), in_list)
            if in_list:
                node.values.setdefault(key, []).append(value)
    return nested


def _members(reverse: Node, place: str) -> Iterator[tuple[str, Node, str]]:
    for name, value in reverse.node.items():
        for item, where in _items(value, f"{place}/{name}"):
            if isinstance(item, Node):
                yield name, item, where


def _items(value: Any, place: str) -> Iterator[tuple[Any, str]]:
    """The values of a property with their places, as plain data has them."""
    if isinstance(value, tuple):
        start = f"{place}/@list" if isinstance(value, Ordered) else place
        for index, item in enumerate(value):
            where = f"{start}/{index}"
            if isinstance(item, tuple):
                yield from _items(item, where)
            else:
                yield item, where
    else:
        yield value, place


def _told(item: Any, key: str, nodes: dict[str | int, _Node]) -> Any:
    """What a value says: a node, or a scalar; a text is a node's name where the context reads it so."""
    if isinstance(item, str):
        if key not in _LEADING_ON or vocabulary.coercion(key) != "@id":
            return item
        if item not in nodes:
            nodes[item] = _Node("", item)
        return nodes[item]
    if isinstance(item, Node):
        return _node_of(item, nodes)
    return item.value if isinstance(item, Literal) else item


def _say(node: _Node, key: str, told: Any, in_list: bool) -> None:
    if not in_list:
        node.values.setdefault(key, []).append(told)
    if isinstance(told, _Node) and key in _LEADING_ON:
        told.pointed_at.append((key, node))


def _point(holder: _Node, key: str, node: _Node) -> None:
    _say(holder, key, node, in_list=False)
