"""Reviews of claims by fact-checkers: complete, and at one with themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from newsld.checking import Context, Hit, rule
from newsld.nodes import Node, values
from newsld.rules.markup.raw import flat, said, string, written
from newsld.rules.markup.tags import tags
from newsld.rules.needs import quoted, text_of
from newsld.source import Span
from newsld.text.patterns import pattern

if TYPE_CHECKING:
    from newsld.json_tree import JsonNode


class _Review(NamedTuple):
    """A ClaimReview, of the JSON-LD as it is written or of a model: what it says and where."""

    texts: dict[str, str]
    rating: dict[str, str] | None
    span: Span | None
    places: dict[str, Span | None]
    """By property; those of the rating by ``reviewRating/`` and the property."""


def _reviews(context: Context) -> Iterator[_Review]:
    """Every ClaimReview of the source: in JSON-LD as it is written, else of the model."""
    for node, kinds, _ in written(context):
        if "ClaimReview" in kinds:
            yield _of_json(node)
    for pointer, thing in context.nodes:
        if thing.is_a("ClaimReview") and not _is_written(context, pointer):
            yield _of_model(context, pointer, thing)


def _is_written(context: Context, pointer: str) -> bool:
    """Whether a node of the model stands in the source's JSON-LD."""
    place = next((one.span for one in context.evidence(pointer) if one.span), None)
    return bool(context.json_blocks) and (
        place is None or any(place.start in range(*span) for span in context.json_spans)
    )


def _of_model(context: Context, pointer: str, thing: Node) -> _Review:
    rating = next((one for one in values(thing, "reviewRating", pointer) if isinstance(one[1], Node)), None)
    places = {key: context.place(f"{pointer}/{key}") for key in thing.node}
    if rating is None:
        return _Review({key: text_of(thing, key) for key in thing.node}, None, context.place(pointer), places)
    places |= {f"reviewRating/{key}": context.place(f"{rating[0]}/{key}") for key in rating[1].node}
    held = {key: str(value) for key, value in rating[1].node.items()}
    return _Review({key: text_of(thing, key) for key in thing.node}, held, context.place(pointer), places)


def _of_json(node: JsonNode) -> _Review:
    texts = {prop.name: string(node, prop.name) or "{}" for prop in said(node) if prop.value.value != ""}
    places: dict[str, Span | None] = {prop.name: prop.value.span for prop in said(node)}
    rating = next((prop.value for prop in said(node) if prop.name == "reviewRating"), None)
    one = next((value for value in flat(rating) if value.kind == "object"), None) if rating else None
    is_named = one is not None and [key for key, _, _ in one.members] == ["@id"]
    if one is None or is_named:
        return _Review(texts, None, node.span, places)
    places |= {f"reviewRating/{prop.name}": prop.value.span for prop in said(one)}
    return _Review(texts, {prop.name: str(prop.value.value) for prop in said(one)}, node.span, places)


@rule("CLM013", "review-incomplete", "error", "factcheck")
def review_incomplete(context: Context) -> Iterator[Hit]:
    """A review of a claim lacks the claim, the rating or its own address.

    ## Why it matters
    Without one of the three nobody shows it. Google announced in June 2025 that it shows such reviews no longer
    in its results; others still read them.

    ## How to fix it
    Give `claimReviewed`, `reviewRating` and `url`; in front matter below `claimReview`, where the article's own `url`
    does.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "review": {"@type": "ClaimReview", "claimReviewed": "Fees fall.", "url": "https://larnby.example/check"}}
    ```
    - 2:12-106: the review has no reviewRating

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "review": {"@type": "ClaimReview", "claimReviewed": "Fees fall.", "url": "https://larnby.example/check",
      "reviewRating": {"@type": "Rating", "alternateName": "False"}}}
    ```

    ## Sources
    - <https://developers.google.com/search/docs/appearance/structured-data/factcheck>
    """
    for review in _reviews(context):
        lacks = [key for key in ("claimReviewed", "reviewRating", "url") if key not in review.texts]
        if lacks:
            yield Hit(f"the review has no {' and no '.join(lacks)}", review.span)


_FALSE = pattern(
    r"(?:mostly |completely )?(?:false|falsch|falso|faux|fake|pants on fire|untrue)", re.IGNORECASE
)
_TRUE = pattern(r"(?:completely )?(?:true|richtig|wahr|verdadero|vrai|vero|correct|accurate)", re.IGNORECASE)


