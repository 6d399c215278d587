"""What an article may say besides, and who asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.nodes import Node, values
from newsld.rules.link.urls import SCHEME
from newsld.rules.markup.edits import without_value
from newsld.rules.needs import quoted, text_of, whole

_FEWEST_PIXELS = 50_000
_LONGEST_HEADLINE = 110


def _pixels(image: Node, key: str) -> int:
    digits = str(image.node.get(key, "")).removesuffix("px").strip()
    return int(digits) if digits.isdecimal() and len(digits) < 7 else 0


def is_gated(article: Node) -> bool:
    """Whether the article says that it is not free to read."""
    return str(article.node.get("isAccessibleForFree")).lower().endswith("false")


@rule("ART011", "image-missing", "warning", "google opengraph")
def image_missing(context: Context) -> Iterator[Hit]:
    """The article has no image.

    ## Why it matters
    Without a picture a result or a shared link takes less room and is clicked less.

    ## How to fix it
    Name one: `image` in front matter or JSON-LD, `og:image` on a page.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets"}
    ```
    - whole article: the article has no image

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "image": "https://larnby.example/quay.jpg"}
    ```

    ## Sources
    - <https://developers.google.com/search/docs/appearance/structured-data/article>
    """
    yield from whole(context, "ART011", "the article has no image")


@rule("ART012", "image-unusable", "warning", "google")
def image_unusable(context: Context) -> Iterator[Hit]:
    """The image has no absolute web address, or is declared too small.

    ## Why it matters
    Google shows no picture of fewer than 50,000 pixels, and can fetch none without a whole address.

    ## How to fix it
    Give the whole address of a picture at least 1,200 pixels wide.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "image": {"@type": "ImageObject", "url": "https://larnby.example/quay.jpg", "width": 160, "height": 90}}
    ```
    - 2:11-105: the image is 160 × 90, fewer than 50,000 pixels

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "image": {"@type": "ImageObject", "url": "https://larnby.example/quay.jpg", "width": 1200, "height": 675}}
    ```

    ## Sources
    - <https://developers.google.com/search/docs/appearance/structured-data/article>
    """
    for pointer, value in values(context.article, "image"):
        address = (
            text_of(value, "url") or text_of(value, "contentUrl") if isinstance(value, Node) else str(value)
        )
        if address and SCHEME.match(address) and not address.startswith(("http://", "https://")):
            yield Hit(f"the image {quoted(address)} is no address of the web", context.place(pointer))
        if isinstance(value, Node):
            width, height = _pixels(value, "width"), _pixels(value, "height")
            if width and height and width * height < _FEWEST_PIXELS:
                yield Hit(
                    f"the image is {width} × {height}, fewer than 50,000 pixels", context.place(pointer)
                )


@rule("ART016", "license-missing", "note", "fair ninjs", cure="config")
def license_missing(context: Context) -> Iterator[Hit]:
    """The article names no licence, copyright holder or terms of use.

    ## Why it matters
    Nobody may reuse what says nothing, and nobody knows whom to ask.

    ## How to fix it
    `license` in newsld.toml, or `license`, `copyrightHolder` or `usageInfo` in JSON-LD.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets"}
    ```
    - whole article: the article names no licence or copyright

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "license": "https://creativecommons.org/licenses/by/4.0/"}
    ```

    ## Sources
    - <https://schema.org/license>
    """
    yield from whole(context, "ART016", "the article names no licence or copyright")


@rule("ART002", "headline-too-long", "note", "legacy")
def headline_too_long(context: Context) -> Iterator[Hit]:
    """The headline has more than 110 characters.

    ## Why it matters
    Google once rejected such headlines; today it shortens them.

    ## How to fix it
    Put what matters first.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle",
     "headline": "The board of the port of Larnby meets on Monday to talk about the fees for berths and moorings, and about the quay, too"}
    ```
    - 2:15-134: the headline has 119 characters; more than 110 were too long once

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets"}
    ```

    ## Sources
    - <https://developers.google.com/search/updates#april-2022>
    """
    headline = text_of(context.article, "headline")
    if len(headline) > _LONGEST_HEADLINE:
        yield Hit(
            f"the headline has {len(headline)} characters; more than 110 were too long once",
            context.place("/headline"),
        )


@rule("ART017", "paywall-incomplete", "warning", "google")
def paywall_incomplete(context: Context) -> Iterator[Hit]:
    """The article is not free, and nothing says which part is gated.

    ## Why it matters
    Google takes gated text that it cannot tell apart for cloaking.

    ## How to fix it
    `hasPart` with `isAccessibleForFree` false and the `cssSelector` of the gated part.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "isAccessibleForFree": false}
    ```
    - 2:25-30: the article is not free, and no hasPart says what is gated

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "isAccessibleForFree": false,
     "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": false, "cssSelector": ".paid"}}
    ```

    ## Sources
    - <https://developers.google.com/search/docs/appearance/structured-data/paywalled-content>
    """
    if is_gated(context.article) and not any(
        isinstance(part, Node) and part.values("cssSelector") for part in context.article.values("hasPart")
    ):
        message = "the article is not free, and no hasPart says what is gated"
        yield Hit(message, context.place("/isAccessibleForFree"))


@rule("ART024", "gated-body-in-markup", "error", "google", cure="safe")
def gated_body_in_markup(context: Context) -> Iterator[Hit]:
    """The article is not free, and its markup carries the whole body.

    ## Why it matters
    Whoever looks at the source of the page reads what others pay for.

    ## How to fix it
    Leave `articleBody` out; newsld's embed does.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "isAccessibleForFree": false, "articleBody": "The board met on Monday."}
    ```
    - 2:48-72: the article is not free, and its markup carries the body

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "isAccessibleForFree": true, "articleBody": "The board met on Monday."}
    ```

    ## Sources
    - <https://developers.google.com/search/docs/appearance/structured-data/paywalled-content>
    """
    is_markup = context.document.format == "json-ld" or any(
        held.origin == "markup" for held in context.evidence("/articleBody")
    )
    if is_markup and is_gated(context.article) and context.article.values("articleBody"):
        message = "the article is not free, and its markup carries the body"
        place = context.place("/articleBody")
        yield Hit(message, place, without_value(context, place))


RULES = (
    image_missing,
    image_unusable,
    license_missing,
    headline_too_long,
    paywall_incomplete,
    gated_body_in_markup,
)
