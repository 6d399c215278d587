"""newsld inspect: the JSON that scripts read, and the page that a person reads."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import jsonschema
import pytest
from hypothesis import given, strategies as st

import newsld
from newsld import (
    Attribution,
    CitedWork,
    Document,
    Evidence,
    Finding,
    InTextCitation,
    Name,
    NewsArticle,
    Organization,
    Person,
    Reference,
    Source,
    Span,
)
from newsld.cli.reading import Failure
from newsld.cli.report import report
from newsld.cli.shapes import failed_inspection, inspection
from newsld.model.nodes import adopt
from newsld.schema import publish
from newsld.terminal import Style

TEXT = """\
Fees Rise

By Ada Moreno

Fees rise (Quill, 2024) and fall (Doe, 2020).

Quill, T. (2024). Fees. Post.
"""
SCHEMA = json.loads(publish()["inspect.schema.json"])


def span(text: str) -> Span:
    start = TEXT.index(text)
    return Span(start, start + len(text))


@pytest.fixture
def document() -> Document:
    """A document with one of everything."""
    evidence = {
        "/headline": (Evidence("Fees Rise", "text", span("Fees Rise")),),
        "/author/name": (Evidence("Ada Moreno", "text", span("Ada Moreno")),),
        "/inLanguage": (Evidence("en", "inferred"),),
        "/datePublished": (
            Evidence("2024-05-01", "command-line"),
            Evidence("2024-05-02", "text", Span(0, 1)),
            Evidence("2024-05-01", "text", Span(2, 3)),
        ),
    }
    reference = Reference(
        raw="Quill, T. (2024). Fees. Post.",
        span=span("Quill, T. (2024). Fees. Post."),
        style="apa",
        author=(Name(family="Quill", given="T."),),
        issued="2024",
        title="Fees",
        container="Post",
        type="article-newspaper",
        confidence=0.9,
    )
    return Document(
        source=Source(TEXT, "fees.txt"),
        article=NewsArticle(
            headline="Fees Rise",
            author=[Person(name="Ada Moreno")],
            in_language="en",
            article_section=["News", "Ports"],
            date_published="2024-05-01",
            article_body="Fees rise (Quill, 2024) and fall (Doe, 2020).",
        ),
        body_span=span("Fees rise (Quill, 2024) and fall (Doe, 2020)."),
        evidence=MappingProxyType(evidence),
        references=(reference,),
        in_text_citations=(
            InTextCitation("(Quill, 2024)", span("(Quill, 2024)"), (0,)),
            InTextCitation(
                "(Doe, 2020)", span("(Doe, 2020)"), (), "unresolved", works=(CitedWork(("Doe",), "2020"),)
            ),
        ),
        claims=(Attribution("Ada", "said", "fees rise", span("Fees rise"), None, (0,), 0.5),),
        findings=(Finding("SEC008", "byte 0x92 is no UTF-8", Span(11, 12)), Finding("DOC009", "cut short")),
    )


def test_json_is_one_object_a_line_and_an_article(run: Any, write: Any, jsonld: Any) -> None:
    write("all.jsonld", f"[{jsonld('A')}, {jsonld('B')}]")
    write("fees.txt")
    done = run("inspect", "--json", "all.jsonld", "fees.txt")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(row["file"], row["index"], row["headline"]) for row in rows] == [
        ("all.jsonld", 0, "A"),
        ("all.jsonld", 1, "B"),
        ("fees.txt", 0, "Harbour Fees Rise Again"),
    ]
    for row in rows:
        jsonschema.validate(row, SCHEMA)


def test_json_of_the_example_article_says_what_stands_where(run: Any, example: Path) -> None:
    row = json.loads(run("inspect", "--json", example).stdout)
    text = example.read_text("utf-8")
    jsonschema.validate(row, SCHEMA)
    assert row["authors"] == ["Elena Marchetti"]
    assert row["editors"] == ["Tomasz Wilk", "Ana Ruiz Calder"]
    assert row["roles"] == {"author": row["authors"], "editor": row["editors"]}
    assert (row["language"], row["sections"], row["format"]) == ("en", ["News"], "text")
    assert (row["date_published"], row["site"], row["errors"]) == (None, None, [])
    assert text[row["body_start"] :].startswith("Kim Jong Un used")
    for start, end in [row["spans"]["/author/name"], row["spans"]["/headline"]]:
        assert text[start:end] in (row["headline"], *row["authors"])
    assert len(row["references"]) == 8
    for reference in row["references"]:
        assert text[reference["start"] : reference["end"]] == reference["raw"]
    for mark in row["in_text_citations"]:
        assert text[mark["start"] : mark["end"]] == mark["text"]
        assert len(mark["references"]) == 1


def test_json_of_an_input_that_cannot_be_read_holds_the_error_and_nothing_else(run: Any, write: Any) -> None:
    write("fees.txt")
    write("bad.jsonld", '{"@type":\n "NewsArticle",,}')
    done = run("inspect", "--json", "bad.jsonld", "fees.txt")
    bad, good = (json.loads(line) for line in done.stdout.splitlines())
    assert done.code == 2
    assert good["headline"] == "Harbour Fees Rise Again"
    jsonschema.validate(bad, SCHEMA)
    assert bad.keys() == good.keys()
    (error,) = bad["errors"]
    assert (error["code"], error["line"], error["column"]) == ("DOC001", 2, 16)
    assert done.stderr == f"bad.jsonld:2:16: DOC001 {error['message']}\n"


def test_json_tells_why_a_citation_is_not_bound_and_what_it_may_mean(run, write):
    write("fees.txt", FEES)
    done = run("inspect", "--json", "fees.txt")
    row = json.loads(done.stdout)
    jsonschema.validate(row, SCHEMA)
    told = {
        mark["text"]: (mark["references"], mark["resolution"], mark["candidates"])
        for mark in row["in_text_citations"]
    }
    assert told == {
        "(Holm, 2021)": ([0], "resolved", []),
        "(Holm, 2020)": ([0], "year-mismatch", [0]),
        "(Lindt, 2019)": ([3], "name-mismatch", [3]),
        "(Berg, 2018)": ([1, 2], "ambiguous", [1, 2]),
        "(Roca, 2017)": ([], "unresolved", []),
    }


FEES = """Harbour Fees Rise Again

