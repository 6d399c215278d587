"""Counts the weights of ``confidence.tsv`` again: ``python tests/confidence``.

The readings of hand-labelled lists, and of the same works printed again in other styles and with slips, are
the samples. Lists are left out in turn, with all that is printed of their works, to see how sure the readings
are of lists that were not counted; the threshold of "sure" is where 98 of 100 of either kind are right. See
docs/decisions/0007.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "text"))

from fitting import ALWAYS, Sample, fitted, probability  # noqa: E402
from labelled_lists import SETS, right_fields, rows, typed  # noqa: E402
from restyling import lists  # noqa: E402

from newsld.text.references import parse_entries  # noqa: E402
from newsld.text.references.confidence import FIELDS, SURE, WHOLE  # noqa: E402
from newsld.text.references.entries import readings  # noqa: E402
from newsld.text.references.evidence import RAISING, evidence  # noqa: E402

TABLE = ROOT / "src" / "newsld" / "text" / "references" / "confidence.tsv"
LABELLED = "dfh"
RESTYLED, SEED = 800, 1
PRINTED_AGAIN = 0.25
"""What a reading of a work that was printed again counts beside one that was labelled as it stands."""
AIM = 0.98
PARTS = 6


class Reading(NamedTuple):
    """What is right of a reading, by field, and the signs it shows; ``part`` is left out together."""

    signs: dict[str, float]
    right: dict[str, bool]
    part: int
    weight: float

    def sample(self, column: str) -> Sample:
        is_right = all(self.right.values()) if column == WHOLE else self.right[column]
        return Sample(self.signs, is_right, self.weight)


def read(entries: Sequence[dict], parts: Sequence[int], weight: float) -> Iterator[Reading]:
    """The readings of one list."""
    text, spans = typed(entries)
    found = zip(entries, parts, parse_entries(text, spans), readings(text, spans), strict=True)
    for gold, part, reference, (entry, draft) in found:
        if entry and draft:
            yield Reading(dict(evidence(entry, draft)), right_fields(gold, reference), part, weight)


def collected() -> list[Reading]:
    labelled = [entries for name in LABELLED for entries in rows(SETS / f"{name}.jsonl")]
    works = [(entry, number % PARTS) for number, entries in enumerate(labelled) for entry in entries]
    found = [
        reading
        for number, entries in enumerate(labelled)
        for reading in read(entries, [number % PARTS] * len(entries), 1.0)
    ]
    for entries in lists([entry for entry, _ in works], RESTYLED, SEED):
        parts = [works[entry["work"]][1] for entry in entries]
        found += read(entries, parts, PRINTED_AGAIN)
    return found


def left_out(found: Sequence[Reading]) -> list[tuple[float, Reading]]:
    """Each reading with its probability by the weights that were counted without its part, best first."""
    judged = []
    for part in range(PARTS):
        weights = fitted([one.sample(WHOLE) for one in found if one.part != part], RAISING)
        judged += [(probability(weights, one.signs), one) for one in found if one.part == part]
    return sorted(judged, key=lambda pair: -pair[0])


def threshold(judged: Sequence[tuple[float, Reading]]) -> float:
    """The lowest probability down to which as many readings as aimed at are right, of either kind."""
    found = []
    for weight in (1.0, PRINTED_AGAIN):
        lowest, right = 1.0, 0
        of_kind = [pair for pair in judged if pair[1].weight == weight]
        for total, (chance, one) in enumerate(of_kind, 1):
            right += all(one.right.values())
            if right >= AIM * total:
                lowest = chance
        found.append(lowest)
    return max(found)


def report(judged: Sequence[tuple[float, Reading]], lowest: float) -> None:
    for weight, what in ((1.0, "labelled as they stand"), (PRINTED_AGAIN, "printed again")):
        of_kind = [(chance, all(one.right.values())) for chance, one in judged if one.weight == weight]
        sure = [is_right for chance, is_right in of_kind if chance >= lowest]
        right, all_ = sum(is_right for _, is_right in of_kind), len(of_kind)
        print(f"{what}: of {all_} readings {right / all_:.3f} right, {len(sure) / all_:.3f} sure", end=", ")
        print(f"of these {sum(sure) / len(sure):.3f} right")


def main() -> None:
    found = collected()
    judged = left_out(found)
    lowest = threshold(judged)
    report(judged, lowest)
    columns = {column: fitted([one.sample(column) for one in found], RAISING) for column in (WHOLE, *FIELDS)}
    columns[WHOLE][ALWAYS] += math.log(SURE / (1 - SURE)) - math.log(lowest / (1 - lowest))
    signs = sorted(columns[WHOLE], key=lambda sign: (sign != ALWAYS, sign))
    table = ["\t".join(["sign", *columns])]
    table += ["\t".join([sign, *(f"{weights[sign]:.2f}" for weights in columns.values())]) for sign in signs]
    TABLE.write_text("\n".join(table) + "\n", "utf-8")
    print("\n".join(table))


if __name__ == "__main__":
    main()
