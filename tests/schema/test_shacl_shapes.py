"""The SHACL shapes find in a graph what the table of requirements finds in things, no more and no less."""

import json
from functools import cache

import pyoxigraph
import pyshacl
import pytest
from hypothesis import given, settings, strategies as st
from pyshacl.entrypoints import meta_validate
from rdflib import RDF, SH, BNode, Graph, Literal, Namespace, URIRef

from newsld import vocabulary
from newsld.model import nodes
from newsld.schema import REQUIREMENTS, missing, publish

SHAPES = Graph().parse(data=publish()["shapes.ttl"], format="turtle")
NEWSLD = Namespace(dict(SHAPES.namespaces())["newsld"])
NT = pyoxigraph.RdfFormat.N_TRIPLES
SEVERITY = {"error": SH.Violation, "warning": SH.Warning, "note": SH.Info}


@cache
def context():
    """What schema.org's own context says of the terms used here, inline, so that nothing is fetched."""
    iris = {name for name in vocabulary.properties() if vocabulary.coercion(name) == "@id"}
    coerced = {name: {"@id": vocabulary.NAMESPACE + name, "@type": "@id"} for name in iris}
    return {"@vocab": vocabulary.NAMESPACE, "@base": "https://example.org/page", **coerced}


def graph_of(data):
    """The RDF of JSON-LD nodes, made by a processor that is not newsld's own."""
    text = json.dumps({"@context": context(), "@graph": data})
    quads = pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.JSON_LD)
    return Graph().parse(data=pyoxigraph.serialize((q.triple for q in quads), format=NT), format="nt")


def found_by_shapes(data):
    """(id, key of the requirement) of every result of pySHACL."""
    _, report, _ = pyshacl.validate(graph_of(data), shacl_graph=SHAPES)
    assert isinstance(report, Graph)
    results = list(report.subjects(RDF.type, SH.ValidationResult))
    return {
        (
            str(report.value(result, SH.focusNode)),
            str(report.value(result, SH.sourceShape)).rpartition("#")[2],
        )
        for result in results
    }


def found_in_things(data):
    things = [nodes.adopt(json.loads(json.dumps(node))) for node in data]
    return {
        ("https://example.org/page" + at(data, lack.pointer)["@id"], lack.requirement.key)
        for lack in missing(things)
    }


def at(data, pointer):
    for step in pointer.split("/")[1:]:
        data = data[int(step)] if isinstance(data, list) else data[step]
    return data


GOOD = {
    "@type": "NewsArticle",
    "@id": "#good",
    "headline": "The bridge reopens",
    "articleBody": "It opened at noon.",
    "url": "https://example.org/bridge",
    "inLanguage": "en",
    "articleSection": "Harbour",
    "description": "After two years.",
    "image": "https://example.org/bridge.jpg",
    "license": "https://creativecommons.org/licenses/by/4.0/",
    "datePublished": "2024-02-29",
    "dateModified": "2024-03-01",
    "author": {
        "@type": "Person",
        "@id": "#ada",
        "name": "Ada Lind",
        "sameAs": "https://example.org/ada",
        "jobTitle": "Reporter",
        "knowsAbout": "bridges",
    },
    "editor": {"@type": "Person", "@id": "#ines", "name": "Ines Moya", "url": "https://example.org/ines"},
    "publisher": {
        "@type": "Organization",
        "@id": "#post",
        "name": "Harbour Post",
        "url": "https://example.org/",
        "logo": "https://example.org/logo.png",
        "legalName": "Harbour Post AB",
        "publishingPrinciples": "https://example.org/principles",
    },
    "citation": [
        {
            "@type": "Report",
            "@id": "#ref",
            "name": "Load tests",
            "author": {"@type": "Organization", "@id": "#office", "name": "Bridge Office"},
            "datePublished": "2023-06",
            "url": "https://bridge.example/tests",
        },
        "A letter of 1911",
    ],
}


def test_the_shapes_are_shacl():
    """One of each form; to hold them all to the shapes of shapes takes ten seconds."""
    some = ("Present", "article", "author", "ART006-articleBody", "AUT010-affiliation", "EDT002-Person")
    forms = Graph()
    for name in (*some, "REF005-isPartOf", "claim"):
        forms += SHAPES.cbd(NEWSLD[name])
    assert len(forms) > 200
    conforms, _, report = meta_validate(forms, max_validation_depth=1000)
    assert conforms, report


def test_each_requirement_is_a_shape_with_its_code_severity_and_message():
    for need in REQUIREMENTS:
        shape = NEWSLD[need.key]
        assert SHAPES.value(shape, NEWSLD.code) == Literal(need.code)
        assert SHAPES.value(shape, SH.severity) == SEVERITY[need.level]
        assert set(SHAPES.objects(shape, NEWSLD.profile)) == {Literal(name) for name in need.profiles}
        assert str(SHAPES.value(shape, SH.message)) == f"{need.code} {need.name}: {need.message}"
    assert len(set(SHAPES.subjects(NEWSLD.code, None))) == len(REQUIREMENTS)


