"""What APA style asks of a reference list beyond what any list must hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsld.checking import Context, Hit, rule
from newsld.document import Name, Reference
from newsld.fixing import Fix
from newsld.rules.needs import LONG, quoted, standing
from newsld.rules.reference.entries import key
from newsld.source import Span
from newsld.text.foot import is_heading


def _apa(context: Context) -> Iterator[Reference]:
    return (entry for entry in context.document.references if entry.style == "apa")


def _first(entry: Reference) -> str:
    name = next(iter(entry.author), None)
    return (name.family or name.literal or name.given) if name else entry.title


def _stop(context: Context, span: Span) -> Fix | None:
    start = span.start
    while context.text[start - 1] == " ":
        start -= 1
    return context.fix((Span(start, start), "."))


def _is_initials(name: Name) -> bool:
    parts = name.given.replace("-", " ").replace(".", ". ").split()
    return bool(parts) and all(len(part.strip(".")) <= 1 for part in parts)


def _is_title_case(title: str) -> bool:
    """Whether most of the longer words behind the first are capitalised."""
    words = [word for word in title.replace(":", " ").split()[1:] if len(word) > 3 and word[0].isalpha()]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) * 10 >= len(words) * 9


@rule("REF008", "author-terminator-missing", "note", "apa", cure="safe")
def author_terminator_missing(context: Context) -> Iterator[Hit]:
    """No full stop parts the author from the date.

    ## Why it matters
    The stop is what tells the author from the rest.

    ## How to fix it
    Set it.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Larnby Port Authority, 2024).

    References

    Larnby Port Authority (2024, March 4). Notice to berth holders. https://larnby.example/notice
    ```
    - 9:22-22: no full stop stands between the author and the date

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Larnby Port Authority, 2024).

    References

    Larnby Port Authority. (2024, March 4). Notice to berth holders. https://larnby.example/notice
    ```

    ## Sources
    - <https://apastyle.apa.org/style-grammar-guidelines/references>
    """
    for entry in _apa(context):
        for deviation in entry.deviations:
            if deviation.kind == "author-terminator" and deviation.span:
                yield Hit(
                    "no full stop stands between the author and the date",
                    deviation.span,
                    _stop(context, deviation.span),
                )


@rule("REF010", "source-repeats-author", "note", "apa", cure="safe")
def source_repeats_author(context: Context) -> Iterator[Hit]:
    """The source is the author once more.

    ## Why it matters
    APA names a body that publishes its own work once.

    ## How to fix it
    Leave the source out.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Reuters, 2024).

    References

    Reuters. (2024, March 4). Larnby weighs higher berth fees. Reuters. https://larnby.example/fees
    ```
    - 9:60-67: author and source are both “Reuters”

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```

    ## Sources
    - <https://apastyle.apa.org/style-grammar-guidelines/references/elements-list-entry>
    """
    for entry in _apa(context):
        author = entry.author[0].literal if len(entry.author) == 1 else ""
        if author and key(author) == key(entry.container or entry.publisher):
            place = entry.spans.get("container") or entry.spans.get("publisher")
            fix = _without_source(context, place) if place else None
            yield Hit(f"author and source are both {quoted(author)}", place or entry.span, fix)


def _without_source(context: Context, place: Span) -> Fix | None:
    """The entry without the source and the stop behind it."""
    text = context.text
    if text[place.end : place.end + 1] != "." or text[place.start - 1 : place.start] != " ":
        return None
    return context.fix((Span(place.start - 1, place.end + 1), ""))


@rule("REF012", "author-initials-only", "note", "fair trust")
def author_initials_only(context: Context) -> Iterator[Hit]:
    """An author is known by initials only.

    ## Why it matters
    There are many called M. Shin, and nothing tells which.

    ## How to fix it
    Give an identifier, or name the person in full where the style allows.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 9:1-10: “Quill, T.” gives initials only, so that nobody can tell who it is

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Larnby Port Authority, 2024).

    References

    Larnby Port Authority. (2024, March 4). Notice to berth holders. https://larnby.example/notice
    ```

    ## Sources
    - <https://www.go-fair.org/fair-principles/>
    """
    for entry in context.document.references:
        for name in entry.author:
            if name.family and _is_initials(name) and not entry.doi:
                words = context.document.source[name.span] if name.span else str(name)
                message = f"{quoted(words)} gives initials only, so that nobody can tell who it is"
                yield Hit(message, name.span or entry.span)


@rule("REF016", "title-case-mixed", "note", "apa", cure="unsafe")
def title_case_mixed(context: Context) -> Iterator[Hit]:
    """Titles of one list are in title case and in sentence case.

    ## Why it matters
    APA writes titles of articles and reports in sentence case.

    ## How to fix it
    Keep the capital of the first word, of the word behind a colon, and of names. `--unsafe-fixes` does so where the
    article has every other word of the title in small letters too, since letters do not tell names.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Osei, 2023; Quill, 2024).

    References

    Osei, B. (2023). Berths of the North: Old Quays in New Hands. Port Review. https://ports.example/north
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 9:18-61: “Berths of the North: Old Quays in New Hands” is in title case, other titles are not

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Osei, 2023; Quill, 2024).

    References

    Osei, B. (2023). Berths of the north: Old quays in new hands. Port Review. https://ports.example/north
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```

    ## Sources
    - <https://apastyle.apa.org/style-grammar-guidelines/capitalization/sentence-case>
    """
    entries = [entry for entry in _apa(context) if entry.title]
    titled = [entry for entry in entries if _is_title_case(entry.title)]
    if 0 < len(titled) < len(entries):
        entry = titled[0]
        message = f"{quoted(entry.title, LONG)} is in title case, other titles are not"
        place = entry.spans.get("title")
        fix = (
            context.fix((place, lowered), unsafe=True)
            if (lowered := _in_sentence_case(context, place))
            else None
        )
        yield Hit(message, place or entry.span, fix, confidence=0.8)


def _in_sentence_case(context: Context, place: Span | None) -> str:
    """A title with capitals where sentence case has them; "" where a word may be a name.

    One that the article has in small letters elsewhere is none.
    """
    title = context.document.source[place] if place else ""
    parts = re.split(r"(\w+(?:[’'-]\w+)*)", title)
    for at in range(3, len(parts), 2):
        word, before = parts[at], parts[at - 1]
        if word.islower() or not word[1:].islower() or before.strip()[-1:] in (":", "?", "!", ".", "—"):
            continue
        if next(standing(word.lower(), context.text), None) is None:
            return ""
        parts[at] = word.lower()
    return "".join(parts) if "".join(parts) != title else ""


@rule("REF020", "reference-heading-missing", "note", "apa", cure="safe")
def reference_heading_missing(context: Context) -> Iterator[Hit]:
    """The reference list has no heading.

    ## Why it matters
    Readers who look for the sources look for the word.

    ## How to fix it
    Set “References” above it.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Osei, 2023; Quill, 2024).

    Osei, B. (2023, May 2). Berths of the north. Port Review. https://ports.example/north

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 7:1-1: the reference list has no heading

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```

    ## Sources
    - <https://apastyle.apa.org/style-grammar-guidelines/references>
    """
    starts = [entry.span.start for entry in context.document.references if entry.span]
    if not starts or context.document.format not in ("text", "markdown"):
        return
    at = context.text.rfind("\n", 0, starts[0]) + 1
    end = len(context.text[:at].rstrip())
    if not is_heading(context.text, Span(context.text.rfind("\n", 0, end) + 1, end)):
        place = Span(at, at)
        yield Hit("the reference list has no heading", place, context.fix((place, "References\n\n")))


@rule("REF021", "reference-order", "note", "apa", cure="unsafe")
def reference_order(context: Context) -> Iterator[Hit]:
    """The list is not in the order of its authors' names.

    ## Why it matters
    Readers look names up.

    ## How to fix it
    Sort it.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Osei, 2023; Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    Osei, B. (2023). Berths of the north. Port Review. https://ports.example/north
    ```
    - 9:1-1: the list is not in alphabetical order: “Osei” stands behind “Quill”

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Osei, 2023; Quill, 2024).

    References

    Osei, B. (2023). Berths of the north. Port Review. https://ports.example/north
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```

    ## Sources
    - <https://apastyle.apa.org/style-grammar-guidelines/references/basic-principles>
    """
    filed = [(key(_first(entry)), entry) for entry in _apa(context) if _first(entry)]
    for (before, earlier), (after, later) in pairwise(filed):
        if before > after and earlier.list == later.list and filed[0][1].span:
            start = filed[0][1].span.start
            message = f"{quoted(_first(later))} stands behind {quoted(_first(earlier))}"
            fix = _in_order(context, later.list)
            yield Hit(f"the list is not in alphabetical order: {message}", Span(start, start), fix)
            return


def _in_order(context: Context, number: int) -> Fix | None:
    """The entries of a list in each other's places, where all of them are known."""
    entries = [entry for entry in context.document.references if entry.list == number]
    spans = [entry.span for entry in entries if entry.span and entry.style == "apa" and _first(entry)]
    if len(spans) != len(entries):
        return None
    filed = sorted(entries, key=lambda entry: (key(_first(entry)), entry.issued, key(entry.title)))
    texts = [context.document.source[entry.span] for entry in filed if entry.span]
    moved = [
        (span, text) for span, text in zip(spans, texts, strict=True) if context.document.source[span] != text
    ]
    return context.fix(*moved, unsafe=True)


RULES = (
    author_terminator_missing,
    source_repeats_author,
    author_initials_only,
    title_case_mixed,
    reference_heading_missing,
    reference_order,
)
