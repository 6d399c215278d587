"""Whatever an article holds, what each door puts into a page is one script element and breaks nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, strategies as st
from selectolax.lexbor import LexborHTMLParser

from newsld.config import Config, Publisher
from newsld.contrib.markup import data_of, script_of
from newsld.contrib.sites import markup_of, with_script
from newsld.contrib.stories import read_story

PIECES = """</script> <script> <!-- --> --!> <![CDATA[ ]]> </title> </head> <body> </html> <img/onerror=x>
&lt;/script&gt; \\u003c/script> {{7*7}} {%raw%} {#x#} ${x} <?php ?> " ' ` \\ \\" & &amp; &#0; (2023) https://x.example/"><script>""".split()
TEXTS = st.lists(
    st.sampled_from([*PIECES, "\u2028", "\u2029", "\x00", "\ud800", "\r\n\r\n", "</SCRIPT\t"]) | st.text()
).map(" ".join)
HEAD = "<!doctype html><html><head><title>t</title>"
SCRIPT = "<script>{}</script>"
REST = '</head><body><p id="last">…</p></body></html>'


def of_django(document: Any, nonce: str) -> str:
    template = pytest.importorskip("django.template")
    from django.apps import apps

    if not apps.ready:
        import django

        django.setup()
    shown = template.Template(f"{{% load newsld %}}{HEAD}{{% newsld article nonce=nonce %}}{REST}")
    return str(shown.render(template.Context({"article": document, "nonce": nonce})))


def of_jinja2(document: Any, nonce: str) -> str:
    jinja2 = pytest.importorskip("jinja2")
    environment = jinja2.Environment(extensions=["newsld.contrib.jinja2.NewsldExtension"], autoescape=True)
    return str(
        environment.from_string(f"{HEAD}{{{{ newsld(article, nonce) }}}}{REST}").render(
            article=document, nonce=nonce
        )
    )


def of_stored_markup(document: Any, nonce: str) -> str:
    return HEAD + script_of(data_of(document), nonce) + REST


def of_sites(document: Any, _: str) -> str:
    config = Config(publisher=Publisher(name="</script>The Quay"))
    return with_script(HEAD + REST, script_of(markup_of(document, config)))


@pytest.mark.parametrize("page_of", [of_django, of_jinja2, of_stored_markup, of_sites])
@given(headline=TEXTS, body=TEXTS, other=TEXTS)
def test_a_page_holds_one_script_and_all_else_as_it_was(
    page_of: Callable[[Any, str], str], headline: str, body: str, other: str
) -> None:
    values = {"headline": headline, "articleBody": f"<p>{body}</p>", "author": other, "citation": body}
    document = read_story({**values, "description": other, "url": other, "keywords": [other]}).document
    page = LexborHTMLParser(page_of(document, other or "r4nd"))
    assert [node.tag for node in page.css("head > *")] == ["title", "script"]
    assert [node.tag for node in page.css("body *")] == ["p"]
    (script,) = page.css("script")
    assert script.attributes["type"] == "application/ld+json"
    assert set(script.attributes) <= {"type", "nonce"}
    kept = json.loads(script.text())
    assert kept.get("headline", "") == (document.article.headline or "")


@pytest.mark.parametrize(
    ("page", "place"),
    [
        ("<head><script>var end = '</head>';</script></head>", "</script>^</head>"),
        ("<head><title>On </head></title><!-- </head> --></HEAD >", " -->^</HEAD >"),
        ("<!doctype html><title>t</title><body class='a'>", "</title>^<body"),
        ("<p>no page at all", None),
        ("", None),
    ],
)
def test_the_script_goes_to_the_end_of_the_head_and_into_nothing_else(page: str, place: str | None) -> None:
    made = with_script(page, SCRIPT)
    assert made == (
        page if place is None else page.replace(place.replace("^", ""), place.replace("^", f"{SCRIPT}\n"))
    )
    assert with_script(made, SCRIPT) == made
