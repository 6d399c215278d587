"""What shows only in a whole reading of a source: a body where an outlet was taken, an agency, a platform."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.dates import month_number
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.fields.heads import MARKS
from newsld.text.references.fields.signing import any_of
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.authors import Authors, read_authors
from newsld.text.references.scanners.bodies import (
    is_author_before,
    is_known,
    is_name_like,
    is_outlet_before,
    literal,
)
from newsld.text.references.scanners.titles import trim
from newsld.text.references.settling.settled_titles import EPISODE
from newsld.text.references.sources.imprint import without_kind
from newsld.text.references.sources.sources import read_source

_ON_PLATFORM = pattern(
    r"\[([^\[\]]{2,20})\]|(?<=\s)([^\W\d_a-z][\w.]{0,11}(?:\s[^\W\d_a-z]\w{2,9})?)[\s-]"
    r"(?:video|post|thread|tweet|story|livestream|clip|reel)(?=[.,;\s]|\Z)"
)
_PLATFORMS = frozenset(("platform", "video"))
_PAIR = pattern(r"(?P<agency>[^/]{2,40}?)(?:/|\svia\s)(?P<outlet>[^/]{2,60})")
_ISSUE_YEAR = pattern(r"\d/((?:19|20)\d\d)\Z")
_YEAR_BEHIND = pattern(r"(?<=[^\W\d_])\s((?:19|20)\d\d)\Z")
_BEHIND_LINK = pattern(r"\s?\(?(?:(?<=\()|(?<=,\s))((?:1[5-9]|20)\d\d)\)?\.?\s?\Z")
_PREPRINT = pattern(r"[Pp]reprint(?:\Z|\s(?:at|on)(?:\Z|\s))")
_HANDLE = pattern(r"[”\"»’.,\s]{1,4}(@\w{2,40})[.,\s]{1,3}")
_MONTH_BEFORE = pattern(r"\s([^\W\d_]{3,12})[.,]?\s\Z")
_MONTHS = 12
_MOST_SIGNERS, _SHORTEST = 12, len("X post")
_YEAR_FIRST = frozenset(("apa", "harvard", "chicago-author-date"))
_LISTED = 0.96
"""From here on an outlet is known, by name or by its site."""


@cache
def _shared() -> re.Pattern[str]:
    return re.compile(rf"(?P<outlet>.{{3,60}}?)\s{any_of('with', 'and')}\s(?P<agency>[^\s,.]{{2,20}})")


def with_site(entry: Entry, draft: Draft) -> Draft:
    """``Retrieved from Harbour Gazette: URL``. Title and site change places where the title is an outlet's
    name and the site's is none."""
    site, title, source = entry.links.site, draft.title, draft.source
    if site is None or source.container:
        return draft
    source = source._replace(asides=(*source.asides, Span(entry.end, site.start)))
    swapped = title is not None and _is_outlet(entry.text, title.span) and not _is_name(entry.text, site)
    if title is None or not swapped:
        return draft._replace(source=source._replace(container=site))
    source = source._replace(container=title.span, likeness=1.0)
    return draft._replace(title=title._replace(span=site), source=source)


def with_platform(entry: Entry, draft: Draft) -> Draft:
    """``Title. [Twitter] 13 April``, ``“Title,” YouTube video, 13 April``: the platform in brackets or with
    what was put there, where no other source stands."""
    source, title = draft.source, draft.title
    if source.container or source.publisher or title is None or title.span.end + _SHORTEST > entry.end:
        return draft
    for found in _ON_PLATFORM.finditer(entry.text, title.span.end, entry.end):
        outlet = lexicon.outlets().get(lexicon.key(found[found.lastindex or 0]))
        if outlet and outlet.kind in _PLATFORMS:
            place = Span(*found.span(found.lastindex or 0))
            return draft._replace(source=source._replace(container=place, likeness=1.0))
    return draft


def _is_outlet(text: str, place: Span) -> bool:
    return lexicon.key(text[slice(*place)]) in lexicon.outlets()


