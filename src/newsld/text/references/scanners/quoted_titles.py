"""Titles in quotation marks: whether one ends at its closing mark, and what stands before or behind it."""

from __future__ import annotations

from functools import cache

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.patterns import pattern
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.bodies import is_name_like
from newsld.text.references.scanners.sentences import boundaries
from newsld.text.references.scanners.titles import PAIRS, find_quoted, trim

Quoted = tuple[int, int, int, int]
"""What find_quoted gives: the opening mark, the text's start and end, the place behind the closing mark."""

CLOSERS = frozenset("".join(PAIRS.values()))
_IN = pattern(r"\s(?:in|en|em|dans):?\s(?=[^\W\d_a-z])")
_UP_TO_MARK = pattern(r"[^,.()<>\[\];:]{3,40}")
_FIGURE = pattern(r"\d")
_JOINT = pattern(r",?\s(?:[–—-]\s)?(?=[^\W\d_])")
"""Between a quotation and what a headline says of it."""
_KIND = pattern(r"[\[(]([^\[\]()]{3,40}?)\.?[\])]\.\s(?=\S)")
_SMALL, _FEWEST = 3, 3
"""Longer words in small letters tell that a sentence goes on; from so many on, an end to it and a small
beginning counted too."""


def after_quote(text: str, quoted: Quoted, rest: Span) -> int | None:
    """Where the source begins behind a title in quotation marks; None where the title goes on."""
    after = quoted[3]
    if after >= rest.end:
        return after
    ends_inside = text[quoted[2] - 1] in ".?!,"
    if text.startswith((":", " :"), after) or (rest.start and _is_word(text, quoted)):
        return None
    if text[quoted[2] - 1] == ",":
        return after
    if _IN.match(text, after):
        return after
    ahead = text[after + 1 : after + 2]
    if text[after] in ".,?!;" or (text[after] == " " and not ahead.islower()) or ends_inside:
        return None if text[after] == " " and ahead.islower() else after
    return after if text[after] == " " and _names_outlet(text, after + 1, rest.end) else None


def runs_on(text: str, quoted: Quoted, end: int) -> bool:
    """Whether a headline goes on behind the quotation that it begins with: ‘No sand left,’ the mayor says as
    barges wait. An outlet's name has few words in small letters, or those of the trade."""
    joint = _JOINT.match(text, quoted[3], end)
    if joint is None or (joint[0] == " " and text[quoted[2] - 1] != ","):
        return False
    stops = boundaries(text, joint.end(), end)
    said = text[joint.end() : stops[0][0] if stops else end]
    words = said.split()
    telling = [word for word in words if word.islower() and len(word) > _SMALL]
    if _FIGURE.search(said) or words[0] in _kinds() or not publishing.words("journal").isdisjoint(telling):
        return False
    return len(telling) + bool(stops) + 2 * words[0].islower() > _FEWEST


@cache
def _kinds() -> frozenset[str]:
    """The words of what a work may be called."""
    return frozenset(word for kind in publishing.genres() for word in kind.split())


def behind_name(text: str, rest: Span) -> tuple[Span, Quoted] | None:
    """A name with a stop behind it and the quoted title that follows it to the end: ``The Guardian.
    “Title.”``"""
    quoted = find_quoted(text, *rest)
    if quoted is None or trim(text, quoted[3], rest.end) or not text.startswith(". ", quoted[0] - 2):
        return None
    name = trim(text, rest.start, quoted[0])
    if name is None or boundaries(text, *name) or not is_name_like(text[slice(*name)]):
        return None
    return name, quoted


def _names_outlet(text: str, start: int, end: int) -> bool:
    """Whether a known outlet with a small first letter stands there, up to a mark: la Repubblica (3 May)."""
    name = _UP_TO_MARK.match(text, start, end)
    return name is not None and lexicon.key(name[0].rstrip()) in lexicon.outlets()


def _is_word(text: str, quoted: Quoted) -> bool:
    """Whether quotation marks hold one word of a longer title: ‘Likely’ sand barons."""
    _, start, stop, after = quoted
    is_whole = text.find(" ", start, stop) >= 0 or text[stop - 1] in ".?!,"
    return not is_whole and text[after] == " " and text[after + 1 : after + 2].isalpha()


def without_kind_before(text: str, rest: Span) -> Span:
    """What stands behind a date without what the work is, in brackets and with a stop: ``(2015). [Video].
    Title``, as programs print it."""
    kind = _KIND.match(text, *rest)
    return Span(kind.end(), rest.end) if kind and kind[1].casefold() in publishing.genres() else rest
