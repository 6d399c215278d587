"""The works an article names, for a page: references, the citations of them, and who says what after them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsld.cli.table import Row, Section, tidy
from newsld.cli.terminal import shorten

if TYPE_CHECKING:
    from newsld.document import Attribution, Document, InTextCitation, Name, Reference
    from newsld.source import Span

SURE = 0.95
"""The confidence from which on a reading needs no second look."""

_FIELDS = (
    ("container", "in "),
    ("volume", "vol. "),
    ("issue", "no. "),
    ("page", "p. "),
    ("edition", "edition "),
    ("publisher", "published by "),
    ("doi", "doi:"),
    ("url", ""),
    ("accessed", "accessed "),
    ("archive", "archived at "),
    ("type", ""),
)
_LONGEST_MARK = 40
_PROBLEMS: dict[str, str] = {
    "unresolved": "no reference fits",
    "ambiguous": "several fit",
    "year-mismatch": "the year differs",
    "name-mismatch": "the name differs",
}


def place(document: Document, span: Span | None) -> str:
    """``line:column`` of where a span begins; empty without one."""
    return ":".join(map(str, document.source.position(span.start))) if span else ""


def counted(count: int, noun: str) -> str:
    """``1 word``, ``2,000 words``."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def references(document: Document) -> Section:
    """The reference list: number, authors and date; title; the other fields; where it is cited."""
    unsure = sum(1 for entry in document.references if entry.confidence < SURE)
    styles = sorted({entry.style for entry in document.references if entry.style})
    counts = f"{len(document.references)}, {f'{unsure} to check' if unsure else 'all sure'}"
    about = f"{counts}, read as {' and '.join(styles)}" if styles else counts
    rows = [row for index in range(len(document.references)) for row in _reference(document, index)]
    return Section("References", about, rows)


def _reference(document: Document, index: int) -> Iterator[Row]:
    entry = document.references[index]
    is_sure = entry.confidence >= SURE
    tail = f"{'' if is_sure else 'check: '}{entry.confidence:.0%}"
    colour = "green" if is_sure else "yellow"
    where = place(document, entry.span)
    if entry.confidence == 0:
        yield Row(where, str(index + 1), entry.raw, "not understood", tail_style=colour)
    else:
        names = "; ".join(map(_inverted, entry.author)) or "– no author"
        issued = f"{entry.issued or '– no date'}{entry.year_suffix}"
        yield Row(where, str(index + 1), f"{names} · {issued}", tail, tail_style=colour)
        yield Row("", "", entry.title or "– no title", style="bold" if entry.title else "yellow")
        yield Row("", "", " · ".join(_fields(entry)), style="dim")
    marks = [mark for mark in document.in_text_citations if index in mark.references]
    if marks:
        yield Row("", "", "cited at " + ", ".join(place(document, mark.span) for mark in marks), style="dim")
    else:
        yield Row("", "", "– not cited in the text", style="yellow")


def _inverted(name: Name) -> str:
    """Family name first, so that a person is told from a body, whose name is left whole."""
    if name.literal:
        return f"{name.literal} [{name.abbreviation}]" if name.abbreviation else name.literal
    return ", ".join(filter(None, (name.family, name.given, name.suffix)))


def _fields(entry: Reference) -> Iterator[str]:
    if entry.editor:
        yield "edited by " + "; ".join(map(_inverted, entry.editor))
    for key, before in _FIELDS:
        if getattr(entry, key):
            yield f"{before}{getattr(entry, key)}"


def citations(document: Document) -> Section:
    """The in-text citations, each with the entries it points to, or why it points to none."""
    marks = document.in_text_citations
    open_ = sum(1 for mark in marks if mark.resolution != "resolved")
    about = f"{len(marks)}, {f'{open_} to check' if open_ else 'all resolved'}"
    return Section("In-text citations", about, [_citation(document, mark) for mark in marks], label_style="")


def _citation(document: Document, mark: InTextCitation) -> Row:
    targets = [_short(document, index) for index in mark.references]
    is_open = mark.resolution != "resolved"
    pointed = "; ".join([", ".join(targets), _problem(document, mark)] if is_open else [", ".join(targets)])
    text = f"→ {pointed.removeprefix('; ') or '–'}"
    label = shorten(tidy(mark.text), _LONGEST_MARK)
    return Row(place(document, mark.span), label, text, style="yellow" if is_open else "")


def _problem(document: Document, mark: InTextCitation) -> str:
    work = next((work for work in mark.works if work.resolution == mark.resolution), None)
    said = _PROBLEMS[mark.resolution]
    who = f" {', '.join(work.names)} {work.year}".rstrip() if work and len(mark.works) > 1 else ""
    meant = " or ".join(_short(document, index) for index in mark.candidates)
    return f"check{who}: {said}{f', perhaps {meant}' if meant else ''}"


def _short(document: Document, index: int) -> str:
    """``3 Shin 2023``: the entry's number, its first author and year."""
    if not 0 <= index < len(document.references):
        return str(index + 1)
    entry = document.references[index]
    name = next(iter(entry.author), None)
    who = (name.abbreviation or name.family or name.literal) if name else ""
    return " ".join(filter(None, (str(index + 1), who, entry.issued[:4] + entry.year_suffix)))


def statements(document: Document) -> Section:
    """Who says what, by which word, after which work, and how sure that is."""
    rows = [row for claim in document.claims for row in _statement(document, claim)]
    return Section("Statements", str(len(document.claims)), rows)


def _statement(document: Document, claim: Attribution) -> Iterator[Row]:
    is_sure = claim.confidence >= SURE
    tail = f"{'' if is_sure else 'check: '}{claim.confidence:.0%}"
    colour = "green" if is_sure else "yellow"
    yield Row(
        place(document, claim.span), "", f"{claim.claimant or '–'}, “{claim.cue}”", tail, tail_style=colour
    )
    yield Row("", "", claim.text, style="bold")
    if claim.references:
        targets = ", ".join(_short(document, index) for index in claim.references)
        yield Row("", "", f"→ {targets}", style="dim")
