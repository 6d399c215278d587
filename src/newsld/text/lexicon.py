"""The names newsld knows: outlets with their hosts, words that make a name a body's, family names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple


class Outlet(NamedTuple):
    """A row of outlets.tsv."""

    kind: str
    name: str
    hosts: str
    """With a space between them."""


def _rows(name: str) -> Iterator[list[str]]:
    table = Path(__file__).with_name(name).read_text("utf-8")
    return (row.split("\t") for row in table.splitlines()[1:] if not row.startswith("#"))


@lru_cache(maxsize=2048)
def key(name: str) -> str:
    """The form under which names are looked up: without case, typographic apostrophes, outer dots."""
    return name.casefold().replace("’", "'").strip(" .,")


@cache
def outlets() -> dict[str, Outlet]:
    """Outlets by the key of their name."""
    return {key(row[1]): Outlet._make(row) for row in _rows("outlets.tsv")}


@cache
def hosts() -> dict[str, Outlet]:
    """Outlets by the hosts of their sites, the first one named for a host."""
    table: dict[str, Outlet] = {}
    for outlet in outlets().values():
        for host in outlet.hosts.split():
            table.setdefault(host, outlet)
    return table


@lru_cache(maxsize=1024)
def outlet_of_host(host: str) -> Outlet | None:
    """The outlet whose site is at that host or above it (edition.cnn.com → CNN)."""
    table = hosts()
    while host:
        if outlet := table.get(host):
            return outlet
        _, _, host = host.partition(".")
    return None


@cache
def words(kind: str) -> frozenset[str]:
    """Single words of organizations.tsv of one kind."""
    return frozenset(word for row in _rows("organizations.tsv") if row[0] == kind for word in row[1].split())


@cache
def known() -> frozenset[str]:
    """Keys of all outlets, bodies and states."""
    return frozenset(outlets()) | bodies("body") | bodies("state")


@cache
def endings() -> dict[str, tuple[str, ...]]:
    """What words of organizations.tsv may end in that make a name a body's, by their last two letters."""
    found: dict[str, tuple[str, ...]] = {}
    for ending in words("ending"):
        found[ending[-2:]] = (*found.get(ending[-2:], ()), ending)
    return found


@cache
def bodies(kind: str) -> frozenset[str]:
    """Keys of the whole names of organizations.tsv of one kind."""
    return frozenset(key(name) for kind_, name in _rows("organizations.tsv") if kind_ == kind)


@cache
def surnames(script: str) -> frozenset[str]:
    """Family names of surnames.tsv, case as printed."""
    return frozenset(
        name for script_, names in _rows("surnames.tsv") if script_ == script for name in names.split()
    )


def is_agency(name: str) -> bool:
    """Whether a name is a news agency's."""
    outlet = outlets().get(key(name))
    return outlet is not None and outlet.kind == "agency"
