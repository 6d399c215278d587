"""Where the lists of references stand in the foot of an article, or in a file of nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newsld.document import Reference
from newsld.source import Span
from newsld.text.foot import is_heading, is_part
from newsld.text.patterns import pattern
from newsld.text.references.entries import apart, each_entry
from newsld.text.references.finding.wrapping import join_lines, physical_lines

_RULE = pattern(r"\s*([_=*~—–-])(?:\s?\1){2,200}\s*")
"""A line that parts notes from the text above them, and is none: ____, ----, * * *."""


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """A list of references: its heading where it has one, and the places of its entries, code points."""

    heading: Span | None
    entries: tuple[Span, ...]
    span: Span


def find_lists(text: str, paragraphs: Sequence[Span]) -> tuple[ReferenceList, ...]:
    """The lists in the lines of an article's foot; a heading begins a new one, wrapped entries are joined.

    A line that is no reference is an entry all the same, so that it is reported and not lost.
    """
    found: list[ReferenceList] = []
    for heading, zone in _zones(text, list(physical_lines(text, paragraphs))):
        entries = tuple(entry for entry, _ in join_lines(text, zone))
        if entries:
            begin = heading or entries[0]
            found.append(ReferenceList(heading, entries, Span(begin.start, entries[-1].end)))
    return tuple(found)


def with_items(foot: Sequence[Span], tail: Sequence[Span], lists: Sequence[Span]) -> Sequence[Span]:
    """The lines of a foot, and behind them the other items of the list that the last one stands in.

    ``lists`` are the lists that the article's markup makes, code points of the text. What they hold behind an
    entry is an entry too, whatever it says.
    """
    if not foot:
        return foot
    last = foot[-1]
    end = max((one.end for one in lists if one.start <= last.start < one.end), default=0)
    return (*foot, *sorted(line for line in tail if last.start < line.start < end))


def _zones(text: str, lines: Sequence[Span]) -> Iterator[tuple[Span | None, list[Span]]]:
    """Runs of lines with the heading before them."""
    heading: Span | None = None
    zone: list[Span] = []
    for line in lines:
        if is_heading(text, line) or is_part(text, line):
            yield heading, zone
            heading, zone = line, []
        elif not _RULE.fullmatch(text, *line):
            zone.append(line)
    yield heading, zone


def read_lines(text: str) -> tuple[Reference, ...]:
    """The references of a text of nothing else: one entry a line, headings left out, wrapped entries joined.

    A blank line parts two lists only where a block between blank lines holds two or more entries.
    """
    return tuple(each_line(text))


def each_line(text: str) -> Iterator[Reference]:
    """Like read_lines, one by one."""
    for index, entries in enumerate(_lists(text)):
        yield from each_entry(text, entries, index)


class Part(NamedTuple):
    """Entries of the list with this number that can be read by themselves. Their places count code points of
    ``text``, which begins at ``start``."""

    text: str
    start: int
    entries: Sequence[Span]
    number: int


def parts(text: str) -> Iterator[Part]:
    """A text of nothing but lists in the parts that processes can share, in order."""
    for index, entries in enumerate(_lists(text)):
        for several in apart(text, entries):
            start, end = several[0].start, several[-1].end
            yield Part(text[start:end], start, [span.shift(-start) for span in several], index)


def each_of(part: Part) -> Iterator[Reference]:
    """The references of a part, one by one."""
    return each_entry(part.text, part.entries, part.number)


def _lists(text: str) -> Iterator[list[Span]]:
    for _, zone in _zones(text, list(physical_lines(text, (Span(0, len(text)),)))):
        yield from _blocks(join_lines(text, zone))


def _blocks(entries: Sequence[tuple[Span, bool]]) -> list[list[Span]]:
    blocks: list[list[Span]] = []
    for entry, is_after_blank in entries:
        if is_after_blank or not blocks:
            blocks.append([])
        blocks[-1].append(entry)
    if any(len(block) > 1 for block in blocks):
        return blocks
    return [[entry for block in blocks for entry in block]] if blocks else []
