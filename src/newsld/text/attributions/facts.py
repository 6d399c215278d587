"""Whether a statement asserts something: no denial, demand, plan or thought, and nothing that others say."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsld.text.attributions.cues import Grammar
from newsld.text.attributions.phrases import PRONOUNS
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
    """Whether the words of a full clause assert what can be understood without those around them.

    Not so where the verb, ``cue``, is one of thinking, or the words deny something, demand it, or tell what
    somebody is to do; where they speak of me, or of somebody who is named elsewhere; where others say it;
    and where they go on behind a comma, unless the statement ``is_closed`` by its marks or by the cue behind
    it: what follows may be the reporter's.
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
    if len(folded) > _LONGEST or not g["unsure+hearsay"].isdisjoint(folded):
        return False
    if _denies(g, folded) or _demands(g, folded) or _looks_ahead(g, folded, written):
        return False
    endings = tuple(g["told-by"])
    verbs = (at for at, word in enumerate(folded) if at and (word in g["be"] or word.endswith(endings)))
    verb = next(verbs, 0)
    if not verb or folded[verb - 1] in g["and"]:
        return False
    is_over = is_closed or not (_PARTED.search(words) or _trails(g, folded))
    return is_over and not _leads(g, folded) and not _leans(g, folded, written, int(is_closed))


def _folded(written: Sequence[str]) -> list[str]:
    """Words folded, save for short forms and the month: the US is not us, May is not may."""
    folded = fold("\0".join(written)).split("\0")
    for at, word in enumerate(written):
        if (len(word) > 1 and word.isupper()) or word == "May":
            folded[at] = word
    return folded


def _denies(g: Grammar, folded: Sequence[str]) -> bool:
    """Whether the words say that something is not so, as a denial does: the port is not closed.

    English may deny within what hangs on a clause: the port took in boats that are not insured. What was
    not done is a denial wherever it stands.
    """
    if not g["did"]:
        return not g["not"].isdisjoint(folded)
    if not g["undone"].isdisjoint(folded):
        return True
    endings = tuple(g["undone-by"])
    for at, word in enumerate(folded):
        verb = at
        if word in g["never"] and g["only"].isdisjoint(folded[at + 1 : at + 2]):
            verb = max(0, _before(g, folded, at))
            is_negated = folded[verb] in g["be"] or "'" in folded[verb]
        else:
            is_negated = word.endswith(endings)
        if is_negated and (folded[verb] in g["did"] or not _hangs(g, folded, verb)):
            return True
    return False


def _demands(g: Grammar, folded: Sequence[str]) -> bool:
    """Whether the words tell what ought to be, as a demand or a judgement does: the port must be closed."""
    return any(
        (word in g["should"] or (word in g["need"] and not g["to"].isdisjoint(folded[at + 1 : at + 2])))
        and not _hangs(g, folded, at)
        for at, word in enumerate(folded)
    )


def _hangs(g: Grammar, folded: Sequence[str], verb: int) -> bool:
    """Whether a verb is that of a clause that hangs on another: lamps that are not lit; because it must."""
    if verb and folded[_before(g, folded, verb)] in g["who+whom"]:
        return True
    endings = tuple(g["told-by"])
    for word in reversed(folded[:verb]):
        if word in g["leading"]:
            return True
        if word == "," or word in g["be"] or word.endswith(endings):
            return False
    return False


def _before(g: Grammar, folded: Sequence[str], at: int) -> int:
    """The word before another, over an adverb: is still not."""
    return at - 1 - (at > 1 and folded[at - 1] in g["adverb"])


def _looks_ahead(g: Grammar, folded: Sequence[str], written: Sequence[str]) -> bool:
    """Whether somebody has something in mind, or is to do it: plans to build; the guild will build."""
    if g["planning+will"].isdisjoint(folded):
        return False
    doers, will = g[f"{_PRONOUNS}+person+body"], g["will"]
    for at, (one, two) in enumerate(pairwise(folded)):
        if one in g["planning"] and two in g["to"]:
            return True
        is_done = folded[at + 2 : at + 3] == ["be"] and not folded[min(at + 3, len(folded) - 1)].endswith(
            "ing"
        )
        if two in will and not is_done:
            doer = at - (at > 0 and one in g["adverb"])
            if folded[doer] in doers or written[doer][0].isupper():
                return True
    return False


def _leads(g: Grammar, folded: Sequence[str]) -> bool:
    """Whether the words only lead to a clause: when the port was closed; having seen the port."""
    first, is_parted = folded[0], folded[1:2] == [","]
    is_participle = bool(g["participle"]) and first.endswith("ing") and g["be"].isdisjoint(folded[1:])
    is_led = first in g["leading"] or is_participle
    return (
        first in g["linking"]
        or (is_parted and first in g["not"])
        or (is_led and "," not in folded[1:_FARTHEST_LEAD])
    )


def _leans(g: Grammar, folded: Sequence[str], written: Sequence[str], first: int) -> bool:
    """Whether a pronoun, or a comparison at the end, means something that is named elsewhere.

    A capital is a name's from the word ``first`` on: that of a sentence is none.
    """
    people = g["person+title"]
    named = (
        at for at, word in enumerate(folded) if (at >= first and written[at][0].isupper()) or word in people
    )
    name = next(named, len(folded))
    persons = "masculine+feminine+his+hers" if g["nouns"] else "masculine+feminine"
    if folded[-1] in g["compared"] or any(_points(g, *pair) for pair in pairwise(folded)):
        return True
    pronouns, is_free = g[_LEANING], not g["participle"] or folded[0] in g["preposition"]
    for at, word in enumerate(folded):
        if word not in pronouns:
            continue
        behind = folded[at + 1] if at + 1 < len(folded) else ""
        if word in g["leaning+this"]:
            if behind not in (g["day"] if word in g["this"] else g["with-such"]):
                return True
            continue
        is_lost = (at <= name or g["nouns"]) and word in g[persons]
        if is_lost or at < 3 or (is_free and folded[at - 1] == ","):
            return True
    return False


def _points(g: Grammar, one: str, two: str) -> bool:
    """Whether the second word points at what is named elsewhere: the worry with that; boats there."""
    is_place = two in g["there"] and one != "," and one not in g["conjunction+be"]
    return is_place or (two in g["that-behind"] and one in g["preposition"])


def _trails(g: Grammar, folded: Sequence[str]) -> bool:
    """Whether a clause of its own hangs on at a comma: …, leaving none behind; …, lamps that burn."""
    for at in range(4, len(folded) - 1):
        if folded[at - 1] == ",":
            word, behind = folded[at], folded[at + 1]
            if word in g["conjunction+trailing"] or word.endswith("ing") or behind in g["who+whom"]:
                return True
    return False
