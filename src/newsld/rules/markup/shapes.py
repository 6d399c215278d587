"""Nodes held to the published JSON Schemas, and terms that may still change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newsld import vocabulary
from newsld.checking import Context, Hit, rule
from newsld.rules.markup.raw import said, written
from newsld.rules.needs import quoted
from newsld.source import Span

if TYPE_CHECKING:
    from newsld.json_tree import JsonNode


@rule("VOC005", "pending-term", "note", "strict")
def pending_term(context: Context) -> Iterator[Hit]:
    """A term is pending in schema.org, or retired to its attic.

    ## Why it matters
    It may change or go. Most pending terms of news are in wide use all the same, so the rule is off by default.

    ## How to fix it
    Nothing need be done; watch the term's page.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "maintainer": {"@type": "Person", "name": "Ada Moreno"}}
    ```
    - 2:3-13: “maintainer” is pending in schema.org

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ada Moreno"}}
    ```

    ## Sources
    - <https://schema.org/docs/howwework.html>
    """
    for node, _, _ in written(context):
        for prop in said(node):
            term = vocabulary.term(prop.name)
            if term and term.layer in ("pending", "attic"):
                what = "pending in" if term.layer == "pending" else "retired from"
                yield Hit(f"{quoted(prop.name)} is {what} schema.org", prop.span)


@rule("VOC013", "schema-violation", "error", "schema")
def schema_violation(context: Context) -> Iterator[Hit]:
    """A JSON-LD node does not satisfy the published JSON Schema of its type.

    ## Why it matters
    Who validates with these schemas refuses it.

    ## How to fix it
    The message says what stands there and what was expected; `newsld schema` prints the schemas.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": {"@type": "Person", "name": "Ada"}}
    ```
    - 1:72-106: /headline: headline is an object with 'name'; expected text
    - 1:83-89: /headline/@type: @type of headline is 'Person'; expected text

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets"}
    ```

    ## Sources
    - <https://json-schema.org/draft/2020-12>
    """
    from newsld.schema import validate_node

    for block in context.json_blocks if not context.document.index else ():
        for root in block.items():
            if root.kind != "object":
                continue
            for violation in validate_node(_plain(root)):
                place = _at(root, violation.pointer)
                yield Hit(f"{violation.pointer or '/'}: {violation.message}", place)


def _plain(root: JsonNode) -> Any:
    """The data of a tree, the innermost first."""
    made: dict[int, Any] = {}
    for node in reversed(list(root.walk())):
        if node.kind == "object":
            made[id(node)] = {key: made[id(value)] for key, _, value in node.members}
        elif node.kind == "array":
            made[id(node)] = [made[id(value)] for _, _, value in node.members]
        else:
            made[id(node)] = node.value
    return made[id(root)]


def _at(root: JsonNode, pointer: str) -> Span:
    here = root
    for part in pointer.split("/")[1:]:
        step = here.get(part.replace("~1", "/").replace("~0", "~"))
        if step is None:
            break
        here = step
    return here.span


RULES = (pending_term, schema_violation)
