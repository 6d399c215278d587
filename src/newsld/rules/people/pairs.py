"""People beside each other: twice the same, or almost one the newsroom knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newsld.checking import Context, Hit, rule
from newsld.nodes import Node
from newsld.rules.markup.edits import in_place, without_item
from newsld.rules.needs import quoted
from newsld.rules.people.named import Named, named, same
from newsld.text.citations.keys import is_within

if TYPE_CHECKING:
    from newsld.json_tree import JsonNode


def twice(context: Context, role: str) -> Iterator[Hit]:
    """A hit for each person of a role who stands there before, by name or by an identifier."""
    seen: dict[str, Named] = {}
    for person in named(context, role):
        keys = [f"name {same(person.name)}"] if person.name else []
        keys += [f"link {link}" for link in _links(person.thing)] if person.thing else []
        earlier = next((seen[key] for key in keys if key in seen), None)
        if earlier:
            message = f"{quoted(person.name or earlier.name)} is named twice as {role}"
            place = context.place(person.pointer)
            yield Hit(message, place, without_item(context, place, _is_spare))
        for key in keys:
            seen.setdefault(key, person)


def _is_spare(node: JsonNode, others: list[JsonNode]) -> bool:
    """Whether one of the others says all that the node does."""
    keys = {key for key, _, _ in node.members}
    return any(keys <= {key for key, _, _ in other.members} for other in others)


def _links(thing: Node) -> Iterator[str]:
    values: list[Any] = [*thing.values("sameAs"), *thing.values("identifier")]
    for value in values:
        if isinstance(value, str) and "/" in value:
            yield value
        elif isinstance(value, Node):
            yield from (f"{text}" for text in value.values("value") if isinstance(text, str))


@rule("AUT012", "author-duplicate", "warning", "base", cure="safe")
def author_duplicate(context: Context) -> Iterator[Hit]:
    """The same author stands twice.

    ## Why it matters
    The article counts as written by two, and lists of its authors show the name twice.

    ## How to fix it
    Take one of the two out.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": [{"@type": "Person", "name": "Ada Moreno"}, {"@type": "Person", "name": "MORENO, Ada"}]}
    ```
    - 2:85-96: “MORENO, Ada” is named twice as author

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": [{"@type": "Person", "name": "Ada Moreno"}, {"@type": "Person", "name": "Ada Morena"}]}
    ```
    """
    yield from twice(context, "author")


@rule("AUT016", "person-near-registry", "warning", "newsroom", cure="unsafe")
def person_near_registry(context: Context) -> Iterator[Hit]:
    """A name is a letter or two away from somebody the newsroom knows.

    ## Why it matters
    Most likely it is a misspelling, and the article will be missing from that person's page.

    ## How to fix it
    Correct the name; if both people exist, or it is another spelling, put it into `[[people]]` of newsld.toml.

    ## Fires
    ```toml
    people = [{name = "Ada Moreno"}]
    ```
    ```text
    Harbour fees rise again

    By Ada Morreno

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```
    - 3:4-15: “Ada Morreno” is nearly “Ada Moreno”, whom newsld.toml knows

    ## Does not fire
    ```toml
    people = [{name = "Ada Moreno"}]
    ```
    ```text
    Harbour fees rise again

    By Ada Marino-Vale

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```
    """
    known = {same(name): name for person in context.config.people for name in (person.name, *person.variants)}
    for role in ("author", "editor") if known else ():
        for person in named(context, role):
            key = same(person.name)
            alike = (name for other, name in known.items() if len(other) > 6 and is_within(2, key, other))
            near = next(alike, None)
            if near and key not in known:
                span = context.place(person.pointer)
                fix = in_place(context, span, person.name, near, unsafe=True)
                message = f"{quoted(person.name)} is nearly {quoted(near)}, whom newsld.toml knows"
                yield Hit(message, span, fix)


RULES = (author_duplicate, person_near_registry)
