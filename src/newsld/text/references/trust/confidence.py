"""How probable it is that a reading is right, as a whole and in each of its fields.

Logistic models of the signs that ``evidence`` and ``company`` see in a finished reading, whatever its style.
The weights stand in ``confidence.tsv``, which ``make confidence`` counts from labelled lists (see
docs/decisions/0007).
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from newsld.text.references.entry import Draft
from newsld.text.references.trust.evidence import Sign

SURE = 0.95
WHOLE = "whole"
FIELDS = ("author", "issued", "title", "source", "link")
_HIGHEST, _LOWEST = 0.99, 0.05
_ALWAYS = "always"


class Confidence(NamedTuple):
    """Probabilities from 0.05 to 0.99; ``SURE`` and more means sure. No field is less sure than the whole."""

    whole: float
    fields: MappingProxyType[str, float]


def confidence(draft: Draft) -> Confidence:
    """How probable it is that all is right, and that each field is, by the signs that the draft shows."""
    return _weighed(draft.signs)


@lru_cache(maxsize=1024)
def _weighed(signs: tuple[Sign, ...]) -> Confidence:
    weights = _weights()
    rows = [weights[_ALWAYS]]
    for sign, degree in signs:
        row = weights[sign]
        rows.append(row if degree == 1.0 else [weight * degree for weight in row])
    whole, *fields = [_probability(sum(column)) for column in zip(*rows, strict=True)]
    of_fields = {name: max(whole, one) for name, one in zip(FIELDS, fields, strict=True)}
    return Confidence(whole, MappingProxyType(of_fields))


def _probability(odds: float) -> float:
    probability = 1 / (1 + math.exp(-odds))
    return _HIGHEST if probability > _HIGHEST else max(_LOWEST, round(probability, 3))


@cache
def _weights() -> dict[str, list[float]]:
    """What each sign adds to the logarithm of the odds that the whole is right, and each field."""
    table = Path(__file__).with_name("confidence.tsv").read_text("utf-8")
    rows = (row.split("\t") for row in table.splitlines()[1:])
    return {sign: list(map(float, weights)) for sign, *weights in rows}
