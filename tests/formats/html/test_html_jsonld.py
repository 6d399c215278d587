"""JSON-LD scripts that are no JSON: read as they were meant, each on its own, and reported."""

import re

import pytest

import newsld
from newsld import Document

ARTICLE = '{"@type": "NewsArticle", "headline": "Ferry crews strike", "datePublished": "2026-03-04"}'
BROKEN = {
    "raw line end": '{"@type":"NewsArticle","headline":"Ferry crews\nstrike","datePublished":"2026-03-04"}',
    "raw tab": '{"@type":"NewsArticle","headline":"Ferry\tcrews strike","datePublished":"2026-03-04"}',
    "comma before brace": ARTICLE.replace("}", ",}"),
    "comma before bracket": "[" + ARTICLE + ",]",
    "two commas": ARTICLE.replace(", ", ",, "),
    "missing comma": ARTICLE.replace('strike", ', 'strike" '),
    "block comment": "/* made by hand */" + ARTICLE,
    "line comment": ARTICLE.replace("{", "{ // the article\n"),
    "HTML comment": f"<!--\n{ARTICLE}\n-->",
    "CDATA": f"<![CDATA[{ARTICLE}]]>",
    "commented CDATA": f"//<![CDATA[\n{ARTICLE}\n//]]>",
    "starred CDATA": f"/*<![CDATA[*/{ARTICLE}/*]]>*/",
    "two texts": ARTICLE + '{"@type":"BreadcrumbList"}',
    "two texts with a comma": ARTICLE + ',\n{"@type":"BreadcrumbList"}',
    "comment before a key": ARTICLE.replace(', "date', ', /* of print */ "date'),
    "line ends of a blog's editor": f"<p>{ARTICLE.replace(', ', ',<br />')}</p>",
    "a line end of a blog's editor before the end": ARTICLE.replace("}", "<br />\n}"),
    "typographic quotation marks that only close": ARTICLE.replace('"', "”"),
    "a number with a sign": ARTICLE.replace("{", '{"wordCount": +12, '),
    "entities": ARTICLE.replace('"', "&quot;"),
    "numeric entities": ARTICLE.replace('"', "&#34;"),
    "keys without quotation marks": ARTICLE.replace('"@type"', "@type").replace('"headline"', "headline"),
    "single quotation marks": ARTICLE.replace('"', "'"),
    "typographic quotation marks": ARTICLE.replace('"headline"', "“headline”"),
    "inner quotation marks": ARTICLE.replace("Ferry crews strike", 'Ferry "crews" strike'),
    "escaped apostrophe": ARTICLE.replace("crews", "crews\\'"),
    "half of a character": ARTICLE.replace("{", '{"genre": "\\ud83d", '),
    "end missing": ARTICLE[:-1],
    "closing too many": ARTICLE + "}",
    "semicolon": ARTICLE + ";",
    "assignment": f"var data = {ARTICLE};",
    "constants of JavaScript": ARTICLE.replace("{", '{"image": undefined, '),
    "constants of Python": ARTICLE.replace("{", '{"isAccessibleForFree": True, '),
    "value missing": ARTICLE.replace("{", '{"image": , '),
    "zero-width mark first": "\u200b" + ARTICLE,
}


def read(*scripts: str, kind: str = "application/ld+json") -> Document:
    head = "".join(f'<script type="{kind}">{script}</script>\n' for script in scripts)
    return newsld.parse(f"<html><head>\n{head}</head><body></body></html>", format="html")


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_script_is_read_as_it_was_meant_and_told(kind: str) -> None:
    document = read(BROKEN[kind])
    (finding,) = document.findings
    assert finding.code == "VOC009"
    assert finding.span is not None
    assert document.source[finding.span] == '<script type="application/ld+json">'
    assert document.source.position(finding.span.start) == (2, 1)
    (line, column), *_ = re.findall(r"\(line (\d+), column (\d+)\)", finding.message)
    begin = document.source.text.index(BROKEN[kind])
    end = begin + len(BROKEN[kind])
    assert document.source.position(begin) <= (int(line), int(column)) <= document.source.position(end)
    headline = (document.article.headline or "").replace('"', "").replace("'", "")
    assert headline == "Ferry crews strike"
    assert document.article.date_published == "2026-03-04"


@pytest.mark.parametrize("kind", sorted(BROKEN))
def test_a_broken_script_costs_no_other_one(kind: str) -> None:
    document = read('{"@type":"WebSite","name":"Coast Courier"}', BROKEN[kind])
    assert document.article.publisher[0].name == "Coast Courier"
    assert document.article.date_published == "2026-03-04"


def test_a_whole_script_is_no_finding() -> None:
    assert read(ARTICLE).findings == ()


@pytest.mark.parametrize(
    "kind", ["application/ld+json; charset=utf-8", "application/json+ld", "text/ld+json"]
)
def test_a_wrong_type_is_read_and_told(kind: str) -> None:
    document = read(ARTICLE, kind=kind)
    assert document.article.headline == "Ferry crews strike"
    assert [finding.code for finding in document.findings] == ["VOC009"]


@pytest.mark.parametrize("content", ['"NewsArticle"', "5", "null", "true"])
def test_a_script_without_an_object_is_told(content: str) -> None:
    (finding,) = read(content).findings
    assert "holds no object" in finding.message


def test_a_script_of_nothing_but_words_is_told() -> None:
    document = read("nothing to see here")
    (finding,) = document.findings
    assert finding.code == "VOC009"
    assert "nothing could be read" in finding.message


def test_values_of_a_script_stand_where_they_are_written() -> None:
    document = read(ARTICLE.replace("strike", "str\\u0069ke"))
    (evidence, *_) = document.evidence["/headline"]
    assert (evidence.origin, evidence.verbatim) == ("markup", False)
    assert evidence.span is not None
    assert document.source[evidence.span] == "Ferry crews str\\u0069ke"
