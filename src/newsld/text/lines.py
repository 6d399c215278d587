"""Sorting the lines of a plain-text article by what they are, before anything is made of their order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from newsld.source import Span
from newsld.text.byline import Credit, read_byline
from newsld.text.chrome import chrome_kind, is_menu, label_of, viewing_prefix
from newsld.text.cues import may_be_byline
from newsld.text.dates import month_number
from newsld.text.dating import DATE_LABELS, date_labels, is_day_month
from newsld.text.language import is_function_word
from newsld.text.languages import keys, phrases, words
from newsld.text.patterns import trimmed_lines
from newsld.text.tokens import fold, tokenize
from newsld.text.wide import count_wide, has_wide, is_caseless

Kind = Literal["label", "chrome", "byline", "date", "prose", "other"]
_BREAK = re.compile(r"\r\n|\r|\n")
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?:18|19|20)\d\d")
_ENTRY = re.compile(r"https?://|\(\d{4}[a-z]?[,)]|[“\"«„][^”\"»“]{12,}[”\"»“]")
"""What entries of a list have, not dates and bylines: an address, a year in brackets, a title."""
_MARKS = re.compile(r"(?:\[\^?[\w,–-]{1,40}\]|[⁰¹²³⁴-⁹]{1,4}|\^\d{1,3}\^?|(?<=[.!?…”\"»])\d{1,3})+\Z")
"""Marks of notes and entries behind the end of a sentence."""
_LAST_MARKS = tuple("]^⁰¹²³⁴⁵⁶⁷⁸⁹0123456789")
_REACH = 200
_LONGEST_DATE = 160
_SITE_MARKS = (" — ", " – ", " - ", " | ", " · ", " • ")
_LONGEST_SITE = 6
_MOST_DATE_WORDS = 20
_MOST_OTHERS = 1
_LONGEST_LABEL = 160
_LONGEST_BYLINE = 400
_FEWEST_WORDS = 5
_HEAD = 80
_FOOT = 60
"""Only so many lines at the head and the foot may be bylines, dates and labels; those between are text."""


class Line(NamedTuple):
    """One line without the white space at its ends. ``detail`` is the chrome's kind or the label."""

    span: Span
    kind: Kind
    detail: str = ""
    value: Span | None = None
    prefix: Span | None = None
    """The screen reader's words before the line; they are not part of ``span``."""
    credits: tuple[Credit, ...] = ()
    """What a byline says."""


def sorted_lines(text: str) -> list[Line]:
    """Every line with something on it, and its kind, judged by itself alone; wrapped prose is one line."""
    spans: list[Span] = []
    menus: set[Span] = set()
    for block in _blocks(text):
        if len(spans) < _HEAD and is_menu(text, block):
            menus.update(block)
        spans += _unwrapped(text, block) if spans or not _is_broken(text, block) else _mended(block)
    middle = range(_HEAD, len(spans) - _FOOT)
    seen: dict[str, Line] = {}
    found = [_remembered(text, span, seen, is_middle=n in middle) for n, span in enumerate(spans)]
    return [Line(one.span, "chrome", "navigation") if one.span in menus else one for one in found]


def _remembered(text: str, span: Span, seen: dict[str, Line], *, is_middle: bool) -> Line:
    """The line's kind; short lines of one wording are judged once."""
    if span.end - span.start > _LONGEST_LABEL:
        return _line(text, span, is_middle=is_middle)
    content = ("-" if is_middle else "+") + text[span.start : span.end]
    known = seen.get(content)
    if known is None:
        seen[content] = known = _line(text, span, is_middle=is_middle)
        return known
    if known.prefix is None and known.value is None and not known.credits:
        return Line(span, known.kind, known.detail)
    offset = span.start - (known.prefix.start if known.prefix else known.span.start)
    return Line(
        known.span.shift(offset),
        known.kind,
        known.detail,
        known.value.shift(offset) if known.value else None,
        known.prefix.shift(offset) if known.prefix else None,
        tuple(credit._replace(span=credit.span.shift(offset)) for credit in known.credits),
    )


