"""What networks and indexes read in the head of a page."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.nodes import Node
from newsld.rules.markup.tags import added_meta, tags
from newsld.rules.needs import text_of
from newsld.rules.people.named import named


def _known(context: Context) -> dict[str, str]:
    """What the article says of itself, by what it is asked for."""
    image = next(iter(context.article.values("image")), "")
    address = text_of(image, "url") or text_of(image, "contentUrl") if isinstance(image, Node) else f"{image}"
    author = next(iter(named(context, "author")), None)
    return {
        "title": text_of(context.article, "headline"),
        "type": "article",
        "image": address,
        "url": text_of(context.article, "url"),
        "published": text_of(context.article, "datePublished"),
        "author": author.name if author else "",
    }


_OPENGRAPH = {"og:title": "title", "og:type": "type", "og:image": "image", "og:url": "url"}
_OF_ARTICLES = {"article:author": "author", "article:published_time": "published"}
_HIGHWIRE = {
    "citation_title": "title",
    "citation_author": "author",
    "citation_publication_date": "published",
}


@rule("VOC010", "opengraph-incomplete", "warning", "opengraph", cure="safe")
def opengraph_incomplete(context: Context) -> Iterator[Hit]:
    """A page lacks a tag that shared links are made from.

    ## Why it matters
    Networks show title, picture and address of a shared link as these tags say. Without them they guess.

    ## How to fix it
    Put `og:title`, `og:type`, `og:image` and `og:url` into the head; where `og:type` is `article` also
    `article:author` and `article:published_time`. The fix takes them from what the page says elsewhere.

    ## Fires
    ```html
    <!DOCTYPE html><html lang="en"><head><title>The board meets</title>
    <meta property="og:title" content="The board meets"><meta property="og:type" content="website">
    <meta property="og:image" content="https://larnby.example/quay.jpg">
    <link rel="canonical" href="https://larnby.example/board"></head>
    <body><article><h1>The board meets</h1><p>By Ada Moreno</p>
    <p>The port of Larnby will charge more for berths from May, its board decided on Monday.</p></article></body></html>
    ```
    - whole article: the page has no og:url

    ## Does not fire
    ```html
    <!DOCTYPE html><html lang="en"><head><title>The board meets</title>
    <meta property="og:title" content="The board meets"><meta property="og:type" content="website">
    <meta property="og:image" content="https://larnby.example/quay.jpg">
    <meta name="og:url" content="https://larnby.example/board"></head>
    <body><article><h1>The board meets</h1><p>By Ada Moreno</p>
    <p>The port of Larnby will charge more for berths from May, its board decided on Monday.</p></article></body></html>
    ```

    ## Sources
    - <https://ogp.me/#metadata>, <https://ogp.me/#type_article>
    """
    if context.document.format != "html":
        return
    found = {tag.name: tag.content for tag in tags(context)}
    said = {name.replace("og:image:url", "og:image").replace(":secure_url", "") for name in found}
    is_article = found.get("og:type") == "article"
    for name, what in (_OPENGRAPH | (_OF_ARTICLES if is_article else {})).items():
        if name not in said:
            fix = added_meta(context, "property", name, _known(context)[what])
            yield Hit(f"the page has no {name}", None, fix)


@rule("VOC011", "highwire-incomplete", "warning", "scholar", cure="safe")
def highwire_incomplete(context: Context) -> Iterator[Hit]:
    """A page lacks a tag that Google Scholar indexes by.

    ## Why it matters
    Scholar takes title, authors and date from these tags, and leaves out pages on which it finds none.

    ## How to fix it
    Put `citation_title`, `citation_author` (one for each) and `citation_publication_date` into the head.

    ## Fires
    ```html
    <!DOCTYPE html><html lang="en"><head><title>The board meets</title>
    <meta name="citation_title" content="The board meets">
    <meta name="citation_publication_date" content="2024/03/05"></head>
    <body><article><h1>The board meets</h1><p>By Ada Moreno</p>
    <p>The port of Larnby will charge more for berths from May, its board decided on Monday.</p></article></body></html>
    ```
    - whole article: the page has no citation_author

    ## Does not fire
    ```html
    <!DOCTYPE html><html lang="en"><head><title>The board meets</title>
    <meta name="citation_title" content="The board meets"><meta name="citation_author" content="Moreno, Ada">
    <meta name="citation_publication_date" content="2024/03/05"></head>
    <body><article><h1>The board meets</h1><p>By Ada Moreno</p>
    <p>The port of Larnby will charge more for berths from May, its board decided on Monday.</p></article></body></html>
    ```

    ## Sources
    - <https://scholar.google.com/intl/en/scholar/inclusion.html#indexing>
    """
    if context.document.format != "html":
        return
    found = {tag.name.replace("citation_online_date", "citation_publication_date") for tag in tags(context)}
    for name, what in _HIGHWIRE.items():
        if name not in found:
            value = _known(context)[what]
            value = value[:10].replace("-", "/") if what == "published" else value
            yield Hit(f"the page has no {name}", None, added_meta(context, "name", name, value))


RULES = (opengraph_incomplete, highwire_incomplete)
