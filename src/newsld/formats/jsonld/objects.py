"""Objects in value position that hold what they cannot hold.

https://www.w3.org/TR/json-ld11/#lists, #sets and #value-objects
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from newsld.document import Finding

_SIGN = re.compile(rb'"@(?:list|set)"|"@value"\s*+:\s*+[\[{]|\\u00')


def faults(data: bytes, documents: Sequence[Any]) -> list[Finding]:
    """What a text's objects say beside ``@list`` and ``@set``, and arrays and objects in place of a literal.

    The text says whether there can be any.
    """
    if not _SIGN.search(data):
        return []
    told: dict[str, None] = {}
    todo: list[Any] = list(documents)
    for item in todo:
        if type(item) is dict:
            told.update(dict.fromkeys(_faults(item)))
            item = item.values()
        todo.extend(inner for inner in item if type(inner) in (dict, list))
    return [Finding("VOC009", message) for message in told]


def _faults(value: dict[str, Any]) -> Iterator[str]:
    several = next((key for key in ("@set", "@list") if key in value), None)
    if "@value" in value:
        if type(value["@value"]) in (dict, list) and value.get("@type") != "@json":
            yield f"{value['@value']!r:.60} is no text, number or truth value; it is kept as JSON"
    elif several:
        for key in value:
            if key not in (several, "@index"):
                yield f"the key {key!r:.60} means nothing beside {several} and is left out"
