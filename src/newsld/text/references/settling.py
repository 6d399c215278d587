"""What shows only in a whole reading: a date at the end of the title, a body where an outlet was taken."""

from __future__ import annotations

import re
from functools import cache

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.languages import words
from newsld.text.patterns import pattern
from newsld.text.references import publishing
from newsld.text.references.authors import Authors, read_authors
from newsld.text.references.bodies import (
    is_author_before,
    is_known,
    is_name_like,
    is_outlet_before,
    literal,
)
from newsld.text.references.dating import Dated, find_dates
from newsld.text.references.edited import with_editors
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.heads import MARKS
from newsld.text.references.imprint import without_kind
from newsld.text.references.locating import chamber, is_hand
from newsld.text.references.parts import is_noise
from newsld.text.references.publishing import is_places
from newsld.text.references.sentences import boundaries, sentence_end
from newsld.text.references.signing import any_of
from newsld.text.references.site_titles import without_site
from newsld.text.references.sources import read_source
from newsld.text.references.titles import BAR, BARS, PAIRS, Title, find_quoted, trim, unquoted

_KIND = pattern(
    r"(?:\[[^\[\]]{2,30}\]|(?:(?:X|Twitter|Facebook|Instagram|LinkedIn|Telegram|TikTok|Bluesky)[ -])?"
    r"(?:tweet|post|thread|video|status update|beitrag|publicación)|(?:personal|telephone|phone"
    r"|e-?mail|video)\s"
    r"(?:interview|communication|correspondence))(?:\s(?:vom|of|from|on|du|del|de))?",
    re.IGNORECASE,
)
_BRACKETS = pattern(r"\[([^\[\]]{2,20})\]")
_PLATFORMS = frozenset(("platform", "video"))
_EPISODE = "podcast"
_PAIR = pattern(r"(?P<agency>[^/]{2,40}?)(?:/|\svia\s)(?P<outlet>[^/]{2,60})")
_CLOSERS = ("”", "“", "»", '"')
_FIGURE = pattern(r"\d")
_SERIES = pattern(r"\S+(?:\s\S+){2,8},?\s(?:(?:[Nn]o|[Vv]ol)\.?\s)?\d{1,4}")
_ISSUE_YEAR = pattern(r"\d/((?:19|20)\d\d)\Z")
_YEAR_BEHIND = pattern(r"(?<=[^\W\d_])\s((?:19|20)\d\d)\Z")
_ASIDE = pattern(r"\([^()]*\)")
"""A short form behind an entry, which is no outlet: Tide data set. (TIDES)"""
_LETTER = pattern(r"[^\W\d_]")
_SHORTEST, _LONGEST_KIND = 8, 48
_MOST_SIGNERS = 12
_CUT = 0.88
"""How sure a reading is whose title ends where its date was found."""


@cache
def _show() -> re.Pattern[str]:
    """A show before its episode: ``Tideline, episode 12: ``, ``Tideline Podcast: ``."""
    numbered = rf"{any_of('show')}\b\.?:?\s?#?\d*"
    return re.compile(
        rf"(?:(?P<show>[^“”„«»\"]{{3,80}}?)(?:\s\(podcast\))?[,.:]\s{numbered}"
        rf"|(?P<named>[^“”„«»\".]{{0,70}}podcast)|{numbered})\s?[:,.–—-]?\s?",
        re.IGNORECASE,
    )


@cache
def _made() -> re.Pattern[str]:
    return re.compile(rf"(?i:{any_of('made')})\s(?P<names>[^,.\[(]{{3,80}})[,.]?\s?")


@cache
def _shared() -> re.Pattern[str]:
    return re.compile(rf"(?P<outlet>.{{3,60}}?)\s{any_of('with', 'and')}\s(?P<agency>[^\s,.]{{2,20}})")


