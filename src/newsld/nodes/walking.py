"""The nodes of a document, each with the JSON Pointer that leads to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsld.nodes.node import Node


def walk(thing: Node) -> Iterator[tuple[str, Node]]:
    """The thing and those nested in it, in the order of the data; a node that is only named is left out."""
    seen: set[int] = set()
    stack: list[tuple[str, Node]] = [("", thing)]
    while stack:
        pointer, here = stack.pop()
        if id(here) in seen:
            continue
        seen.add(id(here))
        yield pointer, here
        inside = [
            (place, value)
            for key, held in here.node.items()
            if isinstance(held, (Node, tuple))
            for place, value in values(here, key, pointer)
            if isinstance(value, Node) and not value.is_reference
        ]
        stack.extend(reversed(inside))


def values(thing: Node, key: str, pointer: str = "") -> list[tuple[str, Any]]:
    """The values of a property with their JSON Pointers."""
    value = thing.node.get(key)
    if value is None:
        return []
    name = key if key.isalpha() else key.replace("~", "~0").replace("/", "~1")
    step = f"{pointer}/{name}"
    if isinstance(value, tuple):
        return [(f"{step}/{index}", item) for index, item in enumerate(value)]
    return [(step, value)]
