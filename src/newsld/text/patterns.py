"""Regular expressions that cost nothing until they are used, and what is found faster without one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "groupindex", "pattern")


class _Lazy:
    def __init__(self, source: str, flags: int) -> None:
        self._made_from = source, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(*self._made_from)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(self, name)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Like ``re.compile``, but compiled when first used: an article uses few of the patterns there are.

    What a match calls ``re`` is the compiled pattern, not this one.
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))


def places(text: str, marks: Iterable[str], start: int, end: int) -> list[int]:
    """Where any of a few marks stands between two offsets, in order.

    A pattern tries each code point against its set; ``str.find`` passes over those between the marks.
    """
    found = []
    for mark in marks:
        at = text.find(mark, start, end)
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + 1, end)
    found.sort()
    return found


_LINE = pattern(r"\S(?:.*\S)?")
_LINE_OF_RETURNS = pattern(r"\S(?:[^\r\n]*\S)?")


def trimmed_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the lines with something on them stand, without the white space at their ends."""
    # A full stop is a single comparison, and no set that each code point is looked up in.
    line = _LINE if text.find("\r", start, end) < 0 else _LINE_OF_RETURNS
    return (match.span() for match in line.finditer(text, start, end))
