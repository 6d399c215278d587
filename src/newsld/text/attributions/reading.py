"""What is known of a sentence while it is read: its attributions so far, and the words they hold."""

from __future__ import annotations

from typing import NamedTuple

from newsld.kept import kept
from newsld.text.attributions import openings, speakers
from newsld.text.attributions.cues import Cue, Grammar
from newsld.text.attributions.ends import Content
from newsld.text.attributions.phrases import PRONOUNS, Subject, is_pronoun
from newsld.text.attributions.sentences import STOPS, Sentence
from newsld.text.attributions.verbs import VerbGroup

_NEAR = 8
FARTHEST = 24
"""Words between a quotation and its cue at most."""


class Found(NamedTuple):
    """An attribution in words of its sentence: where the cue begins, the speaker, the statement.

    ``is_shared`` where the subject is that of an earlier verb.
    """

    cue: Cue
    at: int
    subject: Subject | None
    content: Content
    is_shared: bool = False


def _joins(word: str, g: Grammar) -> bool:
    return word in {",", "—", "–"} or word in g["and"]


class Reading:
    """A sentence that is being read. What is found first holds its words: nothing is looked for inside it."""

    def __init__(self, s: Sentence, g: Grammar) -> None:
        self.s = s
        self.g = g
        self.found: list[Found] = []
        self.taken: list[bool] = [False] * (len(s.words) + 1)
        self.subjects: list[tuple[int, Subject]] = []
        self._first: list[Subject | None] = []

    @kept
    def first_lead(self) -> int:
        """The first sign or word behind which a cue may follow what was said; the number of words without."""
        leads = self.g.leads
        for at, word in enumerate(self.s.folded):
            if word in leads:
                return at
        return len(self.s.folded)

    def take(self, found: Found, start: int, end: int) -> None:
        """Add an attribution, and hold the words from ``start`` to before ``end``."""
        self.found.append(found)
        if found.subject is not None and found.cue.frame != "according":
            self.subjects.append((found.at, found.subject))
        held = range(start, min(end, len(self.taken)))
        self.taken[held.start : held.stop] = [True] * len(held)

    def subject(self, at: int, verb: VerbGroup) -> tuple[Subject | None, bool]:
        """The subject of the verb at a word, and whether an earlier verb has it too."""
        s, g = self.s, self.g
        before = verb.before
        is_participle = g["participle"] and s.folded[at].endswith("ing") and not verb.has_auxiliary
        if before < 0:
            return None, False
        if s.folded[at] in g["preposition"] and (quoted := self._quoted_by(before)) is not None:
            return quoted, False
        if s.folded[before] in g["who"] and (speaker := self._spoke_before(before - 1)) is not None:
            return speaker, True
        if is_participle and s.folded[before] in g["leading+by"]:
            near = range(before - 1, max(-1, before - _NEAR), -1)
            who = next((at for at in near if s.folded[at] in g["who"]), None)
            return self.shared(before) if who is None else (speakers.phrase_before(s, g, who), False)
        if is_participle and not _joins(s.folded[before], g):
            is_his = at + 1 < len(s.folded) and is_pronoun(g, s.folded[at + 1])
            with_it = self._behind_with(before)
            return (self.initial(), True) if is_his and with_it is None else (with_it, False)
        if s.folded[before] in g["and"] or is_participle:
            return self.shared(before)
        if s.folded[before] == "," and (earlier := self._ending_at(before)) is not None:
            return earlier.subject, True
        found = speakers.phrase_before(s, g, before) or self._described(before)
        if found is None and s.folded[before] == ",":
            return self.shared(before)
        return found, False

    def _quoted_by(self, before: int) -> Subject | None:
        """Ada Berg of "Ada Berg was quoted by the Ulm Courier as saying"."""
        s, g = self.s, self.g
        near = range(before - 1, max(0, before - _NEAR), -1)
        by = next((at for at in near if s.folded[at] in g["by"]), 0)
        if by < 2 or s.folded[by - 1] not in g["quotes"] or s.folded[by - 2] not in g["passive"]:
            return None
        before = by - 3
        while before > 0 and s.folded[before] in g["auxiliary"]:
            before -= 1
        return speakers.phrase_before(s, g, before)

    def _spoke_before(self, comma: int) -> Subject | None:
        """Who speaks before the comma: “…,” said Ada Berg, who also says …"""
        subjects = (one.subject for one in self.found[-_NEAR:])
        return next((one for one in subjects if one is not None and one.end == comma), None)

    def _described(self, before: int) -> Subject | None:
        """The subject of a sentence whose description no comma ends: Ulm, a port on the lake called it …"""
        s, first = self.s, self.initial()
        if first is None or first.end + 1 >= before or s.folded[first.end] != ",":
            return None
        is_told = s.folded[first.end + 1] in self.g["definite"] and s.is_capital(first.end - 1)
        return first if is_told and STOPS.isdisjoint(s.folded[first.end + 1 : before]) else None

    def _behind_with(self, before: int) -> Subject | None:
        """The senators of "with the senators saying"."""
        s, g = self.s, self.g
        near = range(before - 1, max(-1, before - _NEAR), -1)
        start = next((at + 1 for at in near if s.folded[at] in g["with"]), before + 1)
        subject = Subject(start, before + 1)
        is_free = STOPS.isdisjoint(s.folded[start : before + 1])
        return subject if start <= before and is_free and self.is_somebody(subject) else None

    def _ending_at(self, comma: int) -> Found | None:
        """The attribution whose statement ends at a comma."""
        near = [one for one in self.found[-_NEAR:] if abs(one.content.end - comma) <= 1 and one.at < comma]
        is_inner = near and near[-1].subject is not None and self._is_relative(near[-1].subject)
        return near[-1] if near and not is_inner else None

    def _is_relative(self, subject: Subject) -> bool:
        """Whether it is that of a relative clause: an advocate whom the guild accuses of …, criticized …"""
        return subject.start > 0 and self.s.folded[subject.start - 1] in self.g["who+whom"]

    def shared(self, before: int) -> tuple[Subject | None, bool]:
        """The subject of an earlier verb of the sentence, else the one the sentence begins with."""
        earlier = [one for one in self.subjects[-_NEAR:] if one[0] < before]
        subject = self.initial()
        if earlier:
            last = max(earlier)[1]
            is_inner = self._is_relative(last) or is_pronoun(self.g, self.s.folded[last.start])
            is_within = is_inner and self.s.folded[before] == ","
            is_main = is_within and subject is not None and subject.end < last.start
            return (subject if is_main else last), True
        if subject is not None and subject.end <= before:
            return subject, True
        return self._pronoun_before(before) if subject is None else None, True

    def _pronoun_before(self, comma: int) -> Subject | None:
        """The last subject that is a pronoun: In Ulm he turned, saying …"""
        people = self.g["masculine+feminine+plural"]
        near = range(comma - 1, max(-1, comma - FARTHEST), -1)
        return next((Subject(at, at + 1) for at in near if self.s.folded[at] in people), None)

    def initial(self) -> Subject | None:
        """The subject the sentence begins with."""
        if not self._first:
            self._first.append(openings.first_phrase(self.s, self.g, len(self.s.words)))
        return self._first[0]

    def is_study(self, subject: Subject) -> bool:
        """Whether a subject is a study, or figures."""
        return not self.g["study"].isdisjoint(self.s.folded[subject.start : subject.end])

    def is_somebody(self, subject: Subject) -> bool:
        """Whether a subject is a name, an office, people or a pronoun."""
        s, g = self.s, self.g
        first = subject.start + (s.is_first(subject.start) and s.folded[subject.start] in g["determiner"])
        has_name = any(map(s.is_capital, range(first, subject.end)))
        people = g[f"person+his+hers+{PRONOUNS}"]
        words = (word.removesuffix("'s") for word in s.folded[subject.start : subject.end])
        return has_name or not people.isdisjoint(words)
