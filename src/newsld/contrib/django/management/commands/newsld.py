"""``manage.py newsld validate|rewrite [app.Model …]``: all articles, one after the other."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError, CommandParser

from newsld import __version__
from newsld.contrib.django.articles import article_models, configured, findings_of, is_article, place_of
from newsld.contrib.django.models import MarkupMixin
from newsld.contrib.stories import Story
from newsld.diagnostics import Diagnostic, Level
from newsld.reporters import REPORTERS, Checked, Showing, checked, find_report
from newsld.rules import chosen_rules
from newsld.rules.reading import unreadable
from newsld.terminal import Style

FAILED = 2
"""The exit code where something could not be read, as of ``newsld validate``."""
CHUNK = 200
"""Articles that are held in memory at a time."""


class Command(BaseCommand):
    """Validate the articles of a project, or make their markup anew."""

    help = "Say what is wrong with all articles, or make their markup anew; exit codes as of newsld validate"

    def add_arguments(self, parser: CommandParser) -> None:
        """The command's arguments."""
        parser.add_argument("action", choices=("validate", "rewrite"))
        parser.add_argument("models", nargs="*", metavar="app.Model", help="all that are articles by default")
        parser.add_argument("--output-format", choices=tuple(REPORTERS), default="text")
        parser.add_argument("--fail-level", choices=[level.value for level in Level])

    def handle(self, *, action: str, models: list[str], **options: Any) -> None:
        """Run it."""
        chosen = [_model(name) for name in models] or list(article_models())
        code = self._rewrite(chosen) if action == "rewrite" else self._validate(chosen, options)
        if code:
            sys.exit(code)

    def _rewrite(self, models: list[Any]) -> int:
        changed = code = 0
        for article in self._articles([model for model in models if issubclass(model, MarkupMixin)]):
            try:
                changed += article.refresh_markup()
            except Exception as error:
                self.stderr.write(f"{_name(article)}: {_said(error)}")
                code = FAILED
        self.stdout.write(f"{changed:,} articles have new markup")
        return code

    def _validate(self, models: list[Any], options: dict[str, Any]) -> int:
        code = 0
        config = configured()
        limit = Level(options["fail_level"] or config.fail_level).rank

        def results() -> Iterator[Checked]:
            nonlocal code
            for article in self._articles(models):
                result = _checked(article)
                worst = max((one.diagnostic.level.rank for one in result.found), default=0)
                code = max(code, worst >= limit if result.is_read else FAILED)
                yield result

        rules = chosen_rules(config.profiles, config.select, config.ignore, config)
        showing = Showing(Style(), lambda: rules, __version__)
        for piece in find_report(options["output_format"])(results(), showing):
            self.stdout.write(piece, ending="")
        return code

    def _articles(self, models: list[Any]) -> Iterator[Any]:
        """The articles of the models, a chunk in memory at a time, with progress where a person looks on."""
        total = sum(model._default_manager.count() for model in models)
        done = 0
        for model in models:
            for article in model._default_manager.order_by("pk").iterator(chunk_size=CHUNK):
                yield article
                done += 1
                if self.stderr.isatty() and (done % CHUNK == 0 or done == total):
                    self.stderr.write(f"\r{done:,}/{total:,} articles", ending="" if done < total else "\n")


def _name(article: Any) -> str:
    return f"{article._meta.label_lower}:{article.pk}"


def _said(error: Exception) -> str:
    return f"cannot be read: {type(error).__name__}: {error}"


def _checked(article: Any) -> Checked:
    """What was found; where a method of the model raises, that."""
    name = _name(article)
    try:
        story, found = findings_of(article)
    except Exception as error:
        rule = unreadable
        fault = Diagnostic(rule.code, rule.name, rule.level, _said(error), name, url=rule.url)
        return checked(name, [fault], None)
    return checked(name, [_with_field(article, story, one) for one in found], story.document.source)


def _with_field(article: Any, story: Story, found: Diagnostic) -> Diagnostic:
    """The finding with the field that it is about, which says more than a line of the fields set in a row."""
    field = place_of(article, story, found)
    return replace(found, message=f"{field}: {found.message}") if field else found


def _model(name: str) -> Any:
    try:
        model = apps.get_model(name)
    except (LookupError, ValueError) as error:
        raise CommandError(str(error), returncode=2) from None
    if not is_article(model):
        raise CommandError(f"{name} has no newsld_fields with an articleBody", returncode=2)
    return model
