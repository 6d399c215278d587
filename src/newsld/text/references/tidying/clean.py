"""An entry without its marker, line ends and emphasis marks, and the way back to the text it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from newsld.source import Span
from newsld.text.addresses import is_persons
from newsld.text.patterns import pattern
from newsld.text.references.scanners.links import find_links, is_archive
from newsld.text.references.scanners.publishing import phrases
from newsld.text.references.tidying.copying import STRAYED, Out, copy
from newsld.text.references.tidying.leading import Key
from newsld.text.references.tidying.linked import Link
from newsld.text.references.tidying.media import medium
from newsld.text.references.tidying.spelling import SIGN, spelt

_MARKER = pattern(
    r"\s*(?:[•◦▪‣·●○∙→➢►▶✓✔–—*+^\U0001f300-\U0001faff-]\ufe0f?\s+|\[\^[^\]\s]{1,40}\]:?\s*|\[\d{1,4}\][.:]?\s*|\((?:\d{1,3}|[A-Za-z])\)\s+(?!\()|\(\d{1,3}\)(?=[^\W\d_a-z][\w’'-]+,\s)"
    r"|\d{1,3}[.)](?:\s+|(?=[^\W\d_a-z][\w’'-]+,\s))"
    r"|\^\d{1,3}\^?\s+|[¹²³⁰⁴-⁹]{1,3}\.?\s*)(?:[↑^]\s*)?(?:Jump up to:\s)?"
    r"(?:(?:[a-e]\s){1,5}(?=[“\"„«]?[^\W\d_a-z]))?"
)
_SIGNAL = pattern(
    r"(?:(?:See|(?:As\s[qc]|[QC])(?:uot|it)ed\s(?:in|by)|Zit(?:iert|\.)\snach|Cité\s(?:dans|par)|Citado\s(?:en|por|em)|Compare|Cf\.?|Siehe|Vgl\.?|Véase|Ver|Cfr\.?|Voir|Vedi|Zob\.?|Zie|Vide|Se)"
    r"(?:,?\s(?:also|generally|especially|e\.g\.,|for example,|for instance,|auch|dazu|por ejemplo,|también"
    r"|aussi|par exemple,|anche|também|też|ook|också|også|z\.\s?B\.))?:?|E\.g\.,|For example,)"
    r"\s+(?=[^\W\d_a-z][^\s,:]*(?:\s[^,“\"]*[,“\"]|,\s[“\"‘]))"
)
"""A footnote's word before the work it names. "See, J." is a name, and "See: …" has a colon."""
_SEE = pattern(
    r"(?:Sources?|Quellen?|Fuentes?|Fontes?|Bron|Źródło)\s?:\s+(?=[^\W\d_a-z])"
    r"|(?:[Vv]gl|[Cc]fr?|[Pp]or)\.(?:\s(?:auch|dazu|also|anche|też))?:?\s+"
    r"(?=[^\W\d_a-z]|(?:v[ao]n|de[rnl]?|d[aiu]|l[ae])\s)"
    r"|(?:See(?:\salso)?:?|By)\s(?=(?:v[ao]n\s|de[rnl]?\s|d[aiu]\s|l[ae]\s){0,3}[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)?,\s"
    r"[A-Z](?:\.|[A-Z]?[\s,]))"
    r"|By\s(?=(?:[^\W\d_a-z][\w.’'-]+\s){1,3}[^\W\d_a-z][\w’'-]+,\s[“\"])"
)
_BACK = "↩↑⤴⏎\ufe0e\ufe0f \u00a0\t"
"""What leads from a note back to its mark, as pages show it behind the note."""
_NOTE_MARK = pattern(r"(?:(?<=[.)])|\s)[¹²³⁰⁴-⁹]{1,3}\Z|\s[\U0001f300-\U0001faff]\ufe0f?\Z")
"""The mark of a note, or a picture, behind the entry."""
_DASHES = r"(?:[—–―⸺⸻]{1,60}+|-{1,60}+|_{3,90}+)"
_REPEATED = pattern(
    r"(?:(?:[—–―⸺⸻]{2,6}|-{3,6}|_{3,9}|—)[.,]?"
    r"|(?:(?:[Dd]ers|[Dd]ies)\.[,:]?|Ders[,:]|(?:Derselbe|Dieselbe|Id|Idem|Eadem|Ead)[.,:]{1,2})"
    r"|(?:Idem|Eadem|Ibid\.?)(?=\s\((?:1[5-9]|20)\d\d)"
    rf"|{_DASHES}(?:,?\s?(?:and\s?)?{_DASHES}){{0,9}},)\s+(?:and\s)?"
    r"(?P<edits>\(?(?:[Ee]ds?|Hrsg|Hg)\.\)?[.,:]?\s|editors?[.,]\s)?(?=[“\"„«‘'(]?\w)"
)
"""Dashes or "the same" for the authors of the entry before, or a dash for each and a comma behind them."""
_FARTHEST = 400
"""They stand no further behind what an entry may begin with."""
_LINK_FIRST = pattern(
    r"(https?://[^\s<>]{4,2000}|[a-z\d-]+(?:\.[a-z\d-]+){1,3}/[^\s<>]{4,2000})\s+(?:[–—|:-]\s+)?(?=[“„«\"'‘]?\w)"
)
_QUOTES = frozenset('“"„«')
_SPACED = pattern(r" (?:[ ,;).]|:\w)")
_SIGNS = pattern(r"[*_\\\]<`(](?:(?<!\()|(?= ))")
"""With signs that do not show, all that makes a text untidy; most have none of it."""
_UNTIDY = pattern(
    r"[*_\\\r\n\t\x0b\x0c\u00a0\u2000-\u200f\u2028-\u202f\u2060\u00ad\ufeff]"
    r"| (?:[ ,;)]|:\w)|\( |\]\(|</|<(?:i|em|b|br|u)\b|``"
)
_ITALICS = pattern(
    r"(?<![\w*_/])(?:\*(?=[^\s*])(?P<starred>[^*\n]{3,120}?)(?<=\S)\*"
    r"|_(?=[^\s_])(?P<lined>[^_\n]{3,120}?)(?<=\S)_)(?![\w*_])"
    r"|<(?:i|em|cite)>(?P<tagged>[^<>]{3,120})</"
)
_LINK = pattern(
    r"\[(?P<words>[^\[\]]{1,400})\]\((?:<(?P<angled>[^<>\s]{1,2000})>"
    r"|(?P<plain>[^()\s]{1,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?))\)"
    r"|<a\s(?:[^<>]{0,200}\s)?href\s?=\s?[\"'](?P<href>[^\"'<>\s]{1,2000})[\"'][^<>]{0,200}>(?P<inner>[^<>]{1,400})</a>"
)
_PARTS = {"angled": ("words", "angled"), "plain": ("words", "plain"), "inner": ("inner", "href")}


