"""The text syntaxes of RDF: a walker that writes each, and pyoxigraph's name for what reads it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from newsld.formats.rdf import parsing
from newsld.formats.rdf.writing import faults, refuse_graphs, warn

if TYPE_CHECKING:
    from newsld.document import Document, Finding
    from newsld.formats.rdf.n_syntax import LineWalker
    from newsld.formats.rdf.pretty import PrettyWalker
    from newsld.formats.registry import ReadOptions, WriteOptions
    from newsld.model import Thing


class Syntax(NamedTuple):
    """A syntax: its name, the member of ``pyoxigraph.RdfFormat``, what writes it, and what to write instead
    where there are named graphs, if it has no place for them."""

    name: str
    parser: str
    walker: type[LineWalker | PrettyWalker]
    instead: str = ""

    def dump(self, items: Iterable[Document | Thing], options: WriteOptions) -> bytes:
        """The articles and things, in UTF-8.

        WriteError for a text no Unicode file can hold, and for named graphs where there is no place for them.
        """
        walker = self.walker(base=options.base, ordered=options.ordered)
        with faults(self.name):
            walker.walk(items)
            if self.instead:
                refuse_graphs(walker.has_graphs(), self.name, self.instead)
            data = walker.write().encode()
        warn(walker.findings)
        return data

    def load(self, data: bytes, options: ReadOptions) -> tuple[list[Thing], list[Finding]]:
        """The things of a document, and what could not be taken; ReadError where it is of another syntax."""
        return parsing.load(data, self.parser, options)
