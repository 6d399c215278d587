"""What speaks for a reading and against it, weighed: the logistic model behind ``confidence``.

Each sign shows in a finished reading whatever its style. The weights are those of a logistic regression on
references labelled by hand (see docs/decisions/0007), which may be counted again with them.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.patterns import pattern
from newsld.text.references.bodies import is_known
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.titles import PAIRS

_FIGURE = pattern(r"\d")
_DASH = pattern(r"[–—-](?<=\s.)\s")
_NAMED = 0.95
"""From here on the words of a name say that it is an outlet's or issuer's."""
_POOR, _BEST = 0.75, 0.97
"""Between these qualities a better one counts for more."""
_SHORT = 5


@dataclass(slots=True)
class _Seen:
    """A reading as the signs see it. ``plain`` is a title without quotation marks, "" where it has some."""

    entry: Entry
    draft: Draft
    plain: str
    source: Span | None
    name: str


@dataclass(frozen=True, slots=True)
class Sign:
    """What may hold of a reading, and what it adds to the logarithm of the odds that it is right."""

    holds: Callable[[_Seen], bool]
    weight: float


def probability(entry: Entry, draft: Draft) -> float:
    """How probable it is that a reading is right, if nothing makes it doubtful."""
    place = draft.source.container or draft.source.publisher
    title = draft.title.span if draft.title else None
    quoted = title is None or entry.text[title[0] - 1 : title[0]] in PAIRS
    plain = entry.text[slice(*title)] if title and not quoted else ""
    seen = _Seen(entry, draft, plain, place, entry.text[slice(*place)] if place else "")
    odds = BASE + QUALITY * max(0.0, min(draft.quality, _BEST) - _POOR) / (_BEST - _POOR)
    for sign in (*OF_TITLE, *SIGNS) if plain else SIGNS:
        if sign.holds(seen):
            odds += sign.weight
    return 1 / (1 + math.exp(-odds))


def _is_bare(seen: _Seen) -> bool:
    """An outlet that neither a list, the link, a place before it nor its own words tell."""
    source = seen.draft.source
    if seen.source is None or source.volume or source.issue:
        return False
    return source.likeness < _NAMED


def _is_listed(seen: _Seen) -> bool:
    return bool(seen.name) and lexicon.key(seen.name) in lexicon.outlets()


def _is_name_like(seen: _Seen) -> bool:
    """A short title in capitals, which may be a name."""
    words = seen.plain.split()
    return 0 < len(words) < _SHORT and all(word[0].isupper() for word in words)


def _names_nobody(seen: _Seen) -> bool:
    return seen.draft.authors is None and seen.draft.source.authors is None


def _names_in_order(seen: _Seen) -> bool:
    authors = seen.draft.authors
    return authors is not None and not authors.inverted and not any(name.literal for name in authors.names)


def _names_listed(seen: _Seen) -> bool:
    """A body or outlet of the lexicon is the author."""
    authors = seen.draft.authors
    return authors is not None and any(name.literal and is_known(name.literal) for name in authors.names)


BASE, QUALITY = -0.57, 4.83
OF_TITLE = (
    Sign(_is_name_like, -1.5),
    Sign(lambda seen: "(" in seen.plain, -0.66),
    Sign(lambda seen: _FIGURE.search(seen.plain) is not None, -0.61),
    Sign(lambda seen: _DASH.search(seen.plain) is not None, -1.2),
    Sign(lambda seen: ", " in seen.plain, -0.85),
)
"""Those of a title without quotation marks."""
SIGNS = (
    Sign(_is_bare, -0.59),
    Sign(lambda seen: not seen.draft.issued, -0.74),
    Sign(lambda seen: seen.draft.agrees is False, -0.73),
    Sign(_names_nobody, -0.73),
    Sign(lambda seen: seen.source is None, -0.24),
    Sign(_names_in_order, 0.47),
    Sign(_is_listed, 0.97),
    Sign(_names_listed, 0.84),
    Sign(lambda seen: seen.draft.agrees is True, 1.2),
)
