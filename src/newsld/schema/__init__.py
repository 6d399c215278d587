"""What newsld publishes for others to check against, and checks against itself.

JSON Schemas of JSON-LD nodes and of what the command line prints; the requirements for complete metadata,
and the SHACL shapes that say the same of a graph.
"""

from newsld.schema.names import BASE, VERSION
from newsld.schema.requirements import REQUIREMENTS, Missing, Requirement, missing
from newsld.schema.validation import SchemaViolation, validate_node

__all__ = [
    "BASE",
    "VERSION",
    "REQUIREMENTS",
    "Missing",
    "Requirement",
    "SchemaViolation",
    "missing",
    "publish",
    "validate_node",
]


def publish() -> dict[str, str]:
    """File name → content of everything published under ``schemas/``; the same bytes every time."""
    from newsld.schema import publishing

    return publishing.publish()
