"""Pages whose paragraphs trafilatura chooses: the same Document otherwise."""

from pathlib import Path

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
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    with pytest.raises(newsld.NewsldError, match="pip install"):
        newsld.read(PAGE, format="html-trafilatura")
