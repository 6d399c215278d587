"""Things as rdflib graphs, and back."""

from __future__ import annotations

import pytest
import rdflib
from hypothesis import given
from rdf_support import BASE, FORMATS, READ, by_pyoxigraph, dump, nodes, thing
from rdflib.compare import to_isomorphic
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.term import Literal as RdfLiteral

from newsld.errors import WriteError
from newsld.formats import WriteOptions
from newsld.formats.rdf.graph import from_graph, to_graph
from newsld.model import Literal, NewsArticle, Ordered, Person, Thing

DEFAULT = {"None", str(DATASET_DEFAULT_GRAPH_ID)}
"""How releases of rdflib 7 name the default graph of a quad."""
SDO = rdflib.Namespace("http://schema.org/")
ARTICLE = NewsArticle(
    id="#article",
    url=BASE,
    headline="Ferries sail again",
    date_published="2026-03",
    word_count=412,
    author=[Person(id="#ada", name="Ada Berg"), Person(name="Bo Holm")],
    abstract=Literal("Die Fähren fahren", language="de-CH"),
)


def test_a_graph_has_the_terms_rdflib_makes() -> None:
    graph = to_graph([ARTICLE])
    article = rdflib.URIRef(f"{BASE}#article")
    assert graph.value(article, SDO.headline) == rdflib.Literal("Ferries sail again")
    assert graph.value(article, SDO.datePublished) == rdflib.Literal("2026-03", datatype=SDO.Date)
    assert graph.value(article, SDO.wordCount) == rdflib.Literal(412)
    assert graph.value(article, SDO.abstract) == rdflib.Literal("Die Fähren fahren", lang="de-CH")
    assert (article, rdflib.RDF.type, SDO.NewsArticle) in graph
    assert len(graph) == 12


def test_terms_equal_rdflibs_own_in_every_slot() -> None:
    node = thing(id="#a", name="plain", datePublished="2026", position=5, text=True, url="https://a.example/")
    made = to_graph([node], base=BASE)
    for literal in made.objects():
        if isinstance(literal, RdfLiteral):
            own = rdflib.Literal(
                str(literal), datatype=literal.datatype, lang=literal.language, normalize=False
            )
            assert literal == own
            assert hash(literal) == hash(own)
            assert (literal.value, literal.ill_typed) == (own.value, own.ill_typed)


@pytest.mark.parametrize(
    ("lexical", "datatype"),
    [
        ("007", "integer"),
        ("1.50", "decimal"),
        ("1e0", "double"),
        ("1", "boolean"),
        ("2023-06-12T10:00:00Z", "dateTime"),
        ("2023-06-12T10:00:00.123456789+00:00", "dateTime"),
        ("2023-06-12T10:00:00", "date"),
        ("PT60M", "duration"),
        ("2023", "gYear"),
    ],
)
def test_lexical_forms_are_never_normalised(lexical: str, datatype: str) -> None:
    datatype = f"http://www.w3.org/2001/XMLSchema#{datatype}"
    node = thing(id=f"{BASE}#a", name={"@value": lexical, "@type": datatype})
    graph = to_graph([node], base=BASE)
    assert [str(value) for value in graph.objects()] == [lexical]
    assert from_graph(graph) == [node]
    for name, (module, *_) in FORMATS.items():
        assert module.load(dump(node, name), READ) == ([node], []), name


def test_an_article_comes_back() -> None:
    (article,) = from_graph(to_graph([ARTICLE]))
    assert isinstance(article, NewsArticle)
    assert [person.name for person in article.author] == ["Ada Berg", "Bo Holm"]
    assert article.node["abstract"] == Literal("Die Fähren fahren", language="de-CH")
    assert article.date_published == "2026-03"


def test_the_order_of_authors_survives_as_a_collection() -> None:
    graph = to_graph([NewsArticle(author=["Cy", "Al", "Bo"])], ordered=True)
    assert from_graph(graph)[0].node["author"] == Ordered(["Cy", "Al", "Bo"])


def test_named_graphs_make_a_dataset() -> None:
    named = thing(id="#g", name="Notes", graph=[{"@id": "#a", "name": "Inside"}])
    dataset = to_graph([named], base=BASE)
    assert isinstance(dataset, rdflib.Dataset)
    assert {str(quad[3]) for quad in dataset.quads()} - DEFAULT == {f"{BASE}#g"}
    assert by_pyoxigraph(dump(from_graph(dataset))) == by_pyoxigraph(dump(named))


def test_graphs_can_be_added_up() -> None:
    both = to_graph([thing(name="One")]) + to_graph([thing(name="Two")])
    assert len(set(both.subjects())) == 2


def test_the_prefix_is_bound_to_the_namespace_that_is_used() -> None:
    assert "@prefix schema: <http://schema.org/> ." in to_graph([ARTICLE]).serialize(format="turtle")


def test_a_lone_surrogate_is_refused() -> None:
    for value in ("a\ud800", Literal("\udfff", language="en"), Literal("\udfff", datatype="Date")):
        with pytest.raises(WriteError, match="lone surrogate"):
            to_graph([Thing.of({"name": value})])


@given(node=nodes())
def test_any_thing_is_the_graph_its_n_quads_are(node: Thing) -> None:
    by_walk = to_graph_quietly(node)
    by_text = rdflib.Graph().parse(data=dump(node, "n-triples"), format="ntriples")
    # rdflib normalises what it parses, so the walk's literals are brought to the same form.
    walked = rdflib.Graph()
    for triple in by_walk:
        walked.add(tuple(_normal(term) for term in triple))
    assert to_isomorphic(walked) == to_isomorphic(by_text)


def to_graph_quietly(node: Thing) -> rdflib.Graph:
    import warnings

    with warnings.catch_warnings(action="ignore"):
        return to_graph([node], base=WriteOptions(base=BASE).base)


def _normal(term: rdflib.term.Node) -> rdflib.term.Node:
    if isinstance(term, RdfLiteral):
        return rdflib.Literal(str(term), datatype=term.datatype, lang=term.language)
    return term
