"""Marks that are links to entries of the page's own list: <sup><a href="#note-3">3</a></sup>."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from newsld.document import CitedWork, InTextCitation, Reference
from newsld.extract import Extract
from newsld.text.citations.marks import make_mark
from newsld.text.references import Link

_ID = re.compile(r"[\s\"'](?:id|name)\s*=\s*[\"']?([^\s\"'<>]{1,100})", re.IGNORECASE)
_MARK = re.compile(r"[\[(^]{0,2}(\d{1,3}|[a-z]{1,2}|[ivx]{1,5}|[*†‡§#]{1,3})[\])]{0,2}")
"""What may stand for a note; other links are words, which say themselves what they lead to."""
_TAG = re.compile(r"<[^<>]*+>")
_WORDS = re.compile(r"[^\W\d_]{2}")
_BEFORE = 400
"""So far before the first entry its element may begin."""


def linked_marks(
    source: str, extract: Extract, links: Sequence[Link], references: Sequence[Reference]
) -> Iterator[InTextCitation]:
    """The marks among some links of the prose that lead to an entry by its id.

    Spans are those of the extract's text, which ``source`` holds. Where marks of different names lead to one
    place, that is the list's, and none is a mark.
    """
    text = extract.text
    notes = [
        (link, mark) for link in links if link.url[:1] == "#" and (mark := _MARK.fullmatch(text, *link.span))
    ]
    labels: dict[str, set[str]] = {}
    for link, mark in notes:
        labels.setdefault(link.url[1:], set()).add(mark[1])
    wanted = {name for name, several in labels.items() if len(several) == 1}
    targets = _targets(source, extract, references, wanted) if wanted else {}
    for link, mark in notes:
        if (index := targets.get(link.url[1:])) is not None:
            yield make_mark(text, link.span, [CitedWork(key=mark[1], span=link.span, reference=index)])


def _targets(
    source: str, extract: Extract, references: Sequence[Reference], wanted: Collection[str]
) -> dict[str, int]:
    """By id, the entry within whose element it stands, or right before which."""
    placed = [
        (place, index)
        for index, one in enumerate(references)
        if one.span is not None and (place := extract.span(one.span)) is not None
    ]
    if not placed:
        return {}
    ends = [place.end for place, _ in placed]
    found: dict[str, int] = {}
    for match in _ID.finditer(source, max(0, placed[0][0].start - _BEFORE)):
        at = bisect_right(ends, match.start())
        if at == len(ends):
            break
        if match[1] in wanted and _leads(source, match.end(), placed[at][0].start):
            found.setdefault(match[1], placed[at][1])
    return found


def _leads(source: str, at: int, start: int) -> bool:
    """Whether nothing is to be read between the tag at a place and an entry, but a number."""
    begin = source.find(">", at, start) + 1
    return at >= start or (begin > 0 and not _WORDS.search(_TAG.sub("", source[begin:start][:_BEFORE])))
