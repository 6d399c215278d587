"""Finding the phrases of the language files in a run of tokens, the longest first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from newsld.source import Span
from newsld.text.languages import keys, phrases
from newsld.text.tokens import Token, fold, tokenize


@cache
def word_key(phrase: str) -> tuple[str, ...]:
    """The folded words and separators of a phrase, as tokens have them."""
    if phrase.replace(" ", "").isalnum():
        return tuple(fold(phrase).split())
    return tuple(token.folded for token in tokenize(phrase, Span(0, len(phrase))))


class PhraseTable:
    """Phrases with what they mean, looked up where they begin in a token run. Immutable once made."""

    __slots__ = ("_by_first",)

    def __init__(self, entries: Sequence[tuple[str, str]]) -> None:
        by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, meaning in entries:
            folded = word_key(phrase)
            by_first.setdefault(folded[0], []).append((folded, meaning))
        for rows in by_first.values():
            rows.sort(key=lambda row: -len(row[0]))
        self._by_first = by_first

    def match(self, tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
        """How many tokens from ``at`` on are a phrase, and its meaning; None if no phrase begins there."""
        for folded, meaning in self._by_first.get(tokens[at].folded, ()):
            if len(folded) == 1 or all(
                at + n < len(tokens) and tokens[at + n].folded == word for n, word in enumerate(folded)
            ):
                return len(folded), meaning
        return None


@cache
def section_table(section: str) -> PhraseTable:
    """The phrases of every key of a section, each meaning its key."""
    return PhraseTable([(phrase, key) for key in keys(section) for phrase in phrases(f"{section}.{key}")])


@cache
def key_table(name: str) -> PhraseTable:
    """The phrases of one ``section.key``, meaning that name."""
    return PhraseTable([(phrase, name) for phrase in phrases(name)])
