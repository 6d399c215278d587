"""When a page was published and last changed: what the markup says, held against what the page shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import chain, islice
from typing import NamedTuple

from newsld.formats.html.apart import is_apart, is_led_elsewhere, is_of_head, is_of_series
from newsld.formats.html.clues import Candidate, Clue, Ranked, attribute, meta, text
from newsld.formats.html.headline import fold
from newsld.formats.html.marks import marks_of
from newsld.formats.html.short_dates import short_date
from newsld.formats.html.tree import Element, spaced_text, text_of
from newsld.formats.html.view import View
from newsld.source import Span
from newsld.text.dates import parse_date, two_readings
from newsld.text.dating import read_dates
from newsld.text.languages import phrases, words
from newsld.text.timestamps import timestamp

_CHANGED = re.compile(r"updat|modif|last|revis|aktualis|geändert|maj|mise-a-jour|actualiz|aggiornat")
_IN_URL = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2]|[a-z]{3,9})[/-](0?[1-9]|[12]\d|3[01])(?=[/-])")
_LONGEST = 200
_has_digit = re.compile(r"\d").search


class Dates(NamedTuple):
    """The candidates for both dates, the best first, and those of two readings where there is no other."""

    published: Ranked[Candidate]
    modified: Ranked[Candidate]
    open: Ranked[Candidate]


def read_dates_of(view: View) -> Dates:
    """What the page says about its dates: what it shows is read where its markup does not say enough."""
    shown, elements = Ranked(_shown(view)), Ranked(_elements(view))
    visible = Ranked(_visible(shown))
    published = Ranked(_published(view, elements, shown, visible))
    modified = Ranked(_modified(view, elements, shown))
    settled, changed = Ranked(_settled(view, published, visible)), Ranked(_in_iso(modified))
    return Dates(settled, changed, Ranked(_open((settled, published), (changed, modified))))


Labelled = Iterable[tuple[str, Candidate]]
"""Dates with what the page says that they date: published, modified, "" where it does not say."""


def _visible(shown: Labelled) -> Iterator[Candidate]:
    """The dates that may be the article's, those first that are said to be."""
    yield from (one for label, one in shown if label == "published")
    yield from (one for label, one in shown if not label)


def _published(
    view: View, elements: Labelled, shown: Labelled, visible: Iterable[Candidate]
) -> Iterator[Candidate]:
    yield from _marked(view, "datePublished", "published")
    own = [one for label, one in elements if label != "modified"]
    weak = [meta(one.content, one.content) for one in view.page.named("dated")]
    shown_days = {timestamp(one.value)[:10] for one in (*own, *visible)} if weak else ()
    yield from (one for one in weak if timestamp(one.value)[:10] in shown_days)
    if not any(label == "published" for label, _ in elements):
        said = [one for label, one in chain(shown, _behind(view)) if label == "published"]
        days = {timestamp(one.value)[:10] for one in said}
        yield from (one for one in own if timestamp(one.value)[:10] in days)
        yield from said
    yield from (*own, *visible, *weak)


def _behind(view: View) -> Iterator[tuple[str, Candidate]]:
    """The dates in the short blocks behind the article that begin with the word for its publication."""
    for block in view.tail:
        words = block.spaced
        if len(words) > _LONGEST or not _has_digit(words) or not fold(words).startswith(_labels()):
            continue
        if not _is_of_others(view, block.element):
            for date in read_dates(words, Span(0, len(words))):
                yield date.label, _day(words[date.value.start : date.value.end], view.page.language)


def _labels() -> tuple[str, ...]:
    return phrases("label.published")


def _modified(view: View, elements: Labelled, shown: Labelled) -> Iterator[Candidate]:
    yield from _marked(view, "dateModified", "modified")
    yield from (one for several in (elements, shown) for label, one in several if label == "modified")


def _open(*dates: tuple[Ranked[Candidate], Ranked[Candidate]]) -> Iterator[Candidate]:
    """Of dates that none was read for, those that may be read in two ways."""
    for read, found in dates:
        if not read:
            yield from (one for one in found if two_readings(one.clue.raw))


def _in_iso(found: Iterable[Candidate]) -> Iterator[Candidate]:
    return (one._replace(value=value) for one in found if (value := timestamp(one.value)))


