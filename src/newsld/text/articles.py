"""Whether a text is an article with a list of references at its foot, or nothing but such lists."""

from __future__ import annotations

from itertools import islice

from newsld.source import Span
from newsld.text.foot import cites_several, is_heading
from newsld.text.layout import read_layout
from newsld.text.patterns import pattern, trimmed_lines

_FARTHEST = 60
"""So many lines may stand before the first paragraph: title, bylines, what a page puts around them."""
_FEWEST_WORDS = 16
_LOWER = 0.56
_ENTRY = pattern(
    r"[^()]{2,120}\(\d{4}[a-l]?[^()]{0,30}\)[.:,]"
    r"|(?:[^\W\d_][\w’'-]*\s){0,2}[^\W\d_][\w’'-]+,\s[^\W\d_]\."
)
"""Authors and a year in parentheses that something closes, or a name turned round before an initial."""
_ASIDE = pattern(r"[(\[][^()\[\]]{1,200}[)\]]")
_WORD = pattern(r"[^\W\d_][^\s.,;:]*")
_ENDS = (".", "!", "?", "…", "”", '"', "»", "“", ")", "]", "¹", "²", "³")
_LONGEST = 4000


def is_article(text: str) -> bool:
    """Whether a paragraph of prose stands before the first line of a list, and a list behind it."""
    for start, end in islice(trimmed_lines(text, 0, len(text)), _FARTHEST):
        line = Span(start, end)
        if is_heading(text, line):
            return False
        is_entry = _ENTRY.match(text, start, min(end, start + _LONGEST)) and not cites_several(text, line)
        if is_entry or _is_prose(text, line):
            return not is_entry and _has_list(text, start)
    return False


def _has_list(text: str, start: int) -> bool:
    """Whether a list stands behind paragraphs of which one begins at a place and most are prose."""
    layout = read_layout(text)
    if not layout.foot or not layout.body or layout.body[0].start > start:
        return False
    long = [span for span in layout.body if text.count(" ", *span) >= _FEWEST_WORDS]
    return 2 * sum(_is_prose(text, span) for span in long) >= len(long)


def _is_prose(text: str, span: Span) -> bool:
    """Whether a line cites several works, or reads as sentences do: many words, few of them names, an end and
    no address."""
    line = text[span.start : min(span.end, span.start + _LONGEST)]
    if cites_several(text, span):
        return True
    if not line.endswith(_ENDS) or "://" in line or "www." in line:
        return False
    words = _WORD.findall(_ASIDE.sub("", line))
    return len(words) >= _FEWEST_WORDS and sum(word[0].islower() for word in words) >= _LOWER * len(words)
