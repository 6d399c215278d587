"""The blocks of a page, and which of them are the article's paragraphs.

The container that holds most of the running text is the article; in it, what is mostly links or belongs to
the page (shares, teasers, comments, by their class names) is left out.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import accumulate

from newsld.formats.html.blocks import Block, Node, Texts
from newsld.text.chrome import chrome_kind

_FRAMES = ("aside", "header", "figure")
_MAIN = ("body", "html", "main", "article")
_PARTS = ("p", "ul", "ol", "blockquote", "table", "li")
_FEWEST_SPACES = 3
"""A sentence has at least so many."""
_MAIN_SHARE = 0.72
"""The container of the article holds at least this share of its parent's running text."""


@dataclass(slots=True)
class Blocks:
    """All blocks of a page in order, and the range of them that is the article's container."""

    blocks: list[Block]
    start: int
    end: int

    def article(self) -> list[int]:
        """The indexes of the paragraphs and headings of the article."""
        return _without_ends(
            self.blocks, [n for n in range(self.start, self.end) if _is_kept(self.blocks[n])]
        )


def find_blocks(texts: Texts) -> Blocks:
    """The blocks of a page, and where the article stands among them."""
    blocks, nodes = texts.blocks, texts.nodes
    _exclude([node for node in nodes if _is_aside(node, texts.aside)], blocks)
    running = [len(b.text) if b.is_running and not b.is_excluded else 0 for b in blocks]
    total = [0, *accumulate(running)]
    if not nodes:
        return Blocks(blocks, 0, len(blocks))
    node = _container(nodes, total)
    return Blocks(blocks, node.start, node.end)


def _is_aside(node: Node, aside: Container[int]) -> bool:
    tag = node.element.tag
    return tag in _FRAMES or (node.number in aside and tag not in _MAIN)


def _exclude(flagged: Sequence[Node], blocks: Sequence[Block]) -> None:
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


def _container(nodes: Sequence[Node], total: Sequence[int]) -> Node:
    """From the top down, as long as one child holds nearly all of the running text."""
    node = nodes[-1]
    held = total[node.end] - total[node.start]
    for inner in reversed(nodes):  # Outer before inner, the last of neighbours first.
        if inner.depth == node.depth + 1 and node.start <= inner.start and inner.end <= node.end:
            share = total[inner.end] - total[inner.start]
            if share >= held * _MAIN_SHARE and share:
                if inner.element.tag in _PARTS:
                    break
                node, held = inner, share
    return node


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
    last = running[-1]
    while last + 1 < len(kept) and kept[last + 1] == kept[last] + 1 and _is_sentence(blocks[kept[last + 1]]):
        last += 1
    return kept[running[0] : last + 1]


def _is_sentence(block: Block) -> bool:
    """Whether a short paragraph right behind the last is a sentence of the article: The vote is in June."""
    is_plain = block.name == "p" and not block.linked and block.text[0].isupper()
    is_whole = block.text.endswith((".", "?", "!", "…")) and block.text.count(" ") >= _FEWEST_SPACES
    return is_plain and is_whole and chrome_kind(block.text) is None
