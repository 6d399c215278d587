"""Things as rdflib graphs and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import rdflib
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.term import BNode, Identifier, Literal, URIRef

from newsld import vocabulary
from newsld.formats.rdf import compacting
from newsld.formats.rdf.terms import LANG_STRING, STRING, Lit, Node, Quad
from newsld.formats.rdf.walker import Walker
from newsld.formats.rdf.writing import faults, warn

if TYPE_CHECKING:
    from newsld.document import Document, Finding
    from newsld.model import Thing

_new = str.__new__
_DATE = URIRef(f"{vocabulary.NAMESPACE}Date")


def to_graph(
    items: Iterable[Document | Thing], *, base: str | None = None, ordered: bool = False
) -> rdflib.Graph:
    """The articles and things as an rdflib Graph; as a Dataset where they have named graphs.

    Terms equal those rdflib makes, but lexical forms are never normalised: ``"007"^^xsd:integer`` stays so.
    ``base`` and ``ordered`` are those of ``WriteOptions``. WriteError where a text holds a lone surrogate.
    """
    walker = GraphWalker(base=base, ordered=ordered)
    with faults("an RDF graph"):
        walker.walk(items)
    graph = _dataset(walker) if walker.has_graphs() else rdflib.Graph()
    graph.store.bind("schema", URIRef(vocabulary.NAMESPACE))
    if not isinstance(graph, rdflib.Dataset):
        # The store's own door: the walk has made every term, so none needs to be looked at again.
        add = graph.store.add
        for subject, predicate, value, _ in walker.quads:
            add((subject, predicate, value), graph)
    warn(walker.findings)
    return graph


def _dataset(walker: GraphWalker) -> rdflib.Dataset:
    dataset = rdflib.Dataset()
    for subject, predicate, value, name in walker.quads:
        graph = dataset.graph(DATASET_DEFAULT_GRAPH_ID if name is None else name)
        graph.add((subject, predicate, value))
    return dataset


def from_graph(graph: rdflib.Graph) -> list[Thing]:
    """The things of an rdflib Graph or Dataset; articles first, what they mention nested in them.

    What could not be taken as it stands is told by NewsldWarning. The graph is left as it is.
    """
    findings: list[Finding] = []
    things = compacting.things(_quads(graph), findings)
    warn(findings)
    return things


def _quads(graph: rdflib.Graph) -> Iterator[Quad]:
    if not isinstance(graph, rdflib.ConjunctiveGraph):
        yield from _triples(graph, None)
        return
    is_dataset = isinstance(graph, rdflib.Dataset)
    default: Any = DATASET_DEFAULT_GRAPH_ID if is_dataset else graph.default_context.identifier
    named: set[Any] = {getattr(name, "identifier", name) for *_, name in graph.quads()} - {None, default}
    for name in [default, *sorted(named, key=str)]:
        part = graph.graph(name) if isinstance(graph, rdflib.Dataset) else graph.get_context(name)
        yield from _triples(part, None if name == default else _node(name))


def _triples(graph: rdflib.Graph, name: Node | None) -> Iterator[Quad]:
    """The triples of one graph, in an order that is the same each time.

    rdflib gives the triples of a subject in the order they were added, but subjects in any.
    """
    for subject in sorted(set(graph.subjects()), key=_by_name):
        for _, predicate, value in graph.triples((subject, None, None)):
            yield _quad(subject, predicate, value, name)


def _by_name(subject: Any) -> tuple[bool, int, str]:
    blank = isinstance(subject, BNode)
    return blank, len(subject) if blank else 0, str(subject)


def _quad(subject: Any, predicate: Any, value: Any, name: Node | None) -> Quad:
    return (
        _node(subject),
        str(predicate),
        _literal(value) if isinstance(value, Literal) else _node(value),
        name,
    )


def _node(term: Any) -> Node:
    return f"_:{term}" if isinstance(term, BNode) else str(term)


def _literal(term: Literal) -> Lit:
    if term.language:
        return Lit(str(term), LANG_STRING, str(term.language))
    return Lit(str(term), str(term.datatype) if term.datatype is not None else STRING)


class GraphWalker(Walker[Identifier]):
    """Makes terms of rdflib.

    Its constructors check and normalise each time what the walk has made sure of, and cost as much as all
    the rest; so the terms that are many are made past them, with the slots rdflib 7 would fill in.
    """

    def __init__(self, *, base: str | None = None, ordered: bool = False) -> None:
        # Blank nodes of two calls are never the same, so that graphs can be added up.
        self._prefix = f"N{uuid4().hex}"
        super().__init__(base=base, ordered=ordered)

    def iri(self, iri: str) -> Identifier:
        return _new(URIRef, iri)

    def blank(self, number: int) -> Identifier:
        return _new(BNode, f"{self._prefix}b{number}")

    def text(self, value: str) -> Identifier:
        if not value.isascii():
            value.encode()
        term = _new(Literal, value)
        term._language = term._datatype = term._ill_typed = None  # noqa: SLF001
        term._value = value  # noqa: SLF001
        return term

    def typed(self, lexical: str, datatype: str) -> Identifier:
        lexical.encode()
        if datatype == STRING:
            return self.text(lexical)
        if datatype == str(_DATE):
            term = _new(Literal, lexical)
            term._language = term._value = term._ill_typed = None  # noqa: SLF001
            term._datatype = _DATE  # noqa: SLF001
            return term
        return Literal(lexical, datatype=URIRef(datatype), normalize=False)

    def tagged(self, value: str, language: str) -> Identifier:
        value.encode()
        return Literal(value, lang=language)
