"""Markdown with front matter, as site generators and editors write it: one article a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from newsld.assembling import Credited, assemble, joined, read_prose, united
from newsld.document import Document, Finding
from newsld.errors import ReadError
from newsld.extract import Extract
from newsld.formats.decoding import decode
from newsld.formats.markdown.bibliography import nocite, read_bibliography
from newsld.formats.markdown.blocks import parser, read_blocks
from newsld.formats.markdown.claim_reviews import read_claim_reviews
from newsld.formats.markdown.front_matter import read_front_matter
from newsld.formats.markdown.properties import Properties, read_properties
from newsld.formats.markdown.reviews import verdicts
from newsld.formats.registry import ReadOptions
from newsld.text.languages import words
from newsld.text.tokens import fold


def read(data: bytes, options: ReadOptions) -> Iterator[Document]:
    """The article of a Markdown file. Spans count code points of the decoded file.

    Front matter is read as text alone, and what is wrong with it is a finding. FormatError where the extra
    ``markdown`` is not installed.
    """
    markdown = parser(options.name)
    source, told = decode(data, options.name, options.encoding)
    if not source.text.strip():
        raise ReadError("holds no text", file=options.name)
    findings: list[Finding] = list(told)
    front = read_front_matter(source.text, findings)
    properties = read_properties(front.fields)
    reviews = read_claim_reviews(front.fields, findings)
    prose, crowded = read_blocks(source.text, front.end, _title(properties), markdown)
    findings += crowded
    beside = (*options.references, *read_bibliography(front.fields, options, findings))
    found = read_prose(source, "markdown", replace(prose, beside=beside, nocite=nocite(front.fields)))
    yield assemble(
        replace(
            found,
            values=joined(properties.values, found.values),
            credits=united(*_by_trust(properties.credits, found.credits)),
            stated={**found.stated, **properties.stated},
            findings=(*findings, *found.findings),
            reviews=reviews,
            verdicts=(*options.verdicts, *verdicts(front.fields.get("claims", ()))),
        )
    )


def _title(properties: Properties) -> Extract:
    """The title of the front matter, which a generator sets before the text."""
    for evidence in (one for several in properties.values.get("headline", ()) for one in several):
        if evidence.span:
            return Extract(str(evidence.value), (0,), (evidence.span,))
    return Extract("", (), ())


def _by_trust(
    front: tuple[Credited, ...], text: tuple[Credited, ...]
) -> tuple[tuple[Credited, ...], tuple[Credited, ...]]:
    """Front matter before the byline, unless its authors are only accounts: admin, a-berg."""
    authors = [person.credit.name for person in front if person.credit.role == "author"]
    is_weak = all(_ACCOUNT.fullmatch(name) or fold(name) in words("byline.placeholder") for name in authors)
    return (text, front) if authors and is_weak else (front, text)


_ACCOUNT = re.compile(r"[a-z0-9]+(?:[_.-][a-z0-9]+)*")
