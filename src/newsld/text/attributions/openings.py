"""The subject with which a sentence begins."""

from __future__ import annotations

from newsld.text.attributions import speakers
from newsld.text.attributions.cues import Grammar
from newsld.text.attributions.phrases import Subject, is_pronoun, trimmed
from newsld.text.attributions.sentences import STOPS, Sentence
from newsld.text.languages import words

_LONGEST = 16


def first_phrase(s: Sentence, g: Grammar, high: int) -> Subject | None:
    """The subject a sentence begins with, as far as the word before its verb."""
    found = _first_phrase(s, g, 0, high)
    return found and speakers.with_apposed_name(s, g, found, high)


def _first_phrase(s: Sentence, g: Grammar, low: int, high: int) -> Subject | None:
    f = s.folded
    at = _past_opening(s, g, low, high)
    if at >= high:
        return None
    if is_pronoun(g, f[at]):
        return Subject(at, at + 1)
    if f[at] in g["conjunction"] or (at + 1 < high and f[at + 1] == "," and s.is_first(at)):
        return None
    noun = at + (f[at] in g["determiner"])
    end = _past_name(s, g, noun, high)
    if end > noun:
        while noun > at and end < high and f[end] in g["person"] and s.words[end].islower():
            end += 1
        is_sure = noun > at or not s.is_first(at) or end - at > 1 or end < high
        return Subject(at, end) if is_sure and trimmed(s, g, at, end) else None
    most = 6 if noun > at else 2
    if noun > at and noun + 2 < high and f[noun] in g["introduces"]:
        end += 1 + (f[noun + 1] in g["determiner"])
        if f[end].endswith("s"):
            return Subject(at, end + 1)
    while end < high and end - at < most and f[end] not in g["person"]:
        if f[end] in STOPS or f[end].endswith("ed") or f[end] in g["preposition"] or f[end] in g["auxiliary"]:
            break
        end += 1
    if end < high and f[end] in g["person"]:
        end += end + 1 < high and f[end + 1] in g["person"]
        return Subject(at, _past_place(s, g, end + 1, high))
    return _bare_noun(s, g, at, noun, high)


def _past_place(s: Sentence, g: Grammar, at: int, high: int) -> int:
    """Behind the capitals of "the mayor of Ulm", where a comma and a name follow."""
    end = at
    small = g["inside+definite"]
    while end < high and (s.is_capital(end) or s.folded[end] in small):
        end += 1
    is_named = end + 1 < high and s.folded[end] == "," and s.is_capital(end + 1)
    return end if is_named and s.is_capital(end - 1) and s.folded[at] in g["inside"] else at


def _past_opening(s: Sentence, g: Grammar, at: int, high: int) -> int:
    """Behind "In 2013", "Meanwhile," and "And"."""
    f = s.folded
    limit = min(high, at + _LONGEST)
    is_opening = at < high and f[at] in g["opening"] and "," in f[at:limit]
    is_dated = at + 2 < high and (
        (f[at] in g["day"] and "," in f[at + 1 : at + 3]) or (f[at + 1] in g["day"] and f[at + 2] == ",")
    )
    if is_opening or is_dated:
        at = f.index(",", at) + 1
    if at + 1 < high and f[at] in g["preposition"] and f[at] not in g["article"]:
        comma = next((n for n in range(at, limit) if f[n] == ","), None)
        is_timed = f[at + 1][-1].isdigit() or f[at + 1] in g["day"]
        if is_timed and at + 2 < high and (f[at + 2] in g["article"] or s.is_capital(at + 2)):
            at += 2
        else:
            at = comma + 1 if comma is not None else high
    while (
        at < high
        and (f[at] in g["adverb"] or f[at] == "," or f[at] in g["and"])
        and f[at] not in g["article"]
    ):
        at += 1
    return at


def _goes_on(s: Sentence, at: int) -> bool:
    is_particle = s.folded[at] in words("name.particle") and s.is_capital(at + 1)
    return (s.is_capital(at) and s.folded[at] not in STOPS) or is_particle


def _past_name(s: Sentence, g: Grammar, at: int, high: int) -> int:
    """Behind the capitals of a name, also behind "of": the Times of London."""
    end = at
    while end < high and _goes_on(s, end):
        end += 1
    while at < end < high - 1 and s.folded[end] in g["of"] and s.is_capital(end + 1):
        end += 2
    return end


def _bare_noun(s: Sentence, g: Grammar, at: int, noun: int, high: int) -> Subject | None:
    """The county of Northmere, la prefettura: an article and a noun with a verb behind them."""
    f = s.folded
    if noun == at or f[at] not in g["article"] or noun + 2 >= high or f[noun] in STOPS:
        return None
    end = noun + 1
    if f[end] in g["inside"] and s.is_capital(end + 1):
        end += 1
        while end < high and _goes_on(s, end):
            end += 1
        return Subject(at, end)
    is_named = f[end] == "," and s.is_capital(end + 1) and s.is_capital(end + 2)
    is_verb = (
        is_named
        or f[end] in g["be"]
        or f[end].endswith("ed")
        or g.cue_at(f, end) is not None
        or bool(g["drops"])
    )
    return Subject(at, end) if is_verb and f[end] not in g["preposition"] else None
