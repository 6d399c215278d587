"""An article's text to what it says: headline, people, dates, body, references and citations."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache, partial
from types import MappingProxyType
from typing import Any, TypeVar

from newsld.assembling.assemble import Found
from newsld.assembling.beside import uncited
from newsld.assembling.bounds import limited, read_closely, told_apart
from newsld.assembling.credited import Credited
from newsld.assembling.footnotes import cites, emptied, is_remark, parted, settled
from newsld.assembling.links import cite_links
from newsld.assembling.short_notes import short_notes
from newsld.document import Attribution, Evidence, Finding, PageMark, Paragraph, Reference
from newsld.extract import Extract
from newsld.source import Source, Span
from newsld.text.attributions import find_attributions
from newsld.text.byline import Credit, read_byline
from newsld.text.citations import find_citations
from newsld.text.citations.labels import labels
from newsld.text.citations.shelf import Shelf
from newsld.text.dateline import agency_of, date_of, reporters_of
from newsld.text.dates import parse_date, two_readings
from newsld.text.language import language_of
from newsld.text.languages import phrases
from newsld.text.layout import Layout, read_layout
from newsld.text.references import Link, find_lists, parse_entries, with_items
from newsld.text.references.tidying.clean import marker_length
from newsld.text.references.tidying.linked import ADDRESS

_PROPERTIES = {
    "section": "articleSection",
    "tags": "keywords",
    "published": "datePublished",
    "modified": "dateModified",
}
_DATES = ("published", "modified")
SEVERAL = frozenset({"articleSection", "keywords"})
"""Properties whose values an article may have several of."""
Values = dict[str, list[list[Evidence]]]
"""Schema.org names to values, and each value to its candidates, best first."""
_SEASON = re.compile(r"\d{4}-2[1-4]")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Prose:
    """The text of an article without markup, a paragraph a line, and what the markup said of it.

    Spans count code points of the extract's text. ``notes`` are the footnotes, which stand at its end, each
    in one line behind its mark; ``headline`` is the heading of the first level.
    """

    extract: Extract
    links: tuple[Link, ...] = ()
    notes: tuple[Span, ...] = ()
    headline: Span | None = None
    raised: tuple[Span, ...] = ()
    """What stands above the line."""
    lists: tuple[Span, ...] = ()
    """From the first item of a list to the end of its last."""
    body: int | None = None
    """Where the body begins, if that is known."""
    rest: int | None = None
    """Where the lines end that are told apart, if that is known: what stands behind is one paragraph."""
    beside: tuple[Reference, ...] = ()
    """References of a file beside the article; they follow those of its own lists."""
    nocite: frozenset[str] = frozenset()
    """Keys of such works that are listed though the text does not cite them, ``*`` for all."""


def read_prose(source: Source, format_name: str, prose: Prose) -> Found:
    """What the text of an article says, read as it stands on a page. Its spans are those of the source."""
    text = prose.extract.text
    addresses = [link.span for link in prose.links if ADDRESS.match(link.url)]
    own = _own(text, prose)
    end, unsorted = told_apart(own) if prose.rest is None else (prose.rest, ())
    layout = read_layout(own[:end], prose.body, addresses)
    if rest := own[end:].rstrip():
        layout = layout._replace(body=(*layout.body, Span(end, end + len(rest))))
    listed = _listed(text, prose, layout)
    close, left = read_closely(text, layout.body)
    said = [*close, *(span for index in sorted(listed.remarks) if (span := listed.references[index].span))]
    marks = find_citations(text, said, listed.references, prose.raised)
    linked = cite_links(text, layout.body, prose.links, listed.references, marks)
    unlisted = uncited(linked, listed.beside, prose.nocite)
    linked = settled(text, linked, listed.behind, {*listed.remarks, *unlisted}, listed.named)
    values = _values(text, layout, prose.headline)
    language = values["inLanguage"][0][0].value if "inLanguage" in values else "en"
    spoken = partial(
        find_attributions, text, _told(text, close, layout.dateline), language, linked.marks, _head(layout)
    )
    read = Found(
        source=source,
        format=format_name,
        text=text,
        body=layout.body,
        paragraphs=_paragraphs(layout.body, prose.extract),
        body_span=Span(layout.body[0].start, layout.body[-1].end) if layout.body else None,
        values=values,
        credits=tuple(Credited.of(credit) for credit in _credits(text, layout)),
        references=linked.references,
        in_text_citations=linked.marks,
        claims=partial(claims_of, spoken, source, prose.extract),
        stated=_open_dates(text, layout),
        page=_page(layout),
        corrections=tuple(Evidence(text[slice(*span)], "text", span) for span in layout.corrections),
        findings=(*unsorted, *listed.findings, *left),
    )
    return moved(read, source, prose.extract)


@dataclass(frozen=True, slots=True)
class _Listed:
    """The references of lists, notes and files; ``behind`` are the indexes of those that share a note with
    the one before, ``remarks`` of notes without a work, ``beside`` of works of a file; ``named`` has those of
    notes that only name works of the list, with these."""

    references: tuple[Reference, ...]
    behind: set[int]
    remarks: set[int]
    named: Mapping[int, Sequence[int]]
    beside: range
    findings: tuple[Finding, ...]


def _listed(text: str, prose: Prose, layout: Layout) -> _Listed:
    foot = with_items(layout.foot, layout.tail, prose.lists)
    behind: set[int] = set()
    noted = range(0)
    found = [one.entries for one in find_lists(text, foot)]
    lists, left = limited(found)
    entries: list[Sequence[Span]] = [_unmarked(text, one) for one in lists]
    notes = [*parted(text, prose.notes)]
    if notes:
        before = sum(map(len, entries))
        behind = {before + n for n, (_, goes_on) in enumerate(notes) if goes_on}
        entries.append([span for span, _ in notes])
        noted = range(before, before + len(notes))
    references = tuple(
        reference
        for index, spans in enumerate(entries)
        for reference in parse_entries(text, spans, list_index=index, links=prose.links)
    )
    shelf = Shelf(references[: noted.start])
    beside = range(len(references), len(references) + len(prose.beside))
    every = [*references, *(one._replace(list=len(entries)) for one in prose.beside)]
    named = short_notes(every, noted or _numbered(text, references))
    remarks = {
        index
        for index in noted
        if index not in named and (is_remark(references[index]) or cites(text, references[index], shelf))
    }
    for index in (*remarks, *named):
        every[index] = emptied(every[index])
    return _Listed(tuple(every), behind, remarks, named, beside, left)


def _numbered(text: str, references: Sequence[Reference]) -> Collection[int]:
    """The indexes of entries with a number, where others have none: notes, and a bibliography behind them."""
    numbered = [index for index, label in enumerate(labels(text, references)) if label.isdigit()]
    return numbered if len(numbered) < len(references) else ()


def claims_of(
    find: Callable[[], Sequence[Attribution]], source: Source, extract: Extract
) -> tuple[Attribution, ...]:
    """The statements found in the text of an extract, with their places in the source."""
    return moved(tuple(find()), source, extract)


def _paragraphs(body: Sequence[Span], extract: Extract) -> tuple[Paragraph, ...]:
    return tuple([Paragraph(extract.text[start:end], start, extract) for start, end in body])


def _head(layout: Layout) -> Sequence[Span]:
    return [span for span in (layout.headline, layout.standfirst) if span is not None]


def _told(text: str, body: Sequence[Span], dateline: Span | None) -> Sequence[Span]:
    """The paragraphs without the dateline that opens them, which nobody says."""
    if dateline is None:
        return body
    first, *rest = body
    start = dateline.end
    while start < first.end and not text[start].isalnum() and text[start] not in _OPENERS:
        start += 1
    return [Span(start, first.end), *rest] if start < first.end else rest


_OPENERS = "\"'“„«‘("


def _page(layout: Layout) -> tuple[PageMark, ...]:
    marks = [PageMark(chrome.kind, chrome.span) for chrome in layout.chrome]
    marks += [PageMark("field", field.span, field.label, field.value) for field in layout.metadata]
    return tuple(sorted(marks, key=lambda mark: mark.span or Span(0, 0)))


def _unmarked(text: str, entries: Sequence[Span]) -> Sequence[Span]:
    """The entries without the number or bullet before them."""
    return [Span(span.start + marker_length(text[span.start : span.end]), span.end) for span in entries]


def _own(text: str, prose: Prose) -> str:
    """The text before its footnotes."""
    return text[: _line_start(text, prose.notes[0].start)] if prose.notes else text


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _credits(text: str, layout: Layout) -> Iterable[Credit]:
    found = list(layout.credits)
    labelled = [label.value for label in layout.metadata if label.label == "author"]
    if not any(credit.role == "author" for credit in found):
        found.extend(credit for span in labelled for credit in read_byline(text, span))
    if layout.body and not any(credit.role == "author" for credit in found):
        found.extend(reporters_of(text, layout.body[0]))
    if layout.dateline and not any(credit.role == "author" for credit in found):
        agency = agency_of(text, layout.dateline)
        found.extend([Credit("author", text[slice(*agency)], agency, is_organization=True)] if agency else [])
    return found


def _values(text: str, layout: Layout, headline: Span | None) -> Values:
    values: Values = {}
    shown = (layout.headline, layout.repeated_headline)
    spans = (headline, *(span for span in shown if span != headline)) if headline else shown
    if any(spans):
        values["headline"] = [[_on_one_line(text, span) for span in spans if span]]
    for label in layout.metadata:
        _take_label(values, text, label.label, label.value)
    for span in layout.date_lines:
        _take_label(values, text, "published", span)
    if layout.standfirst and not _has_credit(text, layout.standfirst):
        values["description"] = [[Evidence(text[slice(*layout.standfirst)], "text", layout.standfirst)]]
    if layout.dateline:
        values["dateline"] = [[Evidence(text[slice(*layout.dateline)], "text", layout.dateline)]]
        if "datePublished" not in values and (date := date_of(text, layout.dateline)):
            _take_label(values, text, "published", date)
    if language := language_of(text, layout.body):
        values["inLanguage"] = [[Evidence(language, "inferred")]]
    return values


def _on_one_line(text: str, span: Span) -> Evidence:
    """A headline, which a hand may have broken over two lines."""
    raw = text[slice(*span)]
    value = raw if "\n" not in raw and "\r" not in raw else " ".join(raw.split())
    return Evidence(value, "text", span, verbatim=value == raw)


def _open_dates(text: str, layout: Layout) -> dict[str, tuple[Evidence, ...]]:
    """By JSON Pointer, the dates that may be either of two days."""
    dates = [(one.label, one.value) for one in layout.metadata if one.label in _DATES]
    held: dict[str, tuple[Evidence, ...]] = {}
    for label, span in (*dates, *(("published", span) for span in layout.date_lines)):
        raw, pointer = text[slice(*span)], f"/{_PROPERTIES[label]}"
        if two_readings(raw) and not parse_date(raw):
            held[pointer] = (*held.get(pointer, ()), Evidence(raw, "text", span))
    return held


def _has_credit(text: str, line: Span) -> bool:
    """Whether a line is a picture's caption with its credit: … Photo: Ada Finch."""
    folded = text[line.start : line.end].casefold()
    return "©" in folded or any(f"{word}:" in folded for word in phrases("chrome.caption"))


