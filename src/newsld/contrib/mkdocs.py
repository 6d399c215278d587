"""MkDocs: ``plugins: [newsld]`` puts markup into the pages whose front matter names an author.

Findings are warnings and errors of the build, at which ``mkdocs build --strict`` stops. Themes may print the
markup themselves: ``{{ newsld(page) }}``. https://www.mkdocs.org/dev-guide/plugins/
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config import base, config_options
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger

from newsld.contrib.markup import script_of
from newsld.contrib.sites import article_of, configured, markup_of, told, with_script
from newsld.errors import ConfigError, NewsldError

_log = get_plugin_logger("newsld")


class NewsldOptions(base.Config):
    """The plugin's options in mkdocs.yml."""

    config = config_options.Optional(config_options.Type(str))
    """The path of a newsld.toml, else the nearest one."""


class NewsldPlugin(BasePlugin[NewsldOptions]):
    """Reads the articles of a site, and puts their markup into their pages."""

    def on_env(self, env: Any, **_: Any) -> Any:
        """The function ``newsld`` for themes."""
        env.add_extension("newsld.contrib.jinja2.NewsldExtension")
        return env

    def on_config(self, config: Any, **_: Any) -> Any:
        """Reads newsld.toml."""
        try:
            self.known = configured(Path(config.config_file_path or ".").parent, self.config.config)
        except ConfigError as error:
            raise PluginError(str(error)) from None
        return config

    def on_page_markdown(self, markdown: str, *, page: Any, **_: Any) -> str:
        """Reads the page if it is an article."""
        if page.meta.keys() & {"author", "authors"}:
            try:
                document = article_of(page.file.abs_src_path, page.canonical_url, {})
            except NewsldError as error:
                _log.error("%s", error)
                return markdown
            page.newsld_markup = markup_of(document, self.known)
            for level, line in told(document, self.known):
                _log.log(level, "%s", line)
        return markdown

    def on_post_page(self, output: str, *, page: Any, **_: Any) -> str:
        """The page with its markup."""
        return with_script(output, script_of(getattr(page, "newsld_markup", None)))
