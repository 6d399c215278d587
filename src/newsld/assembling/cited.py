"""The references of articles, whether they were read from a list or stand in the graph as works alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from newsld.assembling.identifiers import REFERENCE, lettered_names, reference_ids
from newsld.document import Document, Name, Reference, thing_of
from newsld.model import CreativeWork, Person, Thing
from newsld.vocabulary.work_types import WORK_TYPES, WorkType, by_csl

_DOI = ("https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/")


def cited(items: Iterable[Document | Thing | Reference]) -> list[tuple[str, Reference]]:
    """Every reference of the articles, or those given, each with a key of its own.

    The key is the one its file gave it, if no other before it has that, else made of author and year. A work
    that several articles cite in the same words is there once.
    """
    every = (reference for item in items for reference in _references(item))
    found = list({(one.raw, one.title, one.issued, one.key): one for one in every}.values())
    made = [name.removeprefix(REFERENCE) for name in reference_ids(found)]
    keys: dict[str, Reference] = {}
    for one, name in zip(found, made, strict=True):
        tries = chain((one.key, name), lettered_names(name))
        keys[next(key for key in tries if key and key not in keys)] = one
    return list(keys.items())


def _references(item: Document | Thing | Reference) -> Iterator[Reference]:
    if isinstance(item, Reference):
        yield item
        return
    if isinstance(item, Document) and item.references:
        yield from item.references
        return
    article = thing_of(item)
    for work in article.values("citation"):
        if isinstance(work, Thing) and not work.is_reference:
            yield reference_of(work)
        elif isinstance(work, str):
            yield Reference(raw=work)


def reference_of(work: Thing) -> Reference:
    """The reference that a work's node amounts to, the other way round than ``works.work``."""
    volume, issue, container = _parts(work)
    doi = _doi(work)
    return Reference(
        raw=_first(work, "text") or _first(work, "name"),
        author=tuple(map(_name, work.values("author"))),
        editor=tuple(map(_name, work.values("editor"))),
        issued=_first(work, "datePublished"),
        title=_first(work, "name") or _first(work, "headline"),
        container=container,
        publisher=_label(work, "publisher"),
        volume=volume,
        issue=issue,
        page=_first(work, "pagination"),
        edition=_first(work, "bookEdition") or _first(work, "version"),
        url=_first(work, "url"),
        doi=doi,
        archive=_first(work, "archivedAt"),
        type=_type(work).csl,
        key=_key(work),
        confidence=0.0 if work.values("text") else 1.0,
    )


def _key(work: Thing) -> str:
    """The end of the id that ``works.work`` gives a node; other ids are no keys."""
    _, mark, key = (work.id or "").rpartition(REFERENCE)
    return key if mark else ""


def _first(thing: Thing, name: str) -> str:
    return next((str(value) for value in thing.values(name) if not isinstance(value, Thing)), "")


def _label(thing: Thing, name: str) -> str:
    value = next(iter(thing.values(name)), "")
    return _first(value, "name") if isinstance(value, Thing) else str(value)


def _name(agent: Any) -> Name:
    if not isinstance(agent, Thing):
        return Name(literal=str(agent))
    family, given = _first(agent, "familyName"), _first(agent, "givenName")
    if isinstance(agent, Person) and family:
        return Name(family=family, given=given, suffix=_first(agent, "honorificSuffix"))
    return Name(literal=_first(agent, "name"), abbreviation=_first(agent, "alternateName"))


def _type(work: Thing) -> WorkType:
    additional = set(work.values("additionalType"))
    rows = [row for row in WORK_TYPES if row.schema in work.type]
    exact = (row for row in rows if row.additional in additional)
    plain = (row for row in rows if not row.additional)
    return next(exact, None) or next(plain, None) or by_csl("")


def _parts(work: Thing) -> tuple[str, str, str]:
    """Volume, issue and the name of what the work is part of."""
    volume = issue = ""
    whole = next(iter(work.values("isPartOf")), None)
    while isinstance(whole, Thing):
        volume = volume or _first(whole, "volumeNumber")
        issue = issue or _first(whole, "issueNumber")
        if name := _first(whole, "name"):
            return volume, issue, name
        whole = next(iter(whole.values("isPartOf")), None)
    return volume, issue, "" if whole is None else str(whole)


def _doi(work: Thing) -> str:
    for value in work.values("identifier"):
        if isinstance(value, CreativeWork) or not isinstance(value, Thing):
            continue
        if _first(value, "propertyID").lower() == "doi":
            return _first(value, "value")
    for url in (*work.values("sameAs"), *work.values("url")):
        for host in _DOI:
            if str(url).startswith(host):
                return str(url).removeprefix(host)
    return ""
