"""The inside of a parenthesis taken apart: names, year, letter, locator of each work it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise
from typing import NamedTuple

from newsld.source import Span
from newsld.text.citations.naming import QUOTES
from newsld.text.citations.years import COMMAS, Year, find_year, read_year, trimmed, without_date
from newsld.text.dates import month_number
from newsld.text.languages import keys, phrases, words
from newsld.text.patterns import pattern
from newsld.text.phrases import key_table
from newsld.text.tokens import Token, fold, tokenize

_PLAIN = pattern(r"([A-ZÀ-ÖØ-Þ][^\W\d_]+(?: [A-ZÀ-ÖØ-Þ][^\W\d_]+){0,2}), ((?:1[4-9]|20)\d\d)([a-l]?)")
_MOST_PARTS = 3
"""A surname has no more words."""
_SEMICOLONS = frozenset(";；")
_COLONS = frozenset(":：")
_CLOSING = COMMAS | _COLONS | {".", "[", "("}
"""What stands between names and their year."""


class Mention(NamedTuple):
    """One work as it is named: ``names`` as written (whole), ``year`` four figures, "n.d." or "".

    ``is_title`` says that a title in quotation marks stands for the names, ``is_secondary`` that the work is
    the one another is cited in, ``is_again`` that it is named without a year: op. cit., ibid.
    """

    span: Span
    names: str = ""
    year: str = ""
    suffix: str = ""
    other_year: str = ""
    locator: str = ""
    abbreviation: str = ""
    is_title: bool = False
    has_comma: bool = False
    has_prefix: bool = False
    is_secondary: bool = False
    is_again: bool = False
    behind: str = ""
    """Names before a semicolon that may be those of the same work: (MOURA; REIS, 2020)."""
    with_month: str = ""
    """The names with what was taken for a month behind them: (Crown Estate, 2021), an Italian summer."""

    def shift(self, offset: int) -> Mention:
        """The same mention further on in the text."""
        return Mention(self.span.shift(offset), *self[1:])


class Inside(NamedTuple):
    """The works a parenthesis names; ``is_whole`` where nothing else stands in it (“emphasis added”)."""

    mentions: tuple[Mention, ...] = ()
    is_whole: bool = True


NOTHING = Inside()


def parse_inside(text: str) -> Inside:
    """The works named between two parentheses, spans counted from the text's start.

    A part of a year alone takes the names of the part before it. Parts without a year name a work only as a
    title in quotation marks or by "ibid." and its like.
    """
    plain = _plain(text)
    if plain is not None:
        return Inside((plain,))
    mentions: list[Mention] = []
    is_whole = True
    tokens = [token for token in tokenize(text, Span(0, len(text))) if token.text != "\n"]
    behind: list[Token] = []
    for part in split_works(tokens):
        found = list(_part(text, part))
        if not found and _is_surname(surname := part[behind_prefix(part) :]):
            behind += surname
            is_whole = is_whole and all(token.text.isupper() for token in surname)
            continue
        is_whole = is_whole and bool(found)
        if behind and found:
            found[0] = found[0]._replace(behind=_between(text, behind))
            behind = []
        for mention in found:
            if not mention.names and mentions and not mention.is_again:
                before = mentions[-1]
                mention = mention._replace(names=before.names, is_title=before.is_title)
            mentions.append(mention)
    return Inside(tuple(mentions), is_whole and not behind)


def _is_surname(tokens: Sequence[Token]) -> bool:
    """Whether a part is one name, of those that Brazil's standard puts between semicolons. ABNT NBR 10520"""
    return 0 < len(tokens) <= _MOST_PARTS and all(token.is_word and token.is_capital for token in tokens)


def _plain(text: str) -> Mention | None:
    """The commonest form, names and a year, which needs no closer look: (Cha, 2022)."""
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None
    parts = fold(match[1]).split(" ")
    if not _leading().isdisjoint(parts) or month_number(parts[-1]):
        return None
    return Mention(Span(0, len(text)), match[1], match[2], match[3], has_comma=True)


