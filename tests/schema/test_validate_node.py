"""A JSON-LD node is held to the published JSON Schema of its type: these violations, at these places."""

import sys

import pytest
from growth import growth
from hypothesis import given, strategies as st

from newsld.model import NewsArticle, Person, Quotation
from newsld.nodes import as_dict
from newsld.schema import validate_node

ARTICLE = {
    "@context": "https://schema.org",
    "@type": ["NewsArticle", "AnalysisNewsArticle"],
    "@id": "https://example.org/bridge#article",
    "url": "https://example.org/bridge",
    "headline": {"@value": "The bridge reopens", "@language": "en-GB"},
    "datePublished": "2024-02-29T08:30:00+01:00",
    "dateModified": {"@type": "Date", "@value": "2024-03"},
    "expires": "2025",
    "inLanguage": "en",
    "wordCount": "812",
    "copyrightYear": 2024,
    "isAccessibleForFree": "http://schema.org/True",
    "description": None,
    "image": ["bridge.jpg", {"@type": "ImageObject", "url": "/bridge-wide.jpg", "width": 1200}],
    "author": [
        {"@type": "Person", "name": ["Ada Lind", "阿达"]},
        {"@id": "#desk"},
        "The Harbour Desk",
        {"@type": "Role", "author": {"@type": "Person", "name": "Per Holm"}, "roleName": "photographer"},
        {"@type": "ex:Robot", "name": "R2"},
        {"@type": "Thing", "name": "Somebody"},
    ],
    "editor": {"@list": [{"@type": "Person", "name": "Ines Moya"}]},
    "publisher": {"@type": "NewsMediaOrganization", "name": "Harbour Post", "foundingDate": "1887"},
    "citation": [{"@type": "Report", "name": "Load tests", "datePublished": "2023-06"}, "A letter of 1911"],
    "recipeYield": {"anything": [1, 2]},
    "ex:desk": 5,
}


def violations(data):
    return {violation.pointer: violation.message for violation in validate_node(data)}


def test_a_node_that_says_nothing_wrong_has_no_violations():
    assert validate_node(ARTICLE) == []


def test_each_violation_quotes_the_value_and_points_to_its_place():
    article = {
        "@type": "NewsArticle",
        "headline": 7,
        "datePublished": ["2024-02-29", "12 June 2023"],
        "editor": [{"@type": "Person"}, {"@type": "Organization", "name": "Desk"}],
        "isAccessibleForFree": "Yes",
        "citation": {"@list": [{"@type": "Report", "author": {"@type": "Person", "givenName": True}}]},
    }
    date = "a date"
    assert {
        pointer: message.replace(
            "date of ISO 8601 such as 2023, 2023-06-12 or 2023-06-12T08:30:00+02:00", date
        )
        for pointer, message in violations(article).items()
    } == {
        "/headline": "headline is 7; expected text",
        "/datePublished/1": "datePublished is '12 June 2023'; expected a date",
        "/editor/1/@type": "@type of editor is 'Organization'; expected Person",
        "/isAccessibleForFree": "isAccessibleForFree is 'Yes'; expected true or false",
        "/citation/@list/0/author/givenName": "givenName is true; expected text",
    }
    assert {violation.code for violation in validate_node(article)} == {"VOC013"}


def test_violations_come_in_the_order_of_the_data():
    article = {
        "@type": "Article",
        "wordCount": [],
        "url": "a b",
        "headline": 1,
        "author": {"name": 2},
        "name": 3,
    }
    assert [v.pointer for v in validate_node(article)] == ["/url", "/headline", "/name", "/author/name"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("datePublished", "2023-02-30"),
        ("datePublished", "2023-6-1"),
        ("datePublished", "2023-06-12\n"),
        ("datePublished", "n.d."),
        ("datePublished", ""),
        ("datePublished", 2023),
        ("datePublished", {"@value": "yesterday"}),
        ("headline", True),
        ("headline", {"name": "a node where text is meant"}),
        ("headline", {"@value": "x", "@language": "not a tag"}),
        ("author", 5),
        ("author", {"@type": "Place", "name": "Oslo"}),
        ("author", {"@type": ["Recipe", "Place"]}),
        ("author", {"@value": False}),
        ("editor", {"@type": "NewsMediaOrganization"}),
        ("citation", {"@type": "Person"}),
        ("wordCount", "about 800"),
        ("wordCount", True),
        ("copyrightYear", {"@type": "Person"}),
        ("isAccessibleForFree", 1),
        ("url", "https://example.org/a page"),
        ("url", "https://example.org/\u0000"),
        ("url", "http://[::1"),
        ("url", 3),
        ("image", "<img src=x>"),
        ("isPartOf", "The Harbour Post"),
        ("@id", 5),
        ("@type", ["Article", 5]),
    ],
)
def test_what_no_reading_of_schema_org_makes_right_is_a_violation(key, value):
    found = validate_node({"@type": "Article", "@id": "#a", key: value})
    assert len(found) == 1
    assert found[0].pointer.startswith(f"/{key}")
    assert key.lstrip("@") in found[0].message


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("author", "Ada Lind"),
        ("author", None),
        ("author", []),
        ("author", {"@id": "#ada"}),
        ("author", {"name": "no type"}),
        ("author", {"@type": "MusicGroup"}),
        ("author", {"@type": ["Place", "Organization"]}),
        ("editor", {"@type": "Patient"}),
        ("headline", ["one", {"@value": "two", "@language": "sv"}]),
        ("datePublished", {"@value": "2023", "@type": "http://www.w3.org/2001/XMLSchema#gYear"}),
        ("datePublished", "2023-06-12T08:30:00.5Z"),
        ("wordCount", 812),
        ("wordCount", "8.12e2"),
        ("isAccessibleForFree", False),
        ("position", "first"),
        ("about", {"@type": "Volcano"}),
        ("about", "harbours"),
        ("url", "../relative?q=é#x"),
        ("url", ""),
        ("mainEntityOfPage", {"@type": "WebPage", "@id": "https://example.org/"}),
        ("@reverse", {"citation": {"@type": "Report", "name": "x"}}),
        ("@reverse", {"headline": {"@type": "Person"}}),
    ],
)
def test_what_some_reading_makes_right_is_none(key, value):
    assert validate_node({"@type": "Article", key: value}) == []


