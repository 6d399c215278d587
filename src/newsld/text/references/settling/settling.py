"""What shows only in a whole reading: a date at the end of the title, a body where an outlet was taken."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.fields.site_titles import without_site
from newsld.text.references.scanners.titles import PAIRS, unquoted
from newsld.text.references.settling import settled_sources as sources, settled_titles as titles
from newsld.text.references.sources.edited import with_editors

_ASIDE = pattern(r"\([^()]*\)")
"""A short form behind an entry, which is no outlet: Tide data set. (TIDES)"""
_YEAR = len("2024")
_Step = Callable[[Entry, Draft], Draft]
_AUTHORS, _NO_AUTHORS, _OUTLET, _NO_OUTLET, _TITLE, _PLAIN_TITLE, _YEAR_ALONE = (1 << n for n in range(7))
_UNDATED, _PUBLISHER, _BODY, _ITALICS, _NO_LINK, _PLAIN_YEAR = (1 << n for n in range(7, 13))


def settled(entry: Entry, draft: Draft) -> Draft:
    """The draft with the title's date as its own, and a body at its head as its author."""
    draft = _through(entry, _without_aside(entry, draft), 0)
    outlet = draft.source.container
    if outlet and entry.text[outlet.start] in PAIRS:
        return draft._replace(source=draft.source._replace(container=unquoted(entry.text, outlet)))
    return draft


def _without_aside(entry: Entry, draft: Draft) -> Draft:
    outlet = draft.source.container
    if outlet is None or entry.text[outlet.start] != "(" or not _ASIDE.fullmatch(entry.text, *outlet):
        return draft
    return draft._replace(source=draft.source._replace(container=None, likeness=1.0))


def _through(entry: Entry, draft: Draft, first: int) -> Draft:
    """The draft after the steps from ``first`` on, of which those are taken that it has the parts for."""
    for number, step in _fitting(_parts(entry, draft), first):
        if (changed := step(entry, draft)) is not draft:
            return _through(entry, changed, number + 1)
    return draft


def _parts(entry: Entry, draft: Draft) -> int:
    title, authors = draft.title, draft.authors
    return (
        (_AUTHORS if authors else _NO_AUTHORS)
        | (_BODY if authors and not authors.names[0].given else 0)
        | (_PUBLISHER if draft.source.publisher else 0)
        | (_OUTLET if draft.source.container else _NO_OUTLET)
        | (_TITLE if title else 0)
        | (_PLAIN_TITLE if title and not title.quoted else 0)
        | (0 if draft.issued[_YEAR:] else _YEAR_ALONE)
        | (0 if draft.issued else _UNDATED)
        | (_PLAIN_YEAR if draft.issued_at and entry.text[draft.issued_at.start] in "12" else 0)
        | (_ITALICS if entry.tidy.stressed else 0)
        | (0 if entry.links.url else _NO_LINK)
    )


@cache
def _fitting(parts: int, first: int) -> tuple[tuple[int, _Step], ...]:
    """The steps from ``first`` on that a draft with these parts is taken through, and which they are."""
    steps: tuple[tuple[int, _Step], ...] = (
        (_AUTHORS | _TITLE, titles.without_echo),
        (_NO_OUTLET, sources.with_site),
        (_AUTHORS | _PLAIN_TITLE, titles.with_maker),
        (_BODY | _TITLE, titles.without_kind_before),
        (_BODY | _TITLE, with_editors),
        (_NO_AUTHORS | _OUTLET | _TITLE, sources.without_section),
        (_BODY | _TITLE, sources.without_section),
        (_TITLE, titles.with_show),
        (_TITLE | _NO_OUTLET, sources.with_platform),
        (_PLAIN_TITLE, titles.without_kind),
        (_PLAIN_TITLE, titles.without_tail),
        (_OUTLET | _ITALICS, sources.with_italics),
        (_NO_LINK, sources.without_place_of_talk),
        (_OUTLET | _PUBLISHER, sources.without_database),
        (_OUTLET, sources.without_medium),
        (_PUBLISHER | _NO_OUTLET, sources.without_preprint),
        (_PLAIN_TITLE | _YEAR_ALONE, titles.with_date),
        (_NO_AUTHORS | _OUTLET | _TITLE, sources.with_signers),
        (_NO_AUTHORS | _OUTLET | _TITLE, sources.with_handle),
        (_YEAR_ALONE | _PLAIN_YEAR, sources.with_month),
        (_UNDATED, sources.with_issue),
        (_UNDATED, sources.with_year),
        (_OUTLET, sources.with_agency),
        (_NO_AUTHORS | _OUTLET | _TITLE, sources.with_body),
        (_AUTHORS | _OUTLET | _PLAIN_TITLE | _YEAR_ALONE, sources.with_house),
        (_AUTHORS | _PUBLISHER, sources.with_issuer),
        (_AUTHORS | _NO_OUTLET, sources.with_outlet),
        (_TITLE, without_site),
    )
    numbered = enumerate(steps)
    return tuple((n, step) for n, (needs, step) in numbered if n >= first and needs & parts == needs)
