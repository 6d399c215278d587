"""The article's text with its places: body paragraphs, reference lists, citations, corrections."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, groupby, islice
from operator import itemgetter
from urllib.parse import urlsplit

from newsld.assembling import claims_of, limited, moved as brought, read_closely
from newsld.assembling.footnotes import settled
from newsld.assembling.links import cite_links, is_within, touches
from newsld.document import Attribution, Evidence, Finding, InTextCitation, Reference
from newsld.extract import Extract, Extractor
from newsld.formats.html.blocks import Block
from newsld.formats.html.body import Blocks
from newsld.formats.html.locating import Locator
from newsld.formats.html.noted import linked_marks
from newsld.formats.html.publishing import read_host
from newsld.formats.html.tree import Element
from newsld.formats.html.view import View
from newsld.formats.html.walk import opened
from newsld.source import Source, Span
from newsld.text.attributions import find_attributions
from newsld.text.byline import read_byline
from newsld.text.chrome import chrome_kind
from newsld.text.citations import find_citations
from newsld.text.closing import text_end
from newsld.text.foot import entry_signs, is_heading
from newsld.text.language import language_of
from newsld.text.layout import read_layout
from newsld.text.lines import byline_credits
from newsld.text.references import Link, find_lists, parse_entries, with_items
from newsld.text.references.tidying.linked import ADDRESS

_MOST_BEHIND = 400
_PARTING = "\n\n"


@dataclass(frozen=True, slots=True)
class Content:
    """What the text of an article holds. ``body`` are spans of ``extract.text``, all else of the source."""

    extract: Extract
    body: tuple[Span, ...]
    references: tuple[Reference, ...] = ()
    in_text_citations: tuple[InTextCitation, ...] = ()
    claims: Callable[[], tuple[Attribution, ...]] | None = None
    corrections: tuple[Evidence, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_content(
    locator: Locator, view: View, authors: Collection[str], beside: Sequence[Reference] = ()
) -> Content:
    """The article's content in the blocks of a page; what its end says of its authors is not of the body.

    Links of its paragraphs are works cited; those to the page's own site are not.
    """
    blocks, kept = view.blocks, view.kept
    zone = _zone(blocks, kept)
    extract, spans, links, raised = _extract(locator, zone)
    text = extract.text
    host = read_host(view)
    outward = [link for link in links if not _is_inward(link.url, host)]
    layout = read_layout(text, links=[link.span for link in outward if ADDRESS.match(link.url)])
    chosen = {blocks.blocks[n] for n in kept}
    lists_shown = tuple(_lists(zone, spans))
    found = find_lists(text, with_items(layout.foot, layout.tail, lists_shown))
    foot = Span(found[0].span.start, found[-1].span.end) if found else Span(0, 0)
    body = tuple(
        span
        for block, span in zip(zone, spans, strict=True)
        if block in chosen and not foot.start <= span.start < foot.end and span not in layout.corrections
    )
    body = body[: _end(text, body, authors)]
    lists, left = limited([one.entries for one in found])
    listed = (*_entries(text, lists, links), *(one._replace(list=len(lists)) for one in beside))
    close, beyond = read_closely(text, body)
    marks = find_citations(text, close, listed, raised)
    free = _free(links, body, marks)
    marks += tuple(linked_marks(locator.source.text, extract, free, listed))
    linked = settled(text, cite_links(text, body, outward, listed, marks))
    spoken = partial(find_attributions, text, close, language_of(text, body) or "en", linked.marks)
    return _moved(
        Content(
            extract,
            body,
            linked.references,
            linked.marks,
            partial(claims_of, spoken, locator.source, extract),
            tuple(Evidence(text[slice(*span)], "text", span) for span in layout.corrections),
            (*left, *beyond),
        ),
        locator.source,
    )


def _free(links: Sequence[Link], body: Sequence[Span], marks: Sequence[InTextCitation]) -> list[Link]:
    """The links of the body that are none of marks that were read."""
    taken = [mark.span for mark in marks if mark.span]
    return [link for link in links if is_within(link.span, body) and not touches(link.span, taken)]


def _entries(text: str, lists: Sequence[Sequence[Span]], links: Sequence[Link]) -> Iterator[Reference]:
    for index, spans in enumerate(lists):
        yield from parse_entries(text, spans, list_index=index, links=links)


def _end(text: str, body: Sequence[Span], authors: Collection[str]) -> int:
    """How many paragraphs are the article's: credits and lines of the page may stand behind them."""
    end = text_end(text, body, authors)
    while end > 1 and _is_credit(text, body[end - 1], authors):
        end = text_end(text, body[: end - 1], authors)
    return end


