"""The articles in a graph of things: which they are, and what their references by id stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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


def _articles(things: Sequence[Thing]) -> Iterator[Thing]:
    roots = _roots(things)
    for thing in things:
        if thing.is_a("Article") and _name(thing) in roots:
            yield thing
        else:
            yield from (
                page
                for page in thing.values("mainEntity")
                if isinstance(page, Thing) and page.is_a("Article")
            )


def _name(thing: Thing) -> str | int:
    """What tells a thing from others: its id, or else its identity."""
    name = thing.node.get("@id")
    return name if isinstance(name, str) else id(thing)


def _roots(things: Iterable[Thing]) -> set[str | int]:
    """The names of the things that are no part of another.

    Articles are looked at first: a claim that an article mentions, and that names it as where it appeared,
    does not make it a part of the claim. Of those that are parts of each other the first is the whole.
    """
    named: dict[str | int, list[Thing]] = {}
    for thing in things:
        named.setdefault(_name(thing), []).append(thing)
    roots: set[str | int] = set()
    seen: set[str | int] = set()
    for start in sorted(named, key=lambda name: not any(thing.is_a("Article") for thing in named[name])):
        if start not in seen:
            roots.add(start)
        todo = [start]
        while todo:
            name = todo.pop()
            if name not in seen:
                seen.add(name)
                parts = [part for part in _parts(named[name]) if part in named and part != start]
                roots.difference_update(parts)
                todo.extend(parts)
    return roots


def _parts(wholes: Iterable[Thing]) -> Iterator[str]:
    """The ids of the parts of things, and of what is nested in those."""
    todo = list(wholes)
    for whole in todo:
        for part in (part for name in _PARTS for part in whole.values(name) if isinstance(part, Thing)):
            name = part.node.get("@id")
            if isinstance(name, str):
                yield name
            if not part.is_reference:
                todo.append(part)


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
        target = value.node.get("@id")
        if not isinstance(target, str) or not (value.is_reference or known.get(target) is value):
            return rebuilt(value)
        if target in known and target not in made and target not in open_ and len(open_) < MAX_CHAIN:
            open_.append(target)
            made[target] = rebuilt(known[target])
            open_.pop()
        if target in made:
            return made[target]
        return Thing.reference(target) if target in open_ or value.is_reference else rebuilt(value)

    def rebuilt(value: Thing) -> Thing:
        return type(value).of({key: resolved(inner) for key, inner in value.node.items()})

    own = thing.node.get("@id")
    if isinstance(own, str):
        open_.append(own)
    return rebuilt(thing)
