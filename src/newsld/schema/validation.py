"""Checks JSON-LD nodes against the published JSON Schemas, through ``jsonschema``.

The schemas describe a node with all that is nested in it. Here each node is held to the schema of its own
type only and nested ones are found by walking: a schema is never tried on a node of another type, and the
depth of the data is no depth of the stack.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from newsld.schema.names import schema_id

MAX_DEPTH = 128
"""How many objects and arrays may stand in one another."""

_LONGEST_INTEGER = 4096  # bits; Python itself refuses to print integers of more than 4,300 digits
_NODE = schema_id("node")
_SCALARS = (str, int, float, bool, type(None))


class SchemaViolation(NamedTuple):
    """A place in the data that its schema does not allow.

    ``pointer`` is a JSON Pointer (RFC 6901, https://www.rfc-editor.org/rfc/rfc6901) into the data given;
    ``code`` that of the rule that reports it: VOC013, or SEC006 where a limit is passed.
    """

    pointer: str
    message: str
    code: str = "VOC013"


def validate_node(data: Any) -> list[SchemaViolation]:
    """Every violation in a JSON-LD node, or in the nodes of its ``@graph``, in the order of the data.

    ``data`` is parsed JSON in compact form, such as ``to_jsonld`` gives. Raises nothing, whatever it holds;
    what is no JSON, or deeper than ``MAX_DEPTH``, is reported and not looked into.
    """
    if not isinstance(data, dict):
        return [SchemaViolation("", f"the data is {quote(data)}; expected a JSON-LD node")]
    nodes: list[tuple[str, dict[str, Any]]] = []
    found = _walk(data, nodes)
    if found:
        return found
    if not any(key in data for key in ("@type", "@graph", "@id")):
        found.append(SchemaViolation("", "the node has no @type, which would say what it is"))
    for pointer, node in nodes:
        found.extend(_violations(pointer, node))
    return found


def _walk(data: dict[str, Any], nodes: list[tuple[str, dict[str, Any]]]) -> list[SchemaViolation]:
    """Collect the nodes with their places; gives what is no JSON, or too deep."""
    found: list[SchemaViolation] = []
    stack: list[tuple[str, Any, int]] = [("", data, 1)]
    while stack:
        pointer, value, depth = stack.pop()
        if not isinstance(value, dict | list):
            if problem := _no_json(value):
                found.append(SchemaViolation(pointer, problem))
        elif depth > MAX_DEPTH:
            found.append(SchemaViolation(pointer, f"the data is nested deeper than {MAX_DEPTH}", "SEC006"))
        else:
            if isinstance(value, dict) and "@value" not in value and not pointer.endswith("/@reverse"):
                nodes.append((pointer, value))
            inside = [(_step(pointer, key), item, depth + 1) for key, item in _items(value)]
            stack.extend(reversed(inside))
    return found


def _items(value: dict[str, Any] | list[Any]) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, list):
        return iter(enumerate(value))
    return ((key, item) for key, item in value.items() if key != "@context")


def _step(pointer: str, key: Any) -> str:
    return f"{pointer}/{key}" if type(key) is int else f"{pointer}/{escape(str(key))}"


def escape(key: str) -> str:
    """A key as a JSON Pointer writes it."""
    return key.replace("~", "~0").replace("/", "~1")


def _no_json(value: Any) -> str | None:
    if not isinstance(value, _SCALARS):
        return f"a value of the Python type {type(value).__name__} is no JSON"
    if isinstance(value, float) and not math.isfinite(value):
        return f"{value} is no JSON number"
    if isinstance(value, int) and value.bit_length() > _LONGEST_INTEGER:
        return f"an integer of {value.bit_length()} bits is too long"
    return None


def _violations(pointer: str, node: dict[str, Any]) -> Iterator[SchemaViolation]:
    seen = set()
    for name in schema_names(node):
        order = {key: position for position, key in enumerate(node)}
        errors = validator(name).iter_errors(node)
        for error in sorted(errors, key=lambda error: order.get(error.path[0] if error.path else "", -1)):
            place = pointer + "".join(_step("", part) for part in error.absolute_path)
            if place not in seen:
                seen.add(place)
                yield SchemaViolation(place, _message(error, pointer))


def schema_names(node: Mapping[str, Any]) -> tuple[str, ...]:
    """The schemas a node is held to: those of the models its types are seen as, but for the more general."""
    from newsld.model.nodes import class_for

    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    classes = {class_for(name): None for name in names if isinstance(name, str)}
    special = [cls for cls in classes if not any(cls in other.__mro__[1:] for other in classes)]
    return tuple(cls.__name__ for cls in special) or ("Thing",)


def _message(error: Any, pointer: str) -> str:
    path = [*pointer.split("/")[1:], *map(str, error.absolute_path)]
    keyword = path[-1] if path and path[-1] in ("@type", "@id", "@language") else ""
    name = next((part for part in reversed(path) if not part.isdecimal() and part[:1] != "@"), "")
    subject = " of ".join(filter(None, (keyword, name))) or "the node"
    value = quote(error.instance)
    if error.validator == "enum" and "propertyNames" in error.absolute_schema_path:
        value = f"an object with {value}"
    return f"{subject} is {value}; expected {error.schema.get('description', 'something else')}"


def quote(value: Any) -> str:
    """A JSON value as a message quotes it: on one line, without control characters, at most some 60 long."""
    if isinstance(value, str):
        return repr(value) if len(value) <= 60 else f"{value[:57]!r}…"
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        texts = all(isinstance(item, str) for item in value)
        return f"[{', '.join(map(quote, value))}]" if texts and len(value) < 4 else "an array"
    return f"an integer of {value.bit_length()} bits" if _is_long(value) else str(value)


def _is_long(value: Any) -> bool:
    return isinstance(value, int) and value.bit_length() > 180


@cache
def validator(name: str) -> Any:
    """The ``jsonschema`` validator of a published schema, by its name.

    It knows the published schemas, fetches none, and stops where a schema sends nested nodes to ``node``.
    """
    library = _jsonschema()
    own = library.validators.extend(library.Draft202012Validator, {"$ref": _follow, "enum": _one_of})
    return own(lookup(schema_id(name)), registry=registry(), format_checker=format_checker())


def _jsonschema() -> Any:
    import jsonschema  # type: ignore[import-untyped]

    return jsonschema


@cache
def registry() -> Any:
    """Every published schema for nodes, in a ``referencing.Registry`` that retrieves nothing."""
    from referencing import Registry
    from referencing.jsonschema import DRAFT202012

    from newsld.schema.json_schema import node_schemas

    resources = (
        (schema_id(name), DRAFT202012.create_resource(schema)) for name, schema in node_schemas().items()
    )
    return Registry().with_resources(resources).crawl()


@cache
def lookup(uri: str) -> Any:
    """The schema an absolute IRI names; ``referencing.exceptions.Unresolvable`` where it is none of ours."""
    return registry().resolver().lookup(uri).contents


def _follow(own: Any, ref: str, instance: Any, _: Any) -> Iterator[Any]:
    """``$ref``, but not into nested nodes, and with each place looked up once: all are absolute IRIs."""
    if ref != _NODE:
        yield from own.descend(instance, lookup(ref))


def _one_of(_: Any, values: list[Any], instance: Any, __: Any) -> Iterator[Any]:
    """``enum`` as it is for texts, several hundred of them at the speed of a list."""
    if instance not in values:
        yield _jsonschema().ValidationError("not one of the names allowed")


@cache
def format_checker() -> Any:
    """Checks the formats the schemas use: calendar dates of ISO 8601 of any precision, IRI references."""
    checker = _jsonschema().FormatChecker(formats=())
    checker.checks("iso8601-date")(_is_date)
    checker.checks("iri-reference", raises=ValueError)(_is_iri_reference)
    return checker


def _is_date(value: object) -> bool:
    from newsld.nodes import Date

    return not isinstance(value, str) or Date(value).is_valid


def _is_iri_reference(value: object) -> bool:
    from urllib.parse import urlsplit

    if isinstance(value, str):
        urlsplit(value)
        return not value.endswith("\n")  # in Python, and there only, $ stands before a last line end too
    return True
