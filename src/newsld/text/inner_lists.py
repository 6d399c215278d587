"""Lists of references amid an article: each part of a series or a portfolio closes with its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsld.text.foot import entry_signs, is_entry, is_heading, is_rest
from newsld.text.lines import Line

_LONGEST = 300
"""So long a line that is no entry is a paragraph."""
_STOPS = (".", ")", "]", ">")
"""What closes an odd entry, and no heading."""


def inner_lists(text: str, lines: Sequence[Line]) -> Iterator[range]:
    """The indexes of the lines of each list with a heading, the heading among them, that ends before the last
    line."""
    end = 0
    for at, line in enumerate(lines):
        if at >= end and is_heading(text, line.span):
            end = _end(text, lines, at + 1)
            if at + 1 < end < len(lines):
                yield range(at, end)


def _end(text: str, lines: Sequence[Line], first: int) -> int:
    """The index behind the last entry of a list that begins at an index: of two lines on end that are none,
    or one like a heading or a paragraph, the text goes on."""
    end = first
    for at in range(first, len(lines)):
        span = lines[at].span
        if is_entry(text, span) or (first < at == end and is_rest(text, lines[at - 1], lines[at])):
            end = at + 1
        elif at > end or at == first or not _is_odd(text[span.start : span.end]):
            break
    return end


def _is_odd(line: str) -> bool:
    """Whether a line between entries may be one that lacks most of what they have."""
    return len(line) <= _LONGEST and line.endswith(_STOPS) and entry_signs(line, 1) > 0
