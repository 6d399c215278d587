"""Words found again in an article that was edited since, by what they are and what stood around them.

https://www.w3.org/TR/annotation-model/#text-quote-selector
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from newsld.document import Paragraph, Verdict
from newsld.source import Span

_PLAIN = str.maketrans("’‘‚‛ʼ′“”„‟«»″‐‑–—−\u00a0\u202f\u2009", '\'\'\'\'\'\'"""""""-----   ')
_LEAST = 8
"""So many characters of what stood around the words must stand there still, on either side."""
_WORD = re.compile(r"[^\W\d_]{2,}")


class Place(NamedTuple):
    """Where words stand: in the source, None where they stand in no one piece of it, and as they stand."""

    span: Span | None
    text: str


class Anchors:
    """The paragraphs of an article as words are looked for in them: spaces, quotes and dashes made plain."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self._plain = [one.text.translate(_PLAIN) for one in paragraphs]
        even = [" ".join(one.split()) for one in self._plain]
        self._starts = [0, *accumulate(len(one) + 1 for one in even)]
        self._text = "\n".join(even)

    def names(self, name: str) -> bool:
        """Whether a word of a name stands in the article."""
        return any(word in self._text for word in _WORD.findall(name.translate(_PLAIN)))

    def find(self, verdict: Verdict) -> tuple[str, Place | None]:
        """Where the words of a verdict stand, or why they cannot be told, with the place that misled."""
        exact = _even(verdict.exact)
        found = self._occurrences(exact)
        words = f"“{verdict.exact:.60}”"
        if not found:
            return f"the words {words} no longer stand in the article", self._around(verdict)
        fits = [self._fit(at, exact, verdict) for at in found]
        best = max(fits)
        place = self._place(found[fits.index(best)], len(exact))
        if fits.count(best) > 1:
            again = self._place(found[fits.index(best, fits.index(best) + 1)], len(exact))
            return f"the words {words} stand in the article twice; give what stands around them", again
        around = max(len(_even(verdict.prefix)), len(_even(verdict.suffix)))
        if best < min(_LEAST, around):
            return f"what stands around the words {words} is other than it was; look whether they fit", place
        return "", place

    def _occurrences(self, exact: str) -> list[int]:
        """Where the words stand between letters of other words, so that "air" is not found in "fair"."""
        found, at = [], self._text.find(exact) if exact else -1
        while at >= 0:
            end = at + len(exact)
            is_cut = (exact[0].isalnum() and self._text[at - 1 : at].isalnum()) or (
                exact[-1].isalnum() and self._text[end : end + 1].isalnum()
            )
            if not is_cut:
                found.append(at)
            at = self._text.find(exact, end)
        return found

    def _fit(self, at: int, exact: str, verdict: Verdict) -> int:
        """How many characters around the words are those that stood there."""
        before, behind = _even(verdict.prefix), _even(verdict.suffix)
        end = at + len(exact)
        left = self._text[max(0, at - len(before) - 1) : at].rstrip()
        right = self._text[end : end + len(behind) + 1].lstrip()
        return _common(before[::-1], left[::-1]) + _common(behind, right)

    def _around(self, verdict: Verdict) -> Place | None:
        """Where the words stood: what stood around them, if it does so once."""
        for piece in (_even(verdict.prefix), _even(verdict.suffix)):
            found = self._occurrences(piece) if len(piece) >= _LEAST else []
            if len(found) == 1:
                return self._place(found[0], len(piece))
        return None

    def _place(self, at: int, length: int) -> Place:
        number = bisect_right(self._starts, at) - 1
        paragraph = self._paragraphs[number]
        start = at - self._starts[number]
        first, last = self._offset(number, start), self._offset(number, start + length - 1) + 1
        return Place(paragraph.place(first, last), paragraph.text[first:last])

    def _offset(self, number: int, wanted: int) -> int:
        """The offset in a paragraph of a character of its even text, whose runs of white space are one."""
        at = 0
        for match in re.finditer(r"\S+", self._plain[number]):
            length = match.end() - match.start()
            if wanted < at + length:
                return match.start() + wanted - at
            at += length + 1
        return len(self._plain[number])


def _even(words: str) -> str:
    """Words in plain signs with one space between two."""
    return " ".join(words.translate(_PLAIN).split())


def _common(first: str, second: str) -> int:
    pairs = enumerate(zip(first, second, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(first), len(second)))
