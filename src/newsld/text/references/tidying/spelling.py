"""Signs of printing and markup in an entry written as letters, marks of Chinese and Japanese as those with
blanks around them, and a blank behind a stop that lacks it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import NamedTuple
from unicodedata import normalize

from newsld.text.patterns import pattern

SIGN = pattern(
    r"[.?!&\u0300-\u036f\ufb00-\ufb06，。：；．（）「」『』《》、]"
    r"(?:(?<=&)(?:[A-Za-z]{2,8}|#\d{2,5}|#x[\dA-Fa-f]{2,5});"
    r"|(?=[A-Z])(?<=[.?!])(?:(?<=[a-z]{2}.)|(?<=[)”»]\.)|(?<=\d{4}.))(?=(?:[A-Z][a-z]{2,}(?<!\.Com)(?<!\.Net)(?<!\.Org)"
    r"|(?!NET|COM)[A-Z]{3,8})\b(?!\S*[/@]|\.[,\w]|\.?,?\s\d))"
    r"|(?<=[\ufb00-\ufb06])|(?<=[\u0300-\u036f])[\u0300-\u036f]{0,3}"
    r"|(?<=[，。：；．（）「」『』《》])|(?<=[\d日月年」』》）]、))"
)
"""An entity, a stop without the blank behind it, two letters printed as one, accents, full-width marks: which
of them says the first code point, for which a search looks fast."""
HANGING = r"(?:und|oder|bzw|and|or|y|e|o|et|ou|i|en|of|to|bis)\b"
"""Before these a hyphen stands for the rest of a word that follows: Außen- und Innenpolitik."""
_ACCENTS, _GREEK, _LIGATURES = "\u0300", "\u0370", "\ufb00"
_NARROW = {"，": ", ", "、": ", ", "。": ". ", "．": ". ", "：": ": ", "；": "; ", "（": " (", "）": ") "}
_OPENING, _CLOSING = "「『《", "」』》"
_LISTED = pattern(r"[^\W_]")
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
    index = depth = 0
    for sign in SIGN.finditer(text):
        _add(text[index : sign.start()], places[index : sign.start()], out, moved)
        index = sign.end()
        depth += (sign[0] in _OPENING) - (sign[0] in _CLOSING)
        first, letters = places[sign.start()], _letters(sign, text, depth)
        if letters[0] == " " and (not out or out[-1][0] in " (“"):
            letters = letters[1:]
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


def _letters(sign: re.Match[str], text: str, depth: int) -> str:
    """What a sign is written as; ``depth`` is how many quotations are open behind it."""
    if sign[0] in _NARROW or sign[0] in _OPENING or sign[0] in _CLOSING:
        return _narrow(sign, text, depth)
    if sign[0][0] == "&":
        letters = unescape(sign[0])
        return " " if letters.isspace() else letters
    if sign[0] >= _LIGATURES:
        return normalize("NFKC", sign[0])
    return sign[0] if _is_accent(sign[0]) or _is_of_address(text, sign.start()) else f"{sign[0]} "


def _narrow(sign: re.Match[str], text: str, depth: int) -> str:
    """A mark of Chinese or Japanese as others are written. A quotation is a part of its own."""
    before, after = text[: sign.start()], text[sign.end() : sign.end() + 1]
    if sign[0] in _OPENING:
        is_parted = depth == 1 and sign[0] != "《" and _LISTED.match(before[-1:])
        return f", {sign[0]}" if is_parted else f" {sign[0]}" if depth == 1 and before else sign[0]
    if sign[0] in _CLOSING:
        return (
            f"{sign[0]}, "
            if depth == 0 and (_LISTED.match(after) or after in _OPENING) and after
            else sign[0]
        )
    letters = _NARROW[sign[0]]
    return letters.rstrip(" ") if after in " .,;:)，。：；、．）" else letters


def _is_accent(sign: str) -> bool:
    return _ACCENTS <= sign < _GREEK


def _is_of_address(text: str, at: int) -> bool:
    word = text[text.rfind(" ", 0, at) + 1 : at]
    return any(map(word.__contains__, _PARTING))