@rule("CLM014", "rating-inconsistent", "error", "factcheck")
def rating_inconsistent(context: Context) -> Iterator[Hit]:
    """A rating lies outside its scale, has no label, or its label contradicts its number.

    ## Why it matters
    A claim rated 5 of 5 and called false is shown as either.

    ## How to fix it
    Say in words what the rating is (`alternateName`), and keep the number between `worstRating` and `bestRating`.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "review": {"@type": "ClaimReview", "claimReviewed": "Fees fall.", "url": "https://larnby.example/check",
      "reviewRating": {"@type": "Rating", "ratingValue": 7, "worstRating": 1, "bestRating": 5, "alternateName": "False"}}}
    ```
    - 3:54-55: the rating is 7, on a scale from 1 to 5

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "review": {"@type": "ClaimReview", "claimReviewed": "Fees fall.", "url": "https://larnby.example/check",
      "reviewRating": {"@type": "Rating", "ratingValue": 1, "worstRating": 1, "bestRating": 5, "alternateName": "False"}}}
    ```

    ## Sources
    - <https://schema.org/Rating>
    """
    for review in _reviews(context):
        key, fault = _fault(review.rating) if review.rating is not None else ("", "")
        if fault:
            places = (f"reviewRating/{key}", "reviewRating")
            place = next((span for name in places if (span := review.places.get(name))), review.span)
            yield Hit(fault, place)


def _fault(rating: dict[str, str]) -> tuple[str, str]:
    """What is wrong with a rating, and under which property; "" where nothing is.

    Scales go from 1 to 5 unless they say otherwise.
    """
    label = rating.get("alternateName", "")
    if not label.strip():
        return "", "the rating has no alternateName, which is what readers are shown"
    value, worst, best = (
        _number(rating.get(key, default))
        for key, default in (("ratingValue", ""), ("worstRating", "1"), ("bestRating", "5"))
    )
    if value is None or worst is None or best is None or value < 0:
        return "", ""
    has_scale = "bestRating" in rating
    low, high = min(worst, best), max(worst, best)
    if has_scale and not low <= value <= high:
        return "ratingValue", f"the rating is {rating['ratingValue']}, on a scale from {worst:g} to {best:g}"
    if has_scale and low < high and "worstRating" in rating:
        clashes = (_FALSE, best) if value == best else (_TRUE, worst) if value == worst else None
        if clashes and clashes[0].fullmatch(label.strip(" .!")):
            return (
                "alternateName",
                f"the rating is {rating['ratingValue']} of {best:g}, and is called {quoted(label)}",
            )
    return "", ""


def _number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"-?\d{1,6}(?:\.\d{1,6})?", text.strip(), re.ASCII) else None


@rule("CLM015", "review-host-mismatch", "error", "factcheck")
def review_host_mismatch(context: Context) -> Iterator[Hit]:
    """A review of a claim gives an address on another site than the page it stands on.

    ## Why it matters
    Nobody shows a review that speaks for another house.

    ## How to fix it
    Give as `url` the address of the page itself, with a fragment where it holds several reviews.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "url": "https://www.larnby.example/board",
     "review": {"@type": "ClaimReview", "claimReviewed": "Fees fall.", "url": "https://quill.example/check",
      "reviewRating": {"@type": "Rating", "alternateName": "False"}}}
    ```
    - 3:76-103: the review is at quill.example, the page at www.larnby.example

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "url": "https://www.larnby.example/board",
     "review": {"@type": "ClaimReview", "claimReviewed": "Fees fall.", "url": "https://checks.larnby.example/1",
      "reviewRating": {"@type": "Rating", "alternateName": "False"}}}
    ```

    ## Sources
    - <https://developers.google.com/search/docs/appearance/structured-data/factcheck#technical-guidelines>
    """
    canonical = next((tag.content for tag in tags(context) if tag.name == "link:canonical"), "")
    home = _host(canonical or text_of(context.article, "url"))
    for review in _reviews(context):
        host = _host(review.texts.get("url", ""))
        if home and host and _site(home) != _site(host):
            yield Hit(f"the review is at {host}, the page at {home}", review.places.get("url") or review.span)


def _host(url: str) -> str:
    match = re.match(r"https?://([^/?#:@\s]+)", url)
    return match[1].lower() if match else ""


def _site(host: str) -> str:
    """The part of a host that somebody registered, as far as it can be told without a list of suffixes."""
    parts = host.split(".")
    is_second = len(parts[-1]) == 2 and len(parts[-2:][0]) <= 3
    return ".".join(parts[-3:] if is_second else parts[-2:])


RULES = (review_incomplete, rating_inconsistent, review_host_mismatch)
