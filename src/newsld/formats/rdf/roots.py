"""Which nodes of a graph its trees grow from."""

from __future__ import annotations

from collections.abc import Iterator

from newsld import vocabulary
from newsld.formats.rdf.dataset import Collection, Graph, Value
from newsld.formats.rdf.names import compact
from newsld.formats.rdf.terms import TYPE, Node


def roots(graph: Graph) -> list[Node]:
    """One node of each circle that nothing outside mentions, articles first, else in the order given.

    Most circles are single nodes. Of several nodes that mention each other an Article is taken, or else the
    first.
    """
    if not graph.nodes:
        return []
    circles = _circles(graph)
    home = {node: number for number, circle in enumerate(circles) for node in circle}
    mentioned = set()
    for node in graph.nodes:
        for other in _neighbours(graph, node):
            if home[other] != home[node]:
                mentioned.add(home[other])
    order = {node: number for number, node in enumerate(graph.nodes)}
    found = []
    for number, circle in enumerate(circles):
        if number not in mentioned:
            found.append(min(circle, key=lambda node: (not is_article(graph, node), order[node])))
    return sorted(found, key=lambda node: (not is_article(graph, node), order[node]))


def is_article(graph: Graph, node: Node) -> bool:
    """Whether one of a node's types is schema.org's Article or below it."""
    return any(
        isinstance(kind, str) and vocabulary.is_subclass(compact(kind), "Article")
        for kind in graph.nodes[node].get(TYPE, ())
    )


def _neighbours(graph: Graph, node: Node) -> Iterator[Node]:
    todo: list[Value] = [
        graph.value(value)
        for predicate, values in graph.nodes[node].items()
        if predicate != TYPE
        for value in values
    ]
    for value in todo:
        if isinstance(value, Collection):
            todo.extend(value)
        elif isinstance(value, str) and value in graph.nodes:
            yield value


def _circles(graph: Graph) -> list[list[Node]]:
    """The strongly connected components, by Tarjan's algorithm (doi:10.1137/0201010) without recursion."""
    index: dict[Node, int] = {}
    low: dict[Node, int] = {}
    stack: list[Node] = []
    on_stack: set[Node] = set()
    circles: list[list[Node]] = []
    for start in graph.nodes:
        if start in index:
            continue
        index[start] = low[start] = len(index)
        stack.append(start)
        on_stack.add(start)
        work = [(start, _neighbours(graph, start))]
        while work:
            node, others = work[-1]
            for other in others:
                if other not in index:
                    index[other] = low[other] = len(index)
                    stack.append(other)
                    on_stack.add(other)
                    work.append((other, _neighbours(graph, other)))
                    break
                if other in on_stack:
                    low[node] = min(low[node], index[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    circle = [stack.pop()]
                    while circle[-1] != node:
                        circle.append(stack.pop())
                    on_stack.difference_update(circle)
                    circles.append(circle)
    return circles
