"""Several inputs at a time, each in a process of its own; what is found comes in the order of the inputs."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from newsld.cli import streams
from newsld.cli.cache_rows import Row, from_row, to_row
from newsld.cli.checks import Checks
from newsld.cli.garbage import collect_garbage
from newsld.cli.inputs import Input
from newsld.cli.processes import in_processes, processors
from newsld.cli.progress import Progress

if TYPE_CHECKING:
    from argparse import Namespace

    from newsld.reporters import Checked

CHUNK = 16
"""So many inputs go to a process at once."""
_ENOUGH = 3 * CHUNK
"""So many inputs pay for processes, once a chunk of others was checked here that was not known before."""
_LARGE = 1 << 20
"""Bytes of a file that may be an export of many articles."""

_checks: list[Checks] = []


def checked_inputs(inputs: Sequence[Input], checks: Checks, args: Namespace) -> Iterator[Checked]:
    """What was found in each article of the inputs, in their order."""
    is_quiet = args.quiet or streams.is_terminal(sys.stdout)
    with Progress(len(inputs), is_quiet) as progress:
        progress.show()
        for several in _each(inputs, checks, args):
            for found in several:
                collect_garbage()
                progress.erase()
                yield found
                progress.one()
            progress.input()


def _each(inputs: Sequence[Input], checks: Checks, args: Namespace) -> Iterator[Iterable[Checked]]:
    jobs = _jobs(inputs, args)
    for index, item in enumerate(inputs):
        if jobs > 1 and (args.jobs or (checks.anew >= CHUNK and len(inputs) - index >= _ENOUGH)):
            yield from _shared(inputs[index:], checks, args, jobs)
            return
        yield checks.of(item)


def _jobs(inputs: Sequence[Input], args: Namespace) -> int:
    """How many processes may share the inputs: as many as asked for, else as can run at once, unless one of
    the inputs may be an export, of which this process holds one article at a time."""
    if len(inputs) < 2 or args.diff or any(item.path is None for item in inputs):
        return 1
    if args.jobs:
        return int(args.jobs)
    return 1 if len(inputs) < _ENOUGH or any(map(_is_large, inputs)) else processors()


def _is_large(item: Input) -> bool:
    try:
        return Path(item.path or "").stat().st_size > _LARGE
    except (OSError, ValueError):
        return False  # told where it is read


def _shared(
    inputs: Sequence[Input], checks: Checks, args: Namespace, jobs: int
) -> Iterator[Iterable[Checked]]:
    checks.prepare(inputs[0])
    chunks = [inputs[start : start + CHUNK] for start in range(0, len(inputs), CHUNK)]
    begin = partial(_begin, args)
    for several in in_processes(_check, chunks, min(jobs, len(chunks)), "newsld validate", begin):
        for found in several:
            yield [from_row(rows, file, is_read=is_read) for file, is_read, rows in found]


def _begin(args: Namespace) -> None:
    # Rules are functions, which processes cannot be sent; each makes its own settings of the arguments.
    _checks[:] = [Checks(args)]


def _check(inputs: Sequence[Input]) -> list[list[tuple[str, bool, list[Row]]]]:
    """What was found in each input, as rows: they take half as long from one process to the other."""
    found = map(_checks[0].of, inputs)
    return [[(checked.file, checked.is_read, to_row(checked)) for checked in several] for several in found]
