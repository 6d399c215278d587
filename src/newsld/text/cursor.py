"""Where the reading of a byline's people stands, and the steps that it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from newsld.text.languages import words
from newsld.text.naming import Speech, is_and, speech
from newsld.text.patterns import pattern
from newsld.text.persons import Person
from newsld.text.tokens import Token

GLUE = frozenset({",", "/", "／", "、", "，", "・", "·"})
_WITH_ADDRESS = pattern(r"\s\S*@.*")


@dataclass(slots=True)
class Cursor:
    """A place among ``tokens``, and the people met before it; ``spoken`` are the byline's small words."""

    text: str
    tokens: Sequence[Token]
    spoken: Speech = field(default_factory=speech)
    persons: list[Person] = field(default_factory=list)
    at: int = 0
    end: int = 0

    def is_glue(self, at: int) -> bool:
        """Whether a sign that parts names stands at a token."""
        return self.tokens[at].text in GLUE

    def place_name(self) -> bool:
        """Step over the word before a place and its name."""
        if self.at + 1 >= self.end or not self.tokens[self.at + 1].is_capital:
            return False
        self.at += 1
        return self.capitals()

    def capitals(self) -> bool:
        """Step over a place's name."""
        start = self.at
        while self.at < self.end and self.tokens[self.at].is_word:
            token = self.tokens[self.at]
            is_part = token.is_capital or token.folded in words("name.particle")
            if not is_part or is_and(self.tokens, self.at, self.spoken):
                break
            self.at += 1
        return self.at > start

    def remark(self, name: str) -> None:
        """Keep a body as the one that the last person is of."""
        if not self.persons[-1].affiliation:
            self.persons[-1] = self.persons[-1]._replace(affiliation=name)

    def take_title(self, stop: int) -> bool:
        """Keep what stands up to a token as the last person's post, and step over it."""
        if not self.persons[-1].job_title:
            title = _WITH_ADDRESS.sub("", self.between(self.at, stop))
            self.persons[-1] = self.persons[-1]._replace(job_title=title)
        self.at = stop
        return True

    def between(self, start: int, stop: int) -> str:
        """The text of some tokens."""
        if stop <= start:
            return ""
        return " ".join(self.text[self.tokens[start].start : self.tokens[stop - 1].end].split())
