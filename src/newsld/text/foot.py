"""Where the foot of an article begins: the list of references, with a heading or without one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsld.source import Span
from newsld.text.languages import words
from newsld.text.lines import Line
from newsld.text.tokens import fold

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d[a-z]?\b|\bn\.\s?d\.")
_MARK = re.compile(r"\[\^?\w{1,20}\]:?|\d{1,3}[.)]|[•*-]")


def foot_start(text: str, lines: Sequence[Span]) -> int:
    """The index of the line at which the reference list begins; ``len(lines)`` where there is none."""
    for at in range(len(lines) - 1, -1, -1):
        if is_heading(text, lines[at]) and _heads_entries(text, lines[at + 1 : at + 9]):
            return at
    start = len(lines)
    for at in range(len(lines) - 1, -1, -1):
        if not _is_entry(text[lines[at].start : lines[at].end]):
            break
        start = at
    return start if len(lines) - start >= 2 else len(lines)


def split_foot(text: str, lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of the list, and those behind its last entry that are no part of the page either."""
    last = max((n for n, line in enumerate(lines) if _is_sign(text, line)), default=-1)
    foot = [line for line in lines[: last + 1] if _is_sign(text, line) or line.kind in {"prose", "other"}]
    tail = [line for line in lines[last + 1 :] if line.kind in {"prose", "other"}]
    return foot, tail


def _is_sign(text: str, line: Line) -> bool:
    """Whether a line has what entries have, and is not plainly of the page."""
    if line.kind in {"chrome", "date"} and "http" not in text[line.span.start : line.span.end]:
        return False
    content = text[line.span.start : line.span.end]
    return bool(_YEAR.search(content) or _MARK.match(content) or "http" in content or "www." in content)


def is_heading(text: str, line: Span) -> bool:
    """Whether the line heads a reference list."""
    return fold(text[line.start : line.end]).strip(" #*_:=—-.") in words("foot.heading")


def _heads_entries(text: str, lines: Sequence[Span]) -> bool:
    """Whether most of the lines behind a heading have what entries have: a year, an address, a mark."""
    signs = sum(
        bool(_YEAR.search(line) or _MARK.match(line) or "http" in line or "www." in line)
        for line in (text[span.start : span.end] for span in lines)
    )
    return bool(lines) and signs * 2 >= len(lines)


def _is_entry(line: str) -> bool:
    """A line with a year early on, or one that a mark begins: entries do, sentences seldom."""
    found = _YEAR.search(line, 0, 400)
    if found is None or (_YEAR.search(line[-12:].partition(")")[0]) and line.endswith((")", ")."))):
        return False
    return bool(_MARK.match(line)) or (found.start() < 120 and len(line) < 600 and line.count(". ") >= 2)
