"""Front matter to schema.org: the keys that site generators use, and what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from newsld.assembling import Credited, Values, named
from newsld.document import Evidence
from newsld.formats.markdown.fields import Text, key_of, tables, text_at, texts
from newsld.source import Span
from newsld.text.dates import parse_date
from newsld.text.timestamps import timestamp

_KEYS = {
    "headline": "title headline",
    "alternativeHeadline": "subtitle subheadline subheading alternativeheadline kicker",
    "description": "description summary excerpt abstract teaser lede lead standfirst dek deck",
    "datePublished": "date published publishdate datepublished publisheddate publishedat pubdate "
    "publicationdate publishedon",
    "dateModified": "lastmod updated modified lastmodified lastmodifiedat datemodified updatedat "
    "lastupdated updateddate",
    "inLanguage": "lang language locale inlanguage",
    "articleSection": "section sections category categories articlesection rubric",
    "keywords": "tags tag keywords keyword",
    "publisher": "publisher",
    "url": "canonical canonicalurl url permalink",
    "image": "image images cover coverimage featuredimage featureimage thumbnail hero heroimage",
}
_ROLES = {
    "author": "author authors byline by writer writers creator",
    "editor": "editor editors editedby",
    "translator": "translator translators translatedby translation",
    "photographer": "photographer photographers photos photography photo",
    "illustrator": "illustrator illustrators illustration illustrations",
    "contributor": "contributor contributors",
}
_CONTAINERS = frozenset("params extra taxonomies".split())
"""Tables in which generators want what is not their own. https://www.getzola.org/documentation/content/page/"""
_PROPERTY = {key: name for name, keys in _KEYS.items() for key in keys.split()}
_ROLE = {key: role for role, keys in _ROLES.items() for key in keys.split()}
KNOWN = frozenset(_PROPERTY) | frozenset(_ROLE)
"""Keys that say something of an article, spelled as ``key_of`` does."""
_SEVERAL = frozenset({"articleSection", "keywords"})
_DATES = frozenset({"datePublished", "dateModified"})
_ABSOLUTE = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_PROFILE = {
    "url": "url website link homepage",
    "email": "email mail",
    "jobTitle": "jobtitle role title position",
    "description": "bio description about",
    "image": "image avatar photo picture",
}
_ORCID = re.compile(r"(?:https?://orcid\.org/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])")


@dataclass(frozen=True, slots=True)
class Properties:
    """What front matter says: values, people, and by JSON Pointer what it says in words of its own."""

    values: Values
    credits: tuple[Credited, ...]
    stated: Mapping[str, tuple[Evidence, ...]]


def read_properties(fields: Mapping[str, Any]) -> Properties:
    """The article's properties. Keys that generators keep for themselves (layout, slug) are left aside."""
    values: Values = {}
    people: list[Credited] = []
    stated: dict[str, tuple[Evidence, ...]] = {}
    for key, value in _flat(fields):
        if name := _PROPERTY.get(key):
            _take(values, stated, name, value)
        elif role := _ROLE.get(key):
            people.extend(_people(role, value))
            if said := tuple(text.evidence() for text in texts(value)):
                stated[f"/{role}"] = (*stated.get(f"/{role}", ()), *said)
    return Properties(values, tuple(people), MappingProxyType(stated))


def _flat(fields: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in fields.items():
        if key_of(name) in _CONTAINERS and isinstance(value, Mapping):
            yield from ((key_of(inner), held) for inner, held in value.items())
        else:
            yield key_of(name), value


def _take(values: Values, stated: dict[str, tuple[Evidence, ...]], name: str, value: Any) -> None:
    if name in _SEVERAL:
        words = [part for text in texts(value) for part in _listed(name, text)]
        values.setdefault(name, []).extend([word.evidence()] for word in words)
        return
    candidates = list(texts(value))
    if name == "publisher" or not candidates:
        candidates = [
            text for table in tables(value) if (text := text_at(table, "name", "url", "src", "path"))
        ]
        candidates = candidates or list(texts(value))
    for text in candidates[:1]:
        made = _made(name, text, value)
        if made is None:
            stated[f"/{name}"] = (*stated.get(f"/{name}", ()), text.evidence())
        elif text.value:
            values.setdefault(name, [[]])[0].append(text.evidence(made))


def _listed(name: str, text: Text) -> Iterator[Text]:
    """The tags of a list that is written as one text; a section may have a comma in its name."""
    if name == "keywords":
        return text.parts(";" if ";" in text.value else ",")
    return iter((text,) if text.value else ())


def _made(name: str, text: Text, value: Any) -> Any:
    """The value of a property; None where the text is none of its kind: no date, no absolute URL."""
    if name in _DATES:
        return timestamp(text.value) or parse_date(text.value).replace("n.d.", "") or None
    if name == "inLanguage":
        return text.value.replace("_", "-")
    if name == "url":
        return text.value if _ABSOLUTE.match(text.value) else None
    if name == "publisher":
        return _publisher(text, value)
    return text.value


def _publisher(text: Text, value: Any) -> dict[str, str]:
    node = {"@type": "Organization", "name": text.value}
    for table in tables(value):
        url = text_at(table, "url", "website")
        if url:
            node["url"] = url.value
    return node


def _people(role: str, value: Any) -> Iterator[Credited]:
    for text in texts(value):
        for part in text.parts(";"):
            yield from named(role, part.evidence())
    for table in tables(value):
        yield from _described(role, table)


def _described(role: str, table: Mapping[str, Any]) -> Iterator[Credited]:
    """A person as a table: name, and what goes with it. https://quarto.org/docs/journals/authors.html"""
    name = _name(table)
    if name is None:
        return
    profile = {
        key: text.evidence()
        for key, names in _PROFILE.items()
        if (text := text_at(table, *names.split())) is not None
    }
    if (orcid := text_at(table, "orcid")) and (match := _ORCID.fullmatch(orcid.value)):
        profile["sameAs"] = orcid.evidence(f"https://orcid.org/{match[1].upper()}")
    for person in named(role, name.evidence()):
        yield replace(person, profile=MappingProxyType(profile))


def _name(table: Mapping[str, Any]) -> Text | None:
    name = text_at(table, "name", "literal", "fullname", "displayname")
    if name is not None:
        return name
    inner = next((held for key, held in table.items() if key_of(key) == "name"), table)
    if not isinstance(inner, Mapping):
        return None
    parts = [text_at(inner, key) for key in ("given", "nondroppingparticle", "family")]
    known = [part for part in parts if part]
    if not known:
        return text_at(inner, "literal")
    start = min(part.span.start for part in known)
    end = max(part.span.end for part in known)
    return Text(" ".join(part.value for part in known), Span(start, end), verbatim=len(known) == 1)
