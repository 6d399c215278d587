"""Which parts of a page are not gone into: large ones beside the article that hold little of its text.

Half of a page's elements and more are menus, teasers, comments and boxes of the site, as their marks say.
What they hold is worth its time only where the article itself might be in them.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from newsld.formats.html.marks import ASIDE, CREDIT, DATED, SIGNED
from newsld.formats.html.tree import Element

_BESIDE = frozenset({"aside", "header"})
_MAIN = frozenset({"body", "html", "main", "article"})
_MANY = 30
"""A part of fewer elements costs little, and may be the line that says who wrote the article."""
_LEAST = 800
"""Code points in paragraphs; a page of fewer has its text elsewhere."""
_SHARE = 3
"""What is left holds less than one in so many of those."""
_LONG = 60
"""A shorter text is no paragraph."""


class Leaving:
    """Says which elements of a page may be left."""

    def __init__(self, root: Element) -> None:
        written = _length(paragraph.text for paragraph in root.iter("p"))
        self.room = written / _SHARE if written >= _LEAST else 0.0

    def size_of(self, element: Element, said: int) -> int | None:
        """About how much text is in an element of block level that may be left, by what its marks say and by
        its text; None in one that may hold the article, or say who wrote it."""
        if not (said & ASIDE or element.tag in _BESIDE) or said & (CREDIT | DATED | SIGNED):
            return None
        if (
            not self.room
            or element.tag in _MAIN
            or next(islice(element.iter(), _MANY, None), None) is None
            or next(element.iter("h1"), None) is not None
        ):
            return None
        written = _written_in(element)
        return written if written < self.room else None


def _written_in(element: Element) -> int:
    """The code points of the texts that begin the paragraphs in an element, whatever its site calls them."""
    written = _length(part.text for part in element.iter(*_PARAGRAPHS))
    return written + _length(line.tail for line in element.iter("br"))


_PARAGRAPHS = ("p", "div", "li", "td")


def _length(texts: Iterable[str | None]) -> int:
    return sum(len(text) for text in texts if text and len(text) > _LONG and not text.isspace())
