"""The initials that bodies go by: WHO, MoFA, USDA and EPA, CDC for short of CDCP, EWB of one in Australia."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.text.citations.keys import bare, key
from newsld.text.languages import small_words
from newsld.text.patterns import pattern
from newsld.text.references.scanners.publishing import is_place_name

_STATE = pattern(r"((?:[A-Z]\.\s?){2,3}|[A-Z]{2,3})\s(?=[^\W\d_])")
"""What a body's name may begin with, and its initials with or without: U.S., UK, NSW."""
_BRANCH = pattern(r"[,:;(]")
_FEWEST = 3
_LONGEST = 200


def initials(name: str) -> frozenset[str]:
    """All that a body may be called by its initials, case folded; of Health-System both one and two."""
    spellings = {name[:_LONGEST], name[:_LONGEST].replace("-", "")}
    heads = {_BRANCH.split(one)[0] for one in spellings}
    return frozenset(map(bare, (form for one in spellings | heads for form in _of_name(one))))


def _of_name(name: str) -> Iterator[str]:
    yield from _of_words(key(name))
    whole, _, place = name.rpartition(" ")
    if " " in whole and is_place_name(place.strip("()")):
        yield from (one for one in _of_words(key(whole)) if len(one) >= _FEWEST)
    if state := _STATE.match(name):
        for rest in _of_words(key(name[state.end() :])):
            yield key(state[1]).replace(" ", "") + rest
            if len(rest) >= _FEWEST:
                yield rest


def _of_words(form: str) -> Iterator[str]:
    """The initials of all words, of all but small ones, and of as many as stand before a small one."""
    words = form.split()
    yield "".join([word[0] for word in words])
    large = ""
    for word in words:
        if word not in small_words():
            large += word[0]
        elif len(large) >= _FEWEST:
            yield large
    yield large
