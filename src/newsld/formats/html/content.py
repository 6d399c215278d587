"""The article's text with its places: body paragraphs, reference lists, citations, corrections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsld.assembling import moved
from newsld.document import Attribution, Evidence, InTextCitation, Reference
from newsld.extract import Extract, Extractor
from newsld.formats.html.body import Block, Blocks
from newsld.formats.html.locating import Locator
from newsld.source import Span
from newsld.text.attributions import find_attributions
from newsld.text.citations import find_citations
from newsld.text.foot import is_heading
from newsld.text.language import detect_language
from newsld.text.layout import Layout, read_layout
from newsld.text.references import find_lists, parse_entries
from newsld.text.references.links import find_links

_MOST_BEHIND = 400
_PARTING = "\n\n"


@dataclass(frozen=True, slots=True)
class Content:
    """What the text of an article holds. ``body`` are spans of ``extract.text``, all else of the source."""

    extract: Extract
    body: tuple[Span, ...]
    references: tuple[Reference, ...] = ()
    in_text_citations: tuple[InTextCitation, ...] = ()
    claims: tuple[Attribution, ...] = ()
    corrections: tuple[Evidence, ...] = ()


def read_content(
    locator: Locator, blocks: Blocks, kept: Sequence[int], beside: Sequence[Reference] = ()
) -> Content:
    """The article's content in the blocks of a page."""
    zone = _zone(blocks, kept)
    extract, spans = _extract(locator, [blocks.blocks[n] for n in zone])
    text = extract.text
    layout = read_layout(text)
    chosen = set(kept)
    foot = _foot(text, layout)
    body = tuple(
        span
        for n, span in zip(zone, spans, strict=True)
        if n in chosen and not foot.start <= span.start < foot.end and span not in layout.corrections
    )
    lists = find_lists(text, layout.foot)
    listed = (
        _with_link(reference, blocks, dict(zip(spans, zone, strict=True)))
        for index, found in enumerate(lists)
        for reference in parse_entries(text, found.entries, list_index=index)
    )
    references = (*listed, *(replace(reference, list=len(lists)) for reference in beside))
    marks = find_citations(text, body, references)
    language = detect_language("\n".join(text[span.start : span.end] for span in body))
    claims = find_attributions(text, body, language[0] if language else "en", marks)
    return Content(
        extract,
        body,
        moved(references, locator.source, extract),
        moved(marks, locator.source, extract),
        moved(claims, locator.source, extract),
        moved(
            tuple(Evidence(text[slice(*span)], "text", span) for span in layout.corrections),
            locator.source,
            extract,
        ),
    )


def _zone(blocks: Blocks, kept: Sequence[int]) -> list[int]:
    """The blocks from the first paragraph to the container's end, and reference lists behind it."""
    if not kept:
        return []
    rows = blocks.blocks
    chosen = set(kept)
    zone = [n for n in range(kept[0], blocks.end) if n in chosen or _may_be_entry(rows[n])]
    is_list = False
    for n in range(blocks.end, min(len(rows), blocks.end + _MOST_BEHIND)):
        block = rows[n]
        if _is_titled(block):
            is_list = is_heading(block.text, Span(0, len(block.text)))
        if is_list and block.text:
            zone.append(n)
    return zone


def _is_titled(block: Block) -> bool:
    return block.name in ("h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt") or len(block.text) < 40


def _may_be_entry(block: Block) -> bool:
    return bool(block.text) and not block.is_excluded and block.name not in ("h1", "figcaption", "caption")


def _extract(locator: Locator, blocks: Sequence[Block]) -> tuple[Extract, list[Span]]:
    """The text of the blocks with the way into the source, and where each stands in the text."""
    page = locator.extract
    out = Extractor()
    spans: list[Span] = []
    at, misses = 0, 0
    for block in blocks:
        if out.length:
            out.add(_PARTING)
        begin = out.length
        found = page.text.find(block.text, at) if misses < _MOST_MISSES else -1
        if found < 0:
            misses += 1
            out.add(block.text)
        else:
            inner = Span(found, found + len(block.text))
            for piece in page.pieces(inner):
                out.add(page.text[piece.start : piece.end], page.span(piece))
            at = inner.end
        spans.append(Span(begin, out.length))
    return out.extract(), spans


_MOST_MISSES = 50
"""After so many blocks that the source does not hold as they are, none is looked for: each look is a pass."""


def _foot(text: str, layout: Layout) -> Span:
    """From the heading of the first reference list to the end of the last; empty without one."""
    lists = find_lists(text, layout.foot)
    return Span(lists[0].span.start, lists[-1].span.end) if lists else Span(0, 0)


def _with_link(reference: Reference, blocks: Blocks, places: dict[Span, int]) -> Reference:
    """The reference with the address of its link, where it is not written out."""
    if reference.url or reference.doi or reference.span is None:
        return reference
    index = next((n for span, n in places.items() if span.start <= reference.span.start < span.end), None)
    if index is None:
        return reference
    for anchor in blocks.blocks[index].element.iter("a"):
        href = (anchor.get("href") or "").strip()
        links = find_links(href)
        if href.startswith(("http://", "https://")) and (links.url or links.doi):
            return replace(reference, url=links.url, doi=links.doi)
    return reference
