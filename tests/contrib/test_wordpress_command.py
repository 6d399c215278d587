"""newsld wordpress against a site that a few lines play: paging, patience, limits, and what never leaks."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import threading
import traceback
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from newsld.contrib.wordpress import client
from newsld.contrib.wordpress.site import PASSWORD, USER, site_of
from newsld.errors import ReadError
from tests.conftest import Run

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
SECRET = "qwer tyui opas dfgh"


def post(number: int, **more: Any) -> dict[str, Any]:
    words = "The last ferry leaves at six, and nobody has missed it since the spring."
    return {
        "id": number,
        "date_gmt": "2024-05-06T07:00:00",
        "modified_gmt": "2024-05-06T07:00:00",
        "status": "publish",
        "password": "for readers",
        "link": f"https://gauge.example/{number}/",
        "title": {"rendered": f"Ferry {number} waits"},
        "content": {"rendered": f"<p>By Ada Berg</p><p>{words}</p>", "protected": False},
        "meta": {"_newsld_jsonld": "", "_newsld_findings": ""},
        **more,
    }


class FakeSite:
    """Posts in pages of two; ``script`` holds (status, headers, body) to be answered first."""

    def __init__(self) -> None:
        self.posts = {number: post(number) for number in (1, 2, 3)}
        self.script: list[tuple[int, dict[str, str], bytes]] = []
        self.requests: list[tuple[str, str, str]] = []
        self.has_plugin = True

    def answer(self, method: str, target: str, body: bytes) -> tuple[int, dict[str, str], bytes]:
        if self.script:
            return self.script.pop(0)
        query = {key: value[0] for key, value in parse_qs(urlsplit(target).query).items()}
        route = query["rest_route"]
        if method == "POST" and route.startswith("/newsld/v1/") and self.has_plugin:
            kept = json.loads(body)
            meta = {"_newsld_jsonld": kept["jsonld"], "_newsld_findings": kept["findings"]}
            self.posts[int(route.rpartition("/")[2])]["meta"] = meta
            return 200, {}, body
        if method == "POST":
            return 404, {}, b'{"code":"rest_no_route","message":"No route was found"}'
        if route == "/":
            return 200, {}, b'{"name":"The Gauge &amp; Quay","url":"https://gauge.example"}'
        if route == "/wp/v2/posts":
            page = int(query["page"])
            found = list(self.posts.values())[2 * page - 2 : 2 * page]
            return 200, {"X-WP-TotalPages": "2"}, json.dumps(found).encode()
        known = self.posts.get(int(route.rpartition("/")[2]))
        if known is None:
            return 404, {}, b'{"code":"rest_post_invalid_id","message":"Invalid post ID."}'
        return 200, {}, json.dumps(known).encode()


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeSite]:
    fake = FakeSite()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            fake.requests.append((self.command, self.path, self.headers.get("Authorization", "")))
            status, headers, data = fake.answer(self.command, self.path, body)
            self.send_response(status)
            for name, value in {"Content-Length": str(len(data)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        do_POST = do_GET  # noqa: N815 - http.server's name

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    fake.url = f"http://127.0.0.1:{server.server_port}"
    monkeypatch.setenv("NEWSLD_WORDPRESS_USER", "ada")
    monkeypatch.setenv("NEWSLD_WORDPRESS_PASSWORD", SECRET)
    monkeypatch.setattr(client.time, "sleep", lambda _: None)
    yield fake
    server.shutdown()
    server.server_close()
    thread.join()


def test_pull_fetches_all_pages_in_order(site: FakeSite, run: Run, tmp_path: Path) -> None:
    done = run("wordpress", "pull", site.url)
    assert (done.code, done.stderr) == (0, "")
    assert [one["id"] for one in json.loads(done.out)] == [1, 2, 3]
    assert "for readers" not in done.stdout
    assert len(site.requests) == 2
    assert "_embed=author" in site.requests[0][1]
    assert run("wordpress", "pull", site.url, "-o", tmp_path).code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["post-1.json", "post-2.json", "post-3.json"]
    done = run("convert", tmp_path / "post-2.json")
    assert json.loads(done.out)["headline"] == "Ferry 2 waits"


def test_pull_hands_on_each_page_before_it_asks_for_the_next(site: FakeSite, run: Run) -> None:
    """A site that breaks off leaves a list that is not closed, which no program takes for the whole."""
    site.posts = {number: post(number) for number in range(1, 3)}
    whole = site.answer
    site.answer = lambda *asked: (500, {}, b"") if "page=2" in asked[1] else whole(*asked)
    done = run("wordpress", "pull", site.url)
    assert (done.code, "answers 500" in done.stderr) == (2, True)
    assert [one["id"] for one in json.loads(done.out + b"]")] == [1, 2]


def test_pull_of_a_site_without_posts_is_an_empty_list(site: FakeSite, run: Run) -> None:
    site.posts = {}
    assert run("wordpress", "pull", site.url).out == b"[]\n"


def test_validate_names_the_post_and_goes_on_where_one_is_not_there(site: FakeSite, run: Run) -> None:
    only = ["--select", "EDT001"]
    done = run("wordpress", "validate", site.url, "2", "9", "3", *only, "--output-format", "json")
    assert done.code == 2
    assert [(row["code"], row["file"]) for row in json.loads(done.out)] == [
        ("EDT001", f"{site.url}/?p=2"),
        ("DOC001", f"{site.url}/?p=9"),
        ("EDT001", f"{site.url}/?p=3"),
    ]
    assert run("wordpress", "validate", site.url, "2", *only, "--exit-zero").code == 0


def test_push_writes_only_when_told_and_only_what_differs(site: FakeSite, run: Run) -> None:
    done = run("wordpress", "push", site.url)
    assert done.code == 0
    assert "nothing was written" in done.stderr
    assert done.stdout.count("would be written") == 3
    assert {method for method, _, _ in site.requests} == {"GET"}
    assert run("wordpress", "push", site.url, "--write").stdout.count(": written") == 3
    kept = json.loads(site.posts[1]["meta"]["_newsld_jsonld"])
    assert (kept["headline"], kept["author"]["name"]) == ("Ferry 1 waits", "Ada Berg")
    assert (kept["publisher"]["@type"], kept["publisher"]["name"]) == ("Organization", "The Gauge & Quay")
    assert "articleBody" not in kept
    findings = json.loads(site.posts[1]["meta"]["_newsld_findings"])
    assert "EDT001" in [one["code"] for one in findings["findings"]]
    assert findings["modified"] == "2024-05-06T07:00:00"
    assert run("wordpress", "push", site.url, "--write").stdout.count("as it was") == 3


def test_what_does_not_fit_is_told_and_the_gravest_findings_come_first(site: FakeSite, run: Run) -> None:
    entries = "".join(
        f"<p>Holm, K. (2021, May 4). Waiting at the pier of harbour number {number}. The Gauge.</p>"
        for number in range(500)
    )
    words = "<p>The last ferry leaves at six.</p><h2>References</h2>"
    site.posts[1]["content"] = {"rendered": words + entries, "protected": False}
    done = run("wordpress", "push", site.url, "1", "--write")
    assert done.code == 0
    assert f"{site.url}/?p=1: the embed is larger than 64 KiB" in done.stderr
    assert len(site.posts[1]["meta"]["_newsld_jsonld"]) <= 1 << 16
    kept = json.loads(site.posts[1]["meta"]["_newsld_findings"])
    assert len(kept["findings"]) == 200
    assert kept["left_out"] > 200
    order = ["error", "warning", "note"]
    levels = [order.index(finding["level"]) for finding in kept["findings"]]
    assert levels == sorted(levels)
    assert run("wordpress", "push", site.url, "1", "--quiet").stderr == ""


def test_push_says_that_the_plugin_is_missing(site: FakeSite, run: Run) -> None:
    site.has_plugin = False
    done = run("wordpress", "push", site.url, "1", "--write")
    assert done.code == 2
    assert "is the newsld plugin active there?" in done.stderr


def test_push_needs_an_account(site: FakeSite, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSLD_WORDPRESS_PASSWORD")
    done = run("wordpress", "push", site.url)
    assert (done.code, site.requests) == (2, [])
    assert "NEWSLD_WORDPRESS_PASSWORD" in done.stderr


def test_the_configuration_names_the_publisher(site: FakeSite, run: Run, tmp_path: Path) -> None:
    (tmp_path / "newsld.toml").write_text('[publisher]\nname = "Quay Press"\n', "utf-8")
    run("wordpress", "push", site.url, "1", "--write", "--config", tmp_path / "newsld.toml")
    assert json.loads(site.posts[1]["meta"]["_newsld_jsonld"])["publisher"]["name"] == "Quay Press"


def test_the_account_may_stand_in_the_keyring(
    site: FakeSite, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def get_credential(service: str, user: str | None) -> Any:
        asked.append((service, user))
        return SimpleNamespace(username="desk", password=SECRET)

    keyring = ModuleType("keyring")
    keyring.__spec__ = ModuleSpec("keyring", None)
    keyring.get_credential = get_credential
    keyring.errors = SimpleNamespace(KeyringError=RuntimeError)
    monkeypatch.setitem(sys.modules, "keyring", keyring)
    monkeypatch.delenv("NEWSLD_WORDPRESS_PASSWORD")
    monkeypatch.delenv("NEWSLD_WORDPRESS_USER")
    assert run("wordpress", "pull", site.url, "1").code == 0
    assert asked == [(site.url, None)]
    assert base64.b64decode(site.requests[0][2].removeprefix("Basic ")).decode() == f"desk:{SECRET}"


def test_a_site_that_is_busy_is_asked_again(site: FakeSite, run: Run) -> None:
    site.script = [(503, {"Retry-After": "2"}, b""), (429, {}, b"")]
    assert run("wordpress", "pull", site.url).code == 0
    site.script = [(503, {}, b"")] * 4
    done = run("wordpress", "pull", site.url)
    assert (done.code, done.out) == (2, b"")
    assert "answers 503" in done.stderr


def test_the_pause_is_what_the_site_asks_for_within_reason(site: FakeSite) -> None:
    pauses: list[float] = []
    site.script = [(503, {"Retry-After": "9"}, b""), (503, {"Retry-After": "9999999"}, b""), (500, {}, b"")]
    asked = site_of(site.url)
    client.ask(asked, asked.route("/wp/v2/posts/1"), sleep=pauses.append)
    assert pauses == [9.0, 60.0, 4.0]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (
            (302, {"Location": "https://elsewhere.example/x?key=1"}, b""),
            "redirects to https://elsewhere.example/x",
        ),
        ((200, {}, b"<html>Hello"), "answers with no JSON"),
        ((200, {}, b'{"id": 1}'), "no list of posts"),
        ((200, {"Content-Length": "99"}, b"[]"), "cannot be reached"),
        (
            (401, {}, b'{"code":"incorrect_password","message":"The password is wrong."}'),
            "The password is wrong.",
        ),
        ((403, {}, b"\x1b[31mno"), "does not allow this"),
    ],
)
def test_what_a_site_can_answer_instead(
    site: FakeSite, run: Run, answer: tuple[int, dict[str, str], bytes], said: str
) -> None:
    site.script = [answer] * 4
    done = run("wordpress", "pull", site.url)
    assert done.code == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_an_answer_without_end_is_given_up(site: FakeSite, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "MAX_ANSWER", 1 << 20)
    site.script = [(200, {}, b" " * (3 << 20))]
    assert "larger than 1 MiB" in run("wordpress", "pull", site.url).stderr


def test_no_secret_is_shown_whatever_goes_wrong(
    site: FakeSite, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = base64.b64encode(f"ada:{SECRET}".encode()).decode()
    said = ""
    echo = json.dumps({"message": f"wrong: {SECRET} {SECRET.replace(' ', '')} Basic {token}", "code": SECRET})
    for script in (
        [(401, {}, b"")],
        [(401, {}, echo.encode())],
        [(302, {"Location": f"https://ada:{SECRET}@x.example/{token}?{SECRET}"}, b"")],
        [(500, {}, b"")] * 4,
    ):
        site.script = list(script)
        done = run("wordpress", "push", site.url, "--write")
        said += done.stdout + done.stderr + repr(site_of(site.url))
    monkeypatch.setattr(client._OPENER, "open", lambda *_, **__: 1 / 0)
    done = run("wordpress", "pull", site.url)
    said += done.stdout + done.stderr
    with pytest.raises(ZeroDivisionError) as raised:
        client.ask(site_of(site.url), site.url)
    ours = raised.value.with_traceback(raised.tb.tb_next)
    said += "".join(traceback.TracebackException.from_exception(ours, capture_locals=True).format())
    assert {header for _, _, header in site.requests} == {f"Basic {token}"}
    assert "ZeroDivisionError" in said
    assert "in _asked" in said
    assert SECRET not in said
    assert SECRET.replace(" ", "") not in said
    assert token not in said


def test_a_password_in_another_encoding_is_sent_as_it_is_and_not_shown() -> None:
    asked = site_of("https://gauge.example", {USER: "ada", PASSWORD: "h\udce9"})
    assert base64.b64decode(asked.authorization.removeprefix("Basic ")) == b"ada:h\xe9"
    assert asked.without_secret("wrong: h\udce9") == "wrong: …"


def test_no_proxy_reads_what_goes_to_this_machine(site: FakeSite) -> None:
    """The proxy would be asked over plain http, password and all."""
    code = "from newsld.contrib.wordpress import client; client._OPENER.open('http://localhost:1')"
    environment = {**os.environ, "http_proxy": site.url}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)
    assert "Connection refused" in done.stderr
    assert site.requests == []


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://gauge.example", "https only"),
        ("https://ada:hunter2@gauge.example", "does not belong in the address"),
        ("ada:hunter2@gauge.example", "does not belong in the address"),
        ("https:/ada:hunter2@gauge.example", "does not belong in the address"),
        ("https://ada:hunter2@[::1", "does not belong in the address"),
        ("https://ada:hunter2@gauge.example:port", "does not belong in the address"),
        ("ftp://gauge.example", "no address of a site"),
        ("file:///etc/passwd", "no address of a site"),
        ("https://gauge.example:port", "no address of a site"),
        ("https://[::1", "no address of a site"),
        ("https://gauge..example", "no address of a site"),
        (f"https://{'g' * 64}.example", "no address of a site"),
        ("", "no address of a site"),
        ("https://gauge.example/a b", "no address of a site"),
    ],
)
def test_an_address_that_is_none(address: str, said: str, run: Run) -> None:
    done = run("wordpress", "pull", address)
    assert done.code == 2
    assert said in done.stderr
    assert "hunter2" not in done.stderr


def test_addresses_are_understood_as_people_give_them() -> None:
    assert site_of("gauge.example/").url == "https://gauge.example"
    assert site_of("https://gauge.example/blog/wp-json/wp/v2/").url == "https://gauge.example/blog"
    assert site_of("http://localhost:8808").url == "http://localhost:8808"
    assert site_of("https://gauge.example/blög/%20").url == "https://gauge.example/bl%C3%B6g/%20"
    with pytest.raises(ReadError):
        site_of("http://localhost.gauge.example")


def test_a_post_under_its_own_password_is_told(site: FakeSite, run: Run) -> None:
    site.posts[2]["content"] = {"rendered": "", "protected": True}
    done = run("wordpress", "push", site.url)
    assert done.code == 2
    assert "?p=2: DOC001 is protected by a password of its own" in done.stderr
    assert done.stdout.count("would be written") == 2
