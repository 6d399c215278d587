"""Work that several processes share; what they find comes in the order of the tasks."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import TypeVar

from newsld.cli.garbage import collect_garbage
from newsld.cli.stopping import Stop

Task = TypeVar("Task")
Found = TypeVar("Found")

_AHEAD = 3
"""So many tasks a process are under way, lest their results wait by the thousand for a slow reader."""


def in_processes(
    work: Callable[[Task], Found],
    tasks: Iterable[Task],
    jobs: int,
    program: str,
    begin: Callable[[], None] | None = None,
) -> Iterator[Found]:
    """What ``work`` makes of each task, ``jobs`` at a time but never more than there are processors; each
    process calls ``begin`` first.

    Raises Stop in the name of ``program`` where a process ends before its time.
    """
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    jobs = min(jobs, os.cpu_count() or 1)
    pool = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(begin,))
    under_way: deque[Future[Found]] = deque()
    try:
        for task in tasks:
            under_way.append(pool.submit(work, task))
            if len(under_way) >= _AHEAD * jobs:
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()
    except BrokenProcessPool:
        raise Stop(f"{program}: a process of --jobs ended before its time") from None
    finally:
        with suppress(RuntimeError):  # interrupted while it starts its thread, it has none to wait for
            pool.shutdown(cancel_futures=True)


def _begin(begin: Callable[[], None] | None) -> None:
    # A terminal interrupts all of them; the process that started these ends them.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if begin:
        begin()
    collect_garbage()
