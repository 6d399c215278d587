"""Names at the head of an entry that only commas part from the title: ``Holm, Rosa and Sam Berg, Title``."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.document import Name
from newsld.source import Span
from newsld.text import languages
from newsld.text.names import PARTICLES
from newsld.text.patterns import pattern
from newsld.text.references.scanners.authors import Authors, read_authors, unlisted_body
from newsld.text.references.scanners.bodies import is_known, literal
from newsld.text.references.scanners.capitals import leading_capitals
from newsld.text.references.scanners.name_forms import AND, LEADING, LED, PARTICLE, WORD
from newsld.text.references.scanners.persons import initials
from newsld.text.references.scanners.scholars import scholars

_ANY = rf"(?:[^\W\d_a-z]\.|{WORD})"
_MORE = rf"(?:(?:(?<=\.)-?|\s){_ANY}){{0,3}}"
"""With one way only to take initials and names apart, so that no list is tried in many ways."""
_FAMILY = rf"{LED}{WORD}"
_PERSON = rf"{_ANY}{_MORE}\s{LED}{WORD}"
_GIVEN = rf"(?:{_ANY}{_MORE}(?:\s{PARTICLE}){{0,3}}|[^\W\d_a-z]{{1,2}})"
_OTHERS = (
    r"(?:et\sal|u\.\s?a|i\sin|i\sinni|a\skol|vd|m\.\s?fl|and\sothers|e\soutros|y\sotros|et\sautres)\b\.?"
)
_CLOSED = rf"(?=,\s|;\s|\s?/|\s{AND}\s|\s\(|\s{_OTHERS})"
_FIRST = pattern(rf"(?P<family>{_FAMILY}(?:\s{WORD}){{0,2}}),\s(?P<given>{_GIVEN}){_CLOSED}")
_NEXT = pattern(rf"(?P<family>{_FAMILY}),\s(?P<given>{_GIVEN}){_CLOSED}")
_ORDER = pattern(rf"{_PERSON}{_CLOSED}")
_JOINT = pattern(rf"\s?/\s?|;\s|,?\s{AND}\s(?!al\b)")
_LISTED = pattern(rf"(?:,\s{_PERSON}){{1,8}},?\s{AND}\s{_PERSON}(?=,\s|\s\()")
_TURNED = pattern(rf"(?:,\s{_FAMILY},\s{_GIVEN}){{1,8}},?\s{AND}\s{_FAMILY},\s{_GIVEN}(?=,\s)")
_MIDDLE = pattern(rf"(?:,\s{WORD}\s(?:[^\W\d_a-z]\.\s?){{1,2}}{_FAMILY}){{1,8}}(?=,\s)")
_EACH_TURNED = pattern(rf"(?:,\s(?:{AND}\s)?|\s{AND}\s)(?P<one>{_FAMILY},\s{_GIVEN})(?=,\s|\s{AND}\s|\Z)")
_EACH_MIDDLE = pattern(rf",\s(?P<one>{_PERSON})(?=,|\Z)")
"""Further names all turned round, or in order with middle initials, which no title has."""
_CAPITALS = pattern(
    rf"[^\W\d_a-z]{{2,}}\s[^,]{{2,30}}(?P<more>(?:,\s[^\W\d_a-z]{{2,}}(?:\s[^\W\d_a-z]{{2,}})?\s{WORD}){{1,8}})(?=,\s)"
)
"""Family names in capitals before the given ones, which tell further names: MARTIN Claire, ROUX Jean."""
_EACH = pattern(_PERSON)
_ET_AL = pattern(rf",?\s{_OTHERS}")
_ROLE = pattern(r"\s\((?:Hg|Hgg|Hrsg|[Ee]ds?|[Éé]ds?|dirs?|[Cc]oords?|orgs?|a\scura\sdi|red)\.?\)", 0)
_OFFICES = frozenset(("Ed.", "Eds.", "Hg.", "Dir."))
"""What a person did, and no given name cut short: Rosa Holm, Ed., “Title”."""
_WRITERS = (" contributors", " editors", " staff", "-Autoren")
"""Who writes for a site without a name of their own: Wikipedia contributors."""
_FULL, _LOOSE, _IN_ORDER = 0.98, 0.75, 0.9
_MOST, _WORDS = 12, 2
_JOINED = pattern(rf"[,\s]{AND}\s|/")
Head = tuple[Authors, int]


def heads(text: str, stop: int) -> Iterator[Head]:
    """What may stand before the first commas, each with the place behind its comma: persons the first of
    whom is turned round, persons in order, a body. None where names end at a colon."""
    colon = text.find(": ", 0, stop)
    if colon > 0 and (text.find("; ", 0, colon) > 0 or is_turned_before(text, colon)):
        return
    if capitals := leading_capitals(text, stop):
        yield capitals
        return
    if found := scholars(text, 0, stop):
        if text.startswith(", ", found[1]):
            yield found[0], found[1] + 2
        return
    if turned := inverted(text, stop):
        yield turned
    if persons := in_order(text, stop):
        yield persons
    comma = text.find(", ", 0, stop)
    if comma > 0 and is_known(text[:comma].partition(" ")[0]) and text.endswith(_WRITERS, 0, comma):
        yield Authors((literal(text[:comma], Span(0, comma)),), _IN_ORDER), comma + 2
    is_body = comma > 0 and text.find(" ", 0, comma) > 0 and text.find(". ", 0, comma) < 0
    if is_body and (body := unlisted_body(text, Span(0, comma))):
        yield body, comma + 2


def in_order(text: str, stop: int) -> Head | None:
    """Persons, the first of whom has the given names first."""
    first = _ORDER.match(text, 0, stop)
    is_led = first is not None and first[0].partition(" ")[0] in LEADING
    return _persons(text, [(Span(*first.span()), False)], stop) if first and not is_led else None


def inverted(text: str, stop: int) -> Head | None:
    """Persons, the first of whom is turned round; None where a family name of two words leaves it open
    whether these are given and family name."""
    found = scholars(text, 0, stop)
    if found and found[0].names[0].given in _OFFICES:
        return None
    if found and found[0].inverted and text.startswith(", ", found[1]):
        return found[0], found[1] + 2
    first = _FIRST.match(text, 0, stop)
    if first is None:
        return None
    if _is_body(first["family"]):
        return None
    several = " " in first["family"] and LEADING.isdisjoint(first["family"].split())
    if several and _is_in_order(first["family"], first["given"]):
        return None
    if several and not initials(first["given"]) and " " in first["given"]:
        return None
    persons = _persons(text, [(Span(*first.span()), True)], stop)
    if persons and several and not initials(first["given"]):
        is_open = text[persons[1] : persons[1] + 1].islower()
        return None if is_open else (persons[0]._replace(quality=_LOOSE), persons[1])
    return persons


def _is_body(family: str) -> bool:
    """Whether what would be a family name is a known body's, of several words or in capitals."""
    return (" " in family or family.isupper()) and is_known(family)


