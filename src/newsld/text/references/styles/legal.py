"""Cases and acts: A v B, [2019] UKSC 41. Act of 2001, Pub. L. No. 107-56, 115 Stat. 272 (2001)."""

from __future__ import annotations

import re

from newsld.source import Span
from newsld.text.patterns import pattern
from newsld.text.references.dating import find_dates
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.titles import read_title

_CASE = pattern(
    r"\s(?:v|vs)\.?\s[^\[\]]{2,120}?(?P<end>,?\s)"
    r"(?P<cite>\[(?P<year>\d{4})\]\s\d{0,3}\s?[A-Z]|\((?P<round>\d{4})\)\s\d+\s[A-Z]"
    r"|\d{1,4}\s(?:U\.\s?S\.|F\.\s?(?:2d|3d|4th)|S\.\s?Ct\.|F\.\s?Supp)|,?\s?(?:App(?:lication)?|Case)\.?\s[nN]o)"
)
_ACT = pattern(
    r"(?P<end>,\s)(?:Pub\.\s?L\.|Public Law|\d+\sU\.\s?S\.\s?C|\d+\sStat\.|sec\.\s\d|s\.\s\d|§"
    r"|c\.\s?\d+|ch\.\s?\d+|art\.\s\d"
    r"|S\.?R\.?O?\.\s\d|BGBl|SI \d{4}|[HS]\.\s?R?\.?\s?\d+)"
)
_EU_ACT = pattern(
    r"(?:(?:Council|Commission|European|Delegated|Implementing)\s){0,3}"
    r"(?:Regulation|Directive|Decision|Verordnung|Richtlinie|"
    r"Reglamento|Directiva|Règlement|Directive|Regolamento|Direttiva|Decisión)\s"
    r"(?:\([A-Z, ]{2,16}\)\s)?(?:No\s|Nr\.\s|n°\s)?"
    r"\d{1,4}/\d{1,4}[^,\[\]]{0,160}(?P<end>(?=,|\Z|\.\Z))"
)
_YEAR = pattern(r"\((?:[^()]{0,20}\s)?((?:1[5-9]|20)\d\d)\)")
_IN_NAME = pattern(r"\b(?:of|from|vom)?\s?((?:1[7-9]|20)\d\d)\Z")


def read(entry: Entry) -> Draft | None:
    """The entry read as a case or an act; None without the citation of a reporter or statute book."""
    text, end = entry.text, entry.end
    case = _CASE.search(text, 0, min(end, 400))
    union = None if case else _EU_ACT.match(text, 0, end)
    match = case or union or _ACT.search(text, 0, min(end, 600))
    if match is None or match.start("end") < 6:
        return None
    title = read_title(text, 0, match.start("end"))
    if title is None or not any(c.isupper() for c in text[: match.start("end")]):
        return None
    issued, place = _in_name(text, match) if union else _year(text, match, end)
    return Draft(
        style="legal",
        quality=0.9,
        title=title,
        source=Source(kind="case" if case else "act"),
        issued=issued,
        issued_at=place,
    )


def _in_name(text: str, match: re.Match[str]) -> tuple[str, Span | None]:
    """The date in the name of an act: Directive 2010/13/EU of 10 March 2010."""
    dated = next((dated for dated in find_dates(text, 0, match.start("end")) if dated.issued), None)
    return (dated.issued, dated.span) if dated else ("", None)


def _year(text: str, match: re.Match[str], end: int) -> tuple[str, Span | None]:
    groups = match.groupdict()
    for name in ("year", "round"):
        if groups.get(name):
            return match[name], Span(*match.span(name))
    if found := _YEAR.search(text, match.start("end"), end):
        return found[1], Span(*found.span(1))
    if found := _IN_NAME.search(text, 0, match.start("end")):
        return found[1], Span(*found.span(1))
    return "", None
