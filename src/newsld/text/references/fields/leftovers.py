"""What an entry holds that no field took."""

from __future__ import annotations

import re
from functools import lru_cache

from newsld.source import Span
from newsld.text.dates import month_number
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.authors import HANDS
from newsld.text.references.scanners.titles import is_about
from newsld.text.references.sources.parts import is_noise

_LETTER = pattern(r"[^\W\d_]")
_WORD = pattern(r"[^\W\d_]+")
_PIECE = pattern(r"[^.,;:()\[\]/“”\"]+")
_BRACKETS = pattern(r"\[[^\[\]]{1,280}\]")
_PARENTHESES = pattern(r"\(([^()]{2,80})\)")
_BEHIND_LINK = pattern(r";?\s(?![Aa]rchiv|adresinden\s)[^\W_]")
_ANOTHER = pattern(
    r"[.;)\]>]{0,3}(?:\s[(\[][^()\[\]]{0,60}[)\]])?[.;]?\s(?:\[?\d{1,3}[.\])]{1,2}\s)?[A-Z][^\s.]*(?:\.,?)?\s"
)
_ITS_LINK = pattern(r"(?:https?://|www\.)(?![^\s/]*(?:archiv|perma|doi))")
_ITS_YEAR = pattern(r"\W(?:19|20)\d\d\W")
_NEXT_WORK = pattern(
    r"\((?:19|20)\d\d\b[^()]{0,20}\).{20,1500}?(?<=[.;/\w)] )(?<!\b[Ii]n )(?<!\bof )"
    r"[^\W\d_a-z][\w’-]+,\s(?:[A-Z]\.[\s-]?){1,3}\((?:19|20)\d\d"
)
_SECTION = pattern(r"\bsec\.\s[^\W\d_a-z][^,;:()]{0,32}")
"""The section of a newspaper: sec. Technology."""
_AMOUNT = pattern(
    r"@[\w.]+|\d+\s(?:min|vols?|págs?|minutes)"
    r"|(?:chapter|ch|kap|kapitel|chap|cap|folge|episode)\s\d+",
    re.IGNORECASE,
)
"""A handle, a length or a part of a work."""
_FIGURE = pattern(r"\d")
_YEAR = pattern(
    r"(?<![\w./:-])(?:19|20)\d\d(?![\w/-])|\d[./]\s?\d\d?[./]\s?(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d-\d\d-\d\d"
)
"""A year by itself or in a date, not in a number: LC/PUB.2023/18."""
_MONTHLY = len("2024-05")
_SHORTEST = 4
"""A shorter stretch is no word that counts."""
_SMALL = HANDS | frozenset("in and et al others y e und en of at on the by from p pp vol no s t anon".split())
"""Words that stand between the parts and belong to none."""


def leaves_words(entry: Entry, draft: Draft) -> bool:
    """Words stand before the link that no field took."""
    return has_words(left(entry, draft))


def left(entry: Entry, draft: Draft) -> str:
    """What stands before the link and no field took, but for the marks between fields."""
    at, found = 0, ""
    for start, end in sorted([*_places(draft), Span(entry.end, entry.end)]):
        if start - at >= _SHORTEST:
            found += f"{entry.text[at:start]};"
        if start >= entry.end:
            break
        if end > at:
            at = end
    return found


def has_words(text: str) -> bool:
    return _LETTER.search(text) is not None and _has_words(text)


def has_date(text: str, issued: str) -> bool:
    """Whether a year stands in what is left, or a month and a day that the date has not."""
    if not _FIGURE.search(text):
        return False
    if _YEAR.search(text):
        return True
    return len(issued) < _MONTHLY and any(map(month_number, _WORD.findall(text)))


def goes_on_behind_link(entry: Entry) -> bool:
    """A word stands right behind the link, which may be the rest of it or a field."""
    spans = entry.links.spans
    if not spans:
        return False
    end = max([span.end for _, span in spans])
    if len(entry.text) - end < _SHORTEST:
        return False
    return _BEHIND_LINK.match(entry.text, end) is not None or _begins_another(entry.text, end)


def _begins_another(text: str, end: int) -> bool:
    """Whether another work with its year and its own link stands behind the link that ends there."""
    begun = _ANOTHER.match(text, end)
    link = _ITS_LINK.search(text, begun.end()) if begun else None
    return begun is not None and link is not None and bool(_ITS_YEAR.search(text, begun.end(), link.start()))


def holds_another(entry: Entry) -> bool:
    """Whether a second work begins within an entry: behind a year in brackets, a name with one of its own."""
    text = entry.text
    return text.count("(20") + text.count("(19") > 1 and _NEXT_WORK.search(text) is not None


@lru_cache(maxsize=512)
def _has_words(text: str) -> bool:
    """Whether a stretch that no field took has other words than places, genres, series and small ones."""
    if "sec. " in text:
        text = _SECTION.sub("", text)
    if "[" in text:
        text = _BRACKETS.sub("", text)
    if "(" in text:
        text = _PARENTHESES.sub(lambda match: "" if is_about(match[1]) else match[0], text)
    return any(map(_is_left, _PIECE.findall(text)))


def _is_left(piece: str) -> bool:
    piece = piece.strip()
    if len(piece) < _SHORTEST or publishing.is_place_name(piece) or is_noise(piece):
        return False
    if _AMOUNT.fullmatch(piece):
        return False
    words = (word.casefold() for word in _WORD.findall(piece))
    return any(word not in _SMALL and not month_number(word) for word in words)


def _places(draft: Draft) -> list[Span]:
    source = draft.source
    title = draft.title.span if draft.title else None
    places = [*source[:6], *source.asides, source.issued_at, draft.issued_at, title]
    for people in (draft.authors, source.editors, source.authors):
        if people:
            places += [name.span for name in people.names]
    return list(filter(None, places))
