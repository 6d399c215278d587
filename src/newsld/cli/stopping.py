"""How a run ends before its time."""

from __future__ import annotations

from collections.abc import Iterable

FAILED = 2
"""An input gave no Document, or usage, configuration or writing failed."""
INTERRUPTED = 130
BROKEN_PIPE = 141


class Stop(Exception):  # noqa: N818 - it is no fault by itself, like SystemExit
    """Ends the run with an exit code and, if there is something to say, a line on standard error."""

    def __init__(self, message: str = "", code: int = FAILED) -> None:
        super().__init__(message)
        self.message = message
        self.code = code


def internal_error(error: Exception) -> str:
    """What to tell the user of a fault that is ours."""
    said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return f"internal error, please report it (NEWSLD_TRACEBACK=1 shows where): {said}"


_LEAST = 4
"""So many letters are a word that may be the end of an option: --format of --output-format."""


def hint(word: str, known: Iterable[str]) -> str:
    """``; did you mean 'convert'?`` where one of the known words is near."""
    from newsld.vocabulary import closest, did_you_mean

    words = set(known)
    core = word.lstrip("-")
    ending = (one for one in sorted(words) if len(core) >= _LEAST and one.endswith(f"-{core}"))
    return did_you_mean(closest(word, words) or next(ending, None))
