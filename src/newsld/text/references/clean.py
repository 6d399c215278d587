"""An entry without its marker, line ends and emphasis marks, and the way back to the text it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsld.source import Span
from newsld.text.patterns import pattern

_MARKER = pattern(
    r"\s*(?:[•◦▪‣·●○∙–—*+-]\s+|\[\^[^\]\s]{1,40}\]:?\s*|\[\d{1,4}\][.:]?\s*|\(\d{1,3}\)\s+|\d{1,3}[.)]\s+"
    r"|[¹²³⁰⁴-⁹]{1,3}\.?\s*)(?:[↑^]\s*)?(?:(?:[a-e]\s){1,5}(?=[^\W\d_a-z]))?"
)
_UNTIDY = pattern(r"[*_\\]|[\r\n\t\x0b\x0c\u00a0\u2000-\u200f\u2028-\u202f\u00ad\ufeff]|  |\]\(")
_LINK = pattern(
    r"\[([^\[\]]{1,400})\]\((?:<([^<>\s]{1,2000})>|([^()\s]{1,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?))\)"
)
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff\u202a\u202b\u202c\u202d\u202e")
_ESCAPABLE = frozenset("\\`*_{}[]()#+-.!<>~|")


class Clean(NamedTuple):
    """The tidy text of an entry. ``places`` has the source offset of every code point, None where they just
    follow one another from ``start``."""

    text: str
    start: int
    places: Sequence[int] | None = None
    marked: bool = False

    def span(self, start: int, end: int) -> Span:
        """The place in the source of a part of the tidy text."""
        if self.places is None:
            return Span(self.start + start, self.start + end)
        return Span(self.places[start], self.places[end - 1] + 1)


def marker_length(text: str) -> int:
    """How many code points of number, bullet or footnote mark an entry begins with."""
    match = _MARKER.match(text)
    return match.end() if match else 0


def clean(text: str, span: Span) -> Clean:
    """The entry at ``span`` of ``text``, ready for the grammars: one line, single spaces, no markup."""
    raw = text[span.start : span.end]
    skip = marker_length(raw)
    stripped = raw[skip:].lstrip()
    start = span.end - len(stripped)
    tidy = stripped.rstrip()
    marked = skip > 0
    if not _UNTIDY.search(tidy):
        return Clean(tidy, start, None, marked)
    return _untangle(tidy, start, marked)


_Out = list[tuple[str, int]]


def _untangle(text: str, start: int, marked: bool) -> Clean:
    out: _Out = []
    index = 0
    for link in _LINK.finditer(text):
        _copy(text, (index, link.start()), start, out)
        target = 2 if link[2] else 3
        if link[1].strip() != link[target]:
            _copy(text, link.span(1), start, out)
            out.append((" ", start + link.end(1)))
        _copy(text, link.span(target), start, out, verbatim=True)
        index = link.end()
    _copy(text, (index, len(text)), start, out)
    while out and out[-1][0] == " ":
        out.pop()
    return Clean("".join(character for character, _ in out), start, [place for _, place in out], marked)


def _copy(text: str, part: tuple[int, int], start: int, out: _Out, verbatim: bool = False) -> None:
    in_link = verbatim
    index, end = part
    while index < end:
        character = text[index]
        if character.isspace():
            in_link = verbatim
            if not out or out[-1][0] != " ":
                out.append((" ", start + index))
        elif character in _INVISIBLE or (not in_link and _is_emphasis(text, index)):
            pass
        elif character == "\\" and text[index + 1 : index + 2] in _ESCAPABLE and index + 1 < end:
            index += 1
            out.append((text[index], start + index))
        else:
            in_link = in_link or text.startswith("://", index)
            out.append((character, start + index))
        index += 1


def _is_emphasis(text: str, index: int) -> bool:
    """A star, or an underscore at the border of a word."""
    character = text[index]
    if character == "*":
        return True
    if character != "_":
        return False
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    return not (before.isalnum() or before == "_") or not (after.isalnum() or after == "_")
