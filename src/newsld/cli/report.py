"""What was understood of an article, on a page that a person checks in a minute."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsld import facts
from newsld.cli.fact_checks import fact_checks
from newsld.cli.table import Row, Section, lay_out, tidy
from newsld.cli.works import citations, counted, place, references, statements
from newsld.nodes import Node
from newsld.source import Span
from newsld.terminal import Style, clean, shorten

if TYPE_CHECKING:
    from newsld.document import Document, Finding

_LABELS = {"datePublished": "published", "dateModified": "modified", "articleSection": "section"}
_LONGEST_LABEL = 16
_EXPECTED = ("author", "editor")
_ORIGINS = {"front-matter": "front matter", "config": "configuration", "command-line": "command line"}


def report(document: Document, style: Style) -> str:
    """The page, ending with a newline. It holds no control characters but those of the style's colours."""
    sections = [Section("", "", list(_facts(document)))]
    if document.references:
        sections.append(references(document))
    if document.in_text_citations:
        sections.append(citations(document))
    if document.claims:
        sections.append(statements(document))
    checks = fact_checks(document)
    if checks.rows:
        sections.append(checks)
    if document.findings:
        rows = [_finding(document, finding) for finding in document.findings]
        sections.append(Section("Not taken as it stands", str(len(rows)), rows))
    return f"{_title(document, style)}\n{lay_out(sections, style)}"


def _title(document: Document, style: Style) -> str:
    kinds = [facts.text_of(kind) for kind in document.root.values("@type")]
    about = [*([f"article {document.index + 1}"] if document.index else []), document.format, *kinds]
    if document.positions == "text":
        about.append("places count in the text taken out of the file")
    listing = style.spell(" · ".join(("", *about)))
    return style.paint(clean(document.source.name), "bold") + style.paint(clean(listing), "dim")


def _facts(document: Document) -> Iterator[Row]:
    yield from _texts(document, "headline", is_expected=True)
    yield from _people(document)
    yield from _texts(document, "datePublished", is_expected=True)
    yield from _texts(document, "dateModified")
    yield from _texts(document, "isPartOf")
    yield from _texts(document, "publisher", is_expected=True)
    yield from _texts(document, "articleSection")
    yield from _texts(document, "inLanguage")
    yield from _texts(document, "url")
    yield _body(document)


def _texts(document: Document, key: str, is_expected: bool = False) -> Iterator[Row]:
    found = document.root.values(key)
    label = "site" if key == "isPartOf" else "language" if key == "inLanguage" else _LABELS.get(key, key)
    if not found and is_expected:
        yield _missing(label)
    for index, value in enumerate(found):
        pointer = f"/{key}" if len(found) == 1 else f"/{key}/{index}"
        inner = f"{pointer}/name" if isinstance(value, Node) else pointer
        text = facts.language(document.root) if key == "inLanguage" else facts.name_of(value)
        if text:
            yield _row(document, inner, label if index == 0 else "", text)


def _people(document: Document) -> Iterator[Row]:
    people = facts.credited(document.root)
    for role in dict.fromkeys((*_EXPECTED, *(person.role for person in people))):
        label = shorten(tidy(role), _LONGEST_LABEL)
        for person in people:
            if person.role == role:
                yield _row(document, person.pointer, label, _described(person))
                label = ""
        if label and role in _EXPECTED:
            yield _missing(role)


def _described(person: facts.Credited) -> str:
    """A name with what else is known: the post, whom they work for, and what they are if no person."""
    if not isinstance(person.who, Node):
        return person.name
    about = [*facts.texts(person.who, "jobTitle"), *facts.texts(person.who, "affiliation")]
    if not person.who.is_a("Person"):
        about += facts.texts(person.who, "@type")
    return f"{person.name} ({', '.join(about)})" if about else person.name


def _body(document: Document) -> Row:
    body = facts.first_text(document.root, "articleBody")
    if not body:
        return _missing("body")
    paragraphs = sum(1 for part in re.split(r"\n\s*\n", body) if part.strip())
    text = f"{counted(paragraphs, 'paragraph')}, {counted(len(body.split()), 'word')}"
    span = document.body_span
    if span is None:
        return Row("", "body", text)
    return Row(place(document, span), "body", f"{text}, to {place(document, Span(span.end, span.end))}")


def _missing(label: str) -> Row:
    return Row("", label, "– not found", style="yellow")


def _row(document: Document, pointer: str, label: str, text: str) -> Row:
    found = facts.best_evidence(document, pointer)
    if found is None:
        return Row("", label, text)
    note = "" if found.origin == "text" else f"({_ORIGINS.get(found.origin, found.origin)})"
    return Row(place(document, found.span), label, text, tail=note, tail_style="dim")


def _finding(document: Document, finding: Finding) -> Row:
    return Row(place(document, finding.span), finding.code, finding.message, style="yellow")
