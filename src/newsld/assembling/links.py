"""Links in the paragraphs of an article: sources named by a link alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from newsld.document import CitedWork, InTextCitation, Reference
from newsld.source import Span
from newsld.text.addresses import explains, is_account, is_persons, leads_to
from newsld.text.references.scanners.links import find_links
from newsld.text.references.tidying.linked import ADDRESS, Link

_LIKELY = 0.5
"""How sure a reference is whose title is only what the sentence calls it."""


class Linked(NamedTuple):
    """References and in-text citations, those that are links among them."""

    references: tuple[Reference, ...]
    marks: tuple[InTextCitation, ...]


def cite_links(
    text: str,
    body: Sequence[Span],
    links: Sequence[Link],
    references: tuple[Reference, ...],
    marks: tuple[InTextCitation, ...],
) -> Linked:
    """The references and marks with the links of the paragraphs that lead to a source.

    Each is an in-text citation of the listed work with that address or DOI, else of a work of its own in a
    list of its own. Links in a parenthesis that cites are left to it; those to people are to no work, and
    beside a list those to an encyclopedia's page of a term explain that.
    """
    known: dict[str, int] = {}
    for index, one in enumerate(references):
        for key in _addresses(one):
            known.setdefault(key, index)
    number = max((reference.list for reference in references), default=-1) + 1
    taken = sorted(mark.span for mark in marks if mark.span)
    added: list[Reference] = []
    cited: list[InTextCitation] = []
    for link in links:
        words = text[link.span.start : link.span.end]
        if not ADDRESS.match(link.url) or not words.strip() or not is_within(link.span, body):
            continue
        if touches(link.span, taken) or is_account(link.url) or is_persons(link.url, words):
            continue
        found = _reference(words, link, number)
        new = len(references) + len(added)
        index = next((known[key] for key in _addresses(found) if key in known), new)
        if index == new and references and explains(link.url, words):
            continue
        if index == new:
            known.update(dict.fromkeys(_addresses(found), index))
            added.append(found)
        work = CitedWork(span=link.span, reference=index)
        cited.append(InTextCitation(text=words, span=link.span, references=(index,), works=(work,)))
    ordered = sorted((*marks, *cited), key=lambda mark: mark.span or Span(0, 0))
    return Linked((*references, *added), tuple(ordered))


def _addresses(one: Reference) -> list[str]:
    """What leads to a work, the surest first: its DOI, its addresses as written, and these as they are typed
    elsewhere."""
    urls = [url for url in (one.url, one.archive) if url]
    doi = [f"doi:{one.doi.casefold()}"] if one.doi else []
    return [*doi, *urls, *filter(None, map(leads_to, urls))]


def _reference(words: str, link: Link, number: int) -> Reference:
    found = find_links(link.url)
    return Reference(
        raw=words,
        span=link.span,
        list=number,
        style="link",
        title="" if ADDRESS.match(words) else words,
        url="" if found.doi else link.url,
        doi=found.doi,
        type="webpage",
        confidence=_LIKELY,
    )


def is_within(span: Span, paragraphs: Sequence[Span]) -> bool:
    """Whether a span lies in one of some paragraphs."""
    index = bisect_right(paragraphs, span.start, key=lambda paragraph: paragraph.start) - 1
    return index >= 0 and span.end <= paragraphs[index].end


def touches(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span shares a letter with one of others, which are in order."""
    index = bisect_right(others, span.end - 1, key=lambda other: other.start) - 1
    return index >= 0 and others[index].end > span.start
