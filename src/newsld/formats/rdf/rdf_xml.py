"""RDF/XML. https://www.w3.org/TR/rdf-syntax-grammar/"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from newsld import vocabulary
from newsld.errors import ReadError, WriteError
from newsld.formats.rdf import parsing
from newsld.formats.rdf.n_syntax import LineWalker
from newsld.formats.rdf.terms import RDF, TYPE
from newsld.formats.rdf.writing import faults, refuse_graphs, warn
from newsld.formats.registry import ReadOptions, WriteOptions

if TYPE_CHECKING:
    from newsld.document import Document, Finding
    from newsld.model import Thing

# As N-Triples has them: a backslash itself is two, and those are passed over.
_NO_XML = re.compile(r"\\\\|\\[bf]|\\u00(?:0[0-8bce-f]|1[0-9a-f])|[\ufffe\uffff]")
_ESCAPES = ("\\u00", "\\b", "\\f")
_START = (
    r"A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f"
    r"\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd"
)
_QNAME_END = re.compile(rf"[{_START}][{_START}0-9\-.\u00b7\u0300-\u036f\u203f\u2040]*\Z")
_TYPE = f"<{TYPE}>"
_LANGUAGE = re.compile(rb'xml:lang="[A-Za-z0-9-]+"')
_TAG = re.compile(r'"@([A-Za-z0-9-]+) \.$', re.MULTILINE)
_DECLARATION = re.compile(rb"\s*<\?xml\s[^>]*\?>")
_ENCODING = re.compile(rb"""encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")


def dump(items: Iterable[Document | Thing], options: WriteOptions) -> bytes:
    """The articles and things as RDF/XML, UTF-8.

    WriteError where there are named graphs, a character that XML 1.0 has no way to hold
    (https://www.w3.org/TR/xml/#charsets), or a property whose IRI ends in no XML name.
    """
    import pyoxigraph

    walker = LineWalker(base=options.base, ordered=options.ordered)
    with faults("RDF/XML"):
        walker.walk(items)
        refuse_graphs(walker.has_graphs(), "RDF/XML", "TriG")
        stand_in = _with_types_in_full(walker)
        text = walker.write()
        text.encode()
    predicates = sorted({quad[1][1:-1] for quad in walker.quads})
    _refuse(text, predicates)
    written = pyoxigraph.serialize(
        _triples(text), format=pyoxigraph.RdfFormat.RDF_XML, prefixes=_prefixes(predicates)
    )
    assert written is not None
    warn(walker.findings)
    # A carriage return written as it is would be read as a line feed: https://www.w3.org/TR/xml/#sec-line-ends
    written = written.replace(b"\r", b"&#13;") + b"\n"
    if stand_in:
        written = written.replace(f"<rdf:{stand_in} ".encode(), b"<rdf:type ")
    return _with_tags(written, text) if b'xml:lang="' in written else written


def _triples(n_triples: str) -> Iterator[Any]:
    """pyoxigraph's triples; texts too long for its parser are made past it. WriteError for such IRIs."""
    import pyoxigraph

    for is_long, lines in groupby(n_triples.split("\n"), _is_long):
        if not is_long:
            yield from pyoxigraph.parse("\n".join(lines).encode(), pyoxigraph.RdfFormat.N_TRIPLES)
            continue
        for line in lines:
            head, text, tail = _parts(line)
            (triple,) = pyoxigraph.parse(f'{head}""{tail}'.encode(), pyoxigraph.RdfFormat.N_TRIPLES)
            literal = triple.object
            kind = {"language": literal.language} if literal.language else {"datatype": literal.datatype}
            yield pyoxigraph.Triple(triple.subject, triple.predicate, pyoxigraph.Literal(text, **kind))


def _is_long(line: str) -> bool:
    return 4 * len(line) > parsing.LONGEST  # A character is four bytes at most.


def _parts(line: str) -> tuple[str, str, str]:
    """What stands before the text of a line, the text, and what stands behind it."""
    start, end = line.find('"'), line.rfind('"') + 1
    if start < 0 or _is_long(line[:start]) or _is_long(line[end:]):
        raise WriteError(
            f"RDF/XML cannot hold an IRI of more than {parsing.LONGEST >> 22} million characters"
        )
    # The walk writes JSON's escapes, which are N-Triples' too.
    return line[:start], json.loads(line[start:end]), line[end:]


