"""Titles: quoted ones found, what stands around and behind a title and is none of it taken away."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newsld.source import Span
from newsld.text.patterns import pattern
from newsld.text.references.scanners.editions import EDITION

PAIRS = {
    "“": "”“\"’'",
    "”": "”\"", "„": "“”\"", "«": "»", "»": "«", "‘": "’'”\"", "‚": "‘’", "\"": "\"”“’", "'": "'’",
    "「": "」", "『": "』", "《": "》", "‹": "›",
}  # fmt: skip
"""Opening quotation marks to the marks that close them, mixed pairs of typists among them."""

_PLAIN = "\"'"
_OPENERS = pattern(
    r"[“„»‘‚\"'「『《‹«](?:(?<=[\s(\[:.,;—–|].)|(?<=\A.))(?:(?<=«)|(?=\S)|(?<=[“„])(?=\s\S))", re.DOTALL
)
"""A mark behind a space or another mark, with a word behind it."""
_SAYS = pattern(
    r",?\s(?:says|said|tells|told|warns|asks|admits|vows|insists|claims|argues|sagt|warnt|dice|dijo|advierte|dit|affirme|prévient|dice|diz)\s"
)
"""Behind a quotation that a headline begins with: “We have no sand”, says minister."""
_HOST = pattern(r"\sin\s[^\W\d_a-z]")
"""What tells that a title ends in "s" and no plural's owner: ‘Ports and Tides’ in A Berg (ed), Sand."""
_MARKS = pattern(r"[”“\"'’‘»«„‹›‚「」『』》]")
_BRACKET = pattern(r"[\s.,]*\[([^\[\]]{2,280}|[A-Z])\][\s.]*\Z")
_PARENTHESIS = pattern(r"\s*\(([^()]{2,120}(?:\([^()]{1,40}\)[^()]{0,20})?)\)[\s.]*\Z")
_EDITION = pattern(
    rf"\b{EDITION}"
    r"|\A\d{1,2}(?:e|nd|rd|th|de|ste)\Z|\bwyd(?:\.|anie)\s(?:\d{1,2}|[IVX]{1,4})\b",
    re.IGNORECASE,
)
_NUMBER = pattern(
    r"\bno\.\s[\w./ -]{0,16}\d|\b(?:no|nos|nr|vol|vols|pp?|report|paper|publication|brief"
    r"|index|issue|version|release|v|part|series|rev|núm|bd|resolution|cm|hc|statutory|hrg|iso|doc)\b[./]?\s?[\w./-]*\d"
    r"|\bindex(?:\sn(?:umber|o\.?))?:\s[A-Z]{2,5}\s?\d",
    re.IGNORECASE,
)
_GENRE = pattern(
    r"(?:unpublished\s|doctoral\s|master[’']s\s|ph\.?d\.?\s|bachelor[’']s\s)*(?:dissertation|thesis|manuscript)(?:,.*)?"
    r"|(?:praca|rozprawa)\s\w+|thèse(?:\s.{2,40})?|mémoire\s.{2,40}|tes(?:is|e|i)(?:\s.{2,40})?|trabajo\sfin\sde\s\w+"
    r"|dissertação(?:\s.{2,40})?|(?:magister|master|bachelor|diplom)arbeit|proefschrift|\w*scriptie"
    r"|(?:doktor|kandidat|magister)\w*(?:avhandling|uppsats)"
    r"|in\s\w+(?:ese|sian|nian|ish|ench|rman|abic|ndic|utch|rean)"
    r"|Cth|NSW|Qld|Vic|Tas|report|tweet|working paper"
    r"|policy brief|research report|white paper|blog|press release|podcast",
    re.IGNORECASE,
)
_PEOPLE = pattern(
    r"\b(?:trans|transl|eds?|director|host|producer|illustr?|übers|hrsg|trad|writer|narr)\b\.?", re.IGNORECASE
)
_CODE = pattern(r"(?=[^A-Z]*[A-Z])(?=\D*\d)[\w./:–-]+(?:\(\d+\)[\w./–-]*)?(?:\s[\w./:–-]+(?:\sfinal)?)?")
_TAIL_NUMBER = pattern(
    r"[,.]\s(?:(?:[A-Z]\w+\s){0,2}(?:Paper|Report|Brief)\s(?:[Nn]o\.?\s|[Nn]r\.?\s)?(?=[\w./–-]*\d)|(?:No|Nos|Nr)\.\s?)"
    r"[\w./–-]{1,24}\Z|,\s[A-Z]{2,6}\s?\d{3,}\Z|[.,]\s(?:[Vv]ol|[Bb]d|[Tt])\.\s?(?:\d{1,3}|[IVX]{1,5})\Z|\s[A-Z]{1,6}/(?:[A-Z\d.]{1,12}/){0,4}\d{1,6}\Z"
)
_TAIL_GENRE = pattern(
    r"(?<=[.?!])\s(?:(?:Unpublished\s)?(?:PhD|Ph\.D\.|Doctoral|M\.?Sc|M\.?Phil|M\.?A|LL\.?M|Master[’']s|Master"
    r"|Bachelor[’']s|B\.?Sc|B\.?A)\.?\s(?:thesis|dissertation)|Working Paper|Policy Brief"
    r"|Research Report|Press release|Unpublished manuscript)\Z",
    re.IGNORECASE,
)
_TAIL_EDITION = pattern(
    r"[,.]\s((?:\d{1,2}(?:st|nd|rd|th|\.|ª|e|de|ste)|[Rr]ev(?:ised|\.))\s"
    r"(?:edn|ed|edition|[Aa]ufl|[Aa]uflage|édition|druk|editie))\.?\Z"
)
_FIGURE = pattern(r"\d")
_LAST = frozenset(
    "thesis dissertation paper brief report release manuscript "
    "ed edn edition aufl auflage édition druk editie".split()
)
"""What such a tail ends with, if with a word in small letters."""
_OF = pattern(r",?\s(?:vom|of|from|du|del|de|da|van|av|on|am|den|le|el|il|z dnia|from the)\Z")
_LONGEST_OF = 10
_MOST_TAILS, _LONGEST_TAIL, _LONGEST_KIND, _MOST_OPENERS = 6, 300, 80, 30
_TRIM = " ,;:."
BAR, BARS = pattern(r" [|–—-] "), (" | ", " - ", " – ", " — ")
"""What parts a title from its outlet on a page."""
_FORM = pattern(r"[(\[](PDF|HTML|EPUB|Video|Audio|Podcast)[)\]]:?\s+(?=\S)", re.IGNORECASE)
"""What a library's page puts before a title: (PDF) Sand and ports."""
_FORMS = frozenset("pdf html epub video audio xlsx csv".split())


