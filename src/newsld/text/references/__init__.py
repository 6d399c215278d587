"""Reference lists typed by people: where they stand, and what their entries say."""

from newsld.text.references.entries import parse_entries
from newsld.text.references.finding.lists import ReferenceList, each_line, find_lists, read_lines, with_items
from newsld.text.references.scanners.limits import excess
from newsld.text.references.tidying.linked import Link

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
