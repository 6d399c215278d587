"""JSON-LD: schema.org nodes in and out. https://www.w3.org/TR/json-ld11/

Documents under schema.org's context, in any of its spellings, are read here; other contexts only where the
user mapped them to files. Nothing is fetched. Output has one form: compact, ``"@context":
"https://schema.org"``, keys and values in the order the model holds them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from newsld.errors import WriteError
from newsld.formats.jsonld.reading import load, load_data
from newsld.formats.rdf.blanks import ShortLabels
from newsld.formats.registry import WriteOptions
from newsld.model import Ordered, Thing
from newsld.model.properties import ThingType
from newsld.model.thing import get_node

CONTEXT = "https://schema.org"


def dump(things: Iterable[Thing], options: WriteOptions) -> bytes:  # noqa: ARG001
    """JSON-LD of one thing, or of several in one ``@graph``; UTF-8, indented by two, a newline at the end.

    Of things that are equal and share an ``@id`` one is written.

    Raises WriteError where a text holds a lone surrogate or things are nested too deep.
    """
    return encode(_root(list(things)), orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _root(things: list[Thing]) -> dict[str, Any]:
    things = list(_without_copies(things)) if len(things) > 1 else things
    # A graph alone would be read as the document's own.
    if len(things) == 1 and things[0].node.keys() != {"@graph"}:
        return {"@context": CONTEXT, **things[0].node}
    return {"@context": CONTEXT, "@graph": things}


def _without_copies(things: list[Thing]) -> Iterator[Thing]:
    first: dict[str, Thing] = {}
    for thing in things:
        name = thing.node.get("@id")
        if not isinstance(name, str) or (first.setdefault(name, thing) is thing or first[name] != thing):
            yield thing


def to_data(things: list[Thing]) -> dict[str, Any]:
    """The JSON-LD document of things as plain dicts, lists and scalars."""
    document: dict[str, Any] = orjson.loads(encode(_root(things)))
    return document


def encode(value: Any, option: int = 0) -> bytes:
    """The bytes of data that may hold Things; one that occurs again, and has an id, is only named then."""
    seen: dict[int, Thing] = {}
    short = ShortLabels()

    def node(thing: Any) -> Any:
        if type(type(thing)) is not ThingType:
            return {"@list": list(thing)} if isinstance(thing, Ordered) else thing.node
        held = get_node(thing)
        if "@id" in held:
            if id(thing) in seen:
                return short.named({"@id": held["@id"]})
            seen[id(thing)] = thing
            return short.named(held)
        return held

    try:
        return orjson.dumps(short.named(value) if type(value) is dict else value, node, option)
    except (orjson.JSONEncodeError, RecursionError) as error:
        raise WriteError(f"cannot be written as JSON: {error}") from None


__all__ = ["CONTEXT", "dump", "encode", "load", "load_data", "to_data"]
