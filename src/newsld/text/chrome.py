"""Lines that a page or a content system put around an article, and what kind each is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from newsld.source import Span
from newsld.text.languages import keys, phrases, words
from newsld.text.tokens import fold, trim

LONGEST = 300
"""No chrome line is longer than this many code points."""
_LONGEST_PREFIX = 80
_LONGEST_ITEM, _MOST_WORDS = 60, 6
_BACK, _ON = "←⟵⬅↩", "→⟶➔"
_BEHIND_PREFIX = frozenset(" :\u00a0\t")
_BULLETS = " \t\u00a0•·*–—-‣◦▪►»›>|#"
_PARTS = re.compile(r"[|·•›»>/→\s](?:(?<=\S)|(?<=\t)\s*|\s+)")
_WIDE_GAP = re.compile(r"\s{2,}|\t")
_CRUMB = re.compile(r"\s[›»>/→]\s")
_DIGIT = re.compile(r"\d")
_COUNT = re.compile(r"[\d.,]+\s?[kKmM]?\+?")


def viewing_prefix(line: str) -> int:
    """How long the screen reader's words before a headline are ("You are currently viewing "), with the
    space behind; 0 where there are none."""
    likely = _starts("chrome.viewing", line[:1].casefold()[:1])
    folded = fold(line[:_LONGEST_PREFIX]) if likely else ""
    for phrase in likely:
        if folded.startswith(phrase) and folded[len(phrase) : len(phrase) + 1] in _BEHIND_PREFIX:
            headline = line[len(phrase) :].lstrip("".join(_BEHIND_PREFIX))
            return len(line) - len(headline) if headline else 0
    return 0


def label_of(text: str, line: Span) -> tuple[str, Span] | None:
    """``Post category:News`` → ``("section", span of News)``; the span is empty where nothing follows."""
    if text.find(":", *line) < 0 and text.find("：", *line) < 0:
        return None
    inner = trim(text, trim(text, line), _BULLETS)
    head, colon, _ = text[inner.start : min(inner.end, inner.start + 60)].partition(":")
    if not colon:
        head, colon, _ = text[inner.start : min(inner.end, inner.start + 60)].partition("：")
    if not colon:
        return None
    key = _labels().get(fold(" ".join(head.split())))
    if key is None:
        return None
    value = trim(text, Span(inner.start + len(head) + 1, line.end))
    return key, value if value.start < value.end else Span(
        inner.start + len(head) + 1, inner.start + len(head) + 1
    )


@cache
def _labels() -> dict[str, str]:
    return {phrase: key for key in keys("label") for phrase in phrases(f"label.{key}")}


def chrome_kind(line: str) -> str | None:
    """navigation, share, reading-time, counter, notice or caption where the whole line is page chrome."""
    inner = line.strip(_BULLETS)
    if not 0 < len(inner) <= LONGEST:
        return None
    if len(inner) <= _LONGEST_ITEM and _leads_elsewhere(line.strip()):
        return "navigation"
    folded = fold(inner)
    kind = _kind_of_part(folded.strip(" .:!"))
    if kind:
        return kind
    parted = _kind_of_parts(folded) if _PARTS.search(folded) else None
    return parted or _kind_by_start(folded)


def _leads_elsewhere(line: str) -> bool:
    """Whether an arrow leads back from the page or on to another one: ← Back to the blog."""
    return line[0] in _BACK or (line[-1] in _ON and line.count(" ") < _MOST_WORDS)


def is_menu(text: str, block: Sequence[Span]) -> bool:
    """Whether lines without a blank one between them are the menu of a site: names of pages, the first among
    them."""
    if len(block) < 3 or any(text.count(" ", *line) >= _MOST_WORDS for line in block):
        return False
    return any(fold(text[slice(*line)]).strip(_BULLETS) in words("chrome.home") for line in block)


def _kind_of_parts(folded: str) -> str | None:
    """What a line is whose parts stand between signs or wide spaces."""
    if _is_menu(folded):
        return "navigation"
    parts = [part for part in map(str.strip, _PARTS.split(folded)) if part]
    if len(parts) < 2:
        return None
    kinds = [_kind_of_part(part.strip(" .:!")) for part in parts]
    if all(kinds):
        return kinds[0]
    is_navigation = sum(map(bool, kinds)) * 2 >= len(kinds) or (kinds[0] and _CRUMB.search(folded))
    return "navigation" if is_navigation else None


def _is_menu(folded: str) -> bool:
    """Whether the line is made of few words each, set wide apart: NEWS   SPORT   TIDES."""
    items = _WIDE_GAP.split(folded)
    return len(items) >= 4 and all(item.count(" ") < 3 and item[-1:] not in ".!?" for item in items)


def _kind_by_start(folded: str) -> str | None:
    if folded.startswith(_starts("chrome.start", folded[:1])):
        return "caption" if folded.lstrip("[(").startswith(tuple(phrases("chrome.caption"))) else "notice"
    is_notice = any(map(folded.__contains__, phrases("chrome.contains")))
    return "notice" if is_notice else None


@cache
def _starts(key: str, first: str) -> tuple[str, ...]:
    """The phrases of a key that begin with a letter."""
    return tuple(phrase for phrase in phrases(key) if phrase.startswith(first))


def _kind_of_part(part: str) -> str | None:
    if part in words("chrome.line"):
        return "navigation"
    bare = part.rpartition("(")[0].strip() if part.endswith(")") else ""
    if bare and bare in words("chrome.line"):
        return "navigation"
    if len(part) <= 60 and _DIGIT.search(part):
        if any(phrase in part for phrase in phrases("chrome.reading")):
            return "reading-time"
        rest = _COUNT.sub("", part, count=1).strip(" ()")
        if rest in words("chrome.counter") or part.strip("0123456789.,k() ") in words("chrome.counter"):
            return "counter"
    return "share" if part.startswith(_starts("chrome.share", part[:1])) else None
