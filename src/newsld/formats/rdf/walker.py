"""From things to quads, for any syntax: a walk over the nodes as they stand.

It does what a JSON-LD processor does with the same node under schema.org's context
(https://www.w3.org/TR/json-ld11-api/#deserialize-json-ld-to-rdf-algorithm), but for three things. What the
standard drops in silence is reported in ``findings``. Invalid IRIs are percent-encoded and kept. Integers and
doubles keep all their digits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from newsld.document import Document, thing_of
from newsld.formats.rdf import iri as iris, names
from newsld.formats.rdf.base import documents, from_content
from newsld.formats.rdf.literals import T, Terms
from newsld.formats.rdf.terms import FIRST, NIL, REST, TYPE
from newsld.model import Literal, Ordered, Thing

_FRAGMENT = re.compile(r"#[A-Za-z0-9._~\-]*+", re.ASCII)
_SPACE = "".join(map(chr, range(33)))

ORDERED = frozenset({"author", "editor", "contributor", "citation"})
"""The properties whose several values become an RDF collection where order is asked for."""


class Walker(Terms[T]):
    """Walks things and collects their quads in ``quads``. Subclasses make the terms of one syntax."""

    def __init__(self, *, base: str | None = None, ordered: bool = False) -> None:
        super().__init__()
        self.quads: list[tuple[T, T, T, T | None]] = []
        self._asked = base
        self._ordered = ordered
        self._base: str | None = None
        self._stem: str | None = None
        self._group: list[Thing] = []
        self._kept: list[Thing] = []
        self._queue: list[tuple[Mapping[str, Any], T, T | None]] = []
        self._blanks = 0
        self._labels: dict[str, T] = {}
        self._nodes: dict[int, T] = {}
        self._walked: set[tuple[int, T | None]] = set()
        self._ids: dict[str, T] = {}
        self._entries: dict[str, tuple[T | None, Any]] = {}
        self._types: dict[str, T] = {}
        self._handlers: dict[type, Callable[[Any, str | None, T | None], T | None]] = {}
        self._type = self.iri(TYPE)

    # The walk.

    def walk(self, items: Iterable[Document | Thing]) -> None:
        """Collect every quad of the articles and things, nearest nodes first."""
        # Nodes are known by identity, so none may go while the walk lasts.
        self._kept.extend(map(thing_of, items))
        for base, group in documents(self._kept[:], self._asked):
            self._base = base
            self._stem = None if base is None else base.partition("#")[0]
            self._group = group
            self._ids.clear()
            for thing in group:
                self._root(thing, None)
            self._drain()

    def has_graphs(self) -> bool:
        """Whether a quad is in a named graph."""
        return any(quad[3] is not None for quad in self.quads)

    def _root(self, value: Any, graph: T | None) -> None:
        if isinstance(value, tuple | list):
            for item in value:
                self._root(item, graph)
        elif isinstance(value, Thing):
            if value.node:
                self._node(value, None, graph)
        elif value is not None:
            self.report("VOC009", f"{value!r:.60} is no node and stands alone, so it says nothing")

    def _drain(self) -> None:
        entries, handlers = self._entries, self._handlers
        text, add, ordered = self.text, self.quads.append, self._ordered
        for node, subject, graph in self._queue:
            for key, value in node.items():
                predicate, coercion = entries.get(key) or self._entry(key)
                kind = type(value)
                if predicate is None:
                    if coercion is not None:
                        coercion(value, subject, graph)
                elif kind is str and coercion is None:
                    add((subject, predicate, text(value), graph))
                elif kind is tuple:
                    if ordered and len(value) > 1 and key in ORDERED:
                        value = (Ordered(value),)
                    for item in _flat(value):
                        kind = type(item)
                        term = (handlers.get(kind) or self._handler(kind))(item, coercion, graph)
                        if term is not None:
                            add((subject, predicate, term, graph))
                else:
                    term = (handlers.get(kind) or self._handler(kind))(value, coercion, graph)
                    if term is not None:
                        add((subject, predicate, term, graph))
        self._queue.clear()

    def _entry(self, key: str) -> tuple[T | None, Any]:
        """How a key is read: its predicate and coercion, or no predicate and what to do instead."""
        entry: tuple[T | None, Any] = (None, None)
        key = names.ALIASES.get(key, key)
        if key in _KEYWORDS:
            handler = _KEYWORDS[key]
            entry = (None, getattr(self, handler) if handler else None)
        else:
            name = names.expand(key)
            if name.iri is None or name.iri.startswith("_:"):
                self.report("VOC009", f"the key {key!r:.60} means nothing in JSON-LD and is left out")
            else:
                if name.mended:
                    self.report("LNK003", f"the key {key!r:.60} is written {name.iri}")
                entry = (self.iri(name.iri), name.coercion)
        self._entries[key] = entry
        return entry

    def _value(self, value: Any, coercion: str | None, graph: T | None) -> T | None:
        kind = type(value)
        return (self._handlers.get(kind) or self._handler(kind))(value, coercion, graph)

    def _handler(self, kind: type) -> Callable[[Any, str | None, T | None], T | None]:
        for base, handler in (
            (str, self._string),
            (bool, self._bool),
            (int, self._number),
            (float, self._number),
            (Thing, self._node),
            (Literal, self._literal),
            (Ordered, self._list),
            (Mapping, self._mapping),
        ):
            if issubclass(kind, base):
                self._handlers[kind] = handler
                return handler
        return self._nothing

    # Values.

    def _string(self, value: str, coercion: str | None, graph: T | None) -> T | None:  # noqa: ARG002
        if coercion is None:
            return self.text(str(value))
        if coercion == "@id":
            return self._resolved(value)
        return self.typed(value, coercion)

    def _mapping(self, value: Mapping[str, Any], coercion: str | None, graph: T | None) -> T | None:
        from newsld.model.nodes import adopt_value

        made = adopt_value(dict(value))
        if isinstance(made, Thing):
            self._kept.append(made)
        return self._value(made, coercion, graph)

    def _nothing(self, value: Any, coercion: str | None, graph: T | None) -> T | None:  # noqa: ARG002
        if value is not None and value not in ((), []):
            self.report("VOC009", f"{value!r:.60} cannot stand as a value and is left out")
        return None

    def _list(self, values: Iterable[Any], coercion: str | None, graph: T | None) -> T:
        """The head of an RDF collection. https://www.w3.org/TR/rdf11-mt/#rdf-collections"""
        terms = []
        for value in values:
            term = self._item(value, coercion, graph)
            if term is not None:
                terms.append(term)
        return self.collection(terms, graph)

    def _item(self, value: Any, coercion: str | None, graph: T | None) -> T | None:
        if type(value) in (tuple, list):
            return self._list(value, coercion, graph)
        return self._value(value, coercion, graph)

    def collection(self, terms: list[T], graph: T | None) -> T:
        """The term of a collection of terms."""
        first, rest, nil = self.iri(FIRST), self.iri(REST), self.iri(NIL)
        cells = [self._fresh() for _ in terms]
        for number_, (cell, term) in enumerate(zip(cells, terms, strict=True)):
            self.quads.append((cell, first, term, graph))
            self.quads.append((cell, rest, cells[number_ + 1] if number_ + 1 < len(cells) else nil, graph))
        return cells[0] if cells else nil

    # Nodes.

    def _node(self, thing: Thing, coercion: str | None, graph: T | None) -> T | None:  # noqa: ARG002
        node = thing.__dict__
        name = node.get("@id", node.get("id"))
        if name is None:
            term = self._nodes.get(id(node))
        else:
            term = self._resolved(name) if isinstance(name, str) else None
            if term is None:
                self.report("VOC009", f"{name!r:.60} is no id; its node is written as a blank node")
            elif len(node) == 1:
                return term
        if term is None:
            term = self._nodes[id(node)] = self._fresh()
        key = (id(node), graph)
        if key not in self._walked:
            self._walked.add(key)
            self._queue.append((node, term, graph))
        return term

    def _fresh(self) -> T:
        number = self._blanks
        self._blanks = number + 1
        return self.blank(number)

    def _resolved(self, text: str) -> T | None:
        """The term of an id or IRI reference; None where JSON-LD gives it no meaning."""
        term = self._ids.get(text)
        if term is not None:
            return term
        if text.startswith("_:"):
            term = self._labels.get(text)
            if term is None:
                term = self._labels[text] = self._fresh()
        elif _FRAGMENT.fullmatch(text):
            term = self.iri(f"{self._stem or self._made_base()}{text}")
        elif names.is_keyword_like(text):
            self.report("VOC009", f"{text!r:.60} has the form of a keyword, is no IRI and is left out")
        else:
            # White space around an address is none of it: https://url.spec.whatwg.org/#concept-basic-url-parser
            address = text.strip(_SPACE)
            iri = self._absolute(address)
            if address != text or not iris.is_valid(iri):
                mended = iris.mend(iri)
                self.report("LNK003", f"{text!r:.120} is no valid IRI and is written {mended}")
                iri = mended
            term = self.iri(iri)
        if term is not None:
            self._ids[text] = term
        return term

    def _absolute(self, address: str) -> str:
        if ":" in address:
            iri = names.expand_compact(address)
            if iri is not None:
                return iri
        return iris.resolve(self._base or self._made_base(), address)

    def _made_base(self) -> str:
        self._base = self._stem = from_content(self._group)
        return self._base

    # Keywords.

    def _at_type(self, value: Any, subject: T, graph: T | None) -> None:
        for name in value if isinstance(value, tuple | list) else (value,):
            term = self._types.get(name) if isinstance(name, str) else None
            if term is None:
                term = self._type_term(name)
            if term is not None:
                self.quads.append((subject, self._type, term, graph))

    def _type_term(self, name: Any) -> T | None:
        iri, _, mended = names.expand(name) if isinstance(name, str) else names.Name(None)
        if iri is None:
            self.report("VOC009", f"{name!r:.60} is no type and is left out")
            return None
        if iri.startswith("_:"):
            return self._resolved(iri)
        if mended:
            self.report("LNK003", f"the type {name!r:.120} is no valid IRI and is written {iri}")
        term = self._types[name] = self.iri(iri)
        return term

    def _at_graph(self, value: Any, subject: T, graph: T | None) -> None:  # noqa: ARG002
        self._root(value, subject)

    def _at_included(self, value: Any, subject: T, graph: T | None) -> None:  # noqa: ARG002
        self._root(value, graph)

    def _at_nest(self, value: Any, subject: T, graph: T | None) -> None:
        for item in value if isinstance(value, tuple | list) else (value,):
            if isinstance(item, Thing):
                self._queue.append((item.node, subject, graph))
            else:
                self._nothing(item, None, graph)

    def _at_reverse(self, value: Any, subject: T, graph: T | None) -> None:
        if not isinstance(value, Thing):
            self._nothing(value, None, graph)
            return
        for key, items in value.node.items():
            predicate, coercion = self._entries.get(key) or self._entry(key)
            if predicate is None:
                if key[:1] == "@":
                    self.report(
                        "VOC009", f"{key} says nothing in @reverse; its value {items!r:.60} is left out"
                    )
                continue
            for item in items if isinstance(items, tuple | list) else (items,):
                if isinstance(item, Thing) or (isinstance(item, str) and coercion == "@id"):
                    term = self._value(item, coercion, graph)
                    if term is not None:
                        self.quads.append((term, predicate, subject, graph))
                else:
                    self.report("VOC009", f"{item!r:.60} is a text and cannot be a subject; it is left out")

    def _unknown(self, value: Any, subject: T, graph: T | None) -> None:  # noqa: ARG002
        self.report("VOC009", f"a keyword cannot stand in a node; its value {value!r:.60} is left out")


def _flat(values: tuple[Any, ...]) -> Iterable[Any]:
    """The values without arrays in arrays, which JSON-LD takes for one; a list's are its own."""
    if _ARRAYS.isdisjoint(map(type, values)):
        return values
    return (
        inner for value in values for inner in (_flat(tuple(value)) if type(value) in _ARRAYS else (value,))
    )


_ARRAYS = frozenset({tuple, list})


_KEYWORDS: dict[str, str | None] = {
    **dict.fromkeys(names.KEYWORDS, "_unknown"),
    "@id": None,
    "@index": None,
    "@context": None,
    "@type": "_at_type",
    "@graph": "_at_graph",
    "@included": "_at_included",
    "@nest": "_at_nest",
    "@reverse": "_at_reverse",
}
"""What the walk does at each keyword: None says nothing in RDF and is no loss."""
