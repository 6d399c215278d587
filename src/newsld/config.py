"""The configuration: newsld.toml, or [tool.newsld] in pyproject.toml, found upwards from where one works."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AliasGenerator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from newsld import vocabulary
from newsld.config_file import parsed, tool_table
from newsld.errors import ConfigError


def _kebab(name: str) -> str:
    return name.replace("_", "-")


def _known_zone(value: Any) -> Any:
    import zoneinfo

    try:
        zoneinfo.ZoneInfo(value)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, TypeError):
        raise ValueError(f"{value!r} is no time zone of the IANA database, such as Europe/Rome") from None
    return value


def _web_address(value: Any) -> Any:
    if not isinstance(value, str) or not re.fullmatch(r"https?://[^\s/?#]+[^\s]*", value):
        raise ValueError(f"{value!r} is no address of the web, such as https://example.org")
    return value


def _article_type(value: Any) -> Any:
    types = {name for name in vocabulary.classes() if vocabulary.is_subclass(name, "Article")}
    if value not in types:
        near = vocabulary.closest(str(value), types)
        raise ValueError(
            f"{value!r} is no type of article in schema.org" + (f"; did you mean {near!r}?" if near else "")
        )
    return value


ArticleType = Annotated[str, BeforeValidator(_article_type)]
Code = Annotated[str, Field(pattern=r"^[A-Z]{1,3}[0-9]{0,3}$")]
WebAddress = Annotated[str, BeforeValidator(_web_address)]
LevelWord = Literal["error", "warning", "note"]


class _Table(BaseModel):
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        populate_by_name=True,
        alias_generator=AliasGenerator(validation_alias=_kebab),
    )


class Person(_Table):
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


class Publisher(_Table):
    """Who publishes: the properties of schema.org's Organization that newsld asks about."""

    type: str = "NewsMediaOrganization"
    """schema.org's type of the publisher."""
    name: str
    """The name as it is published."""
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


class House(_Table):
    """A profile of one's own: the rules it takes, by code or prefix."""

    rules: tuple[Code, ...]
    """The rules of the profile `house`, by code or prefix."""
    about: str = ""
    """What the profile is for."""


def _pointer(value: Any) -> Any:
    if not isinstance(value, str) or not re.fullmatch(r"(?:/(?:[^/~]|~[01])*)*", value):
        raise ValueError(f"{value!r} is no JSON Pointer, such as /fields/title")
    return value


def _property(value: Any) -> Any:
    if value not in vocabulary.properties() and value not in _CREDITED:
        near = vocabulary.closest(value, vocabulary.properties())
        raise ValueError(
            f"schema.org has no property {value!r}" + (f"; did you mean {near!r}?" if near else "")
        )
    return value


_CREDITED = ("photographer",)
"""Roles that are no properties, but may be mapped like them."""
Pointer = Annotated[str, BeforeValidator(_pointer)]
PropertyName = Annotated[str, BeforeValidator(_property)]


class Cms(_Table):
    """Where the JSON of a content system has its articles and their properties, for `--from json`."""

    articles: Pointer = ""
    """The JSON Pointer to the articles or the one article; the whole file is one without it."""
    properties: Mapping[PropertyName, Pointer]
    """schema.org's properties, each with the JSON Pointer to it in the article; `*` is each of a list."""


class Config(_Table):
    """What the newsroom says of itself, and which rules it wants."""

    publisher: Publisher | None = None
    """Who publishes; see below."""
    people: tuple[Person, ...] = ()
    """Who writes and edits; see below."""
    language: str | None = None
    """The language of articles that name none and do not read as another, by its BCP 47 tag."""
    time_zone: Annotated[str, BeforeValidator(_known_zone)] | None = None
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
    minimum_words: Annotated[int, Field(ge=1)] = 1
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


DEFAULT: Config = Config.model_construct()
"""The configuration where there is none. Made without pydantic's validators: building them takes longer than
checking an article does."""


def read_config(path: Path) -> Config:
    """The configuration in a file. Raises ConfigError, with the line, where it is not right."""
    data, text = parsed(path)
    prefix: tuple[str, ...] = ()
    if path.name == "pyproject.toml":
        prefix, data = ("tool", "newsld"), tool_table(data).get("newsld", {})
    try:
        return Config.model_validate(data)
    except ValidationError as error:
        faults = [_fault(fault, text, prefix) for fault in error.errors(include_url=False)]
    line = faults[0][0]
    also = "".join(f"; line {number}: {message}" for number, message in faults[1:])
    raise ConfigError(faults[0][1] + also, file=str(path), line=line)


def _fault(fault: Any, text: str, prefix: tuple[str, ...]) -> tuple[int, str]:
    keys = [part for part in fault["loc"] if isinstance(part, str) and part != "[key]"]
    place = ".".join(str(part) for part in fault["loc"] if part != "[key]")
    line = _line_of(text, (*prefix, *keys), next((n for n in fault["loc"] if isinstance(n, int)), 0))
    if fault["type"] == "extra_forbidden":
        known = {_kebab(name) for name in _table_of(fault["loc"]).model_fields}
        near = vocabulary.closest(_kebab(keys[-1]), known)
        return line, f"there is no key {place!r}" + (f"; did you mean {near!r}?" if near else "")
    return line, f"{place}: {fault['msg'].removeprefix('Value error, ')}"


def _table_of(place: tuple[Any, ...]) -> type[BaseModel]:
    tables: dict[Any, type[BaseModel]] = {
        "publisher": Publisher,
        "people": Person,
        "house": House,
        "cms": Cms,
    }
    return tables.get(place[0], Config) if len(place) > 1 else Config


_HEADER = re.compile(r"\s*\[\[?\s*([^\]]+?)\s*\]\]?")
_KEY = re.compile(r"\s*([\w\"'./*-]+(?:\s*\.\s*[\w\"'-]+)*)\s*=")


def _line_of(text: str, keys: tuple[str, ...], index: int) -> int:
    """The line on which a key is set, counted from 1; that of its table, or 1, where it is not found.

    ``index`` says which of several tables of one name ([[people]]) it stands in.
    """
    table: tuple[str, ...] = ()
    best, count = 1, -1
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = _names(header[1])
            if line.lstrip().startswith("[[") and keys[: len(table)] == table:
                count += 1
            if keys[: len(table)] == table and count in (-1, index):
                best = number
            if table == keys:
                return number
        elif (match := _KEY.match(line)) and count in (-1, index):
            found = (*table, *_names(match[1]))
            if found == keys[: len(found)]:
                return number
    return best


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(name.strip().strip("\"'") for name in dotted.split("."))
