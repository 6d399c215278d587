"""JSON as pages hold it, read for what was meant: one value or several, each fault with its place.

What JSON is: RFC 8259, https://www.rfc-editor.org/rfc/rfc8259. Everything read here departs from it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

MAX_DEPTH = 128
_SPACE = re.compile(r"[\s\ufeff\u200b;]+")
_COMMENT = re.compile(
    r"/\*+\s*+<!\[CDATA\[\s*+\*/|/\*+\s*+\]\]>\s*+\*/|//\s*+(?:<!\[CDATA\[|\]\]>)|/\*(?:[^*]++|\*(?!/))*+\*/"
    r"|//[^\r\n]*+|<!--|--!?>|<!\[CDATA\[|\]\]>|</?(?:br|BR|p|P)\b[^<>]{0,80}+>"
)
_ASSIGNMENT = re.compile(r"(?:(?:var|let|const)\s++)?[A-Za-z_$][\w$.]{0,60}+\s*+=\s*+(?=[{\[])")
_NUMBER = re.compile(r"[+-]?(?:\d++(?:\.\d*+)?|\.\d++)(?:[eE][+-]?\d++)?")
_WORD = re.compile(r"[@$\w][\w$@.-]*+")
_PLAIN = re.compile(r"""[^"'”“\\\x00-\x1f]++""")
_AHEAD = re.compile(
    r"""\s*+(?:,?+\s*+</?(?:br|BR|p|P)\b[^<>]{0,80}+>\s*+(?=["{\[}\],]|\Z))?+"""
    r"""(?:[:}\]]|,\s*+(?:["'{\[}\],@\w“”„-]|//|/\*)|(?<=>)["{\[]|\Z|//|/\*|"[\w@-]{1,40}"\s*+:)"""
)
"""What follows the end of a string; a blog's editor may have put its line ends and paragraphs between."""
_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\", "/": "/"}
_WORDS = {"true": True, "false": False, "null": None, "True": True, "False": False, "None": None}
_CLOSING = {"{": "}", "[": "]"}
_QUOTES = {'"': '"', "'": "'", "“": "”", "”": "”", "„": "“"}


class Fault(NamedTuple):
    """A departure from JSON, and its offset in the text in code points."""

    message: str
    at: int


@dataclass(slots=True)
class _Open:
    """An array or object that is not closed yet."""

    value: list[Any] | dict[str, Any]
    key: str | None = None
    has_comma: bool = True
    comma_at: int = -1


@dataclass(slots=True)
class _Reader:
    text: str
    at: int = 0
    open: list[_Open] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)
    faults: dict[str, Fault] = field(default_factory=dict)

    def fault(self, message: str, at: int | None = None) -> None:
        """Each kind of fault is told once, at its first place."""
        self.faults.setdefault(message, Fault(message, self.at if at is None else at))


def read_lenient(text: str) -> tuple[list[Any], list[Fault]]:
    """The values in a text that is no JSON, and what is wrong with it, in its order.

    Read are raw line ends in strings, trailing and missing commas, comments, CDATA and comment wrappers,
    several values in one text, single or typographic quotation marks, keys without any, quotation marks
    inside strings, bad escapes, constants of JavaScript and Python, and a missing end. What cannot be
    understood is skipped, with a fault. Never raises; linear.
    """
    reader = _Reader(text)
    while _skip_space(reader):
        _step(reader)
    if reader.open:
        reader.fault(f"ends before {len(reader.open)} of its brackets are closed", len(text))
        while reader.open:
            _close(reader)
    faults = sorted(reader.faults.values(), key=lambda fault: fault.at)
    if len(reader.values) > 1:
        faults.append(Fault(f"holds {len(reader.values)} JSON texts; each is read", 0))
    return reader.values, faults


def _skip_space(reader: _Reader) -> bool:
    while True:
        before = reader.at
        if match := _SPACE.match(reader.text, reader.at):
            if not match[0].isascii():
                reader.fault("an invisible character stands in the data")
            if ";" in match[0]:
                reader.fault("a semicolon stands in the data")
            reader.at = match.end()
        if match := _COMMENT.match(reader.text, reader.at):
            is_tag = match[0][0] == "<" and match[0][1] != "!"
            reader.fault("a tag stands in the data" if is_tag else "a comment stands in the data")
            reader.at = match.end()
        if not reader.open and (match := _ASSIGNMENT.match(reader.text, reader.at)):
            reader.fault("the data is assigned to a variable")
            reader.at = match.end()
        if reader.at == before:
            return reader.at < len(reader.text)


def _step(reader: _Reader) -> None:
    """Reads one token and does what it asks for."""
    char = reader.text[reader.at]
    top = reader.open[-1] if reader.open else None
    if char in "{[":
        if len(reader.open) >= MAX_DEPTH:
            reader.fault(f"is nested more than {MAX_DEPTH} deep; what is deeper is left out")
            reader.at = len(reader.text)
            return
        _expect_comma(reader, top)
        reader.open.append(_Open({} if char == "{" else []))
        reader.at += 1
    elif char in "}]":
        _closing(reader, char)
    elif char == ",":
        if top is not None and top.key is not None:
            reader.fault(f"the key {top.key[:40]!r} has no value")
            _put(reader, None)
        elif top is None or top.has_comma:
            reader.fault("a comma too many")
        if top is not None:
            top.has_comma, top.comma_at = True, reader.at
        reader.at += 1
    elif char == ":":
        reader.fault("a colon without a key")
        reader.at += 1
    else:
        _scalar(reader, top)


