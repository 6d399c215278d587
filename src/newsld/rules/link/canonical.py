"""The addresses that a page gives itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsld.checking import Context, Hit, rule
from newsld.rules.markup.edits import json_text, top_articles
from newsld.rules.markup.raw import flat, said
from newsld.rules.markup.tags import tags
from newsld.rules.needs import LONG, quoted
from newsld.source import Span
from newsld.text.patterns import pattern

_WEB = pattern(r"https?://([^/?#]+)([^#]*)", re.IGNORECASE)


class _Address(NamedTuple):
    """An address of the page: who says it, and where it stands, in markup or in JSON."""

    name: str
    url: str
    span: Span
    is_json: bool


@rule("LNK002", "canonical-conflict", "warning", "google opengraph", cure="unsafe")
def canonical_conflict(context: Context) -> Iterator[Hit]:
    """A page gives itself two addresses.

    ## Why it matters
    Links and shares are counted by address. Of two, search engines choose one, and not always yours.

    ## How to fix it
    Give `<link rel="canonical">`, `og:url` and the article's `url`, `mainEntityOfPage` and `@id` one address.

    ## Fires
    ```html
    <!DOCTYPE html><html lang="en"><head><title>The board meets</title>
    <link rel="canonical" href="https://larnby.example/2024/board">
    <meta property="og:url" content="https://larnby.example/?p=17"></head>
    <body><article><h1>The board meets</h1><p>By Ada Moreno</p>
    <p>The port of Larnby will charge more for berths from May, its board decided on Monday.</p></article></body></html>
    ```
    - 3:34-62: og:url is “https://larnby.example/?p=17”, canonical “https://larnby.example/2024/board”

    ## Does not fire
    ```html
    <!DOCTYPE html><html lang="en"><head><title>The board meets</title>
    <link rel="canonical" href="https://larnby.example/2024/board/">
    <meta property="og:url" content="http://larnby.example/2024/board"></head>
    <body><article><h1>The board meets</h1><p>By Ada Moreno</p>
    <p>The port of Larnby will charge more for berths from May, its board decided on Monday.</p></article></body></html>
    ```

    ## Sources
    - <https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls>
    """
    listed = [*_of_head(context), *_of_markup(context)]
    first = listed[0] if listed else None
    for other in listed[1:]:
        if first and _host(first.url) == _host(other.url) and _same(first.url) != _same(other.url):
            import html

            text = json_text(first.url) if other.is_json else html.escape(first.url)
            fix = context.fix((other.span, text), unsafe=True, in_markup=True)
            message = f"{other.name} is {quoted(other.url, LONG)}, {first.name} {quoted(first.url, LONG)}"
            yield Hit(message, other.span, fix)


def _of_head(context: Context) -> Iterator[_Address]:
    found = tags(context)
    for key, name in (("link:canonical", "canonical"), ("og:url", "og:url")):
        for tag in found:
            if tag.name == key and _WEB.match(tag.content):
                yield _Address(name, tag.content, tag.span, is_json=False)
                break


def _of_markup(context: Context) -> Iterator[_Address]:
    """What the one article of the markup calls itself; of several nobody knows which is the page's."""
    tops = list(top_articles(context))
    for node in tops if len(tops) == 1 else ():
        named = node.get("@id")
        values = [("@id", named)] if named else []
        for prop in said(node):
            if prop.name in ("url", "mainEntityOfPage"):
                values += [(prop.name, value.get("@id") or value) for value in flat(prop.value)]
        for name, value in values:
            if isinstance(value.value, str) and _WEB.match(value.value):
                yield _Address(name, value.value, value.span, is_json=True)


def _host(url: str) -> str:
    """The host of an address; one that differs is no conflict, but a work that another site published first."""
    match = _WEB.match(url)
    return match[1].lower().removeprefix("www.").partition(":")[0] if match else ""


def _same(url: str) -> str:
    """An address for comparing: scheme, www, a slash at the end and the fragment aside."""
    match = _WEB.match(url)
    return f"{_host(url)}{match[2].rstrip('/')}" if match else url


RULES = (canonical_conflict,)
