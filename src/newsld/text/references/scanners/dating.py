"""Dates inside an entry: where they stand, and what they say as EDTF."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newsld.source import Span
from newsld.text.dates import UNDATED, is_undated, month_number, parse_date, parse_day
from newsld.text.languages import words
from newsld.text.patterns import pattern
from newsld.text.references.scanners.day_order import FIGURES
from newsld.text.references.scanners.publishing import places
from newsld.text.references.scanners.reprints import later_year, reprint

_DAY = r"\d{1,2}(?:st|nd|rd|th|er|º|\.)?"
_MONTH = r"[^\W\d_]{3,12}\.?"
_FORMS = (
    r"\d{4}\s?[年년](?:\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일])?)?",
    r"\d{4}[-./]\d{1,2}[-./]\d{1,2}",
    r"\d{4}-[^\W\d_]{3,12}-\d{1,2}",
    r"\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})(?![-./]?\d)",
    r"\d{1,2}\.\s\d{1,2}\.\s\d{4}",
    r"(?<=[,(]\s|.\()(?:0[1-9]|1[0-2])\.(?:19|20)\d\d",
    r"\d{1,2}\.?\s?[/–-]\s?\d{1,2}\.\d{1,2}\.\d{4}",
    rf"\d{{4}},?\s{_MONTH}\s{_DAY}",
    rf"\d{{4}}\s{_MONTH}",
    rf"\d{{4}},\s{_DAY}\s(?:de\s)?{_MONTH}",
    rf"{_DAY}(?:\s?[–/-]\s?{_DAY})?[\s-](?:de\s|of\s)?{_MONTH}(?:\s(?:de|del))?,?[\s-]\d{{4}}(?:\sr\.)?",
    rf"{_MONTH}\s{_DAY}(?:\s?[–-]\s?\d{{1,2}})?(?:,\s?|\s)(?:\d{{4}}|[’']\d\d)",
    rf"{_MONTH}\s\d{{4}}/\d{{2,4}}",
    rf"{_MONTH}(?:\s?[–/-]\s?{_MONTH})?,?\s(?:de\s|of\s)?\d{{4}}",
    rf"{_DAY}[\s-](?:de\s|of\s)?{_MONTH}(?:\s[’'‘]\d\d)?",
    rf"{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?",
    r"\d{4}[–-][^\W\d_]{2,12}",
    r"\d{4}(?:\s?[–-]\s?\d{2,4})?",
    r"(?:n\.\s?d|s\.\s?[df]|o\.\s?J|b\.\s?d|é\.\s?n)\b\.?",
)
_BEGUN = rf"(?=\d|[nsobé]\.|{_MONTH}(?:,?\s(?:de\s|of\s)?\d|\s?[–/-]))"
"""What every form begins with, so that most words are tried once and not by each of them."""
_ANY = pattern(rf"(?<![\w/])(?<!\d[.:])(?<![^\W\d_]-){_BEGUN}(?:{'|'.join(_FORMS)})(?![\w/]|\s?\.\d{{4}})")
"""A number with four figures behind its stop is a preprint's: arXiv:1504.01230."""
_FIGURE = pattern(r"\d")
_RUN = pattern(r"\d+")
_WORD_BEFORE, _LONGEST_WORD = pattern(r"([^\W\d_]+)\.?,?\s(?:(?:de|of)\s)?\Z"), 18
_LONGEST_MONTHS = 36
"""From the first letter to the first figure of "September–December, of 2021", at most."""
_BEGUN_IN = pattern(r"\d|[nsobé]\.")
"""What all dates have but months alone."""
_UNDATED_BEGUN = pattern(r"[nsobé]\.(?<![\w/]..)")
_LETTERS = pattern(r"[^\W\d_]+")
_ISSUE = pattern(
    r"(?:(?<=[^\W\d_]\s)|(?<=[^\W\d_],\s))(?P<whole>(?:Nr\.\s|Heft\s|H\.\s|n[.°]\s)?\d{1,3}/(?P<year>(?:19|20)\d\d))(?=[,.;)]|\s*\Z)"
)
"""An issue and its year, as German magazines are cited: Harbour Review 8/2024."""
_SINGLE_MONTH = pattern(
    r"[,.] (?P<month>[^\W\d_]{3,12}\.?)(?=[.,]?\s?\Z|,\spp?\.|,\s\d{5,}|,\s\d{1,4}[–-]\d)"
)
_BRACKETED_MONTH = pattern(r" \((?<=\d..)(?P<month>[^\W\d_]{3,12}\.?)\):")
_TIME = pattern(r",?\s(?:at\s)?\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?|Uhr|h)?(?:\s?[A-Z]{2,4}\b)?")
_YEARS = pattern(r"(?:1[4-9]|20)\d\d(?:\s?[–-]\s?\d{2,4})?")
_PAGES = pattern(r"(?!1[4-9]|20)\d{4}\s?[–-]\s?\d{2,4}")
"""Pages with four figures: 2737–2747."""
_BARE = pattern(
    r"[^\W\d_a-z][^()\[\]:;.,\d“”„«\"]{1,40},\s[^()\[\]:\d“”„«\"]{1,120}(?:\((?:Hg|Hrsg|[Ee]ds?)\.?\),?\s)?(?<=[\s,])"
    r"((?:1[89]|20)\d\d)([a-l]?):\s"
)
"""A year without parentheses between names turned round and a colon: Holm, Rosa 2021: Silt."""
_HEADLESS = pattern(r"((?:1[89]|20)\d\d)([a-l]?):\s")
"""The same without the names, for which "the same" stood."""
_FARTHEST_BARE = 200
_PARENTHESES = pattern(r"[(\[]\s?([^()\[\]]{3,40}?)\s?[)\]]")
_UNCLOSED = pattern(r"(?P<date>\((?:1[89]|20)\d\d[a-z]?(?:, [^().,]{3,24})?)(?=\. )")
_UNOPENED = pattern(r"[.,] (?P<date>(?:1[89]|20)\d\d[a-z]?(?:, [^().,]{3,24})?\))(?=\.? )")
_BEHIND_NAMES = pattern(
    r"[^()\[\]\d“„»‘‚\"'「『《‹«]+(?<=\s)\(([^()\[\]\s][^()\[\]]{1,38}[^()\[\]\s])\)(?!\s\[)"
)
_FIRST_ISSUED = pattern(r"\s\[(?:1[5-9]|20)\d\d\]")
"""The year of a first edition behind that of the one used: (2010) [2000]."""
_FARTHEST_HALF = 160
_ONWARDS = pattern(r"\b(\d{4})\s?ff?\.?(?=\s?\Z)")
"""The first year of an edition that goes on: (1998 ff.)."""
_LETTER = pattern(r"\b(\d{4})([a-z])\b")
_UNDATED_LETTER = pattern(r"([^\W\d_]\.\s?[^\W\d_]\.)\s?[–-]?([a-z])")
_MOST, _MOST_OTHERS = 12, 32
"""More dates are not looked for in one entry, nor any behind so many figures that are none."""
_YEAR_FIRST = pattern(r"\d{4},?\s")
_LATE = pattern(
    r"(?<=[^\W\d_]\s)(?P<date>(?:1[89]|20)\d\d(?:\s[A-Z][a-z]{2,8}(?:\s\d{1,2})?)?)(?::[\w–-]{1,14})?[.\s]*\Z"
)
_LONGEST_LATE = 40
_WEEKDAY = pattern(r"(?:(?<=[,.;:(|–—-]\s)|(?<=\()|\A)([^\W\d_]{3,13}(?:-feira)?)\.?,?\s\Z")
_PAGED = pattern(r"\s(?:pp?|S|págs?|s)\.?\s?\d")
_PAGE_MARK = pattern(r"(?:(?<![\w.])(?:pp?|págs?)|,\s[Ss])\.\s\Z")
"""Before figures that are a page, though they look like a year: pp. 1753–1820."""
_PLACED = pattern(
    r"(?:[.,;:(/]\s|(?<=\()|\A)([^\W\d_a-z][^\d.,;:(/]{1,36})(?:\s(?:u\.\s?a|et\sal)\.|:\s[^\d.,;:()]{2,40})?\s\Z"
)
_STATED = pattern(r"[^\W\d_],\s[A-Z]{2}\s\Z")
_BEFORE = frozenset(' ,.;:(|–—-[/]"”’»')
_FARTHEST_PLACE = 60
_RANGED = pattern(r"\d\s?[–-]\s?\Z")
_COMING = frozenset(
    "in press,forthcoming,im erscheinen,à paraître,en prensa,im druck,in preparation".split(",")
)


