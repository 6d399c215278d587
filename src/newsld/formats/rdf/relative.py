"""Relative IRIs of documents without a base: parsers resolve them against a base that is taken off again."""

from __future__ import annotations

from newsld.formats.rdf.terms import Lit, Quad

_HOST = "https://relative.invalid"
BASE = _HOST + "/-/-/"
"""The base such a document is parsed with. No address can be its own: https://www.rfc-editor.org/rfc/rfc2606"""

_STEMS = ((BASE, ""), (_HOST + "/-/", "../"), (_HOST + "/", "/"))


def is_relative(iri: str) -> bool:
    """Whether an IRI was relative before it was resolved against ``BASE``."""
    return iri.startswith(_HOST)


def as_written(iri: str) -> str:
    """The reference that was resolved against ``BASE``, in its shortest form; any other IRI as it is."""
    if iri.startswith(_HOST):
        for base, stem in _STEMS:
            if iri.startswith(base):
                rest = stem + iri[len(base) :]
                segment = rest.partition("/")[0].partition("#")[0].partition("?")[0]
                # A colon in the first segment would be read as that of a scheme.
                return f"./{rest}" if ":" in segment else rest
    return iri


def as_written_in(quad: Quad) -> Quad:
    """The quad with subject, object and graph name as they were written."""
    subject, predicate, value, graph = quad
    return (
        as_written(subject),
        predicate,
        value if isinstance(value, Lit) else as_written(value),
        None if graph is None else as_written(graph),
    )
