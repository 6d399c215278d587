"""``manage.py newsld validate|rewrite [app.Model …]``: all articles, one after the other."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import TextIOWrapper
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from newsld import __version__
from newsld.contrib.django.articles import (
    article_models,
    configured,
    findings_of,
    is_article,
    name_of,
    place_of,
    unread,
)
from newsld.contrib.django.models import MarkupMixin
from newsld.diagnostics import Diagnostic, Level
from newsld.reporters import REPORTERS, Checked, Showing, checked, find_report
from newsld.rules import chosen_rules
from newsld.terminal import Style

FAILED, INTERRUPTED, BROKEN_PIPE = 2, 130, 141
"""Exit codes as of ``newsld validate``: something was not read or written; Ctrl-C; nobody reads any more."""
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

    def run_from_argv(self, argv: list[str]) -> None:
        """Run it for somebody at a terminal, or for a pipe: whatever ends it does so without a traceback."""
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(errors="backslashreplace")
        try:
            super().run_from_argv(argv)
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)
        except OSError as error:
            # Or the interpreter fails on what is still buffered when it ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            if not isinstance(error, BrokenPipeError):
                self.stderr.write(f"standard output cannot be written: {error.strerror}")
            sys.exit(BROKEN_PIPE if isinstance(error, BrokenPipeError) else FAILED)

    def handle(self, *, action: str, models: list[str], **options: Any) -> None:
        """Run it."""
        chosen = [_model(name) for name in models] or list(article_models())
        try:
            code = self._rewrite(chosen) if action == "rewrite" else self._validate(chosen, options)
        except DatabaseError as error:
            raise CommandError(f"the database: {error}", returncode=FAILED) from None
        self.stdout.flush()
        if code:
            sys.exit(code)

    def _rewrite(self, models: list[Any]) -> int:
        changed = code = 0
        for article in self._articles([model for model in models if issubclass(model, MarkupMixin)]):
            try:
                changed += article.refresh_markup()
            except Exception as error:
                self.stderr.write(f"{name_of(article)}: {unread(article, error).message}")
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
        tables = [_own(model, models) for model in models]
        total = sum(articles.count() for articles in tables)
        done = 0
        for articles in tables:
            for article in articles.order_by("pk").iterator(chunk_size=CHUNK):
                yield article
                done += 1
                if self.stderr.isatty() and (done % CHUNK == 0 or done == total):
                    self.stderr.write(f"\r{done:,}/{total:,} articles", ending="" if done < total else "\n")


def _own(model: Any, models: list[Any]) -> Any:
    """The articles of a model but those of another that inherits from it, which come with that."""
    heirs = (
        one.name for one in model._meta.related_objects if one.parent_link and one.related_model in models
    )
    return model._default_manager.filter(**{f"{name}__isnull": True for name in heirs})


def _checked(article: Any) -> Checked:
    """What was found, each with its field, which says more than a line of the fields set in a row."""
    try:
        story, found = findings_of(article)
    except DatabaseError as error:
        story, found = None, [unread(article, error)]
    rows = [_with_field(one, place_of(article, story, one)) for one in found]
    return checked(name_of(article), rows, story.document.source if story else None)


def _with_field(found: Diagnostic, field: str) -> Diagnostic:
    return replace(found, message=f"{field}: {found.message}") if field else found


def _model(name: str) -> Any:
    try:
        model = apps.get_model(name)
    except (LookupError, ValueError) as error:
        raise CommandError(str(error), returncode=2) from None
    if not is_article(model):
        raise CommandError(f"{name} has no newsld_fields with an articleBody", returncode=2)
    return model
