"""Where tags and texts stand in HTML source: a linear scan by the rules of HTML's tokenizer.

https://html.spec.whatwg.org/multipage/parsing.html#tokenization
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Kind = Literal["start", "end", "text", "raw", "lost"]

_MARKUP = re.compile(
    r"<(?:(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]*+)"
    r"(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?![\"'])))*+>"
    r"|(?P<comment>!--)|(?P<bogus>[!?]|/[^a-zA-Z>])|(?P<open>/?[a-zA-Z]))"
)
_COMMENT_END = re.compile(r"(?<=<!--)-?>|--!?>")
_RAW = frozenset(
    ("script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "title", "textarea", "plaintext")
)
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}


class Token(NamedTuple):
    """A piece of the source, ``start`` to ``end`` in code points.

    ``raw`` is what stands in an element whose content has no tags (script, style, title …), ``lost`` the
    rest of a page that a tag or comment swallows which never ends. ``name`` is in lower case, "" for texts.
    """

    kind: Kind
    name: str
    start: int
    end: int


def scan(source: str) -> Iterator[Token]:
    """The tags and texts of a page, in order; comments and declarations are left out."""
    at = 0
    search = _MARKUP.search
    while (match := search(source, at)) is not None:
        start = match.start()
        if start > at:
            yield Token("text", "", at, start)
        name = match["name"]
        if name is None:
            at = _behind_declaration(source, match)
            if at < 0:
                yield Token("lost", "", start, len(source))
                return
            continue
        name, at = name.lower(), match.end()
        yield Token("end" if match["close"] else "start", name, start, at)
        if name in _RAW and not match["close"]:
            stop = _raw_end(source, name, at)
            if stop > at:
                yield Token("raw", name, at, stop)
            at = stop
    if at < len(source):
        yield Token("text", "", at, len(source))


def _behind_declaration(source: str, match: re.Match[str]) -> int:
    """Behind a comment, declaration or other markup without a name; -1 where it never ends."""
    if match["open"] is not None:
        return -1
    if match["comment"] is not None:
        found = _COMMENT_END.search(source, match.end())
        return found.end() if found else -1
    return source.find(">", match.start() + 1) + 1 or -1


def _raw_end(source: str, name: str, at: int) -> int:
    found = _RAW_END[name].search(source, at) if name != "plaintext" else None
    return found.start() if found else len(source)


_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'"
    r"|(?P<bare>[^\s>\"'][^\s>]*+)))?"
)


class Attribute(NamedTuple):
    """An attribute's value as it is written, and where."""

    raw: str
    start: int
    end: int


def attributes(source: str, tag: Token) -> dict[str, Attribute]:
    """The attributes of a start tag by their names in lower case; of several of one name the first."""
    found: dict[str, Attribute] = {}
    for match in _ATTRIBUTE.finditer(source, tag.start + 1 + len(tag.name), tag.end - 1):
        group = next((g for g in ("double", "single", "bare") if match[g] is not None), None)
        raw, span = (match[group], match.span(group)) if group else ("", (match.end(), match.end()))
        found.setdefault(match["name"].lower(), Attribute(raw, *span))
    return found


def count_attributes(source: str, tag: Token) -> int:
    """How many attributes a start tag has, those of one name counted each."""
    return sum(1 for _ in _ATTRIBUTE.finditer(source, tag.start + 1 + len(tag.name), tag.end - 1))
