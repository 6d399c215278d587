"""Lists of persons in the plainest forms, read in one step: Holm, R., & Berg, S. A.; Holm R, Berg SA."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsld.document import Deviation, Name
from newsld.source import Span
from newsld.text import languages
from newsld.text.names import SUFFIXES, is_organization, split_person
from newsld.text.patterns import pattern

_FAMILY = "[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,30}(?:[-’'][A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,30})?"
_GIVEN = r"[A-Z]\.(?:[ -]?[A-Z]\.){0,3}"
_EACH_INVERTED = pattern(rf"(?P<family>{_FAMILY}), (?P<given>{_GIVEN})")
_EACH_IN_ORDER = pattern(rf"(?P<given>{_GIVEN}) (?P<family>{_FAMILY})")
_AND = r"(?:, (?:& |and )?| & | and |; )"
_INVERTED = pattern(rf"{_FAMILY}, {_GIVEN}(?:{_AND}{_FAMILY}, {_GIVEN}){{0,199}}")
_IN_ORDER = pattern(rf"{_GIVEN} {_FAMILY}(?:{_AND}{_GIVEN} {_FAMILY}){{0,199}}")
_EACH_UNDOTTED = pattern(rf"(?P<family>{_FAMILY}) (?P<given>[A-Z]{{1,2}})(?![A-Z])")
_UNDOTTED = pattern(rf"{_FAMILY} [A-Z]{{1,2}}(?:, {_FAMILY} [A-Z]{{1,2}}){{0,199}}")
_IN_CAPITALS = "[A-ZÀ-ÖØ-Þ]{2,30}(?:[-’' ][A-ZÀ-ÖØ-Þ]{2,30})?"
_IN_BRACKETS = r"\([A-ZÀ-ÖØ-Þ][\w.’-]{0,30}(?:[ -][A-ZÀ-ÖØ-Þ][\w.]{0,30})?\)"
_EACH_BRACKETED = pattern(rf"(?P<family>{_IN_CAPITALS}) \((?P<given>[^()]+)\)")
_BRACKETED = pattern(
    rf"{_IN_CAPITALS} {_IN_BRACKETS}(?:(?:, (?:et )?| et | & ){_IN_CAPITALS} {_IN_BRACKETS}){{0,49}}"
)
"""French law and history: MARTIN (Claire), ROUX (Jean)."""
_WORD = "[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,30}"
_WRITTEN = f"(?!Prof |President ){_WORD}"
_PAIR = f"{_WRITTEN} {_WORD}"
_EACH_PAIR, _OTHERS = pattern(_PAIR), f"(?:(?:,|,? and|,? &) {_PAIR}){{0,19}}"
_WRITTEN_OUT = pattern(rf"(?P<family>{_FAMILY}), (?P<given>{_WRITTEN}(?: [A-Z]\.)?){_OTHERS}")
_PAIRS = pattern(_PAIR + _OTHERS)
ARTICLES = frozenset(
    "The An Der Die Das Ein Eine Les Los Las Il Gli Het Een How Why What When Where Who".split()
)
"""What begins titles, and is no given name where others follow."""
SPEECH = (" Says", " Finds", " Warns", " Shows", " Suggests", " Claims")
"""How headlines end: Ports Run Dry, Study Finds."""
WRITTEN_OUT, _OF_TWO_WORDS = 0.98, 0.88
"""How sure names are whose given names are written out, inverted or in order."""


class Authors(NamedTuple):
    """A reading of a text as names. ``quality`` is near 1 for inverted persons and known bodies, near 0.5
    where nothing but the place says that these are names."""

    names: tuple[Name, ...]
    quality: float
    inverted: bool = False
    editors: bool = False
    et_al: bool = False
    deviations: tuple[Deviation, ...] = ()
    either: bool = False
    """Whether they may be read in two ways, and neither the entry nor its list tells which."""


def read_initialled(text: str, start: int, end: int) -> Authors | None:
    """Persons with initials and one plain family name each, all inverted or all in order, and nothing else:
    ``Holm, R., & Berg, S. A.``, ``R. Holm and S. A. Berg``."""
    if text[start + 1 : start + 2] == ".":
        form, person, quality = _IN_ORDER, _EACH_IN_ORDER, 0.95
    else:
        form, person, quality = _INVERTED, _EACH_INVERTED, 1.0
    if form.fullmatch(text, start, end) is None:
        return None
    return Authors(_each(person, text, start, end), quality, form is _INVERTED)


def read_plain(text: str, start: int, end: int, first_inverted: bool) -> Authors | None:
    """``Holm, Rosa, and Sam Berg``, ``Holm R, Berg SA`` and, unless ``first_inverted`` says that a comma may
    part a name, ``Rosa Holm and Sam Berg``."""
    if not first_inverted and _PAIRS.fullmatch(text, start, end):
        found = None if is_organization(text[start:end]) else _in_order(text, start, end)
        return Authors(found, _OF_TWO_WORDS) if found else None
    if _UNDOTTED.fullmatch(text, start, end):
        return _undotted(text, start, end)
    if text[end - 1] == ")" and _BRACKETED.fullmatch(text, start, end):
        return Authors(_each(_EACH_BRACKETED, text, start, end), WRITTEN_OUT, True)
    match = _WRITTEN_OUT.fullmatch(text, start, end) if first_inverted else None
    if match is None or match["given"].casefold() in SUFFIXES:
        return None
    others = _in_order(text, match.end("given"), end)
    if others is None or (others and match["given"].partition(" ")[0] in ARTICLES):
        return None
    first = Name(match["family"], match["given"], span=Span(start, match.end("given")))
    return Authors((first, *others), WRITTEN_OUT, True)


def _each(person: re.Pattern[str], text: str, start: int, end: int) -> tuple[Name, ...]:
    return tuple(
        [
            Name(match["family"], match["given"], span=tuple.__new__(Span, match.span()))
            for match in person.finditer(text, start, end)
        ]
    )


def _in_order(text: str, start: int, end: int) -> tuple[Name, ...] | None:
    """Persons of two words each, given name first; None where one is a body."""
    names = []
    for pair in _EACH_PAIR.finditer(text, start, end):
        if is_organization(pair[0]) or pair[0].endswith(SPEECH):
            return None
        family, given, suffix, literal, *_ = split_person(pair[0])
        names.append(Name(family, given, suffix, literal, span=Span(*pair.span())))
    return tuple(names)


def _undotted(text: str, start: int, end: int) -> Authors:
    """``Holm R, Berg SA``, as medicine prints names."""
    names = _each(_EACH_UNDOTTED, text, start, end)
    departures = tuple([Deviation("author-punctuation", name.span) for name in names])
    return Authors(names, 0.9, True, deviations=departures)


def of_three_words(words: list[str], *, among_persons: bool) -> tuple[str, str] | None:
    """Family and given names of a person in order, where a known given name or an initial tells which is
    which: ``Rosa Maria Holm``, ``R. Maria Holm``, ``R. Holm Berg``."""
    if len(words) != len(("first", "middle", "last")) or not all(map(str.isalpha, words[1:])):
        return None
    first, middle, last = words
    given = languages.given()
    is_initial = first.endswith(".") and len(first) == len("R.")
    if middle.casefold() in given and last.casefold() not in given:
        is_given = is_initial or among_persons or first.casefold() in given
        return (last, f"{first} {middle}") if is_given else None
    return (f"{middle} {last}", first) if is_initial and last.casefold() not in given else None
