"""How citations are written, and how often one work is leant on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from newsld.checking import Context, Hit, rule
from newsld.document import InTextCitation, Paragraph
from newsld.rules.needs import quoted
from newsld.rules.reference.entries import called, is_entry
from newsld.source import Span
from newsld.text.attributions.sentences import sentence_spans
from newsld.text.patterns import pattern


def _apa(context: Context) -> Iterator[tuple[InTextCitation, Span, bool]]:
    """The citations of APA lists that stand in the source as they are; whether all their works are of several people."""
    for mark in context.document.in_text_citations:
        entries = [context.document.references[index] for index in mark.references]
        if (
            {entry.style for entry in entries} == {"apa"}
            and mark.span
            and context.document.source[mark.span] == mark.text
        ):
            yield mark, mark.span, all(len(entry.author) > 1 for entry in entries)


_ET_AL = pattern(r"\bet al(?![.\w])")
_AMPERSAND = pattern(r" & ")
_AND = pattern(r"(?<=\w) and (?=[^\W\d_][\w’'-]+,? (?:19|20)\d\d)")
_NO_COMMA = pattern(r"(?<=[^\W\d_])(?= (?:19|20)\d\d[a-z]?\b(?!,))")


@rule("CIT012", "citation-form", "note", "apa", cure="safe")
def citation_form(context: Context) -> Iterator[Hit]:
    """A citation is not written as APA writes it: “and” and “&”, the stop of “et al.”, the comma before the year.

    ## Why it matters
    Programs that link citations to the list go by these marks.

    ## How to fix it
    “&” within brackets, “and” in the text; (Quill, 2024); (Quill et al., 2024).

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths (Quill and Osei, 2024). Fishers object (Moss 2023).

    References

    Moss, J. (2023, May 2). Berths of the north. Port Review. https://ports.example/north
    Quill, T., & Osei, B. (2024, March 4). Higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 5:48-70: “(Quill and Osei, 2024)” has “and” where APA has “&”
    - 5:87-98: “(Moss 2023)” has no comma before the year

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths (Quill & Osei, 2024). Fishers object, says Moss (2023).

    References

    Moss, J. (2023, May 2). Berths of the north. Port Review. https://ports.example/north
    Quill, T., & Osei, B. (2024, March 4). Higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```

    ## Sources
    - <https://apastyle.apa.org/style-grammar-guidelines/citations/basic-principles/author-date>
    """
    for mark, span, is_of_several in _apa(context):
        is_bracketed = mark.text[:1] == "("
        forms = [(_ET_AL, "et al.", "has “et al” without its stop")]
        if is_bracketed and is_of_several:
            forms.append((_AND, " & ", "has “and” where APA has “&”"))
        if not is_bracketed and is_of_several:
            forms.append((_AMPERSAND, " and ", "has “&” where APA has “and”"))
        if is_bracketed:
            forms.append((_NO_COMMA, ",", "has no comma before the year"))
        for form, right, fault in forms:
            if match := form.search(mark.text):
                place = Span(span.start + match.start(), span.start + match.end())
                yield Hit(f"{quoted(mark.text)} {fault}", span, context.fix((place, right)))


@rule("CIT013", "secondary-citation", "note", "apa")
def secondary_citation(context: Context) -> Iterator[Hit]:
    """A work is cited as another cites it, and is not in the list itself.

    ## Why it matters
    The writer has not seen what readers are told that it says.

    ## How to fix it
    Read and cite the original, or leave it where it cannot be had.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    Fees were lower once (Moss, 1950, as cited in Quill, 2024). Fishers object to the new ones of the port.

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 5:23-33: “Moss, 1950” is cited at second hand, and not in the list

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    Fees were lower once (Moss, 1950, as cited in Quill, 2024). Fishers object to the new ones of the port.

    References

    Moss, J. (1950). Berths of the north. Port Press.
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```

    ## Sources
    - <https://apastyle.apa.org/style-grammar-guidelines/citations/secondary-sources>
    """
    for paragraph in context.document.paragraphs if context.document.references else ():
        for match in _SECOND_HAND.finditer(paragraph.text):
            name, year = match[1].split(",")[0].split()[-1], match[2]
            is_listed = any(
                name in entry.raw and entry.issued[:4] == year for entry in context.document.references
            )
            if not is_listed:
                words = f"{match[1]}, {year}"
                place = paragraph.place(match.start(1), match.end(2))
                yield Hit(f"{quoted(words)} is cited at second hand, and not in the list", place)


_SECOND_HAND = pattern(
    r"([^\W\d_][^\W\d_’'-]*(?:[ ,&]{1,3}[^\W\d_][\w’'.-]*){0,4}), \(?((?:1[5-9]|20)\d\d)[a-z]?\)?, (?:as )?(?:cited|quoted) in [A-Z]"
)


def _of_list(context: Context, mark: InTextCitation) -> bool:
    """Whether it cites entries of a list, not pages by their links."""
    return any(is_entry(context.document.references[index]) for index in mark.references)


_FEWEST = 5
_MOST_PERCENT = 60


@rule("CIT014", "single-source-article", "note", "trust")
def single_source_article(context: Context) -> Iterator[Hit]:
    """More than 60 % of the citations go to one work.

    ## Why it matters
    The article then is that work retold; readers expect that several were asked.

    ## How to fix it
    Look for a second source for what matters.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port will charge more (Quill, 2024). Fishers object (Quill, 2024). The board met (Quill, 2024).

    The board sat for long (Moss, 2023). Nobody else was asked on that day, or later (Quill, 2024).

    References

    Moss, J. (2023, May 2). Berths of the north. Port Review. https://ports.example/north
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - whole article: 4 of 5 citations go to “Quill (2024)”

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port will charge more (Quill, 2024). Fishers object (Quill, 2024). The board met (Moss, 2023).

    The board sat for long (Moss, 2023). Nobody else was asked on that day, or later (Quill, 2024).

    References

    Moss, J. (2023, May 2). Berths of the north. Port Review. https://ports.example/north
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    """
    marks = [mark for mark in context.document.in_text_citations if _of_list(context, mark)]
    counted = Counter(index for mark in marks for index in dict.fromkeys(mark.references))
    for index, count in counted.most_common(1):
        if len(marks) >= _FEWEST and count * 100 > len(marks) * _MOST_PERCENT:
            yield Hit(f"{count} of {len(marks)} citations go to {called(context.document.references[index])}")


@rule("CIT011", "citation-repeated-in-paragraph", "note", "style")
def citation_repeated_in_paragraph(context: Context) -> Iterator[Hit]:
    """Three or more sentences in a row cite one and the same work.

    ## Why it matters
    It is tiresome to read, and says no more than once would.

    ## How to fix it
    Cite the work at its first sentence, and name it in the next where it may be in doubt.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port will charge more (Quill, 2024). Fishers object (Quill, 2024). The board met (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 5:86-99: “Quill (2024)” is cited in 3 sentences in a row

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port will charge more (Quill, 2024). Fishers object (Quill, 2024). The board met on Monday at the quay.

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```

    ## Sources
    - <https://apastyle.apa.org/style-grammar-guidelines/citations/appropriate-citation>
    """
    listed = (mark for mark in context.document.in_text_citations if _of_list(context, mark))
    marks = [(mark.span, mark.references) for mark in listed if mark.span]
    for paragraph in context.document.paragraphs if len(marks) >= _IN_A_ROW else ():
        for work, row in groupby(_alone(paragraph, marks), key=itemgetter(0)):
            places = [place for _, place in row]
            if work is not None and len(places) >= _IN_A_ROW:
                named = called(context.document.references[work])
                yield Hit(f"{named} is cited in {len(places)} sentences in a row", places[-1])


def _alone(
    paragraph: Paragraph, marks: list[tuple[Span, tuple[int, ...]]]
) -> Iterator[tuple[int | None, Span | None]]:
    """For each sentence the one work it cites, and the one place; None where it cites none or several."""
    for span, _ in sentence_spans(paragraph.text, Span(0, len(paragraph.text)), ()):
        place = paragraph.place(*span)
        inside = [held for held in marks if place and held[0].start in range(*place)]
        is_one = len(inside) == 1 and len(inside[0][1]) == 1
        yield (inside[0][1][0], inside[0][0]) if is_one else (None, None)


_IN_A_ROW = 3

RULES = (citation_form, secondary_citation, single_source_article, citation_repeated_in_paragraph)
