"""The application: ``newsld.contrib.django`` in INSTALLED_APPS."""

from django.apps import AppConfig
from django.core import checks
from django.db.models.signals import m2m_changed


class NewsldConfig(AppConfig):
    """Registers the system checks, and keeps markup up to date where relations change after a save."""

    name = "newsld.contrib.django"
    label = "newsld"
    verbose_name = "newsld"

    def ready(self) -> None:
        """Called by Django once all models are loaded."""
        from newsld.contrib.django.checks import check_articles
        from newsld.contrib.django.models import follow_relations

        checks.register(check_articles, "newsld")
        m2m_changed.connect(follow_relations, dispatch_uid="newsld")
