"""Volume, issue, pages, edition and hands in what stands behind a title."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsld.source import Span
from newsld.text.patterns import pattern
from newsld.text.references.entry import Entry
from newsld.text.references.scanners.editions import EDITION, EDITION_WORDS

_PAGES = r"[A-Za-z]{0,2}\d{1,6}(?:\s?[-–—‑]{1,2}\s?[A-Za-z]{0,2}\d{1,6})?(?:,\s\d{1,5}[-–]\d{1,5})?"
_NO, _ISSUES = r"(?:no|nr|núm|n[°ᵒ]|n|H)\.?\s?", r"\d[\d/–-]{0,6}"
_APA = pattern(
    rf"(?:[,\s]\s?|(?<=\s))(?:[Vv]ol\.?\s)?(?P<volume>\d{{1,4}})\s?\((?P<issue>[^()]{{1,20}})\)(?:(?:[,:]\s*|\s(?=\d+[-–]\d))(?:pp?\.\s?|S\.\s?|Article\s|(?!(?:1[5-9]|20)\d\d[.\s]*\Z))(?P<page>{_PAGES}|e\d+))?(?=[\s.,;]|\Z)"
)
_APA_PLAIN = pattern(
    rf",\s(?:(?P<volume>\d{{1,4}})|\((?P<issue>[^()]{{1,20}})\)),\s*(?:pp?\.\s?|S\.\s?)?(?P<page>{_PAGES})(?=[.,;]|\Z)"
)
_APA_ISSUE = pattern(r",\s(?:(?P<volume>\d{1,4})|\((?P<issue>[^()]{1,20})\))(?=[.,;]|\Z)")
_CHICAGO = pattern(
    rf"(?:\s(?P<volume>\d{{1,4}}|[A-Z]{{1,4}}-\d{{1,3}})(?:[./](?P<part>\d{{1,3}})|,\s?{_NO}(?P<issue>{_ISSUES}))?|,\s{_NO}(?P<only>{_ISSUES}))"
    rf"\s\([^()]{{3,24}}\)(?:(?:,\s(?:H|Heft|Nr)\.?)?\s(?P<booklet>\d{{1,3}})(?=,\sS\.))?"
    rf"(?:\s?[:,]?\s*(?:S\.\s)?(?P<page>{_PAGES}))?"
)
_DATED_PAGES = pattern(
    r"(?<=[^\W\d_])(?<!\s[Nn][or])(?<!\snᵒ)(?<!\s[Vv]ol)(?<!\sHeft)\s(?P<volume>\d{1,4})(?:[./](?P<part>\d{1,3})|\s\((?P<issue>\d[\d/–-]{0,6})\))?,"
    rf"\s(?:\d\d\.)?(?:1[89]|20)\d\d,\s(?:(?:H|Heft|Nr)\.?\s(?P<booklet>\d{{1,3}}),\s)?(?:(?:pp?|S)\.\s?)?(?P<page>{_PAGES})(?=[.\s]*\Z)"
)
"""Volume, year and pages behind commas, as in German history: Küste 12/3, 2014, S. 33–57."""
_CHICAGO_PLAIN = pattern(
    rf"\s(?P<volume>\d{{1,4}}|[IVXLC]{{1,7}}(?=\s?\())(?:\s?\((?P<issue>[^()]{{1,12}})\)|(?:,\s?(?:(?:no|Nr)\.?\s?)?|\sno\.\s?)(?P<part>{_ISSUES}))?"
    rf":\s?(?P<page>{_PAGES})"
)
_PARTED_ISSUE = pattern(
    r"(?<=\s)(?P<volume>\d{1,4})[:/.](?P<issue>\d{1,3})[,:]\s(?:pp?\.\s?)?(?P<page>\d{1,5}[–-]\d{1,5})(?=[.,\s]*\Z)"
)
_VANCOUVER = pattern(
    rf"(?P<volume>\d{{1,4}})(?:\((?P<issue>[^()]{{1,20}})\))?:\s?(?P<page>{_PAGES})"
    r"|\d;\s?(?P<number>\d{1,4})(?:\((?P<part>[^()]{1,20})\))?(?=[.\s]*\Z)"
)
_PLAIN = pattern(
    r"(?:(?<=[^\W\d_])|(?<=[^\W\d_]{4}[.\]]))\s(?P<volume>(?!(?:1[5-9]|20)\d\d,\s[pS])\d{1,4}),\s(?:(?P<issue>\d{1,3}),\s)?"
    r"(?:(?:pp?|S)\.\s?)?(?P<page>\d{1,5}[-–]\d{1,5}|\d{5,8})(?=[.,\s]*\Z)"
)
_PAGES_BEHIND_COLON = pattern(
    r"(?<=[^\W\d_]|[)?!]):\s(?P<page>(?!(?:1[5-9]|20)\d\d\b)\d{1,5}[-–]\d{1,5})(?=[.,\s]|\Z)"
)
_NUMBERED = pattern(
    r"(?<=[^\W\d_])\s(?P<volume>\d{1,4}),\s(?:no|Nr)\.\s?(?P<issue>\d[\d/–-]{0,6})(?=[.,;:\s]|\Z)"
)
_CLOCK = pattern(r"\s?(?:[ap]\.?\s?m\b|Uhr|h\b|GMT|UTC)", re.IGNORECASE)
_LASTS = pattern(r"\d{1,2}:[0-5]\d")
"""How long a film or a broadcast is, no volume and page."""
_VOLUME = pattern(
    r"(?<!\w)(?:vol|vols|volume|bd|jg|band|tome|roč|ročník|årg|årgang|jrg|jaargang|cilt|t\.|т\.|v\.)\.?\s?(?P<volume>\d{1,4}|(?<=[.\s])[IVXLC]{1,6})\b"
    r"|(?<![\w.])(?P<number>\d{1,3})\.\s?(?:jg|jahrgang|jahrg)\b\.?",
    re.IGNORECASE,
)
_ISSUE = pattern(
    r"(?<!\w)(?:no|nos|nr|issue|iss|núm|n\.º?|n[°ᵒ]|heft|(?-i:(?<=,\s)H(?=\.\s\d))|nummer|ausgabe|sayı|zeszyt|č|№|第(?=\d+期))\.?\s?"
    r"(?P<issue>\d{1,5}(?!\d)(?:[/–-]\w{1,6})?|[A-Z][a-z]+ \d{4})期?",
    re.IGNORECASE,
)
_PAGE = pattern(
    rf"(?<!\w)(?:pp?|pgs?|págs?|pag|blz|s|str|с|sivu|pages?|Seiten?|第(?=[\d–-]+[页頁]))\.?\s?(?P<page>{_PAGES})[页頁]?(?=[\s.,;)]|\Z)",
    re.IGNORECASE,
)
_LAST_PAGE = pattern(r",\s(?P<page>\d{1,5}(?:\s?[-–]\s?\d{1,5})?|[A-Z]{1,2}\d{1,3})(?=[.\s]*\Z)")
_SERIES = pattern(
    r"(?:(?<=[\s(])(?<!\b(?:of|on)\s)(?<!\b(?:for|and|the|für|des|von)\s)|\A)(?:[A-Z][\w’-]+\s){0,3}(?:Paper|Report|Brief|Briefing|Memo|Note|Bulletin|Document|Index"
    r"|Series|ISSN|ISBN|UMI|D\.O\.|cat\.|Catalogue|Release|Version)\s(?:(?:[Nn]o|[Nn]r|[Nn])\b\.?º?\s?)?[\w./-]*\d[\w./-]*(?!,\sno\.)"
)
_PREPRINT = pattern(
    r"(?<=arXiv)(?:\s(?:e-?print|pre-?print))?[\s:]{0,2}(?:arXiv:\s?)?(?:\d{4}\.\d{4,5}|[a-z-]{2,9}(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?"
    r"(?:\s\[[a-z-]{2,9}(?:\.[A-Za-z-]{2,9})?\])?|(?<=arXiv)\s(?:e-?print|pre-?print)"
)
"""The number behind the name of a preprint's server: https://info.arxiv.org/help/arxiv_identifier.html"""
_EPISODE = pattern(
    r",?\s(?:season|series|staffel|saison|temporada)\s\d{1,2},?\s(?:episode|ep|folge|épisode|episodio)\.?\s\d{1,4}"
    r"|,?\s(?:episode|ep\.|folge|épisode|episodio|episódio)\s#?\d{1,4}(?=[.,\s]|\Z)",
    re.IGNORECASE,
)
_EPISODE_WORDS = frozenset(("episode", "ep", "folge", "épisode", "episodio", "episódio"))
_BILL = r"(?:H\.?\s?R\.?|S\.?|[HS]\.?\s?J?\.?\s?Res\.?|[HS]\.\s?Hrg\.)\s?\d{1,5}(?:-\d{1,4})?"
_CHAMBER = pattern(
    r"\d{1,3}(?:st|nd|rd|th|d)\s(?:U\.\s?S\.\s)?Cong(?:ress)?\b\.?"
    r"(?:,?\s\d(?:st|nd|rd|th|d)\s[Ss]ess(?:ion)?\b\.?)?"
    rf"(?:[.,]{{0,2}}\s{_BILL})?|{_BILL}(?=[.,\s]|\Z)"
)
"""Congress, session and bill: 117th Cong., 2nd sess. HR 3261."""
_CHAMBER_WORDS = frozenset(("cong", "congress", "sess"))
_YEAR = pattern(r"(?:1[5-9]|20)\d\d")
_RANGE = pattern(r",\s(?P<page>\d{1,5}[-–]\d{1,5})(?=[.,])")
_LAST_VOLUME = pattern(r"[,\s]\s?(?P<volume>\d{1,3})(?=[.\s]*\Z)")
_EDITION = pattern(
    rf"(?<!\w)(?P<edition>{EDITION}\.?)",
    re.IGNORECASE,
)
_UPLOADED = pattern(
    r"(?<!\w)(?:performance by|produced by|presented by|narrated by|translated by"
    r"|transl?\. by|trans\.|hosted by|interview by|interviewed by)\s+[^,]{2,80}?(?=,|\Z|(?<=\w\w)\.\s)",
    re.IGNORECASE,
)
_VOLUMES = pattern(r"\d{1,2}\svols?\.?|\d{1,2}\.,\s[^\W\d_]{3,15}\.?")
_BY = pattern(
    r"(?:(?:written and\s)?directed by|(?:interview|entretien|entrevista|intervista"
    r"|gespräch)\s(?:with|mit|avec|con|com|a|al)|by|von|par|por|di|da|door)\s"
    r"(?P<names>[A-ZÀ-ÖØ-Þ][^,.\d]{2,80}?)(?=,|\.\s|\s\(|\s[–—|]|\Z)",
    re.IGNORECASE,
)
_PUT = pattern(
    r"(?<!\w)(?:uploaded|posted|subido|hochgeladen|publié|mis en ligne|caricato|enviado"
    r"|opublikowane) (?:by|por|von|par|da|przez)\s"
    r"[“\"]?(?P<names>[^,“”\"]{2,80}?)[”\"]?(?=,|\Z|(?<=\w\w)\.\s)",
    re.IGNORECASE,
)
_SIGNED = pattern(r"(?<=[.,]\s)(?:By|Von|Por|Par|Text:)\s(?P<names>[A-ZÀ-ÖØ-Þ][^,.:\d]{2,60})\.?\Z")
_EDITED = pattern(
    r"(?<!\w)(?:edited by|eds?\. by|(?-i:(?<=\.\s)Eds?\.)|herausgegeben von|sous la dir(?:ection|\.) de"
    r"|dir\. par|(?-i:dir\.(?= [A-ZÀ-Ž]))|ediert von"
    r"|editado por|coord(?:inado|\.) por|organizado por|org\. por|onder redactie van|pod red\."
    r"|red\. av|redigerad av|curato da"
    r"|(?<!st\s)(?<!nd\s)(?<!rd\s)(?<!th\s)(?<!ª\s)(?<!\.\s)ed\.|eds\."
    r"|(?-i:H(?:rs)?g\.(?=\s[A-ZÀ-Ž]))|hrsg\. von|hg\. von|éd\.|ed\. de|a cura di|/?\s?под ред\.)\s+"
    r"(?P<names>(?:[^.,(\s]|(?-i:(?<=[A-Z])\.)|\s(?!(?:and|und|et|y|e)\s)){3,60}"
    r"(?:,?\s(?:and|&|und|et|y|e)\s(?:[^.,(]|(?-i:(?<=[A-Z])\.)){3,60})?)",
    re.IGNORECASE,
)


