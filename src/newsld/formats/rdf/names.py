"""Keys, types and IRIs under schema.org's context: what each expands to, and what an IRI is called.

https://www.w3.org/TR/json-ld11-api/#iri-expansion
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newsld import vocabulary
from newsld.formats.rdf import iri as iris
from newsld.formats.rdf.terms import RDF

_KEYWORD = re.compile(r"@[A-Za-z]+", re.ASCII)
KEYWORDS = frozenset(
    (
        "@base",
        "@container",
        "@context",
        "@direction",
        "@graph",
        "@id",
        "@import",
        "@included",
        "@index",
        "@json",
        "@language",
        "@list",
        "@nest",
        "@none",
        "@prefix",
        "@propagate",
        "@protected",
        "@reverse",
        "@set",
        "@type",
        "@value",
        "@version",
        "@vocab",
    )
)
ALIASES = {"id": "@id", "type": "@type"}
"""The keyword aliases of schema.org's context."""


class Name(NamedTuple):
    """A key or type expanded: its IRI (None where it means nothing), and how its strings are read.

    ``coercion`` is None for plain text, ``"@id"`` for an IRI reference, else the IRI of a data type.
    ``mended`` says that characters had to be percent-encoded.
    """

    iri: str | None
    coercion: str | None = None
    mended: bool = False


def is_keyword_like(text: str) -> bool:
    """Whether JSON-LD reserves the form: an at sign and letters."""
    return _KEYWORD.fullmatch(text) is not None


def expand_compact(text: str) -> str | None:
    """The IRI of ``prefix:name`` under the context's prefixes, or of a full IRI; None where it is neither."""
    prefix, colon, rest = text.partition(":")
    if colon and not rest.startswith("//"):
        namespace = vocabulary.prefixes().get(prefix)
        if namespace is not None:
            return namespace + rest
    return text if iris.has_scheme(text) else None


@lru_cache(maxsize=8192)
def expand(text: str) -> Name:
    """What a key, type or data type that is no keyword expands to."""
    if not text or is_keyword_like(text):
        return Name(None)
    if text == "HTML":
        return Name(RDF + "HTML")
    namespace = vocabulary.prefixes().get(text)
    if namespace is not None:
        return Name(namespace)
    if ":" in text:
        if text.startswith("_:"):
            return Name(text)
        iri = expand_compact(text) or vocabulary.NAMESPACE + text
        coercion = None
    else:
        iri = vocabulary.NAMESPACE + text
        coercion = vocabulary.coercion(text)
        if coercion not in (None, "@id"):
            coercion = vocabulary.NAMESPACE + str(coercion)
    if iris.is_valid(iri):
        return Name(iri, coercion)
    return Name(iris.mend(iri), coercion, mended=True)


@lru_cache(maxsize=8192)
def compact(iri: str) -> str:
    """The name of a property, type or data type: schema.org's local name where there is one, else the IRI.

    schema.org's IRIs are known in any spelling (``https://schema.org/…`` too, https://schema.org/docs/faq.html#19).
    """
    if iri.startswith("schema:"):
        return iri
    name = vocabulary.local_name(iri)
    if name and ":" not in name and name not in ALIASES and expand(name).iri == vocabulary.NAMESPACE + name:
        return name
    return iri


def is_ambiguous(iri: str) -> bool:
    """Whether the context would take an absolute IRI for something else: its scheme is a known prefix."""
    prefix, colon, rest = iri.partition(":")
    return bool(colon) and prefix in vocabulary.prefixes() and not rest.startswith("//")
