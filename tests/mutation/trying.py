"""Runs of pytest, each in a fork of this process, which has imported what they need but for newsld itself."""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import traceback
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import hypothesis
import lxml.html
import pydantic
import pyoxigraph
import pytest
from recording import Recorder, Tests

ROOT = Path(__file__).resolve().parents[2]
IMPORTED = (hypothesis, lxml.html, pydantic, pyoxigraph)
# The plugin of hypothesis is imported already; its assertions are not those of a test.
OPTIONS = ("-x", "-q", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning")
MEMORY = 4 << 30
PATIENCE = 20
"""Seconds of computing that a run may take beside three times what its tests took without a fault."""


class _Chooser:
    """A plugin that runs the tests chosen alone, the quickest first."""

    def __init__(self, chosen: Mapping[str, float]) -> None:
        self._chosen = chosen

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        kept = [item for item in items if item.nodeid in self._chosen]
        items[:] = sorted(kept, key=lambda item: self._chosen[item.nodeid])


def record(source: Path, paths: Iterable[str]) -> Tests:
    """What the tests at ``paths`` call of ``source``. Exits with what pytest said where one fails."""
    note = source.with_name("tests.json")

    def run() -> int:
        recorder = Recorder(source)
        code = pytest.main([*OPTIONS, *paths], plugins=[recorder])
        note.write_text(json.dumps(recorder.tests))
        return code

    if not _passes(run, source, 3600):
        raise SystemExit(f"The tests fail without a fault.\n{_log(source).read_text()}")
    return Tests(*json.loads(note.read_text()))


def passes(source: Path, chosen: Mapping[str, float]) -> bool:
    """Whether these tests pass with ``source``, and end."""

    def run() -> int:
        files = dict.fromkeys(test.partition("::")[0] for test in chosen)
        return pytest.main([*OPTIONS, *files], plugins=[_Chooser(chosen)])

    return not chosen or _passes(run, source, PATIENCE + 3 * int(sum(chosen.values())))


def _passes(run: Any, source: Path, seconds: int) -> bool:
    child = os.fork()
    if not child:
        code = 1
        try:
            _alone(source, seconds)
            code = int(run() != 0)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return status == 0


def _log(source: Path) -> Path:
    return source.with_name("log.txt")


def _alone(source: Path, seconds: int) -> None:
    """Make this fork one that imports from ``source``, writes to a log, and ends."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    signal.alarm(10 * seconds)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    log = os.open(_log(source), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(log, 1)
    os.dup2(log, 2)
    os.chdir(ROOT)
    os.environ.update(PYTHONPATH=str(source), PYTHONDONTWRITEBYTECODE="1", NEWSLD_EMBED_STRINGS="2000")
    sys.dont_write_bytecode = True
    sys.path[:0] = [str(source), str(ROOT)]
