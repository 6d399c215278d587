"""What convert writes of an input: its articles, or all of a graph where the output is a graph too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any

from newsld.assembling import with_values
from newsld.assembling.rebasing import rebase
from newsld.cli.inputs import Input
from newsld.cli.options import Reading
from newsld.cli.reading import documents, load, warn
from newsld.cli.stopping import Stop
from newsld.document import Document
from newsld.errors import NewsldError, ReadError
from newsld.formats import Format, detect
from newsld.formats.articles import described
from newsld.formats.decoding import codec_of_mark
from newsld.model import CreativeWork, Thing
from newsld.source import Source

Piece = tuple[Document | Thing, ...]
"""What is written together: one article, or the things one graph holds."""


def pieces(item: Input, how: Reading, target: Format, values: Mapping[str, Any]) -> Iterator[Piece]:
    """The pieces of an input with ``values`` set in their articles; from graph to graph nothing is left out.

    Raises as ``newsld.parse_all`` does, and Stop where a value cannot be set.
    """
    data = load(item)
    chosen = how.format or detect(item.name, data)
    if chosen.is_graph and target.is_graph:
        yield _graph(item, data, how._replace(format=chosen), values)
        return
    for document in documents(item, data, how):
        warn(document.findings, document.source, how.is_quiet)
        made = _set(document, values)
        yield (made.article if target.is_graph else made,)


def _graph(item: Input, data: bytes, how: Reading, values: Mapping[str, Any]) -> Piece:
    assert how.format
    things, findings = how.format.load().load(data, how.options(item.name))
    source = Source(data.decode(how.encoding or codec_of_mark(data) or "utf-8", "replace"), item.name)
    warn(findings, source, how.is_quiet)
    if not things:
        raise ReadError("holds nothing", file=item.name)
    if values and not any(_is_article(thing) for thing in things):
        raise ReadError("holds no article to set properties of", file=item.name)
    made = [_with_values(thing, source, values) if _is_article(thing) else thing for thing in things]
    url = values.get("url")
    return tuple(rebase(thing, url.partition("#")[0]) if isinstance(url, str) else thing for thing in made)


def _is_article(thing: Thing) -> bool:
    return isinstance(thing, CreativeWork) and thing.is_a("Article")


def _with_values(thing: Thing, source: Source, values: Mapping[str, Any]) -> Thing:
    assert isinstance(thing, CreativeWork)
    return _set(Document(source=source, article=thing), values).article


def _set(document: Document, values: Mapping[str, Any]) -> Document:
    if not values:
        return document
    try:
        return with_values(document, deepcopy(dict(values)))
    except NewsldError as error:
        raise Stop(f"newsld: --set: {error.message}") from None


def distinct(found: Sequence[Piece], base: str | None) -> list[Document | Thing]:
    """The items of several pieces for one output; in a graph no two of them share an id by accident.

    ``#article`` of one text is not ``#article`` of another. Where ids of that kind meet, each piece gets a
    ``urn:uuid:`` made from its content before them. Raises Stop where a base was asked for, under which they
    would be one.
    """
    if any(isinstance(item, Document) for piece in found for item in piece):
        return [item for piece in found for item in piece]
    graphs = [[item for item in piece if isinstance(item, Thing)] for piece in found]
    fragments = [{name for name in described(piece) if name.startswith("#")} for piece in graphs]
    if sum(map(len, fragments)) == len(set().union(*fragments)):
        return [thing for piece in graphs for thing in piece]
    if base is not None:
        raise Stop("newsld: --base: the articles would share their ids; write each to a file of its own")
    from newsld.formats.rdf.base import from_content

    return [
        rebase(thing, urn) if own else thing
        for piece, own in zip(graphs, fragments, strict=True)
        for urn in [from_content(piece)]
        for thing in piece
    ]
