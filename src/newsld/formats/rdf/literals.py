"""The terms a syntax makes, and how values that are no nodes become literals."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, Generic, TypeVar

from newsld.document import Finding
from newsld.formats.rdf import names
from newsld.formats.rdf.terms import (
    BOOLEAN,
    JSON,
    LANG_STRING,
    STRING,
    double,
    is_language,
    number,
)
from newsld.nodes import Literal

T = TypeVar("T")
_VALUE_KEYS = frozenset({"@value", "@type", "@language", "@direction", "@index"})


class Terms(ABC, Generic[T]):
    """Makes the terms of one syntax, and reports what could not be said."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []

    def report(self, code: str, message: str) -> None:
        """Note what could not be said in RDF."""
        self.findings.append(Finding(code, message))

    @abstractmethod
    def iri(self, iri: str) -> T:
        """The term of a valid absolute IRI."""

    @abstractmethod
    def blank(self, number: int) -> T:
        """The term of a blank node."""

    @abstractmethod
    def text(self, value: str) -> T:
        """The term of a plain text."""

    @abstractmethod
    def typed(self, lexical: str, datatype: str) -> T:
        """The term of a literal with a data type."""

    @abstractmethod
    def tagged(self, value: str, language: str) -> T:
        """The term of a text with a well-formed language tag."""

    # Values, as the walk hands them out: the value, how its property reads strings, the graph.

    def _bool(self, value: bool, coercion: str | None, graph: T | None) -> T:  # noqa: ARG002
        return self.typed("true" if value else "false", _datatype(coercion) or BOOLEAN)

    def _number(self, value: float, coercion: str | None, graph: T | None) -> T:  # noqa: ARG002
        lexical, datatype = number(value)
        return self.typed(lexical, _datatype(coercion) or datatype)

    def _literal(self, literal: Literal, coercion: str | None, graph: T | None) -> T | None:  # noqa: ARG002
        value, datatype, language = literal.value, literal.datatype, literal.language
        self._check(literal)
        if datatype == "@json" or isinstance(value, dict | list):
            if datatype not in (None, "@json"):
                self.report("VOC009", f"{value!r:.60} has parts and is written as JSON, not {datatype!r:.60}")
            from newsld.formats.rdf.json_literal import canonical

            return self.typed(canonical(value), JSON)
        if value is None:
            return None
        if "@direction" in literal.node:
            self.report("VOC009", "RDF 1.1 has no base direction of a text; it is left out")
        if language is not None and isinstance(value, str):
            return self._tagged(value, language)
        if language is not None:
            self.report("VOC009", f"{value!r:.60} is no text and is written without its language")
        iri = self._datatype_iri(datatype)
        if isinstance(value, bool):
            return self.typed("true" if value else "false", iri or BOOLEAN)
        if isinstance(value, int | float):
            lexical, native = number(value)
            if iri is not None and iri.endswith("#double"):
                lexical = double(float(value))
            return self.typed(lexical, iri or native)
        return self.text(str(value)) if iri in (None, STRING) else self.typed(str(value), iri)

    def _check(self, literal: Literal) -> None:
        """Report what a value object cannot hold. https://www.w3.org/TR/json-ld11/#value-objects"""
        node = literal.node
        for key in node.keys() - _VALUE_KEYS:
            self.report("VOC009", f"the key {key!r:.60} means nothing beside @value and is left out")
        if node.get("@language") is not None and node.get("@type") is not None:
            self.report("VOC009", f"{literal.value!r:.60} has a language and a type; the type is left out")

    def _tagged(self, value: str, language: Any) -> T:
        if is_language(language):
            return self.tagged(value, language)
        self.report("VOC009", f"{language!r:.60} is no language tag; its text is written without one")
        return self.text(value)

    def _datatype_iri(self, datatype: Any) -> str | None:
        if datatype is None or datatype == "@none":
            return None
        name = names.expand(datatype) if isinstance(datatype, str) else names.Name(None)
        if name.iri is None or name.iri.startswith("_:") or name.iri == LANG_STRING:
            self.report("VOC009", f"{datatype!r:.60} is no data type; its text is written without one")
            return None
        if name.mended:
            told = f"the data type {datatype!r:.120} is no valid IRI and is written {name.iri}"
            self.report("LNK003", told)
        return name.iri


def _datatype(coercion: str | None) -> str | None:
    return None if coercion == "@id" else coercion
