"""The example article, against what a careful reader found in it (tests/data/pyongyang-moscow.gold.json)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import newsld
from newsld import Document, Organization, Person, Reference

GOLD: dict[str, Any] = json.loads(
    (Path(__file__).parent / "data" / "pyongyang-moscow.gold.json").read_text("utf-8")
)


@pytest.fixture(scope="module")
def document(example: Path) -> Document:
    return newsld.read(example)


def test_headline_section_and_language(document: Document) -> None:
    article = document.article
    assert type(article) is newsld.NewsArticle
    assert article.headline == GOLD["headline"]
    assert article.article_section == (GOLD["section"],)
    assert article.in_language == (GOLD["language"],)


def test_author_and_editors_are_people_of_their_own(document: Document) -> None:
    article = document.article
    assert [person.name for person in article.author] == GOLD["author"]
    assert [person.name for person in article.editor] == GOLD["editor"]
    people = [*article.author, *article.editor]
    assert all(type(person) is Person for person in people)
    assert len({person.id for person in people}) == len(people)


def test_the_body_is_the_prose_without_noise_of_the_page(document: Document) -> None:
    body = document.article.article_body or ""
    assert body.startswith("Kim Jong Un used")
    assert body.endswith("its own support for Ukraine (Shin, 2023).")
    for noise in ("currently viewing", "Post author", "Post category", "Written by", "Edited by"):
        assert noise not in body


def test_nothing_is_invented(document: Document) -> None:
    stated = {
        "headline",
        "articleBody",
        "articleSection",
        "author",
        "editor",
        "citation",
        "mentions",
        "hasPart",
    }
    derived = {"@type", "@id", "name", "inLanguage", "wordCount"}
    assert set(document.article.node) <= stated | derived


def test_what_is_said_has_its_speaker_and_its_work(document: Document) -> None:
    found = {(one.claimant, one.cue): one.references for one in document.claims}
    assert found["Kim Yo Jong", "denounced"] == (3,)
    assert found["Washington", "claims"] == (4,)
    assert found["North Korean government", "denied"] == (3,)
    assert found["Kwon Jong Gun", "said"] == (3,)


def test_what_is_published_is_asserted_and_stands_by_itself(document: Document) -> None:
    (claim,) = document.article.values("mentions")
    assert str(claim.node["text"]).startswith(
        "the United States was trying to tarnish the image of North Korea"
    )
    assert [author.id for author in claim.author] == ["#person-kwon-jong-gun"]
    assert [one.id for one in claim.values("appearance")] == ["#article", "#ref-shin-2023"]
    quoted = [part.node["text"] for part in document.article.values("hasPart")]
    assert quoted == ["arch-criminal", "baseless rumors"]


@pytest.mark.parametrize("index", range(len(GOLD["references"])))
def test_a_reference_is_a_work_with_author_date_title_and_container(index: int, document: Document) -> None:
    gold = GOLD["references"][index]
    work = document.article.citation[index]
    assert work.name == gold["title"]
    assert work.date_published == gold["issued"]
    holders = [holder.name for holder in (*work.is_part_of, *work.publisher)]
    assert gold["container"] in [*holders, *(author.name for author in work.author)]
    (author,) = work.author
    (wanted,) = gold["author"]
    if wanted["@type"] == "Person":
        assert isinstance(author, Person)
        assert (author.family_name, author.given_name) == (wanted["familyName"], wanted["givenName"])
    else:
        assert isinstance(author, Organization)
        assert author.name == wanted["name"]
        is_ministry = wanted["@type"] == "GovernmentOrganization"
        assert isinstance(author, newsld.GovernmentOrganization) is is_ministry


@pytest.mark.parametrize("index", range(len(GOLD["references"])))
def test_a_reference_says_where_it_stands(index: int, document: Document) -> None:
    gold, found = GOLD["references"][index]["span"], document.references[index]
    assert found.raw == gold["exact"]
    assert found.span == (gold["start"], gold["end"])
    line, column = document.source.position(gold["start"])
    assert (line, column) == (gold["line"], gold["column"])


def test_every_in_text_citation_is_bound_to_its_reference(document: Document) -> None:
    wanted = [
        (mark["span"]["exact"], (mark["span"]["start"], mark["span"]["end"]), mark["reference"])
        for mark in GOLD["citations"]
    ]
    found = [
        (mark.text, mark.span, [f"#ref-{index + 1}" for index in mark.references])
        for mark in document.in_text_citations
    ]
    assert found == [(text, span, [reference]) for text, span, reference in wanted]


def test_the_values_of_a_reference_point_at_their_text(document: Document) -> None:
    """The fields of a Reference that are texts of the source read there as they read in the Reference."""
    for reference in document.references:
        assert {"author", "issued", "title"} <= set(reference.spans)
        for field in ("title", "container", "publisher"):
            assert _stands(document, reference, field)


def _stands(document: Document, reference: Reference, field: str) -> bool:
    span = reference.spans.get(field)
    return span is None or document.source[span] == getattr(reference, field)


def test_the_command_line_says_the_same(run: Any, example: Path, document: Document) -> None:
    done = run("convert", example)
    assert (done.code, done.stderr) == (0, "")
    assert json.loads(done.stdout) == newsld.to_jsonld(document)


def test_the_base_rules_find_what_a_careful_reader_found_and_nothing_besides(document: Document) -> None:
    wanted = sorted((row["code"], row["line"] or 0, row["column"] or 0) for row in GOLD["diagnostics_base"])
    found = []
    for diagnostic in newsld.validate(document, profile="base"):
        region = diagnostic.region
        found.append(
            (diagnostic.code, region.start_line if region else 0, region.start_column if region else 0)
        )
    assert sorted(found) == wanted
    levels = {row["code"]: row["severity"].replace("info", "note") for row in GOLD["diagnostics_base"]}
    assert {d.code: d.level.value for d in newsld.validate(document, profile="base")} == levels
