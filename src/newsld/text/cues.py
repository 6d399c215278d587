"""A quick look at whether a text may be a byline: most lines of an article need no closer one."""

from __future__ import annotations

import re
from functools import cache

from newsld.text.languages import keys, phrases
from newsld.text.tokens import fold
from newsld.text.wide import has_wide, is_wide

_SHORT, _LEAD, _REACH = 14, 4, 160
_WORD = re.compile(r"[^\W\d_]+")


def may_be_byline(text: str) -> bool:
    """A quick look: False where no role phrase can stand in the text as bylines have it, True where one may.

    A role word stands among the first words of a byline, in a short one anywhere, or behind the names; it
    begins the line, or stands behind a sign or a date.
    """
    folded = fold(text)
    if _has_leading_cue(folded):
        return True
    if any(map(folded.__contains__, _every("behind"))):
        return True
    return has_wide(text) and any(cue in text for cue in _wide_cues())


def _has_leading_cue(folded: str) -> bool:
    """Whether one of the first words begins a role phrase and the text, or follows a sign or figures."""
    words = _WORD.findall(folded[:_REACH])
    most = _LEAD if len(words) > _SHORT or len(folded) > _REACH else len(words)
    cues, at = _cues("role"), 0
    for n, word in enumerate(words[:most]):
        at = folded.index(word, at)
        if word in cues and not _beginnings().isdisjoint({(word,), tuple(words[n : n + 2])}):
            before = folded[:at].rstrip()
            if not before or not before[-1].isalpha() or any(map(str.isdigit, before)):
                return True
        at += len(word)
    return False


@cache
def _beginnings() -> frozenset[tuple[str, ...]]:
    """The first two words of each role phrase, or its only one."""
    return frozenset(tuple(_WORD.findall(phrase)[:2]) for phrase in _every("role"))


@cache
def _every(section: str) -> tuple[str, ...]:
    """All phrases of a section."""
    return tuple(phrase for name in keys(section) for phrase in phrases(f"{section}.{name}"))


@cache
def _cues(section: str) -> frozenset[str]:
    """The first words of a section's phrases."""
    return frozenset(match.group() for phrase in _every(section) if (match := _WORD.search(phrase)))


@cache
def _wide_cues() -> tuple[str, ...]:
    """Role words of the scripts that put no space between words."""
    return tuple(cue for cue in _cues("role") | _cues("behind") if is_wide(cue))
