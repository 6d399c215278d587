"""Whatever form JSON-LD has under schema.org's context, nothing of it is lost: PyLD is the judge.

Documents of every shape are made, from aliases and full IRIs to lists in lists and graphs in graphs. Each is
read, written as JSON-LD and in all five RDF syntaxes, and must be the same graph every time.
"""

from __future__ import annotations

import contextlib
import json
import warnings
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st
from rdf_support import BASE, FORMATS, READ, by_pyoxigraph, dump

import newsld
from newsld.document import Finding
from newsld.errors import NewsldError, NewsldWarning
from newsld.formats import ReadOptions, WriteOptions, jsonld
from newsld.model import Thing
from newsld.vocabulary.context import context

pyld: Any = pytest.importorskip("pyld.jsonld", reason="PyLD is the judge")

CONTEXTS: list[Any] = [
    "https://schema.org",
    ["http://schema.org/", {"@language": "de"}],
    ["https://schema.org", {"ex": "https://house.example/ns#", "@base": "https://house.example/d/x"}],
    [{"ex": "https://house.example/ns#"}, "https://schema.org/"],
]
_KEYS = (
    "name headline url datePublished author citation position isPartOf temporal houseWord ex:p dc:title "
    "schema:name schema:url http://schema.org/name http://schema.org/datePublished"
).split()
KEYS = st.sampled_from(_KEYS)
IDS = st.sampled_from(
    ["#a", "#b", "_:x", "", "rel/x", "?q", "//host.example/x", "ex:z", "schema:Thing", "urn:x:1"]
)
TYPES = st.sampled_from(
    ["Person", "NewsArticle", "schema:Person", "http://schema.org/Book", "ex:T", "HouseType"]
)
TEXTS = st.sampled_from(["Ada", "2026", "2026-03", "https://a.example/", "#a", "", "ex:q", "true", "@x", "é"])
NUMBERS = st.sampled_from([0, 7, -3, 2.5, 1e21, 0.1, True, False])
LITERALS = st.one_of(
    st.builds(lambda value: {"@value": value}, TEXTS | NUMBERS),
    st.builds(
        lambda value, tag: {"@value": value, "@language": tag}, TEXTS, st.sampled_from(["en", "de-CH"])
    ),
    st.builds(
        lambda value, kind: {"@value": value, "@type": kind},
        TEXTS | NUMBERS,
        st.sampled_from(
            ["Date", "schema:Date", "http://schema.org/Date", "xsd:date", "HTML", "ex:t", "@json"]
        ),
    ),
)
LEAVES = st.one_of(TEXTS, NUMBERS, LITERALS, st.builds(lambda name: {"@id": name}, IDS))


