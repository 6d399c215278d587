"""Settings to try things with, not to publish with."""

from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
SECRET_KEY = "only for this machine"
DEBUG = True
ROOT_URLCONF = "gauge.urls"
INSTALLED_APPS = ["gauge", "newsld.contrib.django"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "db.sqlite3"}}
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
NEWSLD_CONFIG = BASE_DIR / "newsld.toml"
