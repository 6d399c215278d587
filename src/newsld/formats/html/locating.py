"""From clues to places: a second pass over the source, made when a place is first asked for."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

import orjson

from newsld.document import Evidence
from newsld.extract import Extract
from newsld.formats.html.clues import Candidate, Clue
from newsld.formats.html.scripts import places_in
from newsld.formats.html.tokens import Tokens
from newsld.markup.losses import Loss, unended
from newsld.markup.rendering import Rendered, render
from newsld.markup.scanner import attributes
from newsld.source import Source, Span

_STRING = re.compile(r'"((?:[^"\\]|\\.)*+)"(\s*:)?', re.DOTALL)


_ANCHOR = re.compile(r"[A-Za-z0-9]{3,}")
_ENTITY = r"&[#\w]{1,32};"
_TAG = re.compile(r"<[^<>]*>")
_GAP = rf"(?:\s|{_ENTITY}|<[^<>]*+>)++"
_LONGEST = 200
_BEFORE = 300
_MOST_HITS = 50
"""So often words are looked for in the source as it stands."""


class Locator:
    """Finds in the source of a page where values stand, up to ``end``. Spans count its code points."""

    def __init__(self, source: Source, end: int) -> None:
        self.source = source
        self.tokens = Tokens(source.text[:end])
        self._places: dict[Clue, Span | None] = {}
        self._attributes: dict[str, Iterator[tuple[str, Span]]] = {}
        self._values: dict[str, dict[str, Span]] = {}
        self._strings: dict[int, dict[tuple[str, str], Span]] = {}
        self._heading = ""

    @property
    def lost(self) -> Loss | None:
        """The rest of the page that an unfinished tag or comment swallows."""
        last = self.tokens.last
        return unended(Span(last.start, last.end)) if last.kind == "lost" else None

    @cached_property
    def rendered(self) -> Rendered:
        return render(self.source.text, self.tokens)

    @property
    def extract(self) -> Extract:
        return self.rendered.extract

    def begin_at(self, words: str) -> None:
        """Shown words are looked for from shortly before these, then from the beginning."""
        self._heading = words

    def evidence(self, candidate: Candidate) -> Evidence:
        """The candidate with its place."""
        span = self.place(candidate.clue)
        is_verbatim = span is None or self.source[span] == candidate.value
        return Evidence(candidate.value, candidate.origin, span, is_verbatim)

    def place(self, clue: Clue) -> Span | None:
        """Where a clue stands, None where it cannot be found."""
        if clue not in self._places:
            self._places[clue] = self._place(clue)
        return self._places[clue]

    def _place(self, clue: Clue) -> Span | None:
        if clue.kind == "attribute":
            return self._in_attributes(clue.name, clue.raw)
        if clue.kind == "json":
            strings = self._in_script(clue.number)
            return strings.get((clue.name, clue.raw)) or strings.get(("", clue.raw))
        if clue.kind == "text" and clue.raw:
            return self._in_source(clue.raw) or self._in_text(clue.raw)
        return None

    def _in_attributes(self, name: str, raw: str) -> Span | None:
        """An attribute's value as it is written in a tag of an element of that name, the first such."""
        text = self.source.text
        for token in self.tokens.starts(name) if "&" not in raw else ():
            if text.find(raw, token[3], token[4]) >= 0:
                for one in attributes(text, token).values():
                    if one.raw == raw:
                        return Span(one.start, one.end)
        return self._attribute(name, _one_line(raw))

    def _attribute(self, name: str, value: str) -> Span | None:
        """The first attribute that means a value, of the elements of a name."""
        if name not in self._values:
            self._values[name], self._attributes[name] = {}, self._attributes_of(name)
        known = self._values[name]
        while value not in known and (more := next(self._attributes[name], None)) is not None:
            known.setdefault(*more)
        return known.get(value)

    def _attributes_of(self, name: str) -> Iterator[tuple[str, Span]]:
        """What the attributes of all elements of a name mean, and where each stands."""
        for token in self.tokens.starts(name):
            for one in attributes(self.source.text, token).values():
                yield _one_line(html.unescape(one.raw)), Span(one.start, one.end)

    def _in_script(self, number: int) -> dict[tuple[str, str], Span]:
        """The places of strings by their key and value, and by their value alone."""
        if number not in self._strings:
            found: dict[tuple[str, str], Span] = {}
            place = next(islice(places_in(self.source.text, self.tokens.named("script")), number, None), None)
            if place is not None:
                key = ""
                for match in _STRING.finditer(self.source.text, *place):
                    value = _decoded(match[1])
                    if match[2] is not None:
                        key = value
                    else:
                        span = Span(*match.span(1))
                        found.setdefault((key, value), span)
                        found.setdefault(("", value), span)
            self._strings[number] = found
        return self._strings[number]

    @cached_property
    def _after(self) -> int:
        at = next(self._hits(self._heading, 0), 0) if self._heading else 0
        return max(0, at - _BEFORE)

    def _hits(self, words: str, after: int) -> Iterator[int]:
        """Where words stand as they are in texts of the page: behind a place, then in front of it."""
        text, after_all = self.source.text, len(self.source.text)
        for start, stop in ((after, after_all), (0, min(after + len(words), after_all))):
            at = start - 1
            for _ in range(_MOST_HITS):
                at = text.find(words, at + 1, stop)
                if at < 0:
                    break
                kind, name, _, end, _ = self.tokens.at(at)
                is_shown = at + len(words) <= end and (kind != "raw" or name == "title")
                if is_shown and not self.tokens.is_in("template", at):
                    yield at

    def _in_source(self, words: str) -> Span | None:
        """Words of a text, as they are or with tags, entities and white space in them.

        So they are quicker found than in the rendered page, where they are looked for in the end.
        """
        at = next(self._hits(words, self._after), None)
        if at is not None:
            return Span(at, at + len(words))
        anchor = max(_ANCHOR.findall(words), key=len, default="")
        if not anchor or len(words) > _LONGEST:
            return None
        pattern = re.compile(_GAP.join(map(_written, words.split())))
        reach = 4 * len(words) + _BEFORE
        for at in self._hits(anchor, self._after):
            match = pattern.search(self.source.text, max(0, at - reach), at + reach)
            if match is not None and _one_line(html.unescape(_TAG.sub(" ", match[0]))) == words:
                return Span(*match.span())
        return None

    @cached_property
    def _on_one_line(self) -> str:
        """The rendered page with a space for each line end: words are looked for as if in one line."""
        return self.extract.text.replace("\n", " ")

    def _in_text(self, words: str) -> Span | None:
        """Words that a reader of the page sees, tags and entities among them or not."""
        text = self._on_one_line
        after = max(0, text.find(self._heading) - _BEFORE)
        at = text.find(words, after)
        if at < 0:
            at = text.find(words, 0, after + len(words))
        return self.extract.span(Span(at, at + len(words))) if at >= 0 else None


def _written(word: str) -> str:
    """A pattern for a word whose signs may be written as entities."""
    return "".join(
        re.escape(char) if char.isascii() and char not in "\"'&<>-" else f"(?:{re.escape(char)}|{_ENTITY})"
        for char in word
    )


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
