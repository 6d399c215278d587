"""Who speaks: the noun phrase that is the subject of a verb of saying, and the name in it."""

from __future__ import annotations

from newsld.text.attributions.cues import Grammar
from newsld.text.attributions.phrases import Subject, is_pronoun, trimmed
from newsld.text.attributions.sentences import BRACKET, QUOTE, STOPS, Sentence

_SOFT = frozenset({",", "—", "–", "-"})
_HARD = STOPS - _SOFT
_LONGEST = 16
_MOST_ASIDES = 5
_LONGEST_ASIDE = 60
_FARTHEST = 100
"""So many words before its end a phrase is looked for, asides within asides too."""


def phrase_before(s: Sentence, g: Grammar, last: int, low: int = 0) -> Subject | None:
    """The noun phrase that ends with the word ``last``; asides between commas stand over."""
    low = max(low, last - _FARTHEST)
    for _ in range(_MOST_ASIDES):
        if last >= low and s.folded[last] == BRACKET:
            last -= 1
        if last > low + 1 and s.folded[last] in g["day"] and s.folded[last - 1] in g["preposition+recent"]:
            last -= 2
            last -= s.folded[last].endswith("ed") and s.words[last].islower()
        if last < low:
            return None
        if s.folded[last] in _SOFT:
            return _across_asides(s, g, last, low)
        start, floor = last, max(low - 1, last - _LONGEST)
        while start > floor and not (s.folded[start] in g.borders and _is_border(s, g, start, low)):
            start -= 1
        if last - start >= _LONGEST:
            return None
        found = trimmed(s, g, start + 1, last + 1)
        if found is not None and s.folded[start] in g["who"] and _is_done_to(s, g, start, found):
            found = None
        if found is not None or start <= low or s.folded[start] not in g["who"]:
            return found and _described(s, g, found, low)
        last = start - 1
        if s.folded[last] == ",":
            if (apposed := _across_asides(s, g, last, low)) is not None:
                return apposed
            last -= 1
    return None


def _is_done_to(s: Sentence, g: Grammar, who: int, found: Subject) -> bool:
    """Whether a relative clause has a verb before its name: the man who shot Ada Berg."""
    f, (start, end) = s.folded, found
    if start != who + 1 or s.is_capital(start) or not s.is_capital(end - 1):
        return False
    if f[start] in g["determiner+preposition"]:
        return False
    is_verb = f[start].endswith("ed") and f[start + 1] in g["determiner+preposition"]
    return is_verb or g["title+person+determiner"].isdisjoint(f[start:end])


def _described(s: Sentence, g: Grammar, found: Subject, low: int) -> Subject:
    """Whom "a pilot from Ulm who …" describes: Ada Berg, 44, a pilot from Ulm who …, said."""
    start = found.start
    is_apposed = start > low + 1 and s.folded[start] in g["indefinite"] and s.folded[start - 1] == ","
    before = _across_asides(s, g, start - 1, low) if is_apposed else None
    return before if before is not None and _is_name(s, g, before) else found


def _is_border(s: Sentence, g: Grammar, at: int, low: int) -> bool:
    word = s.folded[at]
    if word in STOPS or word == BRACKET:
        return True
    if word in g["and"] and word not in g["breaks"]:
        before = at - 1 - (s.folded[at - 1] == BRACKET)
        is_joint = before >= low and s.is_capital(before) and (s.is_capital(at + 1) or _is_led(s, g, at + 1))
        return not (is_joint or (before >= low and _are_people(s, g, before) and _are_people(s, g, at + 1)))
    if (
        word in g["quoting"]
        and at > 1
        and s.folded[at - 1].endswith("ing")
        and s.folded[at - 2] in g["person"]
    ):
        return False
    return word in g["conjunction"] and not (word in g["determiner"] and word != "so")


def _are_people(s: Sentence, g: Grammar, at: int) -> bool:
    return at < len(s.folded) and s.folded[at] in g["person"] and s.folded[at].endswith("s")


def _is_led(s: Sentence, g: Grammar, at: int) -> bool:
    return at + 1 < len(s.words) and s.folded[at] in g["article"] and s.is_capital(at + 1)


def _across_asides(s: Sentence, g: Grammar, comma: int, low: int) -> Subject | None:
    """The subject before asides that end at a comma: Peter Mwangi, who chairs a committee, told …"""
    end = comma
    for _ in range(_MOST_ASIDES):
        start = end
        while start > low and end - start < _LONGEST_ASIDE and s.folded[start - 1] not in STOPS:
            start -= 1
        if start >= end:
            return None
        is_first = start == low or s.folded[start - 1] in _HARD
        if not _is_aside(s, g, start, end):
            if _has_verb(s, g, start, end):
                return None
            return _apposed(s, g, start, end, None if is_first else low)
        if is_first:
            return None
        end = start - 1
    return None


