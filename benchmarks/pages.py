"""Reading web pages, against a bare parse by the same parser, and trafilatura, newspaper4k and extruct.

The peers come with the dependency group ``bench``; one that is not installed is skipped and said to be. The
page is made here, with what pages of newsrooms have most of: scripts, menus, pictures and teasers.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Callable
from functools import partial

from lxml import etree
from ratios import Ratio, fastest, show

import newsld
from newsld import Document

PARAGRAPH = (
    "The crews of the northern line asked for longer turnarounds; the port said that it would answer. "
)
SCRIPT = "<script>window.data = window.data || []; window.data.push({" + "'a': 1, " * 600 + "});</script>"
TEASER = """<div class="teaser teaser-{0}" data-id="{0}"><a class="teaser__link" href="/a/{0}">
<img class="teaser__image" src="/i/{0}.jpg" srcset="/i/{0}-s.jpg 320w, /i/{0}-l.jpg 640w" alt="{0}"></a>
<svg class="icon"><path d="M12 2 2 7l10 5 10-5-10-5z"></path></svg>
<h3 class="teaser__title"><a href="/a/{0}">What the harbour wants, part {0}</a></h3>
<p class="teaser__text">{1}</p><span class="teaser__date">3 March</span></div>
"""
MENU = '<li class="menu-item menu-item-{0}"><a class="nav__link" href="/section/{0}">Section {0}</a></li>'
DATA = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Ferry strike ends after three weeks",
    "datePublished": "2026-03-04T06:30:00+01:00",
    "author": [{"@type": "Person", "name": "Ada Berg"}, {"@type": "Person", "name": "Ivo Holm"}],
    "publisher": {"@type": "Organization", "name": "Coast Courier"},
    "inLanguage": "en",
}


def page(paragraphs: int = 30, teasers: int = 40) -> str:
    """A page of about 140 kB and 500 elements, as newsrooms serve them: most of it is not the article."""
    menu = "".join(map(MENU.format, range(30)))
    body = "".join(f'<p class="story__text">{PARAGRAPH * 3}</p>\n' for _ in range(paragraphs))
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Ferry strike ends after three weeks | Coast Courier</title>
<meta property="og:title" content="Ferry strike ends after three weeks">
<meta property="og:site_name" content="Coast Courier"><meta name="author" content="Ada Berg, Ivo Holm">
<meta property="article:published_time" content="2026-03-04T06:30:00+01:00">
{"".join(f'<link rel="preload" href="/assets/{n}.js" as="script">' for n in range(30))}
<script type="application/ld+json">{json.dumps(DATA)}</script>{SCRIPT * 20}</head>
<body class="single single-post"><nav class="nav"><ul>{menu}</ul></nav><main><article class="story">
<h1 class="story__title">Ferry strike ends after three weeks</h1>
<p class="byline">By <a rel="author" href="/ada">Ada Berg</a> and <a rel="author" href="/ivo">Ivo Holm</a></p>
<time datetime="2026-03-04T06:30:00+01:00">4 March 2026</time>
<div class="story__body">{body}</div></article></main>
<aside class="more">{"".join(TEASER.format(n, PARAGRAPH) for n in range(teasers))}</aside>
<footer class="footer"><ul>{menu}</ul></footer></body></html>"""


def bare(source: str) -> object:
    """The least that reading costs: the same parser, and nothing done with its tree."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    return etree.fromstring(source.encode(), parser)


def metadata(data: bytes) -> Document:
    """What a page says of its article but for its text."""
    document = newsld.parse(data, format="html").metadata
    assert document.article.headline
    return document


def places(data: bytes) -> object:
    """The metadata, and where each of them stands."""
    return metadata(data).evidence


def whole(data: bytes) -> object:
    """Text, references, citations and statements too."""
    return newsld.parse(data, format="html").claims


def main() -> list[Ratio]:
    source = page()
    data = source.encode()
    document = newsld.parse(data, format="html")
    assert [person.name for person in document.article.author] == ["Ada Berg", "Ivo Holm"]
    calls: dict[str, Callable[[], object]] = {
        "bare": lambda: bare(source),
        "metadata": lambda: metadata(data),
        "places": lambda: places(data),
        "whole": lambda: whole(data),
    }
    calls |= peers(source)
    times = fastest(calls, seconds=12)
    bare_parse = "a bare parse by lxml"

    def times_bare(what: str, name: str, limit: float | None = None, less: str = "") -> Ratio:
        seconds = times[name] - times.get(less, 0)
        return Ratio(what, bare_parse, seconds / times["bare"], limit, seconds=seconds)

    ratios = [
        times_bare("metadata of a page", "metadata", 4),
        times_bare("their places on top", "places", 2, less="metadata"),
        times_bare("a page, whole", "whole"),
    ]
    for name in set(times) & set(PEERS):
        faster = times[name] / times["metadata"]
        ratios.append(Ratio("metadata of a page", f"{name} is slower by", faster, 1, at_least=True))
    return ratios


def _trafilatura(source: str) -> object:
    import trafilatura

    return trafilatura.extract_metadata(source)


def _newspaper4k(source: str) -> object:
    import newspaper

    return newspaper.article("https://courier.example/ferries", input_html=source)


def _extruct(source: str) -> object:
    import extruct

    return extruct.extract(source)


PEERS = {"trafilatura": _trafilatura, "newspaper4k": _newspaper4k, "extruct": _extruct}
_MODULES = {"newspaper4k": "newspaper"}


def peers(source: str) -> dict[str, Callable[[], object]]:
    """The peers that are installed; of the others it is told how to get them."""
    found: dict[str, Callable[[], object]] = {}
    for name, read in PEERS.items():
        if importlib.util.find_spec(_MODULES.get(name, name)):
            found[name] = partial(read, source)
        else:
            sys.stdout.write(f"{name} is skipped: it is not installed (pip install --group bench)\n")
    return found


if __name__ == "__main__":
    raise SystemExit(show(main()))
