"""Wagtail: pages as articles in the project of examples/wagtail: findings, gate, audit, report, markup."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import timedelta
from typing import Any

import pytest

pytest.importorskip("wagtail", reason="Wagtail is not installed")

import django

django.setup()

from django.contrib.auth.models import Group, Permission, User  # noqa: E402
from django.contrib.messages import get_messages  # noqa: E402
from django.core.exceptions import ValidationError  # noqa: E402
from django.core.files.base import ContentFile  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import reverse  # noqa: E402
from django.utils import timezone  # noqa: E402
from gauge.models import Front, Story  # noqa: E402
from hypothesis import given, strategies as st  # noqa: E402
from wagtail.images.models import Image  # noqa: E402
from wagtail.models import (  # noqa: E402
    Collection,
    GroupApprovalTask,
    GroupPagePermission,
    Locale,
    Page,
    PageLogEntry,
    Revision,
    Site,
    Workflow,
    WorkflowTask,
)
from wagtail.test.utils.form_data import (  # noqa: E402
    inline_formset,
    nested_form_data,
    rich_text,
    streamfield,
)

import newsld  # noqa: E402
from newsld.contrib.django.articles import story_of  # noqa: E402
from newsld.contrib.wagtail.findings import findings_in  # noqa: E402
from newsld.contrib.wagtail.gate import PublishRefused  # noqa: E402
from newsld.contrib.wagtail.models import Credit, Newsroom, Person, SharedSource, Source  # noqa: E402

PROSE = "<p>The port of Larnby will charge more for berths from May on, its board decided on Monday.</p>"
CITING = "<p>Crews rest too little, a survey found (Ekman, 2025).</p>"
LIST = "Ekman, P. (2024). Tired crews. Deck Press."
HOSTILE = "</script><img src=x onerror=alert(1)> <!-- \u2028 &amp; fees"


@pytest.fixture(autouse=True)
def front(database: None) -> Front:
    """A site of one front page, whose newsroom is set up."""
    Locale.objects.get_or_create(language_code="en")
    Collection.add_root(name="Root")
    root = Page.add_root(title="Root", slug="root")
    made = root.add_child(instance=Front(title="The Gauge", slug="gauge"))
    site = Site.objects.create(hostname="gauge.example", root_page=made, is_default_site=True)
    Newsroom.objects.create(site=site, name="The Gauge", url="https://gauge.example/")
    return made


def story(front: Front, *blocks: Any, authors: tuple[str, ...] = ("Ada Berg",), **values: Any) -> Story:
    """A story that is a draft."""
    made = Story(title="Harbour fees rise again", live=False, body=list(blocks) or [("paragraph", PROSE)])
    for name, value in values.items():
        setattr(made, name, value)
    for role, name in [*(("author", name) for name in authors), ("editor", "Nina Falk")]:
        person, _ = Person.objects.get_or_create(name=name)
        made.newsld_credits.add(Credit(person=person, role=role))
    front.add_child(instance=made)
    return made


def account(front: Front, *permissions: str) -> User:
    """Somebody with permissions on the pages below the front page."""
    user = User.objects.create_user(f"user{User.objects.count()}")
    group = Group.objects.create(name=user.username)
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for name in permissions:
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{name}_page")
        GroupPagePermission.objects.create(group=group, page=front, permission=permission)
    user.groups.add(group)
    return user


def browser(user: User, **options: Any) -> Client:
    client = Client(**options)
    client.force_login(user)
    return client


def form(
    title: str,
    *blocks: tuple[str, Any],
    authors: tuple[str, ...] = ("Ada Berg",),
    sources: tuple[str | SharedSource, ...] = (),
) -> dict[str, Any]:
    """What the editor's form of a story sends."""
    people = [Person.objects.get_or_create(name=name)[0] for name in authors]
    data = {
        "title": title,
        "slug": "fees",
        "body": streamfield(blocks or [("paragraph", rich_text(PROSE))]),
        "newsld_credits": inline_formset([{"person": person.pk, "role": "author"} for person in people]),
        "newsld_sources": inline_formset([_row(source) for source in sources]),
        "comments": inline_formset([]),
    }
    return nested_form_data(data)


