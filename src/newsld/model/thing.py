"""Thing, the base of all models: a typed view of one JSON-LD node."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeAlias, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError, core_schema

from newsld import vocabulary
from newsld.model.values import Date, Literal, Ordered

T = TypeVar("T")

Many: TypeAlias = Sequence[T]
"""A property that may have several values. Read, it is always a tuple; one value may be given bare."""
Text: TypeAlias = str | None
Url: TypeAlias = str | None
"""An IRI reference, kept exactly as it was written."""
When: TypeAlias = Date | date | str | None
"""A date as written; ``datetime.date`` and ``datetime.datetime`` are taken and written in ISO 8601."""
Number: TypeAlias = int | float | str | None
Flag: TypeAlias = bool | str | None

set_node = BaseModel.__dict__["__dict__"].__set__


class Property:
    """Reads one property of a node; a data descriptor, so that it comes before the instance's dict."""

    __slots__ = ("convert", "key", "many")

    def __init__(self, key: str, many: bool, convert: Callable[[Any], Any] | None) -> None:
        self.key = key
        self.many = many
        self.convert = convert

    def __get__(self, thing: Thing | None, owner: type[Thing]) -> Any:
        if thing is None:
            raise AttributeError(self.key)
        value = thing.__dict__.get(self.key)
        if self.many:
            if value is None:
                return ()
            return value if isinstance(value, tuple) else (value,)
        if isinstance(value, tuple):
            value = value[0] if value else None
        return self.convert(value) if self.convert and value is not None else value

    def __set__(self, thing: Thing, value: Any) -> None:
        raise AttributeError(f"{type(thing).__name__} is frozen; use model_copy(update={{…}})")


def _text(value: Any) -> Any:
    return value.value if type(value) is Literal else value


def _date(value: Any) -> Any:
    value = _text(value)
    return Date(value) if isinstance(value, str) else value


