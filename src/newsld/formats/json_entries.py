"""JSON of content systems: the text, and its entries, of which one that cannot be read loses no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import orjson

from newsld.document import Document
from newsld.errors import ReadError
from newsld.formats.decoding import decode_json
from newsld.formats.registry import ReadOptions


def loads(data: bytes, options: ReadOptions) -> Any:
    """The value of a JSON text. Raises ReadError, with line and column, where it is none."""
    if options.encoding or b"\0" in data[:4]:
        data = decode_json(data, options.name, options.encoding).encode()
    try:
        return orjson.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise ReadError(
            f"is no JSON: {error.msg}", file=options.name, line=error.lineno, column=error.colno
        ) from None


def documents(entries: Sequence[Any], read: Callable[[int, Any], Document]) -> Iterator[Document]:
    """Each entry, given with its index, as ``read`` has it.

    ReadError where that raised one, for the first such entry and behind the others, so that these are read.
    """
    faults: list[ReadError] = []
    for index, entry in enumerate(entries):
        try:
            yield read(index, entry)
        except ReadError as fault:
            faults.append(fault)
    if faults:
        more = f"; {len(faults) - 1} more are not read" if len(faults) > 1 else ""
        raise ReadError(f"{faults[0].message}{more}", file=faults[0].file)
