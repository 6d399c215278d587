"""JSON-LD under contexts of others: mapped to files, never fetched, every term checked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from growth import growth
from rdf_support import by_pyoxigraph, dump

from newsld.document import Finding
from newsld.errors import ContextError, ReadError
from newsld.formats import ReadOptions, jsonld
from newsld.formats.jsonld.foreign import expand
from newsld.model import Literal, NewsArticle, Ordered, Thing

pytest.importorskip("pyld", reason="contexts of others need PyLD")

HOUSE = "https://house.example/context"
CONTEXT = {
    "@vocab": "https://house.example/terms/",
    "Story": "http://schema.org/NewsArticle",
    "title": "http://schema.org/headline",
    "by": {"@id": "http://schema.org/author", "@container": "@list"},
    "day": {"@id": "http://schema.org/datePublished", "@type": "http://schema.org/Date"},
}


@pytest.fixture
def options(tmp_path: Path) -> ReadOptions:
    path = tmp_path / "house.jsonld"
    path.write_text(json.dumps({"@context": CONTEXT}))
    return ReadOptions(name="story.jsonld", contexts={HOUSE: path})


def read(document: dict[str, Any], options: ReadOptions) -> tuple[list[Thing], list[Finding]]:
    findings: list[Finding] = []
    return expand(document, options, findings), findings


def test_a_mapped_context_is_read_from_its_file(options: ReadOptions) -> None:
    document = {
        "@context": HOUSE,
        "@type": "Story",
        "title": "Ferries",
        "by": ["Ada", "Bo"],
        "day": "2026",
        "desk": 7,
    }
    (article,), findings = read(document, options)
    assert article == NewsArticle.of(
        {
            "@type": "NewsArticle",
            "author": Ordered(["Ada", "Bo"]),
            "datePublished": "2026",
            "https://house.example/terms/desk": 7,
            "headline": "Ferries",
        }
    )
    assert not findings


def test_the_door_for_json_ld_leads_here(options: ReadOptions) -> None:
    things, _ = jsonld.load(json.dumps({"@context": HOUSE, "title": "Ferries"}).encode(), options)
    assert things == [Thing.of({"headline": "Ferries"})]


@pytest.mark.parametrize(
    "spelling", ["https://schema.org", "http://schema.org/", "https://schema.org/docs/jsonldcontext.jsonld"]
)
def test_schema_org_s_context_needs_no_file(options: ReadOptions, spelling: str) -> None:
    document = {
        "@context": [spelling, HOUSE, {"@vocab": "http://schema.org/"}],
        "url": "https://a.example/",
        "title": "T",
    }
    assert read(document, options)[0] == [Thing.of({"headline": "T", "url": "https://a.example/"})]


def test_a_context_may_name_another_that_is_mapped(options: ReadOptions, tmp_path: Path) -> None:
    outer = tmp_path / "outer.jsonld"
    outer.write_text(
        json.dumps({"@context": ["context", {"kicker": "http://schema.org/alternativeHeadline"}]})
    )
    contexts = {**options.contexts, "https://house.example/outer": outer}
    document = {"@context": "https://house.example/outer", "title": "T", "kicker": "K"}
    assert expand(document, ReadOptions(contexts=contexts)) == [
        Thing.of({"alternativeHeadline": "K", "headline": "T"})
    ]


@pytest.mark.parametrize(
    "iri",
    [
        "https://other.example/c",
        "http://127.0.0.1/c",
        "file:///etc/passwd",
        "file:///dev/zero",
        "context.jsonld",
    ],
)
@pytest.mark.parametrize("nested", [False, True])
def test_any_other_context_is_refused_by_name(options: ReadOptions, iri: str, nested: bool) -> None:
    document: dict[str, Any] = {"@context": iri, "title": "T"}
    if nested:
        document = {"@context": HOUSE, "title": "T", "by": [document]}
    with pytest.raises(ContextError, match=iri.replace(".", r"\.")) as caught:
        expand(document, options)
    assert caught.value.file == "story.jsonld"


@pytest.mark.parametrize("content", [b"{", b"[]", b'"x"', b"\xff"])
def test_a_context_file_that_is_none_is_an_error(options: ReadOptions, content: bytes) -> None:
    options.contexts[HOUSE].write_bytes(content)
    with pytest.raises(ReadError):
        expand({"@context": HOUSE, "title": "T"}, options)


def test_a_missing_context_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot be read"):
        expand({"@context": HOUSE}, ReadOptions(contexts={HOUSE: tmp_path / "none"}))


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no /dev/zero here")
def test_a_context_file_without_end_is_read_to_a_limit() -> None:
    with pytest.raises(ReadError, match=f"the context {HOUSE!r} is larger than 16 MiB"):
        expand({"@context": HOUSE}, ReadOptions(contexts={HOUSE: Path("/dev/zero")}))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ([HOUSE, {"x": "https://x.example/"}], "context overflow"),
        ("file:///etc/passwd", "'file:///etc/passwd' is not bundled and nothing is fetched"),
        ({"@import": "file:///etc/passwd"}, "'file:///etc/passwd' is not bundled and nothing is fetched"),
        (
            {"x": {"@id": "https://x.example/", "@context": "http://127.0.0.1:9/"}},
            "'http://127.0.0.1:9/' is not",
        ),
    ],
)
def test_a_mapped_context_names_no_other_that_is_not_mapped(content: Any, told: str, tmp_path: Path) -> None:
    path = tmp_path / "context.json"
    path.write_text(json.dumps({"@context": content}))
    with pytest.raises(ReadError, match=told):
        expand({"@context": HOUSE, "x": {"y": 1}}, ReadOptions(contexts={HOUSE: path}))


def test_an_error_of_the_standard_is_told_by_its_code(options: ReadOptions) -> None:
    with pytest.raises(ReadError, match="not JSON-LD: invalid term definition"):
        expand({"@context": {"x": 7}}, options)
    with pytest.raises(ReadError, match="conflicting indexes"):
        expand(
            {"@context": HOUSE, "@graph": [{"@id": "a:x", "@index": "1"}, {"@id": "a:x", "@index": "2"}]},
            options,
        )


def test_ids_are_resolved_against_a_base_or_stay_relative(options: ReadOptions) -> None:
    document = {"@context": HOUSE, "@id": "#a", "title": "T"}
    assert expand(document, options)[0].id == "#a"
    based = ReadOptions(contexts=options.contexts, base="https://a.example/x")
    assert expand(document, based)[0].id == "https://a.example/x#a"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"@value": "x", "@language": "en .\n<i:s> <i:p> \"x\"@en"}, "is no language tag"),
        ({"@id": "https://a.example/> <i:s> <i:p> <i:o"}, "is no absolute IRI"),
    ],
)  # fmt: skip
def test_an_invalid_term_is_left_out_and_told(options: ReadOptions, value: Any, message: str) -> None:
    things, findings = read({"@context": HOUSE, "@id": "a:x", "title": "T", "extra": value}, options)
    assert things == [Thing.of({"@id": "a:x", "headline": "T"})]
    assert message in findings[0].message
    assert len(by_pyoxigraph(dump(things))) == 1


def test_literals_graphs_and_json_come_through(options: ReadOptions) -> None:
    document = {
        "@context": HOUSE,
        "@id": "a:x",
        "label": {"@value": "Fähre", "@language": "de"},
        "raw": {"@value": {"b": 1, "a": [True]}, "@type": "@json"},
        "@graph": [{"@id": "a:y", "title": "Inside"}],
    }
    (thing,), _ = read(document, options)
    terms = "https://house.example/terms/"
    assert thing.node[f"{terms}label"] == Literal("Fähre", language="de")
    assert thing.node[f"{terms}raw"].value == '{"a":[true],"b":1}'
    assert thing.node["@graph"] == (Thing.of({"@id": "a:y", "headline": "Inside"}),)


def test_many_values_take_time_in_proportion(options: ReadOptions) -> None:
    def cite(count: int) -> None:
        works = [{"@id": f"a:{number}", "title": f"Work {number}"} for number in range(count)]
        (article,), _ = read({"@context": HOUSE, "@id": "a:x", "cites": works}, options)
        assert len(article.node["https://house.example/terms/cites"]) == count

    assert growth(cite, 5_000) < 1.7


def test_a_key_or_type_without_a_meaning_is_left_out_and_told(options: ReadOptions, tmp_path: Path) -> None:
    path = tmp_path / "narrow.jsonld"
    path.write_text('{"@context": {"title": "http://schema.org/headline", "draft": null}}')
    document = {"@context": HOUSE, "title": "Ferries", "mood": "calm", "draft": "no", "@type": "Story"}
    narrow = ReadOptions(contexts={HOUSE: path})
    things, findings = jsonld.load(json.dumps(document).encode(), narrow)
    assert things == [Thing.of({"headline": "Ferries"})]
    assert sorted(finding.message.split("'")[1] for finding in findings) == ["Story", "mood"]


def test_a_context_set_to_null_inside_takes_names_their_meaning() -> None:
    document = {
        "@context": "https://schema.org",
        "author": {"@context": None, "name": "Ada"},
        "headline": "x",
    }
    (thing,), findings = jsonld.load(json.dumps(document).encode(), ReadOptions())
    assert thing.node["headline"] == "x"
    assert [finding.code for finding in findings] == ["VOC009"]
