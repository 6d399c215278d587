"""The text of a Word document, a paragraph a line, as it reads with all changes accepted.

WordprocessingML, ECMA-376 part 1, section 17.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from newsld.assembling import Prose
from newsld.extract import whole
from newsld.source import Span
from newsld.text.references import Link

_SKIPPED = frozenset(("moveFrom", "Fallback", "del", "pPrChange", "rPrChange", "binData", "drawing", "pict"))
"""What is not read: changes that were undone, and what stands twice for older programs."""
_WORDS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_OFF = frozenset(("0", "false", "off"))
_HYPERLINK = re.compile(r"\s*HYPERLINK\s+\"([^\"]{1,2000})\"")
_SEPARATORS = frozenset(("separator", "continuationSeparator", "continuationNotice"))


@dataclass(slots=True)
class _Paragraph:
    style: str = ""
    words: list[str] = field(default_factory=list)
    length: int = 0
    links: list[Link] = field(default_factory=list)

    def add(self, text: str) -> None:
        self.words.append(text)
        self.length += len(text)


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph of the text: where it begins, its words, the name of its style, the note it is in."""

    text: str
    style: str
    note: str
    links: tuple[Link, ...]


class Story:
    """Takes the elements of document.xml, footnotes.xml or endnotes.xml."""

    def __init__(self, styles: Mapping[str, str], targets: Mapping[str, str]) -> None:
        self.styles = styles
        self.targets = targets
        self.lines: list[_Line] = []
        self.notes: list[tuple[str, list[_Line]]] = []
        self.marks: dict[tuple[str, str], int] = {}
        self._open: list[_Paragraph] = []
        self._skipped = 0
        self._note = ""
        self._is_text = self._is_code = self._is_hidden = False
        self._links: list[tuple[str, int]] = []
        self._code = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take in a start tag."""
        if self._skipped or name in _SKIPPED:
            self._skipped += 1
        elif name == "p":
            self._open.append(_Paragraph())
        elif name in ("footnote", "endnote"):
            self._note = attributes.get("id", "") if attributes.get("type") not in _SEPARATORS else ""
        elif self._open:
            self._inside(name, attributes)

    def _inside(self, name: str, attributes: dict[str, str]) -> None:
        paragraph = self._open[-1]
        if name == "t":
            self._is_text = not self._is_hidden
        elif name == "r":
            self._is_hidden = False
        elif name == "vanish":
            self._is_hidden = attributes.get("val", "1") not in _OFF
        elif name == "instrText":
            self._is_code = True
        elif name == "pStyle":
            style = attributes.get("val", "")
            paragraph.style = self.styles.get(style, style.lower())
        elif name in _WORDS:
            if name != "br" or attributes.get("type", "textWrapping") == "textWrapping":
                paragraph.add(_WORDS[name])
        elif name in ("footnoteReference", "endnoteReference"):
            key = (name.removesuffix("Reference"), attributes.get("id", ""))
            paragraph.add(f"[{self.marks.setdefault(key, len(self.marks) + 1)}]")
        elif name == "hyperlink":
            self._links.append((self.targets.get(attributes.get("id", ""), ""), paragraph.length))
        elif name == "fldChar":
            self._field(paragraph, attributes.get("fldCharType", ""))

    def _field(self, paragraph: _Paragraph, kind: str) -> None:
        """A field: its code, then its words. Of the codes only that of a link counts."""
        if kind == "begin":
            self._code = ""
        elif kind == "separate" and (match := _HYPERLINK.match(self._code)):
            self._links.append((match[1], paragraph.length))
            self._code = "HYPERLINK"
        elif kind == "end" and self._code == "HYPERLINK":
            self._code = ""
            self._end_link(paragraph)

    def _end_link(self, paragraph: _Paragraph) -> None:
        url, start = self._links.pop() if self._links else ("", 0)
        if url and paragraph.length > start:
            paragraph.links.append(Link(Span(start, paragraph.length), url))

    def end(self, name: str) -> None:
        """Take in an end tag."""
        if self._skipped:
            self._skipped -= 1
        elif name == "t":
            self._is_text = False
        elif name == "instrText":
            self._is_code = False
        elif name == "hyperlink" and self._open:
            self._end_link(self._open[-1])
        elif name == "p" and self._open:
            self._close(self._open.pop())
        elif name in ("footnote", "endnote"):
            self._note = ""

    def _close(self, paragraph: _Paragraph) -> None:
        words = "".join(paragraph.words)
        text = words.strip()
        if text:
            skipped = words.index(text[0])
            links = tuple(link.shift(-skipped) for link in paragraph.links)
            self.lines.append(_Line(text, paragraph.style, self._note, links))
        if not self._open:
            self._links = []

    def data(self, text: str) -> None:
        """Take in a text."""
        if self._skipped or not self._open:
            return
        if self._is_text:
            self._open[-1].add(text.replace("\n", " "))  # as Word shows it
        elif self._is_code:
            self._code += text

    def add_notes(self, kind: str, part: Story) -> None:
        """The notes of another part, as far as this one refers to them."""
        held: dict[str, list[_Line]] = {}
        for line in part.lines:
            held.setdefault(line.note, []).append(line)
        for (name, identifier), number in self.marks.items():
            if name == kind and identifier in held:
                self.notes.append((f"[{number}] ", held[identifier]))

    def prose(self) -> Prose:
        """The text, with its links, its notes, and the paragraph in the style of a title."""
        parts: list[str] = []
        links: list[Link] = []
        notes: list[Span] = []
        titles: dict[str, Span] = {}
        length = 0

        def add(text: str, inner: tuple[Link, ...] = ()) -> Span:
            nonlocal length
            parts.append(text)
            links.extend(link.shift(length) for link in inner)
            length += len(text)
            return Span(length - len(text), length)

        for line in self.lines:
            if length:
                add("\n\n")
            titles.setdefault(line.style, add(line.text, line.links))
        for mark, lines in self.notes:
            add(f"\n\n{mark}")
            begin = length
            for n, line in enumerate(lines):
                if n:
                    add(" ")
                add(line.text, line.links)
            notes.append(Span(begin, length))
        headline = titles.get("title") or titles.get("heading 1")
        return Prose(whole("".join(parts)), tuple(links), tuple(notes), headline)
