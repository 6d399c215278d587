"""Where in the paragraphs of an article words of its source stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from newsld.document import Paragraph
from newsld.source import Span


class Standing(NamedTuple):
    """Words from ``start`` to ``end`` of the paragraph of that number, begun at ``before`` in the body."""

    number: int
    start: int
    end: int
    before: int


class Body:
    """The paragraphs of an article, an empty line between two as in ``articleBody``; counts code points."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.paragraphs = paragraphs
        self._before = [0, *accumulate(len(one.text) + 2 for one in paragraphs)]
        places = [one.place(0, len(one.text)) for one in paragraphs]
        self._numbers = [number for number, place in enumerate(places) if place is not None]
        self._places = [place for place in places if place is not None]

    def find(self, span: Span | None, words: str) -> Standing | None:
        """Where the words stand that the source has at the span; None where no paragraph has them."""
        at = bisect_right(self._places, span.start, key=lambda place: place.start) - 1 if span else -1
        if span is None or at < 0 or span.start >= self._places[at].end:
            return None
        number = self._numbers[at]
        paragraph = self.paragraphs[number]
        start = _offset(paragraph, span.start)
        if not paragraph.text.startswith(words, start):
            return None
        return Standing(number, start, start + len(words), self._before[number])


def _offset(paragraph: Paragraph, wanted: int) -> int:
    """The first offset in a paragraph whose text stands at a place of the source, or behind it."""
    size = len(paragraph.text)
    begin = paragraph.place(0, 1)
    guess = wanted - begin.start if begin else size
    if 0 <= guess < size and (there := paragraph.place(guess, guess + 1)) and there.start == wanted:
        return guess  # as far as there is no markup

    def begins(offset: int) -> int:
        place = paragraph.place(offset, size)
        return place.start if place else wanted

    return bisect_left(range(size), wanted, key=begins)
