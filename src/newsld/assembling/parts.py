"""Values of properties with what they rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from newsld.document import Evidence


class Part(NamedTuple):
    """One value of a property, and evidence by JSON Pointer from that value on."""

    value: Any
    evidence: Mapping[str, tuple[Evidence, ...]]


def arranged(key: str, parts: Sequence[Part]) -> tuple[Any, dict[str, tuple[Evidence, ...]]]:
    """What a property holds, one value or a list, and the evidence by JSON Pointer from its owner on."""
    evidence: dict[str, tuple[Evidence, ...]] = {}
    for index, part in enumerate(parts):
        start = f"/{key}" if len(parts) == 1 else f"/{key}/{index}"
        evidence |= {start + pointer: candidates for pointer, candidates in part.evidence.items()}
    return parts[0].value if len(parts) == 1 else [part.value for part in parts], evidence
