"""Sources in the plainest forms, told at one look: a name, and behind it an issue's figures or a date."""

from __future__ import annotations

import re
from functools import lru_cache

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.dates import month_number
from newsld.text.languages import words
from newsld.text.patterns import pattern
from newsld.text.references.entry import Entry, Source
from newsld.text.references.scanners.dating import sole_date
from newsld.text.references.scanners.hosting import IN, Host
from newsld.text.references.scanners.publishing import is_places, speech
from newsld.text.references.scanners.titles import without_of
from newsld.text.references.scanners.wording import words_of
from newsld.text.references.sources import locating
from newsld.text.references.sources.imprint import read_name
from newsld.text.references.sources.parts import is_noise

_HOST = 0.95
_NONE_OF = locating.OTHERS | locating.HANDED
_LETTER, _CAPITAL = "[A-Za-zÀ-ÖØ-öø-ÿ]", "[A-ZÀ-ÖØ-Þ]"
_WORD = rf"{_CAPITAL}{_LETTER}*(?:[’'-]{_LETTER}+)? (?:(?:of|the|and|for|de|la|&) ){{0,3}}"
_YEAR, _MONTH = r"(?:19|20)\d\d", r"[A-Z][a-z]{2,8}\.?"
_PLAIN = pattern(
    rf"(?!(?i:{IN}) )(?:{_WORD}){{0,6}}(?P<last>{_CAPITAL}{_LETTER}+)"
    rf"(?:, (?P<date>\d{{1,2}} {_MONTH}(?: {_YEAR})?|{_MONTH} \d{{1,2}}, {_YEAR}|(?:{_MONTH} )?{_YEAR})"
    r"| (?P<volume>\d{1,3})"
    rf"(?: ?\((?P<part>\d{{1,2}})\)|(?:, no\. (?P<issue>\d{{1,3}}))? \((?P<year>{_YEAR})\))"
    r": (?P<page>\d{1,3}(?:[–-]\d{1,3})?))"
)
"""``Energy Policy 13 (2): 714–29``, ``Asian Survey 35, no. 3 (2019): 181–204``, ``The Courier, 3 May``."""


_ANY_WORD = r"[^\W\d_]+(?:[’'-][^\W\d_]+)*"
_HOSTED = pattern(
    rf"(?P<title>(?!Proc)(?={_CAPITAL}){_ANY_WORD}(?::? {_ANY_WORD}){{0,16}})"
    rf" \(pp\. (?P<page>\d{{1,3}}[–-]\d{{1,3}})\)\. (?P<house>(?:{_WORD}){{0,4}}{_CAPITAL}{_LETTER}+)"
)
"""``Ports of the south (pp. 3–9). Verso``."""


def is_outlet(text: str, place: Span, book: bool | None) -> bool:
    """Whether a place holds the name of a known outlet and nothing else."""
    outlet = lexicon.outlets().get(lexicon.key(text[place.start : place.end]))
    return outlet is not None and (book is False or outlet.kind != "site")


def read_plain_source(entry: Entry, region: Span, *, book: bool | None) -> Source | None:
    """The source that is read at one look; None for any other, which may be of these forms all the same."""
    text = entry.text
    match = _PLAIN.fullmatch(text, *region)
    if match is None or not locating.OTHERS.isdisjoint(entry.words):
        return None
    name = Span(region.start, match.end("last"))
    if match["date"]:
        return _dated(entry, name, Span(*match.span("date")), book)
    if text[region.end : region.end + 1] not in ".," or _is_none(text[name.start : name.end]):
        return None
    return _in_figures(entry, name, match, book)


@lru_cache(maxsize=1024)
def _is_none(name: str) -> bool:
    """Whether words are no outlet's or issuer's name, but a genre, places or a speech, or end in what may
    belong to the date behind them."""
    last = name.rpartition(" ")[2]
    is_of_date = month_number(last) > 0 or last.casefold() in words("date.weekday")
    return is_of_date or is_noise(name) or is_places(name) or speech().match(name) is not None


def _dated(entry: Entry, name: Span, date: Span, book: bool | None) -> Source | None:
    """``Northern Courier, 14 Apr. 2023``."""
    text = entry.text
    dated = sole_date(text, date)
    if dated is None or _is_none(text[name.start : name.end]):
        return None
    is_known = is_outlet(text, name, book)
    if not is_known and (entry.links.doi or not locating.NAMED.isdisjoint(entry.words)):
        return None
    container, publisher, degree = (name, None, 1.0) if is_known else read_name(entry, name, book=book)
    return Source(
        container,
        publisher,
        issued=dated.issued,
        issued_at=date,
        day=dated.day,
        asides=(date,),
        likeness=degree,
    )


def _in_figures(entry: Entry, name: Span, match: re.Match[str], book: bool | None) -> Source:
    """``Energy Policy 13 (2): 714–29``, ``Asian Survey 35, no. 3 (2019): 181–204``."""
    container, publisher, degree = read_name(entry, name, book=book)
    number = "part" if match["part"] else "issue" if match["issue"] else ""
    year = Span(*match.span("year")) if match["year"] else None
    whole = Span(name.end, match.end())
    if number and container is None:
        container, publisher = publisher, None
    return Source(
        container,
        publisher,
        Span(*match.span("volume")),
        Span(*match.span(number)) if number else None,
        Span(*match.span("page")),
        issued=match["year"] or "",
        issued_at=year,
        asides=(*([year] if year else []), *[whole] * (3 if number else 2)),
        likeness=degree,
    )


def read_plain_host(entry: Entry, host: Host) -> Source | None:
    """The source of a chapter that is read at one look: the host's title, its pages and who issued it."""
    text = entry.text
    match = _HOSTED.fullmatch(text, *host.region) if host.editors and host.between is None else None
    if match is None or _names_others(entry, match[0]):
        return None
    title, page, house = Span(*match.span("title")), Span(*match.span("page")), Span(*match.span("house"))
    if without_of(text, title) != title or is_noise(match["title"]) or _is_none(match["house"]):
        return None
    container, publisher, _ = read_name(entry, house, book=True)
    return Source(
        title,
        publisher or container,
        page=page,
        kind="chapter",
        editors=host.editors,
        asides=(Span(page.start - len("pp. "), page.end),),
        likeness=_HOST,
    )


def _names_others(entry: Entry, source: str) -> bool:
    """Whether a source has one of the words of its entry that name series, editions or hands."""
    named = _NONE_OF & entry.words
    folded = source.casefold()
    return any(word in folded for word in named) and not named.isdisjoint(words_of(source))