@cache
def _leading() -> frozenset[str]:
    """Every word of the phrases that may stand around names."""
    every = (phrase for kind in keys("citation") for phrase in phrases(f"citation.{kind}"))
    return frozenset(word for phrase in every for word in phrase.split())


def split_works(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The parts between semicolons."""
    for is_between, part in groupby(tokens, key=lambda token: token.text in _SEMICOLONS):
        if not is_between:
            yield list(part)


def _part(text: str, tokens: Sequence[Token]) -> Iterator[Mention]:
    """The works of one part: one as a rule, more for several years or works between commas."""
    is_secondary = False
    while tokens:
        start = behind_prefix(tokens)
        tokens = tokens[start:]
        second = second_hand(tokens)
        head = tokens[: second[0]] if second else tokens
        year = find_year(head)
        if year is not None:
            dated, stop = _dated(text, head, year)
            for mention in dated:
                yield mention._replace(has_prefix=start > 0, is_secondary=is_secondary)
            if stop < len(head):
                tokens = tokens[stop:]
                continue
        elif head:
            undated = _title(text, head) or _again(text, head)
            if undated is not None:
                yield undated._replace(is_secondary=is_secondary)
            elif second is None:
                return
        if second is None:
            return
        tokens, is_secondary = tokens[second[1] :], True


def behind_prefix(tokens: Sequence[Token]) -> int:
    """Where the words before the names end: see, for example:"""
    at = 0
    while at < len(tokens):
        found = key_table("citation.prefix").match(tokens, at)
        if found is not None and (_is_initial(tokens[at]) or key_table("citation.no-date").match(tokens, at)):
            break
        if found is None and not (at and tokens[at].text in ",:"):
            break
        at += found[0] if found else 1
    return at


def _is_initial(token: Token) -> bool:
    """S. Pearce, where s. Pearce would be "see Pearce"."""
    return len(token.text) == 2 and token.text[0].isupper()


def second_hand(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Where "as cited in" begins and ends."""
    for at in range(len(tokens)):
        found = key_table("citation.cited-in").match(tokens, at)
        if found is not None:
            return at, at + found[0]
    return None


def _dated(text: str, tokens: Sequence[Token], at: int) -> tuple[list[Mention], int]:
    """The mentions of names with one or more years, and the index at which the next work begins."""
    named = without_date(tokens[:at])
    seen = _before_access(tokens[:named])
    names, abbreviation, has_comma = _names(text, tokens[:seen])
    with_month = _names(text, tokens[:at])[0] if seen == named < at else ""
    start = tokens[0].start
    mentions: list[Mention] = []
    following: int | None = at
    end = at
    while following is not None:
        year = read_year(tokens, following)
        end = year.end
        mention = Mention(
            Span(start, tokens[end - 1].end),
            names,
            year.value if seen == named else "n.d.",
            other_year=year.other,
            abbreviation=abbreviation,
            is_title=names[:1] in QUOTES,
            has_comma=has_comma,
            with_month=with_month,
        )
        mentions += [mention._replace(suffix=letter) for letter in year.letters] or [mention]
        following = _next_year(tokens, year)
        if following is not None:
            start = tokens[following].start
    stop = _next_work(tokens, end)
    if not names and not _is_closed(tokens, end):
        return [], len(tokens)
    behind = tokens[end:stop]
    while behind and (_is_joint(behind[-1]) or behind[-1].text in "/|"):
        behind = behind[:-1]
    locator = _between(text, behind).strip(" ,:.，、：")
    if locator:
        last = mentions[-1]
        mentions[-1] = last._replace(locator=locator, span=Span(last.span.start, behind[-1].end))
    return mentions, stop


def _before_access(tokens: Sequence[Token]) -> int:
    """Where names end behind which stands the day an undated work was looked at: Gauge, accessed 2026."""
    table = key_table("citation.accessed")
    found = (at for at in range(1, len(tokens)) if tokens[at - 1].text in COMMAS and table.match(tokens, at))
    return next(found, len(tokens))


def _is_joint(token: Token) -> bool:
    """A comma or an "and": what stands between two years or two works."""
    return token.text in COMMAS or token.folded in words("citation.and")


def _is_closed(tokens: Sequence[Token], end: int) -> bool:
    """Whether a year stands for itself: (2018), (2018, p. 4), (2018: 4) and not (2018 champion)."""
    if end >= len(tokens) or not tokens[end].is_word or tokens[end].text[0].isdigit():
        return True
    if key_table("citation.locator").match(tokens, end) or key_table("citation.and").match(tokens, end):
        return True
    word, stop, number = tokens[end].folded.partition(".")
    return number[:1].isdigit() and f"{word}{stop}" in words("citation.locator")


def _next_year(tokens: Sequence[Token], year: Year) -> int | None:
    """The place of another year of the same names behind a comma or an "and", or bare: 2022a 2022b."""
    at = year.end
    while at < len(tokens) and _is_joint(tokens[at]):
        at += 1
    if find_year(tokens, at) != at:
        return None
    return at if at > year.end or (year.letters and read_year(tokens, at).letters) else None


def _next_work(tokens: Sequence[Token], end: int) -> int:
    """Where another work begins behind a comma or an "and", without a semicolon: (Cha, 2022, Kim, 2023)."""
    for at, (joint, name) in enumerate(pairwise(tokens[end:]), end + 1):
        is_joint = _is_joint(joint) or joint.text in "/|"
        if not is_joint or not name.is_capital or key_table("citation.locator").match(tokens, at):
            continue
        year = find_year(tokens, at)
        if year is None:
            break
        if without_date(tokens[at:year]) > 0:
            return at
    return len(tokens)


def _names(text: str, tokens: Sequence[Token]) -> tuple[str, str, bool]:
    """The names as written without what defines a short form, that form, and whether a comma closes them."""
    end = trimmed(tokens, len(tokens), _CLOSING)
    has_comma = any(token.text in COMMAS or token.text in _COLONS for token in tokens[end:])
    abbreviation = ""
    if end and tokens[end - 1].text in "])":
        opened = next((n for n in reversed(range(end)) if tokens[n].text in "[("), None)
        if opened is not None:
            abbreviation = _between(text, tokens[opened + 1 : end - 1])
            end = opened
    return _between(text, tokens[:end]), abbreviation, has_comma


def _title(text: str, tokens: Sequence[Token]) -> Mention | None:
    """A title in quotation marks, without a year: (“Statement on the Forecourt”)."""
    if tokens[0].text not in QUOTES:
        return None
    close = max(n for n, token in enumerate(tokens) if token.text in QUOTES)
    if not close:
        return None
    locator = _between(text, tokens[close + 1 :]).strip(" ,")
    names = _between(text, tokens[: close + 1])
    return Mention(Span(tokens[0].start, tokens[-1].end), names, locator=locator, is_title=True)


def _again(text: str, tokens: Sequence[Token]) -> Mention | None:
    """A work cited before: (ibid., p. 4), (Moreau, op. cit., p. 4)."""
    for at in range(len(tokens)):
        found = key_table("citation.op-cit" if at else "citation.ibid").match(tokens, at)
        if found is not None:
            names, _, _ = _names(text, tokens[:at])
            locator = _between(text, tokens[at + found[0] :]).strip(" ,:.")
            span = Span(tokens[0].start, tokens[-1].end)
            return Mention(span, names, locator=locator, is_again=True)
    return None


def _between(text: str, tokens: Sequence[Token]) -> str:
    if not tokens:
        return ""
    return " ".join(text[tokens[0].start : tokens[-1].end].split())
