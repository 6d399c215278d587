"""Values given from outside go into the article, with evidence of where they came from."""

import pytest

from newsld import Document, NewsArticle, NewsldError, Person, Source
from newsld.assembling.values import with_values


@pytest.fixture
def document():
    article = NewsArticle(
        id="#article", headline="Ferry strike ends", author=Person(id="#person-ada-berg", name="Ada Berg")
    )
    return Document(source=Source("Ferry strike ends", "story.txt"), article=article)


def test_a_value_is_set_by_its_schema_org_or_python_name(document):
    changed = with_values(document, {"datePublished": "2026-03-04", "date_modified": "2026-03-05"})
    assert (changed.article.date_published, changed.article.date_modified) == ("2026-03-04", "2026-03-05")
    assert changed.evidence["/datePublished"][0].origin == "command-line"


def test_a_path_makes_the_node_it_goes_through(document):
    publisher = with_values(document, {"publisher.name": "Coast Courier"}).article.publisher[0]
    assert publisher.node == {"@type": "Organization", "name": "Coast Courier"}


def test_the_url_makes_ids_absolute(document):
    article = with_values(document, {"url": "https://coast.example/ferry#top"}).article
    assert article.id == "https://coast.example/ferry#article"
    assert article.author[0].id == "https://coast.example/ferry#person-ada-berg"


def test_an_unknown_name_is_refused_with_a_suggestion(document):
    with pytest.raises(NewsldError, match="did you mean 'datePublished'"):
        with_values(document, {"datePublishd": "2026"})


def test_the_document_given_is_left_as_it_is(document):
    with_values(document, {"headline": "Another"})
    assert document.article.headline == "Ferry strike ends"


def test_a_text_is_the_number_or_truth_value_the_property_holds(document):
    changed = with_values(document, {"wordCount": "412", "isAccessibleForFree": "False", "headline": "12"})
    assert changed.article.node["wordCount"] == 412
    assert changed.article.node["isAccessibleForFree"] is False
    assert changed.article.headline == "12"


def test_another_name_is_another_person(document):
    author = with_values(document, {"author.name": "Ivo Holm"}).article.author[0]
    assert author.node == {"@type": "Person", "name": "Ivo Holm"}
