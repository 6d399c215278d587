"""The people of a byline as they are read from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsld.source import Span
from newsld.text.languages import words
from newsld.text.tokens import Token, fold
from newsld.text.wide import is_wide


class Person(NamedTuple):
    """One person or body of a byline; ``role`` is set where the text gives it for this one alone."""

    name: str
    span: Span
    words: int
    is_organization: bool = False
    honorific: str = ""
    job_title: str = ""
    handle: str = ""
    affiliation: str = ""
    role: str = ""


class People(NamedTuple):
    """The people read from a run of tokens, where reading stopped, and whether it stopped at a clean end.

    ``is_loose``: on the way, remarks behind commas were passed over that could not be read.
    """

    persons: tuple[Person, ...]
    stop: int
    is_clean: bool
    behind: str = ""
    is_loose: bool = False


def is_unnamed(name: str) -> bool:
    """Whether what stands where a name does names nobody: unknown, Site Administrator, User Admin."""
    folded = fold(name)
    if folded in words("byline.nobody"):
        return True
    parts = frozenset(folded.replace("-", " ").split())
    heads = words("byline.account")
    return len(parts) > 1 and not parts.isdisjoint(heads) and parts <= heads | words("byline.account-beside")


def account(tokens: Sequence[Token], start: int, end: int) -> People:
    """An account's name in small Latin letters that fills a field of Chinese: 责任编辑：harborfox."""
    is_field = start > 1 and tokens[start - 1].text in ":：" and is_wide(tokens[start - 2].text)
    if is_field and start + 1 == end and _is_account(tokens[start]):
        token = tokens[start]
        return People((Person(token.text, Span(token.start, token.end), 1),), end, is_clean=True)
    return People((), start, is_clean=False)


def _is_account(token: Token) -> bool:
    is_plain = token.text.isascii() and token.text.isalpha() and token.text.islower()
    is_known = any(token.folded in words(f"byline.{key}") for key in ("placeholder", "nobody", "button"))
    return is_plain and not is_known and len(token.text) >= _SHORTEST


_SHORTEST = 4
