"""Values from several places of one source, such as front matter and the text behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from newsld.document import Evidence

Values: TypeAlias = Mapping[str, Sequence[Sequence[Evidence]]]


def joined(first: Values, second: Values) -> dict[str, list[list[Evidence]]]:
    """The values of both; where both have a property, those of the first, with the second's as candidates.

    What stands at the same place in both is one candidate.
    """
    values = {key: [list(one) for one in several] for key, several in second.items()}
    for key, several in first.items():
        best = [list(candidates) for candidates in several]
        if len(best) == 1 and len(values.get(key, ())) == 1:
            best[0].extend(_others(best[0], values[key][0]))
        values[key] = best
    return values


def _others(known: Sequence[Evidence], more: Sequence[Evidence]) -> list[Evidence]:
    places = {evidence.span for evidence in known}
    return [evidence for evidence in more if evidence.span is None or evidence.span not in places]
