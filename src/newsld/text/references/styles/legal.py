"""Cases, acts and treaties: A v B, [2019] UKSC 41. Act of 2001, Pub. L. No. 107-56, 115 Stat. 272 (2001).

The reporter, gazette or treaty series is the container, as in CSL. OSCOLA, the Bluebook and their kin:
https://www.law.ox.ac.uk/oscola
"""

from __future__ import annotations

import re

from newsld.source import Span
from newsld.text.dates import month_number
from newsld.text.patterns import pattern
from newsld.text.references.dating import Dated, complete, find_dates, in_parentheses
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.sentences import boundaries
from newsld.text.references.titles import Title, read_title, trim

_CASE = pattern(r"[^\W\d_].{0,120}?\s(?:v|vs)\.?\s[A-Z\[]")
_ACTS = frozenset(
    "Act Acts Regulation Regulations Directive Directives Decision Order Orders Law Laws Code Constitution "
    "Statute Convention Treaty Protocol Ordinance Rules Gesetz Verordnung Richtlinie Loi Décret Arrêté Ley "
    "Decreto Reglamento Directiva Legge Regolamento Direttiva Lei Règlement".split()
)
_ACT_WORDS = frozenset(act.casefold() for act in _ACTS)
_VERSUS = frozenset(("v", "vs"))
_BOOK = r"[A-Z][\w.]{0,12}\.?(?:\s?[A-Z][\w.]{0,8}){0,3}(?:\s[234]d)?"
_CITED = pattern(
    rf"\[(?P<year>\d{{4}})\]\s(?:\d{{1,3}}\s)?[A-Z]"
    rf"|\((?P<round>\d{{4}})\)\s\d+\s(?P<report>{_BOOK})\s\d"
    rf"|(?:vol\.\s)?\d{{1,4}}\s(?P<reporter>{_BOOK})\s§*\s?\d"
    r"|(?:\d{1,5}\s)?(?P<gazette>BGBl\.?(?:\s[I]{1,3})?|JORF|JO|U\.?N\.?T\.?S\.?|D\.\s?O\.|BOE|G\.\s?U\.)(?=\s|,|\Z)"
    r"|Pub\.\s?L\.|Public Law|sec\.\s\d|s\.\s\d|§|c\.\s?\d|ch\.\s?\d|art\.\s\d|SI\s\d{4}|Act\sNo|ECLI:"
    r"|(?:App(?:lication|eal)?|Case|W\.P\.|Civ(?:il)?)\.?\s?(?:\([A-Z]\)\s)?[nN]os?\.?\s|No\.\s\d+/\d+"
)
_NUMBERED_LAW = pattern(
    r"(?:Ley|Real Decreto|Decreto|Loi|Décret|Ordonnance|Arrêté|Legge|Decreto[ -][Ll]egge"
    r"|Decreto legislativo|Lei|Decreto-Lei"
    r"|Lov|Lag|Wet|Ustawa)(?:\s[^\W\d_]+){0,2}\s(?:n[°.º]{1,2}\s?|nr\.?\s|núm\.\s|no\s)?"
    r"(?P<first>\d{1,4})[/-](?P<second>\d{1,4})"
)
_GAZETTE = pattern(
    r"(?P<name>Boletín Oficial[^,.;()\d]*|BOE|Journal officiel[^,.;()\d]*|JORF"
    r"|Gazzetta [Uu]fficiale[^,.;()\d]*"
    r"|Diário (?:da República|Oficial)[^,.;()\d]*|Diario Oficial[^,.;()\d]*|Staatsblad"
    r"|Dziennik Ustaw)(?=[\s,.;(]|\Z)"
)
_STATUTE = pattern(
    r"[^\W\d_][^.,:;(]{6,160}\s(?:Act|Law|Code|Ordinance|Regulations|Rules|Order)\s"
    r"(?P<year>(?:1[5-9]|20)\d\d)(?:\s\([A-Z][A-Za-z]{1,5}\))?"
)
_UNION = pattern(
    r"(?:(?:Council|Commission|European|Delegated|Implementing)\s){0,3}[A-ZV]\w+\s"
    r"(?:\([A-Z, ]{2,16}\)\s)?(?:No\s|Nr\.\s|n°\s|n°)?\d{1,4}[/-]\d{1,4}"
)
_YEAR = pattern(r"\((?:[^()]{0,80}[\s,])?((?:1[5-9]|20)\d\d)\)")
_IN_NAME = pattern(r"\s(?:(?:of|from|vom|de|du|del)\s(?:[^,]{0,20}\s)?)?((?:1[7-9]|20)\d\d)\Z")
_DATED = pattern(r"[\s,]+(?:vom|of|du|de|del|från)?\s?\Z")
_FARTHEST = 600