def settled(entry: Entry, draft: Draft) -> Draft:
    """The draft with the title's date as its own, and a body at its head as its author."""
    steps = (
        _with_site,
        _with_maker,
        with_editors,
        _with_show,
        _with_platform,
        _without_kind,
        _without_tail,
        _without_medium,
        _with_date,
        _with_signers,
        _with_issue,
        _with_agency,
        _with_body,
        _with_issuer,
        _with_outlet,
        without_site,
    )
    for step in steps:
        draft = step(entry, draft)
    outlet = draft.source.container
    if outlet and _ASIDE.fullmatch(entry.text, *outlet):
        return draft._replace(source=draft.source._replace(container=None, likeness=1.0))
    if outlet and entry.text[outlet.start] in PAIRS:
        return draft._replace(source=draft.source._replace(container=unquoted(entry.text, outlet)))
    return draft


def _with_site(entry: Entry, draft: Draft) -> Draft:
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


def _with_platform(entry: Entry, draft: Draft) -> Draft:
    """``Title. [Twitter] 13 April``: the platform in brackets, where no other source stands."""
    source, title = draft.source, draft.title
    if source.container or source.publisher or title is None or "[" not in entry.text:
        return draft
    for found in _BRACKETS.finditer(entry.text, title.span.end, entry.end):
        outlet = lexicon.outlets().get(lexicon.key(found[1]))
        if outlet and outlet.kind in _PLATFORMS:
            return draft._replace(source=source._replace(container=Span(*found.span(1)), likeness=1.0))
    return draft


def _is_outlet(text: str, place: Span) -> bool:
    return lexicon.key(text[slice(*place)]) in lexicon.outlets()


def _is_name(text: str, place: Span) -> bool:
    return is_name_like(text[slice(*place)])


def _with_show(entry: Entry, draft: Draft) -> Draft:
    """``Tideline, episode 12: “Title”``: the show is what the quoted title appeared in."""
    title, text = draft.title, entry.text
    if title is None or words("signed.show").isdisjoint(entry.words):
        return draft
    quoted = find_quoted(text, *title.span)
    if quoted and quoted[0] > title.span.start and quoted[3] == title.span.end:
        start, episode = title.span.start, Span(quoted[1], quoted[2])
    elif text[title.span.start - 1 : title.span.start] in PAIRS:
        start, episode = _behind_names(draft), title.span
    else:
        return draft
    show = _show().fullmatch(text, start, max(start, episode.start - 1))
    if show is None:
        return draft
    source, place = (
        draft.source,
        next((Span(*show.span(name)) for name in ("show", "named") if show[name]), None),
    )
    if place:
        publisher = source.publisher or (source.container if source.container != place else None)
        source = source._replace(
            container=place, publisher=publisher, asides=(*source.asides, Span(*show.span()))
        )
    episode_title = Title(episode, _EPISODE, quoted=True)
    return draft._replace(quality=min(draft.quality, _CUT), title=episode_title, source=source)


def _with_maker(entry: Entry, draft: Draft) -> Draft:
    """``Quiet Ports. Directed by Rosa Holm, House, 2012``: what stands before who made it is the title."""
    title, authors = draft.title, draft.authors
    made = _made().match(entry.text, *title.span) if title and authors and not title.quoted else None
    names = authors.names if authors else ()
    if title is None or made is None or not names or names[0].span is None or names[0].span.start:
        return draft
    stops = [title.span.start, *([draft.issued_at.start] if draft.issued_at else [])]
    head = trim(entry.text, 0, min(stops), " ,;:.([")
    if head is None:
        return draft
    source = read_source(entry, made.end(), entry.end)
    makers = read_authors(entry.text, *made.span("names"), first_inverted=False)
    source = source._replace(asides=(*source.asides, Span(*made.span())))
    return draft._replace(
        quality=min(draft.quality, _CUT),
        title=Title(head),
        authors=makers,
        source=source,
        issued=draft.issued or source.issued,
        issued_at=draft.issued_at or source.issued_at,
    )


def _behind_names(draft: Draft) -> int:
    """Where what stands behind the authors at the head begins."""
    names = draft.authors.names if draft.authors else ()
    ends = [name.span.end + len(", ") for name in names if name.span]
    title = draft.title.span.start if draft.title else 0
    return ends[-1] if ends and ends[-1] < title else 0


