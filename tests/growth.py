"""How the time of reading grows with what is read, as a ratio that a busy machine does not change much."""

import time
from collections.abc import Callable


def growth(read: Callable[[int], object], size: int) -> float:
    """How many times longer four times ``size`` takes than ``size``: about 4 if linear, 16 if quadratic.

    Less than a millisecond is below what can be measured, and counts as one.
    """
    return _seconds(read, 4 * size) / max(_seconds(read, size), 0.001)


def _seconds(read: Callable[[int], object], size: int) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        read(size)
        best = min(best, time.process_time() - start)
    return best
