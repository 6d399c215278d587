"""Relative ids made absolute."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsld.model import Thing


def rebased(node: dict[str, Any], url: str) -> dict[str, Any]:
    """A plain JSON-LD node with every ``#fragment`` id in it made absolute against a URL."""
    made: dict[str, Any] = _rebased(node, url)
    return made


def _rebased(value: Any, url: str) -> Any:
    if isinstance(value, list):
        return [_rebased(item, url) for item in value]
    if not isinstance(value, dict):
        return value
    made = {key: _rebased(inner, url) for key, inner in value.items()}
    identifier = made.get("@id")
    if isinstance(identifier, str) and identifier.startswith("#"):
        made["@id"] = url + identifier
    return made


def rebase(thing: Thing, url: str) -> Thing:
    """The thing with every ``#fragment`` id in it made absolute against a URL."""
    from newsld.model.nodes import adopt
    from newsld.nodes import as_dict

    return adopt(rebased(as_dict(thing), url))
