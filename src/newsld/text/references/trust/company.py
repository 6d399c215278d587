"""How a reading stands among the others of its list: an entry that is read unlike them is doubtful, and so is
one of a list in which many are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from newsld.text.references.entry import Draft
from newsld.text.references.trust.evidence import DOUBT, Sign

_USUAL, _OTHERS = 0.15, 3
"""The share of doubtful entries in most lists, and how many entries it counts for."""


def in_company(drafts: Sequence[Draft | None], signs: Sequence[Sequence[Sign]]) -> list[Draft | None]:
    """The readings of a list, each with the signs that it shows by itself and those beside the others."""
    orders = [draft.order if draft else "" for draft in drafts]
    counts = Counter(filter(None, orders))
    shares = {own: share_in_order(counts, own) for own in counts} | {"": 0.5}
    doubtful = sum([DOUBT in shown for shown in signs]) + _USUAL * _OTHERS
    others = len(drafts) - 1 + _OTHERS
    found: list[Draft | None] = []
    for draft, own, shown in zip(drafts, orders, signs, strict=True):
        if draft is None:
            found.append(None)
        elif DOUBT in shown:
            found.append(draft.showing((*shown, ("others doubtful", (doubtful - 1) / others))))
        else:
            beside = ("order", shares[own]), ("others doubtful", doubtful / others)
            found.append(draft.showing((*shown, *beside)))
    return found


def share_in_order(orders: Counter[str], own: str) -> float:
    """The share of the other entries of a list whose parts follow one another as those of one entry do, as
    far as both have them; a half where there are no others."""
    others = orders.total() - 1
    if not others:
        return 0.5
    alike = sum(count for one, count in orders.items() if _agree(one, own))
    return (alike - 1) / others


@lru_cache(maxsize=1024)
def _agree(first: str, second: str) -> bool:
    return [part for part in first if part in second] == [part for part in second if part in first]
