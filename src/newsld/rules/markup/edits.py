"""Edits that leave the source well formed: values put in place of others, members of JSON-LD taken out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from newsld import vocabulary
from newsld.checking import Context
from newsld.fixing import Fix
from newsld.rules.markup.raw import written
from newsld.source import Span
from newsld.text.patterns import pattern

if TYPE_CHECKING:
    from newsld.json_tree import JsonNode

_COMMA = pattern(r"\s*,\s*")


def json_text(text: str) -> str:
    """A text as the inside of a JSON string that no script element can end at."""
    import json

    return json.dumps(text, ensure_ascii=False)[1:-1].replace("<", "\\u003c")


def in_place(context: Context, span: Span | None, old: str, new: str, *, unsafe: bool = False) -> Fix | None:
    """A fix that writes ``new`` where ``old`` stands, escaped as the place wants it; else None."""
    import html

    if span is None or not new or standing_at(context, span) != old:
        return None
    if _is_in_json(context, span):
        new = json_text(new)
    elif context.document.format == "html":
        new = html.escape(new)
    elif context.document.format not in ("text", "markdown"):
        return None
    return context.fix((span, new), unsafe=unsafe, in_markup=True)


def standing_at(context: Context, span: Span) -> str:
    """The text at a place without the escapes of JSON or HTML; "" where it is no text of JSON."""
    import html
    import json

    stands = context.document.source[span]
    if not _is_in_json(context, span):
        return html.unescape(stands) if context.document.format == "html" else stands
    try:
        return str(json.loads(f'"{stands}"'))
    except ValueError:
        return ""


def _is_in_json(context: Context, span: Span) -> bool:
    return any(span.start in range(*place) for place in context.json_spans)


def added(context: Context, name: str, value: object) -> Fix | None:
    """A fix that has the article say a property where it says others: in its JSON-LD, or in YAML front matter.

    None where it says none there, and where the front matter has no key for the property or has it already.
    """
    import json

    text = json.dumps(value, ensure_ascii=False)
    escaped = text.replace("<", "\\u003c")
    if context.document.format == "markdown":
        key, front = _IN_FRONT_MATTER.get(name), _FRONT_MATTER.match(context.text)
        if key is None or front is None or re.search(rf"(?im)^{key}\s*:", front[2]):
            return None
        end = Span(front.end(), front.end())
        return context.fix((end, f"{key}: {text}{front[1]}"), unsafe=True)
    article = next(top_articles(context), None)
    if article is None or article.get(name) is not None:
        return None
    end = Span(*[outer(article.members[-1][2]).end] * 2)
    return context.fix((end, f', "{name}": {escaped}'), unsafe=True, in_markup=True)


_IN_FRONT_MATTER = {"headline": "title", "inLanguage": "lang", "description": "description"}
_FRONT_MATTER = pattern(
    r"---[ \t]*(\r\n|\r|\n)(?=[\w\"'])((?:(?!---|\.\.\.)[^\r\n]*\1){1,300})(?=---|\.\.\.)"
)


def is_article(kinds: tuple[str, ...]) -> bool:
    """Whether one of the types is Article or below it."""
    return any(vocabulary.is_subclass(kind, "Article") for kind in kinds)


def top_articles(context: Context) -> Iterator[JsonNode]:
    """The articles that the JSON-LD describes at its top."""
    return (node for node, kinds, is_top in written(context) if is_top and is_article(kinds))


def outer(node: JsonNode) -> Span:
    """The place of a value with the marks around it, where it is a string."""
    return Span(node.span.start - 1, node.span.end + 1) if isinstance(node.value, str) else node.span


def holder(context: Context, span: Span | None) -> tuple[JsonNode, str, JsonNode | None] | None:
    """The object that holds a value at a place, the value's key, and the array or object around that object."""
    around: dict[int, JsonNode] = {}
    for block in context.json_blocks if span else ():
        for node in block.walk():
            for key, _, value in node.members:
                around[id(value)] = node
                if value.span == span and node.kind == "object":
                    return node, key, around.get(id(node))
    return None


def without_value(context: Context, span: Span | None, *, unsafe: bool = False) -> Fix | None:
    """A fix that takes the member whose value stands at a place out of its object, with its comma."""
    found = holder(context, span)
    return without_member(context, found[0], found[1], unsafe=unsafe) if found else None


def without_member(context: Context, node: JsonNode, key: str, *, unsafe: bool = False) -> Fix | None:
    """A fix that takes a member out of an object, with its comma."""
    for name, place, value in node.members:
        if name == key:
            span = with_comma(context.text, Span(place.start - 1, outer(value).end))
            return context.fix((span, ""), unsafe=unsafe, in_markup=True)
    return None


def without_item(
    context: Context, span: Span | None, is_spare: Callable[[JsonNode, list[JsonNode]], bool]
) -> Fix | None:
    """A fix that takes the object with a value at a place out of its array.

    ``is_spare`` is asked with the object and the others of the array.
    """
    found = holder(context, span)
    if found is None or found[2] is None or found[2].kind != "array":
        return None
    node, array = found[0], found[2]
    others = [item for item in array.items() if item is not node]
    if not others or not is_spare(node, others):
        return None
    return context.fix((with_comma(context.text, node.span), ""), in_markup=True)


def with_comma(text: str, span: Span) -> Span:
    """A member or item with the comma behind it, else with the one before it."""
    if (behind := _COMMA.match(text, span.end)) is not None:
        return Span(span.start, behind.end())
    start = span.start
    while text[start - 1].isspace():
        start -= 1
    return Span(start - 1, span.end) if text[start - 1 : start] == "," else span
