"""How a reading's time grows with the length of what it reads, whatever machine the tests run on."""

import gc
import time
from collections.abc import Callable
from math import log

_TIMES = 16
_SHORTEST = 0.00005


def growth(read: Callable[[int], object], size: int) -> float:
    """By which power of the size the time of ``read(size)`` grows: about 1 if linear, 2 if quadratic.

    Compared are ``size`` and a sixteenth of it. The least times of a few rounds count, and of more where
    these tell of more than linear growth: a busy neighbour may slow any one. No round waits for the
    collector, whose work grows with all that other tests left. Even so, memory that does not fit a cache or
    is asked of the system anew costs up to four times as much, so that 1.5 may still be linear. Less than a
    twentieth of a millisecond is too short to be measured.
    """
    small = large = float("inf")
    for rounds in range(1, 9):
        small = min(small, _seconds(read, max(size // _TIMES, 1)))
        large = min(large, _seconds(read, size))
        power = log(max(large, _SHORTEST) / max(small, _SHORTEST), _TIMES)
        if rounds >= 3 and power < 1.4:
            break
    return power


def _seconds(read: Callable[[int], object], size: int) -> float:
    gc.disable()
    try:
        start = time.process_time()
        read(size)
        return time.process_time() - start
    finally:
        gc.enable()
