"""Cases, acts and treaties: A v B, [2019] UKSC 41. Act of 2001, Pub. L. No. 107-56, 115 Stat. 272 (2001).

The reporter, gazette or treaty series right behind the name is the container, as in CSL.
OSCOLA, the Bluebook and their kin: https://www.law.ox.ac.uk/oscola
"""

from __future__ import annotations

import re
from functools import cache

from newsld.source import Span
from newsld.text.dates import month_number
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.scanners.authors import Authors
from newsld.text.references.scanners.bodies import literal
from newsld.text.references.scanners.dating import Dated, find_dates
from newsld.text.references.scanners.titles import Title, read_title, trim
from newsld.text.references.styles import statutes

_CASE = pattern(r"[^\W\d_].{0,120}?\s(?:v|vs)\.?\s[A-Z\[]")
_ACTS = frozenset(
    "Act Acts Regulation Regulations Directive Directives Decision Order Orders Law Laws Code Constitution "
    "Statute Convention Treaty Protocol Ordinance Rules Gesetz Verordnung Richtlinie Loi Décret Arrêté Ley "
    "Charter Agreement Accord Accords Pact Covenant Memorandum Declaration Decreto Reglamento "
    "Directiva Legge Regolamento Direttiva Lei Règlement".split()
)
_ACT_WORDS = frozenset(act.casefold() for act in _ACTS)
_VERSUS = frozenset(("v", "vs"))
_BOOK = r"[A-Z][\w.]{0,12}\.?(?:\s?[A-Z][\w.]{0,8}){0,3}(?:\s[234]d)?"
_CITED = pattern(
    rf"\[(?P<year>\d{{4}})\]\s(?:\d{{1,3}}\s)?[A-Z]"
    rf"|\((?P<round>\d{{4}})\)\s\d+\s(?P<report>{_BOOK})\s\d"
    rf"|(?:vol\.\s)?\d{{1,4}}\s(?P<reporter>{_BOOK})\s§*\s?\d"
    r"|(?:\d{1,5}\s)?(?P<gazette>BGBl\.?(?:\s[I]{1,3})?|JORF|JO|U\.?N\.?T\.?S\.?|D\.\s?O\.|OJ(?:\s[CL])?|BOE|G\.\s?U\.)(?=\s|,|\Z)"
    r"|H\.\s?R\.\s?\d|S\.\s?\d{1,4}(?=,\s\d)|(?P<series>C?ETS|LNTS|TIAS)(?=\s(?:[Nn]o\.\s)?\d)"
    r"|Pub\.\s?L\.|Public Law|sec\.\s\d|s\.\s\d|§|c\.\s?\d|ch\.\s?\d|art\.\s\d|SI\s\d{4}|Act\sNo|ECLI:"
    r"|(?:App(?:lication|eal)?|Case|W\.P\.|Civ(?:il)?)\.?\s?(?:\([A-Z]\)\s)?[nN]os?\.?\s|No\.\s\d+(?:/\d+|[:–-][\w–-]*\d(?=\s\([^()]*\d{4}\)))"
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
_BEHIND = pattern(r"\.\s((?:1[7-9]|20)\d\d)\Z")
"""The year of an author-date style: Sand Act. 2015. Pub. L. No. 114-95."""
_DATED = pattern(
    r"[\s,(]+(?:vom|of|du|de|del|från|(?:opened for signature|signed|adopted|entered into force"
    r"|done)(?:\s(?:on|at))?)?\s?\Z"
)
_RULED = frozenset(
    "urteil beschluss arrêt décision sentenza ordinanza sentencia auto acórdão wyrok arrest "
    "uitspraak judgment".split()
)
_RULING = pattern(
    r"(?P<court>[^\W\d_][^,:;–—“”\"«„]{1,80})(?:[,:]| [–—-])\s(?P<title>(?i:urteil|beschluss|arrêt"
    r"|décision|sentenza|ordinanza"
    r"|sentencia|auto|acórdão|wyrok|arrest|uitspraak|judgment)\s(?!\w+\s\w+\s\w+\s\w+\s\w+)[^“”\"«„]{0,40}\d)"
)
_FARTHEST, _LONGEST_HEAD, _QUALITY = 600, 300, 0.95


def read(entry: Entry) -> Draft | None:
    """The entry read as a case, act or treaty; None without the citation of a reporter or statute book."""
    text, end = entry.text, entry.end
    if _words().isdisjoint(entry.words) and not _names_statute(text, end):
        return None
    if law := statutes.read(entry):
        return law
    if not _RULED.isdisjoint(entry.words) and (ruling := _RULING.match(text, 0, end)):
        return _ruling(entry, ruling)
    case = _CASE.match(text, 0, min(end, 200)) if not _VERSUS.isdisjoint(entry.words) else None
    if case is None and not _is_act(entry):
        return None
    cut = _citation(text, min(end, _FARTHEST))
    if cut is None and case is None and (statute := _STATUTE.fullmatch(text.rstrip(" ."), 0, min(end, 300))):
        return _draft(
            Title(Span(*statute.span())), Source(kind="act"), statute["year"], Span(*statute.span("year"))
        )
    if cut is None or any(mark in text[: cut[0]] for mark in '“”"‘«'):
        return None
    stop, match = cut
    if match["reporter"] and month_number(match["reporter"].split()[0].rstrip(".")):
        return None
    named = find_dates(text, 0, stop) if case is None else ()
    dated = next((found for found in reversed(named) if len(found.issued) > 4), None)
    if dated and dated.span.end >= stop - 1 and not _UNION.match(text, 0, stop):
        before = _DATED.search(text, 0, dated.span.start)
        stop = before.start() if before else stop
    behind = _BEHIND.search(text, 0, stop)
    span = trim(text, 0, behind.start() if behind else stop, " ,;:.")
    title = read_title(text, *span) if span else None
    if span is None or title is None:
        return None
    if behind and not dated:
        dated = Dated(Span(*behind.span(1)), behind[1])
    issued, place = (dated.issued, dated.span) if dated else _year(text, match, stop, end)
    source = Source(kind="case" if case else "act", container=_reporter(match), asides=(Span(*match.span()),))
    return _draft(title._replace(span=span), source, issued, place)


def _names_statute(text: str, end: int) -> bool:
    return "gesetz" in text and text.find("gesetz", 0, min(end, _LONGEST_HEAD)) >= 0


def _ruling(entry: Entry, match: re.Match[str]) -> Draft | None:
    """``BVerfG, Urteil vom 15.11.2023 – 2 BvF 1/22``: what a court decided on a day, with its number."""
    text, court = entry.text, Span(*match.span("court"))
    title = trim(text, match.start("title"), entry.end, " ,;:.–—-(")
    dated = (
        next((found for found in find_dates(text, *title) if len(found.issued) > 7), None) if title else None
    )
    if title is None or dated is None:
        return None
    authors = Authors((literal(text[slice(*court)], court),), _QUALITY)
    source = Source(kind="case")
    return _draft(Title(title), source, dated.issued, dated.span)._replace(authors=authors)


def _draft(title: Title, source: Source, issued: str, place: Span | None) -> Draft:
    return Draft(style="legal", quality=_QUALITY, title=title, source=source, issued=issued, issued_at=place)


@cache
def _words() -> frozenset[str]:
    """Without any of these an entry is read here only as a law whose name ends in "gesetz"."""
    return statutes.words() | _RULED | _VERSUS | _ACT_WORDS


def _is_act(entry: Entry) -> bool:
    if _ACT_WORDS.isdisjoint(entry.words) and not _names_statute(entry.text, entry.end):
        return False
    head = entry.text[: min(entry.end, _LONGEST_HEAD)]
    return any(word.rstrip(".,;") in _ACTS or word.endswith("gesetz") for word in head.split())


def _citation(text: str, end: int) -> tuple[int, re.Match[str]] | None:
    """Where the name ends and the citation behind it begins: at a comma, a stop, or a year in brackets."""
    at = 5
    while at < end:
        if text[at] == "," and (match := _CITED.match(text, at + 2, end)):
            return at, match
        is_stop = text[at] == "." and (text.startswith("Pub", at + 2) or text[at + 2 : at + 3].isdecimal())
        if is_stop and (match := _CITED.match(text, at + 2, end)):
            return at, match
        if text[at] == " " and text[at + 1 : at + 2] in "[(" and (match := _CITED.match(text, at + 1, end)):
            return at, match
        at += 1
    return None


def _reporter(match: re.Match[str]) -> Span | None:
    """The reporter or gazette; what stands behind a law's number, Pub. L. No. 107-56, only says where it
    is found."""
    place = next((name for name in ("report", "reporter", "gazette", "series") if match[name]), None)
    return Span(*match.span(place)) if place else None


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
