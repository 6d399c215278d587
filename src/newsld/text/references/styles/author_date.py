"""Chicago author-date and its kin: Author. Year. “Title.” Source, month day. URL

https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-2.html
"""

from __future__ import annotations

import re

from newsld.document import Deviation
from newsld.source import Span
from newsld.text.dates import UNDATED, month_number, names_month, parse_day
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.fields.deciding import settle
from newsld.text.references.scanners import dating
from newsld.text.references.scanners.authors import Authors, read_authors
from newsld.text.references.scanners.bodies import literal
from newsld.text.references.scanners.sentences import boundaries
from newsld.text.references.scanners.slots import Slot, before_date, is_nobody, leading_authors
from newsld.text.references.scanners.titles import PAIRS, Title, find_quoted, read_title, trim
from newsld.text.references.scanners.yearly import year_of
from newsld.text.references.sources.bracketed import house_in_brackets
from newsld.text.references.sources.likeness import of_host
from newsld.text.references.sources.parts import is_noise
from newsld.text.references.sources.sources import read_source
from newsld.text.references.styles.harvard import title_and_source

_YEAR = pattern(
    r"((?:1[5-9]|20)\d\d)(?<=[.,!?”’»\")\]\w] \d{4})(?<!\d\. \d{4})([a-z]?)"
    r"(?=[.,:;]?\s|[.,:;]?\Z|[.,:][‘“«„])"
    r"|[nsobzuNSOBZU]\.(?<=[.,!?”)\w] ..)(?!(?<=, [NSOBZU]\.)\s?[DFJÅ])"
    r"(?i:(?<=[nb]\.)\s?d|(?<=s\.)\s?[df]|(?<=[oz]\.)\s?j|(?<=u\.)\s?å)(?:\.[–-]?([a-z])(?=[.,:;]?\s)|(?=\.?[.,:;]?\s))(?!\.?,?\s(?:1[5-9]|20)\d\d)"
)
"""A year, or that there is none; before a year, or behind a family name, N. D. are initials."""
_DAY = pattern(
    r"(?<!\d)[.,]\s(?:([^\W\d_]{3,9})\.?\s(?:\d{1,2},\s)?|\d{1,2}\.?\s([^\W\d_]{3,9})\.?\s)(?:1[5-9]|20)\d\d[.,:]\s"
)
_CLOSED_YEAR, _NEAR = pattern(r"(?:1[5-9]|20)\d\d[.,:]\s"), 24
_FIRST_YEAR = pattern(r"((?:1[5-9]|20)\d\d)([a-z]?)\.\s(?=[^\W\d_a-z])")
_YEAR_ALONE = pattern(r"(?:((?:1[5-9]|20)\d\d)([a-z]?)|n\.\s?d\.(?:[–-]?([a-z]))?)[.,:]*\s(?=\S)")
"""The year that begins an entry behind the dashes which stand for the authors of the one before."""
_DAY_BEHIND = pattern(r"\s\((?P<day>[^()]{4,20})\)(?=:)")
"""The day in brackets behind the year, as German sociology has it: Holm, R., 2017 (2. Februar): Title."""
_SHORTEST = 8
_REISSUED = pattern(r"\s[(\[](?:1[5-9]|20)\d\d[)\]]\s\Z")
_FIRST_ISSUED = pattern(r"\s\[(?:1[5-9]|20)\d\d\]")
_FARTHEST = 700
_MOST = 4
_LONGEST = 40
_BEFORE_QUOTED = 0.96
"""How sure names are that stand before a year and a quoted title."""
_UNNAMED, _TOLD = 0.97, 0.97
_LISTED = 0.9
"""How sure a body's name is that nobody listed, if a title follows the year."""
_STOPS = '.?!”"’'


def read(entry: Entry) -> Draft | None:
    """The entry read as author, bare year, title, source; None where no year stands so."""
    text, end = entry.text, entry.end
    if entry.tidy.repeats and (year := _YEAR_ALONE.match(text, 0, end)):
        return _repeated(entry, year)
    if draft := _year_first(entry) or _from_date(entry):
        return draft
    for match in _YEAR.finditer(text, 0, min(end, _FARTHEST)):
        if draft := _from_year(entry, match):
            return draft
        if match.start() > 200:
            break
    return None


