"""Statements with their speaker in an aside: according to the mayor; …, the mayor said."""

from __future__ import annotations

from newsld.text.attributions import contents, speakers
from newsld.text.attributions.cues import LEADING, Cue, Grammar
from newsld.text.attributions.ends import Content
from newsld.text.attributions.phrases import Subject, is_pronoun
from newsld.text.attributions.reading import Found, Reading
from newsld.text.attributions.sentences import BRACKET, QUOTE, STOPS, Sentence
from newsld.text.attributions.unsaid import is_left_open
from newsld.text.attributions.verbs import VerbGroup, has_verb, is_verb

_FARTHEST = 14
"""Words between a source and the comma behind what is told of it at most."""
_FEWEST = 4
"""Words of a statement at least whose speaker the language leaves out."""


def read_according(r: Reading, at: int, length: int) -> None:
    s, g = r.s, r.g
    behind = at + length
    if behind < len(s.words) and g["drops"] and (said := g.cue_at(s.folded, behind)) is not None:
        length += said.length
    subject = speakers.phrase_after(s, g, at + length)
    if subject is None or (s.folded[subject.end - 1] in g["norm"] and not _is_owned(s, subject)):
        return
    if s.folded[subject.start] in g["nobody"]:
        return
    cue = Cue("asserts", "according", length)
    end = subject.end + (subject.end < len(s.words) and s.folded[subject.end] == BRACKET)
    end += end < len(s.words) and s.folded[end] in g["day"]
    end = _past_asides(s, g, end)
    is_first = at == 0 or s.folded[at - 1] in {";", ":"} or s.folded[at - 1] in g["and+breaks"]
    if is_first and end < len(s.words) and (s.folded[end] == "," or g["inverts"]):
        content = contents.clause_from(s, g, end + (s.folded[end] == ","))
    else:
        content = _around_aside(r, at, end)
    if content is not None:
        r.take(Found(cue, at, subject, content), min(at, content.start), max(subject.end, content.end))


def _is_owned(s: Sentence, subject: Subject) -> bool:
    """Whether somebody has the plan or the rule: according to Ada Berg's plan."""
    return any(s.is_capital(at) and s.folded[at].endswith(("'s", "s'")) for at in range(*subject))


def read_behind(r: Reading, at: int) -> None:
    """Dem Rat zufolge ist …; …, der Zeitung zufolge: who is named before the word."""
    s, g = r.s, r.g
    subject = speakers.phrase_before(s, g, at - 1)
    if subject is None:
        return
    is_first = subject.start == 0
    content = contents.clause_from(s, g, at + 1) if is_first else _around_aside(r, subject.start, at + 1)
    if content is not None:
        r.take(Found(Cue("asserts", "according"), at, subject, content), min(at, content.start), content.end)


def read_in_words_of(r: Reading, at: int) -> None:
    """In the mayor’s words, “…”; “…”, in the mayor’s phrase."""
    s, g = r.s, r.g
    owner = at - (s.folded[at - 1] in g["own"])
    start = next((n for n in range(at - 1, max(-1, at - 8), -1) if s.folded[n] in g["in+by"]), None)
    if start is None or start >= owner - 1 or not s.folded[owner - 1].endswith(("'s", "s'")):
        return
    quote = next((n for n in (at + 1, at + 2, start - 1, start - 2) if n in s.quotes), None)
    content = Content(quote, quote + 1, is_clause=False) if quote is not None else None
    if content is None and s.folded[at] in g["opinion"] and s.folded[at + 1 : at + 2] == [","]:
        content = _around_aside(r, start, at + 1) if start else contents.clause_from(s, g, at + 2)
    if content is not None and not any(r.taken[content.start : content.end]):
        cue = Cue("asserts", "according")
        r.take(Found(cue, at, Subject(start + 1, owner), content), min(start, content.start), at + 1)


