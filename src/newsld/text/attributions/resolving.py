"""From the words that name a speaker to his fullest name in the article, as far as it is sure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsld.document import Attribution, InTextCitation
from newsld.source import Span
from newsld.text import lexicon
from newsld.text.attributions.calling import name_in
from newsld.text.attributions.cues import Grammar
from newsld.text.attributions.people import People
from newsld.text.attributions.phrases import Subject, is_pronoun, trimmed
from newsld.text.attributions.runs import is_doer
from newsld.text.attributions.sentences import BRACKET, Sentence
from newsld.text.languages import given
from newsld.text.names import is_organization
from newsld.text.tokens import fold


class Speaker(NamedTuple):
    """A speaker's name, "" where he is not known; where the text names him; how sure it is that it is he."""

    name: str
    span: Span
    confidence: float


class Around(NamedTuple):
    """What stands around a statement: the citations that cover it, where its sentence and those before it
    begin, the last attribution before it in its paragraph, and where what is said stands."""

    marks: Sequence[InTextCitation]
    starts: Sequence[int]
    last: Attribution | None
    said: Span = Span(0, 0)


_NEAR = 3
"""In how many sentences he spoke who is called again."""
_TELLING = 5
"""A word of so many letters tells one body from another."""
SURE, NAMED, KNOWN, DESCRIBED, GUESSED, SHORT, UNKNOWN = 0.97, 0.96, 0.95, 0.9, 0.8, 0.7, 0.3


def resolve(s: Sentence, subject: Subject, people: People, around: Around) -> Speaker:
    """The speaker whom a subject names."""
    g = people.grammar
    pronoun = _pronoun(g, s.folded[subject.start]) if subject.end - subject.start == 1 else ""
    if pronoun:
        place = s.part(*subject)
        if s.folded[0] in g["opening"] and s.folded[subject.start - 1] == ",":
            around = around._replace(said=Span(s.span.start, max(around.said.end, place.end)))
        return meant(pronoun, place, people, around)
    if (maker := _maker(s, g, subject)) is not None:
        return resolve(s, maker, people, around._replace(marks=()))
    if (called := _called_again(s, subject, people, around)) is not None:
        return called
    if _is_office(s, g, subject):
        plain = Speaker(s.text[slice(*s.part(subject.start + 1, subject.end))], s.part(*subject), DESCRIBED)
        return _description(s, subject, plain, people, around)
    if subject.end - subject.start > 4 and _is_placed_study(s, g, subject):
        start = subject.start + (s.folded[subject.start] in g["article"])
        return Speaker(s.text[slice(*s.part(start, subject.end))], s.part(start, subject.end), DESCRIBED)
    start, end = name_in(s, g, subject)
    start, end = _known_in(s, g, start, end, people)
    span = _without_possessive(s, s.part(start, end))
    name = " ".join(s.text[span.start : span.end].split())
    if end - start == 1 and s.is_capital(start):
        return _one_word(s, subject, (start, span), people, around)
    if _ends_list(s, g, start, end) or _ends_pair(s, g, subject.start):
        return Speaker("", span, UNKNOWN)
    has_name = any(map(s.is_capital, range(start, end))) and not _is_vague(s, start, end)
    if has_name and s.is_capital(end - 1):
        return Speaker(name, span, SURE)
    return _description(s, subject, Speaker(name, span, SURE if has_name else DESCRIBED), people, around)


def _one_word(
    s: Sentence, subject: Subject, called: tuple[int, Span], people: People, around: Around
) -> Speaker:
    """The speaker whom one word with a capital names, where it does name somebody."""
    g = people.grammar
    at, span = called
    name = s.text[span.start : span.end]
    if s.is_first(at) and s.folded[at] in g["linking+leaning"]:
        return Speaker("", span, UNKNOWN)
    if subject.start < at and s.folded[subject.start] in g["his+hers"]:
        return Speaker(name, span, SHORT)
    full, is_one = people.full(name)
    is_led = subject.start < at and s.folded[at - 1] in g["article"]
    if is_led and full == name and (cited := _cited(around.marks)) and _alike(name, cited.name):
        return cited
    is_cited = subject.end < len(s.words) and s.folded[subject.end] == BRACKET
    sure = SURE if is_cited else DESCRIBED if is_led else NAMED
    return Speaker(full, span, sure if is_one else SHORT)


