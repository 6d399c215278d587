"""The parts of an article that close with lists of their own: what they cite is looked for there first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from newsld.document import InTextCitation, Reference
from newsld.source import Span

Finder = Callable[[Sequence[Span], Sequence[Reference]], Sequence[InTextCitation]]


class Unit(NamedTuple):
    """Paragraphs, and the indexes of the references of the lists that stand behind them, before others."""

    body: Sequence[Span]
    listed: Sequence[int]


def units_of(body: Sequence[Span], references: Sequence[Reference]) -> list[Unit]:
    """The parts that have a list, where at least two have. Paragraphs that are notes, and as such references,
    are of none."""
    notes = {reference.span for reference in references}
    body = [span for span in body if span not in notes]
    starts = [span.start for span in body]
    behind: dict[int, list[int]] = {}
    for _, indexes in groupby(range(len(references)), lambda index: references[index].list):
        listed = list(indexes)
        if span := references[listed[0]].span:
            behind.setdefault(bisect_right(starts, span.start), []).extend(listed)
    behind.pop(0, None)
    if len(behind) < 2:
        return []
    ends = sorted(behind)
    return [Unit(body[start:end], behind[end]) for start, end in zip([0, *ends], ends, strict=False)]


def find_by_unit(
    units: Sequence[Unit], references: Sequence[Reference], find: Finder
) -> list[InTextCitation]:
    """The marks of each part as its own lists have their works."""
    return [
        _placed(mark, unit.listed)
        for unit in units
        for mark in find(unit.body, [references[index] for index in unit.listed])
    ]


def _placed(mark: InTextCitation, listed: Sequence[int]) -> InTextCitation:
    """A mark with the indexes that its references have among all."""
    works = [
        work._replace(
            reference=None if work.reference is None else listed[work.reference],
            candidates=tuple([listed[index] for index in work.candidates]),
        )
        for work in mark.works
    ]
    return mark._replace(
        references=tuple([listed[index] for index in mark.references]),
        candidates=tuple([listed[index] for index in mark.candidates]),
        works=tuple(works),
    )


def restarts(units: Sequence[Unit], labels: Sequence[str]) -> bool:
    """Whether the lists of two parts are both numbered from 1."""
    return sum(any(labels[index] == "1" for index in unit.listed) for unit in units) > 1


def is_numbered(mark: InTextCitation) -> bool:
    """Whether a mark leads to its works by numbers."""
    return any(work.key.isdecimal() for work in mark.works)


def without_overlap(
    marks: Sequence[InTextCitation], others: Sequence[InTextCitation]
) -> Iterator[InTextCitation]:
    """Those of some marks that share no place with others, which are in order."""
    ends = [mark.span.end for mark in others if mark.span]
    starts = [mark.span.start for mark in others if mark.span]
    for mark in marks:
        if mark.span is None:
            continue
        at = bisect_right(ends, mark.span.start)
        if at == len(starts) or starts[at] >= mark.span.end:
            yield mark
