"""Edits of JSON-LD that leave it well formed."""

from __future__ import annotations

import json
import re

from newsld.checking import Context
from newsld.fixing import Fix
from newsld.json_tree import JsonNode
from newsld.source import Span

_COMMA = re.compile(r"\s*,\s*")


def json_text(text: str) -> str:
    """A text as the inside of a JSON string that no script element can end at."""
    return json.dumps(text, ensure_ascii=False)[1:-1].replace("<", "\\u003c")


def outer(node: JsonNode) -> Span:
    """The place of a value with the marks around it, where it is a string."""
    return Span(node.span.start - 1, node.span.end + 1) if isinstance(node.value, str) else node.span


def without_member(context: Context, node: JsonNode, key: str, *, unsafe: bool = False) -> Fix | None:
    """A fix that takes a member out of an object, with its comma."""
    for name, place, value in node.members:
        if name == key:
            span = with_comma(context.text, Span(place.start - 1, outer(value).end))
            return context.fix((span, ""), unsafe=unsafe, in_markup=True)
    return None


def with_comma(text: str, span: Span) -> Span:
    """A member or item with the comma behind it, else with the one before it."""
    if (behind := _COMMA.match(text, span.end)) is not None:
        return Span(span.start, behind.end())
    start = span.start
    while start > 0 and text[start - 1].isspace():
        start -= 1
    return Span(start - 1, span.end) if text[start - 1 : start] == "," else span
