"""Real processes: pipes that break, full disks, closed streams, names that are no text, terminals."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newsld.cli.program import COMMANDS

NEWSLD = [sys.executable, "-m", "newsld"]
FULL = Path("/dev/full")

needs_full = pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full")
posix = pytest.mark.skipif(os.name != "posix", reason="a matter of POSIX shells")


def shell(command: str, *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell in which ``newsld`` is this newsld and ``$1`` … are the arguments."""
    script = f'newsld() {{ "{sys.executable}" -m newsld "$@"; }}; {command}'
    return subprocess.run(["/bin/sh", "-c", script, "sh", *arguments], capture_output=True, timeout=60)


@posix
@pytest.mark.parametrize("command", ["convert", "inspect --json"])
def test_a_reader_that_goes_away_is_silent_and_141(command: str, example: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as gone:
        done = subprocess.run(
            [*NEWSLD, *command.split(), example], stdout=gone, stderr=subprocess.PIPE, timeout=60
        )
    assert (done.returncode, done.stderr) == (141, b"")


@posix
def test_a_reader_that_takes_a_part_is_silent_too(write: Any) -> None:
    article = Path("fees.txt")
    write(article.name)
    for number in range(300):
        write(f"many/{number}.txt", article.read_bytes())
    done = shell('{ newsld inspect --json many; echo "code $?" >&2; } | head -n 1')
    assert done.stdout.count(b"\n") == 1
    assert done.stderr == b"code 141\n"


@posix
@needs_full
@pytest.mark.parametrize("command", ["convert $1", "inspect $1", "--version"])
def test_a_full_disk_is_one_line_and_exit_code_2(command: str, example: Path) -> None:
    done = shell(f"newsld {command} > /dev/full", example)
    assert done.returncode == 2
    assert done.stderr == b"newsld: standard output cannot be written: No space left on device\n"


@posix
@needs_full
def test_a_full_disk_behind_a_named_output_is_one_line_too(example: Path) -> None:
    done = shell("newsld convert $1 -o /dev/full", example)
    assert done.returncode == 2
    assert done.stderr == b"/dev/full: cannot be written: No space left on device\n"


@posix
def test_closed_streams_leave_no_traceback(example: Path, tmp_path: Path) -> None:
    done = shell("newsld convert $1 >&-", example)
    assert (done.returncode, done.stderr) == (2, b"newsld: standard output is closed\n")
    done = shell("newsld inspect gone.txt 2>&-")
    assert (done.returncode, done.stdout) == (2, b"")
    done = shell("newsld convert <&-")
    assert (done.returncode, done.stderr) == (
        2,
        b"<stdin>: DOC001 cannot be read: standard input is closed\n",
    )
    done = shell("newsld convert $1 -o $2 <&- >&- 2>&-", example, tmp_path / "out.jsonld")
    assert done.returncode == 0
    assert (tmp_path / "out.jsonld").read_bytes().startswith(b'{\n  "@context"')


@posix
@needs_full
def test_messages_that_nobody_can_read_change_nothing(example: Path) -> None:
    assert shell("newsld inspect gone.txt 2> /dev/full").returncode == 2


@posix
@pytest.mark.skipif(sys.platform == "darwin", reason="its file systems take no such name")
def test_names_that_are_no_text_are_printed_as_the_bytes_they_are(write: Any) -> None:
    name = b"caf\xe9.txt"
    write(os.fsdecode(name))
    done = subprocess.run([*NEWSLD, "inspect", name], capture_output=True, timeout=60)
    assert done.stdout.startswith(name)
    done = subprocess.run([*NEWSLD, "inspect", b"gone\xe9\x9b.txt"], capture_output=True, timeout=60)
    assert done.stderr == b"gone\xe9\\x9b.txt: DOC001 cannot be read: No such file or directory\n"
    done = subprocess.run([*NEWSLD, "inspect", "--json", name], capture_output=True, timeout=60)
    assert '"file":"caf\ufffd.txt"' in done.stdout.decode("utf-8")


def test_an_encoding_without_our_symbols_is_no_obstacle(run_process: Any, example: Path) -> None:
    done = run_process("inspect", example, env={"PYTHONIOENCODING": "ascii"})
    assert (done.code, done.err) == (0, b"")
    assert b"-> 4 Shin 2023" in done.out
    assert b"\\u2019" in done.out


@posix
def test_an_interrupt_ends_it_silently() -> None:
    heard = "signal.signal(signal.SIGINT, signal.default_int_handler)"  # the background ignores it
    code = f"import signal, sys; {heard}; from newsld.cli import main; sys.exit(main(['convert', '-']))"
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdin is not None
    process.stdin.write(b"word " * 200_000)  # more than a pipe holds: once it is written, much has been read
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"")


def test_data_is_utf_8_whatever_the_terminal_speaks(run: Any, run_process: Any, example: Path) -> None:
    done = run_process("convert", example, env={"PYTHONIOENCODING": "ascii"})
    assert done.out == run("convert", example).out


def test_python_m_newsld_is_newsld(run_process: Any) -> None:
    done = run_process("--help")
    assert done.code == 0
    assert all(command.name in done.stdout for command in COMMANDS)
