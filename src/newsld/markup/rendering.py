"""HTML to text, with the way back: what a reader sees, block by block, and where each letter stands."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from newsld.extract import Extract, Extractor
from newsld.markup.losses import Loss, too_many_tags, unended
from newsld.markup.scanner import Token, attributes, scan
from newsld.source import Span

BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html li main menu nav ol option p pre section
    summary table tbody td tfoot th thead title tr ul video audio iframe""".split()
)
"""Elements that begin a line of their own."""
_HIDDEN = frozenset("script style noscript template xmp iframe noembed noframes textarea plaintext".split())
_PIECE = re.compile(r"&[^\s&;<]{1,32};?|\s\s++")
_BLANK = re.compile(r"[^\S ]")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item …: its element and its place in the text."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Link:
    """The words of a link, their place in the text, and the address as it stands."""

    span: Span
    href: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """What HTML reads as. Blocks are parted by an empty line, ``<br>`` is a line end, other white space is
    one space. Spans of blocks and links count code points of the extract's text, which leads back into the
    HTML; so do those of ``raised``, which stands above the line. ``lost`` is the rest of the HTML that is
    not read.
    """

    extract: Extract
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    lost: Loss | None = None
    raised: tuple[Span, ...] = ()


def render(source: str, tokens: Iterable[Token] | None = None) -> Rendered:
    """The text of an HTML page or fragment, and of ``scan(source)`` if that was done before.

    Never raises; linear. A fragment that stands in a larger file: ``rendered.extract.through(outer)``.
    """
    if tokens is not None:
        return _Renderer(source).run(tokens)
    left = too_many_tags(source, len(source))
    rendered = _Renderer(source).run(scan(source[: left.span.start] if left else source))
    return replace(rendered, lost=left) if left else rendered


_INLINE = frozenset({"a", "br", "sup", "template"})
_HREF = re.compile(r"[\s\"']href\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


def _href(tag: str) -> str:
    """The address of a link's start tag; a tag where "href" stands more than once is read in full."""
    match = _HREF.search(tag)
    if match is not None and tag.lower().count("href") == 1:
        raw: str = match[1] if match[2] is None else match[2]
    else:
        found = attributes(tag, Token("start", "a", 0, 0, len(tag))).get("href")
        raw = found.raw if found else ""
    return html.unescape(raw).strip() if "&" in raw else raw.strip()


class _Renderer:
    """Gathers a text; a block is closed where the next one begins."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.out = Extractor()
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.lost: Loss | None = None
        self.name = ""
        self.begin = -1
        self.gap = ""
        self.place = 0
        self.anchor: tuple[int, str] | None = None
        self.raised: list[Span] = []
        self.raised_at = -1
        self.is_hidden = False

    def run(self, tokens: Iterable[Token]) -> Rendered:
        source = self.source
        for kind, name, before, start, end in tokens:
            if before < start and not self.is_hidden and (kind != "raw" or name == "title"):
                text = source[before:start]
                if not text.isspace():
                    self.take(text, before)
                elif not self.gap:
                    self.gap, self.place = " ", before
            if kind == "raw":
                continue
            if name in BLOCKS:
                if self.begin >= 0 or self.anchor:
                    self.close_block()
                self.gap, self.place = "\n\n", start
                self.name = name if kind == "start" else ""
            elif name in _INLINE:
                self.inline(kind, name, start, end)
            elif kind == "lost":
                self.lost = unended(Span(start, end))
        self.close_block()
        found = tuple(self.blocks), tuple(self.links), self.lost, tuple(self.raised)
        return Rendered(self.out.extract(), *found)

    def inline(self, kind: str, name: str, start: int, end: int) -> None:
        if name == "br":
            self.gap, self.place = self.gap if self.gap == "\n\n" else "\n", start
        elif name == "template":
            self.is_hidden = kind == "start"
        elif name == "sup":
            if kind == "end" and 0 <= self.raised_at < self.out.length:
                self.raised.append(Span(self.raised_at, self.out.length))
            self.raised_at = self.out.length + len(self.gap) if kind == "start" else -1
        else:
            self.close_link()
            href = _href(self.source[start:end]) if kind == "start" else ""
            self.anchor = (self.out.length + len(self.gap), href) if href else None

    def take(self, text: str, begin: int) -> None:
        """Add a text that stands at ``begin`` and is not white space alone."""
        inner = _BLANK.sub(" ", text.strip())
        start = begin + len(text) - len(text.lstrip())
        end = start + len(inner)
        if start > begin and not self.gap:
            self.gap, self.place = " ", begin
        if _PIECE.search(inner) is None:
            self.put(inner, start, end)
        else:
            for first, last, word in _pieces(inner, start):
                if word.isspace():
                    self.space(first)
                elif word:
                    self.take_piece(first, last, word)
        if len(text) > end - begin and not self.gap:
            self.gap, self.place = " ", end

    def take_piece(self, start: int, end: int, word: str) -> None:
        inner = word.strip()
        if word[:1].isspace():
            self.space(start)
        skipped = len(word) - len(word.lstrip())
        is_whole = end - start == len(word)
        self.put(inner, start + skipped, start + skipped + len(inner) if is_whole else end)
        if word[-1].isspace():
            self.space(end - 1)

    def space(self, at: int) -> None:
        if not self.gap:
            self.gap, self.place = " ", at

    def put(self, word: str, start: int, end: int) -> None:
        if self.gap and self.out.length:
            self.out.add(self.gap, Span(self.place, start))
        if self.begin < 0:
            self.begin = self.out.length
        self.gap = ""
        self.out.add(word, Span(start, end))

    def close_link(self) -> None:
        if self.anchor:
            begin, href = self.anchor
            if self.out.length > begin:
                self.links.append(Link(Span(begin, self.out.length), href))
        self.anchor = None

    def close_block(self) -> None:
        self.close_link()
        if 0 <= self.begin < self.out.length:
            self.blocks.append(Block(self.name or "p", Span(self.begin, self.out.length)))
        self.begin = -1


def _pieces(text: str, begin: int) -> Iterator[tuple[int, int, str]]:
    """A text that begins at an offset in runs that stand there as they are, entities and gaps apart."""
    at = 0
    for match in _PIECE.finditer(text):
        word = match[0]
        if word[0] == "&" and (word := html.unescape(word)) == match[0]:
            continue
        start, end = match.span()
        if start > at:
            yield begin + at, begin + start, text[at:start]
        yield begin + start, begin + end, word
        at = end
    if at < len(text):
        yield begin + at, begin + len(text), text[at:]
