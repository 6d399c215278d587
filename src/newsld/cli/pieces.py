"""What convert writes of an input: its articles, or all of a graph where the output is a graph too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from newsld.cli.inputs import Input, load
from newsld.cli.options import Reading
from newsld.cli.reading import documents, warn
from newsld.cli.stopping import Stop
from newsld.document import Document, thing_of
from newsld.errors import NewsldError, ReadError
from newsld.formats import Format, detect
from newsld.formats.decoding import codec_of_mark
from newsld.source import Source

if TYPE_CHECKING:
    from typing_extensions import TypeIs

    from newsld.config import Config
    from newsld.model import CreativeWork, Thing

Piece: TypeAlias = "tuple[Document | Thing, ...]"
"""What is written together: one article, or the things one graph holds."""


class Said(NamedTuple):
    """What is said of all articles: ``values`` by --set, the rest by the configuration, which counts less."""

    values: Mapping[str, Any]
    config: Config | None


def pieces(item: Input, how: Reading, target: Format, said: Said) -> Iterator[Piece]:
    """The pieces of an input with what is said of their articles; from graph to graph nothing is left out.

    Raises as ``newsld.parse_all`` does, and Stop where a value cannot be set.
    """
    data = load(item)
    chosen = how.format or detect(item.name, data)
    if chosen.is_graph and target.is_graph:
        yield _graph(item, data, how._replace(format=chosen), said.values)
        return
    for document in documents(item, data, how):
        warn(document.findings, document.source, how.is_quiet)
        if document.references and (target.is_bibliography or target.name == "sources"):
            from newsld.cli.untold import tell

            tell(document.references, document.source, how.is_quiet)
        yield (_completed(_set(document, said.values), said.config),)


def _completed(document: Document, config: Config | None) -> Document:
    """With what the configuration knows, where newsld turns the article into a page."""
    if config is None:
        return document
    from newsld.checking import MADE_INTO_PAGES
    from newsld.completing import complete

    return complete(document, config) if document.format in MADE_INTO_PAGES else document


def _graph(item: Input, data: bytes, how: Reading, values: Mapping[str, Any]) -> Piece:
    assert how.format
    things, findings = how.format.load().load(data, how.options(item.name))
    source = Source(data.decode(how.encoding or codec_of_mark(data) or "utf-8", "replace"), item.name)
    warn(findings, source, how.is_quiet)
    if not things:
        raise ReadError("holds nothing", file=item.name)
    if values and not any(_is_article(thing) for thing in things):
        raise ReadError("holds no article to set properties of", file=item.name)
    from newsld.assembling.rebasing import rebase

    made = [_with_values(thing, source, values) if _is_article(thing) else thing for thing in things]
    url = values.get("url")
    return tuple(rebase(thing, url.partition("#")[0]) if isinstance(url, str) else thing for thing in made)


def _is_article(thing: Thing) -> TypeIs[CreativeWork]:
    from newsld.model import CreativeWork

    return isinstance(thing, CreativeWork) and thing.is_a("Article")


def _with_values(thing: CreativeWork, source: Source, values: Mapping[str, Any]) -> Thing:
    return _set(Document(source=source, article=thing), values).article


def _set(document: Document, values: Mapping[str, Any]) -> Document:
    if not values:
        return document
    from newsld.assembling.values import with_values

    try:
        return with_values(document, deepcopy(dict(values)))
    except NewsldError as error:
        raise Stop(f"newsld: --set: {error.message}") from None


def together(found: Sequence[Piece], target: Format, base: str | None) -> list[Document | Thing]:
    """The items of several pieces for one output; in a graph no two of them share an id by accident.

    Raises Stop where a base was asked for, under which they would be one.
    """
    if target.is_graph and len(found) > 1:
        return list(_distinct([list(map(thing_of, piece)) for piece in found], base))
    return [item for piece in found for item in piece]


def _distinct(graphs: Sequence[list[Thing]], base: str | None) -> Iterator[Thing]:
    """The things of several graphs. ``#article`` of one text is not ``#article`` of another.

    Where ids of that kind meet, each graph gets a ``urn:uuid:`` made from its content before them.
    """
    from newsld.assembling.rebasing import rebase
    from newsld.formats.articles import described
    from newsld.formats.rdf.base import from_content

    fragments = [{name for name in described(graph) if name.startswith("#")} for graph in graphs]
    if sum(map(len, fragments)) == len(set().union(*fragments)):
        yield from chain.from_iterable(graphs)
        return
    if base is not None:
        raise Stop("newsld: --base: the articles would share their ids; write each to a file of its own")
    for graph, own in zip(graphs, fragments, strict=True):
        urn = from_content(graph)
        yield from (rebase(thing, urn) if own else thing for thing in graph)
