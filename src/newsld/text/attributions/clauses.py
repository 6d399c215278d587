"""Verbs of saying with their subject before them and the statement behind: Ada Berg said that …"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import compress, count

from newsld.text.attributions import contents, speakers
from newsld.text.attributions.asides import (
    read_according,
    read_behind,
    read_in_words_of,
    read_parenthetic,
)
from newsld.text.attributions.cues import SAYING, Cue, Grammar
from newsld.text.attributions.ends import Content, until_end
from newsld.text.attributions.leading import read_leading
from newsld.text.attributions.nouns import read_noun
from newsld.text.attributions.phrases import PRONOUNS, Subject, is_pronoun
from newsld.text.attributions.quoted import read_quotation
from newsld.text.attributions.reading import Found, Reading
from newsld.text.attributions.sentences import BRACKET, QUOTE, Sentence
from newsld.text.attributions.unsaid import is_misquoted, is_unsaid
from newsld.text.attributions.verbs import (
    VerbGroup,
    agrees_with_name,
    is_auxiliary,
    is_said,
    is_verb,
    verb_group,
)

_PASSIVE = frozenset({"by", "of"})
_FEWEST = 4
"""Words of a statement at least that is cut off by another."""


def read_plain(r: Reading, at: int, cue: Cue, verb: VerbGroup) -> None:
    s, g = r.s, r.g
    if (
        cue.length == 1
        and s.folded[min(at + 1, len(s.folded) - 1)] in _PASSIVE
        and _is_done_to(s, g, at, verb)
    ):
        verb = verb._replace(is_passive=True)
    if verb.is_passive != cue.is_told:
        if verb.is_passive:
            _passive(r, at, cue, verb)
        return
    if cue.is_noun and not is_verb(s, g, at, verb):
        return
    subject, is_shared = r.subject(at, verb)
    if subject is None and g["drops"] and verb.before < 0:
        _without_subject(r, at, cue)
    if subject is None or not _fits(r, subject, cue, verb, at):
        return
    if _is_left_open(r, at, cue, None if is_shared else subject):
        return
    is_study = cue.frame == "find" and r.is_study(subject)
    is_narrative = verb.before >= 0 and s.folded[verb.before] == BRACKET
    content = contents.content_behind(s, g, cue, at + cue.length, is_study=is_study or is_narrative)
    if content is None:
        content = _of_relative(r, subject, cue, at) or _announced(r, subject, cue, at)
    r.subjects.append((at, subject))
    if content is not None and not is_shared:
        content = _within_clause(r, subject, verb, content)
    content = content and _free_of(r, content)
    if content is not None:
        if cue.kind == "denies" and s.folded[content.start - 1] == ":":
            cue = replace(cue, kind="asserts")
        low = at if is_shared else min(at, subject.start)
        r.take(Found(cue, at, subject, content, is_shared), low, content.end)
        _take_others(r, cue, at, subject, content)


def _is_left_open(r: Reading, at: int, cue: Cue, subject: Subject | None) -> bool:
    """Whether something is asked, misquoted, or not said by a subject of its own."""
    f, g = r.s.folded, r.g
    if f[at] in g["asking"] or ((cue.length > 1 or f[at].endswith("ing")) and is_misquoted(f, g, at)):
        return True
    return subject is not None and is_unsaid(r.s, g, subject, at + cue.length)


def _is_done_to(s: Sentence, g: Grammar, at: int, verb: VerbGroup) -> bool:
    """Whether a participle tells what others said: the man accused of theft; the mayor, told by the guild."""
    f = s.folded
    if verb.has_auxiliary or at + 1 >= len(f):
        return False
    if f[at + 1] == "of":
        is_behind = f[at - 1] == "," or f[at - 1] in g["person"]
        return f[at].endswith("ed") and is_behind and g["who+whom"].isdisjoint(f[max(0, at - 4) : at])
    is_past = f[at].endswith("ed") or f[at] in g["past"]
    return is_past and f[at - 1] == ","


def _of_relative(r: Reading, subject: Subject, cue: Cue, at: int) -> Content | None:
    """What is said of the noun before: a lamp, which the mayor said was late."""
    f, g = r.s.folded, r.g
    behind = at + cue.length
    verb = behind + (behind < len(f) and f[behind] in g["adverb"])
    is_relative = subject.start > 1 and f[subject.start - 1] in g["who+whom"] and cue.is_bare
    if not is_relative or verb >= len(f) or f[verb] not in g["be"]:
        return None
    return until_end(r.s, g, behind, is_clause=False)


def _announced(r: Reading, subject: Subject, cue: Cue, at: int) -> Content | None:
    """The thing that is told: announced a new lamp; reported three delays."""
    f, g = r.s.folded, r.g
    behind = at + cue.length
    if f[at] not in g["announcing"] or behind + 1 >= len(f) or not r.is_somebody(subject):
        return None
    is_thing = f[behind] in g["determiner+amount"] or f[behind][0].isdigit()
    return until_end(r.s, g, behind, is_clause=False) if is_thing else None


def _free_of(r: Reading, content: Content) -> Content | None:
    """What is left of a statement before words that another has."""
    if True not in r.taken[content.start : content.end]:
        return content
    end = r.taken.index(True, content.start)
    return content._replace(end=end) if end - content.start >= _FEWEST else None


def _without_subject(r: Reading, at: int, cue: Cue) -> None:
    """Ha aggiunto che …: the subject is the one of the sentence before."""
    content = contents.content_behind(r.s, r.g, cue, at + cue.length)
    if content is not None and r.s.folded[content.start - 1] in r.g["that"]:
        r.take(Found(cue, at, None, content), at, content.end)


def _within_clause(r: Reading, subject: Subject, verb: VerbGroup, content: Content) -> Content:
    """Only what stands before the main clause: After the mayor said it was safe, the guild rowed out; the
    mayor, who said it was safe, was fired."""
    f, g = r.s.folded, r.g
    if verb.before > 0 and f[verb.before] in g["who"] and f[verb.before - 1] == ",":
        commas = (n for n in range(min(content.end, len(f) - 2), content.start, -1) if f[n] == ",")
        main = next((n for n in commas if is_auxiliary(r.s, g, n + 1) or is_said(r.s, g, n + 1)), None)
        return content if main is None else content._replace(end=main)
    if subject.start == 0 or f[subject.start - 1] not in g["leading+who+whom+what"]:
        return content
    quote = next((n for n in range(content.start, content.end) if n in r.s.quotes), None)
    if f[subject.start - 1] in g["who+whom+what"] and quote is not None:
        return content._replace(end=quote + 1)
    comma = next((n for n in range(content.start + 1, content.end) if f[n] == ","), content.end)
    return content._replace(end=comma)


def _take_others(r: Reading, cue: Cue, at: int, subject: Subject, first: Content) -> None:
    """The other clauses that are said with one verb: said that the pier was safe, and that it was dry."""
    f, g = r.s.folded, r.g
    content: Content | None = first
    while content is not None and (that := _joined_that(r, content.end)):
        content = contents.content_behind(r.s, g, replace(cue, frame="clause"), that)
        if content is not None and f[content.start - 1] in g["that"]:
            r.take(Found(cue, at, subject, content, is_shared=True), that, content.end)


def _joined_that(r: Reading, at: int) -> int:
    """Where "that" stands behind "and" and commas; 0 where it does not."""
    f = r.s.folded
    start = at
    while at < len(f) and at - start < 3 and (f[at] == "," or f[at] in r.g["and"]):
        at += 1
    return at if start < at < len(f) and f[at] in r.g["that"] and not r.taken[at] else 0


def _fits(r: Reading, subject: Subject, cue: Cue, verb: VerbGroup, at: int) -> bool:
    s, g = r.s, r.g
    f = s.folded
    words = f[subject.start : subject.end]
    if not g["nobody"].isdisjoint(words) or (len(words) == 1 and words[0] in g["speaking"]):
        return False
    if f[at] in g["measured"] and f[verb.before] == "," and not verb.has_auxiliary:
        return False
    before = subject.start - 1
    is_called = cue.frame == "name" and f[at + 1 : at + 2] == [QUOTE]
    if before >= 0 and f[before] in g["if"] and not is_called:
        return False
    if before >= 0 and f[before] in g["causing"] and not f[at].endswith(("s", "d")):
        return False
    if f[at] in g["named"] and s.is_capital(at + 1) and f[subject.start] in g["indefinite"]:
        return False
    if cue.is_noun and _is_noun(r, subject, cue, verb, at):
        return False
    if (cue.is_weak or cue.frame == "name") and QUOTE not in f[at : at + 8]:
        if f[subject.end - 1] in g["neuter"]:
            return not g["that+to"].isdisjoint(f[at + cue.length : at + cue.length + 1])
        is_led = cue.frame == "find" or not g["that"].isdisjoint(f[at + 1 : at + 2])
        return r.is_somebody(subject) or (is_led and r.is_study(subject))
    return True


def _is_noun(r: Reading, subject: Subject, cue: Cue, verb: VerbGroup, at: int) -> bool:
    """Whether a form that may be a noun is one: who makes the final call on; the hope and calls for."""
    f, g = r.s.folded, r.g
    before = f[verb.before]
    if verb.before == at - 1 and not _agrees(r, subject, at):
        return True
    if before in g["and"]:
        is_led = at + cue.length < len(f) and f[at + cue.length] in g["that+to"]
        return not (r.found or is_led or QUOTE in f[at : at + 8])
    is_behind = before == "," or before == BRACKET or before in g["who+whom"]
    is_behind = is_behind or f[subject.end].endswith("ed") or f[subject.end] in g["preposition"]
    return subject.end <= verb.before and not is_behind


def _agrees(r: Reading, subject: Subject, at: int) -> bool:
    """Whether a form that may be a noun is the verb of what stands before it."""
    s, g = r.s, r.g
    last = subject.end - 1
    if not agrees_with_name(s, g, at):
        return False
    if s.folded[last] == BRACKET or s.is_capital(last) or is_pronoun(g, s.folded[last]):
        return True
    is_plural_noun = s.folded[at].endswith("s")
    if s.folded[subject.start] in g["indefinite"] and not is_plural_noun:
        return False
    done = range(subject.start + 1, last)
    if any(s.folded[n].endswith("ed") and s.is_capital(n - 1) and s.words[n].islower() for n in done):
        return False
    follows = s.folded[at + 1] if at + 1 < len(s.folded) else "."
    is_led = follows in g["that+to"] or follows == ":" or (follows == QUOTE and r.is_somebody(subject))
    if s.folded[last] in g["person+study"]:
        return is_led or is_plural_noun != s.folded[last].endswith("s")
    return is_led and is_plural_noun != s.folded[last].endswith("s")


def _passive(r: Reading, at: int, cue: Cue, verb: VerbGroup) -> None:
    """These accusations were denied by the ministry; she was accused by the mayor of lying."""
    s, g = r.s, r.g
    f = s.folded
    behind = at + cue.length
    if f[at] in g["expecting"]:
        return
    quote = next((n for n in (behind, behind + 1) if n in s.quotes), None)
    maker = behind if quote is None else quote + 1
    if maker >= len(f) or f[maker] not in g["by"]:
        return
    subject = speakers.phrase_after(s, g, maker + 1)
    if subject is None or not _may_speak(r, subject):
        return
    subject = _without_charge(s, g, subject)
    if quote is not None:
        r.take(Found(cue, at, subject, Content(quote, quote + 1, is_clause=False)), at, subject.end)
        return
    if subject.end < len(f) and f[subject.end] in g["introduces"]:
        is_that = f[subject.end] in g["that"]
        content = contents.clause_from(s, g, subject.end + is_that)
        content = content and content._replace(is_clause=is_that)
    else:
        content = _done_to(r, cue, speakers.phrase_before(s, g, verb.before))
    if content is not None:
        r.take(Found(cue, at, subject, content), min(at, content.start), max(subject.end, content.end))


def _done_to(r: Reading, cue: Cue, what: Subject | None) -> Content | None:
    """What was denied; what the hearers were told, which stands before them."""
    if what is None or cue.frame == "find":
        return None
    if cue.frame != "tell":
        return Content(*what, is_clause=False)
    is_behind = what.start > 1 and r.s.folded[what.start - 1] == ","
    return contents.content_before(r.s, r.g, what.start) if is_behind else None


def _may_speak(r: Reading, subject: Subject) -> bool:
    s, g = r.s, r.g
    has_name = any(map(s.is_capital, range(*subject)))
    return has_name or not g[f"person+study+{PRONOUNS}"].isdisjoint(s.folded[subject.start : subject.end])


def _without_charge(s: Sentence, g: Grammar, subject: Subject) -> Subject:
    """Ada Berg of "was accused by Ada Berg of neglect"."""
    for at in range(subject.start + 1, subject.end):
        if s.folded[at] in g["introduces"]:
            return Subject(subject.start, at) if not s.is_capital(at + 1) else subject
    return subject


def read_clauses(s: Sentence, g: Grammar) -> list[Found]:
    """The attributions of a sentence in the order of their statements."""
    r = Reading(s, g)
    marked = [*compress(count(), map(g.first_words.__contains__, s.folded))]
    for quote in s.quotes:
        read_quotation(r, quote)
    _read_asides(r, marked)
    _read_verbs(r, marked)
    for at in marked:
        if s.folded[at] in g[SAYING] and not r.taken[at]:
            read_noun(r, at)
    return sorted(r.found, key=_where)


def _read_asides(r: Reading, marked: Sequence[int]) -> None:
    """According to the mayor; in the mayor's words; dem Rat zufolge; what leads a sentence."""
    f, g = r.s.folded, r.g
    if f and not r.taken[0]:
        read_leading(r)
    for at in marked:
        if f[at] not in g.aside_words or r.taken[at]:
            continue
        if length := g.phrase_at(f, at):
            read_according(r, at, length)
        elif f[at] in g["behind"]:
            read_behind(r, at)
        elif f[at] in g["words"]:
            read_in_words_of(r, at)


def _read_verbs(r: Reading, marked: Sequence[int]) -> None:
    s, g = r.s, r.g
    cues = [
        (at, cue) for at in marked if (cue := g.cue_at(s.folded, at)) and (at == 0 or not s.is_capital(at))
    ]
    free = [(at, cue, verb) for at, cue in cues if not r.taken[at] and (verb := verb_group(s, g, at))]
    for at, cue, verb in free:
        if not r.taken[at]:
            read_parenthetic(r, at, cue, verb)
    if s.folded and s.folded[-1] != "?":
        for at, cue, verb in free:
            if not r.taken[at]:
                read_plain(r, at, cue, verb)


def _where(found: Found) -> int:
    return found.content.start