class Dated(NamedTuple):
    """A date found: its place, its EDTF, or month and day where no year stands beside them."""

    span: Span
    issued: str
    day: tuple[int, int] | None = None
    suffix: str = ""


@lru_cache(maxsize=64)
def find_dates(text: str, start: int, end: int) -> tuple[Dated, ...]:
    """Dates between ``start`` and ``end``, in order. A bare year counts only between marks."""
    if not _BEGUN_IN.search(text, start, end):
        return _single_month(text, start, end)
    found: list[Dated] = []
    at, others = start, 0
    while len(found) < _MOST and others < _MOST_OTHERS and (match := _form(text, at, end)):
        dated = _judge(text, match, start, end)
        if dated is None:
            at = match.end() if _YEARS.fullmatch(match[0]) else _next(text, match, end)
            others += 1
            continue
        stop = dated.span.end
        if clock := _TIME.match(text, stop, end):
            stop = clock.end()
        place = Span(_weekday(text, start, dated.span.start), stop)
        found.append(Dated(place, dated.issued, dated.day, dated.suffix))
        at = stop
    has_issue = not found and text.find("/", start, end) >= 0
    if has_issue and (match := _ISSUE.search(text, start, end)):
        return (Dated(Span(*match.span("whole")), match["year"]),)
    return tuple(found) if found else _single_month(text, start, end)


