"""The head of a plain-text article: its headline, standfirst and the names that stand alone on a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsld.source import Span
from newsld.text.byline import read_byline
from newsld.text.dating import read_dates
from newsld.text.foot import is_heading
from newsld.text.languages import phrases, words
from newsld.text.lines import Line, is_date_line
from newsld.text.names import is_organization
from newsld.text.tokens import fold, tokenize, trim

_LONGEST = 80
"""No head has more lines than this."""
_BYLINE_REACH = 12
_LONGEST_STANDFIRST = 400
_PAGE_TITLE_JOINTS = (" - ", " | ", " – ", " — ", " · ", " :: ", " « ")
_ENOUGH = 4.0
_LONGEST_KICKER = 60
_LONGEST_DATED, _LONGEST_NAME = 120, 6
_JOINTS = re.compile(r"\s*[|·•—–/:]\s*|\s-\s")
_ISSUE = re.compile(r"\b(?:Vol|No|Nr|Issue|Heft|Jg|Núm|Año|Anno|Ano)\.?\s?\d{1,4}\b.*\d")


def body_start(text: str, lines: Sequence[Line]) -> int:
    """The index of the first line of prose; a byline or date soon behind a sentence makes it a standfirst,
    if more is told behind it than before it: a short article may be signed at its end.

    ``len(lines)`` where no line is prose.
    """
    first = next((n for n, line in enumerate(lines) if line.kind == "prose"), len(lines))
    if first == len(lines):
        return first
    if not any(line.kind in {"byline", "date"} for line in lines[:first]):
        for n in range(first + 1, min(first + 4, len(lines))):
            if lines[n].kind == "prose" and _length(lines[n]) > _LONGEST_STANDFIRST:
                break
            if lines[n].kind in {"byline", "date"}:
                behind = _prose_behind(text, lines, n)
                before = sum(_length(line) for line in lines[first:n] if line.kind == "prose")
                return behind[0] if sum(_length(lines[m]) for m in behind) > before else first
    return min(first, _LONGEST)


def _length(line: Line) -> int:
    return line.span.end - line.span.start


def _prose_behind(text: str, lines: Sequence[Line], at: int) -> list[int]:
    """The indexes of the lines of prose behind one, as far as the heading of a reference list."""
    heading = (n for n in range(at + 1, len(lines)) if is_heading(text, lines[n].span))
    return [n for n in range(at + 1, next(heading, len(lines))) if lines[n].kind == "prose"]


def find_headline(text: str, head: Sequence[Line]) -> tuple[Span | None, Span | None]:
    """The headline, and where it stands once more: in the page's title line or as a line of its own."""
    if (labelled := _labelled(head, "headline")) is not None:
        return labelled, None
    titles = [line for line in head[:_LONGEST] if line.kind == "other"]
    if not titles:
        titles = [line for line in head[:_LONGEST] if line.kind == "prose"][:1]
    for n, line in enumerate(titles):
        key = _key(text, line.span)
        for earlier in titles[max(0, n - 5) : n]:
            if " " in key and _repeats(_key(text, earlier.span), key):
                is_title_line = earlier.prefix is not None or _key(text, earlier.span) != key
                pair = (line, earlier) if is_title_line else (earlier, line)
                return _bare(text, pair[0].span), pair[1].span
    scores = [(_score(text, line), line) for line in titles]
    good = next((line for score, line in scores if score >= _ENOUGH), None)
    if good is None and scores:
        good = max(scores, key=lambda row: row[0])[1]
    return (_bare(text, good.span), None) if good is not None else (None, None)


def _labelled(head: Sequence[Line], label: str) -> Span | None:
    """The value of the first line of the head under a label; None where none has one."""
    values = (line.value for line in head[:_LONGEST] if line.kind == "label" and line.detail == label)
    return next((value for value in values if value is not None and value.start < value.end), None)


def _repeats(earlier: str, key: str) -> bool:
    return earlier == key or any(earlier.startswith(f"{key}{joint}") for joint in _PAGE_TITLE_JOINTS)


def _bare(text: str, span: Span) -> Span:
    """Without the marks by which plain text makes a heading: # Title, **Title**."""
    return trim(text, trim(text, span, "#*_= \t")) if text[span.start] in "#*_=" else span


def _key(text: str, span: Span) -> str:
    return " ".join(fold(text[span.start : span.end]).strip(" #*_=").split())