def _is_name(text: str, place: Span) -> bool:
    return is_name_like(text[slice(*place)])


def without_medium(entry: Entry, draft: Draft) -> Draft:
    """``YouTube video``: a platform without what was put there."""
    place = draft.source.container
    bare = without_kind(entry, place) if place else None
    return draft._replace(source=draft.source._replace(container=bare)) if bare != place else draft


def without_preprint(entry: Entry, draft: Draft) -> Draft:
    """``Preprint at arXiv``: the server without what it keeps, and nobody where only its link follows."""
    place = draft.source.publisher
    found = _PREPRINT.match(entry.text, *place) if place else None
    if place is None or found is None:
        return draft
    server = Span(found.end(), place.end) if found.end() < place.end else None
    asides = (*draft.source.asides, Span(*found.span()))
    return draft._replace(source=draft.source._replace(publisher=server, asides=asides))


def with_signers(entry: Entry, draft: Draft) -> Draft:
    """``“Title”, Rosa Holm and Sam Berg, Harbour Gazette``: several before the outlet wrote the work."""
    text, place = entry.text, draft.source.container
    if draft.authors or place is None or draft.title is None or place.start < draft.title.span.end:
        return draft
    comma = text.rfind(", ", place.start, entry.end)
    for _ in range(_MOST_SIGNERS):
        if comma <= place.start:
            break
        found = read_authors(text, place.start, comma, first_inverted=False)
        if found and len(found.names) > 1 and all(name.given for name in found.names):
            return draft._replace(authors=found, source=read_source(entry, comma + 2, entry.end))
        comma = text.rfind(", ", place.start, comma)
    return draft


def with_year(entry: Entry, draft: Draft) -> Draft:
    """``Title. Harbour Gazette https://harbour.example/tide (2021)``, ``Title. https://tide.example, 2021``:
    the year behind the link, where it is the only date."""
    year = _BEHIND_LINK.match(entry.text, entry.links.tail)
    return draft._replace(issued=year[1], issued_at=Span(*year.span(1))) if year else draft


def with_issue(entry: Entry, draft: Draft) -> Draft:
    """``Der Spiegel, Nr. 18/2021``, ``Deichrecht 2019, S. 12``: the year of an issue, where no other date
    stands."""
    place = draft.source.issue
    year = _ISSUE_YEAR.search(entry.text, *place) if place else None
    outlet = draft.source.container
    if outlet and draft.source.page:
        year = _YEAR_BEHIND.search(entry.text, *outlet)
        kept = draft.source._replace(container=Span(outlet.start, year.start())) if year else draft.source
        draft = draft._replace(source=kept)
    return draft._replace(issued=year[1], issued_at=Span(*year.span(1))) if year else draft


def with_agency(entry: Entry, draft: Draft) -> Draft:
    """``Harbour Gazette with Reuters``, ``Reuters via Harbour Gazette``: the press that printed
    what it wrote with an agency, or had of one."""
    place, text = draft.source.container, entry.text
    if place is None or not _may_name_agency(text[slice(*place)]):
        return draft
    if pair := _PAIR.fullmatch(text, *place):
        agency = lexicon.outlets().get(lexicon.key(pair["agency"]))
        if agency and agency.kind == "agency" and not draft.authors:
            by = Span(*pair.span("agency"))
            authors = Authors((literal(pair["agency"], by),), 0.95)
            return draft._replace(
                authors=authors, source=draft.source._replace(container=Span(*pair.span("outlet")))
            )
    shared = _shared().fullmatch(text, *place)
    last = lexicon.outlets().get(lexicon.key(shared["agency"])) if shared else None
    if shared is None or last is None or last.kind != "agency":
        return draft
    authors = draft.authors or Authors((literal(text[slice(*place)], place),), 0.95)
    return draft._replace(
        authors=authors, source=draft.source._replace(container=Span(*shared.span("outlet")))
    )


