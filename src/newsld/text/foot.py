"""Where the foot of an article begins: the list of references, with a heading or without one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsld.source import Span
from newsld.text.languages import words
from newsld.text.tokens import fold

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d[a-z]?\b|\bn\.\s?d\.")
_MARK = re.compile(r"\[\^?\w{1,20}\]:?|\d{1,3}[.)]|[•*-]")


def foot_start(text: str, lines: Sequence[Span]) -> int:
    """The index of the line at which the reference list begins; ``len(lines)`` where there is none."""
    for at in range(len(lines) - 1, -1, -1):
        if is_heading(text, lines[at]):
            return at
    start = len(lines)
    for at in range(len(lines) - 1, -1, -1):
        if not _is_entry(text[lines[at].start : lines[at].end]):
            break
        start = at
    return start if len(lines) - start >= 2 else len(lines)


def is_heading(text: str, line: Span) -> bool:
    """Whether the line heads a reference list."""
    return fold(text[line.start : line.end]).strip(" #*_:=—-.") in words("foot.heading")


def _is_entry(line: str) -> bool:
    """A line with a year early on, or one that a mark begins: entries do, sentences seldom."""
    found = _YEAR.search(line, 0, 400)
    if found is None or (_YEAR.search(line[-12:].partition(")")[0]) and line.endswith((")", ")."))):
        return False
    return bool(_MARK.match(line)) or (found.start() < 120 and len(line) < 600 and line.count(". ") >= 2)