_FORMS = (
    (_CHICAGO, "("), (_DATED_PAGES, ","), (_APA, "("), (_PARTED_ISSUE, ":/"), (_CHICAGO_PLAIN, ":"),
    (_VANCOUVER, ":;"), (_PLAIN, ","), (_APA_PLAIN, ","), (_NUMBERED, ","), (_PAGES_BEHIND_COLON, ":"),
)  # fmt: skip
"""Figures alone, each with marks of which one must stand in it."""
_VOLUME_WORDS = (
    "vol vols volume bd jg jahrgang jahrg band tome roč ročník årg årgang jrg jaargang cilt t т v".split()
)
_NAMED = (
    (
        _VOLUME,
        frozenset(_VOLUME_WORDS),
    ),
    (_ISSUE, frozenset("no nos nr issue iss núm n nᵒ heft h nummer ausgabe sayı zeszyt č № 第".split())),
    (_PAGE, frozenset("p pp pg pgs pág págs pag blz s str с sivu page pages seite seiten 第".split())),
)
"""Figures behind a word, and the words."""
_NO_YEAR = frozenset(("volume", "page"))
_MARKS = ("p. ", "S. ")
_FIELDS = {"number": "volume", "part": "issue", "only": "issue", "booklet": "issue"}
_SERIES_WORDS = frozenset(
    "paper report brief briefing memo note bulletin document index series issn isbn umi d cat catalogue "
    "release version".split()
)
HANDED = frozenset(
    "hrsg hg interview entretien entrevista intervista gespräch by von par por da av van ed eds trans "
    "transl coord red dir cura ediert под direction".split()
)
"""Without a word of these nobody is named who edited, translated or posted a work."""
NAMED = frozenset().union(*(words for _, words in _NAMED))
OTHERS = _SERIES_WORDS | _EPISODE_WORDS | _CHAMBER_WORDS | EDITION_WORDS | {"vols", "arxiv"}
"""Without a word of these no volume, issue or page is named, and nothing but figures is found."""


