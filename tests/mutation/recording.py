"""Which tests call which functions of a source, and how long each test takes."""

from __future__ import annotations

import functools
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Generator
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, NamedTuple

import pytest

MEASURES_TIME = re.compile("time_grows|time_is_linear|linear_time|take_(no_)?(time|long)")
BUDGET = 12.0
"""How many seconds of tests a fault is tried on at most, the quickest first."""


class Tests(NamedTuple):
    """The tests by node id, each with its seconds; and which of them, by number, call each function.

    Functions are named ``file:line``, the line being their first, decorators counted in.
    """

    seconds: dict[str, float]
    callers: dict[str, list[int]]

    def of(self, function: str) -> tuple[dict[str, float], dict[str, float]]:
        """The tests that call a function, the quickest, as far as the budget goes: those of the file that has
        most of them, and all others."""
        every = list(self.seconds.items())
        called = [every[number] for number in self.callers.get(function, ())]
        chosen: dict[str, float] = {}
        left = BUDGET
        for test, seconds in sorted(called, key=lambda test: test[1]):
            left -= seconds
            if left < 0:
                break
            chosen[test] = seconds
        counts = Counter(map(_file, chosen))
        nearest = max(counts, key=lambda file: counts[file], default="")
        near = {test: seconds for test, seconds in chosen.items() if _file(test) == nearest}
        return near, {test: seconds for test, seconds in chosen.items() if test not in near}


def _file(test: str) -> str:
    return test.partition("::")[0]


def is_steady(item: pytest.Item) -> bool:
    """Whether a test passes on a busy machine too, and needs no browser."""
    return not MEASURES_TIME.search(item.name) and "browser" not in getattr(item, "fixturenames", ())


class Recorder:
    """A plugin of pytest that notes what each test calls, and how long it takes.

    What was called to fill a cache counts as called by whoever asks the cache: it must be made before the
    source is imported.
    """

    def __init__(self, source: Path) -> None:
        self._source = f"{source}/"
        self._codes: dict[int, CodeType] = {}
        self.tests = Tests({}, {})
        real = functools.lru_cache

        def lru_cache(maxsize: Any = 128, typed: bool = False) -> Any:
            if callable(maxsize):
                return self._noting(real(maxsize))
            return lambda function: self._noting(real(maxsize, typed)(function))

        functools.lru_cache = lru_cache  # type: ignore[assignment]
        functools.cache = lru_cache(None)

    def _noting(self, cached: Any) -> Callable[..., Any]:
        under: dict[int, CodeType] = {}

        @functools.wraps(cached)
        def ask(*args: Any, **keywords: Any) -> Any:
            around, self._codes = self._codes, under
            try:
                return cached(*args, **keywords)
            finally:
                self._codes = around
                around.update(under)

        ask.cache_clear, ask.cache_info = cached.cache_clear, cached.cache_info  # type: ignore[attr-defined]
        return ask

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if is_steady(item)]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        self._codes.clear()
        start = time.process_time()
        sys.settrace(self._called)
        try:
            return (yield)
        finally:
            sys.settrace(None)
            for code in self._codes.values():
                if code.co_filename.startswith(self._source):
                    function = f"{code.co_filename.removeprefix(self._source)}:{code.co_firstlineno}"
                    self.tests.callers.setdefault(function, []).append(len(self.tests.seconds))
            self.tests.seconds[item.nodeid] = time.process_time() - start

    def _called(self, frame: FrameType, event: str, _: Any) -> None:
        self._codes[id(frame.f_code)] = frame.f_code
