"""The mixin of pages that are articles: how they are read, and what keeps them from being published."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from typing import Any, ClassVar
from urllib.parse import urljoin

from django.utils import timezone
from wagtail.models import Page

from newsld.config import Config
from newsld.contrib.django.articles import configured
from newsld.contrib.django.models import MarkupMixin
from newsld.contrib.stories import Part
from newsld.contrib.wagtail.blocks import Piece, pieces_of
from newsld.contrib.wagtail.models import Newsroom


class ArticlePageMixin(MarkupMixin):
    """A page that is an article: ``class Story(ArticlePageMixin, Page)``.

    ``newsld_fields`` says how it becomes one, as in ``newsld.contrib.django``; a model of its own may change
    what stands there. ``newsld_body_fields`` names the fields of the body; without it they are all that are
    StreamFields or rich text. The markup kept with the page is that of what is live.
    """

    newsld_fields: ClassVar[Mapping[str, str]] = {
        "headline": "title",
        "description": "search_description",
        "articleBody": "newsld_body",
        "image": "newsld_images",
        "author": "newsld_authors",
        "editor": "newsld_editors",
        "translator": "newsld_translators",
        "datePublished": "first_published_at",
        "dateModified": "last_published_at",
        "inLanguage": "locale.language_code",
        "articleSection": "newsld_section",
        "citation": "newsld_references",
        "url": "full_url",
    }
    newsld_body_fields: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True

    def newsld_pieces(self) -> list[Piece]:
        """What the body holds, block by block."""
        return list(pieces_of(self, self.newsld_body_fields))

    def newsld_body(self) -> list[Part]:
        """The prose of the body, with the block of each part."""
        return [Part(piece.path, piece.html) for piece in self.newsld_pieces() if piece.html]

    def newsld_images(self) -> list[Mapping[str, Any]]:
        """The pictures of the body, with their captions."""
        base = self.newsld_config().base_url or ""
        images = [piece.image for piece in self.newsld_pieces() if piece.image]
        return [{**image, "url": urljoin(base, image["url"])} for image in images]

    def newsld_authors(self) -> list[Any]:
        """Who wrote it, by the credits."""
        return self._credited("author")

    def newsld_editors(self) -> list[Any]:
        """Who edited it, by the credits."""
        return self._credited("editor")

    def newsld_translators(self) -> list[Any]:
        """Who translated it, by the credits."""
        return self._credited("translator")

    def _credited(self, role: str) -> list[Any]:
        return [credit.person for credit in self.newsld_credits.all() if credit.role == role]

    def newsld_references(self) -> list[Part]:
        """The reference list, an entry each."""
        sources = self.newsld_sources.select_related("shared")
        return [Part(f"newsld_sources.{n}", str(source)) for n, source in enumerate(sources)]

    def newsld_section(self) -> str:
        """The title of the page it stands below, unless that is the front page of the site."""
        parent = self.get_parent()
        site = self.get_site()
        return "" if parent is None or site is None or parent.pk == site.root_page_id else str(parent.title)

    def newsld_newsroom(self) -> Newsroom:
        """The settings of the page's site; where there are none, as they are at first."""
        return Newsroom.objects.filter(site=self.get_site()).first() or Newsroom()

    def newsld_config(self) -> Config:
        """The project's configuration, with the publisher and the address of the page's site."""
        site = self.get_site()
        known = {"publisher": self.newsld_newsroom().publisher, "base_url": site and site.root_url}
        changes = {key: value for key, value in known.items() if value}
        return configured()._replace(**changes)

    def serve_preview(self, request: Any, mode_name: str) -> Any:
        """Wagtail's own, with the markup of what is shown in place of that which is live."""
        self.newsld_markup = ""
        return super().serve_preview(request, mode_name)

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> Any:
        """Wagtail's own. Where the newsroom holds articles everywhere, raises PublishRefused.

        A schedule is not stopped: it leaves the article out and unschedules it. The history says so.
        """
        from newsld.contrib.wagtail.gate import let_pass

        if let_pass(revision, scheduled=kwargs.get("log_action") == "wagtail.publish.scheduled"):
            return super().publish(revision, *args, **kwargs)
        return None


def as_published(page: Any) -> Any:
    """The page as it will be once published, and as it is if it was before; not to be saved."""
    page = copy(page)
    now = timezone.now()
    if page.pk is None:
        page.pk = 0  # a page without a key has no address yet; this one has its own by its slug
    page.first_published_at = page.first_published_at or max(page.go_live_at or now, now)
    page.last_published_at = page.last_published_at or page.first_published_at
    return page


def is_article(page: Page | None) -> bool:
    """Whether a page is an article."""
    return isinstance(page, ArticlePageMixin)
