"""JSON-LD: schema.org nodes in and out. https://www.w3.org/TR/json-ld11/

Documents under schema.org's context, in any of its spellings, are read here; other contexts only where the
user mapped them to files. Nothing is fetched. Output has one form: compact, ``"@context":
"https://schema.org"``, keys and values in the order the model holds them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsld.formats.jsonld.writing import CONTEXT, dump, encode, to_data

if TYPE_CHECKING:
    from newsld.document import Finding
    from newsld.formats.registry import ReadOptions
    from newsld.model import Thing


def load(data: bytes, options: ReadOptions) -> tuple[list[Thing], list[Finding]]:
    """The things of a JSON-LD text, and findings on what had to be read leniently.

    Raises ReadError where the text is no JSON or no JSON-LD, ContextError where it needs a context that is
    neither bundled nor mapped.
    """
    from newsld.formats.jsonld import reading

    return reading.load(data, options)


def load_data(data: Any, options: ReadOptions) -> tuple[list[Thing], list[Finding]]:
    """As ``load``, of JSON-LD that is parsed already; the data is left as it is."""
    from newsld.formats.jsonld import reading

    return reading.load_data(data, options)


__all__ = ["CONTEXT", "dump", "encode", "load", "load_data", "to_data"]
