"""Who made an article, as its byline says: names, their roles, and what is said beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsld.source import Span
from newsld.text.capitals import ordinary
from newsld.text.dates import month_number
from newsld.text.dating import date_labels
from newsld.text.languages import given, given_alone, words
from newsld.text.lexicon import key, outlets
from newsld.text.naming import next_role_at, report_end, role_at, speech, speech_at
from newsld.text.people import Reader
from newsld.text.persons import People, Person, account, is_unnamed
from newsld.text.phrases import key_table, section_table
from newsld.text.simple_byline import read_simple
from newsld.text.tokens import Token, fold, tokenize, trim
from newsld.text.wide import is_hangul, is_wide, part_wide_tokens

LONGEST = 2000
"""A byline is never longer than this many code points; a longer text is none."""
_LONGEST_LINE = 8
"""Tokens from which on a clause that a full stop ends is a sentence."""
_MIDDLE_DOTS = "·•・‧"
_JOINED = 4
_CLAUSE_ENDS = frozenset("\n|·•‧∙;；—–―。~")


class Credit(NamedTuple):
    """One name of a byline. ``span`` is the name's place in the text, code points.

    ``role`` is one of author, editor, photographer, translator, illustrator, contributor, videographer,
    producer, interviewer, reviewer, fact-checker. ``name`` is without honorific, job title and suffix; a
    name in capitals is given in ordinary letters.
    """

    role: str
    name: str
    span: Span
    is_organization: bool = False
    honorific: str = ""
    job_title: str = ""
    handle: str = ""
    affiliation: str = ""


def read_byline(text: str, span: Span | None = None) -> tuple[Credit, ...]:
    """The credits of a byline, in its order; none where the text is no byline.

    A text without any role word is a byline only if it is made of names and what goes with them.
    """
    if span is None or (not span.start and span.end == len(text)):
        return _of_line(text) if len(text) <= LONGEST else ()
    return _read(text, span) if span.end - span.start <= LONGEST else ()


@lru_cache(maxsize=64)
def _of_line(line: str) -> tuple[Credit, ...]:
    """The credits of a line by itself; pages say the same of their authors in several places."""
    return _read(line, Span(0, len(line)))


def _read(text: str, span: Span) -> tuple[Credit, ...]:
    if text.startswith("_", span.start):
        span = trim(text, span, "_* ")
    tokens = tokenize(text, span)
    if simple := read_simple(text, tokens):
        roles = simple.role.split("+")
        return tuple([Credit(role, _spaced(text, name), name) for name in simple.names for role in roles])
    tokens = _one_line(part_wide_tokens(_with_colon(tokens)))
    found: list[Credit] = []
    for number, (start, end) in enumerate(_clauses(text, tokens)):
        read = tuple(_clause(text, tokens, start, end, is_first=number == 0))
        if not read and found and _goes_on(tokens, start, end):
            read = tuple(_more(text, tokens, start, end, found[-1].role))
        found.extend(read)
    return tuple(found)


def _with_colon(tokens: list[Token]) -> list[Token]:
    """The tokens, a dash behind the author's label at their head as the colon that it stands for: Author –
    Ada Finch."""
    found = key_table("label.author").match(tokens, 0) if tokens else None
    at = found[0] if found else len(tokens)
    if at + 1 < len(tokens) and tokens[at].text in _DASHES and tokens[at].gap and tokens[at + 1].is_capital:
        return [*tokens[:at], tokens[at]._replace(text=":", folded=":"), *tokens[at + 1 :]]
    return tokens


_DASHES = frozenset("-–—")


def _spaced(text: str, name: Span) -> str:
    return " ".join(text[name.start : name.end].split())


def _clauses(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Runs of tokens that a full stop, a bar, a dash, a tabulator or a line end closes."""
    start = 0
    for at, token in enumerate(tokens):
        if at > start and "\t" in text[tokens[at - 1].end : token.start] and not _is_role(tokens, start, at):
            yield start, at
            start = at
        if token.text in _MIDDLE_DOTS and _joins_wide(tokens, at):
            continue
        if at > start and token.gap and is_wide(token.text) and _names_field(tokens, at):
            yield start, at
            start = at
            continue
        is_dash = token.text in {"-", "--"} and token.gap
        if is_dash or token.text in _CLAUSE_ENDS or token.text[0] in ".!?…":
            if at > start:
                yield start, at
            start = at + 1
    if start < len(tokens):
        yield start, len(tokens)


def _names_field(tokens: Sequence[Token], at: int) -> bool:
    """Whether a label and its colon stand there: 来源：滨海网 作者：陈晓明."""
    role = section_table("role").match(tokens, at)
    stop = at + (role[0] if role else 1)
    return stop < len(tokens) and tokens[stop].text in _COLONS


_COLONS = frozenset(":：")


