"""What each piece of an entry is: title, outlet, author, date or none of them. The likeliest sequence wins.

Each piece is weighed by its own words; a title, an outlet and authors are one run of pieces each. What the
other entries of a list do counts as well: their habits are the marks and parts that follow one another.
Viterbi's algorithm, linear in the pieces: https://doi.org/10.1109/TIT.1967.1054010
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from newsld.kept import keeping
from newsld.source import Span
from newsld.text import lexicon
from newsld.text.patterns import pattern
from newsld.text.references.entry import Entry
from newsld.text.references.fields.signing import (
    SIGNED,
    desk_of,
    is_group,
    is_post,
    is_signed,
    names_of,
    weight,
)
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.bodies import SITE, is_masthead, is_name_like
from newsld.text.references.scanners.publishing import is_place_name
from newsld.text.references.scanners.yearly import year_of
from newsld.text.references.sources import likeness
from newsld.text.references.sources.imprint import without_aside, without_kind
from newsld.text.references.sources.parts import is_noise
from newsld.text.references.styles.pieces import Piece, cut

Habits = Mapping[tuple[str, str, str], float]
_BITS = {"T": 1, "O": 2, "A": 4, "D": 0, "N": 0}
_GOING_ON = {
    "T": {",": -0.7, ":": -0.3, ".": -1.3, "(": -1.5, ")": -1.5, "|": -2.5, "–": -0.7, "": -0.2},
    "O": {",": -3.0, ".": -3.0, ":": -3.0, "|": -6.0},
    "A": {",": -0.5, "|": -2.5},
    "B": {",": -1.5, "|": -2.5},
}
"""What it costs a title, an outlet, authors before or behind ("B") the title to go on over a mark."""
_OUTLETS = ((0.96, 4.0), (0.95, 1.5), (0.85, 0.5), (0.7, -0.7), (0.3, -2.5), (0.0, -3.5))
_KNOWN = 0.96
_PLATFORMS = frozenset(("platform", "video"))
_AT_PLACE = _MASTHEAD = 2.0
_SELDOM = {
    ("O", "T", "."): -1.5,
    ("A", "O", ":"): -1.5,
    ("A", "D", ""): -3.0,
    ("T", "O", ":"): -1.5,
    ("T", "A", ":"): -1.5,
}
"""Steps that few entries take: an outlet before its title has a colon or a comma behind it, and none before
it, names no year."""
_OF = pattern(r"\s(?:vom|of|from|du|del|de|da|van|av|on|am)\Z")
_PAGE = pattern(
    r"(?:(?:hier|here|insb\.|esp\.|ici)\s)?(?:pp?|S|págs?|s|str|blz|sid|side)\.?\s?[A-Z]?\d{1,5}(?:\s?[-–]\s?\d{1,5})?\s?f{0,2}\.?"
    r"|\d{1,4}\s(?:pp?|S|s|págs?|pages|seiten|str|blz|sider|min|mins|minutes|minuten)\.?",
    2,
)
_BEAM = 10
_LINKED = 2.5
"""What it speaks for a title that words are linked."""
_CLOSING, _LONGEST_CLOSING, _FEWEST_BEFORE = 2.0, 4, 3
"""What it speaks for an outlet to close an entry behind a dash; its blanks, and how many more a title has."""
_HABITUAL = 0.75
"""From here on half of a list's entries take a step."""
CLEAR = 7.0
"""A margin at which labels are beyond doubt."""
_NO_PART = str.maketrans("", "", "DN")
_SMALL = -2.5
"""What it costs a title to begin small behind a colon or in brackets behind words of it."""
_LEFT, _SECTION, _YEARLY = -3.0, 1.5, 3.0
"""What a piece is worth that no part takes, a section of the outlet, a yearly work as a title."""


class Labelled(NamedTuple):
    """A label for each piece, how much better than nothing they fit, the steps from label to label, and how
    much worse the next best title, outlet and authors fit."""

    labels: str
    score: float
    steps: tuple[tuple[str, str, str], ...]
    margin: float


class _Weights(NamedTuple):
    """What each label is worth before the title and behind it, whether the piece may be a body's name, and
    whether it says "by" before names."""

    before: Mapping[str, float]
    behind: Mapping[str, float]
    is_body: bool = False
    is_signed: bool = False


