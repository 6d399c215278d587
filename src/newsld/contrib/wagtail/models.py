"""What a newsroom keeps beside its articles: itself, its people, who made an article, its sources."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable

from newsld.config import Publisher

_WEB = URLValidator(schemes=["http", "https"])
_POLICIES = (
    "publishing_principles",
    "ethics_policy",
    "corrections_policy",
    "no_bylines_policy",
    "unnamed_sources_policy",
    "actionable_feedback_policy",
    "ownership_funding_info",
    "masthead",
)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _address(help_text: str = "") -> models.URLField:
    return models.URLField(max_length=500, blank=True, validators=[_WEB], help_text=help_text)


def check_addresses(text: str) -> None:
    """Raises ValidationError where a line is no address of the web."""
    for line in _lines(text):
        _WEB(line)


class Person(models.Model):
    """Somebody who writes or edits, under the name that is published."""

    name = models.CharField(max_length=200)
    url = _address("Their page")
    job_title = models.CharField(max_length=200, blank=True)
    description = models.TextField(blank=True)
    orcid = models.CharField(
        max_length=19,
        blank=True,
        verbose_name="ORCID",
        validators=[RegexValidator(r"^\d{4}-\d{4}-\d{4}-\d{3}[\dX]\Z")],
    )
    same_as = models.TextField(
        blank=True, help_text="Other pages that are theirs, one a line", validators=[check_addresses]
    )

    newsld_fields = {
        "name": "name",
        "url": "url",
        "jobTitle": "job_title",
        "description": "description",
        "sameAs": "pages",
    }
    panels = [FieldPanel(name) for name in ("name", "url", "job_title", "description", "orcid", "same_as")]

    class Meta:
        verbose_name_plural = "people"
        ordering = ["name"]

    def __str__(self) -> str:
        return str(self.name)

    def pages(self) -> list[str]:
        """Their pages elsewhere, ORCID's among them."""
        return [*_lines(self.same_as), *([f"https://orcid.org/{self.orcid}"] if self.orcid else [])]


class Credit(Orderable):
    """Who did what for an article."""

    ROLES = [(role, role.capitalize()) for role in ("author", "editor", "translator")]

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="newsld_credits")
    # Not protected: a draft that names somebody who is gone could not be opened.
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    role = models.CharField(max_length=20, choices=ROLES, default="author")

    panels = [FieldPanel("person"), FieldPanel("role")]


class SharedSource(models.Model):
    """A source that several articles name."""

    text = models.TextField(help_text="As it is printed: who, when, what, where")

    panels = [FieldPanel("text")]

    class Meta:
        verbose_name = "source"
        ordering = ["text"]

    def __str__(self) -> str:
        return str(self.text)


class Source(Orderable):
    """An entry of an article's reference list: a shared source, or one of this article alone.

    ``text`` is the entry as readers see it. Of a shared source it is what that said when the article was
    saved, so that an entry stays whose source is deleted.
    """

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="newsld_sources")
    shared = models.ForeignKey(
        SharedSource,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="source",
        help_text="One that other articles name too",
    )
    text = models.TextField(blank=True, help_text="Else as it is printed: who, when, what, where")

    panels = [FieldPanel("shared"), FieldPanel("text")]

    def __str__(self) -> str:
        return str(self.shared or self.text)

    def clean(self) -> None:
        """Takes over what a shared source says. Raises ValidationError where there is no entry at all."""
        super().clean()
        self.text = str(self).strip()
        if not self.text:
            raise ValidationError({"text": "Choose a source, or say what is printed."})


@register_setting(icon="site")
class Newsroom(BaseSiteSetting):
    """Who publishes a site, and what is held back from publishing."""

    LEVELS = [("error", "errors"), ("warning", "warnings and errors"), ("note", "any finding")]

    name = models.CharField(max_length=200, blank=True, help_text="As it is published")
    type = models.CharField(
        max_length=40,
        default="NewsMediaOrganization",
        choices=[(name, name) for name in ("NewsMediaOrganization", "Organization")],
    )
    legal_name = models.CharField(max_length=200, blank=True)
    url = _address("Its home page")
    logo = _address("The address of its logo")
    same_as = models.TextField(
        blank=True, help_text="Other pages that are its own, one a line", validators=[check_addresses]
    )
    publishing_principles = _address()
    ethics_policy = _address()
    corrections_policy = _address()
    no_bylines_policy = _address()
    unnamed_sources_policy = _address()
    actionable_feedback_policy = _address()
    ownership_funding_info = _address()
    masthead = _address()
    hold = models.CharField(
        max_length=10,
        blank=True,
        default="error",
        choices=LEVELS,
        help_text="Articles with these are not published from the editor",
    )
    hold_everywhere = models.BooleanField(
        default=False,
        help_text="Nor by a schedule, a workflow, in bulk or by code",
    )

    panels = [
        MultiFieldPanel([FieldPanel("hold"), FieldPanel("hold_everywhere")], "Before publishing"),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("name", "type", "legal_name", "url", "logo")], "Publisher"
        ),
        MultiFieldPanel([FieldPanel(name) for name in ("same_as", *_POLICIES)], "Its pages"),
    ]

    class Meta:
        verbose_name = "newsroom"

    @property
    def publisher(self) -> Publisher | None:
        """Who publishes, None where no name is set."""
        if not self.name:
            return None
        own = (key for key in Publisher._fields if key != "same_as")
        known = {key: said for key in own if (said := getattr(self, key, None))}
        return Publisher(**known, same_as=_lines(self.same_as))
