"""What shows that a part took what belongs before it, behind it or to another part, whatever the style."""

from __future__ import annotations

from newsld.source import Span
from newsld.text import languages
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry

_IN_WORDS = frozenset("in dans en em".split())
_IN_LETTERS = frozenset("iIdDeE")
_GOES_ON_IN = pattern(r"\b[Ii]n:\s|[\s,](?:[Ii]n|[Dd]ans|[Ee]n|[Ee]m)\Z")
"""A title goes on to where the work stands: Boats wait, in: The Quay."""
_BEGINS_IN = pattern(r"(?:[Ii]n|[Dd]ans|[Ee]n|[Ee]m)\b:?\s")
_QUOTATION = pattern(r"[“„«‘\"][^”“\"»’]{3,160}[”“«\"»’]")
_QUOTATIONS = pattern(r"[”’»\"][\s,.:;]+[“‘«\"]")
"""In a quoted title one quotation ends and another one begins."""
_OPENING = frozenset("0123456789[(")
_NUMBER = pattern(r"[\[(]?\d{1,3}[\])]?\.?\s?(?!\d)[^\W_](?<![a-z])")
"""The number that an entry has in its list: 12 Holm R. Boats wait."""
_CAPITAL = r"[^\W\da-z_]"
_NAME = pattern(
    rf"(?:[\[(]?\d{{1,3}}[\])]?\.?\s?)?(?:{_CAPITAL}[\w’'-]+(?:\s{_CAPITAL}[\w’'-]+)?,\s"
    rf"(?:{_CAPITAL}\.|{_CAPITAL}[\w’-]+(?:\s{_CAPITAL}\.)?(?:,|\s(?:and|und|et|y|e|&)\s{_CAPITAL}))"
    rf"|{_CAPITAL}[\w’'-]+\s[A-Z]{{1,3}}[.,:]|(?:{_CAPITAL}\.\s?){{1,2}}{_CAPITAL}[\w’'-]+\s[|–—-]\s)"
)
"""A person’s name as lists have it: Holm, R. / Holm, Rosa, / Holm, Rosa and / Holm RA. / R. Holm – """
_RUN_ON = pattern(
    rf"{_CAPITAL}[\w’'-]+(?:\s[B-HJ-Z]|\sA(?=\s(?:The|An?|How|Why|What|Who|When|Where|In|On)\s)|,\s(?P<given>{_CAPITAL}[\w’-]+)(?:\s[A-Z]\.)?)\s{_CAPITAL}\w"
)
"""A name before a title with no mark between them: Holm R Boats Wait / Holm, Rosa Boats Wait."""
_BY = pattern(rf"\sby\s{_CAPITAL}[\w’'-]+(?:\s{_CAPITAL}[\w.’'-]*){{1,2}}\Z")
"""Who wrote a work, at the end of its title: Lagoon by Rosa Holm."""


def misfits(entry: Entry, draft: Draft, *, is_plain: bool) -> list[str]:
    """The signs that hold of a reading; ``is_plain`` says that its title stands in no quotation marks."""
    text, title = entry.text, draft.title
    held = []
    if not _IN_WORDS.isdisjoint(entry.words) and _holds_in(entry, draft):
        held.append("in held by part")
    if text[0] in _OPENING and _takes_number(entry, draft):
        held.append("number held by part")
    if title is None:
        return held
    if (_QUOTATION if is_plain else _QUOTATIONS).search(text, title.span.start + 1, title.span.end):
        held.append("title holds quotation")
    if is_plain and draft.authors is None and _names_person(entry, title.span):
        held.append("title begins with name")
    return held


def _names_person(entry: Entry, title: Span) -> bool:
    """Whether a title begins with a person's name, or ends in one behind "by"."""
    if _NAME.match(entry.text, *title) or ("by" in entry.words and _BY.search(entry.text, *title)):
        return True
    found = _RUN_ON.match(entry.text, *title)
    return found is not None and (not found["given"] or found["given"].casefold() in languages.given())


def _holds_in(entry: Entry, draft: Draft) -> bool:
    """Whether the word that stands before an outlet or a book is in a title or a source."""
    title, source = draft.title, draft.source
    if title and _GOES_ON_IN.search(entry.text, *title.span):
        return True
    for place in (source.container, source.publisher):
        if place and entry.text[place.start] in _IN_LETTERS and _BEGINS_IN.match(entry.text, *place):
            return True
    return False


def _takes_number(entry: Entry, draft: Draft) -> bool:
    """Whether the title or the first author begins where the entry does, with a number before a capital."""
    authors = draft.authors.names[0].span if draft.authors else None
    places = (draft.title.span if draft.title else None, authors)
    return (
        any(place is not None and place.start < 2 for place in places)
        and _NUMBER.match(entry.text) is not None
    )
