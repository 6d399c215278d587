"""Files read as far as a limit, and written whole or not at all."""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from pathlib import Path

from newsld.errors import ReadError, WriteError

_DEVICES = ("/dev/", "/proc/")
_TEMPORARY = re.compile(r"\..*\.[0-9a-f]{8}\.newsld-tmp", re.DOTALL)
_ABANDONED = 3600
"""Seconds after which a temporary file is nobody's: what goes into it is in memory before it is made."""


def read_file(path: Path, most: int) -> bytes:
    """The bytes of a file. Raises ReadError where it cannot be read, or holds more than ``most`` of them."""
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise ReadError(f"cannot be read: {reason}", file=str(path)) from None
    if len(data) > most:
        raise ReadError(f"is larger than {most >> 20} MiB", file=str(path))
    return data


def replace_file(path: Path, data: bytes) -> None:
    """Write a file by way of a temporary one beside it, so that readers see the old bytes or the new.

    A link is followed, so that the file it leads to is replaced and not the link. What is no file (a pipe,
    ``/dev/stdout``) is written to as it is. Raises WriteError, and leaves nothing behind, where it cannot be
    written.
    """
    try:
        if str(path).startswith(_DEVICES) or (path.exists() and not path.is_file()):
            with path.open("wb") as file:
                file.write(data)
        else:
            _replace(path.resolve(), data)
    except OSError as error:
        raise WriteError(f"cannot be written: {error.strerror}", file=str(path)) from None


def _replace(path: Path, data: bytes) -> None:
    temporary = path.with_name(f".{path.name[:40]}.{os.urandom(4).hex()}.newsld-tmp")
    try:
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            temporary.chmod(path.stat().st_mode & 0o777)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def sweep(folder: Path) -> None:
    """Remove the temporary files of writers that were killed before they could; nothing where that fails."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _TEMPORARY.fullmatch(entry.name):
                with suppress(OSError):
                    if time.time() - entry.stat(follow_symlinks=False).st_mtime > _ABANDONED:
                        Path(entry).unlink()
