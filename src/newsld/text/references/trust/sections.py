"""The section of a newspaper between a title and the outlet, of which no field is made."""

from __future__ import annotations

from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.sources.likeness import likeness
from newsld.text.references.trust.paths import tells

_CLOSED = pattern(r"[.?!]?[”»\"’]{1,2}\s([^\W\d_a-z]\w*(?:\s\w+){0,2})\.\s\Z")
_MARKS = ' .,;:”»"’'
_KNOWN = 0.97
"""From here on an outlet is one that is known."""


def is_section(entry: Entry, draft: Draft, left: str) -> bool:
    """Whether what no field took is a section: the link has its words, or it stands alone between a title in
    quotation marks and a known outlet."""
    if tells(entry, left):
        return True
    title, outlet = draft.title, draft.source.container
    if title is None or outlet is None:
        return False
    found = _CLOSED.match(entry.text, title.span.end, outlet.start)
    return found is not None and found[1] == left.strip(_MARKS) and likeness(entry, outlet) >= _KNOWN
