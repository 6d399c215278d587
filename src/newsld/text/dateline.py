"""The dateline that opens the body of a report: its place, its date and the agency it comes from."""

from __future__ import annotations

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.dating import read_dates
from newsld.text.patterns import pattern
from newsld.text.tokens import tokenize

_LONGEST = 80
_MARKS = (" — ", " – ", " -- ", " - ", "— ", ".- ", ".— ", ". - ")
_BRACKETED = pattern(r"\(([^()\n]{2,40})\)")


def find_dateline(text: str, paragraph: Span) -> Span | None:
    """``NAIROBI, Kenya —``, ``PARIS (AP) –``, ``(ANSA) - ROMA, 3 MAG -``: what stands before the dash."""
    head = text[paragraph.start : min(paragraph.end, paragraph.start + _LONGEST)]
    cuts = [at for mark in _MARKS if (at := head.find(mark)) > 0]
    if not cuts:
        return None
    cut = min(cuts)
    if head[:1] == "(" and head[:cut].endswith(")"):
        cut = next((at for mark in _MARKS if (at := head.find(mark, cut + 1)) > 0), cut)
    span = Span(paragraph.start, paragraph.start + len(head[:cut].rstrip()))
    tokens = [token for token in tokenize(text, span) if token.is_word]
    if not tokens or len(tokens) > 8 or not tokens[0].is_capital:
        return None
    first = tokens[0].text
    is_place = (first.isupper() and len(first) > 2) or "(" in head[:cut]
    is_clean = all(token.is_capital or token.text[0].isdigit() or len(token.text) <= 3 for token in tokens)
    return span if is_place and is_clean else None


def agency_of(text: str, dateline: Span) -> Span | None:
    """Where a dateline names the agency whose copy follows: (Reuters); None where it names none we know."""
    for match in _BRACKETED.finditer(text, *dateline):
        outlet = lexicon.outlets().get(lexicon.key(match[1]))
        if outlet is not None and outlet.kind == "agency":
            return Span(*match.span(1))
    return None


def date_of(text: str, dateline: Span) -> Span | None:
    """Where a dateline bears a date with its year; None of any other."""
    dates = read_dates(text, dateline)
    return dates[0].value if len(dates) == 1 else None
