"""Turtle. https://www.w3.org/TR/turtle/"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsld.formats.rdf import parsing
from newsld.formats.rdf.pretty import PrettyWalker
from newsld.formats.rdf.writing import faults, refuse_graphs, warn
from newsld.formats.registry import ReadOptions, WriteOptions

if TYPE_CHECKING:
    from newsld.document import Finding
    from newsld.model import Thing


def dump(things: Iterable[Thing], options: WriteOptions) -> bytes:
    """The things as Turtle, UTF-8; WriteError where there are named graphs, which it cannot hold."""
    walker = PrettyWalker(base=options.base, ordered=options.ordered)
    with faults("Turtle"):
        walker.walk(things)
        refuse_graphs(len(walker.graphs) > 1, "Turtle", "TriG")
        data = walker.write().encode()
    warn(walker.findings)
    return data


def load(data: bytes, options: ReadOptions) -> tuple[list[Thing], list[Finding]]:
    """The things of a document, and what could not be taken; ReadError where it is no Turtle."""
    return parsing.load(data, "TURTLE", options)
