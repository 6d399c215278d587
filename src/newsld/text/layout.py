"""The parts of an article in plain text: its head, its paragraphs, its foot, and the page around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsld.source import Span
from newsld.text.appendix import appendix_start
from newsld.text.byline import Credit
from newsld.text.closing import copy_end, text_end
from newsld.text.dateline import find_dateline
from newsld.text.dating import Dated, read_dates
from newsld.text.foot import foot_start, list_lines, split_foot
from newsld.text.head import (
    body_start,
    find_headline,
    find_section,
    find_standfirst,
    opening,
    with_bylines,
)
from newsld.text.inner_lists import inner_lists
from newsld.text.lines import Line, sorted_lines
from newsld.text.notices import changed_on, is_correction, is_update, may_be_notice
from newsld.text.patterns import pattern
from newsld.text.signature import with_signature
from newsld.text.tokens import fold

_YEAR = pattern(r"(?:19|20)\d\d")
_DAY = pattern(r"\d{3}\D+\d|\d\D+\d{3}|月\s?\d|월\s?\d")
_TEXT = frozenset(["prose", "other", "date", "label"])


class Chrome(NamedTuple):
    """Words of the page, not of the article. ``kind`` is viewing-prefix, navigation, share, reading-time,
    counter, caption or notice."""

    span: Span
    kind: str


class Labelled(NamedTuple):
    """A labelled line: ``Post category:News`` → label ``section``, the value's span.

    ``label`` is headline, standfirst, author, section, published, modified, tags, language, publisher,
    source, location, reading-time or comments. Where nothing follows the label, the value's span is empty
    and stands behind the colon. ``span`` is the whole of it, from the label's first letter on.
    """

    label: str
    value: Span
    span: Span


class Layout(NamedTuple):
    """What stands where in a plain-text article. All spans are code points of the text.

    ``body`` holds the paragraphs of prose, ``foot`` the lines after it where a reference list may stand,
    ``tail`` those behind it that are neither entries nor page (a note on the author, the agency's marks),
    ``bylines`` whole byline lines or paragraphs, ``credits`` what they say, ``dateline`` the place and date
    that open the body,
    ``date_lines`` the dates of which the page does not say what they date (most likely the publication);
    dates that say it are ``metadata``.
    """

    headline: Span | None = None
    chrome: tuple[Chrome, ...] = ()
    repeated_headline: Span | None = None
    standfirst: Span | None = None
    metadata: tuple[Labelled, ...] = ()
    bylines: tuple[Span, ...] = ()
    credits: tuple[Credit, ...] = ()
    dateline: Span | None = None
    date_lines: tuple[Span, ...] = ()
    body: tuple[Span, ...] = ()
    foot: tuple[Span, ...] = ()
    corrections: tuple[Span, ...] = ()
    tail: tuple[Span, ...] = ()


def read_layout(text: str, body_at: int | None = None, links: Sequence[Span] = ()) -> Layout:
    """Sort a plain-text article into its parts. Never raises; an empty text gives an empty layout.

    ``body_at`` is where the body begins, if that is known: short lines there that say nothing of the article
    are of the body too. ``links`` are the words that lead out of the page, in order.
    """
    lines = sorted_lines(text)
    start = body_start(text, lines)
    headline, repeated = find_headline(text, lines[:start])
    if body_at is not None and headline and headline.start >= body_at:
        headline = repeated = None
    if headline and start == len(lines):
        start = sum(line.span.start <= headline.start for line in lines)
    above = headline.end if headline else body_at
    head = with_bylines(text, lines[:start], above)
    lines = [*head, *lines[start:]]
    start = opening(text, head, above, max(body_at, repeated.end) if body_at and repeated else body_at)
    copy = start + copy_end(text, _spans(lines[start:]))
    lines, unread = lines[:copy], lines[copy:]
    ended = start + appendix_start(text, _spans(lines[start:]))
    end = list_start = start + foot_start(text, _spans(lines[start:ended]), links)
    while end > start and lines[end - 1].kind not in {"prose", "other"}:
        end -= 1
    lines = with_signature(text, lines, start, end)
    parts, foot, tail = _lists_apart(text, lines[start:end], lines[list_start:ended], links)
    around = [(line, _dates(text, line)) for line in (*lines[:start], *lines[end:])]
    corrections, notices = _notices(text, lines[start:])
    signed = _signing(lines, foot)
    made = tuple(_credits(signed))
    body, closing = _parted(text, (*parts, lines[ended:]), notices, made)
    return Layout(
        headline=headline,
        chrome=tuple(_chrome(lines)),
        repeated_headline=repeated,
        standfirst=find_standfirst(text, lines[:start], headline, repeated),
        metadata=(*_metadata(around), *_told(text, lines[:start], headline, sorted(notices))),
        bylines=tuple(_spans(signed)),
        credits=made,
        dateline=find_dateline(text, body[0]) if body else None,
        date_lines=tuple(date.value for _, dates in around for date in dates if not date.label),
        body=tuple(body),
        foot=tuple(span for span in _spans(foot) if span not in notices),
        corrections=corrections,
        tail=(*closing, *(span for span in _spans([*tail, *unread]) if span not in notices)),
    )


def _lists_apart(
    text: str, lines: Sequence[Line], last_lines: Sequence[Line], links: Sequence[Span]
) -> tuple[list[Sequence[Line]], list[Line], list[Line]]:
    """The parts of a body between the lists that stand amid it, the lines of these and of the last list, and
    those behind that."""
    parts: list[Sequence[Line]] = []
    listed: list[Line] = []
    last = 0
    for indexes in inner_lists(text, lines):
        parts.append(lines[last : indexes.start])
        listed += list_lines(text, lines[indexes.start : indexes.stop], links)
        last = indexes.stop
    foot, tail = split_foot(text, last_lines, links)
    return [*parts, lines[last:]], [*listed, *foot], tail


def _parted(
    text: str, parts: Iterable[Sequence[Line]], notices: set[Span], known: Sequence[Credit]
) -> tuple[list[Span], list[Span]]:
    """The paragraphs of the parts of a body, and those at the end of each that are no more of the article."""
    body: list[Span] = []
    closing: list[Span] = []
    for lines in parts:
        found = [line.span for line in lines if line.kind in _TEXT and line.span not in notices]
        last = text_end(text, found, [credit.name for credit in known])
        body += found[:last]
        closing += found[last:]
    return body, closing


def _chrome(lines: Sequence[Line]) -> Iterator[Chrome]:
    for line in lines:
        if line.prefix is not None:
            yield Chrome(line.prefix, "viewing-prefix")
        if line.kind == "chrome":
            yield Chrome(line.span, line.detail)


def _metadata(around: Sequence[tuple[Line, Sequence[Dated]]]) -> Iterator[Labelled]:
    for line, dates in around:
        for date in dates:
            if date.label:
                yield Labelled(date.label, date.value, line.span)
        if line.kind == "label" and line.value is not None:
            yield Labelled(line.detail, line.value, line.span)


def _told(
    text: str, head: Sequence[Line], headline: Span | None, notices: Sequence[Span]
) -> Iterator[Labelled]:
    """What is said without a label: the section by a kicker, the day of a change by a notice."""
    is_named = any(line.kind == "label" and line.detail == "section" for line in head)
    if not is_named and (kicker := find_section(text, head, headline)) is not None:
        yield Labelled("section", kicker, kicker)
    for notice in notices:
        if (date := changed_on(text, notice)) is not None:
            yield Labelled("modified", date, notice)


def _notices(text: str, lines: Sequence[Line]) -> tuple[tuple[Span, ...], set[Span]]:
    """The notices of corrections, and all that tell of a change."""
    likely = [span for span in _spans(lines) if may_be_notice(text, span)]
    corrections = tuple([span for span in likely if is_correction(text, span)])
    return corrections, {*corrections, *(span for span in likely if is_update(text, span))}


def _spans(lines: Sequence[Line]) -> list[Span]:
    return [line.span for line in lines]


def _signing(lines: Sequence[Line], foot: Sequence[Line]) -> list[Line]:
    """The bylines; a line of the reference list that reads like one signs nothing."""
    listed = set(_spans(foot))
    return [line for line in lines if line.kind == "byline" and line.span not in listed]


def _credits(lines: Sequence[Line]) -> Iterator[Credit]:
    """What the bylines say; whom one names whom another named before is the same person."""
    known: set[tuple[str, str]] = set()
    for line in lines:
        yield from (credit for credit in line.credits if (credit.role, fold(credit.name)) not in known)
        known.update((credit.role, fold(credit.name)) for credit in line.credits)


def _dates(text: str, line: Line) -> tuple[Dated, ...]:
    """The dates of a line of dates, and those with a day that stand in a byline."""
    if line.kind == "byline" and _YEAR.search(text, *line.span):
        return tuple(date for date in read_dates(text, line.span) if _DAY.search(text, *date.value))
    return read_dates(text, line.span) if line.kind == "date" else ()
