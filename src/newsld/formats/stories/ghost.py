"""Posts of Ghost: what its APIs answer, and its export.

https://docs.ghost.org/content-api/posts, https://docs.ghost.org/migration/custom
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newsld.document import Document, Finding
from newsld.errors import ReadError
from newsld.formats.json_entries import loads
from newsld.formats.registry import ReadOptions
from newsld.formats.stories.story import Story, document_of
from newsld.formats.stories.values import text

_DRAFTS = {"draft": "Draft", "scheduled": "Scheduled"}
_PROFILE = {"url": "url", "description": "bio", "image": "profile_image"}


def read(data: bytes, options: ReadOptions) -> Iterator[Document]:
    """The posts of an answer or an export. Spans count code points of the text taken out.

    Raises ReadError where it is no JSON, or holds no posts of Ghost.
    """
    posts = list(_posts(loads(data, options)))
    if not posts:
        raise ReadError(
            "holds no posts of Ghost: there is neither a list of posts nor an export", file=options.name
        )
    for index, post in enumerate(posts):
        yield document_of(_story(post), options.name, "ghost", index)


def _posts(held: Any) -> Iterator[Mapping[str, Any]]:
    """Each post, its authors and tags in it."""
    if isinstance(held, Mapping) and isinstance(held.get("db"), list):
        held = held["db"]
    for one in held if isinstance(held, list) else [held]:
        if not isinstance(one, Mapping):
            continue
        tables = one.get("data")
        if isinstance(tables, Mapping) and isinstance(tables.get("posts"), list):
            yield from _exported(tables)
        elif isinstance(one.get("posts"), list):
            yield from _rows(one, "posts")
        elif "title" in one and not {"html", "lexical", "mobiledoc"}.isdisjoint(one):
            yield one


def _exported(tables: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The posts of an export, joined with the tables beside them. Its times are UTC."""
    authors = _joined(tables, "posts_authors", "users", "author_id")
    tags = _joined(tables, "posts_tags", "tags", "tag_id")
    site = {row.get("key"): row.get("value") for row in _rows(tables, "settings")}
    for post in _rows(tables, "posts"):
        if post.get("type", "post") != "post":
            continue
        dates = {
            key: f"{post[key]}+00:00" for key in ("published_at", "updated_at") if _is_bare(post.get(key))
        }
        yield {
            **post,
            **dates,
            "authors": authors.get(str(post.get("id")), ()),
            "tags": tags.get(str(post.get("id")), ()),
            "publisher": site.get("title"),
        }


def _is_bare(moment: Any) -> bool:
    """Whether a time is one of the database, without zone: 2026-03-04 06:30:00."""
    return isinstance(moment, str) and len(moment) == 19 and moment[10] == " "


def _rows(tables: Mapping[str, Any], name: str) -> Iterator[Mapping[str, Any]]:
    rows = tables.get(name)
    return (row for row in rows if isinstance(row, Mapping)) if isinstance(rows, list) else iter(())


def _joined(
    tables: Mapping[str, Any], between: str, name: str, key: str
) -> Mapping[str, list[Mapping[str, Any]]]:
    """The rows of a table that each post is joined with, in their order, by the post's id."""
    known = {str(row.get("id")): row for row in _rows(tables, name)}
    links = sorted(
        _rows(tables, between),
        key=lambda row: row["sort_order"] if isinstance(row.get("sort_order"), int) else 0,
    )
    joined: dict[str, list[Mapping[str, Any]]] = {}
    for row in links:
        if str(row.get(key)) in known:
            joined.setdefault(str(row.get("post_id")), []).append(known[str(row.get(key))])
    return joined


def _story(post: Mapping[str, Any]) -> Story:
    story = Story(title=text(post.get("title")), body=text(post.get("html")) or text(post.get("plaintext")))
    if not story.body and (post.get("lexical") or post.get("mobiledoc")):
        message = "the post has no html, only the editor's own form; ask the API for formats=html"
        story.findings.append(Finding("DOC001", message))
    for name, key in (
        ("description", "custom_excerpt"),
        ("datePublished", "published_at"),
        ("dateModified", "updated_at"),
        ("image", "feature_image"),
        ("publisher", "publisher"),
    ):
        story.take(name, post.get(key))
    status = text(post.get("status"))
    if status in _DRAFTS:
        story.take("creativeWorkStatus", _DRAFTS[status])
    else:
        story.take("url", post.get("canonical_url") or post.get("url"))
    if isinstance(post.get("visibility"), str):
        story.take("isAccessibleForFree", post["visibility"] == "public")
    _take_tags(story, post)
    for author in _listed(post.get("authors")) or _listed(post.get("primary_author")):
        profile = {key: text(author.get(name)) for key, name in _PROFILE.items()}
        story.credit("author", text(author.get("name")), profile)
    return story


def _take_tags(story: Story, post: Mapping[str, Any]) -> None:
    """The first tag that readers see is the post's section; those that begin with # are for the house."""
    names = [
        text(tag.get("name")) for tag in _listed(post.get("tags")) if tag.get("visibility") != "internal"
    ]
    shown = [name for name in names if name and not name.startswith("#")]
    primary = text(post.get("primary_tag")) or (shown[0] if shown else "")
    story.take("articleSection", primary)
    story.take("keywords", [name for name in shown if name != primary])


def _listed(value: Any) -> list[Mapping[str, Any]]:
    several = value if isinstance(value, list) else [value]
    return [one for one in several if isinstance(one, Mapping) and text(one.get("name"))]
