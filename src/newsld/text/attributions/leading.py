"""Who speaks in the words that lead a sentence: Para Berg, …; Como dijo Berg, …; Aus dem Rat hieß es, …"""

from __future__ import annotations

from newsld.text.attributions import contents, speakers
from newsld.text.attributions.asides import read_according
from newsld.text.attributions.cues import Cue
from newsld.text.attributions.phrases import Subject
from newsld.text.attributions.reading import Found, Reading
from newsld.text.attributions.sentences import BRACKET, QUOTE
from newsld.text.languages import given
from newsld.text.names import is_organization

_FARTHEST = 14
_OPINES = Cue("asserts", "colon")


def read_leading(r: Reading) -> None:
    f, g = r.s.folded, r.g
    if f[0] in g["for"]:
        _read_for(r)
    elif f[0] in g["quoting"]:
        _read_quoting(r)
    elif f[0] in g["from"]:
        _read_from(r)


def _read_for(r: Reading) -> None:
    """For Cha (2022), …; Pour Ada Berg, le pont est …; Pour la maire Ada Berg, le pont est …"""
    s, g = r.s, r.g
    is_office = g["opines"] and len(s.words) > 1 and s.folded[1] in g["article"]
    subject = speakers.phrase_after(s, g, 1) if s.is_capital(1) or is_office else None
    if subject is None or subject.end >= len(s.words):
        return
    if is_office and not _names_person(r, subject):
        return
    follows = s.folded[subject.end]
    if follows == BRACKET:
        read_according(r, 0, 1)
    elif g["opines"] and subject.end - subject.start > 1 and not is_organization(s.written(*subject)):
        is_over = follows == "," or (bool(g["inverts"]) and follows in g["be"])
        content = contents.clause_from(s, g, subject.end + (follows == ",")) if is_over else None
        if content is not None:
            r.take(Found(_OPINES, 0, subject, content), 0, content.end)


def _names_person(r: Reading, subject: Subject) -> bool:
    """Whether a person's name of two words stands behind what he is: la maire Ada Berg."""
    s, g = r.s, r.g
    first = subject.end - 2
    is_name = s.is_capital(first) and s.is_capital(first + 1) and first > subject.start
    return is_name and (s.folded[first] in given() or s.folded[first - 1] in g["person+title"])


def _read_quoting(r: Reading) -> None:
    """Como explicó Ada Berg, …; comme l’a rappelé le maire, …"""
    s, g = r.s, r.g
    at = 1
    while at < len(s.words) and (s.folded[at] in g["auxiliary"] or s.folded[at] in g["quoting"]):
        at += 1
    cue = g.cue_at(s.folded, at) if at < len(s.words) and not g["participle"] else None
    subject = speakers.phrase_after(s, g, at + cue.length) if cue is not None else None
    if cue is None or subject is None or s.folded[subject.end : subject.end + 1] != [","]:
        return
    content = contents.clause_from(s, g, subject.end + 1)
    if content is not None:
        r.take(Found(cue, at, subject, content), 0, content.end)


def _read_from(r: Reading) -> None:
    """Aus dem Ministerium hieß es, …; in der Mitteilung heißt es: „…“"""
    s, g = r.s, r.g
    for at in range(2, min(len(s.words) - 2, _FARTHEST)):
        if s.folded[at] in g["hearsay"]:
            end = at + 1 + (s.folded[at + 1] in g["neuter"])
            subject = speakers.phrase_after(s, g, 1, at)
            if subject is None or s.folded[end : end + 1] not in ([","], [":"]):
                return
            behind = end + 1
            quoted = s.folded[behind : behind + 1] == [QUOTE]
            content = contents.clause_from(s, g, behind + (s.folded[behind] in g["that"]))
            if content is not None:
                cue = Cue("asserts", "according" if quoted else "colon", end - at)
                r.take(Found(cue, at, Subject(*subject), content), 0, content.end)
            return
