"""What readers want to know of the people named."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.rules.needs import each, quoted
from newsld.rules.people.authors import is_placeholder
from newsld.rules.people.named import named, same


@rule("AUT008", "author-url-missing", "warning", "google trust", cure="config")
def author_url_missing(context: Context) -> Iterator[Hit]:
    """An author has no page or profile.

    ## Why it matters
    Google tells authors of one name apart by `url` or `sameAs`.

    ## How to fix it
    `url` or `same-as` of the person in newsld.toml, or in the author's node.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ada Moreno"}}
    ```
    - 2:41-51: the author “Ada Moreno” has neither url nor sameAs

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ada Moreno", "url": "https://larnby.example/ada"}}
    ```

    ## Sources
    - <https://developers.google.com/search/docs/appearance/structured-data/article#author-bp>
    """
    yield from _each_author(context, "AUT008", "the author {} has neither url nor sameAs")


@rule("AUT009", "author-identifier-missing", "note", "fair scholar")
def author_identifier_missing(context: Context) -> Iterator[Hit]:
    """An author has no identifier.

    ## Why it matters
    Names change and are shared; an ORCID, ISNI or Wikidata id is not.

    ## How to fix it
    `orcid` of the person in newsld.toml, or `identifier` in the author's node.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ada Moreno"}}
    ```
    - 2:41-51: the author “Ada Moreno” has no ORCID, ISNI, VIAF or Wikidata id

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ada Moreno", "sameAs": "https://orcid.org/0000-0002-1825-0097"}}
    ```

    ## Sources
    - <https://www.go-fair.org/fair-principles/f1-meta-data-assigned-globally-unique-persistent-identifiers/>
    """
    yield from _each_author(context, "AUT009", "the author {} has no ORCID, ISNI, VIAF or Wikidata id")


@rule("AUT010", "author-affiliation-missing", "note", "trust jti", cure="config")
def author_affiliation_missing(context: Context) -> Iterator[Hit]:
    """Nothing says for whom an author works, or as what.

    ## Why it matters
    Readers judge a text by its writer's place.

    ## How to fix it
    `job-title` in newsld.toml, or `jobTitle` or `affiliation` in the author's node.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ada Moreno"}}
    ```
    - 2:41-51: the author “Ada Moreno” has neither affiliation nor job title

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ada Moreno", "jobTitle": "Reporter"}}
    ```

    ## Sources
    - <https://thetrustproject.org/trust-indicators/>
    """
    yield from _each_author(context, "AUT010", "the author {} has neither affiliation nor job title")


@rule("AUT014", "author-details-missing", "note", "trust", cure="config")
def author_details_missing(context: Context) -> Iterator[Hit]:
    """Nothing is said of what an author knows.

    ## Why it matters
    Expertise is one of the Trust Project's indicators.

    ## How to fix it
    `description` or `knows-about` in newsld.toml.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ada Moreno"}}
    ```
    - 2:41-51: nothing is said of what the author “Ada Moreno” knows

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ada Moreno", "knowsAbout": "Ports"}}
    ```

    ## Sources
    - <https://thetrustproject.org/trust-indicators/>
    """
    yield from _each_author(context, "AUT014", "nothing is said of what the author {} knows")


@rule("EDT003", "editor-is-sole-author", "note", "jti")
def editor_is_sole_author(context: Context) -> Iterator[Hit]:
    """The only editor is the only author.

    ## Why it matters
    Nobody edits himself: the second pair of eyes is missing.

    ## How to fix it
    Name the person who read it before it was published.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ada Moreno"}, "editor": {"@type": "Person", "name": "Ada Moreno"}}
    ```
    - 2:94-104: the only editor, “Ada Moreno”, is the only author

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ada Moreno"}, "editor": {"@type": "Person", "name": "Ben Osei"}}
    ```

    ## Sources
    - <https://www.journalismtrustinitiative.org/>
    """
    authors, editors = list(named(context, "author")), list(named(context, "editor"))
    if len(authors) == len(editors) == 1 and same(authors[0].name) == same(editors[0].name):
        message = f"the only editor, {quoted(editors[0].name)}, is the only author"
        yield Hit(message, context.place(editors[0].pointer))


@rule("EDT006", "editor-identifier-missing", "note", "trust fair", cure="config")
def editor_identifier_missing(context: Context) -> Iterator[Hit]:
    """An editor has no page and no identifier.

    ## Why it matters
    Who answers for a text should be found.

    ## How to fix it
    `url` or `orcid` of the person in newsld.toml, or in the editor's node.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "editor": {"@type": "Person", "name": "Ben Osei"}}
    ```
    - 2:41-49: the editor “Ben Osei” has neither url nor identifier

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "editor": {"@type": "Person", "name": "Ben Osei", "url": "https://larnby.example/ben"}}
    ```

    ## Sources
    - <https://thetrustproject.org/trust-indicators/>
    """
    yield from each(context, "EDT006", "the editor {} has neither url nor identifier")


def _each_author(context: Context, code: str, message: str) -> Iterator[Hit]:
    """A hit for each author who lacks it; of a name that is nobody's AUT004 says all there is to say."""
    nobody = {
        message.format(quoted(one.name)) for one in named(context, "author") if is_placeholder(one.name)
    }
    return (hit for hit in each(context, code, message) if hit.message not in nobody)


RULES = (
    author_url_missing,
    author_identifier_missing,
    author_affiliation_missing,
    author_details_missing,
    editor_is_sole_author,
    editor_identifier_missing,
)
