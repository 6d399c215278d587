"""The words of a Markdown paragraph without their markup, and where each stands.

markdown-it tells what the marks mean but not where they stand. Its tokens come in the order of the text,
though, so that one walk beside it finds them again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING

from newsld.extract import Extract, Extractor
from newsld.source import Span
from newsld.text.references import Link

if TYPE_CHECKING:
    from markdown_it.token import Token

_SHORTCODE = re.compile(r"\{\{[<%].{0,400}?[%>]\}\}|\{%.{0,400}?%\}|\{\{[^{}]{0,400}\}\}")
"""Calls of Hugo, Liquid and their like, which stand for something that is not in the file.
https://gohugo.io/content-management/shortcodes/"""
_DESTINATION = re.compile(r"[ \n]*(?:<[^<>\n]*>|(?:\\.|[^\\\s()]|\((?:\\.|[^\\\s()])*\))*)")
_TITLE = re.compile(r"\s*(?:\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))?\s*\)")
_LABEL = re.compile(r"\[(?:\\.|[^\[\]\\])*\]")
_NUMBERED = re.compile(r"\[\^(\d{1,9})\]")
_BREAK = re.compile(r"[ \t]*\\?\n[ \t]*")


class Words:
    """Gathers the text of paragraphs. ``links`` are places in it, ``raised`` those above the line; ``notes``
    takes the footnotes that stand within them."""

    def __init__(self, notes: Notes | None = None) -> None:
        self.notes = notes
        self.extractor = Extractor()
        self.links: list[Link] = []
        self.raised: list[Span] = []

    @property
    def length(self) -> int:
        return self.extractor.length

    def add(self, content: Extract, tokens: Sequence[Token], break_at: str) -> None:
        """Add a paragraph by its tokens. ``content`` is its Markdown, with places in the source; ``break_at``
        is what an end of line within it becomes, a space or a line end."""
        is_plain = len(tokens) == 1 and tokens[0].type == "text" and tokens[0].content == content.text
        if is_plain and not _SHORTCODE.search(content.text):
            self.extractor.append(content)
            return
        _Walk(self, content, break_at).run(tokens)


class Notes:
    """Gathers the footnotes of a text, each in a line behind its mark; ``spans`` are their places there."""

    def __init__(self, text: str) -> None:
        self.words = Words()
        self.spans: list[Span] = []
        self._text = text
        self._begin = 0

    def open(self, label: str) -> None:
        """Begin another note."""
        if self.words.length:
            self.words.extractor.add("\n\n")
        self.words.extractor.add(f"[^{label}]: ")
        self._begin = self.words.length

    def close(self) -> None:
        """End the note that was begun last."""
        self.spans.append(Span(self._begin, self.words.length))

    @cached_property
    def _numbers(self) -> Iterator[str]:
        taken = set(_NUMBERED.findall(self._text))
        return (label for label in map(str, count(1)) if label not in taken)

    def number(self) -> str:
        """A number for a note without a label, which no other note has."""
        return next(self._numbers)


