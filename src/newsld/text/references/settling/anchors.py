"""Whether the words that lead to the address of an entry are the title of its work."""

from __future__ import annotations

from newsld.source import Span
from newsld.text.references.entry import Entry
from newsld.text.references.scanners.bodies import outlet_of
from newsld.text.references.scanners.titles import find_quoted
from newsld.text.references.sources.likeness import is_site, of_host
from newsld.text.references.styles.pieces import find_remark

_ALONE = 0.8
"""Linked words that are more of an entry have nothing beside them."""
_FEWEST = 2
"""Of fewer blanks words may be anything, unless something is said of the work behind them."""
_BEHIND = (", ", ". ")
"""What stands between names and a title in quotation marks."""


def is_title(entry: Entry, anchor: Span) -> bool:
    """Whether linked words are the title, with no more than its outlet; not the whole entry, nor the outlet
    or the authors of a work whose title stands elsewhere."""
    text = entry.text
    if entry.dated and anchor.start < entry.dated.span.start < anchor.end:
        return False
    quoted = find_quoted(text, 0, entry.end)
    if quoted and (quoted[3] <= anchor.start or quoted[0] >= anchor.end):
        return False
    if quoted and quoted[0] > anchor.start and text[: quoted[0]].endswith(_BEHIND):
        return False
    words = text[slice(*anchor)].strip()
    if outlet_of(words):
        return False
    if words.count(" ") < _FEWEST:
        return find_remark(text, anchor.end, entry.end) is not None and not is_site(words, entry.host)
    is_alone = anchor.end - anchor.start > _ALONE * entry.end
    return is_alone or not of_host(words, entry.host)
