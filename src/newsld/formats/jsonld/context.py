"""Which JSON-LD contexts are schema.org's own, in any spelling, and what a document adds to them.

A document may add prefixes, a default language, a base, and other names for terms: ``{"writer": "author"}``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from newsld import vocabulary

_SCHEMA_ORG = re.compile(
    r"https?://(?:[a-z-]+\.)?schema\.org(?:/|/version/[\w.-]+/?|/docs/jsonldcontext\.json(?:ld)?)?#?"
)
_SPACE = "".join(map(chr, range(33)))
_SAID_ALREADY = (("id", "@id"), ("type", "@type"), ("@version", 1.1))
"""What schema.org's context says too, and what is so without it."""


@dataclass(frozen=True, slots=True)
class Context:
    """schema.org's context with the prefixes, names, default language and base that a document adds to it."""

    prefixes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    aliases: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """IRIs by the names that the document gives them."""
    language: str | None = None
    base: str | None = None
    has_terms: bool = False
    """Whether schema.org's terms were declared, as against prefixes alone."""

    @property
    def is_plain(self) -> bool:
        """Whether it adds nothing, so that names mean what schema.org's context says."""
        return not (self.prefixes or self.aliases or self.language or self.base)

    def name(self, written: str) -> str:
        """As ``expand``, of a key or type, which may be the document's own name for an IRI."""
        return self.expand(self.aliases.get(written, written))

    def expand(self, name: str) -> str:
        """An IRI in full where a prefix of the document's own begins it; otherwise as it is."""
        prefix, colon, rest = name.partition(":")
        if colon and not rest.startswith("//") and prefix in self.prefixes:
            return self.prefixes[prefix] + rest
        return name

    def resolve(self, iri: str) -> str:
        """The IRI in full, and against the document's own base where it has one."""
        full = self.expand(iri)
        if not self.base or full.startswith("_:"):
            return full
        from newsld.formats.rdf.names import is_keyword_like

        return full if is_keyword_like(full) else _joined(self.base, full.strip(_SPACE))


def _joined(base: str | None, reference: str) -> str:
    """A reference against a base, which may be relative itself."""
    # Its patterns take longer to compile than most documents to read, and few have a base.
    from newsld.formats.rdf import relative

    return relative.joined(base or "", reference)


NONE = Context()
PLAIN = Context(has_terms=True)


def recognise(context: Any, outer: Context = NONE) -> Context | None:
    """What a ``@context`` means, or None where it is more than schema.org's with prefixes and a language.

    https://www.w3.org/TR/json-ld11/#the-context
    """
    if isinstance(context, str):
        return replace(outer, has_terms=True) if _SCHEMA_ORG.fullmatch(context) else None
    if isinstance(context, list):
        found: Context | None = outer
        for part in context:
            found = recognise(part, found) if found else None
        return found
    return _object(context, outer) if isinstance(context, dict) else None


def unbundled(context: Any) -> list[str]:
    """The IRIs of remote contexts in a ``@context`` that are not schema.org's."""
    parts = context if isinstance(context, list) else [context]
    return [part for part in parts if isinstance(part, str) and not _SCHEMA_ORG.fullmatch(part)]


def _object(context: dict[str, Any], outer: Context) -> Context | None:
    found = outer
    # The vocabulary counts for the names beside it: https://www.w3.org/TR/json-ld11-api/#context-processing-algorithm
    for key, value in sorted(context.items(), key=lambda entry: entry[0] != "@vocab"):
        if key == "@protected" or (key, value) in _SAID_ALREADY:
            continue
        if key in ("@language", "@base") and (value is None or isinstance(value, str)):
            if key == "@language":
                found = replace(found, language=value)
            else:
                found = replace(found, base=None if value is None else _joined(found.base, value))
        elif key == "@vocab":
            if not isinstance(value, str) or vocabulary.local_name(value.rstrip("#/") + "/") != "":
                return None
            found = replace(found, has_terms=True)
        elif isinstance(value, str) and not key.startswith("@") and _is_namespace(value):
            found = replace(found, prefixes={**found.prefixes, key: value})
        elif isinstance(value, str) and (target := _target(key, value, context, found)):
            found = replace(found, aliases={**found.aliases, key: target})
        else:
            return None
    return found


def _target(name: str, value: str, context: dict[str, Any], found: Context) -> str | None:
    """The IRI a name is given; None where that needs more than a look at the name's definition."""
    if not name or name[0] == "@" or ":" in name or name in ("id", "type") or value[:1] in ("@", "_", ""):
        return None
    if ":" in value:
        return None if value.partition(":")[0] in context else value
    is_term = (
        found.has_terms and value in vocabulary.term_names() and value not in {**context, **found.aliases}
    )
    return vocabulary.NAMESPACE + value if is_term else None


def _is_namespace(iri: str) -> bool:
    """Whether a term with this IRI may begin a compact IRI. https://www.w3.org/TR/json-ld11/#compact-iris"""
    return ":" in iri and iri[-1:] in ":/?#[]@"
