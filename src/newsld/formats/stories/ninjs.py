"""ninjs, the IPTC's News in JSON, in and out: written as 3.0, read in all its versions.

https://iptc.org/std/ninjs/userguide/, https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newsld.document import Document, thing_of
from newsld.errors import ReadError
from newsld.formats.json_entries import documents, loads
from newsld.formats.registry import ReadOptions, WriteOptions
from newsld.formats.stories.ninjs_writing import dumped
from newsld.formats.stories.story import ROLES, Story, document_of
from newsld.formats.stories.values import found, text
from newsld.model import Thing

_STATUS = {"withheld": "Withheld", "canceled": "Canceled"}
_SIMPLE = {
    "inLanguage": "language",
    "copyrightHolder": "copyrightholder",
    "copyrightNotice": "copyrightnotice",
    "usageInfo": "usageterms",
    "expires": "expires",
}
_MARKUP = ("html", "xml")
_MAIN = ("main", "", "richtext")


def read(data: bytes, options: ReadOptions) -> Iterator[Document]:
    """The news item, or each of a list. Spans count code points of the text taken out.

    ninjs has no date of publication: an item's is the date of its first version.
    Raises ReadError where it is no JSON, and behind the others where entries are no news items.
    """
    held = loads(data, options)

    def read_item(index: int, item: Any) -> Document:
        if not isinstance(item, Mapping) or "uri" not in item:
            raise ReadError(f"item {index + 1} is no news item of ninjs: it has no uri", file=options.name)
        return document_of(_story(item), options.name, "ninjs", index)

    yield from documents(held if isinstance(held, list) else [held], read_item)


def write(items: Sequence[Document | Thing], options: WriteOptions) -> bytes:
    """The news item of an article, of several a list of them. Citations and claims have no place in ninjs.

    A date without time is left out, as ninjs takes none; NewsldWarning tells so.
    """
    return dumped(list(map(thing_of, items)), options.base)


def _story(item: Mapping[str, Any]) -> Story:
    fields = {key.lower(): value for key, value in item.items()}  # 2.0 writes firstcreated, 3.0 firstCreated
    story = Story(title=_of_role(fields, "headline") or text(fields.get("title")), body=_body(fields))
    story.take("description", _of_role(fields, "description"))
    for name, key in _SIMPLE.items():
        story.take(name, fields.get(key))
    created, versioned = fields.get("firstcreated"), fields.get("versioncreated")
    story.take("datePublished", created or versioned)
    story.take("dateCreated", fields.get("contentcreated"))
    story.take("dateModified", versioned if created else None)
    story.take("creativeWorkStatus", _STATUS.get(text(fields.get("pubstatus")), ""))
    story.take("genre", fields.get("genres"))
    story.take("image", next(found(fields, "/associations/*/renditions/*/href"), None))
    for subject in found(fields, "/subjects/*"):
        is_section = isinstance(subject, Mapping) and subject.get("rel") in ("category", "section")
        story.take("articleSection" if is_section else "keywords", subject)
    _take_addresses(story, fields)
    _take_people(story, fields)
    return story


def _take_addresses(story: Story, fields: Mapping[str, Any]) -> None:
    """A uri identifies the item; the address of the page is an altId of the role url."""
    story.take("identifier", fields.get("uri"))
    for other in found(fields, "/altids/*"):
        if isinstance(other, Mapping) and text(other.get("role")).lower() == "url":
            story.take("url", other.get("value"))


def _take_people(story: Story, fields: Mapping[str, Any]) -> None:
    """The byline, then parties by their roles, which are URIs that end in what they did."""
    byline = text(fields.get("by")) or text(fields.get("byline"))
    if byline:
        story.credit("author", byline)
    known = {person.credit.name for person in story.credits}
    for source in found(fields, "/infosources/*"):
        role, name = _role(source), text(source)
        if role == "publisher":
            story.take("publisher", name)
        elif role in ROLES and name and (role != "author" or (name not in known and not byline)):
            story.credit(role, name, {"url": text(source.get("uri"))})


def _role(source: Any) -> str:
    role = text(source.get("role")) if isinstance(source, Mapping) else ""
    return role.replace("#", "/").replace(":", "/").rstrip("/").rpartition("/")[2].lower()


def _of_role(fields: Mapping[str, Any], name: str) -> str:
    """The main text of a kind: of a list of them (3.0), or of its own keys (1.0: headline, headline_main)."""
    several = list(found(fields, f"/{name}s/*")) or [fields.get(f"{name}_main"), fields.get(name)]
    ranked = sorted((one for one in several if one), key=_rank)
    return text(ranked[0], ("value",)) if ranked else ""


def _rank(one: Any) -> int:
    role = text(one.get("role")).lower() if isinstance(one, Mapping) else ""
    return _MAIN.index(role) if role in _MAIN else len(_MAIN)


def _body(fields: Mapping[str, Any]) -> str:
    """The body with markup where there is one, else the plain one."""
    bodies = [one for one in found(fields, "/bodies/*") if isinstance(one, Mapping)]
    bodies.sort(key=lambda one: (not _has_markup(one), _rank(one)))
    older = [fields.get(key) for key in ("body_html", "body_xhtml", "body_text", "body_main")]
    return next((words for one in (*bodies, *older) if (words := text(one, ("value",)))), "")


def _has_markup(body: Mapping[str, Any]) -> bool:
    return any(kind in text(body.get("contentType") or body.get("contenttype")) for kind in _MARKUP)
