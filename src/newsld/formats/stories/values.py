"""JSON values to texts: what a field of a content system means, however deep it wraps it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newsld.markup import render

NAMES = ("name", "displayName", "display_name", "fullName", "full_name", "title", "label", "value")
TEXTS = ("value", "processed", "rendered", "content", "html", "text", "basic")
ADDRESSES = ("url", "href", "src", "source_url", "contentUrl")
_DEEPEST = 8
_MOST = 2000


def found(held: Any, pointer: str) -> Iterator[Any]:
    """What a JSON Pointer leads to; ``*`` stands for each entry of a list. Lists at its end are given whole.

    https://www.rfc-editor.org/rfc/rfc6901
    """
    here = [held]
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        here = [inner for one in here for inner in _step(one, key)]
    yield from (one for one in here if one is not None)


def _step(held: Any, key: str) -> Iterator[Any]:
    if isinstance(held, Mapping):
        if key in held:
            yield held[key]
    elif isinstance(held, list):
        if key == "*":
            yield from held
        elif key.isascii() and key.isdigit() and int(key) < len(held):
            yield held[int(key)]


def texts(value: Any, keys: tuple[str, ...] = NAMES, depth: int = 0) -> Iterator[str]:
    """The texts of a value: its own, those of a list, of an object what its first key of ``keys`` holds."""
    if isinstance(value, str):
        if value.strip():
            yield value.strip()
    elif isinstance(value, list):
        for one in value[:_MOST] if depth < _DEEPEST else ():
            yield from texts(one, keys, depth + 1)
    elif isinstance(value, Mapping) and depth < _DEEPEST:
        inner = next((value[key] for key in keys if value.get(key)), None)
        yield from texts(inner, keys, depth + 1)


def text(value: Any, keys: tuple[str, ...] = NAMES) -> str:
    """The first text of a value, "" without one."""
    return next(texts(value, keys), "")


def plain(words: str) -> str:
    """A text that may hold tags and entities, as it reads, in one line."""
    if "<" in words or "&" in words:
        words = render(words).extract.text
    return " ".join(words.split())