def _single_month(text: str, start: int, end: int) -> tuple[Dated, ...]:
    """A month that stands alone between marks: ``Harbour Review, May``."""
    begin = max(0, start - len(", "))
    match = _SINGLE_MONTH.search(text, begin, end) or _BRACKETED_MONTH.search(text, begin, end)
    month = month_number(match["month"].rstrip(".")) if match else 0
    return (Dated(Span(*match.span("month")), "", (month, 0)),) if match and 1 <= month <= 12 else ()


def sole_date(text: str, place: Span) -> Dated | None:
    """The date that stands at a place with nothing beside it; None for anything else there."""
    printed = text[place.start : place.end]
    if issued := parse_date(printed):
        return Dated(place, issued)
    day = parse_day(printed)
    return Dated(place, "", (day.month, day.day)) if day else None


def _form(text: str, start: int, end: int) -> re.Match[str] | None:
    """The next form of a date: it begins with figures or with a month before them, or is "n.d."."""
    if _UNDATED_BEGUN.search(text, start, end):
        return _ANY.search(text, start, end)
    for figures in _RUN.finditer(text, start, end):
        at = figures.start()
        if _is_behind_month(text, at):
            return _ANY.search(text, max(start, at - _LONGEST_MONTHS), end)
        if match := _ANY.match(text, at, end):
            return match
    return None


def _is_behind_month(text: str, at: int) -> bool:
    """Whether a month or season stands right before figures: May 3, September of 2021, July–August 2021."""
    if at < 2 or not text[at - 1].isspace() or not (text[at - 2].isalpha() or text[at - 2] in ".,"):
        return False
    floor = max(0, at - _LONGEST_WORD)
    word = text[max(floor, text.rfind(" ", floor, at - 1) + 1) : at - 1].rstrip(".,")
    if word.isalpha() and word not in ("de", "of"):
        return month_number(word) > 0
    found = _WORD_BEFORE.search(text, floor, at)
    return found is not None and month_number(found[1]) > 0


def _weekday(text: str, start: int, date: int) -> int:
    """Where the weekday before a date begins; the date's own place without one."""
    match = _WEEKDAY.search(text, max(start, date - 16), date)
    is_day = match and match[1].casefold() in words("date.weekday")
    return match.start() if match and is_day else date


