"""From quads to things: a tree from each root, in the compact form that writes the same quads again."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from newsld.document import Finding
from newsld.errors import ReadError
from newsld.formats.rdf import names
from newsld.formats.rdf.blanks import mark_of_quads
from newsld.formats.rdf.dataset import Collection, Graph, Value, read_graphs, shared_blanks
from newsld.formats.rdf.roots import roots
from newsld.formats.rdf.terms import TYPE, Lit, Node, Quad
from newsld.formats.rdf.values import literal
from newsld.model import Ordered, Thing
from newsld.model.nodes import class_for

_DEEPEST = 40
"""Nodes are nested so deep; what lies deeper is named where it is mentioned, and stands beside the roots."""


def things(quads: Iterable[Quad], findings: list[Finding]) -> list[Thing]:
    """The things that quads describe, and to ``findings`` what changes its meaning on the way.

    A node that no other mentions is a root; of nodes that mention each other in a circle an Article is, or
    else the first. Each node is described once, where it is mentioned nearest to a root, and named by its
    ``@id`` elsewhere. RDF collections are ``Ordered``, named graphs stand in the ``@graph`` of their name.
    """
    quads = list(quads)
    graphs = read_graphs(quads)
    labels = Labels(graphs, quads)
    trees = {name: Tree(graph, labels, findings) for name, graph in graphs.items()}
    for tree in trees.values():
        tree.grow()
    main = trees.get(None) or Tree(Graph(), labels, findings)
    for name, tree in trees.items():
        if name is not None:
            main.attach(name, tree.roots)
    return main.roots


class Labels:
    """Which blank nodes need an ``@id``, and the ids: ``_:b0-…``, ``_:b1-…`` as they are asked for."""

    def __init__(self, graphs: Mapping[Node | None, Graph], quads: Sequence[Quad]) -> None:
        self._quads = quads
        self._mark: str | None = None
        self._given: dict[Node, str] = {}
        self._needed = shared_blanks(graphs)
        for graph in graphs.values():
            self._needed.update(node for node, count in graph.mentions.items() if count > 1)

    def need(self, node: Node) -> None:
        """Note that a node is named somewhere besides where it is described."""
        self._needed.add(node)

    def id(self, node: Node) -> str | None:
        """The ``@id`` of a node: its IRI, or None for a blank node that needs none."""
        if not node.startswith("_:"):
            return node
        if node not in self._needed:
            return None
        if self._mark is None:
            self._mark = mark_of_quads(self._quads)
        return self._given.setdefault(node, f"_:b{len(self._given)}{self._mark}")


class Tree:
    """The nodes of one graph, nested; ``roots`` are the outermost."""

    def __init__(self, graph: Graph, labels: Labels, findings: list[Finding]) -> None:
        self.roots: list[Thing] = []
        self._graph = graph
        self._labels = labels
        self._findings = findings
        self._made: dict[Node, tuple[Thing, dict[str, Any]]] = {}
        self._queue: deque[tuple[Node, int]] = deque()

    def grow(self) -> None:
        """Make every node. All roots come first, then what they mention, level by level."""
        starts = roots(self._graph)
        for root in starts:
            if root in self._graph.mentions:
                self._labels.need(root)
        self.roots.extend(self._start(root, 0) for root in starts)
        while self._queue:
            name, depth = self._queue.popleft()
            self._fill(name, depth)

    def attach(self, name: Node, inner: list[Thing]) -> None:
        """Put the things of a named graph into the node of its name."""
        if name not in self._made:
            self.roots.append(self._start(name, 0))
        self._made[name][1]["@graph"] = tuple(inner)

    def _start(self, name: Node, depth: int) -> Thing:
        node: dict[str, Any] = {}
        id_ = self._labels.id(name)
        if id_ is not None:
            node["@id"] = id_
            self._check(id_)
        types = self._types(name)
        if types:
            node["@type"] = types[0] if len(types) == 1 else tuple(types)
        thing = class_for(node.get("@type")).of(node)
        self._made[name] = (thing, node)
        self._queue.append((name, depth))
        return thing

    def _types(self, name: Node) -> list[str]:
        found = []
        for term in self._graph.nodes.get(name, {}).get(TYPE, ()):
            if isinstance(term, str):
                self._check(term)
                found.append(self._labels.id(term) or term if term.startswith("_:") else names.compact(term))
        return found

    def _fill(self, name: Node, depth: int) -> None:
        node = self._made[name][1]
        for predicate, terms in self._graph.nodes.get(name, {}).items():
            self._check(predicate)
            key = names.compact(predicate)
            coercion = names.expand(key).coercion
            values = [
                self._value(self._graph.value(term), coercion, depth)
                for term in terms
                if predicate != TYPE or isinstance(term, Lit)
            ]
            if key in node:
                before = node[key]
                values = [*(before if type(before) is tuple else (before,)), *values]
            if values:
                node[key] = values[0] if len(values) == 1 else tuple(values)

    def _value(self, term: Value, coercion: str | None, depth: int) -> Any:
        if isinstance(term, Lit):
            return literal(term, coercion)
        if isinstance(term, Collection):
            if depth > 2 * _DEEPEST:
                raise ReadError("RDF collections are nested too deep")
            return Ordered(self._value(item, coercion, depth + 1) for item in term)
        return self._node(term, coercion, depth)

    def _node(self, name: Node, coercion: str | None, depth: int) -> Any:
        described = name in self._graph.nodes and name not in self._made
        if described and depth < _DEEPEST:
            return self._start(name, depth + 1)
        if described:
            self._labels.need(name)
            self.roots.append(self._start(name, 0))
        id_ = self._labels.id(name)
        if id_ is None:
            return Thing.of({})
        self._check(id_)
        return id_ if coercion == "@id" and not name.startswith("_:") else Thing.of({"@id": id_})

    def _check(self, iri: str) -> None:
        """Report an absolute IRI that the context has no way to write: it takes the scheme for a prefix."""
        if names.is_ambiguous(iri):
            prefix = iri.partition(":")[0]
            self._findings.append(
                Finding("VOC009", f"the IRI {iri!r:.120} will be read with schema.org's prefix {prefix!r}")
            )
