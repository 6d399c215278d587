"""Words and separators of a line, each with its place: what bylines and citations are read from."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsld.source import Span
from newsld.text.languages import words

_HIDDEN = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\ufe0f"
_SEPARATORS = r"\s,;:|/()\[\]{}<>\"“”„«»…!?·•‧∙=+*#–—―‒&、，。；：（）【】「」『』〔〕／＝・｜丨＆~"
_TOKEN = re.compile(rf"[^{_HIDDEN}{_SEPARATORS}]+|\r\n|[^\S\r\n]+|.", re.DOTALL)
"""Words and what parts them; no code point stands outside."""

_new = tuple.__new__


class Token(NamedTuple):
    """A word or a separator; ``folded`` is the word as look-ups want it: case-folded, plain apostrophes."""

    text: str
    start: int
    end: int
    folded: str
    gap: bool
    """Whether white space stands before it."""

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum() or any(char.isalnum() for char in self.text)

    @property
    def is_capital(self) -> bool:
        """Whether it begins as names do: with a capital, or with a letter of a script without case."""
        first = self.text[0]
        if first.isalpha():
            return not first.islower()
        for char in self.text:
            if char.isalpha():
                return not char.islower()
        return False


def tokenize(text: str, span: Span) -> list[Token]:
    """The tokens of ``text`` within ``span``. Line ends are tokens; other white space is not.

    A full stop belongs to its word inside it (``J.K``, ``a.example``) and behind an initial or a shortened
    title (``K.``, ``Dr.``); otherwise it is a token of its own.
    """
    tokens: list[Token] = []
    gap = True
    end = span.start
    for word in _TOKEN.findall(text, span.start, span.end):
        start, end = end, end + len(word)
        if word == " ":
            gap = True
        elif word[-1] == "." and len(word) > 1 and (core := _without_stops(word)):
            tokens.append(_token(core, start, gap))
            tokens.append(_token(word[len(core) :], start + len(core), False))
            gap = False
        elif word[0].isspace():
            gap = True
            if "\n" in word or "\r" in word:
                tokens.append(_new(Token, ("\n", start, end, "\n", True)))
        elif word not in _HIDDEN:
            folded = word.lower() if word.isascii() else fold(word)
            tokens.append(_new(Token, (word, start, end, folded, gap)))
            gap = False
    return tokens


def _without_stops(word: str) -> str:
    """The word without the full stops behind it that are not its own; "" where it keeps them."""
    core = word.rstrip(".")
    return "" if len(word) - len(core) == 1 and _keeps_stop(core) else core


def _keeps_stop(core: str) -> bool:
    last = core.rpartition(".")[2]
    return (
        (len(last) == 1 and last.isalpha() and not _is_ideograph(last))
        or core.casefold() in words("name.dotted")
        or ("." in core and len(last) <= 2 and core[0].isupper())
        or ("-" in core and all(len(part.strip(".")) == 1 for part in core.split("-")))
    )


def _is_ideograph(char: str) -> bool:
    return "\u2e80" <= char <= "\ud7ff" or "\uf900" <= char <= "\ufaff"


def _token(word: str, start: int, gap: bool) -> Token:
    folded = word.lower() if word.isascii() else fold(word)
    return _new(Token, (word, start, start + len(word), folded, gap))


def fold(word: str) -> str:
    """Case-folded, typographic apostrophes and hyphens made plain, and the Turkish İ a plain i."""
    if word.isascii():
        return word.lower()
    return (
        word.casefold()
        .replace("i\u0307", "i")
        .replace("’", "'")
        .replace("‘", "'")
        .replace("‐", "-")
        .replace("‑", "-")
    )


def trim(text: str, span: Span, characters: str | None = None) -> Span:
    """The span without white space (or the characters given) at its ends."""
    if characters is None and span.start < span.end:
        first, last = text[span.start], text[span.end - 1]
        if not (first.isspace() or last.isspace()):
            return span
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip(characters))
    return Span(start, max(start, span.start + len(piece.rstrip(characters))))
