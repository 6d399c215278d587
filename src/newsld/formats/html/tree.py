"""One parse of a page, by lxml, and the little that is asked of its tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from newsld.document import Finding
from newsld.markup.losses import too_many_tags
from newsld.markup.rendering import BLOCKS
from newsld.markup.scanner import count_attributes, scan
from newsld.text.languages import words as small_words

Element = Any
"""An lxml element; lxml has no types of its own."""

DEEPEST = 2048
"""How deep libxml2 goes; it leaves out the rest of a deeper page."""
_MOST_ATTRIBUTES = 1000
# The parser compares each attribute of a tag with those before it: 100,000 in one tag take a minute.
_ATTRIBUTE = (
    rb"(?:[^\s/>][^\s/>=]{0,99}+[\s/]*+"
    rb"(?:=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]{0,99}+)[\s/]*+)?+)"
)
"""An attribute; a long name counts as several."""
_TAG = rb"<[a-zA-Z][^\s/>]{0,99}+(?:\s[a-z-]{1,99}+=\"[^\"]*+\"){0,24}+[\s/]*+"
"""A tag's name and its first attributes, as most are written."""
_MANY, _TOO_MANY = (re.compile(_TAG + _ATTRIBUTE + b"{%d}+" % least) for least in (25, _MOST_ATTRIBUTES - 24))
"""Tags of at least so many attributes.

What is tried at each tag has to be short: a tag that never ends may hold what looks like many others.
"""
_MOST_LOOKS = 100
"""So many tags of a page are looked at twice; behind them stands the scan."""


def readable(source: str, octets: bytes) -> tuple[int, bytes, tuple[Finding, ...]]:
    """Where a page is read to: its end, or or a tag that is one too many, which is told; the bytes."""
    left = too_many_tags(source, len(octets))
    if left is None:
        return len(source), octets, ()
    end = left.span.start
    return end, source[:end].encode("utf-8", "replace"), (Finding(left.code, left.message, left.span),)


def parse(source: str, octets: bytes) -> tuple[Element | None, tuple[Finding, ...]]:
    """The root element, None of a page without any, and findings on what the parser leaves out.

    ``octets`` are the source in UTF-8.
    """
    from lxml import etree

    findings: list[Finding] = []
    if _may_have_too_many(octets):
        parts, is_cut = _with_few_attributes(source)
        if is_cut:
            message = f"a tag has more than {_MOST_ATTRIBUTES} attributes; they are left out"
            findings.append(Finding("SEC006", message))
        octets = "".join(parts).encode("utf-8", "replace")
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    try:
        root = etree.fromstring(octets, parser)
    except etree.XMLSyntaxError:
        return None, tuple(findings)
    last = parser.error_log.last_error
    if last is not None and last.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT:  # at which it stops
        message = f"elements are nested more than {DEEPEST} deep; what follows is left out"
        findings.append(Finding("SEC006", message))
    return root, tuple(findings)


def _may_have_too_many(octets: bytes) -> bool:
    """A quick look: False where no tag has too many attributes. What stands in scripts may look like tags."""
    at = -1
    for _ in range(_MOST_LOOKS):
        found = _MANY.search(octets, at + 1)
        if found is None:
            return False
        at = found.start()
        if _TOO_MANY.match(octets, at):
            break
    return True


def _with_few_attributes(source: str) -> tuple[list[str], bool]:
    """The source in parts, and whether tags lost attributes: so many that the parser would compare for ever.

    What a tag swallows that never ends is left out; that is told elsewhere.
    """
    parts: list[str] = []
    at = 0
    for token in scan(source):
        if token.kind == "lost":
            return [*parts, source[at : token.start]], bool(parts)
        is_long = token.kind == "start" and token.end - token.start > 2 * _MOST_ATTRIBUTES
        if is_long and count_attributes(source, token) > _MOST_ATTRIBUTES:
            parts += source[at : token.start], f"<{token.name}>"
            at = token.end
    return [*parts, source[at:]], bool(parts)


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


def spaced_text(element: Element, longest: int) -> str:
    """What an element reads as, names in elements of their own held apart; "" where it is longer than that.

    Pages put bylines together from parts that only their style sheets hold apart: behind a part of two words
    or more stands a comma, behind a shorter one a space.
    """
    parts: list[str] = []
    size = 0
    for piece in pieces(element):
        parts.append(piece)
        size += len(piece.strip())
        if size > longest:
            return ""
    words = spaced(parts)
    return words if len(words) <= longest else ""


def spaced(parts: Sequence[str]) -> str:
    """Texts of neighbouring elements in one line, a comma between two that are names on their own."""
    made: list[str] = []
    last: list[str] = []
    is_spaced, is_gap = True, False
    for part in parts:
        words = part.split()
        if not words:
            is_spaced = is_gap = True
            continue
        is_joined = is_gap and not part[0].isspace() and len(words) > 1 and words[0][0].isupper()
        is_spaced = is_spaced or part[0].isspace()
        if made and last and made[-1][-1].isalnum() and words[0][0].isalnum():
            made.append(", " if (is_joined or not is_spaced) and _is_name(last) else " ")
        elif is_spaced:
            made.append(" ")
        made.append(" ".join(words))
        last, is_spaced, is_gap = words, part[-1].isspace(), False
    return "".join(made).strip()


def _is_name(words: Sequence[str]) -> bool:
    is_led = 2 <= len(words) <= 4 and words[0][0].isupper() and words[-1][0].isupper()
    return is_led and all(word[0].isupper() or word in small_words("name.particle") for word in words)
