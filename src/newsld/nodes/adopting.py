"""From JSON-LD in compact form to nodes and back to plain data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from newsld.nodes.node import Node, set_node
from newsld.nodes.values import Literal, Ordered

N = TypeVar("N", bound=Node)


class Rewrite(Protocol):
    """Brings a node to compact form. One whose keys are all in ``names`` and whose type is no IRI has it."""

    names: frozenset[str]

    def __call__(self, node: dict[str, Any]) -> dict[str, Any]: ...

    def look_at(self, value: dict[str, Any]) -> None:
        """Is shown each literal, list and set before it is taken over."""


def _bare(_: Any) -> type[Node]:
    return Node


def adopt(
    node: dict[str, Any],
    rewrite: Rewrite | None = None,
    class_for: Callable[[Any], type[N]] = _bare,  # type: ignore[assignment]
) -> N:
    """The Node of a JSON-LD node in compact form; nested nodes become Nodes, arrays tuples.

    The dict is taken over and changed, not copied; ``rewrite`` first brings each node to compact form.
    ``class_for`` gives the class for a node's types. Recursion is as deep as the node, which readers bound.
    """
    types = node.get("@type")
    if rewrite is not None and not (
        rewrite.names.issuperset(node) and (types is None or (type(types) is str and ":" not in types))
    ):
        node = rewrite(node)
        types = node.get("@type")
    for key, value in node.items():
        kind = type(value)
        if kind is str:
            continue
        if kind is dict:
            is_node = "@value" not in value and "@list" not in value and "@set" not in value
            adopted = adopt if is_node else adopt_value
            node[key] = adopted(value, rewrite, class_for)
        elif kind is list:
            node[key] = _array(value, rewrite, class_for)
    try:
        cls = class_for(types)
    except TypeError:  # Several types, or what is none: a list or dict is no key of a cache.
        several = types if isinstance(types, list | tuple) else ()
        cls = class_for(tuple(name for name in several if isinstance(name, str)))
    made = _new(cls)
    set_node(made, node)
    return made


_new = object.__new__


def _array(
    values: list[Any], rewrite: Rewrite | None, class_for: Callable[[Any], type[Node]]
) -> tuple[Any, ...]:
    return tuple(
        [
            adopt_value(value, rewrite, class_for)
            if type(value) is dict
            else _array(value, rewrite, class_for)
            if type(value) is list
            else value
            for value in values
        ]
    )


def adopt_value(
    value: dict[str, Any],
    rewrite: Rewrite | None = None,
    class_for: Callable[[Any], type[Node]] = _bare,
) -> Any:
    """A JSON object in value position: a literal, an ordered list, several values or a node."""
    if "@value" not in value and "@set" not in value and "@list" not in value:
        return adopt(value, rewrite, class_for)
    if rewrite is not None:
        rewrite.look_at(value)
    if "@value" in value:
        return Literal.of(value)
    if "@set" in value:
        # https://www.w3.org/TR/json-ld11/#sets
        held = value["@set"]
        return _array(held if type(held) is list else [held], rewrite, class_for)
    items = value["@list"]
    several = items if type(items) is list else [items]
    return Ordered(adopt_value(item, rewrite, class_for) if type(item) is dict else item for item in several)


def as_dict(node: Node) -> dict[str, Any]:
    """The node with all that is nested in it as plain dicts, lists and scalars.

    A node that occurs again, and has an id, is only named then.
    """
    return _as_dict(node, set())


def _as_dict(node: Node, seen: set[int]) -> dict[str, Any]:
    identifier = node.node.get("@id")
    if identifier is not None:
        if id(node) in seen:
            return {"@id": identifier}
        seen.add(id(node))
    return {key: _as_data(value, seen) for key, value in node.node.items()}


def _as_data(value: Any, seen: set[int]) -> Any:
    if isinstance(value, Node):
        return _as_dict(value, seen)
    if isinstance(value, Literal):
        return dict(value.node)
    if isinstance(value, Ordered):
        return {"@list": [_as_data(item, seen) for item in value]}
    if isinstance(value, tuple):
        return [_as_data(item, seen) for item in value]
    return value
