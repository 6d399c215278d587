"""Notes below an article that no heading announces: 1 to n, each in its line, and called by marks above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import normalize

from newsld.source import Span
from newsld.text.patterns import pattern

_NOTE = pattern(
    r"(?:\[\^?(?P<square>\d{1,3})\]:?|\((?P<round>\d{1,3})\)|(?P<plain>\d{1,3})[.)]?|(?P<raised>[¹²³⁰⁴-⁹]{1,3})"
    r"|\^(?P<caret>\d{1,3})\^?)\s{0,4}(?=[^\W\d]|[“\"«„‘'(<*])"
)
_MOST_BEHIND, _MOST_BETWEEN = 12, 4
"""So many lines of the page may stand behind the notes, and so many may be the rest of one of them."""
_CALLS = 2
"""The first marks that are looked for: those of a long list need not all be left."""


def note_lines(text: str, lines: Sequence[Span], most_behind: int = _MOST_BEHIND) -> range:
    """The indexes from note 1 to the last one, lines between them too; empty where there are no such notes.

    ``most_behind`` lines may follow. The text above must hold the marks of the first notes.
    """
    last = next(
        (
            n
            for n in range(len(lines) - 1, max(-1, len(lines) - 2 - most_behind), -1)
            if _number(text, lines[n])
        ),
        None,
    )
    if last is None:
        return range(0)
    wanted, at, between = _number(text, lines[last]), last, 0
    while wanted > 1 and at > 0 and between <= _MOST_BETWEEN:
        at -= 1
        between += 1
        if _number(text, lines[at]) == wanted - 1:
            wanted, between = wanted - 1, 0
    numbers = min(_CALLS, _number(text, lines[last]))
    is_called = wanted == 1 and all(_calls(text, lines[at].start, n) for n in range(1, numbers + 1))
    return range(at, last + 1) if is_called else range(0)


def _number(text: str, line: Span) -> int:
    """The number of the note that a line begins with, 0 without one."""
    match = None if text[line.start].isalpha() else _NOTE.match(text, *line)
    return int(normalize("NFKC", match[match.lastgroup or 0])) if match else 0


def _calls(text: str, end: int, number: int) -> bool:
    """Whether a mark of a note stands in the text before a place."""
    if any(
        text.find(form.format(number), 0, end) >= 0
        for form in ("[{}]", "[^{}]", "({})", "^{}", "<sup>{}</sup>")
    ):
        return True
    raised = str(number).translate(_RAISED)
    return text.find(raised, 0, end) >= 0 or bool(_sunken(number).search(text, 0, end))


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def _sunken(number: int) -> re.Pattern[str]:
    """The mark of a note that has lost its height in copying."""
    return pattern(rf"(?<=[^\W\d][.,;:?!”\"»’)]|[.?!][”\"»’)]){number}(?=[\s.,;]|$)")
