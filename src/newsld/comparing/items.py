"""Things an article has several of: which old one is which new one, and what is other about it."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from newsld.comparing.changes import Change, Subject
from newsld.comparing.sameness import meaning
from newsld.source import Region


class Part(NamedTuple):
    """A property's value as a text, and where it stands."""

    text: str
    region: Region | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One person, source or claim.

    ``role`` is the property that holds it. ``keys`` are sets of what it is known by, the surest first: two
    items that share one are the same. ``marks`` are its words or letters, by which those are found that were
    reworded; ``kin`` is what these must share to be taken for the same.
    """

    subject: Subject
    name: str
    role: str = ""
    region: Region | None = None
    parts: Mapping[str, Part] = field(default_factory=dict)
    keys: tuple[frozenset[Hashable], ...] = ()
    marks: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    alike: float = 0.6
    """From which share of common marks on two are the same."""


Pair = tuple[Item | None, Item | None]


def changed_items(old: Sequence[Item], new: Sequence[Item]) -> Iterator[Change]:
    """What was added, taken away and changed, in the order of the new items, those taken away first."""
    for before, after in pairs(old, new):
        if before and after:
            yield from _changed(before, after)
        elif after:
            yield Change(after.subject, "added", after.role, after.name, None, after.name, None, after.region)
        elif before:
            yield Change(
                before.subject, "removed", before.role, before.name, before.name, None, before.region
            )


def _changed(old: Item, new: Item) -> Iterator[Change]:
    for key in dict.fromkeys((*old.parts, *new.parts)):
        before, after = old.parts.get(key), new.parts.get(key)
        if before and after and meaning(before.text) == meaning(after.text):
            continue
        yield Change(
            subject=old.subject,
            kind="changed" if before and after else "added" if after else "removed",
            property=key,
            name=old.name,
            old=before.text if before else None,
            new=after.text if after else None,
            old_region=before.region if before else None,
            new_region=after.region if after else None,
        )


def pairs(old: Sequence[Item], new: Sequence[Item]) -> list[Pair]:
    """Each old item with the new one that is the same; what has none stands alone."""
    partner: dict[int, int] = {}
    for level in range(max((len(item.keys) for item in (*old, *new)), default=0)):
        _pair_by_key(old, new, level, partner)
    _pair_by_likeness(old, new, partner)
    taken = set(partner.values())
    alone: list[Pair] = [(item, None) for number, item in enumerate(old) if number not in taken]
    return alone + [
        (old[partner[number]] if number in partner else None, item) for number, item in enumerate(new)
    ]


def _pair_by_key(old: Sequence[Item], new: Sequence[Item], level: int, partner: dict[int, int]) -> None:
    taken = set(partner.values())
    known: dict[Hashable, deque[int]] = defaultdict(deque)
    for number, item in enumerate(old):
        if number not in taken and level < len(item.keys):
            for key in item.keys[level]:
                known[key].append(number)
    for number, item in enumerate(new):
        if number in partner or level >= len(item.keys):
            continue
        for key in sorted(item.keys[level], key=str):
            held = known.get(key, deque())
            while held and held[0] in taken:
                held.popleft()
            if held:
                partner[number] = held[0]
                taken.add(held[0])
                break


_COMMON = 50
"""A mark that more items than these bear tells nothing of one of them, and would cost a look at each."""


def _pair_by_likeness(old: Sequence[Item], new: Sequence[Item], partner: dict[int, int]) -> None:
    taken = set(partner.values())
    bearing: dict[str, list[int]] = defaultdict(list)
    for number, item in enumerate(old):
        for mark in item.marks if number not in taken else ():
            bearing[mark].append(number)
    found: list[tuple[float, int, int]] = []
    for number, item in enumerate(new):
        if number in partner:
            continue
        common = [held for mark in item.marks if len(held := bearing.get(mark, [])) <= _COMMON]
        near = Counter(other for held in common for other in held).most_common(5)
        found += [(-_likeness(old[other], item), number, other) for other, _ in near]
    for likeness, number, other in sorted(found):
        if -likeness >= new[number].alike and number not in partner and other not in taken:
            partner[number] = other
            taken.add(other)


def _likeness(one: Item, two: Item) -> float:
    """The share of marks they have in common (Dice), 0 where they are no kin."""
    if not one.kin & two.kin:
        return 0.0
    return 2 * len(one.marks & two.marks) / (len(one.marks) + len(two.marks))
