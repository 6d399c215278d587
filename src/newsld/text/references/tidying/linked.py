"""Words that lead to an address, as pages and documents have them, and those that are a work's title."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from newsld.source import Span
from newsld.text.patterns import pattern

ADDRESS = pattern(r"(?:https?|ftp|javascript):", 2)
"""What leads out of the page. That a script does not is for the rules to say."""
_LONGEST = 4000
"""A longer address holds data, and leads to no work."""
_SHOWN = pattern(r"\S*(?:://|/|\b10\.\d{4})\S*")


class Link(NamedTuple):
    """The words of a link, their place in the text, and the address it leads to."""

    span: Span
    url: str

    def shift(self, offset: int) -> Link:
        """The same link ``offset`` code points further on."""
        return Link(self.span.shift(offset), self.url)


def links_of(text: str, entry: Span, links: Sequence[Link]) -> list[Link]:
    """Those of ``links``, in the order of the text, that lead out of the page from words of an entry; not
    those whose words are an address."""
    begin = bisect_left(links, entry.start, key=lambda link: link.span.start)
    end = bisect_left(links, entry.end, begin, key=lambda link: link.span.start)
    return [
        link
        for link in links[begin:end]
        if (link.span.end <= entry.end or text[entry.end : link.span.end].isspace())
        and len(link.url) < _LONGEST
        and ADDRESS.match(link.url)
        and (words := text[slice(*link.span)].strip())
        and not _SHOWN.fullmatch(words)
    ]
