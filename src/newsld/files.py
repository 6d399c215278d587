"""Files written whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from newsld.errors import WriteError

_DEVICES = ("/dev/", "/proc/")


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
    temporary = path.with_name(f".{path.name[:40]}.{os.urandom(4).hex()}.tmp")
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
