"""Pelican: ``PLUGINS = ["newsld.contrib.pelican"]`` puts markup into the pages of articles.

Findings are told in the log, so that ``pelican --fatal warnings`` stops at them. Themes may print the markup
themselves: ``{{ newsld(article) }}``. https://docs.getpelican.com/en/latest/plugins.html
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from pelican import signals

from newsld.contrib.markup import script_of
from newsld.contrib.sites import article_of, configured, markup_of, told, with_script
from newsld.errors import NewsldError

_MARKDOWN = frozenset({".md", ".markdown", ".mkd", ".mdown"})
_log = logging.getLogger(__name__)


def register() -> None:
    """Called by Pelican."""
    signals.initialized.connect(_set_up)
    signals.article_generator_finalized.connect(_read)
    signals.content_written.connect(_put)


def _set_up(pelican: Any) -> None:
    extensions = pelican.settings["JINJA_ENVIRONMENT"].setdefault("extensions", [])
    if "newsld.contrib.jinja2.NewsldExtension" not in extensions:
        extensions.append("newsld.contrib.jinja2.NewsldExtension")


def _read(generator: Any) -> None:
    settings = generator.settings
    config = configured(Path(settings["PATH"]), settings.get("NEWSLD_CONFIG"))
    site = settings.get("SITEURL") or config.base_url
    for article in generator.articles:
        if Path(article.source_path).suffix.lower() not in _MARKDOWN:
            _log.warning("%s: only articles in Markdown get markup", article.source_path)
            continue
        try:
            document = article_of(article.source_path, urljoin(f"{site}/", article.url) if site else None)
        except NewsldError as error:
            _log.error("%s", error)
            continue
        article.newsld_markup = markup_of(document, config)
        for level, line in told(document, config):
            _log.log(level, "%s", line)


def _put(path: str, context: dict[str, Any]) -> None:
    script = script_of(getattr(context.get("article"), "newsld_markup", None))
    if script:
        page = Path(path).read_text("utf-8")
        Path(path).write_text(with_script(page, script), "utf-8")
