"""The words around a verb of saying: auxiliaries, adverbs, and what makes it unsaid."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsld.text.attributions.cues import Grammar
from newsld.text.attributions.sentences import QUOTE, STOPS, Sentence

_LONGEST_ASIDE = 8


class VerbGroup(NamedTuple):
    """``before`` is the word before the verb with its auxiliaries and adverbs, -1 at the sentence's start."""

    before: int
    is_passive: bool
    has_auxiliary: bool


def verb_group(s: Sentence, g: Grammar, at: int) -> VerbGroup | None:
    """The group whose cue is the word ``at``; None where it is negated, supposed or yet to be said."""
    f = s.folded
    before = at - 1
    has_auxiliary = is_passive = False
    around = g["to+not+perhaps+auxiliary+adverb"]
    while before >= 0:
        word = f[before]
        if word not in around and not word.endswith("ly"):
            break
        if word in g["to"] and before > 0 and f[before - 1] in g["striving"]:
            before -= 2
            continue
        if (word in g["not"] or word in g["perhaps"]) and not _is_name(s, before):
            return None
        if word in g["auxiliary"]:
            is_passive = is_passive or (
                not has_auxiliary and word in g["passive"] and not f[at].endswith("ing")
            )
            has_auxiliary = True
        elif not (
            word in g["adverb"]
            or (word.endswith("ly") and s.words[before].islower() and word not in g["not-adverb"])
        ):
            break
        before -= 1
    if before > 2 and f[before] == "," and _is_parted(f, g, before):
        return None
    return VerbGroup(before, is_passive, has_auxiliary)


def _is_parted(f: Sequence[str], g: Grammar, comma: int) -> bool:
    """Whether an aside stands between a verb and what makes it unsaid: did not, in so many words, say."""
    low = max(1, comma - _LONGEST_ASIDE)
    opens = next((n for n in range(comma - 2, low, -1) if f[n] == ","), 0)
    return opens > 1 and f[opens - 1] in g["not"] and f[opens - 2] in g["auxiliary+perhaps"]


def _is_name(s: Sentence, at: int) -> bool:
    """Whether a word in capitals is none that begins the sentence: Ada May said."""
    return at > 0 and s.is_capital(at) and s.folded[at].isalpha() and len(s.folded[at]) > 1


def is_verb(s: Sentence, g: Grammar, at: int, verb: VerbGroup) -> bool:
    """Whether a form that may be a noun has words before it, and is none of "…, state senator Ada Berg"."""
    f = s.folded
    cue = g.cue_at(f, at)
    if cue is not None and cue.length == 1 and f[at + 1 : at + 2] == ["of"]:
        return False
    if verb.before == at - 1 and not agrees_with_name(s, g, at):
        return False
    if verb.before < 0 or f[verb.before] != "," or verb.before < at - 1:
        return verb.before >= 0
    follows = f[at + 1] if at + 1 < len(f) else "."
    return s.is_capital(at + 1) or follows in STOPS or follows in g["determiner+that+to+preposition+object"]


def agrees_with_name(s: Sentence, g: Grammar, at: int) -> bool:
    """Whether the form of the plural has no name in the singular before it: the Norse state."""
    word, name = s.folded[at], s.folded[at - 1]
    is_plural = bool(g["participle"]) and not word.endswith(("s", "ed", "ing")) and word not in g["past"]
    is_one = s.is_capital(at - 1) and name.isalpha() and not name.endswith("s")
    return not (is_plural and is_one and not (at > 2 and s.folded[at - 2] in g["and"]))


def is_auxiliary(s: Sentence, g: Grammar, at: int) -> bool:
    """Whether a word is a form of "be" and its like, no infinitive, and not the month of May."""
    return s.folded[at] in g["be"] and s.words[at].islower() and s.folded[at - 1] not in g["to"]


def is_said(s: Sentence, g: Grammar, at: int) -> bool:
    """Whether a word is a verb of saying, and no noun or participle."""
    cue = g.cue_at(s.folded, at)
    is_verb = cue is not None and not cue.is_noun and cue.frame in {"clause", "tell", "find"}
    return is_verb and not s.folded[at].endswith("ing")


def has_verb(s: Sentence, g: Grammar, start: int, end: int) -> bool:
    """Whether a verb shows in words that may be a clause or a phrase."""
    f = s.folded
    return any(
        f[at] in g["be"]
        or (f[at].endswith("ed") and s.words[at].islower())
        or f[at] == QUOTE
        or is_said(s, g, at)
        for at in range(start, end)
    )