def _next(text: str, match: re.Match[str], end: int) -> int:
    """Past the first word of a match that is no date, so that "Page 12 May 2020" still holds one."""
    at = match.start()
    while at < end and (text[at].isalnum() or text[at] == "."):
        at += 1
    return max(at, match.start() + 1)


def _judge(text: str, match: re.Match[str], start: int, end: int) -> Dated | None:
    printed = match[0]
    word = _LETTERS.match(printed)
    if word and len(word[0]) > 1 and not month_number(word[0]):
        return None
    begin, stop = match.span()
    if printed.endswith(".") and not printed[-2:-1].isalpha():
        printed, stop = printed[:-1], stop - 1
    if word is None and _YEARS.fullmatch(printed):
        return _bare_year(text, printed, Span(begin, stop), (start, end))
    if printed.isdecimal() or (word is None and _PAGES.fullmatch(printed)):
        return None
    if word is None and _YEAR_FIRST.match(printed):
        if begin > start and text[:begin].rstrip()[-1:] not in ',.;:([|–—”»"?!’)]':
            return None
        if not parse_date(printed):
            return _bare_year(text, printed[:4], Span(begin, begin + 4), (start, end))
    issued = parse_date(printed.replace(".", "/") if len(printed) == len("03.2011") else printed)
    if issued:
        return Dated(Span(begin, stop), issued)
    if printed[4:5] in ("–", "-") and printed[:4].isdecimal():
        return _bare_year(text, printed[:4], Span(begin, begin + 4), (start, end))
    if FIGURES.fullmatch(printed):
        return Dated(Span(begin, stop), "")
    day = parse_day(printed.rstrip("."))
    if day is None:
        return None
    before = begin == start or (
        text[begin - 1] in _BEFORE and not _RANGED.search(text, max(start, begin - 4), begin)
    )
    return Dated(Span(begin, stop), "", (day.month, day.day)) if before else None


def _bare_year(text: str, printed: str, span: Span, around: tuple[int, int]) -> Dated | None:
    start, end = around
    before = text[: span.start].rstrip()[-1:] if span.start > start else ""
    after = text[span.end : span.end + 1] if span.end < end else ""
    if before and before not in ',.;:([|–—/)]”"' and not is_placed(text, start, span.start):
        return None
    if before == ":" and len(printed) > 4:
        return None
    if before == "." and _PAGE_MARK.search(text, max(start, span.start - 8), span.start):
        return None
    if after and after not in ",.;:)]|–— ":
        return None
    if (
        after == " "
        and text[span.end + 1 : span.end + 2] not in "([|–—‘“\"'<h"
        and not _PAGED.match(text, span.end)
    ):
        return None
    issued = parse_date(printed)
    return Dated(span, issued) if issued else None


def year_behind(text: str, start: int, end: int) -> Dated | None:
    """The year or date that ends a text behind a name, with no mark between them, but for pages behind it:
    ``Harbour Gazette 2021``, ``Harbour Gazette 2021 May 3:22-9``. None where the text holds another date."""
    late = _LATE.search(text, max(start, end - _LONGEST_LATE), end)
    if late is None or any(found.issued for found in find_dates(text, start, end)):
        return None
    return Dated(Span(*late.span("date")), parse_date(late["date"]))


def is_placed(text: str, start: int, year: int) -> bool:
    """Whether a city or country stands before a year: Leipzig 2023, Leipzig: Salz 2023, Salem, MA 2023."""
    words = _PLACED.search(text, max(start, year - _FARTHEST_PLACE), year)
    if words is None or words[1].isupper():
        return _STATED.search(text, start, year) is not None
    return words[1].replace(".", "").casefold() in places()


