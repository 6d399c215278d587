"""The names of a mention taken apart: Bakker, Cole & Iwu; Moreau et al.; “A title”."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from newsld.text.citations.keys import key
from newsld.text.languages import phrases, words
from newsld.text.patterns import pattern
from newsld.text.tokens import fold

_JOINTS = str.maketrans(dict.fromkeys(",、・·･，＆", " & "))
_GLUED = pattern(
    r"(?<=[\u3005\u3041-\u30fa\u30fc-\u9fff])[和与與及と](?=[\u3041-\u30fa\u30fc-\u9fff])|(?<=[\uac00-\ud7a3]{2})[와과]\s(?=[\uac00-\ud7a3])"
)
"""An "and" that is written together with a name: 王强和赵敏, 김철수와 이영희."""
_SLASH = pattern(r"(?<=[^\W\d_])\s?/\s?(?=[^\W\d_])|(?<=[^\W\d_])\s[–—]\s(?=[^\W\d_])")
UNSPACED = pattern(r"[\u3040-\u9fff]")
QUOTES = frozenset('"“”„«»「」『』')


class Called(NamedTuple):
    """What a mention calls a work. ``whole`` and ``parts`` are keys: of all, and of each name by itself.

    ``has_others`` says that "et al." closes the names; ``is_short`` that they are one word with two
    capitals, such as short forms are.
    """

    whole: str
    parts: tuple[str, ...]
    has_others: bool = False
    is_title: bool = False
    is_short: bool = False


@lru_cache(1024)
def read_names(names: str) -> Called:
    """The names as they are looked up."""
    if names[:1] in QUOTES:
        return Called(key(names), (), is_title=True)
    has_others, stem = _without_others(names)
    pieces, whole = _pieces(stem), key(stem)
    parts = tuple(filter(None, map(key, pieces) if pieces != [stem] else (whole,)))
    is_short = " " not in stem and sum(map(str.isupper, stem)) >= 2
    return Called(whole, parts, has_others, is_short=is_short)


def unglued(names: str) -> str:
    """Names with an "and" set apart that is written together with one; the end of a name may look like it."""
    return names if names.isascii() else _GLUED.sub(" & ", names)


@lru_cache(1024)
def split_names(names: str) -> tuple[str, ...]:
    """The names one by one, as written; a body with an "and" in it may come apart."""
    if names[:1] in QUOTES:
        return (names,)
    return tuple(_pieces(_without_others(names)[1]))


def _without_others(names: str) -> tuple[bool, str]:
    """Whether the names end in "et al.", and the names before it."""
    if names.isascii() and names.isalnum():
        return False, names
    names = _SLASH.sub(" & ", names)
    folded = fold(names).rstrip(" ,.")
    spaced, unspaced = _endings()
    for end in (*spaced.get(folded.rpartition(" ")[2], ()), *(() if names.isascii() else unspaced)):
        if folded.endswith(end):
            return True, names[: len(folded) - len(end)].rstrip(" ,&")
    return False, names


@cache
def _endings() -> tuple[dict[str, list[str]], tuple[str, ...]]:
    """The forms of "et al.": by their last word, and those of scripts without spaces."""
    spaced: dict[str, list[str]] = {}
    for phrase in phrases("citation.et-al"):
        end = phrase.rstrip(".")
        spaced.setdefault(end.rpartition(" ")[2], []).append(f" {end}")
    return spaced, tuple(filter(UNSPACED.match, phrases("citation.et-al")))


def _pieces(names: str) -> list[str]:
    """The single names: apart at commas, slashes, ampersands and the "and" of any language."""
    if names.isalnum():
        return [names]
    joints = words("citation.and")
    pieces: list[list[str]] = [[]]
    for word in names.translate(_JOINTS).split():
        if word == "&" or (word in joints and word.islower()):
            pieces.append([])
        else:
            pieces[-1].append(word)
    return [" ".join(piece) for piece in pieces if piece]
