"""Reading the people of a byline: names, honorifics, job titles, bodies, handles, and where they end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from newsld.source import Span
from newsld.text.dates import month_number
from newsld.text.languages import languages, lexicon, words
from newsld.text.lexicon import surnames
from newsld.text.names import is_organization
from newsld.text.phrases import key_table, section_table
from newsld.text.tokens import Token, fold
from newsld.text.wide import is_wide

_LONGEST_NAME = 8
_GLUE = frozenset({",", "/", "／", "、", "，", "・", "·"})


@dataclass(frozen=True, slots=True)
class Person:
    """One person or body of a byline; ``role`` is set where the text gives it for this one alone."""

    name: str
    span: Span
    words: int
    is_organization: bool = False
    honorific: str = ""
    job_title: str = ""
    handle: str = ""
    affiliation: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class People:
    """The people read from a run of tokens, where reading stopped, and whether it stopped at a clean end."""

    persons: tuple[Person, ...]
    stop: int
    is_clean: bool
    behind: str = ""


@dataclass(slots=True)
class Reader:
    """Reads people from ``tokens``; ``speaking`` are the languages whose small words may stand between."""

    text: str
    tokens: Sequence[Token]
    speaking: tuple[str, ...] = ()
    persons: list[Person] = field(default_factory=list)
    behind: str = ""
    at: int = 0
    end: int = 0
    _is_joined: bool = False
    _and: frozenset[str] = frozenset()
    _place: frozenset[str] = frozenset()

    def read(self, start: int, end: int) -> People:
        """The people from token ``start`` on, at most to token ``end``."""
        self._and, self._place = _small_words(self.speaking)
        self.at, self.end = start, end
        is_open, is_clean = True, True
        while self.at < end:
            before, token = self.at, self.tokens[self.at]
            if token.text in _GLUE or self._is_and(token):
                if self._next_is_role(self.at + 1):
                    break
                self.at += 1
                is_open = True
                self._is_joined = self._is_joined or (self._is_and(token) and bool(self.persons))
            elif not self._item(token, is_open or _begins_with_surname(token)):
                self.at = before
                is_clean = self._ends_cleanly(token)
                break
            else:
                is_open = False
        return People(tuple(self.persons), self.at, is_clean, self.behind)

    def _is_and(self, token: Token) -> bool:
        return token.folded in self._and and (len(token.text) > 1 or not token.text.isupper())

    def _next_is_role(self, at: int) -> bool:
        return at < self.end and role_at(self.tokens, at, self.end) is not None

    def _item(self, token: Token, is_open: bool) -> bool:
        """Take what begins at the cursor; False where nothing that belongs to a byline does."""
        if self.persons and not is_open and self._behind():
            return True
        if self.persons and role_at(self.tokens, self.at, self.end):
            return False
        if token.text in "(（[":
            return self._bracket()
        if token.text.startswith("@") or "@" in token.text:
            return self._handle(token)
        if self.persons and not is_open and token.folded in self._place:
            return self._place_name()
        if not token.is_word or any(char.isdigit() for char in token.text[:1]):
            return False
        return self._name_or_title(is_open)

    def _behind(self) -> bool:
        found = section_table("behind").match(self.tokens, self.at)
        if found is None:
            return False
        stop = self.at + found[0]
        if stop < self.end and self.tokens[stop].text in ":：＝":
            return False
        self.at = stop
        self.behind = self.behind or found[1]
        if self.at < self.end and self.tokens[self.at].is_capital and self.tokens[self.at].is_word:
            self._capitals()
        return True

    def _place_name(self) -> bool:
        if self.at + 1 >= self.end or not self.tokens[self.at + 1].is_capital:
            return False
        self.at += 1
        return bool(self._capitals())

    def _capitals(self) -> Span | None:
        start = self.at
        while self.at < self.end:
            token = self.tokens[self.at]
            if (
                not token.is_word
                or not (token.is_capital or token.folded in words("name.particle"))
                or self._is_and(token)
            ):
                break
            self.at += 1
        return Span(self.tokens[start].start, self.tokens[self.at - 1].end) if self.at > start else None

    def _handle(self, token: Token) -> bool:
        self.at += 1
        if self.persons and token.text.startswith("@") and not self.persons[-1].handle:
            self.persons[-1] = replace(self.persons[-1], handle=token.text)
        return bool(self.persons)

    def _bracket(self) -> bool:
        """What stands in brackets behind a name: what the person did, whom they write for, another script."""
        close = next((n for n in range(self.at, self.end) if self.tokens[n].text in ")）]"), None)
        if close is None or not self.persons:
            return False
        inner = self.tokens[self.at + 1 : close]
        deed = section_table("deed").match(inner, 0) if inner else None
        if deed and deed[0] == len(inner):
            self.persons[-1] = replace(self.persons[-1], role=deed[1])
        elif inner and inner[0].text.startswith("@"):
            self.persons[-1] = replace(self.persons[-1], handle=inner[0].text)
        elif inner and looks_like_body(name := self.text[inner[0].start : inner[-1].end]):
            self.persons[-1] = replace(self.persons[-1], affiliation=name)
        elif self._guest(self.at + 1, close):
            pass
        self.at = close + 1
        return True

    def _guest(self, start: int, close: int) -> bool:
        """(with Bo Lind for the photos): one more person, with a role of their own."""
        if start >= close or self.tokens[start].folded not in words("byline.with"):
            return False
        inner = Reader(self.text, self.tokens, self.speaking).read(start + 1, close)
        role = ""
        for at in range(inner.stop, close):
            found = section_table("deed").match(self.tokens, at)
            role = role or (found[1] if found else "")
        self.persons.extend(
            replace(person, role=person.role or role or "contributor") for person in inner.persons
        )
        return bool(inner.persons)

    def _name_or_title(self, is_open: bool) -> bool:
        honorifics = self._run(words("byline.honorific"))
        title_start = self.at
        self._run(words("byline.job") | words("byline.job-before"))
        title = self._between(title_start, self.at)
        name_start = self.at
        stop = self._name_end(name_start)
        if stop == name_start or (title and not self._is_name_after_title(name_start, stop)):
            self.at = title_start
            return bool(title) and self._title(is_open)
        self.at = stop
        tokens = self.tokens[name_start:stop]
        span = Span(tokens[0].start, tokens[-1].end)
        name = " ".join(self.text[span.start : span.end].split())
        is_body = looks_like_body(name)
        if self.persons and not is_open:
            return False
        if self.persons and self._is_remark(name_start, tokens, is_body):
            self._remark(name, is_body)
            return True
        self.persons.append(
            Person(name, span, len(tokens), is_body, honorific=" ".join(honorifics), job_title=title)
        )
        self._suffix()
        return True

    def _is_name_after_title(self, start: int, stop: int) -> bool:
        return stop - start >= 2 or (stop - start == 1 and stop == self.end and not self.persons)

    def _is_remark(self, start: int, tokens: Sequence[Token], is_body: bool) -> bool:
        """Whether what stands behind a comma says something of the person before: an outlet, a place."""
        if self.tokens[start - 1].text not in _GLUE:
            return False
        after = self.tokens[self.at] if self.at < self.end else None
        goes_on = after is not None and (self._is_and(after) or after.text in _GLUE)
        if is_body or (self._is_joined and self._has_no_more()):
            return True
        return len(tokens) == 1 and not goes_on and self.persons[-1].words > 1

    def _has_no_more(self) -> bool:
        """Whether no "and" follows: behind "A and B", what a comma brings is no third person."""
        return not any(self._is_and(token) for token in self.tokens[self.at : self.end])

    def _remark(self, name: str, is_body: bool) -> None:
        if is_body and not self.persons[-1].affiliation:
            self.persons[-1] = replace(self.persons[-1], affiliation=name)

    def _title(self, is_open: bool) -> bool:
        """A job title behind a comma or a name: it reaches to the next separator."""
        if not self.persons and not is_open:
            return False
        start = self.at
        while self.at < self.end and self.tokens[self.at].is_word and not self._is_and(self.tokens[self.at]):
            if self.at - start > _LONGEST_NAME:
                return False
            self.at += 1
        title = self._between(start, self.at)
        if self.persons:
            if not self.persons[-1].job_title:
                self.persons[-1] = replace(self.persons[-1], job_title=title)
            return True
        return False

    def _suffix(self) -> None:
        at = self.at
        if at < self.end and self.tokens[at].text == ",":
            at += 1
        if at < self.end and self.tokens[at].folded in words("byline.suffix") and self.tokens[at].is_capital:
            self.at = at + 1

    def _run(self, accepted: frozenset[str]) -> list[str]:
        found = []
        while self.at < self.end and self.tokens[self.at].folded in accepted:
            found.append(self.tokens[self.at].text)
            self.at += 1
        return found

    def _between(self, start: int, stop: int) -> str:
        if stop <= start:
            return ""
        return " ".join(self.text[self.tokens[start].start : self.tokens[stop - 1].end].split())

    def _name_end(self, start: int) -> int:
        stop = start
        for at in self._name_tokens(start):
            token = self.tokens[at]
            if token.folded not in words("name.particle") or token.is_capital:
                stop = at + 1
        return stop

    def _name_tokens(self, start: int) -> Iterator[int]:
        jobs = words("byline.job") | words("byline.job-before")
        for at in range(start, min(self.end, start + _LONGEST_NAME)):
            token = self.tokens[at]
            if not token.is_word or any(char.isdigit() for char in token.text) or "@" in token.text:
                return
            if not is_name_word(token) and token.folded not in words("name.particle"):
                return
            if self._is_and(token) and not token.is_capital:
                return
            if at > start and token.folded in words("byline.suffix"):
                return
            if at > start and (token.folded in jobs or role_at(self.tokens, at, self.end) is not None):
                return
            if month_number(token.folded) and self._digit_follows(at):
                return
            if at > start and is_wide(token.text) and not self._is_spaced_name(start, at):
                return
            yield at

    def _is_spaced_name(self, start: int, at: int) -> bool:
        """山田 花子 is one name in Japanese, 陈晓明 王丽 are two in Chinese."""
        first = self.tokens[start].text
        if at > start + 1 or not is_wide(first):
            return False
        if len(first) == 1 or ("ja" in self.speaking and "zh" not in self.speaking):
            return True
        return not ("\uac00" <= first[0] <= "\ud7a3" or _begins_with_surname(self.tokens[start]))

    def _digit_follows(self, at: int) -> bool:
        return at + 1 < self.end and self.tokens[at + 1].text[:1].isdigit()

    def _ends_cleanly(self, token: Token) -> bool:
        if not token.is_word or role_at(self.tokens, self.at, self.end) is not None:
            return True
        if any(char.isdigit() for char in token.text):
            return True
        return bool(month_number(token.folded)) or token.folded in words("date.weekday")


@cache
def _small_words(tags: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The words for "and" and for "in" of some languages, of all where none is given."""
    found = [
        frozenset(word for tag in tags or languages() for word in lexicon(tag).get(key, ()))
        for key in ("byline.and", "byline.place")
    ]
    return found[0], found[1] - found[0]


