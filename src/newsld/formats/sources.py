"""The list of sources for the reader: HTML whose ids are the fragments by which the graph names the works.

Each entry leads back to the places that cite it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape

from newsld.assembling.cited import cited
from newsld.assembling.identifiers import REFERENCE, reference_ids
from newsld.assembling.works import SURE
from newsld.document import Document, Reference
from newsld.formats.registry import WriteOptions
from newsld.formats.text_fragments import fragment
from newsld.model import Thing
from newsld.text.references.tidying.clean import marker_length

_SCHEMES = ("https://", "http://")
_AROUND = 24
_MARKUP = re.compile(r"[\n\r<>&;*_`~\[\]#|\\]")
"""What a page may show otherwise than the source."""


def write(items: Sequence[Document | Thing | Reference], options: WriteOptions) -> bytes:  # noqa: ARG001
    """An ordered list for each article that cites works, and one for references that stand by themselves."""
    alone = [item for item in items if isinstance(item, Reference)]
    lists: list[Sequence[Document | Thing | Reference]] = [
        [item] for item in items if not isinstance(item, Reference)
    ]
    return "".join(map(_list, [*lists, alone])).encode()


def _list(items: Sequence[Document | Thing | Reference]) -> str:
    (first, *_) = items or (None,)
    if isinstance(first, Document) and first.references:
        found = list(zip(reference_ids(first.references), first.references, strict=True))
    else:
        found = [(f"{REFERENCE}{key}", one) for key, one in cited(items)]
    rows = [_row(first, number, *row) for number, row in enumerate(found)]
    return f'<ol class="sources">\n{"".join(rows)}</ol>\n' if rows else ""


def _row(item: Document | Thing | Reference | None, number: int, name: str, found: Reference) -> str:
    is_told = found.title and (found.confidence >= SURE or found.style == "link")
    parts = [*(_parts(found) if is_told else _raw(found)), *_back(item, number)]
    return f'<li id="{escape(name.removeprefix("#"))}">{" ".join(parts)}</li>\n'


def _raw(found: Reference) -> Iterator[str]:
    """An entry as it was written, which leads where it says."""
    raw, url = found.raw[marker_length(found.raw) :], _address(found)
    if not url:
        yield escape(raw)
    elif found.url in raw and found.url:
        yield escape(raw).replace(escape(url), _linked(escape(url), url), 1)
    else:
        yield _linked(escape(raw), url)


def _parts(found: Reference) -> Iterator[str]:
    """The entry in one plain form."""
    names = ", ".join(escape(str(name)) for name in found.author or found.editor)
    dated = f"({escape(_date(found))})" if found.issued else ""
    if names or dated:
        yield f"{' '.join(filter(None, (names, dated)))}."
    title = f"<cite>{escape(found.title)}</cite>"
    yield f"{_linked(title, url)}." if (url := _address(found)) else f"{title}."
    issue = f"({found.issue})" if found.issue else ""
    parts = (found.container, found.publisher, found.edition, found.volume + issue, found.page)
    if source := ", ".join(escape(part) for part in dict.fromkeys(parts) if part):
        yield f"{source}."


def _date(found: Reference) -> str:
    """The date with the letter by which citations tell works of one year apart."""
    year = found.issued[:4] if found.issued[:4].isdecimal() else found.issued
    return f"{year}{found.year_suffix}{found.issued[len(year) :]}"


def _address(found: Reference) -> str:
    url = found.url or (f"https://doi.org/{found.doi}" if found.doi else "")
    return url if url.startswith(_SCHEMES) else ""


def _linked(content: str, url: str) -> str:
    return f'<a href="{escape(url)}">{content}</a>'


def _back(item: Document | Thing | Reference | None, number: int) -> Iterator[str]:
    """A link to each mark that cites the work, by the words that stand there."""
    if not isinstance(item, Document) or item.positions != "source":
        return
    text = item.source.text
    for mark in item.in_text_citations:
        if mark.span is None or number not in mark.references:
            continue
        before = _MARKUP.split(text[max(0, mark.span.start - _AROUND) : mark.span.start])[-1]
        line, column = item.source.position(mark.span.start)
        label = f"cited at {line}:{column}"
        href = escape(fragment("", mark.text, before))
        yield f'<a class="back" href="{href}" title="{label}" aria-label="{label}">↩</a>'