def _is_aside(s: Sentence, g: Grammar, start: int, end: int) -> bool:
    f = s.folded
    start += f[start] in g["and"] and start + 1 < end
    word = f[start]
    if word in g["article"]:
        return False
    if word in g["who"] or word in g["adverb"] or word[0].isdigit() or word in g["conjunction"]:
        return True
    if end - start == 1 and (word.startswith(tuple(g["party"])) or _is_region(s, g, start)):
        return True
    if word in g["preposition"]:
        is_free = word in g["alongside"] or phrase_before(s, g, end - 1, start) is None
        return is_free or not _ends_in_name(s, end)
    is_participle = word.endswith(("ing", "ed")) and not s.is_capital(start)
    is_name = s.is_capital(end - 1) and (end - start == 2 or s.is_capital(end - 2))
    return is_participle and not (is_name and g["preposition"].isdisjoint(s.folded[start:end]))


def _is_region(s: Sentence, g: Grammar, at: int) -> bool:
    """Whether a name stands behind that of its town: Ada Berg, 40, of Pell, Alaska, said."""
    f = s.folded
    is_behind = at > 2 and f[at - 1] == "," and s.is_capital(at) and s.is_capital(at - 2)
    towns = (n for n in (at - 3, at - 4) if n > 0)
    return is_behind and any(f[n] in g["inside"] and (n == at - 3 or s.is_capital(n + 1)) for n in towns)


def _has_verb(s: Sentence, g: Grammar, start: int, end: int) -> bool:
    """Whether a verb of saying stands in the words, so that their last noun is what was said, not who."""
    for at in range(start + 1, min(end, start + _LONGEST_ASIDE)):
        cue = g.cue_at(s.folded, at)
        is_name = s.folded[at] in g["named"] and s.is_capital(at + 1)
        if cue is not None and not cue.is_noun and not s.is_capital(at) and not is_name:
            return True
    return False


def _ends_in_name(s: Sentence, end: int) -> bool:
    return s.is_capital(end - 1) and not s.is_capital(end - 2)


def _apposed(s: Sentence, g: Grammar, start: int, end: int, low: int | None) -> Subject | None:
    """The phrase of a segment, or the one before that it only describes: Ada Berg, a farmer, said"""
    here = phrase_before(s, g, end - 1, start)
    is_behind = low is not None and start - 2 >= low and s.folded[start - 1] in _SOFT
    is_name = _is_name(s, g, here) and (s.is_capital(start) or (here and here.start == start))
    if low is None or not is_behind or (is_name and s.folded[start] not in g["indefinite"]):
        return here
    aside = start - 2 - (s.folded[start - 2] == ".")
    is_aged = s.folded[aside][0].isdigit() or s.folded[aside].startswith(tuple(g["party"]))
    is_aged = is_aged and aside - 2 >= low and s.folded[aside - 1] == ","
    left = phrase_before(s, g, aside - 2 if is_aged else start - 2, low)
    is_role = s.folded[start] in g["indefinite"] or (here and here.start > start and s.words[start].islower())
    if is_role and _is_name(s, g, left):
        return left
    if left is None or here is None or s.is_capital(left.end - 1):
        return left or here
    head = next((n for n in range(left.start + 1, left.end) if s.folded[n] in g["of"]), left.end) - 1
    is_office = s.folded[head] in g["person+title+body"] and s.is_first(left.start)
    is_told = s.folded[here.start] in g["indefinite"] or g["person+title+body"].isdisjoint(
        s.folded[slice(*here)]
    )
    return left if is_office and is_told else here


def _is_name(s: Sentence, g: Grammar, subject: Subject | None) -> bool:
    """Whether a phrase names somebody by itself, as "Ada Berg" does and "head of Ulm Academy" does not."""
    if subject is None or not s.is_capital(subject.end - 1) or s.folded[subject.start] in g["determiner"]:
        return False
    return s.is_capital(subject.start) or g["preposition"].isdisjoint(s.folded[subject.start : subject.end])


