"""What is fuzzed: each target takes any bytes, and raises where newsld breaks a promise.

No input raises anything but a NewsldError, every place lies in the source, and time is linear.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import process_time

import newsld
from newsld.document import Document, Reference
from newsld.errors import NewsldError
from newsld.formats.markdown.front_matter import read_front_matter
from newsld.source import Source, Span
from newsld.text.byline import read_byline
from newsld.text.citations import find_citations
from newsld.text.references import read_lines

SECONDS = 2.0
"""Processor time that any input may take, and again for each 100 kB of it: tracing makes all slow."""


PLACED = "issued title container publisher volume issue page edition url doi accessed archive".split()
"""Fields of a reference that have a place wherever a text has them."""


def within_time(target: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """The target, held to ``SECONDS`` of processor time."""

    def run(data: bytes) -> None:
        start = process_time()
        target(data)
        took = process_time() - start
        allowed = SECONDS * (1 + len(data) / 100_000)
        assert took <= allowed, f"{took:.1f} s for {len(data)} bytes, where {allowed:.1f} s are allowed"

    return run


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _inside(span: Span | None, size: int) -> None:
    assert span is None or 0 <= span.start <= span.end <= size, span


def _is_sound(document: Document) -> None:
    size = len(document.source.text)
    for several in document.evidence.values():
        for evidence in several:
            _inside(evidence.span, size)
            if evidence.verbatim and evidence.span and isinstance(evidence.value, str):
                assert document.source[evidence.span] == evidence.value
    for reference in document.references:
        _in_place(reference, size)
    for one in (*document.in_text_citations, *document.claims, *document.findings, *document.page):
        _inside(one.span, size)
    newsld.serialize(document)


def _in_place(reference: Reference, size: int) -> None:
    _inside(reference.span, size)
    for span in reference.spans.values():
        _inside(span, size)


def _documents(format_name: str) -> Callable[[bytes], None]:
    def run(data: bytes) -> None:
        for document in _read(data, format_name):
            _is_sound(document)

    return run


def _read(data: bytes, format_name: str) -> Iterator[Document]:
    try:
        yield from newsld.parse_all(data, format=format_name, name="fuzzed")
    except NewsldError:
        return


def _byline(data: bytes) -> None:
    text = _text(data)
    for credit in read_byline(text):
        _inside(credit.span, len(text))
        assert credit.name.strip()


def _citation(data: bytes) -> None:
    text = _text(data)
    for mark in find_citations(text, (Span(0, len(text)),), ()):
        _inside(mark.span, len(text))


def _reference(data: bytes) -> None:
    text = _text(data)
    for reference in read_lines(text):
        _in_place(reference, len(text))
        assert 0 <= reference.confidence <= 1
        for name in PLACED:
            assert not getattr(reference, name) or name in reference.spans, name


def _front_matter(data: bytes) -> None:
    text = _text(data)
    findings: list[newsld.Finding] = []
    assert 0 <= read_front_matter(text, findings).end <= len(text)
    for finding in findings:
        _inside(finding.span, len(text))
        Source(text).position(finding.span.start if finding.span else 0)


TARGETS: dict[str, Callable[[bytes], None]] = {
    name: within_time(target)
    for name, target in {
        "text": _documents("text"),
        "byline": _byline,
        "citation": _citation,
        "reference": _reference,
        "front-matter": _front_matter,
        "html": _documents("html"),
        "wordpress": _documents("wordpress"),
        "json-ld": _documents("json-ld"),
    }.items()
}
