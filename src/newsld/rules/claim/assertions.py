"""Statements of fact that rest on nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.document import Paragraph
from newsld.rules.needs import quoted
from newsld.source import Span
from newsld.text.attributions.sentences import sentence_spans
from newsld.text.patterns import pattern

_FEWEST = 8
_TAIL = 6
"""So many words behind the last citation of a sentence are a clause of their own."""


@rule("CLM001", "uncited-assertion", "note", "trust")
def uncited_assertion(context: Context) -> Iterator[Hit]:
    """In an article that cites its sources, a sentence or its last clause has neither speaker nor source.

    ## Why it matters
    Among statements that can be checked, one that cannot looks as if it could.

    ## How to fix it
    Cite what it rests on, or say whose view it is. Only articles that do so for three sentences of four are
    looked at: in plain news not everything is cited.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May (Quill, 2024). The old town has lost half of its ships
    since the bridge was built. Fishers object to the new fees of the port (Quill, 2024). The tower of the port will
    be built from what they pay for berths (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 5:72-6:28: “The old town has lost half of its ships since the bridge wa…” has neither a speaker nor a citation

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May (Quill, 2024). Tom Quill said that the old town had lost
    half of its ships since the bridge was built. Fishers object to the new fees (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    """
    references = context.document.references
    cited = {
        mark.span
        for mark in context.document.in_text_citations
        if mark.span and not all(references[index].style == "link" for index in mark.references)
    }
    spoken = {claim.sentence.start for claim in context.document.claims if claim.sentence}
    open_ones: list[tuple[Paragraph, Span]] = []
    total = 0
    for paragraph in context.document.paragraphs if cited else ():
        for span, _ in sentence_spans(paragraph.text, Span(0, len(paragraph.text)), ()):
            place = paragraph.place(*span)
            if place is None or len(paragraph.text[slice(*span)].split()) < _FEWEST:
                continue
            total += 1
            marks = [mark for mark in cited if mark.start in range(*place)]
            rest = _behind(context, place, marks) if marks else span
            is_told = any(start in range(*place) for start in spoken) and not marks
            if rest is not None and not is_told and "?" not in paragraph.text[span.end - 2 : span.end]:
                open_ones.append((paragraph, rest if not marks else _inside(span, place, rest)))
    if 4 * len(open_ones) <= total:
        for paragraph, span in open_ones:
            words = paragraph.text[slice(*span)]
            if not _NO_FACT.search(words):
                message = f"{quoted(words)} has neither a speaker nor a citation"
                yield Hit(message, paragraph.place(*span), confidence=0.7)


_NO_FACT = pattern(
    r"\b(?:we|our|us|I|my|you|your|will|would|shall|should|may|might|must|could|wir|uns|unsere?|wird|werden|würden?|könnten?"
    r"|sollten?|nous|notre|serait|pourrait|nosotros|nuestr[oa]|será|podría)\b",
    re.IGNORECASE,
)
"""What a sentence has that gives a view, looks ahead or weighs what may be."""


def _behind(context: Context, sentence: Span, marks: list[Span]) -> Span | None:
    """The clause behind the last citation of a sentence, where it is one."""
    last = max(mark.end for mark in marks)
    rest = context.text[last : sentence.end]
    if not rest.startswith(", ") or len(rest.split()) < _TAIL or ";" in rest:
        return None
    return Span(last + 2, sentence.end)


def _inside(span: Span, place: Span, rest: Span) -> Span:
    """A place of the source as offsets of the paragraph, whose sentence stands there as it is."""
    return Span(span.end - (place.end - rest.start), span.end)


RULES = (uncited_assertion,)
