"""Rules about who publishes."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.rules.needs import each, whole


@rule("PUB001", "publisher-missing", "error, draft", "newsroom trust jti newssitemap", cure="config")
def publisher_missing(context: Context) -> Iterator[Hit]:
    """The article names no publisher.

    ## Why it matters
    The publisher answers for what is printed. Copies of the article lose it first.

    ## How to fix it
    Say it once, in `[publisher]` of newsld.toml; a page or JSON-LD that is published already must hold it itself.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```
    - whole article: the article names no publisher

    ## Does not fire
    ```toml
    publisher = {name = "The Larnby Courier"}
    ```
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```

    ## Sources
    - <https://schema.org/publisher>
    """
    yield from whole(context, "PUB001", "the article names no publisher")


@rule("PUB003", "publisher-url-missing", "warning", "newsroom trust", cure="config")
def publisher_url_missing(context: Context) -> Iterator[Hit]:
    """The publisher has neither url nor sameAs.

    ## Why it matters
    There are many Couriers. The link tells which.

    ## How to fix it
    `url` in `[publisher]` of newsld.toml, or in the publisher's node.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@type": "Organization", "name": "The Larnby Courier"}}
    ```
    - 2:50-68: the publisher “The Larnby Courier” has neither url nor sameAs

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@type": "Organization", "name": "The Larnby Courier", "url": "https://larnby.example"}}
    ```

    ## Sources
    - <https://schema.org/publisher>
    """
    yield from each(context, "PUB003", "the publisher {} has neither url nor sameAs")


RULES = (publisher_missing, publisher_url_missing)
