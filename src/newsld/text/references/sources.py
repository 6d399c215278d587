"""What stands behind a title: outlet or issuer, volume, issue, pages, edition, a date, who made it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.names import is_organization
from newsld.text.references import likeness
from newsld.text.references.authors import Authors, read_authors
from newsld.text.references.dating import Dated, find_dates
from newsld.text.references.entry import Entry, Source
from newsld.text.references.sentences import boundaries
from newsld.text.references.titles import trim

_PAGES = r"[A-Za-z]{0,2}\d{1,6}(?:\s?[-–—‑]{1,2}\s?[A-Za-z]{0,2}\d{1,6})?(?:,\s\d{1,5}[-–]\d{1,5})?"
_APA = re.compile(
    rf"[,\s]\s?(?P<volume>\d{{1,4}})\s?\((?P<issue>[^()]{{1,20}})\)(?:[,:]\s*(?:pp?\.\s?|S\.\s?|Article\s)?(?P<page>{_PAGES}|e\d+))?(?=[\s.,;]|\Z)"
)
_APA_PLAIN = re.compile(
    rf",\s(?:(?P<volume>\d{{1,4}})|\((?P<issue>[^()]{{1,20}})\)),\s*(?:pp?\.\s?|S\.\s?)?(?P<page>{_PAGES})(?=[.,;]|\Z)"
)
_APA_ISSUE = re.compile(r",\s(?:(?P<volume>\d{1,4})|\((?P<issue>[^()]{1,20})\))(?=[.,;]|\Z)")
_CHICAGO = re.compile(
    rf"\s(?P<volume>\d{{1,4}})(?:,\s?(?:no|nr|núm|n°|n|H)\.?\s?(?P<issue>\d[\d/–-]{{0,6}}))?\s\([^()]{{3,24}}\)(?::\s*(?P<page>{_PAGES}))?"
)
_CHICAGO_PLAIN = re.compile(
    rf"\s(?P<volume>\d{{1,4}})(?:\s?\((?P<issue>[^()]{{1,12}})\)|,\s?no\.\s?(?P<number>\d[\d/–-]{{0,6}}))?:\s?(?P<page>{_PAGES})"
)
_VANCOUVER = re.compile(rf"(?P<volume>\d{{1,4}})(?:\((?P<issue>[^()]{{1,20}})\))?:(?P<page>{_PAGES})")
_VOLUME = re.compile(
    r"(?<!\w)(?:vol|vols|volume|bd|jg|band|tome|t)\.?\s?(?P<volume>\d{1,4}|[IVXLC]{1,6})\b",
    re.IGNORECASE,
)
_ISSUE = re.compile(
    r"(?<!\w)(?:no|nos|nr|issue|iss|núm|n\.?º|n°|heft|№)\.?\s?(?P<issue>\d[\w/–-]{0,12}|[A-Z][a-z]+ \d{4})",
    re.IGNORECASE,
)
_PAGE = re.compile(
    rf"(?<!\w)(?:pp?|pgs?|págs?|pag|blz|s|str|с|sivu|pages?|Seiten?)\.?\s?(?P<page>{_PAGES})(?=[\s.,;)]|\Z)",
    re.IGNORECASE,
)
_LAST_PAGE = re.compile(rf",\s(?P<page>\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?|[A-Z]{{1,2}}\d{{1,3}})(?=[.\s]*\Z)")
_EDITION = re.compile(
    r"(?<!\w)(?P<edition>(?:\d{1,2}(?:st|nd|rd|th|\.|ª|e)|rev\.|revised|second|third|fourth)\s(?:edn|ed|edition|aufl|auflage|éd|édition|ed)\b\.?)",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\[([^\[\]]{2,60})\]")
_ASIDE = re.compile(r"\s*[(\[]([^()\[\]]{2,40})[)\]]\s*\Z")
_BY = re.compile(r"(?<!\w)(?:by|von|por|par|di|da|door|av|af)\s+(?=[^\W\d_a-z])", re.IGNORECASE)
_UPLOADED = re.compile(
    r"(?<!\w)(?:uploaded by|hochgeladen von|posted by|performance by|directed by|narrated by|translated by|transl?\. by|trans\.|hosted by|interview by|interviewed by)\s+[^,]{2,80}",
    re.IGNORECASE,
)
_EDITED = re.compile(
    r"(?<!\w)(?:edited by|eds?\. by|ed\.|eds\.|hrsg\. von|hg\. von|éd\.|ed\. de|a cura di)\s+(?P<names>[^.]{3,160}?)(?=,\s(?:\d|[A-Z][\w ]+:|pp?\.|[A-Z][\w ]+ (?:Press|UP|Books))|\.\s|\Z)",
    re.IGNORECASE,
)
_IN = re.compile(r"(?:In|in|Dans|dans|En|In:|IN)[:\s]\s*")
_EDS = re.compile(r"\s*\((?:Eds?|Hrsg|Hg|coords?|dirs?|éds?)\.?\),?\s*", re.IGNORECASE)
_PLACE = re.compile(r"\s*(?P<place>[^\W\d_][^:;“”\"()]{1,60}):\s+(?=\S)")
_STATE = re.compile(
    r",\s?(?:[A-Z]{2}|[A-Z]\.\s?[A-Z]\.|Mass\.|Conn\.|Calif\.|Ill\.|UK|USA|England|Canada|Germany|France)\Z"
)
_KINDS = re.compile(
    r"\b(?:podcast|video|audio|film|documentary|blog|tweet|radio|tv|press release|online video|television|data set|dataset)\b",
    re.IGNORECASE,
)


class _Cut(NamedTuple):
    name: str
    span: Span
    """What is cut out of the source."""
    value: Span
    """The value in it."""


def read_source(entry: Entry, start: int, end: int, *, book: bool = False, dates: bool = True) -> Source:
    """The source in ``entry.text[start:end]``. ``book`` says that the title before it is not quoted, so that
    a name is rather a publisher's; ``dates`` that a date may stand in it."""
    text = entry.text
    region = trim(text, start, end)
    if region is None:
        return Source()
    found = find_dates(text, region.start, region.end) if dates else []
    date = _best_date(found)
    cuts = _cuts(text, region, found)
    kind = ""
    for bracket in _BRACKET.finditer(text, region.start, region.end):
        kind = kind or bracket[1]
        cuts.append(_Cut("kind", Span(*bracket.span()), Span(*bracket.span(1))))
    first = min((cut.span.start for cut in cuts), default=region.end)
    head = trim(text, region.start, first)
    source = _named(entry, head, book=book) if head else Source()
    if source.container is None and source.publisher is None and cuts:
        source = _behind(entry, cuts, region, book)
    values = {cut.name: cut.value for cut in reversed(cuts) if cut.name not in ("kind", "", "editors")}
    editors = next(
        (read_authors(text, *cut.value, first_inverted=False) for cut in cuts if cut.name == "editors"), None
    )
    return replace(
        source,
        **values,
        issued=date.issued if date else "",
        issued_at=date.span if date else None,
        day=date.day if date else None,
        kind=kind or source.kind,
        editors=editors or source.editors,
    )