def _known_in(s: Sentence, g: Grammar, start: int, end: int, people: People) -> tuple[int, int]:
    """The name of "Berg at Ulm University" and "Oceanographer Berg", where the article names one Berg."""
    if end - start > 2 and s.folded[start + 1] in g["inside"] and people.knows(s.words[start]):
        return start, start + 1
    if not g["participle"] and end - start > 2:
        return _given_in(s, g, start, end)
    is_led = end - start > 1 and s.is_first(start) and is_doer(g, s.folded[start])
    is_name = is_led and (
        s.folded[start + 1] in given() if end - start > 2 else people.knows(s.words[start + 1])
    )
    return start + is_name, end


def _is_given(s: Sentence, g: Grammar, at: int) -> bool:
    """Whether a given name stands here that is not of another, as in el portavoz de Ada Berg."""
    return s.folded[at] in given() and s.is_capital(at) and s.folded[at - 1] not in g["preposition"]


def _given_in(s: Sentence, g: Grammar, start: int, end: int) -> tuple[int, int]:
    """The name that begins with a given name behind an office: ministre de l'Intérieur Ada Berg à l'AFP."""
    if s.folded[start] in given() or is_organization(s.written(start, end)):
        return start, end
    is_name = (at for at in range(start + 1, end - 1) if _is_given(s, g, at))
    first = next((at for at in is_name if s.is_capital(at + 1)), None)
    is_begun = s.is_capital(start) and not (g["nouns"] or s.is_first(start) or s.folded[start] in g["title"])
    if first is None or is_begun:
        return start, end
    last = first + 1
    while last < end and s.is_capital(last):
        last += 1
    return (start, end) if last < end and s.folded[last] in g["and"] else (first, last)


def _is_placed_study(s: Sentence, g: Grammar, subject: Subject) -> bool:
    """Whether a subject is a study, of which it is told where it stands: a study published in Ulm Notes."""
    f, (start, end) = s.folded, subject
    at = next((n for n in range(start, end - 2) if f[n] in g["study"] and s.words[n].islower()), end)
    return at < end and (f[at + 1].endswith("ed") or f[at + 1] in g["made"]) and f[at + 2] in g["in"]


def _called_again(s: Sentence, subject: Subject, people: People, around: Around) -> Speaker | None:
    """Him whom the sentences before name, by what he is: the Maryland Democrat, the former minister."""
    g, (start, end) = people.grammar, subject
    if end - start > 3 and s.folded[end - 2] in g["introduces"] and s.folded[end - 1] in g["determiner"]:
        end -= 2
    head = s.folded[end - 1]
    is_one = end - start > 1 and s.folded[start] in g["definite"] and s.folded[start] not in g["indefinite"]
    is_doer = end - start == 2 and head.endswith(tuple(g["doer"] or "\0")) and head not in g["person"]
    is_told = is_one and end - start > 2 and people.is_office(" ".join(s.folded[start + 1 : end]))
    is_head = head in g["again+title"] or is_doer or is_told
    is_head = is_one and is_head and head not in g["anonymous+body+study+medium"]
    if not (is_head and g["preposition"].isdisjoint(s.folded[start + 1 : end])):
        return None
    if known := people.office(" ".join(s.folded[start + 1 : end])):
        return Speaker(known, s.part(*subject), GUESSED)
    last, at = around.last, s.part(*subject).start
    if last is not None and last.span is not None and last.span.start <= at < last.span.end:
        return None
    found = people.meant_by("", at, around.starts) if head in g["again"] else None
    if last is not None and last.sentence is not None and people.is_person(last.claimant):
        is_near = last.sentence.start in around.starts[-_NEAR:]
        found = (last.claimant, False) if is_near else found
    return Speaker(found[0], s.part(*subject), GUESSED) if found else None


