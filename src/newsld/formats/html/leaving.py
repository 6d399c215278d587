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

    def may_leave(self, element: Element, said: int) -> bool:
        """Whether an element of block level is beside the article: by what its marks say, and its text."""
        if not (said & ASIDE or element.tag in _BESIDE) or said & (CREDIT | DATED | SIGNED):
            return False
        return (
            self.room > 0
            and element.tag not in _MAIN
            and next(islice(element.iter(), _MANY, None), None) is not None
            and next(element.iter("h1"), None) is None
            and written_in(element) < self.room
        )


def written_in(element: Element) -> int:
    """The code points of the texts that begin the paragraphs in an element, whatever its site calls them."""
    written = _length(part.text for part in element.iter(*_PARAGRAPHS))
    return written + _length(line.tail for line in element.iter("br"))


_PARAGRAPHS = ("p", "div", "li", "td")


def _length(texts: Iterable[str | None]) -> int:
    return sum(len(text) for text in texts if text and len(text) > _LONG and not text.isspace())
