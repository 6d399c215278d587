"""Articles that are kept in fields: read as if they stood on their page, each place known by its field."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

import newsld
from newsld.contrib.markup import data_of, script_of
from newsld.contrib.stories import Part, read_story

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!-- <script> ",
    "a\u2028b\u2029c",
    "]]>&amp;<img src=x onerror=alert(1)>",
    "\ud800 & \x00",
)
REFERENCES = """Berg, A. (2026, March 4). Why ferries wait. The Quay. https://quay.example/ferries
Holm, I. (2026, March 9). What the crews want. The Quay. https://quay.example/crews"""


def test_the_fields_say_who_wrote_and_edited_and_when() -> None:
    story = read_story(
        {
            "headline": "Ferry strike ends after three weeks",
            "author": "Ada Berg and Ivo Holm",
            "editor": [newsld.Person(name="Nina Falk", url="https://quay.example/falk")],
            "datePublished": datetime(2026, 3, 12, 6, 30, tzinfo=UTC),
            "dateModified": date(2026, 3, 13),
            "url": "https://quay.example/strike",
            "articleBody": "<p>The crews went back to work on Thursday.</p>",
            "description": "",
        }
    )
    article = story.document.article
    assert article.headline == article.name == "Ferry strike ends after three weeks"
    assert [author.name for author in article.author] == ["Ada Berg", "Ivo Holm"]
    assert article.editor[0].url == "https://quay.example/falk"
    assert (article.date_published, article.date_modified) == ("2026-03-12T06:30:00+00:00", "2026-03-13")
    assert article.id == "https://quay.example/strike#article"
    assert "description" not in article.node


def test_citations_in_the_body_are_bound_to_the_list_in_its_field() -> None:
    body = "<p>Ferries wait for lack of crews (Berg, 2026).</p><p>These want more rest (Holm, 2026).</p>"
    document = read_story({"headline": "Strike", "articleBody": body, "citation": REFERENCES}).document
    assert [mark.references for mark in document.in_text_citations] == [(0,), (1,)]
    assert [work.name for work in document.article.citation] == ["Why ferries wait", "What the crews want"]


def test_a_finding_is_placed_in_the_block_it_is_about() -> None:
    parts = [
        Part("body 1", "<p>The port of Larnby will charge more for berths from May on (Berg, 2026).</p>"),
        Part("body 2", "<p>Crews want more hours of rest between shifts (Ekman, 2025).</p>"),
    ]
    story = read_story({"headline": "Strike", "articleBody": parts, "citation": REFERENCES.splitlines()})
    found = {finding.code: finding for finding in newsld.validate(story.document)}
    assert story.field(found["CIT001"].span) == "body 2"
    assert story.document.source[found["CIT001"].span] == "(Ekman, 2025)"
    assert story.field(found["CIT002"].span) == "citation"
    assert story.field(None) == ""


def test_text_without_tags_is_taken_line_by_line_and_a_headline_as_it_is() -> None:
    story = read_story(
        {
            "headline": "5 < 6 & <b>bold</b>",
            "articleBody": "Fees rise again in Larnby from May.\n\nThe crews want more hours of rest.",
        }
    )
    assert story.document.article.headline == "5 < 6 & <b>bold</b>"
    assert (
        story.document.article.article_body
        == "Fees rise again in Larnby from May.\n\nThe crews want more hours of rest."
    )


@given(st.text(), st.text(), st.text())
def test_whatever_the_fields_hold_is_read(headline: str, body: str, sources: str) -> None:
    values = {"headline": headline, "author": headline, "articleBody": body, "citation": sources}
    story = read_story(values)
    newsld.validate(story.document)
    for _, span in story.fields:
        assert "\n" not in story.document.source[span]


@pytest.mark.parametrize("text", HOSTILE)
def test_stored_markup_cannot_break_out_however_it_was_stored(text: str) -> None:
    article = newsld.NewsArticle(headline=text.replace("\ud800", "").replace("\x00", ""))
    for stored in (
        article,
        data_of(read_story({"headline": text}).document),
        '{"@type": "Article", "headline": "' + text,
    ):
        script = script_of(stored)
        inner = script.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
        assert script.startswith('<script type="application/ld+json">')
        assert not {"<", ">", "&", "\u2028", "\u2029"} & set(inner)
    assert (
        json.loads(newsld.embed(article).partition(">")[2].removesuffix("</script>"))["headline"]
        == article.headline
    )


def test_markup_that_is_kept_holds_the_statements_that_an_editor_accepted() -> None:
    ruling = "claims:\n- exact: the quay is safe\n  ruling: accept\n  speaker: Pau Roca\n"
    story = "The quay stays open. Pau Roca said the quay is safe.\n"
    document = newsld.parse(f"---\ntitle: Boats\n{ruling}---\n{story}", format="markdown")
    assert script_of(data_of(document)) == newsld.embed(document)
    assert "the quay is safe" in data_of(document)


def test_the_body_begins_where_its_field_does_but_with_a_byline_it_begins_behind_it() -> None:
    prose = "The port of Larnby will charge more for berths from May on, its board decided on Monday."
    head = {"headline": "Harbour fees rise again"}
    headed = read_story({**head, "articleBody": f"<h2>What it costs</h2><p>{prose}</p>"}).document.article
    assert headed.article_body == f"What it costs\n\n{prose}"
    signed = read_story({**head, "articleBody": f"<p>By Ada Berg</p><p>{prose}</p>"}).document.article
    assert (signed.article_body, signed.author[0].name) == (prose, "Ada Berg")


def test_nothing_to_say_is_no_element_and_a_stranger_an_error() -> None:
    assert script_of(None) == script_of("") == ""
    with pytest.raises(TypeError, match="Path"):
        script_of(Path())


def test_jinja2_templates_print_an_article() -> None:
    jinja2 = pytest.importorskip("jinja2")
    environment = jinja2.Environment(extensions=["newsld.contrib.jinja2.NewsldExtension"], autoescape=True)
    article = newsld.NewsArticle(headline=HOSTILE[0])
    as_function = environment.from_string("{{ newsld(article) }}").render(article=article)
    as_filter = environment.from_string("{{ article | newsld }}").render(article=article)
    assert as_function == as_filter == newsld.embed(article)
    with_nonce = environment.from_string("{{ newsld(article, 'r4nd') }}").render(article=article)
    assert with_nonce.startswith('<script type="application/ld+json" nonce="r4nd">')
    assert environment.from_string("{{ newsld(nothing) }}{{ nothing | newsld }}").render() == ""
