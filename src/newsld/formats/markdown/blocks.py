"""Markdown to the text of a page: what a reader sees, block by block, and where each letter stands.

CommonMark with tables, strikethrough and footnotes. https://spec.commonmark.org/0.31.2/
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from newsld.assembling import Prose, told_apart
from newsld.document import Finding
from newsld.errors import FormatError
from newsld.extract import Extract, Extractor
from newsld.formats.markdown import crowded, raised_notes
from newsld.formats.markdown.inline import Notes, Words
from newsld.markup import render
from newsld.source import Span
from newsld.text.foot import begins_entry, is_heading
from newsld.text.lines import is_byline
from newsld.text.references import Link

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.ruler import RuleOptionsType
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_ENTRY = re.compile(
    r"\b(?:1[5-9]|20)\d\d[a-l]?\b|https?://|\b(?:n\.\s?d|s\.\s?[df]|o\.\s?j|b\.\s?d)\.", re.IGNORECASE
)
"""What nearly every entry of a list has."""
_OPEN = frozenset(",;:&(-–—")
"""With these a line breaks off that goes on below."""
_ATTRIBUTES = re.compile(r"[ \t]*\{[#.:][^{}]{0,200}\}\Z")
"""Pandoc's attributes of a heading. https://pandoc.org/MANUAL.html#heading-identifiers"""
_FENCE = re.compile(r":{3,}(?:[ \t]*\{?[\w .#=\"-]{0,100}\}?)?")
"""Pandoc's and MyST's fences of a division. https://pandoc.org/MANUAL.html#divs-and-spans"""
_NOTE_MARK = re.compile(r"\[\^([^\s\[\]]{1,100})\]")
_BESIDE = re.compile(
    r"\s*<(?:figure|aside|nav|form|iframe|video|audio|object|svg|button|details|footer|img|picture)\b",
    re.IGNORECASE,
)
_ENDS: RuleOptionsType = {"alt": ["paragraph", "reference"]}
"""Of a block rule that ends such blocks."""
_MOST_SHORT_LINES = 8
_LONGEST_HEADING = 60


def parser(name: str) -> MarkdownIt:
    """The parser; FormatError, which names the extra, where it is not installed."""
    try:
        from markdown_it import MarkdownIt
        from markdown_it.rules_block import table
        from mdit_py_plugins.footnote import footnote_plugin
        from mdit_py_plugins.footnote.index import footnote_def
    except ImportError:
        raise FormatError("Markdown needs an extra: pip install 'newsld[markdown]'", file=name) from None
    return _parser(MarkdownIt, footnote_plugin, footnote_def, table)


@cache
def _parser(
    kind: type[MarkdownIt], footnotes: Callable[..., None], note: crowded.BlockRule, table: crowded.BlockRule
) -> MarkdownIt:
    made = kind("commonmark", {"html": True}).enable(["table", "strikethrough"])
    made.use(footnotes, inline=False, move_to_end=False)
    made.block.ruler.at("footnote_def", crowded.limited(note), _ENDS)
    made.block.ruler.before("footnote_def", "raised_note", crowded.limited(raised_notes.note), _ENDS)
    made.block.ruler.before("footnote_def", "attributes", raised_notes.attributes, _ENDS)
    made.block.ruler.at("table", crowded.narrow(table), _ENDS)
    made.inline.ruler.at("footnote_ref", _note_mark)
    made.inline.ruler.before("footnote_ref", "inline_note", crowded.inline_note)
    made.core.ruler.at("inline", crowded.parse_inline)
    return made.disable("text_join")


def _note_mark(state: StateInline, silent: bool) -> bool:
    """The mark of a footnote, whether or not it is defined; in linear time, other than the plugin's rule."""
    match = _NOTE_MARK.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        state.push("footnote_ref", "", 0).meta = {"label": match[1]}
    state.pos = match.end()
    return True


def read_blocks(
    text: str, start: int, title: Extract, markdown: MarkdownIt
) -> tuple[Prose, tuple[Finding, ...]]:
    """The prose of the Markdown that begins at ``start``. ``title`` is set before it, as a page does.

    Of HTML the words are left. Footnotes stand at the end, each in one line behind its mark.
    """
    noted: dict[str, Any] = {}
    end, left = told_apart(text, start)
    blocks = _Blocks(text[:end], start, title)
    prose = blocks.run(markdown.parse(text[start:end], noted), text[end:])
    return prose, (*crowded.findings(noted, blocks.lines), *blocks.losses, *left)


