"""Reading RDF syntaxes through pyoxigraph: bytes to quads to things. Nothing is fetched."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from newsld.document import Finding
from newsld.errors import ReadError
from newsld.formats.rdf import relative
from newsld.formats.rdf.terms import TYPE, Lit, Quad, written_language

if TYPE_CHECKING:
    from newsld.formats.registry import ReadOptions
    from newsld.model import Thing

_WHERE = re.compile(r"^Parser error (?:at|between) [^:]*?: | \(line \d+\)\Z")


def load(data: bytes, syntax: str, options: ReadOptions) -> tuple[list[Thing], list[Finding]]:
    """The things of a document in a syntax, a member of ``pyoxigraph.RdfFormat``, by name."""
    from newsld.formats.rdf.compacting import things

    findings: list[Finding] = []
    text = utf8(data, options)
    return things(quads(text, syntax, options, findings), findings), findings


def utf8(data: bytes, options: ReadOptions) -> bytes:
    """The document in UTF-8 without byte order mark; RDF's syntaxes are UTF-8 unless something says else."""
    codec = options.encoding
    if codec is None and data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        codec = "utf-16"
    if codec is None or codecs.lookup(codec).name == "utf-8":
        return data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode(codec).removeprefix("\ufeff").encode()
    except UnicodeError as error:
        raise ReadError(f"the bytes are no {codec}: {error}", file=options.name) from None


def quads(data: bytes, syntax: str, options: ReadOptions, findings: list[Finding]) -> list[Quad]:
    """The quads of a document in UTF-8, in the order they stand there."""
    import pyoxigraph

    kind = getattr(pyoxigraph.RdfFormat, syntax)
    base = options.base or (None if syntax.startswith("N_") else relative.BASE)
    try:
        found = list(from_pyoxigraph(pyoxigraph.parse(data, kind, base_iri=base), findings))
    except SyntaxError as error:
        raise _fault(error, options.name) from None
    except ValueError as error:
        raise ReadError(str(error), file=options.name) from None
    except MemoryError:
        raise _too_long(data, options.name) from None
    return [_without_base(quad, options.name) for quad in found] if base == relative.BASE else found


def _fault(error: SyntaxError, name: str) -> ReadError:
    message = _WHERE.sub("", error.msg or "cannot be parsed")
    line, column = error.lineno, error.offset
    return ReadError(message, file=name, line=line, column=column)


LONGEST = 16 * 1024 * 1024
"""How many bytes a text or IRI may have in N-Triples, N-Quads, Turtle and TriG: pyoxigraph's limit."""


def _too_long(data: bytes, name: str) -> ReadError:
    long = (number for number, line in enumerate(data.split(b"\n"), 1) if len(line) > LONGEST)
    message = (
        f"a text of more than {LONGEST >> 20} MiB cannot be read in this syntax, only in JSON-LD and RDF/XML"
    )
    return ReadError(message, file=name, line=next(long, None))


def _without_base(quad: Quad, file: str) -> Quad:
    _, predicate, value, _ = quad
    datatype = value.datatype if isinstance(value, Lit) else value if predicate == TYPE else ""
    for iri in (predicate, datatype):
        if relative.is_relative(iri):
            told = relative.as_written(iri)
            raise ReadError(f"{told!r} is a relative IRI, and the document has no base", file=file)
    return relative.as_written_in(quad)


def from_pyoxigraph(parsed: Iterable[Any], findings: list[Finding]) -> Iterator[Quad]:
    """pyoxigraph's quads as plain ones; terms of RDF 1.2 that newsld has no place for are reported."""
    from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode

    def node(term: Any) -> str:
        return term.value if type(term) is NamedNode else f"_:{term.value}"

    for quad in parsed:
        value, graph = quad.object, quad.graph_name
        term: str | Lit
        if type(value) is Literal:
            language = value.language
            term = Lit(
                value.value,
                value.datatype.value,
                written_language(language) if language else None,
                str(value.direction) if value.direction else None,
            )
        elif type(value) in (NamedNode, BlankNode):
            term = node(value)
        else:
            findings.append(Finding("VOC009", f"a triple term of RDF 1.2 is left out: {value}"))
            continue
        yield (
            node(quad.subject),
            quad.predicate.value,
            term,
            None if type(graph) is DefaultGraph else node(graph),
        )
