"""Sorting the lines of a plain-text article by what they are, before anything is made of their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from newsld.source import Span
from newsld.text.byline import LONGEST as LONGEST_BYLINE
from newsld.text.byline import read_byline
from newsld.text.chrome import chrome_kind, label_of, viewing_prefix
from newsld.text.dates import month_number
from newsld.text.languages import keys, phrases, words
from newsld.text.tokens import fold, lines_of, tokenize, trim

Kind = Literal["blank", "label", "chrome", "byline", "date", "prose", "other"]
_SENTENCE_ENDS = (
    ".",
    "!",
    "?",
    "…",
    "。",
    "！",
    "？",
    ":",
    ".)",
    ".”",
    '."',
    ".»",
    "?”",
    "!”",
    "”",
    "»",
    ").",
    "]",
    "।",
)
_LONGEST_DATE = 160
_LONGEST_LABEL = 160


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the white space at its ends. ``detail`` is the chrome's kind or the label."""

    span: Span
    kind: Kind
    detail: str = ""
    value: Span | None = None
    prefix: Span | None = None
    """The screen reader's words before the line; they are not part of ``span``."""


def sorted_lines(text: str) -> list[Line]:
    """Every line of the text with its kind, judged by itself alone; wrapped prose is one line."""
    return [_line(text, raw) for raw in _unwrapped(text, lines_of(text))]


def _unwrapped(text: str, raw: Sequence[Span]) -> list[Span]:
    """Lines, those of a paragraph that a program broke at a fixed width put together again."""
    joined: list[Span] = []
    block: list[Span] = []
    for line in [*raw, Span(len(text), len(text))]:
        if trim(text, line).start < trim(text, line).end:
            block.append(line)
            continue
        joined.extend(_joined(text, block))
        block = []
        joined.append(line)
    return joined


def _joined(text: str, block: list[Span]) -> list[Span]:
    """A block is wrapped if its lines but the last are all about as long, and go on in the next."""
    if len(block) < 2:
        return block
    lengths = [line.end - line.start for line in block]
    widest = max(lengths)
    if not 40 <= widest <= 120 or min(lengths[:-1]) < widest * 0.6:
        return block
    unfinished = sum(not text[: line.end].rstrip().endswith((".", "!", "?", ":")) for line in block[:-1])
    if unfinished * 2 < len(block) - 1:
        return block
    if not any(text[line.start : line.end].lstrip()[:1].islower() for line in block[1:]):
        return block
    return [Span(block[0].start, block[-1].end)]


def _line(text: str, raw: Span) -> Line:
    span = trim(text, raw)
    if span.start == span.end:
        return Line(span, "blank")
    prefix = viewing_prefix(text, raw)
    if prefix is not None:
        return Line(Span(prefix.end, span.end), "other", prefix=prefix)
    length = span.end - span.start
    if length <= _LONGEST_DATE and is_date_line(text, span):
        return Line(span, "date")
    label = label_of(text, span) if length <= _LONGEST_LABEL else None
    if label is not None:
        return Line(span, "label", *label)
    if length <= LONGEST_BYLINE and not is_chapter(text, span) and is_byline(text, span):
        return Line(span, "byline")
    kind = chrome_kind(text, span)
    if kind is not None:
        return Line(span, "chrome", kind)
    return Line(span, "prose" if is_prose(text, span) else "other")


def is_chapter(text: str, span: Span) -> bool:
    """Whether the line is a heading of one or two words that also is a role word ("Text", "Editor")."""
    return " " not in text[span.start : span.end].strip() and not text[span.start : span.end].endswith(":")


def is_byline(text: str, span: Span) -> bool:
    """Whether a line gives credits by role words (names alone are judged by where they stand)."""
    if span.end - span.start > 400:
        return False
    found = read_byline(text, span)
    if not found:
        return False
    first = text[span.start : found[0].span.start].strip()
    return bool(first) or any(credit.role != "author" for credit in found) or _has_verb(text, span)


def _has_verb(text: str, span: Span) -> bool:
    folded = f" {fold(text[span.start : span.end])} "
    return any(f" {phrase} " in folded for key in keys("behind") for phrase in phrases(f"behind.{key}"))


def is_prose(text: str, span: Span) -> bool:
    """Whether the line is a paragraph of sentences rather than a title or a heading."""
    content = text[span.start : span.end]
    wide = sum("\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" for char in content[:400])
    if wide > 20:
        return any(mark in content for mark in "。！？") or (wide > 60 and ". " in f"{content} ")
    count = content.count(" ") + 1
    ends = content.rstrip('*_)”"»’').endswith((".", "!", "?", "…", ":")) or content.endswith(_SENTENCE_ENDS)
    return (ends and count >= 12) or len(content) >= 200 or (ends and count >= 7 and content.endswith("."))


def is_date_line(text: str, span: Span) -> bool:
    """Whether the line is a date, or dates with their labels, and nothing else."""
    known = words("date.weekday") | words("date.word")
    has_year = has_day = False
    unknown = 0
    folded = fold(text[span.start : span.end])
    labels = [
        phrase for key in ("published", "modified", "reading-time") for phrase in phrases(f"label.{key}")
    ]
    for label in labels:
        if label in folded:
            folded = folded.replace(label, " ")
    for token in tokenize(folded, Span(0, len(folded))):
        if not token.is_word:
            continue
        if token.text[0].isdigit():
            year, day = _digits(token.text)
            has_year, has_day = has_year or year, has_day or day
        elif month_number(token.folded):
            has_day = True
        elif token.folded not in known:
            unknown += 1
    return has_year and has_day and unknown <= 1


def _digits(word: str) -> tuple[bool, bool]:
    """Whether a figure holds a year, and whether it holds a month or day as well."""
    parts = [part for part in word.replace("/", "-").replace(".", "-").split("-") if part]
    year = any(len(part) >= 4 and part[:2] in {"18", "19", "20"} and part[:4].isdigit() for part in parts)
    has_cjk = any(mark in word for mark in "年년")
    return year or (has_cjk and word[:2] in {"19", "20"}), has_cjk or (year and len(parts) >= 3)