_KICKER = _Weights({"T": 4.0}, {"T": 4.0})


_Path = tuple[float, str, int]
"""How well labels fit, the labels, and which of them were taken."""
_BY_SCORE = itemgetter(0)


def label(entry: Entry) -> Labelled | None:
    """The likeliest labels of the entry's pieces with a title among them, or an outlet and a date; None
    without."""
    pieces = cut(entry)
    paths: list[_Path] = [(0.0, "", 0)]
    for piece, weights in zip(pieces, _weighed(entry), strict=True):
        following = _following(paths, piece.mark, _anchored(entry, piece, weights), entry.habits)
        paths = sorted(following, key=_BY_SCORE, reverse=True)[:_BEAM]
    posted = _is_posted(entry, pieces)
    wanted = [path for path in paths if path[2] & 1]
    if posted or not wanted:
        least = 6 if posted else 2
        wanted += [path for path in paths if path[2] & least and "D" in path[1]]
    wanted += [path for path in paths if _is_bare(entry, pieces, path[1])]
    if not wanted:
        return None
    path = max(wanted)
    score, labels, _ = path
    return Labelled(labels, score, tuple(_steps(labels, pieces)), _margin(path, wanted))


@keeping
def _weighed(entry: Entry) -> list[_Weights]:
    """The weights of the entry's pieces, whatever the habits of its list."""
    pieces = cut(entry)
    placed, closing = _placed(entry, pieces), _closing(entry, pieces)
    weights = [
        _headed(entry, pieces, number) or _weigh(entry, piece, _AT_PLACE * (number in placed))
        for number, piece in enumerate(pieces)
    ]
    return [_closed(one, number, closing) for number, one in enumerate(weights)]


def _following(paths: Sequence[_Path], mark: str, weights: _Weights, habits: Habits) -> Iterable[_Path]:
    """The best path to each label that the next piece can have behind those of the paths."""
    following: dict[tuple[str, int], _Path] = {}
    before, behind, is_body, is_signed = weights
    for score, labels, used in paths:
        last = labels[-1:]
        costs = _costs(last, used, mark, is_body + is_signed, is_signed)
        for name, worth in (behind if used & 1 else before).items():
            if name not in costs:
                continue
            reached = score + worth + costs[name] + (habits.get((last, mark, name), 0.0) if habits else 0.0)
            taken = used | _BITS[name]
            if (name, taken) not in following or reached > following[name, taken][0]:
                following[name, taken] = reached, labels + name, taken
    return following.values()


def _margin(best: _Path, paths: Sequence[_Path]) -> float:
    """How much worse the best path with another title, outlet or authors fits."""
    parts = best[1].translate(_NO_PART)
    scores = [score for score, labels, _ in paths if labels.translate(_NO_PART) != parts]
    return best[0] - max(scores, default=-CLEAR)


def _is_bare(entry: Entry, pieces: Sequence[Piece], labels: str) -> bool:
    """Whether there is nothing but a known outlet, with its link or day: ``Reuters, 3 May 2024, p. 2``."""
    if labels not in ("OD", "DO", "ODN") and not (entry.links.url and labels == "O"):
        return False
    outlet = pieces[labels.index("O")].span
    return likeness.likeness(entry, without_aside(entry.text, outlet)) >= _KNOWN


def _is_posted(entry: Entry, pieces: Sequence[Piece]) -> bool:
    """Whether an entry names a platform, where works need no title: ``Rosa Holm on X, 3 May 2024``."""
    if any(piece.fixed == "T" for piece in pieces):
        return False
    if any(is_post(entry.text[slice(*piece.span)]) for piece in pieces):
        return True
    named = (without_kind(entry, piece.span) for piece in pieces if not piece.fixed)
    found = (lexicon.outlets().get(lexicon.key(entry.text[slice(*name)])) for name in named)
    return any(outlet is not None and outlet.kind in _PLATFORMS for outlet in found)


