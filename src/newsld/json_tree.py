"""JSON texts as trees that know their places. https://www.rfc-editor.org/rfc/rfc8259"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from newsld.source import Span

_LEXEME = re.compile(
    r'\s*(?:(?P<string>"(?:[^"\\\x00-\x1f]|\\.)*")|(?P<mark>[{}\[\]:,])|(?P<word>[-+\w.]+)|(?P<end>\Z))'
)
_DEEPEST = 1_000
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None}


@dataclass(slots=True, eq=False)
class JsonNode:
    """A value of a JSON text and where it stands; the span of a string is that of its inside.

    ``kind`` is object, array or scalar; ``members`` are (key, place of the key, value) in their order, an
    array's with its indexes for keys.
    """

    kind: str
    span: Span
    value: Any = None
    members: list[tuple[str, Span, JsonNode]] = field(default_factory=list)

    def get(self, key: str) -> JsonNode | None:
        """The value of a key, the last where it is given twice."""
        return next((value for name, _, value in reversed(self.members) if name == key), None)

    def items(self) -> list[JsonNode]:
        """The values of an array, or the node itself."""
        return [value for _, _, value in self.members] if self.kind == "array" else [self]

    def walk(self) -> Iterator[JsonNode]:
        """The node and all inside it, in the order of the text."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(value for _, _, value in reversed(node.members))


def parse(text: str, span: Span) -> JsonNode | None:
    """The tree of the JSON text at ``span``; None where it is no JSON, or is too deep for anyone. Linear."""
    stack: list[tuple[JsonNode, str, Span]] = []
    key, key_span = "", span
    at, root = span.start, None
    expects_key = False
    while match := _LEXEME.match(text, at, span.end):
        at = match.end()
        start = match.start(match.lastgroup or 0)
        lexeme = match[match.lastgroup or 0]
        if match["end"] is not None:
            return root if not stack else None
        if lexeme in "}]" and stack:
            holder, key, key_span = stack.pop()
            holder.span = Span(holder.span.start, at)
            expects_key = bool(stack) and stack[-1][0].kind == "object"
            continue
        if lexeme in ",:":
            expects_key = lexeme == "," and bool(stack) and stack[-1][0].kind == "object"
            continue
        if expects_key and match["string"]:
            key, key_span = _unescaped(lexeme), Span(start + 1, at - 1)
            expects_key = False
            continue
        node = _node(lexeme, Span(start, at))
        if node is None or (root is not None and not stack):
            return None
        if stack:
            holder = stack[-1][0]
            name = key if holder.kind == "object" else str(len(holder.members))
            holder.members.append((name, key_span if holder.kind == "object" else node.span, node))
        else:
            root = node
        if node.kind != "scalar":
            if len(stack) == _DEEPEST:
                return None
            stack.append((node, key, key_span))
            expects_key = node.kind == "object"
    return None


def _node(lexeme: str, span: Span) -> JsonNode | None:
    if lexeme in "{[":
        return JsonNode("object" if lexeme == "{" else "array", span)
    if lexeme[0] == '"':
        return JsonNode("scalar", Span(span.start + 1, span.end - 1), _unescaped(lexeme))
    if lexeme in _WORDS:
        return JsonNode("scalar", span, _WORDS[lexeme])
    try:
        return JsonNode("scalar", span, float(lexeme) if set(lexeme) & set(".eE") else int(lexeme))
    except ValueError:
        return None


def _unescaped(lexeme: str) -> str:
    if "\\" not in lexeme:
        return lexeme[1:-1]
    try:
        # Half of a surrogate pair is U+FFFD, as to who reads the page: nothing could write it.
        return str(json.loads(lexeme)).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    except ValueError:
        return lexeme[1:-1]
