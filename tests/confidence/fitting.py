"""Logistic regression for few, sparse signs: Newton’s method with a ridge, each sign in its own direction."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

ALWAYS = "always"
ROUNDS = 12
PENALTY = 1.0


class Sample(NamedTuple):
    """The signs of a reading and their degrees, whether it is right, and how much it counts."""

    signs: Mapping[str, float]
    is_right: bool
    weight: float = 1.0


def fitted(samples: Sequence[Sample], raising: Iterable[str]) -> dict[str, float]:
    """The weight of each sign, that of all readings under ``ALWAYS``.

    A sign of ``raising`` may only speak for a reading, any other only against it: one that would do otherwise
    is left out, at 0.
    """
    signs = sorted({sign for sample in samples for sign in sample.signs})
    kept = list(signs)
    while True:
        weights = _newton(samples, kept)
        against = [sign for sign in kept if (weights[sign] > 0) != (sign in raising)]
        if not against:
            return dict.fromkeys(signs, 0.0) | weights
        kept = [sign for sign in kept if sign not in against]


def probability(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    odds = weights[ALWAYS] + sum(weights.get(sign, 0.0) * degree for sign, degree in signs.items())
    return 1 / (1 + math.exp(-odds))


def _newton(samples: Sequence[Sample], signs: Sequence[str]) -> dict[str, float]:
    places = {sign: at + 1 for at, sign in enumerate(signs)}
    rows = [
        [(0, 1.0)]
        + [(places[sign], degree) for sign, degree in sample.signs.items() if degree and sign in places]
        for sample in samples
    ]
    weights = [0.0] * (len(signs) + 1)
    for _ in range(ROUNDS):
        steps = _solved(*_slopes(samples, rows, weights))
        weights = [weight + step for weight, step in zip(weights, steps, strict=True)]
    return dict(zip([ALWAYS, *signs], weights, strict=True))


def _slopes(
    samples: Sequence[Sample], rows: Sequence[Sequence[tuple[int, float]]], weights: Sequence[float]
) -> tuple[list[list[float]], list[float]]:
    """The curvature of the penalised likelihood and its gradient."""
    size = len(weights)
    curve = [[PENALTY * (at == other and at > 0) for other in range(size)] for at in range(size)]
    slope = [-PENALTY * weight if at else 0.0 for at, weight in enumerate(weights)]
    for sample, row in zip(samples, rows, strict=True):
        chance = 1 / (1 + math.exp(-sum([weights[at] * degree for at, degree in row])))
        miss = sample.weight * (sample.is_right - chance)
        spread = sample.weight * chance * (1 - chance)
        for at, degree in row:
            slope[at] += miss * degree
            line = curve[at]
            for other, second in row:
                line[other] += spread * degree * second
    return curve, slope


def _solved(matrix: list[list[float]], values: list[float]) -> list[float]:
    """Gauss's elimination, for a matrix that is symmetric and positive."""
    size = len(values)
    rows = [[*line, value] for line, value in zip(matrix, values, strict=True)]
    for at in range(size):
        for below in range(at + 1, size):
            share = rows[below][at] / rows[at][at]
            if share:
                rows[below] = [low - share * high for low, high in zip(rows[below], rows[at], strict=True)]
    found = [0.0] * size
    for at in reversed(range(size)):
        known = sum(rows[at][other] * found[other] for other in range(at + 1, size))
        found[at] = (rows[at][size] - known) / rows[at][at]
    return found
