"""A label names a blank node inside one document only; things of several documents never become one by it."""

import json

import pyoxigraph
import pytest
import rdflib
from hypothesis import given, strategies as st
from rdf_support import dump

import newsld

CONTEXT = "https://schema.org"


def story(headline, name, label="_:x"):
    author = {"@id": label, "@type": "Person", "name": name}
    return {"@context": CONTEXT, "@type": "NewsArticle", "headline": headline, "author": author}


def authors(things):
    """Each headline with the names of its authors, as RDF says it."""
    graph = rdflib.Graph().parse(data=dump(things, "n-triples"), format="nt")
    query = "PREFIX s: <http://schema.org/> SELECT ?h ?n { ?a s:headline ?h ; s:author ?p . ?p s:name ?n }"
    return sorted((str(row[0]), str(row[1])) for row in graph.query(query))


APART = [("Ferry strike ends", "Ada"), ("Harbour opens", "Ben")]


def test_two_documents_of_one_label_describe_two_people():
    first = newsld.from_jsonld(story("Ferry strike ends", "Ada"))
    second = newsld.from_jsonld(story("Harbour opens", "Ben"))
    assert authors([*first, *second]) == APART


def test_so_do_two_documents_in_one_array():
    assert authors(newsld.from_jsonld([story(*pair) for pair in APART])) == APART


def test_an_array_that_is_one_document_keeps_its_links():
    described = {"@id": "_:x", "http://schema.org/name": [{"@value": "Ada"}]}
    article = {"http://schema.org/headline": [{"@value": "H"}], "http://schema.org/author": [{"@id": "_:x"}]}
    assert authors(newsld.from_jsonld([article, described])) == [("H", "Ada")]
    article = {"@context": CONTEXT, "headline": "H", "author": {"@id": "_:x"}}
    described = {"@context": CONTEXT, "@id": "_:x", "name": "Ada"}
    assert authors(newsld.from_jsonld([article, described])) == [("H", "Ada")]


@pytest.mark.parametrize("format_name", ["n-triples", "n-quads", "turtle", "trig"])
def test_two_rdf_documents_describe_two_people(format_name):
    module = newsld.formats.find(format_name).load()
    things = []
    for headline, name in APART:
        text = "_:a <http://schema.org/headline> {} .\n_:a <http://schema.org/author> _:p .\n"
        text += "_:a <http://schema.org/editor> _:p .\n_:p <http://schema.org/name> {} .\n"
        data = text.format(json.dumps(headline), json.dumps(name)).encode()
        things += module.load(data, newsld.formats.ReadOptions())[0]
    assert authors(things) == APART


def test_two_graphs_describe_two_people():
    things = []
    for pair in APART:
        (article,) = newsld.from_jsonld(story(*pair))
        things += newsld.from_graph(newsld.to_graph([article.model_copy(update={"editor": article.author})]))
    assert authors(things) == APART


def test_json_ld_is_written_with_the_labels_it_was_read_with():
    document = {**story("Harbour opens", "Ada"), "editor": {"@id": "_:x"}}
    assert newsld.to_jsonld(newsld.from_jsonld(document)) == document


def test_json_ld_of_two_documents_gives_the_second_node_another_label():
    things = [thing for pair in APART for thing in newsld.from_jsonld(story(*pair))]
    labels = [node["author"]["@id"] for node in newsld.to_jsonld(things)["@graph"]]
    assert labels == ["_:x", "_:x-2"]
    assert authors(newsld.from_jsonld(newsld.to_jsonld(things))) == APART


def test_a_label_that_looks_like_a_second_one_is_none():
    labels = ["_:x", "_:x", "_:x-2", "_:x-2", "_:x"]
    things = [
        thing
        for number, label in enumerate(labels)
        for thing in newsld.from_jsonld(story(f"Story {number}", f"Person {number}", label))
    ]
    written = [node["author"]["@id"] for node in newsld.to_jsonld(things)["@graph"]]
    assert len(set(written)) == len(labels)


def test_links_to_a_blank_node_in_place_of_an_address_stay_links():
    page = {"@id": "_:p", "@type": "WebPage", "name": "P"}
    document = {
        "@context": CONTEXT,
        "@graph": [page, {"@type": "Person", "sameAs": ["_:p", "https://a.example/"]}],
    }
    text = newsld.serialize(newsld.from_jsonld(document), format="n-quads")
    (line,) = [line for line in text.splitlines() if "sameAs> _:" in line]
    assert f'{line.split()[2]} <http://schema.org/name> "P" .' in text


@given(st.lists(st.sampled_from(["_:x", "_:x-2", "_:y", "#a", "_:0123456789abcdef"]), min_size=1, max_size=6))
def test_whatever_the_labels_json_ld_says_the_same_as_n_quads(labels):
    things = [
        thing
        for number, label in enumerate(labels)
        for thing in newsld.from_jsonld(story(f"Story {number}", f"Person {number}", label))
    ]
    again = newsld.from_jsonld(newsld.to_jsonld(things))
    assert canonical(again) == canonical(things)


def canonical(things):
    data = dump(things, options=newsld.formats.WriteOptions(base="https://a.example/"))
    dataset = pyoxigraph.Dataset(pyoxigraph.parse(data, pyoxigraph.RdfFormat.N_QUADS))
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    return set(map(str, dataset))
