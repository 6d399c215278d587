"""Years and dates among the tokens of a parenthesis: 2022a, n.d.-b, [1923] 1989, 2022a–c, 3 March 2021."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsld.text.dates import month_number
from newsld.text.languages import words
from newsld.text.patterns import pattern
from newsld.text.phrases import key_table
from newsld.text.tokens import Token, fold

_YEAR = pattern(r"(1[4-9]\d\d|20\d\d)([a-l]?)(?:[-–]([b-l]))?\.?")

_DAY = pattern(r"[0-3]?\d(?:st|nd|rd|th|º|er|e|\.)?")

_LETTERS = "abcdefghijkl"
_STOPS = frozenset(",.")
_OF = frozenset(("de", "of", "del", "."))
_ON = frozenset(("on", "am", "vom", "le", "el", "il", "den", "the"))
_DASHES = frozenset("-–—")


class Year(NamedTuple):
    """A year as a mention gives it, and the index of the token behind it.

    ``value`` is four figures or "n.d."; ``letters`` those that stand behind it, "ab" for 2022a, b;
    ``other`` a second year of the same work: 1923/1989, [1923] 1989.
    """

    value: str
    letters: str
    other: str
    end: int


def find_year(tokens: Sequence[Token], start: int = 0) -> int | None:
    """The index of the first token from ``start`` on that is a year, and no part of a span or a number."""
    for at in range(start, len(tokens)):
        if not _begins(tokens, at):
            continue
        if at and tokens[at - 1].text in "-–—§#/":
            continue
        if at + 2 < len(tokens) and tokens[at + 1].text in _DASHES and tokens[at + 2].text[:1].isdigit():
            continue
        return at
    return None


def _begins(tokens: Sequence[Token], at: int) -> bool:
    first = tokens[at].text[0]
    if first.isdigit():
        return _YEAR.fullmatch(tokens[at].text) is not None
    return first.isalpha() and _undated(tokens, at) is not None


def _undated(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """How many tokens say that there is no date, and a letter that goes with them: n.d.-a."""
    table = key_table("citation.no-date")
    found = table.match(tokens, at)
    end = at + found[0] if found else at
    tail = tokens[end] if end < len(tokens) else None
    if found is not None:
        letter = tail.text[1:] if tail and len(tail.text) == 2 and tail.text[0] in _DASHES else ""
        return (found[0] + 1, letter) if letter and letter in _LETTERS else (found[0], "")
    for count, token in enumerate(tokens[at : at + 3], 1):
        if token.text[-2:-1] == "-" and token.text[-1] in _LETTERS:
            plain = [*tokens[at : at + count - 1], token._replace(folded=token.folded[:-2])]
            found = table.match(plain, 0)
            if found is not None and found[0] == count:
                return count, token.text[-1]
    return None


def read_year(tokens: Sequence[Token], at: int) -> Year:
    """The year at an index that ``find_year`` gave, with its letters and second year."""
    if not tokens[at].text[0].isdigit():
        count, letter = _undated(tokens, at) or (1, "")
        return Year("n.d.", letter, "", at + count)
    match = _YEAR.fullmatch(tokens[at].text)
    value, letter, last = match.groups() if match else ("", "", None)
    letters = _between(letter, last) if last else letter
    letters, end = _more_letters(tokens, at + 1, letters)
    other, end = _other_year(tokens, at, end)
    return Year(value, letters, other, end)


def _between(first: str, last: str) -> str:
    return _LETTERS[_LETTERS.index(first) : _LETTERS.index(last) + 1] if first and first < last else first


def _more_letters(tokens: Sequence[Token], end: int, letters: str) -> tuple[str, int]:
    """2023a, b; 2023a/b; 2023a–c: the letters that share a year."""
    while letters and end + 1 < len(tokens):
        joint, letter = tokens[end].text, tokens[end + 1].text
        if len(letter) != 1 or not letters[-1] < letter <= _LETTERS[-1]:
            break
        if joint in _DASHES:
            letters += _between(letters[-1], letter)[1:]
        elif joint in ",&/+" or joint in words("citation.and"):
            letters += letter
        else:
            break
        end += 2
    return letters, end


def _other_year(tokens: Sequence[Token], at: int, end: int) -> tuple[str, int]:
    """1923/1989, 1923 [1989], [1923] 1989: two years of one work."""
    closing = end < len(tokens) and tokens[end].text in "])" and at > 0 and tokens[at - 1].text in "[("
    if closing:
        end += 1
        if end < len(tokens) and (match := _YEAR.fullmatch(tokens[end].text)):
            return match.group(1), end + 1
        return "", end
    if end + 1 < len(tokens) and tokens[end].text in "/[(" and _YEAR.fullmatch(tokens[end + 1].text):
        bracket = tokens[end].text != "/"
        return tokens[end + 1].text[:4], end + 2 + (bracket and end + 2 < len(tokens))
    return "", end


def without_date(tokens: Sequence[Token]) -> int:
    """Where the day and month before a year begin; the length where there are none."""
    end = _back(tokens, len(tokens), _STOPS)
    if end and _is_day(tokens[end - 1]):
        month = _back(tokens, end - 1, _STOPS)
        return month - 1 if month and _is_month(tokens[month - 1]) else len(tokens)
    month = _back(tokens, end, _OF)
    if not month or not _is_month(tokens[month - 1]) or (month == 1 and tokens[-1].text == ","):
        return len(tokens)
    day = _back(tokens, month - 1, _OF)
    if not day or not _is_day(tokens[day - 1]):
        return month - 1
    return day - 2 if day > 1 and tokens[day - 2].folded in _ON else day - 1


def _back(tokens: Sequence[Token], end: int, left_out: frozenset[str]) -> int:
    """The end of the tokens without those of a kind that close them."""
    while end and tokens[end - 1].folded in left_out:
        end -= 1
    return end


def _is_day(token: Token) -> bool:
    return _DAY.fullmatch(token.text) is not None


def _is_month(token: Token) -> bool:
    if not 3 <= len(token.text) <= 12:
        return False
    return bool(month_number(token.folded.strip("."))) or token.folded in words("citation.season")


def is_date(names: str) -> bool:
    """Whether what stands before the year is a date's rest: June, 12 June."""
    return any(month_number(fold(word).strip(".,")) for word in names.split()[-1:])
