"""Titles as pages show them, with the site's name at the end: ``Sand runs short | Harbour Gazette``."""

from __future__ import annotations

from itertools import pairwise

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.bodies import is_name_like, outlet_of
from newsld.text.references.scanners.titles import trim
from newsld.text.references.sources.likeness import is_of_site

_BAR = pattern(r"\s(?:[|–—-]{1,2}|·)\s|—|\.\s\[(?:[Oo]nline|[Ii]nternet)\]\.?\s|\Z")
_MARK = pattern(r"[|–—·[-](?:(?<=—)|(?<=\s.))")
_MOST, _LONGEST, _SHORTEST = 8, 60, 8
_LIKENESS = 0.97


def site_in(entry: Entry, title: Span, named: Span | None = None) -> tuple[Span, Span] | None:
    """A title without the site's name, and that name; None where it ends in none. ``named`` is the outlet
    that the entry names."""
    text = entry.text
    bars = list(_BAR.finditer(text, title.start, title.end))[:_MOST]
    key = lexicon.key(text[slice(*named)]) if named else ""
    for bar, following in pairwise(bars):
        site = trim(text, bar.end(), following.start(), " .")
        kept = trim(text, title.start, (bars[0] if "|" in bar[0] else bar).start(), " ")
        if site is None or kept is None or kept.end - kept.start < _SHORTEST:
            continue
        if site.end - site.start >= _LONGEST:
            continue
        if _is_site(entry, site, key) or (following is bars[-1] and _is_barred(entry, bar[0], site, key)):
            return kept, site
    return None


def _is_site(entry: Entry, site: Span, key: str) -> bool:
    name = entry.text[slice(*site)]
    if key and lexicon.key(name) == key:
        return True
    return is_name_like(name) and (outlet_of(name) is not None or is_of_site(name, entry.host))


def _is_barred(entry: Entry, bar: str, site: Span, key: str) -> bool:
    """Whether a name behind the last bar of a title is the site's, though nothing else says so."""
    name = entry.text[slice(*site)]
    is_name = is_name_like(name) and name.casefold() not in publishing.phrases("section")
    return bar == " | " and not key and bool(entry.host) and is_name


def _is_echo(entry: Entry, title: Span, named: Span) -> bool:
    """Whether a title stands again where the outlet should: ``“Sand | Harbour Watch.” Sand``."""
    head = lexicon.key(entry.text[slice(*named)])
    return named.end - named.start >= _SHORTEST and lexicon.key(entry.text[slice(*title)]).startswith(head)


def without_site(entry: Entry, draft: Draft) -> Draft:
    """The draft whose title is that of the work alone; the site is the outlet, where none is named."""
    title, source = draft.title, draft.source
    if title is None or not _MARK.search(entry.text, *title.span):
        return draft
    named = source.container or source.publisher
    if named and _is_echo(entry, title.span, named):
        source = source._replace(container=None, publisher=None, asides=(*source.asides, named))
        named = None
    found = site_in(entry, title.span, named)
    if found is None:
        return draft
    kept, site = found
    if named:
        source = source._replace(asides=(*source.asides, Span(kept.end, title.span.end)))
    else:
        source = source._replace(container=site, likeness=_LIKENESS)
    return draft._replace(title=title._replace(span=kept), source=source)