By Mia Quill

May 3, 2024

The harbour board met on Monday (Holm, 2021). It raised all fees by a tenth, the second time (Holm, 2020).

Boats pay more than houses do now (Lindt, 2019). No other port asks as much (Berg, 2018).

Nor does one say why (Roca, 2017).

References

Holm, R. (2021). Fees at the quay. Harbour Review, 3(1), 1–9.
Berg, S. (2018). What ports ask. Quay Press.
Berg, T. (2018). Why ports ask. Quay Press.
Lind, A. (2019). Boats and houses. Quay Press.
"""


def test_json_has_every_part_of_a_document(document: Document) -> None:
    row = inspection(document)
    jsonschema.validate(row, SCHEMA)
    assert row["in_text_citations"][1] == {
        "text": "(Doe, 2020)",
        "start": span("(Doe, 2020)").start,
        "end": span("(Doe, 2020)").end,
        "references": [],
        "resolution": "unresolved",
        "candidates": [],
    }
    assert row["claims"][0]["verbatim"] is False
    assert row["errors"] == [
        {"code": "SEC008", "message": "byte 0x92 is no UTF-8", "line": 3, "column": 1},
        {"code": "DOC009", "message": "cut short", "line": None, "column": None},
    ]


def test_a_place_is_that_of_the_best_evidence_or_of_one_that_says_the_same(document: Document) -> None:
    spans = inspection(document)["spans"]
    assert spans["/headline"] == [0, 9]
    assert spans["/datePublished"] == [2, 3]
    assert "/inLanguage" not in spans


def test_positions_in_extracted_text_are_said_to_be_that(document: Document) -> None:
    assert "positions" not in inspection(document)
    assert inspection(replace(document, positions="text"))["positions"] == "text"


def test_roles_without_a_property_are_named_as_the_article_names_them() -> None:
    article = adopt(
        {
            "@type": "NewsArticle",
            "author": [{"@type": "Person", "givenName": "Ada", "familyName": "Moreno"}, "Newsroom"],
            "contributor": {
                "@type": "Role",
                "roleName": "photographs",
                "contributor": {"@type": "Person", "name": "Ida Lund"},
            },
            "translator": {"@type": "Person", "name": "Ben Osei"},
            "editor": {"@id": "#unknown"},
        }
    )
    assert isinstance(article, NewsArticle)
    row = inspection(Document(source=Source(""), article=article))
    assert row["roles"] == {
        "author": ["Ada Moreno", "Newsroom"],
        "photographs": ["Ida Lund"],
        "translator": ["Ben Osei"],
    }
    assert row["editors"] == []


def test_the_site_is_what_it_is_part_of_or_its_publisher() -> None:
    publisher = Organization(name="Larnby Media")
    article = NewsArticle(publisher=publisher)
    assert inspection(Document(source=Source(""), article=article))["site"] == "Larnby Media"
    article = NewsArticle(publisher=publisher, is_part_of=[newsld.WebSite(name="The Post")])
    assert inspection(Document(source=Source(""), article=article))["site"] == "The Post"


def test_a_file_name_that_is_no_text_does_not_break_the_json() -> None:
    assert failed_inspection(Failure("caf\udce9.txt", "gone"))["file"] == "caf\ufffd.txt"


def test_the_page_shows_each_value_with_line_and_column(run: Any, example: Path) -> None:
    page = run("inspect", example).stdout
    for line in (
        r"^ +3:1  headline +Pyongyang Draws Closer to Moscow",
        r"^ +8:12  author +Elena Marchetti$",
        r"^ +10:11  editor +Tomasz Wilk$",
        r"^ +10:27 +Ana Ruiz Calder$",
        r"^ +published +– not found$",
        r"^ +language +en +\(inferred\)$",
        r"^ +12:1  body +4 paragraphs, 326 words, to 18:434$",
        r"^References: 8, ",
        r"^ +27:1  4  Shin, M\. · 2023-01-30 +\d+%$",
        r"^ +Why Is North Korea Supporting Russia on Ukraine\?$",
        r"^ +in The Diplomat · ",
        r"^ +cited at 16:194, 18:237, 18:421$",
        r"^In-text citations: 13, all resolved$",
        r"^ +12:349  \(MoFA, 2023\) +→ 2 MoFA 2023$",
    ):
        assert re.search(line, page, re.MULTILINE), line
    assert max(map(len, page.splitlines())) <= 80


def test_the_page_marks_what_is_to_be_checked(document: Document) -> None:
    page = report(document, Style())
    assert re.search(r"Quill, T\. · 2024 +check: 90%$", page, re.MULTILINE)
    assert "References: 1, 1 to check, read as apa\n" in page
    assert "In-text citations: 2, 1 to check\n" in page
    assert re.search(r"\(Doe, 2020\) +→ check: no reference fits$", page, re.MULTILINE)
    assert re.search(r"SEC008  byte 0x92 is no UTF-8$", page, re.MULTILINE)
    assert re.search(r"^ +1:3  published +2024-05-01$", page, re.MULTILINE)


def test_the_page_says_why_a_citation_is_open(document: Document) -> None:
    mark = InTextCitation("(Quill, 2025)", Span(0, 1), (), "year-mismatch", (0,))
    assert "→ check: the year differs, perhaps 1 Quill 2024\n" in report(
        replace(document, in_text_citations=(mark,)), Style(100)
    )
    works = (CitedWork(("Quill",), "2024", reference=0), CitedWork(("Doe",), "2020", resolution="unresolved"))
    mark = InTextCitation("(Quill, 2024; Doe, 2020)", Span(0, 1), (0,), "unresolved", works=works)
    assert "→ 1 Quill 2024; check Doe 2020: no reference fits\n" in report(
        replace(document, in_text_citations=(mark,)), Style(100)
    )


def test_a_reference_that_was_not_understood_is_shown_as_it_stands(document: Document) -> None:
    page = report(replace(document, references=(Reference(raw="See our archive"),)), Style())
    assert re.search(r"1  See our archive +not understood$", page, re.MULTILINE)


def test_colour_is_for_terminals_and_never_against_no_color(document: Document, run: Any, write: Any) -> None:
    assert "\x1b[1m" in report(document, Style(has_colour=True))
    assert "\x1b" not in report(document, Style())
    write("fees.txt")
    assert "\x1b" not in run("inspect", "fees.txt").stdout


def test_without_unicode_our_own_symbols_are_ascii(document: Document) -> None:
    page = report(document, Style(has_symbols=False))
    assert page.isascii()
    assert "-> 1 Quill 2024" in page


HOSTILE = st.text(st.sampled_from("a \t\n\x00\x07\x1b\x7f\x85\x9b\u202e\u2066\u2028[]0m名́") | st.characters())


@given(HOSTILE, HOSTILE, st.integers(1, 100))
def test_no_text_of_an_article_can_steer_a_terminal(one: str, other: str, columns: int) -> None:
    article = adopt(
        {
            "@type": ["NewsArticle", one],
            "headline": one,
            "author": {"@type": "Person", "name": other, "jobTitle": one},
            "contributor": {
                "@type": "Role",
                "roleName": one,
                "contributor": {"@type": "Person", "name": "x"},
            },
            "articleBody": other,
        }
    )
    assert isinstance(article, NewsArticle)
    reference = Reference(raw=one, author=(Name(literal=one),), title=other, url=one, confidence=0.5)
    hostile = Document(
        source=Source(other, one),
        article=article,
        format=one,
        references=(reference, Reference(raw=other)),
        in_text_citations=(InTextCitation(one, None, (0, 7)),),
        claims=(Attribution(one, other, one, None),),
        findings=(Finding("DOC009", other),),
    )
    page = report(hostile, Style(columns))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", page)
    assert page.endswith("\n")


def test_statements_say_what_is_done_with_them_and_why_they_are_no_claims(run: Any, write: Any) -> None:
    write(
        "ice.txt",
        "The Ice Came Late\n\nBy Ada Berg\n\nRuna Holt said that the ice came late. The guild of the pier "
        "denied that the lamp was out. Berlin said that the pier was safe.\n",
    )
    page = run("inspect", "ice.txt").stdout
    heading, *rows = page[page.index("Statements") :].splitlines()
    assert heading == "Statements: 3, 1 to check, 1 published as Claims"
    texts = [" ".join(row.split()) for row in rows]
    assert texts[0].startswith("5:21 Runa Holt asserts (said)")
    assert texts[1] == "the ice came late"
    assert texts[2].startswith("Claim #claim-")
    assert texts[3].split(" (denied)")[0].endswith("denies")
    assert texts[5] == "no Claim: not asserted"
    assert texts[8] == "no Claim: its speaker is not named in full"


def test_fact_checks_say_what_was_checked_and_what_came_out(run: Any, write: Any) -> None:
    write(
        "check.md",
        "---\ntitle: No\nclaimReview:\n  - claimReviewed: The port closes in May.\n"
        "    itemReviewed: {author: Edda Holm, appearance: https://larnby.example/speech}\n"
        "    reviewRating: {name: False, ratingValue: 1, bestRating: 5}\n"
        "  - claimReviewed: Nobody uses the port.\n---\n\nThe port stays open.\n",
    )
    page = run("inspect", "check.md").stdout
    rows = [" ".join(row.split()) for row in page[page.index("Fact-checks") :].splitlines()]
    assert rows == [
        "Fact-checks: 2",
        "4:20 The port closes in May. False (1 of 5)",
        "claimed by Edda Holm · in https://larnby.example/speech",
        "7:20 Nobody uses the port. – no rating",
        "– nobody is named as claiming it",
    ]
