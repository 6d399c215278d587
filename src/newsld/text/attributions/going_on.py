"""Sentences that say nothing of their speaker: quotations that go on or stand alone, reported speech."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsld.document import Attribution
from newsld.source import Span
from newsld.text.attributions.cues import Grammar
from newsld.text.patterns import pattern
from newsld.text.quotations import Quotation
from newsld.text.tokens import fold

_NEAR = 80
_FEWEST, _FEWEST_QUOTED = 3, 4
"""Words of a quotation at least that is a statement by itself, and of one that is part of a sentence."""
_WORD = pattern(r"[^\W\d_]+")
_CITED = pattern(r"\([^()]*\d[^()]*\)")


def going_on(text: str, sentence: Span, words: Span, before: Attribution) -> Attribution:
    """What the speaker of the sentence before says in this one: never surer than that was, nor a Claim."""
    said = text[words.start : words.end]
    return Attribution(
        claimant=before.claimant,
        cue=before.cue,
        text=said,
        span=words,
        quote=said if before.is_direct else None,
        confidence=before.confidence,
        is_direct=before.is_direct,
        speaker=before.speaker,
        cue_span=before.cue_span,
        quote_span=words if before.is_direct else None,
        sentence=sentence,
    )


def only_quoted(text: str, span: Span, quoted: Sequence[Quotation], first: int) -> Quotation | None:
    """The quotation of a sentence that holds nothing else: “And this too.”"""
    if first == len(quoted) or quoted[first].span.start >= span.end:
        return None
    found = quoted[first]
    around = text[span.start : found.span.start] + text[found.span.end : span.end]
    around = _CITED.sub("", around)
    return None if any(map(str.isalpha, around)) or "[" in around else found


def whole_quoted(text: str, span: Span, quoted: Sequence[Quotation], first: int) -> Quotation | None:
    """The quoted sentences that end a sentence behind a colon, or are all of it: The reply came: “…”"""
    if first == len(quoted) or quoted[first].span.start >= span.end:
        return None
    found = quoted[first]
    lead = text[span.start : found.span.start].rstrip()
    tail = text[found.span.end : span.end]
    if (lead and lead[-1] != ":") or any(map(str.isalnum, tail)):
        return None
    words = text[slice(*found.words)].split(" ")
    lower = sum(word[:1].islower() for word in words)
    is_sentence = words[0][:1].isupper() and len(words) >= _FEWEST and lower * 2 > len(words)
    return found if is_sentence else None


def part_quoted(text: str, span: Span, quoted: Sequence[Quotation], first: int) -> Quotation | None:
    """The quotation of some words within a sentence: There could be storms “if the wind turns.”"""
    while first < len(quoted) and quoted[first].span.start < span.end:
        words = text[slice(*quoted[first].words)]
        if words[:1].islower() and words.count(" ") >= _FEWEST_QUOTED - 1:
            return quoted[first]
        first += 1
    return None


def reports(g: Grammar, text: str, span: Span) -> re.Match[str] | None:
    """The verb of a sentence that is in the mood of reported speech: Die Mole sei sicher."""
    if not g["reported"]:
        return None
    for match in _WORD.finditer(text, span.start, min(span.end, span.start + _NEAR)):
        if fold(match.group()) in g["reported"]:
            return match
    return None
