"""The base IRI against which the relative ids of things are resolved.

It is the one asked for; else the article's own address; else a ``urn:uuid:`` made from the content, so that
the same article gives the same graph anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from newsld.errors import WriteError
from newsld.formats.rdf import iri as iris
from newsld.nodes import Ordered

if TYPE_CHECKING:
    from newsld.model import Thing


def documents(things: Sequence[Thing], base: str | None) -> Iterator[tuple[str | None, list[Thing]]]:
    """The things in groups that share a base, each with its base; None where it must come from the content.

    With no base asked for, a group ends where another article begins that has an address of its own, or
    that has the relative ``@id`` of the one before: the two are from different documents, and their
    ``#article`` are two. Raises WriteError where the base asked for is no absolute IRI.
    """
    if base is not None and not iris.has_scheme(base):
        raise WriteError(f"the base {base!r} is no absolute IRI")
    if base is not None or len(things) < 2:
        yield iris.mend(base) if base else _address_of(things), list(things)
        return
    group: list[Thing] = []
    last: Thing | None = None
    for thing in things:
        if thing.is_a("Article"):
            if last is not None and _begins_another(thing, last):
                yield _address_of(group), group
                group = []
            last = thing
        group.append(thing)
    if group:
        yield _address_of(group), group


def _begins_another(article: Thing, last: Thing) -> bool:
    address, name = _address(article), article.node.get("@id")
    if address is not None and address != _address(last):
        return True
    return isinstance(name, str) and not iris.has_scheme(name) and name == last.node.get("@id")


def _address_of(group: Sequence[Thing]) -> str | None:
    first = None
    for thing in group:
        address = _address(thing)
        if address and thing.is_a("Article"):
            return address
        first = first or address
    return first


def _address(thing: Thing) -> str | None:
    for key in ("url", "@id"):
        for value in thing.values(key):
            if isinstance(value, str) and iris.has_scheme(value) and not value.startswith("_:"):
                return iris.mend(value).partition("#")[0]
    return None


def from_content(things: Sequence[Thing]) -> str:
    """``urn:uuid:`` with the version 5 UUID of the things' content; the order of keys does not count."""
    from uuid import NAMESPACE_URL, uuid5

    import orjson

    from newsld.nodes import as_dict

    data = things[0] if len(things) == 1 else list(things)
    try:
        text = orjson.dumps(data, _plain, orjson.OPT_SORT_KEYS).decode()
    except orjson.JSONEncodeError:
        # Numbers beyond 64 bits and lone surrogates, which its JSON has no place for.
        text = repr([as_dict(thing) for thing in things])
    return f"urn:uuid:{uuid5(NAMESPACE_URL, text)}"


def _plain(value: Any) -> Any:
    return {"@list": list(value)} if isinstance(value, Ordered) else value.node
