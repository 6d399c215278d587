"""Citations by author and year, in parentheses or with the author in the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsld.document import InTextCitation
from newsld.source import Span
from newsld.text.citations.forms import Mention, is_date, parse_inside
from newsld.text.citations.marks import cited_work, make_mark
from newsld.text.citations.matching import UNRESOLVED, Match, Shelf
from newsld.text.citations.narrative import names_before, single_name, unknown_names
from newsld.text.citations.places import Place, parentheses
from newsld.text.languages import phrases, small_words, words
from newsld.text.phrases import key_table
from newsld.text.tokens import Token, fold, tokenize

_MOST_WORDS = 14


@dataclass(frozen=True, slots=True)
class _Found:
    """A parenthesis that may cite, with what stands in it, and the words before it."""

    place: Place
    mentions: Sequence[Mention]
    before: Sequence[Token]


def author_year_marks(text: str, body: Sequence[Span], shelf: Shelf) -> list[InTextCitation]:
    """The marks of all paragraphs. Short forms defined anywhere hold everywhere."""
    found = list(_parentheses(text, body))
    for one in found:
        _define(text, one, shelf)
    marks = [(one, _mark(text, one, shelf)) for one in found]
    sure = [mark for _, mark in marks if mark is not None]
    is_cited_here = bool(shelf.references) or any(_is_unmistakable(one) for one in found)
    if not is_cited_here:
        return []
    has_style = bool(sure) or (len(found) > 1 and any(map(_is_unmistakable, found)))
    rest = [
        mark for one, known in marks if known is None for mark in _unresolved(text, one, has_style=has_style)
    ]
    return [*sure, *rest]


def _parentheses(text: str, body: Sequence[Span]) -> Iterator[_Found]:
    seen: dict[str, tuple[Mention, ...]] = {}
    for paragraph in body:
        taken = -1
        for place in parentheses(text, paragraph):
            if place.span.start < taken:
                continue
            inside = text[place.span.start + 1 : place.span.end - 1]
            if inside not in seen:
                seen[inside] = parse_inside(inside)
            mentions = [mention.shift(place.span.start + 1) for mention in seen[inside]]
            if mentions:
                taken = place.span.end
                needs_words = not mentions[0].names or _is_short_form(mentions[0])
                window = Span(place.before, place.span.start if needs_words else place.before)
                yield _Found(place, mentions, tokenize(text, window))


def _define(text: str, one: _Found, shelf: Shelf) -> None:
    """Note the short forms: Ministry of Works [MoW] within, the Ministry of Works (MoW, 2023) before."""
    for mention in one.mentions:
        short, names = mention.abbreviation, mention.names
        if not short and _is_short_form(mention) and _match(mention, shelf) is UNRESOLVED:
            short, names = mention.names, ""
        if short and not names:
            named = names_before(text, one.before, shelf, (mention.year, mention.suffix))
            names = named.names if named else ""
        if short and names:
            shelf.define(short, names)


def _mark(text: str, one: _Found, shelf: Shelf) -> InTextCitation | None:
    """The mark, if at least one of its works is one of the list, as written or nearly so."""
    first = one.mentions[0]
    span = one.place.span
    mentions = list(one.mentions)
    if not first.names:
        named = names_before(text, one.before, shelf, (first.year, first.suffix))
        if named is None:
            return None
        span = Span(one.before[named.start].start, span.end)
        mentions = [m._replace(names=m.names or named.names) for m in mentions]
    matches = [_match(mention, shelf) for mention in mentions]
    if all(match is UNRESOLVED for match in matches):
        return None
    is_exact = any(match.resolution in {"resolved", "ambiguous"} for match in matches)
    if first.names and not is_exact and not all(map(_may_cite, mentions)):
        return None
    works = [cited_work(mention, match) for mention, match in zip(mentions, matches, strict=True)]
    return make_mark(text, span, works, _originals(mentions))


def _is_short_form(mention: Mention) -> bool:
    """Whether the names may be a short form of what stands before: the Ministry of Works (MoW, 2023)."""
    return " " not in mention.names and sum(char.isupper() for char in mention.names) >= 2


def _originals(mentions: Sequence[Mention]) -> frozenset[int]:
    return frozenset(n for n, after in enumerate(mentions[1:]) if after.is_secondary)


def _match(mention: Mention, shelf: Shelf) -> Match:
    if not mention.names or (is_date(mention.names) and not mention.has_comma):
        return UNRESOLVED
    match = shelf.find(mention.names, mention.year, mention.suffix, mention.other_year)
    if match is UNRESOLVED or match.resolution == "name-mismatch":
        tail = _tail_match(mention, shelf)
        if tail is not None:
            return tail
    return match


def _tail_match(mention: Mention, shelf: Shelf) -> Match | None:
    """Words may stand before the names: (as the survey of Park, 2022, shows)."""
    parts = mention.names.split()
    for at in range(1, min(len(parts), _MOST_WORDS)):
        if parts[at][:1].isupper() and parts[at - 1][:1].islower():
            match = shelf.find(" ".join(parts[at:]), mention.year, mention.suffix, mention.other_year)
            if match.resolution in {"resolved", "ambiguous"}:
                return match
    return None


def _may_cite(mention: Mention) -> bool:
    """Whether the names are not those of a month, a figure, a law."""
    if not mention.names:
        return False
    first = fold(mention.names.split()[0]).strip(".,:")
    is_plain = first in words("name.particle") or first not in words("citation.not-name")
    return not is_date(mention.names) and (is_plain or mention.is_title)


def _unresolved(text: str, one: _Found, *, has_style: bool) -> Iterator[InTextCitation]:
    """A mark none of whose works is in the list, if its form leaves little doubt that it cites."""
    first = one.mentions[0]
    start = one.place.span.start
    mentions = list(one.mentions)
    if first.names:
        if not all(_is_conventional(mention) or (has_style and _is_named(mention)) for mention in mentions):
            return
    else:
        at = unknown_names(one.before)
        if at is None and has_style and _says(text, one.place.span.end):
            at = single_name(one.before)
        if at is None:
            return
        names = " ".join(text[one.before[at].start : start].split())
        start = one.before[at].start
        names = names.removesuffix("’s").removesuffix("'s")
        mentions = [mention._replace(names=mention.names or names) for mention in mentions]
    works = [cited_work(mention, UNRESOLVED) for mention in mentions]
    yield make_mark(text, Span(start, one.place.span.end), works)


_WORD = re.compile(r"\s{1,3}([^\W\d_]{1,30})")


def _says(text: str, at: int) -> bool:
    """Whether the next word is a verb of saying or showing."""
    match = _WORD.match(text, at)
    return match is not None and fold(match.group(1)) in words("citation.verb")


def _is_named(mention: Mention) -> bool:
    """(Kowalczyk, 2023): names in capitals, a comma, a year, in an article that cites so."""
    parts = mention.names.split()
    return (
        _may_cite(mention)
        and bool(mention.year)
        and (mention.has_comma or bool(mention.locator))
        and len(parts) <= _MOST_WORDS
        and (parts[0][0].isupper() or parts[0].casefold() in words("name.particle"))
        and not any(char.isdigit() for char in mention.names)
        and sum(part[0].islower() and part.casefold() not in small_words() for part in parts) == 0
    )


def _is_conventional(mention: Mention) -> bool:
    """Names and a year in a form that only citations have: several names, et al., a locator, a letter."""
    if not mention.names or not mention.year or not _may_cite(mention):
        return False
    if not (mention.names[0].isupper() or mention.names.split()[0].casefold() in words("name.particle")):
        return False
    folded = f"{fold(mention.names)} "
    has_form = (
        "&" in mention.names
        or any(f" {phrase}" in folded for phrase in phrases("citation.et-al"))
        or bool(mention.suffix)
        or (mention.has_comma and (mention.year == "n.d." or bool(mention.abbreviation)))
        or (mention.has_comma and _has_locator(mention.locator))
    )
    return (
        has_form and len(mention.names.split()) <= _MOST_WORDS and not any(c.isdigit() for c in mention.names)
    )


def _has_locator(locator: str) -> bool:
    tokens = tokenize(locator, Span(0, len(locator)))
    return (
        bool(tokens) and key_table("citation.locator").match(tokens, 0) is not None and locator[-1:].isdigit()
    )


def _is_unmistakable(one: _Found) -> bool:
    return all(map(_is_conventional, one.mentions))