@lru_cache(maxsize=1024)
def _may_name_agency(name: str) -> bool:
    """Whether a name is parted as two are, or its last word is an agency's."""
    return "/" in name or " via " in name or lexicon.is_agency(name.rpartition(" ")[2])


def with_body(entry: Entry, draft: Draft) -> Draft:
    """``Harbour Watch, Title, 2 May 2024``: who has no press is the author, and needs no site beside it.

    The list's habit to begin with outlets says otherwise, of names nobody listed.
    """
    place, title = draft.source.container, draft.title
    if draft.authors or place is None or place.start or title is None or title.span.start < place.end:
        return draft
    name = entry.text[slice(*place)]
    habitual = bool(draft.steps) and draft.steps[0] in entry.habits
    if title.kind == EPISODE or not is_author_before(name) or (habitual and not is_known(name)):
        return draft
    authors = Authors((literal(name, place),), 0.97)
    return draft._replace(authors=authors, source=draft.source._replace(container=None, likeness=1.0))


def with_house(entry: Entry, draft: Draft) -> Draft:
    """``Holm, R. (2012). Sand. Picador.``: a name nobody listed is a publisher's behind a person, a year and
    a title, where neither a link nor figures lead to a part of something."""
    source, authors = draft.source, draft.authors
    place, name = source.container, authors.names[0] if authors else None
    is_book = not (entry.links.url or entry.links.doi or source.volume or source.issue or source.page)
    is_dated = draft.style in _YEAR_FIRST and draft.issued.isdecimal()
    if place is None or name is None or not (is_book and is_dated and name.given):
        return draft
    said = entry.text[slice(*place)]
    if source.kind or not said[0].isalpha() or source.likeness >= _LISTED:
        return draft
    if is_outlet_before(said) or _is_of_press(said):
        return draft
    return draft._replace(source=source._replace(container=None, publisher=place))


def _is_of_press(name: str) -> bool:
    """Whether a name is told to be an outlet's by a word of the press, an article or a host's stop."""
    words = set(name.casefold().split())
    return "." in name or not (words.isdisjoint(_press()) and words.isdisjoint(("the", "la", "el", "le")))


@cache
def _press() -> frozenset[str]:
    return publishing.words("journal") | lexicon.words("strong")


def with_issuer(entry: Entry, draft: Draft) -> Draft:
    """``Skell Tourism (2024) Title. Skell: Skell Tourism``: who publishes under the same name is a body."""
    names, place = draft.authors.names if draft.authors else (), draft.source.publisher
    span = names[0].span if len(names) == 1 and not names[0].literal else None
    if span is None or place is None or "," in entry.text[slice(*span)]:
        return draft
    if lexicon.key(entry.text[slice(*span)]) != lexicon.key(entry.text[slice(*place)]):
        return draft
    return draft._replace(authors=Authors((literal(entry.text[slice(*span)].rstrip(" ."), span),), 0.97))


def with_outlet(entry: Entry, draft: Draft) -> Draft:
    """``Harbour Gazette (2 May 2024): “Title”``: a colon or dash behind the date tells the press."""
    names, date = draft.authors.names if draft.authors else (), draft.issued_at
    if (
        len(names) != 1
        or draft.source.container
        or date is None
        or not entry.text.startswith(MARKS, date.end)
    ):
        return draft
    place = names[0].span
    if place is None or not is_outlet_before(entry.text[slice(*place)]):
        return draft
    return draft._replace(authors=None, source=draft.source._replace(container=place, likeness=1.0))


