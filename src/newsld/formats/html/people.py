"""Who made the article: names in the markup held against the byline that the page shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from newsld.formats.html import graph
from newsld.formats.html.clues import Candidate, attribute, markup, meta, text
from newsld.formats.html.dates import head_blocks
from newsld.formats.html.headline import fold
from newsld.formats.html.page import meta_names
from newsld.formats.html.tree import Element, pieces, text_of
from newsld.formats.html.view import View
from newsld.source import Span
from newsld.text.byline import Credit, read_byline
from newsld.text.languages import words
from newsld.text.lines import is_byline
from newsld.text.naming import looks_like_body

_ADDRESS = re.compile(r"https?:|www\.|@|/[\w-]+/|\.(?:com|net|org)/")
_LONGEST = 300
_MOST = 12


@dataclass(slots=True)
class Voice:
    """What one part of the page says about who wrote the article."""

    kind: str
    credits: list[Credit]
    candidates: list[Candidate]
    nodes: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    """By folded name, what the markup knows of the person."""

    def authors(self) -> list[Credit]:
        return [credit for credit in self.credits if credit.role == "author"]

    @property
    def names(self) -> set[str]:
        return {name_key(credit.name) for credit in self.authors()}


class People(NamedTuple):
    """The credits, the candidates for each name (``name_key``), and all that was said about the authors."""

    credits: list[Credit]
    witnesses: dict[str, list[Candidate]]
    nodes: dict[str, Mapping[str, Any]]
    said: list[Candidate]


def name_key(name: str) -> str:
    """For comparing names: case, dots and white space do not count."""
    return " ".join(re.sub(r"[^\w'’-]+", " ", fold(name)).split())


def read_people(view: View, sites: Sequence[str]) -> People:
    """The people of a page."""
    voices = [*_markup(view), *_metas(view), *_elements(view), *_lines(view)]
    voices = [voice for voice in voices if voice.credits]
    publishers = {name_key(site) for site in sites if site}
    best = _choose(voices, publishers)
    credited = list(best.authors()) if best else []
    credited += _others(voices, {name_key(credit.name) for credit in credited})
    witnesses: dict[str, list[Candidate]] = {}
    nodes: dict[str, Mapping[str, Any]] = {}
    for voice in sorted(voices, key=lambda voice: voice is not best):
        nodes |= {key: node for key, node in voice.nodes.items() if key not in nodes}
        for credit, candidate in zip(voice.credits, voice.candidates, strict=True):
            witnesses.setdefault(name_key(credit.name), []).append(candidate)
    said = [
        one
        for voice in voices
        for credit, one in zip(voice.credits, voice.candidates, strict=True)
        if credit.role == "author"
    ]
    return People(credited, witnesses, nodes, said)


def _choose(voices: Sequence[Voice], publishers: set[str]) -> Voice | None:
    """The voice to be believed on the authors: people before bodies, the byline where it names others."""
    able = [voice for voice in voices if voice.authors()]
    personal = [voice for voice in able if _names_people(voice, publishers)]
    if not personal:
        return able[0] if able else None
    shown = next((voice for voice in personal if voice.kind in ("line", "element")), None)
    first = personal[0]
    if shown is None or first is shown:
        return first
    if first.names == shown.names:
        return first
    if first.names < shown.names or (first.names.isdisjoint(shown.names) and shown.kind == "line"):
        return shown
    line = next((voice for voice in personal if voice.kind == "line"), None)
    return (
        line
        if line is not None and len(line.names) >= len(first.names) and line.names != first.names
        else first
    )


def _names_people(voice: Voice, publishers: set[str]) -> bool:
    return any(
        not credit.is_organization
        and name_key(credit.name) not in publishers
        and fold(credit.name) not in words("byline.placeholder")
        for credit in voice.authors()
    )


def _others(voices: Sequence[Voice], seen: set[str]) -> Iterator[Credit]:
    """Editors, photographers and so on, from wherever they are named first."""
    given: set[tuple[str, str]] = set()
    for voice in voices:
        for credit in voice.credits:
            key = (credit.role, name_key(credit.name))
            if (
                credit.role != "author"
                and key not in given
                and (credit.role == "editor" or key[1] not in seen)
            ):
                given.add(key)
                yield credit


def credits_of(raw: str, *, is_organization: bool = False) -> list[Credit]:
    """The names in a field that holds nothing else; a name no byline would have is kept as it stands."""
    raw = " ".join(raw.split()).strip(" ,;|")
    if not raw or len(raw) > _LONGEST or _ADDRESS.search(raw):
        return []
    if is_organization or looks_like_body(raw):
        return [Credit("author", raw, Span(0, len(raw)), is_organization=True)]
    found = list(read_byline(raw))
    if found:
        return found
    parts = [part.strip() for part in re.split(r"[;|]|,(?=\s*\S+\s)", raw)]
    return [
        Credit("author", part, Span(0, len(part)), is_organization=looks_like_body(part))
        for part in parts
        if part and any(char.isalpha() for char in part)
    ]


def _voice(kind: str, rows: Iterable[tuple[str, Candidate, Any]], role: str = "author") -> Voice:
    voice = Voice(kind, [], [])
    for raw, candidate, node in rows:
        is_body = isinstance(node, dict) and (graph.is_a(node, "Organization"))
        for credit in credits_of(raw, is_organization=is_body):
            if len(voice.credits) >= _MOST or any(
                name_key(credit.name) == name_key(c.name) for c in voice.credits
            ):
                continue
            if role != "author":
                credit = Credit(role, credit.name, credit.span, credit.is_organization)
            voice.credits.append(credit)
            voice.candidates.append(candidate._replace(value=credit.name))
            if isinstance(node, dict):
                voice.nodes[name_key(credit.name)] = node
    return voice


def _markup(view: View) -> Iterator[Voice]:
    """JSON-LD, then microdata."""
    for key, role in (("author", "author"), ("creator", "author"), ("editor", "editor")):
        yield _voice("markup", _named(view, key), role)
    items = [item for item in view.page.items.get("author", ())[:6] if not _is_apart(item)]
    rows = []
    for item in items:
        inner = next(
            (child for child in item.iter() if child is not item and child.get("itemprop") == "name"), item
        )
        raw = inner.get("content") or text_of(inner)
        rows.append((raw, attribute(raw, raw, inner.tag) if inner.get("content") else text(raw), None))
    yield _voice("markup", rows)


def _named(view: View, key: str) -> Iterator[tuple[str, Candidate, Any]]:
    for number, value in view.things(key):
        raw = value if isinstance(value, str) else (value.get("name") if isinstance(value, dict) else "")
        names = raw if isinstance(raw, list) else [raw]
        for one in names:
            name = graph.clean(one) if isinstance(one, str) and one else graph.name_of(value)
            if name:
                yield name, markup(name, one if isinstance(one, str) else name, "name", number), value


def _metas(view: View) -> Iterator[Voice]:
    for name in meta_names("author"):
        found = view.page.meta(name)
        if found:
            yield _voice(
                "meta", ((graph.clean(one.content), meta(one.content, one.content), None) for one in found)
            )
    for number in ("1", "2"):
        for label, value in zip(
            view.page.meta(f"twitter:label{number}"), view.page.meta(f"twitter:data{number}"), strict=False
        ):
            if fold(label.content) in (
                "written by",
                "geschrieben von",
                "escrito por",
                "écrit par",
                "verfasst von",
                "scritto da",
            ):
                yield _voice("meta", [(value.content, meta(value.content, value.content), None)])


def _elements(view: View) -> Iterator[Voice]:
    """Elements whose class or rel names an author, the outermost of each, near the article."""
    taken: list[Element] = []
    for element in view.page.credited[:40]:
        if any(parent in taken for parent in element.iterancestors()) or _is_apart(element):
            continue
        words = " ".join("".join(_spaced(element)).split())
        if not words or len(words) > _LONGEST:
            continue
        taken.append(element)
        found = list(read_byline(words))
        if found:
            yield Voice(
                "element",
                found,
                [text(credit.name, words[credit.span.start : credit.span.end]) for credit in found],
            )


def _spaced(element: Element) -> Iterator[str]:
    """The texts in an element, a space between two: names stand in elements of their own."""
    last = ""
    for piece in pieces(element):
        if last and last[-1].isalnum() and piece[:1].isalnum():
            yield " "
        yield piece
        last = piece


def _is_apart(element: Element) -> bool:
    """Whether an element stands in the page's frame, in a comment or in a list of other articles."""
    for parent in element.iterancestors():
        marks = (parent.get("class") or "").lower()
        if parent.tag in ("nav", "footer", "aside") or "comment" in marks or "related" in marks:
            return True
    return False


def _lines(view: View) -> Iterator[Voice]:
    """Byline lines around the headline, and credits behind the last paragraph."""
    blocks, kept = view.blocks.blocks, view.kept
    seen: set[str] = set()
    tail = blocks[max(kept[-1] - 3, 0) : kept[-1] + 4] if kept else []
    for block in (*head_blocks(view), *tail):
        for line in block.text.split("\n"):
            if len(line) > _LONGEST or line in seen:
                continue
            seen.add(line)
            span = Span(0, len(line))
            if is_byline(line, span):
                found = list(read_byline(line, span))
                yield Voice("line", found, [text(c.name, line[c.span.start : c.span.end]) for c in found])
