"""Where a name in a byline begins and ends, and whether it is a person's or a body's."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from newsld.text.dates import month_number
from newsld.text.dating import date_labels
from newsld.text.languages import keys, languages, phrases, phrases_of, small_words, words
from newsld.text.lexicon import is_agency, key, outlets
from newsld.text.names import is_organization
from newsld.text.phrases import key_table, section_table, word_key
from newsld.text.posts import LONGEST_NAME, title_end
from newsld.text.tokens import Token, fold
from newsld.text.wide import begins_with_surname, is_caseless, is_hangul, is_house, is_wide

_LONGEST_CASELESS = 4
"""Words of a name where no capitals tell it from what is said of it."""
_LONGEST_BODY = 14
_LONGEST_PLACE = 6


class Speech(NamedTuple):
    """The small words of a byline's language: "and", "in" before places, "for" before outlets."""

    tags: tuple[str, ...]
    ands: frozenset[str]
    places: frozenset[str]
    outlets: frozenset[str]


@cache
def speech(tags: tuple[str, ...] = ()) -> Speech:
    """The small words of some languages, of all where none is given."""
    ands, places, outlets = (
        frozenset(word for tag in tags or languages() for word in phrases_of(tag, f"byline.{key}"))
        for key in ("and", "place", "for")
    )
    return Speech(tags, ands, places - ands, outlets - ands)


def speech_at(tokens: Sequence[Token], at: int) -> Speech:
    """The small words of the languages that have the role phrase at a token."""
    found = section_table("role").match(tokens, at)
    phrase = tuple([token.folded for token in tokens[at : at + found[0]]]) if found else ()
    return speech(_speakers().get(phrase, ()))


@cache
def _speakers() -> dict[tuple[str, ...], tuple[str, ...]]:
    """The languages of each role phrase."""
    found: dict[tuple[str, ...], list[str]] = {}
    for tag in languages():
        for name in keys("role"):
            for phrase in phrases_of(tag, f"role.{name}"):
                found.setdefault(word_key(phrase), []).append(tag)
    return {phrase: tuple(dict.fromkeys(tags)) for phrase, tags in found.items()}


def is_and(tokens: Sequence[Token], at: int, spoken: Speech) -> bool:
    """Whether the token is an "and": in small letters, or as the names are (ADA Y BEN, Ada And Ben)."""
    token = tokens[at]
    if token.folded not in spoken.ands:
        return False
    if not token.is_word or token.text.islower() or token.text in _TITLED or is_caseless(token.text):
        return True
    if not token.text.isupper():
        return False
    around = (tokens[n].text for n in (at - 1, at + 1) if 0 <= n < len(tokens))
    return all(text.isupper() and len(text) > 1 for text in around)


_TITLED = frozenset(("And", "Und"))


def role_at(tokens: Sequence[Token], at: int, end: int) -> tuple[int, str, bool] | None:
    """The role phrase at a token: its length with its colon, the role, and whether it is a strong one.

    A strong phrase (``edited by``, or any with a colon) can hardly be anything else; a weak one (``text``)
    needs names and nothing but names behind it.
    """
    found = section_table("role").match(tokens, at)
    if found is None or at + found[0] > end:
        return None
    length, role = found
    nobody = key_table("byline.collective").match(tokens, at)
    if nobody is not None and length < nobody[0] <= end - at:
        return None
    stop = at + length
    has_colon = stop < end and tokens[stop].text in ":：＝="
    weak = key_table("byline.weak").match(tokens, at)
    is_weak = not has_colon and weak is not None and weak[0] == length
    if is_weak and length == 1 and at > 0 and tokens[at - 1].is_word and not tokens[at - 1].text[0].isdigit():
        return (length, role, True) if role in _PICTURES and _is_between_names(tokens, at, end) else None
    return length + has_colon, role, not is_weak


_PICTURES = frozenset(("photographer", "illustrator", "videographer"))


