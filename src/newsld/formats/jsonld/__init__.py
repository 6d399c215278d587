"""JSON-LD: schema.org nodes in and out. https://www.w3.org/TR/json-ld11/

Documents under schema.org's context, in any of its spellings, are read here; other contexts only where the
user mapped them to files. Nothing is fetched. Output has one form: compact, ``"@context":
"https://schema.org"``, keys and values in the order the model holds them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import isfinite
from typing import Any

import orjson

from newsld import vocabulary
from newsld.document import Finding
from newsld.errors import ContextError, ReadError, WriteError
from newsld.formats.jsonld.canonical import Canonical
from newsld.formats.jsonld.context import NONE, PLAIN, recognise, unbundled
from newsld.formats.jsonld.text import flat, parse
from newsld.formats.registry import ReadOptions, WriteOptions
from newsld.model import Ordered, Thing
from newsld.model.nodes import adopt
from newsld.model.properties import ThingType
from newsld.model.thing import get_node

CONTEXT = "https://schema.org"


def load(data: bytes, options: ReadOptions) -> tuple[list[Thing], list[Finding]]:
    """The things of a JSON-LD text, and findings on what had to be read leniently.

    Raises ReadError where the text is no JSON or no JSON-LD, ContextError where it needs a context that is
    neither bundled nor mapped.
    """
    value, findings = parse(data, options.name, options.encoding)
    # A context inside a document is rare; only then the document is searched for one that matters.
    several = data.count(b"@context") > 1
    things: list[Thing] = []
    for document in flat(value):
        if type(document) is not dict:
            raise ReadError(f"JSON-LD holds objects, not {document!r:.40}", file=options.name)
        things.extend(_document(document, options, findings, several))
    return things, findings


def load_data(data: Any, options: ReadOptions) -> tuple[list[Thing], list[Finding]]:
    """As ``load``, of JSON-LD that is parsed already; the data is left as it is."""
    try:
        text = orjson.dumps(data, default=_plain)
    except (orjson.JSONEncodeError, RecursionError) as error:
        raise ReadError(f"is no JSON: {error}", file=options.name) from None
    if b"null" in text and _has_no_number(data):
        raise ReadError("is no JSON: it has no infinity, and nothing that is no number", file=options.name)
    return load(text, options)


def _has_no_number(data: Any) -> bool:
    """Whether there is a float in it that orjson writes as null."""
    todo = [data]
    for item in todo:
        if isinstance(item, float) and not isfinite(item):
            return True
        if isinstance(item, Mapping):
            todo.extend(item.values())
        elif isinstance(item, Sequence) and not isinstance(item, str):
            todo.extend(item)
    return False


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray | memoryview):
        return list(value)
    raise TypeError(f"{type(value).__name__} is no JSON value")


def _document(
    document: dict[str, Any], options: ReadOptions, findings: list[Finding], several_contexts: bool
) -> list[Thing]:
    declared = document.pop("@context", None)
    context = NONE if declared is None else recognise(declared)
    if context is None or (several_contexts and _has_context(document)):
        unmapped = [iri for iri in unbundled(declared) if iri not in options.contexts]
        listing = ", ".join(map(repr, unmapped))
        if not unmapped:
            from newsld.formats.jsonld.foreign import expand

            return expand({"@context": declared, **document}, options, findings)
        if not _is_readable_without(declared, unmapped):
            hint = "map it to a file with --context IRI=FILE"
            raise ContextError(
                f"the context {listing} is not bundled and nothing is fetched; {hint}", file=options.name
            )
        findings.append(Finding("VOC006", f"the context {listing} is not bundled; read without it"))
        context = recognise(_without(declared, unmapped)) or PLAIN
    if not context.has_terms and _uses_terms(document):
        what = "no @context is given" if declared is None else "the @context gives names no meaning"
        findings.append(Finding("VOC006", f"{what}; read as schema.org's"))
    rewrite = Canonical(context)
    if document.keys() == {"@graph"}:
        return [adopt(node, rewrite) for node in _nodes(document["@graph"], findings)]
    return [adopt(document, rewrite)]


def _nodes(graph: Any, findings: list[Finding]) -> Iterator[dict[str, Any]]:
    """The nodes of a graph; what else stands in it says nothing in JSON-LD."""
    for item in flat(graph):
        if type(item) is dict:
            yield item
        elif item is not None:
            findings.append(Finding("VOC009", f"{item!r:.60} is no node; it is left out of the graph"))


def _is_readable_without(context: Any, unmapped: list[str]) -> bool:
    """Whether schema.org's context stands beside the unmapped ones, so that most names keep their meaning."""
    rest = _without(context, unmapped)
    return bool(rest) and recognise(rest) is not None


def _without(context: Any, unmapped: list[str]) -> list[Any]:
    return [part for part in context if part not in unmapped] if isinstance(context, list) else []


def _uses_terms(value: Any) -> bool:
    """Whether a property of schema.org's stands somewhere by its name alone."""
    todo = [value]
    for item in todo:
        if type(item) is dict:
            if not vocabulary.properties().isdisjoint(item):
                return True
            item = item.values()
        todo.extend(inner for inner in item if type(inner) in (dict, list))
    return False


def _has_context(value: Any) -> bool:
    """Whether a node somewhere inside changes the context to one that is not schema.org's."""
    todo = [value]
    for item in todo:
        if type(item) is dict:
            if "@context" in item and recognise(item["@context"]) not in (PLAIN, NONE):
                return True
            todo.extend(inner for inner in item.values() if type(inner) in (dict, list))
        else:
            todo.extend(inner for inner in item if type(inner) in (dict, list))
    return False


def dump(things: Iterable[Thing], options: WriteOptions) -> bytes:  # noqa: ARG001
    """JSON-LD of one thing, or of several in one ``@graph``; UTF-8, indented by two, a newline at the end.

    Raises WriteError where a text holds a lone surrogate or things are nested too deep.
    """
    return encode(_root(list(things)), orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _root(things: list[Thing]) -> dict[str, Any]:
    # A graph alone would be read as the document's own.
    if len(things) == 1 and things[0].node.keys() != {"@graph"}:
        return {"@context": CONTEXT, **things[0].node}
    return {"@context": CONTEXT, "@graph": things}


def to_data(things: list[Thing]) -> dict[str, Any]:
    """The JSON-LD document of things as plain dicts, lists and scalars."""
    document: dict[str, Any] = orjson.loads(encode(_root(things)))
    return document


def encode(value: Any, option: int = 0) -> bytes:
    """The bytes of data that may hold Things; one that occurs again, and has an id, is only named then."""
    seen: dict[int, Thing] = {}

    def node(thing: Any) -> Any:
        if type(type(thing)) is not ThingType:
            return {"@list": list(thing)} if isinstance(thing, Ordered) else thing.node
        held = get_node(thing)
        if "@id" in held:
            if id(thing) in seen:
                return {"@id": held["@id"]}
            seen[id(thing)] = thing
        return held

    try:
        return orjson.dumps(value, node, option)
    except (orjson.JSONEncodeError, RecursionError) as error:
        raise WriteError(f"cannot be written as JSON: {error}") from None
