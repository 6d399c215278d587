"""Writing Turtle and TriG for people: prefixes, subjects in the order of the document, nested nodes.

https://www.w3.org/TR/turtle/ and https://www.w3.org/TR/trig/
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newsld import vocabulary
from newsld.formats.rdf.n_syntax import quoted, spaceless
from newsld.formats.rdf.terms import BOOLEAN, INTEGER, STRING
from newsld.formats.rdf.walker import Walker

if TYPE_CHECKING:
    from newsld.document import Document
    from newsld.model import Thing

_LOCAL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_\-]*", re.ASCII)
_INTEGER = re.compile(r"-?[0-9]{1,15}", re.ASCII)
# In a long string line feeds stand as they are; what is no text is escaped all the same.
_LONG = re.compile(r'\\|"(?="")|"\Z|[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]')
_INDENT = "    "
_DEEPEST = 24
"""Blank nodes are nested so deep; readers that recurse, as rdflib's does, stay far from their limits."""

_SEVERAL = object()

Properties = dict[str, dict[str, None]]


@cache
def _prefixes() -> dict[str, str]:
    return {namespace: prefix for prefix, namespace in vocabulary.prefixes().items()}


@lru_cache(maxsize=4096)
def _short(iri: str) -> tuple[str, str]:
    """A prefix and the IRI as a prefixed name; the prefix is empty where there is none for it."""
    end = max(iri.rfind("#"), iri.rfind("/")) + 1
    prefix = _prefixes().get(iri[:end])
    if prefix is not None and _LOCAL.fullmatch(iri, end):
        return prefix, f"{prefix}:{iri[end:]}"
    return "", f"<{spaceless(iri)}>"


def _long(match: re.Match[str]) -> str:
    return f"\\{match[0]}" if match[0] in '"\\' else quoted(match[0])[1:-1]


