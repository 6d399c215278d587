"""The sidecar: annotations that find their words again, on the ids of the article's graph."""

import json

import pytest

import newsld

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
