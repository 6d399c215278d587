"""JSON text to Python data, with what a lenient parser would hide: twice given keys, lost digits, depth.

RFC 8259 (https://www.rfc-editor.org/rfc/rfc8259), read by orjson; the checks beside it look at the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import orjson

from newsld.document import Finding
from newsld.errors import ReadError
from newsld.formats.decoding import decode_json
from newsld.source import Source, Span

MAX_DEPTH = 128
"""How deep arrays and objects may be nested."""

_COLON = re.compile(rb'"[ \t\r\n]*:')
_SPACED_COLON = re.compile(rb'"[ \t\r\n]+:')
# How JSON-LD begins that newsld wrote: indented, or in one line. Written again it must come out the same.
_OWN_OPTIONS = {b'{\n  "': orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE, b'{"@co': 0}
_SPACE = b" \t\r\n"
_NESTED = frozenset({dict, list})
_TOKEN = re.compile(
    r'(?P<string>"(?:[^"\\]|\\.)*")|(?P<number>-?[0-9][0-9.eE+-]*)|(?P<mark>[{}\[\]:,])', re.DOTALL
)


def parse(data: bytes, name: str, encoding: str | None = None) -> tuple[Any, list[Finding]]:
    """The value of a JSON text, and findings on what stands in it twice or would lose digits.

    Raises ReadError, with line and column, where the text is no JSON, cannot be decoded, or is nested more
    than 128 deep. Of a key given twice the last value holds, as with every common parser.
    """
    if encoding or data[:1] not in (b"{", b"[") or b"\0" in data[:4]:
        data = decode_json(data, name, encoding).encode()
    try:
        value = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        if "depth" in str(error):
            raise _too_deep(data, name) from None
        decode_json(data, name)
        message = str(error).partition(": line ")[0]
        raise ReadError(f"not JSON: {message}", file=name, line=error.lineno, column=error.colno) from None
    if data.count(b"{") + data.count(b"[") > MAX_DEPTH and _is_deeper(value, MAX_DEPTH):
        raise _too_deep(data, name)
    if b"\\" in data and b"\\u0000" in data:
        value = _without_nul(value)
    if type(value) not in _NESTED or _says_all(value, data):
        return value, []
    return value, list(_findings(data.decode()))


def _too_deep(data: bytes, name: str) -> ReadError:
    text = decode_json(data, name)
    line, column = Source(text).position(_first_beyond(text, MAX_DEPTH))
    message = f"arrays and objects are nested more than {MAX_DEPTH} deep"
    return ReadError(message, file=name, line=line, column=column)


def _first_beyond(text: str, limit: int) -> int:
    """Where the first bracket stands that is nested deeper than the limit."""
    depth = 0
    for token in _TOKEN.finditer(text):
        if token[0] in ("{", "["):
            depth += 1
            if depth > limit:
                return token.start()
        elif token[0] in ("}", "]"):
            depth -= 1
    return 0


def _is_deeper(value: Any, limit: int) -> bool:
    level = [value]
    for _ in range(limit):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if type(outer) is dict else outer)
            if type(inner) in (dict, list)
        ]
        if not level:
            return False
    return True


def _without_nul(value: Any) -> Any:
    if type(value) is str:
        return value.replace("\0", "\ufffd")
    if type(value) is list:
        return [_without_nul(item) for item in value]
    if type(value) is dict:
        return {_without_nul(key): _without_nul(item) for key, item in value.items()}
    return value


def _says_all(value: Any, data: bytes) -> bool:
    """Whether the value surely holds all that the text says: no key twice, no number rounded."""
    option = _OWN_OPTIONS.get(data[:5])
    if option is not None and orjson.dumps(value, option=option) == data:
        return True
    if b"\\" not in data or b"\\u" not in data:
        # Written again, the value differs from the text by white space alone, and by what may be escaped.
        text = data.replace(b"\\/", b"/") if b"\\" in data else data
        if text.translate(None, _SPACE) == orjson.dumps(value).translate(None, _SPACE):
            return True
    elif b"\\u0000" in data:
        return False
    # Inside a string a quotation mark is escaped, so that keys are at most as many as these colons.
    colons = len(_COLON.findall(data)) if _SPACED_COLON.search(data) else data.count(b'":')
    keys, has_floats = _count(value)
    return colons == keys and not (has_floats and _are_rounded(data))


def _count(value: Any) -> tuple[int, bool]:
    """How many keys all objects hold together, and whether there is a float."""
    count, has_floats = 0, False
    todo = [value]
    for item in todo:
        if type(item) is dict:
            count += len(item)
            item = item.values()
        kinds = set(map(type, item))
        has_floats = has_floats or float in kinds
        if not kinds.isdisjoint(_NESTED):
            todo.extend([inner for inner in item if type(inner) in _NESTED])
    return count, has_floats


def _are_rounded(data: bytes) -> bool:
    """Whether a number of the text has more digits than are kept."""
    import json

    numbers: list[str] = []
    json.loads(data, parse_float=numbers.append, parse_int=numbers.append)
    return any(map(_is_rounded, numbers))


def _findings(text: str) -> Iterator[Finding]:
    """Findings on a JSON text that is known to be well formed."""
    keys: list[set[str] | None] = []
    tokens = list(_TOKEN.finditer(text))
    for token, after in zip(tokens, [*tokens[1:], None], strict=True):
        raw, span = token[0], Span(*token.span())
        if raw == "{":
            keys.append(set())
        elif raw == "[":
            keys.append(None)
        elif raw in ("}", "]"):
            keys.pop()
        elif token["string"]:
            if "\\u0000" in raw and "\0" in orjson.loads(raw):
                yield Finding("SEC003", f"{raw:.60} holds U+0000, read as U+FFFD", span)
            if after and after[0] == ":":
                own, key = keys[-1], orjson.loads(raw)
                assert own is not None
                if key in own:
                    yield Finding("VOC009", f"the key {raw:.60} is given twice; the last value holds", span)
                own.add(key)
        elif token["number"] and _is_rounded(raw):
            yield Finding("VOC009", f"the number {raw:.60} is kept as {orjson.loads(raw)!r}", span)


def _is_rounded(number: str) -> bool:
    from decimal import Decimal, InvalidOperation

    try:
        return Decimal(number) != Decimal(repr(orjson.loads(number)))
    except InvalidOperation:
        # An exponent without bounds: the number is kept as zero, which it may be.
        return not set(number.lower().partition("e")[0]).isdisjoint("123456789")
