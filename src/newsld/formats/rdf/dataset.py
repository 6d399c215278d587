"""Quads by graph and subject, with RDF collections taken together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from newsld.formats.rdf.terms import FIRST, NIL, REST, TYPE, Lit, Node, Quad


class Collection(list["Value"]):
    """The members of an RDF collection, in order."""


Value: TypeAlias = Node | Lit | Collection
Properties: TypeAlias = dict[str, dict[Node | Lit, None]]


@dataclass(slots=True)
class Graph:
    """One graph: what each subject says, by predicate and in order, and how often each node is mentioned."""

    nodes: dict[Node, Properties] = field(default_factory=dict)
    mentions: dict[Node, int] = field(default_factory=dict)
    collections: dict[Node, Collection] = field(default_factory=dict)
    """The collections that could be taken together, by their heads; their cells have left ``nodes``."""

    def add(self, subject: Node, predicate: str, value: Node | Lit) -> None:
        """Take a triple; one that is there already says nothing new."""
        properties = self.nodes.setdefault(subject, {})
        values = properties.setdefault(predicate, {})
        if value in values:
            return
        values[value] = None
        if isinstance(value, str):
            blank_type = predicate == TYPE and value.startswith("_:")
            if predicate != TYPE or blank_type:
                # A blank node that is a type can be named only, never nested.
                self.mentions[value] = self.mentions.get(value, 0) + (2 if blank_type else 1)

    def value(self, term: Node | Lit) -> Value:
        """The term, or the collection it is the head of."""
        if isinstance(term, str):
            return Collection() if term == NIL else self.collections.get(term, term)
        return term


def read_graphs(quads: Iterable[Quad]) -> dict[Node | None, Graph]:
    """The graphs of a dataset by name, None for the default graph."""
    graphs: dict[Node | None, Graph] = {}
    for subject, predicate, value, name in quads:
        graph = graphs.get(name)
        if graph is None:
            graph = graphs[name] = Graph()
        graph.add(subject, predicate, value)
    shared = shared_blanks(graphs)
    for graph in graphs.values():
        _collect(graph, shared)
    return graphs


def shared_blanks(graphs: Mapping[Node | None, Graph]) -> set[Node]:
    """The blank nodes that occur in several graphs, or name one."""
    shared = {name for name in graphs if name is not None}
    if len(graphs) > 1:
        seen: set[Node] = set()
        for graph in graphs.values():
            own = graph.nodes.keys() | graph.mentions.keys()
            shared |= own & seen
            seen |= own
    return {node for node in shared if node.startswith("_:")}


def _collect(graph: Graph, shared: set[Node]) -> None:
    cells = {
        node: properties
        for node, properties in graph.nodes.items()
        if node.startswith("_:")
        and _is_cell(properties)
        and graph.mentions.get(node) == 1
        and node not in shared
    }
    if not cells:
        return
    inner = {value for properties in graph.nodes.values() for value in properties.get(REST, ())}
    for head in [cell for cell in cells if cell not in inner]:
        chain: list[Node] = []
        node: Node | Lit = head
        while isinstance(node, str) and node in cells:
            chain.append(node)
            (node,) = cells[node][REST]
        if node == NIL:
            graph.collections[head] = Collection(next(iter(cells[cell][FIRST])) for cell in chain)
            for cell in chain:
                del graph.nodes[cell]
    for collection in graph.collections.values():
        collection[:] = [graph.value(item) if isinstance(item, str) else item for item in collection]


def _is_cell(properties: Properties) -> bool:
    return properties.keys() == {FIRST, REST} and all(len(values) == 1 for values in properties.values())
