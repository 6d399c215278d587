"""Objects in value position that hold what they cannot hold.

https://www.w3.org/TR/json-ld11/#lists, #sets and #value-objects
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def faults(value: dict[str, Any]) -> Iterator[str]:
    """What an object says beside ``@list`` or ``@set``, and an array or object in place of a literal."""
    if "@value" in value:
        if type(value["@value"]) in (dict, list) and value.get("@type") != "@json":
            yield f"{value['@value']!r:.60} is no text, number or truth value; it is kept as JSON"
        return
    several = next((key for key in ("@set", "@list") if key in value), None)
    if several is None:
        return
    for key in value:
        if key not in (several, "@index"):
            yield f"the key {key!r:.60} means nothing beside {several} and is left out"
