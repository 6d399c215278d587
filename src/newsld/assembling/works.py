"""From entries of a reference list to nodes of the works they name."""

from __future__ import annotations

from typing import Any

from newsld.document import Name, Reference
from newsld.text.names import organization_type
from newsld.vocabulary.work_types import by_csl

SURE = 0.95
"""The confidence from which on a reading is taken as right."""

_PERIODICALS = frozenset({"article-journal", "article-magazine"})


def kept_text(reference: Reference) -> str:
    """The entry's own text, where it is not surely read: it stands beside what was read in every form out."""
    return reference.raw if reference.confidence < SURE else ""


def work(reference: Reference, id: str) -> dict[str, Any]:  # noqa: A002
    """The node of a reference's work."""
    kind = by_csl(reference.type)
    node: dict[str, Any] = {"@type": kind.schema, "@id": id}
    if kind.additional:
        node["additionalType"] = kind.additional
    values = {
        "name": reference.title,
        "author": [agent(name) for name in reference.author],
        "editor": [agent(name) for name in reference.editor],
        "datePublished": "" if reference.issued == "n.d." else reference.issued,
        "isPartOf": _container(reference),
        "publisher": _organization(reference.publisher),
        "pagination": "" if reference.type == "book" else reference.page,
        "bookEdition": reference.edition if kind.schema == "Book" else "",
        "version": "" if kind.schema == "Book" else reference.edition,
        "url": reference.url,
        "identifier": _doi(reference.doi),
        "sameAs": f"https://doi.org/{reference.doi}" if reference.doi else "",
        "archivedAt": reference.archive,
        "text": kept_text(reference),
    }
    node |= {key: _one_or_many(value) for key, value in values.items() if value}
    return node


def _one_or_many(value: Any) -> Any:
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def agent(name: Name) -> dict[str, Any]:
    """The node of an author or editor: a Person, or for a name left whole an Organization of its kind."""
    if name.literal:
        node = {"@type": organization_type(name.literal), "name": name.literal}
        return node | ({"alternateName": name.abbreviation} if name.abbreviation else {})
    parts = {"name": str(name), "familyName": name.family, "givenName": name.given}
    parts["honorificSuffix"] = name.suffix
    return {"@type": "Person", **{key: value for key, value in parts.items() if value}}


def _organization(name: str) -> dict[str, Any] | None:
    return {"@type": organization_type(name), "name": name} if name else None


def _doi(doi: str) -> dict[str, Any] | None:
    return {"@type": "PropertyValue", "propertyID": "doi", "value": doi} if doi else None


def _container(reference: Reference) -> dict[str, Any] | None:
    whole = _whole(reference)
    if reference.volume:
        whole = {"@type": "PublicationVolume", "volumeNumber": reference.volume} | _part_of(whole)
    if reference.issue:
        whole = {"@type": "PublicationIssue", "issueNumber": reference.issue} | _part_of(whole)
    return whole


def _part_of(whole: dict[str, Any] | None) -> dict[str, Any]:
    return {"isPartOf": whole} if whole else {}


def _whole(reference: Reference) -> dict[str, Any] | None:
    if not reference.container:
        return None
    if reference.type in ("chapter", "entry-encyclopedia", "entry-dictionary") and not reference.url:
        kind = "Book"
    elif reference.type in _PERIODICALS:
        kind = "Periodical"
    elif reference.type == "article-newspaper" and (reference.page or reference.edition):
        kind = "Newspaper"
    elif reference.type == "broadcast":
        kind = "CreativeWorkSeries"
    else:
        kind = "WebSite"
    return {"@type": kind, "name": reference.container}
