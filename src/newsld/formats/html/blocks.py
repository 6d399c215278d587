"""The texts of a page in blocks: runs between two edges of elements of block level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsld.formats.html.tree import Element, spaced

BREAK = "\0"
"""Stands for ``<br>``: no text that the parser gives has it."""
_SENTENCE_ENDS = frozenset(".!?…。！？।॥؟۔။»”\"')]")
_SENTENCE_WITHIN = re.compile(r"[.!?。！？।؟۔။]\s")
_UNSTOPPED = re.compile(r"[\u0e01-\u0eff\u1780-\u17d3]")
"""Thai, Lao and Khmer, in which no sign ends a sentence."""
_WIDE = re.compile(r"[\u3040-\u9fff\uac00-\ud7a3]")
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_HEADLINE_SPACES = 3
_TITLES = frozenset("h1 h2 h3 h4 h5 h6 figcaption caption option title".split())
_LEAST, _LEAST_WIDE = 40, 15
"""Code points of a paragraph; Chinese, Japanese and Korean need fewer."""
_LEAST_UNSTOPPED = 70
_SHORT = 300
_MOST_BLOCKS = 20_000
"""What stands behind so many blocks belongs to none."""


class Block:
    """A run of text between two edges of blocks: its element, and how much of it is links.

    A page has many that nobody reads: what a block reads as is worked out when it is first asked for.
    """

    __slots__ = ("_spaced", "_text", "element", "is_excluded", "is_running", "linked", "parts")

    def __init__(self, parts: list[str], linked: int, element: Element) -> None:
        self.parts = parts
        """The texts that it is made of; one of them at least is no white space."""
        self.linked = linked
        self.element = element
        self.is_excluded = False
        self._text = self._spaced = ""
        self.is_running = self._is_running()
        """Whether it is a paragraph of sentences rather than a label, a teaser or a list of links."""

    @property
    def name(self) -> str:
        """The name of its element."""
        name: str = self.element.tag
        return name

    @property
    def text(self) -> str:
        if not self._text:
            self._text = _read(self.parts)
        return self._text

    @property
    def size(self) -> int:
        """How much running text it holds."""
        return len(self.text) if self.is_running else 0

    @property
    def spaced(self) -> str:
        """The text, its inline elements held apart where it is short."""
        if not self._spaced:
            is_short = len(self.parts) > 1 and len(self.text) < _SHORT
            self._spaced = "\n".join(map(spaced, _rows(self.parts))) if is_short else self.text
        return self._spaced

    @property
    def is_headline(self) -> bool:
        """Whether it is a heading that reads as the headline of an article does."""
        return self.name in _HEADINGS and self.text.count(" ") >= _HEADLINE_SPACES

    def _is_running(self) -> bool:
        written = self.parts[0] if len(self.parts) == 1 else "".join(self.parts)
        length, linked = len(written), self.linked * 2.5
        if linked > length or (length < _LEAST and (length < _LEAST_WIDE or written.isascii())):
            return False  # It reads as no more than that.
        if self.element.tag in _TITLES:
            return False
        text = self.text
        length = len(text)
        if length < _LEAST and (length < _LEAST_WIDE or _WIDE.search(text) is None):
            return False
        if linked > length:
            return False
        if length > 140 or text[-1] in _SENTENCE_ENDS or _SENTENCE_WITHIN.search(text[-60:]) is not None:
            return True
        return not written.isascii() and length > _LEAST_UNSTOPPED and _UNSTOPPED.search(text) is not None


class Left(Block):
    """An element that was not gone into, as one block: it has no text, and is no part of the article."""

    __slots__ = ("_size",)

    def __init__(self, element: Element, size: int) -> None:
        super().__init__([""], 0, element)
        self.is_excluded = True
        self._size = size

    @property
    def size(self) -> int:
        """About how much running text the element holds."""
        return self._size


Node = tuple[str, int, int, int, int]
"""An element of block level that holds blocks, as a plain tuple, for a page has many.

Its name, whether its class or id says that it is no part of the article or it is not shown, how many such
elements are around it, from where to where its blocks go.
"""


class Texts:
    """Takes the texts of a tree while it is walked, and makes blocks of them."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        """What the block that is open is made of so far; white space stands behind other text only."""
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

    def leave(self, element: Element, size: int) -> None:
        """Leaves out an element of block level: one block stands for it, which nobody reads."""
        if self.parts:
            self.cut()
        if self.open and len(self.blocks) < _MOST_BLOCKS:
            self.blocks.append(Left(element, size))

    def end(self) -> None:
        """Closes the last one that was opened."""
        if self.parts:
            self.cut()
        element, is_aside, start = self.open.pop()
        if len(self.blocks) > start:
            self.nodes.append((element.tag, is_aside, len(self.open), start, len(self.blocks)))

    def break_line(self) -> None:
        """Ends a line; the second of two ends in a row ends a block."""
        parts = self.parts
        behind = 1 if not parts or not parts[-1].isspace() else 2
        if len(parts) >= behind and parts[-behind] == BREAK:
            self.cut()
        else:
            parts.append(BREAK)

    def cut(self) -> None:
        """Makes a block of what has been gathered, at an edge."""
        parts, blocks = self.parts, self.blocks
        if self.open and len(blocks) < _MOST_BLOCKS and (parts[0] != BREAK or not all(map(_is_gap, parts))):
            blocks.append(Block(parts, self.linked, self.open[-1][0]))
        self.parts, self.linked = [], 0


def _is_gap(part: str) -> bool:
    return part == BREAK or part.isspace()


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
