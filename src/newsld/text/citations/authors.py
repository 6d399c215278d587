"""Who a reference is by, in the forms by which an in-text citation may name them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from newsld.document import Name, Reference
from newsld.text.languages import small_words, words as known

_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")


def key(text: str) -> str:
    """A name as it is compared: letters and figures, without case and accents, single spaces."""
    plain = unicodedata.normalize(
        "NFKD", text.casefold().replace("ß", "ss").replace("ø", "o").replace("ł", "l")
    )
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    plain = plain.replace("’", "").replace("'", "").replace("ı", "i").replace("đ", "d")
    words = _WORD.findall(plain)
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words)


@dataclass(frozen=True, slots=True)
class Work:
    """A reference as citations see it. Keys are made by ``key``.

    ``authors`` holds the keys of each author, best first (``van dijk``, ``dijk``); ``titles`` the keys by
    which a work without author is cited; ``years`` the years it may be cited by ("" where undated).
    """

    index: int
    authors: tuple[tuple[str, ...], ...]
    titles: tuple[str, ...]
    year: str
    suffix: str
    has_more_authors: bool = False

    @property
    def first(self) -> tuple[str, ...]:
        return self.authors[0] if self.authors else self.titles


def work_of(index: int, reference: Reference) -> Work:
    """The reference at an index of the list, taken apart for comparison."""
    names = reference.author or reference.editor
    authors = tuple(forms for name in names if (forms := author_forms(name)))
    year = _YEAR.search(reference.issued or reference.raw[:400])
    heads = () if authors else head_forms(reference.raw)
    return Work(
        index=index,
        authors=authors,
        titles=tuple(dict.fromkeys((*title_forms(reference.title), *heads))),
        year="n.d." if reference.issued == "n.d." else (year.group() if year else ""),
        suffix=reference.year_suffix,
        has_more_authors="et al" in reference.raw.casefold(),
    )


def head_forms(raw: str) -> tuple[str, ...]:
    """What an entry without a readable author may be cited by: its first word, or up to a full stop."""
    head = raw[:200].lstrip(" \t*_[]^.)(•-0123456789")
    cuts = (head.partition(". ")[0], head.partition(" (")[0], head.partition(", ")[0])
    return tuple(dict.fromkeys(form for cut in cuts if len(form := key(cut)) >= 3 and len(cut) < 120))


def author_forms(name: Name) -> tuple[str, ...]:
    """The keys under which one author may be cited."""
    forms = []
    if name.literal:
        literal = name.literal.partition(" [")[0].partition("[")[0]
        forms.append(key(literal))
        inner = re.search(r"\[([^\[\]]{1,40})\]|\(([^()]{1,40})\)\s*$", name.literal)
        if inner:
            forms.append(key(inner.group(1) or inner.group(2)))
            forms.append(key(name.literal.partition("(")[0]))
    if name.abbreviation:
        forms.append(key(name.abbreviation))
    if name.family:
        words = key(name.family).split(" ")
        forms.append(" ".join(words))
        while len(words) > 1 and words[0] in known("name.particle"):
            words = words[1:]
            forms.append(" ".join(words))
        if name.given:
            forms.append(key(f"{name.given} {name.family}"))
            forms.append(key(f"{name.family} {name.given}"))
    return tuple(dict.fromkeys(form for form in forms if form))


def title_forms(title: str) -> tuple[str, ...]:
    """A title's key, and that of what stands before its colon."""
    whole = key(title)
    short = key(title.partition(":")[0])
    return tuple(dict.fromkeys(form for form in (whole, short) if form))


def acronyms(forms: Sequence[str], raw: str) -> frozenset[str]:
    """The initials of a body's name, with and without its small words: World Health Organization → who."""
    found = set()
    for text in (raw, *forms):
        words = [word for word in re.findall(r"[^\W_]+", text.casefold()) if word]
        if len(words) >= 2:
            found.add("".join(word[0] for word in words))
            found.add("".join(word[0] for word in words if len(word) > 3 or word not in small_words()))
    return frozenset(acronym for acronym in found if len(acronym) >= 2)