def _without_kind(entry: Entry, draft: Draft) -> Draft:
    """``Tweet of 3 May``, ``[Twitter]``: what a work is, is no title."""
    title = draft.title
    if title is None or title.quoted or title.span.end - title.span.start > _LONGEST_KIND:
        return draft
    kind = _KIND.fullmatch(entry.text, *title.span)
    if kind is None:
        return draft
    source = draft.source._replace(
        kind=draft.source.kind or kind[0], asides=(*draft.source.asides, title.span)
    )
    return draft._replace(title=None, source=source)


def _without_tail(entry: Entry, draft: Draft) -> Draft:
    """``Title. World. Outlet``, ``Title, data set``, ``Title. Translated by Sam Berg. House``: what stands
    behind a title and is none of it."""
    title, text = draft.title, entry.text
    if title is None or title.quoted or draft.style == "legal":
        return draft
    if bill := chamber(entry, title.span):
        kept = trim(text, title.span.start, bill.start)
        return draft._replace(title=title._replace(span=kept)) if kept else draft
    place, asides = title.span, draft.source.asides
    while tail := _tail(text, place, draft.source):
        kept = trim(text, place.start, sentence_end(text, len(text[: tail.start].rstrip(" ,.|–—-"))))
        place, asides = kept or place, (*asides, tail)
        if kept is None:
            break
    if asides is draft.source.asides:
        return draft
    return draft._replace(title=title._replace(span=place), source=draft.source._replace(asides=asides))


def _tail(text: str, title: Span, source: Source) -> Span | None:
    """The last sentence of a title, or its last part behind a comma or a bar, if it is none of it."""
    ends = boundaries(text, *title)
    bar = max([text.rfind(mark, *title) for mark in BARS]) if BAR.search(text, *title) else -1
    stop = max(text.rfind(", ", *title), ends[-1][0] if ends else -1, bar)
    tail = trim(text, stop + 1, title.end, " ,;:.|–—-") if stop - title.start >= _SHORTEST else None
    name = text[slice(*tail)] if tail else ""
    if tail is None or not _LETTER.search(name):
        return None
    if stop == bar:
        named = source.container or source.publisher
        is_source = named is not None and lexicon.key(name) == lexicon.key(text[slice(*named)])
        return tail if is_source else None
    if text[stop] == ",":
        return tail if is_noise(name) else None
    is_section = source.container is not None and name.casefold() in publishing.phrases("section")
    is_series = source.publisher is not None and bool(_SERIES.fullmatch(name)) and is_name_like(name)
    return tail if is_section or is_series or is_noise(name) or is_hand(name) else None


def _without_medium(entry: Entry, draft: Draft) -> Draft:
    """``YouTube video``: a platform without what was put there."""
    place = draft.source.container
    bare = without_kind(entry, place) if place else None
    return draft._replace(source=draft.source._replace(container=bare)) if bare != place else draft


def _with_date(entry: Entry, draft: Draft) -> Draft:
    """``Title, 2 May, 2024`` and ``Title. 2 May 2024, Paris``, where the entry has no day beside it."""
    title, text = draft.title, entry.text
    if title is None or title.quoted or draft.style == "legal" or len(draft.issued) > 4:
        return draft
    if not _FIGURE.search(text, *title.span):
        return draft
    found = find_dates(text, *title.span)
    last = found[-1] if found else None
    kept = trim(text, title.span.start, last.span.start, " ,;:.(") if last else None
    if last is None or kept is None or kept.end - kept.start < _SHORTEST:
        return draft
    behind = text[last.span.end : title.span.end].strip(" ,.()")
    issued = _whole(draft.issued, last)
    if not issued or (behind and not is_places(behind)) or text[kept.end] not in ",.(;":
        return draft
    source = draft.source._replace(asides=(*draft.source.asides, Span(last.span.start, title.span.end)))
    return draft._replace(
        quality=min(draft.quality, _CUT),
        title=title._replace(span=kept),
        issued=issued,
        issued_at=last.span,
        source=source,
    )


