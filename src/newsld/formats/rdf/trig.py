"""TriG. https://www.w3.org/TR/trig/"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsld.formats.rdf import parsing
from newsld.formats.rdf.pretty import PrettyWalker
from newsld.formats.rdf.writing import faults, warn
from newsld.formats.registry import ReadOptions, WriteOptions

if TYPE_CHECKING:
    from newsld.document import Finding
    from newsld.model import Thing


def dump(things: Iterable[Thing], options: WriteOptions) -> bytes:
    """The things as TriG, UTF-8; WriteError for a text no Unicode file can hold."""
    walker = PrettyWalker(base=options.base, ordered=options.ordered)
    with faults("TriG"):
        walker.walk(things)
        data = walker.write().encode()
    warn(walker.findings)
    return data


def load(data: bytes, options: ReadOptions) -> tuple[list[Thing], list[Finding]]:
    """The things of a document, and what could not be taken; ReadError where it is no TriG."""
    return parsing.load(data, "TRIG", options)
