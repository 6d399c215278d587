"""N-Quads. https://www.w3.org/TR/n-quads/"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsld.formats.rdf import parsing
from newsld.formats.rdf.n_syntax import LineWalker
from newsld.formats.rdf.writing import faults, warn
from newsld.formats.registry import ReadOptions, WriteOptions

if TYPE_CHECKING:
    from newsld.document import Finding
    from newsld.model import Thing


def dump(things: Iterable[Thing], options: WriteOptions) -> bytes:
    """The things as N-Quads, UTF-8; WriteError for a text no Unicode file can hold."""
    walker = LineWalker(base=options.base, ordered=options.ordered)
    with faults("N-Quads"):
        walker.walk(things)
        data = walker.write().encode()
    warn(walker.findings)
    return data


def load(data: bytes, options: ReadOptions) -> tuple[list[Thing], list[Finding]]:
    """The things of a dataset, and what could not be taken; ReadError where it is no N-Quads."""
    return parsing.load(data, "N_QUADS", options)
