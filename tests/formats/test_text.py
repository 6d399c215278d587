"""The example article in plain text, held to what a careful reader found in it."""

import json
from pathlib import Path

import pytest

import newsld

ROOT = Path(__file__).resolve().parents[2]
GOLD = json.loads((ROOT / "tests/data/pyongyang-moscow.gold.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def document():
    return newsld.read(ROOT / "examples/pyongyang-moscow.txt")


def named(person):
    return person.get("name") or f"{person['givenName']} {person['familyName']}"


def test_headline_section_language_and_people(document):
    article = document.article
    assert article.headline == GOLD["headline"]
    assert article.article_section == (GOLD["section"],)
    assert article.in_language == (GOLD["language"],)
    assert [person.name for person in article.author] == GOLD["author"]
    assert [person.name for person in article.editor] == GOLD["editor"]
    assert {type(person) for person in (*article.author, *article.editor)} == {newsld.Person}


def test_a_name_of_three_words_is_not_taken_apart(document):
    assert document.article.editor[1].node.keys() == {"@type", "@id", "name"}


def test_nothing_is_invented(document):
    absent = {"datePublished", "dateModified", "publisher", "url", "image", "description", "mainEntityOfPage"}
    assert absent.isdisjoint(document.article.node)


def test_page_noise_is_no_content(document):
    text = newsld.serialize(document)
    assert "You are currently viewing" not in text
    assert "Post author" not in text
    assert document.article.article_body.startswith("Kim Jong Un used")
    assert document.article.article_body.endswith("(Shin, 2023).")


@pytest.mark.parametrize("index", range(8))
def test_every_reference_has_every_field_at_its_place(document, index):
    gold, found = GOLD["references"][index], document.references[index]
    assert list(found.span) == [gold["span"]["start"], gold["span"]["end"]]
    assert found.raw == gold["span"]["exact"]
    assert (found.title, found.issued, found.container) == (gold["title"], gold["issued"], gold["container"])
    assert [str(name) for name in found.author] == [named(person) for person in gold["author"]]
    assert [bool(name.literal) for name in found.author] == [p["@type"] != "Person" for p in gold["author"]]
    assert document.source[found.spans["title"]] == found.title


def test_every_reference_is_a_node_with_an_id_of_its_own(document):
    works = document.article.citation
    assert len({work.id for work in works}) == 8
    assert [work.name for work in works] == [gold["title"] for gold in GOLD["references"]]
    assert {type(work.author[0]).__name__ for work in works} == {
        "Person",
        "Organization",
        "GovernmentOrganization",
    }


def test_the_short_form_defined_in_the_text_stands_with_the_author(document):
    (ministry,) = document.article.citation[1].author
    assert (ministry.name, ministry.alternate_name) == ("Ministry of Foreign Affairs", ("MoFA",))


def test_every_citation_in_the_text_is_linked(document):
    found = [(list(mark.span), list(mark.references)) for mark in document.in_text_citations]
    gold = [
        ([mark["span"]["start"], mark["span"]["end"]], [int(mark["reference"].split("-")[1]) - 1])
        for mark in GOLD["citations"]
    ]
    assert found == gold


def test_evidence_says_where_each_value_stands(document):
    held = {pointer: candidates[0] for pointer, candidates in document.evidence.items()}
    assert document.source[held["/author/name"].span] == "Elena Marchetti"
    assert document.source[held["/editor/1/name"].span] == "Ana Ruiz Calder"
    assert document.source.region(held["/headline"].span)[:2] == (3, 1)
    assert held["/inLanguage"].origin == "inferred"


@pytest.mark.parametrize(
    "change", [lambda t: t.replace("\n", "\r\n"), lambda t: "\ufeff" + t, lambda t: t + "\n\n"]
)
def test_line_ends_marks_and_trailing_space_change_no_value(document, change):
    text = (ROOT / "examples/pyongyang-moscow.txt").read_text("utf-8")
    other = newsld.parse(change(text).encode(), format="text")
    before, after = newsld.to_jsonld(document), newsld.to_jsonld(other)
    assert after == before


def test_a_season_dates_an_article_by_its_year_alone():
    text = "Night ferry waits for the tide\n\nSpring 2024\n\nBy Ada Finch\n\n" + "The ferry waited. " * 20
    assert newsld.parse(text, format="text").article.date_published == "2024"


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff"])
def test_an_empty_text_is_no_article(text):
    with pytest.raises(newsld.ReadError, match="holds no text"):
        newsld.parse(text, format="text")
