"""Names in the order they are printed: a person's parts, or the sign that it is a body's name.

CSL's name parts: https://docs.citationstyles.org/en/stable/specification.html#name-parts
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from newsld.document import Name
from newsld.text import lexicon
from newsld.text.patterns import pattern

PARTICLES = frozenset(
    "van von der den de del della di da do dos das du la le las los el al ter ten zu zum zur af av bin ibn "
    "bint st. ’t 't y e ben abu dal dalla degli de' d' lo".split()
)
"""Words that belong to the family name behind them (``van der Berg``), in the case they are printed."""

SUFFIXES = frozenset("jr jr. sr sr. ii iii iv phd ph.d. md m.d. obe cbe mbe kc qc esq esq. dr.h.c.".split())

_HYPHENED_PARTICLE = pattern(r"(?:al|el|as|ad|an|ar|at|ash|bin|bint|ben)-\w")
_INITIALS = pattern(r"(?:[^\W\d_]{1,2}\.[-–‑ ]?)+|[^\W\d_]")
_HAN = pattern(r"[\u3400-\u9fff\uf900-\ufaff]{2,4}")
_HANGUL = pattern(r"[\uac00-\ud7a3]{2,4}")
_WORD = pattern(r"[^\W_]+(?:[.'’&-][^\W_]+)*")
_SITE = pattern(r"[\w-]{2,}\.(?:com|org|net|info|de|fr|es|it|nl|eu|uk|io|ru|ua|in|tv|news)", re.IGNORECASE)
_MARKED = pattern(r"[A-Z][a-z]+[A-Z]{2,}|[A-Z]\w+(?: [A-Z&]\w*){2,} SE\.?")
"""Names with capitals at their end, and of European companies; fewer words may be a name with initials."""
_STOPS = frozenset(
    "of the for and & de la le les des du d' del der die das für y e et in on at to l' l’ und van het".split()
)
LONGEST = 200
"""A longer text is no person's name."""


def split_person(text: str) -> Name:
    """The name of one person, given names first, taken apart only where the parts are beyond doubt.

    ``Name(family, given, suffix)`` for two words, for initials before one word, for words before a particle
    (``van der Berg`` stays whole in ``family``), for Chinese, Korean and Vietnamese order with a family name
    that says so. One word is a ``family`` alone. Everything else, ``Miguel Reyes Castro`` for one, keeps the
    whole text in ``literal``: nothing tells which words are the family name.
    """
    text = " ".join(text.split())
    if not text or len(text) > LONGEST:
        return Name(literal=text)
    if own := _own_script(text):
        return own
    body, suffix = _cut_suffix(text)
    words = body.split(" ")
    if len(words) == 1:
        return Name(family=body, suffix=suffix)
    if parts := _parts(words):
        family, given = parts
        return Name(family=family, given=given, suffix=suffix)
    return Name(literal=text)


def in_order(text: str) -> str:
    """``van der Berg, Ada``, as an index has it, in the order it is spoken: ``Ada van der Berg``.

    The text as it is where it may be two names, or none of a person. One side has to be a single word.
    """
    family, comma, given = (part.strip() for part in " ".join(text.split()).partition(","))
    rest, second, suffix = (part.strip() for part in given.partition(","))
    if second and suffix.casefold() in SUFFIXES:
        return f"{in_order(f'{family}, {rest}')} {suffix}" if rest else text
    words = family.split(" "), given.split(" ")
    is_led = words[0][0].casefold() in PARTICLES
    if not comma or second or not given or max(map(len, words)) > _LONGEST_PART or is_organization(family):
        return text
    if (min(map(len, words)) > 1 and not is_led) or given.casefold() in SUFFIXES:
        return text
    return f"{given} {family}" if given[0].isupper() and family[-1:].isalpha() else text


_LONGEST_PART = 4
_SAINTS = frozenset(("St.", "Ste."))


def _own_script(text: str) -> Name | None:
    """Names in Han and Hangul: the family name is the first sign, or a double name that is known."""
    for form, script in () if text.isascii() else ((_HAN, "han"), (_HANGUL, "hangul")):
        if form.fullmatch(text):
            known = lexicon.surnames(script)
            for length in (2, 1):
                if text[:length] in known and len(text) > length:
                    if length == 1 and len(text) > 3:
                        break
                    return Name(family=text[:length], given=text[length:])
            return Name(literal=text)
    return None


def _cut_suffix(text: str) -> tuple[str, str]:
    head, _, tail = text.rpartition(" ")
    if head and tail.casefold() in SUFFIXES:
        return head.rstrip(","), tail
    return text, ""


