"""Years and dates among the tokens of a parenthesis: 2022a, n.d.-b, [1923] 1989, 2022a–c, 3 March 2021."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsld.text.dates import month_number
from newsld.text.languages import words
from newsld.text.patterns import pattern
from newsld.text.phrases import key_table
from newsld.text.tokens import Token, fold

_YEAR = pattern(r"(1[4-9]\d\d|20\d\d)年?([a-l]?)(?:[-–]([b-l]))?[.年]?")

_DAY = pattern(r"[0-3]?\d(?:st|nd|rd|th|º|er|e|\.)?")

COMMAS = frozenset(",，、")
_LETTERS = "abcdefghijkl"
_STOPS = frozenset(",，、.")
_OF = frozenset(("de", "of", "del", "."))
_ON = frozenset(("on", "am", "vom", "le", "el", "il", "den", "the"))
_DASHES = frozenset("-–—")
_SIGNS = frozenset("-–—§#/")
"""What makes the figures behind it something else than a year."""
_MOST_UNDATED = 3
"""No words that say so are more."""


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
        if _begins(tokens, at) and not _is_part(tokens, at):
            return at
    return None


def _begins(tokens: Sequence[Token], at: int) -> bool:
    first = tokens[at].text[0]
    if first.isdigit():
        return _YEAR.fullmatch(tokens[at].text) is not None
    return first.isalpha() and _undated(tokens, at) is not None


def _is_part(tokens: Sequence[Token], at: int) -> bool:
    """2019–2021, § 2021, 12/2021."""
    if any(token.text in _SIGNS for token in tokens[at - 1 : at]):
        return True
    match [token.text for token in tokens[at + 1 : at + 3]]:
        case [dash, figures]:
            return dash in _DASHES and figures[0].isdigit()
    return False


def _undated(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """How many tokens say that there is no date, and a letter that goes with them: n.d.-a."""
    table = key_table("citation.no-date")
    found = table.match(tokens, at)
    if found is not None:
        return found[0], ""
    for count, token in enumerate(tokens[at : at + _MOST_UNDATED], 1):
        if token.text[-2:-1] == "-" and token.text[-1] in _LETTERS:
            plain = [*tokens[at : at + count - 1], token._replace(folded=token.folded[:-2])]
            if table.match(plain, 0) is not None:
                return count, token.text[-1]
    return None


def read_year(tokens: Sequence[Token], at: int) -> Year:
    """The year at an index that ``find_year`` gave, with its letters and second year."""
    match = _YEAR.fullmatch(tokens[at].text)
    if match is not None:
        value, letter, last = match.groups("")
        apart = "" if letter else _letter_apart(tokens, at + 1)
        letters, end = _more_letters(tokens, at + 1 + len(apart), _between(letter or last or apart, last))
    else:
        undated = _undated(tokens, at)
        assert undated is not None
        value, letters, end = "n.d.", undated[1], at + undated[0]
    other, end = _other_year(tokens, end)
    return Year(value, letters, other, end)


def _letter_apart(tokens: Sequence[Token], at: int) -> str:
    """The letter of a year that a space parts from it, and behind which nothing is said: 2023 a."""
    letter, behind = tokens[at : at + 1], tokens[at + 1 : at + 2]
    is_last = not behind or not behind[0].is_word
    return letter[0].text if letter and letter[0].text in list(_LETTERS) and is_last else ""


def _between(first: str, last: str) -> str:
    """The letters from one to another; the first alone where the last is none behind it."""
    return "".join(letter for letter in _LETTERS if first <= letter <= last) or first


def _more_letters(tokens: Sequence[Token], end: int, letters: str) -> tuple[str, int]:
    """2023a, b; 2023b,a; 2023a/b; 2023a–c: the letters that share a year."""
    while letters and end + 1 < len(tokens):
        joint, letter = tokens[end].text, tokens[end + 1].text
        is_later = letter in list(_LETTERS.partition(letters[-1])[2])
        is_closed = tokens[end + 2 : end + 3] == [] or tokens[end + 2].text in COMMAS
        if not is_later and not (letter in list(_LETTERS) and letter not in letters and is_closed):
            break
        if joint in _DASHES and is_later:
            letters += _between(letters[-1], letter)[1:]
        elif joint in ",&/+" or joint in words("citation.and"):
            letters += letter
        else:
            break
        end += 2
    return letters, end


def _other_year(tokens: Sequence[Token], end: int) -> tuple[str, int]:
    """1923/1989, 1923 [1989], [1923] 1989: two years of one work."""
    match [token.text for token in tokens[end : end + 3]]:
        case ["]" | ")" | "/", other, *_] if _YEAR.fullmatch(other):
            return other[:4], end + 2
        case ["]" | ")", *_]:
            return "", end + 1
        case ["[" | "(", other, *closing] if _YEAR.fullmatch(other):
            return other[:4], end + 2 + len(closing)
    return "", end


def trimmed(tokens: Sequence[Token], end: int, left_out: frozenset[str]) -> int:
    """Where the tokens before ``end`` stop without those of a kind that close them."""
    while end and tokens[end - 1].folded in left_out:
        end -= 1
    return end


def without_date(tokens: Sequence[Token]) -> int:
    """Where the day and month before a year begin; the length where there are none."""
    end = trimmed(tokens, len(tokens), _STOPS)
    if end and _is_day(tokens[end - 1]):
        month = trimmed(tokens, end - 1, _STOPS)
        return month - 1 if month and _is_month(tokens[month - 1]) else len(tokens)
    month = trimmed(tokens, end, _OF)
    if not month or not _is_month(tokens[month - 1]) or (month == 1 and tokens[-1].text in COMMAS):
        return len(tokens)
    day = trimmed(tokens, month - 1, _OF)
    if not day or not _is_day(tokens[day - 1]):
        return month - 1
    return trimmed(tokens, day - 1, _ON)


def _is_day(token: Token) -> bool:
    return _DAY.fullmatch(token.text) is not None


def _is_month(token: Token) -> bool:
    return bool(month_number(token.folded.strip("."))) or token.folded in words("citation.season")


def is_month(names: str) -> bool:
    """Whether a month is all that stands before the year, or follows a day: June, 12 June."""
    *before, last = names.split() or [""]
    return bool(month_number(fold(last).strip(".,"))) and all(map(_DAY.fullmatch, before))


def is_date(names: str) -> bool:
    """Whether what stands before the year is a date's rest: June, 12 June."""
    return any(month_number(fold(word).strip(".,")) for word in names.split()[-1:])