def _row(source: str | SharedSource) -> dict[str, Any]:
    return {"text": source} if isinstance(source, str) else {"shared": source.pk, "text": ""}


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def add_url(front: Front) -> str:
    return reverse("wagtailadmin_pages:add", args=["gauge", "story", front.pk])


def told(response: Any) -> str:
    return "\n".join(str(message) for message in get_messages(response.wsgi_request))


def history(page: Page, action: str) -> list[PageLogEntry]:
    return list(PageLogEntry.objects.filter(page=page.pk, action=action))


def set_up(**values: Any) -> None:
    """The newsroom's settings."""
    newsroom = Newsroom.objects.get()
    for name, value in values.items():
        setattr(newsroom, name, value)
    newsroom.save()


def markup_in(page: str) -> dict[str, Any]:
    (found,) = re.findall(r'<script type="application/ld\+json">([^<]*)</script>', page)
    return json.loads(found)


def test_a_page_is_read_block_by_block_however_nested(front: Front) -> None:
    picture = io.BytesIO()
    from PIL import Image as Pixels

    Pixels.new("RGB", (40, 30)).save(picture, "PNG")
    image = Image.objects.create(title="Quay", file=ContentFile(picture.getvalue(), "quay.png"))
    made = story(
        front,
        ("heading", "What the crews want"),
        (
            "paragraph",
            f'{PROSE}<p>Berths cost <b>more</b>, says <a href="https://a.example/">the port</a>.</p>',
        ),
        ("heading", "What the board wants < needs"),
        ("quote", {"text": "We waited.\nThen we left.", "speaker": "Ivo Holm, captain"}),
        ("picture", {"image": image, "caption": "The quay at dawn", "credit": "Lea Sand"}),
        (
            "box",
            {
                "title": "In short",
                "content": [("paragraph", CITING), ("points", ["Fees rise", "Crews rest"])],
            },
        ),
    )
    made.newsld_sources.set([Source(text="Ekman, P. (2025). Tired crews. Deck Press.")])
    made.newsld_credits.add(Credit(person=Person.objects.create(name="Jon Au"), role="translator"))
    made.save()
    article = story_of(made, made.newsld_config()).document.article
    assert article.headline == "Harbour fees rise again"
    assert [person.name for person in article.author] == ["Ada Berg"]
    assert [person.name for person in article.editor] == ["Nina Falk"]
    assert [person.name for person in article.translator] == ["Jon Au"]
    assert article.in_language == ("en",)
    assert article.url == "http://gauge.example/harbour-fees-rise-again/"
    assert (article.article_body or "").split("\n\n") == [
        "What the crews want",
        PROSE[3:-4],
        "Berths cost more, says the port.",
        "What the board wants < needs",
        "We waited.",
        "Then we left.",
        "Ivo Holm, captain",
        "In short",
        "Crews rest too little, a survey found (Ekman, 2025).",
        "Fees rise",
        "Crews rest",
    ]
    (shown,) = article.values("image")
    assert (shown.node["caption"], shown.node["creditText"]) == ("The quay at dawn", "Lea Sand")
    assert shown.node["url"].startswith("http://gauge.example/media/")
    assert [work.name for work in article.citation] == ["Tired crews", "the port"]


def test_a_finding_names_the_block_in_which_it_stands(front: Front) -> None:
    made = story(
        front, ("paragraph", PROSE), ("box", {"title": "In short", "content": [("paragraph", CITING)]})
    )
    made.newsld_sources.set([Source(text=LIST), Source(text="Holm, I. (2023). Late tides. Deck Press.")])
    made.save()
    found = {(one.found.code, one.path): one for one in findings_in(made)}
    box = made.body[1]
    inner = box.value["content"][0]
    cited = found["CIT004", f"body.{box.id}.content.{inner.id}"]
    assert cited.label == "Body › Box 2 › Content › Paragraph 1"
    assert cited.anchor == f"block-{inner.id}-section"
    (uncited, *_) = [one for (_, path), one in found.items() if path == "newsld_sources.1"]
    assert (uncited.label, uncited.anchor) == ("Source 2", "inline_child_newsld_sources-1")


