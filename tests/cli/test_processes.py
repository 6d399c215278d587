"""Work shared by processes that nobody asked for: the same is printed, and only long work is shared."""

from __future__ import annotations

import concurrent.futures
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from whole_article import ARTICLE

ENTRY = (
    "Quill, T. (2024, March 4). {number} boats wait at Larnby. Coastal Post. https://coast.example/{number}"
)


def listed(entries: int) -> str:
    return "".join(f"{ENTRY.format(number=number)}\n" for number in range(entries))


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many processes were asked for, each time; there are four processors."""
    found: list[int] = []

    class Pool(concurrent.futures.ProcessPoolExecutor):
        def __init__(self, jobs: int, **more: Any) -> None:
            found.append(jobs)
            super().__init__(jobs, **more)

    monkeypatch.setattr(concurrent.futures, "ProcessPoolExecutor", Pool)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(4)), raising=False)
    return found


def test_a_list_is_shared_by_as_many_processes_as_it_has_work_for(
    run: Any, write: Any, started: list[int]
) -> None:
    write("long.txt", listed(4100))
    shared = run("references", "long.txt")
    assert started == [2]
    assert shared.stdout == run("references", "-j", "1", "long.txt").stdout
    assert started == [2]


def test_a_short_list_is_taken_apart_by_this_process(run: Any, write: Any, started: list[int]) -> None:
    write("short.txt", listed(2900))
    assert run("references", "short.txt").stdout.count("\n") == 2900
    run("references", "--to", "ris", write("list.txt", listed(20)))
    assert started == []


def test_inputs_are_shared_where_many_are_not_known(run: Any, write: Any, started: list[int]) -> None:
    for number in range(80):
        write(f"news/{number:02}.txt", ARTICLE.replace("Larnby", f"Larnby {number}"))
    validate = ("validate", "--output-format", "json", "news")
    alone = run(*validate, "--no-cache", "--jobs", "1")
    assert started == []
    shared = run(*validate)
    assert started == [4]
    assert (shared.code, shared.stdout) == (alone.code, alone.stdout)
    assert run(*validate).stdout == alone.stdout
    assert started == [4]


def test_few_inputs_and_large_ones_are_checked_by_this_process(
    run: Any, write: Any, started: list[int]
) -> None:
    for number in range(40):
        write(f"few/{number}.txt")
    run("validate", "--no-cache", "few")
    for number in range(80):
        write(f"many/{number}.txt")
    write("many/large.txt", "word " * 300_000)
    run("validate", "--no-cache", "many")
    assert started == []


def test_without_semaphores_this_process_does_the_work(
    run: Any, write: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object, **__: object) -> None:
        raise OSError(38, "Function not implemented")

    write("long.txt", listed(2100))
    for number in range(20):
        write(f"news/{number:02}.txt", ARTICLE.replace("Larnby", f"Larnby {number}"))
    commands = (("references", "long.txt"), ("validate", "--no-cache", "news"))
    alone = [run(*command).stdout for command in commands]
    monkeypatch.setattr(concurrent.futures, "ProcessPoolExecutor", none)
    assert [run(*command, "-j", "2").stdout for command in commands] == alone


posix = pytest.mark.skipif(os.name != "posix", reason="a matter of POSIX processes")
_HEARD = "signal.signal(signal.SIGINT, signal.default_int_handler)"  # the background ignores it
_CODE = f"import signal, sys; {_HEARD}; from newsld.cli import main; sys.exit(main(sys.argv[1:]))"


def begun(path: Path) -> subprocess.Popen[bytes]:
    """A run that has printed the first of its rows, in a group of its own."""
    process = subprocess.Popen(
        [sys.executable, "-c", _CODE, "references", "-j", "2", path],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.read(1) == b"{"
    return process


@posix
def test_an_interrupt_ends_all_processes_silently(write: Any) -> None:
    process = begun(write("long.txt", listed(12_000)))
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, b"")
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


@posix
def test_a_reader_that_goes_away_ends_all_processes_silently(write: Any) -> None:
    process = begun(write("long.txt", listed(12_000)))
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (141, b"")
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)
