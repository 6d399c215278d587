"""Signs of printing and markup in an entry written as letters, and a blank behind a stop that lacks it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import NamedTuple
from unicodedata import normalize

from newsld.text.patterns import pattern

SIGN = pattern(
    r"[.?!&\u0300-\u036f\ufb00-\ufb06](?:(?<=&)(?:[A-Za-z]{2,8}|#\d{2,5}|#x[\dA-Fa-f]{2,5});"
    r"|(?=[A-Z])(?<=[.?!])(?:(?<=[a-z]{2}.)|(?<=[)”»]\.)|(?<=\d{4}.))(?=(?:[A-Z][a-z]{2,}(?<!\.Com)(?<!\.Net)(?<!\.Org)"
    r"|(?!NET|COM)[A-Z]{3,8})\b(?!\S*[/@]|\.[,\w]|\.?,?\s\d))"
    r"|(?<=[\ufb00-\ufb06])|(?<=[\u0300-\u036f])[\u0300-\u036f]{0,3})"
)
"""An entity, a stop without the blank behind it, two letters printed as one, accents: which of them says the
first code point, for which a search looks fast."""
HANGING = r"(?:und|oder|bzw|and|or|y|e|o|et|ou|i|en|of|to|bis)\b"
"""Before these a hyphen stands for the rest of a word that follows: Außen- und Innenpolitik."""
_ACCENTS, _LIGATURES = "\u0300", "\ufb00"
_PARTING = ("/", "@", "www.")
"""A word that has these is an address, in which a stop needs no blank."""


class Spelt(NamedTuple):
    """The text with its letters' places in the source, how many signs there stand for one letter, by place,
    and where each of the letters before is now."""

    text: str
    places: Sequence[int]
    wide: dict[int, int]
    moved: Sequence[int]


def spelt(text: str, places: Sequence[int]) -> Spelt:
    """HTML's entities, ligatures, and accents that stand behind their letter, as letters."""
    out: list[tuple[str, int]] = []
    wide: dict[int, int] = {}
    moved: list[int] = []
    index = 0
    for sign in SIGN.finditer(text):
        _add(text[index : sign.start()], places[index : sign.start()], out, moved)
        index = sign.end()
        first, letters = places[sign.start()], _letters(sign, text)
        if _is_accent(sign[0]) and out:
            first = out[-1][1]
            letters = normalize("NFC", out.pop()[0] + letters)
        moved += [len(out)] * len(sign[0])
        out += [(letter, first) for letter in letters]
        if first >= 0:
            wide[first] = places[index - 1] - first + 1
    _add(text[index:], places[index:], out, moved)
    moved.append(len(out))
    return Spelt("".join([one for one, _ in out]), [place for _, place in out], wide, moved)


def _add(text: str, places: Sequence[int], out: list[tuple[str, int]], moved: list[int]) -> None:
    moved += range(len(out), len(out) + len(text))
    out += zip(text, places, strict=True)


def _letters(sign: re.Match[str], text: str) -> str:
    """What a sign is written as."""
    if sign[0][0] == "&":
        letters = unescape(sign[0])
        return " " if letters.isspace() else letters
    if sign[0] >= _LIGATURES:
        return normalize("NFKC", sign[0])
    return sign[0] if _is_accent(sign[0]) or _is_of_address(text, sign.start()) else f"{sign[0]} "


def _is_accent(sign: str) -> bool:
    return _ACCENTS <= sign < _LIGATURES


def _is_of_address(text: str, at: int) -> bool:
    word = text[text.rfind(" ", 0, at) + 1 : at]
    return any(map(word.__contains__, _PARTING))
