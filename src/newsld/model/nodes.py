"""From JSON-LD nodes to models and back: which class a node is, and what it looks like as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, Protocol

from newsld import vocabulary
from newsld.model.properties import property_key
from newsld.model.thing import Thing, set_node
from newsld.model.values import Literal, Ordered


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


class Rewrite(Protocol):
    """Brings a node to compact form. One whose keys are all in ``names`` and whose type is no IRI has it."""

    names: frozenset[str]

    def __call__(self, node: dict[str, Any]) -> dict[str, Any]: ...

    def look_at(self, value: dict[str, Any]) -> None:
        """Is shown each literal, list and set before it is taken over."""


def adopt(node: dict[str, Any], rewrite: Rewrite | None = None) -> Thing:
    """The Thing of a JSON-LD node in compact form; nested nodes become Things, arrays tuples.

    The dict is taken over and changed, not copied; ``rewrite`` first brings each node to compact form.
    Recursion is as deep as the node, which readers bound.
    """
    types = node.get("@type")
    if rewrite is not None and not (
        node.keys() <= rewrite.names and (types is None or (type(types) is str and ":" not in types))
    ):
        node = rewrite(node)
        types = node.get("@type")
    for key, value in node.items():
        kind = type(value)
        if kind is str:
            continue
        if kind is dict:
            is_node = "@value" not in value and "@list" not in value and "@set" not in value
            node[key] = adopt(value, rewrite) if is_node else adopt_value(value, rewrite)
        elif kind is list:
            node[key] = _array(value, rewrite)
    try:
        cls = class_for(types)
    except TypeError:  # Several types, or what is none: a list or dict is no key of a cache.
        several = types if isinstance(types, list | tuple) else ()
        cls = class_for(tuple(name for name in several if isinstance(name, str)))
    thing = _new(cls)
    set_node(thing, node)
    return thing


_new = object.__new__


def _array(values: list[Any], rewrite: Rewrite | None) -> tuple[Any, ...]:
    return tuple(
        [
            adopt_value(value, rewrite)
            if type(value) is dict
            else _array(value, rewrite)
            if type(value) is list
            else value
            for value in values
        ]
    )


def adopt_value(value: dict[str, Any], rewrite: Rewrite | None = None) -> Any:
    """A JSON object in value position: a literal, an ordered list, several values or a node."""
    if "@value" not in value and "@set" not in value and "@list" not in value:
        return adopt(value, rewrite)
    if rewrite is not None:
        rewrite.look_at(value)
    if "@value" in value:
        return Literal.of(value)
    if "@set" in value:
        # https://www.w3.org/TR/json-ld11/#sets
        held = value["@set"]
        return _array(held if type(held) is list else [held], rewrite)
    items = value["@list"]
    several = items if type(items) is list else [items]
    return Ordered(adopt_value(item, rewrite) if type(item) is dict else item for item in several)


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


def as_dict(thing: Thing) -> dict[str, Any]:
    """The node with all that is nested in it as plain dicts, lists and scalars.

    A thing that occurs again, and has an id, is only named then.
    """
    return _as_dict(thing, set())


def _as_dict(thing: Thing, seen: set[int]) -> dict[str, Any]:
    identifier = thing.node.get("@id")
    if identifier is not None:
        if id(thing) in seen:
            return {"@id": identifier}
        seen.add(id(thing))
    return {key: _as_data(value, seen) for key, value in thing.node.items()}


def _as_data(value: Any, seen: set[int]) -> Any:
    if isinstance(value, Thing):
        return _as_dict(value, seen)
    if isinstance(value, Literal):
        return dict(value.node)
    if isinstance(value, Ordered):
        return {"@list": [_as_data(item, seen) for item in value]}
    if isinstance(value, tuple):
        return [_as_data(item, seen) for item in value]
    return value
