"""What an entry of a reference list must say: who, when, what, and where it is found."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.document import Reference
from newsld.fixing import Fix
from newsld.rules.needs import each, quoted
from newsld.rules.reference.entries import called, is_entry, read
from newsld.source import Span
from newsld.text.references import excess

_ONLINE = frozenset(
    "article-newspaper article-magazine webpage post post-weblog report broadcast press-release".split()
)

_ONLINE_SINCE = "2000"


@rule("REF001", "reference-unparsed", "error", "base")
def reference_unparsed(context: Context) -> Iterator[Hit]:
    """A line of the reference list says neither who wrote a work nor what it is called.

    ## Why it matters
    Nobody can find the work, and no machine can link to it.

    ## How to fix it
    Write the entry out: author, date, title, source. If the line is no entry, move it out of the list; if it
    is several, write each on a line of its own.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    (2023).
    ```
    - 10:1-8: “(2023).” names neither an author nor a title

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    """
    for entry in context.document.references:
        if not entry.author and not entry.editor and not entry.title and is_entry(entry):
            told = excess(entry.raw) or "names neither an author nor a title"
            yield Hit(f"{quoted(entry.raw)} {told}", entry.span)


@rule("REF002", "reference-author-missing", "warning", "base")
def reference_author_missing(context: Context) -> Iterator[Hit]:
    """An entry begins with its date: no person, body or title stands before it.

    ## Why it matters
    Readers look an entry up by its first word, which is also how it is cited.

    ## How to fix it
    Put the author first, or the body that issued the work; where there is neither, the title.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    (2023, May 2). Berths of the north: A survey. Port Review. https://ports.example/north
    ```
    - 10:1-87: “Berths of the north: A survey (2023)” names no author before its date

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Berths of the north: A survey. (2023, May 2). Port Review. https://ports.example/north
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```

    ## Sources
    - <https://apastyle.apa.org/style-grammar-guidelines/references/missing-information>
    """
    if not context.document.references:
        yield from each(context, "REF002", "{} names no author")
    for entry in read(context):
        issued, title = entry.spans.get("issued"), entry.spans.get("title")
        if entry.title and not entry.author and not entry.editor and issued and title and issued < title:
            yield Hit(f"{called(entry)} names no author before its date", entry.span)


@rule("REF003", "reference-date-missing", "warning", "base", cure="unsafe")
def reference_date_missing(context: Context) -> Iterator[Hit]:
    """An entry has no date, and does not say that there is none. A link in the text is no entry.

    ## Why it matters
    Without a date nobody can tell which version of a work was meant, or whether it came before the event.

    ## How to fix it
    Give the date. Where the work bears none, say so: “n.d.”.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Osei, B. Berths of the north: A survey. Port Review. https://ports.example/north
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 9:1-81: “Osei” has no date

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Osei, B. (n.d.). Berths of the north: A survey. Port Review. https://ports.example/north
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```

    ## Sources
    - <https://apastyle.apa.org/style-grammar-guidelines/references/missing-information>
    """
    if not context.document.references:
        yield from each(context, "REF003", "{} has no date")
    for entry in read(context):
        is_dated = entry.issued or "issued" in entry.spans or "n.d" in entry.raw
        if not is_dated and entry.style != "link":
            yield Hit(f"{called(entry)} has no date", entry.span, _undated(context, entry))


def _undated(context: Context, entry: Reference) -> Fix | None:
    """APA's mark of a work without a date, behind the authors, in a list that is mostly APA's."""
    last = entry.author[-1].span if entry.author else None
    styles = [other.style for other in context.document.references if other is not entry]
    if last is None or styles.count("apa") * 2 <= len(styles):
        return None
    at = last.end + (context.text[last.end : last.end + 1] == ".")
    if context.text[at : at + 2].strip()[:1] == "(":
        return None
    is_stopped = context.text[at - 1 : at] == "."
    return context.fix((Span(at, at), f"{'' if is_stopped else '.'} (n.d.)."), unsafe=True)


@rule("REF004", "reference-title-missing", "error", "base")
def reference_title_missing(context: Context) -> Iterator[Hit]:
    """An entry has no title, and no description in brackets in its place.

    ## Why it matters
    Author and year alone fit many works.

    ## How to fix it
    Give the title; for a work without one, describe it in brackets: “[Photograph of the old pier]”.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "citation": {"@type": "Report", "author": {"@type": "Person", "name": "Tom Quill"}, "datePublished": "2024"}}
    ```
    - 2:14-110: one without a name has no title

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "citation": {"@type": "Report", "name": "Fees", "author": {"@type": "Person", "name": "Tom Quill"}}}
    ```
    """
    if not context.document.references:
        yield from each(context, "REF004", "{} has no title")
    for entry in read(context):
        if not entry.title:
            yield Hit(f"{called(entry)} has no title", entry.span)


@rule("REF005", "reference-source-missing", "warning", "base")
def reference_source_missing(context: Context) -> Iterator[Hit]:
    """An entry does not say where the work appeared: no container, publisher, link or identifier.

    ## Why it matters
    A title alone cannot be looked up.

    ## How to fix it
    Name the journal, paper, site or publisher, or give the link. A body that publishes its own work stands as
    author and need not be repeated.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "citation": {"@type": "Book", "name": "Berths", "author": {"@type": "Person", "name": "Tom Quill"}}}
    ```
    - 2:41-47: “Berths” does not say where it appeared

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "citation": {"@type": "Book", "name": "Berths", "publisher": {"@type": "Organization", "name": "Pier Press"}}}
    ```
    """
    if not context.document.references:
        yield from each(context, "REF005", "{} does not say where it appeared")
    for entry in read(context):
        said = (entry.container, entry.publisher, entry.url, entry.doi, entry.archive, entry.volume)
        is_own = bool(entry.author) and bool(entry.author[0].literal)
        if entry.title and not any(said) and not is_own and entry.type != "legislation":
            yield Hit(f"{called(entry)} does not say where it appeared", entry.span)


@rule("REF006", "reference-url-missing", "warning", "base")
def reference_url_missing(context: Context) -> Iterator[Hit]:
    """A news item, web page or report has neither link nor DOI, nor a place in print.

    ## Why it matters
    Readers cannot check what they cannot reach, and the same headline stands on many sites.

    ## How to fix it
    Give the link or DOI; for a printed one the page, volume or edition.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier.
    ```
    - 9:1-80: “Quill (2024)” has neither link, DOI nor page

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier, p. 4.
    ```

    ## Sources
    - <https://apastyle.apa.org/style-grammar-guidelines/references/elements-list-entry>
    """
    if not context.document.references:
        yield from each(context, "REF006", "{} has neither link, DOI nor page")
    for entry in read(context):
        if entry.type in _ONLINE and not _is_located(entry) and not _is_printed(entry):
            yield Hit(f"{called(entry)} has neither link, DOI nor page", entry.span)


def _is_located(entry: Reference) -> bool:
    return any((entry.url, entry.doi, entry.archive, entry.page, entry.volume, entry.edition, entry.issue))


def _is_printed(entry: Reference) -> bool:
    """Whether it is a book by its number, or a report of the time before the web."""
    return "ISBN" in entry.raw or (entry.type == "report" and "1000" < entry.issued < _ONLINE_SINCE)


RULES = (
    reference_unparsed,
    reference_author_missing,
    reference_date_missing,
    reference_title_missing,
    reference_source_missing,
    reference_url_missing,
)