def _closing(entry: Entry, pieces: Sequence[Piece]) -> int:
    """The number of the name behind the only bar or dash of an entry, with nothing but a date behind it; 0
    without one: ``NVGOV: A close race – Noble Insights``."""
    barred = [number for number, piece in enumerate(pieces) if piece.mark in ("|", "–")]
    if len(barred) != 1 or any(piece.fixed != "D" for piece in pieces[barred[0] + 1 :]):
        return 0
    number, place = barred[0], pieces[barred[0]].span
    text, blanks = entry.text, entry.text.count(" ", *place)
    if pieces[number].fixed or blanks > _LONGEST_CLOSING or not is_name_like(text[slice(*place)]):
        return 0
    found = names_of(entry, place)
    is_signed = found is not None and all(name.given for name in found.names)
    is_longer = text.count(" ", 0, place.start) > blanks + _FEWEST_BEFORE
    return number if is_longer and not is_signed else 0


def _closed(weights: _Weights, number: int, closing: int) -> _Weights:
    """The weights of a piece of an entry that a name closes: that is the outlet, and no body before it."""
    if not closing or number > closing or (number < closing and not weights.is_body):
        return weights
    worth = {"O": _CLOSING if number == closing else -_CLOSING, "A": -_CLOSING}
    before, behind = (
        {name: value + worth.get(name, 0.0) for name, value in side.items()}
        for side in (weights.before, weights.behind)
    )
    return _Weights(before, behind, weights.is_body)


def _anchored(entry: Entry, piece: Piece, weights: _Weights) -> _Weights:
    """The weights of a part of a link's words, which is of the title where neither it nor the list says
    otherwise."""
    anchor = entry.tidy.anchor
    if anchor is None or piece.fixed or not anchor.start <= piece.span.start < anchor.end:
        return weights
    step = ("O", ":", "T") if piece.span.start == anchor.start else ("T", piece.mark, "O")
    if entry.habits.get(step, 0.0) >= _HABITUAL:
        return weights
    before, behind = ({**side, "T": side["T"] + _LINKED} for side in (weights.before, weights.behind))
    return _Weights(before, behind, weights.is_body)


def _headed(entry: Entry, pieces: Sequence[Piece], number: int) -> _Weights | None:
    """The weights of a place that a headline begins with: ``Chile: Sand``, ``Lund, Oslo and the sand``."""
    if number == 0 and len(pieces) > 2 and pieces[1].mark == ":" and _is_kicker(entry, pieces):
        return _KICKER
    if number == 0 and len(pieces) > 2 and pieces[1].mark == "," and not (pieces[0].fixed or pieces[1].fixed):
        place = _is_kicking(entry.text[slice(*pieces[0].span)])
        if place and likeness.likeness(entry, without_aside(entry.text, pieces[1].span)) < _KNOWN:
            return _KICKER
    return None


def _is_kicker(entry: Entry, pieces: Sequence[Piece]) -> bool:
    """Whether a country or city before a colon begins a headline: ``Chile: Sand runs short``."""
    text = entry.text
    following = without_aside(text, pieces[1].span)
    return _is_kicking(text[slice(*pieces[0].span)]) and likeness.likeness(entry, following) < _KNOWN


def _is_kicking(name: str) -> bool:
    """Whether a name is a place's and no agency's, whose two letters may be a state's: AP."""
    return is_place_name(name) and lexicon.key(name) not in lexicon.outlets()


def _placed(entry: Entry, pieces: Sequence[Piece]) -> frozenset[int]:
    """The pieces between which a city stands and a date or a title: so do publishers."""
    cities = {
        number
        for number, piece in enumerate(pieces)
        if not piece.fixed and is_place_name(entry.text[slice(*piece.span)])
    }
    before = {number - 1 for number in cities if number + 1 < len(pieces) and pieces[number + 1].fixed == "D"}
    behind = {number + 1 for number in cities if number + 1 < len(pieces) and not pieces[number + 1].fixed}
    return frozenset(before | behind)


def _steps(labels: str, pieces: Sequence[Piece]) -> list[tuple[str, str, str]]:
    return [
        (last, piece.mark, name) for last, piece, name in zip(["", *labels], pieces, labels, strict=False)
    ]


