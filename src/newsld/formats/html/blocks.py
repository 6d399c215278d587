"""The texts of a page in blocks: runs between two edges of elements of block level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from newsld.formats.html.tree import Element, spaced

BREAK = "\0"
"""Stands for ``<br>``: no text that the parser gives has it."""
_SENTENCE_ENDS = frozenset(".!?…。！？»”\"')]")
_SENTENCE_WITHIN = re.compile(r"[.!?。！？]\s")
_WIDE = re.compile(r"[\u3040-\u9fff\uac00-\ud7a3]")
_TITLES = frozenset("h1 h2 h3 h4 h5 h6 figcaption caption option title".split())
_LEAST, _LEAST_WIDE = 40, 15
"""Code points of a paragraph; Chinese, Japanese and Korean need fewer."""
_SHORT = 300
_MOST_BLOCKS = 20_000
"""What stands behind so many blocks is one block more."""


@dataclass
class Block:
    """A run of text between two edges of blocks: its element's name, and how much of it is links."""

    name: str
    text: str
    linked: int
    element: Element
    parts: Sequence[str] = ()
    """The texts that a short block is made of."""
    is_running: bool = False
    is_excluded: bool = False

    @cached_property
    def spaced(self) -> str:
        """The text, its inline elements held apart where it is short."""
        return "\n".join(map(spaced, _rows(self.parts))) if self.parts else self.text


Node = tuple[str, int, int, int, int]
"""An element of block level that holds blocks, as a plain tuple, for a page has many.

Its name, whether its class or id says that it is no part of the article or it is not shown, how many such
elements are around it, from where to where its blocks go.
"""


class Texts:
    """Takes the texts of a tree while it is walked, and makes blocks of them."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        """What the block that is open is made of so far."""
        self.linked = 0
        """How much of that stands in links."""
        self.blocks: list[Block] = []
        self.nodes: list[Node] = []
        """Inner before outer."""
        self.open: list[tuple[Element, int, int]] = []
        """The elements of block level that are open, whether they are aside, and their first blocks."""

    def begin(self, element: Element, is_aside: int) -> None:
        """Opens an element of block level."""
        if self.parts:
            self.cut()
        self.open.append((element, is_aside, len(self.blocks)))

    def end(self) -> None:
        """Closes the last one that was opened."""
        if self.parts:
            self.cut()
        element, is_aside, start = self.open.pop()
        end = len(self.blocks)
        if end > start:
            self.nodes.append((element.tag, is_aside, len(self.open), start, end))

    def break_line(self) -> None:
        """Ends a line; the second of two ends in a row ends a block."""
        parts = self.parts
        behind = 1 if not parts or not parts[-1].isspace() else 2
        if len(parts) >= behind and parts[-behind] == BREAK:
            self.cut()
        else:
            parts.append(BREAK)

    def cut(self) -> None:
        """Ends a block at an edge."""
        if len(self.blocks) < _MOST_BLOCKS:
            self.close()

    def close(self) -> None:
        """Makes a block of what has been gathered."""
        parts, linked = self.parts, self.linked
        self.parts, self.linked = [], 0
        text = _read(parts)
        if text and self.open:
            element = self.open[-1][0]
            name = element.tag
            kept = parts if len(parts) > 1 and len(text) < _SHORT else ()
            is_running = name not in _TITLES and _is_running(text, linked)
            self.blocks.append(Block(name, text, linked, element, kept, is_running))


def _read(parts: Sequence[str]) -> str:
    """What the parts read as: white space is one space, a ``<br>`` a line end."""
    if BREAK not in parts:
        return _tidy("".join(parts))
    return "\n".join(line for row in _rows(parts) if (line := _tidy("".join(row))))


def _tidy(text: str) -> str:
    if "  " not in text and text.isprintable():  # No white space but single spaces, as in most texts.
        return text.strip()
    return " ".join(text.split())


def _rows(parts: Sequence[str]) -> Iterator[list[str]]:
    row: list[str] = []
    for part in parts:
        if part == BREAK:
            yield row
            row = []
        else:
            row.append(part)
    yield row


def _is_running(text: str, linked: int) -> bool:
    """Whether a text is a paragraph of sentences rather than a label, a teaser or a list of links."""
    length = len(text)
    if length < _LEAST and (length < _LEAST_WIDE or text.isascii() or _WIDE.search(text) is None):
        return False
    if linked * 2.5 > length:
        return False
    return length > 140 or text[-1] in _SENTENCE_ENDS or _SENTENCE_WITHIN.search(text[-60:]) is not None