def _best_date(found: list[Dated]) -> Dated | None:
    """The most precise date."""
    return max(found, key=lambda dated: (len(dated.issued), dated.day is not None), default=None)


def _cuts(text: str, region: Span, dates: list[Dated]) -> list[_Cut]:
    """Everything in the source that is neither outlet nor publisher."""
    cuts = [_Cut("", dated.span, dated.span) for dated in dates]
    digits = any(text[at].isdigit() for at in range(region.start, region.end))
    if digits:
        _locators(text, region, cuts)
    if " by " in text[region.start - 1 : region.end] or "." in text[region.start : region.end]:
        if match := _UPLOADED.search(text, region.start, region.end):
            cuts.append(_Cut("", Span(*match.span()), Span(*match.span())))
        elif match := _EDITED.search(text, region.start, region.end):
            cuts.append(_Cut("editors", Span(*match.span()), Span(*match.span("names"))))
    return cuts


def _locators(text: str, region: Span, cuts: list[_Cut]) -> None:
    for pattern in (_CHICAGO, _APA, _VANCOUVER, _CHICAGO_PLAIN, _APA_PLAIN):
        match = pattern.search(text, region.start, region.end)
        if match and not _inside(match, cuts):
            _take(match, cuts)
            break
    else:
        for pattern in (_VOLUME, _ISSUE, _PAGE):
            if match := pattern.search(text, region.start, region.end):
                _take(match, cuts)
        last = _LAST_PAGE.search(text, region.start, region.end)
        if last and not _inside(last, cuts):
            _take(last, cuts)
        if len(cuts) == 0 and (match := _APA_ISSUE.search(text, region.start, region.end)):
            _take(match, cuts)
    if match := _EDITION.search(text, region.start, region.end):
        _take(match, cuts)


def _inside(match: re.Match[str], cuts: list[_Cut]) -> bool:
    """Whether a volume was found where a day and year stand (May 3 (2021))."""
    return any(
        cut.span.start < match.end() and match.start() < cut.span.end and not cut.name for cut in cuts
    ) and not (match.re is _CHICAGO or match.re is _VANCOUVER)


def _take(match: re.Match[str], cuts: list[_Cut]) -> None:
    for name in match.re.groupindex:
        if match[name]:
            cuts.append(
                _Cut("issue" if name == "number" else name, Span(*match.span()), Span(*match.span(name)))
            )


