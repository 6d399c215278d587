"""The works an article names, for a page: references, the citations of them, and who says what after them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsld.assembling.claims import claim_id, is_claim, withheld
from newsld.cli.table import Row, Section, tidy
from newsld.terminal import shorten

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
_LONGEST_MARK = 42
_LONGEST_NAME = 28
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
    cited: dict[int, list[str]] = {}
    for mark in document.in_text_citations:
        for index in dict.fromkeys(mark.references):
            cited.setdefault(index, []).append(place(document, mark.span))
    rows = [
        row
        for index, entry in enumerate(document.references)
        for row in _reference(place(document, entry.span), index, entry, cited.get(index, []))
    ]
    return Section("References", about, rows)


def _reference(where: str, index: int, entry: Reference, cited: list[str]) -> Iterator[Row]:
    is_sure = entry.confidence >= SURE
    tail = f"{'' if is_sure else 'check: '}{entry.confidence:.0%}"
    colour = "green" if is_sure else "yellow"
    if entry.confidence == 0:
        yield Row(where, str(index + 1), entry.raw, "not understood", tail_style=colour)
    else:
        names = "; ".join(map(_inverted, entry.author)) or "– no author"
        issued = f"{entry.issued or '– no date'}{entry.year_suffix}"
        yield Row(where, str(index + 1), f"{names} · {issued}", tail, tail_style=colour)
        yield Row("", "", entry.title or "– no title", style="bold" if entry.title else "yellow")
        yield Row("", "", " · ".join(_fields(entry)), style="dim")
    if cited:
        yield Row("", "", "cited at " + ", ".join(cited), style="dim")
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
    names = _short_names(document)
    open_ = sum(1 for mark in marks if mark.resolution != "resolved")
    about = f"{len(marks)}, {f'{open_} to check' if open_ else 'all resolved'}"
    return Section(
        "In-text citations", about, [_citation(document, mark, names) for mark in marks], label_style=""
    )


def _citation(document: Document, mark: InTextCitation, names: dict[int, str]) -> Row:
    targets = [names.get(index, str(index + 1)) for index in mark.references]
    is_open = mark.resolution != "resolved"
    pointed = "; ".join([", ".join(targets), _problem(mark, names)] if is_open else [", ".join(targets)])
    text = f"→ {pointed.removeprefix('; ') or '–'}"
    label = shorten(tidy(mark.text), _LONGEST_MARK)
    return Row(place(document, mark.span), label, text, style="yellow" if is_open else "")


def _problem(mark: InTextCitation, names: dict[int, str]) -> str:
    work = next((work for work in mark.works if work.resolution == mark.resolution), None)
    said = _PROBLEMS[mark.resolution]
    who = f" {', '.join(work.names)} {work.year}".rstrip() if work and len(mark.works) > 1 else ""
    meant = " or ".join(names.get(index, str(index + 1)) for index in mark.candidates)
    return f"check{who}: {said}{f', perhaps {meant}' if meant else ''}"


def _short_names(document: Document) -> dict[int, str]:
    """``3 Shin 2023`` by index: number, first author (by a short form, where one is defined) and year."""
    defined = {
        work.reference: work.abbreviation
        for mark in document.in_text_citations
        for work in mark.works
        if work.abbreviation and work.reference is not None
    }
    names = {}
    for index, entry in enumerate(document.references):
        name = next(iter(entry.author), None)
        who = defined.get(index) or (name and (name.abbreviation or name.family or name.literal)) or ""
        year = entry.issued[:4] + entry.year_suffix
        names[index] = " ".join(filter(None, (str(index + 1), shorten(who, _LONGEST_NAME), year)))
    return names


def statements(document: Document) -> Section:
    """Who says what, what he does with it, after which work, and whether it is published as a Claim."""
    names = _short_names(document)
    claims = document.claims
    unsure = sum(1 for claim in claims if not claim.is_reviewed and claim.confidence < SURE)
    published = len({claim_id(claim) for claim in claims if is_claim(claim)})
    counts = f"{len(claims)}, {f'{unsure} to check' if unsure else 'all sure'}"
    rows = [row for claim in claims for row in _statement(document, claim, names)]
    return Section("Statements", f"{counts}, {published} published as Claims", rows)


def _statement(document: Document, claim: Attribution, names: dict[int, str]) -> Iterator[Row]:
    is_sure = claim.confidence >= SURE
    tail = "reviewed" if claim.is_reviewed else f"{'' if is_sure else 'check: '}{claim.confidence:.0%}"
    colour = "green" if is_sure else "yellow"
    who = f"{claim.claimant or '– somebody'} {claim.kind}{f' ({claim.cue})' if claim.cue else ''}"
    yield Row(place(document, claim.span), "", who, tail, tail_style=colour)
    yield Row("", "", claim.text, style="bold")
    if claim.wording:
        yield Row("", "", f"worded by the editor: {claim.wording}")
    targets = ", ".join(names.get(index, str(index + 1)) for index in claim.references)
    reason = withheld(claim)
    state = f"no Claim: {reason}" if reason else f"Claim {claim_id(claim)}"
    yield Row("", "", f"→ {targets} · {state}" if targets else state, style="dim")
