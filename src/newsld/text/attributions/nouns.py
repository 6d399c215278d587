"""Nouns for what somebody says: Ada Berg’s claim that …; a warning by the mayor that …"""

from __future__ import annotations

from itertools import pairwise

from newsld.document import AttributionKind
from newsld.text.attributions import contents, speakers
from newsld.text.attributions.cues import Cue
from newsld.text.attributions.ends import Content
from newsld.text.attributions.phrases import Subject
from newsld.text.attributions.reading import Found, Reading
from newsld.text.attributions.sentences import STOPS
from newsld.text.attributions.verbs import is_auxiliary

_KINDS: tuple[AttributionKind, ...] = ("asserts", "denies", "pledges", "wishes")
_MOST_ADJECTIVES = 3
_FARTHEST = 12


def read_noun(r: Reading, at: int) -> None:
    """The statement behind a noun at ``at`` and "that", by whose it is or whom "by" and "from" name."""
    f, g = r.s.folded, r.g
    kind = next((kind for kind in _KINDS if f[at] in g[f"saying-{kind}"]), None)
    if kind is None or at + 2 >= len(f) or not r.s.words[at].islower():
        return
    subject = _owner(r, at)
    that = at + 1 + (f[at + 1] in g["be"])
    if subject is None and f[that] in g["by+from"]:
        subject = speakers.phrase_after(r.s, g, that + 1)
        that = subject.end if subject is not None else that
    if subject is None or that + 1 >= len(f) or f[that] not in g["that"] or not r.is_somebody(subject):
        return
    content = contents.clause_from(r.s, g, that + 1)
    if content is not None and not any(r.taken[at : content.end]):
        content = _before_main_verb(r, content)
        r.take(Found(Cue(kind, "noun"), at, subject, content), subject.start, content.end)


def read_owned(r: Reading, quote: int) -> Found | None:
    """Whose noun is said to be a quotation behind a colon: her message to the crews was: “…”"""
    f, g = r.s.folded, r.g
    for at in range(1, min(quote - 1, _FARTHEST)):
        if f[at] in STOPS:
            return None
        if f[at] in g["saying-asserts+message+medium"] and (subject := _owner(r, at)) is not None:
            is_told = at == quote - 2 or not g["be+to"].isdisjoint(f[at + 1 : quote - 1])
            content = Content(quote, quote + 1, is_clause=True)
            return Found(Cue("asserts", "noun"), at, subject, content) if is_told else None
    return None


def _owner(r: Reading, at: int) -> Subject | None:
    """Whose the noun is: his repeated claim, Ada Berg’s claim."""
    f, g = r.s.folded, r.g
    for last in range(at - 1, max(-1, at - 1 - _MOST_ADJECTIVES), -1):
        if f[last] in g["his+hers"]:
            return Subject(last, last + 1)
        if f[last].endswith(("'s", "s'")):
            start = last
            while start > 0 and r.s.is_capital(start - 1):
                start -= 1
            start -= start > 0 and f[start - 1] in g["article"]
            return Subject(start, last + 1)
        if not r.s.words[last].islower() or f[last] in g["article+preposition+and"]:
            return None
    return None


def _before_main_verb(r: Reading, content: Content) -> Content:
    """What is said, without what the sentence says of it: the claim that it was safe has drawn fire."""
    f, g = r.s.folded, r.g
    if not g["who+that"].isdisjoint(f[content.start : content.end]):
        return content
    verbs = [at for at in range(content.start + 1, content.end) if is_auxiliary(r.s, g, at)]
    main = next((second for first, second in pairwise(verbs) if second - first > 1), None)
    is_free = main is not None and f[main - 1] not in STOPS and f[main - 1] not in g["and+adverb"]
    return content._replace(end=main) if main is not None and is_free else content
