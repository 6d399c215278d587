"""What an attribution is made of: its words, its quotation, how sure it is, and whether a work says it."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.document import InTextCitation
from newsld.source import Span
from newsld.text.attributions.cues import FRAMES, Grammar, is_telling
from newsld.text.attributions.phrases import is_pronoun
from newsld.text.attributions.reading import Found
from newsld.text.attributions.resolving import Speaker
from newsld.text.attributions.sentences import BRACKET, QUOTE, STOPS, Sentence
from newsld.text.attributions.verbs import verb_group
from newsld.text.tokens import fold

_LONGEST_HEARER = 8
_NEAR, _HEARSAY = 3, 0.7
"""Words before a cue that may say that it is hearsay, and the most that a reading of such is sure."""


def is_told(s: Sentence, found: Found) -> bool:
    """Whether what is said within another's words surely is, by its verb or its marks."""
    has_quote = QUOTE in s.folded[found.content.start : found.content.end]
    return is_telling(found.cue) or (has_quote and not found.cue.is_weak)


def is_incised(s: Sentence, g: Grammar, found: Found) -> bool:
    """Whether verb and speaker stand between commas, the verb or its auxiliary first."""
    if found.subject is None:
        return False
    start, end = found.subject
    is_inverted = found.at < end or (start > 0 and s.folded[start - 1] in g["link+auxiliary"])
    last = max(end, found.at + found.cue.length)
    return (
        is_inverted
        and s.folded[last : last + 1] in ([","], ["."])
        and "," in s.folded[: min(start, found.at)]
    )


def unstopped(text: str, span: Span) -> Span:
    """A sentence without the marks at its end."""
    end = span.end
    while end > span.start and not text[end - 1].isalnum():
        end -= 1
    return Span(span.start, end)


def words_of(s: Sentence, found: Found) -> tuple[Span, bool]:
    """Where the statement stands; within the marks where all of it is one quotation."""
    content = found.content
    if content.end - content.start == 1 and content.start in s.quotes:
        return tidy(s.text, s.quotes[content.start].words), True
    return s.part(content.start, content.end), False


def cue_of(s: Sentence, g: Grammar, found: Found) -> Span:
    """Where the cue stands, with its auxiliaries and with those who are told: has denied; told reporters."""
    first, behind = found.at, found.at + found.cue.length
    if not g["participle"] or found.cue.frame not in FRAMES:
        return s.part(first, behind)
    before = s.folded[first - 1] if first else ""
    if before in g["auxiliary+adverb"]:
        verb = verb_group(s, g, first)
        if verb is not None and verb.has_auxiliary:
            first = next(at for at in range(verb.before + 1, first) if s.folded[at] in g["auxiliary"])
    if s.folded[behind - 1] in g["telling"]:
        behind = _past_told(s, g, behind, found.content.start)
    return s.part(first, behind)


def _past_told(s: Sentence, g: Grammar, behind: int, content: int) -> int:
    """Behind those who are told; no farther than a preposition, a time or the statement."""
    f, high = s.folded, min(behind + _LONGEST_HEARER, len(s.folded))
    if behind >= high or f[behind] in g["object"] or is_pronoun(g, f[behind]):
        return behind
    at = behind
    while (
        at < high
        and at != content
        and f[at] not in g.hearers_end
        and (at == behind or f[at] not in g["this"])
    ):
        at += 1
    return at if f[at - 1] not in g["introduces"] else at - 1


def is_whole(s: Sentence, g: Grammar, found: Found) -> bool:
    """Whether the sentence ends with the statement, which is no second one: that …, and that …"""
    f, (start, end, _) = s.folded, found.content
    is_second = start > 1 and f[start - 1] in g["that"] and (f[start - 2] in g["and"] or f[start - 2] == ",")
    return not is_second and all(f[at] in STOPS or f[at] == BRACKET for at in range(end, len(f)))


def quote_of(s: Sentence, found: Found) -> Span | None:
    """The first quotation of the statement, within its marks."""
    if s.quotes:
        for at in range(found.content.start, found.content.end):
            if at in s.quotes:
                return tidy(s.text, s.quotes[at].words)
    return None


def is_work(s: Sentence, g: Grammar, found: Found, marks: Sequence[InTextCitation]) -> bool:
    """Whether the speaker is a work that is cited: a study, Cha (2022), Cha (p. 4)."""
    if found.subject is None:
        return False
    start, end = found.subject
    if end < len(s.words) and s.folded[end] == BRACKET:
        return True
    words = s.folded[start:end]
    if not g["study"].isdisjoint(words):
        return True
    for mark in marks:
        for work in mark.works:
            if any(fold(name.rpartition(" ")[2]) in words for name in work.names):
                return True
    return False


def tidy(text: str, words: Span) -> Span:
    """Quoted words without the comma that belongs to the sentence around them."""
    return (
        Span(words.start, words.end - 1)
        if words.end - words.start > 1 and text[words.end - 1] == ","
        else words
    )


def confidence_of(s: Sentence, g: Grammar, found: Found, speaker: Speaker, *, is_direct: bool) -> float:
    """The probability that speaker and words are right, by the form they stand in."""
    if not speaker.name:
        return speaker.confidence
    hundredths = 98 if is_direct else 97 if found.content.is_clause else 90
    if found.cue.frame in {"colon", "noun"}:
        hundredths = 88
    if found.is_shared and not is_direct:
        hundredths -= 2 if found.content.is_clause else 5
    is_hearsay = not g["reportedly"].isdisjoint(s.folded[max(0, found.at - _NEAR) : found.at])
    return min(_HEARSAY if is_hearsay else hundredths / 100, speaker.confidence)
