"""Django: models that say how they become articles, tried in a real project with a database."""

from __future__ import annotations

import datetime
import io
import json
from typing import Any

import pytest

django = pytest.importorskip("django", reason="Django is not installed")

django.setup()

from django.core.exceptions import ValidationError  # noqa: E402
from django.core.management import CommandError, call_command  # noqa: E402
from django.template import Context, Template  # noqa: E402
from django.test.utils import override_settings  # noqa: E402
from django.utils.functional import lazy  # noqa: E402
from django.utils.translation import gettext_lazy  # noqa: E402
from press.models import Feature, Story, Writer  # noqa: E402

BODY = "<p>The port of Larnby will charge more for berths from May on, its board decided on Monday.</p>"
ABOUT = {"name": "Fees", "sameAs": ["/a"]}

pytestmark = pytest.mark.usefixtures("database")


def story(**values: Any) -> Story:
    made = Story(title="Harbour fees rise again in Larnby", body=BODY, day=datetime.date(2026, 3, 4))
    for name, value in values.items():
        setattr(made, name, value)
    made.save()
    return made


def data(article: Story) -> dict[str, Any]:
    article.refresh_from_db()
    return json.loads(article.newsld_markup)


def test_an_article_keeps_the_markup_of_its_last_save() -> None:
    article = story(edited_by="Nina Falk")
    assert data(article)["headline"] == "Harbour fees rise again in Larnby"
    assert data(article)["@id"] == f"https://quay.example/stories/{article.pk}/#article"
    assert data(article)["publisher"]["name"] == "The Quay"
    article.title = "Harbour fees stay"
    article.save(update_fields=["title"])
    assert data(article)["headline"] == "Harbour fees rise again in Larnby"
    article.save()
    assert data(article)["headline"] == "Harbour fees stay"


def test_authors_set_after_the_save_are_in_the_markup_with_their_pages() -> None:
    article = story()
    assert "author" not in data(article)
    article.writers.set([Writer.objects.create(name="Ada Berg", page="https://quay.example/berg")])
    assert data(article)["author"]["name"] == "Ada Berg"
    assert data(article)["author"]["url"] == "https://quay.example/berg"


@pytest.mark.parametrize("title", ["</script><script>alert(1)</script>", "<!-- <script>", "a\u2028b"])
def test_the_tag_prints_one_element_whatever_the_headline_holds(title: str) -> None:
    template = Template("{% load newsld %}{% newsld article nonce='r4nd' %}")
    shown = template.render(Context({"article": story(title=title)}))
    head, _, inner = shown.partition(">")
    assert head == '<script type="application/ld+json" nonce="r4nd"'
    assert not {"<", ">", "\u2028"} & set(inner.removesuffix("</script>"))
    assert json.loads(inner.removesuffix("</script>"))["headline"] == " ".join(title.split())


def test_a_gate_refuses_an_article_beside_the_fields_at_fault() -> None:
    class Gated(Story):
        newsld_gate = "error"

        class Meta:
            app_label = "press"
            proxy = True

    cited = "<p>The port of Larnby charges more for berths (Berg, 2026), and crews rest (Ekman, 2025).</p>"
    sources = "Berg, A. (2026, March 4). Why ferries wait. The Quay. https://quay.example/ferries"
    with pytest.raises(ValidationError) as refused:
        Gated(title="Harbour fees rise", body=cited, sources=sources).full_clean()
    assert "DAT001" in str(refused.value.message_dict["__all__"])
    assert "Ekman" in str(refused.value.message_dict["body"])


def test_a_form_lets_the_gate_see_the_authors_chosen_in_it() -> None:
    from django.forms import ModelForm, modelform_factory

    from newsld.contrib.django.forms import ArticleForm

    class Guarded(Story):
        newsld_gate = "error"

        class Meta:
            app_label = "press"
            proxy = True

    names = ["title", "body", "day", "writers"]
    given = {"title": "Harbour fees rise", "body": BODY, "day": "2026-03-04"}
    ada, ivo = (Writer.objects.create(name=name) for name in ("Ada Berg", "Ivo Holm"))
    full = modelform_factory(Guarded, form=ArticleForm, fields=names)
    assert "AUT001" in str(full(given).errors)
    new = full({**given, "writers": [ada.pk]})
    assert new.is_valid(), new.errors
    article = new.save()
    assert data(article)["author"]["name"] == "Ada Berg"
    assert "AUT001" in str(full(given, instance=Guarded.objects.get()).errors)
    changed = full({**given, "writers": [ivo.pk]}, instance=Guarded.objects.get())
    assert data(changed.save())["author"]["name"] == "Ivo Holm"
    article.writers.add(ada)
    assert len(data(article)["author"]) == 2
    plain = modelform_factory(Guarded, form=ModelForm, fields=names)
    assert plain({**given, "writers": [ada.pk]}).is_valid()


def test_the_command_validates_every_article_and_fails_from_a_level_on() -> None:
    article = story()
    out = io.StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("newsld", "validate", "press.Story", output_format="json", stdout=out)
    rows = json.loads(out.getvalue())
    assert ended.value.code == 1
    assert {row["file"] for row in rows} == {f"press.story:{article.pk}"}
    assert "AUT001" in {row["code"] for row in rows}
    with pytest.raises(CommandError):
        call_command("newsld", "validate", "press.Writer")


def test_the_command_rewrites_what_has_changed() -> None:
    Story.objects.bulk_create([Story(title=f"Fees rise {n}", body=BODY) for n in range(3)])
    out = io.StringIO()
    call_command("newsld", "rewrite", stdout=out)
    call_command("newsld", "rewrite", stdout=out)
    assert out.getvalue().splitlines() == ["3 articles have new markup", "0 articles have new markup"]
    assert data(Story.objects.get(title="Fees rise 1"))["headline"] == "Fees rise 1"


