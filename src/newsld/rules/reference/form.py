"""How an entry is written: names, order of elements, and what it is a work of."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.document import Name, Reference
from newsld.fixing import Fix
from newsld.rules.needs import quoted
from newsld.rules.reference.entries import called, read
from newsld.source import Span
from newsld.text.patterns import pattern

_SHARED_BODIES = frozenset(
    "ministry department office bureau secretariat ministerio ministère ministero".split()
)
_SHARED_TOPICS = frozenset(
    "of for the and & foreign affairs defence defense health finance justice education interior home labour labor"
    " transport transportation energy agriculture environment trade commerce economy culture state treasury"
    " information communications human services social welfare public works development industry tourism police"
    " de des la les del della e et y relaciones exteriores asuntos affaires étrangères esteri salud santé".split()
)


@rule("REF007", "malformed-author-name", "warning", "base", cure="safe")
def malformed_author_name(context: Context) -> Iterator[Hit]:
    """In an APA list, an author's name departs from “Family, I. I.”.

    ## Why it matters
    Programs that read the list take “Garamone. J.” for a body, or for two people.

    ## How to fix it
    A comma behind the family name, a full stop behind each initial.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024; Osei, 2023).

    References

    Osei, B. (2023, May 2). Berths of the north. Port Review. https://ports.example/north
    Quill. T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 10:1-10: “Quill. T.” is no name in APA style; “Quill, T.” would be

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024; Osei, 2023).

    References

    Osei, B. (2023, May 2). Berths of the north. Port Review. https://ports.example/north
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```

    ## Sources
    - <https://apastyle.apa.org/style-grammar-guidelines/references/elements-list-entry>
    """
    for entry in context.document.references:
        if entry.style != "apa":
            continue
        for deviation in entry.deviations:
            if deviation.kind == "author-punctuation" and deviation.span:
                yield _malformed(context, entry, deviation.span)


def _malformed(context: Context, entry: Reference, place: Span) -> Hit:
    for name in entry.author:
        if name.span and name.family and place.start in range(*name.span):
            written, right = context.document.source[name.span], _in_apa(name)
            fix = context.fix((name.span, right)) if written != right else None
            message = f"{quoted(written)} is no name in APA style; {quoted(right)} would be"
            return Hit(message, name.span, fix)
    return Hit(f"{quoted(context.document.source[place])} is no name in APA style", place)


def _in_apa(name: Name) -> str:
    """``Family, I. I., Suffix`` with a full stop behind every initial."""
    parts = [
        f"{word}." if len(word) <= 2 and word.isalpha() and word[0].isupper() else word
        for word in name.given.replace("-", "- ").split()
    ]
    given = " ".join(parts).replace("- ", "-")
    return ", ".join(filter(None, (name.family, given, name.suffix)))


@rule("REF009", "element-order", "warning", "base", cure="unsafe")
def element_order(context: Context) -> Iterator[Hit]:
    """In an APA list, the elements do not stand in the order author, date, title, source.

    ## Why it matters
    The order is what tells a title from a source and a body from a title.

    ## How to fix it
    Move the date behind the authors.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May (Larnby Port Authority, 2023; Quill, 2024).

    References

    Larnby Port Authority. Notice to berth holders. (2023, May 2). Port Review. https://ports.example/north
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 9:24-47: “Notice to berth holders” stands before the date; the order is author, date, title, source

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May (Larnby Port Authority, 2023; Quill, 2024).

    References

    Larnby Port Authority. (2023, May 2). Notice to berth holders. Port Review. https://ports.example/north
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```

    ## Sources
    - <https://apastyle.apa.org/style-grammar-guidelines/references/basic-principles>
    """
    for entry in context.document.references:
        title, issued = entry.spans.get("title"), entry.spans.get("issued")
        is_moved = any(deviation.kind == "element-order" for deviation in entry.deviations)
        if entry.style == "apa" and is_moved and entry.author and title and issued and title < issued:
            words = context.document.source[title]
            message = f"{quoted(words)} stands before the date; the order is author, date, title, source"
            yield Hit(message, title, _date_first(context, title, issued))


def _date_first(context: Context, title: Span, issued: Span) -> Fix | None:
    """The date with its brackets moved before the title, if it stands behind it as APA writes it."""
    behind = _BEHIND_TITLE.match(context.text, title.end)
    if behind is None or issued.start not in range(*behind.span("date")):
        return None
    words = f"{context.document.source[title]}{behind['stop']}"
    stop = "" if words.endswith((".", "?", "!")) else "."
    return context.fix((Span(title.start, behind.end()), f"{behind['date']}{words}{stop} "), unsafe=True)


_BEHIND_TITLE = pattern(r"(?P<stop>[.?!]?) (?P<date>\([^()\r\n]{4,60}\)\. )")


@rule("REF013", "generic-group-author", "warning", "newsroom trust fair", cure="config")
def generic_group_author(context: Context) -> Iterator[Hit]:
    """The author is a body of a name that many countries share, and nothing says whose it is.

    ## Why it matters
    There are some 190 foreign ministries. A machine that joins works by their author's name makes one of
    them.

    ## How to fix it
    Say whose it is: “Ministry of Foreign Affairs of Japan”. Or name it in `[outlets]` of newsld.toml.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May (Ministry of Transport, 2023; Quill, 2024).

    References

    Ministry of Transport. (2023, May 2). Notice to berth holders. Port Review. https://ports.example/north
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 9:1-22: “Ministry of Transport” does not say of which country

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May (Norwegian Ministry of Transport, 2023; Quill, 2024).

    References

    Norwegian Ministry of Transport. (2023, May 2). Notice to berths. Port Review. https://ports.example/north
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    """
    for entry in context.document.references:
        for name in entry.author:
            words = name.literal.partition("[")[0].casefold().replace(",", " ").split()
            is_shared = len(words) > 1 and words[0] in _SHARED_BODIES and _SHARED_TOPICS.issuperset(words[1:])
            if is_shared and name.literal not in context.config.outlets:
                yield Hit(f"{quoted(name.literal)} does not say of which country", name.span or entry.span)


@rule("REF018", "type-undetermined", "note", "newsroom")
def type_undetermined(context: Context) -> Iterator[Hit]:
    """Nothing in an entry tells what kind of work it is.

    ## Why it matters
    It becomes a CreativeWork, which says nothing: readers cannot tell a law from a tweet.

    ## How to fix it
    Name the container or publisher, or describe the work in brackets behind the title: “[Press release]”.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024; Osei, 2023).

    References

    Osei, B. (2023). Berths of the north.
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 9:1-38: “Osei (2023)” does not tell what kind of work it is

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024; Osei, 2023).

    References

    Osei, B. (2023). Berths of the north [Press release]. Port of Larnby.
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    """
    for entry in read(context):
        if entry.type in ("", "document"):
            yield Hit(f"{called(entry)} does not tell what kind of work it is", entry.span)


@rule("REF023", "cited-work-withdrawn", "error", "newsroom")
def cited_work_withdrawn(context: Context) -> Iterator[Hit]:
    """A cited work is on the newsroom's list of withdrawn works.

    ## Why it matters
    What was withdrawn is no support, and citing it spreads it.

    ## How to fix it
    Cite another work, or say in the text that it was withdrawn. The list is `withdrawn` in newsld.toml, by DOI
    or link.

    ## Fires
    ```toml
    withdrawn = ["https://larnby.example/fees"]
    ```
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 9:1-108: “Quill (2024)” was withdrawn

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    """
    listed = {_bare(item) for item in context.config.withdrawn}
    for entry in context.document.references if listed else ():
        found = {_bare(entry.doi), _bare(entry.url)} - {""}
        if not listed.isdisjoint(found):
            yield Hit(f"{called(entry)} was withdrawn", entry.span)


def _bare(link: str) -> str:
    bare = link.casefold().strip().rstrip("/")
    for start in ("https://", "http://", "doi:", "doi.org/", "dx.doi.org/"):
        bare = bare.removeprefix(start)
    return bare


RULES = (malformed_author_name, element_order, generic_group_author, type_undetermined, cited_work_withdrawn)
