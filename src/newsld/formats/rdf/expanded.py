"""Expanded JSON-LD to quads, in time linear in its size.

https://www.w3.org/TR/json-ld11-api/#deserialize-json-ld-to-rdf-algorithm
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsld.document import Finding
from newsld.errors import ReadError
from newsld.formats.rdf import iri as iris, relative
from newsld.formats.rdf.json_literal import canonical
from newsld.formats.rdf.terms import (
    BOOLEAN,
    DOUBLE,
    FIRST,
    JSON,
    LANG_STRING,
    NIL,
    REST,
    STRING,
    TYPE,
    Lit,
    Node,
    Quad,
    Term,
    double,
    is_language,
    number,
)


def quads(expanded: Iterable[Any], findings: list[Finding]) -> list[Quad]:
    """The quads of an expanded document; each term is valid, and what is not is left out with a finding.

    A document without a base is to be expanded with ``relative.BASE``; its ids come out as they were written.
    Raises ReadError where one node has two different ``@index``.
    """
    made = _Quads(findings)
    made.read(expanded)
    return [relative.as_written_in(quad) for quad in made.quads]


class _Quads:
    def __init__(self, findings: list[Finding]) -> None:
        self.quads: list[Quad] = []
        self._findings = findings
        self._labels: dict[str, Node] = {}
        self._blanks = 0
        self._indexes: dict[str, Any] = {}
        self._queue: list[tuple[dict[str, Any], Node | None, Node | None]] = []

    def read(self, expanded: Iterable[Any]) -> None:
        """Take every node, nearest first."""
        self._nodes(expanded, None)
        for node, subject, graph in self._queue:
            for key, values in node.items():
                if key == "@type":
                    for name in values:
                        self._take_type(subject, name, graph)
                elif key == "@graph":
                    # Without a name its graph cannot be said; the nodes in it are gone with it.
                    if subject is not None:
                        self._nodes(values, subject)
                elif key == "@included":
                    self._nodes(values, graph)
                elif key == "@reverse":
                    self._reverse(values, subject, graph)
                elif not key.startswith("@"):
                    predicate = self._predicate(key)
                    for value in values:
                        self._add(subject, predicate, self._value(value, graph), graph)
        self._queue.clear()

    def _take_type(self, subject: Node | None, name: str | None, graph: Node | None) -> None:
        if name is None:
            self._report("a type that is written as JSON-LD's keywords are means nothing and is left out")
        else:
            self._add(subject, TYPE, self._iri(self._name(name)), graph)

    def _report(self, message: str) -> None:
        self._findings.append(Finding("VOC009", message))

    def _add(
        self, subject: Node | None, predicate: str | None, value: Term | None, graph: Node | None
    ) -> None:
        if subject is not None and predicate is not None and value is not None:
            self.quads.append((subject, predicate, value, graph))

    def _nodes(self, items: Iterable[Any], graph: Node | None) -> None:
        for item in items:
            if "@value" not in item and "@list" not in item:
                self._node(item, graph)

    def _reverse(self, properties: dict[str, list[Any]], value: Node | None, graph: Node | None) -> None:
        for key, items in properties.items():
            predicate = self._predicate(key)
            for item in items:
                self._add(self._node(item, graph), predicate, value, graph)

    # Terms.

    def _fresh(self) -> Node:
        self._blanks += 1
        return f"_:{self._blanks}"

    @staticmethod
    def _name(name: str) -> str:
        """A property, type or data type; one that is relative has no name as long as there is no base."""
        return relative.as_written(name)

    def _iri(self, name: str) -> Node | None:
        """A node by its id; blank nodes get names of their own."""
        if name.startswith("_:"):
            if name not in self._labels:
                self._labels[name] = self._fresh()
            return self._labels[name]
        if iris.is_valid(name):
            return name
        self._report(f"{name!r:.120} is no absolute IRI; what is said with it is left out")
        return None

    def _predicate(self, key: str) -> str | None:
        if iris.is_valid(self._name(key)):
            return key
        self._report(f"{key!r:.120} is no absolute IRI and can be no property; its values are left out")
        return None

    def _node(self, item: dict[str, Any], graph: Node | None) -> Node | None:
        name = item.get("@id")
        subject = self._fresh() if name is None else self._iri(name)
        if "@index" in item and name is not None:
            index = self._indexes.setdefault(name, item["@index"])
            if index != item["@index"]:
                raise ReadError(f"not JSON-LD: conflicting indexes: {name!r:.120} has two different @index")
        if len(item) > (name is not None):
            self._queue.append((item, subject, graph))
        return subject

    def _value(self, item: dict[str, Any], graph: Node | None) -> Term | None:
        if "@value" in item:
            return self._literal(item)
        if "@list" in item:
            return self._list(item["@list"], graph)
        if item.get("@id", "") is None:
            self._report("a text of the form of a keyword is no id; what it is the value of is left out")
            return None
        return self._node(item, graph)

    def _list(self, items: list[Any], graph: Node | None) -> Node:
        terms = [self._value(item, graph) for item in items]
        cells: list[Node] = [*(self._fresh() for _ in terms), NIL]
        for place, term in enumerate(terms):
            self._add(cells[place], FIRST, term, graph)
            self._add(cells[place], REST, cells[place + 1], graph)
        return cells[0]

    def _literal(self, item: dict[str, Any]) -> Lit | None:
        value, datatype = item["@value"], item.get("@type")
        if datatype == "@json":
            return Lit(canonical(value), JSON)
        language, direction = item.get("@language"), item.get("@direction")
        if language is not None and not is_language(language):
            self._report(f"{language!r:.60} is no language tag; its text {value!r:.60} is left out")
            return None
        if datatype is not None and not iris.is_valid(self._name(datatype)):
            self._report(f"{datatype!r:.120} is no data type; its value {value!r:.60} is left out")
            return None
        if isinstance(value, bool):
            return Lit("true" if value else "false", datatype or BOOLEAN)
        if isinstance(value, int | float):
            lexical, native = number(value)
            return Lit(double(float(value)) if datatype == DOUBLE else lexical, datatype or native)
        if language is not None:
            return Lit(value, LANG_STRING, language, direction)
        return Lit(value, datatype or STRING, None, direction)
