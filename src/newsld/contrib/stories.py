"""An article as a content management system keeps it, in fields, to a Document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from newsld.assembling import Credited, Prose, assemble, joined, named, read_prose, united
from newsld.assembling.joining import Values
from newsld.document import Document, Evidence
from newsld.extract import Extractor
from newsld.markup import render
from newsld.model import Thing
from newsld.nodes import as_dict
from newsld.source import Source, Span
from newsld.text.references import Link

PEOPLE = ("author", "editor", "translator")
_PROSE = frozenset({"headline", "articleBody", "citation"})
_TAG = re.compile(r"</?[A-Za-z]|&[A-Za-z#]")
_PARAGRAPHS = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the body or the list with the field or block that holds it: HTML, or text without tags."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Story:
    """A Document, and which field each of its places is from. Spans count code points of its text."""

    document: Document
    fields: tuple[tuple[str, Span], ...]

    def field(self, span: Span | None) -> str:
        """The name of the field in which a place begins, "" for none."""
        held = (name for name, place in self.fields if span and place.start <= span.start <= place.end)
        return next(held, "")


def read_story(values: Mapping[str, Any], name: str = "<story>") -> Story:
    """The Document of an article that is kept in fields, read as if it stood on its page.

    ``values`` maps schema.org's names to what the fields hold. ``articleBody`` is HTML, text, or several
    Parts; ``citation`` the reference list, an entry a line or one each, in Parts or not; ``author``,
    ``editor`` and ``translator`` are bylines ("Ada Berg and Ivo Holm"), or names, Persons and JSON-LD nodes
    one by one. Everything else is taken as it is, dates in ISO 8601; what is empty is not there. What the
    prose itself says (a byline in the body, its citations) is read too, and counts less than the fields. The
    Document's text is that of the fields, one after the other (``positions`` is ``"text"``).
    """
    writer = _Writer()
    headline = writer.headline(" ".join(_text(values.get("headline") or "").split()))
    people = [
        person
        for role in PEOPLE
        for value in _several(values.get(role))
        for person in writer.person(role, value)
    ]
    body = writer.prose.length
    for part in _parts("articleBody", values):
        writer.paragraphs(part.field, part.text)
    entries = _parts("citation", values)
    if any(entry.text.strip() for entry in entries):
        writer.prose.add("References\n\n")
        for entry in entries:
            writer.paragraphs(entry.field, entry.text)
    source = Source("".join(writer.lines), name)
    prose = Prose(writer.prose.extract(), links=tuple(writer.links), headline=headline, body=body)
    found = read_prose(source, "text", prose)
    document = assemble(
        replace(
            found,
            values=joined(_stated(values), _without_repetition(found.values)),
            credits=united(people, found.credits),
            positions="text",
        )
    )
    return Story(document, tuple(writer.fields))


class _Writer:
    """Sets fields one below the other, and the prose among them as a text of its own."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.length = 0
        self.fields: list[tuple[str, Span]] = []
        self.prose = Extractor()
        self.links: list[Link] = []

    def line(self, field: str, text: str) -> Span:
        span = Span(self.length, self.length + len(text))
        self.lines.append(f"{text}\n")
        self.length += len(text) + 1
        self.fields.append((field, span))
        return span

    def headline(self, words: str) -> Span | None:
        """The headline, which is a text and no HTML, and its place in the prose."""
        if not words:
            return None
        self.prose.add(words, self.line("headline", words))
        self.prose.add("\n\n")
        return Span(0, len(words))

    def paragraphs(self, field: str, text: str) -> None:
        """A field of the prose: its paragraphs, and the links in them."""
        plain = text
        links: tuple[Link, ...] = ()
        if _TAG.search(text):
            rendered = render(text)
            plain = rendered.extract.text
            links = tuple(Link(link.span, link.href) for link in rendered.links)
        for paragraph in _PARAGRAPHS.finditer(plain):
            start, end = paragraph.span()
            shift = self.prose.length - start
            self.links += [link.shift(shift) for link in links if start <= link.span.start < end]
            self.prose.add(paragraph[0], self.line(field, paragraph[0]))
            self.prose.add("\n\n")

    def person(self, role: str, value: Any) -> tuple[Credited, ...]:
        """Those whom a field of people names, with what it says of them."""
        node = as_dict(value) if isinstance(value, Thing) else value
        if not isinstance(node, Mapping):
            words = " ".join(_text(node).split())
            return named(role, Evidence(words, "meta", self.line(role, words)))
        words = " ".join(_text(node.get("name", "")).split())
        said = Evidence(words, "meta", self.line(role, words))
        profile = {
            key: Evidence(held, "meta")
            for key, held in _plain(node).items()
            if key not in ("@context", "name")
        }
        (first, *_) = named(role, said)
        credit = first.credit._replace(role=role, name=words)
        return (Credited(credit, (said,), MappingProxyType(profile)),) if words else ()


def _parts(key: str, values: Mapping[str, Any]) -> list[Part]:
    """What a field of the prose holds, piece by piece, each with the name of the field it is from."""
    return [
        Part(one.field if isinstance(one, Part) else key, _text(one.text if isinstance(one, Part) else one))
        for one in _several(values.get(key))
    ]


def _text(value: Any) -> str:
    """A value as text that can be written; half of a surrogate pair is none."""
    return str(value).encode("utf-8", "replace").decode()


def _several(value: Any) -> Sequence[Any]:
    """One or many values as many, those that say nothing left out."""
    many = (
        [value]
        if isinstance(value, str | Mapping | Thing | Part) or not isinstance(value, Iterable)
        else value
    )
    return [one for one in many if one is not None and one != ""]


def _stated(values: Mapping[str, Any]) -> dict[str, list[list[Evidence]]]:
    """What the fields say besides the prose and the people, as evidence."""
    stated = {
        key: [[Evidence(_plain(one), "meta")] for one in _several(value)]
        for key, value in values.items()
        if key not in _PROSE and key not in PEOPLE
    }
    return {key: several for key, several in stated.items() if several}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Thing):
        return as_dict(value)
    if isinstance(value, Mapping):
        return {str(key): _plain_or_several(held) for key, held in value.items()}
    return value if value is None or isinstance(value, bool | int | float) else _text(value)


def _plain_or_several(value: Any) -> Any:
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else _plain(value)


def _without_repetition(values: Values) -> dict[str, list[list[Evidence]]]:
    """The values without other candidates for the headline: the field holds it, and the template shows it."""
    return {
        key: [list(held[:1] if key == "headline" else held) for held in several]
        for key, several in values.items()
    }
