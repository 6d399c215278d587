"""Which JSON-LD contexts are schema.org's own, in any spelling, and what a document adds to them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any
from urllib.parse import urljoin

from newsld import vocabulary

_SCHEMA_ORG = re.compile(
    r"https?://(?:[a-z-]+\.)?schema\.org(?:/|/version/[\w.-]+/?|/docs/jsonldcontext\.json(?:ld)?)?#?"
)
_SPACE = "".join(map(chr, range(33)))
_IGNORED = frozenset({"@version", "@protected"})


@dataclass(frozen=True, slots=True)
class Context:
    """schema.org's context with the prefixes, default language and base that a document adds to it."""

    prefixes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    language: str | None = None
    base: str | None = None
    has_terms: bool = False
    """Whether schema.org's terms were declared, as against prefixes alone."""

    @property
    def is_plain(self) -> bool:
        """Whether it adds nothing, so that names mean what schema.org's context says."""
        return not (self.prefixes or self.language or self.base)

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
        # Its patterns take longer to compile than most documents to read, and few have a base.
        from newsld.formats.rdf import iri as iris

        # urllib takes control characters out without a word, and joins to a relative base; RFC 3986 has none.
        join = iris.resolve if iris.has_scheme(self.base) else urljoin
        return join(self.base, full.strip(_SPACE))


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
    for key, value in context.items():
        if key in _IGNORED:
            continue
        if key in ("@language", "@base") and (value is None or isinstance(value, str)):
            found = replace(found, language=value) if key == "@language" else replace(found, base=value)
        elif key == "@vocab":
            if not isinstance(value, str) or vocabulary.local_name(value.rstrip("#/") + "/") != "":
                return None
            found = replace(found, has_terms=True)
        elif isinstance(value, str) and not key.startswith("@") and _is_namespace(value):
            found = replace(found, prefixes={**found.prefixes, key: value})
        else:
            return None
    return found


def _is_namespace(iri: str) -> bool:
    """Whether a term with this IRI may begin a compact IRI. https://www.w3.org/TR/json-ld11/#compact-iris"""
    return ":" in iri and iri[-1:] in ":/?#[]@"
