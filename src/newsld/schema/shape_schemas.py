"""JSON Schemas of what the commands print, made from its types."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from newsld.schema.names import DIALECT, VERSION, schema_id
from newsld.schema.shapes import (
    DifferenceShape,
    FindingShape,
    FormatShape,
    InspectShape,
    ProfileShape,
    ReferenceShape,
    RuleShape,
    StatementShape,
)

SHAPES: dict[str, tuple[Any, str]] = {
    "inspect": (InspectShape, "A line of newsld inspect --json: what was understood of one article"),
    "references": (ReferenceShape, "A line of newsld references --to json: one entry of a reference list"),
    "claims": (StatementShape, "A line of newsld claims --to json: who says what, on which source"),
    "findings": (list[FindingShape], "What newsld validate --output-format json prints: every finding"),
    "rules": (list[RuleShape], "What newsld rules --json prints: every rule"),
    "profiles": (list[ProfileShape], "What newsld rules --profiles --json prints: every profile"),
    "formats": (list[FormatShape], "What newsld formats --json prints: every format"),
    "difference": (DifferenceShape, "What newsld diff --output-format json prints: changes and notices"),
}
"""Schema name → the type it is made from, and what it is."""


@cache
def shape_schemas() -> dict[str, dict[str, Any]]:
    """The JSON Schema 2020-12 of each shape by its name."""
    return {name: _schema(name, shape, about) for name, (shape, about) in SHAPES.items()}


def _schema(name: str, shape: Any, about: str) -> dict[str, Any]:
    made = _untitled(TypeAdapter(shape).json_schema(mode="serialization"))
    head = {"$schema": DIALECT, "$id": schema_id(name), "title": name, "description": about}
    return {**head, "$comment": f"version {VERSION}; the $id is a name, nothing is fetched", **made, **head}


def _untitled(schema: Any) -> Any:
    """The schema without the titles pydantic makes of the names of keys."""
    if isinstance(schema, dict):
        kept = {
            key: value for key, value in schema.items() if not (key == "title" and isinstance(value, str))
        }
        return {key: _untitled(value) for key, value in kept.items()}
    return [_untitled(item) for item in schema] if isinstance(schema, list) else schema
