"""The figures that end a journal's entry: volume, issue, page and year in the orders that journals print."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsld.source import Span
from newsld.text.dates import month_number
from newsld.text.patterns import pattern
from newsld.text.references.entry import Entry

_MONTH = r"(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?,?\s?)"
YEAR = rf"(?P<date>{_MONTH}?(?:1[5-9]|20)\d\d)[a-z]?"
_VOLUME = r"(?P<volume>\d{1,4}[A-Z]?(?:[–/-]\d{1,4})?)"
_ISSUE = (
    r"(?:\.(?P<part>\d{1,3})|\s?\((?P<issue>\d[\w–/-]{0,9}|[Ss]uppl\.?(?:\s\w{1,3})?)\)"
    r"|,?\s[Nn]o\.?\s?(?P<number>\d{1,4}))?"
)
_NUMBER = r"[A-Za-z]{0,2}\d{1,7}[A-Z]?"
_PAGE = (
    rf"(?:pp?\.?\s?|pages?\s|S\.\s)?(?P<page>{_NUMBER}(?:\s?[–—-]{{1,2}}\s?{_NUMBER})?)"
    r"(?:\s?\((?:[A-Z]|\d{1,3}\s?pp)\))?"
)
_CLOSED = (
    pattern(rf"{_VOLUME}{_ISSUE}(?:\s?[,:]\s?|\s){_PAGE}[,.]?\s?\(\s?{YEAR}\s?\)"),
    pattern(rf"{_PAGE},?\s?\(\s?{YEAR}\s?\)"),
)
_NUMBER_ALONE = r"(?P<number>\d{1,4})"
_OPEN = (
    pattern(rf"{_VOLUME},\s?{_NUMBER_ALONE}\s?\(\s?{YEAR}\s?\),?\s?{_PAGE}"),
    pattern(rf"{_VOLUME}\s?\(\s?{YEAR}\s?\),\s[Nn][or]\.\s?{_NUMBER_ALONE},\s{_PAGE}"),
    pattern(rf"{_VOLUME}{_ISSUE},?\s?\(\s?{YEAR}\s?\),?\s?{_PAGE}"),
    pattern(rf"{YEAR}(?:\s?\)|\s?[;,:])\s?{_VOLUME}{_ISSUE}\s?[,:]\s?{_PAGE}"),
    pattern(rf"{_VOLUME}{_ISSUE}(?:\s?[,:]\s?|\s){_PAGE}(?:,\s?{YEAR})?"),
)
"""From the first digit on, where a year in brackets ends the figures and elsewhere."""
_FIGURE = pattern(r"\d+")
_LEAD = pattern(r"[\s,.]*(?:\(|\b(?:[Vv]ol(?:ume)?|Bd|Jg)\.?|\bV\.?|\bpp?\.?)?\s?\Z")
_BARE_YEAR = pattern(r"(?:1[5-9]|20)\d\d")
_IDENTIFIERS = pattern(
    r"[\s.,;\[(]+(?:Preprint\s?)?(?:ar[Xx]iv|hep-|astro-|quant-|cond-|nucl-|gr-|math|MR\s?\d|PMI|PMC"
    r"|\d{4}\s?\.\s?\d{4}|doi|DOI|ISSN|(?:and|et|und)\s[Rr][eé]f)[^“”\"]{0,80}\Z"
)
_PARALLEL = pattern(r"\s?\[[^\W\d_a-z][^\[\]]{4,80}\s?\(\s?(?:1[5-9]|20)\d\d\s?\)\][\s.;]*\Z")
"""Where a translation of the article stands, behind it: 78, 621 (2004) [Sand Phys. 42, 45 (2004)]."""
_DAY, _LONGEST_DAY = pattern(r"\d [A-Z][a-z]{2,8}\.? (?:19|20)\d\d\Z"), 20
"""A day, which is no journal's figures: Northern Courier, 14 Apr. 2023."""
_BARE_VOLUME = pattern(r"\d{1,3}|0\d{3}")
_MARKS = ("/", ":", "[", " MR", "ISSN", "reprint", " ref", " réf")
"""One of these stands in all that may follow the figures."""
_FARTHEST, _LONGEST, _LEADING = 72, 100, 10


