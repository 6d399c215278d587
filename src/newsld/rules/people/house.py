"""Authors and the house: people hidden behind the publisher, agencies whose copy is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsld.checking import MADE_INTO_PAGES, Context, Hit, rule
from newsld.nodes import Node, values
from newsld.rules.markup.edits import without_item
from newsld.rules.needs import name_of, quoted, text_of
from newsld.rules.people.named import named, same
from newsld.source import Span
from newsld.text.dateline import agency_of, find_dateline
from newsld.text.tokens import fold

_NAMES = {"ap": "Associated Press", "afp": "Agence France-Presse", "kyodo": "Kyodo News"}
"""What agencies are called that sign with a shorter name."""


@rule("AUT013", "author-is-publisher", "note", "newsroom", cure="safe")
def author_is_publisher(context: Context) -> Iterator[Hit]:
    """The publisher is named as author beside or instead of a person.

    ## Why it matters
    The house publishes; people write. A byline with a person needs no second author.

    ## How to fix it
    Take the publisher out of `author`; it stands in `publisher`.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@type": "Organization", "name": "The Larnby Courier"},
     "author": [{"@type": "Person", "name": "Ada Moreno"}, {"@type": "Organization", "name": "The Larnby Courier"}]}
    ```
    - 3:91-109: “The Larnby Courier” is the publisher and stands among the authors, beside Ada Moreno

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@type": "Organization", "name": "The Larnby Courier"},
     "author": {"@type": "Organization", "name": "The Larnby Courier"}}
    ```
    """
    houses = {same(house.name) for house in named(context, "publisher") if house.name}
    authors = list(named(context, "author"))
    people = [author.name for author in authors if same(author.name) not in houses and author.name]
    for author in authors:
        if people and same(author.name) in houses:
            message = (
                f"{quoted(author.name)} is the publisher and stands among the authors, beside {people[0]}"
            )
            place = context.place(author.pointer)
            yield Hit(message, place, without_item(context, place, lambda *_: True))


@rule("AUT017", "agency-copy-uncredited", "warning", "newsroom")
def agency_copy_uncredited(context: Context) -> Iterator[Hit]:
    """The text opens with an agency's mark, and the agency is credited nowhere.

    ## Why it matters
    Agency copy under a byline of one's own is a breach of contract, and tells readers the wrong origin.

    ## How to fix it
    Name the agency among the authors, or as the source.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    LARNBY (AP) — The port will charge more for berths from May, its board decided on Monday.
    ```
    - 5:9-11: the text opens as copy of Associated Press, which is credited nowhere

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno, Associated Press

    LARNBY (AP) — The port will charge more for berths from May, its board decided on Monday.
    ```
    """
    first = context.document.paragraphs[0] if context.document.paragraphs else None
    opening = find_dateline(first.text, Span(0, len(first.text))) if first else None
    place = agency_of(first.text, opening) if first and opening else None
    if first is None or place is None:
        return
    short = first.text[slice(*place)]
    agency = _NAMES.get(short.casefold(), short)
    before = fold(context.text[: context.document.body_span.start if context.document.body_span else 0])
    names = [
        person.name for role in ("author", "publisher", "contributor") for person in named(context, role)
    ]
    said = fold(" ".join([*names, text_of(context.article, "creditText"), before]))
    if fold(agency) not in said and not re.search(rf"\b{re.escape(fold(short))}\b", said):
        yield Hit(f"the text opens as copy of {agency}, which is credited nowhere", first.place(*place))


@rule("AUT015", "role-unmapped", "note", "newsroom", cure="unsafe")
def role_unmapped(context: Context) -> Iterator[Hit]:
    """Somebody is credited in a role for which schema.org has no property.

    ## Why it matters
    They are kept as contributor with the name of their role, which few readers of the data look at.

    ## How to fix it
    Who wrote part of it is an author; who took the picture is the `creator` of the image. Otherwise nothing
    need be done. No fix does so: which of them somebody is, and of which image, the newsroom alone knows.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno
    Photographs by Ben Osei

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```
    - 4:16-24: “Ben Osei” is credited as photographer, for which schema.org has no property; kept as contributor

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno
    Edited by Ben Osei

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```

    ## Sources
    - <https://schema.org/contributor>, <https://schema.org/Role>
    """
    written = context.document.format in MADE_INTO_PAGES
    found = values(context.article, "contributor") if written else ()
    roles = ((at, one) for at, one in found if isinstance(one, Node) and one.is_a("Role"))
    for pointer, role in roles:
        inner = next((one for one in role.values("contributor") if isinstance(one, Node)), None)
        name, kind = name_of(inner) if inner else "", text_of(role, "roleName")
        if name and kind not in ("", "contributor"):
            message = f"{quoted(name)} is credited as {kind}, for which schema.org has no property"
            yield Hit(f"{message}; kept as contributor", context.place(f"{pointer}/contributor/name"))


RULES = (author_is_publisher, agency_copy_uncredited, role_unmapped)
