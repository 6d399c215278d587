"""What a newsroom says of its own article at the foot: that it corrected or changed it, and when."""

from __future__ import annotations

import re
from functools import cache

from newsld.source import Span
from newsld.text.dating import read_dates
from newsld.text.languages import phrases, words
from newsld.text.tokens import fold

_FIRST_WORD = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[^\W\d_]+")
_DATED = re.compile(r"[ ,(]+[^:.\n]{0,12}\d[^:\n]{0,24}[:—]")
_BEFORE = "*_[( •·–-"
_OPENING = re.compile(r"[*_\[( •·–-]*+([^\W_]+)")
_REACH = 160
"""A notice says within so many code points what it is."""


def may_be_notice(text: str, span: Span) -> bool:
    """A quick look: whether a paragraph begins with the first word of a notice."""
    first = _OPENING.match(text, span.start, min(span.end, span.start + _REACH))
    return first is not None and fold(first[1]) in _first_words()


def is_correction(text: str, span: Span) -> bool:
    """Whether a paragraph tells of a correction: headed so, or by saying that the article was corrected."""
    head = _head(text, span)
    for phrase in _led(head, "notice.correction"):
        rest = fold(head)[len(phrase) :]
        is_headed = rest[:1] in {":", "：", " "} and rest.lstrip("*_ ")[:1] in {":", "—", "("}
        if " " in phrase.strip() or is_headed or _DATED.match(rest):
            return True
    return _says(head, "notice.corrected")


def is_update(text: str, span: Span) -> bool:
    """Whether a paragraph says of the article that it was changed, and no more than that and when."""
    return span.end - span.start <= _REACH and _says(_head(text, span), "notice.updated")


def changed_on(text: str, span: Span) -> Span | None:
    """The date in a notice that says of the article when it was corrected or changed; else None."""
    head = _head(text, span)
    if not (_says(head, "notice.corrected") or _says(head, "notice.updated")):
        return None
    dates = read_dates(text, Span(span.start, min(span.end, span.start + _REACH)))
    return dates[0].value if dates else None


def _head(text: str, span: Span) -> str:
    return text[span.start : min(span.end, span.start + _REACH)].lstrip(_BEFORE)


def _says(head: str, key: str) -> bool:
    """Whether a notice begins with the article as its subject and has a word of the key in it."""
    return bool(_led(head, "notice.own")) and not words(key).isdisjoint(_WORD.findall(fold(head)))


def _led(head: str, key: str) -> list[str]:
    """The phrases of a key that a notice begins with; few paragraphs have the first word of one."""
    first = _FIRST_WORD.match(head)
    several = _by_first(key).get(fold(first.group()), ()) if first else ()
    folded = fold(head) if several else ""
    return [phrase for phrase in several if folded.startswith(phrase)]


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_by_first("notice.correction")) | frozenset(_by_first("notice.own"))


@cache
def _by_first(key: str) -> dict[str, tuple[str, ...]]:
    """The phrases of a key, by their first word."""
    found: dict[str, list[str]] = {}
    for phrase in phrases(key):
        if (first := _FIRST_WORD.match(phrase)) is not None:
            found.setdefault(first.group(), []).append(phrase)
    return {first: tuple(group) for first, group in found.items()}
