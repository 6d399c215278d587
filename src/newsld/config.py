"""The configuration: newsld.toml, or [tool.newsld] in pyproject.toml, found upwards from where one works."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from newsld import vocabulary
from newsld.config_file import line_of, parsed, tool_table
from newsld.config_tables import Fault, Tables
from newsld.errors import ConfigError


def _known_zone(value: str) -> None:
    import zoneinfo

    try:
        zoneinfo.ZoneInfo(value)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"{value!r} is no time zone of the IANA database, such as Europe/Rome") from None


def _web_address(value: str) -> None:
    if not re.fullmatch(r"https?://[^\s/?#]+[^\s]*", value):
        raise ValueError(f"{value!r} is no address of the web, such as https://example.org")


def _article_type(value: str) -> None:
    types = {name for name in vocabulary.classes() if vocabulary.is_subclass(name, "Article")}
    if value not in types:
        raise ValueError(f"{value!r} is no type of article in schema.org{_meant(value, types)}")


def _code(value: str) -> None:
    if not re.fullmatch(r"[A-Z]{1,3}[0-9]{0,3}", value):
        raise ValueError(f"{value!r} is no code of a rule, such as AUT004, nor the letters one begins with")


def _pointer(value: str) -> None:
    if not re.fullmatch(r"(?:/(?:[^/~]|~[01])*)*", value):
        raise ValueError(f"{value!r} is no JSON Pointer, such as /fields/title")


def _property(value: str) -> None:
    if value not in vocabulary.properties() and value not in _CREDITED:
        raise ValueError(f"schema.org has no property {value!r}{_meant(value, vocabulary.properties())}")


def _one_or_more(value: int) -> None:
    if value < 1:
        raise ValueError(f"{value} is less than 1")


def _meant(value: str, names: frozenset[str] | set[str]) -> str:
    return vocabulary.did_you_mean(vocabulary.closest(value, names))


_CREDITED = ("photographer",)
"""Roles that are no properties, but may be mapped like them."""
Zone = Annotated[str, _known_zone]
WebAddress = Annotated[str, _web_address]
ArticleType = Annotated[str, _article_type]
Code = Annotated[str, _code]
Pointer = Annotated[str, _pointer]
PropertyName = Annotated[str, _property]
Count = Annotated[int, _one_or_more]
LevelWord = Literal["error", "warning", "note"]


class Person(NamedTuple):
    """Somebody who writes or edits: the name as it is published, and what is known of them."""

    name: str
    """The name as it is published."""
    variants: tuple[str, ...] = ()
    """Other spellings of the name in bylines and accounts."""
    url: WebAddress | None = None
    """Their page."""
    same_as: tuple[WebAddress, ...] = ()
    """Other pages that are theirs."""
    orcid: str | None = None
    """Their ORCID, bare."""
    job_title: str | None = None
    """Their post."""
    description: str | None = None
    """A sentence or two about them."""
    knows_about: tuple[str, ...] = ()
    """What they know."""


class Publisher(NamedTuple):
    """Who publishes: the properties of schema.org's Organization that newsld asks about."""

    name: str
    """The name as it is published."""
    type: str = "NewsMediaOrganization"
    """schema.org's type of the publisher."""
    legal_name: str | None = None
    """The name in law."""
    url: WebAddress | None = None
    """Its home page."""
    logo: WebAddress | None = None
    """The address of its logo."""
    same_as: tuple[WebAddress, ...] = ()
    """Other pages that are its own."""
    identifier: str | None = None
    """An identifier, such as an ISNI or a Wikidata address."""
    publishing_principles: WebAddress | None = None
    """The page of its principles."""
    ethics_policy: WebAddress | None = None
    """The page of its code of ethics."""
    corrections_policy: WebAddress | None = None
    """The page that says how mistakes are mended."""
    no_bylines_policy: WebAddress | None = None
    """The page that says why articles bear no names."""
    unnamed_sources_policy: WebAddress | None = None
    """The page on sources that are not named."""
    actionable_feedback_policy: WebAddress | None = None
    """The page on how to reach it."""
    ownership_funding_info: WebAddress | None = None
    """The page on who owns and pays for it."""
    masthead: WebAddress | None = None
    """The page of its masthead."""


