"""What a content system says of an article, to a Document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from newsld.assembling import (
    SEVERAL,
    Credited,
    Prose,
    Values,
    assemble,
    joined,
    named,
    read_prose,
    united,
)
from newsld.document import Document, Evidence, Finding
from newsld.extract import Extractor, whole
from newsld.formats.stories.values import ADDRESSES, plain, text, texts
from newsld.markup import render
from newsld.source import Source, Span
from newsld.text.dates import parse_date
from newsld.text.references import Link
from newsld.text.timestamps import timestamp

ROLES = frozenset("author editor translator contributor photographer illustrator reviewer".split())
"""Properties that hold people, by the role that these have."""
_DATES = frozenset({"datePublished", "dateModified", "dateCreated"})
_ADDRESSES = frozenset({"url", "image", "license"})
_BODIES = frozenset({"publisher", "copyrightHolder", "sourceOrganization"})
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|&#?\w{2,32};")
_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_MOST = 100


@dataclass(slots=True)
class Story:
    """An article's fields as they are gathered. ``body`` is HTML, or text whose paragraphs are its lines."""

    title: str = ""
    body: str = ""
    values: Values = field(default_factory=dict)
    credits: list[Credited] = field(default_factory=list)
    stated: dict[str, tuple[Evidence, ...]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def take(self, name: str, value: Any) -> None:
        """Take the value of a property of schema.org; what it cannot be is kept as evidence only."""
        if name in ROLES:
            for said in texts(value):
                self.credit(name, plain(said))
        elif name in SEVERAL:
            for word in list(texts(value))[:_MOST]:
                self.values.setdefault(name, []).append([Evidence(plain(word), "meta")])
        elif isinstance(value, bool | int | float):
            self.values[name] = [[Evidence(value, "meta")]]
        elif said := text(value, ADDRESSES) if name in _ADDRESSES else text(value):
            made = _made(name, said)
            if made is None:
                self.stated[f"/{name}"] = (Evidence(said, "meta"),)
            else:
                self.values[name] = [[Evidence(made, "meta")]]

    def credit(self, role: str, name: str, profile: Mapping[str, str] | None = None) -> None:
        """Add the people whom a field names, with what else is said of them."""
        evidence = {key: Evidence(said, "meta") for key, said in (profile or {}).items() if said}
        for person in named(role, Evidence(name, "meta")):
            self.credits.append(replace(person, profile=MappingProxyType(evidence)))
        self.stated[f"/{role}"] = (*self.stated.get(f"/{role}", ()), Evidence(name, "meta"))


def _made(name: str, said: str) -> Any:
    """The value of a property; None where the text is none of its kind: no date, no absolute address."""
    if name in _DATES:
        return timestamp(said) or parse_date(said).replace("n.d.", "") or None
    if name == "url":
        return said if _WEB.match(said) else None
    if name in _BODIES:
        return {"@type": "Organization", "name": plain(said)}
    if name == "inLanguage":
        return said.replace("_", "-")
    return said if name in _ADDRESSES else plain(said)


def document_of(story: Story, name: str, format_name: str, index: int) -> Document:
    """The Document of a story: its title set before its body. Spans count code points of that text.

    The byline in the text comes before the people whom the fields name.
    """
    title = plain(story.title)
    prose = _prose(title, story)
    source = Source(prose.extract.text, name)
    found = read_prose(source, format_name, prose)
    values = dict(story.values)
    if title:
        values["headline"] = [[Evidence(title, "meta", Span(0, len(title)))]]
    return assemble(
        replace(
            found,
            values=joined(values, found.values),
            credits=united(found.credits, story.credits),
            stated=story.stated,
            findings=(*story.findings, *found.findings),
            index=index,
            positions="text",
        )
    )


def _prose(title: str, story: Story) -> Prose:
    """The title and the body as a text; what of the body is lost is told with the story."""
    out, body = Extractor(), story.body
    links: Iterable[Link] = ()
    out.add(title)
    if title and body:
        out.add("\n\n")
    start = out.length
    if _MARKUP.search(body):
        rendered = render(body)
        links = [Link(link.span, link.href).shift(out.length) for link in rendered.links]
        out.add(rendered.extract.text)
        if rendered.lost:
            story.findings.append(Finding(rendered.lost.code, rendered.lost.message))
    else:
        out.add(body)
    headline = Span(0, len(title)) if title else None
    return Prose(whole(out.extract().text), links=tuple(links), headline=headline, body=start)
