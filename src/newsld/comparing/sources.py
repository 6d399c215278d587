"""The works that an article cites, to be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsld import facts
from newsld.checking import Context
from newsld.comparing.items import Item, Part
from newsld.comparing.places import region_of
from newsld.comparing.sameness import words
from newsld.nodes import Node, values
from newsld.text.addresses import leads_to
from newsld.text.citations.keys import bare, key

_PARTS = ("name", "author", "editor", "datePublished", "isPartOf", "publisher", "pagination", "url")
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s?)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_SHORTEST = 3
"""A title of fewer words than these does not tell a work by itself."""


def sources(context: Context) -> list[Item]:
    """The works, in the order of the list."""
    return [_source(context, pointer, value) for pointer, value in values(context.article, "citation")]


def _source(context: Context, pointer: str, value: object) -> Item:
    texts, doi = _texts(value), _doi(value)
    title, year = words(texts.get("name", "")), texts.get("datePublished", "")[:4]
    author = bare(key(_family(value) or texts.get("publisher", "")))
    page = leads_to(texts.get("url", ""))
    is_telling = len(title) >= _SHORTEST
    return Item(
        subject="source",
        name=label(value),
        region=region_of(context, pointer),
        parts={name: Part(text, region_of(context, f"{pointer}/{name}")) for name, text in texts.items()},
        keys=(
            frozenset({doi.lower()} if doi else ()),
            frozenset({page} if page else ()),
            frozenset({(author, year, title)}),
            frozenset({(author, title)} if title and author else ()),
            frozenset({(year, title)} if is_telling and year else ()),
            frozenset({title} if is_telling else ()),
        ),
        marks=frozenset(title),
        kin=frozenset(filter(None, (author, year))),
    )


def label(work: object) -> str:
    """What a person calls a work: authors, year and title, or what else there is."""
    texts = _texts(work)
    head = ", ".join(filter(None, (texts.get("author"), texts.get("datePublished", "")[:4])))
    title = texts.get("name") or texts.get("url") or _doi(work)
    return ": ".join(filter(None, (head, title)))


def _texts(work: object) -> dict[str, str]:
    """What is compared, by property, without what the work does not say."""
    if not isinstance(work, Node):
        return {"name": facts.text_of(work)}
    texts = {name: ", ".join(facts.texts(work, name)) for name in _PARTS}
    texts["name"] = texts["name"] or facts.first_text(work, "headline") or facts.first_text(work, "text")
    texts["isPartOf"] = ", ".join(_containers(work))
    texts["identifier"] = _doi(work)
    return {name: text for name, text in texts.items() if text}


def _family(work: object) -> str:
    """The family name of the first author, or the whole name of a body."""
    first = next(iter(work.values("author")), None) if isinstance(work, Node) else None
    if isinstance(first, Node) and first.is_a("Person"):
        return facts.first_text(first, "familyName") or facts.name_of(first).rpartition(" ")[2]
    return facts.name_of(first)


def _containers(work: Node) -> Iterator[str]:
    """The names of what it is part of, through volumes and issues."""
    held, depth = list(work.values("isPartOf")), 0
    while held and depth < 4:
        yield from filter(None, map(facts.name_of, held))
        held = [inner for value in held if isinstance(value, Node) for inner in value.values("isPartOf")]
        depth += 1


def _doi(work: object) -> str:
    """The work's DOI, bare; empty without one."""
    found = (_DOI.fullmatch(text.strip()) for text in _identifiers(work))
    return next((match[1] for match in found if match), "")


def _identifiers(work: object) -> Iterator[str]:
    if not isinstance(work, Node):
        yield facts.text_of(work)
        return
    for name in ("identifier", "sameAs", "url", "@id"):
        for value in work.values(name):
            yield facts.first_text(value, "value") if isinstance(value, Node) else facts.text_of(value)
