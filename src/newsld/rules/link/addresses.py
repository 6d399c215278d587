"""The form of links: absolute, well formed, safe to use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from newsld.checking import Context, Hit, rule
from newsld.rules.link.urls import FORBIDDEN, SCHEME, Link, links
from newsld.rules.markup.edits import in_place
from newsld.rules.needs import LONG, quoted, text_of, whole


@rule("LNK001", "article-url-missing", "warning, draft", "newsroom google opengraph ninjs", cure="config")
def article_url_missing(context: Context) -> Iterator[Hit]:
    """The article has no URL of its own.

    ## Why it matters
    Without it two copies of the article are two articles, and nobody can point at it. An `@id` of the web,
    such as `https://larnby.example/fees#article`, says as much.

    ## How to fix it
    `--set url=…`, `url` or `permalink` in front matter, `<link rel="canonical">` on a page, `url` in JSON-LD.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets"}
    ```
    - whole article: the article has no URL

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "url": "https://larnby.example/board"}
    ```

    ## Sources
    - <https://schema.org/url>
    """
    if not str(context.article.node.get("@id", "")).startswith(("https://", "http://")):
        yield from whole(context, "LNK001", "the article has no URL")


@rule("LNK003", "url-invalid", "error", "base", cure="safe")
def url_invalid(context: Context) -> Iterator[Hit]:
    """A link is none: a damaged scheme, a space, a character no address may hold.

    ## Why it matters
    It leads nowhere, and a graph that holds it is refused as a whole.

    ## How to fix it
    Copy the address again from the browser; write spaces as %20.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https//larnby.example/fees
    ```
    - 9:81-107: “https//larnby.example/fees” is no address: the colon is missing

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```

    ## Sources
    - <https://www.rfc-editor.org/rfc/rfc3987#section-2.2>
    """
    for link in links(context):
        if fault := _fault(link.text):
            fix = in_place(context, link.span, link.text, _mended(link.text))
            yield Hit(f"{quoted(link.text, LONG)} is no address: {fault}", link.span, fix)


def _mended(text: str) -> str:
    """The address with its scheme whole and what none may hold written as RFC 3986 has it; "" if that is not all."""
    scheme, _, rest = text.strip().replace("://", "//").replace(":/", "//").partition("//")
    if scheme.lower() not in ("http", "https", "ftp") or "//" in rest:
        return ""
    bare = re.sub(r"[\x00-\x1f\x7f]", "", rest)
    url = f"{scheme}://" + FORBIDDEN.sub(lambda match: f"%{ord(match[0]):02X}", bare)
    return "" if _fault(url) else url


def _fault(text: str) -> str:
    """What is wrong with an address; "" for a good one, and for one that is relative only."""
    for scheme in ("https", "http", "ftp"):
        if text.lower().startswith(f"{scheme}//"):
            return "the colon is missing"
        if text.lower().startswith(f"{scheme}:/") and not text.lower().startswith(f"{scheme}://"):
            return "a slash is missing"
    if match := FORBIDDEN.search(text.strip()):
        what = {" ": "a space", "\t": "a tab", "\n": "a line end", "%": "a % without two hex digits"}
        return f"it holds {what.get(match[0], quoted(match[0]) if match[0].isprintable() else 'a control character')}"
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return "its host or port is none"
    if parts.scheme in ("http", "https") and not parts.hostname:
        return "it names no host"
    return ""


@rule("LNK004", "url-relative", "warning", "base", cure="safe")
def url_relative(context: Context) -> Iterator[Hit]:
    """A link in the metadata is relative.

    ## Why it matters
    Metadata are read away from their page, where “/images/quay.jpg” is anybody's.

    ## How to fix it
    Write the whole address.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "image": "/images/quay.jpg"}
    ```
    - 2:12-28: image “/images/quay.jpg” is relative

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "image": "https://larnby.example/images/quay.jpg"}
    ```

    ## Sources
    - <https://developers.google.com/search/docs/appearance/structured-data/article>
    """
    if context.document.format in ("text", "wordpress", "docx"):
        return
    written = {entry.url for entry in context.document.references}
    for link in links(context):
        if link.text not in written and _is_relative(link):
            fix = in_place(context, link.span, link.text, _absolute(context, link.text))
            yield Hit(f"{link.key} {quoted(link.text, LONG)} is relative", link.span, fix)


def _absolute(context: Context, text: str) -> str:
    """The whole address of a path, where the article or the configuration names the site."""
    page = text_of(context.article, "url")
    base = page if page.startswith("http") else context.config.base_url or ""
    return urljoin(base, text.strip()) if base and text.strip().startswith("/") else ""


def _is_relative(link: Link) -> bool:
    text = link.text.strip()
    return bool(text) and not SCHEME.match(text) and not text.startswith(("#", "_:")) and not _fault(text)


@rule("LNK011", "url-shared-by-references", "note", "base")
def url_shared_by_references(context: Context) -> Iterator[Hit]:
    """Two different works give one link.

    ## Why it matters
    One of the two leads readers to the wrong work.

    ## How to fix it
    Check both addresses.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Osei, 2023; Quill, 2024).

    References

    Osei, B. (2023, May 2). Berths of the north. Port Review. https://larnby.example/fees
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 10:81-108: “Quill (2024)” gives the link of “Osei (2023)”

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Osei, 2023; Quill, 2024).

    References

    Osei, B. (2023, May 2). Berths of the north. Port Review. https://larnby.example/north
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    """
    from newsld.rules.reference.entries import called, key

    seen: dict[str, str] = {}
    titles: dict[str, str] = {}
    for entry in context.document.references:
        url = entry.url.rstrip("/").casefold()
        path = url.partition("://")[2].partition("/")[2]
        if not path or not entry.title:
            continue
        if url in seen and not _same_title(titles[url], key(entry.title)):
            message = f"{called(entry)} gives the link of {seen[url]}"
            yield Hit(message, entry.spans.get("url") or entry.span)
        seen.setdefault(url, called(entry))
        titles.setdefault(url, key(entry.title))


def _same_title(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


RULES = (article_url_missing, url_invalid, url_relative, url_shared_by_references)
