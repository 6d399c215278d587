"""Counts the weights of ``confidence.tsv`` again: ``python tests/confidence``.

The samples are readings of hand-labelled lists, and of the same works printed again: with the habits and
slips of people who type, and in the styles of CSL. Lists are left out in turn, with all that is printed of
their works and the styles of CSL that print them, to see how sure the readings are of what was not counted.
See docs/decisions/0007.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "text"))

from citing import cited, drawn  # noqa: E402
from fitting import ALWAYS, Sample, fitted, probability  # noqa: E402
from labelled_lists import SETS, right_fields, rows, typed  # noqa: E402
from restyling import lists  # noqa: E402

from newsld.text.references import parse_entries  # noqa: E402
from newsld.text.references.entries import readings  # noqa: E402
from newsld.text.references.trust.confidence import FIELDS, SURE, WHOLE  # noqa: E402
from newsld.text.references.trust.evidence import RAISING  # noqa: E402

TABLE = ROOT / "src" / "newsld" / "text" / "references" / "trust" / "confidence.tsv"
LABELLED = "dfh"
RESTYLED, SEED = 800, 1
KINDS = {"labelled as they stand": 1.0, "typed again": 0.25, "in styles of CSL": 0.25}
"""What a reading of each kind counts beside the others."""
AS_THEY_STAND, TYPED, IN_STYLES = KINDS
AIM = 0.98
PARTS = 6
CONTESTED = {"outlet for author": -3.0, "agency first, no author": -3.0}
"""What the lists that are counted cannot tell, since their labels keep to one convention: whether an outlet
in the author's place is the author, as people take it, or the source, as styles say that put it there; and
whether an agency or broadcaster before a title is."""


class Reading(NamedTuple):
    """What is right of a reading, by field, and the signs it shows; ``part`` is left out together."""

    signs: dict[str, float]
    right: dict[str, bool]
    part: int
    kind: str

    @property
    def is_right(self) -> bool:
        return all(self.right.values())

    def sample(self, column: str) -> Sample:
        return Sample(self.signs, self.is_right if column == WHOLE else self.right[column], KINDS[self.kind])


def read(entries: Sequence[dict], parts: Sequence[int], kind: str) -> Iterator[Reading]:
    """The readings of one list."""
    text, spans = typed(entries)
    found = zip(entries, parts, parse_entries(text, spans), readings(text, spans), strict=True)
    for gold, part, reference, (_, draft) in found:
        if draft:
            yield Reading(dict(draft.signs), right_fields(gold, reference), part, kind)


def collected() -> list[Reading]:
    labelled = [entries for name in LABELLED for entries in rows(SETS / f"{name}.jsonl")]
    works = [(entry, number % PARTS) for number, entries in enumerate(labelled) for entry in entries]
    found = [
        reading
        for number, entries in enumerate(labelled)
        for reading in read(entries, [number % PARTS] * len(entries), AS_THEY_STAND)
    ]
    for entries in lists([entry for entry, _ in works], RESTYLED, SEED):
        found += read(entries, [works[entry["work"]][1] for entry in entries], TYPED)
    for number, style in enumerate(drawn(SEED)):
        own = [entry for entry, part in works if part == number % PARTS]
        if entries := cited(own, style, SEED):
            found += read(entries, [number % PARTS] * len(entries), IN_STYLES)
    return found


def left_out(found: Sequence[Reading]) -> list[tuple[float, Reading]]:
    """Each reading with its probability by the weights that were counted without its part, best first."""
    judged = []
    for part in range(PARTS):
        weights = fitted([one.sample(WHOLE) for one in found if one.part != part], RAISING)
        judged += [(probability(weights, one.signs), one) for one in found if one.part == part]
    return sorted(judged, key=lambda pair: -pair[0])


def threshold(judged: Sequence[tuple[float, Reading]]) -> float:
    """The lowest probability down to which as many are right as aimed at, where each kind that people type
    counts alike, and half as much what styles print, most of which are no newsroom's."""
    shares = {kind: 1 / count for kind, count in Counter(one.kind for _, one in judged).items()}
    shares[IN_STYLES] /= 2
    lowest, right, total = 1.0, 0.0, 0.0
    for chance, one in judged:
        total += shares[one.kind]
        right += shares[one.kind] * one.is_right
        if right >= AIM * total:
            lowest = chance
    return lowest


def report(judged: Sequence[tuple[float, Reading]], lowest: float) -> None:
    for kind in KINDS:
        of_kind = [(chance, one.is_right) for chance, one in judged if one.kind == kind]
        sure = [is_right for chance, is_right in of_kind if chance >= lowest]
        right, all_ = sum(is_right for _, is_right in of_kind), len(of_kind)
        print(f"{kind}: of {all_} readings {right / all_:.3f} right, {len(sure) / all_:.3f} sure", end=", ")
        print(f"of these {sum(sure) / len(sure):.3f} right")


def main() -> None:
    found = collected()
    judged = left_out(found)
    lowest = threshold(judged)
    report(judged, lowest)
    columns = {column: fitted([one.sample(column) for one in found], RAISING) for column in (WHOLE, *FIELDS)}
    for column in (WHOLE, "author", "source"):
        columns[column] |= CONTESTED
    columns[WHOLE][ALWAYS] += math.log(SURE / (1 - SURE)) - math.log(lowest / (1 - lowest))
    signs = sorted(columns[WHOLE], key=lambda sign: (sign != ALWAYS, sign))
    counted = {sign: [round(weights[sign], 2) + 0.0 for weights in columns.values()] for sign in signs}
    table = ["\t".join(["sign", *columns])]
    table += ["\t".join([sign, *(f"{weight:.2f}" for weight in row)]) for sign, row in counted.items()]
    TABLE.write_text("\n".join(table) + "\n", "utf-8")
    print("\n".join(table))


if __name__ == "__main__":
    main()
