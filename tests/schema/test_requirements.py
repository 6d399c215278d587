"""What complete metadata must say: one table, and what things lack of it."""

import re

import pytest

import newsld
from newsld.model import Article, Claim, ClaimReview, NewsArticle, Organization, Person, Report, Thing, nodes
from newsld.schema import REQUIREMENTS, missing, validate_node
from newsld.schema.requirements import POINTING_ELSEWHERE, SCOPES
from newsld.vocabulary import classes, properties, term


def lacks(things, *codes):
    """Pointer → codes found there, of the codes asked for, or of all."""
    found = {}
    for lack in missing(things):
        if not codes or lack.requirement.code in codes:
            found.setdefault(lack.pointer, []).append(lack.requirement.code)
    return found


def of(data):
    return nodes.adopt(data)


COMPLETE = NewsArticle(
    headline="The bridge reopens",
    article_body="It opened at noon.",
    url="https://example.org/bridge",
    in_language="en",
    article_section="Harbour",
    description="After two years.",
    image="https://example.org/bridge.jpg",
    license="https://creativecommons.org/licenses/by/4.0/",
    date_published="2024-02-29",
    date_modified="2024-03-01",
    author=Person(
        name="Ada Lind",
        url="https://example.org/ada",
        identifier="https://orcid.org/0000-0002-1825-0097",
        job_title="Reporter",
        knows_about="bridges",
    ),
    editor=Person(name="Ines Moya", same_as="https://example.org/ines"),
    publisher=Organization(
        name="Harbour Post",
        url="https://example.org/",
        logo="https://example.org/logo.png",
        legal_name="Harbour Post AB",
        publishing_principles="https://example.org/principles",
    ),
    citation=Report(
        name="Load tests",
        author=Organization(name="Bridge Office"),
        date_published="2023-06",
        publisher=Organization(name="Bridge Office"),
        url="https://bridge.example/tests",
    ),
    mentions=Claim(
        text="The old bridge was safe.",
        author=Person(name="Per Holm"),
        appearance=Thing.reference("#article"),
    ),
)


def test_a_complete_article_lacks_nothing():
    assert missing(COMPLETE) == []


def test_a_bare_article_lacks_what_every_profile_asks_for():
    found = missing(NewsArticle())
    assert {lack.pointer for lack in found} == {""}
    asked_of_articles = [row.code for row in REQUIREMENTS if row.scope == "article"]
    assert [lack.requirement.code for lack in found] == asked_of_articles


def test_each_lack_points_to_the_node_that_should_say_it():
    article = NewsArticle(
        author=[Person(name="Ada Lind"), "The Harbour Desk"],
        editor=[Person(name="Ines Moya"), Organization(name="Desk")],
        publisher=Organization(name="Harbour Post"),
        citation=[Report(name="Load tests"), "A letter", Report(author="Per Holm", url="#tests")],
        mentions=Claim(),
    )
    assert lacks(article, "AUT008", "EDT002", "PUB003", "REF002", "REF003", "REF004", "REF005", "CLM008") == {
        "/author/0": ["AUT008"],
        "/editor/1": ["EDT002"],
        "/publisher": ["PUB003"],
        "/citation/0": ["REF002", "REF003", "REF005"],
        "/citation/2": ["REF003", "REF004"],
        "/mentions": ["CLM008"],
    }


@pytest.mark.parametrize("blank", ["", "  \n", [], {"@value": ""}, {"@value": None}, {"@list": []}, None])
def test_a_blank_value_says_nothing(blank):
    assert lacks(of({"@type": "Article", "headline": blank}), "ART001") == {"": ["ART001"]}


@pytest.mark.parametrize("said", ["x", 0, False, ["", "x"], {"@value": "x"}, {"@list": ["x"]}, {"@id": "#x"}])
def test_any_other_value_says_something(said):
    assert lacks(of({"@type": "Article", "headline": said}), "ART001") == {}


