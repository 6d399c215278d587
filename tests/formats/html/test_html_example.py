"""The example article as a page of WordPress: the same article as in plain text, and what the form adds."""

from pathlib import Path

import pytest

import newsld
from newsld import Document

ROOT = Path(__file__).resolve().parents[3]
ADDED = {"url", "datePublished", "publisher", "description", "inLanguage"}
ADDRESS = "https://lantern.example/2023/06/pyongyang-moscow/"


@pytest.fixture(scope="module")
def page() -> Document:
    return newsld.read(Path(__file__).with_name("pyongyang-moscow.html"))


@pytest.fixture(scope="module")
def text() -> Document:
    return newsld.read(ROOT / "examples/pyongyang-moscow.txt")


def test_the_page_is_the_same_article_but_for_what_the_form_adds(page: Document, text: Document) -> None:
    found = newsld.to_jsonld(page)
    other = newsld.to_jsonld(text)
    assert without(found, ADDED) == without(other, ADDED)
    assert found["datePublished"] == "2023-06-19T07:00:00+00:00"
    assert found["publisher"]["name"] == "The Lantern"
    assert found["url"] == ADDRESS
    assert found["inLanguage"] == "en-GB"


def without(data: dict[str, object], keys: set[str]) -> object:
    def relative(value: object) -> object:
        if isinstance(value, dict):
            return {key: relative(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [relative(inner) for inner in value]
        return value.replace(f"{ADDRESS}#", "#") if isinstance(value, str) else value

    return relative({key: value for key, value in data.items() if key not in keys})


def test_ids_are_absolute_where_the_page_has_an_address(page: Document) -> None:
    assert page.article.id == f"{ADDRESS}#article"


def test_every_reference_stands_where_it_was_read(page: Document, text: Document) -> None:
    assert [entry.raw for entry in page.references] == [entry.raw for entry in text.references]
    first = page.references[0]
    assert first.span is not None
    assert page.source[first.span].startswith("Reuters. (2023, June 12). North Korea&#8217;s Kim")


def test_every_citation_leads_to_the_same_reference(page: Document, text: Document) -> None:
    assert [(mark.text, mark.references) for mark in page.in_text_citations] == [
        (mark.text, mark.references) for mark in text.in_text_citations
    ]
    assert all(mark.span and page.source[mark.span] == mark.text for mark in page.in_text_citations)


def test_the_account_behind_the_page_is_kept_as_evidence_not_as_author(page: Document) -> None:
    assert [person.name for person in page.article.author] == ["Elena Marchetti"]
    assert "lantern_admin" in [evidence.value for evidence in page.evidence["/author"]]


def test_body_span_reaches_from_the_first_to_the_last_paragraph(page: Document) -> None:
    assert page.body_span is not None
    body = page.source[page.body_span]
    assert body.startswith("Kim Jong Un used")
    assert body.endswith("(Shin, 2023).")
