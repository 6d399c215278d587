"""Words by language: role words of bylines, page chrome, citation words. One data file a language.

A file ``xx.txt`` (BCP 47 primary tag) holds ``key: phrase | phrase`` lines under ``[section]`` headings; a
line that begins with white space goes on with the key above it, ``#`` begins a comment line. Keys are found
as ``section.key``. Phrases are compared after case folding. A new language is a new file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path


def _parse(data: str) -> dict[str, str]:
    """``section.key`` to its phrases as they are written, joined by ``|``; most are never asked for."""
    section = key = ""
    found: dict[str, str] = {}
    for line in data.splitlines():
        if not line.strip() or line[0] == "#":
            continue
        if line[0] == "[":
            section = line.strip()[1:-1]
        elif line[0].isspace():
            found[key] += "|" + line
        else:
            name, _, values = line.partition(":")
            key = f"{section}.{name.strip()}"
            found[key] = f"{found[key]}|{values}" if key in found else values
    return found


@cache
def languages() -> tuple[str, ...]:
    """The tags of the languages there are words for, sorted."""
    names = (entry.name for entry in Path(__file__).parent.iterdir())
    return tuple(sorted(name.removesuffix(".txt") for name in names if name.endswith(".txt")))


@cache
def _lexicon(language: str) -> Mapping[str, str]:
    return _parse(Path(__file__).with_name(f"{language}.txt").read_text("utf-8"))


@cache
def phrases_of(language: str, key: str) -> tuple[str, ...]:
    """The phrases of ``section.key`` as one language's file has them; none where it has no such key."""
    return tuple(_parted(_lexicon(language).get(key, ""))) if language in languages() else ()


def _parted(written: str) -> Iterator[str]:
    return (phrase for part in written.split("|") if (phrase := " ".join(part.split())))


@cache
def phrases(key: str) -> tuple[str, ...]:
    """The phrases of ``section.key`` in all languages, case-folded, each once, longest first."""
    every = set(_parted("|".join(_lexicon(language).get(key, "") for language in languages()).casefold()))
    return tuple(sorted(every, key=lambda phrase: (-len(phrase), phrase)))


@cache
def words(key: str) -> frozenset[str]:
    """The phrases of ``section.key`` in all languages as a set, case-folded."""
    return frozenset(phrases(key))


@cache
def keys(section: str) -> tuple[str, ...]:
    """The keys that any language has in a section, sorted: ``keys("role")`` → ``("author", "editor", …)``."""
    prefix = f"{section}."
    names = {name for language in languages() for name in _lexicon(language) if name.startswith(prefix)}
    return tuple(sorted(name.removeprefix(prefix) for name in names))


@cache
def given() -> frozenset[str]:
    """Given names, folded."""
    return words("name.feminine") | words("name.masculine") | words("name.either")


@cache
def given_alone() -> frozenset[str]:
    """Given names that no place, month or thing has, and that no page has for a word of its own, folded."""
    return given() - words("name.thing") - words("name.word")


@cache
def small_words() -> frozenset[str]:
    """What may stand in small letters inside a name: particles of people, "of" and its like of bodies."""
    return words("name.particle") | words("name.small")
