"""Values given by keyword: which property a name means, and what a node may hold of a value."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from math import isfinite
from typing import TYPE_CHECKING, Any

from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError

from newsld import vocabulary
from newsld.model.properties import ThingType
from newsld.nodes import Date, Literal, Ordered
from newsld.nodes.naming import SYNONYMS, camel_case, property_key

if TYPE_CHECKING:
    from newsld.model.thing import Thing


def take(cls: type[Thing], node: dict[str, Any], values: Mapping[str, Any]) -> None:
    """Put checked keyword values into a node; every fault is reported at once, by ValidationError."""
    faults: list[InitErrorDetails] = []
    for name, value in values.items():
        key = cls.names.get(name) or _known_property(name)
        if key is None or _is_of_others(cls, name, key):
            faults.append(_fault("unknown_property", _unknown(cls, name), name, value))
        elif value is not None:
            try:
                node[key] = _keyword(cls, key, value) if key in _KEYWORDS else _value(value, _numbers(key))
            except (ValueError, TypeError) as error:
                faults.append(_fault("property_value", str(error), name, value))
    if faults:
        raise ValidationError.from_exception_data(cls.__name__, faults)


def _fault(kind: str, message: str, name: str, value: Any) -> InitErrorDetails:
    error = PydanticCustomError(kind, "{message}", {"message": message})
    return InitErrorDetails(type=error, loc=(name,), input=value)


_KEYWORDS = ("@id", "@type")


def _known_property(name: str) -> str | None:
    key = property_key(name)
    is_known = key in vocabulary.properties() or key in _KEYWORDS or (":" in key and key[0] != "@")
    return key if is_known else None


def _is_of_others(cls: type[Thing], name: str, key: str) -> bool:
    """Whether schema.org means by the property what other things have: ``title`` is that of a job."""
    term = vocabulary.term(key) if SYNONYMS.get(name) in cls.names and key not in cls.names else None
    return term is not None and not any(vocabulary.is_subclass(cls.type_name, kind) for kind in term.domain)


def _unknown(cls: type[Thing], name: str) -> str:
    meant = SYNONYMS.get(name)
    if meant in cls.names:
        return f"{cls.type_name} has no property {camel_case(name)!r}{vocabulary.did_you_mean(meant)}"
    near = vocabulary.closest(name, set(cls.names)) or vocabulary.closest(
        camel_case(name), vocabulary.properties()
    )
    return f"schema.org has no property {camel_case(name)!r}{vocabulary.did_you_mean(near)}"


def _keyword(cls: type[Thing], key: str, value: Any) -> str | tuple[str, ...]:
    """The value of ``@id`` or ``@type``: text, and types that the class may stand for."""
    if isinstance(value, str) and key == "@id":
        return str(value)
    several = (value,) if isinstance(value, str) else value
    if key == "@id" or not isinstance(several, list | tuple) or not all(isinstance(x, str) for x in several):
        raise ValueError(f"{value!r:.60} is no text")
    known = [name for name in several if vocabulary.ancestors(name)]
    if known and not any(vocabulary.is_subclass(name, cls.type_name) for name in known):
        raise ValueError(f"{' '.join(known)} is no {cls.type_name}")
    return str(value) if isinstance(value, str) else tuple(map(str, several))


_NUMERIC = frozenset(
    {"Number", "Integer", "Float", "Boolean", "Quantity", "Distance", "QuantitativeValue", "StructuredValue"}
)


@cache
def _numbers(key: str) -> bool:
    """Whether a number or truth value can stand there: not where the range is all text and nodes."""
    term = vocabulary.term(key)
    return term is None or not _NUMERIC.isdisjoint(term.range)


def _value(value: Any, numbers: bool) -> Any:
    """One value or several as a node holds them."""
    kind = type(value)
    if kind is str or kind is Date or kind is Literal or type(kind) is ThingType:
        return value
    if isinstance(value, list | tuple):
        made = (_value(item, numbers) for item in value if item is not None)
        return Ordered(made) if kind is Ordered else tuple(made)
    if isinstance(value, int | float) and numbers and _fits(value):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, date):
        return Date(value)
    if isinstance(value, Mapping):
        from newsld.model.nodes import value_from_python

        return value_from_python(value)
    raise ValueError(f"{_shown(value)}, of type {kind.__name__}, cannot stand here")


def _fits(number: float) -> bool:
    """Whether JSON can hold it: no infinity, nothing that is no number, no integer above 64 bits."""
    return isfinite(number) if isinstance(number, float) else -(2**63) <= number < 2**64


def _shown(value: Any) -> str:
    return "a number above 64 bits" if isinstance(value, int) and not _fits(value) else f"{value!r:.60}"
