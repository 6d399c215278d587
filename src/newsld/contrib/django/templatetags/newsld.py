"""``{% load newsld %}{% newsld article %}``: the article's markup, for the head of its page."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from newsld.contrib.django.articles import Newsworthy, markup_or_nothing
from newsld.contrib.markup import script_of

register = template.Library()


@register.simple_tag
def newsld(article: Any, nonce: Any = None) -> SafeString:
    """The script element, with the ``nonce`` of the page's Content-Security-Policy if there is one.

    Of a model that keeps its markup what it keeps, else made on the spot.
    """
    if isinstance(article, Newsworthy) and not getattr(article, "newsld_markup", ""):
        article = markup_or_nothing(article)
    return mark_safe(script_of(article, str(nonce) if nonce else None))  # noqa: S308 - it is escaped there
