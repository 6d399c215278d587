"""The elements of an export, one after the other, with the place of every text; what is damaged is read on.

An export is XML that plugins and editors of databases have been at. An XML parser gives lines at best and
stops at the first fault; this scanner gives every text its place in code points and loses one text to a
fault. It knows neither entities of its own nor a DTD: inputs that have one are refused before. Linear.
https://www.w3.org/TR/xml/
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from newsld.document import Finding
from newsld.extract import Extract, Extractor
from newsld.source import Span

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z_][\w:.-]{0,60})(?P<rest>[^<>]*)>")
_ATTRIBUTE = re.compile(r"([A-Za-z_][\w:.-]{0,60})\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_ENTITY = re.compile(r"&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z]\w{0,31});")
_XML_ENTITIES = frozenset("&amp; &lt; &gt; &quot; &apos;".split())
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]+|[\udc80-\udcff]")
"""What XML 1.0 forbids, and bytes that were no UTF-8. https://www.w3.org/TR/xml/#charsets"""
_CDATA, _COMMENT = "<![CDATA[", "<!--"


@dataclass(frozen=True, slots=True)
class Element:
    """A start tag, an end tag or a text. ``text`` is that of a text, places are those of the file."""

    kind: Literal["start", "end", "text"]
    name: str
    span: Span
    text: Extract | None = None
    raw: str = ""
    findings: tuple[Finding, ...] = ()

    def attribute(self, name: str) -> str:
        """The value of an attribute of a start tag, "" where it has none."""
        for match in _ATTRIBUTE.finditer(self.raw):
            if match[1] == name:
                return html.unescape(match[2] if match[2] is not None else match[3])
        return ""


def scan(text: str, start: int = 0) -> Iterator[Element]:
    """The tags and texts of an export from ``start`` on; comments and instructions are left out."""
    at = start
    size = len(text)
    while at < size:
        if text.startswith(_CDATA, at):
            begin = at + len(_CDATA)
            stop = text.find("]]>", begin)
            inner = Span(begin, stop if stop >= 0 else size)
            told = () if stop >= 0 else (Finding("DOC001", "the text that begins here never ends", inner),)
            yield _text(text, inner, told)
            at = stop + 3 if stop >= 0 else size
        elif text[at] != "<":
            stop = text.find("<", at)
            stop = stop if stop >= 0 else size
            yield _text(text, Span(at, stop), None)
            at = stop
        elif text.startswith((_COMMENT, "<?", "<!"), at):
            stop = _behind(text, at)
            if stop < 0:
                lost = Finding("DOC001", "what begins here never ends; the rest is not read", Span(at, size))
                yield Element("text", "", Span(at, size), findings=(lost,))
            at = stop if stop >= 0 else size
        else:
            tag = _TAG.match(text, at)
            if tag is None:
                told = (Finding("DOC001", "a “<” that begins no tag", Span(at, at + 1)),)
                yield _text(text, Span(at, at + 1), told)
                at += 1
                continue
            yield from _tags(tag)
            at = tag.end()


def _behind(text: str, at: int) -> int:
    """Behind a comment, an instruction or a declaration; -1 where it never ends."""
    close = "-->" if text.startswith(_COMMENT, at) else "?>" if text.startswith("<?", at) else ">"
    stop = text.find(close, at + 2)
    return stop + len(close) if stop >= 0 else -1


def _tags(tag: re.Match[str]) -> Iterator[Element]:
    span = Span(*tag.span())
    kind: Literal["start", "end"] = "end" if tag["close"] else "start"
    yield Element(kind, tag["name"], span, raw=tag["rest"])
    if kind == "start" and tag["rest"].endswith("/"):
        yield Element("end", tag["name"], span)


def _text(text: str, span: Span, told: tuple[Finding, ...] | None) -> Element:
    """A text. ``told`` is None where entities count (outside CDATA), else what is known to be wrong."""
    findings = list(told or ())
    out = Extractor()
    at = span.start
    for match in _specials(text, span, has_entities=told is None):
        out.add(text[at : match.start()], Span(at, match.start()))
        place = Span(*match.span())
        out.add(_meant(match[0], place, findings), place)
        at = match.end()
    out.add(text[at : span.end], Span(at, span.end))
    return Element("text", "", span, out.extract(), findings=tuple(findings))


_SPECIAL = re.compile(f"{_CONTROL.pattern}|{_ENTITY.pattern}")


def _specials(text: str, span: Span, *, has_entities: bool) -> Iterator[re.Match[str]]:
    return (_SPECIAL if has_entities else _CONTROL).finditer(text, span.start, span.end)


def _meant(written: str, place: Span, findings: list[Finding]) -> str:
    """What an entity or a forbidden character stands for; what is wrong with it is told."""
    code = ord(written[0])
    if 0xDC80 <= code <= 0xDCFF:
        byte = bytes([code - 0xDC00])
        findings.append(Finding("SEC008", f"byte 0x{byte[0]:02x} is no UTF-8; read as Windows-1252", place))
        return byte.decode("cp1252", "replace")
    if written[0] != "&":
        others = f" and what follows, {len(written)} in all," if len(written) > 1 else ""
        findings.append(Finding("SEC008", f"U+{code:04X}{others} is no character of XML; left out", place))
        return ""
    if written in _XML_ENTITIES or written.startswith("&#"):
        return html.unescape(written)
    read = html.unescape(written)
    known = "read as HTML’s" if read != written else "kept as it stands"
    findings.append(Finding("DOC001", f"the entity {written} is none of XML’s; {known}", place))
    return read