def _settled(view: View, published: Iterable[Candidate], visible: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates; one that the page shows first, where the markup has its day and month swapped."""
    found = Ranked(_in_iso(published))
    best = next(iter(found), None)
    if best is None:
        created = list(_in_iso(view.said("dateCreated")))
        yield from [one._replace(origin="markup") for one in created] or _of_url(view)
    elif not best.is_shown:
        yield from _unswapped(best.value[:10], visible)
        yield from _as_clocked(view, best)
    yield from found


def _as_clocked(view: View, best: Candidate) -> Iterator[Candidate]:
    """The same instant with the zone of the clock that the page shows, where it is another day in UTC."""
    if not best.value.endswith(_UTC):
        return
    instant = datetime.fromisoformat(best.value[: len("2024-05-03T09:15")])
    for block in view.head:
        line = block.spaced
        if len(line) > _LONGEST_CLOCK or not _CLOCK.search(line) or _CHANGED.search(fold(line)):
            continue
        shown = timestamp(line)
        if "T" not in shown or shown[:10] == best.value[:10]:
            continue
        ahead = datetime.fromisoformat(shown[:16]) - instant
        if abs(ahead) <= _FARTHEST and not ahead % _STEP:
            seconds = best.value[16:].removesuffix("Z").removesuffix("+00:00")
            sign, minutes = "-" if ahead < timedelta() else "+", abs(ahead) // timedelta(minutes=1)
            zone = f"{sign}{minutes // 60:02d}:{minutes % 60:02d}"
            yield best._replace(value=f"{shown[:16]}{seconds}{zone}")
            return


_UTC = ("Z", "+00:00")
_CLOCK = re.compile(r"\d[:.h]\d\d")
_LONGEST_CLOCK = 80
_FARTHEST, _STEP = timedelta(hours=14), timedelta(minutes=30)


def _unswapped(day: str, visible: Iterable[Candidate]) -> Iterator[Candidate]:
    """The first visible date that is the day with its month and day swapped: 2024-03-05 for 2024-05-03."""
    swapped = f"{day[:4]}-{day[8:]}-{day[5:7]}"
    if swapped != day and day[8:] <= _DECEMBER:
        yield from islice((one for one in _in_iso(visible) if one.value[:10] == swapped), 1)


_DECEMBER = "12"


def _marked(view: View, key: str, names: str) -> Iterator[Candidate]:
    """JSON-LD, meta elements, microdata."""
    yield from view.said(key)
    for one in view.page.named(names):
        yield meta(one.content, one.content)
    for element in view.page.items.get(key, ())[:4]:
        yield from _of_element(element, view.page.language)


def _of_element(element: Element, language: str) -> Iterator[Candidate]:
    for name in ("datetime", "content", "title"):
        value = element.get(name)
        if value and _has_digit(value):
            yield attribute(value, value, element.tag)
            return
    words = text_of(element)
    if words and len(words) <= _LONGEST:
        for date in read_dates(words, Span(0, len(words))):
            yield _day(words[date.value.start : date.value.end], language)


def _day(raw: str, language: str) -> Candidate:
    """A date that the page shows, its order settled where the page's language has one."""
    short = short_date(raw, language) if two_readings(raw) and not parse_date(raw) else None
    return text(short[1] if short else raw, raw)


def _elements(view: View) -> Iterator[tuple[str, Candidate]]:
    """time elements and elements of a class that speaks of dates, those of the article's head only."""
    page = view.page
    for element in view.nearest(page.times, 8):
        if _is_of_others(view, element):
            continue
        label = _label(element)
        if element.get("pubdate") is not None:
            label = "published"
        for one in _of_element(element, page.language):
            yield label, one
    for element in view.nearest([*page.dated, *page.credited], 8):
        title = element.get("title")
        if title and timestamp(title) and not _is_of_others(view, element):
            yield _label(element), attribute(title, title, element.tag)
        words = spaced_text(element, _LONGEST)
        if _has_digit(words) and not _is_of_others(view, element):
            for date in read_dates(words, Span(0, len(words))):
                yield date.label, _day(words[date.value.start : date.value.end], page.language)


def _label(element: Element) -> str:
    """What the marks of an element or of the one around it say that it dates."""
    parent = element.getparent()
    marks = marks_of(element) + " " + (marks_of(parent) if parent is not None else "")
    return "modified" if _CHANGED.search(marks) and "publish" not in marks else ""


def _is_of_others(view: View, element: Element) -> bool:
    if is_apart(element) or is_of_head(element):
        return True
    return is_led_elsewhere(element, view.titles) or is_of_series(element, view.titles)


def _shown(view: View) -> Iterator[tuple[str, Candidate]]:
    """The dates in the short blocks around the headline, those behind it first, with what they say they
    date."""
    for block in (*view.head[view.above :], *view.head[: view.above]):
        words = block.spaced
        if len(words) > _LONGEST or not _has_digit(words) or is_of_head(block.element):
            continue
        dates = read_dates(words, Span(0, len(words)))
        is_sentence = _is_sentence(words)
        dates = tuple(
            date
            for date in dates
            if date.label or not (is_sentence or _is_of_other(words[: date.value.start]))
        )
        for date in dates:
            one = _day(words[date.value.start : date.value.end], view.page.language)
            if parse_date(one.value) or two_readings(one.value):
                yield date.label, one
        if not dates and (short := short_date(words, view.page.language)):
            yield "", text(short[1], short[0])


def _is_of_other(before: str) -> bool:
    """Whether one of the last words before a date says that it is something else's: Born 3 May 1974."""
    return any(word.strip(":") in words("date.other") for word in fold(before).split()[-_NEAR:])


_NEAR = 3


def _is_sentence(line: str) -> bool:
    """Whether a line says something of a day: The fair opens on 5 June 2025."""
    return line.endswith((".", "!", "?")) and len(_SMALL.findall(line)) >= _FEWEST


_SMALL = re.compile(r"(?<!\w)[a-zà-öø-ÿ]+(?!\w)")
_FEWEST = 3


def _of_url(view: View) -> list[Candidate]:
    """The date that the page's address names."""
    for address in (*view.page.canonical, *(one.content for one in view.page.named("url"))):
        if match := _IN_URL.search(address):
            year, month, day = match.groups()
            value = parse_date(f"{year}-{month}-{day}" if month.isdigit() else f"{day} {month} {year}")
            if value:
                return [Candidate(value, "inferred", Clue("attribute", address, "link"))]
    return []