def nodes(values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    several = values | st.lists(values, max_size=3)
    wrapped = several.map(lambda value: {"@list": value}) | several.map(lambda value: {"@set": value})
    head = st.fixed_dictionaries(
        {}, optional={"@id": IDS, "@type": TYPES | st.lists(TYPES, min_size=1, max_size=2)}
    )
    aliases = st.fixed_dictionaries({}, optional={"id": IDS, "type": TYPES})
    body = st.dictionaries(KEYS, several | wrapped, max_size=4)
    return st.builds(lambda first, rest: {**first, **rest}, head | aliases, body)


NODES = (
    st.recursive(LEAVES, nodes, max_leaves=8)
    .filter(lambda value: isinstance(value, dict))
    .flatmap(lambda inner: nodes(LEAVES | st.just(inner)))
)
DOCUMENTS = st.one_of(
    st.builds(lambda head, node: {"@context": head, **node}, st.sampled_from(CONTEXTS), NODES),
    st.builds(
        lambda head, inner: {"@context": head, "@graph": inner},
        st.sampled_from(CONTEXTS),
        st.lists(NODES, max_size=3),
    ),
    st.builds(
        lambda node, inner: {"@context": "https://schema.org", "@id": "#g", **node, "@graph": [inner]},
        NODES,
        NODES,
    ),
    st.builds(
        lambda node, inner: {"@context": "https://schema.org", **node, "@reverse": {"author": inner}},
        NODES,
        NODES,
    ),
)


def _small_context() -> dict[str, Any]:
    """What schema.org's context says of the terms used here; PyLD takes long for all 3,000."""
    terms = context()["@context"]
    used = {
        "name",
        "url",
        "datePublished",
        "author",
        "citation",
        "position",
        "isPartOf",
        "temporal",
        "headline",
    }
    used |= {"Person", "NewsArticle", "Date", "HTML", "@vocab", "id", "type", "schema", "dc", "xsd", "rdf"}
    return {"@context": {name: meaning for name, meaning in terms.items() if name in used}}


OPTIONS = {
    "base": BASE,
    "documentLoader": lambda *_: {"document": _small_context(), "documentUrl": "", "contextUrl": None},
}


def by_pyld(document: Any) -> set[str]:
    try:
        lines: str = pyld.to_rdf(document, {**OPTIONS, "format": "application/n-quads"})
    except (pyld.JsonLdError, TypeError):
        # It refuses the document, or stumbles over an id of the form of a keyword.
        assume(False)
    return by_pyoxigraph(lines.encode())


def read(document: Any) -> tuple[list[Thing], list[Finding]]:
    return jsonld.load(json.dumps(document).encode(), ReadOptions())


@given(DOCUMENTS)
def test_any_form_gives_the_graph_pyld_gives(document: dict[str, Any]) -> None:
    theirs = by_pyld(document)
    things, findings = read(document)
    assert findings == []
    assert by_pyoxigraph(dump(things)) == theirs


@given(DOCUMENTS)
def test_written_again_it_is_the_same_graph(document: dict[str, Any]) -> None:
    things, _ = read(document)
    written = json.loads(jsonld.dump(things, WriteOptions()))
    assert by_pyld(written) == by_pyld(document)


@pytest.mark.parametrize("form", ["expanded", "flattened"])
@given(document=DOCUMENTS)
def test_in_expanded_and_flattened_form_it_is_the_same_graph(form: str, document: dict[str, Any]) -> None:
    theirs = by_pyld(document)
    other = pyld.expand(document, OPTIONS) if form == "expanded" else pyld.flatten(document, None, OPTIONS)
    things, _ = read(other)
    assert by_pyoxigraph(dump(things)) == theirs


@pytest.mark.parametrize("name", FORMATS)
@given(document=DOCUMENTS)
def test_through_each_syntax_it_is_the_same_graph(name: str, document: dict[str, Any]) -> None:
    things, _ = read(document)
    lines = by_pyoxigraph(dump(things))
    if name not in ("n-quads", "trig") and "@graph" in document and "@id" in document:
        return  # A syntax of one graph refuses it.
    written = dump(things, name)
    assert by_pyoxigraph(written, name) == lines
    back, findings = FORMATS[name][0].load(written, READ)
    assert findings == []
    assert by_pyoxigraph(dump(back)) == lines


KEYWORDS = st.sampled_from(
    "@type @id @value @list @set @graph @reverse @context @nest @included @language @none @index @direction "
    "@json @foo @ name url author datePublished schema:name _:b :x x:".split()
)
ODD = st.recursive(
    st.sampled_from(
        [None, True, 5, 2.5, -1, "", "x", "_:b", "#a", "@type", "http://a b", "Date", "NewsArticle"]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYWORDS, inner, max_size=4),
    max_leaves=10,
)


@given(st.dictionaries(KEYWORDS, ODD, max_size=5))
def test_json_that_makes_no_sense_is_read_or_refused(node: dict[str, Any]) -> None:
    data = json.dumps({"@context": "https://schema.org", **node}).encode()
    with contextlib.suppress(NewsldError), warnings.catch_warnings(action="ignore", category=NewsldWarning):
        things, _ = jsonld.load(data, READ)
        assert len(set(things)) <= len(things)
        for thing in things:
            newsld.embed(thing)
            assert isinstance(thing.model_dump(), dict)
            assert repr(thing)
        for name in ("json-ld", *FORMATS):
            newsld.serialize(things, format=name)
        newsld.parse(data, format="json-ld")
