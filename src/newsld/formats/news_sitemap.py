"""Google's sitemap for news. https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from newsld import facts
from newsld.document import Document, thing_of
from newsld.errors import WriteError
from newsld.formats.registry import WriteOptions
from newsld.model import Date, Thing

MAX_ARTICLES = 1000
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no place for. https://www.w3.org/TR/xml/#charsets"""
_CHINESE = ("zh-cn", "zh-tw")
"""The tags that are more than a language here."""


def write(items: Sequence[Document | Thing], options: WriteOptions) -> bytes:  # noqa: ARG001
    """The sitemap of the articles, in their order; it is for those of the last two days.

    Raises WriteError where one lacks what an entry must have, or where there are more than 1,000.
    """
    if len(items) > MAX_ARTICLES:
        raise WriteError(f"news-sitemap: holds {MAX_ARTICLES:,} articles at most, not {len(items):,}")
    rows = "".join(row for item in items for row in _entry(item))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n'
        f"{rows}</urlset>\n"
    ).encode()


def _entry(item: Document | Thing) -> Iterator[str]:
    article = thing_of(item)
    said = {
        "url": facts.first_text(article, "url"),
        "publisher": facts.site(article),
        "inLanguage": _language(facts.language(article)),
        "datePublished": _moment(facts.first_text(article, "datePublished")),
        "headline": facts.first_text(article, "headline"),
    }
    missing = [name for name, text in said.items() if not text.strip()]
    if missing:
        what = f"{said['headline']!r:.100}" if said["headline"] else "an article"
        place = item.source.name if isinstance(item, Document) else None
        raise WriteError(f"news-sitemap: {what} has no {', '.join(missing)}", file=place)
    url, name, language, date, title = (_clean(text) for text in said.values())
    yield f"  <url>\n    <loc>{url}</loc>\n    <news:news>\n      <news:publication>\n"
    yield f"        <news:name>{name}</news:name>\n        <news:language>{language}</news:language>\n"
    yield f"      </news:publication>\n      <news:publication_date>{date}</news:publication_date>\n"
    yield f"      <news:title>{title}</news:title>\n    </news:news>\n  </url>\n"


def _clean(text: str) -> str:
    return escape(" ".join(_FORBIDDEN.sub("", text).split()))


def _language(tag: str) -> str:
    """The language alone, as ISO 639 has it, but for Chinese."""
    lower = tag.replace("_", "-").lower()
    return lower if lower in _CHINESE else lower.partition("-")[0]


def _moment(text: str) -> str:
    """A day, or a time with its zone; a time without one is no moment, and its day is taken."""
    date = Date(text)
    if date.precision not in ("day", "time"):
        return ""
    return str(date) if date.precision == "day" or date.has_zone else date.partition("T")[0]
