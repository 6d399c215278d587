"""From clues to places: a second pass over the source, made when a place is first asked for."""

from __future__ import annotations

import html
import re
from functools import cached_property

import orjson

from newsld.document import Evidence
from newsld.extract import Extract
from newsld.formats.html.clues import Candidate, Clue
from newsld.formats.html.scripts import places_in
from newsld.markup.rendering import Rendered, render
from newsld.markup.scanner import Token, attributes, scan
from newsld.source import Source, Span

_STRING = re.compile(r'"((?:[^"\\]|\\.)*+)"(\s*:)?', re.DOTALL)


_BEFORE = 300


class Locator:
    """Finds in the source of a page where values stand. Spans count code points of the source."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._attributes: dict[str, dict[str, Span]] = {}
        self._strings: dict[int, dict[tuple[str, str], Span]] = {}
        self._after = 0

    @cached_property
    def tokens(self) -> list[Token]:
        return list(scan(self.source.text))

    @cached_property
    def rendered(self) -> Rendered:
        return render(self.source.text, self.tokens)

    @property
    def extract(self) -> Extract:
        return self.rendered.extract

    @cached_property
    def scripts(self) -> list[Span]:
        return places_in(self.source.text, self.tokens)

    def begin_at(self, words: str) -> None:
        """Shown words are looked for from shortly before these, then from the beginning."""
        self._after = max(0, self.extract.text.find(words) - _BEFORE)

    def evidence(self, candidate: Candidate) -> Evidence:
        """The candidate with its place."""
        span = self.place(candidate.clue)
        is_verbatim = span is None or self.source[span] == candidate.value
        return Evidence(candidate.value, candidate.origin, span, is_verbatim)

    def place(self, clue: Clue) -> Span | None:
        """Where a clue stands, None where it cannot be found."""
        if clue.kind == "attribute":
            return self._in_attributes(clue.name).get(_one_line(clue.raw))
        if clue.kind == "json":
            strings = self._in_script(clue.number)
            return strings.get((clue.name, clue.raw)) or strings.get(("", clue.raw))
        if clue.kind == "text" and clue.raw:
            return self._in_text(clue.raw)
        return None

    def _in_attributes(self, name: str) -> dict[str, Span]:
        """The places of attribute values of all elements of a name, the first of each value."""
        if name not in self._attributes:
            found: dict[str, Span] = {}
            for token in self.tokens:
                if token.kind == "start" and token.name == name:
                    for one in attributes(self.source.text, token).values():
                        found.setdefault(_one_line(html.unescape(one.raw)), Span(one.start, one.end))
            self._attributes[name] = found
        return self._attributes[name]

    def _in_script(self, number: int) -> dict[tuple[str, str], Span]:
        """The places of strings by their key and value, and by their value alone."""
        if number not in self._strings:
            found: dict[tuple[str, str], Span] = {}
            if number < len(self.scripts):
                key = ""
                for match in _STRING.finditer(self.source.text, *self.scripts[number]):
                    value = _decoded(match[1])
                    if match[2] is not None:
                        key = value
                    else:
                        span = Span(*match.span(1))
                        found.setdefault((key, value), span)
                        found.setdefault(("", value), span)
            self._strings[number] = found
        return self._strings[number]

    def _in_text(self, words: str) -> Span | None:
        text = self.extract.text
        at = text.find(words, self._after)
        if at < 0:
            at = text.find(words, 0, self._after + len(words))
        return self.extract.span(Span(at, at + len(words))) if at >= 0 else None


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _decoded(raw: str) -> str:
    if "\\" not in raw:
        return raw
    try:
        value = orjson.loads(f'"{raw}"')
    except ValueError:
        return raw
    return value if isinstance(value, str) else raw