def _year_first(entry: Entry) -> Draft | None:
    """``2024. Holm, Rosa. “Title.” Source``: what else is as if the year stood behind the names."""
    text, end = entry.text, entry.end
    year = _FIRST_YEAR.match(text, 0, end)
    if year is None:
        return None
    for mark, following in boundaries(text, year.end(), min(end, _FARTHEST))[:_MOST]:
        authors = read_authors(text, year.end(), mark)
        rest = trim(text, following, end, " .,;:")
        if rest and authors and (authors.inverted or authors.names[0].literal) and authors.quality >= 0.9:
            title, source, fit = title_and_source(entry, rest)
            return _draft(year, year[1], (authors, title, source), 0.95 * fit * authors.quality)
    return None


def _repeated(entry: Entry, year: re.Match[str]) -> Draft | None:
    """``———. 2024b. “Title.” Source``: the year and what follows it."""
    title, source, fit = title_and_source(entry, Span(year.end(), entry.end))
    return _draft(year, year[1] or UNDATED, (None, title, source), _UNNAMED * fit)


def _from_date(entry: Entry) -> Draft | None:
    """``Names. May 14, 2024. Title. Source``: a whole date where the year stands."""
    text, end = entry.text, entry.end
    if not names_month(entry.words) or not _has_date(text, min(end, _FARTHEST)):
        return None
    slot = leading_authors(text, min(end, _FARTHEST))
    if slot is None or slot.authors is None or slot.quality < 0.85:
        return None
    found = dating.find_dates(text, slot.end, min(end, slot.end + _LONGEST))
    if not found or found[0].span.start != slot.end or len(found[0].issued) < 7:
        return None
    rest = trim(text, found[0].span.end, end, " .,;:")
    title, source, fit = title_and_source(entry, rest) if rest else (None, Source(), 0.0)
    if title is None:
        return None
    return Draft(
        style="chicago-author-date",
        quality=0.97 * fit * slot.quality,
        title=title,
        authors=slot.authors,
        source=source,
        issued=found[0].issued,
        issued_at=found[0].span,
    )


def _has_date(text: str, end: int) -> bool:
    """Whether a date with a mark behind its year stands where sentences begin."""
    for year in _CLOSED_YEAR.finditer(text, 0, end):
        words = text[max(0, year.start() - _NEAR) : year.start()].split()[-2:]
        if any(month_number(word.rstrip(".,")) for word in words):
            return any(month_number(day[1] or day[2]) for day in _DAY.finditer(text, 0, end))
    return False


def _from_year(entry: Entry, match: re.Match[str]) -> Draft | None:
    text, end = entry.text, entry.end
    reissued = _REISSUED.search(text, 0, match.start()) if text[match.start() - 2] in ")]" else None
    before = trim(text, 0, reissued.start() if reissued else match.start(), " ,;")
    first = _FIRST_ISSUED.match(text, match.end(), end)
    rest = trim(text, first.end() if first else match.end(), end, " .,;:")
    if before is None or _ends_in_month(text[before.start : match.start()]):
        return None
    if _is_in_title(text, match, end) or (
        rest and text[rest.start] not in PAIRS and is_noise(text[slice(*rest)])
    ):
        return None
    issued = match[1] or UNDATED
    if match[1] and (day := _day(text, match, end)):
        issued, rest = day.issued, trim(text, day.span.end, end, " .,;:")
    if rest and before.end - before.start < _SHORTEST and is_nobody(text[slice(*before)]):
        title, source, fit = title_and_source(entry, rest)
        return _draft(match, issued, (None, title, source), _UNNAMED * fit)
    stopped = text[before.end - 1] in _STOPS
    authors, settled = _authors(entry, match, before, rest)
    if authors and rest and (authors.quality >= 0.8 or _is_handle(text, authors, before, rest)):
        title, source, fit = house_in_brackets(entry, rest) or title_and_source(entry, rest)
        source = _without_section(text, authors, source)
        told = authors.inverted or settled or authors.quality >= _TOLD
        quality = fit * authors.quality * (1.0 if stopped or told else 0.93)
        named = told or any(name.literal for name in authors.names)
        if not stopped and not named:
            return None
        return _draft(match, issued, (authors, title, source), quality, stopped)
    quoted = text[before.end - 1] in '”’"»'
    is_parted = quoted or text[: match.start()].rstrip()[-1] != ","
    if not (stopped and is_parted) or (text[match.end() : match.end() + 1] not in ".," and rest):
        return None
    return _title_first(entry, match, before, rest)


