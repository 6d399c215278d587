"""What shows only in a whole reading of a title: what a work is, a date, a show or its maker in it."""

from __future__ import annotations

import re
from functools import cache

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.languages import words
from newsld.text.names import is_organization
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.fields.signing import any_of
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.authors import Authors, read_authors
from newsld.text.references.scanners.bodies import is_name_like
from newsld.text.references.scanners.dating import Dated, find_dates
from newsld.text.references.scanners.publishing import is_place_name, is_places
from newsld.text.references.scanners.sentences import boundaries, sentence_end
from newsld.text.references.scanners.slots import is_nobody
from newsld.text.references.scanners.titles import BAR, BARS, PAIRS, Title, find_quoted, trim
from newsld.text.references.sources.locating import chamber, is_hand
from newsld.text.references.sources.parts import is_noise
from newsld.text.references.sources.sources import read_source

_KIND = pattern(
    r"(?:\[[^\[\]]{2,30}\]|(?:(?P<platform>X|Twitter|Facebook|Instagram|LinkedIn|Telegram|TikTok|Bluesky"
    r"|YouTube|Truth Social|Mastodon|Threads|VK)[ -])?"
    r"(?:tweet|post|thread|video|status update|channel|account|page|beitrag|publicación)"
    r"|(?:personal|telephone|phone|e-?mail|video)\s"
    r"(?:interview|communication|correspondence))(?:\s(?:vom|of|from|on|du|del|de))?",
    re.IGNORECASE,
)
_KINDS = frozenset(
    "tweet post thread video status channel account page beitrag publicación interview communication "
    "correspondence".split()
)
"""Without brackets it has one of these words."""
_FIGURE = pattern(r"\d")
_PARTED = pattern(r"[,.?!…。？！]| [|–—-] ")
"""What every tail stands behind."""
_SERIES = pattern(r"\S+(?:\s\S+){2,8},?\s(?:(?:[Nn]o|[Vv]ol)\.?\s)?\d{1,4}")
_LETTER = pattern(r"[^\W\d_]")
_SHORTEST, _LONGEST_KIND = 8, 48
_ECHO, _FEWEST_ECHOED = 12, 2
"""So much longer than the title is what stands before the date, and so many words at least has it."""
EPISODE = "podcast"
"""The kind of a title that appeared in a show."""
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
def _hands() -> frozenset[str]:
    """What phrases of who made a work end in."""
    return frozenset(phrase.rpartition(" ")[2] for phrase in words("signed.made"))


@cache
def _made() -> re.Pattern[str]:
    return re.compile(rf"(?i:{any_of('made')})\s(?P<names>(?:[^,.\[(]|(?<=\b[A-Z])\.){{3,80}})[,.]?\s?")


def with_show(entry: Entry, draft: Draft) -> Draft:
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
    episode_title = Title(episode, EPISODE, quoted=True)
    return draft._replace(quality=min(draft.quality, _CUT), title=episode_title, source=source)


def with_maker(entry: Entry, draft: Draft) -> Draft:
    """``Quiet Ports. Directed by Rosa Holm, House, 2012``: what stands before who made it is the title."""
    title, authors = draft.title, draft.authors
    is_made = title and authors and not title.quoted and not _hands().isdisjoint(entry.words)
    made = _made().match(entry.text, *title.span) if title and is_made else None
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


def without_echo(entry: Entry, draft: Draft) -> Draft:
    """``Low Water at the Ports (2021) Low Water at the Ports, Gazette``: where a title stands before the date
    as well, nobody is named; nor where a word says so: ``Anon. “Low Water.” Gazette``."""
    title, at, text = draft.title, draft.issued_at, entry.text
    if "anon" in entry.words and _is_anonymous(text, draft.authors):
        return draft._replace(authors=None)
    if title is None or at is None or title.span.start < at.end:
        return draft
    name = text[slice(*title.span)]
    if name not in text[: at.start] or at.start > len(name) + _ECHO or _may_be_body(name):
        return draft
    source = draft.source._replace(asides=(*draft.source.asides, Span(0, at.start)))
    return draft._replace(authors=None, source=source)


def without_kind_before(_: Entry, draft: Draft) -> Draft:
    """``Press release: “Low Water.” Gazette``: what a work is stands before it and names nobody."""
    first = draft.authors.names[0] if draft.authors and len(draft.authors.names) == 1 else None
    if first is None or first.span is None or first.literal.casefold() not in publishing.genres():
        return draft
    source = draft.source._replace(asides=(*draft.source.asides, first.span))
    return draft._replace(authors=source.authors, source=source)


def _is_anonymous(text: str, authors: Authors | None) -> bool:
    place = authors.names[0].span if authors and len(authors.names) == 1 else None
    return place is not None and is_nobody(text[slice(*place)])


