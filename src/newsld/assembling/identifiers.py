"""Fragment ids of the nodes in an article: named by what they are, never by their position."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from newsld.document import Name, Reference

ARTICLE = "#article"
REFERENCE = "#ref-"
"""What the ids of works begin with."""
_LONGEST = 60
_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"\d{4}")


def slug(text: str) -> str:
    """Lower-case words joined by hyphens: accents folded, letters of other scripts kept, at most 60 long."""
    plain = text.lower() if text.isascii() else _without_accents(text)
    if plain.isalnum():
        return plain[:_LONGEST]
    made = ""
    for word in _WORD.findall(plain):
        if made and len(made) + len(word) >= _LONGEST:
            break
        made = f"{made}-{word}" if made else word[:_LONGEST]
    return made


def _without_accents(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", plain)


def person_id(name: str) -> str | None:
    """The id of a person of that full name; None for a name of initials, which many people may share."""
    parts = name.split()
    if len(parts) < 2 or any(len(part.strip(".")) <= 1 or _is_initials(part) for part in parts[:1]):
        return None
    made = slug(name)
    return f"#person-{made}" if made else None


def _is_initials(part: str) -> bool:
    letters = part.replace(".", "").replace("-", "")
    return "." in part and len(letters) <= 3 and letters.isupper()


def reference_ids(references: Sequence[Reference]) -> list[str]:
    """An id for each reference, by author and year; works that would share one get a, b, c."""
    stems = [_stem(reference) for reference in references]
    counts = Counter(stems)
    used: set[str] = set()
    lettered: dict[str, Iterator[str]] = {}
    ids = []
    for reference, stem in zip(references, stems, strict=True):
        made = f"{stem}{reference.year_suffix}" if reference.year_suffix else stem
        if made in used or (counts[stem] > 1 and not reference.year_suffix):
            names = lettered.setdefault(stem, lettered_names(stem))
            made = next(name for name in names if name not in used)
        used.add(made)
        ids.append(f"{REFERENCE}{made}")
    return ids


def lettered_names(stem: str) -> Iterator[str]:
    """The name with a, b, c behind it, without end."""
    joint = "" if stem[-1:].isdigit() else "-"
    letters = "abcdefghijklmnopqrstuvwxyz"
    yield from (f"{stem}{joint}{letter}" for letter in letters)
    number = 1
    while True:
        number += 1
        yield from (f"{stem}{joint}{letter}{number}" for letter in letters)


def _stem(reference: Reference) -> str:
    names = [_key(name) for name in reference.author or reference.editor]
    names = [name for name in names if name]
    who = f"{names[0]}-et-al" if len(names) > 2 else "-".join(names)
    who = who or slug(reference.title or reference.container or reference.raw)
    year = _YEAR.match(reference.issued)
    when = year[0] if year else "n-d" if reference.issued else ""
    return "-".join(part for part in (who, when) if part) or "work"


def _key(name: Name) -> str:
    return slug(name.family or name.literal or name.given)
