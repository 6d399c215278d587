"""Lists of references with what a careful reader finds in each entry, to tell which fields are read right."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from newsld.document import Name, Reference
from newsld.source import Span

SETS = Path(__file__).resolve().parents[1] / "data" / "references"
PARTS = ("family", "given", "suffix", "literal")


def words(text):
    plain = unicodedata.normalize("NFKD", text or "").casefold()
    return re.findall(r"[^\W_]+", "".join(char for char in plain if not unicodedata.combining(char)))


def people(names):
    """Every word of the names, in any order."""
    return sorted(word for name in names for part in name for word in words(part))


def rows(path: Path) -> list[list[dict]]:
    """The labelled entries of a set, list by list."""
    entries = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    keys = dict.fromkeys(entry["list"] for entry in entries)
    return [[entry for entry in entries if entry["list"] == key] for key in keys]


def typed(entries: Sequence[dict]) -> tuple[str, list[Span]]:
    """The entries as one text, a line each, and the place of each."""
    text, spans = "", []
    for entry in entries:
        spans.append(Span(len(text), len(text) + len(entry["raw"])))
        text += entry["raw"] + "\n"
    return text, spans


def parts(name: Name) -> tuple[str, ...]:
    return tuple(getattr(name, part) for part in PARTS)


def right_fields(gold: dict, found: Reference) -> dict[str, bool]:
    """Whether each field was read as it is labelled; container and publisher count as one."""
    named = [tuple(name.get(key, "") for key in PARTS) for name in gold["author"]]
    sources = {tuple(words(gold[key])) for key in ("container", "publisher")} - {()}
    read = {tuple(words(one)) for one in (found.container, found.publisher)} - {()}
    return {
        "author": people(named)
        in (people(map(parts, found.author)), people(map(parts, found.author or found.editor))),
        "issued": gold["issued"] == found.issued,
        "title": words(gold["title"]) == words(found.title),
        "source": sources == read or bool(sources & read),
        "link": gold["url"] == found.url and gold["doi"].casefold() == found.doi.casefold(),
    }


def is_right(gold: dict, found: Reference) -> bool:
    return all(right_fields(gold, found).values())
