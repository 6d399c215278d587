"""What makes a verb of saying unsaid by words that stand apart from it: nobody said so, or only if."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.text.attributions.cues import Grammar
from newsld.text.attributions.sentences import QUOTE, STOPS, Sentence
from newsld.text.attributions.speakers import Subject

_NEAR = 3
_FARTHEST = 12
_ENDS = STOPS | {QUOTE}


def is_unsaid(s: Sentence, g: Grammar, subject: Subject, behind: int) -> bool:
    """Whether what a subject is told to say is not said, by the words around both.

    ``behind`` is the first word after subject and verb. Denied: not even the mayor said; sagte nicht, dass;
    it is false that the mayor said. Supposed: had the mayor said; if she, the mayor, said; allegedly.
    """
    f = s.folded
    return (
        _is_turned(s, g, subject)
        or not g["allegedly"].isdisjoint((f[subject.start - 1], f[subject.start], f[behind - 2]))
        or _is_denied_before(f, g, subject.start)
        or _is_denied_behind(f, g, behind)
        or _is_governed(f, g, subject.start)
    )


def _is_turned(s: Sentence, g: Grammar, subject: Subject) -> bool:
    """Whether the verb stands before its subject, as where something is asked or supposed."""
    first = s.folded[0]
    return subject.start < 2 and first in g["be+supposing"] and not s.words[0].isupper()


def _is_denied_before(f: Sequence[str], g: Grammar, start: int) -> bool:
    low = start
    while low > max(0, start - _NEAR) and f[low - 1] not in _ENDS:
        low -= 1
    near = f[low : start + 2]
    return not g["not"].isdisjoint(near) and g["only"].isdisjoint(near)


def _is_denied_behind(f: Sequence[str], g: Grammar, at: int) -> bool:
    """Sagte nicht, dass; sagte am Montag kein Wort: in languages that deny behind the verb."""
    if not g["not-behind"]:
        return False
    end = next((n for n in range(at, min(len(f), at + _FARTHEST)) if f[n] in _ENDS), at)
    near = f[at:end]
    return not g["not-behind"].isdisjoint(near) and g["only"].isdisjoint(near)


def _is_governed(f: Sequence[str], g: Grammar, start: int) -> bool:
    """Whether the clause is one of what is denied or supposed: it is not true that the mayor said."""
    low = max(0, start - _FARTHEST)
    if start > 1 and f[start - 1] in g["that"]:
        first = next((n + 1 for n in range(start - 2, low, -1) if f[n] in _ENDS and f[n] != ","), low)
        return not g["not+untrue"].isdisjoint(f[first : start - 1])
    is_named_behind = start > 2 and f[start - 1] == ","
    return is_named_behind and not g["supposing"].isdisjoint(f[max(0, start - 2 - _NEAR) : start - 1])
