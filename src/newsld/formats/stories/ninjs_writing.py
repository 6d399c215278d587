"""A news item of ninjs 3.0 from an article. https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json"""

from __future__ import annotations

import html
import re
import uuid
import warnings
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson

from newsld.errors import NewsldWarning
from newsld.model import Thing
from newsld.nodes import as_dict

_STANDARD = {
    "name": "ninjs",
    "version": "3.0",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json",
}
_TERMS = "https://schema.org/"
_ROLES = ("author", "editor", "translator", "publisher")
_POLICIES = (
    "publishingPrinciples",
    "correctionsPolicy",
    "ethicsPolicy",
    "verificationFactCheckingPolicy",
    "ownershipFundingInfo",
)
_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", re.ASCII)
_STATUS = {"Withheld": "withheld", "Draft": "withheld", "Pending": "withheld", "Canceled": "canceled"}


def dumped(things: Sequence[Thing], base: str | None) -> bytes:
    """The items as JSON; one alone is no list. ``base`` is the address of articles that have none."""
    items = [_item(as_dict(thing), base) for thing in things]
    return orjson.dumps(items[0] if len(items) == 1 else items, option=orjson.OPT_INDENT_2) + b"\n"


def _item(node: Mapping[str, Any], base: str | None) -> dict[str, Any]:
    url = _address(node.get("url")) or (base or "").partition("#")[0]
    made: dict[str, Any] = {
        "standard": _STANDARD,
        "uri": url or f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, orjson.dumps(dict(node)).decode())}",
        "type": "text",
        "pubStatus": _STATUS.get(str(node.get("creativeWorkStatus")), "usable"),
        **_dates(node),
        "language": _first(node.get("inLanguage")),
        "copyrightHolder": _first(node.get("copyrightHolder")),
        "copyrightNotice": _first(node.get("copyrightNotice")),
        "usageTerms": _first(node.get("usageInfo")),
        "by": ", ".join(_names(node.get("author"))),
        "headlines": [
            {"role": role, "value": value}
            for role, key in (("main", "headline"), ("alternative", "alternativeHeadline"))
            for value in _names(node.get(key))
        ],
        "descriptions": [{"role": "main", "value": value} for value in _names(node.get("description"))],
        "bodies": list(_bodies(node)),
        "infoSources": list(_parties(node)),
        "subjects": [
            *({"name": name, "rel": "category"} for name in _names(node.get("articleSection"))),
            *({"name": name} for name in _names(node.get("keywords"))),
        ],
        "genres": [{"name": name} for name in _names(node.get("genre"))],
        "associations": list(_pictures(node)),
        "altIds": [{"role": "url", "value": url}] if url else [],
        "trustIndicators": list(_trust(node)),
    }
    return {key: value for key, value in made.items() if value}


def _several(value: Any) -> Sequence[Any]:
    several = value if isinstance(value, list | tuple) else [value]
    return [one for one in several if one]


def _name(value: Any) -> str:
    if isinstance(value, Mapping):
        value = value.get("name")
    return value if isinstance(value, str) else ""


def _names(value: Any) -> list[str]:
    return [name for one in _several(value) if (name := _name(one))]


def _first(value: Any) -> str:
    return next(iter(_names(value)), "")


def _address(value: Any) -> str:
    if isinstance(value, Mapping):
        value = value.get("url") or value.get("contentUrl")
    return value if isinstance(value, str) and value.startswith(("http://", "https://")) else ""


def _dates(node: Mapping[str, Any]) -> dict[str, str]:
    """The times, as of RFC 3339. ``firstCreated`` is when it was published, ``versionCreated`` changed."""
    made = {}
    for key, name in (
        ("firstCreated", "datePublished"),
        ("versionCreated", "dateModified"),
        ("contentCreated", "dateCreated"),
    ):
        value = node.get(name)
        if isinstance(value, str) and value:
            if _DATE_TIME.fullmatch(value):
                made[key] = value
            else:
                warnings.warn(
                    f"{name} {value!r} has no time with its zone, which ninjs wants; it is left out",
                    NewsldWarning,
                    stacklevel=6,
                )
    return made


def _bodies(node: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    body = node.get("articleBody")
    if not isinstance(body, str) or not body:
        return
    counts = {"charCount": len(body), "wordCount": len(body.split())}
    paragraphs = "".join(f"<p>{html.escape(part, quote=False)}</p>" for part in body.split("\n\n") if part)
    yield {"role": "main", "contentType": "text/plain", **counts, "value": body}
    yield {"role": "richtext", "contentType": "text/html", **counts, "value": paragraphs}


def _parties(node: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """Who made the article, by roles that are schema.org's, with their pages."""
    for role in _ROLES:
        for one in _several(node.get(role)):
            if name := _name(one):
                uri = _address(one) if isinstance(one, Mapping) else ""
                yield {"name": name, "role": _TERMS + role} | ({"uri": uri} if uri else {})


def _pictures(node: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for number, one in enumerate(_several(node.get("image")), 1):
        if url := _address(one):
            renditions = [{"name": "main", "href": url}]
            yield {"name": f"picture {number}", "uri": url, "type": "picture", "renditions": renditions}


def _trust(node: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    publishers = [one for one in _several(node.get("publisher")) if isinstance(one, Mapping)]
    for holder in (node, *publishers):
        for key in _POLICIES:
            if url := _address(holder.get(key)):
                yield {"role": _TERMS + key, "href": url}