class Clean(NamedTuple):
    """The tidy text of an entry. ``places`` has the source offset of every code point, None where they just
    follow one another from ``start``."""

    text: str
    start: int
    places: Sequence[int] | None = None
    marked: bool = False
    anchor: Span | None = None
    """The longest words that are linked and no address, or one or two at the head."""
    repeats: bool = False
    """Whether dashes stood for the authors of the entry before."""
    key: Key | None = None
    stressed: tuple[Span, ...] = ()
    """The words that were printed in italics, as far as they stand together."""
    wide: Mapping[int, int] = MappingProxyType({})
    """How many code points of the source one of the text stands for, by the place of their first."""

    def shows(self, place: Span) -> bool:
        """Whether a part of the tidy text stands in the source: the address that words lead to does not."""
        return self.places is None or self.places[place.start] >= 0

    def span(self, start: int, end: int) -> Span:
        """The place in the source of a part of the tidy text, whatever the order in which it stands there."""
        if self.places is None:
            return Span(self.start + start, self.start + end)
        first, last = self.places[start], self.places[end - 1]
        if last < first:
            shown = [place for place in self.places[start:end] if place >= 0]
            first, last = min(shown), max(shown)
        return Span(first, last + self.wide.get(last, 1))


def marker_length(text: str) -> int:
    """How many code points of number, bullet or footnote mark an entry begins with."""
    match = None if text[:1].isalpha() else _MARKER.match(text)
    return match.end() if match else 0


def may_repeat(text: str, span: Span) -> bool:
    """Whether dashes, or a word like them, may stand for the authors of the entry before."""
    return _REPEATED.search(text, span.start, min(span.end, span.start + _FARTHEST)) is not None


def edits(raw: str) -> bool:
    """Whether the authors of the entry before, for whom dashes stand in this one, are its editors."""
    dashes = _REPEATED.search(raw, 0, _FARTHEST)
    return dashes is not None and bool(dashes["edits"])


