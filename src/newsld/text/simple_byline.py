"""The commonest byline, which needs no closer look: a role phrase, and full names joined by "and"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from newsld.source import Span
from newsld.text.dates import month_number
from newsld.text.dating import DATE_LABELS
from newsld.text.languages import keys, phrases
from newsld.text.lexicon import is_agency
from newsld.text.naming import looks_like_body, role_at, speech_at
from newsld.text.phrases import key_table
from newsld.text.posts import LONGEST_NAME
from newsld.text.tokens import Token

_LONGEST = 40
"""Tokens at most that are looked at."""


class Simple(NamedTuple):
    """A role, and the places of its names in the text."""

    role: str
    names: list[Span]


def read_simple(text: str, tokens: Sequence[Token]) -> Simple | None:
    """The role and the names; None where any word could be something else, and all has to be weighed.

    A name has two words and more in ordinary letters, none of which says anything in a byline or a date.
    """
    found = role_at(tokens, 0, len(tokens)) if 1 < len(tokens) <= _LONGEST else None
    if found is None or found[1] == "translator" or key_table("byline.trap").match(tokens, 0):
        return None
    length, role, _ = found
    if not all(map(_is_latin, tokens[:length])):
        return None
    names, start, end = [], length, len(tokens)
    ands = speech_at(tokens, 0).ands
    while start < end:
        stop = start
        while stop < end and _is_name_word(tokens[stop]):
            stop += 1
        if not (1 < stop - start <= LONGEST_NAME and (stop == end or tokens[stop].text in ands)):
            return None
        if _is_body(text, tokens, start, stop) or _is_body(text, tokens, start, end):
            return None
        if is_agency(tokens[stop - 1].text):
            return None
        names.append(Span(tokens[start].start, tokens[stop - 1].end))
        start = stop + 1
    return Simple(role, names) if names and start > end else None


def _is_latin(token: Token) -> bool:
    return token.text.isascii() and (token.text.isalpha() or token.text == ":")


def _is_name_word(token: Token) -> bool:
    word = token.text
    is_plain = word.istitle() and word.isalpha() and token.folded not in _telling()
    return is_plain and not month_number(token.folded)


def _is_body(text: str, tokens: Sequence[Token], start: int, stop: int) -> bool:
    return looks_like_body(" ".join(text[tokens[start].start : tokens[stop - 1].end].split()))


@cache
def _telling() -> frozenset[str]:
    """Every word of the phrases that say something in a byline or before a date."""
    sections = ("byline", "role", "behind", "deed")
    names = [f"{section}.{key}" for section in sections for key in keys(section)]
    names += [f"label.{label}" for label in DATE_LABELS]
    names += ["date.weekday", "date.word", "name.small"]
    return frozenset(word for name in names for phrase in phrases(name) for word in phrase.split())
