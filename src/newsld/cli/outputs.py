"""Where convert writes: standard output, one file, or a folder with a file for each piece."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsld.api import serialize
from newsld.cli import streams
from newsld.cli.inputs import Input
from newsld.cli.pieces import Piece, together
from newsld.cli.reading import Failure
from newsld.cli.stopping import Stop
from newsld.document import Document
from newsld.errors import NewsldError, WriteError
from newsld.formats import Format, detect

if TYPE_CHECKING:
    from newsld.model import Thing

_EXTENSIONS = {"text/html": ".html", "application/xml": ".xml"}


def is_folder(path: str) -> bool:
    """Whether an output is a folder: one that is there, or a name that ends like one."""
    return path.endswith(("/", os.sep)) or Path(path).is_dir()


class Output(NamedTuple):
    """Where to (None: standard output), in which format, and what ``serialize`` is told of it."""

    path: str | None
    format: Format
    base: str | None = None
    ordered: bool = False
    claims: bool = False

    def write_together(self, found: Sequence[tuple[Input, Piece]]) -> None:
        """Write all pieces as one; nothing where there is none. Raises Stop where that fails."""
        if not found:
            return
        try:
            data = self._bytes(together([piece for _, piece in found], self.format, self.base))
            if self.path is None:
                streams.write(data)
            else:
                from newsld.files import replace_file, sweep

                path = Path(self.path)
                _refuse_source(path, {item.path for item, _ in found if item.path}, self.format)
                replace_file(path, data)
                sweep(path.parent)
        except NewsldError as error:
            raise Stop(f"{self.path or '<stdout>'}: {error.message}") from None

    def write_each(
        self, found: Iterable[tuple[Input, Piece]], inputs: Sequence[Input], failures: list[Failure]
    ) -> None:
        """Write each piece to a file of its own as it comes; a failure is told and the rest goes on."""
        from newsld.cli.filenames import Namer
        from newsld.files import replace_file, sweep

        assert self.path is not None
        folder = Path(self.path)
        namer = Namer([item.name for item in inputs], self._extension())
        sources = {Path(item.path).resolve() for item in inputs if item.path}
        for item, number, piece in _numbered(found):
            path = folder / namer.name(item.name, number)
            try:
                _make(folder)
                _refuse(path, sources)
                replace_file(path, self._bytes(list(piece)))
            except NewsldError as error:
                streams.say(f"{error.file or path}: {error.message}")
                failures.append(Failure(str(path), error.message))
        sweep(folder)

    def _bytes(self, items: list[Document | Thing]) -> bytes:
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            text = serialize(
                items, format=self.format, base=self.base, ordered=self.ordered, claims=self.claims
            )
        for warning in told:
            streams.say(f"newsld: {warning.message}")
        return text.encode()

    def _extension(self) -> str:
        extensions = self.format.extensions
        return extensions[0] if extensions else _EXTENSIONS.get(self.format.media_type, "")


def _numbered(found: Iterable[tuple[Input, Piece]]) -> Iterator[tuple[Input, int | None, Piece]]:
    """Each piece with its number in its input, from 1; with none where it is the only one there."""
    held: tuple[Input, Piece] | None = None
    number = 0
    for item, piece in found:
        is_next = held is not None and held[0] == item
        if held is not None:
            yield held[0], number if is_next or number > 1 else None, held[1]
        number = number + 1 if is_next else 1
        held = item, piece
    if held is not None:
        yield held[0], number if number > 1 else None, held[1]


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(f"cannot be made: {error.strerror}", file=str(folder)) from None


def _refuse_source(path: Path, sources: Iterable[str], target: Format) -> None:
    """Raise WriteError where an input of another format would be lost."""
    for source in sources:
        if path.resolve() == Path(source).resolve() and detect(source, b"").name != target.name:
            raise WriteError("is an input and not written over; choose another name")


def _refuse(path: Path, sources: set[Path]) -> None:
    """Raise WriteError where writing would lead out of the folder, or destroy an input."""
    if path.is_symlink():
        raise WriteError("is a link, which is not followed", file=str(path))
    if path.exists() and not path.is_file():
        raise WriteError("is there and is no file", file=str(path))
    if path.resolve() in sources:
        raise WriteError("is an input and not written over; choose another folder", file=str(path))
