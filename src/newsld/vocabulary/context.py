"""schema.org's JSON-LD context, made from the term table; it says what https://schema.org's own says."""

from __future__ import annotations

from functools import cache
from typing import Any

from newsld.vocabulary.terms import NAMESPACE, coercion, prefixes, term_names


@cache
def _terms() -> dict[str, Any]:
    terms: dict[str, Any] = {
        "type": "@type",
        "id": "@id",
        "HTML": {"@id": "rdf:HTML"},
        "@vocab": NAMESPACE,
        **prefixes(),
    }
    for name in sorted(term_names()):
        # Names of other vocabularies carry their prefix and expand by it.
        if ":" not in name and name not in terms:
            terms[name] = {"@id": f"schema:{name}"}
            kind = coercion(name)
            if kind:
                terms[name]["@type"] = kind if kind.startswith("@") else f"schema:{kind}"
    return terms


def context() -> dict[str, Any]:
    """A context document, ``{"@context": {…}}``, for JSON-LD processors.

    It defines the aliases, the prefixes, and every class, property, data type and enumeration member, the
    properties with the type their strings are read as. The caller may change it.
    """
    return {
        "@context": {
            name: dict(value) if isinstance(value, dict) else value for name, value in _terms().items()
        }
    }
