"""The words of a language that put a statement into somebody's mouth, from its file in ``text/languages``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from newsld.document import AttributionKind
from newsld.kept import kept
from newsld.text.attributions.sentences import BRACKET, STOPS
from newsld.text.languages import phrases_of
from newsld.text.tokens import fold


@dataclass(frozen=True, slots=True)
class Cue:
    """A form of a verb of saying. ``frame`` is what follows it: clause, tell, find, object, name or to.

    ``is_noun`` forms are nouns too, ``is_weak`` ones are said of things as well, and behind ``is_bare`` ones
    the clause may follow without "that". ``is_told`` ones follow "is" and "was": quoted as saying, convinced.
    ``length`` counts words.
    """

    kind: AttributionKind
    frame: str
    length: int = 1
    is_noun: bool = False
    is_weak: bool = False
    is_bare: bool = False
    is_told: bool = False


_KINDS: tuple[AttributionKind, ...] = ("asserts", "denies", "pledges", "judges", "wishes")
FRAMES = ("clause", "tell", "find", "object", "name", "to")
"""What may follow a verb of saying."""
_FARTHEST_PARTICLE = 14
LEADING = frozenset({",", "—", "–"})
"""Signs behind which a cue may stand that what was said precedes."""
SAYING = "saying-asserts+saying-denies+saying-pledges+saying-wishes"
"""The keys of the nouns for what somebody says."""
_Forms = Mapping[str, tuple[tuple[tuple[str, ...], Cue], ...]]


class Grammar(dict[str, frozenset[str]]):
    """The cues of a language and the small words its clauses are told apart by, as its file has them.

    ``grammar["that"]`` are the words of the key ``clause.that``, none where the file has no such key, and
    ``grammar["that+if"]`` those of two keys.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def __missing__(self, key: str) -> frozenset[str]:
        if "+" in key:
            found = frozenset().union(*(self[one] for one in key.split("+")))
        else:
            found = frozenset(map(fold, phrases_of(self.language, f"clause.{key}")))
        self[key] = found | self._titles() if key == "title" else found
        return self[key]

    def _titles(self) -> frozenset[str]:
        keys = ("byline.job", "byline.job-before", "byline.honorific")
        return frozenset(fold(word) for key in keys for word in phrases_of(self.language, key))

    @kept
    def cues(self) -> _Forms:
        """First words to the forms that begin with them, the longest first."""
        said = [
            {fold(one) for one in phrases_of(self.language, f"cue.{key}")}
            for key in ("noun", "weak", "bare", "told")
        ]
        rows: dict[str, dict[tuple[str, ...], Cue]] = {}
        for kind in _KINDS:
            for frame in FRAMES:
                for phrase in map(fold, phrases_of(self.language, f"cue.{kind}+{frame}")):
                    form = tuple(phrase.split())
                    cue = Cue(kind, frame, len(form), *(phrase in forms for forms in said))
                    rows.setdefault(form[0], {}).setdefault(form, cue)
        return {
            first: tuple(sorted(forms.items(), key=lambda row: -len(row[0]))) for first, forms in rows.items()
        }

    @kept
    def _according(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        forms = sorted(
            (tuple(fold(one).split()) for one in phrases_of(self.language, "clause.according")), key=len
        )
        by_first: dict[str, tuple[tuple[str, ...], ...]] = {}
        for form in forms:
            by_first[form[0]] = (form, *by_first.get(form[0], ()))
        return by_first

    @kept
    def borders(self) -> frozenset[str]:
        """The words and marks at which alone a noun phrase or a statement may end."""
        return STOPS | {BRACKET} | self["and+conjunction"]

    @kept
    def hearers_end(self) -> frozenset[str]:
        """The words and marks that are none of those who are told something."""
        ends = self["that+be+day+conjunction"] | (self["preposition"] - self["introduces"])
        return ends | STOPS | {BRACKET}

    @kept
    def leads(self) -> frozenset[str]:
        """The words and signs behind which a cue may follow what was said."""
        return LEADING | self["quoting"]

    @kept
    def first_words(self) -> frozenset[str]:
        """The first words of everything that may say who speaks."""
        return frozenset(self.cues) | self.aside_words | self[SAYING]

    @kept
    def telling_words(self) -> frozenset[str]:
        """The first words of the verbs that surely tell what somebody says, within what another says."""
        rows = self.cues.items()
        return frozenset(first for first, forms in rows if any(is_telling(cue) for _, cue in forms))

    @kept
    def aside_words(self) -> frozenset[str]:
        """The first words of asides that say who speaks: according to, zufolge, words."""
        return frozenset(self._according) | self["words+behind"]

    def cue_at(self, folded: Sequence[str], at: int) -> Cue | None:
        """The cue that begins at a word, the longest of several."""
        forms = self.cues.get(folded[at])
        if forms is None:
            return None
        for form, cue in forms:
            if len(form) == 1 or tuple(folded[at : at + len(form)]) == form:
                return cue
            if len(form) == 2 and form[1] in self["particle"] and _is_parted(folded, at, form[1]):
                return replace(cue, length=1)
        return None

    def phrase_at(self, folded: Sequence[str], at: int) -> int:
        """How many words from ``at`` on say "according to"; 0 where none do."""
        for form in self._according.get(folded[at], ()):
            if tuple(folded[at : at + len(form)]) == form:
                return len(form)
        return 0


def is_telling(cue: Cue) -> bool:
    """Whether a verb is of saying wherever it stands, and no noun."""
    return not (cue.is_weak or cue.is_noun) and cue.frame not in {"find", "name"}


def _is_parted(folded: Sequence[str], at: int, particle: str) -> bool:
    """Whether the particle of a verb stands at the end of its clause: teilte die Stadt am Montag mit."""
    limit = min(len(folded), at + _FARTHEST_PARTICLE)
    end = next((here for here in range(at + 1, limit) if not folded[here][0].isalnum()), limit)
    return end > at + 1 and folded[end - 1] == particle


@cache
def grammar(language: str) -> Grammar | None:
    """The grammar of a language, None where its file says nothing of cues."""
    made = Grammar(language)
    return made if made.cues else None
