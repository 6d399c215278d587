"""CSL-JSON: the references of articles as citation processors and reference managers take them.

https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import orjson

from newsld.assembling.cited import cited
from newsld.assembling.csl import faults, item, reference
from newsld.document import Document, Finding, Reference
from newsld.errors import ReadError
from newsld.formats.decoding import decode
from newsld.formats.registry import ReadOptions, WriteOptions
from newsld.model import Thing


def write(items: Sequence[Document | Thing | Reference], options: WriteOptions) -> bytes:  # noqa: ARG001
    """The references of the articles as one array."""
    rows = [item(found, key) for key, found in cited(items)]
    return orjson.dumps(rows, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def references(data: bytes, options: ReadOptions) -> tuple[list[Reference], list[Finding]]:
    """The items of a file. Raises ReadError where it is no JSON, or no array of items."""
    source, findings = decode(data, options.name, options.encoding)
    try:
        rows = orjson.loads(source.text)
    except orjson.JSONDecodeError as error:
        raise ReadError(
            f"no JSON: {error.msg}", file=options.name, line=error.lineno, column=error.colno
        ) from None
    if isinstance(rows, dict):
        rows = rows.get("items", [rows])
    if not isinstance(rows, list):
        raise ReadError("no array of CSL items", file=options.name)
    told = list(findings)
    return list(_read(rows, told)), told


def _read(rows: list[object], findings: list[Finding]) -> Iterator[Reference]:
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            findings.append(Finding("REF001", f"item {number} is no CSL item and is left out"))
            continue
        if wrong := faults(row):
            told = f"of item {number}, {', '.join(wrong)} cannot be read and is left out"
            findings.append(Finding("REF001", told))
        yield reference(row)