def read_parenthetic(r: Reading, at: int, cue: Cue, verb: VerbGroup) -> None:
    """…, the mayor said; …, said the mayor."""
    s, g = r.s, r.g
    if cue.frame not in {"clause", "tell", "find"} or verb.is_passive or cue.is_told:
        return
    if cue.is_noun and not is_verb(s, g, at, verb):
        return
    is_inverted = verb.before > 0 and r.s.folded[verb.before] == ","
    if not is_inverted and at <= r.first_lead:
        return
    subject = _inverted(r, at, cue) if is_inverted else _upright(r, at, cue, verb)
    end, start = at + cue.length, -1
    if subject is None and is_inverted and (apposed := _apposed(r, at, cue, verb)) is not None:
        subject, start = apposed
    if subject is not None:
        if is_left_open(s, g, subject, max(subject.end, end)):
            return
        end = _past_hearer(r, subject, cue, _past_adverbs(r, max(subject.end, end)))
    elif not (is_inverted and r.g["drops"] and _stands_alone(r, at, end, verb)):
        return
    if start < 0:
        start = subject.start if subject is not None and not is_inverted else verb.before + 1
    start = _before_auxiliaries(r, start)
    content = _behind_as(r, start, end) or _around_aside(r, start, end)
    if subject is None and content is not None and content.end - content.start < _FEWEST:
        return
    if content is not None and not any(r.taken[content.start : content.end]):
        r.take(Found(cue, at, subject, content), min(content.start, at), max(content.end, end))
        f = r.s.folded
        if (
            f[end : end + 1] == [","]
            and f[end + 2 : end + 3] == [QUOTE]
            and f[end + 1] in r.g["and"]
            and not r.taken[end + 2]
        ):
            more = Content(end + 2, end + 3, is_clause=True)
            r.take(Found(cue, at, subject, more, is_shared=True), end + 2, end + 3)


def _stands_alone(r: Reading, at: int, end: int, verb: VerbGroup) -> bool:
    """…, aseguró, … and …, aseguró. whose speaker the language leaves out; not …, le dijo."""
    mark = r.s.folded[end : end + 1]
    return mark == [","] or (mark == ["."] and at == verb.before + 1)


def _inverted(r: Reading, at: int, cue: Cue) -> Subject | None:
    """The speaker behind the cue, where nothing that could be said stands behind him."""
    s, g = r.s, r.g
    behind = at + cue.length
    behind += behind < len(s.words) and s.folded[behind] in g["link"]
    if behind >= len(s.words) or s.folded[behind] in g["that"] or cue.frame == "tell":
        return None
    behind = behind if g["participle"] else speakers.past_day(s, g, behind)
    subject = speakers.phrase_after(s, g, behind)
    is_led = subject is not None and not g["participle"] and s.folded[subject.start] in g["definite"]
    if subject is None or not (is_led or r.is_somebody(subject)):
        return None
    follows = s.folded[subject.end] if subject.end < len(s.words) else "."
    if (follows in STOPS and follows != QUOTE) or follows == BRACKET:
        return subject
    is_anybody = s.folded[subject.start] in g["indefinite"] and "," not in s.folded[behind : subject.end + 2]
    if is_anybody and not g["person"].isdisjoint(s.folded[subject.start : subject.end]):
        return subject
    if g["nouns"] and _past_hearer(r, subject, cue, subject.end) > subject.end:
        return subject
    is_over = s.folded[subject.end] in g["preposition"] or bool(g["drops"])
    if is_over and speakers.phrase_before(s, g, at - 1) is None:
        return subject
    return subject if is_over and contents.content_behind(s, g, cue, behind) is None else None


def _upright(r: Reading, at: int, cue: Cue, verb: VerbGroup) -> Subject | None:
    """The speaker before the cue, behind a comma, where nothing that is said stands behind the cue."""
    s, g = r.s, r.g
    behind = _past_adverbs(r, at + cue.length)
    is_over = behind >= len(s.words) or s.folded[behind] in {".", ",", ";", BRACKET, "—", "–"}
    if not is_over and s.folded[behind] in g["preposition+day"]:
        is_over = contents.content_behind(s, g, cue, behind) is None
    subject = speakers.phrase_before(s, g, verb.before) if is_over or cue.frame == "tell" else None
    if subject is None or subject.start < 1 or (cue.frame == "find" and not r.is_study(subject)):
        return None
    if not is_over and _past_hearer(r, subject, cue, behind) == behind:
        return None
    word = s.folded[_before_auxiliaries(r, subject.start) - 1]
    return subject if (word in LEADING and subject.start > 1) or word in g["quoting"] else None


def _apposed(r: Reading, at: int, cue: Cue, verb: VerbGroup) -> tuple[Subject, int] | None:
    """Who speaks behind a clause and before an aside, and where that begins: …, Ada Berg, a pilot, said."""
    s, g = r.s, r.g
    subject = None if cue.is_weak or cue.is_noun or g["drops"] else _upright(r, at, cue, verb)
    if subject is None or not g["preposition"].isdisjoint(s.folded[subject.start : subject.end]):
        return None
    if not (s.is_capital(subject.start) or s.folded[subject.start] in g["article"]):
        return None
    start = _past_role(s, g, subject)
    opens = next((n + 1 for n in range(start - 2, 0, -1) if s.folded[n] == ","), 0)
    if s.folded[opens] in g["alongside"]:
        return None
    is_begun = start < subject.start or has_verb(s, g, 0, start)
    return (subject, start) if is_begun and start > _FEWEST else None


