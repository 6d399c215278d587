"""The words around a verb of saying: auxiliaries, adverbs, and what makes it unsaid."""

from __future__ import annotations

from typing import NamedTuple

from newsld.text.attributions.cues import Cue, Grammar
from newsld.text.attributions.sentences import STOPS, Sentence


class VerbGroup(NamedTuple):
    """``before`` is the word before the verb with its auxiliaries and adverbs, -1 at the sentence's start."""

    before: int
    is_passive: bool
    has_auxiliary: bool


def verb_group(s: Sentence, g: Grammar, at: int, cue: Cue) -> VerbGroup | None:
    """The group whose cue is the word ``at``; None where it is negated, supposed or yet to be said."""
    f = s.folded
    before = at - 1
    has_auxiliary = is_passive = False
    while before >= 0:
        word = f[before]
        if word in g["not"] or word in g["perhaps"]:
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
    if at + cue.length < len(f) and f[at + cue.length] in g["not"] and g["not-behind"]:
        return None
    return VerbGroup(before, is_passive, has_auxiliary)


def is_verb(s: Sentence, g: Grammar, at: int, verb: VerbGroup) -> bool:
    """Whether a form that may be a noun has words before it, and is none of "…, state senator Ada Berg"."""
    f = s.folded
    if verb.before < 0 or f[verb.before] != "," or verb.before < at - 1:
        return verb.before >= 0
    follows = f[at + 1] if at + 1 < len(f) else "."
    return s.is_capital(at + 1) or follows in STOPS or follows in g["determiner+that+to+preposition+object"]
