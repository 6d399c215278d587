"""A page as the readers of single values see it: its metadata, its article node, its blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from newsld.formats.html import graph
from newsld.formats.html.blocks import Block, Left, Texts
from newsld.formats.html.body import Blocks, find_blocks
from newsld.formats.html.clues import Candidate, markup
from newsld.formats.html.page import Page, Part
from newsld.formats.html.tree import Element, text_of
from newsld.formats.html.walk import walk

_HEAD_REACH = 12
_TAIL_REACH = 14


@dataclass
class View:
    """The tree of a page and what follows from it, each worked out when it is first asked for."""

    root: Element
    choose: Callable[[Blocks], Sequence[int]] = Blocks.article
    """Gives the indexes of the blocks that are the article's."""
    is_whole: bool = False
    """Whether what is beside the article is looked at too."""

    @cached_property
    def walked(self) -> tuple[Page, Texts]:
        return walk(self.root, everywhere=self.is_whole)

    @property
    def has_left(self) -> bool:
        """Whether parts of the page were not looked at."""
        return any(isinstance(block, Left) for block in self.blocks.blocks)

    @property
    def page(self) -> Page:
        return self.walked[0]

    @cached_property
    def nodes(self) -> list[tuple[int, graph.Node]]:
        return graph.nodes(self.page.scripts)

    @cached_property
    def known(self) -> Mapping[str, graph.Node]:
        return graph.described(self.nodes)

    @cached_property
    def titles(self) -> list[str]:
        """What the page may be called, for telling its article from those it links to."""
        metas = self.page.meta("og:title", "twitter:title", "citation_title")
        shown = [text_of(heading.element) for heading in self.page.headings[:5]]
        return [*shown, *(graph.clean(meta.content) for meta in metas), self.page.title]

    @cached_property
    def shown(self) -> str:
        """The first heading as it stands, "" without one."""
        return next((words for heading in self.page.headings[:5] if (words := text_of(heading.element))), "")

    @cached_property
    def article(self) -> tuple[int, graph.Node] | None:
        return graph.find_article(self.nodes, self.titles)

    @cached_property
    def webpage(self) -> tuple[int, graph.Node] | None:
        return graph.find_page(self.nodes)

    @cached_property
    def blocks(self) -> Blocks:
        return find_blocks(self.walked[1])

    @cached_property
    def kept(self) -> Sequence[int]:
        """The indexes of the blocks that are the article's."""
        return self.choose(self.blocks)

    @cached_property
    def head(self) -> list[Block]:
        """The blocks between the headline and the second paragraph, and some before the headline.

        Without a headline, as far as a part that was left, which may be the article's own head.
        """
        blocks, kept = self.blocks.blocks, self.blocks.article()
        if not kept:
            return blocks[:_HEAD_REACH]
        first = kept[0]
        start = max(0, first - 2 * _HEAD_REACH)
        top = next((n for n in range(first, start, -1) if blocks[n].name == "h1"), None)
        begin = max(start, top - 4) if top is not None else self._behind_left(first)
        second = next((n for n in kept if blocks[n].is_running and n > first), first)
        return blocks[begin : min(second, first + _HEAD_REACH) + 1]

    def _behind_left(self, first: int) -> int:
        """Where the blocks before a place begin, of which none was left."""
        start = max(0, first - _HEAD_REACH)
        blocks = self.blocks.blocks
        return next((n + 1 for n in range(first - 1, start - 1, -1) if isinstance(blocks[n], Left)), start)

    @cached_property
    def above(self) -> int:
        """How many blocks of the head stand before the headline."""
        return next((n for n, block in enumerate(self.head) if block.name == "h1"), 0)

    @cached_property
    def tail(self) -> list[Block]:
        """The last paragraphs and what stands behind them, as far as the headline of another article."""
        blocks, kept = self.blocks.blocks, self.kept
        if not kept:
            return []
        last = kept[-1]
        end = next((n for n in range(last + 1, len(blocks)) if blocks[n].is_headline), len(blocks))
        return blocks[max(last - 3, 0) : min(end, last + _TAIL_REACH)]

    def said(self, key: str) -> Iterator[Candidate]:
        """The texts of a property of the article node, then of the page's node."""
        for row in (self.article, self.webpage):
            if row is not None:
                for value in graph.values(row[1], key, self.known):
                    if isinstance(value, str) and value.strip():
                        yield markup(graph.clean(value), value, key, row[0])

    def things(self, key: str) -> Iterator[tuple[int, Any]]:
        """The values of a property of the article node, with the number of its script; of the page's node
        where there is no article."""
        row = self.article or self.webpage
        if row is not None:
            for value in graph.values(row[1], key, self.known):
                yield row[0], value

    @cached_property
    def middle(self) -> int:
        """The number of the element that is the article's heading: what speaks of the article is near."""
        headings = self.page.headings
        titles = [one.casefold() for one in (self.page.title, *self.titles[-4:]) if one]
        for heading in headings[:12]:
            words = text_of(heading.element).casefold()
            if len(words) > 12 and any(words in title or title in words for title in titles):
                return heading.number
        return headings[0].number if headings else 0

    def nearest(self, parts: Sequence[Part], most: int) -> list[Element]:
        """The elements nearest to the heading, those behind it before those in front of it."""
        middle = self.middle
        ranked = sorted(
            parts,
            key=lambda part: part.number - middle if part.number >= middle else 3 * (middle - part.number),
        )
        return [part.element for part in ranked[:most]]
