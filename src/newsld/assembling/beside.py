"""Works of a file beside an article: where its text cites by their keys, those are listed that it cites."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from newsld.assembling.links import Linked

ALL = "*"
"""In place of a key, every work of the file."""


def uncited(found: Linked, beside: Collection[int], named: Collection[str]) -> Iterator[int]:
    """The indexes of works ``beside`` that the text does not cite, nor front matter names by key.

    A file that is cited by keys serves many articles, as Pandoc takes it; any other is this one's list.

    https://pandoc.org/MANUAL.html#including-uncited-items-in-the-bibliography
    """
    works = [work for mark in found.marks for work in mark.works]
    if ALL in named or not any(work.reference in beside for work in works if work.key):
        return
    meant = {index for work in works for index in (work.reference, *work.candidates)}
    for index in beside:
        if index not in meant and found.references[index].key not in named:
            yield index
