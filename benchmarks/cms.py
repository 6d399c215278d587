"""A page of Wagtail with its markup, against the same page without; and what making it anew would cost.

The site is examples/wagtail with the example article, in memory. A request goes the whole way, through
middleware, routing and templates; once as it is, once with the article's body in Wagtail's page cache. The
markup is made when an article is published, and kept with it: nobody waits for it, cached or not.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from ratios import Ratio, paired, show

ROOT = Path(__file__).resolve().parents[1]
TAG = "{% newsld page %}"
ARTICLE = ("<article>", "</article>")


def templates() -> dict[str, str]:
    """The template of the example in four versions, by name."""
    marked = (ROOT / "examples/wagtail/gauge/templates/gauge/story.html").read_text("utf-8")
    marked = "{% load wagtail_cache %}" + marked
    bare = marked.replace(TAG, "")
    assert bare != marked
    found = {}
    for name, text in (("bare", bare), ("marked", marked)):
        found[name] = text
        opened = f'{{% wagtailpagecache 600 "{name}" %}}{ARTICLE[0]}'
        found[f"{name}, cached"] = text.replace(ARTICLE[0], opened).replace(
            ARTICLE[1], f"{ARTICLE[1]}{{% endwagtailpagecache %}}"
        )
    return found


def set_up() -> None:
    """The project, with its tables and the example article published."""
    sys.path.append(str(ROOT / "examples" / "wagtail"))
    import django
    from django.conf import settings
    from gauge import settings as gauge

    known = {name: value for name, value in vars(gauge).items() if name.isupper()}
    engine = {**gauge.TEMPLATES[0], "APP_DIRS": False}
    app = "django.template.loaders.app_directories.Loader"
    loaders = [
        (
            "django.template.loaders.cached.Loader",
            [("django.template.loaders.locmem.Loader", templates()), app],
        )
    ]
    engine["OPTIONS"] = {**engine["OPTIONS"], "loaders": loaders}
    known |= {
        "DEBUG": False,
        "ALLOWED_HOSTS": ["*"],
        "DATABASES": {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        "TEMPLATES": [engine],
    }
    settings.configure(**known)
    django.setup()
    from django.core.management import call_command

    call_command("set_up", password="-", article=ROOT / "examples/pyongyang-moscow.txt", stdout=io.StringIO())


def main() -> list[Ratio]:
    if find_spec("wagtail") is None:
        sys.stdout.write("skipped: Wagtail is not installed (pip install --group dev)\n")
        return []
    set_up()
    from django.test import Client
    from gauge.models import Story

    from newsld.contrib.django.articles import markup_of

    story = Story.objects.get()
    story.save_revision().publish()
    story = Story.objects.get()
    client = Client(headers={"host": "127.0.0.1:8000"})
    url = f"/{story.slug}/"

    def page(name: str) -> Callable[[], object]:
        def render() -> object:
            Story.template = name
            return client.get(url)

        return render

    def ratio(what: str, bare: str, marked: str) -> Ratio:
        for name in (bare, marked):
            shown = page(name)().content.decode()  # type: ignore[attr-defined]
            assert ("application/ld+json" in shown) is (name == marked)
        return Ratio(what, "the same without", paired(page(marked), page(bare)), 1.05)

    return [
        ratio("a page with markup", "bare", "marked"),
        ratio("a page with markup, its body cached", "bare, cached", "marked, cached"),
        Ratio("the markup made anew", "the page", paired(lambda: markup_of(story), page("bare"))),
    ]


if __name__ == "__main__":
    raise SystemExit(show(main()))