def _blocks(text: str) -> Iterator[list[Span]]:
    """Runs of lines that no blank line parts, each line without white space at its ends."""
    block: list[Span] = []
    end = 0
    for start, stop in trimmed_lines(text, 0, len(text)):
        span = Span(start, stop)
        if block and start - end > 1 and len(_BREAK.findall(text[end:start], 0, 8)) > 1:
            yield block
            block = []
        block.append(span)
        end = span.end
    if block:
        yield block


def _unwrapped(text: str, block: list[Span]) -> list[Span]:
    """The lines of a block, put together where a program broke a paragraph at a fixed width."""
    if _is_wrapped(text, block):
        return [Span(block[0].start, block[-1].end)]
    return block


def _is_broken(text: str, block: list[Span]) -> bool:
    """Whether the first line of a text is a headline that goes on in the second: it ends in a small word."""
    if len(block) < 2 or block[0].end - block[0].start > _LONGEST_LABEL:
        return False
    parts = text[slice(*block[0])].split()
    if len(parts) < _FEWEST_WORDS or not parts[-1].islower() or byline_credits(text, block[1]):
        return False
    is_small = is_function_word(parts[-1]) and text[block[1].start].islower()
    return is_small or parts[-1] in words("head.goes-on")


def _mended(block: list[Span]) -> list[Span]:
    return [Span(block[0].start, block[1].end), *block[2:]]


def _is_wrapped(text: str, block: list[Span]) -> bool:
    """Whether the lines but the last are all about as long, and most go on in the next in small letters."""
    if len(block) < 2:
        return False
    lengths = [line.end - line.start for line in block]
    widest = max(lengths)
    if not 40 <= widest <= 120 or min(lengths[:-1]) < widest * 0.6:
        return False
    unfinished = sum(text[line.end - 1] not in ".!?:" for line in block[:-1])
    return unfinished * 2 >= len(block) - 1 and any(text[line.start].islower() for line in block[1:])


def _line(text: str, span: Span, *, is_middle: bool) -> Line:
    content = text[span.start : span.end]
    length = len(content)
    if prefix := viewing_prefix(content):
        at = span.start + prefix
        return Line(Span(at, span.end), "other", prefix=Span(span.start, at))
    if not is_middle and length <= _LONGEST_BYLINE:
        is_entry = _ENTRY.search(content) is not None
        if not is_entry and length <= _LONGEST_DATE and is_date_line(text, span):
            return Line(span, "date")
        label = label_of(text, span) if length <= _LONGEST_LABEL else None
        if label is not None:
            return Line(span, "label", *label)
        if not is_entry and (found := byline_credits(text, span)):
            return Line(span, "byline", credits=found)
    kind = chrome_kind(content)
    if kind is not None:
        return Line(span, "chrome", kind)
    return Line(span, "prose" if is_prose(content) else "other")


def is_byline(text: str, span: Span) -> bool:
    """Whether a line gives credits by role words (names alone are judged by where they stand)."""
    return bool(byline_credits(text, span))


def byline_credits(text: str, span: Span) -> tuple[Credit, ...]:
    """The credits of a line that gives them by role words; none of any other line."""
    content = text[span.start : span.end]
    if not may_be_byline(content) or _ENTRY.search(content):
        return ()
    found = read_byline(text, span)
    if not found:
        return ()
    before, behind = text[span.start : found[0].span.start], text[found[-1].span.end : span.end]
    if (
        is_caseless(found[0].name)
        and not before.rstrip().endswith((":", "："))
        and fold(before).strip() in words("byline.weak")
    ):
        return ()
    if _names_thing(found, before):
        return ()
    led = [word for word in _WORD.findall(fold(before)) if word not in words("byline.honorific")]
    is_led = bool(led) or (before.startswith(("(", "[")) and not any(map(str.isalnum, behind)))
    if (
        is_led
        or any(credit.role != "author" for credit in found)
        or _has_verb(text[found[0].span.end : span.end])
    ):
        return found
    return ()


def _names_thing(found: Sequence[Credit], before: str) -> bool:
    """Whether a role right before a single word is one with it: Data Project, Illustration Guide. A picture's
    source may be a single word."""
    one = found[0]
    is_bare = len(found) == 1 and " " not in one.name and one.role not in ("author", "photographer")
    return is_bare and before.rstrip().isalpha()


