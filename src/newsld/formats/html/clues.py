"""Candidates for a value, and what leads from each to its place in the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, Literal, NamedTuple, TypeVar

from newsld.document import Origin

T = TypeVar("T")
Kind = Literal["attribute", "json", "text", "none"]


class Clue(NamedTuple):
    """Where a value was read: an attribute of an element, a string of a JSON-LD script, text of the page.

    ``name`` is the element's name (``attribute``), the key (``json``); ``number`` counts the scripts.
    ``raw`` is what stands there.
    """

    kind: Kind
    raw: str
    name: str = ""
    number: int = 0


class Candidate(NamedTuple):
    """A value that a page may mean, and where it says so."""

    value: str
    origin: Origin
    clue: Clue

    @property
    def is_shown(self) -> bool:
        """Whether a reader of the page sees it."""
        return self.origin == "text"


class Ranked(Generic[T]):
    """What was found, the best first; each is looked for once, and only when it is asked for."""

    def __init__(self, found: Iterator[T]) -> None:
        self._left = found
        self._known: list[T] = []

    def __iter__(self) -> Iterator[T]:
        yield from self._known
        at = len(self._known)
        while at < len(self._known) or self._go_on():
            yield self._known[at]
            at += 1

    def __bool__(self) -> bool:
        return bool(self._known) or self._go_on()

    def _go_on(self) -> bool:
        for one in self._left:
            self._known.append(one)
            return True
        return False


def meta(value: str, raw: str) -> Candidate:
    """A candidate from a meta element's content."""
    return Candidate(value, "meta", Clue("attribute", raw, "meta"))


def markup(value: str, raw: str, key: str, number: int) -> Candidate:
    """A candidate from a JSON-LD script."""
    return Candidate(value, "markup", Clue("json", raw, key, number))


def attribute(value: str, raw: str, element: str) -> Candidate:
    """A candidate from an attribute of another element."""
    return Candidate(value, "markup", Clue("attribute", raw, element))


def text(value: str, raw: str | None = None) -> Candidate:
    """A candidate from the text of the page."""
    return Candidate(value, "text", Clue("text", value if raw is None else raw))
