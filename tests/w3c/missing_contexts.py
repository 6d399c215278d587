"""Contexts the suite's documents name and its package leaves out, written from what the tests expect."""

from __future__ import annotations

from typing import Any


def _prop(context: str) -> dict[str, Any]:
    return {"value": "ex:value", "prop": {"@id": "ex:prop", "@context": context}}


CONTEXTS: dict[str, Any] = {
    "c031/c031-context": {"outer": {"@id": "http://a.example/out", "@context": "c031-inner.jsonld"}},
    "c031/c031-inner": {"inner": "http://a.example/in"},
    "c034-context": {"bar": "http://example.org/bar"},
    "e126-context": _prop("e126-context.jsonld"),
    "e127-context-1": _prop("e127-context-2.jsonld"),
    "e127-context-2": _prop("e127-context-1.jsonld"),
    "e128-context-1": _prop("e128-context-3.jsonld"),
    "e128-context-2": {"other": {"@id": "ex:other", "@context": "e128-context-3.jsonld"}},
    "e128-context-3": {"value": "ex:value"},
    "so05-context": {"baz": {"@id": "http://example.org/baz", "@type": "@vocab"}},
    "so06-context": {"baz": "http://example.com/baz"},
    "so07-context": {"protected1": {"@id": "http://example.com/protected1"}},
    "so08-context": {"term": "http://example.org/original"},
    "so09-context": {"@vocab": "http://example.org/original/"},
    "so10-context": {"term": "http://example.org/protected"},
    "so13-context": [{"term": "http://example.org/one"}, {"term": "http://example.org/two"}],
}