def _score(text: str, line: Line) -> float:
    """How much a line looks like a headline."""
    content = text[line.span.start : line.span.end]
    count = content.count(" ") + 1
    is_wide = any("\u2e80" <= char <= "\ud7ff" for char in content)
    score = 5.0 if is_wide and len(content) >= 6 else float(min(count, 8))
    if line.prefix is not None or content.startswith("# "):
        score += 8
    if content.isupper() and count <= 6:
        score -= 2
    if count <= 6 and _is_body(content):
        score -= 3
    if sum(char.isdigit() for char in content) * 4 > len(content):
        score -= 3
    quotes = content.count("«") + content.count("‹")
    if any(mark in content for mark in ("|", " > ", "@", "http")) or (
        content.count("»") + content.count("›") > quotes
    ):
        score -= 6
    if content.endswith((",", ";", ":")):
        score -= 4
    if _is_kicker(content):
        score -= 6
    return score


def _is_body(content: str) -> bool:
    """Whether a line is a body's name, in which no word but short ones begins small."""
    if any(char.isdigit() for char in content) or not is_organization(content):
        return False
    return all(len(word) < _CONTENT_WORD or not word[0].islower() for word in content.split())


_CONTENT_WORD = 4


def _is_kicker(content: str) -> bool:
    """Whether a line names the section, the kind of article or the issue: Essay · Spring 2024."""
    if _ISSUE.search(content):
        return True
    parts = [fold(part).strip(" :.") for part in _JOINTS.split(content)]
    return len(content) < _LONGEST_KICKER and not words("head.kicker").isdisjoint(parts)


def find_section(text: str, head: Sequence[Line], headline: Span | None) -> Span | None:
    """The kicker that names the section, alone on a line above the headline: POLITICS. Of several lines that
    could, which are a menu, none."""
    above = [line for line in head if headline and line.kind == "other" and line.span.end <= headline.start]
    named = [line.span for line in above if names_section(text[slice(*line.span)])]
    return named[0] if len(named) == 1 else None


def names_section(content: str) -> bool:
    """Whether a short text is nothing but the name of a section that many papers have."""
    return len(content) < _LONGEST_KICKER and fold(content).strip(" #*:.") in words("head.section")


def dated_names(text: str, head: Sequence[Line], headline: Span | None) -> list[Line]:
    """The head's lines, those behind the headline made dates that name a place or the outlet before one:
    Ulm, 3 May 2024; The Gauge, 3 May 2024, 9:15 am."""
    return [
        line._replace(kind="date")
        if headline and line.kind == "other" and line.span.start > headline.end and _is_dated(text, line.span)
        else line
        for line in head
    ]


def _is_dated(text: str, span: Span) -> bool:
    dates = read_dates(text, span) if span.end - span.start <= _LONGEST_DATED else ()
    if len(dates) != 1 or not is_date_line(text, Span(dates[0].value.start, span.end)):
        return False
    before = trim(text, Span(span.start, dates[0].value.start))
    name = [token for token in tokenize(text, trim(text, before, " ,|·•–—-")) if token.is_word]
    is_parted = text[before.end - 1] in ",|·•–—-" if name else False
    if not is_parted or len(name) > _LONGEST_NAME or not name[0].is_capital:
        return False
    return name[-1].is_capital or fold(text[slice(*before)]).startswith(phrases("head.kicker"))


def bare_bylines(text: str, head: Sequence[Line], headline: Span | None) -> list[Line]:
    """The head's lines, names alone behind the headline made a byline if nobody else is named as author."""
    lines = list(head)
    is_named = any(credit.role == "author" for line in lines for credit in line.credits)
    if headline is None or is_named:
        return lines
    behind = [n for n, line in enumerate(lines) if line.span.start > headline.end][:_BYLINE_REACH]
    for n in behind:
        found = read_byline(text, lines[n].span) if lines[n].kind == "other" else ()
        if found and not any(credit.is_organization for credit in found):
            lines[n] = lines[n]._replace(kind="byline", credits=found)
    return lines


def find_standfirst(
    text: str, head: Sequence[Line], headline: Span | None, repeated: Span | None
) -> Span | None:
    """The sentence or two between the headline and the prose."""
    if (labelled := _labelled(head, "standfirst")) is not None or headline is None:
        return labelled
    start = max(headline.end, repeated.end if repeated else 0)
    for line in head:
        if line.span.start <= start:
            continue
        if line.kind == "prose":
            return line.span
        content = text[line.span.start : line.span.end]
        if line.kind == "other" and content.count(" ") >= 5 and not is_organization(content):
            return line.span
    return None