def _with_tags(written: bytes, n_triples: str) -> bytes:
    """The document with language tags as they were given; pyoxigraph writes them in small letters.

    Triples stand in both in one order, and in texts quotation marks are escaped.
    """
    tags = _TAG.finditer(n_triples)
    return _LANGUAGE.sub(lambda _: b'xml:lang="%s"' % next(tags)[1].encode(), written)


def _with_types_in_full(walker: LineWalker) -> str:
    """Put a stand-in for ``rdf:type`` where the type's IRI ends in no XML name.

    pyoxigraph would make an element's name of it. The name of the stand-in, which nothing else has; empty
    where none is needed.
    """
    types = {quad[2] for quad in walker.quads if quad[1] == _TYPE}
    unnamed = {name for name in types if not _is_named(name.rstrip(">"))}
    if not unnamed:
        return ""
    predicates = {quad[1] for quad in walker.quads}
    name = "type-"
    while f"<{RDF}{name}>" in predicates:
        name += "-"
    walker.quads = [
        (quad[0], f"<{RDF}{name}>", *quad[2:]) if quad[1] == _TYPE and quad[2] in unnamed else quad
        for quad in walker.quads
    ]
    return name


def _refuse(n_triples: str, predicates: list[str]) -> None:
    """WriteError for what XML cannot say."""
    for predicate in predicates:
        if not _is_named(predicate):
            raise WriteError(f"RDF/XML cannot name the property {predicate}; write Turtle")
    has_escapes = "\\" in n_triples and any(mark in n_triples for mark in _ESCAPES)
    if has_escapes or "\ufffe" in n_triples or "\uffff" in n_triples:
        for escape in _NO_XML.finditer(n_triples):
            if escape[0] != "\\\\":
                shown = escape[0].encode("ascii", "backslashreplace").decode()
                raise WriteError(f"a text holds the character {shown}, which XML cannot hold")


@lru_cache(maxsize=4096)
def _is_named(iri: str) -> bool:
    """Whether the IRI ends in a name that XML can give an element."""
    return bool(_QNAME_END.search(iri))


def _prefixes(predicates: list[str]) -> dict[str, str]:
    prefixes = vocabulary.prefixes()
    return {prefix: prefixes[prefix] for predicate in predicates for prefix in _prefixes_of(predicate)}


@lru_cache(maxsize=4096)
def _prefixes_of(iri: str) -> tuple[str, ...]:
    """The prefixes that may stand for the beginning of an IRI."""
    known = vocabulary.prefixes().items()
    return tuple(prefix for prefix, namespace in known if prefix != "rdf" and iri.startswith(namespace))


def load(data: bytes, options: ReadOptions) -> tuple[list[Thing], list[Finding]]:
    """The things of a document, and what could not be taken.

    ReadError where it is no RDF/XML, and where it has a document type declaration: entities can blow a small
    file up to gigabytes, and bring parsers down.
    """
    text = _utf8(data, options)
    _check(text, options.name)
    return parsing.load(text, "RDF_XML", ReadOptions(name=options.name, base=options.base))


def _utf8(data: bytes, options: ReadOptions) -> bytes:
    """The document in UTF-8, without declaration and with line feeds only, as XML parsers see it."""
    codec = options.encoding
    head = _DECLARATION.match(data)
    declared = _ENCODING.search(head[0]) if head else None
    if codec is None and declared and not data.startswith(codecs.BOM_UTF8):
        codec = declared[1].decode("ascii")
    try:
        text = parsing.utf8(data, ReadOptions(name=options.name, encoding=codec))
    except LookupError:
        raise ReadError(f"no encoding is called {codec!r}", file=options.name) from None
    head = _DECLARATION.match(text)
    if head:
        # As many lines as before, so that places in messages stay right.
        text = b"\n" * head[0].count(b"\n") + text[head.end() :]
    return text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _check(text: bytes, name: str) -> None:
    """ReadError where the text is not well-formed or has a document type; no entity is looked at."""
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")

    def refuse(*_: object) -> None:
        raise ReadError(
            "SEC007 a document type declaration is refused: it can define entities without end",
            file=name,
            line=parser.CurrentLineNumber,
            column=parser.CurrentColumnNumber + 1,
        )

    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:
        message = expat.errors.messages[error.code]
        raise ReadError(
            f"not XML: {message}", file=name, line=error.lineno, column=error.offset + 1
        ) from None
