"""Files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from newsld.errors import WriteError


def replace_file(path: Path, data: bytes) -> None:
    """Write a file by way of a temporary one beside it, so that readers see the old bytes or the new.

    Raises WriteError, and leaves nothing behind, where it cannot be written.
    """
    temporary: str | None = None
    try:
        if not path.exists() or path.is_file():
            handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".tmp")
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
            Path(temporary).replace(path)
        else:
            with path.open("wb") as file:
                file.write(data)
    except OSError as error:
        if temporary:
            with suppress(OSError):
                Path(temporary).unlink()
        raise WriteError(f"cannot be written: {error.strerror}", file=str(path)) from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
