"""What the RDF tests share: the five formats, graphs to compare, and things of every shape."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from types import ModuleType
from typing import Any

import pyoxigraph
import rdflib
from hypothesis import strategies as st
from rdflib.compare import to_isomorphic

from newsld.errors import NewsldWarning
from newsld.formats import ReadOptions, WriteOptions
from newsld.formats.rdf import n_quads, n_triples, rdf_xml, trig, turtle
from newsld.model import Literal, Ordered, Thing
from newsld.model.nodes import adopt

FORMATS: dict[str, tuple[ModuleType, str, pyoxigraph.RdfFormat]] = {
    "n-triples": (n_triples, "ntriples", pyoxigraph.RdfFormat.N_TRIPLES),
    "n-quads": (n_quads, "nquads", pyoxigraph.RdfFormat.N_QUADS),
    "turtle": (turtle, "turtle", pyoxigraph.RdfFormat.TURTLE),
    "trig": (trig, "trig", pyoxigraph.RdfFormat.TRIG),
    "rdf-xml": (rdf_xml, "xml", pyoxigraph.RdfFormat.RDF_XML),
}
"""Each format's module, its name in rdflib and in pyoxigraph."""

READ = ReadOptions()
BASE = "https://courier.example/ferries"
WRITE = WriteOptions(base=BASE)


def thing(**node: Any) -> Thing:
    """A node as it stands; ``id`` and ``type`` mean the keywords, and a double underscore a colon."""
    keys = {"id": "@id", "type": "@type", "graph": "@graph", "reverse": "@reverse", "included": "@included"}
    return adopt({keys.get(key, key.replace("__", ":")): value for key, value in node.items()})


def dump(things: Thing | Sequence[Thing], name: str = "n-quads", options: WriteOptions = WRITE) -> bytes:
    """The things in a format, whatever had to be left out."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NewsldWarning)
        written: bytes = FORMATS[name][0].dump([things] if isinstance(things, Thing) else things, options)
        return written


def by_pyoxigraph(data: bytes, name: str = "n-quads") -> set[str]:
    """The dataset as pyoxigraph reads it, blank nodes canonical (https://www.w3.org/TR/rdf-canon/)."""
    dataset = pyoxigraph.Dataset(pyoxigraph.parse(data, FORMATS[name][2]))
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    return set(map(str, dataset))


def by_rdflib(data: bytes, name: str = "n-quads") -> Any:
    """The graph as rdflib reads it, to be compared whatever its blank nodes are called."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        dataset = rdflib.Dataset().parse(data=data, format=FORMATS[name][1])
        graph = rdflib.Graph()
        for quad in dataset.quads():
            graph.add(quad[:3])
    return to_isomorphic(graph)


def triples(things: Thing | Sequence[Thing], options: WriteOptions = WRITE) -> list[str]:
    """The lines of N-Quads, without the final dot."""
    return [line.removesuffix(" .") for line in dump(things, options=options).decode().split("\n") if line]


# Things of every shape; texts and names are any that RDF can hold.

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
XML_TEXTS = TEXTS.map(lambda text: "".join(c for c in text if c >= " " or c in "\t\n\r")).map(
    lambda text: text.replace("\ufffe", "").replace("\uffff", "")
)
_IDS = st.one_of(
    st.sampled_from(["#a", "#b", "_:x", "_:y", "https://a.example/é#1", "img/1.png", "urn:isbn:1"]), TEXTS
)
_VALUES = st.one_of(
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.none(),
    st.builds(Literal, XML_TEXTS, language=st.sampled_from(["en", "de-CH", "zh-Hant-TW"])),
    st.builds(
        Literal,
        XML_TEXTS,
        datatype=st.sampled_from(["Date", "http://www.w3.org/2001/XMLSchema#integer", "x y"]),
    ),
)
_KEYS = st.sampled_from(
    [
        "name",
        "url",
        "datePublished",
        "author",
        "citation",
        "position",
        "x-own",
        "dc:title",
        "https://a.example/p",
    ]
)
_TYPES = st.sampled_from(
    ["NewsArticle", "Person", ("Article", "Claim"), "https://a.example/T", "Nothing known"]
)


def nodes(texts: st.SearchStrategy[str] = XML_TEXTS) -> st.SearchStrategy[Thing]:
    """Nodes with texts, numbers, literals, lists and nodes of their own; ids may recur."""
    plain = st.one_of(texts, _VALUES)

    def node(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Thing]:
        several = st.one_of(
            values, st.lists(values, max_size=3).map(tuple), st.lists(values, max_size=3).map(Ordered)
        )
        keyed = st.dictionaries(_KEYS, several, max_size=4)
        named = st.fixed_dictionaries({}, optional={"@id": _IDS, "@type": _TYPES})
        return st.builds(lambda head, rest: Thing.of({**head, **rest}), named, keyed)

    return node(st.recursive(plain, node, max_leaves=8))