def test_the_editor_is_told_what_would_be_found_if_it_were_published(front: Front) -> None:
    made = story(front, authors=())
    before = Revision.objects.count()
    client = browser(account(front, "change"))
    answer = client.post(edit_url(made) + "findings/", form("Harbour fees rise", authors=()))
    found = {one["code"]: one for one in answer.json()["findings"]}
    assert found["AUT001"]["level"] == "error"
    assert not {"DAT001", "PUB001"} & found.keys()
    sent = form("Harbour fees rise", ("paragraph", rich_text(CITING)), sources=(LIST,))
    found = {one["code"]: one for one in client.post(edit_url(made) + "findings/", sent).json()["findings"]}
    assert "AUT001" not in found
    assert found["CIT004"]["label"] == "Body › Paragraph 1"
    made.refresh_from_db()
    assert (made.title, Revision.objects.count()) == ("Harbour fees rise again", before)


def test_a_page_that_does_not_exist_yet_has_findings_too(front: Front) -> None:
    client = browser(account(front, "add"))
    answer = client.post(add_url(front) + "findings/", form("Harbour fees rise", authors=()))
    codes = {one["code"] for one in answer.json()["findings"]}
    assert "AUT001" in codes
    assert "LNK001" not in codes
    assert not Story.objects.exists()
    assert "data-newsld-findings" in client.get(add_url(front)).content.decode()


def test_findings_are_for_who_may_edit_the_page(front: Front) -> None:
    made = story(front)
    url = edit_url(made) + "findings/"
    stranger = browser(account(front))
    for client in (Client(), stranger):
        assert client.post(url, form("Fees")).status_code == 302
    assert stranger.post(add_url(front) + "findings/", form("Fees")).status_code == 302
    careless = browser(account(front, "change"), enforce_csrf_checks=True)
    assert careless.post(url, form("Fees")).status_code == 403
    assert browser(account(front, "change")).get(url).status_code == 405
    assert browser(account(front, "change")).post(edit_url(front) + "findings/", {}).status_code in (302, 404)


def test_a_form_that_is_not_valid_has_no_findings(front: Front) -> None:
    made = story(front)
    sent = form("Fees") | {"newsld_credits-0-person": "no number"}
    assert browser(account(front, "change")).post(edit_url(made) + "findings/", sent).json() == {
        "invalid": True
    }


@given(
    text=st.text(max_size=60), tags=st.sampled_from(["<p>{}</p>", "<p><a href='{}'>x</a></p>", "{}", "<b>{}"])
)
def test_no_text_breaks_the_editor_or_the_page(text: str, tags: str) -> None:
    made = Story(
        title=text, body=[("heading", text), ("paragraph", tags.format(text)), ("quote", {"text": text})]
    )
    for one in findings_in(made):
        json.dumps(one.data).encode()


def test_an_error_holds_a_new_article_and_mended_it_goes(front: Front) -> None:
    client = browser(account(front, "add", "publish"))
    sent = form(HOSTILE, authors=()) | {"action-publish": "1"}
    answer = client.post(add_url(front), sent)
    made = Story.objects.get()
    assert answer.url == edit_url(made)
    assert (made.live, made.has_unpublished_changes) == (False, True)
    assert "AUT001" in told(answer)
    assert "<img src=x" not in told(answer)
    assert Client(headers={"host": "gauge.example"}).get("/fees/").status_code == 404
    assert history(made, "newsld.hold")[0].data["counts"]["error"] >= 1
    answer = client.post(edit_url(made), form(HOSTILE) | {"action-publish": "1"})
    made.refresh_from_db()
    assert made.live
    page = Client(headers={"host": "gauge.example"}).get("/fees/").content.decode()
    assert markup_in(page)["headline"] == " ".join(HOSTILE.split())
    assert markup_in(page)["datePublished"].startswith(str(made.first_published_at.date()))
    assert "<img" not in page


