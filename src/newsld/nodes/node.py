"""A JSON-LD node: its properties by the names that JSON-LD writes, and its types."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any, Self

from newsld import vocabulary


class Node:
    """One JSON-LD node: the instance's dict is the node itself. https://www.w3.org/TR/json-ld11/#node-objects

    Keys are as JSON-LD writes them, in the order given; nested nodes are Nodes, arrays tuples. A model is a
    node with attributes (``newsld.model.Thing``); to look at an article nobody needs them.
    """

    @classmethod
    def of(cls, node: dict[str, Any]) -> Self:
        """The view of a node whose values are already nodes, texts and tuples of them; not checked."""
        made = cls.__new__(cls)
        set_node(made, node)
        return made

    @property
    def node(self) -> Mapping[str, Any]:
        """The JSON-LD node: keys as JSON-LD writes them, nested nodes as Nodes, arrays as tuples."""
        return self.__dict__

    @property
    def is_reference(self) -> bool:
        """Whether it only names a node that is described elsewhere."""
        return len(self.__dict__) == 1 and "@id" in self.__dict__

    def values(self, name: str) -> tuple[Any, ...]:
        """Every value of a property, by its JSON-LD name."""
        value = self.__dict__.get(name)
        return () if value is None else value if isinstance(value, tuple) else (value,)

    def is_a(self, name: str) -> bool:
        """Whether one of its types is that schema.org class or stands below it."""
        types = self.__dict__.get("@type")
        if isinstance(types, str):
            return vocabulary.is_subclass(types, name)
        return any(vocabulary.is_subclass(own, name) for own in self.values("@type") if isinstance(own, str))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.__dict__!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Node) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((str(self.__dict__.get("@id")), str(self.__dict__.get("name"))))

    def __copy__(self) -> Self:
        return self.of(dict(self.__dict__))

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        return self.of(deepcopy(self.__dict__, memo))

    def __getstate__(self) -> dict[Any, Any]:
        return self.__dict__

    def __setstate__(self, state: dict[Any, Any]) -> None:
        set_node(self, state)


# Past what a class below may make of attributes, as pydantic's models do.
get_node: Callable[[Any], dict[str, Any]] = Node.__dict__["__dict__"].__get__
set_node: Callable[[Any, dict[Any, Any]], None] = Node.__dict__["__dict__"].__set__
