"""Which elements speak of something else than the article: of the page, of a comment, of another article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain, islice

from newsld.formats.html.headline import fold
from newsld.formats.html.marks import CREDIT, marks_of, speech_of
from newsld.formats.html.tree import Element, spaced_text, text_of
from newsld.text.wide import count_wide

_ELSEWHERE = re.compile(
    r"comment|related|teaser|recommend|popular|trending|most-?read|more-?(?:news|stories|articles)|outbrain|taboola"
)
_AUTHOR_PAGE = re.compile(
    r"""[/?&](?:authors?|autor(?:a|e|es|en|i|in)?|auteurs?|aut[eo]ri|by|profiles?|staff|
    contributors?|writers?|journalists?|reporters?|columnists?|forfattere?|skribent(?:er)?|redakteure?|users?)
    [/=].""",
    re.IGNORECASE | re.VERBOSE,
)
LONGEST = 300
"""A longer text is no headline."""
_LONGEST_TEASER = 400


def is_apart(element: Element) -> bool:
    """Whether an element stands in the page's frame, in a comment, a citation or a list of other articles."""
    if (item := next(element.iterancestors("li", "article"), None)) is not None and _is_teaser(item):
        return True
    for parent in element.iterancestors():
        if parent.tag in ("body", "html"):
            return False
        marks = f"{marks_of(parent)} {parent.get('itemtype') or parent.get('typeof') or ''}".lower()
        if parent.tag == "article" and "comment" not in marks:
            return False
        if parent.tag in ("nav", "footer", "aside") or _ELSEWHERE.search(marks):
            return True
        if parent.get("itemprop") in ("citation", "comment", "review"):
            return True
    return False


def _is_teaser(item: Element) -> bool:
    """Whether an item leads to another article: one of its first links, or a small heading in a list, reads
    as a headline does."""
    if next(item.iter("h1"), None) is not None:
        return False
    if item.tag == "article" and not spaced_text(item, _LONGEST_TEASER):
        return False
    leading = ("a", "h4", "h5", "h6") if item.tag == "li" else ("a",)
    return any(_is_long(spaced_text(one, LONGEST)) for one in islice(item.iter(*leading), _FEW))


def _is_long(words: str) -> bool:
    """Whether a text has as many words, or signs of a script without spaces, as headlines have."""
    return words.count(" ") >= _HEADLINE_SPACES or count_wide(words) >= _HEADLINE_SIGNS


_FEW = 8
_HEADLINE_SPACES = 4
_HEADLINE_SIGNS = 10


def is_of_head(element: Element) -> bool:
    """Whether an element stands in the head of the page, which may show what day it is."""
    for n, parent in enumerate(chain((element,), element.iterancestors())):
        if parent.tag in ("article", "main", "body"):
            return False
        if parent.tag == "header" or (n < _REACH and _PAGE_HEAD.search(marks_of(parent))):
            return next(parent.iter("h1", "h2", "h3"), None) is None
    return False


_PAGE_HEAD = re.compile(r"(?<![a-z])(?:masthead|top-?bar|top-?nav|today|current-?date)")


def is_led_elsewhere(element: Element, titles: Iterable[str]) -> bool:
    """Whether a heading beside an element is a link to another article than the one of the titles."""
    for parent in islice(chain((element,), element.iterancestors()), _REACH):
        if parent.tag in ("body", "main"):
            return False
        for child in islice(parent, _FEW):
            inner = child[0] if child.tag == "a" and len(child) else child
            if inner.tag not in ("h2", "h3", "h4"):
                continue
            link = child if inner is not child else next(inner.iter("a"), None)
            is_elsewhere = link is not None and not _is_of_author(inner, link)
            if is_elsewhere and fold(text_of(inner)) not in map(fold, titles):
                return True
    return False


_REACH = 4


def is_of_series(element: Element, titles: Iterable[str]) -> bool:
    """Whether an element stands in one of several posts in a row with a time each: a live blog's."""
    for parent in islice(element.iterancestors(), _REACH):
        if parent.tag in ("body", "main", "html"):
            return False
        beside = [one for one in (parent.getprevious(), parent.getnext()) if one is not None]
        marks = parent.tag, parent.get("class")
        is_like = marks[1] and any((one.tag, one.get("class")) == marks and _is_timed(one) for one in beside)
        if is_like and _is_timed(parent):
            named = {fold(text_of(heading)) for heading in islice(parent.iter("h1", "h2", "h3"), _FEW)}
            return named.isdisjoint(map(fold, titles))
    return False


def _is_timed(element: Element) -> bool:
    """Whether a time stands anywhere in an element, or the time of day begins its text."""
    if next(element.iter("time"), None) is not None:
        return True
    first = next(filter(str.strip, islice(element.itertext(), _FEW)), "")
    return begins_with_clock(first)


def begins_with_clock(text: str) -> bool:
    """Whether a text begins with the time of day: 9:50 Boats are back."""
    return _CLOCK.match(text) is not None


_CLOCK = re.compile(r"\s*\d{1,2}[:.h]\d{2}(?!\d|\.\d)")


def _is_of_author(heading: Element, link: Element) -> bool:
    return leads_to_author(link) or bool(speech_of(marks_of(heading)) & CREDIT)


def leads_to_author(link: Element) -> bool:
    """Whether the address of a link is of the page of a person: /author/ada-finch."""
    return _AUTHOR_PAGE.search(link.get("href") or "") is not None
