"""Every link of a document, with what it is for and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsld import vocabulary
from newsld.checking import Context
from newsld.rules.markup.raw import flat, said, written
from newsld.rules.needs import coerced
from newsld.source import Span
from newsld.text.patterns import pattern

# RFC 3986, section 3.1; RFC 3987, section 2.2, for what no IRI may hold.
SCHEME = pattern(r"[A-Za-z][A-Za-z0-9+.-]*:")
FORBIDDEN = pattern(r"[\x00-\x20\x7f<>\"{}|\\^`]|%(?![0-9A-Fa-f]{2})")

_DAMAGED = pattern(r"\b(?:https?|ftp)(?://|:/)[^\s/]\S*", re.IGNORECASE)
"""An address whose scheme lacks its colon or a slash, which readers do not take for one."""


class Link(NamedTuple):
    """A link: what it says, the property or field that holds it, and its place."""

    text: str
    key: str
    span: Span | None


def links(context: Context) -> tuple[Link, ...]:
    """The links of the metadata and of the reference list, each place once."""
    return context.once(_links)


def _links(context: Context) -> tuple[Link, ...]:
    found: dict[tuple[str, Span | None], Link] = {}
    for link in (*_of_references(context), *_of_nodes(context)):
        found.setdefault((link.text, link.span), link)
    placed = {link.text for link in found.values() if link.span}
    return tuple(link for link in found.values() if link.span or link.text not in placed)


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
    has_list = bool(context.document.references)
    for key, pointer, text in context.once(coerced).get("@id", ()):
        if not (has_list and pointer.startswith("/citation")):
            yield Link(text, key, context.place(pointer))
