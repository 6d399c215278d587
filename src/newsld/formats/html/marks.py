"""What the names that pages give their elements, in class and id, say of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
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


def speaking(anywhere: str, beginning: str = "", whole: str = "") -> re.Pattern[str]:
    """A pattern for marks that hold one of the words anywhere, at the beginning of a part, or as a part.

    Parts are what stands between signs: ``post_share-box`` has three. Words are parted by spaces. The pattern
    looks at each letter once: words that begin alike are tried together, not one after the other.
    """
    parts = [_tried_together(anywhere.split())] if anywhere else []
    begun = [_tried_together(beginning.split())] if beginning else []
    if whole:
        begun.append(rf"{_tried_together(whole.split())}(?![a-z0-9])")
    if begun:
        parts.append(rf"(?<![a-z0-9])(?:{'|'.join(begun)})")
    return re.compile("|".join(parts))


def _tried_together(words: Iterable[str]) -> str:
    """A pattern for any of the words; of two where one begins with the other, the shorter one."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _pattern(tree)


def _pattern(tree: dict[str, Any]) -> str:
    if "" in tree:
        return ""
    branches = [re.escape(char) + _pattern(below) for char, below in tree.items()]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
