"""The marks in the prose that point to references: (Cha, 2022), Cha (2022), [3], [^1], [@cha2022]."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.document import InTextCitation, Reference
from newsld.source import Span
from newsld.text.citations.author_year import author_year_marks
from newsld.text.citations.matching import Shelf
from newsld.text.tokens import tokenize

__all__ = ["find_citations"]


def find_citations(
    text: str, body: Sequence[Span], references: Sequence[Reference]
) -> tuple[InTextCitation, ...]:
    """The in-text citations of the paragraphs, in their order, bound to references where it is sure.

    ``body`` are the paragraphs' spans, code points of ``text``. A mark's span is that of its parenthesis or
    bracket, or from the name to the closing parenthesis where the name stands in the sentence.
    """
    shelf = Shelf(references)
    paragraphs = [tokenize(text, span) for span in body]
    return tuple(sorted(author_year_marks(text, paragraphs, shelf), key=lambda mark: mark.span or Span(0, 0)))
