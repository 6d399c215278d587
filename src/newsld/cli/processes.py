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
_MOST = 61
"""Windows waits for no more: https://docs.python.org/3/library/concurrent.futures.html#processpoolexecutor"""


def in_processes(
    work: Callable[[Task], Found],
    tasks: Iterable[Task],
    jobs: int,
    program: str,
    begin: Callable[[], None] | None = None,
) -> Iterator[Found]:
    """What ``work`` makes of each task, ``jobs`` at a time but never more than there are processors; each
    process calls ``begin`` first. Where no processes can be had, this one does the work.

    Raises Stop in the name of ``program`` where a process ends before its time.
    """
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    jobs = min(jobs, processors())
    try:
        pool = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(begin,))
    except (ImportError, OSError, RuntimeError):  # a sandbox without semaphores
        if begin:
            begin()
        yield from map(work, tasks)
        return
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


def processors() -> int:
    """How many processors this process may run on, as far as a pool of processes can use them."""
    may_run_on = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(may_run_on or 1, _MOST)


def _begin(begin: Callable[[], None] | None) -> None:
    # A terminal interrupts all of them; the process that started these ends them.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if begin:
        begin()
    collect_garbage()
