"""Front matter as it was read: texts, lists and tables, every text with its place, nothing more than text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsld.document import Evidence
from newsld.source import Span

DEEPEST = 32
"""Tables and lists nest this deep at most."""
LONGEST = 64 * 1024
"""Front matter of more code points is not read."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar as it is written, whatever type its syntax gives it: ``no``, ``010`` and dates are text."""

    value: str
    span: Span
    verbatim: bool = True

    def evidence(self, value: object = None) -> Evidence:
        """This text, or a value made of it, as evidence."""
        is_same = value is None or value == self.value
        return Evidence(
            self.value if is_same else value, "front-matter", self.span, self.verbatim and is_same
        )

    def parts(self, separators: str) -> Iterator[Text]:
        """The text cut at separators, without empty parts."""
        for match in re.finditer(f"[^{re.escape(separators)}]+", self.value):
            word = match[0].strip()
            if word:
                start = self.span.start + match.start() + match[0].index(word)
                yield (
                    Text(word, Span(start, start + len(word)), True)
                    if self.verbatim
                    else Text(word, self.span, False)
                )


def key_of(name: str) -> str:
    """A key without its spelling: dateModified, date_modified, Date-Modified → datemodified."""
    return "".join(_WORD.findall(name)).casefold()


def texts(value: object) -> Iterator[Text]:
    """The texts in a value that is a text or a list of texts."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            if isinstance(inner, Text):
                yield inner


def tables(value: object) -> Iterator[Mapping[str, object]]:
    """The tables in a value that is a table or a list of tables."""
    for inner in value if isinstance(value, tuple) else (value,):
        if isinstance(inner, Mapping):
            yield inner


def text_at(table: Mapping[str, object], *names: str) -> Text | None:
    """The first text under one of the keys, with their spelling left aside."""
    for wanted in names:
        for name, value in table.items():
            if key_of(name) == wanted and isinstance(value, Text) and value.value:
                return value
    return None