def _is_in_order(family: str, given: str) -> bool:
    """Whether a known given name begins what would be a family name, and none what follows its comma: ``Ines
    Arroyo, Ports, Power and Race``."""
    known = languages.given_alone()
    return family.partition(" ")[0].casefold() in known and given.partition(" ")[0].casefold() not in known


def is_turned_before(text: str, colon: int) -> bool:
    """Whether the first comma parts a family name of several words from the given ones, up to a colon: ``Holm
    Berg, Rosa: Title``, ``De Berg, Rosa und Ada Lind: Title``. A particle tells such a name, or a known given
    one behind the comma and none before it."""
    comma = text.find(", ", 0, colon)
    first = text[: max(comma, 0)].split(" ")
    if len(first) < _WORDS or ", " in text[comma + 2 : colon] or _JOINED.search(text, 0, comma):
        return False
    given, known = text[comma + 2 : colon].partition(" ")[0], languages.given()
    if first[0].casefold() in known:
        return False
    return given.casefold() in known or (given[:1].isupper() and first[0] in LEADING)


def begins_title(text: str, last: Span) -> bool:
    """Whether what stands between the last comma and a colon is no name, but the beginning of a title: behind
    a family name and a given one a single word is a given name, behind whole names two are a whole one."""
    words = text[slice(*last)].split()
    if any(word.endswith(".") or word.casefold() in PARTICLES or word == "&" for word in words):
        return False
    if _JOINED.search(text, last.start - 2, last.end) or text.find(";", 0, last.start) > 0:
        return False
    first = text[: text.find(", ", 0, last.start)]
    is_turned = " " not in first or initials(first.rpartition(" ")[2])
    return len(words) > (1 if is_turned else _WORDS)


def _persons(text: str, spans: list[tuple[Span, bool]], stop: int) -> Head | None:
    """The person at the head with those behind "and" or a stroke; None where no comma closes them."""
    at = spans[0][0].end
    while len(spans) < _MOST and (joint := _JOINT.match(text, at, stop)):
        turned = _NEXT.match(text, joint.end(), stop) if spans[0][1] else None
        found = turned or _ORDER.match(text, joint.end(), stop)
        if found is None:
            return None
        spans.append((Span(*found.span()), turned is not None))
        at = found.end()
    capitals = None if spans[0][1] else _CAPITALS.match(text, 0, stop)
    listed = Span(*capitals.span("more")) if capitals else _listed(text, at, stop)
    more = _more(text, at, stop) if spans[0][1] and len(spans) == 1 else None
    if more:
        spans += more
        at = more[-1][0].end
    elif len(spans) == 1 and listed:
        spans += [(Span(*one.span()), False) for one in _EACH.finditer(text, *listed)]
        at = listed.end
    others, at = (found, found.end()) if (found := _ET_AL.match(text, at, stop)) else (None, at)
    role, at = (found, found.end()) if (found := _ROLE.match(text, at, stop)) else (None, at)
    names = [_name(text, span, is_turned) for span, is_turned in spans]
    if not text.startswith(", ", at) or not all(names):
        return None
    quality = _FULL if spans[0][1] else _IN_ORDER
    authors = Authors(tuple(name for name in names if name), quality, spans[0][1])
    return authors._replace(editors=role is not None, et_al=others is not None), at + 2


def _more(text: str, at: int, stop: int) -> list[tuple[Span, bool]]:
    """Persons behind the first one turned round, who tell by their form that they are no title."""
    for form, each, is_turned in ((_TURNED, _EACH_TURNED, True), (_MIDDLE, _EACH_MIDDLE, False)):
        if found := form.match(text, at, stop):
            return [(Span(*one.span("one")), is_turned) for one in each.finditer(text, *found.span())]
    return []


def _listed(text: str, at: int, stop: int) -> Span | None:
    found = _LISTED.match(text, at, stop)
    return Span(*found.span()) if found else None


def _name(text: str, span: Span, is_turned: bool) -> Name | None:
    found = read_authors(text, *span, first_inverted=is_turned)
    is_one = found is not None and len(found.names) == 1 and found.inverted == is_turned
    name = found.names[0] if found and is_one else None
    return name if name and (name.given or not is_turned) else None
