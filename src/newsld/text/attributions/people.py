"""Who is named in an article: the full name behind a family name, a body's noun or a pronoun."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsld.kept import kept
from newsld.source import Span
from newsld.text.attributions.cues import Grammar
from newsld.text.attributions.firms import firms, is_half
from newsld.text.attributions.namesakes import add
from newsld.text.attributions.phrases import is_pronoun
from newsld.text.attributions.runs import Name, read_run, runs
from newsld.text.languages import words
from newsld.text.names import is_organization
from newsld.text.patterns import pattern, places
from newsld.text.quotations import Quotation
from newsld.text.tokens import fold

_SHORT_FORM = pattern(r"[(\[]([^\W\d_]{2,10})[)\],;]")
_TITLED = pattern(r"M(?:rs?|s)\. ([A-Z][a-z]+)\b(?! [A-Z])")
_AROUND = 60
_LEAD = 4
"""Words of an office before a name at most."""
_LEADING, _OFFICE = 12, 40
"""Code points before a name with which a sentence begins: But Ms. Berg; and of an office before it."""


class People:
    """The persons and bodies of an article's paragraphs. Nothing is read before it is asked for."""

    def __init__(self, text: str, body: Sequence[Span], quoted: Sequence[Quotation], g: Grammar) -> None:
        self._text = text
        self._body = body
        self._quoted = quoted
        self.grammar = g

    @kept
    def _runs(self) -> list[tuple[int, str]]:
        """Every run of words in capitals with its place, in order."""
        found = (runs().finditer(self._text, *paragraph) for paragraph in self._body)
        return [(match.start(), match.group()) for matches in found for match in matches]

    @kept
    def _names(self) -> dict[str, Name | None]:
        """What each run names, each once, in order."""
        language = self.grammar.language
        return {run: read_run(run, language) for run in {run: None for _, run in self._runs}}

    @kept
    def _longer(self) -> list[Name]:
        """The names of two words and more."""
        return [name for name in self._names.values() if name is not None and len(name.words) > 1]

    @kept
    def _written(self) -> frozenset[str]:
        """The names of persons, which tell one behind a title that is not known: Fishmonger Ada Berg."""
        return frozenset(name.written for name in self._longer if name.is_person)

    @kept
    def persons(self) -> dict[str, list[str]]:
        """Full names of persons by the words they may be called by alone."""
        table: dict[str, list[str]] = {}
        for name in self._longer:
            if name.is_person and name.rest not in self._written:
                for key in name.called:
                    add(table.setdefault(key, []), name.written)
        return table

    @kept
    def bodies(self) -> dict[str, list[str]]:
        """Names of bodies by their nouns: board → Rift Valley Energy Board."""
        table: dict[str, list[str]] = {}
        named = [name for name in self._longer if is_organization(name.written)]
        written = {name.written for name in named}
        parted = {run for place, run in self._runs if run in written and is_half(self._text, place)}
        for name in named:
            if name.written in parted:
                continue
            for word in {fold(name.words[0]), fold(name.words[-1])}:
                add(table.setdefault(word, []), name.written)
        return table

    @kept
    def short_forms(self) -> dict[str, str]:
        """What a short form in brackets stands for: MoW → Ministry of Works."""
        table: dict[str, str] = {}
        for paragraph in self._body:
            for at in places(self._text, "([", *paragraph):
                before = self._ends.get(at - 1)
                if before is None or before.words[0][0] != self._text[at + 1 : at + 2]:
                    continue
                if match := _SHORT_FORM.match(self._text, at, paragraph.end):
                    table.setdefault(match[1], before.written)
        return table

    @kept
    def _initials(self) -> dict[str, list[str]]:
        """The names of bodies by the first letters of their words in capitals."""
        table: dict[str, list[str]] = {}
        for name in self._longer:
            letters = "".join(word[0] for word in name.words if word[0].isupper())
            if len(letters) > 2 and is_organization(name.written):
                add(table.setdefault(letters, []), name.written)
        return table

    @kept
    def _ends(self) -> dict[int, Name]:
        """The names of two words and more by the offsets at which they end."""
        names = self._names
        longer = ((place, name) for place, run in self._runs if " " in run and (name := names[run]))
        return {place + name.end: name for place, name in longer if len(name.words) > 1}

    @kept
    def _firms(self) -> frozenset[str]:
        return firms(self._text, self._body)

    @kept
    def _shortened(self) -> frozenset[str]:
        """The names for which short forms stand."""
        return frozenset(self.short_forms.values())

    def full(self, name: str) -> tuple[str, bool]:
        """The fullest name of the article for a name of one word, and whether no other could be meant."""
        if name in self.short_forms:
            return self.short_forms[name], True
        if len(name) > 2 and name.isupper() and len(meant := self._initials.get(name, [])) == 1:
            return meant[0], True
        found = self.persons.get(fold(name), [])
        if len(found) == 1 and name not in self._firms:
            return found[0], True
        return name, not found

    def knows(self, name: str) -> bool:
        """Whether a name of one word is that of one person of the article."""
        return name[0].isupper() and len(self.persons.get(fold(name), ())) == 1

    def is_shared(self, name: str) -> bool:
        """Whether several persons of the article may be called by a name of one word."""
        return len(self.persons.get(fold(name), ())) > 1

    def body(self, noun: str) -> str | None:
        """The one body of the article that "the board" may mean."""
        is_genitive = bool(self.grammar["nouns"]) and noun.endswith("s")
        found = self.bodies.get(noun) or self.bodies.get(noun[:-1] if is_genitive else noun, [])
        return found[0] if len(found) == 1 else None

    def office(self, noun: str) -> str | None:
        """The one person of the article who bears an office: Ada Berg of "the mayor"."""
        found = self._offices.get(noun, set())
        if not found and noun.count(" ") > 1:
            found = self._offices.get(noun.partition(" ")[2], set())
        found = found or self._ends_of_offices.get(noun, set())
        return next(iter(found)) if len(found) == 1 else None

    def is_office(self, noun: str) -> bool:
        """Whether the article says of one person that he is this: Ada Berg, the harbour master."""
        return len(self._offices.get(noun, ())) == 1

    @kept
    def _offices(self) -> dict[str, set[str]]:
        """Persons by the nouns that stand beside their names: the mayor, Ada Berg; Ada Berg, a lawyer."""
        table: dict[str, set[str]] = {}
        for start, end, person in self._places:
            behind = self._behind[end]
            whole = " ".join(behind[1:] if behind and behind[0] in self.grammar["determiner"] else behind)
            for noun in [*self._led_by(start), *behind, whole]:
                table.setdefault(noun, set()).add(person)
        return table

    @kept
    def _ends_of_offices(self) -> dict[str, set[str]]:
        """Persons by the last words of longer offices: the minister of the prime minister."""
        table: dict[str, set[str]] = {}
        for noun, held in self._offices.items():
            parts = noun.split(" ")
            for at in range(1, len(parts)):
                table.setdefault(" ".join(parts[at:]), set()).update(held)
        return table

    def _led_by(self, start: int) -> list[str]:
        """The office before a name: president, prime minister; none that he had once, or of a land."""
        g, written = self.grammar, self._text[max(0, start - _AROUND) : start].rsplit(None, _LEAD)[-_LEAD:]
        folded = fold(" ".join(written)).split(" ")
        lead: list[str] = []
        for at in range(len(written) - 1, -1, -1):
            word = folded[at].strip(",")
            if word in g["former"]:
                return []
            if lead and word not in g["title"]:
                is_land = len(lead) == 1 and written[at][0].isupper()
                small = g["conjunction+determiner+preposition"]
                return [" ".join([word, *lead] if is_land and word not in small else lead)]
            lead.insert(0, word)
        return [" ".join(lead)] if lead else []

    def is_body(self, name: str) -> bool:
        """Whether a speaker's name is a body's, as far as it shows."""
        if not name:
            return False
        noun = fold(name.split()[-1])
        is_known = is_organization(name) or name in self._shortened or noun in self.grammar["body"]
        return is_known or fold(name.split()[0]) in self.grammar["body"]

    def is_person(self, name: str) -> bool:
        """Whether a speaker's name is one of the article's persons."""
        return name in self._written

    def meant_by(
        self, pronoun: str, at: int, starts: Sequence[int], others: frozenset[str] = frozenset()
    ) -> tuple[str, bool] | None:
        """Whom a pronoun at an offset means: the one person of the nearest sentence before it that names any.

        ``starts`` are where the last sentences begin, that of the pronoun last; none of the ``others`` is
        meant. With the name whether the text says that this is a man or a woman. None where two persons fit,
        or none.
        """
        end, wanted = at, self._wanted(pronoun)
        for start in reversed(starts):
            found = [name for name in self.named(start, end) if name not in others]
            if found:
                sure = [name for name in found if self._genders.get(name, "?") == wanted]
                rest = [name for name in found if not pronoun or self._gender(name) in ("", wanted)]
                if not rest:
                    end = start
                    continue
                best = sure if len(sure) == 1 else rest
                if len(best) == 1:
                    return best[0], bool(sure)
                first = self._told_of(start)
                return (first, False) if first in best else None
            end = start
        return None

    def opens(self, start: int, name: str) -> bool:
        """Whether a sentence begins with a person, or with what he is and his name: La jefa, Ada Berg."""
        comma = self._text.find(",", start, start + _OFFICE)
        return name in self.named(start, start + _LEADING) or (
            comma > 0 and name in self.named(comma, comma + 3)
        )

    def _told_of(self, start: int) -> str:
        """The person of whom a sentence tells what he is: Ada Berg was the first …; Ada Berg, who …"""
        at = bisect_left(self._starts, start)
        place, stop, name = self._places[at] if at < len(self._places) else (len(self._text), 0, "")
        behind = self._text[stop : stop + _AROUND].split(" ", 2)
        is_told = behind[0] == "," or (len(behind) > 1 and not behind[0] and behind[1] in self.grammar["be"])
        return name if place - start <= _LEADING and is_told else ""

    def _wanted(self, pronoun: str) -> str:
        g = self.grammar
        return "feminine" if pronoun in g["feminine"] else "masculine" if pronoun in g["masculine"] else ""

    def may_be(self, pronoun: str, name: str) -> bool:
        """Whether nothing says that a pronoun means another than this person."""
        return not pronoun or self._gender(name) in ("", self._wanted(pronoun))

    def is_surely(self, pronoun: str, name: str) -> bool:
        """Whether a pronoun fits what is known of this person: a man or a woman."""
        return bool(pronoun) and self._gender(name) == self._wanted(pronoun)

    def is_rivalled(self, pronoun: str, name: str, start: int, end: int) -> bool:
        """Whether a pronoun surely fits another who is named near, while of this person it is not known."""
        if self._gender(name):
            return False
        wanted = self._wanted(pronoun)
        return any(other != name and self._gender(other) == wanted for other in self.named(start, end))

    def may_be_somebody(self, pronoun: str, phrase: str) -> bool:
        """Whether a speaker without a name is one person a pronoun may mean: spokesman for the ministry."""
        g = self.grammar
        head = fold(phrase).split()
        end = next((n for n, word in enumerate(head) if n and word in g["inside+close"]), len(head))
        noun = head[end - 1] if head else ""
        is_known = noun in g["person+male+female"] or noun.endswith(tuple(g["agent"] or {"\0"}))
        if not is_known or noun in g["body+study"] or noun.endswith("s"):
            return False
        said = "feminine" if noun in g["female"] else "masculine" if noun in g["male"] else ""
        return said in ("", self._wanted(pronoun))

    @kept
    def _places(self) -> list[tuple[int, int, str]]:
        """Where persons are named, in order: the name's start and end, and the full name of the one meant."""
        persons = self.persons
        meant = {
            run: (name.skip, name.end, person)
            for run, name in self._names.items()
            if name is not None
            and (name.is_person or (len(name.words) == 1 and name.called[0] in persons))
            and (person := self._person(name))
        }
        found = ((place, *meant[run]) for place, run in self._runs if run in meant)
        places = [(place + skip, place + end, person) for place, skip, end, person in found]
        is_titled = any(title in self._text for title in ("Mr. ", "Ms. ", "Mrs. "))
        return sorted([*places, *self._titled()]) if is_titled else places

    def _titled(self) -> Iterator[tuple[int, int, str]]:
        """Where somebody is named by a title and a family name that stands nowhere else: Ms. Berg."""
        for paragraph in self._body:
            for match in _TITLED.finditer(self._text, *paragraph):
                if fold(match[1]) not in self.persons:
                    yield *match.span(1), match[1]

    @kept
    def _starts(self) -> list[int]:
        return [place for place, _, _ in self._places]

    def named(self, start: int, end: int) -> list[str]:
        """The persons named between two offsets, outside quotations; those whose things are named, last."""
        found: dict[str, bool] = {}
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        for place, stop, name in self._places[first:last]:
            if not self._is_quoted(place) and not self._is_place(place):
                is_owner = self._text[stop : stop + 2] in {"’s", "'s", "’ ", "' "}
                found[name] = found.get(name, True) and is_owner
        return [name for name, is_owner in found.items() if not is_owner] or list(found)

    def within(self, start: int, end: int) -> frozenset[str]:
        """The persons named between two offsets, whom a pronoun for him who speaks there does not mean."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return frozenset(name for _, _, name in self._places[first:last])

    def _person(self, name: Name) -> str:
        """The full name of the person whom a name means, "" where it means none."""
        if len(name.words) > 1:
            return (name.rest if name.rest in self._written else name.written) if name.is_person else ""
        found = self.persons.get(name.called[0], ())
        if len(found) == 1 and name.written not in self.short_forms and found[0] not in self._shortened:
            return found[0]
        return name.written if name.is_person else ""

    def _is_place(self, at: int) -> bool:
        """Whether what stands before a name says that it is a place: in Harrow Bay, Ada Berg of Pell Lake."""
        before = self._text[max(0, at - 30) : at].split()
        if before and before[-1] in self.grammar["compass"]:
            return True
        if not before or before[-1] not in self.grammar["preposition"]:
            return False
        word = before[-1]
        return word in self.grammar["in"] or (
            len(before) > 1 and before[-2][:1].isupper() and word in self.grammar["inside"]
        )

    def _is_quoted(self, at: int) -> bool:
        found = bisect_left(self._quoted, at, key=lambda one: one.span.start) - 1
        return found >= 0 and self._quoted[found].span.end > at

    def _gender(self, name: str) -> str:
        """Whether this is a man or a woman, by the text, else by the given name; "" where neither says so."""
        if name in self._genders:
            return self._genders[name]
        first = fold(name.split()[0])
        is_known = first in words("name.feminine") or first in words("name.masculine")
        return ("feminine" if first in words("name.feminine") else "masculine") if is_known else ""

    @kept
    def _genders(self) -> dict[str, str]:
        """What the words beside names say: Ms Berg, the spokeswoman Ada Berg, Ada Berg, the sister of."""
        found: dict[str, str] = {}
        for start, end, person in self._places:
            if person not in found and (gender := self._said_beside(start, end)):
                found[person] = gender
        return found

    def _beside(self, start: int, end: int) -> list[str]:
        """The word before a name, and those of the apposition behind it."""
        before = self._text[max(0, start - 24) : start].rsplit(None, 1)
        return [fold(before[-1]).strip(","), *self._behind[end]] if before else self._behind[end]

    @kept
    def _behind(self) -> dict[int, list[str]]:
        """The words of the appositions behind the names of persons, by where these end."""
        return {end: self._apposed(end) for _, end, _ in self._places}

    def _apposed(self, end: int) -> list[str]:
        if self._text[end : end + 1] != ",":
            return []
        behind = self._text[end + 1 : end + _AROUND].partition(" of ")[0].partition(",")[0]
        found = fold(behind.partition(". ")[0]).split()[:5]
        if found and is_pronoun(self.grammar, found[0]):
            return []
        return found if self.grammar.telling_words.isdisjoint(found[1:]) else []

    def _said_beside(self, start: int, end: int) -> str:
        g, beside = self.grammar, self._beside(start, end)
        if not g["female"].isdisjoint(beside):
            return "feminine"
        return "masculine" if not g["male"].isdisjoint(beside) else ""