def _is_between_names(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether full names stand before a word and behind it: Text Ada Finch Foto Bo Lind."""
    if at < _LEAST_BEFORE or at + 2 >= end or title_end(tokens, at + 1, end) > at + 1:
        return False
    around = (at - 2, at - 1, at, at + 1, at + 2)
    return all(tokens[n].is_capital or _joins(tokens[n]) for n in around)


_LEAST_BEFORE = 3
"""A role word and two of a name."""


def report_end(tokens: Sequence[Token], at: int, end: int) -> int:
    """The token behind a place and the word for reporting: Aus Oslo berichtet Ada Finch; else ``at``."""
    if tokens[at].folded not in speech().places:
        return at
    for n in range(at + 2, min(end, at + _LONGEST_PLACE)):
        found = section_table("behind").match(tokens, n)
        if found is not None and found[1] == "author":
            return n + found[0] if tokens[n - 1].is_capital else at
    return at


def next_role_at(tokens: Sequence[Token], at: int, end: int) -> tuple[int, str, bool] | None:
    """A role phrase further on in a byline: a strong one, or "with" its helpers."""
    role = role_at(tokens, at, end)
    return role if role is not None and (role[2] or role[1] == "contributor") else None


@cache
def _never_first() -> frozenset[str]:
    labels = (phrase for name in keys("label") for phrase in phrases(f"label.{name}") if is_wide(phrase))
    return words("byline.never-first") | words("byline.button") | frozenset(labels)


def name_end(tokens: Sequence[Token], start: int, end: int, spoken: Speech) -> int:
    """The token behind the name that begins at ``start``; ``start`` where no name begins."""
    stop = start
    if start < end and not tokens[start].text.isupper() and tokens[start].folded in _never_first():
        return start
    if start + 1 < end and tokens[start].folded in words("name.particle") and _is_outlet(tokens[start + 1]):
        return start
    at = start
    while at < min(end, start + LONGEST_NAME):
        if at > start and (nickname := _nickname_end(tokens, at, start, end)):
            at = nickname
            continue
        if not _is_part(tokens, at, start, end, spoken):
            break
        if is_name_word(tokens[at]):
            stop = at + 1
        at += 1
    is_sentence = stop - start > _LONGEST_CASELESS and is_caseless(tokens[start].text)
    return start if is_sentence else stop


def _is_outlet(token: Token) -> bool:
    """Whether the word is an outlet's name, which no particle makes a person's: Do UOL, em São Paulo."""
    return token.is_capital and key(token.text) in outlets()


def _nickname_end(tokens: Sequence[Token], at: int, start: int, end: int) -> int:
    """The token behind a nickname in marks (Ada “Sly” Finch, Ada (A.B.) Finch), 0 where none stands.

    Brackets hold one behind the first word alone; behind a full name they say what the person did.
    """
    if at + 3 >= end or not (tokens[at + 1].is_capital and tokens[at + 3].is_capital):
        return 0
    first, last = tokens[at].text, tokens[at + 2].text
    is_quoted = first in '“"«„' and last in '”"»“'
    is_bracketed = at == start + 1 and first + last == "()" and not looks_like_body(tokens[at + 1].text)
    return at + 3 if is_quoted or is_bracketed else 0


def _is_part(tokens: Sequence[Token], at: int, start: int, end: int, spoken: Speech) -> bool:
    token = tokens[at]
    if not token.text.isalpha() and not _has_letters_alone(token):
        return False
    if is_and(tokens, at, spoken) or token.folded in words("byline.button"):
        return False
    if at > start and key_table("byline.trap").match(tokens, at):
        return False
    if not is_name_word(token) and not _joins(token):
        return False
    if _begins_date(tokens, at, end):
        return False
    return at == start or not _begins_other(tokens, at, start, end, spoken)


def _has_letters_alone(token: Token) -> bool:
    """Whether it is a word without figures, and no handle or address."""
    return token.is_word and "@" not in token.text and not any(char.isdigit() for char in token.text)


def _begins_date(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a month stands here before a figure (Aug. 9), or a weekday before a date (Tue Apr 22)."""
    is_month = bool(month_number(tokens[at].folded))
    if not is_month and tokens[at].folded not in words("date.weekday"):
        return False
    following = next((token for token in tokens[at + 1 : min(end, at + 3)] if token.text not in ".,"), None)
    if following is None:
        return False
    return following.text[0].isdigit() or (not is_month and bool(month_number(following.folded)))


def _joins(token: Token) -> bool:
    """Small words inside a person's name: particles, and the y of y Gómez where it is no "and"."""
    return token.folded in words("name.particle") or token.text in {"y", "e", "i"}


def _begins_other(tokens: Sequence[Token], at: int, start: int, end: int, spoken: Speech) -> bool:
    """Whether something other than more of the name begins here: a title, a suffix, a role, another name."""
    token = tokens[at]
    if token.folded in words("byline.suffix") or token.folded in words("byline.generation"):
        return True
    if title_end(tokens, at, end) > at or (token.text == "For" and at - start > 1):
        return True
    if role_at(tokens, at, end) is not None or _parts_names(tokens, at, start, end):
        return True
    if at - start > 1 and (section_table("behind").match(tokens, at) or (0,))[0] > 1:
        return True
    if at - start > 1 and house_end(tokens, at, end) > at:
        return True
    if date_labels().match(tokens, at) is not None:
        return True
    if _is_case_switch(tokens, at, start):
        return True
    return is_wide(token.text) and not _is_spaced_name(tokens, at, start, spoken)


def house_end(tokens: Sequence[Token], at: int, end: int) -> int:
    """The token behind the agency or the town that closes a byline: Ada Finch Reuters, Ada Finch Oslo;
    ``at`` where a token is neither or more of a name follows."""
    found = key_table("byline.town").match(tokens, at)
    stop = at + (found[0] if found else int(is_agency(tokens[at].text)))
    return stop if stop == end or (stop < end and not is_name_word(tokens[stop])) else at


def _parts_names(tokens: Sequence[Token], at: int, start: int, end: int) -> bool:
    """Whether the word for a work stands between two full names: Text Ada Finch Foto Bo Lind."""
    is_between = start > 0 and at - start > 1 and end - at > 2 and tokens[at + 1].is_capital
    return is_between and section_table("role").match(tokens, at) is not None


def _is_case_switch(tokens: Sequence[Token], at: int, start: int) -> bool:
    """Whether a name in capitals ends before a word that is not: ADA FINCH Associated Press."""
    if at - start < 2 or tokens[start].text.istitle():
        return False
    name = tokens[start:at]
    return (
        tokens[at].text[:1].isupper()
        and tokens[at].text[1:].islower()
        and all(token.text.isupper() or token.text.islower() for token in name)
        and sum(token.text.isupper() and len(token.text.strip(".")) > 1 for token in name) >= 2
    )


def _is_spaced_name(tokens: Sequence[Token], at: int, start: int, spoken: Speech) -> bool:
    """山田 花子 is one name in Japanese, 陈晓明 王丽 are two in Chinese."""
    first = tokens[start].text
    if at > start + 1 or not is_wide(first):
        return False
    if len(first) == 1 or ("ja" in spoken.tags and "zh" not in spoken.tags):
        return True
    return not (
        is_hangul(first) or begins_with_surname(first) or (spoken.tags == _CHINESE and len(first) < 4)
    )


_CHINESE = ("zh",)
_LONGEST_CHINESE = 4


def body_end(text: str, tokens: Sequence[Token], start: int, end: int) -> int:
    """The token behind the name of a body that begins at ``start``: its small words are part of it.

    ``start`` where the words up to the next separator are no body's name.
    """
    stop = last = start
    while stop < min(end, start + _LONGEST_BODY) and tokens[stop].is_word:
        token = tokens[stop]
        if stop > start and (_is_case_switch(tokens, stop, start) or _is_wide_role(tokens, stop, end)):
            break
        if not token.is_capital and token.folded not in small_words():
            break
        stop += 1
        last = stop if token.is_capital else last
    if last <= start or not looks_like_body(text[tokens[start].start : tokens[last - 1].end]):
        return start
    if role_at(tokens, start, end) or title_end(tokens, start, end) > start:
        return start
    first = tokens[start]
    is_led = last == start + 1 or looks_like_body(first.text) or first.folded in words("byline.article")
    return last if is_led or _is_body_whole(tokens[start:last]) else start


def _is_wide_role(tokens: Sequence[Token], at: int, end: int) -> bool:
    return is_wide(tokens[at].text) and role_at(tokens, at, end) is not None


def _is_body_whole(tokens: Sequence[Token]) -> bool:
    """Whether no part reads as a person's title: "Ada Finch Senior Correspondent" is no body."""
    return not any(title_end(tokens, at, len(tokens)) > at for at in range(1, len(tokens))) and all(
        token.is_capital for token in tokens
    )


def desk_end(tokens: Sequence[Token], at: int, end: int, spoken: Speech) -> int:
    """The end of the byline where a word or two in small letters name the desk: onze redactie economie.

    ``at``, behind the words for the staff, where anything else follows.
    """
    rest = tokens[at:end]
    is_desk = len(rest) <= 2 and all(token.text.isalpha() and token.text.islower() for token in rest)
    is_more = any(is_and(tokens, n, spoken) or next_role_at(tokens, n, end) for n in range(at, end))
    return end if is_desk and not is_more else at


def is_name_word(token: Token) -> bool:
    """Whether the word may be part of a name: Arc, d'Arc, al-Sayed."""
    if token.is_capital:
        return True
    for mark in "'-":
        head, found, tail = token.folded.partition(mark)
        rest = token.text[len(head) + 1 :]
        if found and tail and rest[:1].isupper() and len(head) <= (6 if mark == "'" else 3):
            return True
    return False


def is_unled_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a name of East Asia without a role word behind it stands here: 通讯员 王丽 记者 李明."""
    is_last = at + 1 == end or section_table("behind").match(tokens, at + 1) is None
    return is_last and begins_with_surname(tokens[at].text)


def looks_like_body(name: str) -> bool:
    """Whether a name is a body's (an agency, an office, a desk, the staff) and not a person's."""
    folded = fold(name)
    if folded in words("byline.collective") or folded.startswith("the ") or is_house(name):
        return True
    return folded not in words("byline.placeholder") and is_organization(name)


def ends_cleanly(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether what stands at a token can follow the names of a byline: a role, a date, an address,
    a mark, an agency."""
    token = tokens[at]
    if not token.is_word or role_at(tokens, at, end) is not None or _is_of_date(tokens, at, end):
        return True
    if token.folded in words("byline.button"):
        return True
    if key_table("byline.collective").match(tokens, at) is not None:
        return True
    if token.folded in words("byline.with") and at + 1 < end and looks_like_body(tokens[at + 1].text):
        return True
    is_address = token.text.islower() and "." in token.text[1:-1]
    return is_address or any(char.isdigit() for char in token.text)


def _is_of_date(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a date, its label or the word before it stands here: May 3, Published, on Tuesday."""
    folded = tokens[at].folded
    if month_number(folded) or folded in words("date.weekday") or date_labels().match(tokens, at):
        return True
    if folded not in words("date.word") or at + 1 >= end:
        return False
    following = tokens[at + 1]
    is_named = bool(month_number(following.folded)) or following.folded in words("date.weekday")
    return is_named or following.text[0].isdigit()
