"""What a run of words in capitals names: a person or a body, without the titles before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from newsld.text import lexicon
from newsld.text.attributions.cues import Grammar, grammar
from newsld.text.languages import given, words
from newsld.text.names import eastern_order, is_organization
from newsld.text.tokens import fold

_PLACES = frozenset(
    "north south east west new united saint san los el great northern southern eastern western"
    " u.s. us u.k. uk eu un".split()
)
_OF = frozenset({"of", "for", "the", "für", "des", "der", "den", "du"})
"""Small words that stand in the names of bodies only."""
_THINGS = tuple(
    "ment tion sion ness ity ism ship Day Week Night Act Plan Street Road Shop Store Inn Hotel Church School"
    " Hospital Hall Club House Bridge Square Avenue Award Cup Games Airport Station Festival"
    " -backed -based -led -owned -run -born -style".split()
)
"""Endings of names that are no person's."""


class Name(NamedTuple):
    """What a run of capitals names: its words, titles before them left out, ``skip`` code points behind.

    One word is a person only behind a title: Lord Amory. ``rest`` is the name without its first word,
    ``called`` what its bearer may be called by alone, folded.
    """

    skip: int
    words: tuple[str, ...]
    written: str
    is_person: bool
    rest: str = ""
    called: tuple[str, ...] = ()

    @property
    def end(self) -> int:
        """Where the name ends, counted from where its run begins."""
        return self.skip + len(self.written)


@cache
def runs() -> re.Pattern[str]:
    """Up to eight words in capitals, with small words between them."""
    capital = "[A-Z{}]".format("".join(chr(code) for code in range(0xC0, 0x450) if chr(code).isupper()))
    rest = r"(?:\.(?:[A-Z]\.)*|[\w’'‑-]*)"
    small = (
        r"(?:(?:of|for|the|de|du|des|del|della|dell|van|von|der|den|di|da|do|dos|al|el|bin|la|le|für) ){0,3}"
    )
    return re.compile(rf"{capital}(?<![\w’'‑-].){rest}(?: {small}{capital}{rest}){{0,7}}")


@lru_cache(maxsize=4096)
def read_run(run: str, language: str) -> Name | None:
    """What a run of capitals names; None where nothing but marks is left of it."""
    g = grammar(language)
    if run.isalpha() or g is None:
        return Name(0, (run,), run, False, "", (fold(run),))
    parts = run.split(" ")
    if parts[-1].endswith(".") and len(parts[-1]) > 3:
        parts[-1] = parts[-1][:-1]
    if not parts[-1].isalpha():
        for mark in ("’s", "'s", "’", "'"):
            parts[-1] = parts[-1].removesuffix(mark)
    folded = [fold(part) for part in parts[:-1]]
    owner = next((n for n in range(len(parts) - 2, -1, -1) if parts[n].endswith(("’s", "'s"))), -1)
    if 0 <= owner < len(parts) - 2 and _is_person(tuple(parts[owner + 1 :])):
        return _behind_owner(run, parts, owner + 1, language)
    titles = [n for n, part in enumerate(folded) if part in g["title"]]
    is_office = bool(titles) and len(parts) - titles[-1] > 2 and folded[titles[-1]] in g["person"]
    skip = 0
    small = g["day+conjunction+determiner+adverb+preposition"] | (g["be"] - given())
    while skip < len(folded) and folded[skip] in small:
        skip += 1
    is_led = len(folded) - skip == 2 and folded[skip + 1] in given()
    skip += is_led and (is_doer(g, folded[skip]) or folded[skip] in g.cues)
    rest = " ".join(parts[titles[-1] + 1 :]) if is_office else " ".join(parts[skip:])
    if titles and (named := _past_duty(parts, titles[0] + 1)):
        skip = named
    elif titles and titles[-1] >= skip and not is_organization(rest):
        skip = titles[-1] + 1
    if g["nouns"] and len(parts) - skip == 3 and not is_organization(" ".join(parts[skip:])):
        skip += 1
    at = sum(len(part) + 1 for part in parts[:skip])
    kept = tuple(parts[skip:])
    if kept and "’" in kept[0][1:3] and fold(kept[0][:2]) in g["article"]:
        at, kept = at + 2, (kept[0][2:], *kept[1:])
    if not kept or not kept[0]:
        return None
    kept = _without_day(kept, g)
    is_led = len(kept) == 1 and 0 < skip <= len(folded) and folded[skip - 1] in g["leads"]
    first, last = fold(kept[0]), fold(kept[-1 - _is_generation(kept)])
    called = (first,) if first == last or eastern_order(list(kept)) else (last, first)
    return Name(at, kept, " ".join(kept), is_led or _is_person(kept), " ".join(kept[1:]), called)


def _past_duty(parts: Sequence[str], of: int) -> int:
    """Where the name begins behind what an office is of, 0 where none does: Secretary of State Ada Berg."""
    if parts[of] not in _OF:
        return 0
    return next((at for at in range(of + 2, len(parts) - 1) if fold(parts[at]) in given()), 0)


def _without_day(kept: tuple[str, ...], g: Grammar) -> tuple[str, ...]:
    """Ada Berg of "Ada Berg Tuesday"; Ada May stays as she is."""
    is_dated = fold(kept[-1]) in g["day"] and (len(kept) > 2 or fold(kept[0]) not in given())
    return kept[:-1] if is_dated and len(kept) > 1 else kept


def _is_generation(kept: tuple[str, ...]) -> bool:
    """Whether a family name does not end a name: Ivo Holm Jr."""
    return len(kept) > 2 and fold(kept[-1]) in words("byline.generation")


def _behind_owner(run: str, parts: list[str], first: int, language: str) -> Name | None:
    """The name behind whose somebody is: Ada Berg of "Ulm's Ada Berg"."""
    skip = sum(len(part) + 1 for part in parts[:first])
    found = read_run(run[skip:], language)
    return found and found._replace(skip=skip + found.skip)


def is_doer(g: Grammar, word: str) -> bool:
    """Whether a word before a name may say what its bearer does: Hairdresser Ada Berg."""
    return word.endswith(tuple(g["doer"] or "\0")) and word not in given()


def _is_person(parts: tuple[str, ...]) -> bool:
    if not 2 <= len(parts) <= 5 or fold(parts[0]) in _PLACES or parts[-1].isupper():
        return False
    if not _OF.isdisjoint(parts) or any(part.isupper() and part.isalpha() for part in parts if len(part) > 2):
        return False
    written = " ".join(parts)
    if parts[-1].endswith(_THINGS) and fold(parts[0]) not in given():
        return False
    return not (is_organization(written) or fold(written) in lexicon.bodies("place"))