def _authors(
    entry: Entry, match: re.Match[str], before: Span, rest: Span | None
) -> tuple[Authors | None, Authors | None]:
    """Who stands before the year; and again, if only what follows it says that it is a body."""
    text = entry.text
    stopped = text[before.end - 1]
    authors = read_authors(
        text, before.start, before.end - (stopped == "." and not _initial(text, before.end))
    )
    if authors and ": " in text[before.start : before.end]:
        authors = None
    if authors and rest and (named := _named_again(entry, authors, rest)):
        return named, named
    is_loose = authors is None or authors.quality < 0.8
    if authors and rest and not is_loose and authors.quality < _LISTED and authors.names[0].literal:
        settled = settle(entry, Slot(authors, before, either=True), rest).authors
        authors, settled = settled, settled and settled._replace(quality=_LISTED)
    else:
        settled = _settled(entry, Span(match.start(), match.end()), rest) if is_loose and rest else None
    authors = settled or authors
    is_less_sure = authors is not None and authors.quality < _BEFORE_QUOTED
    if authors and is_less_sure and rest and stopped in _STOPS and text[rest.start] in PAIRS:
        authors = authors._replace(quality=_BEFORE_QUOTED)
    return authors, settled


def _named_again(entry: Entry, authors: Authors, rest: Span) -> Authors | None:
    """A name of one word as a body's, where what it issued says so, or its site: ``Harbourwatch 2024, Sand,
    Harbourwatch, Oslo``."""
    name, *others = authors.names
    if others or name.given or not name.family or name.span is None:
        return None
    is_again = entry.text.find(f", {name.family},", *rest) >= 0
    if not is_again and not of_host(name.family, entry.host):
        return None
    return authors._replace(names=(literal(name.family, name.span),), quality=_LISTED)