def _ends_list(s: Sentence, g: Grammar, start: int, end: int) -> bool:
    """Whether a subject is the end of a longer list of names, and so not all who speak: Ayr, Ros and Tay."""
    is_pair = any(s.folded[at] in g["conjunction"] for at in range(start + 1, end))
    is_behind = start > 1 and s.folded[start - 1] == "," and s.is_capital(start - 2)
    return is_pair and is_behind and s.folded[0] not in g["preposition"]


def _ends_pair(s: Sentence, g: Grammar, start: int) -> bool:
    """Whether another is named first who speaks too: Ada Berg, the mayor, and her aunt Ivo Holm said."""
    if start < 4 or s.folded[start - 1] not in g["and"] or s.folded[start - 2] != ",":
        return False
    comma = s.folded.index(",")
    is_named = 1 < comma < start - 2 and all(map(s.is_capital, range(comma)))
    aside = s.folded[comma + 1 : start - 2]
    return is_named and aside[0] in g["article+inside"] and g["be"].isdisjoint(aside) and ";" not in aside


def _pronoun(g: Grammar, word: str) -> str:
    """The pronoun of a subject, "he" for "his" too; "" where it is a name or a noun."""
    if word in g["his+hers"]:
        return next(iter(g["masculine" if word in g["his"] else "feminine"]))
    return word if is_pronoun(g, word) else ""


def _is_office(s: Sentence, g: Grammar, subject: Subject) -> bool:
    """Whether a subject in capitals names nobody: the Prime Minister."""
    start, end = subject
    is_definite = end - start > 1 and s.folded[start] in g["definite"] and s.is_capital(end - 1)
    return is_definite and all(word in g["title"] for word in s.folded[start + 1 : end])


def _is_vague(s: Sentence, start: int, end: int) -> bool:
    """Whether the name begins with the capital of a sentence: Officials in Kenya."""
    return s.is_first(start) and end - start > 1 and not s.is_capital(start + 1)


def _without_possessive(s: Sentence, span: Span) -> Span:
    piece = s.text[span.start : span.end]
    for mark in ("’s", "'s"):
        if piece.endswith(mark):
            return Span(span.start, span.end - len(mark))
    return span


def _opens(name: str, people: People, around: Around) -> bool:
    """Whether the sentence before begins with a name, so that it may tell of the same person."""
    return any(people.opens(start, name) for start in around.starts[-2:])


def meant(pronoun: str, span: Span, people: People, around: Around) -> Speaker:
    """The speaker whom a pronoun means; ``""`` stands for one that the language leaves out."""
    g = people.grammar
    others = people.within(*around.said) if pronoun else frozenset()
    last = None if around.last is not None and around.last.claimant in others else around.last
    where = last.sentence.start if last is not None and last.sentence is not None else -1
    is_near = where in around.starts[-2:]
    before = last.claimant if last is not None and is_near else ""
    is_person = pronoun in g["masculine+feminine"]
    if is_person and last is not None and (speaks := _speaks_on(pronoun, last, people, around)) is not None:
        return Speaker(last.claimant, span, speaks)
    if is_person and (here := people.meant_by(pronoun, span.start, around.starts[-1:], others)) is not None:
        return Speaker(here[0], span, DESCRIBED if here[1] else GUESSED)
    if is_person and people.may_be_somebody(pronoun, before):
        return Speaker(before, span, GUESSED)
    found = people.meant_by(pronoun, span.start, around.starts, others) if is_person or not pronoun else None
    is_body = people.is_body(before)
    is_name = before[:1].isupper() and not is_body and lexicon.key(before) not in lexicon.bodies("place")
    is_one = " " in before or people.full(before)[1]
    if is_name and is_one and (is_person or not pronoun) and people.may_be(pronoun, before):
        is_found = found is not None and found[0] == before
        is_known = is_found and not people.is_rivalled(pronoun, before, around.starts[0], span.start)
        is_known = bool(pronoun) and (is_known or people.is_surely(pronoun, before))
        return Speaker(before, span, KNOWN if is_known else GUESSED)
    if is_name and is_person and people.is_shared(before):
        return Speaker(before, span, SHORT)
    is_recent = last is not None and where in around.starts and people.is_person(last.claimant)
    if is_person and last is not None and is_recent and people.may_be(pronoun, last.claimant):
        since = [start for start in around.starts if start > where]
        if people.meant_by(pronoun, span.start, since) is None:
            return Speaker(last.claimant, span, GUESSED)
    if found is not None and (pronoun or _opens(found[0], people, around)):
        return Speaker(found[0], span, DESCRIBED if found[1] else GUESSED)
    is_here = where == around.starts[-1] and before[:1].isupper() and before.isalpha()
    is_same = (
        is_body or (is_here and bool(pronoun))
        if not pronoun or pronoun in g["neuter"]
        else pronoun in g["plural"] and _is_many(g, before)
    )
    return Speaker(before, span, GUESSED) if is_same else Speaker("", span, UNKNOWN)


