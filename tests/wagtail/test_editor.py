"""Wagtail's editor in a browser: an article is written, its findings shown, held, mended and published.

The site is examples/wagtail, set up and served as its page says.
"""

from __future__ import annotations

import json
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from html import unescape
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

import newsld
from tests.browsing import browser_page
from tests.conftest import ROOT

HEADLINE = "Pyongyang Draws Closer to Moscow"  # the site has the example under its whole headline already
HOSTILE = "</script><img src=x onerror=alert(1)> <!-- fees"
PASSWORD = "try-it-out"
MISSING = [name for name in ("wagtail", "playwright") if find_spec(name) is None]
if shutil.which("chromium") is None:
    MISSING.append("chromium")

pytestmark = [
    pytest.mark.allow_hosts(["127.0.0.1"]),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


@dataclass(frozen=True)
class Gauge:
    """The site that runs, and its files."""

    url: str
    folder: Path

    def rows(self, query: str, *values: Any) -> list[Any]:
        with closing(sqlite3.connect(self.folder / "db.sqlite3")) as database:
            return database.execute(query, values).fetchall()

    def page(self, slug: str) -> str:
        with urlopen(f"{self.url}/{slug}/", timeout=30) as answer:
            return str(answer.read().decode())


@pytest.fixture(scope="module")
def gauge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gauge]:
    folder = tmp_path_factory.mktemp("gauge") / "wagtail"
    shutil.copytree(ROOT / "examples" / "wagtail", folder)
    with (folder / "gauge" / "settings.py").open("a") as settings:
        # Who publishes while Wagtail saves a new page by itself, quicker than people are, sends it twice.
        settings.write("WAGTAIL_AUTOSAVE_INTERVAL = 0\n")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    manage = [sys.executable, "manage.py"]
    set_up = [*manage, "set_up", "--password", PASSWORD, "--host", host]
    done = subprocess.run(set_up, cwd=folder, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(
            [*manage, "runserver", "--noreload", host], cwd=folder, stdout=log, stderr=log
        )
    try:
        wait_for(f"http://{host}/")
        yield Gauge(f"http://{host}", folder)
    finally:
        server.terminate()
        server.wait(30)
    assert PASSWORD not in (folder / "server.log").read_text("utf-8")


def wait_for(url: str) -> None:
    for _ in range(120):
        try:
            with urlopen(url, timeout=5):
                return
        except URLError:
            time.sleep(0.5)
    raise AssertionError(f"{url} does not answer")


def log_in(page: Any, gauge: Gauge) -> None:
    page.set_viewport_size({"width": 1400, "height": 1200})
    page.goto(f"{gauge.url}/admin/login/")
    page.fill("#id_username", "desk")
    page.fill("#id_password", PASSWORD)
    page.click("button[type=submit]")
    ((front,),) = gauge.rows("select page_ptr_id from gauge_front")
    page.goto(f"{gauge.url}/admin/pages/add/gauge/story/{front}/")


def write(page: Any, title: str, paragraphs: list[str], sources: list[str]) -> None:
    page.fill("#id_title", title)
    body = page.locator("[data-contentpath=body]")
    for number, paragraph in enumerate(paragraphs):
        body.locator("button.c-sf-add-button").last.click()
        page.locator("[role=option]", has_text="Paragraph").click()
        body.locator("[contenteditable=true]").nth(number).click()
        page.keyboard.insert_text(paragraph)
    for number, source in enumerate(sources):
        page.click("#id_newsld_sources-ADD")
        page.fill(f"#id_newsld_sources-{number}-text", source)


def credit(page: Any, name: str) -> None:
    page.click("#id_newsld_credits-ADD")
    page.locator("#inline_child_newsld_credits-0 button", has_text="Choose").first.click()
    page.locator(".modal-body a", has_text=name).click()
    page.locator("#inline_child_newsld_credits-0", has_text=name).wait_for()


def publish(page: Any) -> str:
    """What Wagtail says after the button was pressed."""
    page.locator("footer [data-w-dropdown-target=toggle]").last.click()
    page.locator("button[name=action-publish]").click()
    message = page.locator(".messages li").first
    message.wait_for()
    return str(message.inner_text())


def finding(page: Any, code: str) -> Any:
    return page.locator("[data-newsld-findings] li", has_text=code)


def script_of(page: str) -> str:
    (found,) = re.findall(r'<script type="application/ld\+json">([^<]*)</script>', page)
    return str(found)


def test_the_example_article_is_written_held_mended_and_published(gauge: Gauge, example: Path) -> None:
    document = newsld.read(example)
    article = document.article
    paragraphs = [line for line in (article.article_body or "").splitlines() if line.strip()]
    sources = [entry.raw for entry in document.references]
    with browser_page() as page:
        log_in(page, gauge)
        write(page, HEADLINE, paragraphs, sources)
        finding(page, "AUT001").wait_for()
        finding(page, "REF007").locator("a", has_text="Source 8").wait_for()
        assert "AUT001 the article names no author" in publish(page)
        slug, live = gauge.rows("select slug, live from wagtailcore_page order by id desc limit 1")[0]
        assert not live
        with pytest.raises(HTTPError, match="404"):
            gauge.page(slug)
        credit(page, "Elena Marchetti")
        finding(page, "AUT001").wait_for(state="detached")
        assert "published" in publish(page)
    shown = gauge.page(slug)
    query = "select newsld_markup from gauge_story join wagtailcore_page on id = page_ptr_id where slug = ?"
    ((kept,),) = gauge.rows(query, slug)
    assert newsld.from_jsonld(script_of(shown)) == newsld.from_jsonld(kept)
    found = newsld.parse(shown, format="html").article
    assert found.headline == HEADLINE
    assert [person.name for person in found.author] == ["Elena Marchetti"]
    assert found.publisher[0].name == "The Gauge"
    assert [work.name for work in found.citation] == [work.name for work in article.citation]


def test_a_hostile_headline_stays_a_headline(gauge: Gauge) -> None:
    with browser_page() as page:
        dialogs: list[str] = []
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        log_in(page, gauge)
        cited = "Crews rest too little, a survey found (Ekman, 2025), and the port of Larnby said nothing."
        write(page, HOSTILE, [cited], ["Ekman, P. (2024). Tired crews. Deck Press."])
        finding(page, "ART019").locator("a", has_text="Title").wait_for()
        finding(page, "CIT004").locator("a", has_text="Body › Paragraph 1").click()
        assert page.evaluate("document.activeElement.closest('[data-streamfield-child]') !== null")
        assert HOSTILE in publish(page)
        link = page.locator(".messages a", has_text="Body › Paragraph 1").get_attribute("href")
        assert page.locator(f"[id='{link.partition('#')[2]}']").count() == 1
        assert page.locator("img[src='x']").count() == 0
        credit(page, "Tomasz Wilk")
        text = page.locator("#id_newsld_sources-0-text")
        text.fill(text.input_value().replace("2024", "2025"))
        finding(page, "CIT004").wait_for(state="detached")
        assert "published" in publish(page)
    ((slug,),) = gauge.rows("select slug from wagtailcore_page order by id desc limit 1")
    shown = gauge.page(slug)
    assert json.loads(script_of(shown))["headline"] == HOSTILE
    assert unescape(re.findall(r"<h1>(.*)</h1>", shown)[0]) == HOSTILE
    assert "<img" not in shown
    assert dialogs == []
