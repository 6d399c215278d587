"""Quotations and who says them: the cue before, behind or between them."""

from __future__ import annotations

from dataclasses import replace

from newsld.source import Span
from newsld.text.attributions import contents, speakers
from newsld.text.attributions.cues import Cue, Grammar
from newsld.text.attributions.ends import Content
from newsld.text.attributions.nouns import read_owned
from newsld.text.attributions.phrases import Subject
from newsld.text.attributions.reading import FARTHEST, Found, Reading
from newsld.text.attributions.sentences import BRACKET, QUOTE, STOPS, Sentence, is_title, read_sentence
from newsld.text.attributions.unsaid import is_unsaid
from newsld.text.attributions.verbs import VerbGroup, verb_group
from newsld.text.languages import given

_LONGEST_ASKING, _FARTHEST_ASKING = 200, 6
"""Code points that are looked at of a sentence behind a question, and words before its cue at most."""
_NEAREST, _SHORTEST = 5, 3
"""Words of a speaker before a verb that is no verb of saying elsewhere, at most; letters of a short word."""
_DASHES = frozenset({"-", "–"})
_COLON = Cue("asserts", "colon")
_SAYING = frozenset({"clause", "tell"})
_SPOKEN = _SAYING | {"object", "to"}
_LEADING = _SAYING | {"object", "to"}
"""The frames of the cues that lead a quotation behind a comma, and behind a colon."""


def read_quotation(r: Reading, quote: int) -> None:
    if r.taken[quote] or is_title(r.s, r.g, quote):
        return
    f = r.s.folded
    is_led = quote > 1 and f[quote - 1] in {",", ":"} and r.g.cue_at(f, quote - 2) is not None
    made = (is_led and _said_before(r, quote)) or _said_behind(r, quote) or _said_before(r, quote)
    if made is not None:
        low = min(made.at, made.content.start)
        r.take(made, low, max(made.at + made.cue.length, made.content.end))
        _goes_on(r, made)


def _said_behind(r: Reading, quote: int) -> Found | None:
    """“…,” said Ada Berg; “…,” Ada Berg, the mayor, told a newspaper."""
    s, g = r.s, r.g
    at = quote + 1
    while at < len(s.words) and s.folded[at] in {",", BRACKET, "—", "–", "-"}:
        at += 1
    if (
        at >= len(s.words)
        or s.folded[at] in g["by"]
        or (s.folded[at] in g["conjunction"] and not g.cue_at(s.folded, at))
    ):
        return None
    content = _with_words_before(r, quote)
    is_open = s.text[s.quotes[quote].words.end - 1] in ",?!"
    is_parted = is_open or (not g["participle"] and s.folded[quote + 1] == ",")
    frames = _SPOKEN if is_open else _SPOKEN - {"to"}
    for here in range(at, min(len(s.words), at + FARTHEST)):
        if s.folded[here] in {QUOTE, ";", ":"}:
            return None
        cue = g.cue_at(s.folded, here) or (_uttered(s, g, at, here) if is_parted else None)
        if cue is None or r.taken[here] or cue.frame not in frames or s.is_capital(here):
            continue
        verb = verb_group(s, g, here)
        if verb is None or verb.is_passive:
            return None
        if cue.is_noun and not is_open and s.folded[quote + 1] != ",":
            continue
        subject = _speaker_of(r, at, here, replace(cue, frame="clause") if is_open else cue, verb)
        if subject is not None and is_unsaid(s, g, subject, max(subject.end, here + cue.length)):
            return None
        if subject is not None or (verb.before < at and g["drops"]):
            is_spoken = s.folded[quote + 1] == "," and cue.kind == "denies"
            is_asserted = is_spoken or (is_open and cue.frame == "object")
            asserted = replace(cue, kind="asserts") if is_asserted else cue
            return Found(asserted, here, subject, content)
        if verb.before < at:
            return None
    return None