def _may_be_body(name: str) -> bool:
    """Whether a title may be the name of the body that published it, as that of a site."""
    if name.count(" ") < _FEWEST_ECHOED:
        return True
    return is_organization(name) and is_name_like(name) and not _FIGURE.search(name)


def without_kind(entry: Entry, draft: Draft) -> Draft:
    """``Tweet of 3 May``, ``[Twitter]``: what a work is, is no title."""
    title = draft.title
    if title is None or title.quoted or title.span.end - title.span.start > _LONGEST_KIND:
        return draft
    if entry.text[title.span.start] != "[" and _KINDS.isdisjoint(entry.words):
        return draft
    kind = _KIND.fullmatch(entry.text, *title.span)
    if kind is None:
        return draft
    source = draft.source._replace(
        kind=draft.source.kind or kind[0], asides=(*draft.source.asides, title.span)
    )
    if kind["platform"] and not (source.container or source.publisher):
        source = source._replace(container=Span(*kind.span("platform")), likeness=1.0)
    return draft._replace(title=None, source=source)


def without_tail(entry: Entry, draft: Draft) -> Draft:
    """``Title. World. Outlet``, ``Title, data set``, ``Title. Translated by Sam Berg. House``: what stands
    behind a title and is none of it."""
    title, text = draft.title, entry.text
    if title is None or title.quoted or draft.style == "legal":
        return draft
    if bill := chamber(entry, title.span):
        kept = trim(text, title.span.start, bill.start)
        return draft._replace(title=title._replace(span=kept)) if kept else draft
    if not _PARTED.search(text, *title.span):
        return draft
    place, asides = title.span, draft.source.asides
    ends = [*boundaries(text, *place)]
    while tail := _tail(text, place, ends, draft):
        kept = trim(text, place.start, sentence_end(text, len(text[: tail.start].rstrip(" ,.|–—-"))))
        place, asides = kept or place, (*asides, tail)
        if kept is None:
            break
    if asides is draft.source.asides:
        return draft
    return draft._replace(title=title._replace(span=place), source=draft.source._replace(asides=asides))


def _tail(text: str, title: Span, ends: list[tuple[int, int]], draft: Draft) -> Span | None:
    """The last sentence of a title, or its last part behind a comma or a bar, if it is none of it.

    ``ends`` are the boundaries of what the title was; those behind its end are taken away.
    """
    while ends and ends[-1][1] >= title.end:
        ends.pop()
    source = draft.source
    bar = max([text.rfind(mark, *title) for mark in BARS]) if BAR.search(text, *title) else -1
    stop = max(text.rfind(", ", *title), ends[-1][0] if ends else -1, bar)
    tail = trim(text, stop + 1, title.end, " ,;:.|–—-") if stop - title.start >= _SHORTEST else None
    name = text[slice(*tail)] if tail else ""
    if tail and text[stop] == "," and _says_year_again(text, tail, draft):
        return tail
    if tail is None or not _LETTER.search(name):
        return None
    if stop == bar:
        named = source.container or source.publisher
        is_source = named is not None and lexicon.key(name) == lexicon.key(text[slice(*named)])
        return tail if is_source or _is_author(name, draft.authors) else None
    if text[stop] == ",":
        return tail if is_noise(name) or is_hand(name) or _is_imprint(name, draft.issued) else None
    is_section = source.container is not None and name.casefold() in publishing.phrases("section")
    is_series = source.publisher is not None and bool(_SERIES.fullmatch(name)) and is_name_like(name)
    return tail if is_section or is_series or is_noise(name) or is_hand(name) else None


def _is_imprint(name: str, year: str) -> bool:
    """Whether a place and the year that the entry has stand there once more: Wiesbaden 2019."""
    place, _, last = name.rpartition(" ")
    return last == year and is_place_name(place)


def _says_year_again(text: str, tail: Span, draft: Draft) -> bool:
    """Whether the year in brackets before a title stands behind it too, or the place before that year, as in
    German lists: ``(2019): Title, Wiesbaden, 2019``."""
    at, name = draft.issued_at, text[slice(*tail)]
    if at is None or text[at.start] != "(" or not text.startswith(":", at.end) or at.end > tail.start:
        return False
    return name == draft.issued or (text.startswith(f", {draft.issued}", tail.end) and is_place_name(name))


def _is_author(name: str, authors: Authors | None) -> bool:
    """Whether a name is that of the first author, given name first: Rosa Holm, of Holm, R."""
    first = authors.names[0] if authors else None
    given, _, family = name.rpartition(" ")
    return first is not None and bool(given) and (family, given[0]) == (first.family, first.given[:1])


def with_date(entry: Entry, draft: Draft) -> Draft:
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
