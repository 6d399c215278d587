"""The article among the JSON-LD of a page, and what its properties say."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newsld import vocabulary
from newsld.formats.html.scripts import Script

Node = Mapping[str, Any]
_MOST_NODES = 20_000
_KINDS = ("Article", "SocialMediaPosting", "CreativeWork")
_PAGES = frozenset({"WebPage", "ItemPage", "CollectionPage", "QAPage", "FAQPage"})


def nodes(scripts: Sequence[Script]) -> list[tuple[int, Node]]:
    """Every object in the scripts, with the number of its script, outer before inner."""
    found: list[tuple[int, Node]] = []
    for script in scripts:
        todo: list[Any] = list(reversed(script.values))
        while todo and len(found) < _MOST_NODES:
            value = todo.pop()
            if isinstance(value, dict):
                found.append((script.number, value))
                todo.extend(reversed(value.values()))
            elif isinstance(value, list):
                todo.extend(reversed(value))
    return found


def types(node: Node) -> tuple[str, ...]:
    """The node's types without the prefix of schema.org."""
    value = node.get("@type", node.get("type"))
    several = value if isinstance(value, list) else [value]
    return tuple(
        kind.rpartition("/")[2].rpartition(":")[2] for kind in several if isinstance(kind, str) and kind
    )


def is_a(node: Node, kind: str) -> bool:
    """Whether any type of the node is that one or a child of it."""
    return any(one == kind or vocabulary.is_subclass(one, kind) for one in types(node))


def find_article(found: Sequence[tuple[int, Node]], titles: Sequence[str]) -> tuple[int, Node] | None:
    """The article that the page is about: of several the one whose headline is shown, or the fullest."""
    folded: set[str] = set()

    def is_shown(node: Node) -> bool:
        folded.update(() if folded else map(_fold, filter(None, titles)))
        headline = _fold(first(node, "headline") or first(node, "name"))
        return bool(headline) and any(headline in title or title in headline for title in folded)

    articles = [row for row in found if _is_article(row[1])]
    listed = _listed(found) if articles else ()
    articles = [row for row in articles if id(row[1]) not in listed or is_shown(row[1])]
    if len(articles) <= 1:
        return articles[0] if articles else None
    return max(articles, key=lambda row: (is_shown(row[1]), "datePublished" in row[1], len(row[1])))


def _listed(found: Sequence[tuple[int, Node]]) -> set[int]:
    """The identities of the nodes that are items of a list: other articles than the page's."""
    steps = [
        step for _, node in found if "ItemList" in types(node) for step in values(node, "itemListElement")
    ]
    return {id(node) for step in steps if isinstance(step, dict) for node in (step, step.get("item"))}


def _is_article(node: Node) -> bool:
    kinds = types(node)
    return any(kind == "Article" or vocabulary.is_subclass(kind, "Article") for kind in kinds)


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())


def find_page(found: Sequence[tuple[int, Node]]) -> tuple[int, Node] | None:
    """The node of the page itself, which may have a date and a headline where no article does."""
    pages = [row for row in found if not _PAGES.isdisjoint(types(row[1]))]
    return max(pages, key=lambda row: len(row[1]), default=None)


def values(node: Node, key: str, known: Mapping[str, Node] | None = None) -> Iterator[Any]:
    """The values of a property; of references by ``@id`` what they stand for."""
    value = node.get(key, node.get(f"schema:{key}"))
    for one in value if isinstance(value, list) else (value,):
        if isinstance(one, dict):
            identifier = one.get("@id")
            if known and isinstance(identifier, str) and len(one) <= 2 and "name" not in one:
                one = known.get(identifier, one)
            if "@value" in one:
                one = one["@value"]
            elif "@list" in one:
                yield from one["@list"] if isinstance(one["@list"], list) else ()
                continue
        if one is not None:
            yield one


def described(found: Sequence[tuple[int, Node]]) -> dict[str, Node]:
    """The fullest node of each ``@id``."""
    known: dict[str, Node] = {}
    for _, node in found:
        identifier = node.get("@id")
        if isinstance(identifier, str) and len(node) > 1 and len(node) > len(known.get(identifier, ())):
            known[identifier] = node
    return known


def first(node: Node, key: str) -> str:
    """The first text of a property, entities decoded, "" without one."""
    return next((clean(value) for value in values(node, key) if isinstance(value, str) and value.strip()), "")


def clean(text: str) -> str:
    """A text of the markup as it was meant: entities decoded, tags dropped, white space made one."""
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if "<" in text:
        from newsld.markup.rendering import render

        text = render(text).extract.text
    return " ".join(text.split())


def name_of(value: Any) -> str:
    """The name of a thing, or the text that stands for it."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        name = first(value, "name")
        parts = (first(value, "givenName"), first(value, "familyName"))
        return name or " ".join(filter(None, parts)) or first(value, "legalName")
    return ""