def _closing(reader: _Reader, char: str) -> None:
    if not reader.open:
        reader.fault(f"{char} closes nothing")
        reader.at += 1
        return
    top = reader.open[-1]
    wanted = "}" if isinstance(top.value, dict) else "]"
    if char != wanted:
        reader.fault(f"{char} stands where {wanted} is due")
        is_outer = len(reader.open) > 1 and isinstance(reader.open[-2].value, dict) == (char == "}")
        if not is_outer:
            reader.at += 1
            return
        _close(reader)
        return
    if top.comma_at >= 0 and top.has_comma:
        reader.fault(f"a comma stands before {char}", top.comma_at)
    reader.at += 1
    _close(reader)


def _close(reader: _Reader) -> None:
    done = reader.open.pop()
    if done.key is not None and isinstance(done.value, dict):
        done.value.setdefault(done.key, None)
    _put(reader, done.value)


def _put(reader: _Reader, value: Any) -> None:
    if not reader.open:
        if isinstance(value, dict | list):
            reader.values.append(value)
        else:
            reader.fault("words outside of any object")
        return
    top = reader.open[-1]
    if isinstance(top.value, list):
        top.value.append(value)
    elif top.key is not None:
        if top.key in top.value:
            reader.fault(f"the key {top.key[:40]!r} is given twice; the last value holds")
        top.value[top.key] = value
        top.key = None
    else:
        reader.fault("a value without a key is left out")
    top.has_comma = False


def _expect_comma(reader: _Reader, top: _Open | None) -> None:
    if top is not None and not top.has_comma:
        reader.fault("a comma is missing")
        top.has_comma = True


def _scalar(reader: _Reader, top: _Open | None) -> None:
    start = reader.at
    is_key = top is not None and isinstance(top.value, dict) and top.key is None
    if top is not None and top.key is None:
        _expect_comma(reader, top)
    char = reader.text[start]
    value: Any
    if char in _QUOTES:
        value = _string(reader, char)
    elif not is_key and (match := _NUMBER.match(reader.text, start)):
        reader.at = match.end()
        value = _number(match[0])
    elif match := _WORD.match(reader.text, start):
        reader.at = match.end()
        value = match[0]
        if not is_key:
            if value not in _WORDS or value[0].isupper():
                reader.fault(f"{value[:40]!r} is no JSON value", start)
            value = _WORDS.get(value)
        else:
            reader.fault(f"the key {value[:40]!r} has no quotation marks", start)
    else:
        reader.fault(f"{char!r} makes no sense here")
        reader.at += 1
        return
    if is_key and top is not None and _colon(reader, value):
        top.key = str(value)
        return
    _put(reader, value)


def _colon(reader: _Reader, key: Any) -> bool:
    """Whether a colon follows, which is then passed."""
    if _skip_space(reader) and reader.text[reader.at] in ":=":
        if reader.text[reader.at] == "=":
            reader.fault(f"the key {str(key)[:40]!r} is followed by =")
        reader.at += 1
        return True
    return False


def _number(raw: str) -> int | float | str:
    digits = raw.lstrip("+-")
    if not digits.isdigit():
        return float(raw)
    return int(raw) if len(digits) <= 18 else raw


def _string(reader: _Reader, quote: str) -> str:
    """A string to its closing quotation mark: one that a comma, colon, bracket or the end follows."""
    text, close = reader.text, _QUOTES[quote]
    if quote != '"':
        reader.fault(f"{quote} stands for a quotation mark")
    parts: list[str] = []
    begin = reader.at
    at = begin + 1
    while at < len(text):
        if match := _PLAIN.match(text, at):
            parts.append(match[0])
            at = match.end()
            continue
        char = text[at]
        if char == close and _AHEAD.match(text, at + 1):
            reader.at = at + 1
            return "".join(parts)
        if char == "\\":
            piece, at = _escape(reader, at)
            parts.append(piece)
            continue
        if char == close:
            reader.fault("a quotation mark stands unescaped in a string", at)
        elif char < " ":
            reader.fault("a raw line end or control character stands in a string", at)
            char = char if char in "\n\t\r" else " "
        parts.append(char)
        at += 1
    reader.fault("a string never ends", begin)
    reader.at = len(text)
    return "".join(parts)


def _escape(reader: _Reader, at: int) -> tuple[str, int]:
    char = reader.text[at + 1 : at + 2]
    if char == "u":
        digits = reader.text[at + 2 : at + 6]
        if re.fullmatch(r"[0-9a-fA-F]{4}", digits):
            char, end = _unicode(reader.text, int(digits, 16), at + 6)
            if char == "\ufffd":
                reader.fault("an escape stands for no character", at)
            return char, end
    elif char in _ESCAPES:
        return _ESCAPES[char], at + 2
    reader.fault(f"\\{char} is no escape", at)
    return ("" if char in "\r\n" else char), at + 1 + len(char)


def _unicode(text: str, code: int, at: int) -> tuple[str, int]:
    """The character of one escape, or of two that are a surrogate pair; U+FFFD for half of one."""
    if 0xD800 <= code < 0xDC00 and text[at : at + 2] == "\\u":
        low = text[at + 2 : at + 6]
        if re.fullmatch(r"[dD][c-fC-F][0-9a-fA-F]{2}", low):
            return chr(0x10000 + ((code - 0xD800) << 10) + int(low, 16) - 0xDC00), at + 6
    return ("\ufffd" if 0xD800 <= code < 0xE000 or not code else chr(code)), at
