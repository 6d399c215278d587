"""Who is named in an article: the full name behind a family name, a body's noun or a pronoun."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from newsld.source import Span
from newsld.text.attributions.cues import Grammar, grammar
from newsld.text.names import eastern_order, is_organization
from newsld.text.patterns import pattern
from newsld.text.quotations import Quotation
from newsld.text.tokens import fold

_SHORT_FORM = pattern(r"[(\[]([^\W\d_]{2,10})[)\],;]")
_PLACES = frozenset(
    "north south east west new united saint san los el great northern southern eastern western".split()
)
_OF = frozenset({"of", "for", "the", "für", "des", "der", "den", "du"})
"""Small words that stand in the names of bodies only."""
_AROUND = 60


class Name(NamedTuple):
    """What a run of capitals names: its words, titles before them left out, ``skip`` code points behind."""

    skip: int
    words: tuple[str, ...]
    written: str
    is_person: bool

    @property
    def end(self) -> int:
        """Where the name ends, counted from where its run begins."""
        return self.skip + len(self.written)


@cache
def _runs() -> re.Pattern[str]:
    """Up to eight words in capitals, with small words between them."""
    capital = "[A-Z{}]".format("".join(chr(code) for code in range(0xC0, 0x450) if chr(code).isupper()))
    rest = r"(?:\.|[\w’'‑-]*)"
    small = (
        r"(?:(?:of|for|the|de|du|des|del|della|dell|van|von|der|den|di|da|do|dos|al|el|bin|la|le|für) ){0,3}"
    )
    return re.compile(rf"{capital}(?<![\w’'‑-].){rest}(?: {small}{capital}{rest}){{0,7}}")


@lru_cache(maxsize=4096)
def _read(run: str, language: str) -> Name | None:
    """What a run of capitals names; None where nothing but marks is left of it."""
    g = grammar(language)
    if run.isalpha() or g is None:
        return Name(0, (run,), run, False)
    parts = run.split(" ")
    if parts[-1].endswith(".") and len(parts[-1]) > 3:
        parts[-1] = parts[-1][:-1]
    if not parts[-1].isalpha():
        for mark in ("’s", "'s", "’", "'"):
            parts[-1] = parts[-1].removesuffix(mark)
    folded = [fold(part) for part in parts[:-1]]
    titles = [n for n, part in enumerate(folded) if part in g["title"]]
    skip = 0
    small = g["day+conjunction+determiner+adverb+preposition"]
    while skip < len(folded) and folded[skip] in small:
        skip += 1
    if titles and titles[-1] >= skip and not is_organization(" ".join(parts[skip:])):
        skip = titles[-1] + 1
    if g["nouns"] and len(parts) - skip == 3 and not is_organization(" ".join(parts[skip:])):
        skip += 1
    at = sum(len(part) + 1 for part in parts[:skip])
    kept = tuple(parts[skip:])
    if kept and "’" in kept[0][1:3] and fold(kept[0][:2]) in g["article"]:
        at, kept = at + 2, (kept[0][2:], *kept[1:])
    return Name(at, kept, " ".join(kept), _is_person(kept)) if kept and kept[0] else None


def _is_person(words: tuple[str, ...]) -> bool:
    if not 2 <= len(words) <= 5 or fold(words[0]) in _PLACES or words[-1].isupper():
        return False
    if not _OF.isdisjoint(words) or any(word.isupper() for word in words if len(word) > 2):
        return False
    return not is_organization(" ".join(words))


class People:
    """The persons and bodies of an article's paragraphs. Nothing is read before it is asked for."""

    def __init__(self, text: str, body: Sequence[Span], quoted: Sequence[Quotation], g: Grammar) -> None:
        self._text = text
        self._body = body
        self._quoted = quoted
        self.grammar = g

    @cached_property
    def _runs(self) -> list[tuple[int, str]]:
        """Every run of words in capitals with its place, in order."""
        found = (_runs().finditer(self._text, *paragraph) for paragraph in self._body)
        return [(match.start(), match.group()) for matches in found for match in matches]

    @cached_property
    def _names(self) -> dict[str, Name | None]:
        """What each run names, each once, in order."""
        return {run: _read(run, self.grammar.language) for run in dict.fromkeys(run for _, run in self._runs)}

    @cached_property
    def _longer(self) -> list[Name]:
        """The names of two words and more."""
        return [name for name in self._names.values() if name is not None and len(name.words) > 1]

    @cached_property
    def persons(self) -> dict[str, list[str]]:
        """Full names of persons by the words they may be called by alone."""
        table: dict[str, list[str]] = {}
        for name in self._longer:
            if not name.is_person:
                continue
            words = list(name.words)
            keys = {fold(words[-1]), fold(words[0])}
            if eastern_order(words):
                keys = {fold(words[0])}
            for key in keys:
                _add(table.setdefault(key, []), name.written)
        return table

    @cached_property
    def bodies(self) -> dict[str, list[str]]:
        """Names of bodies by their nouns: board → Rift Valley Energy Board."""
        table: dict[str, list[str]] = {}
        for name in self._longer:
            if not is_organization(name.written):
                continue
            for word in {fold(name.words[0]), fold(name.words[-1])}:
                _add(table.setdefault(word, []), name.written)
        return table

    @cached_property
    def short_forms(self) -> dict[str, str]:
        """What a short form in brackets stands for: MoW → Ministry of Works."""
        table: dict[str, str] = {}
        for paragraph in self._body:
            for match in _SHORT_FORM.finditer(self._text, *paragraph):
                before = self._ending_at(match.start() - 1)
                if before is not None and len(before.words) > 1 and before.words[0][0] == match[1][0]:
                    table.setdefault(match[1], before.written)
        return table

    def _ending_at(self, end: int) -> Name | None:
        """The name that ends at an offset."""
        at = bisect_left(self._runs, (end, "")) - 1
        name = self._names[self._runs[at][1]] if at >= 0 else None
        return name if name is not None and self._runs[at][0] + name.end == end else None

    def full(self, name: str) -> tuple[str, bool]:
        """The fullest name of the article for a name of one word, and whether no other could be meant."""
        if name in self.short_forms:
            return self.short_forms[name], True
        found = self.persons.get(fold(name), [])
        if len(found) == 1:
            return found[0], True
        return name, not found

    def body(self, noun: str) -> str | None:
        """The one body of the article that "the board" may mean."""
        found = self.bodies.get(noun, [])
        return found[0] if len(found) == 1 else None

    def is_body(self, name: str) -> bool:
        """Whether a speaker's name is a body's, as far as it shows."""
        if not name:
            return False
        noun = fold(name.split()[-1])
        is_known = is_organization(name) or name in self.short_forms.values() or noun in self.grammar["body"]
        return is_known or fold(name.split()[0]) in self.grammar["body"]

    def meant_by(self, pronoun: str, at: int, starts: Sequence[int]) -> tuple[str, bool] | None:
        """Whom a pronoun at an offset means: the one person of the nearest sentence before it that names any.

        ``starts`` are where the last sentences begin, that of the pronoun last. With the name whether the
        text says that this is a man or a woman. None where two persons fit, or none.
        """
        end = at
        for start in reversed(starts):
            found = self._named(start, end)
            if found:
                return self._fitting(found, pronoun)
            end = start
        return None

    def _named(self, start: int, end: int) -> dict[str, list[Span]]:
        """The persons named between two offsets, outside quotations."""
        found: dict[str, list[Span]] = {}
        for at in range(bisect_left(self._runs, (start, "")), bisect_left(self._runs, (end, ""))):
            place, run = self._runs[at]
            name = self._names[run]
            if name is None:
                continue
            written, is_sure = name.written, name.is_person
            if len(name.words) == 1:
                written, is_sure = self.full(written)
                is_sure = is_sure and " " in written and written not in self.short_forms.values()
            mention = Span(place + name.skip, place + name.end)
            if is_sure and not self._is_quoted(mention.start) and not self._is_place(mention.start):
                found.setdefault(written, []).append(mention)
        return found

    def _is_place(self, at: int) -> bool:
        """Whether what stands before a name says that it is a place: in Harrow Bay, Ada Berg of Pell Lake."""
        before = self._text[max(0, at - 30) : at].split()
        if not before or before[-1] not in self.grammar["preposition"]:
            return False
        word = before[-1]
        return word in self.grammar["in"] or (
            len(before) > 1 and before[-2][:1].isupper() and word in self.grammar["inside"]
        )

    def _is_quoted(self, at: int) -> bool:
        found = bisect_left(self._quoted, at, key=lambda one: one.span.start) - 1
        return found >= 0 and self._quoted[found].span.end > at

    def _fitting(self, found: dict[str, list[Span]], pronoun: str) -> tuple[str, bool] | None:
        wanted, other = (
            ("feminine", "masculine") if pronoun in self.grammar["feminine"] else ("masculine", "feminine")
        )
        said = {name: self._gender(mentions) for name, mentions in found.items()}
        sure = [name for name, gender in said.items() if gender == wanted]
        if len(sure) == 1:
            return sure[0], True
        rest = [name for name, gender in said.items() if gender != other]
        return (rest[0], False) if len(rest) == 1 and not sure else None

    def _gender(self, mentions: list[Span]) -> str:
        """What the words beside a name say: Ms Berg, the spokeswoman Ada Berg, Ada Berg, the sister of."""
        g = self.grammar
        for start, end in mentions:
            before = [fold(word).strip(",") for word in self._text[max(0, start - 24) : start].split()[-1:]]
            behind = self._text[end : end + _AROUND]
            after = (
                [fold(word) for word in behind[1:].split(" of ")[0].split(",")[0].split()]
                if behind[:1] == ","
                else []
            )
            for key, gender in (("female", "feminine"), ("male", "masculine")):
                if not g[key].isdisjoint(before) or not g[key].isdisjoint(after[:5]):
                    return gender
        return ""


def _add(names: list[str], name: str) -> None:
    """Add a name, unless it is one of these in another form: Kim Jong-un, Robert J. Dell."""
    plain = fold(name).replace("-", " ").replace(".", "").split()
    for n, known in enumerate(names):
        other = fold(known).replace("-", " ").replace(".", "").split()
        if plain == other:
            return
        if plain[0] == other[0] and plain[-1] == other[-1] and (len(plain) < 3 or len(other) < 3):
            names[n] = max(known, name, key=len)
            return
    names.append(name)
