"""Names of output files, made from names of inputs: safe on every system, and each only once.

https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file lists what no name may be or hold.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath

LONGEST = 120
"""The most bytes of UTF-8 in a stem; hash, number and extension still fit in the 255 of file systems."""

_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{device}{digit}" for device in ("com", "lpt") for digit in "0123456789¹²³"}
)
_FORBIDDEN = frozenset('<>:"/\\|?*')


class Namer:
    """Gives the articles of inputs their file names.

    An article is named by its input's stem, and by its number (from 1) where the input holds several. Inputs
    whose stems are the same, in upper or lower case, and stems that are no safe names, get a hash of the
    input's full name as well, so that a name does not depend on what else is there or which came first.
    """

    def __init__(self, inputs: Iterable[str], extension: str) -> None:
        self._extension = extension
        self._counts = Counter(_key(_stem(name)) for name in inputs)
        self._used: set[str] = set()

    def name(self, source: str, number: int | None = None) -> str:
        """The file name of an input's only article, or of its article with that number."""
        stem = _stem(source)
        safe = _safe(stem)
        if safe != stem or self._counts[_key(stem)] > 1:
            safe = f"{safe}-{_hash(source)}"
        made = safe if number is None else f"{safe}-{number}"
        while _key(made) in self._used:
            made = f"{safe}-{_hash(f'{source}#{made}')}"
        self._used.add(_key(made))
        return made + self._extension


def _stem(source: str) -> str:
    return "stdin" if source == "<stdin>" else PurePath(source).stem


def _key(stem: str) -> str:
    """What file systems that fold case or normalise Unicode tell names by."""
    return unicodedata.normalize("NFC", stem).casefold()


def _safe(stem: str) -> str:
    kept = "".join("-" if _is_unsafe(char) else char for char in stem)
    kept = kept.encode("utf-8")[:LONGEST].decode("utf-8", "ignore").strip(". ")
    kept = kept.lstrip("-") if not stem.startswith("-") or kept != stem else f"_{kept}"
    if not kept:
        return "article"
    return f"_{kept}" if kept.partition(".")[0].rstrip().casefold() in _DEVICES else kept


def _is_unsafe(char: str) -> bool:
    return char in _FORBIDDEN or unicodedata.category(char) in ("Cc", "Cf", "Cs", "Cn", "Zl", "Zp")


def _hash(text: str) -> str:
    from hashlib import sha256

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
