"""Relative ids made absolute."""

from __future__ import annotations

from typing import Any

from newsld.model import Ordered, Thing


def rebase(thing: Thing, url: str) -> Thing:
    """The thing with every ``#fragment`` id in it made absolute against a URL."""
    made: dict[int, Thing] = {}

    def rebased(value: Any) -> Any:
        if isinstance(value, Thing):
            if id(value) not in made:
                made[id(value)] = type(value).of({key: rebased(inner) for key, inner in value.node.items()})
                identifier = value.node.get("@id")
                if isinstance(identifier, str) and identifier.startswith("#"):
                    made[id(value)] = type(value).of({**made[id(value)].node, "@id": url + identifier})
            return made[id(value)]
        if isinstance(value, Ordered):
            return Ordered(map(rebased, value))
        if isinstance(value, tuple):
            return tuple(map(rebased, value))
        return value

    result = rebased(thing)
    assert isinstance(result, Thing)
    return result
