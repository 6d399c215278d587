"""Laws, decrees and resolutions by name: Ustawa z dnia 4 maja 2021 r. o portach, Dz.U. 2021 poz. 17.

A law's name holds its number or date, or both, and ends at the gazette that printed it, which is the
container. Resolutions of the United Nations end at their symbol:
https://research.un.org/en/docs/symbols
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from newsld.source import Span
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.scanners.authors import Authors, read_authors, unlisted_body
from newsld.text.references.scanners.dating import Dated, complete, find_dates, in_parentheses
from newsld.text.references.scanners.publishing import is_place_name
from newsld.text.references.scanners.sentences import boundaries
from newsld.text.references.scanners.titles import Title, trim

_NUMBERED = pattern(
    r"(?:\s[^\W\d_]+){0,2}\s(?:n\.?[°.º]{1,2}\s?|nr\.?\s|núm\.\s|no\s)?(?P<first>\d{1,4})[/-](?P<second>\d{1,4})"
)
_OF_DAY = pattern(
    r"(?:\s[^\W\d_]+){0,2}\s(?:n\.?[°.º]{1,2}\s?|nr\.?\s|núm\.\s|no\s)?\d[\d.]{0,8},?\s(?:de|del|du|di|vom|of)\s\d{1,2}[º.]?\s"
)
"""A number with the law's day right behind it: Lei nº 9.433, de 8 de janeiro de 1997."""
_BEHIND = pattern(r"\s(?:(?i:nr?|no|núm|num|n°|nº|z|s|p|poz|del|de|du|of|vom)\.?|[A-HJ-Z])\Z")
"""What stands between a gazette's name and its number or date."""
_DATED = pattern(r",?\s(?:vom|of)\s\Z")
_MARK = pattern(r"(?:\s\(\d{1,4}\)\.?){1,2}[\s.,:]*\Z")
"""A year in parentheses or a note's number behind the name."""
_RESOLUTION = pattern(
    r"(?:(?P<body>[^\W\d_a-z][^\d.;:()“”\"]{3,80})(?:[.,]| [–—-])\s)?"
    r"(?P<title>(?:[A-Z][\w.]*\s){0,5}[Rr][eé]s(?:olu[^\W\d_]{2,5}|\.)\s(?:[Nn]o\.\s)?[\dA-Z][\w/-]{0,12}"
    r"(?:\s\((?P<year>(?:19|20)\d\d)\))?)(?=[\s,.:;]|\Z)"
)
_SYMBOL = pattern(r"(?:(?:U\.?N\.?\s)?Doc\.\s)?[ASE]/(?:[A-Z]+/)?[\w./-]*\d(?:\s?\(\d{4}\))?")
_NATIONS = pattern(
    r"(?i:security council|general assembly|human rights council|unsc|unga|ecosoc"
    r"|conseil de sécurité|sicherheitsrat"
    r"|consejo de seguridad|consiglio di sicurezza|conselho de segurança|assemblée générale"
    r"|asamblea general|generalversammlung)"
)
_AROUND = ' ,;:.()[]–—-“”"'
_RESOLUTIONS = frozenset(
    "res resolution résolution resolución resolução risoluzione resolutie rezolucja".split()
)
_FARTHEST, _LONGEST_STATE = 600, 40
_SURE, _UNPRINTED, _TWICE = 0.96, 0.95, 0.9
"""How sure a law is that a gazette printed, that none did, or whose own day is not the gazette's."""


def read(entry: Entry) -> Draft | None:
    """The entry read as a law or resolution; None where it does not begin as one, or no number, date, gazette
    or symbol bears that out."""
    text, end = entry.text, entry.end
    if not _RESOLUTIONS.isdisjoint(entry.words) and (resolution := _RESOLUTION.match(text, 0, end)):
        return _resolution(entry, resolution)
    if _first_words().isdisjoint(entry.words):
        return None
    state, start = _state(text, end)
    head = _law_word(text, start, "law")
    named = head or _law_word(text, start, "act")
    gazette = _gazette(text, named, min(end, _FARTHEST)) if named else None
    numbered = _NUMBERED.match(text, named, end) if named else None
    bearing = numbered or (_OF_DAY.match(text, named, end) if head else None)
    if gazette is None and (bearing is None or not head):
        return None
    stop = gazette.start if gazette else _stop(text, bearing.end() if bearing else start, end)
    if mark := _MARK.search(text, start, stop):
        stop = mark.start()
    span = trim(text, start, stop, " ,;:.(")
    return _law(entry, state, span, (gazette, numbered)) if span else None


def _state(text: str, end: int) -> tuple[Authors | None, int]:
    """The country whose law it is, before it: ``Brasil. Lei n. 4``."""
    stop = text.find(". ", 0, min(end, _LONGEST_STATE))
    if stop > 0 and is_place_name(text[:stop]):
        return read_authors(text, 0, stop) or unlisted_body(text, Span(0, stop)), stop + 2
    return None, 0


def _law(
    entry: Entry, state: Authors | None, span: Span, marks: tuple[Span | None, re.Match[str] | None]
) -> Draft:
    text, (gazette, numbered) = entry.text, marks
    issued, place = _issued(entry, span, numbered)
    if (
        place
        and span.start < place.start < span.end <= place.end
        and (before := _DATED.search(text, span.start, place.start))
    ):
        span = Span(span.start, before.start())
    return Draft(
        style="legal",
        quality=_quality(entry, gazette, issued),
        title=Title(span),
        authors=state,
        source=Source(
            kind="act", container=gazette, asides=(Span(gazette.end, entry.end),) if gazette else ()
        ),
        issued=issued,
        issued_at=place,
    )