def test_a_class_without_a_model_is_held_to_the_one_above_it():
    assert violations({"@type": "Recipe", "author": 5, "recipeYield": {}}) == {
        "/author": "author is 5; expected Organization or Person or text"
    }


def test_a_node_of_two_types_is_held_to_both():
    node = {"@type": ["Person", "Organization"], "givenName": 1, "legalName": 2}
    assert list(violations(node)) == ["/givenName", "/legalName"]


def test_every_node_of_a_graph_is_checked():
    data = {"@context": "https://schema.org", "@graph": [{"@type": "Person", "name": 1}, {"name": 2}]}
    assert list(violations(data)) == ["/@graph/0/name", "/@graph/1/name"]


def test_nodes_under_properties_nobody_declared_are_checked_too():
    node = {"@type": "Event", "performer": [{"@type": "Person", "name": 1}], "a/b~c": {"name": 2}}
    assert list(violations(node)) == ["/performer/0/name", "/a~1b~0c/name"]


def test_a_node_that_does_not_say_what_it_is_cannot_be_checked():
    assert violations({"headline": "x"}) == {"": "the node has no @type, which would say what it is"}


@pytest.mark.parametrize("data", [None, 5, "text", [], [{"@type": "Person"}]])
def test_what_is_no_node_is_a_violation(data):
    assert list(violations(data)) == [""]


def test_the_data_of_models_satisfy_their_own_schemas():
    article = NewsArticle(
        headline="The bridge reopens",
        author=Person(name="Ada Lind"),
        has_part=Quotation(text="about time"),
        date_published="2024-02-29",
    )
    assert validate_node(as_dict(article)) == []


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (float("nan"), "no JSON number"),
        (float("inf"), "no JSON number"),
        (10**5000, "too long"),
        ({1, 2}, "type set is no JSON"),
    ],
    ids=["nan", "infinity", "integer", "set"],
)
def test_what_no_json_holds_is_told_and_nothing_else_is_looked_at(value, message):
    found = validate_node({"@type": "Article", "headline": 7, "ex:x": [value]})
    assert [violation.pointer for violation in found] == ["/ex:x/0"]
    assert message in found[0].message


def test_long_and_odd_values_are_quoted_short_and_on_one_line():
    long = violations({"@type": "Article", "wordCount": "9\n\u202e" * 100_000})["/wordCount"]
    assert len(long) < 300
    assert "\n" not in long
    assert "\u202e" not in long
    assert "bits" in violations({"@type": "Article", "headline": 10**900})["/headline"]


@pytest.mark.parametrize("nest", [lambda x: {"author": x}, lambda x: [x], lambda x: {"@list": [x]}])
def test_a_deep_document_is_one_violation_and_no_recursion(nest):
    deep = {"@type": "Person"}
    for _ in range(100_000):
        deep = nest(deep)
    (found,) = validate_node({"@type": "Article", "author": deep})
    assert (found.code, found.message) == ("SEC006", "the data is nested deeper than 128")


@pytest.mark.parametrize("nest", [lambda x: {"author": x}, lambda x: [x], lambda x: {"@list": [x]}])
def test_as_deep_as_is_allowed_is_checked_to_the_bottom(nest):
    deep = {"@type": "Person", "name": 5}
    for _ in range(60):
        deep = nest(deep)
    found = validate_node({"@type": "Article", "author": deep})
    assert found[-1].pointer.endswith("/name")


def test_nothing_in_the_data_is_followed(tmp_path):
    """Sockets are blocked here, and a schema that forbids everything lies where the data points."""
    trap = tmp_path / "schema.json"
    trap.write_text("false", "utf-8")
    for place in (trap.as_uri(), "http://127.0.0.1:9/schema.json", "https://newsld.org/schemas/0.1/x"):
        node = {"@type": "Person", "name": "x", "$ref": place, "$schema": place, "$id": place}
        assert validate_node({"@context": place, **node, "affiliation": {"$ref": place}}) == []


def test_many_nodes_take_time_in_proportion():
    def validate(count):
        citation = [{"@type": "Report", "name": "R", "author": {"@type": "Person"}} for _ in range(count)]
        assert validate_node({"@type": "Article", "citation": citation}) == []

    assert growth(validate, 1_600) < 1.7


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["@type", "@id", "@value", "@list", "@graph", "@reverse", "author", "name", "url", "x"]
            ),
            inner | st.sampled_from(["Person", "Article", "Role", "Date"]),
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(JSON)
def test_nothing_makes_it_raise(data):
    before = sys.getrecursionlimit()
    for violation in validate_node(data):
        assert violation.message
        assert violation.pointer == "" or violation.pointer.startswith("/")
    assert sys.getrecursionlimit() == before
