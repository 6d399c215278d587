"""Pairs of brackets in a paragraph, found in one pass."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsld.text.tokens import Token

_PAIRS = {")": "(", "]": "[", "）": "（"}
_OPENING = frozenset(_PAIRS.values())
_DEEPEST = 50


class Pair(NamedTuple):
    """Indexes of the opening and closing token, and how many pairs of the same paragraph hold this one."""

    opening: int
    closing: int
    depth: int

    @property
    def inside(self) -> slice:
        return slice(self.opening + 1, self.closing)


def pairs(tokens: Sequence[Token]) -> list[Pair]:
    """The bracket pairs of a token run by their opening; brackets without a partner are left out."""
    stack: list[tuple[int, str]] = []
    found: list[Pair] = []
    for at, token in enumerate(tokens):
        if token.text in _OPENING:
            stack.append((at, token.text))
            if len(stack) > _DEEPEST:
                stack.pop(0)
        elif token.text in _PAIRS:
            wanted = _PAIRS[token.text]
            while stack and stack[-1][1] != wanted and wanted != "[":
                stack.pop()
            if stack and stack[-1][1] == wanted:
                found.append(Pair(stack.pop()[0], at, len(stack)))
    return sorted(found)
