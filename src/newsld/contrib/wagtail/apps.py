"""The application: ``newsld.contrib.wagtail`` in INSTALLED_APPS, after ``newsld.contrib.django``."""

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save, pre_delete


class NewsldWagtailConfig(AppConfig):
    """Keeps an audit of what is published, and the markup up to date where what it tells of has changed."""

    name = "newsld.contrib.wagtail"
    label = "newsld_wagtail"
    verbose_name = "newsld"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Called by Django once all models are loaded."""
        from wagtail.models import Site
        from wagtail.signals import page_published, page_slug_changed, post_page_move

        from newsld.contrib.wagtail import refreshing
        from newsld.contrib.wagtail.gate import audit
        from newsld.contrib.wagtail.models import Newsroom, Person, SharedSource

        page_published.connect(audit, dispatch_uid="newsld")
        page_slug_changed.connect(refreshing.page_moved, dispatch_uid="newsld")
        post_page_move.connect(refreshing.page_moved, dispatch_uid="newsld")
        post_save.connect(refreshing.person_changed, sender=Person, dispatch_uid="newsld")
        pre_delete.connect(refreshing.person_goes, sender=Person, dispatch_uid="newsld")
        post_save.connect(refreshing.source_changed, sender=SharedSource, dispatch_uid="newsld")
        pre_delete.connect(refreshing.source_goes, sender=SharedSource, dispatch_uid="newsld")
        for signal in (post_save, post_delete):
            signal.connect(refreshing.site_changed, sender=Site, dispatch_uid="newsld")
            signal.connect(refreshing.newsroom_changed, sender=Newsroom, dispatch_uid="newsld")
