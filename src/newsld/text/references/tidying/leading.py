"""What stands before the entries of a list and is no part of them: numbers, letters, keys."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from newsld.document import Reference
from newsld.source import Span
from newsld.text.patterns import pattern

_BULLET, _BEGUN = r"\s*(?:[*+•–-]\s+)?", r"[“\"„«‘'(\[]?"
_NUMBER = pattern(
    rf"(?!\d{{1,3}}[.)]\s|\[\d|\(\d{{1,3}}\)\s){_BULLET}[#(\[]?"
    r"(?:(?i:sources?|ref|reference|note|footnote|fn|item|no|nr|nota|anm|quelle|fuente|fonte|źródło|bron|[nrs])\.?\s?#?)?"
    rf"(?P<number>\d{{1,3}})(?:[.):/*•|\]-]{{1,3}}\s+(?={_BEGUN}\w)|\s[|–-]\s+(?={_BEGUN}\w)"
    r"|[.)]?\s*(?=[“\"„«‘']?[^\W\d_])|\s(?=\d{1,2}\s[^\W\d_a-z]))"
)
"""A number but those that every entry may have, whatever its list: 1. and [1] are taken off all the same."""
_COUNTED = pattern(rf"{_BULLET}[(\[]?(?P<ordinal>[IVXivx]{{1,5}}|[A-Za-z])[.):\]]{{1,2}}\s+(?={_BEGUN}\w)")
ROMAN = tuple("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split())
_LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
_FEWEST, _LONGEST = 4, 24
"""Fewer letters that follow one another may be initials; Roman figures cannot."""
_NAME = r"(?:(?:[a-z]{1,3}\s){0,2}[^\W\d_a-z][\w’'.-]{0,40})"
_KEY = pattern(
    rf"\s*(?P<open>\[)?(?P<names>{_NAME}(?:(?:\s?[/&]\s?|\s[–-]\s|,\s|\s(?:(?:and|und|et|y|e|i|en|och)\s)?){_NAME}){{0,4}}"
    r"(?:,?\s(?:et\sal|u\.\s?a|y\sotros|e\saltri)\.?)?),?\s\(?(?P<year>(?:1[5-9]|20)\d\d)(?P<suffix>[a-l]?)\)?"
    r"(?(open)\]\s*[:=]?|\s*(?:[:=→]|\t|\s{2,}[–—-]))\s+(?=[“\"„«‘'\[(]?[^\W\d_])"
)
_KEYED = pattern(r"[12]\d{3}[a-l]?\)?\s*[\]:=→\t–—-]")
"""What a key ends with, or nearly."""
_LABEL = pattern(r"\s*\[(?P<label>(?=[^\[\]]*\d)[^\W\d][^\[\]@]{1,30})\][:.]?\s+")
_WORD = pattern(r"[^\W\d_]{3,}")
_FIRST = 40
"""Where none of so many entries has a key, no more are asked."""
_MOST, _HALF = 0.7, 0.5
_NEAR = 80


class Key(NamedTuple):
    """What the article cites an entry by, which stands before it: [Hol74] or Holm 1974a: R. Holm, …

    ``year_at`` counts code points of the text.
    """

    label: str
    year: str = ""
    suffix: str = ""
    year_at: Span | None = None


def lead(text: str, entries: Sequence[Span]) -> re.Pattern[str] | None:
    """The form of what stands before most entries: numbers that never fall, letters, or keys."""
    found = [_NUMBER.match(text, span.start, min(span.end, span.start + _LONGEST)) for span in entries]
    numbers = [int(match["number"]) for match in found if match]
    if 1 < len(numbers) > _MOST * len(entries) and all(b >= a for a, b in pairwise(numbers)):
        return _NUMBER
    if _are_counted(text, entries):
        return _COUNTED
    labels = sum(_LABEL.match(text, *span) is not None for span in entries)
    if 1 < labels > _HALF * len(entries):
        return _LABEL
    if not any(_KEYED.search(text, *span) and _KEY.match(text, *span) for span in entries[:_FIRST]):
        return None
    keys = [key for span in entries if (key := _KEY.match(text, *span))]
    is_keyed = 1 < len(keys) > _HALF * len(entries) and 2 * sum(map(_is_repeated, keys)) >= len(keys)
    return _KEY if is_keyed else None


def _are_counted(text: str, entries: Sequence[Span]) -> bool:
    """Whether all entries have a letter or a Roman figure, one after another."""
    if not 2 <= len(entries) <= len(_LETTERS):
        return False
    ordinals = []
    for span in entries:
        match = _COUNTED.match(text, *span)
        if match is None:
            return False
        ordinals.append(match["ordinal"].casefold())
    letters = _LETTERS[: len(entries)] if len(entries) >= _FEWEST else ()
    return tuple(ordinals) in (ROMAN[: len(entries)], letters)


def _is_repeated(key: re.Match[str]) -> bool:
    """Whether a name of a key stands behind it again, unlike that of an entry: Holm, Rosa (2023): Sand."""
    behind = key.string[key.end() : min(key.end() + _NEAR, key.endpos)]
    return any(name in behind for name in _WORD.findall(key["names"]))


def key_of(text: str, span: Span, form: re.Pattern[str] | None) -> Key | None:
    """The key before an entry of a list of that form."""
    match = form.match(text, *span) if form in (_KEY, _LABEL) and form else None
    if match is None:
        return None
    if form is _LABEL:
        return Key(match["label"])
    label = f"{match['names']} {match['year']}{match['suffix']}"
    return Key(label, match["year"], match["suffix"], Span(*match.span("year")))


def with_key(found: Reference, key: Key) -> Reference:
    """The reference with the key before it, and with its year unless its own date is of that year."""
    keyed = found._replace(key=key.label, year_suffix=found.year_suffix or key.suffix)
    if key.year_at is None or found.issued.startswith(key.year):
        return keyed
    spans = MappingProxyType({**found.spans, "issued": key.year_at})
    return keyed._replace(issued=key.year, spans=spans)
