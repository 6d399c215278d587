"""Markup anew where not the article changed but what it names: its address, people, sources, publisher.

A task does it, as Wagtail does its own: at once, unless the project has TASKS that work in the background.
"""

from __future__ import annotations

from typing import Any

from django_tasks import task
from wagtail.models import Page, Site

from newsld.contrib.django.articles import markup_or_nothing
from newsld.contrib.wagtail.models import Credit, Source
from newsld.contrib.wagtail.pages import ArticlePageMixin


@task()
def refresh_below(page: int) -> None:
    """The markup of a page and all below it."""
    found = Page.objects.filter(pk=page).first()
    if found is not None:
        _refresh(Page.objects.descendant_of(found, inclusive=True))


@task()
def refresh_pages(pages: list[int]) -> None:
    """The markup of these pages."""
    _refresh(Page.objects.filter(pk__in=pages))


def _refresh(pages: Any) -> None:
    for page in pages.specific().iterator(chunk_size=100):
        if isinstance(page, ArticlePageMixin):
            page.keep_markup(markup_or_nothing(page))


def page_moved(instance: Page, **_: Any) -> None:
    """After a page got another address, and with it all below."""
    refresh_below.enqueue(instance.pk)


def person_changed(instance: Any, created: bool, **_: Any) -> None:
    """After somebody's particulars changed."""
    if not created:
        refresh_pages.enqueue(_pages(Credit.objects.filter(person=instance)))


def person_goes(instance: Any, **_: Any) -> None:
    """Before somebody is deleted: their credits first, so that no markup names them afterwards."""
    credits_ = Credit.objects.filter(person=instance)
    pages = _pages(credits_)
    credits_.delete()
    refresh_pages.enqueue(pages)


def source_changed(instance: Any, created: bool, **_: Any) -> None:
    """After a shared source says something else."""
    if not created:
        refresh_pages.enqueue(_pages(Source.objects.filter(shared=instance)))


def source_goes(instance: Any, **_: Any) -> None:
    """Before a shared source is deleted: the articles that name it keep what it says."""
    Source.objects.filter(shared=instance).update(shared=None, text=instance.text)


def _pages(rows: Any) -> list[int]:
    return list(rows.values_list("page", flat=True).distinct().order_by())


def site_changed(instance: Site, **_: Any) -> None:
    """After a site got another host."""
    refresh_below.enqueue(instance.root_page_id)


def newsroom_changed(instance: Any, **_: Any) -> None:
    """After the publisher of a site changed."""
    site = Site.objects.filter(pk=instance.site_id).first()
    if site is not None:
        site_changed(site)
