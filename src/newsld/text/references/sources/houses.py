"""Who issued a scholarly book, where and when, at the end of its entry: the house before places and a year.

``(House, Place, 2003)``, ``(Place: House, 2003)``, ``. House, Place (2003)``, ``, House, Place, 2003``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsld.source import Span
from newsld.text.names import is_organization
from newsld.text.patterns import pattern
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.bodies import is_masthead, is_name_like, outlet_of
from newsld.text.references.scanners.periodicals import is_abbreviated
from newsld.text.references.scanners.publishing import is_place_name
from newsld.text.references.scanners.rest import Rest
from newsld.text.references.scanners.scholars import is_abbreviation
from newsld.text.references.scanners.titles import trim
from newsld.text.references.sources.parts import is_noise

_BRACKETS = pattern(
    r"[\s,.]{0,2}\(\s?(?P<inside>[^\W\d_][^()]{1,120})\)(?:,?\s?(?P<date>(?:1[5-9]|20)\d\d))?[\s.;]*\Z"
)
_YEAR = pattern(
    r"(?:,\s(?P<page>\d{1,5}\s?[–-]\s?\d{1,5}))?(?:[\s,.]{0,2}\(\s?|[,.]\s?|(?<!;)\s)(?P<date>(?:1[5-9]|20)\d\d)[a-z]?\s?"
    r"(?:\)|(?<!\(....))[\s.;]*\Z"
)
_INNER_YEAR = pattern(r",\s?(?P<date>(?:1[5-9]|20)\d\d)\s?\Z")
_SECOND = pattern(r"\s?;[^;]{3,60}\Z")
"""Who issued the translation, behind who issued the work: (House, Oslo, 1975; Other House, Wien, 1978)."""
_BORDER = pattern(r"(?:[,;]|(?P<cut>(?<![^\W\d_])[^\W\d_]*)\.)\s?(?=[^\W\d_a-z])")
_COMPANY = pattern(r"(?:Inc|Ltd|LLC|GmbH|AG|Co|B\.\s?V)\.?")
_IN_ORDER = pattern(r"(?:[^\W\d_a-z]\.\s?){1,3}[^\W\d_a-z][\w’'-]+(?:\s(?:&|and)\s[^\W\d_a-z][\w’'. -]+)?")
_NAME = pattern(r"(?:(?:il|la|le|el|de|het)\s|[ld][’'])?[^\W\d_a-z][^\d\[\]]*")
_ALONE = pattern(r"[^\W\d_a-z][^,;:.()\[\]]{1,40}")
_TOWN, _TOWN_YEAR = pattern(r"[^\W\d_a-z][\w-]+"), pattern(r"\s\d")
_JOINT = pattern(r"\s(?:and|&|et|und|y)\s")
_SPACES = pattern(r"[\s/–-]+")
_HANDS = frozenset(("red", "oprac", "przeł", "tłum"))
"""Words before a name, whose stop ends no part."""
_JOURNALS = frozenset(("journal", "review", "revue", "zeitschrift", "annals", "letters"))
_MOST_PARTS, _LONGEST, _LONGEST_NAME, _LONGEST_PLACE = 6, 140, 9, 60


class House(NamedTuple):
    """The place of its name, its year, and whether its own words say that it is a house. ``page`` is what
    some print between its places and the year."""

    name: Span
    date: re.Match[str] | None
    sure: bool
    in_brackets: bool = False
    page: Span | None = None
    kind: str = ""


def cut_house(rest: Rest) -> House | None:
    """Cuts off the house with its places and year; None where none stands at the end. Without a year there,
    its own words must say that it is one."""
    floor = max(rest.start, rest.end - _LONGEST)
    if brackets := _BRACKETS.search(rest.text, floor, rest.end):
        return _in_brackets(rest, brackets)
    date = _YEAR.search(rest.text, floor, rest.end)
    end = date.start() if date else rest.end
    found = _house(rest.text, rest.start, end) or (_at_unlisted(rest, date) if date else None)
    if found is None or found[1] <= rest.start or not (date or found[2]):
        return None
    name, begin, sure = found
    rest.cut_to(begin)
    page = Span(*date.span("page")) if date and date["page"] else None
    return House(name, date, sure, page=page)


def _at_unlisted(rest: Rest, date: re.Match[str]) -> tuple[Span, int, bool] | None:
    """A house whose own words say so before a place that nobody listed and the year, with no mark between
    these: ``Wydawnictwo Brzeg, Skell 2008``."""
    begin, at = _borders(rest.text, rest.start, date.start())[-1]
    if not _TOWN_YEAR.match(date[0]) or not _TOWN.fullmatch(rest.text, at, date.start()):
        return None
    found = _house(rest.text, rest.start, begin)
    return found if found and found[2] and is_name_like(rest.text[slice(*found[0])]) else None


def cut_town(rest: Rest) -> re.Match[str] | None:
    """Cuts off known places and the year, with no mark before it and no house: ``Kraków 2008``."""
    begin, at = _borders(rest.text, rest.start, rest.end)[-1]
    date = _YEAR.search(rest.text, at, rest.end)
    if date is None or not _TOWN_YEAR.match(date[0]) or not _is_place(rest.text[at : date.start()]):
        return None
    rest.cut_to(_before_places(rest.text, rest.start, begin))
    return date


def cut_places(rest: Rest) -> re.Match[str] | None:
    """Cuts off a year and the places before it; the year."""
    date = rest.cut(_YEAR)
    for begin, at in reversed(_borders(rest.text, rest.start, rest.end)) if date else ():
        if not _is_place(rest.text[at : rest.end].strip(" ,.")):
            break
        rest.cut_to(begin)
    return date


def _in_brackets(rest: Rest, brackets: re.Match[str]) -> House | None:
    start, end = brackets.span("inside")
    if second := _SECOND.search(rest.text, start, end):
        end = second.start()
    date = _INNER_YEAR.search(rest.text, start, end)
    end = date.start() if date else end
    found = _house(rest.text, start, end)
    kind = rest.text[start : found[1]].strip(" ,.") if found else ""
    if found is None or (kind and not is_noise(kind)):
        found, kind = _first(rest.text, start, end) or (_alone(rest.text, start, end) if date else None), ""
    if found is None:
        return None
    rest.cut_to(brackets.start())
    return House(
        found[0], date or (brackets if brackets["date"] else None), found[2], in_brackets=True, kind=kind
    )


def _first(text: str, start: int, end: int) -> tuple[Span, int, bool] | None:
    """A house of which nothing tells but the known place at the end: ``Sandbank, Old Skell, NY``; with its
    owners, if an "and" joins the last of them: ``Lind, Moe and Berg, Oslo``."""
    name, *others = text[start:end].split(",")
    if (
        not others
        or not _is_place(others[-1].strip())
        or not all(_fits(part.strip()) for part in (name, *others))
    ):
        return None
    *several, last = [name, *others[:-1]]
    if several and _JOINT.search(last):
        name = ",".join((*several, last))
    return Span(start, start + len(name.rstrip())), start, False


def _alone(text: str, start: int, end: int) -> tuple[Span, int, bool] | None:
    """A name of which nothing tells but the year behind it in the brackets: ``(Sandbank, 2003)``."""
    name = text[start:end]
    if not _ALONE.fullmatch(name) or not is_name_like(name) or outlet_of(name) or is_masthead(name):
        return None
    return None if _is_journal(name) or _is_place(name) else (Span(start, end), start, False)


def _house(text: str, start: int, end: int) -> tuple[Span, int, bool] | None:
    """The house that ends there or before its places, where its part begins, and whether it is sure."""
    placed, stop, fallback = False, end, None
    for begin, at in reversed(_borders(text, start, end)):
        part = trim(text, at, stop)
        if part is None:
            return None
        name = text[slice(*part)]
        town, colon, behind = name.partition(": ")
        if colon and town.endswith(")"):
            return fallback
        if colon and (is_place_name(town) or (_is_house(behind) and not _is_house(town))):
            begin = _before_places(text, start, begin)
            return Span(part.end - len(behind), part.end), begin, _is_house(behind)
        if colon and _is_place(behind):
            return Span(part.start, part.start + len(town)), begin, _is_house(town)
        if _COMPANY.fullmatch(name):
            stop = begin
            continue
        if _is_place(name):
            placed, end, stop = True, begin, begin
            continue
        sure = _is_house(name)
        parted = begin > start and text[begin] == ";"
        named = sure or parted or (begin > start and _IN_ORDER.fullmatch(name) is not None)
        if not named and not placed and not _is_journal(name) and not outlet_of(name) and _fits(name):
            before = _before_places(text, start, begin)
            return (part, before, False) if before < begin else fallback
        likely = named or (placed and not _is_journal(name))
        if not likely or outlet_of(name) or is_masthead(name) or not _fits(name):
            return fallback
        whole = trim(text, at, end) or part
        begin = begin if placed else _before_places(text, start, begin)
        if sure or fallback or not placed:
            return (whole, begin, sure) if sure else fallback or (whole, begin, sure)
        fallback, end, stop = (whole, begin, sure), begin, begin
    return fallback


def _before_places(text: str, start: int, end: int) -> int:
    """Where the places begin that stand before a house: ``Bologna, Il Mulino``, ``Oslo, NY: Verso``. A place
    behind a comma and before a stop is the title's: ``Sand in Skell, Norway. Oslo: Verso``."""
    for begin, at in reversed(_borders(text, start, end)):
        name = text[at:end].strip(" ,.")
        if not _is_place(name) or (text[begin] == "," and text[end] == "." and not name.isupper()):
            break
        end = begin
    return end


