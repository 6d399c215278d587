"""Where tags and texts stand in HTML source: a linear scan by the rules of HTML's tokenizer.

https://html.spec.whatwg.org/multipage/parsing.html#tokenization
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Kind = Literal["start", "end", "other", "raw", "rest", "lost"]

_MARKUP = re.compile(
    r"<(?:(/?[a-zA-Z][^\s/>]*+)"
    r"(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?![\"'])[^\s>]*+))*+>"
    r"|(?P<comment>!--)|(?P<bogus>[!?]|/[^a-zA-Z>])|(?P<open>/?[a-zA-Z]))"
)
_COMMENT_END = re.compile(r"(?<=<!--)-?>|--!?>")
_RAW = frozenset(
    ("script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "title", "textarea", "plaintext")
)


class Token(NamedTuple):
    """A tag, comment or other markup, from ``start`` to ``end``, and the text before it.

    The text stands from ``before`` to ``start`` and may be empty; ``start`` is ``end`` where only a text is
    left: a ``raw`` token has what stands in an element whose content has no tags (script, style, title …), a
    ``rest`` token what the page ends with. ``lost`` is the rest of a page that an unfinished tag or comment
    swallows. ``name`` is in lower case, "" of what has none. All offsets are code points.
    """

    kind: Kind
    name: str
    before: int
    start: int
    end: int


def scan(source: str) -> Iterator[Token]:
    """The markup of a page with the texts between, in order."""
    at = 0
    new = tuple.__new__  # a third of the time of Token()
    known: dict[str | None, tuple[Kind, str, bool]] = {}
    look_up = known.get
    while True:
        for match in _MARKUP.finditer(source, at):
            written = match[1]
            start, end = match.span()
            if written is None:
                end = _behind_declaration(source, match)
                kind: Kind = "lost" if end < 0 else "other"
                yield new(Token, (kind, "", at, start, len(source) if end < 0 else end))
                at = end
                break
            kind, name, is_raw = look_up(written) or known.setdefault(written, _named(written))
            yield new(Token, (kind, name, at, start, end))
            at = end
            if is_raw:
                at = _raw_end(source, name, end)
                yield new(Token, ("raw", name, end, at, at))
                break
        else:
            yield new(Token, ("rest", "", at, len(source), len(source)))
            return
        if at < 0:
            return


def _named(written: str) -> tuple[Kind, str, bool]:
    """The kind and name of a tag, and whether what is behind it has no tags."""
    name = written.lstrip("/").lower()
    return ("end", name, False) if written[0] == "/" else ("start", name, name in _RAW)


def _behind_declaration(source: str, match: re.Match[str]) -> int:
    """Behind a comment, declaration or other markup without a name; -1 where it never ends."""
    if match["open"] is not None:
        return -1
    if match["comment"] is not None:
        found = _COMMENT_END.search(source, match.end())
        return found.end() if found else -1
    return source.find(">", match.start() + 1) + 1 or -1


def _raw_end(source: str, name: str, at: int) -> int:
    """Where the end tag of a raw element begins; the end of the source without one."""
    size = len(name) + 2
    while name != "plaintext" and (at := source.find("</", at)) >= 0:
        behind = source[at + size : at + size + 1]
        if source[at + 2 : at + size].lower() == name and (behind in ("/", ">") or behind.isspace()):
            return at
        at += 2
    return len(source)


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