def clean(text: str, span: Span, *, head: re.Pattern[str] | None = None, links: Sequence[Link] = ()) -> Clean:
    """The entry at ``span`` of ``text``, ready for the grammars: one line, single spaces, no markup, and no
    number before it, nor what ``head`` matches, nor a footnote's "See".

    Where it shows no address, that of its ``links`` is put behind it.
    """
    raw = text[span.start : span.end]
    skip = marker_length(raw)
    if head and (lead := head.match(raw, skip)):
        skip = lead.end()
    if dashes := _REPEATED.match(raw, skip):
        skip = dashes.end()
    if short := _SEE.match(raw, skip):
        skip = short.end()
    elif (signal := _SIGNAL.match(raw, skip)) and (skip or not _QUOTES.isdisjoint(raw)):
        skip = signal.end()
    stripped = raw[skip:].lstrip()
    start = span.end - len(stripped)
    tidy = stripped.rstrip().rstrip(_BACK)
    if tidy[-1:] > "~" and (mark := _NOTE_MARK.search(tidy)):
        tidy = tidy[: mark.start()]
    marked = skip > 0
    if links:
        tidied = _linked(tidy, start, links)._replace(marked=marked, repeats=dashes is not None)
    elif not _is_untidy(tidy):
        tidied = Clean(tidy, start, None, marked, repeats=dashes is not None)
    else:
        tidied = _untangle(tidy, start, _marks(tidy, start))._replace(
            marked=marked, repeats=dashes is not None
        )
    if SIGN.search(tidied.text):
        tidied = _spelt(tidied)
    whole = tidied.text
    if ("[" in whole or ". Online" in whole or ". En l" in whole) and (aside := medium(whole)):
        tidied = _without(tidied, *aside)
        if "[S. l" in tidied.text and (another := medium(tidied.text)):
            tidied = _without(tidied, *another)
    if tidied.places and (stressed := _stressed(tidy, start, tidied.places)):
        tidied = tidied._replace(stressed=stressed)
    link = _LINK_FIRST.match(tidied.text) if "/" in tidied.text.partition(" ")[0] else None
    return _link_last(tidied, link) if link and not _has_link(tidied.text, link.end()) else tidied


def _stressed(text: str, start: int, places: Sequence[int]) -> tuple[Span, ...]:
    """The words in italics of a text that stands at ``start`` in the source, where none was left out."""
    if "*" not in text and "_" not in text and "<" not in text:
        return ()
    spans = []
    for italic in _ITALICS.finditer(text):
        first, last = (
            italic.start(italic.lastgroup or 0) + start,
            italic.end(italic.lastgroup or 0) + start - 1,
        )
        if first in places and last in places:
            spans.append(Span(places.index(first), places.index(last) + 1))
    return tuple(spans)


def _has_link(text: str, start: int) -> bool:
    return text.find("://", start) >= 0 or text.find("www.", start) >= 0


def _spelt(tidied: Clean) -> Clean:
    text, places, wide, moved = spelt(tidied.text, _places(tidied))
    anchor = tidied.anchor and Span(moved[tidied.anchor.start], moved[tidied.anchor.end])
    return tidied._replace(text=text, places=places, wide=wide, anchor=anchor)


def _places(tidied: Clean) -> Sequence[int]:
    return tidied.places or range(tidied.start, tidied.start + len(tidied.text))


def _without(tidied: Clean, aside: Span, mark: str) -> Clean:
    """The entry with a mark or nothing instead of a part, unless that stands in or before linked words."""
    text, (start, end), anchor = tidied.text, aside, tidied.anchor
    if anchor and anchor.end > start:
        return tidied
    places = _places(tidied)
    places = (*places[:start], *places[end - len(mark) : end], *places[end:])
    return tidied._replace(text=text[:start] + mark + text[end:], places=places)


def _is_untidy(text: str) -> bool:
    """Whether there are marks of a markup language, signs that do not show, or spaces that should not be."""
    if text.isprintable() and not (_SPACED.search(text) or _SIGNS.search(text)):
        return False
    return _UNTIDY.search(text) is not None or (" ." in text and STRAYED.search(text) is not None)


def _link_last(tidied: Clean, link: re.Match[str]) -> Clean:
    """A link that stands before all else put behind it, where the grammars look for it."""
    text, rest = tidied.text, link.end()
    places = _places(tidied)
    turned = (*places[rest:], places[link.end(1) - 1], *places[: link.end(1)])
    anchor = Span(*(place - rest for place in tidied.anchor)) if tidied.anchor else None
    return tidied._replace(text=f"{text[rest:]} {link[1]}", places=turned, anchor=anchor)


class _Mark(NamedTuple):
    """A link in an entry: all of it, its words, its address, and where that stands in the source or -1."""

    whole: tuple[int, int]
    words: tuple[int, int]
    url: str
    at: int


