"""Names in the boxes below an article that present its author: About the author | Ada Finch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice, pairwise, takewhile

from newsld.formats.html.blocks import Block
from newsld.formats.html.headline import fold
from newsld.formats.html.marks import marks_of
from newsld.formats.html.tree import text_of
from newsld.formats.html.unmarked import is_name
from newsld.text.languages import given_alone, words

_BOX = re.compile(
    r"(?:author|autor|auteur)[a-z]{0,6}[-_]{0,2}(?:box|bio|card|info|profile)|about[-_]?(?:the[-_]?)?author"
)
_WORD = re.compile(r"\w+")
_REACH = 3
_LONGEST, _LONGEST_NOTE = 60, 300
_MOST_WORDS = 4
_FRAMES = ("article", "main", "body", "html")


def boxed_names(tail: Sequence[Block]) -> Iterator[str]:
    """The names behind a heading that says it is about the author, and those alone in an author's box."""
    for block, following in pairwise(tail):
        if fold(block.text).rstrip(": ") in words("byline.about-author"):
            if name := _presented(following):
                yield name
        elif _is_alone(block) and _is_in_box(block):
            yield block.spaced


def noted_names(blocks: Sequence[Block], kept: Sequence[int]) -> Iterator[str]:
    """The name that a last paragraph in italics begins with, if the article does not speak of its bearer:
    Ada Finch is a reporter at the Coast News."""
    for n in range(kept[-1], min(kept[-1] + 2, len(blocks))) if kept else ():
        block = blocks[n]
        slanted = next(block.element.iter("em", "i"), None) if len(block.text) <= _LONGEST_NOTE else None
        if slanted is None or text_of(slanted) != block.text or not (name := _presented(block)):
            continue
        if words("byline.job").isdisjoint(_WORD.findall(fold(block.text))):
            continue
        last = name.rpartition(" ")[2]
        if not any(last in blocks[other].text for other in kept if other != n):
            yield name


def _presented(block: Block) -> str:
    """The name that a block is, or its first sentence begins with: Ada Finch is a reporter."""
    if _is_alone(block):
        return block.spaced
    before, *_ = block.text.split(",", 1)
    first = before.split(None, _MOST_WORDS)[: _MOST_WORDS + 1]
    head = list(takewhile(lambda word: word[:1].isupper(), first[:_MOST_WORDS]))
    is_led = len(head) > 1 and _is_given(head[0])
    is_whole = len(head) < len(first) or len(before) < len(block.text)
    name = " ".join(head)
    return name if is_led and is_whole and is_name(name) else ""


def _is_alone(block: Block) -> bool:
    return len(block.text) <= _LONGEST and _is_given(block.text.split(" ")[0]) and is_name(block.spaced)


def _is_given(word: str) -> bool:
    return fold(word) in given_alone()


def _is_in_box(block: Block) -> bool:
    around = islice(chain((block.element,), block.element.iterancestors()), _REACH + 1)
    return any(_BOX.search(marks_of(one)) for one in takewhile(lambda one: one.tag not in _FRAMES, around))