def _past_role(s: Sentence, g: Grammar, subject: Subject) -> int:
    """Where what somebody is begins before his name: …, its chief executive, Ada Berg, announced."""
    role = speakers.phrase_before(s, g, subject.start - 2) if s.folded[subject.start - 1] == "," else None
    if role is None or s.folded[role.start - 1] != "," or s.is_capital(role.end - 1):
        return subject.start
    is_role = s.folded[role.start] in g["article"] or s.folded[role.start].endswith(("'s", "s'"))
    return role.start if is_role else subject.start


def _before_auxiliaries(r: Reading, at: int) -> int:
    """Where "a-t-il ajouté" begins, whose pronoun is the word ``at``."""
    while at > 1 and r.s.folded[at - 1] in r.g["auxiliary"]:
        at -= 1
    return at


def _past_adverbs(r: Reading, at: int) -> int:
    """Behind the adverbs of "…, the mayor remarked drily, …"."""
    f = r.s.folded
    while at < len(f) and (
        f[at] in r.g["adverb"] or (f[at].endswith("ly") and f[at] not in r.g["not-adverb"])
    ):
        at += 1
    is_dated = at + 1 < len(f) and f[at] in r.g["recent"] and f[at + 1] in r.g["day"]
    return at + is_dated


def _past_hearer(r: Reading, subject: Subject, cue: Cue, at: int) -> int:
    """Behind the hearer of "…, she told a radio station, …"; ``at`` where there is none."""
    f, g = r.s.folded, r.g
    is_hearer = cue.frame == "tell" and subject.end <= at and at < len(f) and f[at] not in g["that+to+not"]
    is_hearer = is_hearer or is_pronoun(g, f[subject.start]) or (at < len(f) and f[at] in g["dative"])
    if not (cue.frame == "tell" or g["nouns"]) or not is_hearer:
        return at
    for end in range(at, min(len(f), at + 12)):
        if f[end] in {",", ".", ";"}:
            return end
        if f[end] == QUOTE and f[end - 1] in g["article+dative"]:
            continue
        if f[end] in STOPS or f[end] in g["that+be+speaking+to"]:
            break
    return at


def _behind_as(r: Reading, start: int, end: int) -> Content | None:
    """What follows "As the mayor noted, "."""
    s, g = r.s, r.g
    is_led = start == 1 and s.folded[0] in g["quoting"] and end < len(s.words) and s.folded[end] == ","
    return contents.clause_from(s, g, end + 1) if is_led else None


def _around_aside(r: Reading, start: int, end: int) -> Content | None:
    """What stands before an aside such as ", said the mayor,"; what stands behind where that is short."""
    s, g = r.s, r.g
    content = contents.content_before(s, g, start - (s.folded[start - 1] in g["quoting"]))
    if content is None or end >= len(s.words) or s.folded[end] != ",":
        return content
    is_cut = s.folded[content.end - 1] in g["conjunction"] or content.end - content.start < 4
    is_cut = is_cut or (s.folded[content.start] in g["leading"] and "," not in s.folded[slice(*content[:2])])
    is_cut = is_cut or (
        s.folded[content.start] in g["preposition"] and not has_verb(s, g, content.start, content.end)
    )
    is_subject = end + 1 < len(s.words) and s.folded[end + 1] in g["be"] and s.words[end + 1].islower()
    if not is_cut and not is_subject:
        return content._replace(is_clause=has_verb(s, g, content.start, content.end))
    rest = contents.clause_from(s, g, end + 1)
    return rest and rest._replace(is_clause=False)


def _past_asides(s: Sentence, g: Grammar, at: int) -> int:
    """Behind the aside of "According to Ada Berg, the mayor of Ulm, …", "to a report that cites her, …"."""
    if at < len(s.words) and s.folded[at] in g["who+that"]:
        return next((n for n in range(at, min(len(s.words), at + _FARTHEST)) if s.folded[n] == ","), at)
    if at >= len(s.words) or s.folded[at] != ",":
        return at
    word = s.folded[at + 1] if at + 1 < len(s.words) else "."
    for end in range(at + 2, min(len(s.words), at + 14)):
        if s.folded[end] in g["be"] and word not in g["who"]:
            return at
        if s.folded[end] == ",":
            return end if word in g["who+article+title+person"] else at
    return at