@lru_cache(maxsize=2048)
def _costs(last: str, used: int, mark: str, doubts: int, is_signed: bool) -> Mapping[str, float]:
    """What it costs to go from one label to each other over a mark; without those whose run would begin anew.
    ``doubts`` are how many things speak against authors that go on."""
    costs = {}
    for name, bit in _BITS.items():
        if name == last and name in _GOING_ON:
            going_on = _GOING_ON["B" if name == "A" and used & 1 else name]
            costs[name] = going_on.get(mark, going_on["|"]) - 3.0 * (name == "A") * doubts
        elif used & bit:
            continue
        elif mark or name == "D" or last in ("D", ""):
            costs[name] = 0.0 if is_signed else _SELDOM.get((last, name, mark), 0.0)
        else:
            costs[name] = -1.0
    return costs


def _weigh(entry: Entry, piece: Piece, placed: float) -> _Weights:
    """The weights of a piece; ``placed`` is what its place beside a city adds to its being a publisher's."""
    if piece.fixed == "D":
        return _Weights({"D": 2.0}, {"D": 2.0, "T": -1.5})
    if piece.fixed:
        return _Weights({piece.fixed: 4.0}, {piece.fixed: 4.0})
    text = entry.text[slice(*piece.span)]
    if desk_of(entry.text, piece.span):
        return _Weights({"A": SIGNED, "N": _LEFT}, {"A": SIGNED, "N": _LEFT})
    degree = likeness.likeness(entry, without_kind(entry, without_aside(entry.text, piece.span)))
    is_outlet = degree == 1.0
    found = names_of(entry, piece.span)
    named = weight(text, found)
    signed = is_signed(text)
    is_body = not (signed or found is None or is_outlet) and len(found.names) == 1 and is_group(text, found)
    is_section = piece.mark in ("|", "–") and text.casefold() in publishing.phrases("section")
    told = _SECTION if is_section else 2.5 if _is_aside(piece, text) else _LEFT
    weights = {
        "T": _title(text)
        - 3.0 * (degree >= _KNOWN)
        - 1.0 * (named >= 1 and not is_body)
        - 2.0 * (text[0] == "@"),
        "N": told,
        "O": _outlet(degree) + placed,
        "A": named - 2.5 * is_outlet - 3.0 * is_section,
    }
    if SITE.fullmatch(text):
        weights = {"T": _LEFT, "N": _LEFT, "O": _OUTLETS[0][1], "A": _LEFT}
    elif is_masthead(text) and degree < _KNOWN:
        weights = weights | {"O": max(weights["O"], _MASTHEAD), "A": weights["A"] - _MASTHEAD}
    if not is_body or is_masthead(text) or SITE.fullmatch(text):
        goes_on = piece.mark in (":", "(") and text[0].islower()
        before = weights | {"T": weights["T"] + _SMALL} if goes_on else weights
        return _Weights(before, weights, is_signed=signed)
    behind = weights | {"A": weights["A"] - 2.5, "O": max(weights["O"] - 2.0, 1.5)}
    return _Weights(weights | {"O": weights["O"] - 2.0}, behind, True)


def _is_aside(piece: Piece, text: str) -> bool:
    """Whether a piece says what the work is, which edition or where: no part of it, unless it is yearly."""
    is_kind = piece.mark != ":" and is_noise(_OF.sub("", text)) and not year_of(text, Span(0, len(text)))
    is_edition = piece.mark == "(" and text.casefold() in publishing.words("edition")
    return is_kind or is_place_name(text) or bool(_PAGE.fullmatch(text)) or is_edition


def worth(entry: Entry, span: Span, name: str) -> float:
    """How much a place is a title ("T") or names ("A") by its own words."""
    text = entry.text[slice(*span)]
    if name == "A" and desk_of(entry.text, span):
        return SIGNED
    return _title(text) if name == "T" else weight(text, names_of(entry, span))


def _title(text: str) -> float:
    """Words in lower case and many words make a title."""
    words = text.split()
    lower = sum(1 for word in words if word[:1].islower() and len(word) > 3)
    worth = min(2.0, 0.5 * len(words) - 2.0) + min(2.0, 0.7 * lower)
    worth += _YEARLY * (year_of(text, Span(0, len(text))) is not None)
    return worth + 0.5 * any(mark in text for mark in '?!“”"')


def _outlet(degree: float) -> float:
    return next(worth for least, worth in _OUTLETS if degree >= least)
