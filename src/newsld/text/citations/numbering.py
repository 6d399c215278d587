"""How numbers and keys lead to references: by the labels the entries bear, or by their place in the list."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.document import CitedWork, Reference, Resolution
from newsld.kept import kept
from newsld.source import Span
from newsld.text.citations.keys import bare, key
from newsld.text.patterns import pattern

_AUTHOR_YEAR = pattern(r"([^\W\d_]+)[:_-]?(\d{4})([a-z]?)\w*")

_WIDEST = 100
_SIGNS = str.maketrans("⁻–—;", "---,")


class Numbering:
    """The labels of a list. Where most entries bear none, the place in the list is the number."""

    def __init__(self, references: Sequence[Reference], labels: Sequence[str]) -> None:
        self._references = references
        figures = [int(label) for label in labels if label.isdecimal()]
        is_labelled = figures or 2 * sum(map(bool, labels)) > len(labels)
        places = [] if is_labelled else [str(place) for place, _ in enumerate(references, 1)]
        self._by_label = {place: index for index, place in enumerate(places)}
        for index, label in enumerate(labels):
            if label:
                self._by_label.setdefault(_plain(label), index)
        self.last = max(figures, default=len(references))
        """The highest number of the list."""

    def find(self, label: str) -> int | None:
        """The index of the reference with a label or key."""
        return self._by_label.get(_plain(label))

    def find_key(self, name: str) -> int | None:
        """The index of the reference a citation key names: its label, or its author and year (doe2020)."""
        for label in (name, f"@{name}"):
            if label in self._by_label:
                return self._by_label[label]
        match = _AUTHOR_YEAR.fullmatch(name)
        if match is None:
            return None
        family, year, suffix = match.groups()
        fitting = self._by_key.get((bare(key(family)), year), [])
        if suffix:
            fitting = [n for n in fitting if self._references[n].year_suffix == suffix] or fitting
        return fitting[0] if len(fitting) == 1 else None

    @kept
    def _by_key(self) -> dict[tuple[str, str], list[int]]:
        """References by the first author, without spaces, and the year."""
        found: dict[tuple[str, str], list[int]] = {}
        for index, reference in enumerate(self._references):
            for first in reference.author[:1]:
                name = bare(key(first.family or first.literal)).replace(" ", "")
                found.setdefault((name, reference.issued[:4]), []).append(index)
        return found

    def work(self, label: str, locator: str = "", span: Span | None = None) -> CitedWork:
        """The work a label means."""
        return self.bound(label, self.find(label), locator, span)

    @staticmethod
    def bound(label: str, index: int | None, locator: str = "", span: Span | None = None) -> CitedWork:
        """A work by its label and the index it leads to, None for none."""
        resolution: Resolution = "resolved" if index is not None else "unresolved"
        return CitedWork(key=label, locator=locator, span=span, reference=index, resolution=resolution)


def _plain(label: str) -> str:
    """A number without zeros before it; another label as it is."""
    return str(int(label)) if label.isdecimal() else label


def listed_numbers(text: str) -> list[str]:
    """1–3, 5 → 1, 2, 3, 5. Ranges of more than a hundred are taken for their ends."""
    found: list[str] = []
    for part in text.translate(_SIGNS).split(","):
        first, _, last = part.partition("-")
        if last and 0 <= int(last) - int(first) <= _WIDEST:
            found += map(str, range(int(first), int(last) + 1))
        else:
            found += filter(None, (first.strip(), last.strip()))
    return found