def in_parentheses(text: str, end: int, *, is_headless: bool = False) -> Dated | None:
    """The first date in parentheses, which its place includes: ``(2023a, June 12)``, ``(n.d.)``.

    One of the two parentheses may have been forgotten: ``(2023, June 12. Title``; there are none in ``Holm,
    Rosa 2021: Title``, nor, if ``is_headless``, in what is left of it where names stood above.
    """
    farthest = min(end, _FARTHEST_BARE)
    colon = text.find(":", 0, farthest)
    form = _HEADLESS if is_headless else _BARE
    if colon > 0 and text[colon - 1].isalnum() and (bare := form.match(text, 0, farthest)):
        year, letter = bare.groups()
        return Dated(Span(bare.start(1), bare.end(2)), year, None, letter)
    if text.find("]", 0, end) > 0 and (used := reprint(text, end)):
        return Dated(used[0], used[1], None, used[2])
    whole = _in_parentheses(text, end)
    if half := _half(text, min(end, whole.span.start if whole else _FARTHEST_HALF)):
        return half
    if whole and (first := _FIRST_ISSUED.match(text, whole.span.end, end)):
        return whole._replace(span=Span(whole.span.start, first.end()))
    return whole


def _half(text: str, end: int) -> Dated | None:
    """The first date that has one of its parentheses."""
    unclosed = _UNCLOSED.search(text, 0, end)
    unopened = _UNOPENED.search(text, 0, end) if text.find(")", 0, end) >= 0 else None
    if unopened and text.count("(", 0, unopened.start()) > text.count(")", 0, unopened.start()):
        unopened = None
    if not (unclosed or unopened):
        return None
    first = min(found.span("date") for found in (unclosed, unopened) if found)
    dated = read(text[slice(*first)].strip("() "))
    return Dated(Span(*first), dated[0], None, dated[1]) if dated else None


def behind_names(text: str, end: int) -> Dated | None:
    """The date in parentheses before which neither figures nor brackets nor quotations stand, so that it is
    the entry's own; None for any other."""
    match = _BEHIND_NAMES.match(text, 0, end)
    if match is None or (found := read(match[1])) is None:
        return None
    issued, suffix = found
    return Dated(Span(match.start(1) - 1, match.end()), issued, None, suffix)


def _in_parentheses(text: str, end: int) -> Dated | None:
    at = 0
    while match := _PARENTHESES.search(text, at, end):
        inner = match[1]
        if (
            text[max(0, match.start() - 3) : match.start()].isupper()
            and text[match.start() - 1 : match.start()].isalpha()
        ):
            at = match.end()
            continue
        if dated := read(inner):
            issued, suffix = dated
            return Dated(Span(*match.span()), issued, None, suffix)
        if inner.casefold() in _COMING:
            return Dated(Span(*match.span()), "", None, "")
        at = match.start() + 1
    return None


@lru_cache(maxsize=512)
def read(text: str) -> tuple[str, str] | None:
    """EDTF and the letter behind the year of a text that is a date; None where it is none.

    A date that can be read in two ways keeps the year it surely has: "" and "". Of two years far apart the
    later one is that of the edition used: 1967/1992.
    """
    if "/" in text and (later := later_year(text)):
        return later, ""
    if not _FIGURE.search(text):
        return _undated(text)
    text = _ONWARDS.sub(r"\1", text) if "f" in text else text
    letter = _LETTER.search(text)
    bare = text[: letter.end(1)] + text[letter.end() :] if letter else text
    if issued := parse_date(bare):
        return issued, letter[2] if letter else ""
    if re.fullmatch(r"\s?\d{1,2}/\d{1,2}/\d{4}\s?", bare):
        return "", ""
    return None


def _undated(text: str) -> tuple[str, str] | None:
    """``n.d.`` and the letter behind it: n.d.-b."""
    if is_undated(text):
        return UNDATED, ""
    lettered = _UNDATED_LETTER.fullmatch(text)
    return (UNDATED, lettered[2]) if lettered and is_undated(lettered[1]) else None


def complete(year: str, day: tuple[int, int] | None) -> str:
    """The year of an author-date style with the month and day printed elsewhere."""
    if day is None or len(year) != 4 or not year.isdecimal():
        return year
    month, number = day
    return f"{year}-{month:02d}" + (f"-{number:02d}" if number else "")
