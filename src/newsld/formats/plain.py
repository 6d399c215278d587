"""Plain text, as it is copied from a page or a word processor: one article a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsld.assembling import Prose, assemble, read_prose
from newsld.document import Document
from newsld.errors import ReadError
from newsld.extract import whole
from newsld.formats.decoding import decode
from newsld.formats.registry import ReadOptions


def read(data: bytes, options: ReadOptions) -> Iterator[Document]:
    """The article of a plain text. Spans count code points of the decoded text."""
    source, findings = decode(data, options.name, options.encoding)
    if not source.text.strip():
        raise ReadError("holds no text", file=options.name)
    found = read_prose(source, "text", Prose(whole(source.text), beside=tuple(options.references)))
    if findings or options.verdicts:
        found = replace(found, findings=(*findings, *found.findings), verdicts=options.verdicts)
    yield assemble(found)
