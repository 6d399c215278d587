"""A list of references as people type it, and the marks of texts that cite it by author and year."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.document import InTextCitation, Reference
from newsld.source import Span
from newsld.text.citations import find_citations
from newsld.text.references import parse_entries

ENTRIES = """\
Moreau, P. (2021). The price of salt. Harbour Press.
Adeyemi, F., & Strand, H. (2020). Easy to reach. Journal of Docks, 4(2), 1–20.
Bakker, J., Cole, T., & Iwu, P. (2022, March 3). Benches. The Quay. https://quay.example/benches
Ministry of Harbours. (2023, May 2). Dredging plan. https://moh.example/plan
World Salt Council. (2022a). First survey. https://wsc.example/1
World Salt Council. (2022b). Second survey. https://wsc.example/2
Harbour Union. (n.d.). Survey results. https://union.example/s
O’Brien, F. (2014). Counting-house. Pier Books.
Statement on the forecourt. (2017, June 1). Northgate. https://n.example/st
Gay, P. (1989). A life. Norton.
Department for Fisheries and Rural Affairs. (2019). Nets. https://dfra.example
van den Berg, A. (2018). Dikes. Pier Books.
Lee, S.-H. (2015). Tide tables. Pier Books.
Lee, S.-H. (2016). More tides. Pier Books.
Klein, R. (n.d.-a). On moles. https://m.example/a
Klein, R. (n.d.-b). On voles. https://m.example/b
Müller-Thurgau, H., & Østby, K. (2011). Korn. Kornverlag.
King, M. L., Jr. (1963). Why we wait. Harper.
Deutsche Presse-Agentur. (2024, January 3). Hafen zu. Die Woche. https://woche.example/h
The Guardian. (2019, April 5). Docks strike. https://guardian.example/d
""".splitlines()


def read(entries: Sequence[str]) -> tuple[str, tuple[Reference, ...]]:
    """The text of a list, and its references."""
    text, spans = "", []
    for line in entries:
        spans.append(Span(len(text), len(text) + len(line)))
        text += line + "\n"
    return text, tuple(parse_entries(text, spans))


FOOT, REFERENCES = read(ENTRIES)
OPENING = "Salt (Moreau, 2021). "
BEFORE = len(FOOT) + len(OPENING)


def find(text: str) -> list[InTextCitation]:
    """The marks of a paragraph in an article that cites by author and year."""
    whole = FOOT + OPENING + text
    first, *marks = find_citations(whole, (Span(len(FOOT), len(whole)),), REFERENCES)
    assert first.references == (0,)
    return marks


def alone(text: str, references: Sequence[Reference] = REFERENCES) -> list[InTextCitation]:
    """The marks of an article of this one paragraph."""
    whole = FOOT + text
    return list(find_citations(whole, (Span(len(FOOT), len(whole)),), references))


def works(text: str) -> list[tuple[tuple[str, ...], str, str, str]]:
    """Of each work that the marks of a paragraph name: names, year, locator, and the words that name it."""
    named = [(work, work.span) for mark in find(text) for work in mark.works]
    return [
        (work.names, work.year, work.locator, text[span.start - BEFORE : span.end - BEFORE])
        for work, span in named
        if span is not None
    ]