def _uttered(s: Sentence, g: Grammar, first: int, at: int) -> Cue | None:
    """A verb that only its place makes one of saying: “…,” he rumbled; “…,” the board detailed."""
    if not g["participle"]:
        return Cue("asserts", "clause") if at == first and _is_by_name(s, g, at) else None
    is_past = s.folded[at].endswith("ed") and s.words[at].islower()
    if not is_past or at == first or at - first > _NEAREST or s.folded[at - 1] in g["be+auxiliary"]:
        return None
    follows = s.folded[at + 1] if at + 1 < len(s.folded) else "."
    is_over = follows in STOPS or follows in g["his+hers+preposition+day"] or follows.endswith("ly")
    return Cue("asserts", "clause") if is_over and "," not in s.folded[first:at] else None


def _is_by_name(s: Sentence, g: Grammar, at: int) -> bool:
    """Whether a word behind a quotation stands before a person's whole name: “…”, suspira Ada Berg."""
    is_word = s.folded[at].isalpha() and s.words[at].islower() and len(s.folded[at]) > _SHORTEST
    if not is_word or s.folded[at] in g["preposition+conjunction+adverb+determiner+that+be+auxiliary"]:
        return False
    follows = s.folded[at + 3] if at + 3 < len(s.words) else "."
    is_name = s.is_capital(at + 1) and s.is_capital(at + 2) and s.folded[at + 1] in given()
    return is_name and (follows in STOPS or follows in g["preposition+conjunction+who"])


def _with_words_before(r: Reading, quote: int) -> Content:
    """A quotation, with the clause that it ends: The pier was “a ruin”, Ada Berg said."""
    s, g = r.s, r.g
    alone = Content(quote, quote + 1, is_clause=True)
    if quote == 0 or s.folded[quote - 1] in STOPS or s.text[s.quotes[quote].words.start].isupper():
        return alone
    whole = contents.content_before(s, g, quote + 1)
    if whole is None or any(r.taken[whole.start : quote]):
        return alone
    cues = (g.cue_at(s.folded, at) for at in range(whole.start, quote))
    return alone if any(cue is not None and not cue.is_noun for cue in cues) else whole


def _speaker_of(r: Reading, first: int, at: int, cue: Cue, verb: VerbGroup) -> Subject | None:
    """Who says the quotation before ``first``: who stands behind the cue, else between them."""
    s, g = r.s, r.g
    behind = at + cue.length
    if verb.before < first:
        skipped = g["adverb+link"] - g["preposition"]
        while behind < len(s.words) and s.folded[behind] in skipped:
            behind += 1
        behind = speakers.past_day(s, g, behind)
        return speakers.phrase_after(s, g, behind) if behind < len(s.words) else None
    if behind < len(s.words) and (s.folded[behind] in g["that"] or s.folded[behind] == ":"):
        return None
    subject = speakers.phrase_before(s, g, verb.before, first)
    return subject if subject is not None and cue.frame != "object" else None


def _said_before(r: Reading, quote: int) -> Found | None:
    """Ada Berg told a newspaper: “…”; Ada Berg said that “…”; Ada Berg put it this way: “…”"""
    s, g = r.s, r.g
    at = quote - 1 - (quote > 1 and s.folded[quote - 1] in _DASHES and s.folded[quote - 2] == ":")
    is_slip = at > 0 and s.folded[at] == ";" and g.cue_at(s.folded, at - 1) is not None
    if at < 0 or (s.folded[at] not in {",", ":"} and not is_slip):
        return None
    for here in range(at - 1, max(-1, at - FARTHEST), -1):
        if s.folded[here] == QUOTE and is_title(s, g, here):
            continue
        if s.folded[here] in {QUOTE, ";", ":"} or r.taken[here]:
            break
        cue = g.cue_at(s.folded, here)
        if (
            cue is None
            or s.is_capital(here)
            or cue.frame in {"find", "name"}
            or (cue.frame not in {"clause", "tell"} and s.folded[at] == ",")
        ):
            continue
        verb = verb_group(s, g, here)
        if verb is None and here > 1 and s.folded[here - 1] in g["to"]:
            doer = speakers.phrase_before(s, g, here - 2) if s.is_capital(here - 2) else None
            if (first := doer or r.initial()) is not None:
                return Found(cue, here, first, Content(quote, quote + 1, is_clause=True), is_shared=True)
        if verb is None or verb.is_passive:
            continue
        inverted = _between(r, here + cue.length, at, verb) if cue.frame == "clause" else None
        subject, is_shared = (inverted, False) if inverted else r.subject(here, verb)
        if subject is not None and not is_unsaid(s, g, subject, here + cue.length):
            is_asserted = cue.kind == "denies" or cue.frame in {"object", "to"}
            asserted = replace(cue, kind="asserts") if is_asserted else cue
            return Found(asserted, here, subject, Content(quote, quote + 1, is_clause=True), is_shared)
        if subject is None and here == at - 1 and s.folded[here - 1] in g["object"]:
            return None
    return _said_by_colon(r, quote) if s.folded[at] == ":" else None


