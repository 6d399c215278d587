"""Paragraphs that hold hardly anything but marks, which no writer means as marks.

markdown-it is linear, but tries every bracket against those that follow: a megabyte of them takes it a
quarter of a minute. Such a paragraph is text as it stands, with a finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsld.document import Finding
from newsld.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.rules_core import StateCore

_MARKS = "[]!*_~`<&\\^"
_LIMITS = ((2000, 0.25), (200, 0.4))
"""From how many code points on, which share of marks is too many."""


def parse_inline(state: StateCore) -> None:
    """In place of markdown-it's rule ``inline``: the same but for crowded paragraphs, noted in ``env``."""
    from markdown_it.token import Token

    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        if is_crowded(token.content):
            token.children.append(Token("text", "", 0, content=token.content.replace("\n", " ")))
            state.env.setdefault("crowded", []).append(token.map[0] if token.map else 0)
        else:
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def is_crowded(content: str) -> bool:
    """Whether a paragraph is long and made of marks."""
    length = len(content)
    share = next((share for least, share in _LIMITS if length >= least), None)
    return share is not None and sum(map(content.count, _MARKS)) >= share * length


def findings(rows: Sequence[int], lines: Sequence[Span]) -> Iterator[Finding]:
    """A finding for each crowded paragraph, by the numbers of the lines where they begin."""
    for row in rows:
        message = "a paragraph of hardly anything but marks; they are read as they stand"
        yield Finding("SEC006", message, lines[min(row, len(lines) - 1)])
