"""Writing N-Quads and N-Triples: one line a quad, straight from the walk.

https://www.w3.org/TR/n-quads/ and https://www.w3.org/TR/n-triples/
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from newsld.formats.rdf.terms import STRING
from newsld.formats.rdf.walker import Walker

if TYPE_CHECKING:
    from newsld.model import Thing

# Beside what the grammar asks for, all that some reader takes for the end of a line, and the controls.
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def _escape(match: re.Match[str]) -> str:
    return _SHORT.get(match[0]) or f"\\u{ord(match[0]):04X}"


def quoted(text: str) -> str:
    """The text between quotation marks, on one line."""
    return f'"{_ESCAPED.sub(_escape, text)}"'


@lru_cache(maxsize=4096)
def _bracketed(iri: str) -> str:
    return f"<{iri}>"


class LineWalker(Walker[str]):
    """Collects the lines of N-Quads in ``lines``."""

    def __init__(self, *, base: str | None = None, ordered: bool = False) -> None:
        super().__init__(base=base, ordered=ordered)
        self.lines: list[str] = []
        self.has_graphs = False

    def iri(self, iri: str) -> str:
        return f"<{iri}>"

    def blank(self, number: int) -> str:
        return f"_:b{number}"

    def text(self, value: str) -> str:
        return f'"{_ESCAPED.sub(_escape, value)}"'

    def typed(self, lexical: str, datatype: str) -> str:
        if datatype == STRING:
            return self.text(lexical)
        return f'"{_ESCAPED.sub(_escape, lexical)}"^^{_bracketed(datatype)}'

    def tagged(self, value: str, language: str) -> str:
        return f"{self.text(value)}@{language}"

    def triple(self, subject: str, predicate: str, value: str, graph: str | None) -> None:
        if graph is None:
            self.lines.append(f"{subject} {predicate} {value} .\n")
        else:
            self.has_graphs = True
            self.lines.append(f"{subject} {predicate} {value} {graph} .\n")


def lines(things: Iterable[Thing], *, base: str | None, ordered: bool) -> LineWalker:
    """The walk of the things, done; a node described twice leaves no line twice."""
    walker = LineWalker(base=base, ordered=ordered)
    walker.walk(things)
    walker.lines = list(dict.fromkeys(walker.lines))
    return walker