def _quality(entry: Entry, gazette: Span | None, issued: str) -> float:
    if gazette is None:
        return _UNPRINTED
    printed = [dated.issued for dated in find_dates(entry.text, gazette.end, entry.end)]
    return _TWICE if any(len(day) > 7 and day != issued for day in printed) else _SURE


def _issued(entry: Entry, law: Span, numbered: re.Match[str] | None) -> tuple[str, Span | None]:
    """The date in parentheses, else the law's own day, the gazette's, the year of the law's number."""
    text, end = entry.text, entry.end
    stated = in_parentheses(text, end)
    if stated and len(stated.issued) > 3 and stated.span.start >= law.end:
        return stated.issued, stated.span
    printed = [dated for dated in find_dates(text, law.end, end) if len(dated.issued) > 7]
    named = [dated for dated in find_dates(text, *law) if len(dated.issued) > 4 or dated.day]
    years = (numbered["first"], numbered["second"]) if numbered else ()
    year = next((part for part in years if len(part) == 4), "")
    whole = [dated for dated in named if len(dated.issued) > 7]
    for dated in (*whole, *printed, *named):
        if issued := dated.issued or (complete(year, dated.day) if year else ""):
            return issued, dated.span
    if numbered and year:
        return year, Span(*numbered.span("second" if numbered["second"] == year else "first"))
    return _first(find_dates(text, law.end, end))


def _first(found: Sequence[Dated]) -> tuple[str, Span | None]:
    dated = next((dated for dated in found if dated.issued), None)
    return (dated.issued, dated.span) if dated else ("", None)


def _stop(text: str, start: int, end: int) -> int:
    """Where the name of a law that no gazette follows ends: at its first stop, or a year in parentheses."""
    ends = boundaries(text, start, end)
    stated = in_parentheses(text, end)
    return min(ends[0][0] if ends else end, stated.span.start if stated and stated.issued else end)


def _resolution(entry: Entry, match: re.Match[str]) -> Draft | None:
    text, end = entry.text, entry.end
    symbol = _SYMBOL.search(text, match.end(), end)
    if symbol is None and not _NATIONS.search(match[0]):
        return None
    body = Span(*match.span("body")) if match["body"] else None
    dates = [dated for dated in find_dates(text, match.end(), end) if len(dated.issued) > 7]
    issued, place = _first(dates)
    stop = min([end, *(dated.span.start for dated in dates), *([symbol.start()] if symbol else [])])
    if place is None and match["year"]:
        issued, place = match["year"], Span(*match.span("year"))
    if place is None:
        return None
    name = None if text.startswith(" [", match.end()) else trim(text, match.end(), stop, _AROUND)
    if name and text[name.start].islower():
        name = Span(match.start("title"), name.end)
    return Draft(
        style="legal",
        quality=_SURE,
        title=Title(name or Span(*match.span("title"))),
        authors=unlisted_body(text, body) if body else None,
        source=Source(kind="act", asides=tuple(Span(*found.span()) for found in (match, symbol) if found)),
        issued=issued,
        issued_at=place,
    )


@cache
def _names(kind: str) -> tuple[str, ...]:
    """Names of laws.tsv of one kind, the longer ones first."""
    table = Path(__file__).with_name("laws.tsv")
    rows = [row.split("\t") for row in table.read_text("utf-8").splitlines() if row.startswith(f"{kind}\t")]
    return tuple(sorted((name for row in rows for name in row[2].split("|")), key=len, reverse=True))


def words() -> frozenset[str]:
    """What an entry must have one of to be read here."""
    return _RESOLUTIONS | _first_words()


@cache
def _first_words() -> frozenset[str]:
    """The word, as far as its hyphen, that a law's name begins with, case folded."""
    names = (*_names("law"), *_names("act"))
    return frozenset(name.replace("-", " ").split()[0].casefold() for name in names)


@cache
def _words(kind: str) -> re.Pattern[str]:
    names = "|".join(map(re.escape, _names(kind)))
    return re.compile(rf"(?:{names})(?=\s)", re.IGNORECASE)


@cache
def _gazettes() -> re.Pattern[str]:
    names = "|".join(map(re.escape, _names("gazette")))
    return re.compile(rf"(?:[,.;:(]\s?|\s[Ii]n\s)(?P<name>(?:{names})(?=[\s,.;()\d]|\Z)[^,.;()\d]*)")


def _gazette(text: str, start: int, end: int) -> Span | None:
    """The gazette's name, as far as its number or date."""
    match = _gazettes().search(text, start, end)
    if match is None:
        return None
    begin, stop = match.span("name")
    while behind := _BEHIND.search(text, begin, len(text[:stop].rstrip())):
        stop = behind.start()
    return trim(text, begin, stop, " ,;:")


def _law_word(text: str, start: int, kind: str) -> int:
    """Where the word or words end that a law's name begins with; 0 where it begins otherwise."""
    match = _words(kind).match(text, start)
    return match.end() if match else 0
