"""What the names that pages give their elements, in class and id, say of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from newsld.formats.html.tree import Element


def marks_of(element: Element) -> str:
    """An element's class and id, in lower case."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".lower()


_FOREIGN = frozenset("og article fb twitter dc dcterms dct foaf sioc rdf rdfs skos content v".split())
"""Prefixes that pages use for other vocabularies than schema.org, or rNews, which it took over."""


def terms(names: str) -> list[str]:
    """The properties or types of schema.org that an attribute names, without prefix or address."""
    found = []
    for name in names.split():
        if "/" in name:
            head, _, local = name.rpartition("/")
            is_ours = head.endswith("schema.org")
        else:
            prefix, _, local = name.rpartition(":")
            is_ours = prefix not in _FOREIGN
        if is_ours:
            found.append(local)
    return found


Marked = dict[str, list[tuple[int, Element]]]
"""Elements and their numbers by their marks: what their class and id say, as it is written."""


class Speech:
    """The names of a page's marks, each of which is looked at once however many elements have it."""

    def __init__(self, marked: Marked) -> None:
        self.rows = [(marks.lower().split(), elements) for marks, elements in marked.items()]
        self.names = {name for names, _ in self.rows for name in names}

    def elements(self, pattern: re.Pattern[str], unless: re.Pattern[str] | None = None) -> dict[int, Element]:
        """The elements of which a pattern is found in a name and another one in none, by their numbers."""
        said = set(filter(pattern.search, self.names))
        return {
            number: element
            for names, several in self.rows
            if not said.isdisjoint(names) and not (unless and any(map(unless.search, names)))
            for number, element in several
        }


def speaking(anywhere: str, beginning: str = "", whole: str = "") -> re.Pattern[str]:
    """A pattern for marks that hold one of the words anywhere, at the beginning of a part, or as a part.

    Parts are what stands between signs: ``post_share-box`` has three. Words are parted by spaces. The pattern
    looks at each letter once: words that begin alike are tried together, not one after the other.
    """
    parts = [
        *_tried_together(anywhere.split()),
        *_tried_together(beginning.split(), _BEGINS),
        *_tried_together(whole.split(), _BEGINS, _ENDS),
    ]
    return re.compile("|".join(parts))


_BEGINS = "(?<![a-z0-9]{})"
"""Looks back over the first letter; before it, the pattern would have no letter to look for."""
_ENDS = "(?![a-z0-9])"


def _tried_together(words: Iterable[str], begins: str = "", ends: str = "") -> Iterator[str]:
    """Patterns for any of the words, one a first letter."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    for char, below in tree.items():
        yield re.escape(char) + begins.format(re.escape(char)) + _pattern(below, ends)


def _pattern(tree: dict[str, Any], ends: str) -> str:
    """What stands behind a beginning of words; a word that needs no certain end is found in longer ones."""
    if "" in tree and not ends:
        return ""
    branches = [re.escape(char) + _pattern(below, ends) if char else ends for char, below in tree.items()]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