def _borders(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the last parts begin, each behind a comma or a stop that cuts no word short."""
    found = [(start, start)]
    for mark in _BORDER.finditer(text, start, end):
        cut = mark["cut"]
        if not cut or not (len(cut) == 1 or cut in _HANDS or is_abbreviation(cut)):
            found.append((mark.end("cut") if cut else mark.start(), mark.end()))
    return found[-_MOST_PARTS:]


def _fits(name: str) -> bool:
    return _NAME.fullmatch(name) is not None and len(name.split()) <= _LONGEST_NAME


def _is_house(name: str) -> bool:
    words = {word.strip(".,").casefold() for word in name.replace("-", " ").split()}
    return not words.isdisjoint(publishing.words("publisher")) or is_organization(name)


def _is_place(name: str) -> bool:
    """Whether a name is that of a place, or of several with blanks or strokes between them."""
    if len(name) > _LONGEST_PLACE:
        return False
    if is_place_name(name):
        return True
    words = _SPACES.split(name)
    for cut in range(len(words) - 1, 0, -1):
        if is_place_name(" ".join(words[:cut])):
            return _is_place(" ".join(words[cut:]))
    return False


def _is_journal(name: str) -> bool:
    return is_abbreviated(name) or not _JOURNALS.isdisjoint(name.casefold().split())
