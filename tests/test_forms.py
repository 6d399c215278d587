"""One article in every form it is kept in is one NewsArticle, but for what the form adds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from docx_support import core, document, docx, paragraph

import newsld
from newsld import Document

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "pyongyang-moscow.txt"
FORMS = ROOT / "tests" / "data" / "forms"
ADDED = {
    "markdown": set(),
    "docx": set(),
    "html": {"publisher"},
    "wordpress": {"url", "datePublished", "dateModified", "publisher", "keywords", "inLanguage"},
    "wordpress-rest": {"url", "datePublished", "dateModified", "keywords"},
}
FORM_ONLY = {"articleSection": {"docx"}}
"""Properties that a form has no place for."""


def word() -> bytes:
    lines = [line.strip() for line in EXAMPLE.read_text("utf-8").splitlines() if line.strip()]
    text = [
        paragraph(lines[1], "Titel"),
        *map(paragraph, lines[4:10]),
        paragraph("References", "berschrift1"),
    ]
    main = document([*text, *map(paragraph, lines[10:])])
    return docx(main, {"docProps/core.xml": core(creator="Elena Marchetti", title="draft_final2")})


def in_form(name: str) -> Document:
    if name == "docx":
        return newsld.parse(word(), name="pyongyang-moscow.docx")
    suffix = {"markdown": "md", "html": "html", "wordpress": "wxr", "wordpress-rest": "json"}[name]
    return newsld.read(FORMS / f"pyongyang-moscow.{suffix}")


def plain(value: Any) -> Any:
    """Data with the ids relative, as they are without a URL, and without the profiles of accounts."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return "#" + value.partition("#")[2] if isinstance(value, str) and "longview.example" in value else value


def node(document: Document, name: str) -> dict[str, Any]:
    data = plain(newsld.to_jsonld(document))
    if name == "wordpress-rest":
        assert data["author"].pop("url")
    return {key: value for key, value in data.items() if key not in ADDED.get(name, set())}


@pytest.mark.parametrize("name", ADDED)
def test_the_example_article_is_the_same_article_in_every_form(name: str) -> None:
    found = in_form(name)
    assert found.format == name
    assert found.findings == ()
    expected = node(newsld.read(EXAMPLE), "text")
    expected = {key: value for key, value in expected.items() if name not in FORM_ONLY.get(key, set())}
    if name == "wordpress":
        assert expected.pop("inLanguage") == "en"
    assert node(found, name) == expected


@pytest.mark.parametrize("name", ADDED)
def test_citations_are_bound_alike_and_stand_where_they_stand(name: str) -> None:
    expected, found = newsld.read(EXAMPLE), in_form(name)
    assert [(mark.text, mark.references) for mark in found.in_text_citations] == [
        (mark.text, mark.references) for mark in expected.in_text_citations
    ]
    if name != "wordpress-rest":
        assert [found.source[mark.span] for mark in found.in_text_citations] == [
            mark.text for mark in expected.in_text_citations
        ]
    assert found.positions == ("text" if name in ("docx", "wordpress-rest") else "source")
