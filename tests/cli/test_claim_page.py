"""The editor's page of statements, as Chromium shows it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.browsing import running_browser

FRONT = """---
title: "</title><script>alert(1)</script> Ice & <img src=x onerror=alert(2)>"
canonical: https://larnby.example/ice?a=1&b="><script>alert(3)</script>
lang: en
---

"""
STORY = """Ice on the quay

By Ada Finch

Runa Holt said that the ice came late -- and that "the quay, <b>all</b> of it, is safe". The guild of the pier
denied that the <script>alert(4)</script> lamp was out. Pau Roca said that {{x}} <svg/onload=alert(5)>
was safe and that the lamp was out.

Edda Holm promised that the port would reopen in May. Edda Holm said that the ice came late.
"""
_CONTRAST = """() => {
  const part = (c) => { c /= 255; return c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4 };
  const light = (c) => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number);
    return .2126 * part(r) + .7152 * part(g) + .0722 * part(b) };
  const ground = (e) => { while (getComputedStyle(e).backgroundColor === 'rgba(0, 0, 0, 0)')
    e = e.parentElement;
    return light(getComputedStyle(e).backgroundColor) };
  const ratio = (e) => { const a = light(getComputedStyle(e).color), b = ground(e);
    return (Math.max(a, b) + .05) / (Math.min(a, b) + .05) };
  return Math.min(...[...document.querySelectorAll('h1,p,b,a,li,mark,span')].map(ratio)) }"""


@pytest.fixture
def page_file(tmp_path: Path, run) -> Path:
    (tmp_path / "ice.md").write_text(FRONT + STORY, "utf-8")
    (tmp_path / "ice.txt").write_text(STORY, "utf-8")
    made = tmp_path / "page.html"
    made.write_text(run("claims", "--to", "html", tmp_path / "ice.md", tmp_path / "ice.txt").stdout, "utf-8")
    return made


@pytest.fixture(scope="module")
def browser():
    if shutil.which("chromium") is None:
        pytest.skip("not installed: chromium")
    pytest.importorskip("playwright")
    with running_browser() as made:
        yield made


def test_every_number_leads_to_its_note_and_back(page_file: Path) -> None:
    made = page_file.read_text("utf-8")
    ids = re.findall(r' id="([tn]\d+-\d+)"', made)
    assert len(ids) == len(set(ids)) >= 8
    assert sorted(ids) == sorted(re.findall(r'href="#([tn]\d+-\d+)"', made))


def test_nothing_of_an_article_is_markup_or_runs(page_file: Path, browser) -> None:
    told: list[str] = []
    page = browser.new_page()
    page.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda message: told.append(message.text))
    page.on("request", lambda request: told.append(request.url))
    page.goto(page_file.as_uri())
    assert told == [page_file.as_uri()]
    assert page.locator("script, img, svg, main b b, article h1 *").count() == 0
    assert "denied that the <script>alert(4)</script> lamp was out" in page.locator("main").inner_text()
    assert "</title><script>alert(1)</script> Ice" in page.title()
    for link in page.locator("p.link a").all():
        assert (link.get_attribute("href") or "").startswith("https://larnby.example/ice")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_of_it_can_be_read(scheme: str, page_file: Path, browser) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 700}, color_scheme=scheme)
    page.goto(page_file.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(_CONTRAST) >= 4.5


def test_it_is_used_with_the_keyboard_and_read_aloud(page_file: Path, browser) -> None:
    page = browser.new_page()
    page.goto(page_file.as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "note on statement 1"
    page.keyboard.press("Enter")
    assert page.url.endswith("#n1-1")
    assert page.get_by_role("main").count() == 1
    article = page.get_by_role("article", name="Ice on the quay")
    assert article.get_by_role("complementary", name="Statements of paragraph 1").count() == 1
    assert article.get_by_role("link", name="words of statement 1", exact=True).count() == 1


def test_a_link_finds_its_words_on_the_page(tmp_path: Path, browser) -> None:
    from newsld.formats.text_fragments import fragment

    shown = tmp_path / "shown.html"
    shown.write_text(
        "<p>It is late, he said.<p style='margin-top:3000px'>Well-known, it is late, she said &amp; left.",
        "utf-8",
    )
    page = browser.new_page()
    page.goto(fragment(shown.as_uri(), "it is late", "x Well-known, "))
    assert page.evaluate("scrollY") > 2000
