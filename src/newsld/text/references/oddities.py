"""Causes for doubt about a finished reading that lie in how its parts fit each other."""

from __future__ import annotations

from newsld.text import lexicon
from newsld.text.patterns import pattern
from newsld.text.references import publishing
from newsld.text.references.dating import find_dates
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.likeness import likeness
from newsld.text.references.sentences import boundaries
from newsld.text.references.titles import PAIRS

_CODED = pattern(r",\s(?:[^\s,]{1,12}\s)?[^\s,]*\d[^,]{0,24}\Z(?<!, \d{4})")
_QUOTED_END = pattern(r"[,.:]\s[“„«\"‘][^“”„«»\"]{3,160}[”“»\"’]\Z")
_FIGURE = pattern(r"\d")
_FIGURES = pattern(r"\d(?:\s|\Z)")
_HOST = pattern(r"\w\.(?:com|org|net|info|[a-z]{2})\Z")
_BY = pattern(r"\s(?:by|von|por|par|di|da|door|av)\s")
_LISTED = pattern(r"\s(?:and|&|y|e|et|und|en|og|och|i)\s")
_PLATFORMS, _KNOWN = frozenset(("platform", "video")), 0.96


def holds_more(entry: Entry, draft: Draft) -> bool:
    """The title ends in a part with figures, or holds a day where the entry has none."""
    title = draft.title
    if title is None or title.quoted or not _FIGURE.search(entry.text, *title.span):
        return False
    if _CODED.search(entry.text, *title.span):
        return True
    found = find_dates(entry.text, *title.span) if len(draft.issued) < 7 and draft.style != "legal" else ()
    return any(dated.day or len(dated.issued) > 7 for dated in found)


def goes_on(entry: Entry, draft: Draft) -> bool:
    """An unquoted title goes on over a full stop, behind which its outlet or series may begin."""
    title, text = draft.title, entry.text
    if title is None or title.quoted or text[title.span.start - 1 : title.span.start] in PAIRS:
        return False
    return any(text[at] == "." for at, _ in boundaries(text, *title.span))


def holds_quotation(entry: Entry, draft: Draft) -> bool:
    """An unquoted title ends in a quotation behind a mark, which may be the title itself."""
    title = draft.title
    if title is None or title.quoted or entry.text[title.span.end - 1] not in '”“»"’':
        return False
    found = _QUOTED_END.search(entry.text, *title.span)
    return found is not None and (found[0][0] != ":" or draft.authors is None)


def leaves_day(entry: Entry, draft: Draft) -> bool:
    """The entry's date is a year, and a day without one stands behind the title."""
    if draft.title is None or len(draft.issued) != 4 or draft.style == "legal":
        return False
    return any(dated.day for dated in find_dates(entry.text, draft.title.span.end, entry.end))


def leads_elsewhere(entry: Entry, draft: Draft) -> bool:
    """The link leads to a platform that is not what the entry names as its source."""
    outlet, place = entry.host_outlet, draft.source.container
    if outlet is None or place is None or outlet.kind not in _PLATFORMS:
        return False
    return likeness(entry, place) < _KNOWN


def has_hands_alone(entry: Entry, draft: Draft) -> bool:
    """Nobody is named but who put the work online, or asked the questions."""
    if draft.authors is not None or draft.source.authors is not None:
        return False
    return any(_BY.search(entry.text, *aside) for aside in draft.source.asides)


def has_odd_name(_: Entry, draft: Draft) -> bool:
    """An author's name holds figures, begins with a bracket, or is a host or a kind of work."""
    return any(
        name.literal[:1] == "("
        or _FIGURES.search(name.literal)
        or _HOST.search(name.literal)
        or name.family.casefold() in publishing.genres()
        for name in (draft.authors.names if draft.authors else ())
    )


def is_outlet_first(entry: Entry, draft: Draft) -> bool:
    """An outlet stands before an unquoted title and a comma, where authors stand in other entries."""
    place, title = draft.source.container, draft.title
    if draft.authors is not None or place is None or title is None or title.quoted or place.start:
        return False
    if entry.text[title.span.start - 1] in PAIRS:
        return False
    return entry.text[place.end : place.end + 1] == ","


def is_odd_name(name: str) -> bool:
    """Whether an outlet's or issuer's name is a place, two names, or a known outlet with words behind it."""
    if publishing.is_place_name(name) or (", " in name and not _LISTED.search(name)):
        return True
    words = name.split()
    at = next((number for number, word in enumerate(words) if number and word.islower()), 0)
    return bool(at) and lexicon.key(" ".join(words[:at])) in lexicon.outlets()
