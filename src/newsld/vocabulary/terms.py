"""Look-ups in the schema.org term table."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

NAMESPACE = "http://schema.org/"
RELEASE = "30.0"

_SPELLINGS = (
    "http://schema.org/",
    "https://schema.org/",
    "http://www.schema.org/",
    "https://www.schema.org/",
)

Kind = Literal["class", "property", "datatype", "member"]


class Term(NamedTuple):
    """A row of the table. ``coercion`` is the ``@type`` of the term in schema.org's JSON-LD context."""

    kind: Kind
    name: str
    parents: tuple[str, ...]
    domain: tuple[str, ...]
    range: tuple[str, ...]
    layer: str
    superseded_by: tuple[str, ...]
    inverse_of: tuple[str, ...]
    coercion: str


@cache
def _rows() -> dict[str, str]:
    return {row.split("\t", 2)[1]: row for row in _table("terms.tsv")}


def _table(name: str) -> list[str]:
    return Path(__file__).with_name(name).read_text("utf-8").split("\n")[1:-1]


@lru_cache(maxsize=8192)
def term(name: str) -> Term | None:
    """The term of that local name, or None where the release has none."""
    row = _rows().get(name)
    if row is None:
        return None
    kind, name, parents, domain, range_, layer, superseded_by, inverse_of, coercion_ = row.split("\t")
    return Term(
        cast("Kind", kind),
        name,
        tuple(parents.split()),
        tuple(domain.split()),
        tuple(range_.split()),
        layer,
        tuple(superseded_by.split()),
        tuple(inverse_of.split()),
        coercion_,
    )


@cache
def term_names() -> frozenset[str]:
    """Local names of every class, property, data type and enumeration member."""
    return frozenset(_rows())


@cache
def properties() -> frozenset[str]:
    """Local names of every property."""
    return frozenset(name for name, row in _rows().items() if row.startswith("property\t"))


@cache
def classes() -> frozenset[str]:
    """Local names of every class."""
    return frozenset(name for name, row in _rows().items() if row.startswith("class\t"))


@lru_cache(maxsize=8192)
def ancestors(name: str) -> tuple[str, ...]:
    """The class itself and all above it, nearest first; empty where there is no such class."""
    found = term(name)
    if found is None or found.kind not in ("class", "datatype"):
        return ()
    seen = {name: None}
    queue = [*found.parents]
    for parent in queue:
        if parent not in seen:
            seen[parent] = None
            above = term(parent)
            queue.extend(above.parents if above else ())
    return tuple(seen)


def is_subclass(name: str, other: str) -> bool:
    """Whether ``name`` is ``other`` or stands below it."""
    return other in ancestors(name)


@lru_cache(maxsize=1024)
def properties_of(name: str) -> frozenset[str]:
    """Every property whose domain is the class or one above it."""
    above = set(ancestors(name))
    found = set()
    for candidate in properties():
        entry = term(candidate)
        if entry and not above.isdisjoint(entry.domain):
            found.add(candidate)
    return frozenset(found)


@lru_cache(maxsize=8192)
def coercion(name: str) -> str | None:
    """``"@id"`` where the context reads a string as an IRI, ``"Date"`` where as a schema:Date, else None."""
    row = _rows().get(name, "")
    return row.rpartition("\t")[2] or None if row.startswith("property\t") else None


@cache
def prefixes() -> dict[str, str]:
    """The prefixes of schema.org's own context, with their namespaces."""
    rows = (row.split("\t") for row in _table("prefixes.tsv"))
    return {prefix: namespace for prefix, namespace in rows if prefix != "@vocab"}


def local_name(iri: str) -> str | None:
    """The local name of a schema.org IRI in any spelling (http or https, ``schema:``), else None."""
    if iri.startswith("schema:"):
        return iri[7:]
    for namespace in _SPELLINGS:
        if iri.startswith(namespace):
            return iri[len(namespace) :]
    return None


def closest(name: str, candidates: frozenset[str] | set[str]) -> str | None:
    """The candidate a misspelt name most likely means, or None where nothing is near."""
    from difflib import get_close_matches

    found = get_close_matches(name, candidates, n=1, cutoff=0.75)
    return found[0] if found else None


def did_you_mean(near: str | None, known: Iterable[str] = ()) -> str:
    """The end of a message on a name that nobody knows: ``; did you mean 'near'?``, or else what is known."""
    names = f"; known are {', '.join(sorted(known))}" if known else ""
    return f"; did you mean {near!r}?" if near else names