def test_an_article_that_cannot_be_read_is_held_with_what_is_in_the_way(
    front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = story(front, slug="fees")
    monkeypatch.setattr(Story, "newsld_section", lambda _: 1 / 0)
    client = browser(account(front, "change", "publish"))
    (found,) = client.post(edit_url(made) + "findings/", form("Fees")).json()["findings"]
    said = "cannot be read: ZeroDivisionError: division by zero"
    assert (found["code"], found["message"]) == ("DOC001", said)
    assert said in told(client.post(edit_url(made), form("Fees") | {"action-publish": "1"}))
    assert said in client.get(reverse("newsld_findings_report")).content.decode()
    made.refresh_from_db()
    assert not made.live
    made.save_revision().publish()
    assert Client(headers={"host": "gauge.example"}).get(made.url).status_code == 200
    assert history(made, "newsld.findings")[0].data["findings"][0]["code"] == "DOC001"


def test_an_article_that_is_live_stays_as_it_was_where_a_change_is_held(front: Front) -> None:
    made = story(front, slug="fees")
    made.save_revision().publish()
    client = browser(account(front, "change", "publish"))
    sent = form("Fees fall", ("paragraph", rich_text(CITING)), authors=(), sources=(LIST,))
    client.post(edit_url(made), sent | {"action-publish": "1"})
    made.refresh_from_db()
    assert (made.live, made.title) == (True, "Harbour fees rise again")
    assert made.get_latest_revision_as_object().title == "Fees fall"
    assert json.loads(made.newsld_markup)["headline"] == "Harbour fees rise again"


def test_an_article_that_code_made_live_is_not_taken_down_where_a_change_is_held(front: Front) -> None:
    made = story(front, slug="fees", live=True)
    client = browser(account(front, "change", "publish"))
    sent = form("Fees fall", ("paragraph", rich_text(CITING)), authors=(), sources=(LIST,))
    assert "CIT004" in told(client.post(edit_url(made), sent | {"action-publish": "1"}))
    made.refresh_from_db()
    assert (made.live, made.title) == (True, "Harbour fees rise again")


def test_a_draft_that_names_somebody_who_is_gone_can_be_mended(front: Front) -> None:
    made = story(front)
    made.save_revision().publish()
    Story.objects.get().save_revision()
    Person.objects.get(name="Ada Berg").delete()
    made.refresh_from_db()
    assert "author" not in json.loads(made.newsld_markup)
    client = browser(account(front, "change", "publish"))
    assert client.get(edit_url(made)).status_code == 200
    answer = client.post(edit_url(made) + "findings/", form("Fees rise", authors=()))
    assert "AUT001" in {one["code"] for one in answer.json()["findings"]}


@pytest.mark.parametrize(
    ("hold", "is_live"), [("", True), ("error", True), ("warning", False), ("note", False)]
)
def test_the_newsroom_says_what_holds(front: Front, hold: str, is_live: bool) -> None:
    set_up(hold=hold)
    client = browser(account(front, "add", "publish"))
    client.post(add_url(front), form("Fees rise", sources=(LIST,)) | {"action-publish": "1"})
    assert Story.objects.get().live is is_live


def test_what_is_published_past_the_editor_is_in_the_history(front: Front) -> None:
    made = story(front, authors=())
    made.save_revision().publish()
    made.refresh_from_db()
    assert made.live
    (entry,) = history(made, "newsld.findings")
    assert "AUT001" in {one["code"] for one in entry.data["findings"]}
    shown = browser(account(front, "change", "publish")).get(
        reverse("wagtailadmin_pages:history", args=[made.pk])
    )
    assert "Published with findings: errors:" in shown.content.decode()


def test_code_may_not_publish_where_articles_are_held_everywhere(front: Front) -> None:
    set_up(hold_everywhere=True)
    made = story(front, authors=())
    with pytest.raises(PublishRefused, match="AUT001") as refused:
        made.save_revision().publish()
    made.refresh_from_db()
    assert not made.live
    assert {one.found.level.value for one in refused.value.findings} == {"error"}
    story(front, title="Crews rest").save_revision().publish()
    assert Story.objects.live().get().title == "Crews rest"


def test_a_schedule_leaves_out_what_is_held_and_goes_on(front: Front) -> None:
    held, free = story(front, authors=()), story(front, title="Crews rest")
    past = timezone.now() - timedelta(minutes=1)
    for page in (held, free):
        page.save_revision(approved_go_live_at=past)
    set_up(hold_everywhere=True)
    call_command("publish_scheduled", stdout=io.StringIO())
    assert [page.title for page in Story.objects.live()] == ["Crews rest"]
    assert history(held, "newsld.hold")
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_nothing_of_a_selection_is_published_where_one_is_held(front: Front) -> None:
    set_up(hold_everywhere=True)
    pages = [story(front, authors=()), story(front, title="Crews rest")]
    for page in pages:
        page.save_revision()
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    chosen = "&".join(f"id={page.pk}" for page in pages)
    client = browser(account(front, "change", "publish"))
    answer = client.post(f"{url}?{chosen}&next=/admin/pages/{front.pk}/", {})
    assert "AUT001" in told(answer)
    assert not Story.objects.live().exists()
    set_up(hold_everywhere=False)
    client.post(f"{url}?{chosen}&next=/admin/pages/{front.pk}/", {})
    assert Story.objects.live().count() == 2


def test_the_last_approval_of_a_workflow_is_held(front: Front) -> None:
    moderator = account(front, "change", "publish")
    task = GroupApprovalTask.objects.create(name="Desk")
    task.groups.set(moderator.groups.all())
    workflow = Workflow.objects.create(name="Desk")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    set_up(hold_everywhere=True)
    made = story(front, authors=())
    made.save_revision()
    state = workflow.start(made, moderator)
    client = browser(moderator)
    approve = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    answer = client.post(edit_url(made), form("Fees rise", authors=()) | approve)
    assert "AUT001" in told(answer)
    # The dashboard approves without the editor; then Wagtail itself says that it is not permitted.
    elsewhere = reverse(
        "wagtailadmin_pages:workflow_action", args=[made.pk, "approve", state.current_task_state.pk]
    )
    assert client.post(elsewhere, {}).status_code in (302, 403)
    state.refresh_from_db()
    made.refresh_from_db()
    assert (state.status, made.live) == ("in_progress", False)
    client.post(edit_url(made), form("Fees rise") | approve)
    made.refresh_from_db()
    assert made.live


def test_markup_follows_the_address_the_people_and_the_publisher(front: Front) -> None:
    made = story(front)
    made.save_revision().publish()
    person = Person.objects.get(name="Ada Berg")
    person.orcid = "0000-0002-1825-0097"
    person.save()
    set_up(name="The Gauge of Larnby", ethics_policy="https://gauge.example/ethics")
    Site.objects.get().save()
    site = Site.objects.get()
    site.hostname = "news.gauge.example"
    site.save()
    made.refresh_from_db()
    data = json.loads(made.newsld_markup)
    assert data["author"]["sameAs"] == ["https://orcid.org/0000-0002-1825-0097"]
    assert data["publisher"]["name"] == "The Gauge of Larnby"
    assert data["publisher"]["ethicsPolicy"] == "https://gauge.example/ethics"
    assert data["url"] == "http://news.gauge.example/harbour-fees-rise-again/"
    made.slug = "fees"
    made.save_revision().publish()
    made.refresh_from_db()
    assert json.loads(made.newsld_markup)["url"] == "http://news.gauge.example/fees/"


def cited(page: Page) -> Any:
    page.refresh_from_db()
    return json.loads(page.newsld_markup)["citation"]["name"]


def test_a_source_that_several_articles_name_is_mended_once(front: Front) -> None:
    shared = SharedSource.objects.create(text=LIST)
    made = story(front, ("paragraph", CITING))
    editor = browser(account(front, "change", "publish"))
    sent = form("Fees rise", ("paragraph", rich_text(CITING)), sources=(shared,))
    editor.post(edit_url(made), sent | {"action-publish": "1"})
    assert cited(made) == "Tired crews"
    shared.text = "Ekman, P. (2025). Tired crews at sea. Deck Press."
    shared.save()
    assert cited(made) == "Tired crews at sea"
    assert [str(one) for one in made.get_latest_revision_as_object().newsld_sources.all()] == [shared.text]


def test_a_shared_source_that_is_deleted_stays_in_the_articles(front: Front) -> None:
    shared = SharedSource.objects.create(text=LIST)
    made = story(front, ("paragraph", CITING))
    sent = form("Fees rise", ("paragraph", rich_text(CITING)), sources=(shared,))
    browser(account(front, "change", "publish")).post(edit_url(made), sent | {"action-publish": "1"})
    shared.delete()
    assert cited(made) == "Tired crews"
    for one in (Story.objects.get(), made.get_latest_revision_as_object()):
        assert [str(source) for source in one.newsld_sources.all()] == [LIST]


def test_a_source_says_something(front: Front) -> None:
    made = story(front)
    answer = browser(account(front, "change")).post(edit_url(made), form("Fees rise", sources=(" ",)))
    assert "Choose a source, or say what is printed." in answer.content.decode()


def test_a_preview_has_the_markup_of_what_it_shows(front: Front) -> None:
    made = story(front)
    made.save_revision().publish()
    made = Story.objects.get()
    made.title = "Fees fall"
    made.save_revision()
    shown = browser(account(front, "change")).get(reverse("wagtailadmin_pages:view_draft", args=[made.pk]))
    assert markup_in(shown.content.decode())["headline"] == "Fees fall"
    live = Client(headers={"host": "gauge.example"}).get("/harbour-fees-rise-again/")
    assert markup_in(live.content.decode())["headline"] == "Harbour fees rise again"


def test_the_page_is_read_as_what_is_kept(front: Front) -> None:
    made = story(front, ("paragraph", PROSE), ("quote", {"text": "We waited.", "speaker": "Ivo Holm"}))
    made.save_revision().publish()
    made.refresh_from_db()
    page = Client(headers={"host": "gauge.example"}).get("/harbour-fees-rise-again/").content
    (read,) = newsld.from_jsonld(json.dumps(markup_in(page.decode())))
    assert [read] == newsld.from_jsonld(made.newsld_markup)
    assert newsld.parse(page, format="html").article.author[0].name == "Ada Berg"


def test_the_report_shows_the_articles_one_may_work_on(front: Front) -> None:
    story(front, authors=(), title=HOSTILE)
    url = reverse("newsld_findings_report")
    desk = browser(account(front, "change"))
    shown = desk.get(url).content.decode()
    assert "AUT001" in shown
    assert "<img src=x" not in shown
    assert reverse("newsld_findings_report") in desk.get(reverse("wagtailadmin_home")).content.decode()
    rows = list(
        csv.DictReader(io.StringIO(b"".join(desk.get(url + "?export=csv").streaming_content).decode()))
    )
    assert "AUT001" in rows[0]["codes"]
    stranger = browser(account(front))
    assert stranger.get(url).status_code == 302
    assert url not in stranger.get(reverse("wagtailadmin_home")).content.decode()


def test_addresses_of_the_newsroom_are_of_the_web() -> None:
    newsroom = Newsroom.objects.get()
    newsroom.masthead, newsroom.same_as = "ftp://gauge.example/", "https://a.example/\nno address"
    with pytest.raises(ValidationError) as refused:
        newsroom.full_clean()
    assert refused.value.message_dict.keys() == {"masthead", "same_as"}


def test_the_command_and_the_checks_of_django_know_pages(front: Front) -> None:
    from django.core.checks import run_checks

    made = story(front, authors=())
    out = io.StringIO()
    with pytest.raises(SystemExit):
        call_command("newsld", "validate", "gauge.Story", output_format="json", stdout=out)
    rows = json.loads(out.getvalue())
    assert {row["file"] for row in rows} == {f"gauge.story:{made.pk}"}
    assert run_checks(tags=["newsld"]) == []


def test_migrations_are_those_of_the_models(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.conf import settings

    monkeypatch.setattr(settings, "MIGRATION_MODULES", {})
    call_command("makemigrations", "newsld_wagtail", "gauge", check=True, dry_run=True, verbosity=0)