def test_the_shapes_use_core_constraints_only_and_import_nothing():
    assert not list(SHAPES.subjects(SH.sparql, None))
    assert not list(SHAPES.subjects(SH.target, None))
    assert not [name for name in SHAPES.predicates() if name.endswith("imports")]


def test_a_complete_article_conforms():
    assert found_by_shapes([GOOD]) == found_in_things([GOOD]) == set()


def test_what_an_article_lacks_is_found_alike():
    bad = {
        "@type": ["NewsArticle", "OpinionNewsArticle"],
        "@id": "#bad",
        "headline": " ",
        "author": {"@list": [{"@type": "Person", "@id": "#x", "name": "X"}]},
        "editor": {"@type": "Organization", "@id": "#desk"},
        "publisher": {"@type": "Organization", "@id": "#post"},
        "citation": [{"@type": "WebPage", "@id": "#web"}, {"@id": "#gone"}, "text"],
        "mentions": {"@type": "Claim", "@id": "#claim"},
        "subjectOf": {"@type": "ClaimReview", "@id": "#check"},
    }
    found = found_by_shapes([bad])
    assert found == found_in_things([bad])
    page = "https://example.org/page"
    assert {f"{page}#bad", f"{page}#x", f"{page}#desk", f"{page}#post", f"{page}#web", f"{page}#claim"} < {
        name for name, _ in found
    }


@pytest.mark.parametrize("need", REQUIREMENTS, ids=lambda need: need.key)
def test_every_requirement_can_fail_and_can_be_met(need):
    """Controls: a test of agreement would pass where neither side ever found anything."""
    kind = {"claim": "Claim", "review": "ClaimReview"}.get(need.scope, "NewsArticle")
    lacking = {"@type": kind, "@id": "#n"}
    if need.scope in ("author", "editor", "publisher", "citation"):
        types = need.only_for[:1] or ["Place"]
        lacking = {"@type": "Article", "@id": "#a", need.scope: {"@type": types[0], "@id": "#n"}}
    assert ("https://example.org/page#n", need.key) in found_in_things([lacking])


IDS = ["#a", "#b", "#c", "#d"]
WORKS = ["NewsArticle", "Report", "Claim", "ClaimReview", "LiveBlogPosting", "Legislation", "WebPage"]
BODIES = ["Person", "Organization", "Patient"]
SAID = st.sampled_from(["x", "", " ", 0, False, {"@value": ""}, {"@value": "x", "@language": "en"}])
NAMED = st.sampled_from(["https://example.org/x", "#b", {"@id": "#c"}])
LINK_KEYS = ["author", "editor", "publisher", "citation", "hasPart", "mentions", "isPartOf", "appearance"]


def node(ids, kinds, inner):
    """A node of some kinds that says some things and points to others."""
    texts = st.dictionaries(
        st.sampled_from(
            ["headline", "name", "text", "datePublished", "jobTitle", "volumeNumber", "inLanguage"]
        ),
        SAID,
        max_size=3,
    )
    iris = st.dictionaries(st.sampled_from(["url", "sameAs", "noBylinesPolicy", "image"]), NAMED, max_size=2)
    links = st.dictionaries(st.sampled_from(LINK_KEYS), inner, max_size=3)
    head = st.fixed_dictionaries({"@id": ids}, optional={"@type": kinds})
    return st.builds(
        lambda *parts: {k: v for part in parts for k, v in part.items()}, head, texts, iris, links
    )


KINDS = st.sampled_from([*WORKS, *BODIES, ["Report", "LiveBlogPosting"], ["ex:Thing"]])
REFERENCES = st.sampled_from(["text", "", {"@id": "#a"}, {"@id": "#b"}, {"@id": "#gone"}])
SEVERAL = (
    REFERENCES
    | st.lists(REFERENCES, max_size=2)
    | st.builds(lambda items: {"@list": items}, st.lists(REFERENCES, min_size=1, max_size=2))
)
NODES = st.lists(
    node(st.sampled_from([*IDS, "#e"]), KINDS, SEVERAL), min_size=1, max_size=6, unique_by=lambda n: n["@id"]
)


@settings(max_examples=15)
@given(NODES)
def test_shapes_and_requirements_agree_on_any_graph(data):
    assert found_by_shapes(data) == found_in_things(data)


def test_a_node_without_a_name_is_found_too():
    data = [{"@type": "NewsArticle", "author": {"@type": "Person", "name": "X"}}]
    _, report, _ = pyshacl.validate(graph_of(data), shacl_graph=SHAPES)
    assert isinstance(report, Graph)
    shapes = sorted(str(shape).rpartition("#")[2] for shape in report.objects(None, SH.sourceShape))
    assert shapes == sorted(lack.requirement.key for lack in missing([nodes.adopt(data[0])]))
    assert {type(node) for node in report.objects(None, SH.focusNode)} <= {BNode, URIRef}
