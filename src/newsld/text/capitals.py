"""Names in capitals, given in ordinary letters: RORY MCBRIDE, Ana RUIZ, MEHMET IŞIK."""

from __future__ import annotations

from collections.abc import Mapping

from newsld.text.languages import words


def ordinary(name: str) -> str:
    """A name in capitals (all of it, or the family name as in Ana RUIZ) in ordinary letters."""
    parts = name.split(" ")
    if not any(_is_shouted(part) for part in parts):
        return name
    small = _TURKISH if _is_turkish(name) else _ROMAN
    return " ".join(
        _lower(part, small, is_first=n == 0) if part.isupper() else part for n, part in enumerate(parts)
    )


_ROMAN = str.maketrans({"İ": "i"})
_TURKISH = str.maketrans("Iİ", "ıi")
"""The small letters of I with and without a dot: https://www.unicode.org/Public/UNIDATA/SpecialCasing.txt"""


def _is_turkish(name: str) -> bool:
    """Whether a name in capitals has a letter of Turkish or Azerbaijani, and none of Romanian or Kurdish."""
    return not _TURKIC.isdisjoint(name) and _NOT_TURKIC.isdisjoint(name)


_TURKIC, _NOT_TURKIC = frozenset("İĞŞ"), frozenset("ĂŢȚÎÊ")


def _is_shouted(part: str) -> bool:
    return part.isupper() and sum(char.isalpha() for char in part) > 2 and "." not in part


def _lower(part: str, small: Mapping[int, int | str], *, is_first: bool) -> str:
    folded = part.translate(small).lower()
    if "." in part or (len(part) <= 2 and not _has_vowel_last(folded)):
        return part
    if folded in words("name.particle") and not is_first and len(folded) > 1:
        return folded
    pieces = []
    capital = True
    for char, printed in zip(folded, part, strict=True):
        pieces.append(printed if capital and char.isalpha() else char)
        capital = char in "-'’‐‑"
    titled = "".join(pieces)
    if titled.startswith("Mc") and len(titled) > 3:
        return "Mc" + titled[2].upper() + titled[3:]
    return titled


def _has_vowel_last(word: str) -> bool:
    return len(word) == 2 and word[0] not in "aeiou" and word[1] in "aeiouy"
