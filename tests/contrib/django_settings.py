"""One project for the tests of Django and of Wagtail, which is that of examples/wagtail where Wagtail is."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

from newsld.config import Config, Publisher

_ROOT = Path(__file__).resolve().parents[2]

if find_spec("wagtail"):
    sys.path.append(str(_ROOT / "examples" / "wagtail"))
    from gauge.settings import *  # noqa: F403
    from gauge.settings import INSTALLED_APPS
else:
    INSTALLED_APPS = ["newsld.contrib.django"]
    DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
    TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]

DEBUG = False
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = [*INSTALLED_APPS, "press"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}


class _NoMigrations(dict[str, None]):
    """Tables are made of the models, which takes seconds less."""

    def __contains__(self, app: object) -> bool:
        return True

    def __missing__(self, app: str) -> None:
        return None


MIGRATION_MODULES = _NoMigrations()
NEWSLD_CONFIG = Config(
    base_url="https://quay.example", publisher=Publisher(name="The Quay", url="https://quay.example/")
)