class Title(NamedTuple):
    """A title's place without quotation marks, and the description in brackets behind it (``Video``)."""

    span: Span
    kind: str = ""
    edition: Span | None = None
    quoted: bool = False


@lru_cache(maxsize=256)
def find_quoted(text: str, start: int, end: int) -> tuple[int, int, int, int] | None:
    """The first quoted title: where its opening mark stands, its text, where its closing mark ends.

    A closing mark is one before a space, a comma, a stop or the end; inner quotations are passed over.
    """
    left = _MOST_OPENERS
    for at in _openers(text):
        if at >= end - 1 or not left:
            break
        if at < start:
            continue
        left -= 1
        if found := _close(text, at, end):
            stop, after = found
            if stop - at > 2 and not _SAYS.match(text, after, end):
                return at, at + 1, stop, after
    return None


def repeated(text: str, quoted: tuple[int, int, int, int], end: int) -> tuple[int, int, int, int]:
    """The second of two quotations that are the same, of which programs print the first where nobody is
    named: ``‘Title’, ‘Title’, Outlet``; else the quotation itself."""
    again = find_quoted(text, quoted[3], end)
    is_same = again is not None and text[slice(*again[1:3])] == text[slice(*quoted[1:3])]
    return again if again and is_same and again[0] <= quoted[3] + 2 else quoted


