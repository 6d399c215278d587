"""From the words that name a speaker to his fullest name in the article, as far as it is sure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsld.document import Attribution, InTextCitation
from newsld.source import Span
from newsld.text.attributions import speakers
from newsld.text.attributions.calling import name_in
from newsld.text.attributions.people import People
from newsld.text.attributions.sentences import BRACKET, Sentence
from newsld.text.attributions.speakers import Subject


class Speaker(NamedTuple):
    """A speaker's name, "" where he is not known; where the text names him; how sure it is that it is he."""

    name: str
    span: Span
    confidence: float


class Around(NamedTuple):
    """What stands around a statement: the citations that cover it, where its sentence and those before it
    begin, and the last attribution before it in its paragraph."""

    marks: Sequence[InTextCitation]
    starts: Sequence[int]
    last: Attribution | None


SURE, NAMED, DESCRIBED, GUESSED, SHORT, UNKNOWN = 0.97, 0.96, 0.9, 0.8, 0.7, 0.3


def resolve(s: Sentence, subject: Subject, people: People, around: Around) -> Speaker:
    """The speaker whom a subject names."""
    g = people.grammar
    if subject.end - subject.start == 1 and speakers.is_pronoun(g, s.folded[subject.start]):
        return meant(s.folded[subject.start], s.part(*subject), people, around)
    start, end = name_in(s, g, subject)
    span = _without_possessive(s, s.part(start, end))
    name = " ".join(s.text[span.start : span.end].split())
    if end - start == 1 and s.is_capital(start):
        full, is_one = people.full(name)
        is_cited = subject.end < len(s.words) and s.folded[subject.end] == BRACKET
        is_led = subject.start < start and s.folded[start - 1] in g["article"]
        sure = SURE if is_cited else DESCRIBED if is_led else NAMED
        return Speaker(full, span, sure if is_one else SHORT)
    if any(map(s.is_capital, range(start, end))) and not _is_vague(s, start, end):
        return Speaker(name, span, SURE)
    return _description(s, subject, Speaker(name, span, DESCRIBED), people, around)


def _is_vague(s: Sentence, start: int, end: int) -> bool:
    """Whether the name begins with the capital of a sentence: Officials in Kenya."""
    return s.is_first(start) and end - start > 1 and not s.is_capital(start + 1)


def _without_possessive(s: Sentence, span: Span) -> Span:
    piece = s.text[span.start : span.end]
    for mark in ("’s", "'s"):
        if piece.endswith(mark):
            return Span(span.start, span.end - len(mark))
    return span


def meant(pronoun: str, span: Span, people: People, around: Around) -> Speaker:
    """The speaker whom a pronoun means; ``""`` stands for one that the language leaves out."""
    g = people.grammar
    is_person = pronoun in g["masculine"] or pronoun in g["feminine"]
    found = people.meant_by(pronoun, span.start, around.starts) if is_person or not pronoun else None
    if found is not None:
        return Speaker(found[0], span, DESCRIBED if found[1] else GUESSED)
    last = around.last
    is_near = last is not None and last.sentence is not None and last.sentence.start in around.starts[-2:]
    if (
        last is not None
        and is_near
        and (not pronoun or pronoun in g["neuter"])
        and people.is_body(last.claimant)
    ):
        return Speaker(last.claimant, span, GUESSED)
    return Speaker("", span, UNKNOWN)


def _description(s: Sentence, subject: Subject, plain: Speaker, people: People, around: Around) -> Speaker:
    """A body by its noun (the board); a study by who made it, or by the citation that covers it."""
    g = people.grammar
    start, end = subject
    study = next((at for at in range(start, end) if s.folded[at] in g["study"]), None)
    if study is not None:
        maker = next((at for at in range(study + 1, end) if s.folded[at] in g["by"]), None)
        inner = speakers.trimmed(s, g, maker + 1, end) if maker is not None and maker + 1 < end else None
        if inner is not None:
            return resolve(s, inner, people, around._replace(marks=()))
        return _cited(around.marks) or plain
    is_definite = end - start == 2 and s.folded[start] in g["article"]
    body = people.body(s.folded[end - 1]) if is_definite else None
    return Speaker(body, plain.span, GUESSED) if body else plain


def _cited(marks: Sequence[InTextCitation]) -> Speaker | None:
    """Who made the one work that is cited, as the citation names him."""
    if len(marks) != 1 or len(marks[0].works) != 1:
        return None
    mark, place, names = marks[0], marks[0].span, marks[0].works[0].names
    if place is None or not names or names[0] not in mark.text or names[-1] not in mark.text:
        return None
    start = mark.text.index(names[0])
    end = mark.text.index(names[-1], start if len(names) == 1 else start + len(names[0])) + len(names[-1])
    return Speaker(mark.text[start:end], place, GUESSED)
