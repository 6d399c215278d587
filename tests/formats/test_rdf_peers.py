"""The same JSON-LD gives the same graph here, in PyLD and in pyoxigraph, under the bundled context."""

from __future__ import annotations

import json
from typing import Any

import pyoxigraph
import pytest
from rdf_support import BASE, by_pyoxigraph, dump

from newsld import vocabulary
from newsld.formats import ReadOptions, jsonld
from newsld.vocabulary.context import context

DOCUMENTS: dict[str, Any] = {
    "compact": {
        "@type": "NewsArticle",
        "@id": "#article",
        "headline": 'Ferries "back"\n',
        "datePublished": "2026-03-04",
        "url": "https://courier.example/ferries",
        "image": ["a.png", {"@type": "ImageObject", "contentUrl": "b.png", "width": 640}],
        "author": [{"@type": "Person", "name": "Ada", "sameAs": "#ada"}, "Bo"],
        "isAccessibleForFree": False,
        "position": 1.5,
    },
    "aliases": {"id": "#a", "type": ["Person", "Patient"], "name": "Ada"},
    "literals": {
        "@id": "#a",
        "name": {"@value": "Ada", "@language": "de-CH"},
        "text": {"@value": "<b>x</b>", "@type": "HTML"},
        "datePublished": {"@value": "2026"},
        "url": {"@value": "x", "@type": "xsd:anyURI"},
        "temporal": {"@value": "2026", "@type": "Date"},
        "about": {"@value": {"b": [1, 2.5, "é"], "a": None}, "@type": "@json"},
    },
    "lists": {
        "@id": "#a",
        "author": {"@list": ["Ada", {"name": "B"}, {"@list": []}]},
        "url": {"@list": ["b"]},
    },
    "full IRIs": {
        "@id": "#a",
        "http://schema.org/url": "text, since no term coerces it",
        "schema:name": "Ada",
        "foaf:knows": {"@id": "dc:x"},
        "unknownWord": "kept",
        "time": "a prefix is a term too",
    },
    "graph": {"@graph": [{"@id": "#a", "name": "A"}, {"@id": "#b", "isPartOf": "#a"}]},
    "named graph": {"@id": "#g", "name": "G", "@graph": [{"@id": "#a", "name": "A"}, {"name": "B"}]},
    "reverse": {"@id": "#a", "@reverse": {"author": [{"@id": "#b"}, {"name": "C"}]}},
    "included": {"@id": "#a", "name": "A", "@included": [{"@id": "#b", "name": "B"}]},
    "blank nodes": {
        "@id": "_:x",
        "author": {"@id": "_:y", "name": "Y"},
        "editor": {"@id": "_:y"},
        "text": {},
    },
    "a node twice": {"@id": "#a", "author": {"@id": "#p", "name": "P"}, "editor": {"@id": "#p", "name": "P"}},
    "nothing": {"@id": "#a", "name": None, "author": [], "editor": [None, "Lea"]},
    "numbers": {"@id": "#a", "position": [0, -7, 5.0, 1e21, 0.1, -1.5e-7, True]},
}  # fmt: skip


def ours(document: dict[str, Any]) -> set[str]:
    text = json.dumps({"@context": "https://schema.org", **document}).encode()
    things, _ = jsonld.load(text, ReadOptions())
    return by_pyoxigraph(dump(things))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_pyld_gives_the_same_graph(name: str) -> None:
    processor = pytest.importorskip("pyld.jsonld", reason="PyLD is not installed")
    options = {"base": BASE, "format": "application/n-quads"}
    theirs = processor.to_rdf({**context(), **DOCUMENTS[name]}, options)
    assert ours(DOCUMENTS[name]) == by_pyoxigraph(theirs.encode())


@pytest.mark.parametrize("name", DOCUMENTS)
def test_pyoxigraph_gives_the_same_graph(name: str) -> None:
    text = json.dumps({**context(), **DOCUMENTS[name]})
    dataset = pyoxigraph.Dataset(pyoxigraph.parse(text, pyoxigraph.RdfFormat.JSON_LD, base_iri=BASE))
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    assert ours(DOCUMENTS[name]) == set(map(str, dataset))


def test_the_context_defines_what_schema_org_s_does() -> None:
    terms = context()["@context"]
    assert terms["@vocab"] == "http://schema.org/"
    assert (terms["type"], terms["id"], terms["HTML"]) == ("@type", "@id", {"@id": "rdf:HTML"})
    assert terms["schema"] == "http://schema.org/"
    assert terms["NewsArticle"] == {"@id": "schema:NewsArticle"}
    assert terms["url"] == {"@id": "schema:url", "@type": "@id"}
    assert terms["datePublished"] == {"@id": "schema:datePublished", "@type": "schema:Date"}
    assert terms["name"] == {"@id": "schema:name"}
    names = {name for name in vocabulary.term_names() if ":" not in name}
    assert names <= terms.keys()
    assert set(vocabulary.prefixes()) <= terms.keys()


def test_the_context_is_the_caller_s_own() -> None:
    context()["@context"]["url"]["@type"] = "changed"
    assert context()["@context"]["url"]["@type"] == "@id"
