"""JSON-LD out of articles and things: one form, from the nodes as they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import orjson

from newsld.document import Document, thing_of
from newsld.errors import WriteError
from newsld.formats.rdf.blanks import ShortLabels
from newsld.formats.registry import WriteOptions
from newsld.nodes import Node, Ordered
from newsld.nodes.node import get_node

if TYPE_CHECKING:
    from newsld.model import Thing

CONTEXT = "https://schema.org"


def dump(items: Iterable[Document | Thing], options: WriteOptions) -> bytes:  # noqa: ARG001
    """JSON-LD of one article or thing, or of several in one ``@graph``, in UTF-8 with lines indented by two.

    Of things that are equal and share an ``@id`` one is written.

    Raises WriteError where a text holds a lone surrogate or things are nested too deep.
    """
    return encode(_root(list(items)), orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _root(items: Sequence[Document | Thing]) -> dict[str, Any]:
    if len(items) > 1:
        items = list(_without_copies(map(thing_of, items)))
    # A graph alone would be read as the document's own.
    if len(items) == 1 and items[0].node.keys() != {"@graph"}:
        return {"@context": CONTEXT, **items[0].node}
    return {"@context": CONTEXT, "@graph": list(map(thing_of, items))}


def _without_copies(things: Iterable[Thing]) -> Iterator[Thing]:
    first: dict[str, Thing] = {}
    for thing in things:
        name = thing.node.get("@id")
        if not isinstance(name, str) or (first.setdefault(name, thing) is thing or first[name] != thing):
            yield thing


def to_data(items: Sequence[Document | Thing]) -> dict[str, Any]:
    """The JSON-LD document of articles or things as plain dicts, lists and scalars."""
    document: dict[str, Any] = orjson.loads(encode(_root(items)))
    return document


def encode(value: Any, option: int = 0) -> bytes:
    """The bytes of data that may hold Nodes; one that occurs again, and has an id, is only named then."""
    seen: dict[int, Node] = {}
    short = ShortLabels()

    def node(thing: Any) -> Any:
        if not isinstance(thing, Node):
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
