"""The exceptions newsld raises. They carry data; the text is made from it."""

from __future__ import annotations


class NewsldError(Exception):
    """Base of every exception newsld raises on purpose.

    ``file``, ``line`` and ``column`` say where, as far as it is known; line and column count from 1,
    columns in code points.
    """

    def __init__(
        self, message: str, *, file: str | None = None, line: int | None = None, column: int | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.file = file
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        return f"{place}: {self.message}" if place else self.message


class ReadError(NewsldError):
    """An input cannot be decoded, or not parsed in its format: it gives no Document."""


class WriteError(NewsldError):
    """A value cannot be written in the format asked for, or a file not written at all."""


class FormatError(NewsldError):
    """A format is unknown, or cannot be told from the name, media type or content of an input."""


class ContextError(ReadError):
    """A JSON-LD document needs a context that is neither bundled nor mapped to a file."""


class ConfigError(NewsldError):
    """The configuration cannot be read, or holds what newsld does not know."""


class RuleError(NewsldError):
    """No rule or profile is called so."""


class NewsldWarning(UserWarning):
    """Something a reader could not take as it stands; nothing was dropped without one of these."""
