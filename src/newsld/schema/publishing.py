"""Everything newsld publishes under ``schemas/``, as texts, the same bytes every time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from newsld.schema.json_schema import NODE, TYPES, VALUES, node_schemas
from newsld.schema.names import BASE, VERSION, file_name
from newsld.schema.requirements import REQUIREMENTS
from newsld.schema.shacl import shapes
from newsld.schema.shape_schemas import shape_schemas

_README = """\
# Schemas, version {version}

Made by `python -m newsld.schema schemas`; a test compares them with what that makes now.

The `$id`s begin with `{base}`. They are names: nothing stands there, and newsld fetches nothing.
Give a validator the files themselves, each by its `$id`.

| file | what it describes |
| --- | --- |
{rows}

## Requirements

The table the shapes are made from. What is required is an error without; the rest is recommended.

| rule | asked of | met by | level | profiles |
| --- | --- | --- | --- | --- |
{requirements}
"""


def publish() -> dict[str, str]:
    """File name → content of every published file: ``*.schema.json``, ``shapes.ttl`` and ``README.md``."""
    schemas = {**shape_schemas(), **node_schemas()}
    texts = {file_name(name): _json(schema) for name, schema in schemas.items()}
    return dict(sorted({**texts, "shapes.ttl": shapes(), "README.md": _readme(schemas)}.items()))


def _json(schema: Mapping[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _readme(schemas: Mapping[str, Any]) -> str:
    shared = (*shape_schemas(), NODE, VALUES, TYPES)
    rows = [f"| {file_name(name)} | {schemas[name]['description']} |" for name in shared]
    rows.append("| *Type*.schema.json | a JSON-LD node of that schema.org type |")
    rows.append("| shapes.ttl | SHACL: what complete metadata must say |")
    requirements = [
        f"| {need.code} {need.name} | {need.scope} | {_met_by(need.met_by, need.must_be)} | {need.level}"
        f" | {', '.join(need.profiles)} |"
        for need in REQUIREMENTS
    ]
    return _README.format(
        version=VERSION, base=BASE, rows="\n".join(rows), requirements="\n".join(requirements)
    )


def _met_by(met_by: str, must_be: str) -> str:
    return ", ".join(met_by.split("|")) if met_by else f"being a {must_be}"
