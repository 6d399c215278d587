"""The sheet on which an editor rules on an article's statements: STORY.claims.toml."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import get_args

from newsld.document import Attribution, AttributionKind, Document
from newsld.source import Span

_HEAD = """\
# What {name} puts into people's mouths, for an editor to rule on. Keep this file beside the article,
# as {file}. Give each statement a ruling, "accept" or "reject"; what has none stays as it was read.
# An accepted one may be given another speaker, a speaker-type (Person, Organization), your own sentence as
# text, sources (ids such as "ref-shin-2023"), and a kind: {kinds}.
"""
_AROUND = 32


def sheet(document: Document, file: str) -> str:
    """The statements of a document as entries without a ruling."""
    head = _HEAD.format(name=document.source.name, file=file, kinds=", ".join(get_args(AttributionKind)))
    return "\n".join((head, *(_entry(document, one) for one in document.claims if one.span)))


def _entry(document: Document, statement: Attribution) -> str:
    exact, prefix, suffix = _quoted(document, statement)
    rows = [("exact", exact), ("prefix", prefix), ("suffix", suffix), ("ruling", "")]
    rows.append(("speaker", statement.claimant))
    return "\n".join(("[[claim]]", *(f"{key} = {_string(value)}" for key, value in rows), ""))


def _quoted(document: Document, statement: Attribution) -> tuple[str, str, str]:
    """The words of a statement, and those around them in its paragraph."""
    for paragraph in _around(document, statement.span):
        at = paragraph.find(statement.text)
        if at >= 0:
            end = at + len(statement.text)
            return statement.text, paragraph[max(0, at - _AROUND) : at], paragraph[end : end + _AROUND]
    return statement.text, "", ""


def _around(document: Document, span: Span | None) -> Iterator[str]:
    for paragraph in document.paragraphs:
        place = paragraph.place(0, len(paragraph.text))
        if place is None or span is None or place.start <= span.start < place.end:
            yield paragraph.text


def _string(text: str) -> str:
    """A TOML basic string, whose escapes are JSON's but for the delete character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
