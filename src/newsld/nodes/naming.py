"""What properties are called: JSON-LD's names, Python's, and those that newsrooms use."""

from __future__ import annotations

import re

from newsld import vocabulary

ODD_NAMES = {"id": "@id", "type": "@type", "property_id": "propertyID"}
SYNONYMS = {
    "body": "article_body",
    "byline": "author",
    "date": "date_published",
    "lang": "in_language",
    "language": "in_language",
    "published": "date_published",
    "section": "article_section",
    "tags": "keywords",
    "title": "headline",
    "updated": "date_modified",
    "writer": "author",
}
"""What newsrooms call properties of articles, with Python's names."""


def camel_case(name: str) -> str:
    """``date_published`` → ``datePublished``."""
    return re.sub(r"_([a-z0-9])", lambda match: match[1].upper(), name.rstrip("_"))


def json_name(name: str) -> str:
    """The JSON-LD name that a Python name stands for, whether schema.org knows it or not."""
    return ODD_NAMES.get(name) or camel_case(name)


def property_key(name: str) -> str:
    """The JSON-LD name a Python name means, whatever the class; a name schema.org does not know as it is."""
    key = json_name(name)
    return key if key in vocabulary.properties() or key[:1] == "@" else name
