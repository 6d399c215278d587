"""What a fact-check in front matter leaves to its article: address, author, date."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from newsld.document import Evidence

_KEYS = ("url", "author", "datePublished")


def handed_down(
    node: dict[str, Any], stands: Mapping[str, tuple[Evidence, ...]]
) -> dict[str, tuple[Evidence, ...]]:
    """Give the reviews of an article's front matter what they leave out, and give the evidence for it.

    ``node`` is the article's, which is changed. What they were given before is given anew; reviews of
    published markup are left as they are.
    """
    made: dict[str, tuple[Evidence, ...]] = {}
    held = node.get("hasPart", [])
    several = held if isinstance(held, list) else [held]
    for index, review in enumerate(several):
        pointer = f"/hasPart/{index}" if isinstance(held, list) else "/hasPart"
        if not any(one.origin == "front-matter" for one in stands.get(pointer, ())):
            continue
        for key in _KEYS:
            place = f"{pointer}/{key}"
            is_own = key in review and not any(one.origin == "inferred" for one in stands.get(place, ()))
            if key in node and not is_own:
                review[key] = _named(node[key])
                made[place] = (Evidence(review[key], "inferred"),)
    return made


def _named(value: Any) -> Any:
    """A copy, in which things that have an id are only named."""
    if isinstance(value, list):
        return [_named(one) for one in value]
    if isinstance(value, dict) and "@id" in value:
        return {"@id": value["@id"]}
    return deepcopy(value)
