"""Ids: what they name is described, once, and in one way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsld.checking import Context, Hit, rule
from newsld.rules.markup.edits import top_articles
from newsld.rules.markup.raw import said, string, written
from newsld.rules.needs import LONG, quoted

if TYPE_CHECKING:
    from newsld.json_tree import JsonNode

_TOLD = ("headline", "author", "datePublished", "dateModified")
_SINGLE = ("headline", "name", "datePublished", "dateModified", "givenName", "familyName")


def _id(node: JsonNode) -> str:
    named = node.get("@id")
    return named.value if named and isinstance(named.value, str) else ""


def _is_reference(node: JsonNode) -> bool:
    return [key for key, _, _ in node.members if key != "@type"] == ["@id"]


@rule("VOC007", "node-dangling", "warning", "base")
def node_dangling(context: Context) -> Iterator[Hit]:
    """An @id of this page is referred to, and described nowhere.

    ## Why it matters
    `"publisher": {"@id": "#organization"}` names nobody if no node is called so.

    ## How to fix it
    Describe the node in the same graph, or put it in place of the reference.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@id": "https://larnby.example/#organization"}}
    ```
    - 2:24-60: nothing describes “https://larnby.example/#organization”

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@graph": [
     {"@type": "NewsArticle", "headline": "The board meets", "publisher": {"@id": "#organization"}},
     {"@type": "Organization", "@id": "#organization", "name": "The Larnby Courier"}]}
    ```

    ## Sources
    - <https://www.w3.org/TR/json-ld11/#node-identifiers>
    """
    nodes = written(context)
    described = {_id(node) for node, _, _ in nodes if not _is_reference(node)}
    for node, _, _ in nodes:
        name = _id(node)
        if _is_reference(node) and name not in described and ("#" in name or name.startswith("_:")):
            place = node.get("@id")
            assert place
            yield Hit(f"nothing describes {quoted(name, LONG)}", place.span)


@rule("VOC008", "node-id-duplicate", "error", "base")
def node_id_duplicate(context: Context) -> Iterator[Hit]:
    """One @id is given to two nodes that contradict each other.

    ## Why it matters
    To a graph they are one thing, with two names or two dates.

    ## How to fix it
    Give each thing an id of its own, or make the nodes agree.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@graph": [
     {"@type": "NewsArticle", "headline": "The board meets", "author": {"@id": "#ada", "name": "Ada Moreno"}},
     {"@type": "Person", "@id": "#ada", "name": "Ada Morena"}]}
    ```
    - 3:46-56: name of “#ada” is “Ada Morena” here and “Ada Moreno” elsewhere

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@graph": [
     {"@type": "NewsArticle", "headline": "The board meets", "author": {"@id": "#ada", "name": "Ada Moreno"}},
     {"@type": "Person", "@id": "#ada", "jobTitle": "Reporter"}]}
    ```

    ## Sources
    - <https://www.w3.org/TR/json-ld11/#node-identifiers>
    """
    held: dict[tuple[str, str], str] = {}
    for node, _, _ in written(context):
        name = _id(node)
        for prop in said(node) if name else ():
            if prop.name not in _SINGLE or not isinstance(prop.value.value, str):
                continue
            value = prop.value.value.strip()
            earlier = held.setdefault((name, prop.name), value)
            if earlier != value:
                message = (
                    f"{prop.name} of {quoted(name)} is {quoted(value)} here and {quoted(earlier)} elsewhere"
                )
                yield Hit(message, prop.value.span)


@rule("VOC014", "article-node-duplicated", "warning", "base")
def article_node_duplicated(context: Context) -> Iterator[Hit]:
    """Two Article nodes describe one page, and disagree.

    ## Why it matters
    Usually a second plugin writes its own. Search engines take whichever they like.

    ## How to fix it
    Switch one of the two off.

    ## Fires
    ```html
    <!DOCTYPE html><html lang="en"><head><title>The board meets</title><script type="application/ld+json">
    {"@context": "https://schema.org", "@graph": [
     {"@type": "NewsArticle", "url": "https://larnby.example/fees", "headline": "The board meets"},
     {"@type": "Article", "url": "https://larnby.example/fees", "headline": "The board meets – The Courier"}]}
    </script></head><body><article><h1>The board meets</h1><p>By Ada Moreno</p>
    <p>The port of Larnby will charge more for berths from May, its board decided on Monday.</p></article></body></html>
    ```
    - 4:2-105: a second Article for this page has another headline: “The board meets – The Courier”

    ## Does not fire
    ```html
    <!DOCTYPE html><html lang="en"><head><title>The board meets</title><script type="application/ld+json">
    {"@context": "https://schema.org", "@graph": [
     {"@type": "NewsArticle", "url": "https://larnby.example/fees", "headline": "The board meets"},
     {"@type": "Article", "url": "https://larnby.example/tolls", "headline": "Tolls fall"}]}
    </script></head><body><article><h1>The board meets</h1><p>By Ada Moreno</p>
    <p>The port of Larnby will charge more for berths from May, its board decided on Monday.</p></article></body></html>
    ```
    """
    held: dict[tuple[str, str], tuple[str, str]] = {}
    for node in top_articles(context):
        if _is_reference(node):
            continue
        own, others = _pages(node)
        values = {key: string(node, key)[: 10 if key.startswith("date") else None] for key in _TOLD}
        earlier = {key: [held[page, key] for page in others if (page, key) in held] for key in _TOLD}
        if key := next((key for key in _TOLD if _disagrees(values[key], _id(node), earlier[key])), ""):
            value = quoted(string(node, key), LONG)
            yield Hit(f"a second Article for this page has another {key}: {value}", node.span)
        for page in own:
            for key, value in values.items():
                if value:
                    held.setdefault((page, key), (value, _id(node)))


def _pages(node: JsonNode) -> tuple[list[str], list[str]]:
    """The names of a node's page, and those by which others tell of it: its address, else its headline."""
    address = (string(node, "url") or string(node, "mainEntityOfPage")).partition("#")[0].rstrip("/")
    title = string(node, "headline")
    titled = [f"title {title}", f"title of an address {title}"] if title else []
    if not address:
        return titled[:1], titled
    return [f"address {address}", *titled[1:]], [f"address {address}", *titled[:1]]


def _disagrees(value: str, name: str, earlier: list[tuple[str, str]]) -> bool:
    """Whether another node than the one of that ``@id``, if it has one, says otherwise."""
    return bool(value) and any(other != value and not (name and name == theirs) for other, theirs in earlier)


RULES = (node_dangling, node_id_duplicate, article_node_duplicated)
