"""The blocks of a page, and which of them are the article's paragraphs.

The container that holds most of the running text is the article; in it, what is mostly links or belongs to
the page (shares, teasers, comments, by their class names) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from newsld.formats.html.tree import Element, spaced
from newsld.markup.rendering import BLOCKS

_SKIPPED = frozenset(
    """script style noscript template svg iframe select textarea button nav footer form object embed math
    canvas map dialog head""".split()
)
_KINDS = {
    **dict.fromkeys(BLOCKS, "block"),
    **dict.fromkeys(_SKIPPED, "skipped"),
    "a": "a",
    "br": "br",
}
"""What elements are to the walk; all others are inline."""
_SENTENCE_END = re.compile(r"[.!?…。！？»”\"')\]]\s*$|[.!?。！？]\s")
_WIDE = re.compile(r"[\u3040-\u9fff\uac00-\ud7a3]")
_FRAMES = ("aside", "header", "figure")
_MAIN = ("body", "html", "main", "article")
_LEAST, _LEAST_WIDE = 40, 15
"""Code points of a paragraph; Chinese, Japanese and Korean need fewer."""
_MAIN_SHARE = 0.72
"""The container of the article holds at least this share of its parent's running text."""


@dataclass
class Block:
    """A run of text between two edges of blocks: its element's name, and how much of it is links."""

    name: str
    text: str
    linked: int
    element: Element
    parts: tuple[str, ...] = ()
    """The texts that a short block is made of."""
    is_running: bool = False
    is_excluded: bool = False

    @cached_property
    def spaced(self) -> str:
        """The text, its inline elements held apart where it is short."""
        return "\n".join(map(spaced, _rows(self.parts))) if self.parts else self.text


@dataclass(slots=True)
class _Node:
    """An element of block level: the blocks within it are those from ``start`` to ``end``."""

    element: Element
    start: int
    end: int = -1
    children: list[_Node] = field(default_factory=list)


@dataclass(slots=True)
class Blocks:
    """All blocks of a page in order, and the range of them that is the article's container."""

    blocks: list[Block]
    start: int
    end: int
    container: Element | None

    def article(self) -> list[int]:
        """The indexes of the paragraphs and headings of the article."""
        return _without_ends(
            self.blocks, [n for n in range(self.start, self.end) if _is_kept(self.blocks[n])]
        )


def find_blocks(root: Element, aside: Container[Element]) -> Blocks:
    """The blocks of a page, and where the article stands among them; no part of it are the elements aside."""
    body = root.find("body")
    walk = _Walk(aside)
    walk.run(body if body is not None else root)
    _exclude(walk.flagged, walk.blocks)
    running = [len(b.text) if b.is_running and not b.is_excluded else 0 for b in walk.blocks]
    total = [0, *accumulate(running)]
    node = _container(walk.top, total) if walk.top else None
    if node is None:
        return Blocks(walk.blocks, 0, len(walk.blocks), None)
    return Blocks(walk.blocks, node.start, node.end, node.element)


def _exclude(flagged: Sequence[_Node], blocks: Sequence[Block]) -> None:
    """Marks the blocks of elements that are of the page by their class, unless they hold most of its text."""
    sizes = [0, *accumulate(len(block.text) if block.is_running else 0 for block in blocks)]
    edges = [0] * (len(blocks) + 1)
    for node in flagged:
        held = sizes[node.end] - sizes[node.start]
        if held * 2 < sizes[-1] or not held:
            edges[node.start] += 1
            edges[node.end] -= 1
    for block, depth in zip(blocks, accumulate(edges), strict=False):
        block.is_excluded = depth > 0


def _container(top: _Node, total: Sequence[int]) -> _Node:
    """From the top down, as long as one child holds nearly all of the running text."""
    node = top
    while True:
        held = total[node.end] - total[node.start]
        best = max(node.children, key=lambda child: total[child.end] - total[child.start], default=None)
        if best is None or not held:
            return node
        share = (total[best.end] - total[best.start]) / held
        if share < _MAIN_SHARE or best.element.tag in ("p", "ul", "ol", "blockquote", "table", "li"):
            return node
        node = best


