"""Pelican finds this plugin by itself, by the name ``newsld``: it puts markup into the pages of articles.

Findings are told in the log, so that ``pelican --fatal warnings`` stops at them. Themes may print the markup
themselves: ``{{ newsld(article) }}``. https://docs.getpelican.com/en/latest/plugins.html
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from pelican import signals
from pelican.generators import ArticlesGenerator

from newsld.config import Config
from newsld.contrib.markup import script_of
from newsld.contrib.sites import article_of, configured, markup_of, told, with_script
from newsld.contrib.stories import read_story
from newsld.document import Document
from newsld.errors import ConfigError, NewsldError
from newsld.markup import render

_MARKDOWN = frozenset({".md", ".markdown", ".mkd", ".mdown"})
_log = logging.getLogger(__name__)


def register() -> None:
    """Called by Pelican."""
    signals.initialized.connect(_set_up)
    signals.all_generators_finalized.connect(_read)
    signals.content_written.connect(_put)


def _set_up(pelican: Any) -> None:
    extensions = pelican.settings["JINJA_ENVIRONMENT"].setdefault("extensions", [])
    if "newsld.contrib.jinja2.NewsldExtension" not in extensions:
        extensions.append("newsld.contrib.jinja2.NewsldExtension")


def _read(generators: list[Any]) -> None:
    for generator in generators:
        if isinstance(generator, ArticlesGenerator):
            try:
                config = _configured(generator.settings)
            except ConfigError as error:
                _log.critical("%s", error)
                return
            for kind in ("articles", "translations", "hidden_articles", "hidden_translations"):
                for article in getattr(generator, kind):
                    _mark(article, config)


def _configured(settings: dict[str, Any]) -> Config:
    """The configuration; times without a zone are of Pelican's, where that names none."""
    config = configured(Path(settings["PATH"]), settings.get("NEWSLD_CONFIG"))
    return config if config.time_zone else config._replace(time_zone=settings["TIMEZONE"])


def _mark(article: Any, config: Config) -> None:
    site = article.settings.get("SITEURL") or config.base_url
    try:
        document = _document(article, urljoin(f"{site}/", article.url) if site else None)
    except NewsldError as error:
        _log.error("%s", error)
        return
    article.newsld_markup = markup_of(document, config)
    for level, line in told(document, config):
        _log.log(level, "%s", line)


def _document(article: Any, url: str | None) -> Document:
    """The article, of its Markdown file, or of what Pelican has made of another kind of file.

    What Pelican knows besides, such as a date in the file's name, counts where the file does not say it.
    """
    people = [{"@type": "Person", "name": author.name} for author in getattr(article, "authors", ())]
    known = {
        "author": people,
        "datePublished": _date(article),
        "inLanguage": article.metadata.get("lang"),
    }
    if Path(article.source_path).suffix.lower() in _MARKDOWN:
        return article_of(article.source_path, url, known)
    title = render(article.title).extract.text
    values = {**known, "headline": title, "articleBody": article.content, "url": url}
    return read_story(values, article.source_path).document


def _date(article: Any) -> str:
    """When the article was published; Pelican makes midnight of a day without a time."""
    date = getattr(article, "date", None)
    return date.isoformat().partition("T00:00:00")[0] if date else ""


def _put(path: str, context: dict[str, Any]) -> None:
    script = script_of(getattr(context.get("article"), "newsld_markup", None))
    if script:
        page = Path(path).read_bytes().decode()
        Path(path).write_bytes(with_script(page, script).encode())
