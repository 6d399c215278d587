"""What the configuration knows of an article is put into it, with evidence that says so."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from newsld.assembling.values import with_values
from newsld.config import Config, Person, Publisher
from newsld.document import Document, Evidence
from newsld.nodes import Date, Node, adopt
from newsld.nodes.naming import camel_case
from newsld.vocabulary import is_subclass

PEOPLE = ("author", "editor", "contributor", "translator")


def complete(document: Document, config: Config) -> Document:
    """The document with the publisher, licence, language, sections and people of the configuration.

    What the source says stays as it is, but for the names of people and sections, which are written as the
    house does; what it does not say is added. Both have the origin ``config``.
    """
    values: dict[str, Any] = {}
    article = document.root
    if config.publisher and not article.values("publisher"):
        values["publisher"] = publisher_node(config.publisher)
    if config.license and not article.values("license"):
        values["license"] = config.license
    if config.language and _language_is_open(document, config.language):
        values["inLanguage"] = config.language
    if config.time_zone:
        values |= _with_zone(document, config.time_zone)
    document = with_values(document, values, "config") if values else document
    if config.sections or config.section_types:
        document = _with_sections(document, config)
    return _with_people(document, config) if config.people else document


def _with_sections(document: Document, config: Config) -> Document:
    """The article with its sections as the house names them, and of the type that one of them stands for."""
    node, evidence = dict(document.root.node), dict(document.evidence)
    said = document.root.values("articleSection")
    kept: dict[Any, tuple[Evidence, ...]] = {}
    for value, pointer in zip(said, _pointers(len(said)), strict=True):
        name = (isinstance(value, str) and _looked_up(config.sections, value)) or value
        held = evidence.pop(pointer, ())
        kept.setdefault(name, held if name == value else (Evidence(name, "config"), *held))
    evidence |= {
        pointer: held for pointer, held in zip(_pointers(len(kept)), kept.values(), strict=True) if held
    }
    if kept:
        node["articleSection"] = _one_or_many(tuple(kept))
    kinds = (_looked_up(config.section_types, name) for name in kept if isinstance(name, str))
    kind = next(filter(None, kinds), None)
    if kind and not document.root.is_a(kind):
        is_news = is_subclass(kind, "NewsArticle") and document.root.is_a("NewsArticle")
        node["@type"] = ("NewsArticle", kind) if is_news else kind
        evidence["/@type"] = (Evidence(kind, "config"),)
    return document.changed(Node.of(node), evidence)


def _pointers(count: int) -> list[str]:
    return [f"/articleSection/{index}" for index in range(count)] if count != 1 else ["/articleSection"]


def _looked_up(table: Mapping[str, str], name: str) -> str | None:
    """What a table has for a name, case and spaces aside."""
    wanted = " ".join(name.casefold().split())
    return next((value for key, value in table.items() if " ".join(key.casefold().split()) == wanted), None)


def _with_zone(document: Document, name: str) -> dict[str, Any]:
    """The article's times that have no offset, with that of the zone on their day."""
    from zoneinfo import ZoneInfo

    found = {}
    for key in ("datePublished", "dateModified"):
        for value in document.root.values(key):
            date = Date(value) if isinstance(value, str) else Date("")
            if date.precision == "time" and not date.has_zone and "," not in date:
                found[key] = datetime.fromisoformat(date).replace(tzinfo=ZoneInfo(name)).isoformat()
    return found


def _language_is_open(document: Document, language: str) -> bool:
    """Whether nothing names the language, and the text does not read as another."""
    held = document.evidence.get("/inLanguage", ())
    if not document.root.values("inLanguage"):
        return True
    inferred = bool(held) and all(evidence.origin == "inferred" for evidence in held)
    return inferred and str(held[0].value).split("-")[0] == language.split("-")[0]


def publisher_node(publisher: Publisher) -> dict[str, Any]:
    """The JSON-LD node of the publisher."""
    node: dict[str, Any] = {"@type": publisher.type}
    if publisher.url:
        node["@id"] = f"{publisher.url.partition('#')[0]}#publisher"
    node |= _said(publisher, "type", "logo")
    if publisher.logo:
        node["logo"] = {"@type": "ImageObject", "url": publisher.logo}
    return node


def person_node(person: Person, publisher: Publisher | None = None) -> dict[str, Any]:
    """The JSON-LD node of somebody who works for the publisher."""
    node = {"@type": "Person", **_person_values(person)}
    return node | ({"worksFor": publisher_node(publisher)} if publisher else {})


def person_of(name: str, config: Config) -> Person | None:
    """The person of the configuration who goes by that name, case and spaces aside."""
    wanted = " ".join(name.casefold().split())
    for person in config.people:
        if wanted in (" ".join(known.casefold().split()) for known in (person.name, *person.variants)):
            return person
    return None


def _with_people(document: Document, config: Config) -> Document:
    evidence = dict(document.evidence)
    node = dict(document.root.node)
    for role in PEOPLE:
        values = document.root.values(role)
        made = []
        for index, value in enumerate(values):
            pointer = f"/{role}" if len(values) == 1 else f"/{role}/{index}"
            made.append(_known(value, config, evidence, pointer))
        if made:
            node[role] = made[0] if len(made) == 1 else tuple(made)
    return document.changed(Node.of(node), evidence)


def _known(value: Any, config: Config, evidence: dict[str, tuple[Evidence, ...]], pointer: str) -> Any:
    if not isinstance(value, Node) or not value.is_a("Person"):
        return value
    person = person_of(str(value.node.get("name", "")), config)
    if person is None:
        return value
    node = dict(value.node)
    for key, known in _person_values(person).items():
        if key not in node or key == "name":
            if node.get(key) != known:
                evidence[f"{pointer}/{key}"] = (
                    Evidence(known, "config"),
                    *evidence.get(f"{pointer}/{key}", ()),
                )
            node[key] = adopt(known) if isinstance(known, dict) else known
    return Node.of(node)


def _person_values(person: Person) -> dict[str, Any]:
    values = _said(person, "variants", "orcid")
    if person.orcid:
        orcid = person.orcid.removeprefix("https://orcid.org/")
        values["identifier"] = {
            "@type": "PropertyValue",
            "propertyID": "orcid",
            "value": orcid,
            "url": f"https://orcid.org/{orcid}",
        }
    return values


def _said(table: Person | Publisher, *but: str) -> dict[str, Any]:
    """What a table says, by schema.org's names."""
    known = table._asdict().items()
    return {camel_case(key): _one_or_many(value) for key, value in known if value and key not in but}


def _one_or_many(value: Any) -> Any:
    return (value[0] if len(value) == 1 else tuple(value)) if isinstance(value, tuple) else value
