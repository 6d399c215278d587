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

_PROPERTIES = {
    "section": "articleSection",
    "tags": "keywords",
    "published": "datePublished",
    "modified": "dateModified",
}
_SEVERAL = frozenset({"articleSection", "keywords"})
Values = dict[str, list[list[Evidence]]]


def read(data: bytes, options: ReadOptions) -> Iterator[Document]:
    """The article of a plain text. Spans count code points of the decoded text."""
    source, findings = decode(data, options.name, options.encoding)
    text = source.text
    layout = read_layout(text)
    references = tuple(
        reference
        for index, found in enumerate(find_lists(text, layout.foot))
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
    found = [credit for span in layout.bylines for credit in read_byline(text, span)]
    labelled = [label.value for label in layout.metadata if label.label == "author"]
    if not any(credit.role == "author" for credit in found):
        found.extend(credit for span in labelled for credit in read_byline(text, span))
    return tuple(found)


def _values(source: Source, layout: Layout) -> Values:
    values: Values = {}
    if layout.headline:
        spans: Sequence[Span | None] = (layout.headline, layout.repeated_headline)
        values["headline"] = [[Evidence(source[span], "text", span) for span in spans if span]]
    for label in layout.metadata:
        _take_label(values, source, label.label, label.value)
    for span in layout.date_lines:
        _take_label(values, source, "published", span)
    language = detect_language("\n".join(source[span] for span in layout.body))
    if language:
        values["inLanguage"] = [[Evidence(language[0], "inferred")]]
    return values


def _take_label(values: Values, source: Source, label: str, span: Span) -> None:
    key = _PROPERTIES.get(label)
    text = source[span]
    value = parse_date(text) if label in ("published", "modified") else text
    if not key or not value:
        return
    evidence = Evidence(value, "text", span, verbatim=value == text)
    if key in _SEVERAL:
        values.setdefault(key, []).append([evidence])
    else:
        values.setdefault(key, [[]])[0].append(evidence)
