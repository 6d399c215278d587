"""Those whom an article credits, to be compared."""

from __future__ import annotations

from collections.abc import Iterator

from newsld import facts
from newsld.checking import Context
from newsld.comparing.changes import Change
from newsld.comparing.items import Item, Part
from newsld.comparing.places import region_of
from newsld.comparing.sameness import letters
from newsld.nodes import Node
from newsld.text.addresses import leads_to
from newsld.text.citations.keys import bare, key

_DETAILS = ("jobTitle", "affiliation", "url", "sameAs", "email", "identifier")
_ALIKE = 0.75
"""From this share of common pairs of letters on a name in the same role is a spelling of the other."""


def people(context: Context) -> list[Item]:
    """Everybody with a role. One who has two of them is there twice."""
    return [_person(context, person) for person in facts.credited(context.article)]


def _person(context: Context, person: facts.Credited) -> Item:
    parts = {"role": Part(person.role), "name": Part(person.name, region_of(context, person.pointer))}
    known: set[str] = set()
    if isinstance(person.who, Node):
        start = person.pointer.removesuffix("/name")
        for name in _DETAILS:
            if text := ", ".join(_detail(value) for value in person.who.values(name)):
                parts[name] = Part(text, region_of(context, f"{start}/{name}"))
        pages = (text for name in ("url", "sameAs") for text in facts.texts(person.who, name))
        known = {page for text in pages if (page := leads_to(text))}
    name = bare(key(person.name))
    return Item(
        subject="person",
        name=person.name,
        role=person.role,
        region=region_of(context, person.pointer),
        parts=parts,
        keys=(
            frozenset({(person.role, name)}),
            frozenset((person.role, page) for page in known),
            frozenset({name}),
            frozenset(known),
        ),
        marks=letters(name),
        kin=frozenset({person.role}),
        alike=_ALIKE,
    )


def _detail(value: object) -> str:
    if isinstance(value, Node) and value.is_a("PropertyValue"):
        return facts.first_text(value, "value")
    return facts.name_of(value)


def changed_order(old: Context, new: Context) -> Iterator[Change]:
    """For each role, the names that both versions have, where they stand in another order."""
    before, after = _names(old), _names(new)
    for role in before:
        names = after.get(role, {})
        here = [name for name in before[role] if name in names]
        there = [name for name in names if name in before[role]]
        if here != there:
            texts = (", ".join(before[role][name] for name in here), ", ".join(names[name] for name in there))
            yield Change("person", "changed", "order", role, *texts)


def _names(context: Context) -> dict[str, dict[str, str]]:
    """The names in each role, by their keys."""
    found: dict[str, dict[str, str]] = {}
    for person in facts.credited(context.article):
        found.setdefault(person.role, {}).setdefault(bare(key(person.name)), person.name)
    return found
