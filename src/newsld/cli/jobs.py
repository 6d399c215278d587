"""Several inputs at a time, each in a process of its own; what is found comes in the order of the inputs."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from newsld.cli import streams
from newsld.cli.cache_rows import Row, from_row, to_row
from newsld.cli.checks import Checks
from newsld.cli.garbage import collect_garbage
from newsld.cli.inputs import Input
from newsld.cli.processes import in_processes
from newsld.cli.progress import Progress

if TYPE_CHECKING:
    from argparse import Namespace

    from newsld.reporters import Checked

CHUNK = 16
"""So many inputs go to a process at once."""

_checks: list[Checks] = []


def checked_inputs(inputs: Sequence[Input], checks: Checks, args: Namespace) -> Iterator[Checked]:
    """What was found in each article of the inputs, in their order."""
    is_alone = any(item.path is None for item in inputs) or args.diff
    if args.jobs < 2 or len(inputs) < 2 or is_alone:
        yield from _one_by_one(inputs, checks, args)
        return
    checks.prepare(inputs[0])
    chunks = [inputs[start : start + CHUNK] for start in range(0, len(inputs), CHUNK)]
    for several in in_processes(
        _check, chunks, min(args.jobs, len(chunks)), "newsld validate", partial(_begin, args)
    ):
        yield from (from_row(rows, file, is_read=is_read) for file, is_read, rows in several)


def _one_by_one(inputs: Sequence[Input], checks: Checks, args: Namespace) -> Iterator[Checked]:
    is_quiet = args.quiet or streams.is_terminal(sys.stdout)
    with Progress(len(inputs), is_quiet) as progress:
        for item in inputs:
            progress.show()
            for found in checks.of(item):
                collect_garbage()
                progress.erase()
                yield found
                progress.one()
            progress.input()


def _begin(args: Namespace) -> None:
    # Rules are functions, which processes cannot be sent; each makes its own settings of the arguments.
    _checks[:] = [Checks(args)]


def _check(inputs: Sequence[Input]) -> list[tuple[str, bool, list[Row]]]:
    """What was found, as rows: they take half as long from one process to the other."""
    found = (checked for item in inputs for checked in _checks[0].of(item))
    return [(checked.file, checked.is_read, to_row(checked)) for checked in found]