@lru_cache(maxsize=8)
def _openers(text: str) -> tuple[int, ...]:
    """Where quotations may begin in a text, whose parts are asked for them one after another."""
    if not any(map(text.__contains__, _PLAIN if text.isascii() else PAIRS)):
        return ()
    return tuple([opener.start() for opener in _OPENERS.finditer(text)])


_INNER = {"„": "“”", "«": "»", "‹": "›", "‚": "‘’", "「": "」", "『": "』"}
"""Marks that open and never close a quotation, with what closes them."""


_BEGUN = {"‘": "’", "'": "'", '"': '"', "“": "”"}
"""Marks that may begin a quotation with which another begins, and what closes them."""


def _close(text: str, at: int, end: int) -> tuple[int, int] | None:
    """Where the quotation opened at ``at`` ends: the closing mark, and the place behind all marks there."""
    begun = _BEGUN.get(text[at + 1], "")
    found = begun and _closed_by(text, at, end, begun)
    return found or _closed_by(text, at, end) or _closed_by(text, at, end, nests=False)


def _closed_by(
    text: str, at: int, end: int, begun: str = "", *, nests: bool = True
) -> tuple[int, int] | None:
    """The same, where an inner quotation that ``begun`` closes begins it: ‘“No sand” at the ports’. With
    ``nests`` another in the same marks may stand within it: ‘Skell’s ‘sand’ rules’."""
    mark = text[at]
    closers = PAIRS[mark]
    inner = [begun] if begun else []
    fallback = 0
    for match in _MARKS.finditer(text, at + 1 + len(begun), end):
        index, character = match.start(), match[0]
        if inner and character in inner[-1] and (character != "’" or _closes(text, index, end, "‘")):
            inner.pop()
        elif character in _INNER and character not in closers:
            inner.append(_INNER[character])
        elif character == "“" and mark in "‘'":
            inner.append("”")
        elif nests and character == mark and mark in "‘“" and _opens(text, index):
            inner.append(_BEGUN[mark])
        elif character in closers and _closes(text, index, end, mark):
            if character in "’'" and mark in '“"':
                fallback = fallback or index
            elif not nests or not inner:
                return index, _past(text, index, end)
    return (fallback, _past(text, fallback, end)) if fallback else None


def _opens(text: str, index: int) -> bool:
    """Whether a mark within a quotation opens one of its own."""
    return text[index - 1] == " " and text[index + 1 : index + 2].isalpha()


def _closes(text: str, index: int, end: int, mark: str) -> bool:
    """Whether a mark can close a quotation: no letter behind it but where a blank was lost behind a stop,
    no apostrophe of a plural before a word."""
    following = text[index + 1] if index + 1 < end else ""
    if following.isalnum():
        return following.isupper() and text[index] in '"”' and text[index - 1] in ".,?!"
    if text[index] not in "’'":
        return True
    if mark in '“"':
        return following in (",", ".")
    if following != " ":
        return True
    ahead = text[index + 2 : index + 3]
    if text[index - 1] in ",.?!":
        return True
    if text[index - 1] != "s" or not ahead.islower():
        return True
    return bool(_HOST.match(text, index + 1, end)) and text.find(text[index], index + 1, end) < 0


def _past(text: str, index: int, end: int) -> int:
    while index < end and text[index] in "”“\"’'»«」』》›":
        index += 1
    return index


def trim(text: str, start: int, end: int, marks: str = _TRIM) -> Span | None:
    """The part without white space and marks around it; None where nothing is left."""
    if end <= start:
        return None
    while text[end - 1] in marks:
        end -= 1
        if end == start:
            return None
    while text[start] in marks:
        start += 1
    return tuple.__new__(Span, (start, end))