def _behind(entry: Entry, cuts: list[_Cut], region: Span, book: bool) -> Source:
    """A name behind a date that comes first: ``2022. The Guardian``."""
    last = max(cut.span.end for cut in cuts)
    rest = trim(entry.text, last, region.end, " ,;:.)]–—-")
    if rest is None:
        edition = next((cut.span.end for cut in cuts if cut.name == "edition"), None)
        rest = trim(entry.text, edition, region.end) if edition else None
    if rest is None:
        between = sum(cut.span.end - cut.span.start for cut in set(cuts))
        return Source(likeness=1.0 if region.end - region.start - between < 8 else 0.5)
    source = _named(entry, rest, book=book)
    return source if source.likeness >= 0.7 else Source(likeness=0.6)


def _named(entry: Entry, span: Span, *, book: bool) -> Source:
    """Container or publisher in a part that holds nothing else, after section, series and place."""
    text = entry.text
    kind = ""
    if match := _IN.match(text, span.start, span.end):
        if chapter := _chapter(entry, Span(match.end(), span.end)):
            return chapter
        inner = Span(match.end(), span.end)
        if likeness.likeness(entry, inner) >= 0.95 or text[match.start() : match.end()].strip() == "In:":
            span = inner
    if text[span.start : span.end].casefold().startswith(tuple(likeness.phrases("speech"))):
        return Source(kind="speech")
    if placed := _publisher(entry, span):
        return placed
    parts = _parts(text, span)
    best = parts[-1]
    if len(parts) > 1 and book and (placed := _publisher(entry, best)):
        return placed
    if aside := _ASIDE.search(text, best.start, best.end):
        inside = aside[1].casefold()
        if (
            not any(word in likeness.words("edition") for word in inside.split())
            and aside.start() > best.start
        ):
            kind = aside[1] if _KINDS.search(inside) else ""
            best = Span(best.start, aside.start())
    degree = likeness.likeness(entry, best)
    if book and _is_publisher(text[best.start : best.end]):
        return Source(publisher=best, likeness=max(degree, 0.8), kind=kind)
    return Source(container=best, likeness=degree, kind=kind)


def _parts(text: str, span: Span) -> list[Span]:
    """Sentences of the part; the last is the outlet, sections and series stand before it."""
    parts, at = [], span.start
    for mark, following in boundaries(text, span.start, span.end):
        if part := trim(text, at, mark):
            parts.append(part)
        at = following
    if last := trim(text, at, span.end, " ,;:"):
        stripped = trim(text, last.start, last.end) or last
        parts.append(stripped)
    return parts or [span]


def _publisher(entry: Entry, span: Span) -> Source | None:
    """``New York: Scribner``."""
    text = entry.text
    at = 0
    for mark, following in reversed(boundaries(text, span.start, span.end)):
        if match := _PLACE.match(text, following, span.end):
            if _is_place(match["place"]):
                at = match.end()
                break
        del mark
    match = _PLACE.match(text, span.start, span.end)
    if not at and match and _is_place(match["place"]):
        at = match.end()
    name = trim(text, at, span.end) if at else None
    return Source(publisher=name, likeness=0.97) if name else None


def _is_place(text: str) -> bool:
    bare = text.strip()
    if bare.casefold() in likeness.phrases("place") or _STATE.search(bare):
        return True
    parts = re.split(r",? and |, | & | / |/|; | und | y ", bare)
    return len(parts) > 1 and parts[0].casefold() in likeness.phrases("place")


def _is_publisher(text: str) -> bool:
    if lexicon.key(text) in lexicon.outlets() and lexicon.outlets()[lexicon.key(text)].kind != "site":
        return False
    folded = {word.strip(".,").casefold() for word in text.split()}
    return (
        bool(folded & likeness.words("publisher"))
        or is_organization(text)
        or not folded & likeness.words("journal")
    )


def _chapter(entry: Entry, span: Span) -> Source | None:
    """``In A. Berg & C. Holm (Eds.), Title of the book (pp. 3–9). Publisher.``"""
    text = entry.text
    match = _EDS.search(text, span.start, span.end)
    if match is None:
        return None
    editors: Authors | None = read_authors(text, span.start, match.start(), first_inverted=False)
    if editors is None:
        return None
    rest = Span(match.end(), span.end)
    parts = _parts(text, rest)
    book = parts[0]
    if aside := _ASIDE.search(text, book.start, book.end):
        book = Span(book.start, aside.start())
    publisher = _publisher(entry, parts[-1]) if len(parts) > 1 else None
    place = publisher.publisher if publisher else (parts[-1] if len(parts) > 1 else None)
    return Source(container=book, publisher=place, kind="chapter", editors=editors)
