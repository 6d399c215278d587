"""The persons, or bodies, who may be called by the same word: each once, however he is written."""

from __future__ import annotations

from functools import lru_cache

from newsld.text.tokens import fold

_MOST = 20
"""So many are told apart. Where there are two, nobody is meant."""


@lru_cache(maxsize=1024)
def _plain(name: str) -> list[str]:
    """The words of a name without what writers write differently."""
    return fold(name).replace("-", " ").replace(".", "").split()


def add(names: list[str], name: str) -> None:
    """Add a name, unless it is one of these in another form: Kim Jong-un, Robert J. Dell."""
    if len(names) >= _MOST:
        return
    plain = _plain(name) if names else []
    for n, known in enumerate(names):
        other = _plain(known)
        if plain == other:
            return
        if plain[0] == other[0] and plain[-1] == other[-1] and (len(plain) < 3 or len(other) < 3):
            names[n] = max(known, name, key=len)
            return
    names.append(name)
