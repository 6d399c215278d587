"""The brackets of a paragraph that may cite, found in one pass over its characters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsld.source import Span
from newsld.text.patterns import pattern, places

_OPENING, _CLOSING = "(（", ")）"

_SQUARE = pattern(r"\[([^\[\]\r\n@^]{0,200}?\b(?:1[4-9]|20)\d\d[a-l]?\b[^\[\]\r\n@^]{0,80})\](?![(:\[])")
"""A year in square brackets, which is no link and no other mark."""

_DEEPEST = 4
LONGEST = 600
"""No parenthesis that cites is longer than this many code points."""
_WINDOW = 240


class Place(NamedTuple):
    """A pair of brackets. ``span`` holds both marks; ``before`` is where the words that may go with it begin:
    at the last pair before it, 240 code points at most. ``last`` is the same for that pair, up to where it
    begins, where only white space stands between the two."""

    span: Span
    before: int
    last: Span | None = None

    @property
    def inside(self) -> Span:
        return Span(self.span.start + 1, self.span.end - 1)


def parentheses(text: str, paragraph: Span) -> Iterator[Place]:
    """The pairs of round brackets, outer ones before those within them, nested at most four deep.

    Brackets without a partner and overlong pairs are left out.
    """
    stack: list[tuple[int, int, Span | None]] = []
    closed: list[Place] = []
    last, pair = paragraph.start, None
    for at in places(text, _OPENING + _CLOSING, *paragraph):
        if text[at] in _OPENING:
            near = pair if pair is not None and text[last:at].isspace() else None
            stack.append((at, last, near))
            if len(stack) > _DEEPEST:
                del stack[0]
        elif stack:
            start, before, near = stack.pop()
            begin = max(before, start - _WINDOW)
            if at - start <= LONGEST:
                closed.append(Place(Span(start, at + 1), begin, near))
            last, pair = at + 1, Span(begin, start)
            if not stack:
                yield from sorted(closed) if len(closed) > 1 else closed
                closed = []
    yield from sorted(closed)


def square_brackets(text: str, paragraph: Span) -> Iterator[Place]:
    """The square brackets with a year in them: [Moreau, 2021], Moreau [2021]."""
    last = paragraph.start
    for match in _SQUARE.finditer(text, *paragraph):
        yield Place(Span(*match.span()), max(last, match.start() - _WINDOW))
        last = match.end()
