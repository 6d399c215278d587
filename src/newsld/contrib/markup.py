"""The script element of whatever a template has at hand, safe whatever it holds."""

from __future__ import annotations

from typing import Any

from newsld.api import embed
from newsld.document import Document
from newsld.formats.embed import element, published
from newsld.model import Thing


def script_of(article: Any, nonce: str | None = None) -> str:
    """A ``<script type="application/ld+json">``, "" where there is nothing to say.

    ``article`` is a Document, a Thing, the text that ``data_of`` made of one, or an object
    that keeps such a text as ``newsld_markup``. ``nonce`` is that of the page's Content-Security-Policy.
    Raises TypeError for anything else.
    """
    article = getattr(article, "newsld_markup", article)
    if not article:
        return ""
    if isinstance(article, str):
        return element(article.encode("utf-8", "replace"), nonce)
    if not isinstance(article, Document | Thing):
        raise TypeError(f"no article for a script element: {type(article).__name__}")
    return embed(article, nonce=nonce)


def data_of(document: Document, *, claims: bool = False) -> str:
    """The JSON-LD of an article's script element, to store and to give to ``script_of`` later.

    It holds all claims, or those alone that an editor reviewed.
    """
    return published(document, claims=claims).decode()
