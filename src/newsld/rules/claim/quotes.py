"""Quotations of nobody."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsld.checking import Context, Hit, rule
from newsld.rules.needs import quoted
from newsld.source import Span
from newsld.text.attributions.cues import grammar
from newsld.text.quotations import Quotation, find_quotations
from newsld.text.tokens import fold

_FEWEST = 8
"""Quoted words of a whole sentence: fewer are a term, a title or a nickname."""


@rule("CLM002", "quotation-unattributed", "warning", "trust")
def quotation_unattributed(context: Context) -> Iterator[Hit]:
    """A sentence is quoted, and neither a speaker nor a source is given.

    ## Why it matters
    Words in quotation marks were said by somebody. Readers cannot tell by whom, nor check it.

    ## How to fix it
    Name the speaker or cite the source in the same paragraph.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    From May berths in the port of Larnby will be dearer, and so will the water and power on the quays.

    The new fees are on every quay. “It is hard on all of us who fish for shrimp.” Not everybody is sad.
    ```
    - 7:33-79: “It is hard on all of us who fish for shrimp.” is quoted, and nobody is named as saying it

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    From May berths in the port of Larnby will be dearer, and so will the water and power on the quays.

    Tom Quill has fished here since 1990. “It is hard on all of us who fish for shrimp.” Not everybody is sad.
    ```
    """
    known = grammar(str(next(iter(context.article.values("inLanguage")), "en"))[:2])
    if known is None:
        return
    said = [claim for claim in context.document.claims if claim.claimant or claim.cue not in {"", ":"}]
    spoken = [span for claim in said for span in (claim.span, claim.cue_span) if span]
    marks = [mark.span for mark in context.document.in_text_citations if mark.span]
    for number, paragraph in enumerate(context.document.paragraphs):
        text = paragraph.text
        around = context.document.paragraphs[max(0, number - 1) : number + 2]
        whole = paragraph.place(0, len(text))
        for quotation in find_quotations(text, [Span(0, len(text))]).found:
            if not _is_sentence(text, quotation) or whole is None:
                continue
            is_cited = any(span.start in range(*whole) for span in (*spoken, *marks))
            told = {word.strip(".,:;“”\"'()") for one in around for word in fold(one.text).split()}
            is_told = not (known.first_words & told <= known["preposition"])
            if not is_cited and not is_told and not _names_somebody(text, quotation):
                message = (
                    f"{quoted(text[slice(*quotation.words)])} is quoted, and nobody is named as saying it"
                )
                yield Hit(message, paragraph.place(*quotation.span), confidence=0.8)


def _is_sentence(text: str, quotation: Quotation) -> bool:
    words = text[slice(*quotation.words)]
    is_whole = words[:1].isupper() and words[-1:] in ".!?…"
    return quotation.depth == 0 and is_whole and len(words.split()) >= _FEWEST


def _names_somebody(text: str, quotation: Quotation) -> bool:
    """Whether somebody is named around it: two words with capitals beside each other, or nothing is around it."""
    around = f"{text[: quotation.span.start]} {text[quotation.span.end :]}".split()
    pairs = pairwise(around)
    return not around or any(one[:1].isupper() and other[:1].isupper() for one, other in pairs)


RULES = (quotation_unattributed,)
