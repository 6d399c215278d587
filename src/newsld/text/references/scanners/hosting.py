"""The host of a chapter or story: "In" before it, its editors before or behind its title."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.patterns import pattern
from newsld.text.references.scanners.authors import Authors, read_authors
from newsld.text.references.scanners.plain_names import read_initialled
from newsld.text.references.scanners.publishing import is_place_name
from newsld.text.references.scanners.scholars import scholars
from newsld.text.references.scanners.sentences import boundaries
from newsld.text.references.scanners.titles import trim

IN = "in|dans|en|em|w|i|v|în|na|teoksessa|içinde"
"""The word before a host, whatever its case."""
_IN = pattern(rf"(?:{IN})(?:\s?:\s*|\s+(?=[«„“\"]?[^\W\d_]))|//\s*", re.IGNORECASE)
_ROLE = "eds?|editors?|hrsg|hgg?|coords?|orgs?|dirs?|éds?|red|a cura di"
EDITED = pattern(rf"\s\((?:{_ROLE})\.?\)[.,:]?\s", re.IGNORECASE)
"""What says of names in brackets behind them that they are editors'."""
_EDS = pattern(
    rf"[,\s]\s?\(?(?!(?-i:dirs?\.\s[A-ZÀ-Ž]))(?:{_ROLE}|ред)\b\.?\)?[.,:]*\s+(?!by\s)",
    re.IGNORECASE,
)
_MARK = pattern(
    r"(?:[,.?!]|(?<=[\w”’»)])(?=\sIn:\s[^\W\d_a-z]))\s"
    r"(?P<word>(?:in|In|IN|dans|Dans|en|En|em|Em|V|W|I|În|Teoksessa|İçinde)\s?:\s)"
)
_EDITED_BY = pattern(
    r"[,.?!”’»]\s(?P<word>(?:[Ii]n|[Dd]ans|En|Em)\s)(?=Proc(?:eedings|\.)\s|[^\W\d_a-z][^()“”\"]{3,160}"
    rf"(?:\((?:{_ROLE})\.?\)|,\s(?:edited by|editado por|organizado por|sous la direction d|a cura di"
    r"|herausgegeben von)|,\s(?:editors?|[Ee]ds?\.)[,:\s]))"
)
_SHOWN = pattern(r",\s(?P<word>(?:in|en|em|dans)\s)(?=[«„“][^«»„“”]{2,80}[»“”])")
_IN_BRACKETS = pattern(
    r"\s\((?:(?:eds?|hrsg|hg|éds?)\b\.?\s(?P<names>[^()]{4,200})|(?P<before>[^()]{4,200}),\s(?:eds?|éds?)\.?)\)",
    re.IGNORECASE,
)
_PAGES = pattern(r",?\s(?P<page>\d{1,5}[–-]\d{1,5})(?=[.,\s]|\Z)")
_PAGED_IN = pattern(r"[Pp]p?\.\s(?P<page>\d{1,5}(?:[–-]\d{1,5})?),?\s(?=[Ii]n\s)")
_WITHIN = " içinde"
_NEXT = pattern(r"[.,;:([]|\Z")
_CLOSERS = tuple('”“»’"')
_COMMAS = tuple(f"{mark}, " for mark in _CLOSERS)
_CAPITAL_WITHIN = pattern(r"[a-z]{1,3}[A-Z]")
"""What begins the names of some sites: arXiv, eLife."""
_TURNED = pattern(r"((?:[^\W\d_a-z][\w’'-]+\s)?[^\W\d_a-z][\w’'-]+), [^\W\d_a-z]")
_AND_OTHERS = " et al. "
_FARTHEST, _MOST_COMMAS, _FIRM = 400, 12, 0.85


class Host(NamedTuple):
    """``region`` begins with the host's title; ``between`` are editors between it and the imprint."""

    region: Span
    editors: Authors | None = None
    between: Span | None = None
    page: Span | None = None
    """Pages right behind these editors."""


def find_host(text: str, region: Span) -> Host | None:
    """The host that "In" announces at the start of a source, pages before it or not; None where the source
    begins otherwise."""
    if text[region.start] in "Pp" and (paged := _PAGED_IN.match(text, *region)):
        host = find_host(text, Span(paged.end(), region.end))
        page = Span(*paged.span("page"))
        return host and Host(host.region, host.editors, host.between or Span(*paged.span()), page)
    match = _IN.match(text, region.start, region.end)
    if match is None or not _announces(text, match):
        return _edited(text, region)
    inner = trim(text, match.end(), region.end, " ")
    if inner is None:
        return None
    stop = min(inner.end, inner.start + _FARTHEST)
    if bracketed := _bracketed(text, inner, stop):
        return bracketed
    mark = _EDS.search(text, inner.start, stop)
    if mark is None:
        return None if _is_named_in(text, match) else _authored(text, inner, stop) or Host(inner)
    if plain := _plain_editors(text, inner.start, mark.start()):
        return Host(Span(mark.end(), inner.end), plain)
    found = scholars(text, inner.start, mark.start())
    if found and found[1] == mark.start():
        return Host(Span(mark.end(), inner.end), found[0])
    closed = ")" in mark[0]
    if "," in mark[0][1:] and not closed and (between := _editors_between(text, inner, mark)).editors:
        return between
    for inverted in (False, True):
        before = read_authors(text, inner.start, mark.start(), first_inverted=inverted)
        if before is None or before.quality < _FIRM:
            continue
        if before.inverted if inverted else (closed or _are_persons(before)) and not _is_inverted(before):
            return Host(Span(mark.end(), inner.end), before)
    return Host(inner)


