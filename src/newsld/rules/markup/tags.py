"""What a page says in its meta and link elements, with the places of the values, and room for more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsld.checking import Context
from newsld.fixing import Fix
from newsld.source import Span


class Tag(NamedTuple):
    """A value of the page's head: the name it goes by in lower case, what it says, and where."""

    name: str
    content: str
    span: Span


def tags(context: Context) -> tuple[Tag, ...]:
    """The meta elements by ``property`` or ``name``, and ``<link rel=…>`` by ``link:`` and the rel."""
    return context.once(_tags) if context.document.format == "html" else ()


def _tags(context: Context) -> tuple[Tag, ...]:
    return tuple(_scanned(context.text))


def _scanned(text: str) -> Iterator[Tag]:
    import html

    from newsld.markup.scanner import attributes, scan

    for token in scan(text):
        if token.kind != "start" or token.name not in ("meta", "link"):
            continue
        found = attributes(text, token)
        value = found.get("content" if token.name == "meta" else "href")
        names = [found[key].raw for key in ("property", "name") if key in found]
        if token.name == "link" and "rel" in found:
            names = [f"link:{found['rel'].raw}"]
        if value is not None and value.raw.strip():
            for name in names:
                yield Tag(
                    name.strip().lower(), html.unescape(value.raw).strip(), Span(value.start, value.end)
                )


def added_meta(
    context: Context, attribute: str, name: str, content: str, *, unsafe: bool = False
) -> Fix | None:
    """A fix that puts a meta element before the end of the head; None without a value or a head."""
    from html import escape

    lowered = context.text.lower()
    if not content or "</head" not in lowered or len(lowered) != len(context.text):
        return None
    at = lowered.index("</head")
    element = f'<meta {attribute}="{name}" content="{escape(content)}">\n'
    return context.fix((Span(at, at), element), unsafe=unsafe, in_markup=True)
