"""The mixins of models that are articles: markup is made when they are saved, not when shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.db import models

from newsld.contrib.django.articles import CHOSEN, markup_of, markup_or_nothing
from newsld.contrib.django.validators import ArticleValidator


class MarkupMixin(models.Model):
    """A model that keeps its markup with it. ``newsld_fields`` says how it becomes an article.

    A save that names its fields leaves the markup as it is; ``manage.py newsld rewrite`` makes all anew.
    """

    newsld_fields: ClassVar[Mapping[str, str]] = {}

    newsld_markup = models.TextField(editable=False, blank=True, default="")

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Saves the instance, then its markup, which needs its key."""
        super().save(*args, **kwargs)
        if kwargs.get("update_fields") is None:
            self.keep_markup(markup_or_nothing(self))

    def refresh_markup(self) -> bool:
        """Make the markup anew and store it; whether it changed. Raises what making it raises."""
        return self.keep_markup(markup_of(self))

    def keep_markup(self, markup: str) -> bool:
        """Store the markup; whether it changed."""
        if markup == self.newsld_markup:
            return False
        self.newsld_markup = markup
        type(self)._base_manager.using(self._state.db).filter(pk=self.pk).update(newsld_markup=markup)
        return True


class ArticleMixin(MarkupMixin):
    """A model that keeps its markup with it and, if it wants, takes no article with findings.

    With ``newsld_gate = "error"`` ``full_clean`` refuses findings from that level on, so that forms show them
    beside their fields.
    """

    newsld_gate: ClassVar[str | None] = None

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Refuses what the gate does not let through, with a ValidationError."""
        super().clean()
        if self.newsld_gate:
            ArticleValidator(self.newsld_gate)(self)


def follow_relations(instance: Any, action: str, **_: Any) -> None:
    """The markup again where authors or tags were set after the article was saved, as forms do."""
    if isinstance(instance, MarkupMixin) and action.startswith("post_"):
        instance.__dict__.pop(CHOSEN, None)
        instance.keep_markup(markup_or_nothing(instance))