def _marks(text: str, start: int) -> Iterator[_Mark]:
    """The links that are written in Markdown or HTML."""
    for link in _LINK.finditer(text):
        words, target = _PARTS[link.lastgroup or ""]
        yield _Mark(link.span(), link.span(words), link[target], start + link.start(target))


def _linked(text: str, start: int, links: Sequence[Link]) -> Clean:
    """The entry with the address that its words lead to, if it shows none."""
    within = ((link.span.start - start, min(link.span.end - start, len(text)), link.url) for link in links)
    marks = [_Mark((at, end), (at, end), url, -1) for at, end, url in within if 0 <= at < end]
    whole = _untangle(*_without_finders(text, marks, start))
    shown = sum(place >= 0 for place in whole.places or ())
    found = find_links(whole.text[:shown])
    if not found.doi and (not found.url or found.archive):
        return whole
    return whole._replace(text=whole.text[:shown], places=(whole.places or ())[:shown])


def _without_finders(text: str, marks: list[_Mark], start: int) -> tuple[str, int, list[_Mark]]:
    """The entry without the last of its links where their words name who finds works: Crossref, PubMed.

    They lead to the work all the same; those to a search for it do not.
    """
    end, kept = len(text), list(marks)
    while (
        kept and _is_finder(text[slice(*kept[-1].words)]) and not text[kept[-1].whole[1] : end].strip(_BARS)
    ):
        end = kept.pop().whole[0]
    shown = max([len(text[:end].rstrip(_BARS)), *(mark.whole[1] for mark in kept)])
    text, at = text[:shown], (shown, shown)
    behind = [_Mark(at, at, mark.url, -1) for mark in marks[len(kept) :] if not _SEARCH.match(mark.url)]
    return text, start, kept + behind


_BARS = " |·•,;/"
_ADDRESS = pattern(
    r"\s*(?:(?:https?|ftp|doi|mailto|javascript|vbscript|data|file):|www\.|10\.\d{4,9}/"
    r"|[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,7}\.[a-z]{2,12}/)",
    re.IGNORECASE,
)
"""Where a link leads outside its own page and site: no #note, /news/tides nor news/tides.html."""
_SEARCH = pattern(r"https?://scholar\.google\.")


def _is_finder(words: str) -> bool:
    return words.strip().casefold() in phrases("finder")


def _untangle(text: str, start: int, marks: Iterable[_Mark]) -> Clean:
    """Links leave their words where they stand; where they lead to comes last, that of the longest first."""
    out: Out = []
    targets: list[Out] = []
    anchor = Span(0, 0)
    index = 0
    for (begin, end), words, url, at in marks:
        if begin < index:
            continue
        copy(text, (index, begin), start, out)
        index, here, is_longest = end, len(out), False
        if targets and is_archive(url) and _is_aside(text, begin, end):
            out.pop()
            index += 1
        elif text[slice(*words)].strip() != url:
            copy(text, words, start, out)
            is_longest = text.count(" ", *words) > 1 and len(out) - here > anchor.end - anchor.start
        if is_longest or (here == 0 and anchor.end == 0):
            anchor = Span(here, len(out))
        is_person = end - begin < len(text) and is_persons(url, text[slice(*words)])
        if _ADDRESS.match(url) and not is_person:
            targets.insert(0 if is_longest else len(targets), _target(url, at))
    copy(text, (index, len(text)), start, out)
    while out and out[-1][0] == " ":
        out.pop()
    if targets and _ends_in_address("".join([one for one, _ in out])):
        out.append((" ", out[-1][1]))  # two blanks, over which no address goes on
    for target in targets:
        out += target
    tidy = "".join([one for one, _ in out])
    return Clean(tidy, start, [place for _, place in out], anchor=anchor if anchor.end else None)


_PARTING = pattern(r"[\s<>\"“”»«]")
"""What ends an address in a text, and not in a page's markup: https://url.spec.whatwg.org/#url-parsing"""


def _ends_in_address(text: str) -> bool:
    last = text.rpartition(" ")[2]
    return "://" in last or last.startswith("www.")


def _target(url: str, at: int) -> Out:
    """An address behind a blank; ``at`` is where it stands, -1 where it does not show."""
    if at < 0:
        from urllib.parse import quote

        return [(one, -1) for one in f" {_PARTING.sub(lambda mark: quote(mark[0]), url.strip())}"]
    out: Out = [(" ", at)]
    copy(url, (0, len(url)), at, out, verbatim=True)
    return out


def _is_aside(text: str, start: int, end: int) -> bool:
    """Whether a link stands in parentheses of its own."""
    return text[:start].endswith("(") and text.startswith(")", end)
