"""One parse of a page, by lxml, and the little that is asked of its tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsld.document import Finding
from newsld.markup.rendering import BLOCKS
from newsld.markup.scanner import count_attributes, scan

Element = Any
"""An lxml element; lxml has no types of its own."""

DEEPEST = 2048
"""How deep libxml2 goes; it leaves out the rest of a deeper page."""
_MOST_ATTRIBUTES = 1000
# The parser compares each attribute of a tag with those before it: 100,000 in one tag take a minute.
_MANY = re.compile(
    r"<[a-zA-Z][^\s/<>]*+(?:[\s/]*+[^\s/>][^\s/>=]*+"
    r"(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+))?+)"
    f"{{{_MOST_ATTRIBUTES}}}"
)


def parse(source: str) -> tuple[Element | None, tuple[Finding, ...]]:
    """The root element, None of a page without any, and findings on what the parser leaves out."""
    from lxml import etree

    findings: list[Finding] = []
    text, is_cut = _with_few_attributes(source)
    if is_cut:
        message = f"a tag has more than {_MOST_ATTRIBUTES} attributes; they are left out"
        findings.append(Finding("SEC006", message))
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None, tuple(findings)
    if any("depth" in entry.message for entry in parser.error_log if entry.type_name == "ERR_RESOURCE_LIMIT"):
        message = f"elements are nested more than {DEEPEST} deep; what follows is left out"
        findings.append(Finding("SEC006", message))
    return root, tuple(findings)


def _with_few_attributes(source: str) -> tuple[str, bool]:
    """The source, tags with too many attributes bare: what the parser would compare for ever."""
    if _MANY.search(source) is None:
        return source, False
    parts: list[str] = []
    at = 0
    for token in scan(source):
        is_long = token.kind == "start" and token.end - token.start > 2 * _MOST_ATTRIBUTES
        if is_long and count_attributes(source, token) > _MOST_ATTRIBUTES:
            parts += source[at : token.start], f"<{token.name}>"
            at = token.end
    if not parts:
        return source, False
    return "".join(parts) + source[at:], True


def pieces(element: Element) -> Iterator[str]:
    """The texts in an element, in order; a space for each edge of a block or line end within."""
    todo: list[Any] = [element]
    while todo:
        item = todo.pop()
        if isinstance(item, str):
            yield item
            continue
        if item is not element:
            if item.tail:
                todo.append(item.tail)
            if item.tag in ("script", "style", "noscript", "template", "svg"):
                continue
            if item.tag in BLOCKS or item.tag == "br":
                yield " "
                todo.append(" ")
        todo.extend(reversed(item))
        if item.text:
            todo.append(item.text)


def text_of(element: Element) -> str:
    """What an element reads as, in one line."""
    return " ".join("".join(pieces(element)).split())


def marks_of(element: Element) -> str:
    """An element's class and id, in lower case."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".lower()
