"""What stands in an author's name and is none, and what is missing from it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newsld.checking import Context, Hit, rule
from newsld.fixing import Fix
from newsld.nodes import Node
from newsld.rules.markup.edits import holder, in_place, json_text, outer, standing_at
from newsld.rules.needs import quoted
from newsld.rules.people.authors import is_placeholder
from newsld.rules.people.named import named, nameless, stated
from newsld.source import Span
from newsld.text.byline import read_byline
from newsld.text.languages import phrases, words
from newsld.text.names import is_organization
from newsld.text.patterns import pattern
from newsld.text.tokens import fold

_WIDE = pattern("[⺀-퟿]")
_DATE = pattern(r"\b(?:19|20)\d{2}\b|\b\d{1,2}:\d{2}\b|\|")


@cache
def _leads(role: str) -> tuple[str, ...]:
    return tuple(f"{phrase}{mark}" for phrase in phrases(f"role.{role}") for mark in (" ", ": "))


def noise_in(name: str, role: str) -> str:
    """What in a name is no part of it: role words, an honorific, a date, a post; "" where there is nothing."""
    folded = f"{name.casefold()} "
    first, _, rest = name.partition(" ")
    may_be_name = " " not in rest and (first.casefold() != "by" or len(rest) < 2)  # Di Wang, Von Miller, By A
    for phrase in phrases(f"role.{role}") if folded.startswith(_leads(role)) else ():
        if folded.startswith(f"{phrase}: ") or (folded.startswith(f"{phrase} ") and not may_be_name):
            return name[: len(phrase)]
    if rest and first.casefold() in words("byline.honorific") and len(first.rstrip(".")) > 1:
        return first
    if match := _DATE.search(name):
        return match[0]
    _, comma, behind = name.partition(", ")
    people = read_byline(f"By {name}") if comma else ()
    if len(people) == 1 and people[0].job_title:
        return behind
    return ""


def without_noise(name: str, noise: str) -> str:
    """The name without the noise before or behind it; "" where it stands within."""
    if name.startswith(noise):
        return name[len(noise) :].lstrip(" :")
    return name[: -len(noise)].rstrip(" ,") if name.endswith(noise) and "|" not in noise else ""


@rule("AUT005", "author-name-noise", "warning", "base", cure="unsafe")
def author_name_noise(context: Context) -> Iterator[Hit]:
    """The author's name holds words that are none of it: “By”, a post, an honorific, a date, the site.

    ## Why it matters
    “By Ada Moreno” and “Ada Moreno” are two people to a search engine, and neither is found under M.

    ## How to fix it
    Put the name alone into `name`; posts go into `jobTitle`, honorifics into `honorificPrefix`.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "By Ada Moreno"}}
    ```
    - 2:41-54: “By” in “By Ada Moreno” is no part of a name

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Byron Moreno"}}
    ```

    ## Sources
    - <https://developers.google.com/search/docs/appearance/structured-data/article#author-bp>
    """
    for text, span in dict.fromkeys(_written(context)):
        if (noise := noise_in(text, "author")) and not is_organization(text):
            bare = without_noise(text, noise)
            fix = in_place(context, span, text, bare, unsafe=True)
            yield Hit(f"{quoted(noise)} in {quoted(text)} is no part of a name", span, fix)


def _written(context: Context) -> Iterator[tuple[str, Span | None]]:
    """The names of authors as markup, metadata and front matter have them, before a reader took them apart."""
    for text, span, held in stated(context, "author"):
        if held is None or held.origin != "text":
            whole = standing_at(context, span) if span else ""
            yield (whole if fold(text) in fold(whole) else text), span


@rule("AUT006", "authors-merged", "warning", "base", cure="safe")
def authors_merged(context: Context) -> Iterator[Hit]:
    """Several people share one author node.

    ## Why it matters
    “Ada Moreno and Ben Osei” is a person nobody has heard of, and neither author gets the article.

    ## How to fix it
    Make a node of each: `"author": [{…}, {…}]`; in front matter a list.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ada Moreno and Ben Osei"}}
    ```
    - 2:41-64: “Ada Moreno and Ben Osei” are 2 people in one

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Organization", "name": "Smith and Sons"}}
    ```

    ## Sources
    - <https://developers.google.com/search/docs/appearance/structured-data/article#author-bp>
    """
    yield from _split(context)
    for text, span, held in stated(context, "author"):
        if held is not None and held.origin in ("text", "front-matter"):
            continue
        if is_organization(text) or _is_typed(context, text, "Organization"):
            continue
        people = [credit for credit in read_byline(f"By {text}") if not credit.is_organization]
        if len(people) > 1 and all(" " in credit.name for credit in people):
            fix = _parted(context, span, [credit.name for credit in people])
            yield Hit(f"{quoted(text)} are {len(people)} people in one", span, fix)


def _parted(context: Context, span: Span | None, names: list[str]) -> Fix | None:
    """A node of each person, where the node of all says nothing but type and name."""
    found = holder(context, span)
    if found is None:
        return None
    node, key, around = found
    if key in ("author", "creator"):
        texts = ", ".join(f'"{json_text(name)}"' for name in names)
        place = next(value for name, _, value in node.members if name == key)
        return context.fix((outer(place), f"[{texts}]"), in_markup=True)
    if key != "name" or {name for name, _, _ in node.members} - {"@type", "name"}:
        return None
    kind = node.get("@type")
    shared = f'"@type": "{json_text(str(kind.value))}", ' if kind else ""
    text = ", ".join(f'{{{shared}"name": "{json_text(name)}"}}' for name in names)
    is_listed = around is not None and around.kind == "array"
    return context.fix((node.span, text if is_listed else f"[{text}]"), in_markup=True)


def _split(context: Context) -> Iterator[Hit]:
    """Names that the reader took apart, though the markup holds them as one."""
    together: dict[Span, list[str]] = {}
    for text, span, held in stated(context, "author"):
        if span and held and held.origin == "markup":
            together.setdefault(span, []).append(text)
    for span, names in together.items():
        whole_names = [name for name in dict.fromkeys(names) if len(name.split()) in range(2, 5)]
        if len(names) > 1 and whole_names == names and not any(map(is_organization, names)):
            fix = _parted(context, span, names)
            yield Hit(f"{quoted(context.document.source[span])} are {len(names)} people in one", span, fix)


def _is_typed(context: Context, name: str, kind: str) -> bool:
    return any(
        person.thing and person.name == name and person.thing.is_a(kind)
        for person in named(context, "author")
    )


@rule("AUT007", "author-type-mismatch", "warning", "base", cure="unsafe")
def author_type_mismatch(context: Context) -> Iterator[Hit]:
    """A body is typed as a Person, or somebody known as a person as an Organization.

    ## Why it matters
    Reuters has no given name. Whoever sorts or links authors goes by the type.

    ## How to fix it
    Type people as Person, agencies, desks and companies as Organization.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Associated Press"}}
    ```
    - 2:41-57: “Associated Press” is a body, typed as a Person

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Organization", "name": "Associated Press"}}
    ```

    ## Sources
    - <https://developers.google.com/search/docs/appearance/structured-data/article#author-bp>
    """
    people = {person.name for person in context.config.people}
    for author in named(context, "author"):
        if author.thing is None or context.document.format in ("text", "markdown"):
            continue
        place = context.place(author.pointer)
        if author.thing.is_a("Person") and is_organization(author.name):
            fix = _retyped(context, place, "Person", "Organization")
            yield Hit(f"{quoted(author.name)} is a body, typed as a Person", place, fix)
        elif author.thing.is_a("Organization") and author.name in people:
            fix = _retyped(context, place, "Organization", "Person")
            yield Hit(f"{quoted(author.name)} is a person, typed as an Organization", place, fix)


def _retyped(context: Context, place: Span | None, old: str, new: str) -> Fix | None:
    found = holder(context, place)
    kind = found[0].get("@type") if found else None
    return in_place(context, kind.span, old, new, unsafe=True) if kind else None


@rule("AUT011", "author-name-incomplete", "note", "base")
def author_name_incomplete(context: Context) -> Iterator[Hit]:
    """The author goes by one word or by initials, or has no name.

    ## Why it matters
    Nobody can be found by “J. D.”. Some people do have one name; then an identifier tells them apart.

    ## How to fix it
    Give the whole name, or a `url`, `sameAs` or `identifier` beside the one word.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "A. M."}}
    ```
    - 2:41-46: “A. M.” is not a whole name

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Suharyanto", "sameAs": "https://www.wikidata.org/wiki/Q1"}}
    ```
    """
    for place in nameless(context, "author"):
        yield Hit("an author has no name", place)
    for author in named(context, "author"):
        if author.thing is None or not author.thing.is_a("Person") or _is_identified(author.thing):
            continue
        parts = author.name.split()
        is_wide = _WIDE.search(author.name)
        is_short = len(parts) == 1 or all(len(part.strip(".")) <= 1 for part in parts)
        if parts and is_short and not is_wide and not is_placeholder(author.name):
            yield Hit(f"{quoted(author.name)} is not a whole name", context.place(author.pointer))


def _is_identified(thing: Node) -> bool:
    return any(thing.values(key) for key in ("url", "sameAs", "identifier"))


RULES = (author_name_noise, authors_merged, author_type_mismatch, author_name_incomplete)
