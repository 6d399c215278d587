"""From JSON-LD nodes to models: which class a node is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from newsld import nodes, vocabulary
from newsld.model.thing import Thing
from newsld.nodes import Literal, Node
from newsld.nodes.naming import property_key
from newsld.nodes.node import get_node

if TYPE_CHECKING:
    from newsld.nodes.adopting import Rewrite


@cache
def _declared() -> dict[str, type[Thing]]:
    from newsld import model

    return {name: getattr(model, name) for name in model.CLASSES}


@lru_cache(maxsize=4096)
def class_for(types: str | tuple[Any, ...] | None) -> type[Thing]:
    """The model of a node with these types: the most special class declared for one of them.

    A type without a class of its own is seen as the nearest one above it (``Recipe`` as CreativeWork), a
    type that schema.org does not know as Thing.
    """
    declared = _declared()
    found: type[Thing] = Thing
    for name in (types,) if isinstance(types, str) else types or ():
        for above in vocabulary.ancestors(name) if isinstance(name, str) else ():
            if above in declared:
                candidate = declared[above]
                if issubclass(candidate, found):
                    found = candidate
                break
    return found


def adopt(node: dict[str, Any], rewrite: Rewrite | None = None) -> Thing:
    """The Thing of a JSON-LD node in compact form; nested nodes become Things (``nodes.adopt``)."""
    return nodes.adopt(node, rewrite, class_for)


def adopt_value(value: dict[str, Any], rewrite: Rewrite | None = None) -> Any:
    """A JSON object in value position, whose nodes become Things."""
    return nodes.adopt_value(value, rewrite, class_for)


def model_of(node: Node | dict[str, Any]) -> Thing:
    """The model of a node, whose dict it takes over; models stand in it in place of nodes then."""
    if isinstance(node, Thing):
        return node
    held = get_node(node) if isinstance(node, Node) else node
    for key, value in held.items():
        if isinstance(value, Node):
            held[key] = model_of(value)
        elif isinstance(value, tuple):
            held[key] = type(value)(model_of(item) if isinstance(item, Node) else item for item in value)
    return adopt(held)


def from_python(value: Any, default: type[Thing]) -> Thing:
    """The Thing of a mapping somebody gave where a node is meant; ``default`` where it names no type.

    Keys are JSON-LD's names or Python's; what schema.org does not know is kept as it is.
    """
    if not isinstance(value, Mapping):
        raise ValueError(f"{value!r:.60} is no node")  # noqa: TRY004
    node = _plain(value)
    if "@type" not in node and node.keys() != {"@id"}:
        node = {"@type": default.type_name, **node}
    return adopt(node)


def value_from_python(value: Mapping[str, Any]) -> Any:
    """The literal, ordered list or Thing a mapping somebody gave as a value stands for."""
    return adopt_value(_plain(value))


def _plain(value: Any) -> Any:
    if isinstance(value, Thing | Literal | str | int | float | bool | None):
        return value
    if isinstance(value, Mapping):
        return {property_key(str(key)): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    raise ValueError(f"{value!r:.60} cannot stand in a node")