def _is_in_title(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a title begins or ends with the year, and the work's own day stands behind it: ``Body. 2023
    Report. House, 5 July 2023``; ``Sand Report 2023, Body, July 2023``; ``Body, Plan 2022, 5 July 2023``."""
    before, after = text[match.start() - 2 : match.start() - 1], text[match.end() : match.end() + 1]
    if after != " " and not (after == "," and before.isalpha()):
        return False
    if not match[1] or find_quoted(text, match.end(), end):
        return False
    later = dating.find_dates(text, match.end(), end)
    if later and later[-1].issued[:4] > match[1] and year_of(text, Span(0, match.end(1))):
        return True
    return any(
        (len(dated.issued) > 4 or (after == " " and text[match.end() + 1].islower()))
        and (dated.issued[:4] == match[1] or dated.span.start == match.end() + 2)
        for dated in later
    ) or (bool(later) and later[-1].issued == match[1] and later[-1].span.end >= end - 2)


def _ends_in_month(before: str) -> bool:
    """Whether a month, with a day or without, stands right before the year: May 15, 2024."""
    last = before.rstrip(" ,.").removesuffix(" de").rsplit(" ", 2)[-2:]
    is_day = last[-1].strip(".").isdecimal()
    return bool(month_number(last[0 if is_day else -1].strip(".,")))


def _day(text: str, match: re.Match[str], end: int) -> dating.Dated | None:
    """The whole date that begins with the year: 2020, 18 août."""
    if text.startswith(". ", match.end(1)):
        return None
    if text.startswith(" (", match.end(1)) and (behind := _DAY_BEHIND.match(text, match.end(1), end)):
        day = parse_day(behind["day"].rstrip("."))
        issued = dating.complete(match[1], (day.month, day.day)) if day else ""
        return dating.Dated(Span(match.start(1), behind.end()), issued) if len(issued) > len("2021") else None
    found = dating.find_dates(text, match.start(1), min(end, match.end() + 24))
    if (
        found
        and found[0].span.start == match.start(1)
        and len(found[0].issued) > 6
        and "/" not in found[0].issued
    ):
        return found[0]
    return None


def _settled(entry: Entry, year: Span, rest: Span) -> Authors | None:
    """A body that nobody listed, if what follows the year says that it is one."""
    slot = before_date(entry.text, year)
    if slot is None or not slot.either or entry.text[: year.start].rstrip()[-1:] not in ".,":
        return None
    slot = settle(entry, slot, rest)
    return slot.authors._replace(quality=_LISTED) if slot.authors and not slot.title else None


def _is_handle(text: str, authors: Authors, before: Span, rest: Span) -> bool:
    """A single word stands for a person where a quoted title follows the year."""
    return (
        len(authors.names) == 1 and " " not in text[before.start : before.end] and text[rest.start] in PAIRS
    )


def _without_section(text: str, authors: Authors, source: Source) -> Source:
    """Behind a masthead in the author's place, a name closed by a stop is a section: ``Economy. July 14.``"""
    place = source.container
    if place is None or not source.day or source.issued_at is None or not authors.names[0].literal:
        return source
    between = text[place.end : source.issued_at.start] if place.end < source.issued_at.start else "."
    return source._replace(container=None) if between.startswith(".") and source.likeness < 0.95 else source


def _initial(text: str, end: int) -> bool:
    return (
        end > 1
        and text[end - 1] == "."
        and text[end - 2].isupper()
        and text[end - 3 : end - 2] in (" ", ".", "-")
    )


def _draft(
    match: re.Match[str],
    issued: str,
    parts: tuple[Authors | None, Title | None, Source],
    quality: float,
    stopped: bool = True,
) -> Draft | None:
    authors, title, source = parts
    if title is None:
        return None
    if source.day:
        issued = dating.complete(issued, source.day)
    elif source.issued[:4] == issued[:4] and len(source.issued) > len(issued):
        issued = source.issued
    place = Span(*match.span())
    deviations = () if stopped else (Deviation("author-terminator", Span(place.start, place.start)),)
    return Draft(
        style="chicago-author-date",
        quality=quality,
        title=title,
        authors=authors,
        source=source,
        issued=issued,
        issued_at=place,
        year_suffix=next(filter(None, match.groups()[1:]), ""),
        deviations=deviations + (authors.deviations if authors else ()),
    )


def _title_first(entry: Entry, match: re.Match[str], before: Span, rest: Span | None) -> Draft | None:
    """``Title. Year. Source, day``, and persons before the source: ``“Title”, 2019, Name, Outlet``."""
    text = entry.text
    quoted = find_quoted(text, *before)
    if quoted and quoted[0] > 0 and before.end - quoted[3] > 3:
        return None
    title = read_title(text, *before)
    issued = match[1] or UNDATED
    if rest is None:
        return _draft(match, issued, (None, title, Source()), 0.84)
    comma = text.find(", ", rest.start, rest.end)
    if comma > 0 and (authors := _person(text, rest.start, comma)):
        source = read_source(entry, comma + 1, rest.end)
        return _draft(match, issued, (authors, title, source), 0.88)
    source = read_source(entry, rest.start, rest.end)
    quality = 0.9 if source.likeness >= 0.7 else 0.6
    return _draft(match, issued, (None, title, source), quality)


def _person(text: str, start: int, end: int) -> Authors | None:
    """A single person in order, with family and given name told apart."""
    found = read_authors(text, start, end, first_inverted=False)
    if found and len(found.names) == 1 and found.names[0].given and found.quality >= 0.8:
        return found
    return None
