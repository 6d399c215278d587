"""N-Triples. https://www.w3.org/TR/n-triples/"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsld.formats.rdf import parsing
from newsld.formats.rdf.n_syntax import LineWalker
from newsld.formats.rdf.writing import faults, refuse_graphs, warn
from newsld.formats.registry import ReadOptions, WriteOptions

if TYPE_CHECKING:
    from newsld.document import Finding
    from newsld.model import Thing


def dump(things: Iterable[Thing], options: WriteOptions) -> bytes:
    """The things as N-Triples, UTF-8; WriteError where there are named graphs, which it cannot hold."""
    walker = LineWalker(base=options.base, ordered=options.ordered)
    with faults("N-Triples"):
        walker.walk(things)
        refuse_graphs(walker.has_graphs(), "N-Triples", "N-Quads")
        data = walker.write().encode()
    warn(walker.findings)
    return data


def load(data: bytes, options: ReadOptions) -> tuple[list[Thing], list[Finding]]:
    """The things of a graph, and what could not be taken; ReadError where it is no N-Triples."""
    return parsing.load(data, "N_TRIPLES", options)