def _begins_with_surname(token: Token) -> bool:
    """Whether a word in Han or Hangul begins with a family name that is known: a new name in a list."""
    if not is_wide(token.text) or not 2 <= len(token.text) <= 4:
        return False
    return not {token.text[:1], token.text[:2]}.isdisjoint(surnames("han") | surnames("hangul"))


def is_name_word(token: Token) -> bool:
    """Whether the word may be part of a name: a capital at its head, or behind an apostrophe (d'Arc)."""
    if token.is_capital:
        return True
    head, mark, tail = token.folded.partition("'")
    rest = token.text[len(head) + 1 :]
    return bool(mark) and bool(tail) and rest[:1].isupper() and len(head) <= 6


def looks_like_body(name: str) -> bool:
    """Whether a name is a body's (an agency, an office, a desk, the staff) and not a person's."""
    folded = fold(name)
    return folded in words("byline.collective") or folded.startswith("the ") or is_organization(name)


def role_at(tokens: Sequence[Token], at: int, end: int) -> tuple[int, str, bool] | None:
    """The role phrase at a token: its length with its colon, the role, and whether it is a strong one.

    A strong phrase (``edited by``, or any with a colon) can hardly be anything else; a weak one (``text``)
    needs names and nothing but names behind it.
    """
    found = section_table("role").match(tokens, at)
    if found is None or at + found[0] > end:
        return None
    length, role = found
    stop = at + length
    has_colon = stop < end and tokens[stop].text in ":：＝"
    is_weak = key_table("byline.weak").match(tokens, at) is not None and not has_colon
    if is_weak and at > 0 and tokens[at - 1].is_word and length == 1:
        return None
    return length + has_colon, role, not is_weak
