"""Entries beside each other: the same work twice, and works that a citation cannot tell apart."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.document import Reference
from newsld.fixing import Fix
from newsld.rules.article.page import whole_lines
from newsld.rules.reference.entries import AUTHOR_DATE, called, dated, key, read, who
from newsld.source import Span


@rule("REF011", "reference-duplicate", "warning", "base", cure="unsafe")
def reference_duplicate(context: Context) -> Iterator[Hit]:
    """Two entries are the same work.

    ## Why it matters
    The work is counted twice, and a citation of it could mean either.

    ## How to fix it
    Keep the fuller entry.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024). Larnby weighs fees. Port Review, 2(1), 3–9. https://doi.org/10.5555/pr.2.1
    Quill, Tom. (2024). Larnby weighs fees: A review. Port Review. https://doi.org/10.5555/pr.2.1
    ```
    - 10:1-94: “Quill (2024)” is the work of line 9 once more

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024a, 2024b).

    References

    Quill, T. (2024a). Larnby weighs fees. Port Review, 2(1), 3–9. https://doi.org/10.5555/pr.2.1
    Quill, T. (2024b). Larnby weighs tolls. Port Review, 2(2), 3–9. https://doi.org/10.5555/pr.2.2
    ```
    """
    seen: dict[tuple[int, str], Reference] = {}
    for entry in context.document.references:
        keys = [(entry.list, same) for same in _identities(entry)]
        earlier = next((seen[same] for same in keys if same in seen), None)
        if earlier and entry.span and earlier.span:
            line = context.document.source.position(earlier.span.start)[0]
            fix = context.fix((whole_lines(context.text, entry.span), ""), unsafe=True)
            yield Hit(f"{called(entry)} is the work of line {line} once more", entry.span, fix)
        for same in keys:
            seen.setdefault(same, entry)


def _identities(entry: Reference) -> list[str]:
    """What makes an entry the same work as another that has it too."""
    found = [f"doi {entry.doi.casefold()}"] if entry.doi else []
    title = key(entry.title)
    if len(title) >= 8 and entry.author:
        found.append(f"work {who(entry.author[0])} {entry.issued} {title}")
    return found


@rule("REF017", "same-author-year-unlettered", "warning", "base", cure="unsafe")
def same_author_year_unlettered(context: Context) -> Iterator[Hit]:
    """Two works of one author and year bear no letters to tell them apart.

    ## Why it matters
    “(Quill, 2024)” fits both, so that nobody can tell which is meant.

    ## How to fix it
    Add letters to the year in the list and in the text: 2024a, 2024b, in the order of the titles.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024). Larnby weighs fees. Port Review, 2(1), 3–9. https://ports.example/1
    Quill, T. (2024). Larnby weighs tolls. Port Review, 2(2), 3–9. https://ports.example/2
    ```
    - 10:12-16: “Quill (2024)” is also what the entry of line 9 is called; letters would tell them apart

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024a).

    References

    Quill, T. (2024a). Larnby weighs fees. Port Review, 2(1), 3–9. https://ports.example/1
    Quill, T. (2024b). Larnby weighs tolls. Port Review, 2(2), 3–9. https://ports.example/2
    ```

    ## Sources
    - <https://apastyle.apa.org/style-grammar-guidelines/citations/basic-principles/author-date>
    """
    filed: dict[tuple[object, ...], list[Reference]] = {}
    for entry in _works(context):
        filed.setdefault(_filed(entry), []).append(entry)
    for first, *others in filed.values():
        if not others or not first.span:
            continue
        line = context.document.source.position(first.span.start)[0]
        fix = _lettered(context, [first, *others])
        for entry in others:
            if not entry.year_suffix:
                message = f"{called(entry)} is also what the entry of line {line} is called"
                yield Hit(f"{message}; letters would tell them apart", dated(context, entry), fix)


def _works(context: Context) -> list[Reference]:
    """The entries that are cited by author and year, of each work the first."""
    works: list[Reference] = []
    known: set[str] = set()
    for entry in read(context):
        is_filed = entry.style in AUTHOR_DATE and entry.author and entry.issued[:4].isdecimal()
        if is_filed and known.isdisjoint(_identities(entry)):
            works.append(entry)
        known.update(_identities(entry))
    return works


def _filed(entry: Reference) -> tuple[object, ...]:
    """What a citation by author and year can mean."""
    names = tuple((who(name), key(name.given)[:1]) for name in entry.author)
    return entry.list, names, entry.issued[:4], entry.year_suffix


def _lettered(context: Context, entries: list[Reference]) -> Fix | None:
    """Letters behind the years, in the order of the titles."""
    edits: list[tuple[Span | None, str]] = []
    for letter, entry in zip("abcdefgh", sorted(entries, key=lambda one: key(one.title)), strict=False):
        span = entry.spans.get("issued")
        year = entry.issued[:4]
        if span is None or year not in context.document.source[span]:
            return None
        end = span.start + context.document.source[span].index(year) + len(year)
        edits.append((Span(end, end), letter))
    return context.fix(*edits, unsafe=True) if len(edits) == len(entries) else None


RULES = (reference_duplicate, same_author_year_unlettered)
