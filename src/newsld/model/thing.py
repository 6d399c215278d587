"""Thing, the base of all models: a typed view of one JSON-LD node."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from newsld.model.keywords import take
from newsld.model.properties import Many, Text, ThingType, Url
from newsld.nodes import Node
from newsld.nodes.node import set_node


class Thing(Node, BaseModel, metaclass=ThingType):
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

    if TYPE_CHECKING:
        names: ClassVar[dict[str, str]]
        """Names of the class's properties, Python's and JSON-LD's, with the JSON-LD names they mean."""
        type_name: ClassVar[str]
        """The schema.org type it writes; that of the nearest class above where schema.org has none such."""

    if not TYPE_CHECKING:
        # The fields of a schema.org type are many and the values of a node few: the node is kept as it is
        # given and read through descriptors, at the cost of what is there and not of what could be.
        __pydantic_fields_set__ = property(lambda self: set(self.__dict__))
        __pydantic_extra__ = property(lambda self: _undeclared(self))

        def __init__(self, /, **values):
            cls = type(self)
            names = cls.names
            node = {"@type": cls.type_name}
            set_node(self, node)
            try:
                for name, value in values.items():
                    kind = type(value)
                    if kind is str or type(kind) is ThingType:
                        node[names[name]] = value
                    elif kind is list and _are_plain(value):
                        node[names[name]] = tuple(value)
                    elif value is not None:
                        break
                else:
                    if "type" not in values and "@type" not in values:
                        return
            except KeyError:
                pass
            take(cls, node, values)

    @classmethod
    def reference(cls, id: str) -> Self:  # noqa: A002
        """A mention of the node with that id, which is described elsewhere."""
        return cls.of({"@id": id})

    @classmethod
    def model_construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:
        """A thing of keyword values which are not checked."""
        names = cls.names
        held = {names.get(name, name): tuple(v) if type(v) is list else v for name, v in values.items()}
        return cls.of({"@type": cls.type_name} | held)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with some properties changed; None takes one away."""
        node = dict((self.__deepcopy__() if deep else self).__dict__)
        changes = dict(update or {})
        take(type(self), node, changes)
        for name, value in changes.items():
            if value is None:
                node.pop(self.names.get(name, name), None)
        return self.of(node)

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        python = _python_names(type(self))
        for key, value in self.__dict__.items():
            if key != "@type" or value != type(self).__name__:
                yield python.get(key, key), value

    __repr__ = BaseModel.__repr__

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> Any:
        from newsld.model.nodes import from_python
        from newsld.nodes import as_dict

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


def _are_plain(values: list[Any]) -> bool:
    """Whether all are texts or things, which a node holds as they are given."""
    return all(kind is str or type(kind) is ThingType for kind in map(type, values))


def _undeclared(thing: Thing) -> dict[str, Any]:
    declared = set(thing.names.values())
    return {key: value for key, value in thing.__dict__.items() if key not in declared}


@cache
def _python_names(cls: type[Thing]) -> dict[str, str]:
    return {key: name for name, key in cls.names.items() if name != key}
