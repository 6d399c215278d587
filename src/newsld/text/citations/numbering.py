"""How numbers and keys lead to references: by the labels the entries bear, or by their place in the list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from newsld.document import CitedWork, Reference, Resolution
from newsld.source import Span
from newsld.text.citations.keys import bare, key
from newsld.text.patterns import pattern

_AUTHOR_YEAR = pattern(r"([^\W\d_]+)[:_-]?(\d{4})([a-z]?)\w*")

_WIDEST = 100


class Numbering:
    """The labels of a list. Without any, the place in the list is the number."""

    def __init__(self, references: Sequence[Reference], labels: Sequence[str]) -> None:
        self._by_label: dict[str, int] = {}
        for index, label in enumerate(labels):
            if label:
                self._by_label.setdefault(label, index)
        figures = [int(label) for label in labels if label.isdigit()]
        self._is_counted = not figures
        self._references = references
        self._by_key: dict[tuple[str, str], list[int]] | None = None
        self.last = max(figures, default=len(references))
        """The highest number of the list."""

    def find(self, label: str) -> int | None:
        """The index of the reference with a label or key."""
        found = self._by_label.get(label)
        if found is None and label.isdigit():
            number = int(label)
            if self._is_counted:
                return number - 1 if 1 <= number <= len(self._references) else None
            return self._by_label.get(str(number))
        return found

    def find_key(self, name: str) -> int | None:
        """The index of the reference a citation key names: its label, or its author and year (doe2020)."""
        for label in (name, f"@{name}"):
            if label in self._by_label:
                return self._by_label[label]
        match = _AUTHOR_YEAR.fullmatch(name)
        if match is None:
            return None
        family, year, suffix = match.groups()
        fitting = self._keyed().get((bare(key(family)), year), [])
        if len(fitting) > 1 and suffix:
            fitting = [n for n in fitting if self._references[n].year_suffix == suffix]
        return fitting[0] if len(fitting) == 1 else None

    def _keyed(self) -> dict[tuple[str, str], list[int]]:
        if self._by_key is None:
            self._by_key = defaultdict(list)
            for index, reference in enumerate(self._references):
                if reference.author:
                    first = reference.author[0]
                    name = bare(key(first.family or first.literal)).replace(" ", "")
                    self._by_key[name, reference.issued[:4]].append(index)
        return self._by_key

    def work(self, label: str, locator: str = "", span: Span | None = None) -> CitedWork:
        """The work a label means."""
        return self.bound(label, self.find(label), locator, span)

    @staticmethod
    def bound(label: str, index: int | None, locator: str = "", span: Span | None = None) -> CitedWork:
        """A work by its label and the index it leads to, None for none."""
        resolution: Resolution = "resolved" if index is not None else "unresolved"
        return CitedWork(key=label, locator=locator, span=span, reference=index, resolution=resolution)


def listed_numbers(text: str) -> list[str]:
    """1–3, 5 → 1, 2, 3, 5. Ranges of more than a hundred are taken for their ends."""
    found: list[str] = []
    for part in text.replace("⁻", "-").replace("–", "-").replace("—", "-").replace(";", ",").split(","):
        ends = [end.strip() for end in part.split("-") if end.strip()]
        if len(ends) == 2 and all(map(str.isdecimal, ends)) and 0 < int(ends[1]) - int(ends[0]) <= _WIDEST:
            found.extend(str(number) for number in range(int(ends[0]), int(ends[1]) + 1))
        else:
            found.extend(ends)
    return found
