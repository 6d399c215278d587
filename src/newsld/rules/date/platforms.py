"""Dates as platforms ask for them."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.nodes import Date
from newsld.rules.needs import quoted, text_of, whole


@rule("DAT002", "modification-date-missing", "note", "google trust")
def modification_date_missing(context: Context) -> Iterator[Hit]:
    """The article does not say when it was modified.

    ## Why it matters
    Google shows the later of the two dates, and readers see that somebody looked after the text.

    ## How to fix it
    Give `dateModified`; if nothing was changed, the date of publication.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets"}
    ```
    - whole article: the article has no date of modification

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "dateModified": "2024-03-05"}
    ```

    ## Sources
    - <https://developers.google.com/search/docs/appearance/structured-data/article>
    """
    yield from whole(context, "DAT002", "the article has no date of modification")


@rule("DAT004", "timezone-missing", "note", "google newssitemap", cure="config")
def timezone_missing(context: Context) -> Iterator[Hit]:
    """A time has no offset from UTC.

    ## Why it matters
    Google takes its own time zone for it.

    ## How to fix it
    Add the offset: 2024-03-05T07:30:00+01:00; or `time-zone` in newsld.toml.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "datePublished": "2024-03-05T07:30:00"}
    ```
    - 2:20-39: datePublished “2024-03-05T07:30:00” has no time zone

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "datePublished": "2024-03-05T07:30:00+01:00"}
    ```

    ## Sources
    - <https://developers.google.com/search/docs/appearance/structured-data/article>
    """
    for key in ("datePublished", "dateModified"):
        date = Date(text_of(context.article, key))
        if date.precision == "time" and not date.has_zone:
            yield Hit(f"{key} {quoted(date)} has no time zone", context.place(f"/{key}"))


RULES = (
    modification_date_missing,
    timezone_missing,
)
