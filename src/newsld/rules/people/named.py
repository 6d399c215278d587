"""The people of an article with the places they are named in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsld.checking import Context
from newsld.document import Evidence
from newsld.nodes import Node, values
from newsld.rules.markup.raw import flat, said, written
from newsld.rules.needs import name_of
from newsld.source import Span
from newsld.text.patterns import pattern
from newsld.text.tokens import fold

_WORD = pattern(r"[^\W_]+")


class Named(NamedTuple):
    """Somebody in a role: the node (None where only a text stands there), the name, and its JSON Pointer."""

    thing: Node | None
    name: str
    pointer: str


def named(context: Context, role: str) -> Iterator[Named]:
    """Everybody the article names in a role."""
    for pointer, value in values(context.article, role):
        if isinstance(value, Node):
            if not value.is_reference and not value.is_a("Role"):
                yield Named(value, name_of(value), f"{pointer}/name")
        elif isinstance(value, str):
            yield Named(None, value, pointer)


def stated(context: Context, role: str) -> Iterator[tuple[str, Span | None, Evidence | None]]:
    """Every text that names somebody in the role, the article's own and what its source says otherwise.

    Gives the text, its place, and the evidence (None for a value without any).
    """
    seen: set[tuple[str, Span | None]] = set()
    for evidence in context.once(_of_names).get(role, ()):
        if (evidence.value, evidence.span) not in seen:
            seen.add((evidence.value, evidence.span))
            yield evidence.value, evidence.span, evidence
    told = {text for text, _ in seen}
    for person in named(context, role):
        if person.name not in told:
            yield person.name, context.place(person.pointer), None


_OF_OTHERS = ("/citation/", "/mentions/")
"""What the article cites has people of its own."""


def _of_names(context: Context) -> Mapping[str, Sequence[Evidence]]:
    """The evidence that is a text, of each property itself, its items and their names."""
    found: dict[str, list[Evidence]] = {}
    for pointer, held in context.document.evidence.items():
        if pointer.startswith(_OF_OTHERS):
            continue
        _, role, *below = pointer.split("/")
        if not below or below[-1] == "name" or below[-1].isdecimal():
            found.setdefault(role, []).extend(one for one in held if isinstance(one.value, str))
    return found


def nameless(context: Context, role: str) -> Iterator[Span]:
    """The places of people and bodies that the markup gives a role without giving them a name."""
    for node, _, _ in written(context):
        for prop in said(node):
            for value in flat(prop.value) if prop.name == role else ():
                keys = {inner.name for inner in said(value)}
                is_node = value.kind == "object" and value.get("@id") is None
                if is_node and keys.isdisjoint(
                    {"name", "givenName", "familyName", "alternateName", "author"}
                ):
                    yield value.span


def same(name: str) -> str:
    """A name for comparing: case, accents and the order of its parts aside."""
    return " ".join(sorted(_WORD.findall(fold(name))))