def _is_credit(text: str, paragraph: Span, authors: Collection[str]) -> bool:
    if paragraph.end - paragraph.start > _LONGEST_CREDIT:
        return False
    if byline_credits(text, paragraph) or chrome_kind(text[slice(*paragraph)]):
        return True
    found = () if text[paragraph.end - 1] == "." else read_byline(text, paragraph)
    return bool(found) and all(one.name in authors for one in found)


_LONGEST_CREDIT = 160


def _lists(blocks: Sequence[Block], spans: Sequence[Span]) -> Iterator[Span]:
    """From the first item of each list to the end of its last."""
    held = zip(map(_list_of, blocks), spans, strict=True)
    for element, run in groupby(held, key=itemgetter(0)):
        if element is not None:
            items = [span for _, span in run]
            yield Span(items[0].start, items[-1].end)


def _list_of(block: Block) -> Element | None:
    """The list that a block is an item of."""
    return next(block.element.iterancestors("ul", "ol"), None)


def _moved(content: Content, source: Source) -> Content:
    """The content with what bears spans brought into the source; the body stays as it is."""
    parts = (content.references, content.in_text_citations, content.corrections, content.findings)
    references, marks, corrections, findings = brought(parts, source, content.extract)
    return replace(
        content,
        references=references,
        in_text_citations=marks,
        corrections=corrections,
        findings=findings,
    )


def _zone(blocks: Blocks, kept: Sequence[int]) -> list[Block]:
    """The blocks from the first paragraph to the container's end, and reference lists in boxes or behind."""
    if not kept:
        return []
    rows = blocks.blocks
    chosen = set(kept)
    inner = [n for n in range(kept[0], blocks.end) if n in chosen or _may_be_entry(rows[n])]
    last = inner[-1] + 1
    zone = [rows[n] for n in inner]
    is_list = False
    for block in islice(chain.from_iterable(map(opened, rows[last:])), _MOST_BEHIND):
        if _is_titled(block):
            is_list = is_heading(block.text, Span(0, len(block.text)))
        if is_list and block.text:
            zone.append(block)
    return zone


def _is_titled(block: Block) -> bool:
    """Whether a block heads others: by its name, or as a short line that is no entry."""
    if block.name in ("h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt"):
        return not block.text.strip("[]().").isdecimal()
    return len(block.text) < 40 and not entry_signs(block.text, 1) and block.name != "li"


def _may_be_entry(block: Block) -> bool:
    return bool(block.text) and not block.is_excluded and block.name not in ("h1", "figcaption", "caption")


def _is_inward(url: str, host: str) -> bool:
    """Whether a link stays on the site: its topics and its other articles are no sources."""
    try:
        there = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return True
    return bool(host) and (there == host or there.endswith(f".{host}") or host.endswith(f".{there}"))


def _extract(locator: Locator, blocks: Sequence[Block]) -> tuple[Extract, list[Span], list[Link], list[Span]]:
    """The text of the blocks with the way into the source, and where each, its links and what it sets above
    the line stand in the text."""
    page = locator.extract
    out = Extractor()
    spans: list[Span] = []
    links: list[Link] = []
    raised: list[Span] = []
    anchors, high = locator.rendered.links, locator.rendered.raised
    begins = [anchor.span.start for anchor in anchors]
    highs = [span.start for span in high]
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
            out.append(page, inner)
            here = anchors[bisect_left(begins, found) : bisect_left(begins, inner.end)]
            links += (Link(anchor.span.shift(begin - found), anchor.href) for anchor in here)
            above = high[bisect_left(highs, found) : bisect_left(highs, inner.end)]
            raised += (span.shift(begin - found) for span in above)
            at = inner.end
        spans.append(Span(begin, out.length))
    return out.extract(), spans, links, raised


_MOST_MISSES = 50
"""After so many blocks that the source does not hold as they are, none is looked for: each look is a pass."""
