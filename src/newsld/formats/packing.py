"""Inputs that gzip has packed. https://www.rfc-editor.org/rfc/rfc1952"""

from __future__ import annotations

import zlib

from newsld.errors import ReadError

MAX_BYTES = 256 * 1024 * 1024
"""Inputs above this size, unpacked, are refused rather than held in memory."""
MOST_RATIO = 100
"""An input may unpack to so many times its packed size, once it is larger than a small file."""
_SMALL = 1024 * 1024
_CHUNK = 1024 * 1024
_MARK = b"\x1f\x8b\x08"
_GZIP = 16 + zlib.MAX_WBITS


def is_packed(data: bytes) -> bool:
    """Whether the bytes are those of a gzip file."""
    return data.startswith(_MARK)


def unpacked(data: bytes, name: str) -> bytes:
    """The bytes that gzip has packed, of all members of the file; other bytes as they are.

    Raises ReadError where the file is damaged, or unpacks to more than the limits allow.
    """
    if not is_packed(data):
        return data
    made = bytearray()
    rest = data
    try:
        while is_packed(rest):
            member = zlib.decompressobj(_GZIP)
            while not member.eof:
                more = member.decompress(rest, _CHUNK)
                made += more
                _check(len(made), len(data), name)
                rest = member.unconsumed_tail
                if not rest and not more:
                    raise ReadError("is a gzip file that breaks off", file=name)
            rest = member.unused_data
    except zlib.error as error:
        raise ReadError(f"is a damaged gzip file: {error}", file=name) from None
    return bytes(made)


def packed(data: bytes) -> bytes:
    """The bytes packed, those of one content always alike."""
    packer = zlib.compressobj(wbits=_GZIP)
    return packer.compress(data) + packer.flush()


def _check(size: int, packed: int, name: str) -> None:
    if size > MAX_BYTES:
        raise ReadError(f"unpacks to more than {MAX_BYTES >> 20} MiB", file=name)
    if size > _SMALL and size > packed * MOST_RATIO:
        raise ReadError(f"unpacks to more than {MOST_RATIO} times its size (SEC006); refused", file=name)
