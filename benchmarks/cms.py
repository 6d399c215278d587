"""A page of Wagtail with its markup, against the same page without; and what making it anew would cost.

The site is examples/wagtail with the example article. A request goes the whole way, through middleware,
routing and templates; once as it is, once with the article's body in Wagtail's page cache. The markup is made
when an article is published, and kept with it: nobody waits for it, cached or not. Last, what memory
``manage.py newsld validate`` takes for two thousand pages.
"""

from __future__ import annotations

import io
import resource
import sys
import tempfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from ratios import Ratio, paired, show

ROOT = Path(__file__).resolve().parents[1]
TAG = "{% newsld page %}"
ARTICLE = ("<article>", "</article>")
FEW, MANY = 200, 2_000


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


def set_up(folder: str) -> None:
    """The project, with its tables in the folder and the example article published."""
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
        "DATABASES": {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": f"{folder}/db.sqlite3"}},
        "TEMPLATES": [engine],
    }
    settings.configure(**known)
    django.setup()
    from django.core.management import call_command

    call_command("set_up", password="-", article=ROOT / "examples/pyongyang-moscow.txt", stdout=io.StringIO())


def validated(pages: int) -> int:
    """The most memory of this process, in KiB, once the site has so many pages and all were validated."""
    from django.core.management import call_command
    from gauge.models import Front, Story

    front = Front.objects.get()
    for number in range(Story.objects.count(), pages):
        title = f"Harbour fees rise {number}"
        body = [("paragraph", f"<p>The port of Larnby charges {number} crowns, its board said.</p>")]
        front.add_child(instance=Story(title=title, body=body))
    try:
        call_command("newsld", "validate", "gauge.Story", stdout=io.StringIO())
    except SystemExit as ended:
        if ended.code != 1:
            raise
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> list[Ratio]:
    if find_spec("wagtail") is None:
        sys.stdout.write("skipped: Wagtail is not installed (pip install --group dev)\n")
        return []
    with tempfile.TemporaryDirectory() as folder:
        set_up(folder)
        few = validated(FEW)
        return [
            *pages(),
            Ratio(f"memory to validate {MANY:,} pages", f"{FEW} pages", validated(MANY) / few, 1.1),
        ]


def pages() -> list[Ratio]:
    """What the markup adds to a page."""
    from django.test import Client
    from gauge.models import Story

    from newsld.contrib.django.articles import markup_of

    story = Story.objects.order_by("pk")[0]
    story.save_revision().publish()
    story.refresh_from_db()
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
