"""What of a page is read at once, and what when it is asked for: the same in the end."""

import copy
from collections.abc import Callable
from dataclasses import replace

import pytest

import newsld
from newsld import Document
from newsld.document import OF_TEXT

PAGE = """<html lang="en"><head><title>Ferry crews strike | Coast Courier</title>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry crews strike",
"datePublished": "2026-03-04", "mentions": {"@type": "Thing", "name": "the quay"}, "wordCount": 3,}</script>
</head>
<body><h1>Ferry crews strike</h1><p>By Ada Berg</p>
<p>The ferry left the pier at nine, and nobody had been told why it was late (Shin, 2023).</p>
<p>“We waited for an hour,” said Ivo Holm, who runs the kiosk on the quay in the old harbour.</p>
<h2>References</h2><p>Shin, A. (2023, January 30). Ferries run late. The Larnby Courier. https://larnby.example/a</p>
</body></html>"""


def read() -> Document:
    return newsld.parse(PAGE, format="html")


def test_metadata_are_the_article_without_its_text() -> None:
    document = read()
    metadata = document.metadata
    article = newsld.to_jsonld(metadata)
    assert (article["headline"], article["author"]["name"]) == ("Ferry crews strike", "Ada Berg")
    whole = newsld.to_jsonld(document)
    assert {key: value for key, value in whole.items() if key not in OF_TEXT} == article
    assert {"articleBody", "citation"} <= whole.keys() - article.keys()
    assert metadata.references == metadata.claims == metadata.paragraphs == ()


def test_metadata_have_the_places_and_findings_that_the_whole_has() -> None:
    document = read()
    places = document.metadata.evidence
    assert places["/headline"][0].span is not None
    assert places == {
        key: found for key, found in document.evidence.items() if key.split("/")[1] not in OF_TEXT
    }
    assert [finding.code for finding in document.metadata.findings] == ["VOC009"]
    assert document.metadata.findings == document.findings


def test_metadata_are_had_of_a_document_of_any_format_and_after_a_change() -> None:
    text = newsld.parse(
        "Ferry crews strike\n\nBy Ada Berg\n\nThe ferry left the pier at nine.\n", format="text"
    )
    assert text.article.article_body
    assert newsld.to_jsonld(text.metadata).keys().isdisjoint(OF_TEXT)
    assert text.metadata.article.headline == "Ferry crews strike"


@pytest.mark.parametrize("changed", [copy.copy, lambda document: replace(document, index=1)])
def test_a_changed_document_holds_what_was_not_read_yet(changed: Callable[[Document], Document]) -> None:
    document = read()
    made = changed(document)
    assert made.claims == document.claims
    assert made.article == document.article
    assert made.metadata.article == document.metadata.article


def test_what_no_document_has_is_an_error_like_any_other() -> None:
    with pytest.raises(AttributeError, match="headlines"):
        read().headlines  # noqa: B018
