"""Reference lists typed by people: where they stand, and what their entries say."""

from newsld.text.references.entries import parse_entries
from newsld.text.references.limits import excess
from newsld.text.references.linked import Link
from newsld.text.references.lists import ReferenceList, each_line, find_lists, read_lines, with_items

__all__ = [
    "Link",
    "ReferenceList",
    "each_line",
    "excess",
    "find_lists",
    "parse_entries",
    "read_lines",
    "with_items",
]
