"""Where a statement ends: at a mark, or where another clause, verb or speaker begins."""

from __future__ import annotations

from typing import NamedTuple

from newsld.text.attributions.cues import Grammar
from newsld.text.attributions.phrases import is_pronoun
from newsld.text.attributions.sentences import BRACKET, QUOTE, STOPS, Sentence
from newsld.text.attributions.verbs import has_verb

_ENDS = frozenset({";", "?", "!"})
_DASHES = frozenset({"—", "–"})
_LONGEST_DASHED = 24
_FARTHEST_COMMA = 30
_NEAR = 6


class Content(NamedTuple):
    """The words ``start`` to before ``end``; ``is_clause`` if they say something by themselves."""

    start: int
    end: int
    is_clause: bool


def until_end(s: Sentence, g: Grammar, start: int, *, is_clause: bool) -> Content | None:
    f = s.folded
    end = start
    borders = g.borders
    while end < len(f) and not (f[end] in borders and _is_end(s, g, end, start)):
        end += 1
    while end > start and (
        f[end - 1] in {",", ".", "—", "–", ":", BRACKET} or f[end - 1] in g["and+particle"]
    ):
        end -= 1
    if end - start == 1 and (f[start] in g["object"] or f[start] in g["determiner"]):
        return None
    return Content(start, end, is_clause) if end > start else None


def _is_end(s: Sentence, g: Grammar, at: int, start: int) -> bool:
    f = s.folded
    word = f[at]
    if word in _DASHES:
        return at > start and not (_is_paired(s, g, at) or _closes_pair(s, g, at, start))
    if word in _ENDS or word == ".":
        return at > start
    if word == BRACKET:
        after = f[at + 1] if at + 1 < len(f) else "."
        is_last = after in STOPS or after in g["conjunction"]
        return is_last and any(map(str.isdigit, s.written(at, at + 1)))
    if (word != "," and word not in g["and"]) or at + 1 >= len(f):
        return False
    if _is_other_clause(s, g, at, start):
        return True
    following = at + 1
    while following + 1 < len(f) and (
        f[following] in g["adverb"] or f[following].endswith("ly") or f[following] in g["and"]
    ):
        following += 1
    if _is_coordinate(s, g, following):
        return word != "," or not _closes_aside(s, g, at, start)
    if word == "," and f[at + 1] in g["and"] and _begins_another(s, g, at + 2):
        return True
    return word == "," and _ends_at_comma(s, g, at, start, following)


def _closes_aside(s: Sentence, g: Grammar, at: int, start: int) -> bool:
    """Whether a comma parts a name from its verb: said Ada Berg, 31, of Ulm, told the guild."""
    is_named = s.is_capital(start) and "," in s.folded[start:at]
    return is_named and not s.is_first(start) and not has_verb(s, g, start, at)


def _ends_at_comma(s: Sentence, g: Grammar, at: int, start: int, following: int) -> bool:
    f = s.folded
    if at + 2 < len(f) and is_pronoun(g, f[at + 1]) and g.cue_at(f, at + 2):
        return True
    if g.phrase_at(f, at + 1):
        return True
    if f[at + 1] in g["breaks"]:
        is_clause = has_verb(s, g, max(start, at - _FARTHEST_COMMA), at) or _is_last(s, at)
        return is_clause or f[at + 1] not in g["relative"]
    is_participle = f[following].endswith("ing") and len(f[following]) > 4 and not s.is_capital(following)
    return is_participle and f[following] not in g["preposition"]


def _is_last(s: Sentence, at: int) -> bool:
    """Whether no comma stands behind that of a relative clause, whose noun so ends the statement."""
    return "," not in s.folded[at + 1 : at + _FARTHEST_COMMA]


def _closes_pair(s: Sentence, g: Grammar, at: int, start: int) -> bool:
    """Whether a dash ends such an aside."""
    low = max(start, at - _LONGEST_DASHED)
    before = next((n for n in range(at - 1, low, -1) if s.folded[n] in _DASHES), None)
    return before is not None and _is_paired(s, g, before)


def _is_paired(s: Sentence, g: Grammar, at: int) -> bool:
    """Whether a dash leads an aside within the statement: told by Ada Berg — his aunt — to wait."""
    f = s.folded
    last = next((n for n in range(at + 1, min(len(f) - 1, at + _LONGEST_DASHED)) if f[n] in _DASHES), None)
    if last is None or f[at] != f[last]:
        return False
    return not any(g.cue_at(f, n) for n in range(at + 1, last + 2)) and (
        s.words[last + 1][0].islower() or f[last + 1] == QUOTE
    )


def _is_other_clause(s: Sentence, g: Grammar, at: int, start: int) -> bool:
    """Whether ", and that" leads another clause that is said: said it was safe and that the wood was dry."""
    f = s.folded
    that = at + 1 + (f[at + 1] in g["and"])
    if that + 1 >= len(f) or f[that] not in g["that"] or f[that - 1] not in g["and"]:
        return False
    follows = f[that + 1]
    is_led = follows in g["determiner+speaking"] or is_pronoun(g, follows) or s.is_capital(that + 1)
    is_plural = follows.endswith("s") and not follows.endswith("ss")
    return f[start - 1] in g["that"] or is_led or is_plural or follows == "there"


def _is_coordinate(s: Sentence, g: Grammar, at: int) -> bool:
    """Whether a verb of saying that shares the subject begins here: and stated that, and accusing it of."""
    cue = g.cue_at(s.folded, at)
    behind = at + (cue.length if cue else 0)
    if cue is None or behind >= len(s.folded):
        return False
    if cue.is_weak or (cue.is_noun and cue.frame not in {"clause", "tell"}):
        is_joined = s.folded[at].endswith("ed") and s.folded[at - 1] in g["and"]
        if cue.frame == "object" and is_joined and s.folded[at] in g["likening"]:
            return not g["naming"].isdisjoint(s.folded[behind + 1 : behind + _NEAR])
        return cue.frame == "to" and is_joined and s.folded[behind] in g["to"]
    if cue.is_noun or cue.frame == "find":
        return s.folded[behind] in g["that"]
    if cue.frame == "tell" and s.folded[behind] in g["object"] and s.folded[behind] not in g["speaking"]:
        return False
    is_plural = s.folded[behind] in g["that"] and s.folded[at - 1] in g["and"]
    return s.folded[at].endswith(("ed", "ing", "s")) or s.folded[at] in g["past"] or is_plural


def _begins_another(s: Sentence, g: Grammar, at: int) -> bool:
    """Whether somebody else speaks behind ", and": a subject and its verb of saying."""
    f = s.folded
    for here in range(at + 1, min(len(f), at + 9)):
        if f[here] in STOPS:
            return False
        cue = g.cue_at(f, here)
        if cue is not None and not cue.is_noun and not cue.is_weak:
            return here > at and f[here - 1] not in g["perhaps"]
    return False
