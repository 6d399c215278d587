"""Citations of works that are not in the list: only forms that leave little doubt that they cite."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.document import InTextCitation
from newsld.source import Span
from newsld.text.citations.candidates import Candidate
from newsld.text.citations.forms import Mention
from newsld.text.citations.marks import cited_work, make_mark, private_name
from newsld.text.citations.naming import read_names
from newsld.text.citations.narrative import body_name, possessive, single_name, unknown_names
from newsld.text.citations.shelf import UNRESOLVED
from newsld.text.citations.years import is_date
from newsld.text.languages import small_words, words
from newsld.text.names import is_organization
from newsld.text.patterns import pattern
from newsld.text.phrases import key_table
from newsld.text.tokens import Token, fold, tokenize

_WORD = pattern(r"\s{1,3}([^\W\d_]{1,30})")

_PIECE = pattern(r"\S+")
_MOST_WORDS = 14
_NEAR = 400
_LONGEST_NAME = 8
"""So many words of a body's name are looked for before its year."""
_MOST_ACCORDING = 3
"""No form of "according to" is more tokens."""
_MOST_KIND = 2
"""So many words before a name may say what bears it: the film Tides, a film by Novak."""


def unlisted_mark(text: str, one: Candidate, *, has_style: bool, is_bare: bool) -> InTextCitation | None:
    """A mark none of whose works is in the list. ``has_style`` says that the article cites by year,
    ``is_bare`` that it puts no comma before it."""
    mentions = one.mentions
    first = mentions[0]
    if one.is_square or not one.is_whole or first.is_again:
        return None
    start = one.place.span.start
    if first.names:
        said = text[max(0, start - _NEAR) : start] if is_bare else ""
        if not all(_is_conventional(m) or (has_style and _is_named(m, said)) for m in mentions):
            return None
    else:
        at = _narrative(text, one, first, has_style=has_style)
        if at is None:
            return None
        start = one.before[at].start
        names = possessive(" ".join(text[start : one.place.span.start].split()))
        if is_date(names):
            return None
        mentions = [mention._replace(names=mention.names or names) for mention in mentions]
    works = [cited_work(mention, UNRESOLVED) for mention in mentions]
    return make_mark(text, Span(start, one.place.span.end), works)


def named_before(
    text: str, candidates: Sequence[Candidate], marks: Sequence[InTextCitation]
) -> list[InTextCitation]:
    """The marks of years behind names that other ``marks`` cite with the same year: as the EBU (2021) says,
    in an article that has (EBU, 2021)."""
    known: dict[str, set[str]] = {}
    for work in (work for mark in marks for work in mark.works if len(work.names) == 1 and work.year):
        known.setdefault(work.year, set()).add(work.names[0])
    found = []
    for one in candidates:
        first = one.mentions[0]
        names = known.get(first.year + first.suffix) if not first.names else None
        if not names or len(one.mentions) > 1 or not one.is_whole or one.is_square:
            continue
        start = one.place.span.start
        for word in list(_PIECE.finditer(text, max(0, start - _NEAR), start))[-_LONGEST_NAME:]:
            name = text[word.start() : start].rstrip()
            if name in names:
                work = cited_work(first._replace(names=name), UNRESOLVED)
                found.append(make_mark(text, Span(word.start(), one.place.span.end), [work]))
                break
    return found


def _narrative(text: str, one: Candidate, first: Mention, *, has_style: bool) -> int | None:
    """The token at which the names before the bracket begin."""
    before = one.before
    at = unknown_names(before)
    if at is not None or not has_style:
        return at
    has_cue = _says(text, one.place.span.end) or _has_locator(first.locator) or bool(first.suffix)
    body = body_name(before)
    if body is not None:
        name = " ".join(text[before[body].start : before[-1].end].split())
        if is_organization(possessive(name)):
            return body if has_cue or _is_according(before, body) else None
    at = single_name(before)
    if at is None or _is_work(before, at):
        return None
    is_cited = has_cue or _is_according(before, at) or _is_possessed(text, before[-1], one.place.span.end)
    return at if is_cited else None


def _is_according(before: Sequence[Token], at: int) -> bool:
    table = key_table("citation.according")
    return any(
        (found := table.match(before, start)) is not None and start + found[0] == at
        for start in range(at)[-_MOST_ACCORDING:]
    )


def _is_work(before: Sequence[Token], at: int) -> bool:
    """Whether the words before a name say that it is a film's, a law's, a storm's."""
    return any(token.folded in words("citation.kind") for token in before[:at][-_MOST_KIND:])


def _is_possessed(text: str, last: Token, end: int) -> bool:
    """Kowalczyk’s (2023) study: a possessive, and a word in small letters behind the bracket."""
    following = _WORD.match(text, end)
    return last.folded.endswith(("'s", "s'")) and following is not None and following.group(1).islower()


def _says(text: str, at: int) -> bool:
    """Whether the next word is a verb of saying or showing."""
    match = _WORD.match(text, at)
    return match is not None and fold(match.group(1)) in words("citation.verb")


def is_name(mention: Mention) -> bool:
    """Whether the names are not those of a month, a figure, a law."""
    if not mention.names:
        return False
    first = _first_word(mention.names)
    is_plain = first in words("name.particle") or first not in words("citation.not-name")
    return not is_date(mention.names) and (
        is_plain or mention.is_title or (" " in mention.names and is_organization(mention.names))
    )


def _first_word(names: str) -> str:
    """The first word of names, behind an article: The Quay."""
    first, *others = names.split()
    is_article = first == "The" and bool(others) and others[0][0].isupper()
    return fold(others[0] if is_article else first).strip(".,:")


def _is_named(mention: Mention, said: str) -> bool:
    """(Kowalczyk, 2023): names in capitals, a comma, a year, in an article that cites so.

    Without the comma the names must be ``said`` before: (Tokyo 2020) is no citation.
    """
    if mention.is_title:
        return mention.year == "n.d." or (bool(mention.year) and len(mention.names.split()) >= 3)
    return (
        _has_names_and_year(mention)
        and (mention.has_comma or bool(mention.locator) or mention.names in said)
        and fold(mention.names) not in words("citation.no-author")
        and not any(part[0].islower() and part not in small_words() for part in mention.names.split())
    )


def _is_conventional(mention: Mention) -> bool:
    """Names and a year in a form that only citations have: several names, et al., a locator, a letter."""
    if private_name(mention.names):
        return True
    return _has_names_and_year(mention) and (
        "&" in mention.names
        or read_names(mention.names).has_others
        or bool(mention.suffix)
        or (
            mention.has_comma
            and (mention.year == "n.d." or bool(mention.abbreviation) or _has_locator(mention.locator))
        )
    )


def _has_names_and_year(mention: Mention) -> bool:
    """Whether the names begin as names do, with no figure among them, and are not too many."""
    parts = mention.names.split()
    return (
        is_name(mention)
        and bool(mention.year)
        and (parts[0][0].isupper() or parts[0] in words("name.particle"))
        and len(parts) <= _MOST_WORDS
        and not any(char.isdigit() for char in mention.names)
    )


def _has_locator(locator: str) -> bool:
    """Whether it is a page or its like, by word and number: p. 4."""
    if not locator[-1:].isdigit():
        return False
    tokens = tokenize(locator, Span(0, len(locator)))
    return key_table("citation.locator").match(tokens, 0) is not None


def is_unmistakable(one: Candidate) -> bool:
    """Whether all that stands in the bracket has the form of citations."""
    return one.is_whole and not one.is_square and all(map(_is_conventional, one.mentions))
