"""The articles in a graph of things: which they are, and what their references by id stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from newsld.document import Document, Finding
from newsld.errors import ReadError
from newsld.formats.decoding import codec_of_mark
from newsld.formats.registry import ReadOptions
from newsld.model import CreativeWork, Ordered, Thing
from newsld.source import Source

MAX_CHAIN = 64

_PARTS = ("citation", "isPartOf", "hasPart", "isBasedOn", "mentions", "about", "appearance", "itemReviewed")


def documents_of(
    things: list[Thing], findings: list[Finding], data: bytes, options: ReadOptions, format_name: str
) -> Iterator[Document]:
    """A Document for each article among the things that is not itself a citation or part of another.

    Raises ReadError where there is none.
    """
    text = data.decode(options.encoding or codec_of_mark(data) or "utf-8", "replace")
    source = Source(text.removeprefix("\ufeff"), options.name)
    known = described(things)
    articles = list(_articles(things))
    if not articles:
        kinds = sorted({kind for thing in things for kind in thing.type if isinstance(kind, str)})
        holds = f"only {', '.join(kinds[:5])}" if kinds else "nothing typed"
        raise ReadError(f"holds no article, {holds}", file=options.name)
    for index, article in enumerate(articles):
        whole = resolve(article, known)
        assert isinstance(whole, CreativeWork)
        document = Document(source=source, article=whole, format=format_name, index=index)
        yield replace(document, findings=tuple(findings)) if index == 0 else document


def _articles(things: Iterable[Thing]) -> Iterator[Thing]:
    inner = {
        str(part.node["@id"])
        for thing in things
        for name in _PARTS
        for part in thing.values(name)
        if isinstance(part, Thing) and "@id" in part.node
    }
    for thing in things:
        if thing.is_a("Article") and str(thing.node.get("@id")) not in inner:
            yield thing
        else:
            yield from (
                page
                for page in thing.values("mainEntity")
                if isinstance(page, Thing) and page.is_a("Article")
            )


def described(things: Iterable[Thing]) -> dict[str, Thing]:
    """The node that describes each id, the fullest where several do."""
    known: dict[str, Thing] = {}
    todo = list(things)
    for thing in todo:
        for value in thing.node.values():
            several = value if isinstance(value, tuple) else (value,)
            todo.extend(item for item in several if isinstance(item, Thing))
        identifier = thing.node.get("@id")
        if isinstance(identifier, str) and not thing.is_reference:
            held = known.get(identifier)
            if held is None or len(held.node) < len(thing.node):
                known[identifier] = thing
    return known


def resolve(thing: Thing, known: dict[str, Thing]) -> Thing:
    """The thing with references by id replaced by what they stand for; never a thing inside itself.

    What is referred to several times is one object, which writers name again by its id. A chain of more
    than 64 references is left as it is from there on.
    """
    made: dict[str, Thing] = {}
    open_: list[str] = []

    def resolved(value: Any) -> Any:
        if isinstance(value, tuple):
            several = tuple(resolved(item) for item in value)
            return Ordered(several) if isinstance(value, Ordered) else several
        if not isinstance(value, Thing):
            return value
        if not value.is_reference:
            return rebuilt(value)
        target = value.node["@id"]
        if target in known and target not in made and target not in open_ and len(open_) < MAX_CHAIN:
            open_.append(target)
            made[target] = rebuilt(known[target])
            open_.pop()
        return made.get(target, value)

    def rebuilt(value: Thing) -> Thing:
        return type(value).of({key: resolved(inner) for key, inner in value.node.items()})

    own = thing.node.get("@id")
    if isinstance(own, str):
        open_.append(own)
    return rebuilt(thing)
