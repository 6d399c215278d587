"""The formats newsld reads and writes. A format is a value; its module is imported when first used.

A module reads with ``read(data, options)``, which yields Documents, and writes with ``write(documents,
options)``. Where it holds a graph of any things, it reads with ``load(data, options)`` and writes with
``dump(items, options)``, the items being Documents or things; where it holds a list of references,
``references(data, options)`` reads it.
Others join by the entry point group ``newsld.formats``.
"""

from newsld.formats.registry import (
    FORMATS,
    Format,
    ReadOptions,
    WriteOptions,
    beside,
    bibliography,
    checked,
    detect,
    find,
    is_story_json,
    written_to,
)

__all__ = [
    "FORMATS",
    "Format",
    "ReadOptions",
    "WriteOptions",
    "beside",
    "bibliography",
    "checked",
    "detect",
    "find",
    "is_story_json",
    "written_to",
]
