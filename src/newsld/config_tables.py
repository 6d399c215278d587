"""Tables of TOML made into the named tuples that name their keys, and checked by the fields' annotations.

A field is a text, a whole number, a truth value, one of some words (``Literal``), a tuple or a mapping of
such, or another named tuple. ``Annotated[kind, check]`` is a kind of which ``check`` raises ValueError where
a value is wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NamedTuple,
    TypeAlias,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from newsld.vocabulary import closest, did_you_mean

T = TypeVar("T")
Place: TypeAlias = tuple[str | int, ...]
"""Keys and indexes that lead to a value."""
_KINDS: dict[Any, str] = {str: "a text", int: "a whole number", bool: "true or false"}


class Fault(NamedTuple):
    """What is wrong with a value, and where."""

    place: Place
    message: str


class Tables:
    """Makes values of data, and collects every fault in it."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def read(self, table: type[T], data: Any) -> T | None:
        """The named tuple of a table; None where there are faults."""
        made: T | None = self._table(table, data, ())
        return None if self.faults else made

    def _table(self, table: Any, data: Any, place: Place) -> Any:
        if not isinstance(data, Mapping):
            return self._fault(place, f"{data!r:.60} is no table")
        kinds = get_type_hints(table, include_extras=True)
        made: dict[str, Any] = {}
        for key, value in data.items():
            name = key.replace("-", "_")
            if name not in kinds:
                self._unknown((*place, key), {known.replace("_", "-") for known in kinds})
            elif name in made:
                self._fault((*place, key), "is given twice")
            else:
                made[name] = self._value(kinds[name], value, (*place, key))
        for name in kinds:
            if name not in made and name not in table._field_defaults:
                self._fault((*place, name.replace("_", "-")), "is missing")
        return None if self.faults else table(**made)

    def _value(self, kind: Any, value: Any, place: Place) -> Any:
        origin, parts = get_origin(kind), get_args(kind)
        if origin in (Union, UnionType):
            return self._value(parts[0], value, place)
        if origin is Annotated:
            return self._checked(parts[0], parts[1], value, place)
        if origin is Literal:
            wrong = f"{value!r:.60} is none of {_listed(parts)}"
            return value if value in parts else self._fault(place, wrong)
        if origin is tuple:
            if not isinstance(value, list | tuple):
                return self._fault(place, f"{value!r:.60} is no list")
            return tuple(self._value(parts[0], item, (*place, index)) for index, item in enumerate(value))
        if origin is Mapping:
            return self._mapping(parts, value, place)
        if hasattr(kind, "_fields"):
            return value if isinstance(value, kind) else self._table(kind, value, place)
        return value if type(value) is kind else self._fault(place, f"{value!r:.60} is not {_KINDS[kind]}")

    def _checked(self, kind: Any, check: Any, value: Any, place: Place) -> Any:
        before = len(self.faults)
        value = self._value(kind, value, place)
        if len(self.faults) == before:
            try:
                check(value)
            except ValueError as error:
                self._fault(place, str(error))
        return value

    def _mapping(self, parts: tuple[Any, ...], value: Any, place: Place) -> Any:
        if not isinstance(value, Mapping):
            return self._fault(place, f"{value!r:.60} is no table")
        return {
            self._value(parts[0], key, (*place, key)): self._value(parts[1], item, (*place, key))
            for key, item in value.items()
        }

    def _unknown(self, place: Place, known: set[str]) -> None:
        near = closest(str(place[-1]).replace("_", "-"), known)
        self.faults.append(Fault(place, f"there is no key {_dotted(place)!r}{did_you_mean(near)}"))

    def _fault(self, place: Place, message: str) -> Any:
        self.faults.append(Fault(place, f"{_dotted(place)}: {message}" if place else message))
        return None


def _dotted(place: Place) -> str:
    return ".".join(map(str, place))


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(words[:-1]) + f" or {words[-1]}"
