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
from press.models import Story, Writer  # noqa: E402

BODY = "<p>The port of Larnby will charge more for berths from May on, its board decided on Monday.</p>"


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
    assert "AUT001" in str(refused.value.message_dict["__all__"])
    assert "Ekman" in str(refused.value.message_dict["body"])


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


def test_system_checks_name_what_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.core.checks import run_checks

    assert run_checks(tags=["newsld"]) == []
    monkeypatch.setattr(Story, "newsld_fields", {"headlin": "title", "articleBody": "text"})
    with override_settings(NEWSLD_CONFIG=None):
        found = {message.id for message in run_checks(tags=["newsld"])}
    assert found == {"newsld.E002", "newsld.E003", "newsld.W001", "newsld.W002", "newsld.W003"}
