"""Labels of blank nodes, which name a node inside one document only.

https://www.w3.org/TR/rdf11-concepts/#section-blank-nodes

Things of several documents may be written together. So a reader puts a mark made from its document behind
every label (``_:x-0f1e2d3c4b5a6978``), and the writer of JSON-LD takes it off where no other node has that
label.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import orjson

from newsld import vocabulary

if TYPE_CHECKING:
    from newsld.formats.rdf.terms import Quad

_MARK = re.compile(r"-[0-9a-f]{16}\Z")
_IDS = ("@id", "id")
_TYPES = ("@type", "type")


def is_label(value: object) -> bool:
    """Whether it is the label of a blank node."""
    return type(value) is str and value.startswith("_:")


def mark_of_quads(quads: Iterable[Quad]) -> str:
    """The mark of a dataset; how its parser numbered the blank nodes does not count."""
    from hashlib import blake2b

    numbers: dict[Any, int] = {}
    digest = blake2b(digest_size=8)
    for quad in quads:
        terms = tuple(numbers.setdefault(term, len(numbers)) if is_label(term) else term for term in quad)
        digest.update(repr(terms).encode("utf-8", "surrogatepass"))
    return f"-{digest.hexdigest()}"


def mark_documents(documents: Sequence[dict[str, Any]]) -> None:
    """Put marks behind the labels in JSON-LD that was one text, in place.

    The elements of an array are one document (https://www.w3.org/TR/json-ld11/#json-ld-grammar). But several
    documents put into one array are found too, and two of them may mean two people by one label: where each
    element has a context of its own, and two describe a node of the same label, each is a document by itself.
    """
    if len(documents) > 1 and all("@context" in document for document in documents) and _meet(documents):
        for document in documents:
            _mark([document])
    else:
        _mark(documents)


def _meet(documents: Sequence[dict[str, Any]]) -> bool:
    described = [
        {
            node[key]
            for node in _nodes([document])
            for key in _IDS
            if is_label(node.get(key)) and len(node) > 1
        }
        for document in documents
    ]
    return sum(map(len, described)) > len(set().union(*described))


def _mark(documents: Sequence[dict[str, Any]]) -> None:
    from hashlib import blake2b

    mark = f"-{blake2b(orjson.dumps(documents), digest_size=8).hexdigest()}"
    nodes = _nodes(documents)
    # A blank node that is a type is only ever named; its label is left as it is, where it is described too.
    types = {name for node in nodes for key in _TYPES for name in _several(node.get(key)) if is_label(name)}
    for node in nodes:
        for key, value in node.items():
            if key in _IDS and is_label(value) and value not in types:
                node[key] = value + mark
            elif vocabulary.coercion(key) == "@id" and any(map(is_label, _several(value))):
                made = [
                    {"@id": item if item in types else item + mark} if is_label(item) else item
                    for item in _several(value)
                ]
                node[key] = made if isinstance(value, list) else made[0]


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _nodes(values: Iterable[Any]) -> list[dict[str, Any]]:
    """Every object in JSON data, contexts left aside."""
    todo = list(values)
    found = []
    for item in todo:
        if type(item) is dict:
            found.append(item)
            todo.extend(
                inner for key, inner in item.items() if key != "@context" and type(inner) in (dict, list)
            )
        elif type(item) is list:
            todo.extend(item)
    return found


class ShortLabels:
    """The labels of one output: without their marks, and numbered where two nodes would share one."""

    def __init__(self) -> None:
        self._given: dict[str, str] = {}
        self._taken: dict[str, int] = {}

    def __call__(self, label: str) -> str:
        """The label that is written for a label."""
        if label not in self._given:
            short = name = _MARK.sub("", label)
            while name in self._taken:
                self._taken[short] += 1
                name = f"{short}-{self._taken[short]}"
            self._taken[name] = 1
            self._given[label] = name
        return self._given[label]

    def named(self, node: dict[str, Any]) -> dict[str, Any]:
        """The node as it is written, under the ``@id`` that is written."""
        label = node.get("@id")
        return {**node, "@id": self(label)} if type(label) is str and label[:2] == "_:" else node
