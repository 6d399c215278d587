"""Stories and those who write them."""

from django.db import models
from django.urls import reverse

from newsld.contrib.django.models import ArticleMixin


class Writer(models.Model):
    """Somebody with a page of their own."""

    name = models.CharField(max_length=200)
    page = models.URLField(blank=True)
    newsld_fields = {"name": "name", "url": "page"}

    def __str__(self) -> str:
        return self.name


class Story(ArticleMixin):
    """An article. Its forms refuse what newsld calls an error."""

    title = models.CharField(max_length=300)
    body = models.TextField()
    writers = models.ManyToManyField(Writer)
    edited_by = models.CharField(max_length=200, blank=True)
    sources = models.TextField(blank=True, help_text="The reference list, an entry a line")
    published = models.DateTimeField()

    newsld_fields = {
        "headline": "title",
        "articleBody": "body",
        "author": "writers",
        "editor": "edited_by",
        "citation": "sources",
        "datePublished": "published",
        "url": "get_absolute_url",
    }
    newsld_gate = "error"

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The address of its page."""
        return reverse("story", args=[self.pk])
