"""What of the page got into the article."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.rules.needs import quoted
from newsld.source import Span
from newsld.text.patterns import pattern

_NOT_IN_THE_WAY = frozenset({"caption", "field"})


@rule("ART003", "navigation-text", "warning", "base", cure="safe")
def navigation_text(context: Context) -> Iterator[Hit]:
    """Words of the page stand in the headline or between the paragraphs.

    ## Why it matters
    “You are currently viewing …” is for screen readers, share links and newsletter boxes are for visitors.
    In an article they are read, quoted and indexed as if the author had written them.

    ## How to fix it
    Delete them from the source. Lists of metadata, such as “Post category: News”, are no fault.

    ## Fires
    ```text
    You are currently viewing Harbour Fees Rise Again in Larnby

    Harbour Fees Rise Again in Larnby

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```
    - 1:1-27: “You are currently viewing” is of the page, not of the article

    ## Does not fire
    ```text
    Harbour Fees Rise Again in Larnby

    Share on Facebook  Share on X  Email

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```

    ## Sources
    - <https://schema.org/articleBody>
    """
    body = context.document.body_span
    for mark in (one for one in context.document.page if one.span):
        assert mark.span
        is_prefix = mark.kind == "viewing-prefix"
        is_inside = body and mark.span.start in range(*body) and mark.kind not in _NOT_IN_THE_WAY
        if is_prefix or is_inside:
            words = context.document.source[mark.span]
            place = whole_lines(context.text, _with_repetition(context, mark.span))
            message = f"{quoted(words)} is of the page, not of the article"
            yield Hit(message, mark.span, context.fix((place, "")))


@rule("ART004", "headline-repeated", "note", "base", cure="safe")
def headline_repeated(context: Context) -> Iterator[Hit]:
    """The headline stands in the text once more.

    ## Why it matters
    A text copied from a page brings the page's title along. Readers of the copy read the headline twice.

    ## How to fix it
    Delete the repetition.

    ## Fires
    ```text
    You are currently viewing Harbour Fees Rise Again in Larnby

    Harbour Fees Rise Again in Larnby

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```
    - 1:27-60: the headline occurs again

    ## Does not fire
    ```text
    Harbour Fees Rise Again in Larnby

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```
    """
    if context.document.format != "text":
        return
    for held in context.evidence("/headline")[1:]:
        if held.span is not None and held.origin == "text":
            yield Hit(
                "the headline occurs again",
                held.span,
                context.fix((whole_lines(context.text, held.span), "")),
            )


def _with_repetition(context: Context, prefix: Span) -> Span:
    """The prefix with the repeated headline behind it, if there is one."""
    for held in context.evidence("/headline")[1:]:
        if held.span is not None and held.span.start == prefix.end:
            return Span(prefix.start, held.span.end)
    return prefix


_LINE_ENDS = pattern(r"[ \t]*(?:(?:\r\n|\r|\n){1,2}|\Z)")


def whole_lines(text: str, span: Span) -> Span:
    """The span with its line ends and the blank line behind it, where it is all that stands on its lines."""
    start = span.start
    while text[start - 1 : start] in (" ", "\t"):
        start -= 1
    behind = _LINE_ENDS.match(text, span.end)
    return Span(start, behind.end()) if behind and text[start - 1 : start] in ("", "\r", "\n") else span


@rule("ART021", "text-ends-without-newline", "note", "style", cure="safe")
def text_ends_without_newline(context: Context) -> Iterator[Hit]:
    """The last line of a text file does not end.

    ## Why it matters
    Tools that join files join its last line with the next file's first.

    ## How to fix it
    End the file with a line end; most editors can do so by themselves.

    ## Fires
    ```bare-text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```
    - 5:86-86: the last line does not end

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```

    ## Sources
    - <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap03.html#tag_03_185>
    """
    end = len(context.text)
    if context.document.format in ("text", "markdown") and context.text[-1:] not in "\r\n":
        line_end = "\r\n" if "\r\n" in context.text else "\n"
        place = Span(end, end)
        yield Hit("the last line does not end", place, context.fix((place, line_end)))


RULES = (navigation_text, headline_repeated, text_ends_without_newline)
