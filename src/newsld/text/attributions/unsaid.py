"""What makes a verb of saying unsaid by words that stand apart from it: nobody said so, or only if."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.text.attributions.cues import Grammar
from newsld.text.attributions.phrases import Subject
from newsld.text.attributions.sentences import QUOTE, STOPS, Sentence

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
        or _is_doubted(f, g, subject, behind)
        or _is_denied_before(f, g, subject.start)
        or _is_denied_behind(f, g, behind)
        or _is_governed(f, g, subject)
    )


def is_left_open(s: Sentence, g: Grammar, subject: Subject, behind: int) -> bool:
    """Whether an aside does not tell that somebody said so: …, whatever the mayor says."""
    f = s.folded
    is_led = f[subject.start] in g["if"] or f[subject.start - 1] in g["if"]
    return is_led or _is_doubted(f, g, subject, behind) or _is_denied_behind(f, g, behind)


def is_misquoted(f: Sequence[str], g: Grammar, at: int) -> bool:
    """Whether somebody is quoted with what he did not say: was wrongly quoted as saying."""
    return f[at - 1] != "," and not g["misquoted"].isdisjoint(f[max(0, at - _NEAR) : at])


def _is_doubted(f: Sequence[str], g: Grammar, subject: Subject, behind: int) -> bool:
    """Allegedly said; anders als Ada Berg sagt; until Ada Berg says, of what is yet to come."""
    start, end = subject
    near = (f[start - 2], f[start - 1], f[start], f[end - 1], f[behind - 2], *f[behind : behind + 1])
    if g["allegedly+until+unlike"].isdisjoint(near):
        return False
    alleged = {f[start - 1], f[start], f[end - 1], f[behind - 2]}
    if not g["participle"]:
        alleged.update(f[behind : behind + 1], f[max(0, start - 2) : start])
    is_open = start > 0 and f[start - 1] in g["until"] and f[behind - 1].endswith(("s", "t"))
    return is_open or (start > 1 and f[start - 2] in g["unlike"]) or not g["allegedly"].isdisjoint(alleged)


def _is_turned(s: Sentence, g: Grammar, subject: Subject) -> bool:
    """Whether the verb stands before its subject, as where something is asked or supposed."""
    first = s.folded[0]
    return subject.start < 2 and first in g["be+supposing"] and not s.words[0].isupper()


def _is_denied_before(f: Sequence[str], g: Grammar, start: int) -> bool:
    low = start
    while low > max(0, start - _NEAR) and f[low - 1] not in _ENDS:
        low -= 1
    if f[start - 1] in g["nor"]:
        return not g["not"].isdisjoint(f[:start])
    near = f[low : start + 2]
    return not g["not"].isdisjoint(near) and g["only"].isdisjoint(near)


def _is_denied_behind(f: Sequence[str], g: Grammar, at: int) -> bool:
    """Sagte nicht, dass; sagte am Montag kein Wort: in languages that deny behind the verb."""
    if not g["not-behind"]:
        return False
    end = next((n for n in range(at, min(len(f), at + _FARTHEST)) if f[n] in _ENDS), at)
    near = f[at:end]
    return not g["not-behind"].isdisjoint(near) and g["only"].isdisjoint(near)


def _is_governed(f: Sequence[str], g: Grammar, subject: Subject) -> bool:
    """Whether the clause is one of what is denied or supposed: it is not true that the mayor said."""
    start, end = subject
    low = max(0, start - _FARTHEST)
    is_inside = start > 1 and f[start - 1] in g["who+nobody"] and f[start - 2] in g["in+according"]
    if start > 1 and (f[start - 1] in g["that"] or is_inside):
        first = next((n + 1 for n in range(start - 2, low, -1) if f[n] in _ENDS and f[n] != ","), low)
        return not g["not+untrue"].isdisjoint(f[first : start - 1])
    is_named_behind = start > 2 and f[start - 1] == "," and f[end : end + 1] == [","]
    return is_named_behind and not g["supposing"].isdisjoint(f[max(0, start - 2 - _NEAR) : start - 1])
