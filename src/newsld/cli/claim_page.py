"""A page for the editor: the article's text with its statements marked, speaker and source beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from newsld.cli.claim_rows import rows

if TYPE_CHECKING:
    from newsld.document import Document
    from newsld.schema.shapes import StatementShape

_STYLE = """\
body{font:16px/1.5 Georgia,serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
section{display:grid;grid-template-columns:2fr 1fr;gap:0 2rem}p{margin:.5rem 0}
mark{background:#fff2b3}mark.denies{background:#ffd9d9}mark.pledges,mark.wishes{background:#dceeff}
mark.judges{background:#e9e2ff}ol{font:13px/1.4 sans-serif;margin:.5rem 0;padding-left:1.2rem}
small{color:#555}@media(max-width:50rem){section{display:block}}"""
_LONGEST = 8
"""Words of a statement that a link to it spells out; of a longer one it gives the first and the last four."""


def page(documents: Iterable[Document]) -> bytes:
    """One HTML page of all articles. Nothing in it but what stands in them, escaped."""
    parts = "".join(_article(document) for document in documents)
    head = f'<meta charset="utf-8"><title>Who says what</title><style>{_STYLE}</style>'
    made = f'<!doctype html>\n<html lang="en"><head>{head}</head><body>\n{parts}</body></html>\n'
    return made.encode("utf-8", "replace")


def _article(document: Document) -> str:
    node = document.article.node
    title, url = str(node.get("headline") or document.source.name), node.get("url")
    found = list(rows(document))
    address = url if isinstance(url, str) and url.startswith(("https://", "http://")) else ""
    out = [f"<article><h1>{escape(title)}</h1>\n"]
    for paragraph in document.paragraphs:
        place = paragraph.place(0, len(paragraph.text))
        here = [row for row in found if place and row["start"] is not None and _within(place, row["start"])]
        out.append(f"<section><p>{_marked(paragraph.text, here)}</p>")
        out.append("".join(("<ol>", *(_note(row, address) for row in here), "</ol></section>\n")))
    return "".join((*out, "</article>\n"))


def _within(place: tuple[int, int], start: int) -> bool:
    return place[0] <= start < place[1]


def _marked(text: str, found: list[StatementShape]) -> str:
    """The paragraph with each statement in a mark, where it stands in one piece behind the one before."""
    out, at = [], 0
    for row in found:
        start = text.find(row["text"], at)
        if start >= 0:
            out.append(f'{escape(text[at:start])}<mark class="{row["kind"]}">{escape(row["text"])}</mark>')
            at = start + len(row["text"])
    return "".join((*out, escape(text[at:])))


def _note(row: StatementShape, url: str) -> str:
    who = escape(row["claimant"]) or "<i>nobody is sure</i>"
    said = f"<li><b>{who}</b> {row['kind']} <small>({escape(row['cue'])}, {row['confidence']:.2f}"
    said += ", published" if row["id"] else ""
    link = f' <a href="{escape(fragment(url, row["text"]))}">in the article</a>' if url else ""
    return "".join((said, ")</small>", link, *_sources(row), "</li>"))


def _sources(row: StatementShape) -> Iterator[str]:
    for source in row["sources"]:
        yield f"<br><small>{escape(source)}</small>"


def fragment(url: str, text: str) -> str:
    """A link to the words on the page. https://wicg.github.io/scroll-to-text-fragment/"""
    words = re.split(r"\s+", text.strip())
    pieces = [words] if len(words) <= _LONGEST else [words[:4], words[-4:]]
    spelt = ",".join(quote(" ".join(piece), safe="").replace("-", "%2D") for piece in pieces)
    return f"{url.partition('#')[0]}#:~:text={spelt}"
