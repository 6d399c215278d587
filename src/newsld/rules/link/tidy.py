"""Links as they should be kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.rules.link.urls import links
from newsld.rules.markup.edits import in_place
from newsld.rules.needs import LONG, quoted
from newsld.rules.reference.entries import is_entry
from newsld.text.patterns import pattern

_TRACKING = pattern(
    r"[?&;]((?:utm_[a-z]+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga|cmpid)=[^&;#]*)",
    re.IGNORECASE,
)
_DOI = pattern(r"(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s?)(10\.\d{4,9}/\S+)", re.IGNORECASE)


@rule("LNK005", "url-tracking", "note", "fair", cure="safe")
def url_tracking(context: Context) -> Iterator[Hit]:
    """A link carries a tracking parameter.

    ## Why it matters
    It names the campaign somebody came by, not the work; two copies of it are two works.

    ## How to fix it
    Cut it off.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "url": "https://larnby.example/fees?utm_source=mail"}
    ```
    - 2:10-53: “utm_source=mail” in a link is for tracking

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "url": "https://larnby.example/fees?source=mail"}
    ```

    ## Sources
    - <https://www.w3.org/TR/webarch/#avoid-uri-aliases>
    """
    for link in links(context):
        if match := _TRACKING.search(link.text):
            fix = in_place(context, link.span, link.text, _untracked(link.text))
            yield Hit(f"{quoted(match[1])} in a link is for tracking", link.span, fix)


def _untracked(url: str) -> str:
    """The link without its tracking parameters."""
    head, mark, fragment = url.partition("#")
    path, question, query = head.partition("?")
    kept = _TRACKING.sub("", question + query)[1:]
    return f"{_TRACKING.sub('', path)}{question if kept else ''}{kept}{mark}{fragment}"


@rule("LNK007", "doi-not-normal", "note", "apa fair", cure="safe")
def doi_not_normal(context: Context) -> Iterator[Hit]:
    """A DOI is not written as https://doi.org/10….

    ## Why it matters
    Other forms lead nowhere when they are clicked, or by way of an old host.

    ## How to fix it
    Write https://doi.org/ and the DOI.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "citation": {"@type": "Report", "name": "Fees", "url": "http://dx.doi.org/10.5555/pr.2.1"}}
    ```
    - 2:58-90: “http://dx.doi.org/10.5555/pr.2.1” should be “https://doi.org/10.5555/pr.2.1”

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "citation": {"@type": "Report", "name": "Fees", "url": "https://doi.org/10.5555/pr.2.1"}}
    ```

    ## Sources
    - <https://www.crossref.org/display-guidelines/>
    """
    for link in links(context):
        if (match := _DOI.match(link.text)) and not link.text.startswith("https://doi.org/"):
            right = f"https://doi.org/{match[1]}"
            fix = in_place(context, link.span, link.text, right)
            yield Hit(f"{quoted(link.text, LONG)} should be {quoted(right, LONG)}", link.span, fix)


@rule("LNK010", "archive-link-missing", "note", "fair")
def archive_link_missing(context: Context) -> Iterator[Hit]:
    """A cited page of the web has no copy in an archive.

    ## Why it matters
    Half of the links of an article lead elsewhere after ten years. What was cited can then not be checked.

    ## How to fix it
    Have the page archived, and give the copy's address behind its own: “Archived at …”; `archivedAt` in JSON-LD.
    Works with a DOI need none.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 9:81-108: nothing says where “https://larnby.example/fees” is archived

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs fees. Port Review, 2(1), 3–9. https://doi.org/10.5555/pr.2.1
    ```

    ## Sources
    - <https://schema.org/archivedAt>, <https://doi.org/10.1371/journal.pone.0115253>
    """
    for entry in context.document.references:
        if is_entry(entry) and entry.url and not entry.archive and not entry.doi:
            message = f"nothing says where {quoted(entry.url, LONG)} is archived"
            yield Hit(message, entry.spans.get("url") or entry.span)


RULES = (url_tracking, doi_not_normal, archive_link_missing)