def _authored(text: str, inner: Span, stop: int) -> Host | None:
    """A host behind whose makers, turned round, only a stop stands: ``In: BERG, Sam; LIND, Ada. Title``."""
    first = _TURNED.match(text, inner.start, stop)
    if first is None or is_place_name(first[1]):
        return None
    several = text.find(_AND_OTHERS, inner.start, stop)
    ends = ((several + len(_AND_OTHERS) - 1, several + len(_AND_OTHERS)),) if several > 0 else ()
    for mark, following in (*ends, *boundaries(text, inner.start, stop)[:1]):
        found = read_authors(text, inner.start, mark, first_inverted=True)
        if found and found.inverted and all(name.given for name in found.names):
            return Host(Span(following, inner.end), found)
    return None


def _plain_editors(text: str, start: int, end: int) -> Authors | None:
    """Names with initials that no journal's name begins with: ``R. Holm and S. A. Berg``."""
    found = read_initialled(text, start, end)
    if found is None or text.find("J.", start, end) >= 0 or text.find("Z.", start, end) >= 0:
        return None
    return found


def _bracketed(text: str, inner: Span, stop: int) -> Host | None:
    """``Book title (A. Berg and B. Lind, eds.) 55–87``, ``Book title (eds Berg, A. & Lind, B.)``."""
    mark = _IN_BRACKETS.search(text, inner.start, stop) if text.find("(", inner.start, stop) >= 0 else None
    if mark is None or mark.start() == inner.start:
        return None
    start, end = mark.span("names" if mark["names"] else "before")
    found = scholars(text, start, end)
    editors = found[0] if found and found[1] == end else read_authors(text, start, end, first_inverted=False)
    if editors is None or editors.quality < _FIRM:
        return None
    pages = _PAGES.match(text, mark.end(), inner.end)
    page = Span(*pages.span("page")) if pages else None
    return Host(inner, editors, Span(mark.start(), pages.end() if pages else mark.end()), page)


def _edited(text: str, region: Span) -> Host | None:
    """A host whose editors stand first without "In", which is behind the title in Turkish: A. Berg & B. Lind
    (Eds.), Book title."""
    stop = min(region.end, region.start + _FARTHEST)
    mark = _EDS.search(text, region.start, stop) if text.find("),", region.start, stop) >= 0 else None
    if mark is None or ")," not in mark[0]:
        return None
    editors = read_authors(text, region.start, mark.start(), first_inverted=False)
    is_sure = editors is not None and editors.quality >= 0.88 and not any(n.literal for n in editors.names)
    within = text.find(_WITHIN, mark.end(), stop)
    between = Span(within, within + len(_WITHIN)) if within > 0 else None
    return Host(Span(mark.end(), region.end), editors, between) if is_sure else None


def host_mark(text: str, start: int, end: int) -> int | None:
    """Where ", in: " stands behind a title without quotation marks; None where it does not."""
    match = _MARK.search(text, start, end) if text.find(": ", start, end) >= 0 else None
    if match is None and text.find("n ", start, end) >= 0:
        match = _EDITED_BY.search(text, start, end)
    return match.start("word") if match else None


def host_behind_date(text: str, start: int, end: int) -> int | None:
    """Where the host stands behind a title which follows a date: ``, in: ``, or ``, in «Outlet»``."""
    if (at := host_mark(text, start, end)) is not None:
        return at
    shown = _SHOWN.search(text, start, end)
    return shown.start("word") if shown else None


def _announces(text: str, match: re.Match[str]) -> bool:
    """A small "in" needs a colon or a capital behind it; "En" and its like are words of titles otherwise."""
    word = match[0].strip()
    following = text[match.end() : match.end() + 1]
    if following.islower() and _CAPITAL_WITHIN.match(text, match.end()):
        following = following.upper()
    if word in ("In", "in", "Dans", "In:") and not following.islower():
        return True
    if word.endswith((":", "/")) or following in "«„“":
        return True
    if text[: match.start()].rstrip(" ,.")[-1:] in _CLOSERS and not following.islower():
        return True
    if word not in ("En", "Em") or not text[: match.start()].rstrip().endswith((".", "?", "!")):
        return False
    mark = _NEXT.search(text, match.end())
    return mark is not None and lexicon.key(text[match.end() : mark.start()]) in lexicon.outlets()


def _is_named_in(text: str, match: re.Match[str]) -> bool:
    """Whether a capital behind a quoted title and a comma tells that "In" begins a name: ‘Title’, In Harbour
    Light."""
    return text.startswith("In ", match.start()) and text.endswith(_COMMAS, 0, match.start())


def _are_persons(authors: Authors) -> bool:
    return all(name.family and " " not in name.family and name.given for name in authors.names)


def _is_inverted(authors: Authors) -> bool:
    """Whether a reading in order took an initial for a person: ``Page, M., Di Pietro, G.``"""
    return any(len(name.family.strip(".")) < 3 and not name.given for name in authors.names)


def _editors_between(text: str, inner: Span, mark: re.Match[str]) -> Host:
    """``Book title, U. Castellanos and A. Holm, Eds., Paris: Publisher``: the earliest comma that will do."""
    comma = text.find(", ", inner.start, mark.start())
    for _ in range(_MOST_COMMAS):
        if comma < 0:
            break
        found = read_authors(text, comma + 2, mark.start(), first_inverted=False)
        if (
            found
            and found.quality >= 0.88
            and not any(name.literal and not name.given for name in found.names)
        ):
            return Host(inner, found, Span(comma, mark.end()))
        comma = text.find(", ", comma + 2, mark.start())
    return Host(inner)
