"""The inside of a parenthesis taken apart: names, year, letter, locator of each work it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsld.source import Span
from newsld.text.dates import month_number
from newsld.text.languages import phrases, words
from newsld.text.phrases import key_table
from newsld.text.tokens import Token, fold, tokenize

_YEAR = re.compile(r"(1[4-9]\d\d|20\d\d)([a-z])?")
_QUOTES = frozenset('"“”„«»「」『』')
NOWHERE = Span(0, 0)
_MAY_CITE = re.compile(r"(?:1[4-9]|20)\d\d|^\s{0,3}[“”„«\"]")


class Mention(NamedTuple):
    """One work as it is named: ``names`` as written (whole), ``year`` four figures, "n.d." or "".

    ``is_title`` says that a title in quotation marks stands for the names. ``via`` is the work it is cited
    in, at second hand.
    """

    names: str = ""
    year: str = ""
    suffix: str = ""
    other_year: str = ""
    locator: str = ""
    abbreviation: str = ""
    span: Span = NOWHERE
    is_title: bool = False
    has_comma: bool = False
    has_prefix: bool = False
    is_secondary: bool = False

    def shift(self, offset: int) -> Mention:
        """The same mention further on in the text."""
        return self._replace(span=self.span.shift(offset))


def parse_inside(text: str) -> tuple[Mention, ...]:
    """The works named between two parentheses, spans counted from the text's start; empty if it names none.

    A part of a year alone takes the names of the part before it. Parts without a year are left out unless
    they are a title in quotation marks.
    """
    if not _MAY_CITE.search(text) and not any(phrase in fold(text) for phrase in phrases("citation.no-date")):
        return ()
    mentions: list[Mention] = []
    for part in _split(tokenize(text, Span(0, len(text))), frozenset(";；")):
        found = list(_part(text, part))
        if not found:
            return ()
        for mention in found:
            if not mention.names and mentions:
                before = mentions[-1]
                mention = mention._replace(names=before.names, is_title=before.is_title)
            mentions.append(mention)
    return tuple(mentions)


def _split(tokens: Sequence[Token], marks: frozenset[str]) -> Iterator[Sequence[Token]]:
    start = 0
    for at, token in enumerate(tokens):
        if token.text in marks:
            if at > start:
                yield tokens[start:at]
            start = at + 1
    if start < len(tokens):
        yield tokens[start:]


def _part(text: str, tokens: Sequence[Token]) -> Iterator[Mention]:
    """The works of one part: one as a rule, more for several years or works between commas."""
    is_secondary = False
    while tokens:
        start = _behind_prefix(tokens)
        has_prefix = start > 0
        tokens = tokens[start:]
        second = _second_hand(tokens)
        head = tokens[: second[0]] if second else tokens
        years = _year_at(head)
        if years is None:
            if not head and second:
                pass
            elif (title := _title(text, head)) is not None:
                yield title._replace(is_secondary=is_secondary)
            elif not second:
                return
        else:
            dated, stop = _dated(text, head, years)
            for mention in dated:
                yield mention._replace(has_prefix=has_prefix, is_secondary=is_secondary)
            if stop < len(head):
                tokens = tokens[stop:]
                continue
        if second is None:
            return
        tokens, is_secondary = tokens[second[1] :], True


def _behind_prefix(tokens: Sequence[Token]) -> int:
    at = 0
    while at < len(tokens):
        found = key_table("citation.prefix").match(tokens, at)
        if found is None and not (at and tokens[at].text in ",:"):
            break
        at += found[0] if found else 1
    return at


def _second_hand(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Where "as cited in" begins and ends."""
    for at in range(len(tokens)):
        found = key_table("citation.cited-in").match(tokens, at)
        if found is not None:
            return at, at + found[0]
    return None


def year_of(tokens: Sequence[Token], at: int) -> tuple[int, str, str] | None:
    """The year at a token: how many tokens it takes, the year ("n.d." where undated), its letter."""
    found = key_table("citation.no-date").match(tokens, at)
    if found is not None:
        return found[0], "n.d.", ""
    match = _YEAR.fullmatch(tokens[at].text.removesuffix("."))
    if match is None:
        return None
    return 1, match.group(1), match.group(2) or ""


def _year_at(tokens: Sequence[Token]) -> int | None:
    for at in range(len(tokens)):
        if year_of(tokens, at) is None or (at and tokens[at - 1].text in "-–—§#"):
            continue
        if at + 2 <= len(tokens) - 1 and tokens[at + 1].text in "-–—" and tokens[at + 2].text[:1].isdigit():
            continue
        return at
    return None


