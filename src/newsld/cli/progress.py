"""How far a long run has come: a line on a terminal that is gone when the run ends."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

from newsld.cli import streams

PATIENCE = 1.0
"""Seconds before anything is shown; with ``MANY`` inputs it is shown at once."""
MANY = 100
_INTERVAL = 0.1


class Progress:
    """Counts inputs and what is read of them, and shows count, total and rate on standard error if that is
    a terminal.

    ``total`` may be set anew where it shows only on the way; ``things`` are one and several of what is read.
    """

    def __init__(self, total: int, is_quiet: bool, things: tuple[str, str] = ("article", "articles")) -> None:
        self.total = total
        self._things = things
        self._is_shown = False
        self._is_wanted = not is_quiet and streams.is_terminal(sys.stderr)
        self._inputs = self._read = 0
        self._start = time.monotonic()
        self._next = self._start + (0 if total >= MANY else PATIENCE)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.erase()

    def one(self) -> None:
        """One more was read."""
        self._read += 1
        self.show()

    def input(self) -> None:
        """One more input was read to its end."""
        self._inputs += 1
        self.show()

    def show(self) -> None:
        """Show how far it has come, at most ten times a second."""
        now = time.monotonic()
        if self._is_wanted and now >= self._next:
            self._next = now + _INTERVAL
            self._is_shown = True
            self._write(f"\r{self._line(now - self._start)}\x1b[K")

    def _line(self, seconds: float) -> str:
        inputs = f"{self._inputs:,}/{self.total:,} inputs" if self.total > 1 else ""
        read = f"{self._read:,} {self._things[self._read != 1]}"
        rate = f"{self._read / seconds:,.0f}/s" if self._read and seconds > 0 else ""
        return ", ".join(part for part in (inputs, read, rate) if part)

    def erase(self) -> None:
        """Take the line away, so that other lines can be written."""
        if self._is_shown:
            self._is_shown = False
            self._write("\r\x1b[K")

    def _write(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except (OSError, ValueError, AttributeError):
            self._is_wanted = False
