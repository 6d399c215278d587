"""What a page holds that may bear metadata, nothing chosen yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsld.formats.html.scripts import Script
from newsld.formats.html.tree import Element

MOST = 300
"""Of each kind no more elements are gathered: a page of one article has fewer."""


class Meta(NamedTuple):
    """A meta element: its name or property in lower case, and its content."""

    name: str
    content: str


class Part(NamedTuple):
    """An element and its number among the elements of the page."""

    number: int
    element: Element


@dataclass(slots=True)
class Page:
    """The metadata of a page as it stands, nothing chosen yet. Elements are in the order of the page."""

    language: str = ""
    title: str = ""
    metas: dict[str, list[Meta]] = field(default_factory=dict)
    """Metas by their name."""
    canonical: list[str] = field(default_factory=list)
    """The addresses that link elements say are the page's."""
    headings: list[Part] = field(default_factory=list)
    """h1."""
    subheadings: list[Part] = field(default_factory=list)
    """h2 and h3."""
    times: list[Part] = field(default_factory=list)
    dated: list[Part] = field(default_factory=list)
    """Elements whose class or id speaks of a date."""
    credited: list[Part] = field(default_factory=list)
    """Elements whose class, id or rel speaks of an author."""
    items: dict[str, list[Element]] = field(default_factory=dict)
    """Elements by itemprop, or by property of RDFa Lite."""
    filed: list[Element] = field(default_factory=list)
    """Links to the sections that the article is filed under (rel="category")."""
    scripts: tuple[Script, ...] = ()
    by_name: dict[str, list[Part]] = field(init=False)
    """The lists of elements that are gathered by their name."""

    def __post_init__(self) -> None:
        below = self.subheadings
        self.by_name = {"h1": self.headings, "h2": below, "h3": below, "time": self.times}

    def meta(self, *names: str) -> list[Meta]:
        """The metas of those names that say anything, by the order of the names, then of the page."""
        return [meta for name in names for meta in self.metas.get(name, ()) if meta.content]

    def named(self, key: str) -> list[Meta]:
        """The metas that bear a value, by a key of ``meta_names``."""
        return self.meta(*meta_names(key))


@cache
def meta_names(key: str) -> tuple[str, ...]:
    """The names of meta elements that bear a value, the more reliable first."""
    rows = Path(__file__).with_name("meta_names.tsv").read_text("utf-8").splitlines()
    return tuple(name for row in rows if row.startswith(f"{key}\t") for name in row.split()[1:])