class PrettyWalker(Walker[str]):
    """Collects triples by graph, subject and predicate, and writes them once the walk is done.

    Terms are Turtle's own text. A collection is a term that begins with a parenthesis and stands in
    ``lists``.
    """

    def __init__(self, *, base: str | None = None, ordered: bool = False) -> None:
        self.used: set[str] = set()
        super().__init__(base=base, ordered=ordered)
        self.used.clear()
        self._type = "a"
        self.graphs: dict[str | None, dict[str, Properties]] = {None: {}}
        self.lists: dict[str, list[str]] = {"()": []}
        self._mentions: dict[str, object] = {}
        self._labelled: set[str] = set()

    def iri(self, iri: str) -> str:
        prefix, text = _short(iri)
        if prefix:
            self.used.add(prefix)
        return text

    def blank(self, number: int) -> str:
        return f"_:b{number}"

    def text(self, value: str) -> str:
        if "\n" in value:
            return f'"""{_LONG.sub(_long, value)}"""'
        return quoted(value)

    def typed(self, lexical: str, datatype: str) -> str:
        if datatype == STRING:
            return self.text(lexical)
        if (datatype == INTEGER and _INTEGER.fullmatch(lexical) and str(int(lexical)) == lexical) or (
            datatype == BOOLEAN and lexical in ("true", "false")
        ):
            return lexical
        return f"{self.text(lexical)}^^{self.iri(datatype)}"

    def tagged(self, value: str, language: str) -> str:
        return f"{self.text(value)}@{language}"

    def walk(self, items: Iterable[Document | Thing]) -> None:
        """Collect every quad, and sort them by graph, subject and predicate."""
        super().walk(items)
        for subject, predicate, value, graph in self.quads:
            subjects = self.graphs.get(graph)
            if subjects is None:
                subjects = self.graphs[graph] = {}
            properties = subjects.get(subject)
            if properties is None:
                properties = subjects[subject] = {}
            values = properties.get(predicate)
            if values is None:
                properties[predicate] = {value: None}
            elif value in values:
                continue
            else:
                values[value] = None
            if value[0] == "_":
                self._mention(value, graph)

    def collection(self, terms: list[str], graph: str | None) -> str:
        if not terms:
            return "()"
        head = f"({len(self.lists)}"
        self.lists[head] = terms
        for term in terms:
            if term[0] == "_":
                self._mention(term, graph)
        return head

    def _mention(self, blank: str, graph: str | None) -> None:
        self._mentions[blank] = _SEVERAL if blank in self._mentions else graph

    # Writing.

    def write(self) -> str:
        """The document."""
        self._label_across_graphs()
        blocks = [*self._blocks(None)]
        for name in self.graphs:
            if name is not None:
                inner = "\n".join(self._blocks(name))
                blocks.append(f"{name} {{\n{inner}}}\n")
        head = "".join(
            f"@prefix {prefix}: <{vocabulary.prefixes()[prefix]}> .\n" for prefix in sorted(self.used)
        )
        return "\n".join([head, *blocks] if head else blocks)

    def _label_across_graphs(self) -> None:
        """A blank node keeps its label where it names a graph or is spoken of in more than one."""
        self._labelled.update(name for name in self.graphs if name)
        described: dict[str, str | None] = {}
        for graph, subjects in self.graphs.items():
            for subject in subjects:
                if subject[0] == "_":
                    elsewhere = described.setdefault(subject, graph) != graph
                    if elsewhere or self._mentions.get(subject, graph) != graph:
                        self._labelled.add(subject)

    def _blocks(self, graph: str | None) -> Iterator[str]:
        """One text a subject; nodes that stand inside others are not among them."""
        subjects = self.graphs[graph]
        left = dict.fromkeys(subjects)
        for subject in subjects:
            if not self._is_nested(subject, graph):
                yield self._block(subject, graph, left)
        # What is left hangs on itself in a circle, or deeper than nodes are nested.
        while left:
            subject = next(iter(left))
            self._labelled.add(subject)
            yield self._block(subject, graph, left)

    def _is_nested(self, term: str, graph: str | None) -> bool:
        return term[0] == "_" and term not in self._labelled and self._mentions.get(term, _SEVERAL) == graph

    def _block(self, subject: str, graph: str | None, left: dict[str, None]) -> str:
        anonymous = subject[0] == "_" and subject not in self._labelled and subject not in self._mentions
        head = "[]" if anonymous else subject
        left.pop(subject, None)
        return f"{head}\n{self._properties(subject, graph, left, 1)} .\n"

    def _properties(self, subject: str, graph: str | None, left: dict[str, None], depth: int) -> str:
        indent = _INDENT * depth
        parts = []
        for predicate, values in self.graphs[graph][subject].items():
            if len(values) == 1:
                (value,) = values
                if value[0] in "_(":
                    value = self._object(value, graph, left, depth)
                parts.append(f"{indent}{predicate} {value}")
            else:
                texts = [
                    self._object(value, graph, left, depth + 1) if value[0] in "_(" else value
                    for value in values
                ]
                within = f" ,\n{indent}{_INDENT}".join(texts)
                parts.append(f"{indent}{predicate}\n{indent}{_INDENT}{within}")
        return " ;\n".join(parts)

    def _object(self, term: str, graph: str | None, left: dict[str, None], depth: int) -> str:
        if term[0] == "(":
            if term == "()":
                return term
            indent = _INDENT * (depth + 1)
            items = f"\n{indent}".join(self._object(t, graph, left, depth + 1) for t in self.lists[term])
            return f"(\n{indent}{items}\n{_INDENT * depth})"
        if term[0] != "_" or not self._is_nested(term, graph):
            return term
        if term not in self.graphs[graph]:
            return "[]"
        if depth > _DEEPEST:
            self._labelled.add(term)
            return term
        left.pop(term, None)
        return f"[\n{self._properties(term, graph, left, depth + 1)}\n{_INDENT * depth}]"
