"""Where the name of a journal begins that ends at its volume: ``… in a crystal. Phys. Rev. Lett.``"""

from __future__ import annotations

import re

from newsld.source import Span
from newsld.text.patterns import pattern
from newsld.text.references.scanners.scholars import is_abbreviation
from newsld.text.references.scanners.sentences import boundaries

_BORDER = pattern(r"[,?!…]\s|[”\"’»][,.]?\s|\.\s|(?<=[^\W\d_A-Z]{3})[.,](?=[^\W\d_a-z])")
_WORD = pattern(r"[^\s]+")
_PIECE = pattern(r"[^\s.]+\.?")
_LINKING = frozenset(
    "of the its and for in on de der des die für et la le du del della di da e y und sur zur i & -".split()
)
_STOPPED = pattern(r"(?:[^\W\d_a-z][^\W\d_]{0,12}\.\s?){1,5}")
_ENDED = pattern(r"[^\W\d_]{2}[.?!]\Z")
_BEFORE = pattern(r"[^\W\d_]+\Z")
_FITTING = pattern(r"\d{1,2}|[IVX]{1,4}|\([A-Za-z]\)|[dl][’'][^\W\d_a-z].*")
_RUN_ON = pattern(r"(?:of|and|the|for|in|de|der)[^\W\d_a-z]")
"""A word that lost the blank before it: Journal ofSand."""
_NO_NAME = pattern(r"[:;?!“”\"«»=→<>/@\[\]](?!\s[^\W\d_a-z])")
_CAPITALS = pattern(r"(?<=[a-z]\s)(?:[^\W\d_a-z][\w.&]*\s?){2,8}\Z")
_MOST, _LONGEST = 14, 160
_SHORTEST, _SHORT, _FIRST = 3, 5, 6


def begins(text: str, start: int, end: int) -> int | None:
    """Where the journal's name begins in ``text[start:end]``, which it ends; None where none stands there.

    ``start`` means that nothing stands before it, so that the work bears no title.
    """
    floor = max(start, end - _LONGEST)
    borders = [match.end() for match in _BORDER.finditer(text, floor, end)]
    if floor == start:
        borders.insert(0, start)
    named = [
        at for at in borders if at < end - 1 and not _is_within(text, floor, at) and _is_name(text[at:end])
    ]
    if not named:
        return _run(text, start, end) or _behind_stop(text, start, end)
    if named[0] == start and _is_cut(_WORD.match(text, start)):
        return start
    for at in reversed(named):
        if at > start and not _goes_on(text, Span(start, end), at):
            heads = (*named, _run(text, start, end) or at)
            return next((head for head in heads if head < at and _is_head(text[head:at])), at)
    return named[0] if named[0] == start else _run(text, start, end) or named[0]


def _is_head(words: str) -> bool:
    """Whether words with stops begin a journal's name, whatever they are cut from: J. Coast. Res."""
    first = words.partition(".")[0]
    return _STOPPED.fullmatch(words) is not None and (first in ("J", "Z") or is_abbreviation(first))


def _is_within(text: str, start: int, at: int) -> bool:
    """Whether a place stands in brackets: Sand Phys. (Proc. Suppl.) B."""
    return text.count("(", start, at) > text.count(")", start, at)


def _is_cut(word: re.Match[str] | None) -> bool:
    """Whether a name begins with a word cut short, as no title does."""
    bare = word[0].rstrip(".:") if word else ""
    return word is not None and bare != word[0] and (bare in "JZ" or is_abbreviation(bare))


def _behind_stop(text: str, start: int, end: int) -> int | None:
    """Where a short name in small letters begins behind a title’s stop: … the port. Politique étrangère."""
    ends = boundaries(text, start, end)
    at = ends[-1][1] if ends else start
    name = text[at:end]
    is_short = name.count(" ") < _SHORT and name[:1].isupper() and "," not in name
    return at if at > start and is_short and not _NO_NAME.search(name) else None


def _run(text: str, start: int, end: int) -> int | None:
    """Where words cut short begin behind a title without a mark: … of the lung J Appl Physiol."""
    run = _CAPITALS.search(text, max(start, end - _LONGEST), end)
    return run.start() if run and is_abbreviated(run[0]) else None


def _is_name(text: str) -> bool:
    """Whether all words begin with capitals but those between them, and no mark of a title stands there."""
    words = _WORD.findall(text)
    if not words or len(words) > _MOST or _NO_NAME.search(text):
        return False
    if words[0] in _LINKING or words[0][0].isdecimal():
        return False
    return all(
        word.lstrip("(")[:1].isupper()
        or word in _LINKING
        or _RUN_ON.match(word)
        or _FITTING.fullmatch(word.strip(",."))
        for word in words
    )


def _goes_on(text: str, whole: Span, at: int) -> bool:
    """Whether a border lies within a journal's name: behind a word cut short, an initial, the first."""
    mark = len(text[:at].rstrip()) - 1
    if text[mark] != ".":
        return False
    word = _BEFORE.search(text, max(whole.start, mark - 30), mark)
    if word is None:
        return False
    cut = len(word[0]) < _SHORTEST or is_abbreviation(word[0])
    return cut or _is_first(word[0], text[whole.start : word.start()].rstrip())


def _is_first(word: str, before: str) -> bool:
    """Whether a word with a stop is a journal's first one: … of a title, Class. Quantum Grav."""
    if before == "" or (before[-1] == "," and (len(word) <= _FIRST or not word[1:].islower())):
        return True
    return len(word) <= _SHORT and word[-1].islower() and _ENDED.search(before) is not None


def is_abbreviated(name: str) -> bool:
    """Whether a name has words cut short as journals' are: Phys. Rev. Lett., J Am Chem Soc."""
    words = [word.rstrip(",") for word in _PIECE.findall(name) if word not in _LINKING]
    bare = [word for word in words if is_abbreviation(word.rstrip(".")) or len(word.rstrip(".")) == 1]
    return len(words) > 1 and (2 * len(bare) >= len(words) or any(word.endswith(".") for word in bare))
