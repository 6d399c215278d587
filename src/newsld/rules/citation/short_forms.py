"""Short forms of bodies: defined once, then used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from newsld.checking import Context, Hit, rule
from newsld.document import CitedWork
from newsld.rules.needs import quoted, standing
from newsld.source import Span
from newsld.text.patterns import pattern

_SHORT = pattern(r"[A-Z][A-Za-z&.-]{0,10}[A-Z]\.?")


@rule("CIT007", "abbreviation-undefined", "warning", "base", cure="safe")
def abbreviation_undefined(context: Context) -> Iterator[Hit]:
    """A short form is cited before it is defined, or defined and never used.

    ## Why it matters
    Readers must know what MoFA is when they first meet it. A short form nobody uses is only in the way.

    ## How to fix it
    Write the name out where it is cited first, with the short form in brackets: (Ministry of Foreign Affairs
    [MoFA], 2023). Take it out where it is not used.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May (Larnby Port Authority [LPA], 2024). Fishers object.

    References

    Larnby Port Authority. (2024, March 4). Notice to berth holders. https://larnby.example/fees
    ```
    - 5:81-84: “LPA” is defined and never used

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May (Larnby Port Authority [LPA], 2024). Fishers object,
    but fewer ships are expected (LPA, 2024).

    References

    Larnby Port Authority. (2024, March 4). Notice to berth holders. https://larnby.example/fees
    ```

    ## Sources
    - <https://apastyle.apa.org/style-grammar-guidelines/citations/abbreviations>
    """
    body = "\n".join(paragraph.text for paragraph in context.document.paragraphs)
    works = [work for mark in context.document.in_text_citations for work in mark.works]
    for work in works:
        if work.abbreviation and len(list(islice(standing(work.abbreviation, body), 2))) == 1:
            place = _bracket(context, work)
            inner = Span(place.start + 2, place.end - 1) if place else work.span
            fix = context.fix((place, "")) if place else None
            yield Hit(f"{quoted(work.abbreviation)} is defined and never used", inner, fix)
        elif (short := _undefined(context, work, body)) is not None:
            yield Hit(f"{quoted(short)} is not defined where it is cited first", work.span)


def _bracket(context: Context, work: CitedWork) -> Span | None:
    """The place of `` [ABBR]`` in the source."""
    if work.span is None:
        return None
    mark = f" [{work.abbreviation}]"
    at = context.text.find(mark, work.span.start, work.span.end + len(mark))
    return Span(at, at + len(mark)) if at in range(*work.span) else None


def _undefined(context: Context, work: CitedWork, body: str) -> str | None:
    """The short form a work is cited by, where neither the list nor the text has told what it is."""
    if len(work.names) != 1 or work.reference is None or not _SHORT.fullmatch(work.names[0]):
        return None
    short = work.names[0]
    entry = context.document.references[work.reference]
    if short in entry.raw:
        return None
    first = re.search(rf"(?<![\w\[(]){re.escape(short)}\b|\({re.escape(short)},", body)
    told = re.search(rf"[\[(]{re.escape(short)}[\])]", body)
    return short if told is None or (first and first.start() < told.start()) else None


RULES = (abbreviation_undefined,)