def _parts(words: list[str]) -> tuple[str, str] | None:
    """Family and given names of at least two words, None where their border is not sure."""
    for index, word in enumerate(words[:-1]):
        if index and (word in PARTICLES or word in _SAINTS or _HYPHENED_PARTICLE.match(word)):
            cut = index if _are_given(words[:index]) else index - 1
            is_sure = cut == index or all(map(_INITIALS.fullmatch, words[:cut]))
            return (" ".join(words[cut:]), " ".join(words[:cut])) if is_sure else None
    if eastern_order(words):
        return words[0], " ".join(words[1:])
    if _INITIALS.fullmatch(words[-1]) and words[-1].endswith("."):
        return None
    if words[0] in lexicon.surnames("only") or not all(word[:1].isupper() for word in words):
        return None
    if len(words) == 2 or all(_INITIALS.fullmatch(word) for word in words[1:-1]):
        return words[-1], " ".join(words[:-1])
    return None


def _are_given(words: list[str]) -> bool:
    return len(words) == 1 or all(_INITIALS.fullmatch(word) for word in words[1:])


def eastern_order(words: list[str]) -> bool:
    """Whether the words are a name whose family name stands first: ``Kim Jong Un``, ``Xi Jinping``."""
    if not 2 <= len(words) <= 3 or not all(word[:1].isupper() and word.isalpha() for word in words):
        return len(words) == 2 and _is_eastern_pair(words)
    only, both = lexicon.surnames("only"), lexicon.surnames("both")
    if words[-1] in only or words[-1] in both:
        return False
    if words[0] in only:
        return True
    return words[0] in both and len(words) == 3 and all(len(word) <= 5 for word in words)


def _is_eastern_pair(words: list[str]) -> bool:
    """Kim Jong-un: a given name of two syllables with a hyphen behind a family name."""
    known = words[0] in lexicon.surnames("only") or words[0] in lexicon.surnames("both")
    first, hyphen, second = words[1].partition("-")
    return known and bool(hyphen) and first.isalpha() and second.isalpha() and second.islower()


@lru_cache(maxsize=4096)
def is_organization(text: str) -> bool:
    """Whether a name is that of a body, an outlet or an office and not a person's, as far as it shows."""
    folded = lexicon.key(text)
    if not folded or len(text) > LONGEST:
        return False
    if folded in lexicon.known():
        return True
    plain = folded.partition(" [")[0].partition(" (")[0]
    if plain != folded and is_organization(plain):
        return True
    if _begins_with_agency(text) or has_body_word(text):
        return True
    words = _words(text)
    if len(words) > 1 and (words[-1] in lexicon.words("legal") or words[-1] in lexicon.words("territory")):
        return True
    if ("." in text and _SITE.fullmatch(text)) or (text[-2:].isupper() and _MARKED.fullmatch(text)):
        return True
    if text.isupper() and len(words) == 1 and 2 <= len(words[0]) <= 8 and text.isalpha():
        return True
    weak = not lexicon.words("weak").isdisjoint(words)
    return weak and (len(words) > 2 or not _STOPS.isdisjoint(words))


@lru_cache(maxsize=1024)
def has_body_word(text: str) -> bool:
    """Whether a word is no person's: Ministry, Umweltbundesamt, or the first of US EPA and IG Metall."""
    first, space, _ = text.partition(" ")
    if space and first in lexicon.words("first"):
        return True
    return any(map(_is_of_body, _words(text)))


@lru_cache(maxsize=4096)
def _is_of_body(word: str) -> bool:
    return word in lexicon.words("strong") or (
        len(word) > _SHORT and word.endswith(lexicon.endings().get(word[-2:], ()))
    )


@lru_cache(maxsize=8)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


_SHORT = 6
"""Words so short may be family names: Dienst."""


def _begins_with_agency(text: str) -> bool:
    """Whether an agency's initials stand before a word or two in ordinary letters: AFP Deutschland."""
    if text[1:2].islower():
        return False
    first, *rest = text.split(" ")
    if len(first) < 3 or not first.isupper() or not 1 <= len(rest) <= 2:
        return False
    return all(word.istitle() for word in rest) and lexicon.key(first) in lexicon.outlets()


def organization_type(text: str) -> Literal["GovernmentOrganization", "Organization"]:
    """The schema.org type of a body: governmental where its name says so, else plain Organization.

    Never NewsMediaOrganization: that an outlet is one is for the newsroom to say.
    """
    folded = lexicon.key(text).partition(" [")[0].partition(" (")[0]
    if folded in lexicon.bodies("state"):
        return "GovernmentOrganization"
    if folded in lexicon.outlets() or folded in lexicon.bodies("body"):
        return "Organization"
    governs = not lexicon.words("government").isdisjoint(_words(text))
    return "GovernmentOrganization" if governs else "Organization"
