"""How the time of reading grows with what is read, as a ratio that a busy machine does not change much."""

import time
from collections.abc import Callable


def growth(read: Callable[[int], object], size: int) -> float:
    """How many times longer four times ``size`` takes than ``size``: about 4 if linear, 16 if quadratic.

    The least times of a few rounds count, and of more where these tell of more than linear growth: a busy
    neighbour may slow any one. Less than a millisecond is below what can be measured, and counts as one.
    """
    small = large = float("inf")
    for rounds in range(1, 9):
        small, large = min(small, _seconds(read, size)), min(large, _seconds(read, 4 * size))
        ratio = large / max(small, 0.001)
        if rounds >= 3 and ratio < 6:
            break
    return ratio


def _seconds(read: Callable[[int], object], size: int) -> float:
    start = time.process_time()
    read(size)
    return time.process_time() - start
