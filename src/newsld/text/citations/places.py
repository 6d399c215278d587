"""The parentheses of a paragraph that may cite, found in one pass over its characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsld.source import Span

_MARKS = re.compile(r"[()（）]")
_DEEPEST = 4
LONGEST = 600
"""No parenthesis that cites is longer than this many code points."""
_WINDOW = 240


class Place(NamedTuple):
    """A parenthesis. ``span`` holds both marks; ``before`` is where the words that may go with it begin: at
    the last parenthesis before it, 240 code points at most."""

    span: Span
    before: int

    @property
    def inside(self) -> Span:
        return Span(self.span.start + 1, self.span.end - 1)


def parentheses(text: str, paragraph: Span) -> Iterator[Place]:
    """The pairs of round brackets, outer ones before those within them, nested at most four deep.

    Brackets without a partner, empty and overlong pairs are left out.
    """
    stack: list[tuple[int, int]] = []
    closed: list[Place] = []
    last = paragraph.start
    for match in _MARKS.finditer(text, *paragraph):
        at = match.start()
        if match.group() in "(（":
            stack.append((at, last))
            if len(stack) > _DEEPEST:
                del stack[0]
        elif stack:
            start, before = stack.pop()
            if 1 < at - start <= LONGEST:
                closed.append(Place(Span(start, at + 1), max(before, start - _WINDOW)))
            last = at + 1
            if not stack:
                yield from sorted(closed)
                closed = []
    yield from sorted(closed)