def _dated(text: str, tokens: Sequence[Token], at: int) -> tuple[list[Mention], int]:
    """The mentions of names with one or more years, and the index at which the next work begins."""
    names, abbreviation, has_comma = _names(text, tokens[:at])
    start = tokens[0].start
    mentions: list[Mention] = []
    while True:
        length, year, suffix = year_of(tokens, at) or (1, "", "")
        end = at + length
        other = ""
        if end + 1 < len(tokens) and tokens[end].text == "/" and (second := year_of(tokens, end + 1)):
            other, end = second[1], end + 1 + second[0]
        mentions.append(
            Mention(
                names,
                year,
                suffix,
                other,
                "",
                abbreviation,
                Span(start, tokens[end - 1].end),
                names[:1] in _QUOTES,
                has_comma,
            )
        )
        end = _letters(tokens, end, mentions)
        following = _next_year(tokens, end)
        if following is None:
            break
        at, start = following, tokens[following].start
    stop = _next_work(tokens, end)
    locator = _between(text, tokens[end:stop]).strip(" ,:.")
    if locator:
        last = mentions[-1]
        reach = tokens[stop - 1].end if tokens[stop - 1].text != "," else tokens[stop - 2].end
        mentions[-1] = last._replace(locator=locator, span=Span(last.span.start, reach))
    return mentions, stop


def _letters(tokens: Sequence[Token], end: int, mentions: list[Mention]) -> int:
    """2023a, b: the letters that share a year."""
    while (
        end + 1 < len(tokens)
        and tokens[end].text in ",&"
        and len(tokens[end + 1].text) == 1
        and "a" < tokens[end + 1].text <= "h"
        and mentions[-1].suffix
    ):
        mentions.append(
            mentions[-1]._replace(
                suffix=tokens[end + 1].text,
                span=Span(tokens[end + 1].start, tokens[end + 1].end),
            )
        )
        end += 2
    return end


def _next_year(tokens: Sequence[Token], end: int) -> int | None:
    """The place of another year of the same names behind a comma or an "and"."""
    at = end
    while at < len(tokens) and (tokens[at].text == "," or tokens[at].folded in words("citation.and")):
        at += 1
    if end < at < len(tokens) and year_of(tokens, at) is not None:
        return at
    return None


def _next_work(tokens: Sequence[Token], end: int) -> int:
    """Where another work begins behind a comma or an "and", without a semicolon: (Cha, 2022, Kim, 2023)."""
    for at in range(end, len(tokens)):
        token = tokens[at]
        if not (token.text == "," or token.folded in words("citation.and")) or at + 1 >= len(tokens):
            continue
        if not tokens[at + 1].is_capital or key_table("citation.locator").match(tokens, at + 1):
            continue
        if tokens[at + 1].is_word and _year_at(tokens[at + 1 :]) is not None:
            return at + 1
    return len(tokens)


def _names(text: str, tokens: Sequence[Token]) -> tuple[str, str, bool]:
    """The names as written without what defines a short form, that form, and whether a comma closes them."""
    end = len(tokens)
    has_comma = False
    while end and tokens[end - 1].text in ",:":
        has_comma = True
        end -= 1
    abbreviation = ""
    if end >= 3 and tokens[end - 1].text in "])":
        opened = next((n for n in range(end - 2, -1, -1) if tokens[n].text in "[("), None)
        if opened is not None:
            abbreviation = _between(text, tokens[opened + 1 : end - 1])
            end = opened
    return _between(text, tokens[:end]), abbreviation, has_comma


def _title(text: str, tokens: Sequence[Token]) -> Mention | None:
    """A title in quotation marks, without a year: (“Statement on the Forecourt”)."""
    if len(tokens) < 3 or tokens[0].text not in _QUOTES:
        return None
    close = next((n for n in range(len(tokens) - 1, 0, -1) if tokens[n].text in _QUOTES), None)
    if close is None:
        return None
    locator = _between(text, tokens[close + 1 :]).strip(" ,")
    names = _between(text, tokens[: close + 1])
    return Mention(names=names, locator=locator, is_title=True, span=Span(tokens[0].start, tokens[-1].end))


def _between(text: str, tokens: Sequence[Token]) -> str:
    if not tokens:
        return ""
    return " ".join(text[tokens[0].start : tokens[-1].end].split())


def is_date(names: str) -> bool:
    """Whether what stands before the year is a date's rest: June, 12 June, spring."""
    return any(month_number(word.strip(".,").casefold()) for word in names.split()[-1:])
