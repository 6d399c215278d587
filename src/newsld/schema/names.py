"""The names published schemas go by. They are names only: nothing stands there, and nothing is fetched."""

from __future__ import annotations

VERSION = "0.1"
"""The version of the schemas; it changes when what they allow does."""

BASE = f"https://newsld.org/schemas/{VERSION}/"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
SHAPES = f"{BASE}shapes#"


def schema_id(name: str) -> str:
    """``Person`` → ``https://newsld.org/schemas/0.1/Person.schema.json``."""
    return f"{BASE}{file_name(name)}"


def file_name(name: str) -> str:
    """``Person`` → ``Person.schema.json``."""
    return f"{name}.schema.json"
