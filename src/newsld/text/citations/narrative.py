"""The names that stand in the sentence before a parenthesis with the year: Cha and Kim (2022)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsld.text.citations.keys import is_within, key
from newsld.text.citations.naming import QUOTES
from newsld.text.citations.shelf import Match, Shelf
from newsld.text.languages import small_words, words
from newsld.text.patterns import pattern
from newsld.text.phrases import key_table
from newsld.text.tokens import Token

_MOST_TOKENS = 16
_MOST_OTHERS = 3
"""No form of "et al." is more tokens."""
_MOST_GIVEN = 5
"""Given names and particles before the last of several surnames."""
_LONGEST_UNSPACED = 12
_UNSPACED = pattern(r"[\u3040-\u9fff\uac00-\ud7a3]")
"""A letter of a script that puts no space before a name: 述べた田中（2020）."""
_ELIDED = pattern(r"[^\W\d_]{1,4}[’'](?=\w)")
_JOINED = pattern(r"[^\W\d_]{1,4}[’'-][^\W\d_]")
"""A particle in small letters that is joined to its name: al-Masri, d’Aubrac."""
_ELIDED_OPENING = pattern(r"(?:L|Un|Dell|All|Nell|Sull|Dall)[’'](?=[A-ZÀ-ÖØ-Þ])")


class Named(NamedTuple):
    """Names found before a parenthesis: where they begin, as written, and what they match."""

    start: int
    names: str
    match: Match


def names_before(text: str, tokens: Sequence[Token], shelf: Shelf, year: tuple[str, str]) -> Named | None:
    """The names that the tokens before a parenthesis end in, if they are those of a reference.

    The longest names with the right year win over those with a wrong year, and these over misspelt ones, of
    which they are not only the last. Before a comma only these first ones count.
    """
    if tokens and tokens[-1].text == ",":
        named = names_before(text, tokens[:-1], shelf, year)
        return named if named and named.match.is_exact else None
    off: dict[str, Named] = {}
    for start, names in _tries(text, tokens, shelf):
        match = shelf.find(names, *year)
        if match.is_exact:
            return Named(start, names, match)
        if match.is_indirect:
            continue
        if (match.resolution == "year-mismatch" and not match.is_far) or _is_plain(names):
            named = Named(start, names, match)
            if not _may_be_place(tokens, named, shelf):
                off.setdefault(match.resolution, named)
    misdated, misspelt = off.get("year-mismatch"), off.get("name-mismatch")
    if misspelt and misspelt.names.endswith("s") and shelf.bears_plain_genitive:
        match = shelf.find(misspelt.names[:-1], *year)
        if match.is_exact:
            return Named(misspelt.start, misspelt.names[:-1], match)
    if misdated and misspelt and misspelt.names.endswith(misdated.names) and _has_joint(misspelt, misdated):
        return misspelt
    return misdated or misspelt


def _may_be_place(tokens: Sequence[Token], named: Named, shelf: Shelf) -> bool:
    """In Berlin (2019): a word behind "in" that more than a letter tells from a name of the list."""
    if named.match.resolution != "name-mismatch" or " " in named.names:
        return False
    before = next((token for token in reversed(tokens) if token.end <= named.start), None)
    if before is None or before.folded not in words("byline.place"):
        return False
    form, works = key(named.names), [shelf.works[index] for index in named.match.indexes]
    return not any(is_within(1, form, known) for work in works for known in work.first)


def _has_joint(longer: Named, last: Named) -> bool:
    """Whether an "and" stands before the last of some names."""
    before = longer.names.removesuffix(last.names).split()
    return len(before) > 1 and (before[-1] == "&" or before[-1] in words("citation.and"))


def speaker_before(text: str, tokens: Sequence[Token], shelf: Shelf, year: tuple[str, str]) -> Named | None:
    """Whose saying the parenthesis closes: As Cha put it (2022), Cha’s study of trade (2022).

    Only names of the list with the very year, in the same sentence: a possessive, one before a verb of
    saying, or the last of several, as none but the work's authors are together.
    """
    for end, (token, following) in reversed([*enumerate(pairwise(tokens), 1)]):
        if token.text in ".!?":
            break
        is_last = not following.is_capital and _is_joined(tokens, end - 1)
        is_speaker = _is_genitive(token, shelf) or following.folded in words("citation.verb")
        if (_is_capital(token) or _others_start(tokens[:end], end - 1) is not None) and (
            is_speaker or is_last
        ):
            named = names_before(text, tokens[:end], shelf, year)
            is_whole = named is not None and (is_speaker or named.start < token.start)
            if named is not None and is_whole and named.match.resolution == "resolved":
                return named
    return None


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    """Whether an "and" stands before a name, or before those that go with it: Cha and Ana Ruiz de Kim."""
    for before in reversed(tokens[max(0, at - _MOST_GIVEN) : at]):
        if before.text == "&" or before.folded in words("citation.and"):
            return True
        if not (before.is_capital or before.folded in words("name.particle")):
            return False
    return False


def _is_genitive(token: Token, shelf: Shelf) -> bool:
    if token.folded.endswith(("'s", "s'")):
        return True
    return token.folded.endswith("s") and shelf.bears_plain_genitive


def _is_plain(names: str) -> bool:
    first = names.split()[0].casefold()
    return first in words("name.particle") or first not in words("citation.not-name")


def _tries(text: str, tokens: Sequence[Token], shelf: Shelf) -> Iterator[tuple[int, str]]:
    """Where names may begin, the farthest first, and the words from there to the parenthesis."""
    tokens = _without_short_form(tokens)
    stop = _last(tokens)
    if stop is None:
        return
    last, end = stop
    if tokens[last].text in QUOTES:
        yield from _quoted(text, tokens, last)
        return
    for at in range(_farthest(tokens, last, shelf.reach(text[tokens[last].start : end])), last + 1):
        token = tokens[at]
        if _is_lower(tokens, at, last):
            continue
        if _is_capital(token) or token.folded in words("name.particle"):
            yield token.start, " ".join(text[token.start : end].split())
        if skipped := elided(token.text) or _opening(token.text):
            yield token.start + skipped, " ".join(text[token.start + skipped : end].split())
    if _UNSPACED.fullmatch(text, end - 1, end):
        for start in range(max(end - _LONGEST_UNSPACED, tokens[0].start), end):
            yield start, text[start:end]


def _is_capital(token: Token) -> bool:
    """Whether it begins as names do, or with a particle that is joined to one."""
    joined = None if token.is_capital else _JOINED.match(token.text)
    return token.is_capital or (joined is not None and token.text[joined.end() - 1].isupper())


def elided(word: str) -> int:
    """How long the article is that leans on a name: 2 in l’Unesco, 5 in dell’Istat, 0 in O’Brien."""
    match = _ELIDED.match(word)
    return match.end() if match and word[0].islower() and word[match.end()].isupper() else 0


def _opening(word: str) -> int:
    """How long the article is that opens a sentence before a name: L’Unesco; D’Angelo has none."""
    match = _ELIDED_OPENING.match(word)
    return match.end() if match else 0


def _is_lower(tokens: Sequence[Token], at: int, last: int) -> bool:
    """The king, the guardian: an article and one word in small letters, which name nobody."""
    if last - at > 1 or _is_capital(tokens[last]):
        return False
    return tokens[at].folded in ("the", tokens[last].folded)


def _quoted(text: str, tokens: Sequence[Token], last: int) -> Iterator[tuple[int, str]]:
    """The title in quotation marks that ends there."""
    for token in reversed(tokens[:last]):
        if token.text in QUOTES:
            yield token.start, " ".join(text[token.start : tokens[last].end].split())
            return


def _without_short_form(tokens: Sequence[Token]) -> Sequence[Token]:
    """Ministry of Works [MoW]: the names without what defines their short form."""
    is_short = [token.text for token in tokens[-3::2]] == ["[", "]"]
    return tokens[:-3] if is_short else tokens


def possessive(names: str) -> str:
    """Names without the ending of a possessive: Cha’s → Cha."""
    return names.removesuffix("’s").removesuffix("'s")


def _last(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """The last token of the names and where its text ends: Cha’s, Adams’ lose their ending."""
    if not tokens:
        return None
    at = len(tokens) - 1
    token = tokens[at]
    if token.text in QUOTES:
        return at, token.end
    if not token.is_word:
        return None
    if token.folded.endswith("'s"):
        return at, token.end - 2
    if token.folded.endswith("s'"):
        return at, token.end - 1
    return at, token.end


def _farthest(tokens: Sequence[Token], last: int, reach: int) -> int:
    """The first token that may belong to names that end at ``last``; ``reach`` words may be in any case."""
    at = _others_start(tokens, last)
    at = last if at is None else at
    joints = words("citation.and")
    while at > max(last - _MOST_TOKENS, 0):
        before = tokens[at - 1]
        is_part = before.is_word and (_is_capital(before) or before.folded in small_words())
        is_joint = before.text in ",&・·、" or before.folded in joints
        is_near = before.is_word and last - at < reach
        if not (is_part or is_joint or is_near):
            break
        at -= 1
    return at


def unknown_names(tokens: Sequence[Token]) -> int | None:
    """Where names that are of no reference begin, if their form leaves no doubt: A and B, A et al."""
    stop = _last(tokens)
    if stop is None:
        return None
    last = stop[0]
    start = _others_start(tokens, last)
    if start is not None:
        return _surname_start(tokens, start - 1)
    surname = _surname_start(tokens, last)
    if surname is None or tokens[surname - 1].folded not in words("citation.and"):
        return None
    return _surname_start(tokens, surname - 2)


def _others_start(tokens: Sequence[Token], last: int) -> int | None:
    """Where "et al." begins, if the names end in it; a possessive may close it."""
    table = key_table("citation.et-al")
    plain = tokens[last]._replace(folded=possessive(tokens[last].folded).rstrip("."))
    for start in range(last + 1)[-_MOST_OTHERS:]:
        found = table.match(tokens, start) or table.match([*tokens[start:last], plain], 0)
        if found and start + found[0] == last + 1:
            return start
    return None


def _surname_start(tokens: Sequence[Token], at: int) -> int | None:
    """Where the surname that ends at a token begins: one capital word with its particles before it."""
    if at < 0 or not tokens[at].is_capital or any(char.isdigit() for char in tokens[at].text):
        return None
    if tokens[at].folded in words("citation.not-name"):
        return None
    while at > 0 and tokens[at - 1].folded in words("name.particle"):
        at -= 1
    return at


def single_name(tokens: Sequence[Token]) -> int | None:
    """Where the one surname begins that the tokens end in."""
    stop = _last(tokens)
    return None if stop is None else _surname_start(tokens, stop[0])


def body_name(tokens: Sequence[Token]) -> int | None:
    """Where a run of capital words with small ones between begins, if the tokens end in two or more."""
    stop = _last(tokens)
    if stop is None:
        return None
    first = last = stop[0]
    for at in range(last, -1, -1):
        if tokens[at].is_capital:
            first = at
        elif tokens[at].folded not in small_words():
            break
    return first if first < last else None