def _whole(year: str, dated: Dated) -> str:
    """The date, if it is more than a year, of the same year, and no day without one."""
    return dated.issued if len(dated.issued) > 4 and dated.issued.startswith(year) else ""


def _with_signers(entry: Entry, draft: Draft) -> Draft:
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


def _with_issue(entry: Entry, draft: Draft) -> Draft:
    """``Der Spiegel, Nr. 18/2021``, ``Deichrecht 2019, S. 12``: the year of an issue, where no other date
    stands."""
    place = draft.source.issue
    year = _ISSUE_YEAR.search(entry.text, *place) if place and not draft.issued else None
    outlet = draft.source.container
    if outlet and draft.source.page and not draft.issued:
        year = _YEAR_BEHIND.search(entry.text, *outlet)
        kept = draft.source._replace(container=Span(outlet.start, year.start())) if year else draft.source
        draft = draft._replace(source=kept)
    return draft._replace(issued=year[1], issued_at=Span(*year.span(1))) if year else draft


def _with_agency(entry: Entry, draft: Draft) -> Draft:
    """``Harbour Gazette with Reuters``, ``Reuters via Harbour Gazette``: the press that printed
    what it wrote with an agency, or had of one."""
    place, text = draft.source.container, entry.text
    if place is None:
        return draft
    is_pair = text.find("/", *place) >= 0 or text.find(" via ", *place) >= 0
    if pair := _PAIR.fullmatch(text, *place) if is_pair else None:
        names = {name: lexicon.outlets().get(lexicon.key(pair[name])) for name in ("agency", "outlet")}
        if names["agency"] and names["agency"].kind == "agency" and not draft.authors:
            by = Span(*pair.span("agency"))
            authors = Authors((literal(pair["agency"], by),), 0.95)
            return draft._replace(
                authors=authors, source=draft.source._replace(container=Span(*pair.span("outlet")))
            )
    last = lexicon.outlets().get(lexicon.key(text[slice(*place)].rpartition(" ")[2]))
    shared = _shared().fullmatch(text, *place) if last and last.kind == "agency" else None
    if shared is None:
        return draft
    authors = draft.authors or Authors((literal(text[slice(*place)], place),), 0.95)
    return draft._replace(
        authors=authors, source=draft.source._replace(container=Span(*shared.span("outlet")))
    )


def _with_body(entry: Entry, draft: Draft) -> Draft:
    """``Harbour Watch, Title, 2 May 2024``: who has no press is the author, and needs no site beside it.

    The list's habit to begin with outlets says otherwise, of names nobody listed.
    """
    place, title = draft.source.container, draft.title
    if draft.authors or place is None or place.start or title is None or title.span.start < place.end:
        return draft
    name = entry.text[slice(*place)]
    habitual = bool(draft.steps) and draft.steps[0] in entry.habits
    if title.kind == _EPISODE or not is_author_before(name) or (habitual and not is_known(name)):
        return draft
    authors = Authors((literal(name, place),), 0.97)
    return draft._replace(authors=authors, source=draft.source._replace(container=None, likeness=1.0))


def _with_issuer(entry: Entry, draft: Draft) -> Draft:
    """``Skell Tourism (2024) Title. Skell: Skell Tourism``: who publishes under the same name is a body."""
    names, place = draft.authors.names if draft.authors else (), draft.source.publisher
    span = names[0].span if len(names) == 1 and not names[0].literal else None
    if span is None or place is None or "," in entry.text[slice(*span)]:
        return draft
    if lexicon.key(entry.text[slice(*span)]) != lexicon.key(entry.text[slice(*place)]):
        return draft
    return draft._replace(authors=Authors((literal(entry.text[slice(*span)].rstrip(" ."), span),), 0.97))


def _with_outlet(entry: Entry, draft: Draft) -> Draft:
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