def _joins_wide(tokens: Sequence[Token], at: int) -> bool:
    """Whether a dot stands between two names as Chinese, Japanese and Korean join them."""
    return 0 < at < len(tokens) - 1 and is_wide(tokens[at - 1].text) and is_wide(tokens[at + 1].text)


def _one_line(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without the line ends after which a line goes on."""
    kept: list[Token] = []
    start = 0
    for token in tokens:
        if token.text == "\n":
            if _is_unfinished(kept, start):
                continue
            start = len(kept) + 1
        kept.append(token)
    return kept


def _is_unfinished(tokens: Sequence[Token], start: int) -> bool:
    """Whether the line ends in a comma, an "and" or a colon, or is a role word alone."""
    if start >= len(tokens):
        return False
    last = tokens[-1]
    return (
        _is_role(tokens, start, len(tokens))
        or last.text in {",", ":", "&"}
        or last.folded in words("byline.and")
    )


def _is_role(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a run of tokens is a role phrase and nothing else."""
    role = role_at(tokens, start, end)
    return role is not None and start + role[0] == end


def _clause(text: str, tokens: Sequence[Token], start: int, end: int, *, is_first: bool) -> Iterator[Credit]:
    start = _behind_source(tokens, start, end)
    while start < end and not tokens[start].is_word and tokens[start].text[0] != "@":
        start += 1
    start = _behind_date(tokens, start, end)
    if start >= end or key_table("byline.trap").match(tokens, start):
        return
    report = report_end(tokens, start, end)
    role = role_at(tokens, start, end) if report == start else (report - start, "author", False)
    if role is None:
        people = Reader(text, tokens).read(start, end)
        start, role = _next_role(tokens, people.stop, end) if people.persons else (end, None)
        is_label = people.stop < end and tokens[people.stop].text in _COLONS
        if role and _is_post(tokens, start, end):
            people = _of_taker(people)
        yield from _led(people) if role else _bare(people, end, is_first=is_first, is_label=is_label)
    while role is not None:
        length, name, is_strong = role
        skip = _skip_language if name == "translator" else _skip_place
        people_start = skip(tokens, start + length, end)
        people = Reader(text, tokens, speech_at(tokens, start)).read(people_start, end)
        people = people if people.persons else account(tokens, people_start, end)
        is_sentence = end < len(tokens) and tokens[end].text[0] in ".!?…" and end - start > _LONGEST_LINE
        is_strong = is_strong and (tokens[start + length - 1].text in ":：＝=" or not _in_hangul(people))
        if _is_accepted(people, is_strong=is_strong, may_be_loose=not is_sentence):
            yield from _credits(people, name)
        start, role = _next_role(tokens, people.stop, end)


def _behind_source(tokens: Sequence[Token], start: int, end: int) -> int:
    """Korean reports begin with place and agency, Japanese bylines with a place: (서울=연합뉴스), ソウル=; in
    brackets the reporter may stand behind the agency ([항구일보=김민수 기자])."""
    if tokens[start].text not in "(（[":
        is_place = end - start > 2 and tokens[start + 1].text in "=＝" and is_wide(tokens[start].text)
        return start + 2 if is_place and role_at(tokens, start, end) is None else start
    close = next((at for at in range(start, min(end, start + 12)) if tokens[at].text in ")）]"), start)
    sign = next((at for at in range(start, close) if tokens[at].text in "=＝"), None)
    if sign is None:
        return start
    return sign + 1 if section_table("behind").match(tokens, close - 1) else close + 1


def _behind_date(tokens: Sequence[Token], start: int, end: int) -> int:
    """Posted on 21 June 2023 by …: to the role word behind the date; ``start`` where no date stands first."""
    at, figures = start, 0
    while at < end:
        token = tokens[at]
        named = date_labels().match(tokens, at)
        if figures and role_at(tokens, at, end) is not None:
            return at
        if token.text[0].isdigit():
            figures += 1
        elif not (named or _is_of_dates(token)):
            return start
        at += named[0] if named else 1
    return start


def _is_of_dates(token: Token) -> bool:
    return (
        not token.is_word
        or bool(month_number(token.folded))
        or token.folded.rstrip(".") in words("date.word")
        or token.folded in words("date.weekday")
    )


def _next_role(tokens: Sequence[Token], at: int, end: int) -> tuple[int, tuple[int, str, bool] | None]:
    while at < end:
        role = next_role_at(tokens, at, end)
        is_between = tokens[at].text in ",(/、，\n" or tokens[at].folded in words("byline.and")
        if role is not None or not is_between:
            return at, role
        at += 1
    return at, None


def _skip_language(tokens: Sequence[Token], at: int, end: int) -> int:
    """(translated) from Chadian Arabic by …: to behind the "by"."""
    if at < end and tokens[at].is_capital:
        return at
    for here in range(at, min(end, at + 6)):
        role = section_table("role").match(tokens, here)
        if role is not None and role[1] == "author":
            return here + role[0]
    return at


def _skip_place(tokens: Sequence[Token], at: int, end: int) -> int:
    """(de notre correspondante) à Oslo, Ada Finch: to behind the comma."""
    if at + 1 >= end or tokens[at].folded not in speech().places or not tokens[at + 1].is_capital:
        return at
    stop = next((n for n in range(at + 1, end) if not tokens[n].is_capital), end)
    return stop + 1 if stop < end and tokens[stop].text == "," else at


def _bare(people: People, end: int, *, is_first: bool, is_label: bool) -> Iterator[Credit]:
    """Names without a role word before them: roles behind them, or authors if only names stand here."""
    if not people.persons or is_label:
        return
    if people.behind:
        if (people.is_clean or people.stop >= end) and all(map(_is_full, people.persons)):
            yield from _credits(people, people.behind)
        return
    if is_first and people.is_clean and not people.is_loose and all(map(_stands_alone, people.persons)):
        yield from _credits(people, "author")


def _is_post(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the word for one who takes pictures ends the clause: Ada Finch, photographer."""
    return start + 1 == end and tokens[start].folded in words("byline.taker")


def _of_taker(people: People) -> People:
    """The people, the last one a photographer."""
    *others, last = people.persons
    return people._replace(persons=(*others, last._replace(role="photographer")))


def _led(people: People) -> Iterator[Credit]:
    """Names before a role word: the authors, unless it is an outlet's name (The Quay Review, edited by …)."""
    outlets = [one.is_organization or _begins_with_article(one.name) for one in people.persons]
    if people.is_clean and not people.is_loose and not any(outlets) and all(map(_is_full, people.persons)):
        yield from _credits(people, "author")


def _begins_with_article(name: str) -> bool:
    return fold(name).partition(" ")[0] in words("byline.article")


def _goes_on(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a clause may bring more people: behind a semicolon, or behind a dot a name that begins as
    none of a place or a section does (Ada Finch · Tom Berg)."""
    sign = tokens[start - 1].text
    if sign in ";；" or sign not in _MIDDLE_DOTS or not 1 < end - start <= _JOINED:
        return sign in ";；"
    inner = (token.folded.rstrip(".") for token in tokens[start + 1 : end - 1])
    if not all(len(word) == 1 or word in given() or word in words("name.particle") for word in inner):
        return False
    return tokens[start].folded in given_alone() and tokens[end - 1].folded not in words("name.thing-last")


def _more(text: str, tokens: Sequence[Token], start: int, end: int, role: str) -> Iterator[Credit]:
    """Names behind a semicolon or a dot, which have the role of those before it."""
    people = Reader(text, tokens).read(start, end)
    if people.is_clean and not people.is_loose and people.persons and all(map(_stands_alone, people.persons)):
        yield from _credits(people, role)


def _in_hangul(people: People) -> bool:
    """Whether a name is in Hangul: no role word tells it from other words of a sentence."""
    return any(is_hangul(person.name) for person in people.persons)


def _is_accepted(people: People, *, is_strong: bool, may_be_loose: bool) -> bool:
    if not people.persons:
        return False
    if people.is_clean and not people.is_loose:
        return True
    return (is_strong or (may_be_loose and people.is_clean)) and all(map(_is_full, people.persons))


def _credits(people: People, role: str) -> Iterator[Credit]:
    """A role of two ("text and photos by") makes two credits of every name."""
    for person in people.persons:
        if not _is_nobody(person.name):
            for one in (person.role or role).split("+"):
                yield _credit(person, one)


def _is_nobody(name: str) -> bool:
    """Whether it names nobody to a reader: one letter, two capitals that are no agency's, "unknown"."""
    if len(name) > 2 or is_wide(name):
        return is_unnamed(name)
    return len(name) == 1 or (name.isupper() and key(name) not in outlets())


def _is_full(person: Person) -> bool:
    """Whether the name has at least two parts, or is written as names of East Asia are."""
    return (
        person.is_organization or person.words >= 2 or (is_wide(person.name) and 2 <= len(person.name) <= 4)
    )


def _stands_alone(person: Person) -> bool:
    """Whether the name can be a byline without any other word: a full name, or an agency's that is known."""
    if not person.is_organization:
        return _is_full(person)
    return (
        person.words >= 2 or key(person.name) in outlets() or fold(person.name) in words("byline.collective")
    )


def _credit(person: Person, role: str) -> Credit:
    return Credit(
        role=role,
        name=person.name if person.is_organization else ordinary(person.name),
        span=person.span,
        is_organization=person.is_organization,
        honorific=person.honorific,
        job_title=person.job_title,
        handle=person.handle,
        affiliation=person.affiliation,
    )
