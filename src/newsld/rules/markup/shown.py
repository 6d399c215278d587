"""The markup held against what the page shows its readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from newsld.checking import Context, Hit, rule
from newsld.document import Evidence
from newsld.nodes import Date
from newsld.rules.markup.edits import top_articles, without_member
from newsld.rules.markup.raw import Said, flat, said, string, types
from newsld.rules.needs import plain, quoted, rendered
from newsld.rules.people.named import stated
from newsld.text.names import is_organization
from newsld.text.patterns import pattern

if TYPE_CHECKING:
    from newsld.json_tree import JsonNode
    from newsld.markup.rendering import Rendered

_WORD = pattern(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]|[^\W_]+")
_ALIKE = 0.34
"""Headlines for searchers and for readers differ; of one subject, they share so much of the shorter one's words."""


def _words(text: str) -> list[str]:
    import html

    return _WORD.findall(plain(html.unescape(html.unescape(text))))


def _articles(context: Context) -> Iterator[JsonNode]:
    """The articles that the markup of a page describes at its top."""
    return top_articles(context) if context.document.format == "html" else iter(())


def _headings(page: Rendered) -> list[str]:
    return [page.extract.text[slice(*block.span)] for block in page.blocks if block.name == "h1"]


@rule("ART014", "body-differs-from-page", "warning", "google", cure="safe")
def body_differs_from_page(context: Context) -> Iterator[Hit]:
    """The `articleBody` of the markup is not the text of the page.

    ## Why it matters
    Who reads the markup reads another article than visitors do. Search engines take that for deceit.

    ## How to fix it
    Leave `articleBody` out, which nobody requires, or have the content system fill it from the same text.

    ## Fires
    ```html
    <!DOCTYPE html><html lang="en"><head><title>The board meets</title><script type="application/ld+json">
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "articleBody": "Ferries will not run on Sunday, since the crew of the only ship that is left has been ill for a week now."}
    </script></head><body><article><h1>The board meets</h1><p>By Ada Moreno</p>
    <p>The port of Larnby will charge more for berths from May, its board decided on Monday after a long debate.</p>
    <p>Fishers object, and the harbour master expects fewer ships than in the year before.</p></article></body></html>
    ```
    - 3:18-123: the page shows 0 % of the articleBody of its markup

    ## Does not fire
    ```html
    <!DOCTYPE html><html lang="en"><head><title>The board meets</title><script type="application/ld+json">
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "articleBody": "The port of Larnby will charge more for berths from May, its board decided on Monday after a debate."}
    </script></head><body><article><h1>The board meets</h1><p>By Ada Moreno</p>
    <p>The port of Larnby will charge more for berths from May, its board decided on Monday after a debate.</p>
    <p>Fishers object, and the harbour master expects fewer ships than in the year before.</p></article></body></html>
    ```

    ## Sources
    - <https://developers.google.com/search/docs/appearance/structured-data/sd-policies>
    """
    for node in _articles(context):
        for prop in said(node):
            value = prop.value
            if prop.name != "articleBody" or not isinstance(value.value, str) or _is_gated(node):
                continue
            words = _words(re.sub(r"<[^<>]{1,300}>", " ", value.value))
            shown = _words(context.once(rendered).extract.text)
            if len(words) >= _FEWEST and len(shown) >= len(words):
                share = _share(words, shown)
                if share < _ENOUGH:
                    message = f"the page shows {share:.0%} of the articleBody of its markup".replace(
                        "%", " %"
                    )
                    yield Hit(message, value.span, without_member(context, node, prop.key))


_FEWEST = 12
_ENOUGH = 0.5
_RUN = 4


def _share(words: list[str], shown: list[str]) -> float:
    """How much of the runs of four words of one text stands in the other."""
    runs, own = set(_runs(shown)), list(_runs(words))
    return sum(run in runs for run in own) / len(own)


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(_RUN)), strict=False)


def _is_gated(node: JsonNode) -> bool:
    value = node.get("isAccessibleForFree")
    return value is not None and str(value.value).lower().endswith("false")


@rule("ART025", "markup-not-visible", "warning", "google")
def markup_not_visible(context: Context) -> Iterator[Hit]:
    """The markup names an author or a headline that the page does not show.

    ## Why it matters
    Markup speaks for the page. What readers cannot find on it counts as misleading, and may cost the page its
    rich results.

    ## How to fix it
    Show it, or correct the markup. A headline worded otherwise for search engines is no fault.

    ## Fires
    ```html
    <!DOCTYPE html><html lang="en"><head><title>Harbour fees rise</title><script type="application/ld+json">
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry crew wins a medal",
     "author": [{"@type": "Person", "name": "Ada Moreno"}, {"@type": "Person", "name": "Ben Osei"}]}
    </script></head><body><article><h1>Harbour fees rise</h1><p>By Ada Moreno</p>
    <p>The port of Larnby will charge more for berths from May, its board decided on Monday.</p>
    <p>Fishers object, and the harbour master expects fewer ships than in the year before.</p></article></body></html>
    ```
    - 2:73-96: the headline “Ferry crew wins a medal” of the markup is not that of the page, “Harbour fees rise”
    - 3:85-93: the page does not show “Ben Osei”, whom its markup names as author

    ## Does not fire
    ```html
    <!DOCTYPE html><html lang="en"><head><title>Harbour fees rise</title><script type="application/ld+json">
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Higher harbour fees: what they mean",
     "author": [{"@type": "Person", "name": "Ada Moreno"}, {"@type": "Person", "name": "Ben Osei"}]}
    </script></head><body><article><h1>Harbour fees rise</h1><p>By Ada Moreno and Ben Osei</p>
    <p>The port of Larnby will charge more for berths from May, its board decided on Monday.</p>
    <p>Fishers object, and the harbour master expects fewer ships than in the year before.</p></article></body></html>
    ```

    ## Sources
    - <https://developers.google.com/search/docs/appearance/structured-data/sd-policies>
    """
    articles = list(_articles(context))
    if len(articles) != 1 or not context.document.paragraphs:
        return
    page = context.once(rendered)
    shown = f" {' '.join(_words(page.extract.text))} "
    for prop in said(articles[0]):
        if prop.name == "headline" and isinstance(prop.value.value, str):
            yield from _other_headline(prop, _headings(page), shown)
        elif prop.name == "author" and not _is_contradicted(context, prop):
            for value in flat(prop.value):
                yield from _unseen_author(value, shown)


