"""A small newsroom in Django."""

from django.db import models

from newsld.contrib.django.models import ArticleMixin


class Writer(models.Model):
    name = models.CharField(max_length=200)
    page = models.URLField(blank=True)
    newsld_fields = {"name": "name", "url": "page"}

    class Meta:
        app_label = "press"


class Story(ArticleMixin):
    title = models.CharField(max_length=300)
    body = models.TextField()
    edited_by = models.CharField(max_length=200, blank=True)
    writers = models.ManyToManyField(Writer, blank=True)
    sources = models.TextField(blank=True)
    day = models.DateField(null=True)

    newsld_fields = {
        "headline": "title",
        "articleBody": "body",
        "author": "writers",
        "editor": "edited_by",
        "citation": "sources",
        "datePublished": "day",
        "url": "get_absolute_url",
    }

    class Meta:
        app_label = "press"

    def get_absolute_url(self) -> str:
        return f"/stories/{self.pk}/"


class Feature(Story):
    """A story of a table of its own."""

    class Meta:
        app_label = "press"
