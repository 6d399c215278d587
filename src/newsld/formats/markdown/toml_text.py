"""TOML of front matter as texts, lists and tables, with the place of every text.

Each statement is read by tomllib on its own, so that a fault in one loses nothing of the others. Numbers,
truth values and dates stay text. https://toml.io/en/v1.0.0
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from newsld.document import Finding
from newsld.formats.markdown.fields import DEEPEST, Text
from newsld.source import Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_TABLE = re.compile(r"[ \t]*(\[\[?)[ \t]*([^\[\]\r\n]{1,200}?)[ \t]*\]\]?[ \t]*(?:#.*)?")
_PAIR = re.compile(r"[ \t]*([\w.\"' -]{1,200}?)[ \t]*=[ \t]*")
_OPENERS, _CLOSERS = "[{", "]}"
_MOST_LINES = 400


def read_toml(text: str, start: int, findings: list[Finding]) -> dict[str, Any]:
    """The table a TOML text is; places are shifted by ``start``. Faults go to ``findings``, none is raised.

    Of a key given twice the last value holds.
    """
    root: dict[str, Any] = {}
    here = root
    for statement in _statements(text):
        line = text[statement.start : statement.end]
        table = _TABLE.fullmatch(line.strip("\r\n"))
        if table and not _PAIR.match(line):
            here = _open(root, _path(table[2]), is_list=table[1] == "[[")
            continue
        if line.strip() and not line.lstrip().startswith("#"):
            _take(here, line, start + statement.start, findings)
    return {key: _frozen(value) for key, value in root.items()}


def _statements(text: str) -> Iterator[Span]:
    """Lines, and lines that belong together because a bracket or a long string is open."""
    begin, depth, fence, count = 0, 0, "", 0
    for match in _LINE.finditer(text):
        depth, fence = _state(match[0], depth, fence)
        count += 1
        if (depth <= 0 and not fence) or count >= _MOST_LINES or match.end() == len(text):
            yield Span(begin, match.end())
            begin, depth, fence, count = match.end(), 0, "", 0


_SIGN = re.compile(r"\"\"\"|'''|\"(?:\\.|[^\"\\])*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[\[\]{}#]")


def _state(line: str, depth: int, fence: str) -> tuple[int, str]:
    """How many brackets, and which long string, are open behind a line."""
    at = 0
    while at < len(line):
        if fence:
            at = line.find(fence, at)
            if at < 0:
                return depth, fence
            at, fence = at + 3, ""
            continue
        sign = _SIGN.search(line, at)
        if sign is None or sign[0] == "#":
            break
        at = sign.end()
        if sign[0] in ('"""', "'''"):
            fence = sign[0]
        elif sign[0] in _OPENERS:
            depth += 1
        elif sign[0] in _CLOSERS:
            depth -= 1
    return depth, fence


def _path(name: str) -> list[str]:
    return [part.strip(" \t\"'") for part in name.split(".")]


def _open(root: dict[str, Any], path: list[str], *, is_list: bool) -> dict[str, Any]:
    here = root
    for n, name in enumerate(path):
        inner: Any = here.get(name)
        if is_list and n == len(path) - 1:
            if not isinstance(inner, list):
                here[name] = inner = []
            inner.append({})
        elif not isinstance(inner, dict | list):
            here[name] = inner = {}
        last = inner[-1] if isinstance(inner, list) and inner else inner
        if not isinstance(last, dict):
            return {}
        here = last
    return here


def _take(table: dict[str, Any], line: str, start: int, findings: list[Finding]) -> None:
    pair = _PAIR.match(line)
    place = Span(start, start + len(line.rstrip()))
    if pair is None:
        findings.append(Finding("DOC001", f"the front matter is no TOML here: {line.strip():.80}", place))
        return
    raw = line[pair.end() :].rstrip()
    at = start + pair.end()
    try:
        value = _value(tomllib.loads(f"value = {raw}", parse_float=str)["value"], raw, at)
    except (tomllib.TOMLDecodeError, ValueError) as error:
        reason = str(error).partition(" (at ")[0]
        findings.append(Finding("DOC001", f"the front matter is no TOML here: {reason}", place))
        value = Text(raw.strip("\"'"), Span(at, at + len(raw)), verbatim=raw.strip("\"'") == raw)
    except RecursionError:
        findings.append(Finding("SEC006", f"nested deeper than {DEEPEST}; not read", place))
        return
    path = _path(pair[1])
    target = _open(table, path[:-1], is_list=False) if path[1:] else table
    if path[-1] in target:
        findings.append(
            Finding("DOC001", f"the key {pair[1]:.80} is given twice; the last value holds", place)
        )
    target[path[-1]] = value


def _value(value: Any, raw: str, start: int) -> Any:
    """A parsed value as texts: strings are looked for in the statement, what is no string is its writing."""
    cursor = 0

    def built(inner: Any, depth: int) -> Any:
        nonlocal cursor
        if depth > DEEPEST:
            raise RecursionError
        if isinstance(inner, list):
            return [built(item, depth + 1) for item in inner]
        if isinstance(inner, dict):
            return {key: built(item, depth + 1) for key, item in inner.items()}
        words = inner if isinstance(inner, str) else str(inner)
        if not isinstance(inner, str) and not depth:
            words = raw.partition("#")[0].strip()
        found = raw.find(words, cursor)
        if found < 0:
            return Text(words.strip(), Span(start, start + len(raw)), verbatim=False)
        cursor = found + len(words)
        return Text(words.strip(), Span(start + found, start + cursor), verbatim=words.strip() == words)

    return built(value, 0)


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _frozen(inner) for key, inner in value.items()}
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
