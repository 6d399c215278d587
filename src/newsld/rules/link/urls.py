"""Every link of a document, with what it is for and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsld import vocabulary
from newsld.checking import Context
from newsld.model.values import Literal
from newsld.model.walking import values
from newsld.rules.markup.raw import flat, said, written
from newsld.source import Span

# RFC 3986, section 3.1; RFC 3987, section 2.2, for what no IRI may hold.
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
FORBIDDEN = re.compile(r"[\x00-\x20\x7f<>\"{}|\\^`]|%(?![0-9A-Fa-f]{2})")

_DAMAGED = re.compile(r"\b(?:https?|ftp)(?://|:/)[^\s/]\S*", re.IGNORECASE)
"""An address whose scheme lacks its colon or a slash, which readers do not take for one."""


class Link(NamedTuple):
    """A link: what it says, the property or field that holds it, and its place."""

    text: str
    key: str
    span: Span | None


def links(context: Context) -> Iterator[Link]:
    """The links of the metadata and of the reference list, each place once."""
    seen: set[tuple[str, Span | None]] = set()
    for link in (*_of_references(context), *_of_nodes(context)):
        if (link.text, link.span) not in seen:
            seen.add((link.text, link.span))
            yield link


def written_links(context: Context) -> Iterator[Link]:
    """The links of every node of the source's JSON-LD, whether the article has it or not."""
    for node, _, _ in written(context):
        for prop in said(node):
            if vocabulary.coercion(prop.name) == "@id":
                for value in flat(prop.value):
                    if isinstance(value.value, str):
                        yield Link(value.value, prop.name, value.span)


def _of_references(context: Context) -> Iterator[Link]:
    for entry in context.document.references:
        if entry.url:
            yield Link(entry.url, "url", entry.spans.get("url") or entry.span)
        elif entry.span and (match := _DAMAGED.search(context.text, *entry.span)):
            yield Link(match[0].rstrip(".,;)"), "url", Span(match.start(), match.end()))


def _of_nodes(context: Context) -> Iterator[Link]:
    for pointer, thing in context.nodes:
        if context.document.references and pointer.startswith("/citation"):
            continue
        for key in thing.node:
            if vocabulary.coercion(key) != "@id":
                continue
            for place, value in values(thing, key, pointer):
                text = value.value if isinstance(value, Literal) else value
                if isinstance(text, str):
                    yield Link(text, key, context.place(place))
