"""The terms of schema.org: known, current, and in their place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsld import vocabulary
from newsld.checking import Context, Hit, rule
from newsld.fixing import Fix
from newsld.rules.markup.raw import Said, said, written
from newsld.rules.needs import quoted

if TYPE_CHECKING:
    from newsld.json_tree import JsonNode


@rule("VOC001", "unknown-term", "warning", "base", cure="unsafe")
def unknown_term(context: Context) -> Iterator[Hit]:
    """A type or property is not in schema.org.

    ## Why it matters
    Nobody reads it. Most are misspelt, and what they say is lost.

    ## How to fix it
    Use schema.org's word; the message names the nearest. Terms of another vocabulary need its prefix.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "autor": "Ada Moreno", "editor": {"@type": "Persn", "name": "Ben Osei"}}
    ```
    - 2:3-8: schema.org has no property “autor”; did you mean “author”?
    - 2:46-51: schema.org has no type “Persn”; did you mean “Person”?

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets", "author": "Ada Moreno"}
    ```

    ## Sources
    - <https://schema.org/docs/full.html>
    """
    for node, kinds, _ in written(context):
        for kind in kinds:
            if ":" not in kind and "/" not in kind and kind and vocabulary.term(kind) is None:
                yield _unknown(context, "type", kind, node, vocabulary.classes())
        keys = {prop.name for prop in said(node)}
        for prop in said(node):
            term = vocabulary.term(prop.name)
            if term is None or term.kind != "property":
                near = _near(prop.name, vocabulary.properties())
                fix = _renamed(context, prop, near, keys, unsafe=True) if near else None
                yield Hit(f"schema.org has no property {quoted(prop.name)}{_hint(near)}", prop.span, fix)


def _unknown(context: Context, what: str, name: str, node: JsonNode, known: frozenset[str]) -> Hit:
    kinds = node.get("@type") or node.get("type")
    assert kinds
    place = next((kind.span for kind in kinds.items() if str(kind.value).endswith(name)), kinds.span)
    near = _near(name, known)
    fix = context.fix((place, near), unsafe=True, in_markup=True) if near else None
    return Hit(f"schema.org has no {what} {quoted(name)}{_hint(near)}", place, fix)


def _near(name: str, known: frozenset[str]) -> str | None:
    folded = {term.casefold(): term for term in known}
    return folded.get(name.casefold()) or vocabulary.closest(name, known)


def _hint(near: str | None) -> str:
    return f"; did you mean {quoted(near)}?" if near else ""


@rule("VOC002", "superseded-term", "warning", "base", cure="safe")
def superseded_term(context: Context) -> Iterator[Hit]:
    """A term is superseded by another.

    ## Why it matters
    Readers of the data learn the new word; the old one is dropped some day.

    ## How to fix it
    Use the new word.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "isBasedOnUrl": "https://larnby.example/minutes"}
    ```
    - 2:3-15: “isBasedOnUrl” is superseded by isBasedOn

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "isBasedOn": "https://larnby.example/minutes"}
    ```

    ## Sources
    - <https://schema.org/supersededBy>
    """
    for node, _, _ in written(context):
        keys = {prop.name for prop in said(node)}
        for prop in said(node):
            term = vocabulary.term(prop.name)
            if term and term.superseded_by:
                only = term.superseded_by[0] if len(term.superseded_by) == 1 else ""
                fix = _renamed(context, prop, only, keys) if prop.key == prop.name else None
                yield Hit(
                    f"{quoted(prop.name)} is superseded by {' or '.join(term.superseded_by)}", prop.span, fix
                )


def _renamed(context: Context, prop: Said, new: str, keys: set[str], *, unsafe: bool = False) -> Fix | None:
    """The edit that gives a key its right name; None where the object has that key, or gets it already."""
    if not new or new in keys:
        return None
    keys.add(new)
    return context.fix((prop.span, new), unsafe=unsafe, in_markup=True)


@rule("VOC003", "property-domain", "note", "base")
def property_domain(context: Context) -> Iterator[Hit]:
    """A property stands on a type that schema.org does not give it to.

    ## Why it matters
    It is read by nobody who goes by the type; often it was meant for the node around or inside.

    ## How to fix it
    Put it on the node it is about, or give the node its right type.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "jobTitle": "Reporter"}
    ```
    - 2:3-11: “jobTitle” is no property of NewsArticle

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ada Moreno", "jobTitle": "Reporter"}}
    ```

    ## Sources
    - <https://schema.org/domainIncludes>
    """
    for node, kinds, _ in written(context):
        known = [kind for kind in kinds if vocabulary.is_subclass(kind, "Thing")]
        if (
            not known
            or len(known) < len(kinds)
            or any(vocabulary.is_subclass(kind, "Role") for kind in known)
        ):
            continue
        allowed = frozenset[str]().union(*(vocabulary.properties_of(kind) for kind in known))
        for prop in said(node):
            term = vocabulary.term(prop.name)
            if term and term.kind == "property" and prop.name not in allowed and not term.superseded_by:
                yield Hit(f"{quoted(prop.name)} is no property of {' or '.join(known)}", prop.span)


RULES = (unknown_term, superseded_term, property_domain)
