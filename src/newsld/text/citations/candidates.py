"""The brackets of an article whose inside may name works, with the words before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from newsld.kept import kept
from newsld.source import Span
from newsld.text.citations.forms import NOTHING, Inside, parse_inside
from newsld.text.citations.places import Place, parentheses, square_brackets
from newsld.text.languages import phrases
from newsld.text.patterns import pattern
from newsld.text.tokens import Token, fold, tokenize

_YEAR_OR_QUOTE = pattern(r"(?:1[4-9]|20)\d\d|^\s{0,3}[“”„«\"]")

_HOLDS_MARK = pattern(
    r"[^\W\d_][.'’”\"]?\s?[(\[](?:(?:1[4-9]|20)\d\d|[^\W\d_a-z][^()\[\]]{1,80}?,?\s(?:1[4-9]|20)\d\d[a-l]?(?:,[^()\[\]]{0,40})?[\])])"
)
"""A year, or a name and a year, in brackets of their own within brackets: (as Moreau (2021) says), (under
administration (Moreau, 2021))."""

_ONE_WORD = pattern(r"\S{2,16}")


class Candidate:
    """A bracket of a text that may cite, and what stands in it.

    The spans of its ``mentions`` are those of the text; ``is_whole`` is as of ``Inside``.
    """

    def __init__(self, text: str, place: Place, inside: Inside, *, is_square: bool = False) -> None:
        start = place.span.start + 1
        self.text = text
        self.place = place
        self.mentions = [mention.shift(start) for mention in inside.mentions]
        self.is_whole = inside.is_whole
        self.is_square = is_square

    @property
    def content(self) -> str:
        """What stands between the brackets."""
        return self.text[self.place.span.start + 1 : self.place.span.end - 1]

    @kept
    def before(self) -> Sequence[Token]:
        """The words before it that may be the names, where those in it are none or a short form."""
        first, place = self.mentions[0], self.place
        if first.names and not is_short_form(first.names) and not first.is_secondary:
            return ()
        window = Span(place.before, place.span.start)
        if place.last is not None and _is_short_form(self.text[place.last.end + 1 : place.before - 1]):
            window = place.last
        return [token for token in tokenize(self.text, window) if token.text != "\n"]


@dataclass(frozen=True, slots=True)
class Candidates:
    """All of an article. ``short_forms`` are words alone in brackets, which may stand for what is before
    them: the Ministry of Works (MoW), by the word."""

    found: Sequence[Candidate] = ()
    short_forms: dict[str, Place] = field(default_factory=dict)


def find_candidates(text: str, body: Sequence[Span]) -> Candidates:
    """The candidates of all paragraphs, in order."""
    seen: dict[str, Inside] = {}
    short_forms: dict[str, Place] = {}
    found: list[Candidate] = []
    for paragraph in body:
        found.extend(_round(text, paragraph, seen, short_forms))
        if text.find("[", *paragraph) >= 0:
            found.extend(_squared(text, paragraph, seen))
    return Candidates(found, short_forms)


def _round(
    text: str, paragraph: Span, seen: dict[str, Inside], short_forms: dict[str, Place]
) -> Iterator[Candidate]:
    taken = -1
    for place in parentheses(text, paragraph):
        if place.span.start < taken:
            continue
        content = text[place.span.start + 1 : place.span.end - 1]
        inside = seen.get(content)
        if inside is None:
            if _is_short_form(content):
                short_forms.setdefault(content, place)
            seen[content] = inside = parse_inside(content) if _may_cite(content) else NOTHING
        if inside.mentions:
            taken = place.span.end
            yield Candidate(text, place, inside)


def _squared(text: str, paragraph: Span, seen: dict[str, Inside]) -> Iterator[Candidate]:
    for place in square_brackets(text, paragraph):
        content = text[place.span.start + 1 : place.span.end - 1]
        inside = seen.get(content)
        if inside is None:
            seen[content] = inside = parse_inside(content)
        if inside.mentions:
            yield Candidate(text, place, inside, is_square=True)


def is_short_form(names: str) -> bool:
    """Whether the names may be a short form of what stands before: the Ministry of Works (MoW, 2023)."""
    return " " not in names and sum(map(str.isupper, names)) >= 2


def _is_short_form(content: str) -> bool:
    return _ONE_WORD.fullmatch(content) is not None and any(map(str.isupper, content))


@cache
def _prefixes() -> tuple[str, ...]:
    return tuple(f"{one} " for one in phrases("citation.prefix"))


def _may_cite(content: str) -> bool:
    if _YEAR_OR_QUOTE.search(content):
        return _HOLDS_MARK.search(content) is None
    folded = fold(content)
    start = folded.lstrip()
    prefix = next((one for one in _prefixes() if start.startswith(one)), "")
    return start[len(prefix) :].startswith(phrases("citation.ibid")) or any(
        phrase in folded for key in ("citation.no-date", "citation.op-cit") for phrase in phrases(key)
    )
