"""The lines a reader of the source sees, the article's and those around it."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.checking import Context
from newsld.rules.needs import rendered
from newsld.source import Span

_LONGEST = 400


def short_lines(context: Context) -> Iterator[tuple[str, Span]]:
    """Short lines with their places: of a page its blocks, of a text its lines, else the paragraphs."""
    if context.document.format == "html":
        page = context.once(rendered)
        for block in page.blocks:
            place = page.extract.span(block.span)
            if place is not None and block.span.end - block.span.start <= _LONGEST:
                yield page.extract.text[slice(*block.span)], place
    elif context.document.format in ("text", "markdown"):
        at = 0
        for line in context.text.splitlines(keepends=True):
            words = line.strip()
            if words and len(words) <= _LONGEST:
                start = at + len(line) - len(line.lstrip())
                yield words, Span(start, start + len(words))
            at += len(line)
    else:
        for paragraph in context.document.paragraphs:
            place = paragraph.place(0, len(paragraph.text))
            if place is not None and len(paragraph.text) <= _LONGEST:
                yield paragraph.text, place