def without_of(text: str, span: Span) -> Span:
    """A name before a date without the word between them: ``Die Zeit vom``, ``Le Monde, le``."""
    of = _OF.search(text, max(span.start, span.end - _LONGEST_OF), span.end)
    return Span(span.start, of.start()) if of and of.start() > span.start else span


def read_title(text: str, start: int, end: int, *, quoted: bool = False) -> Title | None:
    """The title in ``text[start:end]``: description in brackets, edition, report number, translator and
    quotation marks around the whole cut off."""
    span = trim(text, start, end)
    if span is None:
        return None
    (kind, span), edition = _formed(text, span) if text[span.start] in "([" else ("", span), None
    for _ in range(_MOST_TAILS):
        if text[span.end - 1] not in "])" and not _is_tailed(text, span):
            break
        floor = max(span.start, span.end - _LONGEST_TAIL)
        if (match := _BRACKET.search(text, floor, span.end)) and match.start() > span.start:
            kind = kind or match[1] * (len(match[1]) <= _LONGEST_KIND)
        elif (match := _PARENTHESIS.search(text, floor, span.end)) and match.start() > span.start:
            inner = match[1]
            if found := _EDITION.search(inner):
                at = match.start(1)
                edition = Span(at + found.start(), at + found.end())
            elif not (is_about(inner)):
                break
        elif match := _TAIL_NUMBER.search(text, floor, span.end):
            pass
        elif (match := _TAIL_GENRE.search(text, floor, span.end)) and match.start() > span.start:
            kind = kind or match[0].strip()
        elif (match := _TAIL_EDITION.search(text, floor, span.end)) and match.start() > span.start:
            edition = Span(*match.span(1))
        else:
            break
        span = trim(text, span.start, match.start()) or span
    if text[span.start] in PAIRS:
        span = unquoted(text, span)
    return Title(span, kind, edition, quoted)


def _formed(text: str, span: Span) -> tuple[str, Span]:
    """The form of a work that brackets before its title name, and the title."""
    form = _FORM.match(text, *span)
    return (form[1], trim(text, form.end(), span.end) or span) if form else ("", span)


def _is_tailed(text: str, span: Span) -> bool:
    """Whether a number, an edition or a genre may stand at the end."""
    last = text[max(span.start, text.rfind(" ", *span) + 1) : span.end]
    if last.isalpha() and not last.isupper():
        return last.casefold() in _LAST
    return last.isupper() or _FIGURE.search(last) is not None


def is_edition(text: str) -> bool:
    """Whether a part names an edition: 2nd ed., 3. Auflage."""
    return _EDITION.match(text) is not None


def is_about(text: str) -> bool:
    """Whether words in brackets tell of the work and are no part of its title."""
    if text.casefold() in _FORMS:
        return True
    return bool(_NUMBER.search(text) or _PEOPLE.search(text) or _GENRE.fullmatch(text) or _is_code(text))


def _is_code(text: str) -> bool:
    """A report's number: capitals and figures with slashes or several figures, not COVID-19 or G20."""
    return bool(_CODE.fullmatch(text)) and ("/" in text or sum(c.isdigit() for c in text) > 2)


def unquoted(text: str, span: Span) -> Span:
    """Without quotation marks around the whole: not where two quotations stand at its ends."""
    start, end = span
    while end - start > 2 and text[start] in PAIRS:
        closers = PAIRS[text[start]]
        if text[end - 1] in closers and _is_pair(text, start, end):
            start, end = start + 1, end - 1
        elif text[start] in '“„"' and not any(c in text[start + 1 : end] for c in closers if c not in "’'"):
            start += 1
        else:
            break
    return trim(text, start, end) or span


def _is_pair(text: str, start: int, end: int) -> bool:
    inner = text[start + 1 : end - 1]
    mark = text[start]
    if mark in "“„«‘" and mark not in PAIRS[mark][0]:
        closer = text[end - 1]
        return inner.count(mark) >= inner.count(closer) or closer in "’'"
    return text[start] not in inner
