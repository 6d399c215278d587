"""Names in scripts that put no space between words: where a role word ends and a name begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from newsld.text.languages import keys, phrases
from newsld.text.patterns import pattern
from newsld.text.tokens import Token, fold

_LONGEST_NAME = 4
_NARROW = bytes(range(0xE3))
"""The bytes in which UTF-8 has the signs before Han, kana and Hangul; these begin with a greater one."""
_WIDE = pattern("[\u3040-\u9fff\uac00-\ud7a3]")


def has_wide(text: str) -> bool:
    """Whether a sign of Han, kana or Hangul stands anywhere in the text."""
    # Few texts have such signs, and compiling the pattern takes as long as reading an article.
    if text.isascii() or not text.encode("utf-8", "surrogatepass").translate(None, _NARROW):
        return False
    return _WIDE.search(text) is not None


def count_wide(text: str) -> int:
    """How many signs of Han, kana or Hangul stand in the text."""
    return len(_WIDE.findall(text)) if has_wide(text) else 0


def is_wide(text: str) -> bool:
    """Whether a word is in Han, kana or Hangul."""
    return bool(text) and ("\u3040" <= text[0] <= "\u9fff" or "\uac00" <= text[0] <= "\ud7a3")


def part_wide_tokens(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, role words cut from the names they are written together with: 本报记者陈晓明."""
    if not any(not token.text.isascii() and is_wide(token.text) for token in tokens):
        return list(tokens)
    return [part for token in tokens for part in _parted(token)]


def _parted(token: Token) -> Iterator[Token]:
    cut = _cut(token.text) if is_wide(token.text) else 0
    if not cut:
        yield token
        return
    head, tail = token.text[:cut], token.text[cut:]
    yield Token(head, token.start, token.start + cut, fold(head), token.gap)
    yield from _parted(Token(tail, token.start + cut, token.end, fold(tail), False))


def _cut(word: str) -> int:
    """Where a name of two to four signs stands behind or before a role word of at least two; else 0."""
    if word in _roles():
        return 0
    for length in range(min(len(word) - 2, 8), 1, -1):
        if word[:length] in _roles() and 2 <= len(_without_behind(word[length:])) <= _LONGEST_NAME:
            return length
    for length in range(2, min(_LONGEST_NAME, len(word) - 2) + 1):
        if word[length:] in _behind():
            return length
    return 0


def _without_behind(word: str) -> str:
    """A name without the role word behind it: 陈晓明报道."""
    return next((word[: -len(behind)] for behind in _behind() if word.endswith(behind)), word)


@cache
def _roles() -> frozenset[str]:
    found = (phrase for name in keys("role") for phrase in phrases(f"role.{name}"))
    return frozenset(phrase for phrase in found if is_wide(phrase))


@cache
def _behind() -> frozenset[str]:
    found = (phrase for name in keys("behind") for phrase in phrases(f"behind.{name}"))
    return frozenset(phrase for phrase in found if is_wide(phrase) and len(phrase) > 1)