def read(entry: Entry) -> Draft | None:
    """The entry read as a case, act or treaty; None without the citation of a reporter or statute book."""
    text, end = entry.text, entry.end
    if law := _NUMBERED_LAW.match(text, 0, end):
        return _law(entry, law)
    case = _CASE.match(text, 0, min(end, 200)) if not _VERSUS.isdisjoint(entry.words) else None
    if case is None and not _is_act(entry, text[: min(end, 300)]):
        return None
    cut = _citation(text, min(end, _FARTHEST))
    if cut is None and case is None and (statute := _STATUTE.fullmatch(text.rstrip(" ."), 0, min(end, 300))):
        return Draft(
            style="legal",
            quality=0.96,
            title=Title(Span(*statute.span())),
            source=Source(kind="act"),
            issued=statute["year"],
            issued_at=Span(*statute.span("year")),
        )
    if cut is None or any(mark in text[: cut[0]] for mark in '“”"‘«'):
        return None
    stop, match = cut
    if match["reporter"] and month_number(match["reporter"].split()[0].rstrip(".")):
        return None
    named = find_dates(text, 0, stop) if case is None else []
    dated = next((found for found in reversed(named) if len(found.issued) > 4), None)
    if dated and dated.span.end >= stop - 1 and not _UNION.match(text, 0, stop):
        before = _DATED.search(text, 0, dated.span.start)
        stop = before.start() if before else stop
    span = trim(text, 0, stop, " ,;:.")
    title = read_title(text, *span) if span else None
    if span is None or title is None:
        return None
    issued, place = (dated.issued, dated.span) if dated else _year(text, match, stop, end)
    return Draft(
        style="legal",
        quality=0.95,
        title=title._replace(span=span),
        source=Source(kind="case" if case else "act", container=_reporter(text, match, end)),
        issued=issued,
        issued_at=place,
    )


def _law(entry: Entry, law: re.Match[str]) -> Draft | None:
    """``Ley 4/2000, de 11 de enero, sobre …. Boletín Oficial``: the first sentence is the law's own name."""
    text, end = entry.text, entry.end
    ends = boundaries(text, law.end(), end)
    stated = in_parentheses(text, end)
    stop = min(ends[0][0] if ends else end, stated.span.start if stated and stated.issued else end)
    span = trim(text, 0, stop, " ,;:.")
    if span is None:
        return None
    named = [dated for dated in find_dates(text, 0, span.end) if dated.issued or dated.day]
    printed = [dated for dated in find_dates(text, stop, end) if len(dated.issued) > 7]
    year = next((part for part in (law["first"], law["second"]) if len(part) == 4), "")
    if stated and stated.issued:
        issued, place = stated.issued, stated.span
    elif printed:
        issued, place = printed[0].issued, printed[0].span
    elif named:
        issued, place = named[0].issued or complete(year, named[0].day), named[0].span
    else:
        issued, place = year, Span(*law.span("second" if law["second"] == year else "first"))
    gazette = _GAZETTE.match(text, ends[0][1], end) if ends else None
    return Draft(
        style="legal",
        quality=0.95,
        title=Title(span),
        source=Source(kind="act", container=Span(*gazette.span("name")) if gazette else None),
        issued=issued,
        issued_at=place if issued else None,
    )


def _is_act(entry: Entry, head: str) -> bool:
    if _ACT_WORDS.isdisjoint(entry.words) and "gesetz" not in head:
        return False
    return any(word.rstrip(".,;") in _ACTS or word.endswith("gesetz") for word in head.split())


def _citation(text: str, end: int) -> tuple[int, re.Match[str]] | None:
    """Where the name ends and the citation behind it begins: at a comma, or a year in brackets."""
    at = 5
    while at < end:
        if text[at] == "," and (match := _CITED.match(text, at + 2, end)):
            return at, match
        if text[at] == " " and text[at + 1 : at + 2] in "[(" and (match := _CITED.match(text, at + 1, end)):
            return at, match
        at += 1
    return None


def _reporter(text: str, match: re.Match[str], end: int) -> Span | None:
    """The reporter of this citation, or of the one behind it: Pub. L. No. 107-56, 115 Stat. 272."""
    for _ in range(3):
        for name in ("report", "reporter", "gazette"):
            if match[name]:
                return Span(*match.span(name))
        comma = text.find(", ", match.end(), end)
        following = _CITED.match(text, comma + 2, end) if comma >= 0 else None
        if following is None:
            return None
        match = following
    return None


def _year(text: str, match: re.Match[str], stop: int, end: int) -> tuple[str, Span | None]:
    for name in ("year", "round"):
        if match[name]:
            return match[name], Span(*match.span(name))
    if found := _YEAR.search(text, stop, end):
        dated = _inside(text, found)
        return (dated.issued, dated.span) if dated else (found[1], Span(*found.span(1)))
    if found := _IN_NAME.search(text, 0, stop):
        return found[1], Span(*found.span(1))
    dated = next((dated for dated in find_dates(text, stop, end) if dated.issued), None)
    return (dated.issued, dated.span) if dated else ("", None)


def _inside(text: str, match: re.Match[str]) -> Dated | None:
    """A whole date in the brackets of a court: (Supreme Court of India, Jan. 12, 2021)."""
    found = find_dates(text, match.start() + 1, match.end() - 1)
    return next((dated for dated in found if len(dated.issued) > 4), None)
