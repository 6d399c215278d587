"""The JSON of any content system, by a mapping of properties to JSON Pointers."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

import newsld
from newsld.cli import main
from newsld.config import read_config
from newsld.errors import ConfigError, FormatError, NewsldError, ReadError
from newsld.formats.stories.mapped import mapped

BLOCKS = [
    {"type": "text", "html": "<p>The ferry crews went back to work on Tuesday after three weeks ashore.</p>"},
    {"type": "image", "src": "ferry.jpg"},
    {"type": "text", "html": "<p>The port had offered longer turnarounds, and the crews accepted them.</p>"},
]
STORY = {
    "fields": {
        "title": {"basic": "Ferries sail again"},
        "blocks": BLOCKS,
        "authors": [{"profile": {"full_name": "Ada Berg"}}, {"profile": {"full_name": "Ivo Holm"}}],
        "a/b": "Transport",
    },
    "published_at": "2026-03-04T06:30:00+01:00",
    "free": False,
}
PROPERTIES = {
    "headline": "/fields/title",
    "articleBody": "/fields/blocks/*/html",
    "author": "/fields/authors/*/profile/full_name",
    "datePublished": "/published_at",
    "articleSection": "/fields/a~1b",
    "isAccessibleForFree": "/free",
    "description": "/nothing/here",
}
TOML = """
[cms]
articles = "/items"
[cms.properties]
headline = "/fields/title"
articleBody = "/fields/blocks/*/html"
author = "/fields/authors/*/profile/full_name"
"""


def test_properties_are_read_from_where_the_mapping_says() -> None:
    document = newsld.parse(json.dumps({"items": [STORY]}), format=mapped("/items", PROPERTIES))
    article = newsld.to_jsonld(document.article)
    assert article["headline"] == "Ferries sail again"
    assert [one["name"] for one in article["author"]] == ["Ada Berg", "Ivo Holm"]
    assert article["datePublished"] == "2026-03-04T06:30:00+01:00"
    assert article["articleSection"] == "Transport"
    assert article["isAccessibleForFree"] is False
    assert article["articleBody"].count("\n\n") == 1
    assert "description" not in article


def test_the_mapping_of_the_configuration_is_used_by_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("newsld.toml").write_text(TOML, "utf-8")
    Path("story.json").write_text(json.dumps({"items": [STORY]}), "utf-8")
    assert main(["convert", "--from", "json", "story.json"]) == 0
    assert json.loads(capsys.readouterr().out)["headline"] == "Ferries sail again"


def test_the_configuration_may_be_named_to_every_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config, story = tmp_path / "house.toml", tmp_path / "story.json"
    config.write_text(TOML, "utf-8")
    story.write_text(json.dumps({"items": [STORY]}), "utf-8")
    for command in (["inspect", "--json"], ["claims"], ["convert"], ["validate", "--exit-zero"]):
        assert main([*command, "--from", "json", "--config", str(config), str(story)]) == 0
    assert "Ferries sail again" in capsys.readouterr().out
    assert main(["inspect", "--config", str(tmp_path / "none.toml"), str(story)]) == 2


def test_without_a_mapping_nothing_is_guessed() -> None:
    with pytest.raises(FormatError, match=r"\[cms\]"):
        newsld.parse(json.dumps(STORY), format="json")


@pytest.mark.parametrize(
    ("articles", "properties"), [("/nowhere", PROPERTIES), ("", {"headline": "/x"}), ("/items", {})]
)
def test_where_no_article_stands_the_input_is_refused(articles: str, properties: dict[str, str]) -> None:
    with pytest.raises(ReadError):
        list(newsld.parse_all(json.dumps({"items": [STORY]}), format=mapped(articles, properties)))


@pytest.mark.parametrize(
    ("line", "fault"),
    [('headlin = "/title"', "did you mean 'headline'"), ('headline = "title"', "no JSON Pointer")],
)
def test_a_mapping_that_cannot_be_meant_is_told_with_its_line(tmp_path: Path, line: str, fault: str) -> None:
    path = tmp_path / "newsld.toml"
    path.write_text(f"[cms]\n[cms.properties]\n{line}\n", "utf-8")
    with pytest.raises(ConfigError, match=fault) as caught:
        read_config(path)
    assert caught.value.line == 3


JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abcd"), inner, max_size=3),
    max_leaves=12,
)


@given(JSON, st.lists(st.sampled_from(["/a", "/a/b", "/*/a", "/a/*/b/0", ""]), min_size=4, max_size=4))
def test_any_json_gives_an_article_or_is_refused(held: object, pointers: list[str]) -> None:
    names = ("headline", "articleBody", "author", "datePublished")
    with suppress(NewsldError):
        list(newsld.parse_all(json.dumps(held), format=mapped("", dict(zip(names, pointers, strict=True)))))
