"""Names at the head of a scholarly reference: initials before or behind, with stops or without, mixed."""

from __future__ import annotations

import re

from newsld.document import Name
from newsld.source import Span
from newsld.text.patterns import pattern
from newsld.text.references import publishing
from newsld.text.references.authors import Authors

_PARTICLE = r"(?:(?:de|del|della|der|den|di|du|da|dos|la|le|ten|ter|van|von|zu|zur|’t|'t)\s){0,3}"
_WORD = r"[^\W\d_a-z][\w’'ˇ´˜¨-]*[^\W\d_]"
_FAMILY = rf"{_PARTICLE}(?:(?:De|Di|La|Le|Van|Von)(?:\s(?:der|den|de|la))?\s)?{_WORD}"
_INITIAL = r"[^\W\d_a-z][a-z]?\."
_DOTTED = rf"{_INITIAL}(?:\s?-?\s?{_INITIAL}){{0,4}}"
_BARE = r"[^\W\d_a-z](?:[\s-]?[^\W\d_a-z]){0,2}(?![\w’'-])"
_IN_ORDER = pattern(rf"(?P<given>{_DOTTED})\s?(?P<family>{_FAMILY}(?:\s{_WORD})?)(?=[,.;:\s]|\Z)")
_INVERTED = pattern(rf"(?P<family>{_FAMILY}(?:\s{_WORD})?),\s(?P<given>{_DOTTED})")
_UNDOTTED = pattern(rf"(?P<family>{_FAMILY}(?:\s{_WORD})?)\s(?P<given>(?:[^\W\d_a-z]\.-?){{1,3}}|{_BARE})")
_FORMS = (_IN_ORDER, _INVERTED, _UNDOTTED)
_AND = pattern(r",?\s(?:and|et|und|y|e|&)\s|;\s|,\s")
_ET_AL = pattern(r",?\s?(?:and\s)?et\.?\sal\b\.?|,?\sand others\b")
_SUFFIX = pattern(r",?\s(?:[JS]r|JR|SR|I{2,3})\b\.?")
DATED = pattern(r"[,.]?\s?\(?(?P<date>(?:1[5-9]|20)\d\d)[a-z]?\)?[.,:]?(?:\s|\Z)")
_BODY = pattern(r"(?P<body>[^\W\d_a-z][\w-]*(?:\s[^\W\d_a-z][\w-]*){0,4}\s[Cc]ollaboration),?\s")
_ALONE = pattern(rf"(?P<family>{_FAMILY}),?\set\sal\b\.?")
_MOST = 200
_SURE = 1.0


def scholars(text: str, start: int, end: int) -> tuple[Authors, int] | None:
    """The names that begin at a place, and where what follows them begins; None where none do."""
    if alone := _ALONE.match(text, start, end):
        name = Name(alone["family"], span=Span(*alone.span("family")))
        return Authors((name,), _SURE, inverted=True, et_al=True), alone.end()
    names: list[Name] = []
    at, forms = start, set()
    if body := _BODY.match(text, start, end):
        names.append(Name(literal=body["body"], span=Span(*body.span("body"))))
        at = body.end()
    et_al = False
    for _ in range(_MOST):
        match = _person(text, at, end)
        if match is None:
            break
        names.append(_named(match))
        forms.add(match.re)
        stop = match.end()
        if suffix := _SUFFIX.match(text, stop, end):
            stop = suffix.end()
        if others := _ET_AL.match(text, stop, end):
            et_al, stop = True, others.end()
        joined = None if et_al else _AND.match(text, stop, end)
        if joined is None or _person(text, joined.end(), end) is None:
            return Authors(tuple(names), _SURE, _IN_ORDER not in forms, et_al=et_al), stop
        at = joined.end()
    return None


def dated_scholars(text: str, start: int, end: int) -> tuple[Authors, re.Match[str] | None, int] | None:
    """The names at a place, a year behind them, and where what follows begins."""
    found = scholars(text, start, end)
    if found is None:
        return None
    authors, at = found
    year = DATED.match(text, at, end)
    if year:
        at = year.end()
    while at < end and text[at] in " .,:;":
        at += 1
    return authors, year, at


def _person(text: str, at: int, end: int) -> re.Match[str] | None:
    """The name at a place; what a journal's name is cut to is none."""
    for form in _FORMS:
        match = form.match(text, at, end)
        if match and _is_cut(text, match):
            match = form.match(text, at, match.start("family") + len(match["family"].rpartition(" ")[0]))
        if match:
            return match
    return None


def _is_cut(text: str, match: re.Match[str]) -> bool:
    """Whether the family name ends in a word that journals' names are cut to, with its stop: A. Holm Phys."""
    stop = match.end("family")
    return text.startswith(". ", stop) and is_abbreviation(match["family"].rpartition(" ")[2])


def _named(match: re.Match[str]) -> Name:
    return Name(match["family"], match["given"], span=Span(*match.span()))


def is_abbreviation(word: str) -> bool:
    """Whether a word is one that journals' names are cut to: Phys., Lett."""
    return word.casefold() in publishing.words("abbreviation")
