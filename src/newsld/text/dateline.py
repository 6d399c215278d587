"""The dateline that opens the body of a report: its place, its date and the agency it comes from."""

from __future__ import annotations

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.byline import Credit, read_byline
from newsld.text.dating import read_dates
from newsld.text.patterns import pattern
from newsld.text.tokens import tokenize
from newsld.text.wide import begins_with_surname, has_wide

_LONGEST = 80
_MARKS = (" — ", " – ", " -- ", " - ", "— ", ".- ", ".— ", ". - ")
_REPORTER = pattern(r"[^（(。，,]{2,30}[（(]((?:\w{0,8}[记記]者|通[讯訊][员員])[^（）()。]{2,30})[）)]")
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


def reporters_of(text: str, paragraph: Span) -> tuple[Credit, ...]:
    """The reporters that brackets name at the head of a report in Chinese: 海湾社电（记者陈晓明）."""
    head = text[paragraph.start : min(paragraph.end, paragraph.start + _LONGEST)]
    match = _REPORTER.match(head) if has_wide(head[:1]) else None
    if match is None:
        return ()
    found = read_byline(text, Span(paragraph.start + match.start(1), paragraph.start + match.end(1)))
    return found if all(one.role == "author" and begins_with_surname(one.name) for one in found) else ()


def date_of(text: str, dateline: Span) -> Span | None:
    """Where a dateline bears a date with its year; None of any other."""
    dates = read_dates(text, dateline)
    return dates[0].value if len(dates) == 1 else None
