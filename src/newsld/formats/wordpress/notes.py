"""Footnotes of the block editor: a mark in the text names a note, which a list or the post's meta holds.

https://wordpress.org/documentation/article/footnotes-block/
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import orjson

from newsld.extract import Extract, Extractor
from newsld.source import Span

_LIST = re.compile(r"<ol\b[^<>]{0,300}\bwp-block-footnotes\b[^<>]{0,300}>")
_ITEM = re.compile(r"<li\b[^<>]{0,200}\bid=\"([\w-]{1,80})\"[^<>]{0,200}>")
_BACK = re.compile(r"<a\b[^<>]{0,300}href=\"#[\w-]{1,80}-link\"[^<>]{0,300}>[^<>]{0,40}</a>")
MARK = re.compile(
    r"<sup\b[^<>]{0,200}\bdata-fn=\"([\w-]{1,80})\"[^<>]{0,200}>(?:[^<>]|</?a\b[^<>]{0,300}>){0,80}</sup>"
)
"""A mark; its group is the note's id."""

MOST = 1000
"""So many notes of a post are read; a book has some hundred."""


def notes_of_meta(said: Extract) -> dict[str, Extract]:
    """The notes of a post's meta, JSON of ``{"id", "content"}``, by their ids. Its place is theirs."""
    place = said.span(Span(0, len(said.text)))
    try:
        held = orjson.loads(said.text)
    except orjson.JSONDecodeError:
        return {}
    notes: dict[str, Extract] = {}
    for note in held if isinstance(held, list) else ():
        if (
            isinstance(note, dict)
            and isinstance(note.get("id"), str)
            and isinstance(note.get("content"), str)
        ):
            notes[note["id"]] = Extract(note["content"], (0,), (place,)) if note["content"] else said
    return notes


def without_list(content: Extract) -> tuple[Extract, dict[str, Extract]]:
    """The content without the list of its notes, and the notes by their ids."""
    text = content.text
    head = _LIST.search(text)
    end = text.find("</ol>", head.end()) if head else -1
    if head is None or end < 0:
        return content, {}
    items = list(_ITEM.finditer(text, head.end(), end))
    stops = [item.start() for item in items[1:]] + [end]
    notes = {
        item[1]: _cut(content, _note(text, item.end(), stop)) for item, stop in zip(items, stops, strict=True)
    }
    out = Extractor()
    out.append(content, Span(0, head.start()))
    out.append(content, Span(end + len("</ol>"), len(text)))
    return out.extract(), notes


def _note(text: str, start: int, stop: int) -> Span:
    back = _BACK.search(text, start, stop)
    return Span(start, back.start() if back else stop)


def _cut(content: Extract, span: Span) -> Extract:
    """A part of an extract."""
    out = Extractor()
    out.append(content, span)
    return out.extract()


def numbers(content: str, notes: Mapping[str, Extract]) -> tuple[dict[str, int], Span | None]:
    """The number of each note that the content marks, in the order of the marks, and the first mark that is
    left where there are too many."""
    found: dict[str, int] = {}
    left: Span | None = None
    for mark in MARK.finditer(content):
        if mark[1] in notes and mark[1] not in found:
            if len(found) < MOST:
                found[mark[1]] = len(found) + 1
            else:
                left = left or Span(*mark.span())
    return found, left
