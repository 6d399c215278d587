"""Which citations cover a statement: those behind it, up to where another clause begins that they cover."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from newsld.document import InTextCitation
from newsld.source import Span
from newsld.text.attributions.cues import Grammar
from newsld.text.attributions.sentences import Sentence
from newsld.text.tokens import fold

_BEHIND = 3
"""Code points behind a sentence in which a mark such as [3] still belongs to it."""


class Marks:
    """The citations of an article by their place."""

    def __init__(self, marks: Sequence[InTextCitation]) -> None:
        self._marks = sorted((mark for mark in marks if mark.span is not None), key=_start)
        self._starts = [_start(mark) for mark in self._marks]

    def within(self, span: Span) -> list[InTextCitation]:
        """The marks of a sentence, with those that stand right behind its end."""
        first = bisect_left(self._starts, span.start)
        found = []
        for at in range(first, len(self._marks)):
            if self._starts[at] > span.end + _BEHIND:
                break
            found.append(self._marks[at])
        return found


def covering(s: Sentence, g: Grammar, marks: Sequence[InTextCitation], whole: Span) -> list[InTextCitation]:
    """The marks of a sentence that cover the part ``whole`` of it: speaker, cue and statement.

    A mark covers what stands before it back to the mark before, or to where a new clause begins: behind a
    semicolon, a dash, or a comma with "but", "while" and their like. One within the part, as in
    "Cha (2022) argues that", covers it all.
    """
    found: list[InTextCitation] = []
    for mark in marks:
        place = mark.span
        if place is None or place.end <= whole.start:
            continue
        if place.start < whole.end:
            found.append(mark)
        elif not _has_border(s, g, whole.end, place.start):
            found.append(mark)
            if not _continues(s.text, place):
                break
        else:
            break
    return found


def _continues(text: str, place: Span) -> bool:
    """Whether another mark stands right behind: [3][4], (Cha, 2022) [4]."""
    return text[place.end : place.end + 2].lstrip()[:1] in {"[", "("}


def _has_border(s: Sentence, g: Grammar, start: int, end: int) -> bool:
    between = s.text[start : min(end, start + 400)]
    if ";" in between or " — " in between or " – " in between or ("." in between[3:-3] and end > s.span.end):
        return True
    if "," not in between:
        return False
    words = between.replace(",", " , ").split()
    return any(word == "," and fold(following) in g["breaks"] for word, following in pairwise(words))


def _start(mark: InTextCitation) -> int:
    return mark.span.start if mark.span else 0
