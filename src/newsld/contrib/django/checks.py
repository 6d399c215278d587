"""System checks: ``manage.py check --tag newsld``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.checks import CheckMessage, Error, Warning  # noqa: A004 - Django's own name
from django.core.exceptions import FieldDoesNotExist

from newsld import vocabulary
from newsld.contrib.django.articles import article_models, configured
from newsld.errors import ConfigError

_EXPECTED = ("headline", "author", "datePublished", "url")


def check_articles(**_: Any) -> list[CheckMessage]:
    """What is wrong with the configuration and with the models' ``newsld_fields``."""
    models = list(article_models())
    found = list(_configuration(bool(models) and all(hasattr(one, "newsld_config") for one in models)))
    for model in models:
        found.extend(_fields(model))
    return found


def _configuration(models_have_their_own: bool) -> Iterator[CheckMessage]:
    try:
        config = configured()
    except ConfigError as error:
        yield Error(str(error), hint="NEWSLD_CONFIG names it", id="newsld.E001")
        return
    if models_have_their_own:
        return
    if config.publisher is None:
        hint = "let NEWSLD_CONFIG name a newsld.toml with a [publisher]; newsld init writes one"
        yield Warning("no publisher is known", hint=hint, id="newsld.W001")
    if config.base_url is None:
        hint = "set base-url in newsld.toml"
        yield Warning("the addresses of articles have no host", hint=hint, id="newsld.W002")


def _fields(model: Any) -> Iterator[CheckMessage]:
    for key, path in model.newsld_fields.items():
        if key not in vocabulary.properties():
            near = vocabulary.closest(key, vocabulary.properties())
            hint = f"did you mean {near!r}?" if near else None
            yield Error(f"schema.org has no property {key!r}", hint=hint, obj=model, id="newsld.E002")
        name = path.partition(".")[0]
        if not hasattr(model, name) and not _has_field(model, name):
            yield Error(f"{key!r} is to be {path!r}, which is not there", obj=model, id="newsld.E003")
    for key in _EXPECTED:
        if key not in model.newsld_fields:
            yield Warning(f"newsld_fields says nothing of {key!r}", obj=model, id="newsld.W003")


def _has_field(model: Any, name: str) -> bool:
    try:
        model._meta.get_field(name)
    except FieldDoesNotExist:
        return False
    return True
