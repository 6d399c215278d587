"""``manage.py newsld validate|rewrite [app.Model …]``: all articles, one after the other."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError, CommandParser

from newsld.checking import Diagnostic, Level
from newsld.contrib.django.articles import article_models, configured, findings_of, place_of
from newsld.contrib.django.models import MarkupMixin
from newsld.contrib.stories import Story
from newsld.reporters import REPORTERS, Checked, Showing, checked, find_report
from newsld.terminal import Style

CHUNK = 200
"""Articles that are held in memory at a time."""


class Command(BaseCommand):
    """Validate the articles of a project, or make their markup anew."""

    help = (
        "Say what is wrong with all articles (exit code 1 from the fail level on), or make their markup anew"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """The command's arguments."""
        parser.add_argument("action", choices=("validate", "rewrite"))
        parser.add_argument("models", nargs="*", metavar="app.Model", help="all that are articles by default")
        parser.add_argument("--output-format", choices=tuple(REPORTERS), default="text")
        parser.add_argument("--fail-level", choices=[level.value for level in Level])

    def handle(self, *, action: str, models: list[str], **options: Any) -> None:
        """Run it."""
        chosen = [_model(name) for name in models] or list(article_models())
        if action == "rewrite":
            kept = [model for model in chosen if issubclass(model, MarkupMixin)]
            changed = sum(article.refresh_markup() for article in self._articles(kept))
            self.stdout.write(f"{changed:,} articles have new markup")
            return
        worst = 0
        limit = Level(options["fail_level"] or configured().fail_level).rank

        def results() -> Iterator[Checked]:
            nonlocal worst
            for article in self._articles(chosen):
                story, found = findings_of(article)
                worst = max([worst, *(one.level.rank for one in found)])
                source = story.document.source
                yield checked(source.name, [_with_field(article, story, one) for one in found], source)

        for piece in find_report(options["output_format"])(results(), Showing(Style())):
            self.stdout.write(piece, ending="")
        if worst >= limit:
            sys.exit(1)

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


def _with_field(article: Any, story: Story, found: Diagnostic) -> Diagnostic:
    """The finding with the field that it is about, which says more than a line of the fields set in a row."""
    field = place_of(article, story, found)
    return replace(found, message=f"{field}: {found.message}") if field else found


def _model(name: str) -> Any:
    try:
        model = apps.get_model(name)
    except (LookupError, ValueError) as error:
        raise CommandError(str(error), returncode=2) from None
    if model not in list(article_models()):
        raise CommandError(f"{name} has no newsld_fields with an articleBody", returncode=2)
    return model
