"""Which of several works a mark means, where its sentence calls one by title: In Tides, Roe (2020) says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsld.document import CitedWork, InTextCitation
from newsld.source import Span
from newsld.text.citations.keys import key
from newsld.text.citations.marks import make_mark
from newsld.text.citations.shelf import Shelf
from newsld.text.citations.works import Work
from newsld.text.patterns import pattern

_END = pattern(r"(?:[.!?][”\"»’)]?\s|[\r\n])\s{0,9}")
_OPENING = "([（"
_BEFORE, _BEHIND = 400, 160
_MANY_WORDS = 4
"""So many words of a title do not stand together by chance."""


def told_mark(text: str, mark: InTextCitation, shelf: Shelf, originals: Sequence[int] = ()) -> InTextCitation:
    """The mark, bound where it may mean several works and its sentence calls one of them by title.

    What stands right before a parenthesis goes first.
    """
    if mark.span is None or all(work.reference is not None or not work.candidates for work in mark.works):
        return mark
    before, behind = _sentence(text, mark.span)
    near = before.rpartition(")")[2] if mark.text[:1] in _OPENING else ""
    works = [_told_work((near, f"{before} {behind}"), work, shelf) for work in mark.works]
    return make_mark(text, mark.span, works, originals)


def _sentence(text: str, place: Span) -> tuple[str, str]:
    """What stands before and behind a place in its sentence."""
    head = text[max(0, place.start - _BEFORE) : place.start]
    ends = [match.end() for match in _END.finditer(head)]
    behind = text[place.end : place.end + _BEHIND]
    end = _END.search(behind)
    return head[ends[-1] if ends else 0 :], behind[: end.start()] if end else behind


def _told_work(said: Sequence[str], work: CitedWork, shelf: Shelf) -> CitedWork:
    if work.reference is not None:
        return work
    index = next((n for one in said if (n := _told(one, work.candidates, shelf)) is not None), None)
    if index is None:
        return work
    if work.resolution == "ambiguous":
        return work._replace(reference=index, resolution="resolved", candidates=())
    return work._replace(reference=index, candidates=(index,))


def _told(said: str, indexes: Sequence[int], shelf: Shelf) -> int | None:
    """The one of some works whose title is ``said``."""
    form = f" {key(said)} "
    found = [index for index in indexes if any(_titles(shelf.works[index], form, said))]
    return found[0] if len(found) == 1 else None


def _titles(work: Work, form: str, said: str) -> Iterator[str]:
    for title in work.titles:
        if f" {title} " in form and _is_title(title, said):
            yield title


def _is_title(title: str, said: str) -> bool:
    """Whether the words of a title are written as one: Tree of Thoughts, ReAct, not salt or Salt."""
    words = title.split(" ")
    if len(words) >= _MANY_WORDS:
        return True
    place = re.search(r"[\W_]+".join(map(re.escape, words)), said, re.IGNORECASE)
    return place is not None and sum(map(str.isupper, place.group())) > 1
