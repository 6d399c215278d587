"""Every character of Unicode comes back as it was, from every format, and by every reader."""

from __future__ import annotations

import json

import pyoxigraph
import pytest
import rdflib
from rdf_support import FORMATS, READ, dump

import newsld
from newsld import NewsArticle, Thing
from newsld.formats import ReadOptions, WriteOptions, jsonld

SURROGATES = range(0xD800, 0xE000)
# https://www.w3.org/TR/xml/#charsets
NOT_XML = {*range(0x20), 0xFFFE, 0xFFFF} - {0x9, 0xA, 0xD}


def texts(without: set[int] = frozenset()) -> list[str]:  # type: ignore[assignment]
    """Texts that hold every code point once, but for surrogates and those to leave out."""
    every = [chr(code) for code in range(0x110000) if code not in SURROGATES and code not in without]
    return ["".join(every[start : start + 8192]) for start in range(0, len(every), 8192)]


def things(name: str) -> tuple[Thing, ...]:
    without = NOT_XML if name == "rdf-xml" else {0} if name == "json-ld" else set()
    return tuple(
        Thing.of({"@id": f"https://a.example/{n}", "name": text}) for n, text in enumerate(texts(without))
    )


@pytest.mark.parametrize("name", FORMATS)
def test_in_rdf(name: str) -> None:
    article = things(name)
    written = dump(article, name)
    expected = {thing.name for thing in article}
    assert {thing.name for thing in FORMATS[name][0].load(written, READ)[0]} == expected
    assert {quad.object.value for quad in pyoxigraph.parse(written, FORMATS[name][2])} == expected


@pytest.mark.parametrize("name", ["n-triples", "turtle", "rdf-xml"])
def test_in_rdf_as_rdflib_reads_it(name: str) -> None:
    article = things(name)
    graph = rdflib.Graph().parse(data=dump(article, name), format=FORMATS[name][1])
    assert {str(text) for text in graph.objects()} == {thing.name for thing in article}


def test_in_json_ld() -> None:
    article = things("json-ld")
    written = jsonld.dump(article, WriteOptions())
    back, findings = jsonld.load(written, ReadOptions())
    assert [thing.name for thing in back] == [thing.name for thing in article]
    assert findings == []
    assert [node["name"] for node in json.loads(written)["@graph"]] == [thing.name for thing in article]


def test_in_an_embed() -> None:
    for text in texts():
        script = newsld.embed(NewsArticle(headline=text))
        inner = script.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
        assert "<" not in inner
        assert json.loads(inner)["headline"] == text


def test_characters_of_two_scripts_and_of_direction_stay_as_they_were_written() -> None:
    # A Cyrillic ha in a Latin name, an override of direction, a space without width, a decomposed umlaut.
    name = "Rap\u0445ael \u202eexe.txt\u200bMu\u0308ller"
    for written in ("json-ld", *FORMATS):
        text = newsld.serialize(Thing(id="https://a.example/", name=name), format=written)
        (back,), _ = (jsonld if written == "json-ld" else FORMATS[written][0]).load(text.encode(), READ)
        assert back.name == name
