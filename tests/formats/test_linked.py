"""The sidecar: annotations that find their words again, on the ids of the article's graph."""

import json
import warnings

import pytest

import newsld
from newsld.formats.jsonld import CONTEXT

URL = "https://example.org/ice"
ARTICLE = """The Ice Came Late

By Ada Berg

The pier stands at the mouth of the fjord.

Runa Holt said that the ice came late (Dahl, 2021). The guild denied that the lamp was out.

References

Dahl, O. (2021, May 3). The ice of the fjord. Fjord Post.
"""


@pytest.fixture
def document():
    return newsld.parse(ARTICLE, format="text")


@pytest.fixture
def nodes(document):
    data = json.loads(newsld.serialize(document, format="linked"))
    return {node["@id"]: node for node in data["@graph"]}


def test_the_article_is_the_citing_entity(nodes):
    assert nodes["#article"]["cito:cites"] == {"@id": "#ref-dahl-2021"}


def test_a_claim_is_the_body_of_its_annotation(nodes, document):
    (claim,) = document.article.values("mentions")
    annotation = nodes[claim.id.replace("claim", "mention")]
    assert annotation["oa:hasBody"] == {"@id": claim.id}
    quote, css = annotation["oa:hasTarget"]["oa:hasSelector"]
    assert (quote["oa:exact"], quote["oa:suffix"][:14]) == ("the ice came late", " (Dahl, 2021).")
    assert quote["oa:prefix"].endswith("said that ")
    place = css["oa:refinedBy"]
    body = document.article.node["articleBody"]
    assert body[place["oa:start"] : place["oa:end"]] == "the ice came late"


def test_what_is_no_claim_says_what_is_done_with_it(nodes):
    bodies = [node["oa:hasBody"] for key, node in nodes.items() if key.startswith("#mention-")]
    denied = next(body for body in bodies if body.get("additionalType") == "denies")
    assert denied["rdf:value"] == "the lamp was out"
    assert denied["author"] == {"name": "guild"}


def test_citations_are_annotations_on_their_marks(nodes):
    citation = nodes["#cite-dahl-2021-1"]
    assert citation["@type"] == ["oa:Annotation", "cito:Citation"]
    assert citation["cito:hasCitedEntity"] == {"@id": "#ref-dahl-2021"}
    assert citation["oa:hasTarget"]["oa:hasSelector"][0]["oa:exact"] == "(Dahl, 2021)"


def test_things_without_a_text_have_nothing_to_annotate():
    with pytest.raises(newsld.NewsldError, match="only articles that were read"):
        newsld.serialize(newsld.NewsArticle(headline="Ice"), format="linked")


PREFIXES = """PREFIX schema: <http://schema.org/> PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX cito: <http://purl.org/spar/cito/> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> """


@pytest.fixture(scope="module")
def example_document(example):
    from newsld.assembling.values import with_values

    return with_values(newsld.read(example), {"url": URL})


@pytest.fixture(scope="module")
def ask(example_document):
    """SPARQL over the article's graph and its sidecar together, the latter read by rdflib."""
    import rdflib

    graph = newsld.to_graph(example_document)
    sidecar = json.loads(newsld.serialize(example_document, format="linked"))
    vocabulary = {"@vocab": "http://schema.org/"}
    sidecar["@context"] = [vocabulary if one == CONTEXT else one for one in sidecar["@context"]]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's parser uses its own old class
        graph.parse(data=json.dumps(sidecar), format="json-ld")
    return lambda query: [
        tuple(value.toPython() if isinstance(value, rdflib.Literal) else str(value) for value in row)
        for row in graph.query(PREFIXES + query)
    ]


def test_every_statement_is_an_annotation_that_finds_its_words_on_the_page(ask, example_document):
    rows = ask("""SELECT ?exact ?prefix ?suffix ?start ?end WHERE {
        ?note a oa:Annotation; oa:motivatedBy oa:identifying; oa:hasTarget ?target.
        ?target oa:hasSource <https://example.org/ice>; oa:hasSelector ?quote, ?css.
        ?quote a oa:TextQuoteSelector; oa:exact ?exact; oa:prefix ?prefix; oa:suffix ?suffix.
        ?css oa:refinedBy [ a oa:TextPositionSelector; oa:start ?start; oa:end ?end ] }""")
    assert sorted(row[0] for row in rows) == sorted(claim.text for claim in example_document.claims)
    body = example_document.article.node["articleBody"]
    for exact, prefix, suffix, start, end in rows:
        assert body[start:end] == exact
        assert body[start - len(prefix) : end + len(suffix)] == prefix + exact + suffix


def test_a_claim_leads_to_its_speaker_its_source_and_its_words(ask):
    rows = ask("""SELECT ?exact ?speaker ?title WHERE {
        ?note oa:hasBody ?claim; oa:hasTarget/oa:hasSelector/oa:exact ?exact.
        ?claim a schema:Claim; schema:author/schema:name ?speaker; schema:appearance/schema:name ?title. }""")
    assert any(
        speaker == "Kwon Jong Gun" and "tarnish the image" in exact and title.startswith("Why Is North Korea")
        for exact, speaker, title in rows
    )


def test_every_citation_goes_from_the_article_to_a_work_of_its_list(ask, example_document):
    rows = ask("""SELECT ?mark ?title WHERE {
        ?note a cito:Citation, oa:Annotation; cito:hasCitingEntity <https://example.org/ice#article>;
          cito:hasCitedEntity ?work; oa:hasBody ?work; oa:hasTarget/oa:hasSelector/oa:exact ?mark.
        <https://example.org/ice#article> schema:citation ?work; cito:cites ?work.
        ?work schema:name ?title }""")
    titles = [reference.title for reference in example_document.references]
    assert sorted(rows) == sorted(
        (mark.text, titles[n]) for mark in example_document.in_text_citations for n in mark.references
    )


def test_all_that_is_named_is_described(ask):
    rows = ask("""SELECT ?node WHERE { ?some ?property ?node. FILTER(STRSTARTS(STR(?node), "https://example.org/ice#"))
        FILTER NOT EXISTS { ?node a ?type } }""")
    assert rows == []


def test_a_mark_that_may_mean_two_works_cites_neither():
    document = newsld.parse(
        f"{ARTICLE}\nDahl, O. (2021, June 4). The lamp of the pier. Fjord Post.", format="text"
    )
    assert [mark.resolution for mark in document.in_text_citations] == ["ambiguous"]
    assert "cito" not in json.dumps(json.loads(newsld.serialize(document, format="linked"))["@graph"])


def test_several_articles_keep_their_ids_apart():
    both = [
        newsld.parse(ARTICLE, format="text"),
        newsld.parse(ARTICLE.replace("lamp", "light"), format="text"),
    ]
    graph = json.loads(newsld.serialize(both, format="linked"))["@graph"]
    names = [node["@id"] for node in graph]
    assert len(names) == len(set(names))
    assert all(name.startswith("urn:uuid:") for name in names)
