"""RDF terms as plain values, and what makes each of them valid.

An IRI is a ``str``, a blank node a ``str`` that begins with ``_:`` (no IRI can), a literal a ``Lit``.
"""

from __future__ import annotations

import re
from typing import NamedTuple, TypeAlias

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPE = RDF + "type"
FIRST = RDF + "first"
REST = RDF + "rest"
NIL = RDF + "nil"
JSON = RDF + "JSON"
LANG_STRING = RDF + "langString"
STRING = XSD + "string"
INTEGER = XSD + "integer"
DOUBLE = XSD + "double"
BOOLEAN = XSD + "boolean"


class Lit(NamedTuple):
    """A literal: lexical form, data type IRI and, with ``rdf:langString``, language tag."""

    lexical: str
    datatype: str = STRING
    language: str | None = None
    direction: str | None = None


Node: TypeAlias = str
"""An IRI or a blank node (``_:…``)."""
Term: TypeAlias = str | Lit
Quad: TypeAlias = tuple[Node, str, Term, Node | None]
"""Subject, predicate, object and graph name; None is the default graph."""

_LANGUAGE = re.compile(
    r"(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?"
    r"|x(?:-[a-z0-9]{1,8})+"
    r"|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)"
    r"|en-gb-oed|sgn-(?:be-fr|be-nl|ch-de)|zh-min(?:-nan)?)",
    re.ASCII | re.IGNORECASE,
)


def is_language(tag: object) -> bool:
    """Whether it is a well-formed language tag. https://www.rfc-editor.org/rfc/rfc5646#section-2.1"""
    return isinstance(tag, str) and _LANGUAGE.fullmatch(tag) is not None


def written_language(tag: str) -> str:
    """The tag in the case RFC 5646 section 2.1.1 recommends; parsers of RDF may have lowered it.

    Tags are compared without case (https://www.w3.org/TR/rdf11-concepts/#section-Graph-Literal).
    """
    first, *rest = tag.lower().split("-")
    parts = [first]
    for part in rest:
        if len(parts[-1]) == 1:
            parts.append(part)
        else:
            parts.append(part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part)
    return "-".join(parts)


def double(value: float) -> str:
    """The canonical lexical form of xsd:double: ``1.5E0``.

    JSON-LD 1.1 (https://www.w3.org/TR/json-ld11-api/#data-round-tripping) prints 15 digits after the point;
    where a number needs one more to be read back as itself, it is given.
    """
    if value != value:
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "INF" if value > 0 else "-INF"
    text = f"{value:.15E}"
    if float(text) != value:
        text = f"{value:.16E}"
    mantissa, exponent = text.split("E")
    whole, fraction = mantissa.split(".")
    return f"{whole}.{fraction.rstrip('0') or '0'}E{int(exponent)}"


def number(value: float) -> tuple[str, str]:
    """Lexical form and data type of a JSON number: integers stay exact, whatever their size."""
    if isinstance(value, float):
        if value.is_integer() and abs(value) < 1e21:
            return str(int(value)), INTEGER
        return double(value), DOUBLE
    return str(value), INTEGER
