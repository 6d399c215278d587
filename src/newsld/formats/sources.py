"""The list of sources for the reader: HTML whose ids are the fragments by which the graph names the works.

Each entry leads back to the places that cite it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from newsld.assembling.cited import cited
from newsld.document import Document, Reference
from newsld.formats.registry import WriteOptions
from newsld.formats.text_fragments import fragment
from newsld.model import Thing

_SCHEMES = ("https://", "http://")
_AROUND = 24


def write(items: Sequence[Document | Thing | Reference], options: WriteOptions) -> bytes:  # noqa: ARG001
    """An ordered list for each article that cites works, and one for references that stand by themselves."""
    alone = [item for item in items if isinstance(item, Reference)]
    lists: list[Sequence[Document | Thing | Reference]] = [
        [item] for item in items if not isinstance(item, Reference)
    ]
    return "".join(map(_list, [*lists, alone])).encode()


def _list(items: Sequence[Document | Thing | Reference]) -> str:
    rows = [_row(items, number, key, found) for number, (key, found) in enumerate(cited(items))]
    return f'<ol class="sources">\n{"".join(rows)}</ol>\n' if rows else ""


def _row(items: Sequence[Document | Thing | Reference], number: int, key: str, found: Reference) -> str:
    parts = [*_parts(found), *_back(items[0], number)]
    return f'<li id="ref-{escape(key)}">{" ".join(parts)}</li>\n'


def _parts(found: Reference) -> Iterator[str]:
    """The entry in one plain form; one that was not read is shown as it was written."""
    if not found.title:
        yield escape(found.raw)
        return
    names = ", ".join(escape(str(name)) for name in found.author)
    dated = f"({escape(found.issued)})" if found.issued else ""
    if names or dated:
        yield f"{' '.join(filter(None, (names, dated)))}."
    url = found.url or (f"https://doi.org/{found.doi}" if found.doi else "")
    title = f"<cite>{escape(found.title)}</cite>"
    yield f'<a href="{escape(url)}">{title}</a>.' if url.startswith(_SCHEMES) else f"{title}."
    source = ", ".join(escape(part) for part in dict.fromkeys((found.container, found.publisher)) if part)
    if source:
        yield f"{source}."


def _back(item: Document | Thing | Reference, number: int) -> Iterator[str]:
    """A link to each mark that cites the work, by the words that stand there."""
    if not isinstance(item, Document) or item.positions != "source":
        return
    text = item.source.text
    for mark in item.in_text_citations:
        if mark.span is None or number not in mark.references:
            continue
        before = text[max(0, mark.span.start - _AROUND) : mark.span.start].rpartition("\n")[2]
        line, column = item.source.position(mark.span.start)
        label = f"cited at {line}:{column}"
        href = escape(fragment("", mark.text, before))
        yield f'<a class="back" href="{href}" title="{label}" aria-label="{label}">↩</a>'
