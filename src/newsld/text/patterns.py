"""Regular expressions that cost nothing until they are used."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "groupindex", "pattern")


class _Lazy:
    def __init__(self, source: str, flags: int) -> None:
        self._made_from = source, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(*self._made_from)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(self, name)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Like ``re.compile``, but compiled when first used: an article uses few of the patterns there are.

    What a match calls ``re`` is the compiled pattern, not this one.
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))
