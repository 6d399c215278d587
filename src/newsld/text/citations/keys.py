"""Names as they are compared: exactly, without accents, and by how they are heard."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from newsld.text.patterns import pattern

_WORD = pattern(r"[^\W_]+")
_ENDING = pattern(r"(?<=\w{4})(?:e[nmrs]?|[ns])(?= |$)")
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae", "œ": "oe"})
_BARE = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})


@lru_cache(4096)
def key(text: str) -> str:
    """A name as it is compared: case-folded words, single spaces, no punctuation; accents count.

    Initials stand together (``U.S.`` and ``US`` are one), a leading "the" and a trailing "Jr." are left out.
    """
    if not text or (text.isascii() and text.isalnum()):
        return text.lower()
    folded = text.lower() if text.isascii() else unicodedata.normalize("NFKC", text.casefold())
    words = _WORD.findall(folded.replace("’", "").replace("'", "").replace("ʼ", ""))
    if len(words) > 1:
        if words[0] == "the":
            del words[0]
        if len(words) > 1 and words[-1] in _SUFFIXES:
            del words[-1]
        if 1 in map(len, words):
            words = _with_initials_together(words)
    return " ".join(words)


def _with_initials_together(words: list[str]) -> list[str]:
    kept: list[str] = []
    was_initial = False
    for word in words:
        is_initial = len(word) == 1 and word.isalpha() and word.isascii()
        if is_initial and was_initial:
            kept[-1] += word
        else:
            kept.append(word)
        was_initial = is_initial
    return kept


@lru_cache(4096)
def bare(form: str) -> str:
    """A key without accents: ``müller`` → ``muller``."""
    if form.isascii():
        return form
    plain = unicodedata.normalize("NFKD", form.translate(_BARE))
    return "".join(char for char in plain if not unicodedata.combining(char))


def stem(form: str) -> str:
    """A key without the endings that German gives to the words of a body's name: des Statistischen Amtes."""
    return _ENDING.sub("", form)


def respellings(form: str) -> tuple[str, ...]:
    """How a key may be written by somebody without the accents: ``müller`` → ``muller``, ``mueller``."""
    return tuple(dict.fromkeys((bare(form), bare(form.translate(_SPELT_OUT)))))


_SOUNDS = (("ij", "y"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ph", "f"), ("ck", "k"))
_LONGEST = 80
_LETTERS_AN_EDIT = 2
"""An edit takes one letter out of the set and puts one in at most."""


class Heard(NamedTuple):
    """A key as it is heard, with the set of its letters as bits: likenesses are sought among many."""

    sound: str
    letters: int

    def is_near(self, other: Heard) -> bool:
        """At most one letter apart for short names, two for longer ones."""
        longest = max(len(self.sound), len(other.sound))
        limit = 1 if longest <= 6 else 2
        if self.sound == other.sound:
            return True
        if abs(len(self.sound) - len(other.sound)) > limit or longest > _LONGEST:
            return False
        if (self.letters ^ other.letters).bit_count() > _LETTERS_AN_EDIT * limit:
            return False
        return is_within(limit, self.sound, other.sound)


@lru_cache(4096)
def heard(form: str) -> Heard:
    """A key for comparison by likeness; spellings of one sound are the same."""
    sound = bare(form)
    for written, spoken in _SOUNDS:
        sound = sound.replace(written, spoken)
    letters = 0
    for char in set(sound):
        letters |= 1 << (ord(char) & 63)
    return Heard(sound, letters)


def is_within(limit: int, one: str, two: str) -> bool:
    """Whether at most so many edits (insert, delete, change, swap of neighbours) lie between two words."""
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, a in enumerate(one):
        before, last, row = row, before, [i + 1]
        for j, b in enumerate(two):
            cost = min(before[j + 1] + 1, row[j] + 1, before[j] + (a != b))
            if i and j and a == two[j - 1] and one[i - 1] == b:
                cost = min(cost, last[j - 1] + 1)
            row.append(cost)
        if min(row) > limit:
            return False
    return row[-1] <= limit
