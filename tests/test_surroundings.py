"""What no writer means by it changes nothing but places: line ends, marks, composed letters, spaces, noise.

Each form of the example article, changed in each way, says what it said before.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from docx_support import document, docx, paragraph
from test_forms import EXAMPLE, FORMS

import newsld
from newsld import Document

TEXT = EXAMPLE.read_text("utf-8")
FILES = {"markdown": "md", "html": "html", "wordpress": "wxr"}
Change = Callable[[str], str]


def rest(change: Change, *, is_escaped: bool = True) -> bytes:
    """The answer of WordPress's REST API, its title and content changed."""
    (post,) = json.loads((FORMS / "pyongyang-moscow.json").read_bytes())
    for key in ("title", "content"):
        post[key]["rendered"] = change(post[key]["rendered"])
    return json.dumps([post], ensure_ascii=is_escaped).encode()


def other_json(format_name: str, change: Change) -> bytes:
    """A post of Ghost or an item of ninjs with that title and content."""
    (post,) = json.loads(rest(change))
    title, content = post["title"]["rendered"], post["content"]["rendered"]
    if format_name == "ghost":
        return json.dumps({"posts": [{"title": title, "html": content}]}).encode()
    bodies = [{"contentType": "text/html", "value": content}]
    return json.dumps({"uri": "urn:x:1", "headlines": [{"value": title}], "bodies": bodies}).encode()


def word(change: Change) -> bytes:
    """The article in Word, each paragraph changed."""
    lines = [line.strip() for line in TEXT.splitlines() if line.strip()]
    head = [paragraph(change(lines[1]), "Titel"), *(paragraph(change(line)) for line in lines[4:10])]
    entries = [paragraph("References", "berschrift1"), *(paragraph(change(line)) for line in lines[10:])]
    return docx(document([*head, *entries]))


def in_form(name: str, change: Change) -> Document:
    if name == "docx":
        return newsld.parse(word(change), format=name)
    if name == "wordpress-rest":
        return newsld.parse(rest(change), format=name)
    if name in ("ghost", "ninjs"):
        return newsld.parse(other_json(name, change), format=name)
    text = TEXT if name == "text" else (FORMS / f"pyongyang-moscow.{FILES[name]}").read_text("utf-8")
    return newsld.parse(change(text).encode(), format=name)


def composed(value: Any) -> Any:
    return json.loads(unicodedata.normalize("NFC", json.dumps(value, ensure_ascii=False)))


def said(found: Document) -> dict[str, Any]:
    """All that was understood, without the places."""
    marks = [(mark.text, list(mark.references), mark.resolution) for mark in found.in_text_citations]
    claims = [(claim.claimant, claim.cue, claim.text, list(claim.references)) for claim in found.claims]
    codes = [finding.code for finding in found.findings]
    whole = {"article": newsld.to_jsonld(found), "marks": marks, "claims": claims, "codes": codes}
    made: dict[str, Any] = composed(whole)
    return made


@cache
def untouched(name: str) -> dict[str, Any]:
    return said(in_form(name, str))


NAMES = ("text", *FILES, "docx", "wordpress-rest", "ghost", "ninjs")
IN_PARTS = ("docx", "wordpress-rest", "ghost", "ninjs")
"""Forms whose texts stand in strings: there a byte order mark is the file's, and line ends its own."""


def spaced(line: str) -> str:
    """A line with a space at its end; behind the backslash of Markdown it would be another line end."""
    return line if line.endswith("\\") else f"{line} "


CHANGES: dict[str, Change] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "a space at the end of lines": lambda text: "\n".join(map(spaced, text.split("\n"))),
    "blank lines around": lambda text: f"\n\n{text}\n\n",
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("name", NAMES)
def test_what_is_not_seen_changes_nothing_but_places(name: str, change: str) -> None:
    if change == "blank lines around" and name in ("markdown", "wordpress"):
        pytest.skip("a blank line before front matter or an XML declaration is another file")
    found = in_form(name, CHANGES[change])
    assert said(found) == untouched(name)
    for mark in found.in_text_citations:
        if mark.span:
            assert mark.text == found.source[mark.span]


@pytest.mark.parametrize("name", [name for name in NAMES if name not in IN_PARTS])
def test_a_byte_order_mark_is_no_part_of_the_text(name: str) -> None:
    assert said(in_form(name, lambda text: f"\ufeff{text}")) == untouched(name)


def test_a_byte_order_mark_before_json_is_none_of_it() -> None:
    found = newsld.parse(b"\xef\xbb\xbf" + rest(str), format="wordpress-rest")
    assert said(found) == untouched("wordpress-rest")


def test_letters_written_as_escapes_are_the_letters() -> None:
    assert said(newsld.parse(rest(str, is_escaped=False), format="wordpress-rest")) == untouched(
        "wordpress-rest"
    )


MENU = "<nav><a href='/'>Home</a></nav><div class='ads'>Buy now!</div>"
REST = "<div class='related'><a href='/x'>More of the same</a></div><footer>© 2026</footer>"
NOISE: dict[str, Change] = {
    "text": lambda text: f"Home\nAbout us\nSubscribe\n\n{text}\n\nShare this:\nFacebook\nTwitter\n",
    "html": lambda text: text.replace("<body>", f"<body>{MENU}").replace("</body>", f"{REST}</body>"),
}


@pytest.mark.parametrize("name", NOISE)
def test_the_page_around_an_article_is_none_of_it(name: str) -> None:
    assert said(in_form(name, NOISE[name])) == untouched(name)