class Thing(BaseModel):
    """A typed view of one JSON-LD node. https://schema.org/Thing

    The node stands in ``node``, with the keys JSON-LD writes, in the order given; attributes read it under
    Python names (``date_published`` for ``datePublished``). Properties without an attribute are kept all the
    same; ``values("recipeYield")`` reads them. Things are frozen: ``model_copy(update={…})`` makes a changed
    one. ``model_dump`` and ``model_dump_json`` give the node.

    Keyword arguments are checked: a name that schema.org does not know raises ``pydantic.ValidationError``
    and suggests the right one, and so does a value of a kind the property cannot hold.
    """

    model_config = ConfigDict(frozen=True, defer_build=True, arbitrary_types_allowed=True)

    id: str | None = None
    type: Many[str] = ()
    name: Text = None
    alternate_name: Many[str] = ()
    description: Text = None
    url: Url = None
    same_as: Many[str] = ()
    identifier: Many[Any] = ()
    image: Many[Any] = ()
    additional_type: Many[str] = ()
    main_entity_of_page: Many[Any] = ()
    subject_of: Many[Any] = ()

    names: ClassVar[dict[str, str]] = {}
    """Python names of the class's properties, and JSON-LD names too, with the JSON-LD names they mean."""

    if not TYPE_CHECKING:
        # The fields of a schema.org type are many and the values of a node few: the node is kept as it is
        # given and read through descriptors, at the cost of what is there and not of what could be.
        __pydantic_fields_set__ = property(lambda self: set(self.__dict__))

        def __init__(self, /, **values):
            cls = type(self)
            names = cls.names
            node = self.__dict__
            node["@type"] = cls.__name__
            for name in values:
                value = values[name]
                kind = type(value)
                if kind is list and _PLAIN.issuperset(map(type, value)):
                    value = tuple(value)
                elif kind not in _PLAIN:
                    if value is None:
                        continue
                    _take(cls, node, values)
                    break
                if name not in names:
                    _take(cls, node, values)
                    break
                node[names[name]] = value

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        _install(cls)

    @classmethod
    def reference(cls, id: str) -> Self:  # noqa: A002
        """A mention of the node with that id, which is described elsewhere."""
        return cls.of({"@id": id})

    @classmethod
    def of(cls, node: dict[str, Any]) -> Self:
        """The view of a node whose values are already models, texts and tuples of them; not checked."""
        thing = cls.__new__(cls)
        set_node(thing, node)
        return thing

    @property
    def node(self) -> Mapping[str, Any]:
        """The JSON-LD node: keys as JSON-LD writes them, nested nodes as Things, arrays as tuples."""
        return self.__dict__

    @property
    def is_reference(self) -> bool:
        """Whether it only names a node that is described elsewhere."""
        return self.__dict__.keys() == {"@id"}

    def values(self, name: str) -> tuple[Any, ...]:
        """Every value of a property, by its JSON-LD name."""
        value = self.__dict__.get(name)
        return () if value is None else value if isinstance(value, tuple) else (value,)

    def is_a(self, name: str) -> bool:
        """Whether one of its types is that schema.org class or stands below it."""
        return any(vocabulary.is_subclass(own, name) for own in self.values("@type") if isinstance(own, str))

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with some properties changed; None takes one away."""
        node = dict((self.__deepcopy__() if deep else self).__dict__)
        changes = dict(update or {})
        _take(type(self), node, changes)
        for name, value in changes.items():
            if value is None:
                node.pop(self.names.get(name, name), None)
        return self.of(node)

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        python = _python_names(type(self))
        for key, value in self.__dict__.items():
            if key != "@type" or value != type(self).__name__:
                yield python.get(key, key), value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Thing) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((self.__dict__.get("@id"), str(self.__dict__.get("name"))))

    def __copy__(self) -> Self:
        return self.of(dict(self.__dict__))

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        from copy import deepcopy

        return self.of(deepcopy(self.__dict__, memo))

    def __getstate__(self) -> dict[Any, Any]:
        return self.__dict__

    def __setstate__(self, state: dict[Any, Any]) -> None:
        set_node(self, state)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> Any:
        from newsld.model.nodes import as_dict, from_python

        def validate(value: Any) -> Thing:
            thing = value if isinstance(value, Thing) else from_python(value, cls)
            if not isinstance(thing, cls) and not thing.is_reference:
                kind = " ".join(thing.type) or "an untyped node"
                raise PydanticCustomError(
                    "thing_type", "{kind} is no {wanted}", {"kind": kind, "wanted": cls.__name__}
                )
            return thing

        return core_schema.no_info_plain_validator_function(
            validate, serialization=core_schema.plain_serializer_function_ser_schema(as_dict)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _: Any, __: Any) -> dict[str, Any]:
        from newsld.model.json_schema import self_contained

        return self_contained(cls)


_PLAIN: set[type] = {str, Thing}
"""The types whose values a node holds as they are given: texts and things."""


def _install(cls: type[Thing]) -> None:
    """Give a class its descriptors and its table of names; runs once, when the class is made."""
    names = dict(cls.__base__.names) if cls.__base__ is not BaseModel else {}  # type: ignore[union-attr]
    own = cls.model_fields if cls is Thing else cls.__annotations__
    for name in own:
        if name in cls.model_fields:
            key = _ODD_NAMES.get(name) or camel_case(name)
            annotation = cls.model_fields[name].annotation
            many = cls.model_fields[name].default == ()
            convert = (
                None if many or key.startswith("@") else _date if Date in get_args(annotation) else _text
            )
            type.__setattr__(cls, name, Property(key, many, convert))
            names[name] = names[key] = key
    type.__setattr__(cls, "names", names)
    _PLAIN.add(cls)


_ODD_NAMES = {"id": "@id", "type": "@type", "property_id": "propertyID"}


def camel_case(name: str) -> str:
    """``date_published`` → ``datePublished``."""
    return re.sub(r"_([a-z0-9])", lambda match: match[1].upper(), name.rstrip("_"))


@cache
def _python_names(cls: type[Thing]) -> dict[str, str]:
    return {key: name for name, key in cls.names.items() if name != key}


def _take(cls: type[Thing], node: dict[str, Any], values: Mapping[str, Any]) -> None:
    """Put checked keyword values into a node; every fault is reported at once."""
    faults: list[InitErrorDetails] = []
    for name, value in values.items():
        key = cls.names.get(name) or _known_property(name)
        if key is None:
            faults.append(_fault("unknown_property", _unknown(cls, name), name, value))
        elif value is not None:
            try:
                node[key] = _value(value, _takes_numbers(key))
            except (ValueError, TypeError) as error:
                faults.append(_fault("property_value", str(error), name, value))
    if faults:
        raise ValidationError.from_exception_data(cls.__name__, faults)


def _fault(kind: str, message: str, name: str, value: Any) -> InitErrorDetails:
    error = PydanticCustomError(kind, "{message}", {"message": message})
    return InitErrorDetails(type=error, loc=(name,), input=value)


def _known_property(name: str) -> str | None:
    key = camel_case(name)
    if key in vocabulary.properties():
        return key
    return name if name.startswith("@") or ":" in name else None


def _unknown(cls: type[Thing], name: str) -> str:
    near = vocabulary.closest(name, set(cls.names)) or vocabulary.closest(
        camel_case(name), vocabulary.properties()
    )
    hint = f"; did you mean {near!r}?" if near else ""
    return f"schema.org has no property {camel_case(name)!r}{hint}"


_NUMERIC = frozenset(
    {"Number", "Integer", "Float", "Boolean", "Quantity", "Distance", "QuantitativeValue", "StructuredValue"}
)


@cache
def _takes_numbers(key: str) -> bool:
    """Whether a number or truth value can stand there: not where the range is all text and nodes."""
    term = vocabulary.term(key)
    return term is None or not _NUMERIC.isdisjoint(term.range)


def _value(value: Any, numbers: bool = True) -> Any:
    """One value or several as a node holds them."""
    kind = type(value)
    if kind in _PLAIN or kind is Date or kind is Literal or isinstance(value, Thing):
        return value
    if isinstance(value, list | tuple):
        made = (_value(item, numbers) for item in value if item is not None)
        return Ordered(made) if kind is Ordered else tuple(made)
    if isinstance(value, int | float) and numbers and abs(value) < float("inf"):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, date):
        return Date(value)
    if isinstance(value, Mapping):
        from newsld.model.nodes import from_python

        return from_python(value, Thing)
    raise ValueError(f"{value!r:.60}, of type {kind.__name__}, cannot stand here")


_install(Thing)
