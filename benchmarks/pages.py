"""Reading web pages, against a bare parse and against trafilatura and extruct, which the extra peers bring.

The pages are made here: an article of 40 paragraphs in a page with scripts, menus, teasers and comments.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable

from lxml import etree
from ratios import Ratio, fastest, show

import newsld
from newsld.formats.html import headline, people, publishing
from newsld.formats.html.dates import read_dates_of
from newsld.formats.html.encoding import decode_page
from newsld.formats.html.locating import Locator
from newsld.formats.html.tree import parse
from newsld.formats.html.view import View
from newsld.source import Source

PARAGRAPH = (
    "The crews of the northern line asked for longer turnarounds; the port said that it would answer. "
)
DATA = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Ferry strike ends after three weeks",
    "datePublished": "2026-03-04T06:30:00+01:00",
    "author": [{"@type": "Person", "name": "Ada Berg"}, {"@type": "Person", "name": "Ivo Holm"}],
    "publisher": {"@type": "Organization", "name": "Coast Courier"},
    "inLanguage": "en",
}


def page(paragraphs: int = 40, teasers: int = 60) -> str:
    """A page of about 150 kB, as newsrooms serve them: most of it is not the article."""
    menu = "".join(f'<li class="menu-item"><a href="/section/{n}">Section {n}</a></li>' for n in range(60))
    teaser = (
        '<div class="teaser"><h3><a href="/a/{0}">What the harbour wants, part {0}</a></h3><p>{1}</p></div>'
    )
    script = "<script>window.data = window.data || []; window.data.push({" + "'a': 1, " * 400 + "});</script>"
    body = "".join(f"<p>{PARAGRAPH * 3}</p>\n" for _ in range(paragraphs))
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Ferry strike ends after three weeks | Coast Courier</title>
<meta property="og:title" content="Ferry strike ends after three weeks">
<meta property="og:site_name" content="Coast Courier"><meta name="author" content="Ada Berg, Ivo Holm">
<meta property="article:published_time" content="2026-03-04T06:30:00+01:00">
<script type="application/ld+json">{json.dumps(DATA)}</script>{script * 10}</head>
<body class="single"><nav><ul>{menu}</ul></nav><main><article>
<h1>Ferry strike ends after three weeks</h1>
<p class="byline">By <a rel="author" href="/ada">Ada Berg</a> and <a rel="author" href="/ivo">Ivo Holm</a></p>
<time datetime="2026-03-04T06:30:00+01:00">4 March 2026</time>
<div class="article-body">{body}</div></article></main>
<aside>{"".join(teaser.format(n, PARAGRAPH) for n in range(teasers))}</aside>
<footer><ul>{menu}</ul></footer></body></html>"""


def bare(source: str) -> object:
    """The least that reading costs: the same parser, and nothing done with its tree."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    return etree.fromstring(source.encode(), parser)


def metadata(data: bytes) -> object:
    """Headline, people, dates, site, section and address of a page, without their places."""
    source, _ = decode_page(data, "page.html")
    root, _ = parse(source.text)
    view = View(root)
    sites = publishing.read_sites(view)
    names = [site.value for site in sites]
    return (
        headline.read_headline(view, names),
        people.read_people(view, names),
        read_dates_of(view),
        publishing.read_sections(view),
        publishing.read_url(view),
    )


def places(source: str) -> object:
    """The second pass, which finds where texts and tags stand."""
    return Locator(Source(source)).rendered


def main() -> list[Ratio]:
    source = page()
    data = source.encode()
    document = newsld.parse(data, format="html")
    assert [person.name for person in document.article.author] == ["Ada Berg", "Ivo Holm"]
    calls: dict[str, Callable[[], object]] = {
        "bare": lambda: bare(source),
        "metadata": lambda: metadata(data),
        "places": lambda: places(source),
        "whole": lambda: newsld.parse(data, format="html"),
    }
    calls |= peers(source)
    times = fastest(calls, seconds=8)
    ratios = [
        Ratio(
            "metadata of a page",
            "a bare parse by lxml",
            times["metadata"] / times["bare"],
            15,
            seconds=times["metadata"],
        ),
        Ratio(
            "places in a page",
            "a bare parse by lxml",
            times["places"] / times["bare"],
            14,
            seconds=times["places"],
        ),
        Ratio(
            "a page, whole", "a bare parse by lxml", times["whole"] / times["bare"], seconds=times["whole"]
        ),
    ]
    for name in set(times) & {"trafilatura", "extruct"}:
        faster = times[name] / times["metadata"]
        ratios.append(Ratio("metadata of a page", f"{name} is slower by", faster, at_least=True))
    return ratios


def peers(source: str) -> dict[str, Callable[[], object]]:
    """The peers that are installed: pip install trafilatura extruct."""
    found: dict[str, Callable[[], object]] = {}
    if importlib.util.find_spec("trafilatura"):
        import trafilatura

        found["trafilatura"] = lambda: trafilatura.extract_metadata(source)
    if importlib.util.find_spec("extruct"):
        import extruct

        found["extruct"] = lambda: extruct.extract(source)
    return found


if __name__ == "__main__":
    raise SystemExit(show(main()))
