"""JSON-LD texts to things: documents under schema.org's context here, others through mapped contexts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import isfinite
from typing import Any

import orjson

from newsld.document import Finding
from newsld.errors import ContextError, ReadError
from newsld.formats.jsonld.canonical import Canonical
from newsld.formats.jsonld.context import NONE, PLAIN, recognise, unbundled
from newsld.formats.jsonld.text import parse
from newsld.formats.rdf.blanks import mark_documents
from newsld.formats.registry import ReadOptions
from newsld.model import Thing
from newsld.model.nodes import adopt


def load(data: bytes, options: ReadOptions) -> tuple[list[Thing], list[Finding]]:
    """The things of a JSON-LD text, and findings on what had to be read leniently.

    Raises ReadError where the text is no JSON or no JSON-LD, ContextError where it needs a context that is
    neither bundled nor mapped.
    """
    value, findings = parse(data, options.name, options.encoding)
    documents = list(_objects(value, findings))
    if not documents and type(value) is not dict and value != []:
        raise ReadError(f"JSON-LD holds objects, not {orjson.dumps(value).decode():.40}", file=options.name)
    if (b"_" in data and b"_:" in data) or (b"\\" in data and b"\\u00" in data):
        mark_documents(documents)
    # A context inside a document is rare; only then the document is searched for one that matters.
    several = data.find(b"@context") != data.rfind(b"@context")
    things: list[Thing] = []
    for document in documents:
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


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray | memoryview):
        return list(value)
    raise TypeError(f"{type(value).__name__} is no JSON value")


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


def _objects(value: Any, findings: list[Finding]) -> Iterator[dict[str, Any]]:
    """The objects of a value that stands alone: arrays in arrays are one, other values say nothing there.

    https://www.w3.org/TR/json-ld11-api/#expansion-algorithm
    """
    for item in value if type(value) is list else [value]:
        if type(item) is dict and "@set" in item:
            yield from _objects(item["@set"], findings)
        elif type(item) is dict and "@value" not in item and "@list" not in item:
            yield item
        elif type(item) is list:
            yield from _objects(item, findings)
        elif item is not None:
            findings.append(
                Finding("VOC009", f"{item!r:.60} is no node and stands alone, so it says nothing; left out")
            )


def _document(
    document: dict[str, Any], options: ReadOptions, findings: list[Finding], several_contexts: bool
) -> list[Thing]:
    declared = document.pop("@context", None)
    context = NONE if declared is None else recognise(declared)
    is_closed = False
    if context is not None and context.aliases and not context.has_terms:
        context = None  # All names are the document's own, and nothing is known of what it says with them.
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
        context, is_closed = recognise(_without(declared, unmapped)) or PLAIN, True
    if not context.has_terms and _uses_terms(document):
        what = "no @context is given" if declared is None else "the @context gives names no meaning"
        findings.append(Finding("VOC006", f"{what}; read as schema.org's"))
    rewrite = Canonical(context, findings, is_closed=is_closed)
    if document.keys() == {"@graph"}:
        return [adopt(node, rewrite) for node in _objects(document["@graph"], findings)]
    return [adopt(document, rewrite)]


def _is_readable_without(context: Any, unmapped: list[str]) -> bool:
    """Whether schema.org's context stands beside the unmapped ones, so that most names keep their meaning."""
    rest = _without(context, unmapped)
    return bool(rest) and recognise(rest) is not None


def _without(context: Any, unmapped: list[str]) -> list[Any]:
    return [part for part in context if part not in unmapped] if isinstance(context, list) else []


def _uses_terms(value: Any) -> bool:
    """Whether a name stands somewhere, as a key or type, that is no IRI."""
    todo = [value]
    for item in todo:
        if type(item) is dict:
            types = item.get("@type")
            names = types if type(types) is list else [types]
            if any(type(name) is str and name[:1] != "@" and ":" not in name for name in (*item, *names)):
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
