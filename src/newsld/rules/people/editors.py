"""Editors: that there is one, a person, named once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from newsld.checking import Context, Hit, rule
from newsld.fixing import Fix
from newsld.rules.markup.edits import holder, in_place
from newsld.rules.markup.raw import written
from newsld.rules.needs import each, quoted, whole
from newsld.rules.people.named import named, nameless, stated
from newsld.rules.people.names import noise_in, without_noise
from newsld.rules.people.pairs import twice
from newsld.text.names import PARTICLES, SUFFIXES, eastern_order

if TYPE_CHECKING:
    from newsld.json_tree import JsonNode


@rule("EDT001", "editor-missing", "warning", "newsroom jti")
def editor_missing(context: Context) -> Iterator[Hit]:
    """The article names no editor.

    ## Why it matters
    An editor in the byline says that a second person read it and answers for it.

    ## How to fix it
    Name the editor: “Edited by …”, `editor` in front matter or JSON-LD. A house that names none ignores the rule.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```
    - whole article: the article names no editor

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno
    Edited by Ben Osei

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```

    ## Sources
    - <https://schema.org/editor>
    """
    yield from whole(context, "EDT001", "the article names no editor")


@rule("EDT002", "editor-not-person", "warning", "base", cure="unsafe")
def editor_not_person(context: Context) -> Iterator[Hit]:
    """The editor is no Person.

    ## Why it matters
    schema.org's `editor` takes people. A desk or company there is dropped by validators.

    ## How to fix it
    Name the person; the body belongs in `publisher` or `sourceOrganization`. In JSON-LD `--unsafe-fixes` types
    whom newsld.toml knows as a Person, and moves others to `contributor`, which takes both.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "editor": {"@type": "Organization", "name": "Foreign Desk"}}
    ```
    - 2:47-59: the editor “Foreign Desk” is no Person

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "editor": {"@type": "Person", "name": "Ben Osei"}}
    ```

    ## Sources
    - <https://schema.org/editor>
    """
    people = {name for person in context.config.people for name in (person.name, *person.variants)}
    for hit in each(context, "EDT002", "the editor {} is no Person"):
        found = holder(context, hit.span)
        yield hit._replace(fix=_mended(context, found[0], people)) if found else hit


def _mended(context: Context, editor: JsonNode, people: Collection[str]) -> Fix | None:
    """The editor as a Person, where the house knows them; else as a contributor, where there is no other."""
    name, kind = editor.get("name"), editor.get("@type")
    if name is not None and name.value in people and kind is not None:
        return in_place(context, kind.span, str(kind.value), "Person", unsafe=True)
    for node, _, _ in written(context):
        for key, place, value in node.members:
            if key == "editor" and value is editor and node.get("contributor") is None:
                return context.fix((place, "contributor"), unsafe=True, in_markup=True)
    return None


@rule("EDT004", "editor-duplicate", "warning", "base", cure="safe")
def editor_duplicate(context: Context) -> Iterator[Hit]:
    """The same editor stands twice.

    ## Why it matters
    Lists of the article's editors show the name twice.

    ## How to fix it
    Take one of the two out.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "editor": [{"@type": "Person", "name": "Ben Osei"}, {"@type": "Person", "name": "ben osei"}]}
    ```
    - 2:83-91: “ben osei” is named twice as editor

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "editor": [{"@type": "Person", "name": "Ben Osei"}, {"@type": "Person", "name": "Bena Osei"}]}
    ```
    """
    yield from twice(context, "editor")


@rule("EDT005", "editor-family-name-uncertain", "note", "newsroom")
def editor_family_name_uncertain(context: Context) -> Iterator[Hit]:
    """An editor's name has three parts or more, and nothing tells where the family name begins.

    ## Why it matters
    “Ruiz Calder” is filed under R, “Calder” under C.

    ## How to fix it
    Say it: `givenName` and `familyName` in JSON-LD.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno
    Edited by Ana Ruiz Calder

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```
    - 4:11-26: the family name of “Ana Ruiz Calder” could be “Calder” or “Ruiz Calder”

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno
    Edited by Ana de la Fuente

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```
    """
    for editor in named(context, "editor"):
        parts = editor.name.split()
        is_parted = context.document.format in ("text", "markdown", "wordpress")
        if not is_parted and editor.thing is not None and editor.thing.values("familyName"):
            continue
        if len(parts) >= 3 and all(_is_plain(part) for part in parts) and not eastern_order(parts):
            whole_name = quoted(editor.name)
            message = f"the family name of {whole_name} could be {quoted(parts[-1])} or {quoted(' '.join(parts[-2:]))}"
            yield Hit(message, context.place(editor.pointer), confidence=0.9)


def _is_plain(part: str) -> bool:
    bare = part.strip(".,")
    is_word = len(bare) > 1 and bare.isalpha() and bare[0].isupper() and not part.endswith(".")
    return is_word and part not in PARTICLES and bare.casefold() not in SUFFIXES


@rule("EDT007", "editor-name-noise", "warning", "base", cure="safe")
def editor_name_noise(context: Context) -> Iterator[Hit]:
    """The editor's name holds words that are none of it, or there is none.

    ## Why it matters
    “Edited by Ben Osei” is nobody's name.

    ## How to fix it
    Put the name alone into `name`.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "editor": {"@type": "Person", "name": "Edited by Ben Osei"}}
    ```
    - 2:41-59: “Edited by” in “Edited by Ben Osei” is no part of a name

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "editor": {"@type": "Person", "name": "Ben Osei"}}
    ```
    """
    for place in nameless(context, "editor"):
        yield Hit("an editor has no name", place)
    for text, span, held in stated(context, "editor"):
        if held is not None and held.origin == "text":
            continue
        if noise := noise_in(text, "editor"):
            fix = in_place(context, span, text, without_noise(text, noise))
            yield Hit(f"{quoted(noise)} in {quoted(text)} is no part of a name", span, fix)


RULES = (editor_missing, editor_not_person, editor_duplicate, editor_family_name_uncertain, editor_name_noise)
