"""Jinja2: ``{{ newsld(article) }}``, the article's JSON-LD as a script element.

https://jinja.palletsprojects.com/en/stable/extensions/
"""

from __future__ import annotations

from typing import Any

from jinja2 import Environment
from jinja2.ext import Extension
from markupsafe import Markup

from newsld.contrib.markup import script_of


class NewsldExtension(Extension):
    """Adds ``newsld`` to an environment, as a function and as a filter: ``{{ article | newsld(nonce) }}``."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        environment.globals["newsld"] = _markup
        environment.filters["newsld"] = _markup


def _markup(article: Any, nonce: str | None = None) -> Markup:
    # What a template does not know is falsy, but has no attributes to be asked for.
    return Markup(script_of(article or None, nonce))  # noqa: S704 - nothing in an article breaks out of its element
