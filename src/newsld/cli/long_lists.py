"""A long list of references, taken apart by several processes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from newsld.cli import shapes
from newsld.cli.processes import in_processes, processors
from newsld.source import Source
from newsld.text.references.finding.lists import Part, each_of, parts

Row = tuple[int, bytes]
"""The number of an entry's list, and the entry as a line of JSON."""


_ENOUGH = 2
"""So many parts pay for a process of their own."""


def rows(text: str, first: int, jobs: int | None) -> Iterator[Row]:
    """The rows of a text of nothing but lists, the first of which is numbered ``first``; by ``jobs``
    processes, or by as many as have enough to do."""
    tasks = ((part, first) for part in parts(text))
    some = tuple(islice(tasks, _ENOUGH * (1 if jobs else processors())))
    jobs = jobs if jobs and len(some) > 1 else len(some) // _ENOUGH
    if jobs < 2:
        return chain.from_iterable(map(_rows, chain(some, tasks)))
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
