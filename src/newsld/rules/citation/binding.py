"""Every citation leads to one entry, and every entry is cited."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.document import CitedWork, InTextCitation, Reference, Resolution
from newsld.fixing import Fix
from newsld.rules.needs import LONG, quoted
from newsld.rules.reference.entries import called, is_entry, key
from newsld.source import Span


def _works(
    context: Context, resolution: Resolution
) -> Iterator[tuple[InTextCitation, CitedWork, Span | None]]:
    """The works of citations that were bound so, each with its place: the mark's where it names one only."""
    for mark in context.document.in_text_citations:
        for work in mark.works:
            if work.resolution == resolution:
                yield mark, work, mark.span if len(mark.works) == 1 else work.span or mark.span
        if not mark.works and mark.resolution == resolution:
            yield mark, CitedWork(resolution=resolution, candidates=mark.candidates), mark.span


def _said(context: Context, span: Span | None, mark: InTextCitation) -> str:
    """The citation in the writer's words."""
    return quoted(context.document.source[span] if span else mark.text, LONG)


@rule("CIT001", "citation-unresolved", "error", "base")
def citation_unresolved(context: Context) -> Iterator[Hit]:
    """A citation matches no entry of the reference list.

    ## Why it matters
    Readers who want to check the statement find nothing.

    ## How to fix it
    Add the work to the list, or correct the name or year.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Moss, 2021; Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 5:77-87: “Moss, 2021” matches no entry of the reference list

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    """
    for mark, _, span in _works(context, "unresolved"):
        yield Hit(f"{_said(context, span, mark)} matches no entry of the reference list", span)


@rule("CIT002", "reference-uncited", "warning", "base")
def reference_uncited(context: Context) -> Iterator[Hit]:
    """An entry of the reference list is cited nowhere.

    ## Why it matters
    A list that holds more than what the article rests on lends it weight it does not have. Laws, treaties and
    works without an author are cited where the text names them by their titles.

    ## How to fix it
    Cite the work where it was used, or take it out of the list.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Osei, B. (2023). Berths of the north. Port Review, 2(1), 3–9.
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 9:1-62: “Osei (2023)” is cited nowhere

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, as Osei (2023) foresaw (Quill, 2024).

    References

    Osei, B. (2023). Berths of the north. Port Review, 2(1), 3–9.
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    """
    marks = context.document.in_text_citations
    if not marks:
        return
    cited = {index for mark in marks for index in (*mark.references, *mark.candidates)}
    cited |= {index for mark in marks for work in mark.works for index in work.candidates}
    for index, entry in enumerate(context.document.references):
        is_work = (entry.author or entry.title) and is_entry(entry)
        if index not in cited and is_work and not _is_named(context, entry):
            yield Hit(f"{called(entry)} is cited nowhere", entry.span)


_LAW = frozenset(
    "act agreement charter code constitution convention covenant directive law pact protocol regulation statute"
    " treaty".split()
)
_LEAST = 4
"""Titles of so many words, and those of laws of two, are not said by chance."""


def _is_named(context: Context, entry: Reference) -> bool:
    """Whether the prose names the work by its title, as it does laws, and works that have no author."""
    title = key(entry.title).removeprefix("the ").split()
    is_law = entry.type in ("legislation", "legal_case") or not _LAW.isdisjoint(title)
    while is_law and title and title[-1].isdigit():
        title.pop()
    is_told = len(title) >= (2 if is_law else _LEAST) and (is_law or not entry.author)
    return is_told and f" {' '.join(title)} " in context.once(_prose)


def _prose(context: Context) -> str:
    return f" {key(' '.join(paragraph.text for paragraph in context.document.paragraphs))} "


@rule("CIT003", "citation-ambiguous", "error", "base")
def citation_ambiguous(context: Context) -> Iterator[Hit]:
    """A citation matches several entries of the reference list.

    ## Why it matters
    Readers cannot tell which work was meant.

    ## How to fix it
    Add the letter of the year (2024a), or the initials of the author.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024a). Larnby weighs fees. Port Review, 2(1), 3–9.
    Quill, T. (2024b). Larnby weighs tolls. Port Review, 2(2), 3–9.
    ```
    - 5:76-89: “(Quill, 2024)” matches 2 entries: lines 9 and 10

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024b).

    References

    Quill, T. (2024a). Larnby weighs fees. Port Review, 2(1), 3–9.
    Quill, T. (2024b). Larnby weighs tolls. Port Review, 2(2), 3–9.
    ```
    """
    references = context.document.references
    for mark, work, span in _works(context, "ambiguous"):
        spans = [references[index].span for index in work.candidates]
        lines = [str(context.document.source.position(place.start)[0]) for place in spans if place]
        where = f": lines {', '.join(lines[:-1])} and {lines[-1]}" if len(lines) > 1 else ""
        yield Hit(f"{_said(context, span, mark)} matches {len(work.candidates)} entries{where}", span)


@rule("CIT004", "citation-year-mismatch", "error", "base")
def citation_year_mismatch(context: Context) -> Iterator[Hit]:
    """A citation gives another year than the entry of its author.

    ## Why it matters
    Either a work is missing from the list, or readers are sent to the wrong one.

    ## How to fix it
    Correct the year where it is wrong, or add the work that was meant.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2022).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 5:76-89: “(Quill, 2022)” has another year than “Quill (2024)” of the list

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    """
    for mark, work, span in _works(context, "year-mismatch"):
        others = _meant(mark, work)
        if any(context.document.references[index].issued in ("", "n.d.") for index in others):
            continue
        yield Hit(f"{_said(context, span, mark)} has another year than {_list(context, others)}", span)


@rule("CIT005", "citation-name-mismatch", "warning", "base", cure="unsafe")
def citation_name_mismatch(context: Context) -> Iterator[Hit]:
    """A citation spells a name otherwise than the entry it must mean.

    ## Why it matters
    Readers and programs look the entry up by that name. One of the two spellings is wrong, and people mind.

    ## How to fix it
    Use the spelling of the work itself.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quills, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 5:76-90: “(Quills, 2024)” names its author otherwise than “Quill (2024)” of the list

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    """
    for mark, work, span in _works(context, "name-mismatch"):
        others = _meant(mark, work)
        listed = _list(context, others, with_others=True)
        message = f"{_said(context, span, mark)} names its author otherwise than {listed}"
        yield Hit(message, span, _rename(context, work, others, span))


def _meant(mark: InTextCitation, work: CitedWork) -> tuple[int, ...]:
    bound = () if work.reference is None else (work.reference,)
    return work.candidates or bound or mark.candidates or mark.references


def _list(context: Context, indexes: tuple[int, ...], *, with_others: bool = False) -> str:
    names = [called(context.document.references[index], with_others=with_others) for index in indexes]
    return f"{' and '.join(names[:3])} of the list" if names else "any entry of the list"


def _rename(context: Context, work: CitedWork, others: tuple[int, ...], span: Span | None) -> Fix | None:
    """The name as the list has it, where one work and one name are meant."""
    if span is None or len(others) != 1 or len(work.names) != 1:
        return None
    authors = context.document.references[others[0]].author
    name = (authors[0].family or authors[0].literal) if len(authors) == 1 else ""
    at = context.document.source[span].find(work.names[0])
    if not name or at < 0:
        return None
    start = span.start + at
    return context.fix((Span(start, start + len(work.names[0])), name), unsafe=True)


RULES = (
    citation_unresolved,
    reference_uncited,
    citation_ambiguous,
    citation_year_mismatch,
    citation_name_mismatch,
)
