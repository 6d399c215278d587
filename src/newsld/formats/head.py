"""What a page's head says of its article beside JSON-LD: Highwire, OpenGraph and Twitter tags.

Highwire: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing; OpenGraph: https://ogp.me/#type_article;
Twitter, which takes OpenGraph's title, description and image: https://developer.x.com/en/docs/x-for-websites/cards
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from newsld import facts
from newsld.document import Document, thing_of
from newsld.formats.registry import WriteOptions
from newsld.model import Date, Thing

_PAGES = ("https://", "http://")
Tag = tuple[str, str, str]
"""The attribute that names it, its name, its content."""


def write(items: Sequence[Document | Thing], options: WriteOptions) -> bytes:  # noqa: ARG001
    """The tags of each article, one a line. What the article does not say has no tag."""
    articles = list(map(thing_of, items))
    return "".join(map(_tags, articles)).encode()


def _tags(article: Thing) -> str:
    url = facts.first_text(article, "url")
    link = f'<link rel="canonical" href="{escape(_line(url))}">\n' if url.startswith(_PAGES) else ""
    made = [*_highwire(article), *_open_graph(article), *_twitter(article)]
    rows = (f'<meta {by}="{name}" content="{escape(_line(text))}">\n' for by, name, text in made if text)
    return link + "".join(rows)


def _line(text: str) -> str:
    return " ".join(text.split())


def _highwire(article: Thing) -> Iterator[Tag]:
    yield "name", "citation_title", facts.first_text(article, "headline")
    for person in facts.credited(article):
        if person.role == "author":
            yield "name", "citation_author", person.name
    yield "name", "citation_publication_date", _day(facts.first_text(article, "datePublished"))
    yield "name", "citation_journal_title", facts.site(article)
    yield "name", "citation_language", facts.language(article)
    for work in article.values("citation"):
        yield "name", "citation_reference", _cited(work)


def _day(text: str) -> str:
    """A date as Highwire wants it: 2024/05/06, or as much of it as is known."""
    date = Date(text)
    if not date.is_valid:
        return ""
    return date[: len("2024-05-06")].replace("-", "/")


def _cited(work: object) -> str:
    """A cited work as ``citation_title=…;citation_author=…``; one that nothing is known of by its words."""
    if not isinstance(work, Thing):
        return facts.text_of(work)
    names = [person.name for person in facts.credited(work) if person.role == "author"]
    date = _day(facts.first_text(work, "datePublished"))
    said = [
        ("citation_title", facts.name_of(work)),
        *(("citation_author", name) for name in names),
        ("citation_publication_date", date),
        ("citation_journal_title", facts.site(work)),
    ]
    # A semicolon parts the fields.
    return ";".join(f"{name}={text.replace(';', ',')}" for name, text in said if text)


def _open_graph(article: Thing) -> Iterator[Tag]:
    yield "property", "og:type", "article"
    yield "property", "og:title", facts.first_text(article, "headline")
    yield "property", "og:description", facts.first_text(article, "description")
    yield "property", "og:url", facts.first_text(article, "url")
    yield "property", "og:site_name", facts.site(article)
    yield "property", "og:locale", _locale(facts.language(article))
    yield "property", "og:image", _image(article)
    yield "property", "article:published_time", facts.first_text(article, "datePublished")
    yield "property", "article:modified_time", facts.first_text(article, "dateModified")
    for person in facts.credited(article):
        if person.role == "author" and isinstance(person.who, Thing):
            yield "property", "article:author", facts.first_text(person.who, "url")
    for name in facts.texts(article, "articleSection")[:1]:
        yield "property", "article:section", name
    for word in facts.texts(article, "keywords"):
        yield "property", "article:tag", word


def _locale(tag: str) -> str:
    """language_TERRITORY; a language alone is no locale."""
    parts = tag.replace("_", "-").split("-")
    return f"{parts[0].lower()}_{parts[-1].upper()}" if len(parts) > 1 and len(parts[-1]) == 2 else ""


def _image(article: Thing) -> str:
    for value in article.values("image"):
        url = facts.first_text(value, "url") if isinstance(value, Thing) else facts.text_of(value)
        if url.startswith(_PAGES):
            return url
    return ""


def _twitter(article: Thing) -> Iterator[Tag]:
    yield "name", "twitter:card", "summary_large_image" if _image(article) else "summary"