def _has_verb(behind: str) -> bool:
    """Whether what stands behind a name says that its bearer reports."""
    folded = f"{fold(behind)} "
    return any(f" {phrase} " in folded for key in keys("behind") for phrase in phrases(f"behind.{key}"))


def is_prose(content: str) -> bool:
    """Whether the line is a paragraph of sentences rather than a title or a heading."""
    if len(content) >= 1000:
        return True
    wide = count_wide(content)
    if wide > 20:
        return any(mark in content for mark in "。！？") or (wide > 60 and ". " in f"{content} ")
    count = content.count(" ") + 1
    end = content[-_REACH:]
    core = (_MARKS.sub("", end) if end.endswith(_LAST_MARKS) else end).rstrip("*_)]”\"»’' ")
    ends = core.endswith((".", "!", "?", "…", ":", "।", ".”", "؟", "۔"))
    return (ends and count >= 12) or len(content) >= 200 or (count >= 7 and core.endswith("."))


def is_date_line(text: str, span: Span) -> bool:
    """Whether the line is a date, or dates with their labels, and nothing else.

    The name of the site may stand behind a labelled one: Published 3 May 2024 — The Gauge.
    """
    if _YEAR.search(text, *span) is None:
        return False
    span = _without_site(text, span)
    if _YEAR.search(text, *span) is None or text.count(" ", *span) > _MOST_DATE_WORDS:
        return False
    if _has_other_words(text, span):
        return False
    known = _day_words()
    tokens = [token for token in tokenize(text, span) if token.is_word]
    has_year = has_day = False
    unknown = figures = at = 0
    while at < len(tokens):
        token = tokens[at]
        named = date_labels().match(tokens, at)
        if token.text[0].isdigit():
            figures += 1
            year, day = _digits(token.text)
            has_year, has_day = has_year or year, has_day or day or is_day_month(text, token)
        elif month_number(token.folded):
            has_day = True
        elif named is None and token.folded not in known:
            unknown += 1
        at += named[0] if named else 1
    return has_year and (has_day or figures >= 3) and unknown <= _MOST_OTHERS


def _without_site(text: str, span: Span) -> Span:
    """The line as far as the dash before a name in capitals, if a label of dates begins it."""
    cut = next((at for mark in _SITE_MARKS if (at := text.find(mark, *span)) > 0), -1)
    led = tokenize(text, Span(span.start, cut)) if cut >= 0 else []
    if not led or date_labels().match(led, 0) is None:
        return span
    name = [token for token in tokenize(text, Span(cut, span.end)) if token.is_word]
    is_name = 0 < len(name) <= _LONGEST_SITE and name[0].is_capital and name[-1].is_capital
    has_figures = any(token.text[0].isdigit() for token in name)
    return Span(span.start, cut) if is_name and not has_figures else span


def _has_other_words(text: str, span: Span) -> bool:
    """A quick look: whether two words stand in the line that no date line has."""
    content = fold(text[span.start : span.end])
    if has_wide(content):
        return False
    others = 0
    for word in _WORD.findall(content):
        others += not (word in _date_words() or month_number(word))
        if others > _MOST_OTHERS:
            return True
    return False


@cache
def _date_words() -> frozenset[str]:
    """Every word of the phrases that stand in date lines."""
    keys = ("date.weekday", "date.word", *(f"label.{name}" for name in DATE_LABELS))
    return frozenset(word for key in keys for phrase in phrases(key) for word in _WORD.findall(fold(phrase)))


@cache
def _day_words() -> frozenset[str]:
    return words("date.weekday") | words("date.word")


def _digits(word: str) -> tuple[bool, bool]:
    """Whether a figure holds a year, and whether it holds a month or day as well."""
    parts = [part for part in word.replace("/", "-").replace(".", "-").split("-") if part]
    year = any(len(part) >= 4 and part[:2] in {"18", "19", "20"} and part[:4].isdigit() for part in parts)
    has_cjk = any(mark in word for mark in "年년")
    return year or (has_cjk and word[:2] in {"19", "20"}), has_cjk or (year and len(parts) >= 3)