def test_an_article_that_cannot_be_read_stops_neither_saves_nor_pages_nor_the_others(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A method of the model raises, as where an address is not in the urls any more."""
    article, other = story(), story(title="Fees stay")
    fits = Story.get_absolute_url

    def address(self: Story) -> str:
        if self.pk == article.pk:
            raise LookupError("no such address")
        return fits(self)

    monkeypatch.setattr(Story, "get_absolute_url", address)
    article.save()
    assert Template("{% load newsld %}{% newsld article %}").render(Context({"article": article})) == ""
    assert f"press.story:{article.pk} has no markup" in caplog.text
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("newsld", "validate", output_format="json", stdout=out)
    rows = {(row["file"], row["code"]): row["message"] for row in json.loads(out.getvalue())}
    assert ended.value.code == 2
    assert "no such address" in rows[f"press.story:{article.pk}", "DOC001"]
    assert (f"press.story:{other.pk}", "AUT001") in rows
    with pytest.raises(SystemExit) as ended:
        call_command("newsld", "rewrite", stdout=out, stderr=err)
    assert ended.value.code == 2
    assert err.getvalue() == f"press.story:{article.pk}: cannot be read: LookupError: no such address\n"


def test_a_gate_says_that_an_article_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Story, "newsld_gate", "error")
    monkeypatch.setattr(Story, "newsld_fields", {**Story.newsld_fields, "keywords": "desk"})
    with pytest.raises(ValidationError) as refused:
        Story(title="Harbour fees rise", body=BODY).full_clean()
    assert "cannot be read: AttributeError: 'Story' object has no attribute 'desk'" in str(refused.value)


@pytest.mark.parametrize(
    ("key", "given", "kept"),
    [
        ("author", lambda: Writer.objects.order_by("name"), ["https://quay.example/berg", None]),
        ("author", lambda: (one for one in Writer.objects.order_by("-name")), [None, "https://quay.example/berg"]),
        ("author", gettext_lazy("Ada Berg and Ivo Holm"), [None, None]),
        ("url", lazy(lambda: "/fees/", str)(), "https://quay.example/fees/"),
        ("about", {"name": gettext_lazy("Fees"), "sameAs": [gettext_lazy("/a")]}, ABOUT),
        ("dateModified", datetime.datetime(2026, 3, 4, 8), "2026-03-04T08:00:00+09:00"),
        ("dateModified", datetime.datetime(2026, 3, 4, 8, tzinfo=datetime.UTC), "2026-03-04T08:00:00+00:00"),
    ],
)  # fmt: skip
def test_whatever_an_attribute_gives_is_read(
    monkeypatch: pytest.MonkeyPatch, key: str, given: Any, kept: Any
) -> None:
    """A QuerySet, a generator, texts that are translated when shown, a time in the zone of the settings."""
    for name, page in (("Ada Berg", "https://quay.example/berg"), ("Ivo Holm", "")):
        Writer.objects.create(name=name, page=page)
    monkeypatch.setattr(Story, "newsld_fields", {**Story.newsld_fields, key: "given"})
    monkeypatch.setattr(Story, "given", property(lambda _: given), raising=False)
    with override_settings(TIME_ZONE="Asia/Seoul"):
        found = data(story())[key]
    assert ([person.get("url") for person in found] if key == "author" else found) == kept


def test_relations_that_lead_back_end_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where a desk has its writers, and each writer a desk."""
    ada, ivo = (Writer.objects.create(name=name) for name in ("Ada Berg", "Ivo Holm"))
    monkeypatch.setattr(Writer, "newsld_fields", {"name": "name", "colleague": "others"})
    monkeypatch.setattr(Writer, "others", lambda self: Writer.objects.exclude(pk=self.pk), raising=False)
    monkeypatch.setattr(Writer, "__str__", lambda self: self.name)
    article = story()
    article.writers.set([ada])
    (known,) = data(article)["author"]["colleague"]
    assert (known["name"], known["colleague"]) == (ivo.name, [ada.name])


def test_a_model_that_inherits_is_told_of_once_and_as_itself() -> None:
    Feature.objects.create(title="Harbour fees rise", body=BODY)
    out = io.StringIO()
    with pytest.raises(SystemExit):
        call_command("newsld", "validate", output_format="json", stdout=out)
    assert {row["file"].partition(":")[0] for row in json.loads(out.getvalue())} == {"press.feature"}
    call_command("newsld", "rewrite", stdout=(said := io.StringIO()))
    assert said.getvalue() == "0 articles have new markup\n"


def test_ctrl_c_ends_the_command_in_silence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from newsld.contrib.django.management.commands.newsld import Command

    def interrupted(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Command, "handle", interrupted)
    with pytest.raises(SystemExit) as ended:
        Command().run_from_argv(["manage.py", "newsld", "validate", "--skip-checks"])
    assert ended.value.code == 130
    assert capsys.readouterr() == ("", "")


def test_the_command_tells_code_scanning_what_its_rules_are() -> None:
    story()
    out = io.StringIO()
    with pytest.raises(SystemExit):
        call_command("newsld", "validate", output_format="sarif", stdout=out)
    (run,) = json.loads(out.getvalue())["runs"]
    assert all("help" in rule for rule in run["tool"]["driver"]["rules"])


def test_system_checks_name_what_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.core.checks import run_checks

    assert run_checks(tags=["newsld"]) == []
    monkeypatch.setattr(Story, "newsld_fields", {"headlin": "title", "articleBody": "text"})
    with override_settings(NEWSLD_CONFIG=None):
        found = {message.id for message in run_checks(tags=["newsld"])}
    assert found == {"newsld.E002", "newsld.E003", "newsld.W001", "newsld.W002", "newsld.W003"}