class Cut(NamedTuple):
    name: str
    span: Span
    """What is cut out of the source."""
    value: Span
    """The value in it."""


def locators(entry: Entry, region: Span, cuts: list[Cut]) -> None:
    """Series, volume, issue, pages and edition in a source, added to the cuts."""
    text = entry.text
    if not _SERIES_WORDS.isdisjoint(entry.words):
        cuts.extend(Cut("", Span(*m.span()), Span(*m.span())) for m in _SERIES.finditer(text, *region))
    if not _EPISODE_WORDS.isdisjoint(entry.words) and (match := _EPISODE.search(text, *region)):
        cuts.append(Cut("", Span(*match.span()), Span(*match.span())))
    if "vols" in entry.words and (match := _VOLUMES.search(text, *region)):
        cuts.append(Cut("", Span(*match.span()), Span(*match.span())))
    at = region.start
    while bill := chamber(entry, Span(at, region.end)):
        cuts.append(Cut("", bill, bill))
        at = bill.end
    if "arxiv" in entry.words and (match := _PREPRINT.search(text, *region)):
        cuts.append(Cut("", Span(*match.span()), Span(*match.span())))
    elif not _in_figures(text, region, cuts):
        for form, words in _NAMED:
            match = None if words.isdisjoint(entry.words) else form.search(text, *region)
            if match and not _inside(match, cuts):
                _take(match, cuts)
        _last(entry, region, cuts)
    if not EDITION_WORDS.isdisjoint(entry.words) and (match := _EDITION.search(text, *region)):
        _take(match, cuts)


