"""Posts of WordPress's REST API."""

from __future__ import annotations

import json
from typing import Any

import pytest

import newsld
from newsld import Document

TEXT = "The last ferry leaves at six, and nobody has missed it since the spring (Holm, 2021)."
LIST = "<h2>References</h2><p>Holm, K. (2021). Waiting at the pier. The Gauge.</p>"
POST: dict[str, Any] = {
    "id": 7,
    "date": "2024-05-06T09:00:00",
    "date_gmt": "2024-05-06T07:00:00",
    "modified": "2024-05-07T09:00:00",
    "status": "publish",
    "link": "https://gauge.example/ferry/",
    "title": {"rendered": "Ferries &amp; <em>tides</em>: who waits"},
    "content": {"rendered": f"<p>{TEXT}</p>{LIST}"},
    "excerpt": {"rendered": "<p>Nobody misses it.</p>"},
    "_embedded": {
        "author": [{"name": "Ada Berg &amp; Luis Roca", "link": "https://gauge.example/author/both"}],
        "wp:featuredmedia": [{"source_url": "https://gauge.example/ferry.jpg"}],
        "wp:term": [
            [{"taxonomy": "category", "name": "Harbour &amp; Sea"}],
            [{"taxonomy": "post_tag", "name": "ferry"}],
        ],
    },
}


def parse(post: Any) -> Document:
    return newsld.parse(json.dumps(post), format="wordpress-rest")


def test_what_a_post_says() -> None:
    document = parse(POST)
    article = document.article
    assert article.headline == "Ferries & tides: who waits"
    assert [person.name for person in article.author] == ["Ada Berg", "Luis Roca"]
    assert [one.value for one in document.evidence["/author"]] == ["Ada Berg & Luis Roca"]
    assert article.date_published == "2024-05-06T07:00:00+00:00"
    assert article.date_modified == "2024-05-07T09:00:00"
    assert article.article_section == ("Harbour & Sea",)
    assert article.node["image"] == "https://gauge.example/ferry.jpg"
    assert article.description == "Nobody misses it."
    assert document.positions == "text"
    (mark,) = document.in_text_citations
    assert document.source[mark.span] == mark.text == "(Holm, 2021)"


def test_an_excerpt_that_wordpress_cut_out_of_the_content_is_no_description() -> None:
    assert (
        parse({**POST, "excerpt": {"rendered": "<p>The last ferry [&hellip;]</p>"}}).article.description
        is None
    )


def test_an_excerpt_that_nobody_wrote_is_no_description_however_short_the_post_is() -> None:
    made = {"raw": "", "rendered": "<p>The last ferry leaves at six.</p>"}
    assert parse({**POST, "excerpt": made}).article.description is None


def test_the_byline_of_a_plugin_for_several_authors_comes_before_the_account() -> None:
    byline = [{"name": "Ivo Holm", "url": "https://gauge.example/ivo"}, {"name": "Mia Sund", "url": ""}, None]
    author = parse({**POST, "newsld_byline": byline}).article.author
    assert [(one.name, one.url) for one in author] == [
        ("Ivo Holm", "https://gauge.example/ivo"),
        ("Mia Sund", None),
    ]
    assert len(parse({**POST, "newsld_byline": []}).article.author) == 2


def test_links_in_the_content_are_sources() -> None:
    link = '<a href="https://tides.example/1?a=1&amp;b=2">the office</a>'
    content = f"<p>{TEXT}</p><p>It waits, {link} says, as it always did and always will.</p>"
    document = parse({**POST, "content": {"rendered": content}})
    (link,) = document.references
    assert (link.title, link.url) == ("the office", "https://tides.example/1?a=1&b=2")


@pytest.mark.parametrize(
    "embedded", [None, [], {"author": [{"code": "rest_user_invalid_id"}]}, {"wp:term": [1, [None]]}]
)
def test_what_is_not_embedded_is_missing_and_no_fault(embedded: Any) -> None:
    document = parse({**POST, "_embedded": embedded})
    assert document.article.author == ()
    assert document.article.headline == "Ferries & tides: who waits"


def test_what_yoast_seo_knows_stands_in() -> None:
    post = {**POST, "_embedded": {}, "yoast_head_json": {"author": "Ada Berg", "og_locale": "en_GB"}}
    article = parse(post).article
    assert (article.author[0].name, article.in_language) == ("Ada Berg", ("en-GB",))


def test_a_list_gives_every_post_and_a_single_one_itself() -> None:
    documents = list(newsld.parse_all(json.dumps([POST, POST]), name="posts.json"))
    assert [(one.format, one.index) for one in documents] == [("wordpress-rest", 0), ("wordpress-rest", 1)]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ('{"code":"rest_no_route","message":"No route was found"}', "No route was found"),
        ("[1]", "entry 1 is no post"),
        ('{"id": 1,', "is no JSON"),
        ("[" * 100_000, "is no JSON"),
    ],
)
def test_what_is_no_post_is_said_to_be_none(data: str, message: str) -> None:
    with pytest.raises(newsld.ReadError, match=message):
        list(newsld.parse_all(data, format="wordpress-rest"))


@pytest.mark.parametrize("value", [None, 3, [], {}, {"rendered": 3}])
def test_fields_of_another_kind_than_they_should_be_are_missing(value: Any) -> None:
    for key in POST:
        document = parse({**POST, key: value})
        assert document.format == "wordpress-rest"


@pytest.mark.parametrize(
    "held",
    [
        {"authors": [{"user_id": 9, "display_name": "Rosa Holm"}, {"display_name": "Bo Lind"}]},
        {"coauthors": [{"display_name": "Rosa Holm"}, {"display_name": "Bo Lind"}]},
        {"author": {"login": "rholm", "name": "Rosa Holm and Bo Lind"}, "_embedded": {}},
    ],
)
def test_authors_that_plugins_and_wordpress_com_put_into_the_post(held: dict[str, Any]) -> None:
    assert [person.name for person in parse(POST | held).article.author] == ["Rosa Holm", "Bo Lind"]


def test_numbers_in_the_place_of_authors_leave_the_account() -> None:
    names = [person.name for person in parse(POST | {"coauthors": [3, 4], "authors": [5]}).article.author]
    assert names == ["Ada Berg", "Luis Roca"]


def test_a_shortcode_of_a_theme_goes_and_the_words_in_it_stay() -> None:
    content = {
        "rendered": "<p>[lead size=2]The last ferry leaves[/lead] at six, and nobody [sic] has missed it.</p>"
    }
    assert parse(POST | {"content": content}).paragraphs[0].text == (
        "The last ferry leaves at six, and nobody [sic] has missed it."
    )
