"""How a class declares schema.org properties: kinds of values, and how each is read from the node."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, get_args

from pydantic import BaseModel

from newsld import vocabulary
from newsld.nodes import Date, Literal
from newsld.nodes.naming import json_name

if TYPE_CHECKING:
    from inspect import Signature

    from pydantic._internal._model_construction import ModelMetaclass
    from pydantic.fields import FieldInfo

    from newsld.model.thing import Thing

    ThingType = ModelMetaclass  # Type checkers read the fields of a class by pydantic's own metaclass.

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


if not TYPE_CHECKING:

    class ThingType(type(BaseModel)):
        """Makes descriptors of the properties a class declares, and pydantic's fields when asked for them.

        pydantic copies the fields of the classes above into every class: for all of ``newsld.model`` that
        takes longer than the rest of its import, and to read a node nobody needs them.
        """

        def __new__(mcs, name, bases, namespace, **options):
            declared = {key: kind for key, kind in _annotations(namespace).items() if _is_property(key, kind)}
            defaults = {key: namespace.pop(key) for key in declared if key in namespace}
            for key in declared:
                del namespace["__annotations__"][key]
            cls = super().__new__(mcs, name, bases, namespace, **options)
            cls.declared = (declared, defaults)
            cls.names = dict(getattr(cls.__base__, "names", ()))
            cls.type_name = name if vocabulary.ancestors(name) else cls.__base__.type_name
            for key, kind in declared.items():
                made = _property(key, kind, defaults.get(key))
                type.__setattr__(cls, key, made)
                cls.names[key] = cls.names[made.key] = made.key
            return cls

        @property
        def model_fields(cls) -> Mapping[str, FieldInfo]:
            """pydantic's fields by Python name, those of the classes above first."""
            return _fields(cls)

        @property
        def __signature__(cls) -> Signature:
            from inspect import Parameter, Signature

            keywords = [
                Parameter(name, Parameter.KEYWORD_ONLY, default=field.default, annotation=field.annotation)
                for name, field in cls.model_fields.items()
            ]
            return Signature([*keywords, Parameter("properties", Parameter.VAR_KEYWORD)])

        @__signature__.setter
        def __signature__(cls, made: object) -> None:
            """Take no notice of the one pydantic makes, which tells ``**values`` alone."""


def _annotations(namespace: dict[str, Any]) -> dict[str, Any]:
    """The annotations of a class body that was run, which then stand in it under ``__annotations__``."""
    if "__annotations__" not in namespace and sys.version_info >= (3, 14):
        import annotationlib  # https://docs.python.org/3.14/library/annotationlib.html

        annotate = annotationlib.get_annotate_from_class_namespace(namespace)
        if annotate is not None:
            namespace.pop("__annotate_func__", None)
            kinds = annotationlib.call_annotate_function(annotate, annotationlib.Format.FORWARDREF)
            namespace["__annotations__"] = kinds
    found: dict[str, Any] = namespace.get("__annotations__", {})
    return found


def _is_property(name: str, kind: Any) -> bool:
    return not name.startswith("_") and name != "model_config" and "ClassVar" not in str(kind)


def _property(name: str, kind: Any, default: Any) -> Property:
    key = json_name(name)
    many = getattr(default, "default", default) == ()
    if many or key.startswith("@"):
        return Property(key, many, None)
    return Property(key, many, _date if kind == "When" or Date in get_args(kind) else _text)


def _text(value: Any) -> Any:
    return value.value if type(value) is Literal else value


def _date(value: Any) -> Any:
    value = _text(value)
    return Date(value) if isinstance(value, str) else value


@cache
def _fields(cls: Any) -> dict[str, FieldInfo]:
    if "declared" not in vars(cls):
        return {}
    annotations, defaults = cls.declared
    body = {"__module__": cls.__module__, "__annotations__": dict(annotations), **defaults}
    plain: Any = type(BaseModel)
    return {**_fields(cls.__base__), **plain(cls.__name__, (BaseModel,), body, defer_build=True).model_fields}
