"""What the names that pages give their elements, in class and id, say of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from newsld.formats.html.tree import Element


def marks_of(element: Element) -> str:
    """An element's class and id, in lower case."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".lower()


_FOREIGN = frozenset("og article fb twitter dc dcterms dct foaf sioc rdf rdfs skos content v".split())
"""Prefixes that pages use for other vocabularies than schema.org, or rNews, which it took over."""


def terms(names: str) -> list[str]:
    """The properties or types of schema.org that an attribute names, without prefix or address."""
    found = []
    for name in names.split():
        if "/" in name:
            head, _, local = name.rpartition("/")
            is_ours = head.endswith("schema.org")
        else:
            prefix, _, local = name.rpartition(":")
            is_ours = prefix not in _FOREIGN
        if is_ours:
            found.append(local)
    return found


class Words(NamedTuple):
    """Words that stand in marks anywhere, at the beginning of a part, or as a part.

    Parts are what stands between signs: ``post_share-box`` has three.
    """

    anywhere: tuple[str, ...]
    beginning: tuple[str, ...]
    whole: tuple[str, ...]


def _words(anywhere: str, beginning: str = "", whole: str = "") -> Words:
    """Words that are parted by spaces."""
    return Words(tuple(anywhere.split()), tuple(beginning.split()), tuple(whole.split()))


_CREDIT = _words(
    """author byline by-line writer contributor autor auteur verfasser redakteur credit firma reporter
    journalist penulis""",
    whole="editor",
)
_NO_CREDIT = _words(
    """comment related photo image img avatar caption bio- -bio social share follow box- list- widget
    copyright credits-card credit-card creditscard creditcard credit-line picture media video gallery
    footer teaser promo authori""",
    beginning="card",
    whole="bio",
)
_DATED = _words("date time publish posted datum fecha updated modified meta", whole="data")
_NO_DATE = _words(
    "comment related teaser card footer update-bar updatebar metadata-search datepicker calendar"
)
_ASIDE = _words(
    """comment disqus sidebar related recommend share sharing social promo newsletter cookie consent gdpr
    advert banner sponsor breadcrumb navigation navbar pagination pager subscribe subscription signup
    sign-up paywall popup pop-up modal overlay outbrain taboola most-read mostread most-popular
    trending teaser figcaption credit taglist tag-list author-bio authorbio author-box authorbox
    author-info authorinfo author-card authorcard author-description authordescription about-author
    sr-only screen-reader visually-hidden toolbar post-meta postmeta entry-meta entrymeta article-meta
    articlemeta print-only printonly quiz read-more readmore more-stories morestories more-articles
    morearticles more-news morenews also-like alsolike see-also seealso infobox factbox
    table-of-contents login donat copyright disclaimer tooltip dropdown skip-link skiplink masthead
    site-header siteheader page-header pageheader copy-link copylink feedback""",
    beginning="menu caption widget footer rating embed",
    whole="ad ads nav tag tags bio hidden poll toc",
)


def _pattern_of(*several: Words) -> re.Pattern[str]:
    """A pattern for marks that hold one of the words.

    It looks at each letter once: words that begin alike are tried together, not one after the other.
    """
    parts = [
        *_tried_together(word for words in several for word in words.anywhere),
        *_tried_together((word for words in several for word in words.beginning), _BEGINS),
        *_tried_together((word for words in several for word in words.whole), _BEGINS, _ENDS),
    ]
    return re.compile("|".join(parts))


_BEGINS = "(?<![a-z0-9]{})"
"""Looks back over the first letter; before it, the pattern would have no letter to look for."""
_ENDS = "(?![a-z0-9])"


def _tried_together(words: Iterable[str], begins: str = "", ends: str = "") -> Iterator[str]:
    """Patterns for any of the words, one a first letter."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    for char, below in tree.items():
        yield re.escape(char) + begins.format(re.escape(char)) + _pattern(below, ends)


def _pattern(tree: dict[str, Any], ends: str) -> str:
    """What stands behind a beginning of words; a word that needs no certain end is found in longer ones."""
    if "" in tree and not ends:
        return ""
    branches = [re.escape(char) + _pattern(below, ends) if char else ends for char, below in tree.items()]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


CREDIT, NO_CREDIT, DATED, NO_DATE, ASIDE, SIGNED = (1 << n for n in range(6))
"""What a name among the marks says: that its element names an author, or does not; a date, or does not; that
it is no part of the article. The pages of a site have the same names: each is looked at once. That an element
names an author whatever else is said of it, only its ``rel`` says."""
_SAID = (_CREDIT, _NO_CREDIT, _DATED, _NO_DATE, _ASIDE)
_PATTERNS = [(1 << n, _pattern_of(words)) for n, words in enumerate(_SAID)]
_ANY = _pattern_of(*_SAID)


def speech_of(marks: str) -> int:
    """What the names in an element's marks say, together."""
    return _together(marks) if len(marks) <= _LONGEST else _together.__wrapped__(marks)


_LONGEST = 200
"""What is longer is not kept for when it is met again."""


@lru_cache(maxsize=4000)
def _together(marks: str) -> int:
    said = 0
    for name in marks.lower().split():
        said |= _said(name)
    return said


_CONTACT = "h-card"
"""It marks a person's name and address and is no card: https://microformats.org/wiki/h-card"""


@lru_cache(maxsize=4000)
def _said(name: str) -> int:
    if name == _CONTACT or _ANY.search(name) is None:
        return 0
    return sum(speech for speech, pattern in _PATTERNS if pattern.search(name))
