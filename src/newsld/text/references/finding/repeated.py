"""Notes that only name again a work that an earlier note gives in full: Menk, Five Ditches, 203; Ibid., 41.

The Chicago Manual of Style, 17th edition, 14.29-14.36, calls them shortened citations.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from newsld.document import Reference
from newsld.text.languages import phrases
from newsld.text.patterns import pattern
from newsld.text.references.tidying.clean import marker_length
from newsld.text.tokens import fold

_LONGEST = 160
_HEAD = 80
"""A work is called by words among its first ones."""
_MOST = 50
_WORD = pattern(r"[^\W_]+(?:['’][^\W_]+)*")
_NAMED = pattern(r"([^,:;“\"«„]{2,60}?)\s?[,:]\s?(.*)", 16)
_LOCATOR = pattern(
    r"(?:[\s,.;:(]+|\A)(?:at\s)?(?:(?:S|pp?|fol|ff?|pág|págs|str|Rn|Rz|para|paras|note|n|vol|ch|chap|Kap)\b\.?\s?)?"
    r"[\divxlc]+(?:\s?[-–—,]\s?\d+)*\s?(?:ff?\.?)?[).\s]*\Z"
)
_FEWEST_LETTERS = 8
_NUMBERED = pattern(
    r"([^,:;()“”\"«»„]{2,60}?)(?:,?\s(?:supra|above|supra,)\s(?:notes?|fn|n)\.?\s?(\d{1,3})\b"
    r"|,?\s\((?:supra\s|above\s)?(?:notes?|fn|n|Anm|Fn)\.?\s?(\d{1,3})\))"
)
"""Holm, supra note 14, at 53; Holm (n 14) 53."""


def repeats(references: Sequence[Reference], labels: Sequence[str]) -> dict[int, int]:
    """The indexes of shortened notes, each with the index of the work that it names again. ``labels`` are the
    numbers of the notes.

    One that may mean two works, or none of those before it, is not among them.
    """
    found: dict[int, int] = {}
    called: dict[str, list[int]] = {}
    numbered: dict[str, int] = {}
    last: int | None = None
    if not any(_is_short(reference, reference.raw) for reference in references):
        return found
    for index, reference in enumerate(references):
        body = _without_prefix(_without_emphasis(reference.raw[marker_length(reference.raw) :]).strip())
        meant = None
        if _is_short(reference, body):
            meant = _of_number(body, references, numbered)
            meant = _meant(body, references, called, last) if meant is None else meant
        if meant is not None:
            found[index] = meant
        else:
            for word in {fold(word) for word in _WORD.findall(body[:_HEAD])}:
                called.setdefault(word, []).append(index)
        last = index if meant is None else meant
        numbered.setdefault(labels[index], last)
    return found


def _of_number(body: str, references: Sequence[Reference], numbered: Mapping[str, int]) -> int | None:
    """The work of the note that a short one gives the number of, if it is one of the author named."""
    match = _NUMBERED.match(body)
    index = numbered.get(match[2] or match[3]) if match else None
    if match is None or index is None or _without_locator(body[match.end() :]).strip(" ,.;"):
        return None
    return index if set(_words(match[1])) <= set(_words(references[index].raw[: 2 * _HEAD])) else None


def _is_short(reference: Reference, body: str) -> bool:
    return not (reference.issued or reference.url or reference.doi) and len(body) <= _LONGEST


def _without_prefix(body: str) -> str:
    """Without "See", "Vgl." and their like before the name."""
    folded = fold(body)
    if not folded.startswith(_prefixes()):
        return body
    prefix = next(one for one in _prefixes() if folded.startswith(one))
    return body[len(prefix) - 1 :].lstrip(" ,:")


@cache
def _prefixes() -> tuple[str, ...]:
    return tuple(f"{phrase} " for phrase in phrases("citation.prefix"))


def _meant(
    body: str, references: Sequence[Reference], called: dict[str, list[int]], last: int | None
) -> int | None:
    if is_again(body):
        return last
    if fold(body).startswith(tuple(phrases("citation.ibid"))):
        return None
    named = _NAMED.match(body)
    if named is None:
        return None
    words = _words(named[1])
    works = called.get(words[-1], [])[-_MOST:] if words else []
    works = [n for n in works if set(words) <= set(_words(references[n].raw[: 2 * _HEAD]))]
    title = _words(_without_locator(_without_op_cit(named[2])))
    if not title:
        return works[0] if len(works) == 1 else None
    if len(title) < 2 and len(title[0]) < _FEWEST_LETTERS:
        return None
    fitting = [n for n in works if _stands_in(title, _words(references[n].raw))]
    return fitting[0] if len(fitting) == 1 else None


def is_again(body: str) -> bool:
    """Whether a note says no more than "Ibid." or "See id. at 4", with a page perhaps."""
    body = _without_prefix(_without_emphasis(body).strip())
    again = next((one for one in phrases("citation.ibid") if fold(body).startswith(one)), None)
    if again is None:
        return False
    return not _without_locator(body[len(again) :].lstrip(".")).strip(" ,.")


def _without_emphasis(body: str) -> str:
    return body.replace("*", "").replace("_", " ")


def _without_op_cit(rest: str) -> str:
    folded = fold(rest)
    phrase = next((one for one in phrases("citation.op-cit") if folded.startswith(one)), "")
    return rest[len(phrase) :]


def _without_locator(rest: str) -> str:
    locator = _LOCATOR.search(rest[-40:])
    return rest[: len(rest) - len(rest[-40:]) + locator.start()] if locator else rest


def _words(text: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(text)]


def _stands_in(words: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether the words follow one another in a longer run."""
    return any(list(whole[at : at + len(words)]) == list(words) for at in _places(words[0], whole))


def _places(word: str, whole: Sequence[str]) -> Iterator[int]:
    return (at for at, other in enumerate(whole) if other == word)
