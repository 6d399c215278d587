"""The noun phrase among words: what may name a speaker, without what stands before it."""

from __future__ import annotations

from typing import NamedTuple

from newsld.text.attributions.cues import Grammar
from newsld.text.attributions.sentences import Sentence

_LONGEST_PHRASE = 12

PRONOUNS = "masculine+feminine+plural+neuter"
"""The keys of the words that stand for a speaker named elsewhere."""


class Subject(NamedTuple):
    """The words ``start`` to before ``end`` of a sentence, which name a speaker."""

    start: int
    end: int


def trimmed(s: Sentence, g: Grammar, start: int, end: int) -> Subject | None:
    """The noun phrase among the words ``start`` to ``end``, without what stands before it."""
    f = s.folded
    while start < end and f[start] in g["adverb+and"] and f[start] not in g["determiner"]:
        start += 1
    if end - start > 2 and f[start] in g["neuter"] and f[start + 1] in g["be"]:
        start += 2 * (s.is_capital(start + 2) or f[start + 2] in g["definite"])
    if start >= end or f[end - 1] in g["preposition+article"]:
        return None
    last = f[end - 1]
    if last.endswith("'s") or (end - start == 1 and last in g["opening"]):
        return None
    if is_pronoun(g, last):
        return Subject(end - 1, end) if start == end - 1 or f[end - 2] not in g["preposition"] else None
    if f[start] in g["by"] and s.is_capital(start + 1) and f[start + 1] not in g["day"]:
        start += 1
    elif f[start] in g["preposition"] and f[start] not in g["article"]:
        inner = _behind_preposition(s, g, start, end)
        if inner is None:
            return None
        start = inner
    if not g["quotes+definite+named"].isdisjoint(f[start + 1 : end]):
        start = _named_behind(s, g, _last_article(s, g, _quoted_behind(s, g, start, end), end), end)
    is_phrase = _is_noun_phrase(s, g, start, end) and not _says(s, g, start, end)
    return Subject(start, end) if is_phrase else None


def _last_article(s: Sentence, g: Grammar, start: int, end: int) -> int:
    """Where "a nurse" begins in "the film shows a nurse"; ``start`` where all of it is one phrase."""
    f = s.folded
    if g["definite"].isdisjoint(f[start + 2 : end - 1]):
        return start
    before = g["preposition+and+determiner"]
    if any(f[at] in g["person"] and f[at + 1].endswith("ing") for at in range(start, end - 1)):
        return start
    articles = g["definite"] - g["preposition"]
    found = (at for at in range(end - 2, start + 1, -1) if f[at] in articles and s.words[at].islower())
    return next((at for at in found if f[at - 1] not in before and s.words[at - 1].islower()), start)


def _quoted_behind(s: Sentence, g: Grammar, start: int, end: int) -> int:
    """Where those begin whom another quotes: The Ulm Courier quoted pilots as saying."""
    quoting = (
        at for at in range(end - 2, start, -1) if s.folded[at] in g["quotes"] and s.words[at].islower()
    )
    return next(quoting, start - 1) + 1


def _named_behind(s: Sentence, g: Grammar, start: int, end: int) -> int:
    """Where the name begins in "a student called Ada Berg"; ``start`` where there is none."""
    at = end if not g["named"].isdisjoint(s.folded[start:end]) else start
    while at > start and s.is_capital(at - 1):
        at -= 1
    is_named = start < at - 1 and at < end and s.folded[at - 1] in g["named"]
    return at if is_named and s.folded[start] in g["indefinite"] else start


def _says(s: Sentence, g: Grammar, start: int, end: int) -> bool:
    """Whether the words tell what somebody said, and so name nobody: said that the council."""
    words = s.folded[start:end]
    if not g["that"].isdisjoint(words[1:]):
        return True
    if g.cues.keys().isdisjoint(words):
        return False
    cues = ((at, g.cue_at(s.folded, at)) for at in range(start, end) if s.folded[at] in g.cues)
    told = [at for at, cue in cues if cue is not None and not cue.is_noun and s.words[at].islower()]
    return any(at == start or not _is_doing(s, g, at) for at in told)


def _is_doing(s: Sentence, g: Grammar, at: int) -> bool:
    """Whether a participle tells of somebody: a man answering the telephone, a man accused of theft."""
    cue = g.cue_at(s.folded, at)
    is_done = cue is not None and cue.length == 1 and s.folded[at + 1 : at + 2] == ["of"]
    return (is_done or s.folded[at].endswith("ing")) and s.folded[at - 1] in g["person"]


def _behind_preposition(s: Sentence, g: Grammar, start: int, end: int) -> int | None:
    """Where the subject begins in "In its notice the board"."""
    f = s.folded
    for at in range(end - 1, start + 1, -1):
        is_free = (
            f[at - 1] not in g["preposition"]
            and f[at - 1] not in g["determiner"]
            and f[at - 1] not in g["and"]
        )
        if f[at] in g["article"] and is_free:
            return at
    at = end
    while at > start + 1 and s.is_capital(at - 1) and f[at - 1] not in g["day"]:
        at -= 1
    if at < end and at > start + 1 and f[at - 1] not in g["preposition"] and f[at - 1] not in g["article"]:
        return at
    is_people = f[end - 1] in g["person"] and f[end - 1].endswith("s") and f[end - 2] not in g["preposition"]
    return end - 1 if is_people and f[end - 2] not in g["article"] else None


def _is_noun_phrase(s: Sentence, g: Grammar, start: int, end: int) -> bool:
    f = s.folded
    if end - start == 1 and f[start] in g["determiner"]:
        return False
    if end - start > _LONGEST_PHRASE:
        return False
    if not g["be"].isdisjoint(f[start:end]) and any(
        f[at] in g["be"] and not s.is_capital(at) for at in range(start, end)
    ):
        return False
    if f[start] in g["determiner"] or f[end - 1] in g["person"]:
        return True
    head = next((at for at in range(start + 1, end) if f[at] in g["preposition"]), end) - 1
    if f[head] in g["person"]:
        return True
    first = start + (s.is_first(start) and not f[start].endswith(("'s", "s'")))
    if any(s.is_capital(at) for at in range(first, end)):
        return True
    if f[end - 1].startswith("et al"):
        return True
    is_plural = f[head].endswith("s") and not f[head].endswith("ss")
    return (s.is_capital(start) or end - start <= 3) and (is_plural or end - start == 1 == first - start)


def is_pronoun(g: Grammar, word: str) -> bool:
    """Whether the word stands for a speaker named elsewhere."""
    return word in g[PRONOUNS]
