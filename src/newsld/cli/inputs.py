"""From the arguments of a command to its inputs: files, folders, patterns, standard input."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newsld.cli import streams
from newsld.cli.stopping import Stop
from newsld.errors import ReadError
from newsld.formats import FORMATS, is_story_json
from newsld.formats.packing import MAX_BYTES, unpacked

STDIN = "<stdin>"
_ARTICLE = 1 << 16
"""Bytes that most articles have fewer of."""


class Input(NamedTuple):
    """An input by the name that messages give it; without a path it is standard input.

    ``fault`` says why there is nothing to be read, where that is known.
    """

    name: str
    path: str | None
    fault: str = ""


def expand(
    arguments: Sequence[str], command: str, skip: Collection[str] = (), *, source: str | None = None
) -> list[Input]:
    """The inputs that the arguments name, in their order, each once.

    ``skip`` are files and folders that folders are searched without: what is written must not be read back.
    Where no format is asked for as ``source``, a folder's .json files are inputs only if they hold articles
    or linked data. Raises Stop where no input is named and a person would have to type it.
    """
    if not arguments and streams.is_terminal(sys.stdin):
        raise Stop(f"{command}: no input: name a file, or - for standard input; see {command} --help")
    left_out = {Path(path).resolve() for path in skip}

    def is_wanted(path: Path) -> bool:
        if path.name.startswith(".") or (left_out and path.resolve() in left_out):
            return False
        return source is not None or _is_of_news(path)

    found = dict.fromkeys(item for argument in arguments or ["-"] for item in _inputs(argument, is_wanted))
    return list(found)


def _is_of_news(path: Path) -> bool:
    """Whether a file may hold articles: .json is also what tools keep their settings and results in."""
    if path.suffix.lower() != ".json":
        return True
    try:
        with path.open("rb") as file:
            return is_story_json(file.read(1 << 16))
    except OSError:
        return True  # Whoever reads it says why it cannot be read.


def _inputs(argument: str, is_wanted: Callable[[Path], bool]) -> Iterator[Input]:
    if argument == "-":
        yield Input(STDIN, None)
    elif argument.startswith(("http://", "https://")):
        yield Input(
            argument, argument, fault="is an address: newsld fetches no pages; name a file that holds it"
        )
    elif Path(argument).is_dir():
        yield from _folder(argument, is_wanted)
    elif glob.has_magic(argument) and not (Path(argument).exists() or Path(argument).is_symlink()):
        yield from _pattern(argument, is_wanted)
    else:
        yield Input(argument, argument)


def _pattern(pattern: str, is_wanted: Callable[[Path], bool]) -> Iterator[Input]:
    """What a pattern matches that the shell left as it is: Windows' do, and any does where it is quoted."""
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not matches:
        yield Input(pattern, pattern, fault="no file matches the pattern")
    for match in matches:
        if not Path(match).is_dir():
            yield Input(match, match)
        elif "**" not in pattern:
            yield from _folder(match, is_wanted)


def _folder(folder: str, is_wanted: Callable[[Path], bool]) -> Iterator[Input]:
    """The files in a folder that newsld reads, sorted; without hidden ones and links to folders."""
    extensions = {extension for known in FORMATS if known.reads for extension in known.extensions}
    faults: list[Input] = []
    count = 0

    def unreadable(error: OSError) -> None:
        faults.append(Input(error.filename, error.filename, fault=f"cannot be read: {error.strerror}"))

    for place, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if is_wanted(Path(place, name)))
        for path in sorted(Path(place, name) for name in files):
            # is_file, because reading a pipe would wait for ever.
            if path.suffix.lower() in extensions and path.is_file() and is_wanted(path):
                count += 1
                yield Input(str(path), str(path))
    yield from faults
    if not count and not faults:
        yield Input(folder, folder, fault="is a folder without a file that newsld reads")


def load(item: Input) -> bytes:
    """The bytes of an input, unpacked if gzip has packed them. Raises ReadError where there are none."""
    if item.fault:
        raise ReadError(item.fault, file=item.name)
    try:
        data = read_bytes(item, MAX_BYTES + 1)
    except ValueError as error:
        raise ReadError(f"cannot be read: {error}", file=item.name) from None
    if len(data) > MAX_BYTES:
        raise ReadError(f"is larger than {MAX_BYTES >> 20} MiB", file=item.name)
    return unpacked(data, item.name)


def read_bytes(item: Input, limit: int) -> bytes:
    """Up to ``limit`` bytes of an input. Raises OSError, or ValueError for a name no file can have."""
    if item.path is None:
        return streams.read_input(limit)
    with Path(item.path).open("rb") as file:
        # Python makes room for all that is asked for, and few articles are as large as the limit.
        start = file.read(min(limit, _ARTICLE))
        return start if len(start) < _ARTICLE else start + file.read(limit - len(start))
