"""The blocks of a page, and which of them are the article's paragraphs.

The container that holds most of the running text is the article; in it, what is mostly links or belongs to
the page (shares, teasers, comments, by their class names) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from newsld.formats.html.blocks import Block, Node, Texts
from newsld.formats.html.marks import marks_of
from newsld.kept import kept
from newsld.source import Span
from newsld.text.chrome import chrome_kind
from newsld.text.lines import byline_credits, is_date_line, is_prose
from newsld.text.wide import is_wide

_FRAMES = ("aside", "header", "footer", "figure")
_MAIN = ("body", "html", "main", "article")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_PARTS = ("p", "ul", "ol", "blockquote", "table", "li")
_PLAIN = ("p", "div", "address", "section", "header", *_MAIN)
_SIGNING = ("author", "editor")
_QUOTES = "“„«»‘‚‹\"'—– "
_FEWEST_SPACES = 3
"""A sentence that nothing else shows to be one has at least so many."""
_STANDFIRST = re.compile(r"standfirst|sub-?title|sub-?headline|\bdec?k\b")
_FEWEST_PARAGRAPHS = 2
"""A page with fewer would have no more than one of the article left."""
_LEAD, _FAR, _LONGEST_CREDIT = 4, 20, 160
_MAIN_SHARE = 0.72
"""The container of the article holds at least this share of its parent's running text."""


@dataclass
class Blocks:
    """All blocks of a page in order, and the range of them that is the article's container."""

    blocks: list[Block]
    start: int
    end: int

    def article(self) -> Sequence[int]:
        """The indexes of the paragraphs and headings of the article."""
        return self._article

    @kept
    def _article(self) -> Sequence[int]:
        blocks = self.blocks
        return tuple(_without_ends(blocks, [n for n in range(self.start, self.end) if _is_kept(blocks[n])]))


def find_blocks(texts: Texts) -> Blocks:
    """The blocks of a page, and where the article stands among them."""
    blocks, nodes = texts.blocks, texts.nodes
    sizes = [block.size for block in blocks]
    first = next((n for n, block in enumerate(blocks) if block.is_running), len(blocks))
    flagged = [n for n in nodes if _is_aside(n) or (n[3] > first and _is_of_readers(n, blocks))]
    _exclude(flagged, blocks, [0, *accumulate(sizes)])
    held = (0 if block.is_excluded else size for block, size in zip(blocks, sizes, strict=True))
    return Blocks(blocks, *(_container(nodes, [0, *accumulate(held)]) if nodes else (0, len(blocks))))


def _is_aside(node: Node) -> bool:
    """Whether an element is no part of the article by its name or marks."""
    name, has_marks = node[:2]
    return name in _FRAMES or (has_marks > 0 and name not in _MAIN)


def _is_of_readers(node: Node, blocks: Sequence[Block]) -> bool:
    """Whether the heading of an element counts what is in it: 3 Comments."""
    name, _, _, start, end = node
    is_headed = blocks[start].name in _HEADINGS and end > start + 1 and name not in _MAIN
    return is_headed and chrome_kind(blocks[start].text) == "counter"


def _exclude(flagged: Sequence[Node], blocks: Sequence[Block], sizes: Sequence[int]) -> None:
    """Marks the blocks of elements that are of the page by their class, unless they hold most of its text.

    ``sizes`` says how much running text stands before each block, and on the page.
    """
    edges = [0] * (len(blocks) + 1)
    for _, _, _, start, end in flagged:
        held = sizes[end] - sizes[start]
        if held * 2 < sizes[-1] or not held:
            edges[start] += 1
            edges[end] -= 1
    for block, depth in zip(blocks, accumulate(edges), strict=False):
        if depth > 0:
            block.is_excluded = True


def _container(nodes: Sequence[Node], total: Sequence[int]) -> tuple[int, int]:
    """From the top down, as long as one child holds nearly all of the running text."""
    _, _, depth, start, end = nodes[-1]
    held = total[end] - total[start]
    for name, _, level, first, last in reversed(nodes):  # Outer before inner, the last of neighbours first.
        if level == depth + 1 and start <= first and last <= end:
            share = total[last] - total[first]
            if share >= held * _MAIN_SHARE and share:
                if name in _PARTS:
                    break
                depth, start, end, held = level, first, last, share
    return start, end