def _is_kept(block: Block) -> bool:
    if block.is_excluded or not block.text:
        return False
    length = len(block.text)
    if block.linked * 2 > length and not (block.is_running and block.linked < length * 0.8):
        return False
    return block.name not in ("h1", "figcaption", "caption", "th")


def _without_ends(blocks: Sequence[Block], kept: list[int]) -> list[int]:
    """The kept blocks without short lines before the first and behind the last paragraph."""
    running = [n for n, index in enumerate(kept) if blocks[index].is_running]
    if not running:
        return kept
    return kept[running[0] : running[-1] + 1]


_MOST_BLOCKS = 20_000
"""What stands behind so many blocks is one block more."""


class _Walk:
    """Walks a tree without recursion, and puts its texts into blocks."""

    def __init__(self, aside: Container[Element]) -> None:
        self.aside = aside
        self.blocks: list[Block] = []
        self.flagged: list[_Node] = []
        self.top: _Node | None = None
        self.open: list[_Node] = []

    def run(self, body: Element) -> None:
        from lxml import etree

        walker = etree.iterwalk(body, events=("start", "end"))
        kind_of = _KINDS.get
        parts: list[str] = []
        linked = in_link = 0
        for event, element in walker:
            kind = kind_of(element.tag)
            if kind is not None:
                if kind == "a":
                    in_link += 1 if event == "start" else -1
                elif kind == "br":
                    if event == "start":
                        parts.append(_BREAK)
                else:
                    if parts and len(self.blocks) < _MOST_BLOCKS:
                        self.close(parts, linked)
                        parts, linked = [], 0
                    if kind == "skipped" and not _is_whole_page(element, body):
                        if event == "start":
                            walker.skip_subtree()
                            continue
                    elif event == "start":
                        self.begin(element)
                    else:
                        self.open.pop().end = len(self.blocks)
            text = element.text if event == "start" else element.tail
            if text and (parts or not text.isspace()):
                parts.append(text)
                if in_link:
                    linked += len(text.strip())
        self.close(parts, linked)

    def begin(self, element: Element) -> None:
        """Opens an element of block level."""
        node = _Node(element, len(self.blocks))
        if self.open:
            self.open[-1].children.append(node)
        else:
            self.top = node
        self.open.append(node)
        tag = element.tag
        if tag in _FRAMES or (element in self.aside and tag not in _MAIN):
            self.flagged.append(node)

    def close(self, parts: Sequence[str], linked: int) -> None:
        """Makes a block of what has been gathered."""
        text = _read(parts)
        if text and self.top:
            element = (self.open[-1] if self.open else self.top).element
            is_joined = len(parts) > 1 and len(text) < _SHORT
            block = Block(element.tag, text, linked, element, tuple(parts) if is_joined else ())
            block.is_running = _is_running(block)
            self.blocks.append(block)


def _is_whole_page(element: Element, body: Element) -> bool:
    """Whether it is a form right in the body: some systems (ASP.NET) put all of a page into one."""
    return element.tag == "form" and element.getparent() is body


_SHORT = 300


def _read(parts: Sequence[str]) -> str:
    """What the parts read as: white space is one space, a ``<br>`` a line end."""
    if _BREAK not in parts:
        return " ".join("".join(parts).split())
    return "\n".join(line for row in _rows(parts) if (line := " ".join("".join(row).split())))


def _rows(parts: Sequence[str]) -> Iterator[list[str]]:
    row: list[str] = []
    for part in parts:
        if part == _BREAK:
            yield row
            row = []
        else:
            row.append(part)
    yield row


_BREAK = "\0"
"""Stands for ``<br>``: no text that the parser gives has it."""


def _is_running(block: Block) -> bool:
    """Whether the block is a paragraph of sentences rather than a label, a teaser or a list of links."""
    text = block.text
    length = len(text)
    if block.name in ("h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption", "option", "title"):
        return False
    if length < _LEAST and (length < _LEAST_WIDE or _WIDE.search(text) is None):
        return False
    if block.linked * 2.5 > length:
        return False
    return length > 140 or _SENTENCE_END.search(text[-60:]) is not None
