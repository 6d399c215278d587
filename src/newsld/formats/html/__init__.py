"""Web pages: what their markup says of the article, held against what they show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from newsld.assembling import Found, assemble
from newsld.document import Document, Finding, Paragraph
from newsld.formats.html import scripts
from newsld.formats.html.body import Blocks
from newsld.formats.html.claim_reviews import read_claim_reviews
from newsld.formats.html.content import Content, read_content
from newsld.formats.html.encoding import decode_page
from newsld.formats.html.locating import Locator
from newsld.formats.html.resolving import (
    Evident,
    Said,
    best_of,
    credits_of,
    every,
    findings_of,
    read_said,
    values_of,
)
from newsld.formats.html.tree import Element, parse, readable
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


Chooser = Callable[[Blocks, str], Sequence[int]]
"""Gives the indexes of the blocks that are the article's, by the blocks and the page's source."""


def read_page(data: bytes, options: ReadOptions, choose: Chooser) -> Iterator[Document]:
    """The article of a page, its paragraphs chosen by ``choose``. Raises as ``read`` and ``choose`` do."""
    source, octets, findings = decode_page(data, options.name, options.encoding)
    end, octets, cut = readable(source.text, octets)
    root, limits = parse(source.text[:end], octets)
    limits = (*findings, *cut, *limits)
    if root is None:
        findings = (*limits, *_losses(Locator(source, end)))
        yield assemble(Found(source=source, format="html", text="", findings=findings))
        return
    page = _Page(source, *_look(root, lambda blocks: choose(blocks, source.text)), limits, options, end)
    article = assemble(page.metadata(best_of)).metadata.node
    metadata = Document.later(page.placed, source=source, format="html", article=article)
    yield Document.later(page.whole, source=source, format="html", metadata=metadata)


def _look(root: Element, choose: Callable[[Blocks], Sequence[int]]) -> tuple[View, Said]:
    """What the page says; what is beside the article is asked where the rest does not say who wrote it, or
    when, or has no text: it is all teasers and comments then."""
    view = View(root, choose)
    said = read_said(view)
    if view.has_left and (said.is_wanting or not view.blocks.article()):
        view = View(root, choose, is_whole=True)
        said = read_said(view)
    return view, said


@dataclass(frozen=True)
class _Page:
    """A page whose metadata are read: places, text and what stands in it follow when they are asked for."""

    source: Source
    view: View
    said: Said
    faults: tuple[Finding, ...]
    options: ReadOptions
    end: int
    """Where it is read to."""

    @cached_property
    def locator(self) -> Locator:
        locator = Locator(self.source, self.end)
        if self.view.shown:
            locator.begin_at(self.view.shown)
        return locator

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        tokens = self.locator.tokens
        broken = scripts.findings(self.source.text, tokens, self.view.page.scripts)
        return (*self.faults, *_losses(self.locator), *broken, *findings_of(self.said, self.locator))

    def metadata(self, evident: Evident) -> Found:
        """What the page says of its article, without its text."""
        return Found(
            source=self.source,
            format="html",
            text="",
            values=values_of(self.said, self.view, evident),
            credits=credits_of(self.said, evident),
            stated={"/author": evident(self.said.people.said)},
        )

    def placed(self) -> Document:
        """The metadata with their places; what is at fault is told when it is asked for."""
        placed = assemble(self.metadata(partial(every, self.locator))).metadata
        known = {key: held for key, held in vars(placed).items() if key != "findings"}
        return Document.later(
            lambda: placed.changed(placed.root, placed.evidence, findings=self.findings), **known
        )

    def whole(self) -> Document:
        """The article with its text."""
        authors = [one.name for one in self.said.people.credits if one.role == "author"]
        content = read_content(self.locator, self.view, authors, self.options.references)
        text = content.extract.text
        return assemble(
            replace(
                self.metadata(partial(every, self.locator)),
                text=text,
                body=content.body,
                body_span=_whole(content),
                references=content.references,
                in_text_citations=content.in_text_citations,
                claims=content.claims,
                findings=(*self.findings, *content.findings),
                paragraphs=tuple(
                    Paragraph(text[span.start : span.end], span.start, content.extract)
                    for span in content.body
                ),
                corrections=content.corrections,
                reviews=read_claim_reviews(self.view, self.locator),
                verdicts=self.options.verdicts,
            )
        )


def _whole(content: Content) -> Span | None:
    """From the first to the last body paragraph, in the source."""
    if not content.body:
        return None
    return content.extract.span(Span(content.body[0].start, content.body[-1].end))


def _losses(locator: Locator) -> Iterator[Finding]:
    if locator.lost is not None:
        yield Finding(locator.lost.code, locator.lost.message, locator.lost.span)
