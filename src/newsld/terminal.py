"""Text for people: without control characters, wrapped to the width, coloured where that is welcome."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

NARROW, WIDE = 60, 100
"""The fewest and the most columns that text is wrapped to."""

_SPACES = "\t\n\v\f\r\x85\u2028\u2029"
SYMBOLS = "→·–…"
_IN_ASCII = str.maketrans({"→": "->", "·": "-", "–": "-", "…": "..."})
# Latin letters, dashes and quotation marks take a cell each.
_ODD = re.compile("[^\0-\u02ff\u2010-\u2027]")
_COLOURS = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}


def clean(text: str) -> str:
    """The text on one line, with what could steer a terminal made visible.

    C0 and C1 controls and the marks that reorder text are written as escapes. Bytes of file names that are
    no text stay, but for those that are C1 controls in 8-bit terminals.
    https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
    """
    if text.isprintable():
        return text
    return "".join(_harmless(char) for char in text)


def _harmless(char: str) -> str:
    code = ord(char)
    if char in _SPACES:
        return " "
    if code < 0x20 or 0x7F <= code < 0xA0:
        return f"\\x{code:02x}"
    if 0xDC80 <= code < 0xDCA0:
        return f"\\x{code - 0xDC00:02x}"
    if 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069 or code in (0x200E, 0x200F, 0x061C):
        return f"\\u{code:04x}"
    return char


class Style(NamedTuple):
    """How to write for a stream: how wide, with colours or without, with symbols beyond ASCII or without."""

    columns: int = 80
    has_colour: bool = False
    has_symbols: bool = True

    def paint(self, text: str, name: str) -> str:
        """The text in that colour or weight, if colour is wanted."""
        return f"\x1b[{_COLOURS[name]}m{text}\x1b[0m" if self.has_colour and text and name else text

    def spell(self, text: str) -> str:
        """The text with our own symbols in ASCII, if the stream lacks them."""
        return text if self.has_symbols else text.translate(_IN_ASCII)


def columns() -> int:
    """The width to write for: the terminal's within bounds, 80 where there is none."""
    import shutil

    return max(NARROW, min(WIDE, shutil.get_terminal_size((80, 24)).columns))


def wants_colour(is_terminal: bool) -> bool:
    """Whether colours are welcome there. https://no-color.org/"""
    return is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width(text: str) -> int:
    """The terminal cells of a text: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    return len(text) + sum([_cells(char) - 1 for char in _ODD.findall(text)])


@lru_cache(maxsize=4096)
def _cells(char: str) -> int:
    from unicodedata import combining, east_asian_width

    return 0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1


def shorten(text: str, cells: int) -> str:
    """The text, cut to so many cells and marked with an ellipsis where it is longer."""
    if width(text) <= cells:
        return text
    kept, used = [], 1
    for char in text:
        used += width(char)
        if used > cells:
            break
        kept.append(char)
    return "".join(kept).rstrip() + "…"


def wrap(text: str, cells: int) -> list[str]:
    """The text in lines of at most so many cells, broken at spaces, or inside a word that is longer."""
    lines: list[str] = []
    line: list[str] = []
    used = 0
    for word, size in _pieces(text, cells):
        if line and used + 1 + size > cells:
            lines.append(" ".join(line))
            line, used = [], 0
        used += size + (1 if line else 0)
        line.append(word)
    return [*lines, " ".join(line)]


def _pieces(text: str, cells: int) -> Iterator[tuple[str, int]]:
    """The words with their widths; one that is wider than a line in parts."""
    for word in text.split(" "):
        size = width(word)
        if size <= cells:
            yield word, size
            continue
        piece: list[str] = []
        used = 0
        for char in word:
            size = width(char)
            if used + size > cells:
                yield "".join(piece), used
                piece, used = [], 0
            piece.append(char)
            used += size
        yield "".join(piece), used
