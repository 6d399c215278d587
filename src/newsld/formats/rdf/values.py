"""RDF literals and IRIs as values of a node: the shortest form that expands to the same term again."""

from __future__ import annotations

import re
from typing import Any

from newsld.formats.rdf.names import compact
from newsld.formats.rdf.terms import BOOLEAN, DOUBLE, INTEGER, STRING, Lit, number
from newsld.nodes import Literal

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,15})", re.ASCII)
_EXACT = 2**53
"""Integers below it are the same number in every JSON reader."""


def literal(value: Lit, coercion: str | None) -> Any:
    """A literal under a property: text, number or truth value where that says all, else a Literal.

    ``coercion`` is how the property reads a string (``names.Name``). Lexical forms are kept: ``007`` does
    not become 7, nor ``1.50`` 1.5.
    """
    if value.direction:
        return Literal.of(
            {"@value": value.lexical, "@language": value.language, "@direction": value.direction}
        )
    if value.language:
        return Literal(value.lexical, language=value.language)
    if value.datatype == STRING:
        return value.lexical if coercion is None else Literal(value.lexical)
    if coercion is not None and coercion != "@id":
        same = compact(value.datatype) == compact(coercion)
        return value.lexical if same else Literal(value.lexical, datatype=value.datatype)
    native = _native(value)
    return Literal(value.lexical, datatype=value.datatype) if native is None else native


def _native(value: Lit) -> bool | int | float | None:
    if value.datatype == BOOLEAN and value.lexical in ("true", "false"):
        return value.lexical == "true"
    if value.datatype == INTEGER and _INTEGER.fullmatch(value.lexical):
        whole = int(value.lexical)
        return whole if abs(whole) < _EXACT and str(whole) == value.lexical else None
    if value.datatype == DOUBLE and "E" in value.lexical and len(value.lexical) < 32:
        try:
            real = float(value.lexical)
        except ValueError:
            return None
        return real if number(real) == (value.lexical, DOUBLE) else None
    return None
