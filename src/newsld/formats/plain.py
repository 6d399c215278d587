"""Plain text, as it is copied from a page or a word processor: one article a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsld.assembling import Found, assemble
from newsld.document import Document, Evidence
from newsld.formats.decoding import decode
from newsld.formats.registry import ReadOptions
from newsld.source import Source, Span
from newsld.text.byline import Credit, read_byline
from newsld.text.citations import find_citations
from newsld.text.dates import parse_date
from newsld.text.language import detect_language
from newsld.text.layout import Layout, read_layout
from newsld.text.references import find_lists, parse_entries

_SECTION_LABELS = frozenset(
    {"section", "category", "post category", "rubrik", "rubrique", "sección", "sezione"}
)


def read(data: bytes, options: ReadOptions) -> Iterator[Document]:
    """The article of a plain text. Spans count code points of the decoded text."""
    source, findings = decode(data, options.name, options.encoding)
    text = source.text
    layout = read_layout(text)
    lists = find_lists(text, layout.foot)
    references = tuple(
        reference
        for index, found in enumerate(lists)
        for reference in parse_entries(text, found.entries, list_index=index)
    )
    yield assemble(
        Found(
            source=source,
            format="text",
            text=text,
            body=layout.body,
            body_span=Span(layout.body[0].start, layout.body[-1].end) if layout.body else None,
            values=_values(source, layout),
            credits=_credits(text, layout),
            references=references,
            in_text_citations=find_citations(text, layout.body, references),
            findings=findings,
        )
    )


def _credits(text: str, layout: Layout) -> tuple[Credit, ...]:
    return tuple(credit for span in layout.bylines for credit in read_byline(text, span))


def _values(source: Source, layout: Layout) -> dict[str, Sequence[Sequence[Evidence]]]:
    values: dict[str, Sequence[Sequence[Evidence]]] = {}
    if layout.headline:
        spans = [layout.headline, layout.repeated_headline]
        values["headline"] = [[Evidence(source[span], "text", span) for span in spans if span]]
    sections = [
        [Evidence(source[label.value_span], "text", label.value_span)]
        for label in layout.metadata
        if label.label.casefold() in _SECTION_LABELS and label.value_span
    ]
    if sections:
        values["articleSection"] = sections
    body = "\n".join(source[span] for span in layout.body)
    language = detect_language(body)
    if language:
        values["inLanguage"] = [[Evidence(language[0], "inferred")]]
    dates = [
        [Evidence(date, "text", span)] for span in layout.date_lines if (date := parse_date(source[span]))
    ]
    if dates:
        values["datePublished"] = dates[:1]
    return values
