"""A model's instance to an article: ``newsld_fields`` says which attribute holds which property."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, ClassVar, Protocol, runtime_checkable
from urllib.parse import urljoin

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError
from django.db.models import Manager, Model, QuerySet
from django.db.models.fields.files import FieldFile
from django.utils.functional import Promise
from django.utils.timezone import get_default_timezone, is_naive, make_aware

from newsld.api import validate
from newsld.checking import Stage
from newsld.completing import complete
from newsld.config import Config, read_config
from newsld.contrib.markup import data_of
from newsld.contrib.stories import Story, read_story
from newsld.diagnostics import Diagnostic, Level
from newsld.rules.reading import unreadable

CHOSEN = "newsld_chosen"
"""The attribute in which a form keeps what is chosen for relations, which are stored after the instance."""
_log = logging.getLogger("newsld")
_SEVERAL = (list, tuple, set, frozenset, QuerySet, Iterator)
_ADDRESSES = frozenset({"url", "image", "thumbnailUrl", "sameAs"})


@runtime_checkable
class Newsworthy(Protocol):
    """A model that says how it becomes an article.

    ``newsld_fields`` maps schema.org's names to attributes, methods or paths of such (``"author":
    "writer.name"``); ``articleBody`` is HTML or text, ``citation`` the reference list, an entry a line.
    A related model with ``newsld_fields`` of its own becomes a node of the type ``newsld_type`` ("Person").
    A method ``newsld_config``, if there is one, gives a configuration other than the project's.
    """

    newsld_fields: ClassVar[Mapping[str, str]]


def configured() -> Config:
    """The configuration: ``NEWSLD_CONFIG`` of the settings, a Config or the path of a newsld.toml.

    A file is read once. Raises ConfigError where it is not right.
    """
    chosen = getattr(settings, "NEWSLD_CONFIG", None)
    if chosen is None or isinstance(chosen, Config):
        return chosen or Config()
    return _read(Path(chosen))


def config_of(instance: Any) -> Config:
    """The configuration of an article: what its ``newsld_config()`` gives, else that of the project."""
    own = getattr(instance, "newsld_config", None)
    config: Config = own() if own else configured()
    return config


@lru_cache(maxsize=4)
def _read(path: Path) -> Config:
    return read_config(path)


def is_article(model: Any) -> bool:
    """Whether a model says how it becomes an article."""
    return "articleBody" in getattr(model, "newsld_fields", {})


def article_models() -> Iterator[Any]:
    """The models of the project that say so; no proxy of one that does, which would count twice."""
    for model in apps.get_models():
        if is_article(model) and not (model._meta.proxy and is_article(model._meta.concrete_model)):
            yield model


def story_of(instance: Any, config: Config) -> Story:
    """The article an instance is, read as if it stood on its page. Addresses are joined to ``base-url``."""
    values = values_of(instance)
    for key in _ADDRESSES & values.keys():
        if isinstance(values[key], str):
            values[key] = urljoin(config.base_url or "", values[key])
    return read_story(values, name_of(instance))


def findings_of(instance: Any, stage: Stage = "publish") -> tuple[Story | None, list[Diagnostic]]:
    """The article an instance is, and what is wrong with it or missing from it.

    Where it cannot be read, because a method of its model raises, say, no Story, and a finding of that.
    """
    try:
        config = config_of(instance)
        story = story_of(instance, config)
        return story, validate(story.document, config=config, stage=stage)
    except DatabaseError:
        raise  # The transaction is broken, which is not ours to hide.
    except Exception as error:
        return None, [unread(instance, error)]


def unread(instance: Any, error: Exception) -> Diagnostic:
    """The finding that an instance cannot be read."""
    said = f"cannot be read: {type(error).__name__}: {error}"
    return Diagnostic(
        unreadable.code, unreadable.name, unreadable.level, said, name_of(instance), url=unreadable.url
    )


def name_of(instance: Any) -> str:
    """What findings and logs call an instance."""
    return f"{instance._meta.label_lower}:{instance.pk}"


def place_of(instance: Any, story: Story | None, found: Diagnostic) -> str:
    """The instance's field that a finding is about, "" where it is about none."""
    name = story.field(found.span) if story else ""
    path = instance.newsld_fields.get(name, name).partition(".")[0]
    return path if any(field.name == path for field in instance._meta.get_fields()) else ""


def at_least(level: str, found: list[Diagnostic]) -> list[Diagnostic]:
    """The findings at a level or above it."""
    return [one for one in found if one.level.rank >= Level(level).rank]


def markup_of(instance: Any) -> str:
    """The JSON-LD of an instance's page, completed by the configuration, for ``script_of``."""
    config = config_of(instance)
    document = complete(story_of(instance, config).document, config)
    return data_of(document, claims=config.all_claims)


def markup_or_nothing(instance: Any) -> str:
    """The same for saves and pages, which must not fail for want of markup: then "", and the log says why."""
    try:
        return markup_of(instance)
    except DatabaseError:
        raise  # The transaction is broken, which is not ours to hide.
    except Exception:
        _log.exception("%s has no markup", name_of(instance))
        return ""


def values_of(instance: Any, above: tuple[Any, ...] = ()) -> dict[str, Any]:
    """What an instance's attributes hold, by schema.org's names; what is empty is left out.

    What has no key yet has no address and no relations. ``above`` are those whose relations led to it; where
    its own lead back to one of these, that is told by its name.
    """
    way = (*above, instance)
    values = {
        key: _value(instance, path, way)
        for key, path in instance.newsld_fields.items()
        if instance.pk is not None or key != "url"
    }
    return {key: value for key, value in values.items() if value not in (None, "", [])}


def set_later(instance: Any) -> set[str]:
    """The properties whose relations a new instance cannot have yet, and no form has told."""
    names = {key: path.partition(".")[0] for key, path in instance.newsld_fields.items()}
    return {key for key, name in names.items() if _is_set_later(instance, name)}


def _value(instance: Any, path: str, way: tuple[Any, ...]) -> Any:
    value = instance
    for name in path.split("."):
        if isinstance(value, Model) and _is_set_later(value, name):
            return []
        if name in (chosen := getattr(value, CHOSEN, {})):
            return [_one(one, way) for one in chosen[name]]
        value = _attribute(value, name)
        if value is None:
            return None
    return [_one(one, way) for one in value] if isinstance(value, _SEVERAL) else _one(value, way)


def _attribute(value: Any, name: str) -> Any:
    """What an attribute holds, or a method gives; None where a relation leads nowhere.

    Raises AttributeError where there is none of that name, lest an article lose what it has in silence.
    """
    try:
        found = getattr(value, name)
    except ObjectDoesNotExist:
        return None
    if callable(found) and not isinstance(found, Manager):
        found = found()
    return found.all() if isinstance(found, Manager) else found


def _is_set_later(instance: Any, name: str) -> bool:
    if instance.pk is not None or name in getattr(instance, CHOSEN, {}):
        return False
    fields = {field.name: field for field in instance._meta.get_fields()}
    return name in fields and bool(fields[name].many_to_many or fields[name].one_to_many)


def _one(value: Any, way: tuple[Any, ...]) -> Any:
    if isinstance(value, Model) and isinstance(value, Newsworthy) and value not in way:
        return {"@type": getattr(value, "newsld_type", "Person"), **values_of(value, way)}
    if isinstance(value, FieldFile):
        return value.url if value else ""
    if isinstance(value, datetime) and is_naive(value):
        return make_aware(value, get_default_timezone())
    return str(value) if isinstance(value, Model | Promise) else value
