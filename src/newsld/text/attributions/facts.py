"""Whether a statement is told as a fact: no view, wish, plan or guess, and nothing that others say."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsld.text.attributions.cues import Grammar
from newsld.text.attributions.speakers import PRONOUNS
from newsld.text.patterns import pattern
from newsld.text.tokens import fold

_PRONOUNS = f"{PRONOUNS}+its"
_LEANING = f"{_PRONOUNS}+leaning+this+his+hers"
_LONGEST = 45
_FARTHEST_LEAD = 14
_COMPOSED = pattern("[…\\[\\]?]|``|''|\\.\\.")
"""Signs that words were left out or put in, or that the marks of a quotation were not read."""
_PARTED = pattern("[:;—–]| - ")
_TOKEN = pattern(r"[^\W_]+(?:['.,&-][^\W_]+)*|,")


def states_fact(g: Grammar, cue: str, words: str, *, is_closed: bool) -> bool:
    """Whether the words of a full clause state a fact that can be understood without those around them.

    Not so where the verb, ``cue``, is one of thinking, or the words doubt, deny, judge, look ahead or set a
    condition; where they speak of me and you, or of somebody who is named elsewhere; where others say it; and
    where they go on behind a comma, unless the statement ``is_closed`` by its marks or by the cue behind it:
    what follows may be the reporter's.
    """
    if (
        words.isupper()
        or _COMPOSED.search(words)
        or words.count('"') % 2
        or not g["opining"].isdisjoint(fold(cue).split())
    ):
        return False
    written = _TOKEN.findall(words.replace("’", "'"))
    folded = _folded(written)
    if len(folded) > _LONGEST or not g["unsure+hearsay+not"].isdisjoint(folded):
        return False
    if any(word.endswith(("n't", "'ll", "'d")) for word in folded) or _looks_ahead(g, folded):
        return False
    endings = tuple(g["told-by"])
    if not any(word in g["be"] or word.endswith(endings) for word in folded[1:]):
        return False
    is_over = is_closed or not (_PARTED.search(words) or _trails(g, folded))
    return is_over and not _leads(g, folded) and not _leans(g, folded, written)


def _folded(written: Sequence[str]) -> list[str]:
    """Words folded, save for short forms and the month: the US is not us, May is not may."""
    folded = fold("\0".join(written)).split("\0")
    for at, word in enumerate(written):
        if (len(word) > 1 and word.isupper()) or word == "May":
            folded[at] = word
    return folded


def _looks_ahead(g: Grammar, folded: Sequence[str]) -> bool:
    """Whether somebody has something in mind: plans to build."""
    return any(one in g["planning"] and two in g["to"] for one, two in pairwise(folded))


def _leads(g: Grammar, folded: Sequence[str]) -> bool:
    """Whether the words only lead to a clause: when the port was closed; having seen the port."""
    first = folded[0]
    is_led = first in g["leading"] or (bool(g["participle"]) and first.endswith("ing"))
    return first in g["linking"] or (is_led and "," not in folded[1:_FARTHEST_LEAD])


def _leans(g: Grammar, folded: Sequence[str], written: Sequence[str]) -> bool:
    """Whether a pronoun stands for something that is named elsewhere."""
    first = 1 - written[0][0].islower()
    name = next((at for at in range(first, len(written)) if written[at][0].isupper()), len(written))
    pronouns = g[_LEANING]
    for at, word in enumerate(folded):
        if word not in pronouns:
            continue
        is_day = at + 1 < len(folded) and folded[at + 1] in g["day"]
        is_it = word in g["neuter"] and bool(g["participle"])
        if is_it or word in g["leaning"] or (word in g["this"] and not is_day):
            return True
        if (at <= name or g["nouns"]) and word in g["masculine+feminine+his+hers"]:
            return True
        if word in g[_PRONOUNS] and (at < 3 or folded[at - 1] == ","):
            return True
    return False


def _trails(g: Grammar, folded: Sequence[str]) -> bool:
    """Whether a clause of its own hangs on at a comma."""
    followers = (two for one, two in pairwise(folded[3:]) if one == ",")
    return any(word in g["conjunction+trailing"] or word.endswith("ing") for word in followers)