def _speaks_on(pronoun: str, last: Attribution, people: People, around: Around) -> float | None:
    """How sure it is that a pronoun means who spoke before in its sentence; None where it does not."""
    is_here = last.sentence is not None and last.sentence.start == around.starts[-1]
    if not is_here or not people.is_person(last.claimant) or not people.may_be(pronoun, last.claimant):
        return None
    return min(DESCRIBED, last.confidence)


def _is_many(g: Grammar, name: str) -> bool:
    """Whether a speaker's name is that of several people: officials, Berg and Hale."""
    words = fold(name).split()
    return not g["and"].isdisjoint(words) or any(word in g["person"] and word.endswith("s") for word in words)


def _description(s: Sentence, subject: Subject, plain: Speaker, people: People, around: Around) -> Speaker:
    """A body by its noun (the board); a study by who made it, or by the citation that covers it."""
    g = people.grammar
    start, end = subject
    if not g["study"].isdisjoint(s.folded[start:end]):
        return _cited(around.marks) or plain
    is_definite = (
        2 <= end - start <= 4 and s.folded[start] in g["article"] and s.folded[start] not in g["indefinite"]
    )
    noun = " ".join(s.folded[start + 1 : end]) if is_definite else s.folded[end - 1]
    body = people.body(noun) if is_definite else None
    is_office = (
        s.folded[end - 1] in g["person+title"] and noun not in g["body"] and (is_definite or end - start == 1)
    )
    known = body or (people.office(noun) if is_office else None)
    is_plain = g["title+former"].isdisjoint(s.folded[start + 1 : end - 1])
    if known is None and is_definite and s.folded[end - 1] in g["title"] and is_plain:
        known = people.office(s.folded[end - 1])
    if known:
        return Speaker(known, plain.span, GUESSED)
    cited = _cited(around.marks)
    if cited is None:
        return plain
    spoke_before = is_definite and around.last is not None and around.last.claimant == cited.name
    return cited if spoke_before or _alike(plain.name, cited.name) else plain


def _alike(description: str, name: str) -> bool:
    """Whether a description calls a body by a word of its name: the revenue authority, Revenue Office; nach
    Angaben des Hafenamts, Hafenamt Brend."""
    words = [word for word in fold(description).split() if len(word) >= _TELLING]
    names = [word for word in fold(name).split() if len(word) >= _TELLING]
    return any(word in (named, f"{named}s", f"{named}es") for word in words for named in names)


def _maker(s: Sentence, g: Grammar, subject: Subject) -> Subject | None:
    """Who made the study that a subject names: a report by the ministry."""
    start, end = subject
    if g["study"].isdisjoint(s.folded[start:end]):
        return None
    by = next((at for at in range(start + 1, end - 1) if s.folded[at] in g["by"]), None)
    if by is None or g["study"].isdisjoint(s.folded[start:by]):
        return None
    if g["made"] and s.folded[by - 1] not in g["study+made"]:
        return None
    return trimmed(s, g, by + 1, end)


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
