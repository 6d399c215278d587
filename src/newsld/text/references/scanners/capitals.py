"""Persons whose family names stand in capitals, which tell them whatever their order: HOLM, Rosa, Sam BERG
and VAN DER LIND, Ada; HOLM Rosa. The form of ISO 690 and of French, Turkish and Slavic lists."""

from __future__ import annotations

import re

from newsld.document import Name
from newsld.source import Span
from newsld.text.names import PARTICLES, SUFFIXES, is_organization
from newsld.text.patterns import pattern
from newsld.text.references.scanners.bodies import is_known
from newsld.text.references.scanners.plain_names import Authors

_LETTERS = [chr(code) for code in range(0x41, 0x530) if chr(code).isalpha()]
_UP, _LOW = ("".join(filter(case, _LETTERS)) for case in (str.isupper, str.islower))
_SMALL = "|".join(sorted(PARTICLES, key=len, reverse=True))
_PARTICLE = rf"(?:{_SMALL}|{_SMALL.upper()})"
_CAPITALS = rf"(?:Mc|Mac|al-|el-|’|')?[{_UP}](?:[’'-]?[{_UP}])+(?:-{_PARTICLE}-[{_UP}]+)?"
_FAMILY = rf"(?:{_PARTICLE}\s){{0,3}}(?:ST\.\s)?{_CAPITALS}(?:\s(?:{_PARTICLE}\s)?{_CAPITALS}){{0,3}}"
_DOTTED = rf"[{_UP}][{_LOW}]?\.(?:\s?-?[{_UP}][{_LOW}]?\.){{0,3}}"
_NAME = rf"[{_UP}][{_LOW}’'][{_UP}{_LOW}’'-]*"
_GIVEN = (
    rf"(?:{_DOTTED}(?:\s(?:{_SMALL})\b)?|{_NAME}(?:\s(?:{_DOTTED}|{_NAME}|[{_UP}](?![{_UP}{_LOW}]))){{0,3}})"
)
_BARE = rf"[{_UP}]{{1,2}}(?:-[{_UP}])?"
_AND = r"(?:and|&|et|und|y|e|a|i|og|och|en|ve|och|ja|oraz|și|şi|és|и)"
_BORDER = rf"(?:,\s(?:{_AND}\s)?|\s{_AND}\s|;\s(?:{_AND}\s)?|\s[–-]\s|\s?/\s?)"
_EACH = pattern(
    rf"(?P<turned>{_FAMILY}),\s(?P<given>{_GIVEN}|{_BARE})(?={_BORDER}|\.?\Z)"
    rf"|(?P<first>{_GIVEN}|{_BARE})\s(?P<last>{_FAMILY})(?={_BORDER}|\.?\Z)"
    rf"|(?P<family>{_FAMILY})\s(?P<behind>{_GIVEN})(?={_BORDER}|\.?\Z)"
)
_JOINT = pattern(_BORDER)
MARK = pattern(rf"[{_UP}]{{3}}|(?<![{_UP}{_LOW}])[{_UP}]{{2}}(?![{_UP}{_LOW}.])")
"""What tells that a text may hold such a name."""
_SHORTEST, _MOST, _INITIALS = 4, 60, 2
"""The last: so few letters in capitals behind every name are initials, Holm MM and Berg PN."""
_SURE, _ALONE = 0.99, 0.97


def read_capitals(text: str, start: int, end: int) -> Authors | None:
    """The persons in a part of a text, if each of them has a family name in capitals and a given name that
    has not; None where a body's or an outlet's name may stand there."""
    found = _people(text, start, end)
    if not found or text[found[-1].end() : end].strip(" ."):
        return None
    return _persons(found)


def leading_capitals(text: str, end: int) -> tuple[Authors, int] | None:
    """Such persons at the head of an entry with a comma behind them, and where what follows begins."""
    found = _people(text, 0, end) if text[:2].isupper() else []
    while found and len(found) > 1 and is_known(_parts(found[-1])[0]):
        found.pop()
    persons = _persons(found) if found and text.startswith(", ", found[-1].end()) else None
    return (persons, found[-1].end() + 2) if persons else None


def _people(text: str, start: int, end: int) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    at = start
    while len(found) < _MOST and (person := _EACH.match(text, at, end)):
        found.append(person)
        joint = _JOINT.match(text, person.end(), end)
        if joint is None:
            break
        at = joint.end()
    return found


def _persons(found: list[re.Match[str]]) -> Authors | None:
    if len(found) == 1 and _may_be_body(found[0]):
        return None
    if all(person["last"] and len(person["last"]) <= _INITIALS for person in found):
        return None
    turned = found[0]["turned"] is not None
    quality = _SURE if turned or len(found) > 1 else _ALONE
    return Authors(tuple(map(_name, found)), quality, turned)


def _parts(person: re.Match[str]) -> tuple[str, str]:
    family = person["turned"] or person["last"] or person["family"]
    return family, person["given"] or person["first"] or person["behind"]


def _may_be_body(person: re.Match[str]) -> bool:
    """Whether what reads as one person is a name such as UNICEF, Genf, or HARBOUR TRUST Lund."""
    family, given = _parts(person)
    if is_known(family) or is_known(person[0]) or given.casefold() in SUFFIXES:
        return True
    if " " in family and is_organization(family):
        return True
    if person["turned"]:
        return len(family) < _SHORTEST and not given.endswith(".")
    is_led = person["last"] is not None and family.partition(" ")[0] in PARTICLES
    return is_led or len(family) < _SHORTEST or is_organization(person[0])


def _name(person: re.Match[str]) -> Name:
    family, given = _parts(person)
    return Name(family=family, given=given, span=Span(*person.span()))