def test_an_article_that_is_cited_or_a_part_is_not_asked_to_be_complete():
    for key in POINTING_ELSEWHERE:
        page = of({"@type": "WebPage", key: {"@type": "NewsArticle", "headline": "Elsewhere"}})
        assert lacks(page, "ART006", "DAT001") == {}, key
    page = of({"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "headline": "Here"}})
    assert lacks(page, "ART006", "DAT001") == {"/mainEntity": ["ART006", "DAT001"]}


def test_a_claim_that_appears_in_the_article_makes_it_no_part():
    article = of(
        {
            "@type": "NewsArticle",
            "@id": "#article",
            "mentions": {"@type": "Claim", "text": "x", "author": "y", "appearance": {"@id": "#article"}},
        }
    )
    assert lacks(article, "DAT001", "CLM012") == {"": ["DAT001"]}


def test_authors_and_publishers_of_cited_works_are_not_asked():
    cited = Report(author=Person(name="Per Holm"), publisher=Organization(name="Office"))
    assert lacks(NewsArticle(citation=cited)).keys() == {"", "/citation"}


def test_nodes_of_one_id_are_one_node_wherever_they_are_described():
    things = [
        of({"@type": "Article", "@id": "#a", "author": {"@id": "#ada"}, "citation": {"@id": "#ref"}}),
        of({"@type": "Person", "@id": "#ada", "name": "Ada Lind"}),
        of({"@type": "Report", "@id": "#ref", "name": "Load tests", "datePublished": "2023"}),
        of({"@id": "#ref", "author": "Bridge Office"}),
    ]
    assert lacks(things, "AUT008", "REF002", "REF003", "REF004", "REF005") == {
        "/1": ["AUT008"],
        "/2": ["REF005"],
    }


def test_a_node_that_is_only_named_is_not_asked():
    assert lacks(of({"@type": "Article", "citation": {"@id": "#gone"}}), "REF004", "REF005") == {}
    assert lacks(of({"@type": "Article", "citation": {"name": "untyped"}}), "REF005") == {}


def test_ordered_authors_are_authors():
    article = of({"@type": "Article", "author": {"@list": [{"@type": "Person", "name": "Ada"}, "Desk"]}})
    assert lacks(article, "AUT001", "AUT008") == {"/author/@list/0": ["AUT008"]}


def test_a_stated_policy_of_no_bylines_stands_for_an_author():
    publisher = {"@type": "NewsMediaOrganization", "noBylinesPolicy": "https://example.org/no-bylines"}
    assert lacks(of({"@type": "Article", "publisher": publisher}), "AUT001") == {}
    assert lacks(of({"@type": "Article", "publisher": "Harbour Post"}), "AUT001") == {"": ["AUT001"]}


def test_an_iri_of_the_web_identifies_but_a_fragment_of_the_page_does_not():
    def source(name):
        cited = {"@type": "Report", "@id": name, "name": "Load tests", "author": "x", "datePublished": "2023"}
        return lacks(of({"@type": "Article", "citation": cited}), "REF005")

    assert source("https://doi.org/10.5555/12345678") == {}
    assert source("https://example.org/bridge#ref-office-2023") == {"/citation": ["REF005"]}
    assert source("urn:uuid:7c9e6679-7425-40de-944b-e07fc1f90ae7") == {"/citation": ["REF005"]}


def test_exceptions_of_kind_are_kept():
    assert lacks(of({"@type": "LiveBlogPosting"}), "ART006") == {}
    assert lacks(of({"@type": ["BlogPosting", "LiveBlogPosting"]}), "ART006") == {}
    law = {"@type": "Legislation", "name": "Bridges Act"}
    assert lacks(of({"@type": "Article", "citation": law}), "REF002", "REF006") == {}
    assert lacks(of({"@type": "Article", "author": {"@type": "Organization"}}), "AUT010") == {}


def test_a_review_of_a_claim_names_each_thing_it_lacks():
    messages = [
        lack.requirement.message for lack in missing(ClaimReview()) if lack.requirement.code == "CLM013"
    ]
    assert messages == [
        "the review does not say which claim",
        "the review has no rating",
        "the review has no url",
    ]


def test_reverse_properties_are_read_the_other_way_round():
    cited = of({"@type": "Report", "@reverse": {"citation": {"@type": "NewsArticle", "headline": "x"}}})
    assert "REF004" in lacks(cited)[""]
    assert "DAT001" not in lacks(cited)[""]
    assert "DAT001" in lacks(cited)["/@reverse/citation"]


def test_a_great_many_references_take_no_stack_and_no_square():
    deep = Article(headline="x")
    for _ in range(1_000):
        deep = Article.of({"@type": "Article", "isPartOf": deep})
    assert len(lacks(deep, "DAT001")) == 1_001


def test_the_example_article_lacks_its_date_and_a_link_in_each_reference(example):
    article = newsld.read(example).article
    found = [lack for lack in missing(article) if "base" in lack.requirement.profiles]
    assert [(lack.requirement.code, lack.pointer) for lack in found] == [
        ("DAT001", ""),
        *(("REF006", f"/citation/{index}") for index in range(8)),
    ]
    assert validate_node(newsld.to_jsonld(article)) == []


# The table itself.


def test_rows_have_names_of_their_own_and_the_form_of_rule_codes():
    keys = [row.key for row in REQUIREMENTS]
    assert len(keys) == len(set(keys))
    for row in REQUIREMENTS:
        assert re.fullmatch(r"[A-Z]{3}\d{3}", row.code)
        assert re.fullmatch(r"[a-z]+(-[a-z]+)+", row.name)
        assert re.fullmatch(r"[a-z].*[^.]", row.message)
        assert row.profiles
        assert bool(row.ways) != bool(row.must_be)


def test_rows_of_one_code_are_of_one_rule():
    rules = {(row.code, row.name, row.level, row.profiles) for row in REQUIREMENTS}
    assert len(rules) == len({row.code for row in REQUIREMENTS})


def test_every_word_of_the_table_is_schema_orgs():
    named = {key for row in REQUIREMENTS for way in row.ways for key in way} - {"@id"}
    assert named | set(POINTING_ELSEWHERE) <= properties()
    assert all(term(key).superseded_by == () for key in named)
    kinds = {name for row in REQUIREMENTS for name in (*row.only_for, *row.not_for, row.must_be) if name}
    assert kinds | set(SCOPES.values()) <= classes()
    assert {row.scope for row in REQUIREMENTS} - SCOPES.keys() <= properties()
