"""Each seed of the fuzzer keeps the promises, those that once broke one too."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from targets import TARGETS  # noqa: E402 - it stands beside, for a fuzzer that is no package

SEEDS = sorted((HERE / "seeds").glob("*/*"))


def test_each_target_has_seeds() -> None:
    assert {path.parent.name for path in SEEDS} == set(TARGETS)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_seed_keeps_the_promises(seed: Path) -> None:
    TARGETS[seed.parent.name](seed.read_bytes())
