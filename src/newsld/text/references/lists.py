"""Where the lists of references stand in the foot of an article, or in a file of nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsld.document import Reference
from newsld.source import Span
from newsld.text.foot import is_heading
from newsld.text.patterns import pattern
from newsld.text.references.entries import parse_entries

_LINE = pattern(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """A list of references: its heading where it has one, and the places of its entries, code points."""

    heading: Span | None
    entries: tuple[Span, ...]
    span: Span


def find_lists(text: str, paragraphs: Sequence[Span]) -> tuple[ReferenceList, ...]:
    """The lists in the lines of an article's foot; a heading begins a new one.

    A line that is no reference is an entry all the same, so that it is reported and not lost.
    """
    found: list[ReferenceList] = []
    heading: Span | None = None
    entries: list[Span] = []
    for line in [*paragraphs, None]:
        if line is None or is_heading(text, line):
            if entries:
                begin = heading or entries[0]
                found.append(ReferenceList(heading, tuple(entries), Span(begin.start, entries[-1].end)))
            heading, entries = line, []
        else:
            entries.append(line)
    return tuple(found)


def read_lines(text: str) -> tuple[Reference, ...]:
    """The references of a text of nothing else: one entry a line, headings left out.

    A blank line parts two lists only where a block between blank lines holds two or more lines.
    """
    references: list[Reference] = []
    for index, entries in enumerate(_blocks(text)):
        lines = [entry for entry in entries if not is_heading(text, entry)]
        references.extend(parse_entries(text, lines, list_index=index))
    return tuple(references)


def _blocks(text: str) -> Iterator[list[Span]]:
    blocks: list[list[Span]] = [[]]
    before = 0
    for match in _LINE.finditer(text):
        if not match[0].strip():
            continue
        gap = text[before : match.start()]
        if len(re.findall(r"\r\n|\r|\n", gap)) > 1 and blocks[-1]:
            blocks.append([])
        blocks[-1].append(Span(match.start(), match.end()))
        before = match.end()
    if any(len(block) > 1 for block in blocks):
        yield from blocks
    else:
        yield [entry for block in blocks for entry in block]