def chamber(entry: Entry, region: Span) -> Span | None:
    """The first place that names a Congress, its session or a bill."""
    match = None if _CHAMBER_WORDS.isdisjoint(entry.words) else _CHAMBER.search(entry.text, *region)
    return Span(*match.span()) if match else None


def _in_figures(text: str, region: Span, cuts: list[Cut]) -> bool:
    """Whether volume and pages stand there without words that name them."""
    signs = set(text[slice(*region)])
    for form, marks in _FORMS:
        match = None if signs.isdisjoint(marks) else form.search(text, *region)
        if match is None or _CLOCK.match(text, match.end()) or _LASTS.fullmatch(match[0].strip()):
            continue
        if form is _DATED_PAGES and _is_day(match, cuts):
            continue
        if form in (_CHICAGO, _DATED_PAGES, _VANCOUVER) or not _inside(match, cuts):
            _take(match, cuts)
            return True
    return False


def _is_day(match: re.Match[str], cuts: list[Cut]) -> bool:
    """Whether what would be a volume is the day of a date: Quay Review, May 6, 2023, 23–24."""
    at = match.start("volume")
    return any(cut.span.start < at < cut.span.end for cut in cuts)


def _last(entry: Entry, region: Span, cuts: list[Cut]) -> None:
    """Pages or a volume behind the last comma."""
    text = entry.text
    last = _RANGE.search(text, *region) or _LAST_PAGE.search(text, *region)
    if last and not _inside(last, cuts) and not any(cut.name == "page" for cut in cuts):
        _take(last, cuts)
    if entry.links.doi and not any(cut.name for cut in cuts):
        last = _LAST_VOLUME.search(text, *region)
        cuts.extend(Cut("volume", Span(*last.span()), Span(*last.span(1))) for last in (last,) if last)
    if not cuts and (match := _APA_ISSUE.search(text, *region)):
        _take(match, cuts)


