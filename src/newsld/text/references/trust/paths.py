"""What the path of an entry's link tells: on most sites it has words of the title and the section."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

from newsld.source import Span
from newsld.text.languages import small_words
from newsld.text.patterns import pattern
from newsld.text.references.entry import Entry

_PATH = pattern(r"(?:\w+://)?[^/?#]*(.*)", re.DOTALL)
_WORD = pattern(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "'’")
_UMLAUT = pattern(r"(?<=[aou])e")
"""A path that has only plain letters may have an e for the dots of an umlaut, or nothing."""
_LONG = 3
"""Shorter words are left out of many paths, and stand in many by chance."""
_MOST = 0.6
"""So many of a title's long words are in the path that was made of it."""


def tells_title(entry: Entry, title: Span) -> bool:
    """Whether a part of the path has most words of a title, the first and the last, and none behind it."""
    parts = _told(entry.links.url)
    words = _words(entry.text[slice(*title)]) if parts else []
    long = [word for word in words if len(word) >= _LONG and word not in small_words()]
    if not long:
        return False
    behind = _words(entry.text[title.end : entry.end])[:1]
    return any(
        long[0] in part
        and words[-1] in part
        and sum([word in part for word in long]) >= _MOST * len(long)
        and not (behind and len(behind[0]) > _LONG and behind[0] in part)
        for part in parts
    )


def tells(entry: Entry, text: str) -> bool:
    """Whether the link has all long words of a text, beside those of the title."""
    long = [word for word in _words(text) if len(word) >= _LONG]
    told = sorted(_told(entry.links.url), key=len)
    return bool(long) and frozenset().union(*told[:-1]).issuperset(long)


def leads_to_page(entry: Entry) -> bool:
    """Whether the link leads to a page of a site, and not to the site."""
    return any(_told(entry.links.url))


@lru_cache(maxsize=256)
def _told(url: str) -> tuple[frozenset[str], ...]:
    """The words of each part of a link's path."""
    path = _PATH.match(url)
    return tuple([frozenset(_words(unquote(part))) for part in path[1].split("/")]) if path else ()


def _words(text: str) -> list[str]:
    plain = text.casefold().translate(_APOSTROPHES)
    if not plain.isascii():
        plain = "".join([c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c)])
    return _WORD.findall(_UMLAUT.sub("", plain))