def _is_kept(block: Block) -> bool:
    if block.is_excluded or not block.text:
        return False
    length = len(block.text)
    if block.linked * 2 > length and not (block.is_running and block.linked < length * 0.8):
        return False
    return block.name not in ("h1", "figcaption", "caption", "th")


def _without_ends(blocks: Sequence[Block], kept: list[int]) -> list[int]:
    """The kept blocks from the first paragraph to the last, short ones that are sentences among them.

    What stands before a byline or a date between the first paragraphs is the standfirst.
    """
    running = [n for n, index in enumerate(kept) if blocks[index].is_running]
    if not running:
        return kept
    rows = [blocks[index] for index in kept]
    first, last = _behind_byline(rows, running), running[-1]
    while first and _opens(rows[first - 1], rows[first]):
        first -= 1
    while (
        last + 1 < len(kept) and _is_next(blocks, *kept[last : last + 2]) and _closes(*rows[last : last + 2])
    ):
        last += 1
    return kept[first : last + 1]


def _behind_byline(rows: Sequence[Block], running: Sequence[int]) -> int:
    """The first paragraph, or the one behind a byline or a date that stands soon behind it.

    Not where less is told behind it, or more bylines or dates follow: of letters, of a chronicle.
    """
    first = running[0]
    if len(running) > _FEWEST_PARAGRAPHS and _STANDFIRST.search(marks_of(rows[first].element)):
        first = running[1]
    led = [n for n in range(first, min(first + _LEAD, running[-1])) if _is_credit(rows[n])]
    if not led or any(map(_is_credit, rows[first + _LEAD : first + _FAR])):
        return first
    before = sum(len(rows[n].text) for n in running if n < led[-1])
    behind = [n for n in running if n > led[-1]]
    return behind[0] if sum(len(rows[n].text) for n in behind) > before else first


def _is_credit(block: Block) -> bool:
    """Whether a block is a date, or says who wrote the article and no more."""
    whole = Span(0, len(block.text))
    if block.name not in _PLAIN or whole.end > _LONGEST_CREDIT:
        return False
    if is_date_line(block.text, whole):
        return True
    found = () if is_prose(block.text) else byline_credits(block.text, whole)
    return any(one.role in _SIGNING and (" " in one.name or is_wide(one.name)) for one in found)


def _opens(block: Block, paragraph: Block) -> bool:
    """Whether a short paragraph right before the first is one of the article's: It was dark."""
    return _is_sentence(block) and _is_like(block, paragraph)


def _is_next(blocks: Sequence[Block], one: int, other: int) -> bool:
    """Whether nothing stands between two blocks, or between two of one element what is not of the article."""
    is_beside = blocks[one].element.getparent() is blocks[other].element.getparent()
    return other == one + 1 or (is_beside and all(block.is_excluded for block in blocks[one + 1 : other]))


def _closes(paragraph: Block, block: Block) -> bool:
    """Whether a short paragraph right behind the last is one of the article's: The vote is in June."""
    is_long = block.text.count(" ") >= _FEWEST_SPACES
    return _is_sentence(block) and (is_long or _is_like(block, paragraph))


def _is_like(block: Block, paragraph: Block) -> bool:
    """Whether a block stands beside a paragraph, has its class, and ends in no name."""
    here, there = block.element, paragraph.element
    is_beside = here.getparent() is there.getparent() and here.get("class") == there.get("class")
    return is_beside and block.text.rpartition(" ")[2].islower()


def _is_sentence(block: Block) -> bool:
    is_plain = block.name == "p" and not block.linked and block.text.lstrip(_QUOTES)[:1].isupper()
    is_whole = block.text.endswith((".", "?", "!", "…")) and " " in block.text
    return is_plain and is_whole and chrome_kind(block.text) is None and not _is_credit(block)
