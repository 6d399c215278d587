"""Inputs to Documents: one that cannot be read is told, and the rest goes on."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from newsld.api import parse_all
from newsld.cli import streams
from newsld.cli.garbage import collect_garbage
from newsld.cli.inputs import Input
from newsld.cli.options import Reading
from newsld.cli.progress import Progress
from newsld.cli.stopping import Stop, internal_error
from newsld.errors import NewsldError, ReadError
from newsld.formats.registry import REVIEWED, review_of

if TYPE_CHECKING:
    from newsld.document import Document, Finding
    from newsld.source import Source

T = TypeVar("T")

UNREADABLE = "DOC001"
"""The code of an input that gave no Document."""


class Failure(NamedTuple):
    """Why an input gave no Document, or no further one. Line and column count from 1."""

    file: str
    message: str
    line: int | None = None
    column: int | None = None
    code: str = UNREADABLE

    def __str__(self) -> str:
        return located(self.file, self.line, self.column, f"{self.code} {self.message}")


def located(file: str, line: int | None, column: int | None, message: str) -> str:
    """``file:line:column: message``, as far as the place is known."""
    place = ":".join(str(part) for part in (file, line, column) if part is not None)
    return f"{place}: {message}"


def failure(error: Exception, name: str) -> Failure:
    """The Failure of an exception. With NEWSLD_TRACEBACK set, one that is our fault is raised instead."""
    if isinstance(error, NewsldError):
        return Failure(error.file or name, error.message, error.line, error.column)
    if isinstance(error, OSError):
        return Failure(name, f"cannot be read: {error.strerror or error}")
    if isinstance(error, MemoryError):
        return Failure(name, "needs more memory than there is")
    if os.environ.get("NEWSLD_TRACEBACK"):
        raise error
    return Failure(name, internal_error(error))


def each(
    inputs: Sequence[Input], is_quiet: bool, read: Callable[[Input], Iterable[T]]
) -> Iterator[tuple[Input, T | Failure]]:
    """What is read from each input, as it is read, and last the Failure that ended it, if one did."""
    with Progress(len(inputs), is_quiet) as progress:
        for item in inputs:
            progress.show()
            try:
                for found in read(item):
                    collect_garbage()
                    progress.erase()
                    yield item, found
                    progress.one()
            except Stop:
                raise
            except Exception as error:
                progress.erase()
                yield item, failure(error, item.name)
            progress.input()


def sifted(found: Iterable[tuple[Input, T | Failure]], failures: list[Failure]) -> Iterator[tuple[Input, T]]:
    """What could be read. Failures are told on standard error and added to ``failures``."""
    for item, value in found:
        if isinstance(value, Failure):
            streams.say(str(value))
            failures.append(value)
        else:
            yield item, value


def documents(item: Input, data: bytes, how: Reading) -> Iterator[Document]:
    """The articles in an input's bytes. Raises as ``parse_all`` does, and ReadError where there is none."""
    empty = True
    for document in parse_all(data, **how.keywords(item)):
        if empty:
            _tell_review(item, document.format, how)
        empty = False
        yield document
    if empty:
        raise ReadError("holds no article", file=item.name)


def _tell_review(item: Input, format_name: str, how: Reading) -> None:
    """Say that an editor's verdicts are used, since they change what is read."""
    if item.path is None or how.is_quiet or format_name not in REVIEWED:
        return
    path = review_of(Path(item.path))
    # A shell has made the file that the first sheet is written to.
    if path.is_file() and path.stat().st_size:
        streams.say(f"{item.name}: the verdicts of {path.name} beside it are used")


def warn(findings: Sequence[Finding], source: Source, is_quiet: bool) -> None:
    """Tell on standard error what a reader could not take as it stands."""
    for finding in () if is_quiet else findings:
        line, column = source.position(finding.span.start) if finding.span else (None, None)
        streams.say(located(source.name, line, column, f"{finding.code} {finding.message}"))
