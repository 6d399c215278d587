"""Web pages: what their markup says of the article, held against what they show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from newsld.assembling import Found, assemble
from newsld.document import Document, Finding, Paragraph
from newsld.formats.html import scripts
from newsld.formats.html.body import Blocks
from newsld.formats.html.claim_reviews import read_claim_reviews
from newsld.formats.html.content import Content, read_content
from newsld.formats.html.encoding import decode_page
from newsld.formats.html.locating import Locator
from newsld.formats.html.publishing import read_sites
from newsld.formats.html.resolving import read_credits, read_values
from newsld.formats.html.tree import parse
from newsld.formats.html.view import View
from newsld.formats.registry import ReadOptions
from newsld.markup.rendering import Rendered, render
from newsld.source import Source, Span

__all__ = ["Rendered", "read", "render"]


def read(data: bytes, options: ReadOptions) -> Iterator[Document]:
    """The article of a page, one Document. Spans count code points of the decoded page.

    Raises ReadError where the bytes do not fit the encoding that was given.
    """
    return read_page(data, options, lambda blocks, _: blocks.article())


Chooser = Callable[[Blocks, str], list[int]]
"""Gives the indexes of the blocks that are the article's, by the blocks and the page's source."""


def read_page(data: bytes, options: ReadOptions, choose: Chooser) -> Iterator[Document]:
    """The article of a page, its paragraphs chosen by ``choose``. Raises as ``read`` and ``choose`` do."""
    source, findings = decode_page(data, options.name, options.encoding)
    root, limits = parse(source.text)
    locator = Locator(source)
    findings = (*findings, *limits, *_losses(locator))
    if root is None:
        yield assemble(Found(source=source, format="html", text="", findings=findings))
        return
    view = View(root, lambda blocks: choose(blocks, source.text))
    findings = (*findings, *scripts.findings(source.text, locator.tokens, view.page.scripts))
    content = read_content(locator, view, options.references)
    found = _found(source, view, locator, content, findings)
    yield assemble(replace(found, verdicts=options.verdicts))


def _found(
    source: Source, view: View, locator: Locator, content: Content, findings: tuple[Finding, ...]
) -> Found:
    text = content.extract.text
    sites = read_sites(view)
    if view.shown:
        locator.begin_at(view.shown)
    values = read_values(
        view, locator, "\n".join(text[span.start : span.end] for span in content.body), sites
    )
    credited, said = read_credits(view, locator, sites)
    return Found(
        source=source,
        format="html",
        text=text,
        body=content.body,
        body_span=_whole(content),
        values=values,
        credits=credited,
        references=content.references,
        in_text_citations=content.in_text_citations,
        claims=content.claims,
        findings=findings,
        paragraphs=tuple(
            Paragraph(text[span.start : span.end], span.start, content.extract) for span in content.body
        ),
        stated={"/author": said},
        corrections=content.corrections,
        reviews=read_claim_reviews(view, locator),
    )


def _whole(content: Content) -> Span | None:
    """From the first to the last body paragraph, in the source."""
    if not content.body:
        return None
    return content.extract.span(Span(content.body[0].start, content.body[-1].end))


def _losses(locator: Locator) -> Iterator[Finding]:
    lost = locator.rendered.lost
    if lost is not None:
        size = lost.end - lost.start
        message = f"a tag or comment never ends; the {size} characters from here on are not read"
        yield Finding("DOC001", message, lost)
