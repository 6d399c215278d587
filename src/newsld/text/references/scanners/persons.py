"""Persons put together from what stands between commas and "and": inverted, in order, with initials."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsld.document import Deviation, Name
from newsld.source import Span
from newsld.text import lexicon
from newsld.text.names import PARTICLES, SUFFIXES, eastern_order, is_organization, split_person
from newsld.text.patterns import pattern
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.bodies import literal, runs_on
from newsld.text.references.scanners.capitals import MARK, read_capitals
from newsld.text.references.scanners.name_forms import is_particle, with_particles
from newsld.text.references.scanners.plain_names import (
    ARTICLES,
    SPEECH,
    WRITTEN_OUT,
    Authors,
    of_three_words,
    read_plain,
)

_AND = "&|and|und|y|e|et|och|og|en|ve|[иі]|ja|και|with"
_SEPARATOR = pattern(
    rf"[\s&;,、/](?:(?<=\s)(?:…|\.{{3}}|\.\s\.\s\.)\s(?:&\s)?|(?<=\s)\s*(?:[;,/]\s*(?:{_AND}|i)\s+"
    rf"|(?<=\s)(?:{_AND})\s+|[&;,、/]\s*)"
    rf"|(?<=[;,/])\s*(?:{_AND}|i)\s+|(?<=[&;,、/])\s*)"
    r"|(?<=[^\W\d_a-z]\.)\s[–-]\s(?=[^\W\d_a-z])|\s(?:oraz|și|şi|és)\s|\s[ai]\s(?=[^\W\d_a-z])"
)
_HANDLE = pattern(
    r"\s*[\[(]\s*[@u]/?[\w.]{1,60}\s*[\])]|(?<=[^\W\d_]\.)\s\[[^\[\]]{1,60}\]"
    r"|\s\((?:Host|Director|Writer|Producer|Guest|Eds?\.|Hrsg\.)\)"
)
_INNER, _SLAVIC, _WITH = frozenset((" e ", " y ")), frozenset((" a ", " i ")), " with "
_HONORED = frozenset("PDRMLIHS")
_ELLIPSIS = "…. &"
"""What stands before the last of many authors: Holm, R., Berg, S., … Lind, A."""
_INITIALLED = pattern(r"[^\W\d_a-z][\w’'-]+,\s(?:(?:[^\W\d_a-z]\.[\s-]?){1,4}|[A-Z]{1,3}(?!\w))")
_HONORIFIC = pattern(r"(?:(?:Prof|Dr|Rev|Mtr[oa]|Lic|Ing|Hon|Mrs?|Ms|Sra?|Dra)\.|Prof|President|Dr)\s(?=\w)")
_NO_NAME = pattern(r'[0-9:?!"“”()\[\]@]')
_NO_WORD = pattern(r'[0-9:?!"“”()\[\]@/|]')
_MOST_CAPITALS, _LONGEST_INITIAL = 3, 3
_VAN = frozenset(("van", "von"))
"""Particles that stand in persons' names and in no body's."""


class _Chunk(NamedTuple):
    text: str
    start: int
    joined: bool
    """Whether a word or sign for "and" stands before it; ``handle`` is how long one in it is."""
    handle: int = 0

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text) + self.handle)


_POSSESSIVE = ("’s", "'s")


@lru_cache(maxsize=2048)
def initials(text: str) -> bool:
    """Whether the text is given names cut to initials: ``J.``, ``B. W.``, ``S.-H.``, ``M``, ``Yu. A.``"""
    if not text or len(text) > 24:
        return False
    words = text.replace("-", " ").replace("–", " ").replace("‑", " ").replace(".", ". ").split()
    if not words or len(words) > 5:
        return False
    count = 0
    for word in words:
        letters = word.rstrip(".")
        if word in ("St.", "Ste."):
            return False
        if word in PARTICLES and count:
            continue
        if not letters.isalpha() or not letters[0].isupper():
            return False
        if len(letters) > 3 or (len(letters) > 1 and not word.endswith(".") and not letters.isupper()):
            return False
        count += 1
    return bool(count) and not (len(words) == 1 and len(words[0].rstrip(".")) == 3)


def read_persons(text: str, start: int, end: int, first_inverted: bool) -> Authors | None:
    """The persons in a part of the text, bodies among them; None where it cannot be names."""
    if plain := read_plain(text, start, end, first_inverted):
        return plain
    if MARK.search(text, start, end) and (capitals := read_capitals(text, start, end)):
        return capitals
    chunks = _chunks(text, start, end)
    return _People(chunks, first_inverted).read() if chunks else None


def _chunks(text: str, start: int, end: int) -> list[_Chunk]:
    chunks: list[_Chunk] = []
    at, joined = start, False
    for match in _SEPARATOR.finditer(text, start, end):
        if match[0] in _INNER and _goes_on(text, chunks, Span(match.end(), end)):
            continue
        if match[0] == _WITH and not _may_join(text[at : match.start()], chunks):
            continue
        if match[0] in _SLAVIC and not chunks and not initials(text[at : match.start()].rpartition(" ")[2]):
            continue
        _add(chunks, text[at : match.start()], at, joined)
        sign = match[0].strip()
        joined = sign not in (",", "")
        at = match.end()
    _add(chunks, text[at:end], at, joined)
    return chunks


def _may_join(before: str, chunks: list[_Chunk]) -> bool:
    """Whether a person stands before "with": no single word at the head, nor an interview."""
    words = before.split()
    return bool(words and (chunks or words[1:])) and words[-1].casefold() not in publishing.genres()


def _goes_on(text: str, chunks: list[_Chunk], rest: Span) -> bool:
    """Whether "e" or "y" stands inside a family name: ``da Silva e Souza, M. A.``"""
    following = _INITIALLED.match(text, *rest)
    return following is not None and (not chunks or initials(chunks[-1].text))


def _add(chunks: list[_Chunk], text: str, start: int, joined: bool) -> None:
    bare = _HANDLE.sub("", text) if "(" in text or "[" in text else text
    if len(bare) < len(text) and text.rstrip().endswith(("].", ").")):
        bare = bare.rstrip()[:-1]
    stripped, handle = bare.strip(), 0
    if stripped != text:
        start += max(text.find(stripped), 0)
        handle = 0 if stripped in text else len(text) - len(bare)
    if stripped[:1] in _ELLIPSIS:
        named = stripped.lstrip(_ELLIPSIS)
        stripped, start = named, start + len(stripped) - len(named)
    if stripped[:1] in _HONORED and (title := _HONORIFIC.match(stripped)):
        stripped, start = stripped[title.end() :], start + title.end()
    if stripped and stripped != ".":
        chunks.append(_Chunk(stripped, start, joined, handle))


class _People:
    """Chunks between commas and "and", put together to persons."""

    def __init__(self, chunks: list[_Chunk], first_inverted: bool) -> None:
        self.chunks = chunks
        self.first_inverted = first_inverted
        self.names: list[Name] = []
        self.deviations: list[Deviation] = []
        self.quality = 1.0
        self.inverted = False

    def read(self) -> Authors | None:
        index = 0
        while index < len(self.chunks):
            taken = self._take(index)
            if not taken:
                return None
            index += taken
        deviations = tuple(self.deviations)
        return Authors(tuple(self.names), self.quality, self.inverted, deviations=deviations)

    def _take(self, index: int) -> int:
        """How many chunks make the next name; 0 where they make none."""
        chunk = self.chunks[index]
        following = self.chunks[index + 1] if index + 1 < len(self.chunks) else None
        if self.names and chunk.text.casefold() in SUFFIXES:
            last = self.names.pop()
            span = Span(last.span.start, chunk.span.end) if last.span else None
            self.names.append(last._replace(suffix=chunk.text, span=span))
            return 1
        if following and not following.joined and initials(following.text) and _family(chunk.text):
            return self._invert(chunk, following)
        if self._with_initials(chunk):
            return 1
        if following and self._full_inverted(index, chunk, following):
            return self._invert(chunk, following, WRITTEN_OUT)
        return self._in_order(chunk)

    def _invert(self, family: _Chunk, given: _Chunk, quality: float = 1.0) -> int:
        self.inverted = True
        self.quality = min(self.quality, quality)
        text = given.text
        name, _, tail = text.rpartition(" ")
        suffix = tail if name and tail.casefold() in SUFFIXES else ""
        span = Span(family.start, given.span.end)
        inner, surname = with_particles(name if suffix else text, family.text)
        self.names.append(Name(family=surname, given=inner, suffix=suffix, span=span))
        if quality == 1.0 and not all(part.endswith(".") for part in text.split() if part not in PARTICLES):
            self.deviations.append(Deviation("author-punctuation", given.span))
        return 2

    def _with_initials(self, chunk: _Chunk) -> bool:
        """``Garamone. J.``, ``Sorkin A. R.``, ``A. R. Sorkin``."""
        words = chunk.text.split(" ")
        if len(words) < 2 or len(words) > 6 or (_is_word(words[0]) and _is_word(words[-1])):
            return False
        if _in_capitals(words):
            return False
        if words[-1] in PARTICLES and initials(words[-2]):
            words = [words[-1], *words[:-1]]
        cut = next((i for i in range(1, len(words)) if initials(" ".join(words[i:]))), 0)
        if not cut and len(self.chunks) > 1 and len(words[-1]) == 3 and words[-1].isupper():
            cut = len(words) - 1
        family = " ".join(words[:cut])
        written_out = any(
            name.given and not initials(name.given) and not (len(name.given) == 3 and name.given.isupper())
            for name in self.names
        )
        if cut and not written_out and _family(family.rstrip(".")) and not initials(family) and cut <= 4:
            self.inverted = True
            self.names.append(Name(family=family.rstrip("."), given=" ".join(words[cut:]), span=chunk.span))
            self.deviations.append(Deviation("author-punctuation", chunk.span))
            self.quality = min(self.quality, 0.97 if chunk.text.endswith(".") else 0.9)
            return True
        lead = next((i for i in range(len(words) - 1, 0, -1) if initials(" ".join(words[:i]))), 0)
        while lead > 1 and words[lead - 1] in PARTICLES:
            lead -= 1
        rest = " ".join(words[lead:])
        if (
            lead
            and _family(rest)
            and not initials(rest)
            and (
                lead + 1 == len(words)
                or words[lead].casefold() in PARTICLES
                or not PARTICLES.isdisjoint(words[lead + 1 : -1])
            )
        ):
            self.names.append(Name(family=rest, given=" ".join(words[:lead]), span=chunk.span))
            self.quality = min(self.quality, 0.95)
            return True
        return False

    def _full_inverted(self, index: int, family: _Chunk, given: _Chunk) -> bool:
        """``Troianovski, Anton`` at the head of a list, and further pairs where every name is inverted."""
        if given.joined or not self.first_inverted or not _family(family.text) or not _given(given.text):
            return False
        if is_organization(family.text) and len(family.text.split()) > 1:
            return False
        if _capitals(family.text.split()) and _capitals(given.text.split()):
            return False
        if _begins_title(family.text, given.text):
            return False
        if index == 0 and len(family.text.split()) > 2 and PARTICLES.isdisjoint(family.text.split()):
            return False
        if index == 0 and len(self.chunks) > 2 and all(map(_is_whole, self.chunks)):
            return False
        if index == 0:
            return not (family.text.isupper() and given.text.isupper() and len(family.text) < 5)
        words = family.text.casefold().split() if family.joined else family.text.split()
        is_led = family.text.partition(" ")[0] in PARTICLES
        if not self.inverted or (sum(word not in PARTICLES for word in words) > 1 and not is_led):
            return False
        return family.joined or len(given.text.split()) == 1

    def _in_order(self, chunk: _Chunk) -> int:
        """Given names first, or a body among persons."""
        text = chunk.text.rstrip(".") if not _ends_in_initial(chunk.text) else chunk.text
        span = Span(chunk.start, chunk.start + len(text) + chunk.handle)
        words = text.split(" ")
        if ": " in text:
            return 0
        if (is_organization(text) and not runs_on(words)) or _in_capitals(words):
            self.names.append(literal(text, span))
            self.quality = min(self.quality, 0.9)
            return 1
        if len(words) > 6 or not _is_name_like(words) or text.endswith(SPEECH):
            return 0
        if len(words) > 1 and initials(words[-1]):
            return self._family_first(chunk, words)
        person = self._person(text, words)
        self.names.append(Name(person.family, person.given, person.suffix, person.literal, span=span))
        own = len(words) if _VAN.isdisjoint(words) else sum(word not in PARTICLES for word in words)
        unsure = 0.75 if len(words) == 1 else 0.88 if own <= 3 else 0.8
        if self.inverted and len(words) > 1:
            unsure += 0.1
        self.quality = min(self.quality, unsure)
        return 1

    def _family_first(self, chunk: _Chunk, words: list[str]) -> int:
        """``Berg Samuel T.`` beside persons whose given names are written out too."""
        if self.inverted or not self.names or len(words) != len(("family", "given", "initial")):
            return 0
        self.names.append(Name(words[0], " ".join(words[1:]), span=chunk.span))
        self.quality = min(self.quality, 0.88)
        return 1

    def _person(self, text: str, words: list[str]) -> Name:
        if cut := _capitals(words):
            return Name(family=" ".join(words[:cut]), given=" ".join(words[cut:]))
        if self.first_inverted and not self.names and 2 <= len(words) <= 4 and _family_first(words):
            return Name(family=words[0], given=" ".join(words[1:]))
        person = split_person(text)
        if person.literal and (parts := of_three_words(words, among_persons=bool(self.names))):
            return Name(*parts)
        return person


def _in_capitals(words: list[str]) -> bool:
    """Whether words in capitals, small ones among them, are a body's name: PREFEITURA DE PORTO DO SUL. Those
    of persons have a comma or end in initials."""
    if len(words) <= _MOST_CAPITALS or not all(map(str.isupper, words)) or initials(words[-1]):
        return False
    return any(word.casefold() in PARTICLES for word in words[1:-1])


def _capitals(words: list[str]) -> int:
    """How many words in capitals are a family name before given names: HOLM Rosa, LE GOFF Yann; or 0."""
    cut = next((n for n, word in enumerate(words) if not word.isupper()), 0)
    is_long = cut > 1 or (cut == 1 and len(words) == 2)
    is_family = is_long and len(words[cut - 1]) > 2 and not initials(words[cut - 1])
    return cut if is_family and len(words) - cut < 3 else 0


def _is_whole(chunk: _Chunk) -> bool:
    """Whether a given and a family name stand there, as in all parts of a list in order: Rosa Holm, Sam Berg,
    Ada Lind."""
    first, _, second = chunk.text.rstrip(".").partition(" ")
    return bool(second) and len(first) > 2 and len(second) > 1 and not initials(second)


def _begins_title(family: str, given: str) -> bool:
    """Whether what would be given names begins a title: an article, or three words behind a whole name."""
    words = given.split()
    if words[0] in ARTICLES:
        return True
    is_whole = " " in family and PARTICLES.isdisjoint(family.split())
    return is_whole and len(words) > 2 and PARTICLES.isdisjoint(words) and not any(map(initials, words))


def _is_word(word: str) -> bool:
    """Whether a word of a name can be no initial, nor a particle behind one."""
    return len(word) > _LONGEST_INITIAL and word.isalpha() and word not in PARTICLES


def _family_first(words: list[str]) -> bool:
    """Whether a name without a comma begins with its family name."""
    return eastern_order(words) or (len(words) == 2 and words[0] in lexicon.surnames("only"))


def _ends_in_initial(text: str) -> bool:
    return len(text) > 2 and text[-1] == "." and text[-2].isupper() and text[-3] in " ."


def _family(text: str) -> bool:
    """Whether the text can be a family name, particles and all: at most five words, no figures, and no
    initial before them, which tells a name that is whole (R. Holm, S. Berg)."""
    words = text.split()
    if not words or len(words) > 5 or text[1:2] == "." or _NO_NAME.search(text):
        return False
    last = words[-1]
    return (
        not last[:1].islower() or "-" in last or "’" in last or "'" in last or last != last.lower()
    ) and all(
        word[:1].isupper() or word in PARTICLES or not word[:1].islower() or "-" in word[:3]
        for word in words[:-1]
    )


def _given(text: str) -> bool:
    """Whether the text can be given names written out: one to four words, the first a capitalised one."""
    words = text.split()
    if not words or len(words) > 4 or _NO_NAME.search(text):
        return False
    if len(words) > 2 and words[1][-2:] in _POSSESSIVE:
        return False
    inner = (word.rstrip(".") for word in words[:-1])
    dotted = any(word.endswith(".") and not initials(word) for word in words[:-1])
    return (
        words[0][:1].isupper()
        and not dotted
        and "The" not in words
        and all(word[:1].isupper() or is_particle(word) or initials(word) for word in (*inner, words[-1]))
    )


def _is_name_like(words: list[str]) -> bool:
    """Whether every word is capitalised, a particle or without case, as in a name."""
    if any(not word or _NO_WORD.search(word) for word in words):
        return False
    capital = sum(1 for word in words if not word[0].islower())
    return (
        capital == len(words)
        or (len(words) > 1 and all(not w[0].islower() or w in PARTICLES or "-" in w for w in words))
        or (len(words) == 1 and words[0].isalnum() and len(words[0]) > 2)
    )