def _day(content: str) -> str:
    """A date as ISO 8601 has it; of a season only the year, which is all that it can say."""
    date = parse_date(content)
    return date[:4] if _SEASON.fullmatch(date) else date


def _take_label(values: Values, text: str, label: str, span: Span) -> None:
    key = _PROPERTIES.get(label)
    content = text[span.start : span.end]
    value = _day(content) if label in _DATES else content
    if not key or not value:
        return
    evidence = Evidence(value, "text", span, verbatim=value == content)
    if key in SEVERAL:
        values.setdefault(key, []).append([evidence])
    else:
        values.setdefault(key, [[]])[0].append(evidence)


def moved(value: T, source: Source, extract: Extract) -> T:
    """The value with every span in it brought from the extract's text to the source.

    A value is a span, a dataclass or named tuple that bears spans, or a collection of such.
    """
    if extract.text is source.text:
        return value

    def move(inner: Any) -> Any:
        kind: Any = type(inner)
        if kind in _PLAIN:
            return inner
        if kind is Span:
            return extract.span(inner)
        if kind is Evidence:
            place = extract.span(inner.span) if inner.span else None
            is_same = place is not None and source[place] == extract.text[slice(*inner.span or (0, 0))]
            return inner._replace(span=place, verbatim=inner.verbatim and (is_same or not place))
        if kind is tuple or kind is list:
            return kind(map(move, inner))
        if isinstance(inner, tuple):
            return kind(*[held if type(held) in _PLAIN else move(held) for held in inner])
        if kind is dict or kind is MappingProxyType:
            return MappingProxyType({key: move(held) for key, held in inner.items()})
        changed = {}
        for name in _names(kind):
            held = getattr(inner, name)
            if type(held) not in _PLAIN and (new := move(held)) is not held:
                changed[name] = new
        return replace(inner, **changed) if changed else inner

    result: T = move(value)
    return result


_PLAIN = frozenset({str, int, float, bool, type(None)})
_BEAR_NONE = frozenset({"str", "int", "float", "bool", "tuple[int, ...]"})
"""Types of fields, as they are written, in which no span can be."""


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass that may bear spans of the source; none of any other type."""
    if not is_dataclass(kind):
        return ()
    return tuple(one.name for one in fields(kind) if one.type not in _BEAR_NONE and not one.metadata)
