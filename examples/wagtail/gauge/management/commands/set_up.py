"""The database, the site with the example article as a draft, and somebody who may edit and publish it."""

import secrets
from html import escape
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management import BaseCommand, CommandError, CommandParser, call_command
from wagtail.models import Page, Site

import newsld
from gauge.models import Front, Story
from newsld.contrib.wagtail.models import Credit, Newsroom, Person, Source


class Command(BaseCommand):
    help = "Set up the site, with the example article as a draft"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--article", type=Path, default=settings.BASE_DIR / "article.txt")
        parser.add_argument("--password", help="of the account “desk”; one is made without it")
        parser.add_argument("--host", default="127.0.0.1:8000")

    def handle(self, *, article: Path, password: str | None, host: str, **_: object) -> None:
        call_command("migrate", verbosity=0)
        if Story.objects.exists():
            raise CommandError("the site is set up already; delete db.sqlite3 to begin anew")
        password = password or secrets.token_urlsafe(9)
        desk = User.objects.create_user("desk", "desk@gauge.example", password)
        desk.groups.set(Group.objects.filter(name__in=["Editors", "Moderators"]))
        story = story_of(newsld.read(article), front_page(host))
        story.save_revision(user=desk)
        self.stdout.write(f"python manage.py runserver {host}")
        self.stdout.write(f"then http://{host}/admin/pages/{story.pk}/edit/ as desk, {password}")


def front_page(host: str) -> Front:
    """The page of the site, and the newsroom, who publishes."""
    front = Page.get_first_root_node().add_child(instance=Front(title="The Gauge", slug="gauge"))
    name, _, port = host.partition(":")
    site, _ = Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": name, "port": int(port or 80), "root_page": front}
    )
    Newsroom.objects.create(site=site, name="The Gauge", url=site.root_url + "/")
    return front


def story_of(document: newsld.Document, front: Front) -> Story:
    """An article that was read, as a page with credits and sources."""
    article = document.article
    paragraphs = [line for line in (article.article_body or "").splitlines() if line.strip()]
    story = Story(title=article.headline, live=False)
    story.body = [("paragraph", f"<p>{escape(line)}</p>") for line in paragraphs]
    for role in ("author", "editor"):
        for person in getattr(article, role):
            known, _ = Person.objects.get_or_create(name=person.name)
            story.newsld_credits.add(Credit(person=known, role=role))
    story.newsld_sources.set([Source(text=entry.raw) for entry in document.references])
    return front.add_child(instance=story)
