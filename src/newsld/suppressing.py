"""Suppressions in the source: comments, and a key of the front matter, that silence rules on purpose.

``<!-- newsld-ignore: REF006 -->`` silences codes, or prefixes of codes, on its own line, or, where it stands
alone there, on the next line that is not blank; ``newsld-ignore-file`` in the whole article, as the front
matter key ``newsld-ignore: [REF006]`` does. A reason may follow the codes, in words that begin small. Plain
text has no comments: there per-file-ignores serve.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsld.document import Document
from newsld.source import Span
from newsld.text.patterns import pattern

_COMMENT = pattern(r"<!--\s{0,9}newsld\b([^<>]{0,400}?)-->")
_SILENCING = pattern(
    r"-(ignore|ignore-file):\s{0,9}([A-Z0-9][A-Z0-9, ]{0,300}?)(?:\s{1,9}[^A-Z0-9,\s].*|\s{0,9})", re.DOTALL
)
_FRONT_MATTER = pattern(r"---[ \t]*\r?\n(?:(?!---).*\r?\n){0,300}?newsld-ignore:[ \t]*([^\r\n]{1,300})")
_CODE = pattern(r"\b[A-Z]{1,3}\d{0,3}\b")
_WITH_COMMENTS = frozenset({"markdown", "html", "wordpress"})


class Suppression(NamedTuple):
    """A code, or prefix of codes, that is silenced: on a line (counted from 1), or everywhere (None)."""

    code: str
    line: int | None
    span: Span


def silenced_by(code: str, line: int | None) -> Iterator[tuple[str, int | None]]:
    """Code and line of all that would silence a finding of that code on that line."""
    for end in range(1, len(code) + 1):
        yield code[:end], None
        yield code[:end], line


def suppressions(document: Document) -> list[Suppression]:
    """What the source silences, in its order."""
    if document.format not in _WITH_COMMENTS or "newsld-ignore" not in document.source.text:
        return []
    return [*_of_front_matter(document), *_of_comments(document)]


def _of_front_matter(document: Document) -> Iterator[Suppression]:
    match = _FRONT_MATTER.match(document.source.text) if document.format == "markdown" else None
    for code in _CODE.finditer(match[1]) if match else ():
        assert match
        start = match.start(1) + code.start()
        yield Suppression(code[0], None, Span(start, start + len(code[0])))


def misspelt(document: Document) -> list[Span]:
    """Comments that speak to newsld and silence nothing, since they are not written as those that do."""
    if document.format not in _WITH_COMMENTS or "newsld" not in document.source.text:
        return []
    found = _COMMENT.finditer(document.source.text)
    return [Span(*match.span()) for match in found if not _SILENCING.fullmatch(match[1])]


def _of_comments(document: Document) -> Iterator[Suppression]:
    source = document.source
    for comment in _COMMENT.finditer(source.text):
        match = _SILENCING.fullmatch(source.text, *comment.span(1))
        if match is None:
            continue
        line: int | None = None
        if match[1] == "ignore":
            line = source.position(comment.start())[0]
            if source.line(line).strip() == comment[0]:
                line = _next_line(document, line)
        for code in _CODE.finditer(match[2]):
            start = match.start(2) + code.start()
            yield Suppression(code[0], line, Span(start, start + len(code[0])))


def _next_line(document: Document, line: int) -> int:
    """The next line that is not blank, or the line itself where there is none."""
    count = document.source.position(len(document.source.text))[0]
    following = range(line + 1, min(count, line + 50) + 1)
    return next((number for number in following if document.source.line(number).strip()), line)
