"""A long list of references, taken apart by several processes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from newsld.cli import shapes
from newsld.cli.processes import in_processes
from newsld.source import Source
from newsld.text.references.lists import Part, each_of, parts

Row = tuple[int, bytes]
"""The number of an entry's list, and the entry as a line of JSON."""


def rows(text: str, first: int, jobs: int) -> Iterator[Row]:
    """The rows of a text of nothing but lists, the first of which is numbered ``first``."""
    tasks = ((part, first) for part in parts(text))
    some = tuple(islice(tasks, 2))
    if len(some) < 2:
        return chain.from_iterable(map(_rows, some))
    return chain.from_iterable(in_processes(_rows, chain(some, tasks), jobs, "newsld references"))


def _rows(task: tuple[Part, int]) -> list[Row]:
    part, first = task
    source = Source(part.text)
    found = []
    for entry in each_of(part):
        row = shapes.reference(entry._replace(list=first + entry.list), source)
        row["start"], row["end"] = entry.span.shift(part.start) if entry.span else (None, None)
        found.append((entry.list, shapes.encode(row)))
    return found
