"""Posts as WordPress's REST API gives them, one or a list, best asked for with ``?_embed``.

https://developer.wordpress.org/rest-api/reference/posts/
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from newsld.document import Document, Evidence
from newsld.errors import ReadError
from newsld.extract import whole
from newsld.formats.json_entries import documents, loads
from newsld.formats.registry import ReadOptions
from newsld.formats.wordpress.post import DRAFTS, Place, Post, document_of, moment
from newsld.markup import render

_TAXONOMIES = {"category": "articleSection", "post_tag": "keywords"}


def read(data: bytes, options: ReadOptions) -> Iterator[Document]:
    """The articles of a response. Spans count code points of the text taken out: title and content.

    Raises ReadError where it is no JSON, and behind the others where entries are no posts.
    """
    held = loads(data, options)

    def read_post(index: int, post: Any) -> Document:
        if not isinstance(post, dict) or "title" not in post or "content" not in post:
            said = post.get("message") if isinstance(post, dict) else None
            reason = f"WordPress says {said!r:.200}" if said else "it has no title and content"
            raise ReadError(f"entry {index + 1} is no post of WordPress: {reason}", file=options.name)
        return document_of(_post(post), Place(options.name, "wordpress-rest", index))

    yield from documents(held if isinstance(held, list) else [held], read_post)


def _post(post: Mapping[str, Any]) -> Post:
    values = {
        "datePublished": _first(_date(post, "date")),
        "dateModified": _first(_date(post, "modified")),
        "url": _first(_url(post)),
        "creativeWorkStatus": _first(DRAFTS.get(_text(post, "status"), "")),
        "image": _first(_image(post)),
        "inLanguage": _first(_language(post)),
        **_terms(post),
    }
    people = list(_people(post))
    return Post(
        title=whole(_rendered(post, "title")),
        content=whole(_rendered(post, "content")),
        excerpt=whole(_excerpt(post)),
        authors=tuple(Evidence(name, "meta") for name, _ in people),
        values=MappingProxyType({key: several for key, several in values.items() if several}),
        profiles=MappingProxyType(dict(people)),
    )


def _first(value: str) -> list[list[Evidence]]:
    return [[Evidence(value, "meta")]] if value else []


def _text(held: Mapping[str, Any], key: str) -> str:
    value = held.get(key)
    return value if isinstance(value, str) else ""


def _rendered(post: Mapping[str, Any], key: str) -> str:
    value = post.get(key)
    return _text(value, "rendered") if isinstance(value, dict) else value if isinstance(value, str) else ""


def _excerpt(post: Mapping[str, Any]) -> str:
    """The excerpt that somebody wrote; where editors ask, WordPress tells it from the one it makes itself."""
    held = post.get("excerpt")
    is_made = isinstance(held, dict) and held.get("raw") == ""
    return "" if is_made else _rendered(post, "excerpt")


def _date(post: Mapping[str, Any], key: str) -> str:
    return moment(_text(post, f"{key}_gmt"), is_utc=True) or moment(_text(post, key), is_utc=False)


def _url(post: Mapping[str, Any]) -> str:
    link = _text(post, "link")
    return link if link.startswith(("http://", "https://")) and _text(post, "status") not in DRAFTS else ""


def _embedded(post: Mapping[str, Any], key: str) -> Iterator[Mapping[str, Any]]:
    """What ``_embed`` put in for a link; an error in its place is left out."""
    embedded = post.get("_embedded")
    several = embedded.get(key) if isinstance(embedded, dict) else None
    for one in several if isinstance(several, list) else ():
        for inner in one if isinstance(one, list) else (one,):
            if isinstance(inner, dict) and "code" not in inner:
                yield inner


def _terms(post: Mapping[str, Any]) -> dict[str, list[list[Evidence]]]:
    values: dict[str, list[list[Evidence]]] = {}
    for term in _embedded(post, "wp:term"):
        key = _TAXONOMIES.get(_text(term, "taxonomy"))
        name = html.unescape(_text(term, "name")).strip()
        if key and name:
            values.setdefault(key, []).append([Evidence(name, "meta")])
    return values


def _image(post: Mapping[str, Any]) -> str:
    return next((_text(media, "source_url") for media in _embedded(post, "wp:featuredmedia")), "")


def _language(post: Mapping[str, Any]) -> str:
    """The language that Polylang or Yoast SEO adds to a post."""
    head = post.get("yoast_head_json")
    locale = _text(head, "og_locale") if isinstance(head, dict) else ""
    return (_text(post, "lang") or locale).replace("_", "-")


_SEVERAL = ("newsld_byline", "authors", "coauthors")


def _people(post: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Evidence]]]:
    """The authors and what is said of them, by who knows best: the plugin in examples/wordpress, which asks
    plugins for several authors; what these add (PublishPress Authors); else the account, which WordPress.com
    puts into the post itself; where none is embedded, the author that Yoast SEO names.
    """
    several = next(
        filter(None, (_objects(post, key) for key in ("newsld_byline", "authors", "coauthors"))), []
    )
    found = False
    for account in several or [*_embedded(post, "author")] or _objects(post, "author"):
        name = html.unescape(_text(account, "display_name") or _text(account, "name")).strip()
        if name:
            found = True
            yield name, _profile(account)
    head = post.get("yoast_head_json")
    name = html.unescape(_text(head, "author")).strip() if isinstance(head, dict) else ""
    if name and not found:
        yield name, {}


def _objects(post: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    """The objects that a key holds, one or several; of some sites it holds numbers."""
    value = post.get(key)
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]


def _profile(account: Mapping[str, Any]) -> dict[str, Evidence]:
    said = {
        "url": _text(account, "link") or _text(account, "url"),
        "description": " ".join(render(_text(account, "description")).extract.text.split()),
    }
    return {key: Evidence(value, "meta") for key, value in said.items() if value}
