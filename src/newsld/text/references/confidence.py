"""How probable it is that every field of a reading is right.

``signs`` weighs what speaks for a reading and against it. ``DOUBTS`` names what makes one wrong whatever
speaks for it, each with the share of such readings that were right in labelled references of many styles
(see docs/decisions/0007): the probability is multiplied with the least of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.dates import month_number
from newsld.text.names import organization_type
from newsld.text.patterns import pattern
from newsld.text.references import oddities, publishing
from newsld.text.references.authors import HANDS
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.parts import is_noise
from newsld.text.references.signs import probability
from newsld.text.references.titles import is_about

SURE = 0.95
_HIGHEST, _LOWEST = 0.99, 0.05
_WORD = pattern(r"[^\W\d_]+")
_CUT_OFF = pattern(r"(?:\A|[,(]\s?)\d{1,2}\.?\s?\Z|[,\s(](?:pp?|S|no|nr|vom|v)\.?\Z|,\s[^\W\d_]{1,3}\Z")
"""A title that ends so goes on in what was taken for something else."""
_LAST = 8
_VOLUME = pattern(r"\b[Vv]ol\.?\s")
_MARKS = (*"[]|<>{}", "http:", "https:", "www.")
_SEEN = pattern(r"\b(?:accessed|retrieved|abgerufen|consulté|visto)\b", re.IGNORECASE)
_SEEN_WORDS = frozenset(("accessed", "retrieved", "abgerufen", "consulté", "visto"))
_ODD = pattern(
    r"[;\[\]“”\"]|\s/|/\s|\((?![A-Z][\w.&-]{1,11}\))|(?<!\d)\d{1,3}(?!\d|st|nd|rd|th)|\d{5}|\d[.,(]"
)
"""Marks of what is no name; a year, an ordinal and a short form in brackets may stand in one."""
_PIECE = pattern(r"[^.,;:()\[\]/“”\"]+")
_BRACKETS = pattern(r"\[[^\[\]]{1,60}\]")
_PARENTHESES = pattern(r"\(([^()]{2,80})\)")
_LAST_YEAR = pattern(r"\s(?:1[5-9]|20)\d\d\Z")
_SHORTEST = 4
"""A shorter stretch is no word that counts."""
_SMALL = HANDS | frozenset("in and et al y e und en of at on the by from p pp vol no s t".split())
"""Words that stand between the parts and belong to none."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A cause for doubt, and how many readings that give it are right."""

    holds: Callable[[Entry, Draft], bool]
    right: float


def confidence(entry: Entry, draft: Draft) -> float:
    """From 0.05 to 0.99; ``SURE`` and more means sure."""
    least = 1.0
    for doubt in DOUBTS:
        if doubt.right < least and doubt.holds(entry, draft):
            least = doubt.right
    return round(max(_LOWEST, min(_HIGHEST, probability(entry, draft) * least)), 3)


def _is_masthead(_: Entry, draft: Draft) -> bool:
    """A body, or an outlet, stands before a quoted title that names no outlet.

    Harvard and Chicago put the newspaper there where a story is unsigned, so that it may be container or
    author: nothing in the entry says which.
    """
    authors, title = draft.authors, draft.title
    if authors is None or title is None or not title.quoted or draft.source.container:
        return False
    name = authors.names[0].literal if len(authors.names) == 1 else ""
    return bool(name) and not (
        lexicon.key(name) in lexicon.bodies("body") or organization_type(name) == "GovernmentOrganization"
    )


def _has_odd_title(entry: Entry, draft: Draft) -> bool:
    """The title ends as no title does, or holds what belongs behind it."""
    if draft.title is None:
        return draft.style != "science"
    text = entry.text[slice(*draft.title.span)]
    if len(text) < 4 or (text.count("“") != text.count("”") and "„" not in text) or " | " in text:
        return True
    if _CUT_OFF.search(text, max(0, len(text) - _LAST)) or ("ol" in text and _VOLUME.search(text)):
        return True
    if draft.title.quoted:
        return False
    if any(map(text.casefold().__contains__, _MARKS)):
        return True
    return not _SEEN_WORDS.isdisjoint(entry.words) and _SEEN.search(text) is not None


def _has_odd_source(entry: Entry, draft: Draft) -> bool:
    """The outlet or issuer holds figures, brackets or words in lower case at its head."""
    place = draft.source.container or draft.source.publisher
    if place is None:
        return False
    name = entry.text[slice(*place)]
    if lexicon.key(name) in lexicon.outlets():
        return False
    return name[0].islower() or bool(_ODD.search(name)) or oddities.is_odd_name(name)


def leaves_words(entry: Entry, draft: Draft) -> bool:
    """Words stand in the entry that no field took."""
    return _left(entry, draft) > 0


def _left(entry: Entry, draft: Draft) -> int:
    """Letters of words that belong to no field and are none of the small words between them."""
    at, left = 0, 0
    for start, end in sorted(_places(draft)):
        if start - at >= _SHORTEST:
            left += _letters(entry.text[at:start])
        if end > at:
            at = end
    return left + _letters(entry.text[at : entry.end])


def _letters(text: str) -> int:
    """Letters of a stretch that no field took, without places, genres, series and small words."""
    if len(text) < _SHORTEST:
        return 0
    if "[" in text:
        text = _BRACKETS.sub("", text)
    if "(" in text:
        text = _PARENTHESES.sub(lambda match: "" if is_about(match[1]) else match[0], text)
    return sum(map(_letters_of, _PIECE.findall(text)))


def _letters_of(piece: str) -> int:
    piece = piece.strip()
    if len(piece) < _SHORTEST or publishing.is_place_name(piece) or is_noise(piece):
        return 0
    words = (word.casefold() for word in _WORD.findall(piece))
    return sum(len(word) for word in words if word not in _SMALL and not month_number(word))


def _places(draft: Draft) -> list[Span]:
    source = draft.source
    places = [source.container, source.publisher, source.volume, source.issue, source.page, source.edition]
    places += [*source.asides, source.issued_at, draft.issued_at, draft.title.span if draft.title else None]
    for people in (draft.authors, source.editors, source.authors):
        if people:
            places += [name.span for name in people.names]
    return list(filter(None, places))


def _lacks_journal(_: Entry, draft: Draft) -> bool:
    """Volume or issue are there, and no name that they follow: the title may have taken it."""
    source = draft.source
    return bool(source.volume or source.issue) and not (source.container or source.publisher)


def _ends_in_year(entry: Entry, draft: Draft) -> bool:
    """The source's name ends in the year that the entry has nowhere else."""
    place = draft.source.container
    return place is not None and not draft.issued and bool(_LAST_YEAR.search(entry.text, *place))


DOUBTS = (
    Doubt(_is_masthead, 0.58),
    Doubt(_has_odd_title, 0.33),
    Doubt(_has_odd_source, 0.82),
    Doubt(oddities.holds_more, 0.38),
    Doubt(oddities.goes_on, 0.58),
    Doubt(oddities.holds_quotation, 0.6),
    Doubt(oddities.leaves_day, 0.5),
    Doubt(oddities.leads_elsewhere, 0.33),
    Doubt(oddities.has_hands_alone, 0.25),
    Doubt(oddities.has_odd_name, 0.51),
    Doubt(oddities.is_outlet_first, 0.2),
    Doubt(leaves_words, 0.8),
    Doubt(_lacks_journal, 0.5),
    Doubt(_ends_in_year, 0.3),
)
