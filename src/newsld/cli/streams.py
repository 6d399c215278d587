"""Standard input, output and error, any of which may be closed, full, or a pipe nobody reads any more."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import TextIO

from newsld.cli.stopping import BROKEN_PIPE, Stop
from newsld.terminal import clean

# Windows says EINVAL where the reader of a pipe is gone. https://bugs.python.org/issue35754
_PIPE_IS_BROKEN = {errno.EPIPE, errno.ESHUTDOWN, *({errno.EINVAL} if os.name == "nt" else ())}


def write(data: bytes) -> None:
    """Bytes to standard output. Raises Stop where it takes no more."""
    stream = sys.stdout
    if stream is None:
        raise Stop("newsld: standard output is closed")
    try:
        _put(stream, data)
    except OSError as error:
        raise _lost(error) from None
    except ValueError:
        raise Stop("newsld: standard output is closed") from None


def _put(stream: TextIO, data: bytes) -> None:
    """Bytes to a stream as they are; to one that takes text alone as far as they are UTF-8."""
    if isinstance(getattr(stream, "buffer", None), io.IOBase):
        stream.flush()
        stream.buffer.write(data)
    else:
        stream.write(data.decode("utf-8", "replace"))


def show(text: str) -> None:
    """Text for people to standard output, in its own encoding; what that lacks is written as an escape."""
    write(encoded(text, getattr(sys.stdout, "encoding", None)))


def flush() -> None:
    """Have standard output take what was written. Raises Stop where it does not."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        raise _lost(error) from None
    except ValueError:
        return


def say(line: str) -> None:
    """A line for people to standard error, without control characters; nothing where nobody can hear."""
    stream = sys.stderr
    if stream is None:
        return
    data = encoded(clean(line) + "\n", getattr(stream, "encoding", None))
    try:
        _put(stream, data)
        stream.flush()
    except (OSError, ValueError):
        _abandon(stream)


def encoded(text: str, encoding: str | None) -> bytes:
    """Text as a stream's bytes. File names that are not in the encoding come out as the bytes they are."""
    try:
        return text.encode(encoding or "utf-8", "surrogateescape")
    except (UnicodeEncodeError, LookupError):
        return text.encode(encoding or "utf-8", "backslashreplace")


def can_show(symbols: str) -> bool:
    """Whether standard output's encoding has these characters."""
    try:
        symbols.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person sits behind a stream, which may be closed."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def read_input(limit: int) -> bytes:
    """Up to ``limit`` bytes of standard input. Raises OSError where there is none to read."""
    stream = sys.stdin
    if stream is None or stream.closed:
        raise OSError(errno.EBADF, "standard input is closed")
    buffer = getattr(stream, "buffer", None)
    return buffer.read(limit) if buffer is not None else stream.read(limit).encode("utf-8", "surrogatepass")


def _lost(error: OSError) -> Stop:
    _abandon(sys.stdout)
    if error.errno in _PIPE_IS_BROKEN:
        return Stop(code=BROKEN_PIPE)
    return Stop(f"newsld: standard output cannot be written: {error.strerror}")


def _abandon(stream: TextIO) -> None:
    """Let what is still buffered go nowhere, or the interpreter fails on it once more when it ends.

    https://docs.python.org/3/library/signal.html#note-on-sigpipe
    """
    try:
        number = stream.fileno()
    except (OSError, ValueError):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)
    os.close(nowhere)
