"""The parts of an article in plain text: its head, its paragraphs, its foot, and the page around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newsld.source import Span
from newsld.text.byline import Credit
from newsld.text.dating import read_dates
from newsld.text.foot import foot_start, split_foot
from newsld.text.head import bare_bylines, body_start, dated_names, find_headline, find_standfirst
from newsld.text.languages import phrases
from newsld.text.lines import Line, sorted_lines
from newsld.text.tokens import fold, tokenize


class Chrome(NamedTuple):
    """Words of the page, not of the article. ``kind`` is viewing-prefix, navigation, share, reading-time,
    counter, caption or notice."""

    span: Span
    kind: str


class Labelled(NamedTuple):
    """A labelled line: ``Post category:News`` → label ``section``, the value's span.

    ``label`` is author, section, published, modified, tags, language, publisher, source, location,
    reading-time or comments. Where nothing follows the label, the value's span is empty and stands behind
    the colon. ``span`` is the whole of it, from the label's first letter on.
    """

    label: str
    value: Span
    span: Span


class Layout(NamedTuple):
    """What stands where in a plain-text article. All spans are code points of the text.

    ``body`` holds the paragraphs of prose, ``foot`` the lines after it where a reference list may stand,
    ``tail`` those behind it that are neither entries nor page (a note on the author),
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


def read_layout(text: str, body_at: int | None = None) -> Layout:
    """Sort a plain-text article into its parts. Never raises; an empty text gives an empty layout.

    ``body_at`` is where the body begins, if that is known: short lines there that say nothing of the article
    are of the body too.
    """
    lines = sorted_lines(text)
    start = body_start(lines)
    headline, repeated = find_headline(text, lines[:start])
    if start == len(lines):
        start = next((n for n, line in enumerate(lines) if headline and line.span == headline), start - 1) + 1
    head = bare_bylines(text, dated_names(text, lines[:start], headline), headline)
    lines = [*head, *lines[start:]]
    if body_at is not None and (headline is None or headline.start < body_at):
        first = next((n for n, line in enumerate(head) if line.span.start >= body_at), start)
        start = first if all(line.kind == "other" for line in head[first:]) else start
    list_start = start + foot_start(text, [line.span for line in lines[start:]])
    end = list_start
    while end > start and lines[end - 1].kind not in {"prose", "other"}:
        end -= 1
    foot, tail = split_foot(text, lines[list_start:])
    around = [*lines[:start], *lines[end:]]
    body = [line.span for line in lines[start:end] if line.kind in {"prose", "other", "date", "label"}]
    corrections = tuple(line.span for line in lines[start:] if _is_correction(text, line.span))
    paragraphs = tuple(span for span in body if span not in corrections)
    return Layout(
        headline=headline,
        chrome=tuple(_chrome(lines)),
        repeated_headline=repeated,
        standfirst=find_standfirst(text, lines[:start], headline, repeated),
        metadata=tuple(_metadata(text, around)),
        bylines=tuple(line.span for line in lines if line.kind == "byline"),
        credits=tuple(credit for line in lines if line.kind == "byline" for credit in line.credits),
        dateline=_dateline(text, paragraphs[0]) if paragraphs else None,
        date_lines=tuple(_unlabelled_dates(text, around)),
        body=paragraphs,
        foot=tuple(line.span for line in foot if line.span not in corrections),
        corrections=corrections,
        tail=tuple(line.span for line in tail if line.span not in corrections),
    )


def _chrome(lines: Sequence[Line]) -> Iterator[Chrome]:
    for line in lines:
        if line.prefix is not None:
            yield Chrome(line.prefix, "viewing-prefix")
        if line.kind == "chrome":
            yield Chrome(line.span, line.detail)


def _metadata(text: str, around: Sequence[Line]) -> Iterator[Labelled]:
    for line in around:
        if line.kind == "date":
            for date in read_dates(text, line.span):
                if date.label:
                    yield Labelled(date.label, date.value, line.span)
        if line.kind == "label" and line.value is not None:
            yield Labelled(line.detail, line.value, line.span)


def _unlabelled_dates(text: str, around: Sequence[Line]) -> Iterator[Span]:
    for line in around:
        if line.kind == "date":
            yield from (date.value for date in read_dates(text, line.span) if not date.label)


def _is_correction(text: str, span: Span) -> bool:
    head = text[span.start : min(span.end, span.start + 80)].lstrip("*_[( ")
    first = _FIRST_WORD.match(head)
    heading = _notices().get(fold(first.group()), ()) if first else ()
    folded = fold(head) if heading else ""
    for phrase in heading:
        if folded.startswith(phrase):
            rest = folded[len(phrase) :]
            return " " in phrase.strip() or (
                rest[:1] in {":", "：", " "} and rest.lstrip("*_ ")[:1] in {":", "—", "("}
            )
    return False


@cache
def _notices() -> dict[str, tuple[str, ...]]:
    """What heads a correction, by its first word."""
    found: dict[str, list[str]] = {}
    for phrase in phrases("notice.correction"):
        if (first := _FIRST_WORD.match(phrase)) is not None:
            found.setdefault(first.group(), []).append(phrase)
    return {first: tuple(group) for first, group in found.items()}


_FIRST_WORD = re.compile(r"[^\W_]+")


def _dateline(text: str, paragraph: Span) -> Span | None:
    """``NAIROBI, Kenya —``, ``PARIS (AP) –``: the place, and the date or agency with it, before a dash."""
    head = text[paragraph.start : min(paragraph.end, paragraph.start + _LONGEST_DATELINE)]
    cuts = [at for mark in (" — ", " – ", " -- ", " - ", "— ", ".- ") if (at := head.find(mark)) > 0]
    if not cuts:
        return None
    cut = min(cuts)
    span = Span(paragraph.start, paragraph.start + len(head[:cut].rstrip()))
    tokens = [token for token in tokenize(text, span) if token.is_word]
    if not tokens or len(tokens) > 8 or not tokens[0].is_capital:
        return None
    first = tokens[0].text
    is_place = (first.isupper() and len(first) > 2) or "(" in head[:cut]
    is_clean = all(token.is_capital or token.text[0].isdigit() or len(token.text) <= 3 for token in tokens)
    return span if is_place and is_clean else None


_LONGEST_DATELINE = 80
