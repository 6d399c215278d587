"""How the benchmarks measure and report: ratios of minima, taken in turns in one run."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Mapping
from statistics import median
from time import perf_counter, process_time
from typing import NamedTuple


class Ratio(NamedTuple):
    """``what`` takes ``value`` times as long as ``against`` does, both measured in the same run.

    ``limit`` is the most it may be, or the least where ``at_least`` says so (``against`` is then a peer and
    ``value`` says how much faster newsld is); None where it is only told. ``seconds`` is newsld's own time.
    """

    what: str
    against: str
    value: float
    limit: float | None = None
    at_least: bool = False
    seconds: float | None = None

    @property
    def holds(self) -> bool:
        if self.limit is None:
            return True
        return self.value >= self.limit if self.at_least else self.value <= self.limit


def fastest(calls: Mapping[str, Callable[[], object]], seconds: float = 2.0) -> dict[str, float]:
    """The least time of one call of each, in seconds; they take turns until ``seconds`` are over.

    Turns spread a neighbour's load over all of them, and the least time is the one it disturbed least. A
    turn repeats a quick call, so that the clock's grain does not count.
    """
    numbers = {name: _repetitions(call) for name, call in calls.items()}
    best = dict.fromkeys(calls, float("inf"))
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        rounds, end = 0, perf_counter() + seconds
        while rounds < 3 or perf_counter() < end:
            rounds += 1
            for name, call in calls.items():
                best[name] = min(best[name], _time(call, numbers[name]))
            gc.collect()
    finally:
        if was_enabled:
            gc.enable()
    return best


def paired(call: Callable[[], object], against: Callable[[], object], seconds: float = 10.0) -> float:
    """How many times the processor time of the one a call of the other takes: the median of many pairs.

    For differences of a few per cent, which least times do not tell on a busy machine: each call is held
    against the one beside it, before it or after it in turns.
    """
    ratios: list[float] = []
    end = perf_counter() + seconds
    while len(ratios) < 20 or perf_counter() < end:
        first = _processor_time(call) / _processor_time(against)
        second = 1 / (_processor_time(against) / _processor_time(call))
        ratios += [first, second]
    return median(ratios)


def _processor_time(call: Callable[[], object]) -> float:
    start = process_time()
    call()
    return process_time() - start


def _repetitions(call: Callable[[], object], target: float = 0.005) -> int:
    """How many calls take about ``target`` seconds; the first call, which may import, is not counted."""
    call()
    once = _time(call, 1)
    return max(1, int(target / max(once, 1e-7)))


def _time(call: Callable[[], object], number: int) -> float:
    start = perf_counter()
    for _ in range(number):
        call()
    return (perf_counter() - start) / number


def show(ratios: Iterable[Ratio]) -> int:
    """Print a table; 1 where a limit does not hold, else 0, to end the process with."""
    rows = list(ratios)
    width = max((len(row.what) for row in rows), default=0)
    for row in rows:
        relation = "≥" if row.at_least else "≤"
        limit = f"{relation} {row.limit:g}" if row.limit is not None else ""
        verdict = "" if row.limit is None else "ok" if row.holds else "MISSED"
        own = _duration(row.seconds) if row.seconds is not None else ""
        sys.stdout.write(
            f"{row.what:<{width}}  {row.value:>8.2f} ×  {limit:>7}  {verdict:<6}  {own:>9}  {row.against}\n"
        )
    return 0 if all(row.holds for row in rows) else 1


def _duration(seconds: float) -> str:
    for unit, scale in (("s", 1.0), ("ms", 1e3)):
        if seconds * scale >= 1:
            return f"{seconds * scale:.3g} {unit}"
    return f"{seconds * 1e6:.3g} µs"
