"""The language a text is written in, by its commonest small words or its script."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from newsld.source import Span
from newsld.text.wide import has_wide

_WORD = re.compile(r"\w+")
FEWEST_WORDS = 20
"""A text of fewer words says too little."""
LONGEST = 4_000
"""Code points looked at, from the beginning."""
_GLANCE = 300
"""So many code points of either end are enough where the language is clear from them."""
_LEAST_SHARE, _LEAST_LEAD, _CLEAR_LEAD = 0.12, 1.5, 4.0


def detect_language(text: str) -> tuple[str, float] | None:
    """The BCP 47 primary tag and how sure it is, 0 to 1; None where the text is short or fits no language.

    A text in two languages that fit alike is None too.
    """
    text = text[:LONGEST]
    ends = f"{text[:_GLANCE]} {text[-_GLANCE:]}"
    return _by_script(text) or _by_words(ends, _CLEAR_LEAD) or _by_words(text, _LEAST_LEAD)


def language_of(text: str, paragraphs: Sequence[Span]) -> str:
    """The BCP 47 primary tag of some paragraphs, "" where none fits."""
    found = detect_language("\n".join(text[span.start : span.end] for span in paragraphs))
    return found[0] if found else ""


def _by_words(text: str, least_lead: float) -> tuple[str, float] | None:
    """The language whose small words are the most, if they lead those of the next one so many times."""
    words = _WORD.findall(text.casefold())
    if len(words) < FEWEST_WORDS:
        return None
    languages = _languages()
    counts = Counter(filter(languages.__contains__, words))
    sums = dict.fromkeys(_tags(), 0)
    for word, count in counts.items():
        for tag in languages[word]:
            sums[tag] += count
    first, second, *_ = sorted(sums, key=sums.__getitem__, reverse=True)
    lead = _lead(counts, first, second)
    if sums[first] < _LEAST_SHARE * len(words) or lead < least_lead:
        return None
    return first, round(min(0.99, 0.5 + lead / 4), 2)


def is_function_word(word: str) -> bool:
    """Whether a word, case folded, is among the commonest small words of any language that is known."""
    return word in _languages()


def _lead(counts: Counter[str], first: str, second: str) -> float:
    """How many times more words of the first language a text has than of the second, without those of both.

    Spanish and Catalan share their commonest words, and are told apart by the others.
    """
    own = other = 0
    for word, count in counts.items():
        tags = _languages()[word]
        if (first in tags) is not (second in tags):
            own, other = (own + count, other) if first in tags else (own, other + count)
    return own / other if other else 9.0 if own else 1.0


def _by_script(text: str) -> tuple[str, float] | None:
    """Chinese, Japanese and Korean, which part no words."""
    if not has_wide(text):
        return None
    letters = max(1, sum(map(str.isalpha, text)))
    kana = sum("\u3040" <= char <= "\u30ff" for char in text)
    hangul = sum("\uac00" <= char <= "\ud7a3" for char in text)
    han = sum("\u4e00" <= char <= "\u9fff" for char in text)
    if kana + hangul + han < FEWEST_WORDS or kana + hangul + han < 0.4 * letters:
        return None
    if hangul > kana + han:
        return "ko", 0.99
    return ("ja", 0.99) if kana > 0.1 * han else ("zh", 0.95)


def shortest(code: str) -> str:
    """The code of two letters of a language that three are given for, in small letters; any other as it is.

    https://www.rfc-editor.org/rfc/rfc5646#section-2.2.1
    """
    return next((tag for tag, codes, _ in _table() if code in codes.split()), code)


@cache
def _table() -> tuple[tuple[str, ...], ...]:
    """Of each language its tag, its codes of three letters, and its commonest small words."""
    table = Path(__file__).with_name("function_words.tsv").read_text("utf-8")
    return tuple(tuple(row.split("\t")) for row in table.splitlines()[1:])


@cache
def _rows() -> dict[str, tuple[str, ...]]:
    return {tag: tuple(words.split()) for tag, _, words in _table()}


@cache
def _tags() -> tuple[str, ...]:
    return tuple(sorted(_rows()))


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """The languages that have each small word."""
    found: dict[str, list[str]] = {}
    for tag, words in _rows().items():
        for word in words:
            found.setdefault(word, []).append(tag)
    return {word: tuple(dict.fromkeys(tags)) for word, tags in found.items()}
