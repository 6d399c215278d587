"""JSON-LD of any form under schema.org's context, brought to the one compact form the models hold."""

from __future__ import annotations

from functools import cache
from typing import Any

from newsld import vocabulary
from newsld.document import Finding
from newsld.formats.jsonld.context import Context
from newsld.formats.jsonld.objects import faults

_ALIASES = {"id": "@id", "type": "@type"}


@cache
def _names() -> frozenset[str]:
    return vocabulary.properties() | {"@id", "@type"}


class Canonical:
    """Brings one node at a time, and its literals, to compact form under schema.org's context alone.

    Names become local names of schema.org, compact IRIs of prefixes its context has, or IRIs in full. What
    cannot be kept is told in ``findings``; in a document that is closed, since a context of it is missing,
    that is every name schema.org does not have.
    """

    __slots__ = ("_findings", "_is_closed", "_told", "context", "names")

    def __init__(self, context: Context, findings: list[Finding], *, is_closed: bool = False) -> None:
        self.context = context
        self.names: frozenset[str] = _names() if context.is_plain and not is_closed else frozenset()
        self._findings = findings
        self._is_closed = is_closed
        self._told: set[str] = set()

    def __call__(self, node: dict[str, Any]) -> dict[str, Any]:
        context = self.context
        out: dict[str, Any] = {}
        for written, value in node.items():
            key, is_term = _key(written, context)
            if key == "@context" or value is None:
                continue
            if key == "@id":
                if key in out and out[key] != value:
                    self._tell(f"a node has two ids, {out[key]!r:.60} and {value!r:.60}; the last one holds")
                out[key] = context.resolve(value) if isinstance(value, str) else value
            elif key == "@type":
                types = self._types(value)
                if types or value == []:
                    _add(out, key, types[0] if len(types) == 1 else types)
            elif key.startswith("@"):
                out[key] = value
            elif self._is_closed and ":" not in key and key not in vocabulary.properties():
                self._tell(f"the key {key!r:.60} is no property of schema.org's; its values are left out")
            else:
                self._look_into(value)
                _add(out, key, _values(key, value, is_term, context))
        return out

    def _look_into(self, value: Any) -> None:
        """Look at the lists and sets in a value before what is beside them is left out."""
        todo = [value]
        for item in todo:
            if type(item) is list:
                todo.extend(item)
            elif type(item) is dict:
                self.look_at(item)
                todo.extend(item[key] for key in ("@list", "@set") if key in item)

    def look_at(self, value: dict[str, Any]) -> None:
        """Tell what of an object in value position has no place there."""
        for message in faults(value):
            self._tell(message)

    def _tell(self, message: str) -> None:
        if message not in self._told:
            self._told.add(message)
            self._findings.append(Finding("VOC009", message))

    def _types(self, value: Any) -> list[str]:
        """The types in compact form; what is no text is no type. https://www.w3.org/TR/json-ld11/#node-objects"""
        types = []
        for name in value if isinstance(value, list) else [value]:
            if not isinstance(name, str):
                self._tell(f"{name!r:.60} is no type and is left out")
                continue
            full = self.context.name(name)
            local = vocabulary.local_name(full) or full
            if self._is_closed and ":" not in local and not vocabulary.ancestors(local):
                self._tell(f"the type {name!r:.60} is none of schema.org's and is left out")
            else:
                types.append(local)
        return types


def _key(written: str, context: Context) -> tuple[str, bool]:
    """The canonical name of a key, and whether it is a term, to which the context's coercions apply."""
    if written.startswith("@"):
        return written, True
    if ":" not in written and written not in context.aliases:
        return _ALIASES.get(written, written), True
    full = context.name(written)
    name = vocabulary.local_name(full)
    return (name or full), False


def _add(out: dict[str, Any], key: str, value: Any) -> None:
    if key not in out:
        out[key] = value
        return
    before = out[key] if isinstance(out[key], list) else [out[key]]
    out[key] = [*before, *(value if isinstance(value, list) else [value])]


def _values(key: str, value: Any, is_term: bool, context: Context) -> Any:
    if isinstance(value, dict) and "@set" in value:
        value = value["@set"]
    if not isinstance(value, list):
        return _value(key, value, is_term, context)
    items = [_value(key, item, is_term, context) for item in value if item is not None]
    return items[0] if len(items) == 1 and not is_term else items


def _value(key: str, value: Any, is_term: bool, context: Context) -> Any:
    coercion = vocabulary.coercion(key)
    if isinstance(value, str):
        if coercion and is_term:
            return context.resolve(value) if coercion == "@id" else value
        if context.language:
            return {"@value": value, "@language": context.language}
        return {"@value": value} if coercion else value
    if isinstance(value, list):
        return [_value(key, item, is_term, context) for item in value]
    if not isinstance(value, dict):
        is_typed = coercion not in (None, "@id") and not is_term and value is not None
        return {"@value": value} if is_typed else value
    if "@value" in value:
        return _literal(value, coercion, is_term, context)
    if "@list" in value:
        items = value["@list"] if isinstance(value["@list"], list) else [value["@list"]]
        return {"@list": [_value(key, item, is_term, context) for item in items if item is not None]}
    if coercion == "@id" and not is_term and value.keys() == {"@id"}:
        return context.resolve(value["@id"])
    return value


def _literal(value: dict[str, Any], coercion: str | None, is_term: bool, context: Context) -> Any:
    datatype = value.get("@type")
    if isinstance(datatype, str) and datatype != "@json":
        full = context.name(datatype)
        name = vocabulary.local_name(full)
        if coercion == name == "Date" and value.keys() == {"@value", "@type"}:
            return value["@value"]
        return {**value, "@type": f"{vocabulary.NAMESPACE}{name}" if name else full}
    inner = value["@value"]
    if isinstance(inner, list | dict):
        return value
    is_kept = coercion is not None if isinstance(inner, str) else coercion not in (None, "@id")
    if is_term or is_kept or value.keys() != {"@value"} or (context.language and isinstance(inner, str)):
        return value
    return inner