def phrase_after(s: Sentence, g: Grammar, first: int, high: int | None = None) -> Subject | None:
    """The noun phrase that begins with the word ``first``, as in "…", said the mayor of Ulm."""
    high = len(s.words) if high is None else high
    end = first
    while end < high and end - first < _LONGEST:
        word = s.folded[end]
        if word in STOPS or word == BRACKET:
            break
        if end > first and (word in g["that"] or _is_verb(s, g, end)):
            break
        if word in g["conjunction"] and word not in g["determiner"] and not _joins(s, g, end, first):
            break
        if end > first and _is_over(s, g, end):
            break
        end += 1
    if first + 1 < end < high and (s.folded[end] == QUOTE or s.folded[end] in g["day"]):
        while end > first + 1 and s.folded[end - 1] in g["article+preposition"]:
            end -= 1
    if end == first:
        return None
    if is_pronoun(g, s.folded[first]):
        return Subject(first, first + 1)
    found = trimmed(s, g, first, end)
    if found is None or found.start != first:
        return None
    return with_apposed_name(s, g, found, high)


def past_day(s: Sentence, g: Grammar, at: int) -> int:
    """Behind the day between a verb and its subject: sagte am Montag der Rat, afirmó el lunes el alcalde."""
    small = g["preposition+article+recent"]
    for here in range(at, min(len(s.words) - 1, at + 3)):
        if s.folded[here] in g["day"]:
            return here + 1
        if s.folded[here] not in small:
            break
    return at


def _joins(s: Sentence, g: Grammar, at: int, first: int) -> bool:
    """Whether a word is an "and" between two names."""
    is_between = at > first and s.is_capital(at - 1) and (s.is_capital(at + 1) or _is_led(s, g, at + 1))
    return s.folded[at] in g["and"] and is_between


def _is_told_of(s: Sentence, at: int) -> bool:
    """Whether a name stands before an article and a description behind it: Ada Berg the harbour master."""
    is_name = at > 1 and s.is_capital(at - 1) and s.is_capital(at - 2)
    return is_name and at + 1 < len(s.words) and s.words[at + 1][0].islower()


def _is_over(s: Sentence, g: Grammar, at: int) -> bool:
    """Whether the phrase ends before a word: an adverb, a verb of saying, "in a statement", "on Monday"."""
    word = s.folded[at]
    following = s.folded[at + 1] if at + 1 < len(s.words) else ""
    if word in g["definite"] and _is_told_of(s, at):
        return True
    if word in g["by"] and (s.folded[at - 1] in g["study"] or s.folded[at - 1] in g["made"]):
        return False
    if word in g["preposition"] and s.words[at].islower():
        is_time = following in g["day"] or (following in g["indefinite"] and word in g["in"])
        is_close = s.folded[at - 1] in g["close"] or (at > 1 and s.folded[at - 2] in g["close"])
        return (word not in g["inside"] and not is_close) or is_time
    if word in g["named"] and s.is_capital(at + 1):
        return False
    cue = g.cue_at(s.folded, at)
    is_cue = cue is not None and not cue.is_noun and not s.is_capital(at)
    return word in g["adverb"] or is_cue


def _is_verb(s: Sentence, g: Grammar, at: int) -> bool:
    """Whether no name or noun goes on here: a day, an auxiliary, a small word behind a German noun."""
    word = s.folded[at]
    if (word in g["be"] and s.words[at].islower()) or (word in g["day"] and s.is_capital(at)):
        return True
    if not g["nouns"] or not s.words[at].islower() or not s.is_capital(at - 1):
        return False
    if word in g["dative"] and at + 1 < len(s.words) and s.folded[at + 1].endswith(tuple(g["outlet"])):
        return True
    return word not in g["preposition"] and word not in g["article"] and word not in g["and"]


def with_apposed_name(s: Sentence, g: Grammar, found: Subject, high: int) -> Subject:
    """The name behind a description: said its secretary, Edith Marlow."""
    at = found.end + 1
    is_owned = s.words[found.end - 1].islower() and any(
        s.folded[n].endswith(("'s", "s'")) for n in range(found.start, found.end - 1)
    )
    if at >= high or s.folded[found.end] != "," or not (is_owned or s.folded[found.start] in g["determiner"]):
        return found
    is_one = s.folded[found.start] in g["another"]
    is_inside = s.folded[found.end - 2] in g["preposition"]
    if s.folded[found.end - 2] in g["article"] and found.end - found.start > 3:
        is_inside = bool(g["nouns"]) or s.folded[found.end - 3] in g["preposition"]
    if s.is_capital(found.end - 1) and not is_inside and not is_one:
        return found
    while at < high and s.folded[at] in g["title"]:
        at += 1
    end = at
    while end < high and s.is_capital(end) and s.folded[end] not in STOPS:
        end += 1
    is_whole = end >= high or s.folded[end] in STOPS or s.folded[end] == BRACKET
    is_whole = is_whole or s.folded[end] in g["inside"]
    return Subject(at, end) if 2 <= end - at <= 4 and is_whole else found