class House(NamedTuple):
    """A profile of one's own: the rules it takes, by code or prefix."""

    rules: tuple[Code, ...]
    """The rules of the profile `house`, by code or prefix."""
    about: str = ""
    """What the profile is for."""


class Cms(NamedTuple):
    """Where the JSON of a content system has its articles and their properties, for `--from json`."""

    properties: Mapping[PropertyName, Pointer]
    """schema.org's properties, each with the JSON Pointer to it in the article; `*` is each of a list."""
    articles: Pointer = ""
    """The JSON Pointer to the articles or the one article; the whole file is one without it."""


class Config(NamedTuple):
    """What the newsroom says of itself, and which rules it wants."""

    publisher: Publisher | None = None
    """Who publishes; see below."""
    people: tuple[Person, ...] = ()
    """Who writes and edits; see below."""
    language: str | None = None
    """The language of articles that name none and do not read as another, by its BCP 47 tag."""
    time_zone: Zone | None = None
    """The IANA time zone of times that have none, such as `Europe/Rome`."""
    base_url: WebAddress | None = None
    """The address of the newsroom's site."""
    license: WebAddress | None = None
    """The address of the licence of its articles."""
    sections: Mapping[str, str] = {}
    """Other names of sections, to the one the newsroom uses."""
    section_types: Mapping[str, ArticleType] = {}
    """schema.org's type of the articles of a section, such as `Opinion = "OpinionNewsArticle"`."""
    outlets: Mapping[str, str] = {}
    """Other names of outlets and bodies, to the one the newsroom uses."""
    withdrawn: tuple[str, ...] = ()
    """DOIs and URLs of works that were withdrawn."""
    aggregators: tuple[str, ...] = ()
    """Sites that republish what others wrote."""
    all_claims: bool = False
    """Whether the markup of pages holds all claims, and not only those that an editor reviewed."""
    minimum_words: Count = 1
    """How many words an article must have at least."""

    profiles: tuple[str, ...] = ("newsroom",)
    """The profiles whose rules are run; `base` always is."""
    select: tuple[Code, ...] = ()
    """Run these rules alone."""
    ignore: tuple[Code, ...] = ()
    """Leave these rules out."""
    per_file_ignores: Mapping[str, tuple[Code, ...]] = {}
    """Leave rules out for files of a name, by pattern."""
    levels: Mapping[Code, LevelWord] = {}
    """Other levels of rules, by code."""
    fail_level: LevelWord = "warning"
    """From which level on `newsld validate` exits with 1."""
    house: House | None = None
    """A profile of one's own; see below."""

    cms: Cms | None = None
    """How the JSON of one's content system is read; see below."""

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> Config:
        """The configuration in a table as TOML has it. Raises ConfigError where it is not right."""
        config, faults = _read(table)
        if config is None:
            raise ConfigError("; ".join(fault.message for fault in faults))
        return config


DEFAULT = Config()
"""The configuration where there is none."""


def read_config(path: Path) -> Config:
    """The configuration in a file. Raises ConfigError, with the line, where it is not right."""
    table, text = parsed(path)
    prefix: tuple[str, ...] = ()
    if path.name == "pyproject.toml":
        prefix, table = ("tool", "newsld"), tool_table(table).get("newsld", {})
    config, faults = _read(table)
    if config is not None:
        return config
    lines = [line_of(text, (*prefix, *fault.place)) for fault in faults]
    also = "".join(
        f"; line {line}: {fault.message}" for line, fault in zip(lines[1:], faults[1:], strict=True)
    )
    raise ConfigError(faults[0].message + also, file=str(path), line=lines[0])


def _read(table: Any) -> tuple[Config | None, list[Fault]]:
    tables = Tables()
    config = tables.read(Config, table)
    return config, tables.faults
