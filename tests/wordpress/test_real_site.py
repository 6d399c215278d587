"""A real WordPress: the example article posted, pulled, validated, pushed, and found again in its page.

Debian's packages are needed (tests/wordpress/install.sh, which .ci/run calls); without them the tests skip.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

import newsld
from newsld.contrib.wordpress import client
from newsld.contrib.wordpress.site import PASSWORD, USER, Site, site_of
from tests.browsing import browser_page
from tests.conftest import ROOT, Run

SCRIPT = ROOT / "examples" / "wordpress" / "set-up.sh"
HOSTILE = "Ferries </script><script>alert(1)</script> <!-- wait ]]> \\u003c/script> & \u2028 “so”"
MISSING = [name for name in ("php", "mariadbd") if shutil.which(name) is None]
if not Path("/usr/share/wordpress/wp-content/themes/twentytwentythree").is_dir():
    MISSING.append("WordPress")

pytestmark = [
    pytest.mark.allow_hosts(["127.0.0.1"]),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


@dataclass(frozen=True)
class Newsroom:
    """The site, who may edit it, and where its files are."""

    site: Site
    folder: Path
    environment: dict[str, str]

    def post(self, title: str, content: str, **more: Any) -> int:
        body = {"title": title, "content": content, "status": "publish", **more}
        return int(client.ask(self.site, self.site.route("/wp/v2/posts"), body).data["id"])

    def held(self, number: int) -> dict[str, Any]:
        found = client.ask(self.site, self.site.route(f"/wp/v2/posts/{number}", context="edit")).data
        assert isinstance(found, dict)
        return found

    def page(self, number: int) -> str:
        with urlopen(self.held(number)["link"], timeout=30) as answer:
            return str(answer.read().decode())

    def store(self, number: int, key: str, value: str) -> None:
        """A meta stored as another plugin might, past the plugin's own route."""
        self.php(f"update_post_meta( {number}, '{key}', wp_slash( stream_get_contents( STDIN ) ) );", value)

    def php(self, code: str, stdin: str = "") -> str:
        load = f"$_SERVER['HTTP_HOST'] = '127.0.0.1'; require '{self.folder}/site/wp-load.php'; {code}"
        done = subprocess.run(["php", "-r", load], input=stdin, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def must_use(self, name: str, code: str) -> Path:
        """A plugin of a few lines that is always active."""
        folder = self.folder / "site" / "wp-content" / "mu-plugins"
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(f"<?php\n{code}\n", "utf-8")
        return folder / name


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    folder = Path("/tmp") / f"newsld-{os.getpid()}"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    try:
        subprocess.run([SCRIPT, folder, str(port)], check=True, capture_output=True, text=True, timeout=180)
        told = re.findall(r"export (\w+)='?([^'\n]*)'?", (folder / "account.env").read_text("utf-8"))
        environment = dict(told)
        yield Newsroom(site_of(f"http://127.0.0.1:{port}", environment), folder, environment)
    finally:
        subprocess.run([SCRIPT, "--stop", folder], check=True, timeout=60)
        with socket.socket() as again:
            again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            again.bind(("127.0.0.1", port))
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def account(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    for name, value in newsroom.environment.items():
        monkeypatch.setenv(name, value)
    return newsroom


def scripts(page: str) -> list[str]:
    """The JSON-LD of a page's script elements, as an HTML parser finds them."""
    from lxml import html

    return [element.text for element in html.fromstring(page).iter("script") if _is_jsonld(element)]


def _is_jsonld(element: Any) -> bool:
    return element.get("type") == "application/ld+json"


def paragraphs(text: str) -> str:
    return "\n".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())


def test_the_two_commands_of_the_readme_give_the_example_article_its_markup(newsroom: Newsroom) -> None:
    """The first has set up the site, with its folder and port."""
    page = (ROOT / "examples" / "wordpress" / "README.md").read_text("utf-8")
    (block,) = re.findall(r"^```sh\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    set_up, push = block.splitlines()
    assert set_up == f"./{SCRIPT.name} /tmp/gauge"
    own = push.replace("/tmp/gauge", str(newsroom.folder)).replace("http://127.0.0.1:8808", newsroom.site.url)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", own], env={**os.environ, "PATH": path}, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    (post,) = client.ask(newsroom.site, newsroom.site.route("/wp/v2/posts")).data
    (script,) = scripts(newsroom.page(post["id"]))
    article = newsld.from_jsonld(script)[0]
    assert [person.name for person in article.author] == ["Elena Marchetti"]
    assert len(article.citation) == 8


def test_the_example_article_goes_round(account: Newsroom, run: Run, example: Path, tmp_path: Path) -> None:
    url, text = account.site.url, example.read_text("utf-8")
    title = "Pyongyang Draws Closer to Moscow as the War in Ukraine Drags On"
    number = account.post(title, paragraphs(text.rpartition(title)[2]), date="2024-05-06T09:00:00")
    before = account.held(number)["modified_gmt"]

    assert run("wordpress", "pull", url, number, "-o", tmp_path).code == 0
    pulled = newsld.read(tmp_path / f"post-{number}.json")
    assert pulled.article.headline == title
    assert len(pulled.article.citation) == len(newsld.read(example).article.citation)

    done = run("wordpress", "validate", url, number, "--output-format", "json")
    codes = {row["code"] for row in json.loads(done.out)}
    assert done.code == 1
    assert {"CIT002", "REF007"} <= codes

    assert "would be written" in run("wordpress", "push", url, number).stdout
    assert scripts(account.page(number)) == []
    assert ": written" in run("wordpress", "push", url, number, "--write").stdout
    assert "as it was" in run("wordpress", "push", url, number, "--write").stdout
    held = account.held(number)
    assert held["modified_gmt"] == before
    assert {"CIT002", "REF007"} <= {
        finding["code"] for finding in json.loads(held["meta"]["_newsld_findings"])["findings"]
    }

    (script,) = scripts(account.page(number))
    assert newsld.from_jsonld(script) == newsld.from_jsonld(held["meta"]["_newsld_jsonld"])
    found = newsld.parse(account.page(number), format="html").article
    assert found.publisher[0].name == "The Gauge"
    assert [person.name for person in found.editor] == ["Tomasz Wilk", "Ana Ruiz Calder"]
    assert [work.id for work in found.citation] == [work.id for work in pulled.article.citation]


def test_a_hostile_headline_stays_a_headline(account: Newsroom, run: Run) -> None:
    number = account.post(escape(HOSTILE), paragraphs("The last ferry leaves at six, and nobody misses it."))
    assert run("wordpress", "push", account.site.url, number, "--write").code == 0
    page = account.page(number)
    (script,) = scripts(page)
    stored = account.held(number)["meta"]["_newsld_jsonld"]
    assert json.loads(script)["headline"] == json.loads(stored)["headline"]
    assert "</script><script>alert(1)</script>" in json.loads(script)["headline"]
    assert "<script>alert(1)" not in page


@pytest.mark.parametrize(
    ("stored", "printed"),
    [
        ('{"@type":"NewsArticle","headline":"</script><script>alert(2)</script>"}', 1),
        ("</script><script>alert(2)</script>", 0),
        ('"</script><script>alert(2)</script>"', 0),
        ("[" * 5000, 0),
        ("", 0),
    ],
)
def test_what_others_stored_is_never_printed_as_it_stands(
    account: Newsroom, stored: str, printed: int
) -> None:
    number = account.post("Ferries wait", "<p>So they do.</p>")
    account.store(number, "_newsld_jsonld", stored)
    page = account.page(number)
    assert len(scripts(page)) == printed
    assert "<script>alert" not in page


def test_the_findings_are_for_who_may_edit(account: Newsroom, run: Run) -> None:
    number = account.post("Ferries wait", "<p>So they do.</p>")
    assert run("wordpress", "push", account.site.url, number, "--write").code == 0
    nobody = Site(account.site.url)
    assert "_newsld_findings" not in client.ask(nobody, nobody.route(f"/wp/v2/posts/{number}")).data["meta"]


def test_what_a_password_protects_is_told_to_nobody_else(account: Newsroom, run: Run) -> None:
    text = "The fee for berths doubles in May (Holm, 2021)."
    text = f"{text}\nReferences\nHolm, K. (2021, May 4). Waiting secretly. The Gauge."
    number = account.post("Ferries wait", paragraphs(text), password="hush")
    assert run("wordpress", "push", account.site.url, number, "--write").code == 0
    assert "Waiting secretly" in account.held(number)["meta"]["_newsld_jsonld"]
    nobody = Site(account.site.url)
    assert "secretly" not in str(client.ask(nobody, nobody.route(f"/wp/v2/posts/{number}")).data)
    assert scripts(account.page(number)) == []


def test_who_may_not_edit_the_post_may_not_push(
    account: Newsroom, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = account.post("Ferries wait", "<p>So they do.</p>")
    password = account.php(
        "$id = wp_insert_user( array( 'user_login' => 'reader', 'user_pass' => 'x', 'role' => 'author' ) );"
        "echo WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'n' ) )[0];"
    )
    monkeypatch.setenv(USER, "reader")
    monkeypatch.setenv(PASSWORD, password)
    done = run("wordpress", "push", account.site.url, number, "--write")
    assert done.code == 2
    assert "allow" in done.stderr
    assert password not in done.stdout + done.stderr
    assert account.held(number)["meta"]["_newsld_jsonld"] == ""


def test_bylines_of_a_plugin_for_several_authors(account: Newsroom, run: Run) -> None:
    """The plugin's function stands in for the plugin, which no package has."""
    number = account.post("Ferries wait", "<p>So they do.</p>")
    people = "(object) array( 'display_name' => 'Ada Berg' ), (object) array( 'display_name' => 'Ivo Holm' )"
    code = f"function get_coauthors( $id ) {{ return {number} === $id ? array( {people} ) : array(); }}"
    plugin = account.must_use("several.php", code)
    try:
        run("wordpress", "push", account.site.url, number, "--write")
        (script,) = scripts(account.page(number))
    finally:
        plugin.unlink()
    assert [person["name"] for person in json.loads(script)["author"]] == ["Ada Berg", "Ivo Holm"]


@pytest.fixture
def yoast(account: Newsroom) -> Iterator[None]:
    """A few lines do as Yoast SEO does: a graph with its article through a filter, < and / unescaped."""
    code = """add_action( 'wp_head', function () {
    $page    = get_permalink();
    $article = array( '@type' => 'Article', '@id' => $page . '#article', 'commentCount' => 3,
        'author' => array( '@id' => '#/schema/person/1' ), 'isPartOf' => array( '@id' => $page ) );
    $article = apply_filters( 'wpseo_schema_article', $article, null );
    $graph   = array( '@context' => 'https://schema.org', '@graph' => array( $article ) );
    $json    = wp_json_encode( $graph, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
    echo '<script type="application/ld+json">' . $json . '</script>';
}, 1 );"""
    plugin = account.must_use("yoast.php", code)
    yield
    plugin.unlink()


def test_where_yoast_has_the_article_it_is_changed_there(account: Newsroom, run: Run, yoast: None) -> None:
    number = account.post("Ferries wait", "<p>By Ada Berg</p><p>The last ferry leaves at six.</p>")
    run("wordpress", "push", account.site.url, number, "--write")
    (script,) = scripts(account.page(number))
    (article,) = json.loads(script)["@graph"]
    assert article["@id"] == account.held(number)["link"] + "#article"
    assert (article["@type"], article["headline"]) == ("NewsArticle", "Ferries wait")
    assert article["author"]["name"] == "Ada Berg"
    assert (article["commentCount"], article["isPartOf"]) == (3, {"@id": account.held(number)["link"]})


@pytest.mark.parametrize(
    ("stored", "headline"),
    [
        ('{"headline":"</script><script>alert(2)</script>"}', "&lt;/script>&lt;script>alert(2)&lt;/script>"),
        ('{"</script><script>alert(2)//":1,"headline":"<!-- <script>"}', "&lt;!-- &lt;script>"),
        ('{"headline":1e999}', None),
        ("{", None),
    ],
)
def test_nothing_breaks_out_of_the_graph_of_yoast(
    account: Newsroom, yoast: None, stored: str, headline: str | None
) -> None:
    number = account.post("Ferries wait", "<p>So they do.</p>")
    account.store(number, "_newsld_jsonld", stored)
    page = account.page(number)
    (script,) = scripts(page)
    (article,) = json.loads(script)["@graph"]
    assert article.get("headline") == headline
    assert "<script>alert" not in page


def test_deleting_the_plugin_deletes_what_it_kept(account: Newsroom, run: Run) -> None:
    number = account.post("Ferries wait", "<p>So they do.</p>")
    assert run("wordpress", "push", account.site.url, number, "--write").code == 0
    account.php("define( 'WP_UNINSTALL_PLUGIN', 'newsld' ); require WP_PLUGIN_DIR . '/newsld/uninstall.php';")
    meta = account.held(number)["meta"]
    assert (meta["_newsld_jsonld"], meta["_newsld_findings"]) == ("", "")


@pytest.mark.skipif(shutil.which("chromium") is None, reason="not installed: chromium")
def test_the_editor_shows_the_findings_before_an_article_is_published(account: Newsroom, run: Run) -> None:
    number = account.post("Ferries wait", "<p>It waits, they say (Holm, 2021).</p>", status="draft")
    run("wordpress", "push", account.site.url, number, "--write", "--stage", "draft")
    kept = json.loads(account.held(number)["meta"]["_newsld_findings"])
    kept["findings"].append({"code": "SEC001", "level": "error", "message": "<img src=x onerror=alert(1)>"})
    account.store(number, "_newsld_findings", json.dumps(kept))
    with browser_page() as page:
        page.goto(f"{account.site.url}/wp-login.php")
        page.fill("#user_login", account.environment[USER])
        page.fill("#user_pass", account.environment["NEWSLD_WORDPRESS_LOGIN"])
        page.click("#wp-submit")
        page.goto(f"{account.site.url}/wp-admin/post.php?post={number}&action=edit")
        page.wait_for_selector("button.editor-post-publish-panel__toggle")
        page.evaluate("wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false)")
        page.click("button.editor-post-publish-panel__toggle")
        panel = page.locator(".editor-post-publish-panel .newsld-findings")
        panel.wait_for()
        rows = [row.inner_text() for row in panel.locator("li").all()]
        images = panel.locator("img").count()
    assert [row.split(" ")[1] for row in rows] == [finding["code"] for finding in kept["findings"]]
    assert "Warning EDT001 the article names no editor" in rows
    assert "Error SEC001 <img src=x onerror=alert(1)>" in rows
    assert images == 0
