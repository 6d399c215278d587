"""Books whose house stands in brackets behind the title: ``Title (House)``, ``Title (Place: House)``."""

from __future__ import annotations

from newsld.source import Span
from newsld.text.patterns import pattern
from newsld.text.references.entry import Entry, Source
from newsld.text.references.scanners.titles import PAIRS, Title, is_about, is_edition, read_title
from newsld.text.references.sources.imprint import placed_publisher, read_imprint
from newsld.text.references.sources.parts import is_noise

_LAST = pattern(r"\s\(((?:[^()\d]|\([^()\d]*\))+)\)\Z")
_PLACED = pattern(
    r"\s\((?:(?P<edition>[^():,]{3,16}),\s)?(?P<house>[^():\d]{2,40}:\s[^():\d]{2,60})(?:,\s(?:1[5-9]|20)\d\d)?\)\Z"
)
_SHORTEST = 8


def house_in_brackets(entry: Entry, rest: Span) -> tuple[Title | None, Source, float] | None:
    """``Title (House)``, as MHRA has it: brackets that end an entry without a stop and tell nothing else."""
    text = entry.text
    if text[rest.end - 1] != ")" or text.startswith(".", rest.end) or text[rest.start] in PAIRS:
        return None
    house = _LAST.search(text, *rest)
    name = house[1] if house else ""
    if house is None or is_about(name) or is_noise(name) or name[0].islower():
        return None
    title = read_title(text, rest.start, house.start())
    if title is None or title.span.end - title.span.start < _SHORTEST:
        return None
    letters = "".join(word[0] for word in text[slice(*title.span)].split() if word[0].isupper())
    if name.isupper() and name in letters:
        return None
    source = read_imprint(entry, Span(*house.span(1)), book=True)
    return title, source, 0.97 if source.likeness >= 0.95 else 0.93


def placed_in_brackets(entry: Entry, rest: Span) -> tuple[Title | None, Source, float] | None:
    """``Title (Place: House)`` and ``Title (2nd edn., Place: House)``, whatever ends the entry."""
    text = entry.text
    house = _PLACED.search(text, *rest) if text[rest.end - 1] == ")" else None
    edition = house["edition"] if house else None
    if house is None or (edition and not is_edition(edition)):
        return None
    source = placed_publisher(entry, Span(*house.span("house")), any_place=True)
    title = read_title(text, rest.start, house.start())
    if source is None or title is None:
        return None
    return title, source._replace(edition=Span(*house.span("edition")) if edition else None), 0.98