def _between(r: Reading, first: int, comma: int, verb: VerbGroup) -> Subject | None:
    """The speaker of "The pier, said the mayor, “…”"; None where the words before the comma name nobody."""
    before = verb.before
    is_turned = bool(r.g["inverts"]) and r.s.folded[0] in r.g["preposition"]
    if before < 1 or not (r.s.folded[before] == "," or is_turned):
        return None
    subject = speakers.phrase_after(r.s, r.g, first)
    return subject if subject is not None and subject.end <= comma and r.is_somebody(subject) else None


def _said_by_colon(r: Reading, quote: int) -> Found | None:
    """Ada Berg: “…”, and any sentence with one subject that ends in a colon and its words."""
    if (owned := read_owned(r, quote)) is not None:
        return owned
    subject = r.initial()
    if subject is None and r.s.folded[0] in r.g["for"]:
        subject = speakers.phrase_after(r.s, r.g, 1)
    f = r.s.folded
    is_last = all(word in STOPS or word == BRACKET for word in f[quote + 1 : quote + 3])
    is_last = is_last or (f[quote + 1] == "," and r.g.cue_at(f, quote + 2) is not None)
    if subject is None or not is_last or subject.end > quote - 1 or f[quote - 2] in r.g["allegedly"]:
        return None
    is_first = subject.end - subject.start == 1 and r.s.is_first(subject.start)
    is_told = subject.end < quote - 1 and _may_be_verb(r, subject.end)
    if is_first and not (subject.end == quote - 1 or is_told):
        return None
    if not any(map(r.s.is_capital, range(*subject))) and subject.end - subject.start > 1:
        return None
    return Found(_COLON, quote - 1, subject, Content(quote, quote + 1, is_clause=True))


def _may_be_verb(r: Reading, at: int) -> bool:
    """Whether the verb of "Berg was blunt: “…”" stands here, or a verb of saying."""
    f, g = r.s.folded, r.g
    return f[at] in g["be"] or f[at].endswith("ed") or g.cue_at(f, at) is not None


def _goes_on(r: Reading, first: Found) -> None:
    """The other half of a quotation that the cue splits: “…,” he said, “…”"""
    f = r.s.folded
    start = max(first.at, first.content.end - 1, first.subject.end if first.subject else 0)
    for at in range(start, min(len(f), start + FARTHEST)):
        is_joined = f[at - 1] in r.g["and"] and f[at - 2] == ","
        if f[at] == QUOTE and not r.taken[at] and (is_joined or f[at - 1] in {",", ".", ":", "—", "–"}):
            content = Content(at, at + 1, is_clause=True)
            r.take(first._replace(content=content, is_shared=True), at, at + 1)
            return


def asks_on(text: str, span: Span, g: Grammar) -> bool:
    """Whether a sentence only tells who says the quotation before it: “Is it?” Ada Berg asked."""
    s = read_sentence(text, Span(span.start, min(span.end, span.start + _LONGEST_ASKING)), (), 0)
    f = s.folded
    for at in range(1, min(len(f), _FARTHEST_ASKING)):
        cue = g.cue_at(f, at)
        if cue is not None and not cue.is_noun and cue.frame in _SAYING:
            behind = at + cue.length
            is_free = all(map(s.is_capital, range(at))) or f[0] in g["article"]
            follows = f[behind] if behind < len(f) else "."
            is_over = follows in STOPS or follows in g["preposition+day+adverb"]
            is_heard = f[behind : behind + 1] and f[behind] in g["object"]
            is_told = cue.frame == "tell" and g["that"].isdisjoint(f) and (is_heard or "," not in f)
            return is_free and (is_over or is_told) and g["that"].isdisjoint(f[behind : behind + FARTHEST])
        if f[at] in STOPS or f[at] in g["be"] or f[at] in g["preposition"]:
            return False
    return False
