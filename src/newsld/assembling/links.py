"""Links in an article: the address of a reference that shows none, and sources named by a link alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from newsld.document import CitedWork, InTextCitation, Reference
from newsld.source import Span
from newsld.text.references.links import find_links

_ADDRESS = re.compile(r"(?:https?|ftp|javascript):", re.IGNORECASE)
"""What leads out of the page. That a script does not is for the rules to say."""
_LIKELY = 0.5
"""How sure a reference is whose title is only what the sentence calls it."""


class Link(NamedTuple):
    """The words of a link, their place in the text, and the address it leads to."""

    span: Span
    url: str

    def shift(self, offset: int) -> Link:
        """The same link ``offset`` code points further on."""
        return Link(self.span.shift(offset), self.url)


class Linked(NamedTuple):
    """References and in-text citations, those that are links among them."""

    references: tuple[Reference, ...]
    marks: tuple[InTextCitation, ...]


def with_links(references: Sequence[Reference], links: Sequence[Link]) -> tuple[Reference, ...]:
    """The references, those that show no address with that of the link in them."""
    if not links:
        return tuple(references)
    at = [link.span.start for link in links]
    made = []
    for reference in references:
        span = reference.span
        if span and not (reference.url or reference.doi):
            inside = links[bisect_right(at, span.start - 1) : bisect_right(at, span.end - 1)]
            url = next((link.url for link in inside if _ADDRESS.match(link.url)), "")
            found = find_links(url)
            reference = reference._replace(url="" if found.doi else url, doi=found.doi)
        made.append(reference)
    return tuple(made)


def cite_links(
    text: str,
    body: Sequence[Span],
    links: Sequence[Link],
    references: tuple[Reference, ...],
    marks: tuple[InTextCitation, ...],
) -> Linked:
    """The references and marks with the links of the paragraphs that lead to a source.

    Each is an in-text citation of the listed work with that address, else of a work of its own in a list of
    its own. Links in a parenthesis that cites are left to it.
    """
    known = {url: index for index, one in enumerate(references) if (url := one.url)}
    number = max((reference.list for reference in references), default=-1) + 1
    taken = sorted(mark.span for mark in marks if mark.span)
    added: list[Reference] = []
    cited: list[InTextCitation] = []
    for link in links:
        words = text[link.span.start : link.span.end]
        if not _ADDRESS.match(link.url) or not words.strip() or not _is_within(link.span, body):
            continue
        if _touches(link.span, taken):
            continue
        index = known.setdefault(link.url, len(references) + len(added))
        if index == len(references) + len(added):
            added.append(_reference(words, link, number))
        work = CitedWork(span=link.span, reference=index)
        cited.append(InTextCitation(text=words, span=link.span, references=(index,), works=(work,)))
    ordered = sorted((*marks, *cited), key=lambda mark: mark.span or Span(0, 0))
    return Linked((*references, *added), tuple(ordered))


def _reference(words: str, link: Link, number: int) -> Reference:
    found = find_links(link.url)
    return Reference(
        raw=words,
        span=link.span,
        list=number,
        style="link",
        title="" if _ADDRESS.match(words) else words,
        url="" if found.doi else link.url,
        doi=found.doi,
        type="webpage",
        confidence=_LIKELY,
    )


def _is_within(span: Span, paragraphs: Sequence[Span]) -> bool:
    index = bisect_right(paragraphs, span.start, key=lambda paragraph: paragraph.start) - 1
    return index >= 0 and span.end <= paragraphs[index].end


def _touches(span: Span, others: Sequence[Span]) -> bool:
    index = bisect_right(others, span.end - 1, key=lambda other: other.start) - 1
    return index >= 0 and others[index].end > span.start
