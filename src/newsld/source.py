"""Decoded text with its name and line table, and the places in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")


class Span(NamedTuple):
    """Half-open range of code points, ``start`` to ``end``, counted from 0 in a Source's text."""

    start: int
    end: int

    def shift(self, offset: int) -> Span:
        """The same range ``offset`` code points further on."""
        return Span(self.start + offset, self.end + offset)


class Region(NamedTuple):
    """A place as editors show it: lines and columns from 1, columns in code points, end exclusive.

    SARIF 2.1.0 section 3.30, with ``columnKind`` ``unicodeCodePoints``.
    https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html#_Toc34317685
    """

    start_line: int
    start_column: int
    end_line: int
    end_column: int


class Source:
    """The text of one input as it was decoded: without byte order mark, line ends as they stand.

    Lines end at ``\\r\\n``, ``\\r`` and ``\\n`` only, as editors and SARIF count them.
    """

    __slots__ = ("__dict__", "name", "text")

    def __init__(self, text: str, name: str = "<input>") -> None:
        self.text = text
        self.name = name

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of the code point at ``offset``."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def region(self, span: Span) -> Region:
        """The span in lines and columns."""
        return Region(*self.position(span.start), *self.position(span.end))

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its end."""
        starts = self._line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]