class _Blocks:
    """Walks the tokens of a document."""

    def __init__(self, text: str, start: int, title: Extract) -> None:
        self.text = text
        self.lines = [Span(*match.span()).shift(start) for match in _LINE.finditer(text[start:])]
        self.notes = Notes(text)
        self.words = self.main = Words(self.notes)
        self.headline: Span | None = None
        self.losses: list[Finding] = []
        self.in_foot = False
        self.at = start
        self.row = -1
        self.note_start = -1
        self.words.extractor.append(title)
        self.body = self.words.length

    def run(self, tokens: Sequence[Token], rest: str) -> Prose:
        """The prose of the tokens; the ``rest`` of the text stands behind it as it is."""
        before = None
        for token in tokens:
            if token.type == "inline" and before is not None:
                self.inline(token, before)
            elif token.type in ("fence", "code_block"):
                self.code(token)
            elif token.type == "html_block":
                self.html(token)
            elif token.type == "list_item_open" and (token.info or self.in_foot):
                self.number(token)
            elif token.type.startswith("footnote_reference"):
                self.footnote(token)
            before = token
        behind = None
        if rest:
            self.begin()
            behind = self.main.length
            self.main.extractor.add(rest, Span(len(self.text), len(self.text) + len(rest)))
        start = self.main.length
        notes = self.notes.words.extractor.extract()
        if notes.text:
            self.main.extractor.add("\n\n")
            start = self.main.length
            self.main.extractor.append(notes)
        links = [*self.main.links, *(link.shift(start) for link in self.notes.words.links)]
        return Prose(
            self.main.extractor.extract(),
            links=tuple(links),
            raised=tuple(self.main.raised),
            notes=tuple(span.shift(start) for span in self.notes.spans),
            headline=self.headline,
            body=self.headline.end if self.headline else self.body or None,
            rest=behind,
        )

    def begin(self, joint: str = "\n\n") -> None:
        if self.words.length and self.words.length != self.note_start:
            self.words.extractor.add(joint)
        self.note_start = -1

    def inline(self, token: Token, before: Token) -> None:
        """A paragraph, heading or cell; ``before`` is the token that opens it."""
        is_cell = before.type in ("td_open", "th_open")
        content = self.content(token, is_cell=is_cell)
        if _FENCE.fullmatch(content.text) or not content.text.strip():
            return
        row = token.map[0] if token.map else -1
        self.begin(" " if is_cell and row == self.row else "\n\n")
        self.row = row if is_cell else -1
        start = self.words.length
        children = token.children or []
        if before.type == "heading_open":
            children = _without_attributes(children)
        self.words.add(content, children, "\n" if self.has_lines(content.text) else " ")
        if before.tag == "h1" and not self.headline:
            self.headline = Span(start, self.words.length)
        self.in_foot = self.in_foot or _is_heading(content.text.partition("\n")[0])

    def has_lines(self, content: str) -> bool:
        """Whether the lines of a paragraph are each on their own: entries of a list, lines of a byline.

        CommonMark makes one line of them, but this is how people write them.
        """
        lines = content.splitlines()
        if len(lines) < 2:
            return False
        is_headed = _is_heading(lines[0])
        if _are_entries(lines[is_headed:], is_headed=is_headed or self.in_foot):
            return True
        return len(lines) <= _MOST_SHORT_LINES and any(
            len(line) < 200 and is_byline(line, Span(0, len(line))) for line in lines
        )

    def content(self, token: Token, *, is_cell: bool) -> Extract:
        """The Markdown of an inline token with its places: each of its lines ends a line of the source."""
        extractor = Extractor()
        first = token.map[0] if token.map else 0
        find = self.text.find if is_cell else self.text.rfind
        for n, line in enumerate(token.content.split("\n")):
            place = self.lines[min(first + n, len(self.lines) - 1)]
            if n:
                extractor.add("\n", Span(self.at, max(self.at, place.start)))
            start = find(line, max(place.start, self.at), place.end)
            if start < 0:
                extractor.add(line, place)
            else:
                extractor.add(line, Span(start, start + len(line)))
            self.at = place.end if start < 0 else start + len(line)
        return extractor.extract()

    def code(self, token: Token) -> None:
        """A code block, lines as they stand."""
        first = (token.map or [0])[0] + (token.type == "fence")
        for n, line in enumerate(token.content.splitlines()):
            self.begin("\n" if n else "\n\n")
            place = self.lines[min(first + n, len(self.lines) - 1)]
            start = self.text.find(line, place.start, place.end)
            self.words.extractor.add(line, Span(start, start + len(line)) if start >= 0 else None)

    def html(self, token: Token) -> None:
        """The words of a block of HTML, unless it is a picture or a thing beside the text."""
        first, last = token.map or (0, 0)
        place = Span(self.lines[first].start, self.lines[last - 1].end) if last else Span(0, 0)
        source = self.text[place.start : place.end]
        if _BESIDE.match(source):
            return
        rendered = render(source)
        if lost := rendered.lost:
            self.losses.append(Finding(lost.code, lost.message, lost.span.shift(place.start)))
        if rendered.extract.text:
            self.begin()
            start = self.words.length
            self.words.extractor.append(rendered.extract.through(Extract(source, (0,), (place,))))
            self.words.links.extend(Link(link.span.shift(start), link.href) for link in rendered.links)

    def number(self, token: Token) -> None:
        """The number of a list's item, which a citation may name, or the bullet of an entry."""
        self.begin()
        self.words.extractor.add(f"{token.info}{token.markup} ")
        self.note_start = self.words.length

    def footnote(self, token: Token) -> None:
        if token.type.endswith("_close"):
            self.notes.close()
            self.words = self.main
            return
        self.notes.open(token.meta["label"])
        self.words = self.notes.words
        self.note_start = self.words.length


def _without_attributes(children: list[Token]) -> list[Token]:
    if children and children[-1].type == "text":
        children[-1].content = _ATTRIBUTES.sub("", children[-1].content)
    return children


def _is_heading(line: str) -> bool:
    """Whether a line heads a list of references, in bold letters perhaps."""
    bare = line.strip("*_ ")
    return len(bare) < _LONGEST_HEADING and is_heading(bare, Span(0, len(bare)))


def _are_entries(lines: Sequence[str], *, is_headed: bool) -> bool:
    """Whether lines of one paragraph are entries of a list, of which a few may be odd: below a heading, most
    have a year or a link and none breaks off, or two begin as entries do; without one, all do both."""
    dated = [line for line in lines if _ENTRY.search(line)]
    begun = [line for line in dated if begins_entry(line, Span(0, len(line)))]
    if not is_headed:
        return len(begun) == len(lines)
    if len(begun) >= 2 and len(begun) * 3 >= len(lines) >= 3:
        return True
    is_dated = len(dated) == len(lines) or 4 <= len(lines) <= len(dated) * 4 // 3
    return is_dated and not any(line.rstrip()[-1:] in _OPEN for line in lines[:-1])
