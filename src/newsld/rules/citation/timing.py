"""Works that are too old or too new for what they are cited for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from newsld.checking import Context, Hit, rule
from newsld.document import InTextCitation, Paragraph
from newsld.nodes import Date
from newsld.rules.reference.entries import called
from newsld.source import Span
from newsld.text.attributions.sentences import sentence_spans
from newsld.text.dates import month_number
from newsld.text.patterns import pattern


class _Sentence(NamedTuple):
    """A sentence, and the one citation it has, of one work whose day is known."""

    text: str
    mark: InTextCitation | None
    work: int
    day: date | None


def _sentences(context: Context, paragraph: Paragraph) -> Iterator[_Sentence]:
    whole = Span(0, len(paragraph.text))
    for span, _ in sentence_spans(paragraph.text, whole, ()):
        place = paragraph.place(*span)
        marks = [
            mark
            for mark in context.document.in_text_citations
            if mark.span and place and mark.span.start in range(*place)
        ]
        mark = marks[0] if len(marks) == 1 and len(marks[0].references) == 1 else None
        work = mark.references[0] if mark else -1
        yield _Sentence(paragraph.text[slice(*span)], mark, work, _issued(context, work))


def _issued(context: Context, work: int) -> date | None:
    """The day of a work, where it is known to the day."""
    found = Date(context.document.references[work].issued) if work >= 0 else Date("")
    return found.earliest.date() if len(found) == 10 and found.earliest else None


_GOES_ON = pattern(
    r"(?:more )?(?:specifically|precisely),|in particular,|in the same (?:statement|speech|interview|message|letter)\b"
    r"|in (?:his|her|their|the) (?:statement|speech|message|letter),",
    re.IGNORECASE,
)
_DAY = pattern(
    r"\bon (?:(\d{1,2}) ([A-Z][a-z]{2,8})|([A-Z][a-z]{2,8}) (\d{1,2}))\b(?:,? ((?:19|20)\d\d))?",
    re.IGNORECASE,
)
_CLOSE, _FAR = timedelta(days=14), timedelta(days=30)


@rule("CIT008", "citation-date-conflict", "warning", "trust")
def citation_date_conflict(context: Context) -> Iterator[Hit]:
    """A sentence tells of a day, and cites a work that is older, or goes on with a statement in a work of another time.

    ## Why it matters
    A work of January does not tell of 5 March, and what was said on 5 March does not stand in a work of June:
    another work of the same author was meant.

    ## How to fix it
    Cite the work that holds the statement. The rule looks at sentences that tell what happened on a day, and at
    those that say they go on (“More specifically, …”) behind one that gives the day and cites a work of that time.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    On 4 March, Jane Moss denounced the new fees of the port (Quill, 2024). More specifically, Moss called them a
    tax on rain (Larnby Port Authority, 2024).

    References

    Larnby Port Authority. (2024, June 15). Greetings to the fishers. https://larnby.example/notice
    Quill, T. (2024, March 5). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 6:13-42: the sentence goes on with a statement of 4 March, and “Larnby Port Authority (2024)” is of 2024-06-15

    ```text
    Harbour fees rise again

    By Ada Moreno

    On 4 March 2024, Jane Moss denounced the new fees of the port (Quill, 2024). Others wait for the letter.

    References

    Quill, T. (2024, January 30). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 5:63-76: the sentence tells of 4 March 2024, and “Quill (2024)” is older, of 2024-01-30

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    On 4 March, Jane Moss denounced the new fees of the port (Quill, 2024). More specifically, Moss called them a
    tax on rain (Larnby Port Authority, 2024).

    References

    Larnby Port Authority. (2024, March 4). Greetings to the fishers. https://larnby.example/notice
    Quill, T. (2024, March 5). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    """
    for paragraph in context.document.paragraphs if context.document.in_text_citations else ():
        before: _Sentence | None = None
        for sentence in _sentences(context, paragraph):
            said = _DAY.search(before.text) if before else None
            if before and said and sentence.mark and sentence.day and _GOES_ON.match(sentence.text):
                day = _day(said, before.day)
                is_told = day is not None and before.day is not None and abs(before.day - day) <= _CLOSE
                if is_told and day and abs(sentence.day - day) > _FAR and sentence.work != before.work:
                    named = called(context.document.references[sentence.work])
                    message = f"the sentence goes on with a statement of {said[0][3:]}, and {named} is of {sentence.day}"
                    yield Hit(message, sentence.mark.span, confidence=0.8)
            elif told := _told_too_early(sentence):
                named = called(context.document.references[sentence.work])
                message = f"the sentence tells of {told}, and {named} is older, of {sentence.day}"
                yield Hit(message, sentence.mark.span if sentence.mark else None, confidence=0.9)
            before = sentence


_YET_TO_COME = pattern(
    r"\b(?:will|would|shall|should|(?-i:may)|might|could|must|can|plan\w*|schedul\w*|due|expect\w*|set|until|till|before|by"
    r"|ahead|deadline|from|effective|elections?|upcoming|next|propos\w*|hop\w*|intend\w*|is to|are to|was to|were to)\b",
    re.IGNORECASE,
)


def _told_too_early(sentence: _Sentence) -> str:
    """The one day a sentence tells of as past, if the work it cites is older; else ""."""
    days = [*_DAY.finditer(sentence.text)]
    if sentence.day is None or len(days) != 1 or _YET_TO_COME.search(sentence.text):
        return ""
    day = _day(days[0], sentence.day)
    is_later = day is not None and sentence.day + timedelta(days=1) < day
    is_near = day is not None and (days[0][5] is not None or day - sentence.day < _SOON)
    return days[0][0][3:] if is_later and is_near else ""


_SOON = timedelta(days=60)
"""Without a year, a day that much later is one of the year before."""


def _day(match: re.Match[str], near: date | None) -> date | None:
    """The day that is named, in the year that is, else in the year of the work that tells of it."""
    month, day = month_number(match[2] or match[3]), int(match[1] or match[4])
    year = int(match[5]) if match[5] else near.year if near else 0
    try:
        return date(year, month, day)
    except ValueError:
        return None


_ANSWERS = pattern(
    r"(?:these|those|the|such) (?:accusation|allegation|charge|claim|report|remark|statement|comment|threat)s?\b"
    r"(?=.{0,120}\b(?:denied|rejected|dismissed|refuted|answered|called|disputed)\b)",
    re.IGNORECASE | re.DOTALL,
)


@rule("CIT010", "citation-predates-claim", "note", "trust")
def citation_predates_claim(context: Context) -> Iterator[Hit]:
    """A work is cited for an answer, and is older than what is answered.

    ## Why it matters
    Nobody can answer in January what was said in March. The answer was one to something else.

    ## How to fix it
    Cite a work that reports the answer, or say what it answered.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    Fishers claim that fees pay for a tower (Osei, 2024). These claims were denied by the port (Quill, 2024).

    References

    Osei, B. (2024, March 31). Fishers object. Port Review. https://ports.example/north
    Quill, T. (2024, January 30). Larnby weighs higher fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 5:92-105: “Quill (2024)” is of 2024-01-30, older than what is answered, of 2024-03-31

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    Fishers claim that fees pay for a tower (Osei, 2024). These claims were denied by the port (Quill, 2024).

    References

    Osei, B. (2024, March 31). Fishers object. Port Review. https://ports.example/north
    Quill, T. (2024, April 2). Larnby weighs higher fees. The Larnby Courier. https://larnby.example/fees
    ```
    """
    for paragraph in context.document.paragraphs if context.document.in_text_citations else ():
        before: _Sentence | None = None
        for sentence in _sentences(context, paragraph):
            is_older = (
                before and before.day and sentence.day and before.day - sentence.day > timedelta(days=1)
            )
            if before and sentence.mark and is_older and _ANSWERS.match(sentence.text):
                named = called(context.document.references[sentence.work])
                message = f"{named} is of {sentence.day}, older than what is answered, of {before.day}"
                yield Hit(message, sentence.mark.span, confidence=0.8)
            before = sentence


RULES = (citation_date_conflict, citation_predates_claim)
