"""Bytes to a Source: byte order marks, UTF-8, and what is neither."""

from __future__ import annotations

import codecs

from newsld.document import Finding
from newsld.errors import ReadError
from newsld.source import Source, Span

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def codec_of_mark(data: bytes) -> str | None:
    """The codec that a byte order mark at the beginning names, or None."""
    return next((codec for mark, codec in _MARKS if data.startswith(mark)), None)


def decode(data: bytes, name: str, encoding: str | None = None) -> tuple[Source, tuple[Finding, ...]]:
    """The text of an input without its byte order mark, and a finding where its encoding is a guess.

    The encoding is the one given, that of a byte order mark, UTF-8, or, where the bytes are no UTF-8,
    Windows-1252 with a finding. Raises ReadError, with line and column, where they do not fit the encoding
    given, and where they are no text at all.
    """
    codec = encoding or codec_of_mark(data) or "utf-8"
    try:
        return _source(data.decode(codec), name), ()
    except LookupError:
        raise ReadError(f"no encoding is called {codec!r}", file=name) from None
    except UnicodeDecodeError as error:
        start = error.start
    before = data[:start].decode(codec, "replace")
    if encoding or codec != "utf-8":
        line, column = Source(before).position(len(before))
        raise ReadError(f"byte 0x{data[start]:02x} is no {codec} text", file=name, line=line, column=column)
    message = f"byte 0x{data[start]:02x} is no UTF-8; read as Windows-1252"
    place = len(data[:start].decode("cp1252", "replace"))
    source = _source(data.decode("cp1252", "replace"), name)
    return source, (Finding("SEC008", message, Span(place, place + 1)),)


def decode_json(data: bytes, name: str, encoding: str | None = None) -> str:
    """The text of a JSON input: UTF-8, or UTF-16 or UTF-32 where a byte order mark or zero bytes say so."""
    codec = encoding or _json_codec(data)
    try:
        return data.decode(codec).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(codec, "replace")
        line, column = Source(before).position(len(before))
        raise ReadError(
            f"byte 0x{data[error.start]:02x} is no {codec} text", file=name, line=line, column=column
        ) from None
    except LookupError:
        raise ReadError(f"no encoding is called {codec!r}", file=name) from None


def _json_codec(data: bytes) -> str:
    marked = codec_of_mark(data)
    if marked:
        return marked
    zeros = bytes(byte == 0 for byte in data[:4])
    without_mark = {
        b"\0\1\0\1": "utf-16-le",
        b"\1\0\1\0": "utf-16-be",
        b"\0\1\1\1": "utf-32-le",
        b"\1\1\1\0": "utf-32-be",
    }
    return without_mark.get(zeros, "utf-8")


def _source(text: str, name: str) -> Source:
    text = text.removeprefix("\ufeff")
    if "\0" in text:
        line, column = Source(text).position(text.index("\0"))
        raise ReadError("holds U+0000: not a text", file=name, line=line, column=column)
    return Source(text, name)