def _inside(match: re.Match[str], cuts: list[Cut]) -> bool:
    """Whether a volume was found where a day and year stand (May 3 (2021))."""
    start, end = match.span()
    return bool(cuts) and any(not cut.name and cut.span.start < end and start < cut.span.end for cut in cuts)


def _take(match: re.Match[str], cuts: list[Cut]) -> None:
    whole = Span(*match.span())
    for name, found in match.groupdict().items():
        if found and not (name in _NO_YEAR and len(found) == len("2024") and _is_year(match, name)):
            cuts.append(Cut(_FIELDS.get(name, name), whole, Span(*match.span(name))))


def _is_year(match: re.Match[str], name: str) -> bool:
    """Whether figures are a year rather than a volume or a page, which they are behind a word for it."""
    return bool(_YEAR.fullmatch(match[name])) and not match.string.endswith(_MARKS, 0, match.start(name))


def is_hand(text: str) -> bool:
    """Whether a sentence names who translated, edited or illustrated a work, or how many volumes it has."""
    return bool(_UPLOADED.match(text) or _EDITED.match(text) or _VOLUMES.fullmatch(text))


def editors_of(text: str, place: Span) -> Span | None:
    """The names at a place that begins by saying that they are editors': Edited by Rosa Holm."""
    match = _EDITED.match(text, *place)
    return Span(*match.span("names")) if match else None


def hands(text: str, region: Span, cuts: list[Cut]) -> None:
    """Editors, and persons who translated or directed, who are no authors; who put a
    work online is, where nobody else is named."""
    if match := _UPLOADED.search(text, region.start, region.end):
        cuts.append(Cut("", Span(*match.span()), Span(*match.span())))
    elif match := (
        _PUT.search(text, *region)
        or _BY.match(text, region.start, region.end)
        or _SIGNED.search(text, *region)
    ):
        cuts.append(Cut("by", Span(*match.span()), Span(*match.span("names"))))
    elif match := _EDITED.search(text, region.start, region.end):
        cuts.append(Cut("editors", Span(*match.span()), Span(*match.span("names"))))
