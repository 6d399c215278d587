"""Bytes of a page to text: byte order mark, what the page declares, UTF-8, Windows-1252.

https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from newsld.document import Finding
from newsld.errors import ReadError
from newsld.formats.decoding import codec_of_mark, decode
from newsld.source import Source, Span

_LOOKED_AT = 4096
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w:.-]{2,40})")
_PROLOG = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w:.-]{2,40})[\"']")
_MEANT = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "tis-620": "cp874",
    "windows-31j": "cp932",
    "utf-16": "utf-8",
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
    "x-user-defined": "cp1252",
}
"""What browsers take a label for: https://encoding.spec.whatwg.org/#names-and-labels"""
_REFUSED = frozenset(
    {"idna", "punycode", "unicode-escape", "unicode_escape", "raw-unicode-escape", "utf-7", "mbcs", "oem"}
)


class Decoded(NamedTuple):
    """A page's text, the same in UTF-8, and findings where its encoding is not what it says, or not said."""

    source: Source
    octets: bytes
    findings: tuple[Finding, ...]


def decode_page(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """The text of a page.

    Raises ReadError where the bytes do not fit the encoding that the caller gave, and where they are no text.
    """
    if encoding or codec_of_mark(data):
        source, findings = decode(
            data.replace(b"\0", b"\xef\xbf\xbd") if _is_bytewise(data, encoding) else data, name, encoding
        )
        return Decoded(source, _octets(source.text), findings)
    declared, at = (None, 0) if data.isascii() else _declared(data)
    faults: list[Finding] = []
    octets = data
    try:
        text = data.decode("utf-8")
        if declared and declared != "utf-8":
            faults.append(Finding("SEC008", f"the page says {declared} and is UTF-8", Span(at, at)))
    except UnicodeDecodeError as error:
        text = data.decode(declared if declared and declared != "utf-8" else "cp1252", "replace")
        place = len(data[: error.start].decode("utf-8", "replace"))
        if declared == "utf-8":
            message = f"byte 0x{data[error.start]:02x} is no UTF-8, which the page says it is"
            text, message = _mended(data, text, message)
            faults.append(Finding("SEC008", message, Span(place, place + 1)))
        elif not declared:
            faults.append(
                Finding(
                    "SEC008",
                    "the page does not say its encoding; read as Windows-1252",
                    Span(place, place + 1),
                )
            )
        octets = _octets(text)
    if b"\0" in octets:
        at = text.index("\0")
        if _is_binary(octets):
            line, column = Source(text).position(at)
            raise ReadError("holds U+0000: not a page", file=name, line=line, column=column)
        faults.append(Finding("SEC003", "U+0000 stands in the page, read as U+FFFD", Span(at, at + 1)))
        text = text.replace("\0", "\ufffd")
        octets = _octets(text)
    return Decoded(Source(text.removeprefix("\ufeff"), name), octets, tuple(faults))


def _is_binary(octets: bytes) -> bool:
    """Whether one of 25 bytes is a control character that no text has, as in pictures and archives."""
    controls = len(octets) - len(octets.translate(None, _CONTROLS))
    return controls > max(_MOST_CONTROLS, len(octets) // 25)


_MOST_CONTROLS = 16
_CONTROLS = bytes({*range(32)} - {*b"\t\n\f\r\x1b"})


def _octets(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _is_bytewise(data: bytes, encoding: str | None) -> bool:
    codec = (encoding or codec_of_mark(data) or "").lower()
    return b"\0" in data and codec.startswith("utf-8")


def _mended(data: bytes, as_windows: str, message: str) -> tuple[str, str]:
    """A page that is UTF-8 but for a few bytes stays so; one that is hardly any is Windows-1252."""
    text = data.decode("utf-8", "replace")
    odd = text.count("\ufffd")
    good = sum(char > "\x7f" for char in text) - odd
    if good > odd:
        return text, f"{message}; {odd} places are read as U+FFFD"
    return as_windows, f"{message}; read as Windows-1252"


def _declared(data: bytes) -> tuple[str | None, int]:
    """The codec the page declares, as Python names it, and where; None where it says none that is known."""
    head = data[:_LOOKED_AT].lower()
    match = _PROLOG.match(head) or next(filter(_is_of_meta, _CHARSET.finditer(head)), None)
    if match is None:
        return None, 0
    label = match[1].decode("ascii", "replace")
    codec = _MEANT.get(label, label)
    try:
        codec = codecs.lookup(codec).name
    except LookupError:
        return None, match.start(1)
    return (None if codec in _REFUSED or not _is_text(codec) else codec), match.start(1)


def _is_of_meta(match: re.Match[bytes]) -> bool:
    """Whether it stands in the tag of a meta element."""
    before = match.string[: match.start()]
    tag = before[max(0, before.rfind(b"<")) :]
    return tag.startswith(b"<meta") and b">" not in tag


def _is_text(codec: str) -> bool:
    """Whether the codec makes text of bytes: rot13 and base64 are codecs too."""
    try:
        return isinstance(b"a".decode(codec), str)
    except (LookupError, UnicodeError):
        return False
