"""The markup of a page, scanned as far as somebody asks: most that is looked for stands in its head."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from newsld.markup.scanner import Token, scan

_BATCH = 64
"""Tokens that are scanned at once."""


class Tokens:
    """The tokens of ``scan``, in order; each is scanned once, when it or one behind it is first asked for."""

    def __init__(self, source: str) -> None:
        self._left = scan(source)
        self._read: list[Token] = []
        self._named: defaultdict[str, list[Token]] = defaultdict(list)

    def __iter__(self) -> Iterator[Token]:
        return self._each(self._read)

    def named(self, name: str) -> Iterator[Token]:
        """The tokens of the elements of a name: their tags, and what stands in them raw."""
        return self._each(self._named[name])

    def starts(self, name: str) -> Iterator[Token]:
        """The tags of elements of a name that begin them."""
        return (tag for tag in self.named(name) if tag[0] == "start")

    def at(self, place: int) -> Token:
        """The token in which a place stands, or which the text ends at in which it stands."""
        read = self._read
        while (not read or read[-1][2] <= place) and self._go_on():
            pass
        return read[bisect_right(read, place, key=_before) - 1]

    def is_in(self, name: str, place: int) -> bool:
        """Whether the last tag of elements of a name that stands before a place begins one."""
        self.at(place)
        tags = self._named[name]
        behind = bisect_right(tags, place, key=_before)
        return behind > 0 and tags[behind - 1][0] == "start"

    @property
    def last(self) -> Token:
        """The last token of the page."""
        while self._go_on():
            pass
        return self._read[-1]

    def _each(self, read: list[Token]) -> Iterator[Token]:
        at = 0
        while at < len(read) or self._go_on():
            while at < len(read):
                yield read[at]
                at += 1

    def _go_on(self) -> bool:
        """Scans some more, and tells whether there was more."""
        more = list(islice(self._left, _BATCH))
        self._read += more
        for token in more:
            if token[1]:
                self._named[token[1]].append(token)
        return bool(more)


def _before(token: Token) -> int:
    return token[2]
