"""N-Quads. https://www.w3.org/TR/n-quads/"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsld.formats.rdf import parsing
from newsld.formats.rdf.n_syntax import lines
from newsld.formats.rdf.writing import faults, warn
from newsld.formats.registry import ReadOptions, WriteOptions

if TYPE_CHECKING:
    from newsld.document import Finding
    from newsld.model import Thing


def dump(things: Iterable[Thing], options: WriteOptions) -> bytes:
    """The things as N-Quads, UTF-8; WriteError for a text no Unicode file can hold."""
    with faults("N-Quads"):
        walker = lines(things, base=options.base, ordered=options.ordered)
        data = "".join(walker.lines).encode()
    warn(walker.findings)
    return data


def load(data: bytes, options: ReadOptions) -> tuple[list[Thing], list[Finding]]:
    """The things of a dataset, and what could not be taken; ReadError where it is no N-Quads."""
    return parsing.load(data, "N_QUADS", options)
