"""The configuration's file: newsld.toml, or pyproject.toml with [tool.newsld]; found and taken apart."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from newsld.errors import ConfigError, ReadError
from newsld.files import read_file

FILE = "newsld.toml"
_MAX_BYTES = 1 << 20
_NAMING = r"\btool\b[\s\"']*(?:\.[\s\"']*newsld\b|\])"
"""What stands in each file with [tool.newsld]; a parser is not imported for the others."""


def find_config(folder: Path) -> Path | None:
    """The nearest newsld.toml, or pyproject.toml with [tool.newsld], in a folder or above it."""
    for place in (folder, *folder.parents):
        if (own := place / FILE).is_file():
            return own
        project = place / "pyproject.toml"
        if project.is_file() and "newsld" in _tools(project):
            return project
    return None


def _tools(project: Path) -> dict[str, Any]:
    return tool_table(parsed(project)[0]) if re.search(_NAMING, _text(project)) else {}


def tool_table(data: dict[str, Any]) -> dict[str, Any]:
    """The table [tool] of a pyproject.toml."""
    tool = data.get("tool")
    return tool if isinstance(tool, dict) else {}


def _text(path: Path) -> str:
    try:
        return read_file(path, _MAX_BYTES).decode("utf-8-sig")
    except ReadError as error:
        raise ConfigError(error.message, file=error.file) from None
    except UnicodeDecodeError:
        raise ConfigError("is no UTF-8 text", file=str(path)) from None


def parsed(path: Path) -> tuple[dict[str, Any], str]:
    """A file of TOML as data, and its text. Raises ConfigError where it is none."""
    import tomllib

    text = _text(path)
    try:
        return tomllib.loads(text), text
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = re.search(r"line (\d+), column (\d+)", str(error))
        message = f"not TOML: {str(error).partition(' (at ')[0]}"
        line, column = (int(place[1]), int(place[2])) if place else (None, None)
        raise ConfigError(message, file=str(path), line=line, column=column) from None


_HEADER = re.compile(r"\s*\[\[?\s*([^\]]+?)\s*\]\]?")
_KEY = re.compile(r"\s*([\w\"'./*-]+(?:\s*\.\s*[\w\"'-]+)*)\s*=")


def line_of(text: str, place: tuple[str | int, ...]) -> int:
    """The line on which a key is set, counted from 1; that of its table, or 1, where it is not found.

    ``place`` are the keys that lead to it, with the index of its table where several have one name.
    """
    keys = tuple(step for step in place if isinstance(step, str))
    index = next((step for step in place if isinstance(step, int)), 0)
    table: tuple[str, ...] = ()
    best, count = 1, -1
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = _names(header[1])
            if line.lstrip().startswith("[[") and keys[: len(table)] == table:
                count += 1
            if keys[: len(table)] == table and count in (-1, index):
                best = number
            if table == keys:
                return number
        elif (match := _KEY.match(line)) and count in (-1, index):
            found = (*table, *_names(match[1]))
            if found == keys[: len(found)]:
                return number
    return best


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(name.strip().strip("\"'") for name in dotted.split("."))
