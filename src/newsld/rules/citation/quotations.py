"""Quotations and where in the cited work they stand."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.document import InTextCitation
from newsld.rules.needs import quoted
from newsld.source import Span
from newsld.text.patterns import pattern

_QUOTATION = pattern(r"[“„«]([^“”„«»]{2,600})[”“»]")
_SENTENCE_END = pattern(r"[.!?…][”“»)\]]?\s+(?=[^\w(]*[A-ZÀ-Þ])")


@rule("CIT006", "quotation-without-locator", "note", "apa")
def quotation_without_locator(context: Context) -> Iterator[Hit]:
    """Quoted words are cited without saying where in the work they stand.

    ## Why it matters
    Readers who check a quotation want to find it without reading the whole work.

    ## How to fix it
    Add the page, paragraph or time: (Quill, 2024, p. 4), (Quill, 2024, para. 3).

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more. Fishers call it “a tax on rain” (Quill, 2024). Others wait.

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 5:54-69: “a tax on rain” is cited without page, paragraph or time

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more. Fishers call it “a tax on rain” (Quill, 2024, p. 4). Others wait.

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```

    ## Sources
    - <https://apastyle.apa.org/style-grammar-guidelines/citations/quotations>
    """
    references = context.document.references
    marks = [mark for mark in context.document.in_text_citations if mark.span and mark.references]
    for paragraph in context.document.paragraphs:
        for match in _QUOTATION.finditer(paragraph.text):
            span = paragraph.place(match.start(), match.end())
            mark = _cited_by(context, paragraph.text, match.end(), span, marks)
            if mark is None or any(work.locator for work in mark.works):
                continue
            if all(references[index].style == "apa" for index in mark.references):
                yield Hit(f"{quoted(match[1])} is cited without page, paragraph or time", span)


def _cited_by(
    context: Context, text: str, at: int, span: Span | None, marks: list[InTextCitation]
) -> InTextCitation | None:
    """The citation that follows a quotation in the same sentence."""
    if span is None:
        return None
    end = _SENTENCE_END.search(text, at - 2)
    left = (end.start() if end else len(text)) - at
    later = (mark for mark in marks if mark.span and span.end <= mark.span.start <= span.end + left)
    found = next(later, None)
    if found is None or found.span is None:
        return None
    between = context.text[span.end : found.span.start]
    return None if _QUOTATION.search(between) else found


RULES = (quotation_without_locator,)
