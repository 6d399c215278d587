"""Pages whose paragraphs trafilatura chooses: the same Document otherwise."""

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import newsld

PAGE = Path(__file__).with_name("pyongyang-moscow.html")


def test_the_body_is_chosen_by_the_backend_and_all_else_as_ever() -> None:
    pytest.importorskip("trafilatura")
    ours, theirs = newsld.read(PAGE), newsld.read(PAGE, format="html-trafilatura")
    assert theirs.article.headline == ours.article.headline
    assert [person.name for person in theirs.article.author] == ["Elena Marchetti"]
    assert theirs.in_text_citations == ours.in_text_citations


def test_without_the_backend_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(newsld.NewsldError, match="pip install"):
        newsld.read(PAGE, format="html-trafilatura")


def test_what_holds_no_text_is_no_paragraph_whatever_lines_the_backend_gives(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = "The crews of the night ferry asked for longer turnarounds, and the port said it would answer."
    backend = SimpleNamespace(extract=lambda _source, **_options: f"{told}\n\n{told}\n")
    monkeypatch.setitem(sys.modules, "trafilatura", backend)
    teasers = "".join(f"<li><a href=/{n}><b>Part {n}</b></a></li>" for n in range(30))
    page = f"<h1>Night ferry waits</h1><main>{f'<p>{told}</p>' * 10}</main><aside><ul>{teasers}</ul></aside>"
    document = newsld.parse(f"<html lang=en><body>{page}</body></html>", format="html-trafilatura")
    assert [one.text for one in document.paragraphs] == [told] * 10
