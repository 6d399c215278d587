"""The lines a reader of the source sees, the article's and those around it."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.checking import Context
from newsld.rules.needs import rendered
from newsld.source import Span

_LONGEST = 400


def short_lines(context: Context) -> Iterator[tuple[str, Span]]:
    """Short lines with their places: of a page its blocks, of a text its lines, else the paragraphs."""
    for words, place in _lines(context):
        if place and len(words) in range(1, _LONGEST):
            yield words, place


def _lines(context: Context) -> Iterator[tuple[str, Span | None]]:
    if context.document.format == "html":
        page = context.once(rendered)
        for block in page.blocks:
            yield page.extract.text[slice(*block.span)], page.extract.span(block.span)
    elif context.document.format in ("text", "markdown"):
        at = 0
        for line in context.text.splitlines(keepends=True):
            start = at + len(line) - len(line.lstrip())
            yield line.strip(), Span(start, start + len(line.strip()))
            at += len(line)
    else:
        for paragraph in context.document.paragraphs:
            yield paragraph.text, paragraph.place(0, len(paragraph.text))
