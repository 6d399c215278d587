"""The dates of a date line, each with what it is the date of: Published 3 May 2024 | Updated 4 May 2024."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from newsld.source import Span
from newsld.text.dates import ERA, month_number, plain_figures, two_readings
from newsld.text.languages import phrases, words
from newsld.text.phrases import PhraseTable
from newsld.text.tokens import Token, tokenize

_ISO = re.compile(
    r"(?<!\d)\d{4}-\d{2}-\d{2}"
    r"(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?:\s?(?:Z|[+-]\d{2}:?\d{2}))?)?(?!\d)"
)
DATE_LABELS = ("modified", "published", "reading-time")
"""The labels whose phrases may stand in a date line."""
_DATING = frozenset(["modified", "published"])
_FILLERS = frozenset("de del of the di den der le el il d d. do m. gada tháng năm , . / -".split())
_DOTTED = re.compile(r"\d{1,2}\.\d{2}")
_FOUR_DIGITS = re.compile(r"\d{4}")
"""Every date has its year, in Japan that of a reign."""
_WIDE_DATE = re.compile(r"(?:18|19|20)\d\d\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일号號]")
_WIDE_YEAR = re.compile(r"(?:18|19|20)\d\d\s?[年년]")
_YEAR = re.compile(r"(?:18|19|20|25)\d\d")
"""Those of Thailand begin with 25."""
_ERA_DATE = re.compile(ERA + r"年\s?\d{1,2}\s?月\s?\d{1,2}\s?日")
_DAY_MONTH = re.compile(r"\d{1,2}\.\d{1,2}")
_FIGURES = re.compile(r"(?:\d{1,2}[.-]\d{1,2}[.-]\d{4}|\d{4}[.-]\d{1,2}[.-]\d{1,2})")
_JOINED = re.compile(r"\d{1,2}([.-])([^\W\d_]{3,9})\1\d{4}")


class Dated(NamedTuple):
    """One date: ``label`` is published, modified or "" where the text does not say; ``value`` is the
    calendar date alone (with the time where it is written as ISO 8601 has it)."""

    label: str
    value: Span


def read_dates(text: str, span: Span) -> tuple[Dated, ...]:
    """The dates of a line, in its order. Spans are code points of the text."""
    if _FOUR_DIGITS.search(text, *span) is None and text.find("年", *span) < 0:
        return ()
    text = plain_figures(text)
    tokens = tokenize(text, span)
    found: list[Dated] = []
    label = ""
    at = 0
    while at < len(tokens):
        named = date_labels().match(tokens, at)
        value, stop = _date_at(text, tokens, at, span.end)
        if value is not None:
            found.append(Dated(label, _with_weekday(text, tokens, at, value)))
            label, at = "", stop
        elif named is not None:
            label, at = named[1] if named[1] in _DATING else label, at + named[0]
        else:
            at += 1
    return tuple(found)


def _with_weekday(text: str, tokens: Sequence[Token], at: int, value: Span) -> Span:
    """The date from the day of the week on that stands before it, if that may say which of two days it is."""
    before = at - 2 if at > 1 and tokens[at - 1].text == "," else at - 1
    if before < 0 or tokens[before].folded not in words("date.weekday"):
        return value
    return Span(tokens[before].start, value.end) if two_readings(text[slice(*value)]) else value


@cache
def date_labels() -> PhraseTable:
    """The words before a date that say what it dates, and those before a reading time."""
    return PhraseTable([(phrase, name) for name in DATE_LABELS for phrase in phrases(f"label.{name}")])


def _date_at(text: str, tokens: Sequence[Token], at: int, end: int) -> tuple[Span | None, int]:
    """The date that begins at a token, and the token behind it."""
    token = tokens[at]
    form = _ERA_DATE if token.text[0] in "令平昭大" else _ISO
    iso = form.match(text, token.start, end) or _WIDE_DATE.match(text, token.start, end)
    if iso is not None:
        return Span(*iso.span()), next(
            (n for n in range(at, len(tokens)) if tokens[n].start >= iso.end()), len(tokens)
        )
    if _FIGURES.fullmatch(token.text) or _is_joined(token.text):
        return Span(token.start, token.end), at + 1
    if not (token.text[0].isdigit() or month_number(token.folded)) or _is_of_clock(tokens, at):
        return None, at
    return _written(text, tokens, at)


def _is_joined(word: str) -> bool:
    """Whether a word is a date with its month in letters: 3.mai.2024, 03-May-2024."""
    joined = _JOINED.fullmatch(word)
    return joined is not None and bool(month_number(joined[2]))


def is_day_month(text: str, token: Token) -> bool:
    """Whether a word is a day and a month behind which the year stands apart: 03.05. 2024."""
    return text.startswith(". ", token.end) and _DAY_MONTH.fullmatch(token.text) is not None


def _is_of_clock(tokens: Sequence[Token], at: int) -> bool:
    """Whether a figure is one of a time: 15:45, 4 March 2026; 15.45, 4 March 2026."""
    if _DOTTED.fullmatch(tokens[at].text) and at + 1 < len(tokens) and tokens[at + 1].text == ",":
        return True
    return _is_colon(tokens, at - 1) or _is_colon(tokens, at + 1)


def _is_colon(tokens: Sequence[Token], at: int) -> bool:
    """Whether a colon stands there between two figures."""
    if not 0 < at < len(tokens) - 1 or tokens[at].text != ":" or tokens[at].gap or tokens[at + 1].gap:
        return False
    return tokens[at - 1].text.isdigit() and tokens[at + 1].text[0].isdigit()


def _written(text: str, tokens: Sequence[Token], at: int) -> tuple[Span | None, int]:
    """14 March 2024, March 14th, 2024, 14/03/2024, 2024年3月14日: to where year and month are complete."""
    has_year = has_month = False
    figures = named = 0
    last = at - 1
    for n in range(at, min(len(tokens), at + 10)):
        token = tokens[n]
        if token.text[0].isdigit():
            is_year = _YEAR.fullmatch(token.text) is not None
            if is_year and has_year:
                break
            is_wide = _WIDE_YEAR.match(token.text) is not None
            has_year = has_year or is_year or is_wide
            has_month = (
                has_month or (is_wide and "月" in token.text) or "月" in token.text or "월" in token.text
            )
            figures += 1 + is_day_month(text, token)
            last = n
        elif month := month_number(token.folded):
            if has_month and month != named:
                break
            has_month, named, last = True, month, n
        elif token.folded not in _FILLERS:
            break
        if has_year and (has_month or figures >= 3) and not _goes_on(tokens, n):
            break
    if not has_year or not (has_month or figures >= 3):
        return None, at
    return Span(tokens[at].start, tokens[last].end), last + 1


def _goes_on(tokens: Sequence[Token], n: int) -> bool:
    """Whether a day follows where the year stands first (2024 March 14, 2024年 3月 14日)."""
    if n + 1 >= len(tokens) or _YEAR.fullmatch(tokens[n].text):
        return False
    following = tokens[n + 1].text
    return following[-1] in "日일" or (following.isdigit() and len(following) <= 2 and _ends_month(tokens[n]))


def _ends_month(token: Token) -> bool:
    return bool(month_number(token.folded))
