"""RDF out of models: N-Quads, Turtle, RDF/XML and rdflib graphs, against a hand-written walk and peers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pyld
import rdflib
from models import build, build_dict
from ratios import Ratio, fastest, show

from newsld.formats import ReadOptions, WriteOptions, jsonld
from newsld.formats.rdf import n_quads, rdf_xml, turtle
from newsld.formats.rdf.graph import GraphWalker, to_graph
from newsld.model import NewsArticle, Person
from newsld.nodes import as_dict
from newsld.vocabulary import coercion
from newsld.vocabulary.context import context

BASE = "https://coast.example/ferry-strike"
OPTIONS = WriteOptions(base=BASE)
_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})


def direct(root: dict[str, Any]) -> bytes:
    """N-Quads of a dict by the shortest walk that does it: nothing is checked, nothing reported."""
    lines: list[str] = []
    blanks = iter(range(10**9))

    def iri(value: str) -> str:
        return f"<{BASE}{value}>" if value.startswith("#") else f"<{value}>"

    def term(key: str, value: Any) -> str:
        if isinstance(value, dict):
            return node(value)
        if isinstance(value, int):
            return f'"{value}"^^<http://www.w3.org/2001/XMLSchema#integer>'
        kind = coercion(key)
        if kind == "@id":
            return iri(value)
        text = f'"{value.translate(_ESCAPES)}"'
        return f"{text}^^<http://schema.org/Date>" if kind else text

    def node(value: dict[str, Any]) -> str:
        subject = iri(value["@id"]) if "@id" in value else f"_:b{next(blanks)}"
        for key, values in value.items():
            if key == "@type":
                lines.append(f"{subject} {_TYPE} <http://schema.org/{values}> .\n")
            elif key != "@id":
                for item in values if isinstance(values, list) else [values]:
                    made = term(key, item)
                    lines.append(f"{subject} <http://schema.org/{key}> {made} .\n")
        return subject

    node(root)
    return "".join(lines).encode()


def _peers(document: dict[str, Any]) -> dict[str, Any]:
    """JSON-LD to N-Quads by rdflib and PyLD, with the context in the document so that none is fetched."""
    inline = document | context()
    text = json.dumps(inline)

    def by_rdflib() -> str:
        return rdflib.Dataset().parse(data=text, format="json-ld", base=BASE).serialize(format="nquads")

    def by_pyld() -> str:
        return pyld.jsonld.to_rdf(inline, {"base": BASE, "format": "application/n-quads"})  # type: ignore[attr-defined]

    # Both parse the context of 3,000 terms each time; one that holds only what is used does them justice.
    used = _keys(document)
    terms = {
        key: value for key, value in inline["@context"].items() if key in used or key in ("@vocab", "schema")
    }
    inline["@context"] = terms
    text = json.dumps(inline)
    return {"rdflib": by_rdflib, "PyLD": by_pyld}


def _keys(value: Any) -> set[str]:
    if isinstance(value, dict):
        types = {value["@type"]} if isinstance(value.get("@type"), str) else set()
        return types.union(value, *map(_keys, value.values()))
    return set().union(*map(_keys, value)) if isinstance(value, list) else set()


def _best_add(article: NewsArticle) -> Any:
    """``Graph.addN`` of terms made beforehand into a graph in memory: the least rdflib can do."""
    walker = GraphWalker(base=BASE)
    walker.walk([article])
    triples = [quad[:3] for quad in walker.quads]

    def add() -> rdflib.Graph:
        graph = rdflib.Graph()
        return graph.addN((*triple, graph) for triple in triples)

    return add


def _cited(count: int) -> NewsArticle:
    works: Iterator[NewsArticle] = (
        NewsArticle(id=f"#ref-{number}", name=f"Report {number}", author=Person(name=f"A. Author{number}"))
        for number in range(count)
    )
    return NewsArticle(id="#article", headline="Many sources", citation=list(works))


def main() -> list[Ratio]:
    article = build()
    document = build_dict()
    plain = {key: value for key, value in document.items() if key != "@context"}
    assert sorted(n_quads.dump([article], OPTIONS).splitlines()) == _relabelled(direct(plain), article)
    few, many = _cited(2_000), _cited(20_000)
    text = json.dumps({"@graph": [plain], "@context": ["http://schema.org/"]}).encode()
    reading = ReadOptions()
    calls = {
        "direct": lambda: direct(plain),
        "n-quads": lambda: n_quads.dump([article], OPTIONS),
        "turtle": lambda: turtle.dump([article], OPTIONS),
        "rdf-xml": lambda: rdf_xml.dump([article], OPTIONS),
        "graph": lambda: to_graph([article], base=BASE),
        "addN": _best_add(article),
        "through": lambda: n_quads.dump(jsonld.load(text, reading)[0], OPTIONS),
        "direct through": lambda: direct(json.loads(text)["@graph"][0]),
        **_peers(document),
    }
    times = fastest(calls, seconds=10)
    long = as_dict(many)
    large = fastest(
        {
            "2,000": lambda: n_quads.dump([few], OPTIONS),
            "20,000": lambda: n_quads.dump([many], OPTIONS),
            "direct": lambda: direct(long),
        },
        seconds=4,
    )
    own = large["20,000"]

    def ratio(what: str, against: str, limit: float, label: str) -> Ratio:
        return Ratio(label, against, times[what] / times[against], limit, seconds=times[what])

    return [
        ratio("n-quads", "direct", 2, "model to N-Quads, against a walk over the dict"),
        *(
            Ratio(
                f"model to N-Quads, {peer} slower by",
                peer,
                times[peer] / times["n-quads"],
                14,
                True,
                times["n-quads"],
            )
            for peer in ("rdflib", "PyLD")
        ),
        ratio("through", "direct through", 3.5, "JSON-LD of others to N-Quads"),
        ratio("turtle", "n-quads", 4, "model to Turtle"),
        ratio("rdf-xml", "n-quads", 4, "model to RDF/XML"),
        ratio("graph", "addN", 1.2, "model to an rdflib Graph"),
        Ratio("20,000 citations to N-Quads", "direct", own / large["direct"], 2, seconds=own),
        Ratio("20,000 citations to N-Quads", "2,000 citations", own / large["2,000"], 20, seconds=own),
    ]


def _relabelled(lines: bytes, article: NewsArticle) -> list[bytes]:
    """The hand-written walk's lines, with blank nodes named as newsld names them, to compare."""
    import pyoxigraph

    def canonical(data: bytes) -> list[str]:
        dataset = pyoxigraph.Dataset(pyoxigraph.parse(data, pyoxigraph.RdfFormat.N_QUADS))
        dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
        return sorted(map(str, dataset))

    own = n_quads.dump([article], OPTIONS)
    assert canonical(lines) == canonical(own)
    return sorted(own.splitlines())


if __name__ == "__main__":
    raise SystemExit(show(main()))
