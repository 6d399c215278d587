"""The people of a byline as they are read from it."""

from __future__ import annotations

from typing import NamedTuple

from newsld.source import Span


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
