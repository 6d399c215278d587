"""JSON Schema 2020-12 of JSON-LD nodes, made from the models and the vocabulary.

One schema a model, which says what each property may hold; ``values`` with what such values look like;
``types`` with the names of classes and all below them; ``node``, which sends a node to the schema of its
type. Nested nodes are sent to ``node`` in turn.
https://json-schema.org/draft/2020-12/json-schema-core
"""

from __future__ import annotations

from functools import cache

from newsld import model, vocabulary
from newsld.model.json_schema import SCALARS, Scalar, Schema, ValueKind, own_keys, value_kind
from newsld.model.nodes import class_for
from newsld.schema.names import DIALECT, schema_id

NODE, VALUES, TYPES = "node", "values", "types"

_LITERAL_KEYS = ("@direction", "@id", "@index", "@language", "@list", "@set", "@type", "@value")
_LANGUAGE: Schema = {
    "description": "language tag of BCP 47",
    "type": ["string", "null"],
    "pattern": "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,20}$",
}


@cache
def node_schemas() -> dict[str, Schema]:
    """Every schema for JSON-LD nodes by its name, in the order of ``newsld.model.CLASSES``."""
    found = {name: _model_schema(name) for name in model.CLASSES}
    return {NODE: _node_schema(), VALUES: _values_schema(), TYPES: _types_schema(), **found}


def _head(name: str, about: str) -> Schema:
    return {"$schema": DIALECT, "$id": schema_id(name), "title": name, "description": about}


def _model_schema(name: str) -> Schema:
    cls = getattr(model, name)
    about = (cls.__doc__ or "").partition("\n")[0]
    properties: Schema = {
        "@id": {"description": "IRI", "type": "string"},
        "@type": {"$ref": _type_ref(name)},
    }
    for key in own_keys(cls):
        if vocabulary.term(key):
            properties[key] = {"$ref": _value_ref(_kind_name(value_kind(key)))}
    return {**_head(name, about), "type": "object", "properties": properties}


def _type_ref(name: str) -> str:
    return f"{schema_id(TYPES)}#/$defs/{name}"


def _value_ref(name: str) -> str:
    return f"{schema_id(VALUES)}#/$defs/{name}"


def _node_schema() -> Schema:
    """Sends a node to the one schema of each of its types; whatever has no type we know is a Thing."""
    cases = [_case(name, {"$ref": _type_ref(f"as-{name}")}) for name in model.CLASSES]
    untyped: Schema = {
        "if": {"type": "object", "not": {"required": ["@type"]}},
        "then": {"$ref": schema_id("Thing")},
    }
    types = {"@type": {"$ref": _type_ref("Thing")}}
    return {**_head(NODE, "A JSON-LD node of any type"), "properties": types, "allOf": [untyped, *cases]}


def _case(name: str, types: Schema) -> Schema:
    condition = {"type": "object", "required": ["@type"], "properties": {"@type": types}}
    return {"if": condition, "then": {"$ref": schema_id(name)}}


def _values_schema() -> Schema:
    defs: Schema = {}
    for kind in sorted(_kinds(), key=_kind_name):
        defs[_kind_name(kind)] = _one_or_several(kind)
        defs[f"one-{_kind_name(kind)}"] = _single(kind, ())
    return {**_head(VALUES, "What a property may hold: one value or several"), "$defs": defs}


def _kinds() -> set[ValueKind]:
    return {value_kind(key) for name in model.CLASSES for key in own_keys(getattr(model, name))}


def _kind_name(kind: ValueKind) -> str:
    if kind.classes is None:
        return f"{kind.scalar}-or-node"
    return "-or-".join((kind.scalar, *kind.classes))


def _one_or_several(kind: ValueKind) -> Schema:
    """One value, or an array of them, which may stand in a ``@list`` or ``@set``."""
    several = {"items": {"$ref": _value_ref(f"one-{_kind_name(kind)}")}}
    one = _single(kind, ("array",))
    return one | {"properties": one["properties"] | {"@list": several, "@set": several}, **several}


def _single(kind: ValueKind, more: tuple[str, ...]) -> Schema:
    scalar = _scalar(kind.scalar, "object", *more)
    inside: Schema = {
        "@value": {"description": kind.expected, **_scalar(kind.scalar)},
        "@language": _LANGUAGE,
    }
    one: Schema = {"description": kind.expected, **scalar, "properties": inside}
    if kind.classes == ():
        inside["@type"] = {"description": kind.expected, "anyOf": [{"$ref": _type_ref("foreign")}]}
        return one | {"propertyNames": {"description": kind.expected, "enum": list(_LITERAL_KEYS)}}
    if kind.classes:
        inside["@type"] = {"description": " or ".join(kind.classes), "anyOf": _admitted(kind.classes)}
    return one | {"$ref": schema_id(NODE)}


def _scalar(scalar: Scalar, *more: str) -> Schema:
    schema = SCALARS[scalar]
    return {**schema, "type": [*schema["type"], *more]}


def _admitted(classes: tuple[str, ...]) -> list[Schema]:
    """Types a node in that range may have: those below its classes or above them, a Role, or none we know.

    A Role stands between a property and its value: https://schema.org/Role
    """
    above = {name for wanted in classes for name in vocabulary.ancestors(wanted)}.difference(classes)
    named = [{"$ref": _type_ref(name)} for name in (*classes, "Role", "foreign")]
    return [*named, _some_of(sorted(above))]


def _types_schema() -> Schema:
    """Names of classes as a node's ``@type`` may hold them: alone, or among others."""
    wanted = {name for kind in _kinds() for name in kind.classes or ()}
    names = (*model.CLASSES, *sorted(wanted.difference(model.CLASSES)), "Role")
    one: Schema = {"description": "name of a class", "type": "string"}
    defs: Schema = {"Thing": one | {"type": ["string", "array"], "items": one}}
    defs |= {name: {"description": name, **_some_of(_below(name))} for name in names if name != "Thing"}
    defs["foreign"] = _some({"type": "string", "not": {"enum": _all_classes()}})
    seen_as = _seen_as()
    defs |= {f"as-{name}": _some_of(found) for name, found in seen_as.items() if name != "Thing"}
    only_things = {"enum": seen_as["Thing"]}
    defs["as-Thing"] = {"anyOf": [_some(only_things), {"$ref": _type_ref("foreign")}]}
    return {**_head(TYPES, "Names of schema.org's classes, each with those below it"), "$defs": defs}


def _some_of(names: list[str]) -> Schema:
    return _some({"enum": names})


def _some(one: Schema) -> Schema:
    return {"anyOf": [one, {"type": "array", "items": {"type": "string"}, "contains": one}]}


def _below(name: str) -> list[str]:
    return [other for other in _all_classes() if vocabulary.is_subclass(other, name)]


@cache
def _all_classes() -> list[str]:
    """Every class of nodes, that is without the data types and what stands below them."""
    return sorted(name for name in vocabulary.classes() if "Thing" in vocabulary.ancestors(name))


def _seen_as() -> dict[str, list[str]]:
    """Model name → the classes that have no model of their own nearer than it, itself included."""
    found: dict[str, list[str]] = {name: [] for name in model.CLASSES}
    for name in _all_classes():
        found[class_for(name).__name__].append(name)
    return found