def without_section(entry: Entry, draft: Draft) -> Draft:
    """``The Guardian, Opinion: Title``, ``The Guardian, Opinion, “Title”``: a section between the outlet and
    the title belongs to neither."""
    text, title = entry.text, draft.title
    named = draft.source.container or (draft.authors.names[0].span if draft.authors else None)
    if title is None or named is None or named.end > title.span.start:
        return draft
    if text[named.end] not in ",:":
        return draft
    section = _SECTION.match(text, *title.span) if named.end + len(", ") == title.span.start else None
    if section and _is_section(section[1]):
        return draft._replace(title=title._replace(span=Span(section.end(), title.span.end)))
    name, comma, last = text[slice(*named)].rpartition(", ")
    if comma and draft.authors and _is_section(last) and is_outlet_before(name):
        outlet = Span(named.start, named.start + len(name))
        return draft._replace(authors=None, source=draft.source._replace(container=outlet, likeness=1.0))
    return draft


_SECTION = pattern(r"([^:“”\"]{4,30}):\s(?=\S)")


def _is_section(words: str) -> bool:
    return words.casefold() in publishing.phrases("section")


def without_place_of_talk(entry: Entry, draft: Draft) -> Draft:
    """``Rosa Holm, interview with the author, Skell, 4 March 2023``: where two talked is no outlet."""
    source = draft.source
    place = source.container or source.publisher
    if place is None or source.page or entry.words.isdisjoint(_talking()) or _is_outlet(entry.text, place):
        return draft
    said = entry.text[: place.start].casefold()
    if not any(phrase in said for phrase in publishing.phrases("talk")):
        return draft
    asides = (*source.asides, place)
    return draft._replace(source=source._replace(container=None, publisher=None, asides=asides, likeness=1.0))


@cache
def _talking() -> frozenset[str]:
    """The words that end phrases of talks."""
    return frozenset(
        word
        for phrase in publishing.phrases("talk")
        for word in (phrase.rpartition(" ")[2], phrase.partition(" ")[0])
    )


def without_database(entry: Entry, draft: Draft) -> Draft:
    """``Journal of Ports, 12(3), 33–44. JSTOR``: who keeps a work is not its publisher."""
    source = draft.source
    if source.publisher is None or lexicon.key(entry.text[slice(*source.publisher)]) not in _keepers():
        return draft
    return draft._replace(source=source._replace(publisher=None, asides=(*source.asides, source.publisher)))


@cache
def _keepers() -> frozenset[str]:
    return frozenset(key for key, outlet in lexicon.outlets().items() if outlet.kind == "archive")


def with_italics(entry: Entry, draft: Draft) -> Draft:
    """``Harbour Trust *Tidal Review*``, ``*Tidal Review* blog``: the outlet is what is in italics, unless the
    whole is a known name."""
    place, text = draft.source.container, entry.text
    if place is None or not entry.tidy.stressed or _is_outlet(text, place):
        return draft
    for words in entry.tidy.stressed:
        name = trim(text, *words)
        if name and name != place and place.start <= name.start and name.end <= place.end:
            asides = (*draft.source.asides, place)
            return draft._replace(source=draft.source._replace(container=name, asides=asides))
    return draft


def with_handle(entry: Entry, draft: Draft) -> Draft:
    """``“Title”. @handle. X``: who wrote a post, behind its title."""
    title, place = draft.title, draft.source.container
    if title is None or place is None or entry.text.find("@", title.span.end, place.start) < 0:
        return draft
    handle = _HANDLE.fullmatch(entry.text, title.span.end, place.start)
    if handle is None:
        return draft
    span = Span(*handle.span(1))
    return draft._replace(authors=Authors((literal(handle[1], span),), 0.97))


def with_month(entry: Entry, draft: Draft) -> Draft:
    """``Title. House. Jul 2009``: a month before the year that was read alone."""
    at, text = draft.issued_at, entry.text
    place = draft.source.container or draft.source.publisher or (draft.title and draft.title.span)
    if at is None or place is None or at.start - place.end < _SHORTEST:
        return draft
    month = _MONTH_BEFORE.search(text, place.end, at.start)
    number = month_number(month[1]) if month else 0
    if month is None or not 0 < number <= _MONTHS:
        return draft
    return draft._replace(issued=f"{draft.issued}-{number:02d}", issued_at=Span(month.start(1), at.end))