class _Walk:
    def __init__(self, words: Words, content: Extract, break_at: str) -> None:
        self.words = words
        self.content = content
        self.break_at = break_at
        self.at = 0
        self.is_lost = False
        self.open: list[tuple[int, str, bool]] = []
        self.raised_at = -1
        self.around: Words | None = None
        """What goes on behind the note that is read."""

    def run(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            step = _STEPS.get(token.type)
            if step:
                step(self, token)
            elif token.markup:
                self.skip(token.markup)

    def put(self, text: str, start: int, end: int) -> None:
        place = None if self.is_lost else self.content.span(Span(start, end))
        self.words.extractor.add(text, place)

    def find(self, words: str) -> int:
        """Where the words stand next; -1, and all that follows has no place, where they do not."""
        if self.is_lost:
            return -1
        found = self.content.text.find(words, self.at)
        self.is_lost = found < 0
        return found

    def skip(self, markup: str) -> None:
        found = self.find(markup)
        if found >= 0:
            self.at = found + len(markup)

    def text(self, token: Token) -> None:
        if not token.content:
            return
        start = max(self.find(token.content), 0)
        before = 0
        for code in _SHORTCODE.finditer(token.content):
            self.copy(token.content[before : code.start()], start + before)
            before = code.end()
        self.copy(token.content[before:], start + before)
        self.at = start + len(token.content)

    def copy(self, text: str, start: int) -> None:
        """Text that stands in the content as it is, which may lie in pieces in the source."""
        if self.is_lost or not text:
            self.put(text, 0, 0)
            return
        for piece in self.content.pieces(Span(start, start + len(text))):
            self.put(self.content.text[slice(*piece)], *piece)

    def special(self, token: Token) -> None:
        """An escape or an entity: its markup is what stands there."""
        start = self.find(token.markup)
        self.put(token.content, start, start + len(token.markup))
        self.at = start + len(token.markup)

    def code(self, token: Token) -> None:
        self.skip(token.markup)
        self.text(token)
        self.skip(token.markup)

    def line_end(self, token: Token) -> None:
        text = "\n" if token.type == "hardbreak" else self.break_at
        match = _BREAK.match(self.content.text, self.at)
        if match is None:
            self.put(text, *Span(self.at, self.at))
            return
        self.put(text, *match.span())
        self.at = match.end()

    def note_mark(self, token: Token) -> None:
        """``[^1]`` as it stands."""
        mark = f"[^{token.meta['label']}]"
        start = self.find(mark)
        self.copy(mark, start)
        self.at = start + len(mark)

    def note(self, _: Token) -> None:
        """``^[Doe 2020]``: a mark where it stands, and what it says among the footnotes.
        https://pandoc.org/MANUAL.html#footnotes"""
        self.skip("^[")
        notes = self.words.notes
        if notes is None:
            return
        label = notes.number()
        self.put(f"[^{label}]", self.at - len("^["), self.at)
        notes.open(label)
        self.around, self.words = self.words, notes.words

    def note_end(self, _: Token) -> None:
        self.skip("]")
        if self.around is not None and self.around.notes is not None:
            self.around.notes.close()
            self.words, self.around = self.around, None

    def link(self, token: Token) -> None:
        is_auto = token.markup == "autolink"
        start = self.find("<" if is_auto else "[")
        self.at = start + 1
        self.open.append((self.words.length, str(token.attrs.get("href", "")), is_auto))

    def link_end(self, _: Token) -> None:
        begin, href, is_auto = self.open.pop()
        self.at = self.at + 1 if is_auto else _behind_target(self.content.text, self.at)
        if self.words.length > begin:
            self.words.links.append(Link(Span(begin, self.words.length), href))

    def image(self, _: Token) -> None:
        start = self.find("![")
        if start >= 0:
            self.at = _behind_target(self.content.text, _behind_bracket(self.content.text, start + 1) - 1)

    def html(self, token: Token) -> None:
        self.skip(token.content)
        tag = token.content.casefold()
        if tag.startswith("</sup") and 0 <= self.raised_at < self.words.length:
            self.words.raised.append(Span(self.raised_at, self.words.length))
        if tag.startswith(("<sup", "</sup")):
            self.raised_at = self.words.length if tag[1] == "s" else -1


_STEPS = {
    "text": _Walk.text,
    "text_special": _Walk.special,
    "code_inline": _Walk.code,
    "softbreak": _Walk.line_end,
    "hardbreak": _Walk.line_end,
    "footnote_ref": _Walk.note_mark,
    "inline_note_open": _Walk.note,
    "inline_note_close": _Walk.note_end,
    "link_open": _Walk.link,
    "link_close": _Walk.link_end,
    "image": _Walk.image,
    "html_inline": _Walk.html,
}


def _behind_bracket(text: str, at: int) -> int:
    """Behind the square bracket that closes the one at ``at``."""
    depth = 0
    for here in range(at, len(text)):
        if text[here] == "\\":
            continue
        is_escaped = here > 0 and text[here - 1] == "\\"
        depth += (text[here] == "[" and not is_escaped) - (text[here] == "]" and not is_escaped)
        if not depth:
            return here + 1
    return len(text)


def _behind_target(text: str, at: int) -> int:
    """Behind ``](address "title")``, ``][label]`` or ``]`` at ``at``."""
    at = text.find("]", at) + 1
    if text[at : at + 1] == "(":
        address = _DESTINATION.match(text, at + 1)
        title = _TITLE.match(text, address.end()) if address else None
        if title:
            return title.end()
    label = _LABEL.match(text, at)
    return label.end() if label else at
