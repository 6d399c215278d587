"""The term table: types with ancestors, properties with domain, range, superseding and coercion."""

import pytest

from newsld import vocabulary


def test_a_class_has_its_ancestors_nearest_first():
    assert vocabulary.ancestors("NewsArticle") == ("NewsArticle", "Article", "CreativeWork", "Thing")


def test_a_class_with_two_parents_has_the_ancestors_of_both():
    above = vocabulary.ancestors("LocalBusiness")
    assert {"Organization", "Place", "Thing"} <= set(above)


def test_a_property_has_domain_and_range():
    editor = vocabulary.term("editor")
    assert editor is not None
    assert (editor.kind, editor.domain, editor.range) == ("property", ("CreativeWork",), ("Person",))


def test_a_superseded_property_names_its_heir():
    awards = vocabulary.term("awards")
    assert awards is not None
    assert awards.superseded_by == ("award",)


@pytest.mark.parametrize(
    ("name", "coercion"),
    [("url", "@id"), ("image", "@id"), ("datePublished", "Date"), ("author", None), ("x", None)],
)
def test_coercions_are_those_of_the_context(name, coercion):
    assert vocabulary.coercion(name) == coercion


@pytest.mark.parametrize(
    "iri",
    [
        "http://schema.org/Person",
        "https://schema.org/Person",
        "https://www.schema.org/Person",
        "schema:Person",
    ],
)
def test_every_spelling_of_the_namespace_is_known(iri):
    assert vocabulary.local_name(iri) == "Person"


@pytest.mark.parametrize("iri", ["https://example.org/Person", "Person", "schema.org/Person", ""])
def test_other_names_are_not_schema_orgs(iri):
    assert vocabulary.local_name(iri) is None


def test_what_is_not_there_is_none_and_empty():
    assert vocabulary.term("Claimant") is None
    assert vocabulary.ancestors("Claimant") == ()
    assert not vocabulary.is_subclass("Claimant", "Thing")


def test_properties_of_a_class_are_its_own_and_inherited():
    names = vocabulary.properties_of("NewsArticle")
    assert {"dateline", "articleBody", "author", "name"} <= names
    assert "givenName" not in names
