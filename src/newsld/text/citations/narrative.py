"""The names that stand in the sentence before a parenthesis with the year: Cha and Kim (2022)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsld.text.citations.matching import Match, Shelf
from newsld.text.languages import small_words, words
from newsld.text.phrases import key_table
from newsld.text.tokens import Token

_MOST_TOKENS = 16


class Named:
    """Names found before a parenthesis: the token they begin at, as written, and what they match."""

    __slots__ = ("match", "names", "start")

    def __init__(self, start: int, names: str, match: Match) -> None:
        self.start = start
        self.names = names
        self.match = match


def names_before(text: str, tokens: Sequence[Token], shelf: Shelf, year: tuple[str, str]) -> Named | None:
    """The names that the tokens before a parenthesis end in, if they are those of a reference.

    The longest names with the right year win over those with a wrong year, and these over misspelt ones.
    """
    off: dict[str, Named] = {}
    for start, names in _tries(text, tokens):
        match = shelf.find(names, *year)
        if match.resolution in {"resolved", "ambiguous"}:
            return Named(start, names, match)
        if match.resolution == "year-mismatch" or _is_plain(names):
            off.setdefault(match.resolution, Named(start, names, match))
    return off.get("year-mismatch") or off.get("name-mismatch")


def _is_plain(names: str) -> bool:
    first = names.split()[0].casefold()
    return first in words("name.particle") or first not in words("citation.not-name")


def _tries(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Where names may begin, the farthest first, and the words from there to the parenthesis."""
    stop = _without_possessive(tokens)
    if stop is None:
        return
    end = stop[1]
    for at in range(_farthest(tokens, stop[0]), stop[0] + 1):
        token = tokens[at]
        if token.is_word and (token.is_capital or token.folded in words("name.particle")):
            yield at, " ".join(text[token.start : end].split())


def _without_possessive(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """The last token of the names and where its text ends: Cha’s, Adams’ lose their ending."""
    if not tokens:
        return None
    at = len(tokens) - 1
    token = tokens[at]
    if token.text[0] in '”"»' and at:
        return at, token.end
    if not token.is_word:
        return (at, token.end) if token.text == "." and at and tokens[at - 1].folded == "al" else None
    if token.folded.endswith("'s"):
        return at, token.end - 2
    if token.folded.endswith("s'"):
        return at, token.end - 1
    return at, token.end


def _farthest(tokens: Sequence[Token], last: int) -> int:
    """The first token that may belong to names that end at ``last``."""
    at = last
    joints = words("citation.and")
    others = key_table("citation.et-al")
    for back in range(1, 4):
        start = last - back + 1
        if start >= 0 and (found := others.match(tokens, start)) and found[0] >= back:
            at = start
            break
    while at > 0 and last - at < _MOST_TOKENS:
        before = tokens[at - 1]
        is_part = before.is_word and (before.is_capital or before.folded in small_words())
        is_joint = before.text in ",&" or before.folded in joints
        if not (is_part or is_joint) or before.text == "\n":
            break
        at -= 1
    return at


def unknown_names(tokens: Sequence[Token]) -> int | None:
    """Where names that are of no reference begin, if their form leaves no doubt: A and B, A et al."""
    stop = _without_possessive(tokens)
    if stop is None:
        return None
    last = stop[0]
    start = _others_start(tokens, last)
    if start is not None:
        return _surname_start(tokens, start - 1)
    surname = _surname_start(tokens, last)
    if surname is None or surname < 2:
        return None
    joint = tokens[surname - 1]
    if joint.text == "&" or joint.folded in words("citation.and"):
        return _surname_start(tokens, surname - 2)
    return None


def _others_start(tokens: Sequence[Token], last: int) -> int | None:
    table = key_table("citation.et-al")
    for back in range(3):
        start = last - back
        if start > 0 and (found := table.match(tokens, start)) and found[0] == back + 1:
            return start
    return None


def _surname_start(tokens: Sequence[Token], at: int) -> int | None:
    """Where the surname that ends at a token begins: one capital word with its particles before it."""
    token = tokens[at]
    if at < 0 or not token.is_word or not token.is_capital or any(char.isdigit() for char in token.text):
        return None
    if token.folded in words("citation.not-name"):
        return None
    while at > 0 and tokens[at - 1].folded in words("name.particle"):
        at -= 1
    return at


def single_name(tokens: Sequence[Token]) -> int | None:
    """Where the one surname begins that the tokens end in."""
    stop = _without_possessive(tokens)
    return None if stop is None else _surname_start(tokens, stop[0])