def _other_headline(prop: Said, headings: list[str], shown: str) -> Iterator[Hit]:
    headline = str(prop.value.value)
    own = set(_words(headline))
    others = [set(_words(heading)) for heading in headings]
    shares = [len(own & other) / min(len(own), len(other)) for other in others if own and other]
    if shares and max(shares) < _ALIKE and f" {' '.join(_words(headline))} " not in shown:
        message = f"the headline {quoted(headline)} of the markup is not that of the page"
        yield Hit(f"{message}, {quoted(headings[0])}", prop.value.span)


def _is_contradicted(context: Context, prop: Said) -> bool:
    """Whether the byline names somebody else, which is another rule's (AUT003)."""
    named = {plain(string(value, "name") or str(value.value)) for value in flat(prop.value)}
    told = stated(context, "author")
    bylined = {plain(text) for text, _, held in told if held and held.origin == "text"}
    return any(not any(name in other or other in name for other in named) for name in bylined)


def _unseen_author(value: JsonNode, shown: str) -> Iterator[Hit]:
    name = string(value, "name") if value.kind == "object" else str(value.value or "")
    words = _words(name)
    is_body = "Organization" in types(value) or is_organization(name) or "://" in name
    if len(words) in range(2, 6) and not is_body and not all(word in shown for word in words):
        place = value.get("name") or value
        yield Hit(f"the page does not show {quoted(name)}, whom its markup names as author", place.span)


@rule("DAT009", "visible-date-mismatch", "warning", "google", cure="unsafe")
def visible_date_mismatch(context: Context) -> Iterator[Hit]:
    """The date above the text is not that of the metadata.

    ## Why it matters
    Readers see the one, search engines show the other, and Google may show none.

    ## How to fix it
    Have the content system write both from one field. A day's difference, as time zones make, is no fault.

    ## Fires
    ```html
    <!DOCTYPE html><html lang="en"><head><title>The board meets</title>
    <meta property="article:published_time" content="2024-03-05"></head>
    <body><article><h1>The board meets</h1><p>By Ada Moreno</p><p>Published 12 February 2024</p>
    <p>The port of Larnby will charge more for berths from May, its board decided on Monday.</p>
    <p>Fishers object, and the harbour master expects fewer ships than in the year before.</p></article></body></html>
    ```
    - 3:73-89: the page shows 2024-02-12, its metadata say 2024-03-05

    ## Does not fire
    ```html
    <!DOCTYPE html><html lang="en"><head><title>The board meets</title>
    <meta property="article:published_time" content="2024-03-05T23:30:00Z"></head>
    <body><article><h1>The board meets</h1><p>By Ada Moreno</p><p>Published 6 March 2024</p>
    <p>The port of Larnby will charge more for berths from May, its board decided on Monday.</p>
    <p>Fishers object, and the harbour master expects fewer ships than in the year before.</p></article></body></html>
    ```

    ## Sources
    - <https://developers.google.com/search/docs/appearance/publication-dates>
    """
    held = [*context.evidence("/datePublished"), *context.evidence("/dateModified")]
    said = [one for one in held if one.origin in ("markup", "meta")]
    days = {day for one in said if (day := _day(one)) is not None}
    shown = [one for one in held if one.origin == "text" and _is_above(context, one)]
    seen = {day for one in shown if (day := _day(one)) is not None}
    if days and seen and not any(abs(day - other) <= timedelta(days=1) for day in days for other in seen):
        message = f"the page shows {_day(shown[0])}, its metadata say {_day(said[0])}"
        spans = dict.fromkeys(one.span for one in said if one.span and _day(one) == _day(said[0]))
        edits = [(span, str(_day(shown[0]))) for span in spans]
        yield Hit(message, shown[0].span, context.fix(*edits, unsafe=True, in_markup=True))


def _day(held: Evidence) -> date | None:
    found = Date(str(held.value)[:10])
    return found.earliest.date() if found.earliest is not None and len(found) == 10 else None


def _is_above(context: Context, held: Evidence) -> bool:
    """Whether it stands between the headline and the text: dates elsewhere are those of other articles."""
    places = [one.span for one in context.evidence("/headline") if one.origin == "text" and one.span]
    body = context.document.body_span
    at = held.span.start if held.span else 0
    if not places or not body or at not in range(places[0].end, body.start):
        return False
    page = context.once(rendered)
    around = ((block.span, page.extract.span(block.span)) for block in page.blocks)
    return any(
        at in range(*place) and span.end - span.start in range(_LONGEST) for span, place in around if place
    )


_LONGEST = 120
"""A longer block that holds a date, such as a caption, does not date the article."""


RULES = (body_differs_from_page, markup_not_visible, visible_date_mismatch)