class Figures(NamedTuple):
    """Places of what the figures say, and ``start``, where the journal's name before them ends. ``dated`` is
    the match with the year, None where no year is among them; ``tail`` holds identifiers behind them."""

    start: int
    found: re.Match[str]
    tail: Span

    @property
    def dated(self) -> re.Match[str] | None:
        return self.found if self.found["date"] else None

    def place(self, *names: str) -> Span | None:
        """The first of the named parts that is there."""
        found = self.found.groupdict()
        return next((Span(*self.found.span(name)) for name in names if found.get(name)), None)

    def located(self, *, titled: bool) -> tuple[Span | None, Span | None]:
        """Volume and page. A lone figure behind a title is a volume: no journal prints titles without it."""
        volume, page = self.place("volume"), self.place("page")
        if volume is None and page and titled and _BARE_VOLUME.fullmatch(self.found["page"]):
            return page, None
        return volume, page

    def follow(self, name: str) -> bool:
        """Whether they follow a journal's name: no month, no figures and no lone letter."""
        last = name.rstrip(".,").rpartition(" ")[2]
        if last.isdecimal() or len(name) < 2:
            return False
        return self.dated is not None or not (month_number(last) or _BARE_YEAR.fullmatch(self.found["page"]))


def may_end_in_figures(entry: Entry) -> bool:
    """Whether a figure or a bracket ends an entry, or one of the marks of what may stand behind them."""
    text, end = entry.text, entry.end
    while end and text[end - 1] in " .,;":
        end -= 1
    last = text[end - 1 : end]
    if last.isdecimal() or last in (")", "]"):
        return True
    return any(map(text[max(0, entry.end - _LONGEST) : entry.end].__contains__, _MARKS))


def find_figures(entry: Entry) -> Figures | None:
    """The figures that end the entry, but for identifiers behind them."""
    text, end = entry.text, entry.end
    last = text[max(0, end - _LONGEST) : end]
    if "): " in last and _is_whole(last):
        return None
    if any(map(last.__contains__, _MARKS)):
        begin = max(0, end - _LONGEST)
        found = _IDENTIFIERS.search(text, begin, end) or _PARALLEL.search(text, begin, end)
        end = found.start() if found else end
    while end and text[end - 1] in " .,;)]":
        end -= 1
    ends_in_figure = text[end - 1 : end].isdecimal()
    if not (ends_in_figure or text.startswith("(R", end - 2)) or _DAY.search(
        text, max(0, end - _LONGEST_DAY), end
    ):
        return None
    forms = _CLOSED if text.startswith(")", end) and ends_in_figure else _OPEN
    for figure in _FIGURE.finditer(text, max(0, end - _FARTHEST), end):
        if figure.end() >= end:
            break
        for form in forms:
            match = form.match(text, figure.start(), end + 1)
            if match and match.end() >= end:
                return _led(text, match, Span(match.end(), entry.end))
    return None


def _is_whole(last: str) -> bool:
    """Whether what ends an entry is Chicago's with a journal's name not cut short: ” Journal 13 (2): 4."""
    if "”" not in last:
        return False
    return "." not in last.rpartition("”")[2].replace(" no. ", " ").rstrip(".")


def _led(text: str, match: re.Match[str], tail: Span) -> Figures | None:
    """The figures with the journal's end before them, behind which a comma, "Vol." or a bracket may stand."""
    at = match.start()
    lead = _LEAD.search(text, max(0, at - _LEADING), at)
    start = lead.start() if lead else at
    if text.startswith(".", start):
        start += 1
    return Figures(start, match, tail) if start and text[start - 1] not in " (" else None
